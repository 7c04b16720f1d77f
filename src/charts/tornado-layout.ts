import { ticks } from 'd3';
import { fittingTicks, tickLabel } from './axis-labels.ts';
import type { ChartLabel } from './label.tsx';
import type { Linear } from './linear.ts';
import { linear } from './linear.ts';
import type { SideBySide } from './side-by-side.ts';
import { sideBySide } from './side-by-side.ts';
import type { Box } from './text-size.ts';
import { shorten, textWidth, wrapText } from './text-size.ts';

/** What one end of the range of an input does to the outcome. */
export interface TornadoEnd {
  /** The outcome with the input at this end, and the interval around that; null where the end is as it is now. */
  readonly outcome: { readonly mean: number; readonly low: number; readonly high: number } | null;
  /** The input at this end. */
  readonly value: string;
  /** What it does to the outcome, written at the end of the bar. */
  readonly effect: string;
}

/** One input at both ends of its range. */
export interface TornadoRow {
  readonly key: string;
  readonly label: string;
  readonly low: TornadoEnd;
  readonly high: TornadoEnd;
}

export interface TornadoDrawing {
  readonly width: number;
  /** The largest first. */
  readonly rows: readonly TornadoRow[];
  /** The outcome as it is now. */
  readonly base: number;
  /** A decision line; null for none. */
  readonly line: number | null;
  readonly formatTick: (value: number) => string;
  readonly words: {
    readonly low: string;
    readonly high: string;
    readonly sure: string;
    readonly base: string;
    readonly line: string;
  };
}

export interface TornadoBar {
  readonly key: string;
  readonly end: 'low' | 'high';
  readonly box: Box;
  /** From, until and height of the whisker. */
  readonly whisker: readonly [number, number, number];
}

export interface TornadoLayout {
  readonly height: number;
  /** The lower edge is the axis. */
  readonly plot: Box;
  /** From and until where upright lines may run without crossing words. */
  readonly uprights: readonly (readonly [number, number])[];
  readonly base: number;
  readonly line: number | null;
  readonly grid: readonly number[];
  readonly bars: readonly TornadoBar[];
  readonly labels: readonly ChartLabel[];
  readonly signs: readonly TornadoSign[];
  readonly key: SideBySide;
}

export type TornadoSign = 'low' | 'high' | 'sure' | 'base' | 'line';

const BAR = 12;
const LINE = 17;
const ROW_GAP = 11;
const NARROW = 560;
/** Between the end of a whisker and its words. */
const APART = 7;
/** Room for a sign in the key. */
export const TORNADO_SIGN = 30;

/** Places two bars for each input from the outcome as it is now: the input before them, its effect at their ends. */
export function tornadoLayout({ width, rows, base, line, formatTick, words }: TornadoDrawing): TornadoLayout {
  const ends = rows.flatMap(({ low, high }) => [low, high]);
  const outcomes = ends.flatMap(({ outcome }) => (outcome ? [outcome.mean, outcome.low, outcome.high] : []));
  const reach = [base, ...(line === null ? [] : [line]), ...outcomes];
  const [from, until] = [Math.min(...reach), Math.max(...reach)];
  const isNarrow = width < NARROW;
  const names = [
    ...rows.map(({ label }) => textWidth(label, 'labelStrong')),
    ...ends.map(({ value }) => textWidth(value, 'note') + INDENT),
  ];
  const left = isNarrow ? 0 : Math.min(Math.max(0, ...names) + 1, width * 0.36) + 12;
  const room = isNarrow ? 2 : Math.max(0, ...ends.map(({ effect }) => textWidth(effect, 'note'))) + APART + 2;
  const plot = { x0: left + room, x1: width - room };
  const x = linear([from, until], [plot.x0, plot.x1]);
  const bars: TornadoBar[] = [];
  const labels: ChartLabel[] = [];
  const uprights: (readonly [number, number])[] = [];
  let y = 2;
  for (const row of rows) {
    for (const text of wrapText(row.label, 'labelStrong', isNarrow ? width : left - 12, 3)) {
      labels.push({ text, x: 0, y: y + 13, anchor: 'start', type: 'labelStrong', tone: 'ink' });
      y += LINE;
    }
    for (const end of ['low', 'high'] as const) {
      const { outcome, value, effect } = row[end];
      const valueWidth = isNarrow ? width - textWidth(effect, 'note') - 12 - INDENT : left - 12 - INDENT;
      const text = shorten(value, 'note', valueWidth);
      labels.push({ text, x: INDENT, y: y + 13, anchor: 'start', type: 'note', tone: 'soft' });
      if (isNarrow) labels.push({ text: effect, x: width, y: y + 13, anchor: 'end', type: 'note', tone: 'ink' });
      if (isNarrow && outcome) y += LINE + 1;
      const bar = outcome && barOf(row.key, end, outcome, base, x, y + (isNarrow ? 0 : 3));
      if (bar) bars.push(bar);
      if (bar && isNarrow) uprights.push([bar.box.y0 - 3, bar.box.y1 + 3]);
      if (!isNarrow) labels.push(atEnd(effect, bar, x(base), y));
      y += isNarrow && outcome ? BAR + 6 : LINE;
    }
    y += ROW_GAP;
  }
  const bottom = y - ROW_GAP + 5;
  const tickAt = (tick: number) => tickLabel(formatTick(tick), x(tick), bottom + 19, width);
  const sets = [7, 6, 5, 4, 3, 2].map((about) => ticks(from, until, about));
  const shown = fittingTicks(sets, tickAt) ?? [base];
  const signs: readonly TornadoSign[] = ['low', 'high', 'sure', 'base', ...(line === null ? [] : ['line' as const])];
  const key = sideBySide(
    signs.map((sign) => words[sign]),
    bottom + 32,
    width,
    TORNADO_SIGN,
  );
  return {
    height: key.bottom,
    plot: { ...plot, y0: 0, y1: bottom },
    uprights: isNarrow ? uprights : [[0, bottom]],
    base: x(base),
    line: line === null ? null : x(line),
    grid: shown.map(x),
    bars,
    labels: [...labels, ...shown.map(tickAt), ...key.labels],
    signs,
    key,
  };
}

const INDENT = 12;

function barOf(
  key: string,
  end: 'low' | 'high',
  { mean, low, high }: NonNullable<TornadoEnd['outcome']>,
  base: number,
  x: Linear,
  y: number,
): TornadoBar {
  const [x0, x1] = [x(Math.min(base, mean)), x(Math.max(base, mean))];
  return { key, end, box: { x0, x1, y0: y, y1: y + BAR }, whisker: [x(low), x(high), y + BAR / 2] };
}

/** Writes behind a bar and its whisker, at the side to which it points. */
function atEnd(text: string, bar: TornadoBar | null, middle: number, y: number): ChartLabel {
  const [from, until] = bar?.whisker ?? [middle, middle];
  const isLeft = bar !== null && middle - bar.box.x0 > bar.box.x1 - middle;
  return {
    text,
    x: isLeft ? Math.min(from, bar.box.x0) - APART : Math.max(until, middle, bar?.box.x1 ?? 0) + APART,
    y: y + 13,
    anchor: isLeft ? 'end' : 'start',
    type: 'note',
    tone: bar ? 'ink' : 'soft',
  };
}
