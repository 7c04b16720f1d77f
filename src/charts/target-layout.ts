import { axisLines, fittingTicks, scaleLabels, tickLabel } from './axis-labels.ts';
import type { ChartLabel } from './label.tsx';
import { groundBox } from './label.tsx';
import { linear, valueScale } from './linear.ts';
import { type SideBySide, sideBySide } from './side-by-side.ts';
import type { Box } from './text-size.ts';
import { overlap, px, textWidth, wrapText } from './text-size.ts';

/** What comes out in one year. */
export interface TargetMark {
  readonly year: number;
  readonly mean: number;
  /** The 95 % interval of the mean, and the middle nine tenths of the futures; equal to the mean where unknown. */
  readonly low: number;
  readonly high: number;
  readonly p5: number;
  readonly p95: number;
}

export interface TargetDrawing {
  readonly width: number;
  /** In order of year; one or more. */
  readonly marks: readonly TargetMark[];
  /** The mean as it is now; null where that is the same. */
  readonly now: readonly { readonly year: number; readonly mean: number }[] | null;
  /** What was promised, in order of year. */
  readonly promised: readonly { readonly year: number; readonly value: number; readonly label: string }[];
  /** Where the good side is: below or above what was promised. */
  readonly sense: 'at-most' | 'at-least';
  readonly yLabel: string;
  readonly formatY: (value: number) => string;
  /** What the signs in the key stand for. */
  readonly words: Readonly<Record<TargetSign, string>>;
}

export type TargetSign = 'mean' | 'sure' | 'nine' | 'now' | 'target';

export interface TargetLayout {
  readonly height: number;
  readonly plot: Box;
  readonly grid: readonly number[];
  readonly nine: string;
  readonly nineEdges: readonly string[];
  /** The interval of each mean; none where it is narrower than the dot. */
  readonly sure: readonly string[];
  readonly mean: string;
  readonly now: string | null;
  readonly dots: readonly { readonly x: number; readonly y: number }[];
  /** A step over each promised year; steps of years that follow each other are joined. */
  readonly steps: string;
  readonly signs: readonly TargetSign[];
  readonly key: SideBySide;
  readonly labels: readonly ChartLabel[];
}

const PLOT = 210;
const LINE = 17;
const GAP = 8;
/** A mean that is surer than this many pixels either way looks like a dot. */
const VISIBLE = 3;
export const TARGET_SIGN = 34;

