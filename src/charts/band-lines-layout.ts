import type { Day } from '../calendar/calendar.ts';
import { axisLabel, axisLines, scaleLabels } from './axis-labels.ts';
import type { Curve } from './curve.ts';
import { endLabels } from './end-labels.ts';
import type { ChartLabel, Tone } from './label.tsx';
import { linear, valueScale } from './linear.ts';
import type { SideBySide } from './side-by-side.ts';
import { sideBySide } from './side-by-side.ts';
import type { Box } from './text-size.ts';
import { textWidth, wrapText } from './text-size.ts';
import type { TimeAxis } from './time-axis.ts';
import { timeAxis } from './time-axis.ts';

/** Something over time with its range in nine of ten futures; its name stands at its end. */
export interface BandLine {
  readonly key: string;
  readonly label: string;
  readonly mean: readonly number[];
  readonly p5: readonly number[];
  readonly p95: readonly number[];
}

/** What is drawn, and how it is written. */
export interface BandLinesDrawing {
  readonly width: number;
  readonly startDay: Day;
  /** Since the start, rising. */
  readonly days: readonly number[];
  readonly lines: readonly BandLine[];
  readonly yLabel: string;
  readonly formatY: (value: number) => string;
  readonly keyTexts: readonly string[];
}

/** Where everything stands, in pixels. */
export interface BandLinesLayout {
  readonly height: number;
  readonly plot: Box;
  readonly grid: readonly number[];
  readonly time: TimeAxis;
  readonly curves: readonly { readonly mean: Curve; readonly low: Curve; readonly high: Curve }[];
  /** Whether the ranges are drawn: of more lines they would cover each other. */
  readonly hasBands: boolean;
  readonly labels: readonly ChartLabel[];
  readonly key: SideBySide;
}

/** Room for a sign in the key. */
export const BAND_SIGN = 34;
/** So many lines can be told apart. */
export const MOST_LINES = 6;
/** Of so many the ranges can be told apart. */
export const MOST_BANDS = 3;
const LINE = 17;
const TONES: readonly Tone[] = ['now', 'chosen', 'second', 'ink', 'ink', 'ink'];

/** Places lines with their bands on one scale of time. */
export function bandLinesLayout(drawing: BandLinesDrawing): BandLinesLayout {
  const { width, startDay, days, lines, yLabel, formatY, keyTexts } = drawing;
  const hasBands = lines.length <= MOST_BANDS;
  const scale = valueScale(
    lines.flatMap(({ mean, p5, p95 }) => (hasBands ? [0, ...mean, ...p5, ...p95] : [0, ...mean])),
  );
  const above = wrapText(yLabel, 'note', width, 2);
  const rows = lines.length > 4 ? 1 : lines.length > 2 ? 2 : 3;
  const room = Math.max(72, Math.min(170, width * 0.28));
  const names = lines.map(({ label }) => wrapText(label, 'noteStrong', room, rows));
  const left = Math.max(...scale.ticks.map((tick) => textWidth(formatY(tick), 'note'))) + 10;
  const right = Math.max(...names.flat().map((text) => textWidth(text, 'noteStrong'))) + 10;
  const top = above.length * LINE + 10;
  const plot: Box = { x0: left, y0: top, x1: width - right, y1: top + (width < 560 ? 190 : 230) };
  const time = timeAxis(startDay, [days[0], days[days.length - 1]], [plot.x0, plot.x1]);
  const y = linear([scale.low, scale.high], [plot.y1, plot.y0]);
  const xs = Float64Array.from(days, time.x);
  const curve = (values: readonly number[]): Curve => ({ xs, ys: Float64Array.from(values, y) });
  const curves = lines.map(({ mean, p5, p95 }) => ({ mean: curve(mean), low: curve(p5), high: curve(p95) }));
  const key = sideBySide(hasBands ? keyTexts : keyTexts.slice(0, 1), plot.y1 + 36, width, BAND_SIGN);
  return {
    height: key.bottom,
    plot,
    grid: scale.ticks.map(y),
    time,
    curves,
    hasBands,
    labels: [
      ...axisLines(above, 0, 13),
      ...scaleLabels(scale.ticks, left - 8, y, formatY),
      ...time.labels.map(({ text, x, anchor }) => axisLabel(text, x, plot.y1 + 22, anchor)),
      ...endLabels(
        names.map((texts, at) => ({
          rows: texts,
          tone: TONES[at % TONES.length],
          middle: curves[at].mean.ys.at(-1) ?? plot.y1,
        })),
        plot,
      ),
      ...key.labels,
    ],
    key,
  };
}
