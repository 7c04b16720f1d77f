import { DAYS_PER_MONTH, type Day, dateOfDay, dayOfDate, type IsoDate } from '../../calendar/calendar.ts';
import { frozenOn, stretchesOf } from '../../scenario/frozen.ts';
import { type LongRunInputSegment, longRunInput } from '../../scenario/long-run-input.ts';
import { usualStayDays } from '../../scenario/mean-stay.ts';
import { networkOf } from '../../scenario/network.ts';
import { mostUsablePlacesOn } from '../../scenario/places-on.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { loadsOn, newSearch } from '../../scenario/traffic.ts';
import { DAYS_PER_YEAR, type LongRunAnswer, longRun } from '../../theory/long-run.ts';
import {
  loadForNorm,
  loadForRefusals,
  placesForNorm,
  placesForRefusals,
  type Stay,
  squareRootPlaces,
  type WaitNorm,
} from '../../theory/places-needed.ts';

/** What mathematics says of a scenario while nothing that is planned changes, if that stretch lasted for ever. */
export interface SteadyStretch {
  readonly from: IsoDate;
  readonly until: IsoDate;
  /** Why the formulas of the long run do not hold here; null when they do. */
  readonly notCovered: 'not-covered' | 'changing' | null;
  readonly segments: readonly SteadySegment[];
}

export interface SteadySegment {
  readonly segment: string;
  /** Planned places that take new clients; null when there is always a place. */
  readonly places: number | null;
  readonly meanDays: number;
  /**
   * If there were always a place, everywhere: arrivals a year and the mean number in care (arrivals x mean stay).
   * `exact`: by the traffic equations and Little; `at-least`: only what is certain counts, season left out.
   */
  readonly arrivalsPerYear: number;
  readonly load: number;
  readonly loadBasis: 'exact' | 'at-least';
  /** Arrivals a year at which every place is always taken: more the places cannot carry. Null with always a place. */
  readonly largestInflowPerYear: number | null;
  /**
   * Clients a month that come and cannot leave: so fast a list grows that everybody joins and nobody leaves. Null when the
   * places can carry what comes, or some are refused.
   */
  readonly excessPerMonth: number | null;
  /** With the places that all segments have; null when no formula holds for the whole scenario. */
  readonly answer: LongRunAnswer | null;
  /** Null when there is always a place, or no formula holds here. */
  readonly norm: NormAnswer | null;
}

/** What a norm takes, and what the places carry with it: of a list the wait, without a list the share refused. */
export interface NormAnswer {
  readonly about: 'waiting' | 'refusals';
  readonly basis: 'exact' | 'approximation';
  /** The smallest number of places for what arrives. */
  readonly places: number;
  /** By the square-root rule, an approximation always; null where nobody waits. */
  readonly squareRootPlaces: number | null;
  /** Arrivals a year that the places carry with the norm met. */
  readonly largestInflowPerYear: number;
}

/** Works out every stretch of a scenario in which nothing planned changes. Plays nothing. */
export function steadyState(scenario: Scenario, norm: WaitNorm): readonly SteadyStretch[] {
  const days = stretchesOf(scenario);
  return days.map((day, at) => ({
    from: dateOfDay(day),
    until: dateOfDay(days[at + 1] ?? dayOfDate(scenario.endDate)),
    ...stretchOn(scenario, day, norm),
  }));
}

function stretchOn(scenario: Scenario, day: Day, norm: WaitNorm): Pick<SteadyStretch, 'notCovered' | 'segments'> {
  const input = longRunInput(frozenOn(scenario, day));
  if (input.kind !== 'segments') return { notCovered: input.kind, segments: estimates(scenario, day) };
  const open = longRun(input.segments.map((segment) => ({ ...segment, places: Infinity })));
  const answers = longRun(input.segments);
  const certain = certainLoads(scenario, day);
  const segments = scenario.segments.map(({ id }, at): SteadySegment => {
    const { places, meanDays } = input.segments[at];
    const always = open[at];
    const answer = answers[at];
    const arrivalsPerYear = always.kind === 'none' ? 0 : always.arrivalsPerYear;
    const load = (arrivalsPerYear * meanDays) / DAYS_PER_YEAR;
    const isLimited = places < Infinity;
    return {
      segment: id,
      places: isLimited ? places : null,
      meanDays,
      arrivalsPerYear,
      load,
      loadBasis: 'exact',
      largestInflowPerYear: isLimited ? (places * DAYS_PER_YEAR) / meanDays : null,
      excessPerMonth: excessOf(answer, certain(at), places, meanDays),
      answer,
      norm: isLimited ? normAnswer(input.segments[at], answer, norm) : null,
    };
  });
  return { notCovered: null, segments };
}

