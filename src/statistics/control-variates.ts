import { type Interval, meanIntervalHolds } from './interval.ts';
import { studentT } from './student-t.ts';

/**
 * A mean, or a ratio of two means, from which the luck that is known is taken away: a regression on control variates,
 * quantities of the same replications of which the mean is exactly zero (Lavenberg and Welch, Management Science 27,
 * 1981). Without controls it is the plain mean, or the ratio of sums by linearisation.
 */
export interface ControlledMean {
  /** Independent observations: replications, or pairs of them. */
  readonly n: number;
  readonly mean: number;
  /** Null when there are too few observations for the controls. */
  readonly standardError: number | null;
  /** n - 1 less the controls that are used. */
  readonly degreesOfFreedom: number;
  /** Of what is left to chance: third standardised moment. */
  readonly skewness: number;
}

/** Two parts of a ratio for each observation; `denominators` null for a plain mean. */
export interface Observations {
  readonly numerators: ArrayLike<number>;
  readonly denominators: ArrayLike<number> | null;
}

/** Returns the controlled mean of observations; each control has one number for each. Null for none, or a ratio by zero. */
export function controlledMean(
  observations: Observations,
  controls: readonly ArrayLike<number>[] = [],
): ControlledMean | null {
  const fit = createRegression(controls.length);
  const n = observations.numerators.length;
  for (let i = 0; i < n; i += 1) fit.add(observations, controls, i);
  const found = fit.result();
  return found && { ...found, skewness: residualSkewness(observations, controls, found) };
}

/** Returns the interval of a controlled mean; null where it would be far too narrow: see `meanIntervalHolds`. */
export function controlledInterval(found: ControlledMean, level = 0.95): Interval | null {
  const halfWidth = halfWidthOf(found, level);
  if (halfWidth === null || !meanIntervalHolds(found)) return null;
  return { low: found.mean - halfWidth, high: found.mean + halfWidth };
}

/** Returns half the width of the Student t interval, whether or not it may be used. */
export function halfWidthOf(
  { standardError, degreesOfFreedom }: Pick<ControlledMean, 'standardError' | 'degreesOfFreedom'>,
  level = 0.95,
): number | null {
  if (standardError === null || degreesOfFreedom < 1) return null;
  return standardError === 0 ? 0 : studentT(level, degreesOfFreedom) * standardError;
}

/**
 * Returns for each observation a number of which the controlled mean is that of the ratio, with the same standard error:
 * ratios of two variants can then be subtracted observation by observation. Null for a ratio by zero.
 */
export function linearised(
  { numerators, denominators }: Observations,
  controls: readonly ArrayLike<number>[] = [],
): Float64Array | null {
  if (!denominators) return Float64Array.from(numerators);
  const fit = createRegression(controls.length);
  for (let i = 0; i < numerators.length; i += 1) fit.add({ numerators, denominators }, controls, i);
  const found = fit.result();
  if (!found) return null;
  const { mean, denominator } = found;
  return Float64Array.from(numerators, (numerator, i) => mean + (numerator - mean * denominators[i]) / denominator);
}

/** Averages each pair of replications: the two halves of an antithetic pair are one observation. A half pair at the end is left out. */
export function inPairs(values: ArrayLike<number>): Float64Array {
  return Float64Array.from({ length: values.length >> 1 }, (_, pair) => (values[2 * pair] + values[2 * pair + 1]) / 2);
}

/** What is known after so many observations; `add` takes the next. */
export interface Regression {
  readonly add: (observations: Observations, controls: readonly ArrayLike<number>[], at: number) => void;
  /** Null without observations, or for a ratio by zero. `weights`: by what each control is multiplied and taken away. */
  readonly result: () => (Omit<ControlledMean, 'skewness'> & Fit) | null;
}

interface Fit {
  readonly weights: Float64Array;
  /** Of the observations less the weighted controls; a denominator of 1 where there is none. */
  readonly numerator: number;
  readonly denominator: number;
}

