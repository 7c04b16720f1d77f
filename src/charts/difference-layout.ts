import type { Day } from '../calendar/calendar.ts';
import type { Band } from '../statistics/band.ts';
import { axisLabel, axisLines, scaleLabels } from './axis-labels.ts';
import type { Curve } from './curve.ts';
import type { ChartLabel } from './label.tsx';
import { labelBox } from './label.tsx';
import { linear, valueScale } from './linear.ts';
import type { SideBySide } from './side-by-side.ts';
import { sideBySide } from './side-by-side.ts';
import type { Box } from './text-size.ts';
import { textWidth, wrapText } from './text-size.ts';
import type { TimeAxis } from './time-axis.ts';
import { timeAxis } from './time-axis.ts';

/** A difference over time, with the range of it, above and below nought. */
export interface DifferenceDrawing {
  readonly width: number;
  readonly startDay: Day;
  readonly band: Band;
  /** What it means to be above nought, and below it: stand at the top and at the bottom. */
  readonly above: string;
  readonly below: string;
  /** A moment on the line of nought. */
  readonly marker: { readonly day: number; readonly label: string } | null;
  readonly formatValue: (value: number) => string;
  readonly keyTexts: readonly string[];
}

/** Where everything stands, in pixels. */
export interface DifferenceLayout {
  readonly height: number;
  readonly plot: Box;
  readonly grid: readonly number[];
  readonly zero: number;
  readonly time: TimeAxis;
  readonly curves: Readonly<Record<'mean' | 'p5' | 'p25' | 'p75' | 'p95', Curve>>;
  readonly marker: { readonly x: number; readonly top: number } | null;
  readonly labels: readonly ChartLabel[];
  readonly key: SideBySide;
}

/** Room for a sign in the key. */
export const KEY_SIGN = 34;
const LINE = 17;

/** Places the band, the line of nought with the marker on it, and the words at both sides. */
export function differenceLayout(drawing: DifferenceDrawing): DifferenceLayout {
  const { width, startDay, band, above, below, marker, formatValue, keyTexts } = drawing;
  const scale = valueScale([0, ...band.p5, ...band.p95, ...band.mean]);
  const left = Math.max(...scale.ticks.map((tick) => textWidth(formatValue(tick), 'note'))) + 10;
  const right = width - 8;
  const days: readonly [number, number] = [band.days[0], band.days[band.days.length - 1]];
  const time = timeAxis(startDay, days, [left, right]);
  const over = wrapText(above, 'note', width, 2);
  const under = wrapText(below, 'note', width, 2);
  const top = over.length * LINE + (marker ? LINE + 12 : 10);
  const plot: Box = { x0: left, y0: top, x1: right, y1: top + (width < 560 ? 190 : 220) };
  const y = linear([scale.low, scale.high], [plot.y1, plot.y0]);
  const xs = Float64Array.from(band.days, time.x);
  const curve = (values: Float64Array): Curve => ({ xs, ys: values.map(y) });
  const floor = plot.y1 + 38 + under.length * LINE;
  const key = sideBySide(keyTexts, floor, width, KEY_SIGN);
  return {
    height: key.bottom,
    plot,
    grid: scale.ticks.filter((tick) => tick !== 0).map(y),
    zero: y(0),
    time,
    curves: {
      mean: curve(band.mean),
      p5: curve(band.p5),
      p25: curve(band.p25),
      p75: curve(band.p75),
      p95: curve(band.p95),
    },
    marker: marker && { x: time.x(marker.day), top: plot.y0 - 6 },
    labels: [
      ...axisLines(over, 0, 13),
      ...scaleLabels(scale.ticks, left - 8, y, formatValue),
      ...time.labels.map(({ text, x, anchor }) => axisLabel(text, x, plot.y1 + 22, anchor)),
      ...axisLines(under, 0, plot.y1 + 44),
      ...(marker ? [markerLabel(marker.label, time.x(marker.day), plot, width)] : []),
      ...key.labels,
    ],
    key,
  };
}

function markerLabel(text: string, x: number, plot: Box, width: number): ChartLabel {
  const label: ChartLabel = { text, x, y: plot.y0 - 11, anchor: 'middle', type: 'noteStrong', tone: 'ink' };
  const { x0, x1 } = labelBox(label);
  return { ...label, x: x + Math.max(0, -x0) - Math.max(0, x1 - width) };
}
