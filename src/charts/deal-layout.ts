import { axisLabel, axisLines, tickLabel } from './axis-labels.ts';
import type { ChartLabel } from './label.tsx';
import { textWidth, wrapText } from './text-size.ts';

/** Who is worse off in a cell, and `pending` while that is being worked out. */
export type DealMark = 'nobody-worse' | 'provider-worse' | 'municipality-worse' | 'both-worse' | 'unsure' | 'pending';

export interface DealDrawing {
  readonly width: number;
  /** Along the bottom and, from the lowest up, along the left side. */
  readonly columns: readonly string[];
  readonly rows: readonly string[];
  readonly xLabel: string;
  readonly yLabel: string;
  /** By row, then column. */
  readonly cells: readonly (readonly DealMark[])[];
  /** The cell of the present deal; null when it is none of them. */
  readonly present: { readonly row: number; readonly column: number; readonly label: string } | null;
  /** The letter in a cell; an empty one is drawn as a tick. */
  readonly letters: Readonly<Record<DealMark, string>>;
  /** Beside a small cell, under the grid; only what is in it. */
  readonly words: Readonly<Record<DealMark, string>>;
}

export interface DealLayout {
  readonly height: number;
  readonly cells: readonly (PlainBox & { readonly mark: DealMark })[];
  /** The frame around the present deal, and the same frame in front of its words. */
  readonly present: PlainBox | null;
  readonly sign: PlainBox | null;
  readonly key: readonly { readonly mark: DealMark; readonly x: number; readonly y: number; readonly size: number }[];
  readonly labels: readonly ChartLabel[];
}

interface PlainBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const LINE = 17;
const ROW = 40;
const GAP = 3;
const KEY = 20;
const ORDER: readonly DealMark[] = ['nobody-worse', 'municipality-worse', 'provider-worse', 'both-worse', 'unsure'];

/** Places a grid of deals with both terms along its sides, and under it what its marks mean. */
export function dealLayout(drawing: DealDrawing): DealLayout {
  const { width, columns, rows, xLabel, yLabel, cells, present, words } = drawing;
  const above = wrapText(yLabel, 'note', width, 3);
  const left = Math.max(...rows.map((row) => textWidth(row, 'note'))) + 12;
  const top = above.length * LINE + 10;
  const cellWidth = Math.min(96, (width - left) / columns.length);
  const bottom = top + ROW * rows.length;
  const place = (row: number, column: number) => ({
    x: left + column * cellWidth + GAP / 2,
    y: bottom - (row + 1) * ROW + GAP / 2,
    width: cellWidth - GAP,
    height: ROW - GAP,
  });
  const below = wrapText(xLabel, 'note', width - left, 3);
  const labels: ChartLabel[] = [
    ...axisLines(above, 0, 13),
    ...rows.map((text, row) => axisLabel(text, left - 10, bottom - row * ROW - ROW / 2 + 4.5, 'end')),
    ...columnLabels(columns, left, cellWidth, width, bottom + 18),
    ...axisLines(below, left, bottom + 40),
  ];
  let y = bottom + 40 + below.length * LINE + 4;
  const key: { mark: DealMark; x: number; y: number; size: number }[] = [];
  const used = ORDER.filter((mark) => cells.some((row) => row.includes(mark)));
  let x = 0;
  for (const mark of used) {
    const [text = ''] = wrapText(words[mark], 'note', width - KEY - 10, 1);
    const room = KEY + 8 + textWidth(text, 'note');
    if (x > 0 && x + room > width) [x, y] = [0, y + 28];
    key.push({ mark, x: x + 1, y, size: KEY });
    labels.push({ text, x: x + KEY + 8, y: y + 15, anchor: 'start', type: 'note', tone: 'soft' });
    x += room + 18;
  }
  if (used.length > 0) y += 28;
  if (present) {
    const [text = ''] = wrapText(present.label, 'note', width - KEY - 10, 1);
    labels.push({ text, x: KEY + 8, y: y + 15, anchor: 'start', type: 'note', tone: 'soft' });
  }
  const sign = present && { x: 2, y: y + 1, width: KEY - 2, height: KEY - 2 };
  return {
    height: y + (present ? 28 : 4),
    cells: cells.flatMap((row, at) => row.map((mark, column) => ({ mark, ...place(at, column) }))),
    present: present && place(present.row, present.column),
    sign,
    key,
    labels,
  };
}

/** The values under the columns; on a narrow picture not all of them. */
function columnLabels(
  columns: readonly string[],
  left: number,
  cellWidth: number,
  width: number,
  y: number,
): ChartLabel[] {
  const widest = Math.max(...columns.map((column) => textWidth(column, 'note')));
  const every = Math.ceil((widest + 10) / cellWidth);
  return columns.flatMap((text, column) =>
    column % every === 0 ? [tickLabel(text, left + (column + 0.5) * cellWidth, y, width)] : [],
  );
}
