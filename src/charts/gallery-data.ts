import { formatRange } from '../messages/charts.ts';
import type { Band } from '../statistics/band.ts';
import type { FlowNumber } from './flow-picture.tsx';
import type { YearBar } from './year-bars.tsx';

/** Example figures for the gallery. They are drawn, not simulated; nothing outside the gallery may use them. */

const DAYS = 1826;
/** Every four weeks: enough to see a shape, and recorded drawings stay short. */
const MOMENTS: readonly number[] = Array.from({ length: Math.ceil(DAYS / 28) }, (_, at) => at * 28).concat(DAYS);

/** What the five quantiles and the mean are on a day. */
type Shape = (day: number) => { p5: number; p25: number; p50: number; mean: number; p75: number; p95: number };

/** Returns a band with the shape, at every four weeks of five years or at the given days. */
export function exampleBand(shape: Shape, days: readonly number[] = MOMENTS): Band {
  const series = (key: keyof ReturnType<Shape>) => Float64Array.from(days, (day) => shape(day)[key]);
  return {
    days,
    mean: series('mean'),
    p5: series('p5'),
    p25: series('p25'),
    p50: series('p50'),
    p75: series('p75'),
    p95: series('p95'),
  };
}

/** A list that is empty for a year and then grows, with the wobble of a few hundred replications. */
export function growing(scale: number): Shape {
  return (day) => {
    const years = Math.max(0, (day - 365) / 365);
    const wobble = 1 + 0.03 * Math.sin(day / 23) + 0.02 * Math.sin(day / 7);
    const mean = scale * 5.5 * years ** 0.68 * wobble;
    return {
      p5: Math.max(0, Math.floor(mean * 0.45 - 6 * scale)),
      p25: mean * 0.42,
      p50: mean * 0.85,
      mean,
      p75: mean * 1.55,
      p95: mean * 2.9 + (years > 0 ? scale * 2 : 0),
    };
  };
}

/** The same value on all days in all replications. */
export function constant(value: number): Shape {
  return () => ({ p5: value, p25: value, p50: value, mean: value, p75: value, p95: value });
}

/** A long list that goes down to almost nothing, far under where it began. */
export function falling(day: number): ReturnType<Shape> {
  const mean = 4 + 80 * Math.exp(-day / 300);
  return { p5: mean - 3, p25: mean - 1, p50: mean, mean, p75: mean + 1, p95: mean + 3 };
}

/** One replication: a staircase, equal in every quantile. */
export function single(day: number): ReturnType<Shape> {
  return constant(Math.max(0, Math.round(day / 140 + 3 * Math.sin(day / 40))))(day);
}

/** Five single futures around a band. */
export function exampleFutures(band: Band): Float64Array[] {
  return [0.3, 0.7, 1, 1.5, 2.2].map((factor, which) =>
    band.mean.map((mean, week) => {
      const swing = 1 + 0.45 * Math.sin(week / (5 + which) + which * 2) + 0.2 * Math.sin(week / 1.7 + which);
      return Math.max(0, Math.round(mean * factor * swing));
    }),
  );
}

/** Bars for five years in millions of euros: the first as it was, then as chosen. */
export function exampleBars(means: readonly number[], spread: number, reference: number | null): YearBar[] {
  return means.map((mean, index) => ({
    year: String(2021 + index),
    parts: [{ key: 'zorg', label: 'Zorg', value: mean }],
    mean,
    p5: mean - spread,
    p95: mean + spread / 2,
    reference,
    tone: index === 0 ? 'past' : 'chosen',
  }));
}

/** Splits bars into the cost parts of a provider. */
export function withParts(bars: readonly YearBar[]): YearBar[] {
  return bars.map((bar) => ({
    ...bar,
    parts: [
      { key: 'personeel', label: 'Personeel', value: bar.mean * 0.62 },
      { key: 'vastgoed', label: 'Vastgoed', value: bar.mean * 0.2 },
      { key: 'overhead', label: 'Overhead', value: bar.mean * 0.12 },
      { key: 'jongeren', label: 'Kosten per jongere', value: bar.mean * 0.06 },
    ],
  }));
}

/** Twenty equally likely lengths of the list. */
export const exampleDots: readonly number[] = [0, 0, 0, 0, 0, 0, 0, 3, 6, 6, 9, 9, 12, 15, 15, 18, 21, 24, 27, 33];

/** A figure of the flow with the words of its range. */
export function flowNumber(value: number, low: number, high: number, label: string): FlowNumber {
  return { value, low, high, label, rangeLabel: `in 9 van de 10 keer ${formatRange(low, high)}` };
}
