import { dateOfDay, dayOfDate } from '../../calendar/calendar.ts';
import type { Futures } from '../../experiment/futures.ts';
import type { Lab } from '../../experiment/lab.ts';
import type { MeasureId } from '../../experiment/measures.ts';
import { HORIZON } from '../../experiment/periods.ts';
import { samplesOf } from '../../experiment/rows.ts';
import { summaryOfSamples } from '../../experiment/samples.ts';
import { frozenOn } from '../../scenario/frozen.ts';
import { LIMITS } from '../../scenario/limits.ts';
import { longRunInput } from '../../scenario/long-run-input.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { type Basis, DAYS_PER_YEAR, type LongRunAnswer } from '../../theory/long-run.ts';
import { reachedFrom } from '../../theory/traffic.ts';
import { inCareBasis } from './in-care-basis.ts';
import type { SteadySegment, SteadyStretch } from './steady-state.ts';

/** The long run of one stretch, played: all planned changes left out, after so long that the beginning is forgotten. */
export interface SteadyCheck {
  readonly from: SteadyStretch['from'];
  readonly replications: number;
  readonly warmUpDays: number;
  readonly rows: readonly CheckedNumber[];
  /** Segments so near to full that their long run was not reached, and those behind them. */
  readonly tooSlow: readonly string[];
}

export interface CheckedNumber {
  readonly segment: string;
  readonly what: 'waiting' | 'wait' | 'inCare' | 'refused' | 'growth';
  readonly formula: number;
  readonly basis: Basis;
  readonly played: number;
  readonly standardError: number | null;
  /** (played - formula) / standard error; null when all futures gave the same. */
  readonly z: number | null;
  /** Within four standard errors; only asked where the formula is exact. */
  readonly agrees: boolean | null;
}

/** Standard errors that an exact number may lie from its simulation: 1 in 16,000 does by chance alone. */
const MOST_Z = 4;
/** The start is forgotten by e^-10. */
const RELAXATIONS = 10;
const LEAST_WARM_UP_DAYS = 3653;

/** Why a stretch cannot be played until its long run: no formula to check, or it takes longer than the language allows. */
export type NotChecked = 'no-formula' | 'too-slow';

/** A stretch without its dates and with its warm-up, ready to be played. */
export interface SteadyPlay {
  readonly scenario: Scenario;
  /** The segments of which the long run is reached. */
  readonly checked: readonly string[];
  /** The segments that are so near to full that it is not, and those behind them. */
  readonly tooSlow: readonly string[];
}

/** Returns how a stretch is played, or why it is not. */
export function steadyPlay(scenario: Scenario, stretch: SteadyStretch): SteadyPlay | NotChecked {
  const { segments, from } = stretch;
  const isAnswered = ({ answer }: SteadySegment) => answer !== null && answer.kind !== 'none';
  const frozen = frozenOn(scenario, dayOfDate(from));
  const input = longRunInput(frozen);
  if (input.kind !== 'segments' || !segments.some(isAnswered)) return 'no-formula';
  const slow = segments.map((one) => warmUpOf(one) > LIMITS.days);
  const behind = reachedFrom(
    slow,
    input.segments.map(({ routing }) => routing),
  );
  const checked = segments.filter((one, at) => isAnswered(one) && !slow[at] && !behind[at]);
  if (checked.length === 0) return 'too-slow';
  const warmUpDays = Math.ceil(Math.max(LEAST_WARM_UP_DAYS, ...checked.map(warmUpOf)));
  return {
    scenario: { ...frozen, start: { kind: 'long-run', warmUpDays } },
    checked: checked.map(({ segment }) => segment),
    tooSlow: segments.flatMap(({ segment }, at) => (slow[at] || behind[at] ? [segment] : [])),
  };
}

/** Plays a stretch and lays each number of the formulas beside it. `play` comes from `steadyPlay`. */
export async function steadyCheck(
  lab: Lab,
  { scenario, checked: names, tooSlow }: SteadyPlay,
  stretch: SteadyStretch,
  replications: number,
): Promise<SteadyCheck> {
  const futures = await lab.play(scenario, replications);
  const rows = stretch.segments.flatMap((one) => {
    if (one.answer === null || !names.includes(one.segment)) return [];
    const numbers = numbersOf(one.answer, inCareBasis(one));
    return numbers.flatMap((number) => checked(futures, one.segment, number));
  });
  const warmUpDays = scenario.start.kind === 'long-run' ? scenario.start.warmUpDays : 0;
  return { from: stretch.from, replications, warmUpDays, rows, tooSlow };
}

