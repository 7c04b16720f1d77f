import { axisLabel, axisLines, tickLabel } from './axis-labels.ts';
import type { ChartLabel } from './label.tsx';
import { levelLine } from './level-line.ts';
import { type SideBySide, sideBySide } from './side-by-side.ts';
import { px, textWidth, wrapText } from './text-size.ts';

/** What comes out at a pair of values; null while it is not known. */
export interface MapCell {
  readonly mean: number;
  /** In the cell, when there is room. */
  readonly text: string;
  /** Whether the 95 % interval of the mean holds the decision line. */
  readonly isUnsure: boolean;
}

export interface MapDrawing {
  readonly width: number;
  /** Along the bottom and, from the lowest up, along the left side. */
  readonly columns: readonly string[];
  readonly rows: readonly string[];
  /** By row, then column. */
  readonly cells: readonly (readonly (MapCell | null)[])[];
  /** The decision line; null without. */
  readonly line: { readonly value: number; readonly label: string } | null;
  /** The cell of how it is now; null when it is none of them. */
  readonly now: { readonly row: number; readonly column: number } | null;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly formatValue: (value: number) => string;
  readonly words: { readonly unsure: string; readonly now: string };
}

export type MapSign = 'low' | 'high' | 'line' | 'unsure' | 'now';

export interface PlacedCell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How dark, 0 to 7; null while it is not known. */
  readonly shade: number | null;
  /** Empty where it does not fit. */
  readonly text: string;
  readonly isUnsure: boolean;
}

export interface MapLayout {
  readonly height: number;
  readonly cells: readonly PlacedCell[];
  readonly line: string;
  readonly now: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null;
  readonly signs: readonly MapSign[];
  readonly key: SideBySide;
  readonly labels: readonly ChartLabel[];
}

const LINE = 17;
const ROW = 34;
export const MAP_SIGN = 34;
export const SHADES = 8;

/** Places a grid of outcomes with its inputs along both sides, and the line along which the mean is on the decision line. */
export function mapLayout(drawing: MapDrawing): MapLayout {
  const { width, columns, rows, cells, line, now, xLabel, yLabel, formatValue, words } = drawing;
  const above = wrapText(yLabel, 'note', width, 3);
  const names = rows.map((row) => wrapText(row, 'note', Math.max(60, width * 0.24), 1)[0] ?? '');
  const left = Math.max(...names.map((row) => textWidth(row, 'note'))) + 12;
  const top = above.length * LINE + 10;
  const cellWidth = Math.min(110, (width - left) / columns.length);
  const bottom = top + ROW * rows.length;
  const known = cells.flat().filter((cell) => cell !== null);
  const [lowest, highest] = [Math.min(...known.map(({ mean }) => mean)), Math.max(...known.map(({ mean }) => mean))];
  const shadeOf = (mean: number) =>
    highest > lowest ? Math.min(SHADES - 1, Math.floor((SHADES * (mean - lowest)) / (highest - lowest))) : 0;
  const box = (row: number, column: number) => ({
    x: left + column * cellWidth,
    y: bottom - (row + 1) * ROW,
    width: cellWidth,
    height: ROW,
  });
  const hasRoom = known.every(({ text }) => textWidth(text, 'note') <= cellWidth - 6);
  const placed = cells.flatMap((row, at) =>
    row.map(
      (cell, column): PlacedCell => ({
        ...box(at, column),
        shade: cell && shadeOf(cell.mean),
        text: cell && hasRoom ? cell.text : '',
        isUnsure: cell?.isUnsure ?? false,
      }),
    ),
  );
  const [x, y] = [(at: number) => px(left + (at + 0.5) * cellWidth), (at: number) => px(bottom - (at + 0.5) * ROW)];
  const pieces =
    line === null
      ? []
      : levelLine(
          cells.map((row) => row.map((cell) => cell?.mean ?? null)),
          line.value,
        );
  const below = wrapText(xLabel, 'note', width - left, 3);
  const keyed: readonly (readonly [MapSign, string])[] = [
    ['low', formatValue(lowest)],
    ...(highest > lowest ? [['high', formatValue(highest)] as const] : []),
    ...(line && pieces.length > 0 ? [['line', line.label] as const] : []),
    ...(placed.some(({ isUnsure }) => isUnsure) ? [['unsure', words.unsure] as const] : []),
    ...(now ? [['now', words.now] as const] : []),
  ];
  const key = sideBySide(
    keyed.map(([, text]) => text),
    bottom + 48 + (below.length - 1) * LINE,
    width,
    MAP_SIGN,
  );
  return {
    height: key.bottom,
    cells: placed,
    line: pieces.map(({ x0, y0, x1, y1 }) => `M${x(x0)},${y(y0)}L${x(x1)},${y(y1)}`).join(''),
    now: now && box(now.row, now.column),
    signs: keyed.map(([sign]) => sign),
    key,
    labels: [
      ...axisLines(above, 0, 13),
      ...names.map((text, row) => axisLabel(text, left - 8, bottom - row * ROW - ROW / 2 + 4.5, 'end')),
      ...columnLabels(columns, left, cellWidth, width, bottom + 18),
      ...axisLines(below, left, bottom + 40),
      ...key.labels,
    ],
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
  const every = Math.ceil((widest + 12) / cellWidth);
  return columns.flatMap((text, column) => {
    if (column % every !== 0) return [];
    const label = tickLabel(text, left + (column + 0.5) * cellWidth, y, width);
    return label.x < left + (column + 0.5) * cellWidth - 1 ? [] : [label];
  });
}
