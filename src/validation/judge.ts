import type { Reading } from './plan.ts';
import { binomialTails, upperBound } from './rare.ts';

/** How sure a figure must be before it is judged: `fast` in tests, `full` for acceptance. */
export type Precision = 'fast' | 'full';

export interface Verdict {
  readonly id: string;
  readonly output: string;
  readonly expected: number | null;
  readonly found: number | null;
  readonly standardError: number | null;
  /** How many standard errors the found figure lies from the expected one. */
  readonly z: number | null;
  readonly verdict: 'pass' | 'fail' | 'not covered';
  /** Why it is not covered, or by what other rule it was judged. */
  readonly reason: string | null;
}

/** Exact figures must agree to this, absolute or relative. */
const EXACT = 1e-9;
/** A simulated figure may lie so many standard errors from the exact one. */
export const MOST_STANDARD_ERRORS = 4;
/** The chance beyond four standard errors on one side. */
const ONE_SIDED_CHANCE = 3e-5;
/** A chance below this is rare: its error may be larger. */
const RARE = 0.02;
/** A chance below this may be judged by counting how often it happened, when it is too rare for an error. */
const COUNTED = 1e-3;
const LARGEST_ERROR = { fast: { usual: 0.04, rare: 0.1 }, full: { usual: 0.01, rare: 0.04 } } as const;

/** One reading over n replications: the figure, its error by the jackknife, and for a chance what it was counted from. */
export interface Figured {
  readonly n: number;
  /** Blocks of replications, and in how many of them there was anything to add up. */
  readonly blocks: number;
  readonly seen: number;
  readonly found: number;
  readonly standardError: number;
  readonly hits: number;
  readonly looks: number;
}

/**
 * Works out a reading from the sums of blocks of replications: `count` numbers in a row for each block of `blockSize`.
 */
export function figure(reading: Reading, rows: readonly number[], count: number, blockSize = 1): Figured {
  const blocks = rows.length / count;
  const n = blocks * blockSize;
  let seen = 0;
  for (let at = 0; at < rows.length; at += count) if (rows[at] !== 0) seen += 1;
  const totals = Array.from({ length: count }, (_, column) => columnSum(rows, count, column));
  const found = reading.value(totals.map((total) => total / n));
  const [hits, looks] = reading.isChance ? totals : [Number.NaN, Number.NaN];
  if (blocks < 2) return { n, blocks, seen, found, standardError: Number.NaN, hits, looks };
  // Jackknife: leave each block out in turn (Efron 1982); right for ratios and deviations as well as for means.
  let squares = 0;
  const without = new Array<number>(count);
  for (let block = 0; block < blocks; block++) {
    for (let column = 0; column < count; column++)
      without[column] = (totals[column] - rows[block * count + column]) / (n - blockSize);
    squares += (reading.value(without) - found) ** 2;
  }
  return { n, blocks, seen, found, standardError: Math.sqrt(((blocks - 1) / blocks) * squares), hits, looks };
}

/**
 * Returns the error that a figure is judged by: for a chance never less than that of independent looks, and when all
 * replications gave the same, as large as if one more had given nothing.
 */
export function errorOf({ n, found, standardError, looks }: Figured, expected: number): number {
  if (Number.isNaN(looks)) return standardError === 0 ? Math.abs(found) / n : standardError;
  return Math.max(standardError, Math.sqrt(Math.max(0, expected * (1 - expected)) / looks));
}

/** Returns the largest error with which a figure still says something about the expected one. */
export function largestError(output: string, expected: number, precision: Precision): number {
  const isRare = output.startsWith('p_') && Math.abs(expected) < RARE;
  return LARGEST_ERROR[precision][isRare ? 'rare' : 'usual'] * Math.abs(expected);
}

/** Tells whether there was so seldom anything to add up that the spread between replications says nothing. */
export function isSeldomSeen({ blocks, seen, looks }: Figured): boolean {
  return Number.isNaN(looks) && seen < Math.min(FEW, blocks / 4);
}

