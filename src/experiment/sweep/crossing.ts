/** What is known of an outcome at one value of an input: its mean with a 95 % interval, null for one replication. */
export interface CurvePoint {
  readonly value: number;
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Where a mean passes a line. */
export interface Crossing {
  /** Whether the mean is above the line after it; `both-ways` when it passes more than once and nobody can say where. */
  readonly direction: 'up' | 'down' | 'both-ways';
  /** The values of the input on both sides: the mean of the one lies above the line, of the other below. */
  readonly between: readonly [number, number];
  /** Between these two by a straight line. */
  readonly at: number;
  /**
   * With 95 % certainty it lies between these values: nowhere outside could the mean be on the line, taken straight
   * between the points. Null where that reaches past the first or the last value, or without intervals.
   */
  readonly low: number | null;
  readonly high: number | null;
}

/** What a curve does with a line. */
export interface LinePassage {
  readonly crossings: readonly Crossing[];
  /** Of the first and of the last point: on which side of the line they are for sure; null when not sure. */
  readonly first: Side | null;
  readonly last: Side | null;
}

export type Side = 'above' | 'below';

/**
 * Finds where a mean passes a line. The interval of a crossing inverts the tests of the points: it holds every value at
 * which the 95 % interval of the mean, straight between the points, has the line in it. That is safe: with the same luck at
 * each point a mean between two points is no less sure than what lies straight between their intervals.
 * `points` in order of value. Crossings that cannot be told apart become one.
 */
export function passagesOf(points: readonly CurvePoint[], line: number): LinePassage {
  const crossings: Crossing[] = [];
  for (let at = 0; at + 1 < points.length; at++) {
    const [a, b] = [points[at], points[at + 1]];
    if (a.mean > line === b.mean > line) continue;
    const share = (line - a.mean) / (b.mean - a.mean);
    const next: Crossing = {
      direction: b.mean > line ? 'up' : 'down',
      between: [a.value, b.value],
      at: a.value + share * (b.value - a.value),
      low: reach(points, at, -1, line),
      high: reach(points, at + 1, 1, line),
    };
    const last = crossings.at(-1);
    if (last && (last.high === null || (next.low !== null && next.low <= last.high) || next.low === null))
      crossings[crossings.length - 1] = together(last, next);
    else crossings.push(next);
  }
  return { crossings, first: sideOf(points[0], line), last: sideOf(points[points.length - 1], line) };
}

/** Tells on which side of a line a mean is for sure; null when its 95 % interval holds the line, or when there is none. */
export function sideOf({ low, high }: Pick<CurvePoint, 'low' | 'high'>, line: number): Side | null {
  if (low !== null && low > line) return 'above';
  return high !== null && high <= line ? 'below' : null;
}

/** Walks away from a crossing until a mean is surely on its side; then back to where its interval meets the line. */
function reach(points: readonly CurvePoint[], from: number, step: 1 | -1, line: number): number | null {
  for (let at = from; at >= 0 && at < points.length; at += step) {
    const side = sideOf(points[at], line);
    if (side === null) continue;
    const [sure, unsure] = [points[at], points[at - step]];
    const edge = (point: CurvePoint) => (side === 'above' ? point.low : point.high) ?? Number.NaN;
    const share = (line - edge(sure)) / (edge(unsure) - edge(sure));
    return Number.isFinite(share) ? sure.value + share * (unsure.value - sure.value) : null;
  }
  return null;
}

function together(a: Crossing, b: Crossing): Crossing {
  return {
    direction: a.direction === b.direction ? a.direction : 'both-ways',
    between: [a.between[0], b.between[1]],
    at: (a.at + b.at) / 2,
    low: a.low,
    high: b.high,
  };
}
