import type { Duration } from '../../scenario/schema.ts';
import { exp, gammaProbability, log, logGamma, normalQuantile, power } from './elementary.ts';

/** The distributions whose shape does not depend on their mean. */
export type Parametric = Exclude<Duration, { kind: 'empirical' | 'uniform' }>;

/** The quantile functions of these distributions: days for a probability 0 <= p < 1. */
export function quantileOf(stay: Parametric): (p: number) => number {
  return QUANTILES[stay.kind](stay as never);
}

/** Returns the coefficient of variation, before a maximum cuts the stay. */
export function cvOf(stay: Parametric): number {
  if (stay.kind === 'exponential') return 1;
  return stay.kind === 'fixed' ? 0 : stay.cv;
}

const QUANTILES: {
  [Kind in Parametric['kind']]: (stay: Extract<Parametric, { kind: Kind }>) => (p: number) => number;
} = {
  exponential:
    ({ meanDays }) =>
    (p) =>
      -meanDays * log(1 - p),
  fixed:
    ({ meanDays }) =>
    () =>
      meanDays,
  // Shape = 1 / cv squared, scale = mean / shape.
  gamma: ({ meanDays, cv }) => {
    const shape = 1 / (cv * cv);
    return (p) => (meanDays / shape) * gammaQuantile(shape, p);
  },
  // sigma squared = ln(1 + cv squared), mu = ln(mean) - sigma squared / 2.
  lognormal: ({ meanDays, cv }) => {
    const variance = log(1 + cv * cv);
    return (p) => (p <= 0 ? 0 : exp(log(meanDays) - variance / 2 + Math.sqrt(variance) * normalQuantile(p)));
  },
  // Scale = mean / gamma(1 + 1 / shape).
  weibull: ({ meanDays, cv }) => {
    const shape = weibullShape(cv);
    const scale = meanDays / exp(logGamma(1 + 1 / shape));
    return (p) => scale * power(-log(1 - p), 1 / shape);
  },
};

/** Solves P(shape, x) = p by Newton steps inside a shrinking bracket. */
function gammaQuantile(shape: number, p: number): number {
  if (p <= 0) return 0;
  let low = 0;
  let high = shape + 10;
  while (gammaProbability(shape, high) < p) high *= 2;
  // Wilson and Hilferty's approximation; below it fails, the first term of the series.
  const root = 1 - 1 / (9 * shape) + normalQuantile(p) / (3 * Math.sqrt(shape));
  let x = root > 0.1 ? shape * root * root * root : exp((log(p) + logGamma(shape + 1)) / shape);
  const front = logGamma(shape);
  for (let step = 0; step < 200; step++) {
    if (!(x > low && x < high)) x = (low + high) / 2;
    const excess = gammaProbability(shape, x) - p;
    if (excess > 0) high = x;
    else low = x;
    const next = x - excess / exp((shape - 1) * log(x) - x - front);
    if (Math.abs(next - x) <= 1e-14 * x || high - low <= 1e-15 * high) return next > low && next < high ? next : x;
    x = next;
  }
  return x;
}

/** Finds the Weibull shape whose coefficient of variation is cv: gamma(1+2/k) / gamma(1+1/k) squared = 1 + cv squared. */
export function weibullShape(cv: number): number {
  const target = log(1 + cv * cv);
  let low = 0.1;
  let high = 1000;
  for (let step = 0; step < 200; step++) {
    const shape = Math.sqrt(low * high);
    if (logGamma(1 + 2 / shape) - 2 * logGamma(1 + 1 / shape) > target) low = shape;
    else high = shape;
  }
  return Math.sqrt(low * high);
}
