/** The sizes of text in a chart, in pixels. Text is never scaled with the picture. */
export const TYPE = {
  note: { size: 13, weight: 400 },
  noteStrong: { size: 13, weight: 640 },
  label: { size: 14, weight: 400 },
  labelStrong: { size: 14, weight: 640 },
  number: { size: 30, weight: 640 },
} as const;
export type TextType = keyof typeof TYPE;
export type Anchor = 'start' | 'middle' | 'end';

/** A rectangle in pixels, y downwards. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Estimates the width of a text in pixels, a little too wide rather than too narrow. */
export function textWidth(text: string, type: TextType): number {
  const { size, weight } = TYPE[type];
  let hundredths = 0;
  for (const character of text) hundredths += WIDTHS[weight].get(character) ?? WIDEST;
  return (hundredths / 100) * size * SPARE;
}

/** Returns the box of a line of text whose baseline starts, has its middle or ends at x. */
export function textBox(text: string, type: TextType, x: number, baseline: number, anchor: Anchor): Box {
  const width = textWidth(text, type);
  const { size } = TYPE[type];
  const x0 = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
  return { x0, y0: baseline - ASCENT * size, x1: x0 + width, y1: baseline + DESCENT * size };
}

/** Breaks a text into lines that fit; a word that is too long, and what is past the last line, ends with `…`. */
export function wrapText(text: string, type: TextType, width: number, mostLines: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, type) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const kept = lines.slice(0, mostLines);
  if (lines.length > mostLines) kept[mostLines - 1] += ` ${lines[mostLines]}`;
  return kept.map((line) => shorten(line, type, width));
}

/** Breaks a text into as few lines as `wrapText` does, of about the same length. */
export function balanceText(text: string, type: TextType, width: number, mostLines: number): string[] {
  let lines = wrapText(text, type, width, mostLines);
  for (let narrower = width - 6; narrower > 40; narrower -= 6) {
    const tried = wrapText(text, type, narrower, mostLines);
    if (tried.length > lines.length || tried.some((line) => line.endsWith('…'))) break;
    lines = tried;
  }
  return lines;
}

/** Returns the text, or as much of it as fits with `…` behind it. */
export function shorten(text: string, type: TextType, width: number): string {
  if (textWidth(text, type) <= width) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join('').trimEnd()}…`, type) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/** Says whether two boxes overlap, or come closer than `gap`. */
export function overlap(a: Box, b: Box, gap = 0): boolean {
  return a.x0 < b.x1 + gap && b.x0 < a.x1 + gap && a.y0 < b.y1 + gap && b.y0 < a.y1 + gap;
}

/** Rounds a position to a tenth of a pixel, so that a picture stays short as text. */
export function px(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Public Sans: the line box, in parts of the size. */
const ASCENT = 0.95;
const DESCENT = 0.225;
/** The font of the system, until Public Sans is there, can be a little wider. */
const SPARE = 1.03;
const WIDEST = 98;

/** Advance widths of Public Sans with tabular figures, in hundredths of the size, measured in Chromium. */
const WIDTHS = {
  400: widths({
    22: '`',
    23: ':’',
    24: ' \u00a0;‘',
    25: "!'ií",
    26: 'j|',
    28: 'I·',
    29: 'l',
    30: '(,.[]',
    31: ')ï',
    33: '{}',
    34: 't',
    35: '/\\',
    37: 'f',
    38: '-',
    39: '*Jr',
    41: '”',
    42: '“',
    43: '"',
    47: '^',
    49: 'z',
    50: 's',
    51: 'v',
    52: '?',
    54: 'cyç',
    55: '+<=>a−áà',
    56: 'kx–',
    57: '_eo~éèëêöó',
    58: 'Lhnuü',
    59: 'F',
    60: '#bdpq',
    61: 'g',
    62: 'T',
    63: 'E',
    64: 'P',
    65: 'YZ',
    68: 'BKRSV',
    69: 'CD',
    70: '0123456789$U€',
    71: '&',
    72: 'A',
    73: 'GO',
    74: 'QX',
    75: 'N',
    77: 'H',
    79: 'w',
    82: '…',
    83: '@',
    84: '→',
    87: 'm',
    89: 'M',
    90: '%',
    96: 'W',
  }),
  640: widths({
    23: ' \u00a0',
    25: '`’',
    26: "':‘í",
    27: '!;i|',
    28: 'j',
    29: '·',
    30: ',.I',
    31: 'l',
    33: '()[]',
    37: '/\\t{}ï',
    38: 'f',
    39: '-',
    40: 'J',
    41: 'r',
    45: '*',
    46: '“”',
    47: '"',
    48: '^',
    51: 'z',
    52: 's',
    53: '?v',
    54: 'c',
    55: 'ç',
    56: 'aáà',
    57: '<>ekoyéèëêöó',
    58: '+=L_x−–',
    59: 'hnuü',
    60: 'pq~',
    61: '#Fbd',
    62: 'g',
    63: 'E',
    64: 'T',
    65: 'P',
    67: 'Z',
    69: 'BRSY',
    70: '0123456789$€',
    71: 'CDKV',
    72: 'U',
    74: 'A',
    75: 'GOX',
    76: '&Q',
    77: 'HN',
    80: 'w',
    83: '@',
    84: '→',
    89: 'm',
    90: '…',
    91: 'M',
    93: '%',
    98: 'W',
  }),
};

function widths(groups: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(groups).flatMap(([width, characters]) =>
      [...characters].map((character): [string, number] => [character, Number(width)]),
    ),
  );
}
