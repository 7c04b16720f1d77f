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

/** Draws of inputs, ready to divide the variance of any outcome over them. */
export interface DrawnInputs {
  /** Does a part of what is needed for every outcome, so that a page can draw in between; false when all is done. */
  readonly prepareMore: () => boolean;
  /** Divides the variance of an outcome, given for each draw in order; null when nothing varies. */
  readonly sharesOf: (rows: readonly DrawnRow[]) => VarianceShares | null;
}

/**
 * Divides the variance of outcomes over chance and inputs by the law of total variance: Var(Y) = E(Var(Y|X)) +
 * Var(E(Y|X)). The first is the mean variance within a draw. Of the second each input has the variance of a least-squares
 * curve in Hermite polynomials of its normal score, without what noise adds to the squared coefficients (polynomial
 * chaos without interactions: Sudret, Reliability Engineering and System Safety 93, 2008); the rest is what the curves
 * leave of the means of draws, less what chance adds to a mean. Intervals by the jackknife over 20 groups of draws.
 *
 * `scores` holds for each input the standard normal scores of its draws. Throws for fewer draws than `fewestDraws`.
 */
export function varianceShares(scores: readonly ArrayLike<number>[], draws: number, level = 0.95): DrawnInputs {
  const inputs = scores.length;
  if (draws < fewestDraws(inputs)) throw new RangeError(`varianceShares: ${draws} draws are too few`);
  const degree =
    DEGREES.find((each) => draws >= DRAWS_PER_TERM * (each * inputs + 1) && each * inputs <= MOST_TERMS) ?? 1;
  const columns = scores.flatMap((one) => HERMITE.slice(0, degree).map((term) => Float64Array.from(one, term)));
  const everything = Array.from({ length: draws }, (_, at) => at);
  // All draws first, then all but those of each group.
  const kept = [
    everything,
    ...Array.from({ length: GROUPS }, (_, group) => everything.filter((at) => at % GROUPS !== group)),
  ];
  const designs: Design[] = [];
  const prepareMore = () => {
    if (designs.length < kept.length) designs.push(designOf(columns, kept[designs.length]));
    return designs.length < kept.length;
  };
  const t = studentT(level, GROUPS - 1);
  const sharesOf = (rows: readonly DrawnRow[]): VarianceShares | null => {
    while (prepareMore());
    const [whole, ...without] = designs.map((design) => parts(design, degree, rows));
    if (!whole) return null;
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
  };
  return { prepareMore, sharesOf };
}

/** Returns how many draws of so many inputs there must be. */
export function fewestDraws(inputs: number): number {
  return Math.max(3 * GROUPS, DRAWS_PER_TERM * (inputs + 1));
}

const GROUPS = 20;
const DRAWS_PER_TERM = 5;
/** More terms together would take seconds. */
const MOST_TERMS = 120;
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

function parts(design: Design, degree: number, all: readonly DrawnRow[]): Parts | null {
  const rows = design.kept.map((at) => all[at]);
  const n = rows.length;
  const chance = sumOf(n, (at) => rows[at].variance) / n;
  const chanceInMeans = sumOf(n, (at) => rows[at].variance / rows[at].n) / n;
  const means = Float64Array.from(rows, ({ mean }) => mean);
  const { terms, residual } = leastSquares(design, means);
  const each = Array.from({ length: terms.length / degree }, (_, input) =>
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

/** What a least-squares fit needs of its columns, whatever the outcome. */
interface Design {
  /** The draws that count. */
  readonly kept: readonly number[];
  readonly centred: readonly Float64Array[];
  /** How much each row pulls at each coefficient. */
  readonly pulls: readonly Float64Array[];
  /** What a row leaves of its own error: 1 less its leverage. */
  readonly room: Float64Array;
}

function designOf(columns: readonly Float64Array[], kept: readonly number[]): Design {
  const n = kept.length;
  const p = columns.length;
  const centred = columns.map((column) => {
    const own = Float64Array.from(kept, (at) => column[at]);
    const middle = meanOf(own);
    return own.map((value) => value - middle);
  });
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
  const pulls = system.map((row) => weighted(centred, row.subarray(p), n));
  const room = new Float64Array(n).fill(1 - 1 / n);
  for (let term = 0; term < p; term++) for (let at = 0; at < n; at++) room[at] -= pulls[term][at] * centred[term][at];
  return { kept, centred, pulls, room };
}

/**
 * Fits an outcome by columns and a constant: each coefficient with the variance of its estimate, and the variance of what
 * the fit leaves. That need not be the same everywhere (HC2: MacKinnon and White, Journal of Econometrics 29, 1985).
 */
function leastSquares({ centred, pulls, room }: Design, outcome: Float64Array) {
  const n = outcome.length;
  const mean = meanOf(outcome);
  const values = outcome.map((value) => value - mean);
  const coefficients = Float64Array.from(pulls, (own) => product(own, values));
  const fitted = weighted(centred, coefficients, n);
  const squares = values.map((value, at) => (value - fitted[at]) ** 2);
  const spread = squares.map((square, at) => square / room[at]);
  const terms = pulls.map((own, at) => {
    let variance = 0;
    for (let row = 0; row < n; row++) variance += own[row] * own[row] * spread[row];
    return { coefficient: coefficients[at], variance };
  });
  return { terms, residual: sumOf(n, (at) => squares[at]) / (n - pulls.length - 1) };
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at] * b[at];
  return sum;
}

/** Adds columns of length n, each times its weight. */
function weighted(columns: readonly Float64Array[], weights: Float64Array, n: number): Float64Array {
  const sum = new Float64Array(n);
  columns.forEach((column, term) => {
    for (let at = 0; at < n; at++) sum[at] += weights[term] * column[at];
  });
  return sum;
}
