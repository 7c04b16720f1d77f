/** No line of the text report is longer. */
export const PAGE_WIDTH = 100;

/** Lays out cells in columns of fixed width: the first to the left, the others to the right, never without a space. */
export function tableLine(cells: readonly string[], widths: readonly number[]): string {
  return cells
    .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : ` ${cell}`.padStart(widths[column])))
    .join('')
    .trimEnd();
}

/** Breaks a text into lines that fit; later lines start with `indent`. */
export function wrapped(text: string, indent = '', width = PAGE_WIDTH): string[] {
  const lines: string[] = [];
  let line = '';
  // Words that are longer than a line (a seed, a name without spaces) are cut.
  const words = text
    .split(' ')
    .flatMap((word) => word.match(new RegExp(`.{1,${width - indent.length}}`, 'gu')) ?? ['']);
  for (const word of words) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent + word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Cuts a text that is too long for its column. */
export function cut(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text;
}
