/** One line of the result: what was measured, the value, the bar it is held to, and whether it was met. */
export interface Row {
  readonly what: string;
  readonly value: string;
  readonly bar?: string;
  readonly met?: boolean;
}

/** Prints the rows as a table on standard output. */
export function printTable(rows: readonly Row[]): void {
  const cells = rows.map(({ what, value, bar = '', met }) => [
    what,
    value,
    bar,
    met === undefined ? '' : met ? 'met' : 'NOT MET',
  ]);
  const all = [['measured', 'value', 'bar', ''], ...cells];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  for (const row of all)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('   ')
        .trimEnd(),
    );
}

/** Returns the middle of some measurements. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