/** Tells whether an expected figure may be judged by counting, when its error stays too large. */
export function mayBeCounted(reading: Reading, expected: number): boolean {
  return reading.isChance === true && expected > 0 && expected < COUNTED;
}

export function judgeStochastic(
  id: string,
  reading: Reading,
  figured: Figured,
  expected: number,
  precision: Precision,
): Verdict {
  const { output } = reading;
  const { found } = figured;
  const standardError = errorOf(figured, expected);
  const z = agree(found, expected) ? 0 : (found - expected) / standardError;
  const base = { id, output, expected, found, standardError, z, reason: null };
  if (expected === 0) return { ...base, verdict: z === 0 ? 'pass' : 'fail' };
  if (isSeldomSeen(figured)) {
    const { seen, n, blocks } = figured;
    // Never seen, where sixteen were to be expected at the least (also of a spread): one chance in ten million.
    if (seen === 0 && found === 0 && Math.min(expected, expected ** 2) * n > 16) return { ...base, verdict: 'fail' };
    return { ...base, verdict: 'not covered', reason: `too little power: seen in ${seen} of ${blocks} blocks` };
  }
  const isSharp = standardError <= largestError(output, expected, precision);
  if (!isSharp && mayBeCounted(reading, expected)) return judgeCount(base, figured, expected);
  if (!(Math.abs(z) <= MOST_STANDARD_ERRORS)) return { ...base, verdict: 'fail' };
  if (isSharp) return { ...base, verdict: 'pass' };
  const share = (100 * standardError) / Math.abs(expected);
  return { ...base, verdict: 'not covered', reason: `too little power: standard error ${share.toPrecision(2)} %` };
}

/**
 * A chance that is hardly ever seen. One look in each replication: the number of times must be as likely as anything
 * within four standard errors. Looks that hang together come in clusters: then the error itself must hold.
 */
function judgeCount(base: Omit<Verdict, 'verdict'>, figured: Figured, expected: number): Verdict {
  const { n, seen, hits, looks, found } = figured;
  const bound = upperBound(hits, looks).toPrecision(2);
  const reason = `counted: ${hits} of ${looks}, so at most ${bound} (95 %)`;
  if (looks === n) {
    const { atMost, atLeast } = binomialTails(hits, looks, expected);
    const isLikely = Math.min(atMost, atLeast) > ONE_SIDED_CHANCE;
    return { ...base, z: null, verdict: isLikely ? 'pass' : 'fail', reason };
  }
  const clustered = Math.sqrt((expected * CLUSTER) / looks);
  const standardError = seen < FEW ? Math.max(figured.standardError, clustered) : errorOf(figured, expected);
  const isLikely = Math.abs(found - expected) <= MOST_STANDARD_ERRORS * standardError;
  return { ...base, z: null, standardError, verdict: isLikely ? 'pass' : 'fail', reason };
}

/** Something that was seen in fewer blocks than this has no error of its own yet; it may come so many at a time. */
const FEW = 25;
const CLUSTER = 25;

/** NaN of a found figure stands for none: right when none is expected. */
export function judgeExact(id: string, output: string, value: number | null, expected: number | null): Verdict {
  const found = value === null || Number.isNaN(value) ? null : value;
  const isRight = found === null || expected === null ? found === expected : agree(found, expected);
  return {
    id,
    output,
    expected,
    found,
    standardError: null,
    z: null,
    reason: null,
    verdict: isRight ? 'pass' : 'fail',
  };
}

export function notCovered(id: string, output: string, expected: number | null, reason: string): Verdict {
  return { id, output, expected, found: null, standardError: null, z: null, verdict: 'not covered', reason };
}

function agree(found: number, expected: number): boolean {
  return Math.abs(found - expected) <= EXACT * Math.max(1, Math.abs(expected));
}

function columnSum(rows: readonly number[], count: number, column: number): number {
  let sum = 0;
  for (let at = column; at < rows.length; at += count) sum += rows[at];
  return sum;
}
