import type { Day } from '../calendar/calendar.ts';
import { axisLabel, axisLines, scaleLabels } from './axis-labels.ts';
import type { Curve } from './curve.ts';
import type { ChartLabel } from './label.tsx';
import { countAxis, linear } from './linear.ts';
import { type SideBySide, sideBySide } from './side-by-side.ts';
import { type Box, textWidth, wrapText } from './text-size.ts';
import { type TimeAxis, timeAxis } from './time-axis.ts';

/** What was foretold of a moment, and what really was. */
export interface PastPoint {
  readonly day: Day;
  readonly actual: number;
  readonly mean: number;
  readonly p5: number;
  readonly p25: number;
  readonly p75: number;
  readonly p95: number;
}

/** What a picture of a back-test shows. */
export interface PastDrawing {
  readonly width: number;
  /** In order of days; at least two. */
  readonly points: readonly PastPoint[];
  /** What is counted; stands above the upright axis. */
  readonly unit: string;
  readonly words: { readonly mean: string; readonly nine: string; readonly inside: string; readonly outside: string };
  readonly formatValue: (value: number) => string;
}

export type PastSign = keyof PastDrawing['words'];

/** Where everything stands, in pixels. */
export interface PastLayout {
  readonly height: number;
  readonly plot: Box;
  readonly grid: readonly number[];
  readonly time: TimeAxis;
  readonly curves: Readonly<Record<'mean' | 'p5' | 'p95', Curve>>;
  readonly dots: readonly { readonly x: number; readonly y: number; readonly isInside: boolean }[];
  readonly labels: readonly ChartLabel[];
  readonly key: SideBySide;
  readonly signs: readonly PastSign[];
}

/** Room for a sign in the key. */
export const PAST_SIGN = 34;
const LINE = 17;

/** Places the band, what really was, and the key. The sign for outside is there only when something is. */
export function pastLayout({ width, points, unit, words, formatValue }: PastDrawing): PastLayout {
  const axis = countAxis(Math.max(...points.flatMap(({ actual, p95, mean }) => [actual, p95, mean])), 5);
  const left = Math.max(...axis.ticks.map((tick) => textWidth(formatValue(tick), 'note'))) + 10;
  const right = width - 10;
  const above = wrapText(unit, 'note', width, 2);
  const top = above.length * LINE + 10;
  const plot: Box = { x0: left, y0: top, x1: right, y1: top + (width < 560 ? 200 : 240) };
  const [first, last] = [points[0].day, points[points.length - 1].day];
  const time = timeAxis(first, [0, last - first], [left + 6, right]);
  const y = linear([0, axis.high], [plot.y1, plot.y0]);
  const xs = Float64Array.from(points, ({ day }) => time.x(day - first));
  const curve = (of: 'mean' | 'p5' | 'p95'): Curve => ({ xs, ys: Float64Array.from(points, (point) => y(point[of])) });
  const dots = points.map(({ actual, p5, p95 }, at) => ({
    x: xs[at],
    y: y(actual),
    isInside: p5 <= actual && actual <= p95,
  }));
  const signs = (['inside', 'outside', 'mean', 'nine'] as const).filter(
    (sign) =>
      (sign !== 'outside' || dots.some(({ isInside }) => !isInside)) &&
      (sign !== 'inside' || dots.some(({ isInside }) => isInside)),
  );
  const key = sideBySide(
    signs.map((sign) => words[sign]),
    plot.y1 + 36,
    width,
    PAST_SIGN,
  );
  return {
    height: key.bottom,
    plot,
    grid: axis.ticks.map(y),
    time,
    curves: { mean: curve('mean'), p5: curve('p5'), p95: curve('p95') },
    dots,
    labels: [
      ...axisLines(above, 0, 13),
      ...scaleLabels(axis.ticks, left - 8, y, formatValue),
      ...time.labels.map(({ text, x, anchor }) => axisLabel(text, x, plot.y1 + 22, anchor)),
      ...key.labels,
    ],
    key,
    signs,
  };
}
