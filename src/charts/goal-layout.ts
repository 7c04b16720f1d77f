import { axisLines, fittingTicks, markerLabels, scaleLabels, tickLabel } from './axis-labels.ts';
import type { ChartLabel } from './label.tsx';
import { linear, valueScale } from './linear.ts';
import { type SideBySide, sideBySide } from './side-by-side.ts';
import type { Box } from './text-size.ts';
import { px, textWidth, wrapText } from './text-size.ts';

export type GoalVerdict = 'meets' | 'fails' | 'open';

/** A value of an input that was looked at: the level there, how sure that is, and on which side of the norm it lies. */
export interface GoalMark {
  readonly x: number;
  readonly level: number;
  readonly low: number;
  readonly high: number;
  readonly verdict: GoalVerdict;
}

export interface GoalDrawing {
  readonly width: number;
  /** In order of x; one or more. */
  readonly marks: readonly GoalMark[];
  readonly norm: { readonly value: number; readonly label: string };
  /** The values that may be chosen, in order: for the axis. */
  readonly values: readonly number[];
  /** The answer; null without. */
  readonly answer: { readonly x: number; readonly label: string } | null;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
  /** What the signs in the key stand for. */
  readonly words: Readonly<Record<GoalVerdict, string>>;
}

export type GoalSign = GoalVerdict | 'norm';

export interface GoalLayout {
  readonly height: number;
  readonly plot: Box;
  readonly grid: readonly number[];
  readonly ticks: readonly number[];
  readonly curve: string;
  readonly dots: readonly {
    readonly x: number;
    readonly y: number;
    readonly low: number;
    readonly high: number;
    readonly verdict: GoalVerdict;
  }[];
  readonly norm: number;
  readonly answer: number | null;
  readonly signs: readonly GoalSign[];
  readonly key: SideBySide;
  readonly labels: readonly ChartLabel[];
}

const PLOT = 252;
const LINE = 17;
const GAP = 8;
export const GOAL_SIGN = 26;

/** Places all values that were looked at against their level, with the line of the norm and the answer. */
export function goalLayout(drawing: GoalDrawing): GoalLayout {
  const { width, marks, norm, values, answer, xLabel, yLabel, formatX, formatY, words } = drawing;
  const scale = valueScale([...marks.flatMap(({ low, high }) => [low, high]), norm.value]);
  const above = wrapText(yLabel, 'note', width, 3);
  const left = Math.max(...scale.ticks.map((tick) => textWidth(formatY(tick), 'note'))) + GAP;
  const marker = answer ? wrapText(answer.label, 'noteStrong', width - left, 2) : [];
  const top = (above.length + marker.length) * LINE + 16;
  const [from, until] = [values[0], values[values.length - 1]];
  const right = width - Math.min(24, textWidth(formatX(until), 'note') / 2 + 4);
  const plot = { x0: left, y0: top, x1: right, y1: top + PLOT };
  const x = linear([from, until], [plot.x0 + 10, plot.x1]);
  const y = linear([scale.low, scale.high], [plot.y1, plot.y0]);
  const tickAt = (value: number) => tickLabel(formatX(value), x(value), plot.y1 + 20, width);
  const ticks = fittingTicks(fewer(values), tickAt) ?? [from];
  const below = wrapText(xLabel, 'note', width - left, 3);
  const bottom = plot.y1 + 41 + (below.length - 1) * LINE;
  const signs = SIGNS.filter((sign) => sign === 'norm' || marks.some(({ verdict }) => verdict === sign));
  const key = sideBySide(
    signs.map((sign) => (sign === 'norm' ? norm.label : words[sign])),
    bottom + 14,
    width,
    GOAL_SIGN,
  );
  return {
    height: key.bottom,
    plot,
    grid: scale.ticks.map(y),
    ticks: ticks.map(x),
    curve: `M${marks.map((mark) => `${px(x(mark.x))},${px(y(mark.level))}`).join('L')}`,
    dots: marks.map((mark) => ({
      x: x(mark.x),
      y: y(mark.level),
      low: y(mark.low),
      high: y(mark.high),
      verdict: mark.verdict,
    })),
    norm: y(norm.value),
    answer: answer && x(answer.x),
    signs,
    key,
    labels: [
      ...axisLines(above, 0, 13),
      ...scaleLabels(scale.ticks, left - GAP, y, formatY),
      ...ticks.map(tickAt),
      ...axisLines(below, left, plot.y1 + 41),
      ...(answer ? markerLabels(marker, x(answer.x), plot, width) : []),
      ...key.labels,
    ],
  };
}

const SIGNS: readonly GoalSign[] = ['meets', 'fails', 'open', 'norm'];

/** All values, every second one, every fifth, and so on. */
function fewer(values: readonly number[]): readonly number[][] {
  return [1, 2, 5, 10, 20, 50, 100, 200].map((step) => values.filter((_, at) => at % step === 0));
}
