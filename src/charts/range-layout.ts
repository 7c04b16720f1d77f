import { fittingTicks, tickLabel } from './axis-labels.ts';
import type { ChartLabel } from './label.tsx';
import type { Linear } from './linear.ts';
import { linear, valueScale } from './linear.ts';
import type { SideBySide } from './side-by-side.ts';
import { sideBySide } from './side-by-side.ts';
import type { Box } from './text-size.ts';
import { textWidth, wrapText } from './text-size.ts';

/** One thing with its range over all futures. */
export interface RangeRow {
  readonly key: string;
  readonly label: string;
  /** A few words under the label; empty for none. */
  readonly remark: string;
  readonly mean: number;
  readonly p5: number;
  readonly p25: number;
  readonly p75: number;
  readonly p95: number;
  /** What it is compared with, or null. */
  readonly reference: number | null;
  /** The mean and the range as they are written beside the row. */
  readonly value: string;
  readonly range: string;
}

/** Where everything stands, in pixels. */
export interface RangeLayout {
  readonly height: number;
  readonly plot: Box;
  readonly x: Linear;
  readonly grid: readonly number[];
  /** The place of nought when the scale reaches below it. */
  readonly zero: number | null;
  /** The upper edge of the strip of each row. */
  readonly strips: readonly number[];
  readonly labels: readonly ChartLabel[];
  readonly key: SideBySide;
}

export const STRIP = 16;
/** Room for a sign in the key. */
export const KEY_SIGN = 34;
const NARROW = 560;
const LINE = 17;

/** Places rows with a label, a strip and its numbers: side by side, or under each other where that does not fit. */
export function rangeLayout(
  rows: readonly RangeRow[],
  width: number,
  formatTick: (value: number) => string,
  keyTexts: readonly string[],
): RangeLayout {
  const scale = valueScale(
    rows.flatMap(({ p5, p95, mean, reference }) => [p5, p95, mean, ...(reference === null ? [] : [reference])]),
  );
  const isNarrow = width < NARROW;
  const columns = isNarrow ? { left: 0, right: 0 } : columnsOf(rows, width);
  const plot = { x0: columns.left + 6, x1: width - columns.right - 6 };
  const x = linear([scale.low, scale.high], [plot.x0, plot.x1]);
  const placed: { strip: number; labels: ChartLabel[] }[] = [];
  let y = 4;
  for (const row of rows) {
    const { height, ...place } = isNarrow ? narrowRow(row, y, width) : wideRow(row, y, width, columns.left);
    placed.push(place);
    y += height;
  }
  const tickAt = (tick: number) => tickLabel(formatTick(tick), x(tick), y + 20, width);
  const shown = fittingTicks(fewerAndFewer(scale.ticks), tickAt) ?? scale.ticks.slice(0, 1);
  const key = sideBySide(keyTexts, y + 36, width, KEY_SIGN);
  return {
    height: key.bottom,
    plot: { ...plot, y0: 4, y1: y },
    x,
    grid: scale.ticks.map(x),
    zero: scale.low < 0 ? x(0) : null,
    strips: placed.map(({ strip }) => strip),
    labels: [...placed.flatMap(({ labels }) => labels), ...shown.map(tickAt), ...key.labels],
    key,
  };
}

function columnsOf(rows: readonly RangeRow[], width: number) {
  const names = rows.flatMap(({ label, remark }) => [textWidth(label, 'labelStrong'), textWidth(remark, 'note')]);
  const numbers = rows.flatMap(({ value, range }) => [textWidth(value, 'labelStrong'), textWidth(range, 'note')]);
  return { left: Math.min(width * 0.3, Math.max(...names)) + 14, right: Math.max(...numbers) + 14 };
}

function wideRow({ label, remark, value, range }: RangeRow, y: number, width: number, left: number) {
  const names = wrapText(label, 'labelStrong', left - 14, 3);
  const remarks = remark === '' ? [] : wrapText(remark, 'note', left - 14, 2);
  const lines = names.length + remarks.length;
  const height = Math.max(2, lines) * LINE + 18;
  const middle = y + height / 2;
  const firstOf = (count: number) => middle - (count * LINE) / 2 + 13;
  return {
    height,
    strip: middle - STRIP / 2,
    labels: [
      ...stack(names, 'labelStrong', 'ink', firstOf(lines)),
      ...stack(remarks, 'note', 'soft', firstOf(lines) + names.length * LINE),
      { text: value, x: width, y: firstOf(2), anchor: 'end', type: 'labelStrong', tone: 'chosen' } as const,
      { text: range, x: width, y: firstOf(2) + LINE, anchor: 'end', type: 'note', tone: 'soft' } as const,
    ],
  };
}

function narrowRow({ label, remark, value, range }: RangeRow, y: number, width: number) {
  const names = wrapText(label, 'labelStrong', width - textWidth(value, 'labelStrong') - 12, 3);
  const first = y + 16;
  const last = first + names.length * LINE;
  const isBeside = textWidth(remark, 'note') + textWidth(range, 'note') + 12 <= width;
  const remarks = remark === '' || isBeside ? [remark] : ['', ...wrapText(remark, 'note', width, 2)];
  const strip = last + (remarks.length - 1) * LINE + 10;
  return {
    height: strip + STRIP + 14 - y,
    strip,
    labels: [
      ...stack(names, 'labelStrong', 'ink', first),
      { text: value, x: width, y: first, anchor: 'end', type: 'labelStrong', tone: 'chosen' } as const,
      ...stack(remarks, 'note', 'soft', last),
      { text: range, x: width, y: last, anchor: 'end', type: 'note', tone: 'soft' } as const,
    ],
  };
}

/** Lines of words under each other at the left; an empty one keeps its place. */
function stack(
  texts: readonly string[],
  type: ChartLabel['type'],
  tone: ChartLabel['tone'],
  first: number,
): ChartLabel[] {
  return texts.flatMap((text, at) =>
    text === '' ? [] : [{ text, x: 0, y: first + at * LINE, anchor: 'start' as const, type, tone }],
  );
}

/** Every tick, every second, every third; nought is always among them. */
function fewerAndFewer(ticks: readonly number[]): readonly number[][] {
  const nought = Math.max(0, ticks.indexOf(0));
  return ticks.slice(1).map((_, fewer) => ticks.filter((_, at) => (at - nought) % (fewer + 1) === 0));
}
