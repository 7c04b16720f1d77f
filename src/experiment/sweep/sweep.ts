import type { Scenario } from '../../scenario/schema.ts';
import { meanInterval, meanIntervalHolds, wilsonInterval } from '../../statistics/interval.ts';
import { summarise } from '../../statistics/summary.ts';
import { type Aim, samplesOfAim } from '../aim.ts';
import { bookOf } from '../book.ts';
import { compareSamples } from '../compare-samples.ts';
import type { Futures } from '../futures.ts';
import type { Lab } from '../lab.ts';
import type { Samples } from '../measure.ts';
import { MEASURES } from '../measures.ts';
import { summaryOfSamples, valuesOfSamples } from '../samples.ts';
import { simulatedPart } from '../simulated-part.ts';
import type { PlannedPlay } from '../study-cost.ts';
import { type LinePassage, passagesOf } from './crossing.ts';

/** Asks what comes out at each of many values of one or two inputs. */
export interface SweepRequest {
  /** What every point is compared with: the inputs as they are. */
  readonly base: Scenario;
  /** One or two inputs: as many `values` at each point. The last input moves fastest. */
  readonly points: readonly SweepPoint[];
  readonly aims: readonly Aim[];
  /** A decision line, in the unit of the aims; null without. */
  readonly line: number | null;
  readonly replications: number;
}

export interface SweepPoint {
  readonly values: readonly number[];
  readonly scenario: Scenario;
}

export interface SweepResult {
  readonly replications: number;
  readonly aims: readonly SweptAim[];
}

/** What comes out for one aim, in its unit. */
export interface SweptAim {
  readonly aim: Aim;
  readonly base: Outcome;
  /** In the order of the request. While it runs only the points that are known. */
  readonly points: readonly SweptPoint[];
  /** Where the mean passes the decision line; null without a line, with two inputs, or where nothing is known. */
  readonly passage: LinePassage | null;
}

export interface Outcome {
  /** Null where there is nothing: nobody was admitted. Of a ratio the ratio of sums. */
  readonly mean: number | null;
  /**
   * The 95 % interval of that mean: how far the number of replications can be off. Null for one replication, and where it
   * would be far too narrow because rare large values are still to come (`meanIntervalHolds`).
   */
  readonly low: number | null;
  readonly high: number | null;
  /** How much futures differ. */
  readonly p5: number | null;
  readonly p95: number | null;
  /** In how many futures it is above the decision line, with the Wilson interval of that chance; null without a line. */
  readonly above: ChanceAbove | null;
}

export interface ChanceAbove {
  readonly count: number;
  readonly of: number;
  readonly low: number;
  readonly high: number;
}

export interface SweptPoint extends Outcome {
  readonly values: readonly number[];
  /** From the base, on the same luck, with its paired 95 % interval; null where either is nothing. */
  readonly difference: { readonly mean: number; readonly low: number | null; readonly high: number | null } | null;
}

/**
 * Plays every point with the same luck and reads the aims. Points that differ in money alone are booked over the same
 * futures: they are taken one after the other, whatever their order. `show` gets what is known so far.
 */
export async function sweep(
  lab: Lab,
  request: SweepRequest,
  show?: (soFar: SweepResult) => void,
): Promise<SweepResult> {
  const { base, points, aims, line, replications } = request;
  const baseSamples = await read(lab, base, request);
  const known = aims.map((): (SweptPoint | undefined)[] => points.map(() => undefined));
  const result = (): SweepResult => ({
    replications,
    aims: aims.map((aim, of) => {
      const swept = known[of].filter((point) => point !== undefined);
      return { aim, base: outcomeOf(baseSamples[of], line), points: swept, passage: passageOf(swept, line) };
    }),
  });
  for (const at of playOrder(request)) {
    const { values, scenario } = points[at];
    (await read(lab, scenario, request)).forEach((samples, of) => {
      known[of][at] = { values, ...outcomeOf(samples, line), difference: differenceOf(samples, baseSamples[of]) };
    });
    show?.(result());
  }
  return result();
}

/** Returns the scenarios that a sweep has to play: those that differ in money alone are one. */
export function playsOfSweep({ base, points, replications }: SweepRequest): readonly PlannedPlay[] {
  const scenarios = [base, ...points.map(({ scenario }) => scenario)];
  const different = new Map(scenarios.map((scenario) => [simulatedPart(scenario), scenario]));
  return [...different.values()].map((scenario) => ({ scenario, replications }));
}

/** Points with the same simulation after each other, so that the lab still has it. */
function playOrder({ points }: SweepRequest): readonly number[] {
  const together = new Map<string, number[]>();
  points.forEach(({ scenario }, at) => {
    const part = simulatedPart(scenario);
    together.set(part, [...(together.get(part) ?? []), at]);
  });
  return [...together.values()].flat();
}

async function read(
  lab: Lab,
  scenario: Scenario,
  { aims, replications }: SweepRequest,
): Promise<readonly (Samples | null)[]> {
  const futures = await lab.play(scenario, replications);
  if (aims.some(({ measure }) => MEASURES[measure].unit === 'euros')) await bookInPieces(lab, futures);
  await lab.pause();
  return aims.map((aim) => samplesOfAim(futures, aim));
}

async function bookInPieces(lab: Lab, futures: Futures): Promise<void> {
  while (bookOf(futures).bookMore(BOOKED_AT_ONCE)) await lab.pause();
}

/** A few milliseconds of work. */
const BOOKED_AT_ONCE = 32;

function differenceOf(samples: Samples | null, base: Samples | null): SweptPoint['difference'] {
  const compared = compareSamples(samples, base);
  return compared && { mean: compared.mean, low: compared.low, high: compared.high };
}

function outcomeOf(samples: Samples | null, line: number | null): Outcome {
  if (samples === null) return NOTHING;
  const { mean, standardError, p5, p95 } = summaryOfSamples(samples);
  const values = valuesOfSamples(samples).filter((value) => !Number.isNaN(value));
  const all = summarise(values);
  const holds = all !== null && meanIntervalHolds(all);
  const interval = mean === null || !holds ? null : meanInterval({ n: all.n, mean, standardError });
  return {
    mean,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    p5,
    p95,
    above: line === null ? null : chanceAbove(values, line),
  };
}

function chanceAbove(values: Float64Array, line: number): ChanceAbove | null {
  const count = values.filter((value) => value > line).length;
  const interval = wilsonInterval(count, values.length);
  return interval && { count, of: values.length, ...interval };
}

function passageOf(points: readonly SweptPoint[], line: number | null): LinePassage | null {
  const curve = points.flatMap(({ values, mean, low, high }) =>
    mean === null || values.length !== 1 ? [] : [{ value: values[0], mean, low, high }],
  );
  return line === null || curve.length < 2 ? null : passagesOf(curve, line);
}

const NOTHING: Outcome = { mean: null, low: null, high: null, p5: null, p95: null, above: null };