/** Days until the beginning no longer shows in a segment. */
function warmUpOf({ answer, places, meanDays }: SteadySegment): number {
  if (answer?.kind === 'overload') {
    // Until the list is so long that it is never empty again: its drift passes its spread many times over.
    const [comes, grows] = [answer.arrivalsPerYear, answer.growthPerYear].map((perYear) => perYear / DAYS_PER_YEAR);
    return Math.max(RELAXATIONS * meanDays, (2 * comes * SPREADS ** 2) / grows ** 2);
  }
  const slow =
    answer?.kind === 'stable' && places !== null && places > 0
      ? // The relaxation time of M/M/c near full.
        meanDays / (places * (1 - Math.sqrt(answer.occupancyRate)) ** 2)
      : 0;
  return RELAXATIONS * Math.max(meanDays, slow);
}

/** Standard deviations of the net flow that the drift of an endless list must have passed. */
const SPREADS = 4;

interface CheckableNumber {
  readonly what: CheckedNumber['what'];
  readonly formula: number;
  readonly basis: Basis;
}

function numbersOf(answer: LongRunAnswer, inCare: Basis | null): readonly CheckableNumber[] {
  if (answer.kind === 'none') return [];
  const { basis } = answer;
  const number = (what: CheckableNumber['what'], formula: number, ownBasis = basis): CheckableNumber => ({
    what,
    formula,
    basis: ownBasis,
  });
  switch (answer.kind) {
    case 'stable':
      return [
        number('inCare', answer.occupied, inCare ?? basis),
        number('waiting', answer.meanWaiting),
        number('wait', answer.meanWaitDays),
      ];
    case 'refusal':
      return [number('inCare', answer.occupied), number('refused', answer.refusedPerYear)];
    case 'unlimited':
      return [number('inCare', answer.load)];
    case 'overload':
      return [number('inCare', answer.places), number('growth', answer.growthPerYear)];
  }
}

function checked(futures: Futures, segment: string, { what, formula, basis }: CheckableNumber): CheckedNumber[] {
  const values = playedOf(futures, segment, what);
  if (values === null || values.mean === null) return [];
  const { mean: played, standardError } = values;
  const off = played - formula;
  // A number that is the same in every future must be equal, but for rounding.
  const z = standardError !== null && standardError > 0 ? off / standardError : null;
  const isNear = z === null ? Math.abs(off) <= 1e-9 * Math.max(1, Math.abs(formula)) : Math.abs(z) <= MOST_Z;
  const agrees = basis === 'exact' && futures.replications.length > 1 ? isNear : null;
  return [{ segment, what, formula, basis, played, standardError, z, agrees }];
}

const MEASURES: Readonly<Record<Exclude<CheckableNumber['what'], 'growth'>, MeasureId>> = {
  waiting: 'waitingList',
  wait: 'waitingTime',
  inCare: 'inCare',
  refused: 'refused',
};

function playedOf(futures: Futures, segment: string, what: CheckableNumber['what']) {
  const { scenario, grid } = futures;
  const years = grid.horizonDays / DAYS_PER_YEAR;
  if (what !== 'growth') {
    const samples = samplesOf(futures, MEASURES[what], segment, HORIZON);
    if (samples === null) return null;
    const size = what === 'refused' ? years : 1;
    return summaryOfSamples({ ...samples, numerators: samples.numerators.map((value) => value / size) });
  }
  const lastDay = dateOfDay(grid.startDay + grid.horizonDays);
  const [before, after] = [scenario.startDate, lastDay].map((date) => samplesOf(futures, 'waitingList', segment, date));
  if (before === null || after === null) return null;
  const grown = after.numerators.map((value, at) => (value - before.numerators[at]) / years);
  return summaryOfSamples({ numerators: grown, denominators: null });
}
