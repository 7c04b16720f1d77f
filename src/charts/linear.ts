import { range, tickStep, ticks } from 'd3';

/** Maps a value to a position in pixels. */
export type Linear = (value: number) => number;

/** Returns the straight line through two points. Everything lands on `to[0]` when the domain has no width. */
export function linear(from: readonly [number, number], to: readonly [number, number]): Linear {
  const width = from[1] - from[0];
  const slope = width === 0 ? 0 : (to[1] - to[0]) / width;
  return (value) => to[0] + (value - from[0]) * slope;
}

/** An axis for counts of people: from zero, ticks at whole numbers. */
export interface CountAxis {
  readonly high: number;
  readonly ticks: readonly number[];
}

/** Chooses an axis from 0 to just above `highest`, at least to 5, with about so many ticks. */
export function countAxis(highest: number, about: number): CountAxis {
  const most = Math.max(5, highest);
  const step = Math.max(1, tickStep(0, most, about));
  // Half steps keep the picture high; whole steps alone would leave up to a fifth of it empty.
  const high = Math.ceil(most / (step / 2) - 1e-9) * (step / 2);
  return { high, ticks: range(0, high + step / 100, step) };
}

/** Returns the highest value that an axis must hold: it grows at once and shrinks only when nobody drags. */
export function heldHighest(held: number, highest: number, settled: 'settled' | 'dragging'): number {
  return settled === 'dragging' ? Math.max(held, highest) : highest;
}

/** An axis for amounts, which may be below zero. */
export interface ValueScale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/** A scale that holds all values, and zero unless that would press the lines flat against the top. */
export function valueScale(values: readonly number[]): ValueScale {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const isFarFromZero = lowest > 0 && highest > lowest && lowest > 0.6 * highest;
  const from = isFarFromZero ? lowest : Math.min(0, lowest);
  const to = Math.max(0, highest) === from ? from + 1 : Math.max(0, highest);
  const step = tickStep(from, to, 5);
  const [low, high] = [Math.floor(from / step + 1e-9) * step, Math.ceil(to / step - 1e-9) * step];
  return { low, high, ticks: ticks(low, high, Math.round((high - low) / step)) };
}
