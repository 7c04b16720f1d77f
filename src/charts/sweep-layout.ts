import { axisLines, fittingTicks, markerLabels, scaleLabels, tickLabel } from './axis-labels.ts';
import type { ChartLabel } from './label.tsx';
import { linear, valueScale } from './linear.ts';
import { type SideBySide, sideBySide } from './side-by-side.ts';
import type { Box } from './text-size.ts';
import { px, textWidth, wrapText } from './text-size.ts';

/** What comes out at one value of an input: the mean, how sure that is, and how much futures differ. */
export interface SweepMark {
  readonly x: number;
  readonly mean: number;
  /** The 95 % interval of the mean, and the middle nine tenths of the futures; equal to the mean where unknown. */
  readonly low: number;
  readonly high: number;
  readonly p5: number;
  readonly p95: number;
}

export interface SweepDrawing {
  readonly width: number;
  /** In order of x; two or more. */
  readonly marks: readonly SweepMark[];
  /** The decision line; null without. */
  readonly line: { readonly value: number; readonly label: string } | null;
  /** Where the mean passes the line, and between which values that is 95 % sure (cut off at the ends). */
  readonly crossings: readonly {
    readonly x: number;
    readonly low: number;
    readonly high: number;
    readonly label: string;
  }[];
  /** The input and the outcome as they are; null when the input lies outside the range. */
  readonly now: { readonly x: number; readonly mean: number } | null;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
  /** What the signs in the key stand for. */
  readonly words: Readonly<Record<SweepSign, string>>;
}

export type SweepSign = 'mean' | 'sure' | 'nine' | 'line' | 'now';

export interface SweepLayout {
  readonly height: number;
  readonly plot: Box;
  readonly grid: readonly number[];
  readonly ticks: readonly number[];
  readonly zero: number | null;
  readonly nine: string;
  readonly nineEdges: readonly string[];
  readonly sure: string;
  readonly mean: string;
  readonly dots: readonly { readonly x: number; readonly y: number }[];
  readonly line: number | null;
  readonly crossings: readonly { readonly x: number; readonly y: number; readonly reach: Box }[];
  readonly now: { readonly x: number; readonly y: number } | null;
  readonly signs: readonly SweepSign[];
  readonly key: SideBySide;
  readonly labels: readonly ChartLabel[];
}

const PLOT = 252;
const LINE = 17;
const GAP = 8;
const REACH = 8;
export const SWEEP_SIGN = 34;

/** Places an outcome as it goes with an input: the mean, both bands, the decision line and where it is passed. */
export function sweepLayout(drawing: SweepDrawing): SweepLayout {
  const { width, marks, line, crossings, now, xLabel, yLabel, formatX, formatY, words } = drawing;
  const scale = valueScale([
    ...marks.flatMap(({ p5, p95, low, high }) => [p5, p95, low, high]),
    ...(line ? [line.value] : []),
  ]);
  const above = wrapText(yLabel, 'note', width, 3);
  const left = Math.max(...scale.ticks.map((tick) => textWidth(formatY(tick), 'note'))) + GAP;
  const [first] = crossings;
  const marker = crossings.length === 1 ? wrapText(first.label, 'noteStrong', width - left, 2) : [];
  const top = above.length * LINE + marker.length * LINE + 16;
  const right = width - Math.min(24, textWidth(formatX(marks[marks.length - 1].x), 'note') / 2 + 4);
  const plot = { x0: left, y0: top, x1: right, y1: top + PLOT };
  const [from, until] = [marks[0].x, marks[marks.length - 1].x];
  const x = linear([from, until], [plot.x0 + 8, plot.x1]);
  const y = linear([scale.low, scale.high], [plot.y1, plot.y0]);
  const along = (value: (mark: SweepMark) => number) => marks.map((mark) => `${px(x(mark.x))},${px(y(value(mark)))}`);
  const between = (low: readonly string[], high: readonly string[]) =>
    `M${high.join('L')}L${low.toReversed().join('L')}Z`;
  const [p5, p95] = [along((mark) => mark.p5), along((mark) => mark.p95)];
  const tickAt = (value: number) => tickLabel(formatX(value), x(value), plot.y1 + REACH + 20, width);
  const ticks = fittingTicks(fewer(marks.map((mark) => mark.x)), tickAt) ?? [from];
  const below = wrapText(xLabel, 'note', width - left, 3);
  const bottom = plot.y1 + REACH + 41 + (below.length - 1) * LINE;
  const hasSpread = marks.some((mark) => mark.p95 > mark.p5);
  const isUnsure = marks.some((mark) => mark.high > mark.low);
  const signs = SIGNS.filter(
    (sign) =>
      sign === 'mean' ||
      (sign === 'sure' && isUnsure) ||
      (sign === 'nine' && hasSpread) ||
      (sign === 'line' && line !== null) ||
      (sign === 'now' && now !== null),
  );
  const key = sideBySide(
    signs.map((sign) => (sign === 'line' && line ? line.label : words[sign])),
    bottom + 28,
    width,
    SWEEP_SIGN,
  );
  return {
    height: key.bottom,
    plot,
    grid: scale.ticks.map(y),
    ticks: ticks.map(x),
    zero: scale.low < 0 && scale.high >= 0 ? y(0) : null,
    nine: between(p5, p95),
    nineEdges: [p5, p95].map((edge) => `M${edge.join('L')}`),
    sure: between(
      along((mark) => mark.low),
      along((mark) => mark.high),
    ),
    mean: `M${along((mark) => mark.mean).join('L')}`,
    dots: marks.map((mark) => ({ x: x(mark.x), y: y(mark.mean) })),
    line: line && y(line.value),
    crossings: crossings.map((one) => ({
      x: x(one.x),
      y: y(line?.value ?? 0),
      reach: { x0: x(one.low), x1: x(one.high), y0: plot.y1 + 1, y1: plot.y1 + 1 + REACH },
    })),
    now: now && { x: x(now.x), y: y(now.mean) },
    signs,
    key,
    labels: [
      ...axisLines(above, 0, 13),
      ...scaleLabels(scale.ticks, left - GAP, y, formatY),
      ...ticks.map(tickAt),
      ...axisLines(below, left, plot.y1 + REACH + 41),
      ...(marker.length > 0 ? markerLabels(marker, x(first.x), plot, width) : []),
      ...key.labels,
    ],
  };
}

const SIGNS: readonly SweepSign[] = ['mean', 'sure', 'nine', 'line', 'now'];

/** All values, every second one, every third. */
function fewer(values: readonly number[]): readonly number[][] {
  return values.map((_, skipped) => values.filter((_, at) => at % (skipped + 1) === 0));
}