/** Places an outcome by year: the mean with both bands, the mean of now, and what was promised as steps. */
export function targetLayout(drawing: TargetDrawing): TargetLayout {
  const { width, marks, now, promised, sense, yLabel, formatY, words } = drawing;
  const values = [
    ...marks.flatMap(({ p5, p95, low, high }) => [p5, p95, low, high]),
    ...(now ?? []).map(({ mean }) => mean),
    ...promised.map(({ value }) => value),
  ];
  const scale = valueScale([...values, ...roomFor(promised, sense, values)]);
  const above = wrapText(yLabel, 'note', width, 3);
  const left = Math.max(...scale.ticks.map((tick) => textWidth(formatY(tick), 'note'))) + GAP;
  const top = above.length * LINE + 26;
  const plot = { x0: left, y0: top, x1: width - 1, y1: top + PLOT };
  const x = linear([marks[0].year - 0.5, marks[marks.length - 1].year + 0.5], [plot.x0, plot.x1]);
  const y = linear([scale.low, scale.high], [plot.y1, plot.y0]);
  const isAlone = marks.length === 1;
  const along = (value: (mark: TargetMark) => number) =>
    // A band of one year would have no width.
    marks.flatMap((mark) =>
      (isAlone ? [-0.3, 0.3] : [0]).map((aside) => `${px(x(mark.year + aside))},${px(y(value(mark)))}`),
    );
  const [p5, p95] = [along((mark) => mark.p5), along((mark) => mark.p95)];
  const sure = marks.filter(({ low, high }) => y(low) - y(high) > 2 * VISIBLE);
  const tickAt = (year: number) => tickLabel(String(year), x(year), plot.y1 + 20, width);
  const years = marks.map(({ year }) => year);
  const ticks = fittingTicks(
    years.map((_, skipped) => years.filter((_, at) => at % (skipped + 1) === 0)),
    tickAt,
  ) ?? [years[0]];
  const hasSpread = marks.some((mark) => mark.p95 > mark.p5);
  const signs = SIGNS.filter(
    (sign) =>
      sign === 'mean' ||
      (sign === 'sure' && sure.length > 0) ||
      (sign === 'nine' && hasSpread) ||
      (sign === 'now' && now !== null) ||
      (sign === 'target' && promised.length > 0),
  );
  const key = sideBySide(
    signs.map((sign) => words[sign]),
    plot.y1 + 40,
    width,
    TARGET_SIGN,
  );
  return {
    height: key.bottom,
    plot,
    grid: scale.ticks.map(y),
    nine: hasSpread ? `M${p95.join('L')}L${p5.toReversed().join('L')}Z` : '',
    nineEdges: hasSpread ? [p5, p95].map((edge) => `M${edge.join('L')}`) : [],
    sure: sure.map(({ year, low, high }) => {
      const [at, from, until] = [px(x(year)), px(y(high)), px(y(low))];
      return `M${at - 5},${from}h10M${at},${from}V${until}M${at - 5},${until}h10`;
    }),
    mean: `M${along((mark) => mark.mean).join('L')}`,
    now: now && now.length > 0 ? lineOfNow(now, isAlone, x, y) : null,
    dots: marks.map((mark) => ({ x: x(mark.year), y: y(mark.mean) })),
    steps: stepsOf(promised, x, y),
    signs,
    key,
    labels: [
      ...axisLines(above, 0, 13),
      ...scaleLabels(scale.ticks, left - GAP, y, formatY),
      ...ticks.map(tickAt),
      ...stepLabels(promised, sense, x, y, plot),
      ...key.labels,
    ],
  };
}

const SIGNS: readonly TargetSign[] = ['target', 'mean', 'sure', 'nine', 'now'];

type Position = (value: number) => number;

function lineOfNow(now: NonNullable<TargetDrawing['now']>, isAlone: boolean, x: Position, y: Position): string {
  const points = now.flatMap(({ year, mean }) =>
    (isAlone ? [-0.3, 0.3] : [0]).map((aside) => `${px(x(year + aside))},${px(y(mean))}`),
  );
  return `M${points.join('L')}`;
}

function stepsOf(promised: TargetDrawing['promised'], x: Position, y: Position): string {
  return promised
    .map(({ year, value }, at) => {
      const joins = at > 0 && promised[at - 1].year === year - 1;
      const start = joins ? `V${px(y(value))}` : `M${px(x(year - 0.5))},${px(y(value))}`;
      return `${start}H${px(x(year + 0.5))}`;
    })
    .join('');
}

/** The words of a promised value stand at its good side; the scale must leave room for them, but never below zero. */
function roomFor(
  promised: TargetDrawing['promised'],
  sense: TargetDrawing['sense'],
  values: readonly number[],
): readonly number[] {
  const room = 0.14 * (Math.max(...values) - Math.min(...values));
  return promised.map(({ value }) => (sense === 'at-most' ? Math.max(Math.min(0, value), value - room) : value + room));
}

/** The promised values at the good side of their steps; one that would touch the one before it stays away: the table has them all. */
function stepLabels(
  promised: TargetDrawing['promised'],
  sense: TargetDrawing['sense'],
  x: Position,
  y: Position,
  plot: Box,
): ChartLabel[] {
  const placed: ChartLabel[] = [];
  for (const { year, value, label } of promised.toReversed()) {
    const half = textWidth(label, 'noteStrong') / 2 + 5;
    const at = Math.max(plot.x0 + half, Math.min(plot.x1 - half, x(year)));
    const made: ChartLabel = {
      text: label,
      x: at,
      y: sense === 'at-most' && y(value) + 20 < plot.y1 ? y(value) + 18 : y(value) - 8,
      anchor: 'middle',
      type: 'noteStrong',
      tone: 'second',
      ground: 'paper',
    };
    if (placed.every((other) => !overlap(groundBox(other), groundBox(made), 2))) placed.push(made);
  }
  return placed;
}
