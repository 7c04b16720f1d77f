import { tickStep, ticks } from 'd3';
import type { Curve } from './curve.ts';
import { curveAt } from './curve.ts';
import { endLabels } from './end-labels.ts';
import type { ChartLabel } from './label.tsx';
import { labelBox } from './label.tsx';
import type { Linear } from './linear.ts';
import { linear } from './linear.ts';
import type { Box } from './text-size.ts';
import { textWidth, wrapText } from './text-size.ts';

/** One line of a picture: its name stands at its end. */
export interface NamedLine {
  readonly key: string;
  readonly label: string;
  /** In order of x. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/** What is drawn, and how it is written. */
export interface LineDrawing {
  readonly width: number;
  readonly lines: readonly NamedLine[];
  /** Where the entered value stands, with its words; null without. */
  readonly at: { readonly x: number; readonly label: string } | null;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
}

/** Where everything stands, in pixels. */
export interface LineLayout {
  readonly height: number;
  readonly plot: Box;
  readonly curves: readonly Curve[];
  readonly grid: readonly number[];
  readonly marks: readonly number[];
  /** The height of zero, or null when the scale does not reach it. */
  readonly zero: number | null;
  readonly stem: { readonly x: number; readonly top: number; readonly dots: readonly number[] } | null;
  readonly labels: readonly ChartLabel[];
}

const PLOT = 204;
const LINE = 17;
const GAP = 8;
const TONES = ['chosen', 'second'] as const;

/** Places the lines, both axes and the names. */
export function lineLayout({ width, lines, at, xLabel, yLabel, formatX, formatY }: LineDrawing): LineLayout {
  const scale = valueScale(lines.flatMap(({ points }) => points.map(({ y }) => y)));
  const above = wrapText(yLabel, 'note', width, 3);
  const names = lines.map(({ label }) => wrapText(label, 'noteStrong', Math.max(72, Math.min(150, width * 0.26)), 3));
  const left = Math.max(...scale.ticks.map((tick) => textWidth(formatY(tick), 'note'))) + GAP;
  const right = Math.max(...names.flat().map((text) => textWidth(text, 'noteStrong'))) + GAP;
  const top = above.length * LINE + (at ? LINE + 10 : 12);
  const plot = { x0: left, y0: top, x1: width - right, y1: top + PLOT };
  const xs = lines.flatMap(({ points }) => points.map(({ x }) => x));
  const x = linear([Math.min(...xs), Math.max(...xs)], [plot.x0, plot.x1]);
  const y = linear([scale.low, scale.high], [plot.y1, plot.y0]);
  const curves = lines.map(({ points }) => ({
    xs: Float64Array.from(points, (point) => x(point.x)),
    ys: Float64Array.from(points, (point) => y(point.y)),
  }));
  const marked = fittingTicks(xs, x, width, formatX);
  const below = wrapText(xLabel, 'note', width - left, 3);
  return {
    height: plot.y1 + 22 + below.length * LINE + 6,
    plot,
    curves,
    grid: scale.ticks.map(y),
    marks: marked.map(x),
    zero: scale.low <= 0 && scale.high >= 0 ? y(0) : null,
    stem: at && { x: x(at.x), top: plot.y0 - 6, dots: curves.map((curve) => curveAt(curve, x(at.x))) },
    labels: [
      ...above.map((text, row) => axisLabel(text, 0, 13 + row * LINE)),
      ...scale.ticks.map((tick) => axisLabel(formatY(tick), left - GAP, y(tick) + 4.5, 'end')),
      ...marked.map((tick) => axisLabel(formatX(tick), inside(x(tick), formatX(tick), width), plot.y1 + 20, 'middle')),
      ...below.map((text, row) => axisLabel(text, left, plot.y1 + 41 + row * LINE)),
      ...(at ? [markerLabel(at.label, x(at.x), plot, width)] : []),
      ...endLabels(
        names.map((rows, line) => ({ rows, tone: TONES[line % 2], middle: curves[line].ys.at(-1) ?? plot.y1 })),
        plot,
      ),
    ],
  };
}

interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/** A scale that holds all values, and zero unless that would press the lines flat against the top. */
export function valueScale(values: readonly number[]): Scale {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const isFarFromZero = lowest > 0 && highest > lowest && lowest > 0.6 * highest;
  const from = isFarFromZero ? lowest : Math.min(0, lowest);
  const to = Math.max(0, highest) === from ? from + 1 : Math.max(0, highest);
  const step = tickStep(from, to, 5);
  const [low, high] = [Math.floor(from / step + 1e-9) * step, Math.ceil(to / step - 1e-9) * step];
  return { low, high, ticks: ticks(low, high, Math.round((high - low) / step)) };
}

/** As many ticks as there is room for; whole ones where the values are whole. */
function fittingTicks(xs: readonly number[], x: Linear, width: number, format: (value: number) => string): number[] {
  const [from, to] = [Math.min(...xs), Math.max(...xs)];
  const isWhole = xs.every(Number.isInteger);
  for (let about = 8; about > 1; about--) {
    const found = ticks(from, to, about).filter((tick) => !isWhole || Number.isInteger(tick));
    const boxes = found.map((tick) =>
      labelBox(axisLabel(format(tick), inside(x(tick), format(tick), width), 0, 'middle')),
    );
    if (boxes.every((box, index) => index === 0 || box.x0 - boxes[index - 1].x1 >= 12)) return found;
  }
  return [from];
}

function axisLabel(text: string, x: number, y: number, anchor: ChartLabel['anchor'] = 'start'): ChartLabel {
  return { text, x, y, anchor, type: 'note', tone: 'axis' };
}

/** Moves the middle of a text so far that the text stays within the picture. */
function inside(x: number, text: string, width: number): number {
  const half = textWidth(text, 'note') / 2;
  return Math.max(half, Math.min(width - half, x));
}

function markerLabel(text: string, x: number, plot: Box, width: number): ChartLabel {
  const half = textWidth(text, 'noteStrong') / 2;
  const middle = Math.max(plot.x0 + half, Math.min(width - half, x));
  return { text, x: middle, y: plot.y0 - 11, anchor: 'middle', type: 'noteStrong', tone: 'ink' };
}
