import { studentT } from './student-t.ts';
import { meanOf, sumOf } from './summary.ts';

/** What came out of one draw of all inputs: some futures of it, each with its own luck. */
export interface DrawnRow {
  /** The number of futures, at least two. */
  readonly n: number;
  readonly mean: number;
  /** Of the futures of this draw, with n - 1 in the denominator. */
  readonly variance: number;
}

/** A part of the variance with its 95 % interval; an estimate by subtraction may come out a little below zero. */
export interface VarianceShare {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** How the variance of an outcome divides. `chance` + `inputs` is 1; `eachInput` + `rest` is `inputs`. */
export interface VarianceShares {
  readonly standardDeviation: number;
  /** What stays when all inputs are known: the mean variance within a draw. */
  readonly chance: VarianceShare;
  /** The variance of the expected outcome over the draws. */
  readonly inputs: VarianceShare;
  /** Of each input by itself: how much less the variance would be, on average, if it were known (first order). */
  readonly eachInput: readonly VarianceShare[];
  /** Inputs that work through each other, and bends that the curves do not follow. */
  readonly rest: VarianceShare;
}

/**
 * Divides the variance of an outcome over chance and inputs by the law of total variance: Var(Y) = E(Var(Y|X)) +
 * Var(E(Y|X)). The first is the mean variance within a draw. Of the second each input has the variance of a least-squares
 * curve in Hermite polynomials of its normal score, without what noise adds to the squared coefficients (polynomial
 * chaos without interactions: Sudret, Reliability Engineering and System Safety 93, 2008); the rest is what the curves
 * leave of the means of draws, less what chance adds to a mean. Intervals by the jackknife over 20 groups of draws.
 *
 * `scores` holds for each input the standard normal scores of its draws, in the order of the rows. Null when nothing
 * varies. Throws for fewer draws than `fewestDraws`.
 */
export function varianceShares(
  scores: readonly ArrayLike<number>[],
  rows: readonly DrawnRow[],
  level = 0.95,
): VarianceShares | null {
  const inputs = scores.length;
  if (rows.length < fewestDraws(inputs)) throw new RangeError(`varianceShares: ${rows.length} draws are too few`);
  const degree = DEGREES.find((each) => rows.length >= DRAWS_PER_TERM * (each * inputs + 1)) ?? 1;
  const columns = scores.flatMap((one) => HERMITE.slice(0, degree).map((term) => Float64Array.from(one, term)));
  const partsOf = (kept: readonly number[]) =>
    parts(
      columns,
      degree,
      kept.map((at) => rows[at]),
      kept,
    );
  const everything = rows.map((_, at) => at);
  const whole = partsOf(everything);
  if (whole === null) return null;
  const without = Array.from({ length: GROUPS }, (_, group) =>
    partsOf(everything.filter((at) => at % GROUPS !== group)),
  );
  const t = studentT(level, GROUPS - 1);
  const share = (read: (found: Parts) => number): VarianceShare => {
    const value = read(whole);
    // A group without any variance left has no shares of its own: it tells of no spread.
    const others = without.map((found) => (found ? read(found) : value));
    const middle = meanOf(others);
    const spread = sumOf(GROUPS, (at) => (others[at] - middle) ** 2);
    const half = t * Math.sqrt(((GROUPS - 1) / GROUPS) * spread);
    return { share: value, low: value - half, high: value + half };
  };
  return {
    standardDeviation: Math.sqrt(whole.total),
    chance: share(({ chance }) => chance),
    inputs: share(({ chance }) => 1 - chance),
    eachInput: scores.map((_, at) => share(({ each }) => each[at])),
    rest: share(({ rest }) => rest),
  };
}

/** Returns how many draws of so many inputs there must be. */
export function fewestDraws(inputs: number): number {
  return Math.max(3 * GROUPS, DRAWS_PER_TERM * (inputs + 1));
}

const GROUPS = 20;
const DRAWS_PER_TERM = 5;
/** A curve of the third degree for each input where there are draws enough; at worst a straight line. */
const DEGREES = [3, 2, 1];
/** Probabilists' Hermite polynomials, scaled so that each has variance 1 under the standard normal. */
const HERMITE: readonly ((z: number) => number)[] = [
  (z) => z,
  (z) => (z * z - 1) / Math.SQRT2,
  (z) => (z * z * z - 3 * z) / Math.sqrt(6),
];

interface Parts {
  readonly total: number;
  /** Shares of the total. */
  readonly chance: number;
  readonly each: readonly number[];
  readonly rest: number;
}

function parts(
  columns: readonly Float64Array[],
  degree: number,
  rows: readonly DrawnRow[],
  kept: readonly number[],
): Parts | null {
  const n = rows.length;
  const chance = sumOf(n, (at) => rows[at].variance) / n;
  const chanceInMeans = sumOf(n, (at) => rows[at].variance / rows[at].n) / n;
  const means = Float64Array.from(rows, ({ mean }) => mean);
  const { terms, residual } = leastSquares(
    columns.map((column) => Float64Array.from(kept, (at) => column[at])),
    means,
  );
  const each = Array.from({ length: columns.length / degree }, (_, input) =>
    sumOf(degree, (term) => {
      const { coefficient, variance } = terms[input * degree + term];
      return coefficient * coefficient - variance;
    }),
  );
  const rest = residual - chanceInMeans;
  const total = chance + sumOf(each.length, (at) => each[at]) + rest;
  // Rounding of equal means leaves some 1e-30 of their square.
  if (!(total > 1e-24 * meanOf(means) ** 2)) return null;
  return { total, chance: chance / total, each: each.map((variance) => variance / total), rest: rest / total };
}

/**
 * Fits an outcome by columns and a constant: each coefficient with the variance of its estimate, and the variance of what
 * the fit leaves. That need not be the same everywhere (HC2: MacKinnon and White, Journal of Econometrics 29, 1985).
 */
function leastSquares(columns: readonly Float64Array[], outcome: Float64Array) {
  const n = outcome.length;
  const mean = meanOf(outcome);
  const values = outcome.map((value) => value - mean);
  const p = columns.length;
  const centred = columns.map((column) => {
    const middle = meanOf(column);
    return column.map((value) => value - middle);
  });
  const product = (a: Float64Array, b: Float64Array) => {
    let sum = 0;
    for (let at = 0; at < n; at++) sum += a[at] * b[at];
    return sum;
  };
  // The normal equations beside the unit matrix: the columns are close to independent, so any order of pivots will do.
  const system = centred.map((a, row) =>
    Float64Array.from([...centred.map((b) => product(a, b)), ...centred.map((_, at) => (at === row ? 1 : 0))]),
  );
  for (let pivot = 0; pivot < p; pivot++) {
    const scale = system[pivot][pivot];
    for (let at = 0; at < 2 * p; at++) system[pivot][at] /= scale;
    for (let row = 0; row < p; row++) {
      const factor = system[row][pivot];
      if (row === pivot || factor === 0) continue;
      for (let at = 0; at < 2 * p; at++) system[row][at] -= factor * system[pivot][at];
    }
  }
  const right = centred.map((column) => product(column, values));
  const coefficients = system.map((row) => sumOf(p, (at) => row[p + at] * right[at]));
  // Of each row: what the fit leaves, how much it pulls at each coefficient, and with that at its own fit.
  const variances = new Float64Array(p);
  let left = 0;
  for (let at = 0; at < n; at++) {
    const pulls = system.map((row) => sumOf(p, (term) => row[p + term] * centred[term][at]));
    const error = values[at] - sumOf(p, (term) => coefficients[term] * centred[term][at]);
    const room = 1 - 1 / n - sumOf(p, (term) => pulls[term] * centred[term][at]);
    left += error * error;
    for (let term = 0; term < p; term++) variances[term] += (pulls[term] * error) ** 2 / room;
  }
  return {
    terms: coefficients.map((coefficient, at) => ({ coefficient, variance: variances[at] })),
    residual: left / (n - p - 1),
  };
}