/** Begins a regression that can be asked for its result after every observation, at a cost that does not grow with them. */
export function createRegression(controls: number): Regression {
  // The numerator, the denominator, then the controls: means, and sums of products around them (Welford 1962).
  const size = controls + 2;
  const means = new Float64Array(size);
  const products = new Float64Array(size * size);
  const row = new Float64Array(size);
  /** The first observation: around it a large offset costs no digits. */
  const shift = new Float64Array(size);
  const step = new Float64Array(size);
  let n = 0;

  function add({ numerators, denominators }: Observations, columns: readonly ArrayLike<number>[], at: number): void {
    n += 1;
    row[0] = numerators[at];
    row[1] = denominators ? denominators[at] : 1;
    for (let i = 2; i < size; i += 1) row[i] = columns[i - 2][at];
    if (n === 1) shift.set(row);
    for (let i = 0; i < size; i += 1) {
      row[i] -= shift[i];
      step[i] = row[i] - means[i];
      means[i] += step[i] / n;
    }
    for (let i = 0; i < size; i += 1)
      for (let j = 0; j <= i; j += 1) products[i * size + j] += step[i] * (row[j] - means[j]);
  }

  function result(): ReturnType<Regression['result']> {
    if (n === 0) return null;
    const whole = means.map((mean, i) => mean + shift[i]);
    const { weights, used, left, fromMean } = eliminate(products, whole, size);
    const numerator = whole[0] - dot(weights[0], whole);
    const denominator = whole[1] - dot(weights[1], whole);
    if (denominator === 0) return null;
    const ratio = numerator / denominator;
    const degreesOfFreedom = n - 1 - used;
    const squares = Math.max(0, left[0] - 2 * ratio * left[1] + ratio * ratio * left[2]) / (denominator * denominator);
    const variance = degreesOfFreedom < 1 ? null : (squares / degreesOfFreedom) * (1 / n + fromMean);
    return {
      n,
      mean: ratio,
      standardError: variance === null ? null : Math.sqrt(variance),
      degreesOfFreedom,
      weights: weights[0].map((weight, i) => (weight - ratio * weights[1][i]) / denominator),
      numerator,
      denominator,
    };
  }

  return { add, result };
}

/** A control of which so little is left beside the others says nothing of its own. */
const NOTHING_LEFT = 1e-10;

/** Solves the normal equations by elimination (Cholesky), and leaves out controls that follow from the others. */
function eliminate(products: Float64Array, means: Float64Array, size: number) {
  const controls = size - 2;
  const root = new Float64Array(controls * controls);
  const isUsed = new Uint8Array(controls);
  for (let i = 0; i < controls; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = products[(i + 2) * size + j + 2];
      for (let k = 0; k < j; k += 1) sum -= root[i * controls + k] * root[j * controls + k];
      if (j < i) root[i * controls + j] = isUsed[j] === 1 ? sum / root[j * controls + j] : 0;
      else if (sum > NOTHING_LEFT * products[(i + 2) * size + i + 2]) {
        root[i * controls + i] = Math.sqrt(sum);
        isUsed[i] = 1;
      }
    }
  }
  /** The solution of root x = values; 0 for a control that is not used. */
  const forward = (numberOf: (control: number) => number) => {
    const found = new Float64Array(controls);
    for (let i = 0; i < controls; i += 1) {
      if (isUsed[i] === 0) continue;
      let sum = numberOf(i);
      for (let k = 0; k < i; k += 1) sum -= root[i * controls + k] * found[k];
      found[i] = sum / root[i * controls + i];
    }
    return found;
  };
  const backward = (values: Float64Array) => {
    const found = new Float64Array(controls);
    for (let i = controls - 1; i >= 0; i -= 1) {
      if (isUsed[i] === 0) continue;
      let sum = values[i];
      for (let k = i + 1; k < controls; k += 1) sum -= root[k * controls + i] * found[k];
      found[i] = sum / root[i * controls + i];
    }
    return found;
  };
  const [a, b, mean] = [
    forward((i) => products[(i + 2) * size]),
    forward((i) => products[(i + 2) * size + 1]),
    forward((i) => means[i + 2]),
  ];
  const inner = (x: Float64Array, y: Float64Array) => x.reduce((sum, value, i) => sum + value * y[i], 0);
  return {
    used: isUsed.reduce((sum, one) => sum + one, 0),
    weights: [backward(a), backward(b)] as const,
    /** Sums of squares that the controls leave: of numerators, of both, of denominators. */
    left: [products[0] - inner(a, a), products[size] - inner(a, b), products[size + 1] - inner(b, b)] as const,
    fromMean: inner(mean, mean),
  };
}

function dot(weights: Float64Array, means: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i += 1) sum += weights[i] * means[i + 2];
  return sum;
}

function residualSkewness(
  { numerators, denominators }: Observations,
  controls: readonly ArrayLike<number>[],
  { mean, denominator, weights }: Fit & { readonly mean: number },
): number {
  const n = numerators.length;
  const rest = Float64Array.from({ length: n }, (_, i) => {
    let value = (numerators[i] - mean * (denominators ? denominators[i] : 1)) / denominator;
    for (let k = 0; k < weights.length; k += 1) value -= weights[k] * controls[k][i];
    return value;
  });
  const middle = rest.reduce((sum, value) => sum + value, 0) / n;
  const moment = (power: number) => rest.reduce((sum, value) => sum + (value - middle) ** power, 0) / n;
  const variance = moment(2);
  return variance > 0 ? moment(3) / (variance * Math.sqrt(variance)) : 0;
}
