import type { Reading, ValidationCase } from './plan.ts';

/** How sure a figure must be before it is judged: `fast` in tests, `full` for acceptance. */
export type Precision = 'fast' | 'full';

export interface Verdict {
  readonly id: string;
  readonly output: string;
  readonly expected: number | null;
  readonly found: number | null;
  readonly standardError: number | null;
  readonly z: number | null;
  readonly verdict: 'pass' | 'fail' | 'not covered';
  readonly reason: string | null;
}

/** Exact figures must agree to this, absolute or relative. */
const EXACT = 1e-9;
/** A simulated figure may lie so many standard errors from the exact one. */
const MOST_STANDARD_ERRORS = 4;
/** A chance below this is rare: its error may be larger. */
const RARE = 0.02;
const LARGEST_ERROR = { fast: { usual: 0.04, rare: 0.1 }, full: { usual: 0.01, rare: 0.04 } } as const;

/** One reading over n replications: the figure and its error by the jackknife. */
export interface Figured {
  readonly found: number;
  readonly standardError: number;
}

/** Works out a reading from the sums of each replication (`count` numbers in a row for each). */
export function figure(reading: Reading, rows: Float64Array, count: number): Figured {
  const n = rows.length / count;
  const totals = Array.from({ length: count }, (_, column) => columnSum(rows, count, column));
  const found = reading.value(totals.map((total) => total / n));
  if (n < 2) return { found, standardError: Number.NaN };
  // Jackknife: leave each replication out in turn (Efron 1982); right for ratios and deviations as well as for means.
  let squares = 0;
  const without = new Array<number>(count);
  for (let row = 0; row < n; row++) {
    for (let column = 0; column < count; column++)
      without[column] = (totals[column] - rows[row * count + column]) / (n - 1);
    squares += (reading.value(without) - found) ** 2;
  }
  return { found, standardError: Math.sqrt(((n - 1) / n) * squares) };
}

/** Returns the error that a figure is judged by: for a yes or no per run also known when it never happened. */
export function errorOf(reading: Reading, figured: Figured, expected: number, n: number): number {
  if (reading.chance !== 'per-run') return figured.standardError;
  return Math.max(figured.standardError, Math.sqrt(Math.max(0, expected * (1 - expected)) / n));
}

/** Returns the largest error with which a figure still says something about the expected one. */
export function largestError(output: string, expected: number, precision: Precision): number {
  const isRare = output.startsWith('p_') && Math.abs(expected) < RARE;
  return LARGEST_ERROR[precision][isRare ? 'rare' : 'usual'] * Math.abs(expected);
}

export function judgeStochastic(
  { id }: ValidationCase,
  reading: Reading,
  figured: Figured,
  expected: number,
  n: number,
  precision: Precision,
): Verdict {
  const { output } = reading;
  const standardError = errorOf(reading, figured, expected, n);
  const difference = figured.found - expected;
  const z = agree(figured.found, expected) ? 0 : difference / standardError;
  const base = { id, output, expected, found: figured.found, standardError, z };
  if (!(Math.abs(z) <= MOST_STANDARD_ERRORS)) return { ...base, verdict: 'fail', reason: null };
  // A hair of room: the replications were chosen to reach exactly this error.
  if (standardError <= 1.1 * largestError(output, expected, precision))
    return { ...base, verdict: 'pass', reason: null };
  const share = (100 * standardError) / Math.abs(expected);
  return {
    ...base,
    verdict: 'not covered',
    reason: `too rare or too wild: standard error ${share.toPrecision(2)} % after ${n} runs`,
  };
}

export function judgeExact({ id }: ValidationCase, output: string, found: number, expected: number): Verdict {
  const base = { id, output, expected, found, standardError: null, z: null, reason: null };
  return { ...base, verdict: agree(found, expected) ? 'pass' : 'fail' };
}

export function notCovered({ id }: ValidationCase, output: string, expected: number | null, reason: string): Verdict {
  return { id, output, expected, found: null, standardError: null, z: null, verdict: 'not covered', reason };
}

function agree(found: number, expected: number): boolean {
  return Math.abs(found - expected) <= EXACT * Math.max(1, Math.abs(expected));
}

function columnSum(rows: Float64Array, count: number, column: number): number {
  let sum = 0;
  for (let at = column; at < rows.length; at += count) sum += rows[at];
  return sum;
}
