import { axisLines, fittingTicks, scaleLabels, tickLabel } from './axis-labels.ts';
import type { ChartLabel } from './label.tsx';
import { linear } from './linear.ts';
import { type SideBySide, sideBySide } from './side-by-side.ts';
import { type Box, textWidth, wrapText } from './text-size.ts';

/** The share that stays longer than so many days, as it was counted. */
export interface CountedPoint {
  readonly days: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** A form that was fitted. */
export interface FittedCurve {
  readonly key: string;
  readonly label: string;
  /** The chance to stay longer than so many days. */
  readonly shareAt: (days: number) => number;
}

/** What a picture of lengths of stay shows. */
export interface SurvivalDrawing {
  readonly width: number;
  /** Rising in days, from 0; at least two. */
  readonly counted: readonly CountedPoint[];
  /** The best first; at most four are drawn. */
  readonly fitted: readonly FittedCurve[];
  readonly words: { readonly counted: string; readonly band: string };
  readonly xLabel: string;
  readonly yLabel: string;
  readonly formatX: (days: number) => string;
  readonly formatY: (share: number) => string;
  /** Days between marks along the lying axis, from narrow to wide. */
  readonly marks: readonly number[];
}

export interface SurvivalLayout {
  readonly height: number;
  readonly plot: Box;
  readonly grid: readonly number[];
  readonly marks: readonly number[];
  /** Steps of what was counted, the band around it, and the curves. */
  readonly steps: string;
  readonly band: string;
  readonly curves: readonly { readonly key: string; readonly path: string }[];
  readonly labels: readonly ChartLabel[];
  readonly key: SideBySide;
}

/** Room for a sign in the key. */
export const SURVIVAL_SIGN = 38;
const LINE = 17;
const MOST_CURVES = 4;
const POINTS = 120;

/** Places the counted steps with their band, the fitted curves, both axes and the key. */
export function survivalLayout(drawing: SurvivalDrawing): SurvivalLayout {
  const { width, counted, words, xLabel, yLabel, formatX, formatY, marks } = drawing;
  const fitted = drawing.fitted.slice(0, MOST_CURVES);
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  const left = Math.max(...ticks.map((tick) => textWidth(formatY(tick), 'note'))) + 10;
  const right = width - 10;
  const above = wrapText(yLabel, 'note', width, 3);
  const top = above.length * LINE + 10;
  const plot: Box = { x0: left, y0: top, x1: right, y1: top + (width < 560 ? 210 : 250) };
  const last = counted[counted.length - 1].days;
  const x = linear([0, last], [plot.x0, plot.x1]);
  const y = linear([0, 1], [plot.y1, plot.y0]);
  const markAt = (days: number) => tickLabel(formatX(days), x(days), plot.y1 + 20, width);
  const sets = marks.map((step) => Array.from({ length: Math.floor(last / step) + 1 }, (_, at) => at * step));
  const marked = fittingTicks(sets, markAt) ?? [0];
  const below = wrapText(xLabel, 'note', width - left, 3);
  const key = sideBySide(
    [words.counted, words.band, ...fitted.map(({ label }) => label)],
    plot.y1 + 40 + below.length * LINE,
    width,
    SURVIVAL_SIGN,
  );
  const stepsOf = (of: 'share' | 'low' | 'high') =>
    counted.flatMap((point, at) =>
      at === 0
        ? [[x(point.days), y(point[of])]]
        : [
            [x(point.days), y(counted[at - 1][of])],
            [x(point.days), y(point[of])],
          ],
    );
  return {
    height: key.bottom,
    plot,
    grid: ticks.map(y),
    marks: marked.map(x),
    steps: path(stepsOf('share')),
    band: `${path(stepsOf('high'))}L${path(stepsOf('low').toReversed()).slice(1)}Z`,
    curves: fitted.map((curve) => ({
      key: curve.key,
      path: path(
        Array.from({ length: POINTS + 1 }, (_, at) => [
          x((at * last) / POINTS),
          y(curve.shareAt((at * last) / POINTS)),
        ]),
      ),
    })),
    labels: [
      ...axisLines(above, 0, 13),
      ...scaleLabels(ticks, left - 8, y, formatY),
      ...marked.map(markAt),
      ...axisLines(below, left, plot.y1 + 41),
      ...key.labels,
    ],
    key,
  };
}

function path(points: readonly (readonly number[])[]): string {
  return `M${points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}`;
}
