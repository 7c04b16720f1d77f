import type { Scenario } from '../../scenario/schema.ts';
import { meanIntervalHolds, wilsonInterval } from '../../statistics/interval.ts';
import { summarise } from '../../statistics/summary.ts';
import type { Aim } from '../aim.ts';
import { type Comparison, compareSamples, linearised } from '../compare-samples.ts';
import type { Lab } from '../lab.ts';
import type { Samples } from '../measure.ts';
import { type MeasureSummary, summaryOfSamples } from '../samples.ts';
import { readAims } from './read-aims.ts';

/** Each input at the low and at the high end of its range, the others as they are. */
export interface OneAtATimeRequest {
  readonly scenario: Scenario;
  readonly aims: readonly Aim[];
  readonly replications: number;
  readonly inputs: readonly { readonly id: string; readonly low: Scenario; readonly high: Scenario }[];
}

export interface OneAtATime {
  readonly replications: number;
  readonly inputsDone: number;
  /** In the order of the request. */
  readonly aims: readonly AimEffects[];
}

/** What the inputs do to one aim. */
export interface AimEffects {
  readonly aim: Aim;
  /** Everything as it is; null when the aim does not exist in this scenario. */
  readonly base: MeasureSummary | null;
  /** The largest effect first. */
  readonly inputs: readonly InputEffect[];
  /** Whether the 95 % interval of the largest effect lies above that of the second: else which is first is not sure. */
  readonly isFirstSure: boolean;
}

/**
 * The aim at an end of the range minus the aim as it is, over the same futures. In the unit of the aim. Without an
 * interval where it would be far too narrow, because the mean hangs on a few futures (`meanIntervalHolds`).
 */
export interface InputEffect {
  readonly id: string;
  readonly low: Comparison | null;
  readonly high: Comparison | null;
  /** The larger of both effects, without its sign. */
  readonly size: number;
  /**
   * `exactly-none`: every future stays the same at both ends. `not-told-apart`: it could be none, both 95 % intervals hold
   * zero; where there is no interval, as many futures may go up as down (Wilson interval of the share that goes up).
   */
  readonly verdict: 'counts' | 'not-told-apart' | 'exactly-none';
}

/**
 * Moves one input at a time to both ends of its range, over the same futures (common random numbers), and ranks the
 * inputs by what that does to each aim. `show` gets what is known after each input.
 */
export async function oneAtATime(
  lab: Lab,
  { scenario, aims, replications, inputs }: OneAtATimeRequest,
  show: (soFar: OneAtATime) => void = () => {},
): Promise<OneAtATime> {
  const samplesOf = async (one: Scenario) => readAims(lab, await lab.play(one, replications), aims);
  const base = await samplesOf(scenario);
  const effects: InputEffect[][] = aims.map(() => []);
  const known = (): OneAtATime => ({
    replications,
    inputsDone: effects[0]?.length ?? 0,
    aims: aims.map((aim, at) => ({
      aim,
      base: base[at] && summaryOfSamples(base[at]),
      ...ranked(effects[at]),
    })),
  });
  for (const { id, low, high } of inputs) {
    const ends = [await samplesOf(low), await samplesOf(high)];
    aims.forEach((_, at) => {
      effects[at].push(
        effectOf(
          id,
          ends.map((end) => differenceOf(end[at], base[at])),
        ),
      );
    });
    show(known());
    await lab.pause();
  }
  return known();
}

function ranked(effects: readonly InputEffect[]): Pick<AimEffects, 'inputs' | 'isFirstSure'> {
  const inputs = effects.toSorted((one, other) => other.size - one.size);
  const [first, second] = inputs;
  if (first?.verdict !== 'counts') return { inputs, isFirstSure: false };
  return { inputs, isFirstSure: second === undefined || first.size - errorOf(first) > second.size + errorOf(second) };
}

/** Half the interval of the larger of both effects. */
function errorOf({ low, high, size }: InputEffect): number {
  const largest = [low, high].find((end) => end && Math.abs(end.mean) === size);
  return largest?.high == null ? 0 : largest.high - largest.mean;
}

function effectOf(id: string, [low, high]: readonly (Comparison | null)[]): InputEffect {
  const ends = [low, high].flatMap((end) => end ?? []);
  const size = Math.max(0, ...ends.map(({ mean }) => Math.abs(mean)));
  const isSame = ends.every(({ lower, higher, mean }) => lower === 0 && higher === 0 && mean === 0);
  const mayBeNone = ends.every((end) =>
    end.low === null || end.high === null ? mayBeEven(end) : end.low <= 0 && end.high >= 0,
  );
  return { id, low, high, size, verdict: isSame ? 'exactly-none' : mayBeNone ? 'not-told-apart' : 'counts' };
}

function differenceOf(end: Samples | null, base: Samples | null): Comparison | null {
  const found = compareSamples(end, base);
  const [a, b] = [end && linearised(end), base && linearised(base)];
  const differences = a && b && summarise(a.map((value, at) => value - b[at]));
  return found && differences && !meanIntervalHolds(differences) ? { ...found, low: null, high: null } : found;
}

function mayBeEven({ lower, higher }: Comparison): boolean {
  const interval = wilsonInterval(higher, lower + higher);
  return interval === null || (interval.low <= 0.5 && interval.high >= 0.5);
}
