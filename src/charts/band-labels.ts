import type { Curve } from './curve.ts';
import { curveExtent } from './curve.ts';
import type { ChartLabel } from './label.tsx';
import { groundBox } from './label.tsx';
import type { Box } from './text-size.ts';
import { overlap, textWidth } from './text-size.ts';

/** The two bands of a fan: light is P5 to P95, dark is P25 to P75. */
export type BandName = 'nine' | 'half';

/** What a fan looks like in pixels; y grows downwards, so `p95` has the smallest y. */
export interface FanCurves {
  readonly p5: Curve;
  readonly p25: Curve;
  readonly mean: Curve;
  readonly p75: Curve;
  readonly p95: Curve;
  readonly reference: Curve | null;
}

/** A small square in the colour of a band, for a label that has no room in the band itself. */
export interface Swatch {
  readonly band: BandName;
  readonly x: number;
  readonly y: number;
}

/** A label that has no room in its band, with its swatch and the room that both take. */
export interface BesideBand {
  readonly label: ChartLabel;
  readonly box: Box;
  readonly swatch: Swatch;
}

export const SWATCH = 11;
const HEIGHT = 17.5;
const STEP = 8;
const BASELINE = 4.5;

/**
 * Finds room for a label inside its band, as far to the right as possible and clear of the mean, of the line
 * for Nu and of all boxes that are taken. Returns null when the band is too thin.
 */
export function labelInBand(
  band: BandName,
  text: string,
  plot: Box,
  curves: FanCurves,
  taken: readonly Box[],
): ChartLabel | null {
  const width = textWidth(text, 'note');
  const zones: readonly (readonly [Curve, Curve, number])[] =
    band === 'nine'
      ? [
          [curves.p95, curves.p75, 2],
          [curves.p25, curves.p5, 2],
        ]
      : [
          [curves.p75, curves.mean, 2.5],
          [curves.mean, curves.p25, 2.5],
        ];
  for (let right = plot.x1 - 12; right - width - 10 > plot.x0; right -= STEP) {
    for (const [upper, lower, spare] of zones) {
      const top = curveExtent(upper, right - width - 5, right + 5)[1] + spare;
      const bottom = curveExtent(lower, right - width - 5, right + 5)[0] - spare;
      if (bottom - top < HEIGHT) continue;
      const y = (top + bottom) / 2 + BASELINE;
      const label: ChartLabel = { text, x: right, y, anchor: 'end', type: 'note', tone: 'band', ground: band };
      if (isClear(groundBox(label), curves.reference, taken)) return label;
    }
  }
  return null;
}

/**
 * Finds room for a label with a swatch beside the fan: outside the bands and clear of all that is taken, together
 * with the label of the other band when that stands there too.
 */
export function labelBesideBand(
  band: BandName,
  text: string,
  plot: Box,
  curves: FanCurves,
  taken: readonly Box[],
  neighbour: Box | null,
): BesideBand | null {
  const width = textWidth(text, 'note') + SWATCH + 6;
  for (const [left, top] of placesBeside(width, plot, curves, neighbour)) {
    const box = { x0: left - 2, y0: top, x1: left + width, y1: top + HEIGHT };
    if (!isClear(box, curves.reference, taken)) continue;
    const y = top + HEIGHT / 2;
    const words = { text, x: left + SWATCH + 6, y: y + BASELINE };
    return {
      label: { ...words, anchor: 'start', type: 'note', tone: 'soft', ground: 'paper' },
      box,
      swatch: { band, x: left, y: y - SWATCH / 2 },
    };
  }
  return null;
}

/** The upper left corners to try: under and over the neighbour, then from the right, nearest to the bands first. */
function placesBeside(width: number, plot: Box, curves: FanCurves, neighbour: Box | null): [number, number][] {
  const places: [number, number][] = [];
  const isOutside = (left: number, top: number) => {
    const [above] = curveExtent(curves.p95, left - 4, left + width + 4);
    const [, below] = curveExtent(curves.p5, left - 4, left + width + 4);
    const fits = top > plot.y0 && top + HEIGHT < plot.y1 - 2 && left > plot.x0 + 4 && left + width < plot.x1;
    return fits && (top + HEIGHT <= above - 4 || top >= below + 4);
  };
  if (neighbour) {
    const left = neighbour.x0 + 2;
    for (const top of [neighbour.y1 + 3, neighbour.y0 - HEIGHT - 3]) if (isOutside(left, top)) places.push([left, top]);
  }
  for (let left = plot.x1 - 8 - width; left > plot.x0 + 4; left -= STEP * 2) {
    const above = curveExtent(curves.p95, left - 4, left + width + 4)[0] - 4 - HEIGHT;
    const below = curveExtent(curves.p5, left - 4, left + width + 4)[1] + 4;
    for (let top = above; top > plot.y0; top -= STEP) places.push([left, top]);
    for (let top = below; top < plot.y1 - HEIGHT - 2; top += STEP) places.push([left, top]);
  }
  return places;
}

/** Says whether a box stays clear of a line and of the boxes that are taken. */
export function isClear(box: Box, line: Curve | null, taken: readonly Box[]): boolean {
  if (taken.some((other) => overlap(box, other, 2))) return false;
  if (!line) return true;
  const [low, high] = curveExtent(line, box.x0, box.x1);
  return high < box.y0 - 3 || low > box.y1 + 3;
}
