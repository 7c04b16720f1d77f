import { bisectLeft } from 'd3';

/** A line in pixels: x rising, as many y as x. */
export interface Curve {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

/** Returns y at x, between two points along the straight line, before and after them the first and last. */
export function curveAt({ xs, ys }: Curve, x: number): number {
  const after = bisectLeft(xs, x);
  if (after <= 0) return ys[0] ?? 0;
  if (after >= xs.length) return ys[xs.length - 1] ?? 0;
  const [x0, x1, y0, y1] = [xs[after - 1] ?? 0, xs[after] ?? 0, ys[after - 1] ?? 0, ys[after] ?? 0];
  return x1 === x0 ? y1 : y0 + ((x - x0) / (x1 - x0)) * (y1 - y0);
}

/** Returns the smallest and the largest y of a curve between two x. */
export function curveExtent(curve: Curve, from: number, to: number): readonly [number, number] {
  const [first, last] = [curveAt(curve, from), curveAt(curve, to)];
  let low = Math.min(first, last);
  let high = Math.max(first, last);
  for (let at = bisectLeft(curve.xs, from); at < curve.xs.length && (curve.xs[at] ?? to) < to; at++) {
    const y = curve.ys[at] ?? low;
    if (y < low) low = y;
    if (y > high) high = y;
  }
  return [low, high];
}
