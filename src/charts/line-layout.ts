import { ticks } from 'd3';
import { axisLines, fittingTicks, markerLabels, scaleLabels, tickLabel } from './axis-labels.ts';
import type { Curve } from './curve.ts';
import { curveAt } from './curve.ts';
import { endLabels } from './end-labels.ts';
import type { ChartLabel } from './label.tsx';
import { linear, valueScale } from './linear.ts';
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
  const markAt = (tick: number) => tickLabel(formatX(tick), x(tick), plot.y1 + 20, width);
  const marked = fittingTicks(roundValues(xs), markAt) ?? [Math.min(...xs)];
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
      ...axisLines(above, 0, 13),
      ...scaleLabels(scale.ticks, left - GAP, y, formatY),
      ...marked.map(markAt),
      ...axisLines(below, left, plot.y1 + 41),
      ...(at ? markerLabels([at.label], x(at.x), plot, width) : []),
      ...endLabels(
        names.map((rows, line) => ({ rows, tone: TONES[line % 2], middle: curves[line].ys.at(-1) ?? plot.y1 })),
        plot,
      ),
    ],
  };
}

/** From many round values to few; whole ones where the values are whole. */
function roundValues(xs: readonly number[]): readonly number[][] {
  const [from, to] = [Math.min(...xs), Math.max(...xs)];
  const isWhole = xs.every(Number.isInteger);
  return [8, 7, 6, 5, 4, 3, 2].map((about) =>
    ticks(from, to, about).filter((tick) => !isWhole || Number.isInteger(tick)),
  );
}
