import type { Scenario } from '../../scenario/schema.ts';
import { type Interval, wilsonInterval } from '../../statistics/interval.ts';
import { type Summary, summarise } from '../../statistics/summary.ts';
import { normalQuantile } from '../../statistics/two-piece-normal.ts';
import {
  type DrawnInputs,
  type DrawnRow,
  type VarianceShares,
  varianceShares,
} from '../../statistics/variance-shares.ts';
import type { Aim } from '../aim.ts';
import type { Lab } from '../lab.ts';
import type { Samples } from '../measure.ts';
import { valuesOfSamples } from '../samples.ts';
import { readAims } from './read-aims.ts';

/** All inputs drawn at once, many times; each draw is played some futures with luck of its own. */
export interface AllTogetherRequest {
  /** Everything as it is: chance alone. */
  readonly scenario: Scenario;
  readonly replications: number;
  readonly aims: readonly Aim[];
  /** For each aim the line that a decision hangs on, in its unit; null for none. */
  readonly lines: readonly (number | null)[];
  /** Ids of the inputs. */
  readonly inputs: readonly string[];
  readonly draws: readonly Draw[];
  readonly replicationsPerDraw: number;
}

/** One draw of all inputs. */
export interface Draw {
  /** Of each input the chance at which its value was read (see `latinHypercube`). */
  readonly chances: readonly number[];
  /** With the inputs at these values. */
  readonly scenario: Scenario;
}

export interface AllTogether {
  readonly inputs: readonly string[];
  readonly replications: number;
  readonly draws: number;
  readonly replicationsPerDraw: number;
  /** In the order of the request. */
  readonly aims: readonly AimSpread[];
}

export interface AimSpread {
  readonly aim: Aim;
  /** One value for each future with everything as it is; null when the aim does not exist. */
  readonly chanceAlone: Spread | null;
  /** The same with uncertain inputs. */
  readonly withInputs: Spread | null;
  /** Null when nothing varies, or the aim does not exist in every draw. */
  readonly shares: VarianceShares | null;
  /** The input with the largest part; null when none can be told from nothing. */
  readonly largest: LargestInput | null;
  readonly line: number | null;
}

export interface LargestInput {
  readonly id: string;
  readonly share: number;
  /** Whether its 95 % interval lies above that of the second. */
  readonly isSure: boolean;
}

/** Futures of one aim, in its unit. */
export interface Spread {
  readonly mean: number;
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
  /** The chance of more than the line; null without a line. */
  readonly above: Above | null;
}

export interface Above extends Interval {
  readonly share: number;
  /** `crosses`: more than one in twenty futures lies at each side. */
  readonly verdict: 'below' | 'crosses' | 'above';
}

/** Plays futures with uncertain inputs and says how much of the spread is chance, and how much each input. */
export async function allTogether(lab: Lab, request: AllTogetherRequest): Promise<AllTogether> {
  const { scenario, aims, lines, inputs, draws, replications, replicationsPerDraw } = request;
  const alone = await readAims(lab, await lab.play(scenario, replications), aims);
  const found: (readonly Float64Array[])[] = [];
  for (const [number, draw] of draws.entries()) {
    // Luck of its own for each draw: the spread of the whole is then made of as many futures as there are.
    const own = { ...draw.scenario, seed: `${scenario.seed} ${number + 1}` };
    const samples = await readAims(lab, await lab.play(own, replicationsPerDraw), aims);
    found.push(samples.map(valuesWithout));
  }
  const scores = inputs.map((_, input) => Float64Array.from(draws, ({ chances }) => normalQuantile(chances[input])));
  const drawn = inputs.length > 0 ? varianceShares(scores, draws.length) : null;
  while (drawn?.prepareMore()) await lab.pause();
  return {
    inputs,
    replications,
    draws: draws.length,
    replicationsPerDraw,
    aims: aims.map((aim, at) => {
      const perDraw = found.map((values) => values[at]);
      const shares = sharesOf(drawn, perDraw);
      return {
        aim,
        chanceAlone: spreadOf([valuesWithout(alone[at])], lines[at]),
        withInputs: spreadOf(perDraw, lines[at]),
        shares,
        largest: shares && largestOf(inputs, shares),
        line: lines[at],
      };
    }),
  };
}

/** The value of each future, without those that have none. */
function valuesWithout(samples: Samples | null): Float64Array {
  return samples ? valuesOfSamples(samples).filter((value) => !Number.isNaN(value)) : new Float64Array(0);
}

function sharesOf(drawn: DrawnInputs | null, perDraw: readonly Float64Array[]): VarianceShares | null {
  const rows = perDraw.map(rowOf);
  // A draw in which nobody was admitted has no wait: then the rest are no longer draws of the whole.
  return drawn && rows.every((row) => row !== null) ? drawn.sharesOf(rows) : null;
}

function largestOf(inputs: readonly string[], { eachInput }: VarianceShares): LargestInput | null {
  const known = eachInput.map((share, at) => ({ id: inputs[at], ...share })).filter(({ low }) => low > 0);
  const [first, second] = known.sort((one, other) => other.share - one.share);
  if (!first) return null;
  return { id: first.id, share: first.share, isSure: second === undefined || first.low > second.high };
}

function rowOf(values: Float64Array): DrawnRow | null {
  const summary = summarise(values);
  return summary?.sd == null ? null : { n: summary.n, mean: summary.mean, variance: summary.sd * summary.sd };
}

/** Summarises groups of futures; those of one group share their inputs. */
function spreadOf(groups: readonly Float64Array[], line: number | null): Spread | null {
  const all = Float64Array.from(groups.flatMap((values) => [...values]));
  const summary = summarise(all);
  if (!summary) return null;
  const { mean, p5, p25, p50, p75, p95 } = summary;
  return { mean, p5, p25, p50, p75, p95, above: line === null ? null : aboveLine(groups, summary, line) };
}

function aboveLine(groups: readonly Float64Array[], { n }: Summary, line: number): Above {
  const sharesAbove = groups.flatMap((values) => (values.length > 0 ? [countAbove(values, line) / values.length] : []));
  const share = groups.reduce((sum, values) => sum + countAbove(values, line), 0) / n;
  const error = groups.length > 1 ? (summarise(sharesAbove)?.standardError ?? 0) : null;
  // As many independent futures as would tell the chance equally well; of one group they are independent.
  const likeIndependent = error === null ? n : error > 0 ? (share * (1 - share)) / error ** 2 : groups.length;
  const interval = wilsonInterval(share * likeIndependent, likeIndependent) ?? { low: 0, high: 1 };
  return { share, ...interval, verdict: share < SELDOM ? 'below' : share > 1 - SELDOM ? 'above' : 'crosses' };
}

/** One in twenty, as the ends of the light band. */
const SELDOM = 0.05;

function countAbove(values: Float64Array, line: number): number {
  return values.reduce((count, value) => count + (value > line ? 1 : 0), 0);
}