/** A segment that holds its clients for the next one has no formula, but more than its places it cannot carry. */
function excessOf(answer: LongRunAnswer, certainLoad: number, places: number, meanDays: number): number | null {
  if (answer.kind === 'overload') return answer.growthPerYear / MONTHS_PER_YEAR;
  if (answer.kind !== 'none' || certainLoad <= places) return null;
  return ((certainLoad - places) * DAYS_PER_MONTH) / meanDays;
}

const MONTHS_PER_YEAR = 12;

function normAnswer(segment: LongRunInputSegment, answer: LongRunAnswer, norm: WaitNorm): NormAnswer | null {
  if (answer.kind === 'none') return null;
  const { places, meanDays, stay, cv, waiting } = segment;
  const perYear = (load: number) => (load * DAYS_PER_YEAR) / meanDays;
  if (waiting === 'refuse') {
    return {
      about: 'refusals',
      basis: answer.basis,
      places: placesForRefusals(answer.load, 1 - norm.share),
      squareRootPlaces: null,
      largestInflowPerYear: perYear(loadForRefusals(places, 1 - norm.share)),
    };
  }
  const shape: Stay = { meanDays, variability: stay === 'exponential' ? 1 : (1 + cv * cv) / 2 };
  return {
    about: 'waiting',
    // The mean wait of one place is exact for every stay, its tail is not.
    basis: stay === 'exponential' ? answer.basis : 'approximation',
    places: placesForNorm(answer.load, shape, norm),
    squareRootPlaces: squareRootPlaces(answer.load, shape, norm),
    largestInflowPerYear: perYear(loadForNorm(places, shape, norm)),
  };
}

/** Without formulas: the load of all who come for certain, by the traffic equations that also find overload. */
function estimates(scenario: Scenario, day: Day): readonly SteadySegment[] {
  const open: Scenario = {
    ...scenario,
    segments: scenario.segments.map((segment) => ({ ...segment, capacity: { kind: 'unlimited' } })),
  };
  const network = networkOf(open);
  const { asked } = loadsOn(open, network, newSearch(network, MOST_WORK), day, -1);
  const certain = certainLoads(scenario, day);
  return scenario.segments.map((segment, at): SteadySegment => {
    const load = asked[at];
    const places = mostUsablePlacesOn(scenario, segment, day);
    const meanDays = usualStayDays(segment);
    const isLimited = places < Infinity;
    return {
      segment: segment.id,
      places: isLimited ? places : null,
      meanDays,
      arrivalsPerYear: (load * DAYS_PER_YEAR) / meanDays,
      load,
      loadBasis: 'at-least',
      largestInflowPerYear: isLimited ? (places * DAYS_PER_YEAR) / meanDays : null,
      excessPerMonth: certain(at) > places ? ((certain(at) - places) * DAYS_PER_MONTH) / meanDays : null,
      answer: null,
      norm: null,
    };
  });
}

/**
 * Returns the load that is certain to ask for a place in a segment, when the others let through what they can: the same as
 * by which overload is found. 0 for a network that is too large to work it out.
 */
function certainLoads(scenario: Scenario, day: Day): (segment: number) => number {
  const network = networkOf(scenario);
  const search = newSearch(network, MOST_WORK);
  return (segment) => {
    const { asked } = loadsOn(scenario, network, search, day, segment);
    return search.workLeft > 0 ? asked[segment] : 0;
  };
}

/** Additions that one stretch may take: a tenth of a second. */
const MOST_WORK = 5_000_000;
