import type { Day } from '../calendar/calendar.ts';
import { dateOfDay, dayOf, dayOfDate, yearsBetween } from '../calendar/calendar.ts';
import { meanStayDays } from './mean-stay.ts';
import type { ProblemFacts } from './problems.ts';
import type { Inflow, Scenario, Segment } from './schema.ts';

/** A yearly number is spread over this many days, as in the kernel. */
const DAYS_PER_YEAR = 365.25;
/** An overload that passes within a year is a peak, unless the period ends with it. */
const PEAK_DAYS = 366;
/** A load this near to the places is the places: shares and stays are not known to so many digits. */
const ROUNDING = 1e-9;

/** Additions that finding overloads may take: well under a tenth of a second. A larger network gets no such warning. */
const MOST_WORK = 5_000_000;

export interface Overload extends Readonly<ProblemFacts['overload']> {
  readonly segment: number;
}

/**
 * Finds segments that get more work than they have places for, longer than a year or until the end: their lists grow
 * without end, or clients go elsewhere. By the traffic equations with full segments letting through what they can
 * (Goodman and Massey, 1984): inflow = from outside + shares of what the others let through. Season is left out.
 */
export function overloads(scenario: Scenario): Overload[] {
  const startDay = dayOfDate(scenario.startDate);
  const endDay = dayOfDate(scenario.endDate);
  const network = networkOf(scenario);
  const days = [...changeDays(scenario)].filter((day) => day > startDay && day < endDay).sort((a, b) => a - b);
  if ((days.length + 1) * sizeOf(scenario) > MOST_WORK) return [];
  const moments = [startDay, ...days].map((day) => ({ day, loads: loadsOn(scenario, network, day, -1) }));
  if (network.workLeft <= 0) return [];
  return scenario.segments.flatMap((segment, index) => {
    const excess = moments.map(({ day, loads }) => loads[index] > placesOn(segment, day) * (1 + ROUNDING));
    for (let first = excess.indexOf(true); first >= 0; first = excess.indexOf(true, first)) {
      const after = excess.indexOf(false, first);
      const { day } = moments[first];
      if (after < 0 || moments[after].day - day > PEAK_DAYS) {
        const places = placesOn(segment, day);
        // Who would come back sooner from a full segment counts too: the load if it had places enough.
        const load = loadsOn(scenario, network, day, index)[index];
        return [
          {
            segment: index,
            load,
            places,
            from: dateOfDay(day),
            consequence: consequenceOf(scenario, segment, load, places),
          },
        ];
      }
      first = after;
    }
    return [];
  });
}

interface Network {
  /** Days in care of a client: one value for each segment and group. */
  readonly stays: readonly (readonly number[])[];
  readonly exits: readonly (readonly { readonly to: number; readonly share: number }[])[];
  /** Warm start: the flows of the day before, clients a day for each segment and group. */
  flows: number[][];
  workLeft: number;
}

/** Dates to look up and arrows to follow on one day. */
function sizeOf({ segments, clientGroups }: Scenario): number {
  return segments.reduce((sum, { capacity, inflow, exits }) => {
    const places = capacity.kind === 'places' ? capacity.steps.length : 1;
    const streams = inflow.reduce((total, { steps }) => total + 1 + (steps?.length ?? 0), 0);
    return sum + places + streams + exits.length * clientGroups.length;
  }, 0);
}

function networkOf({ segments, clientGroups }: Scenario): Network {
  const stays = segments.map(({ lengthOfStay, lengthOfStayByGroup }) => {
    const usual = meanStayDays(lengthOfStay);
    return clientGroups.map(({ id }) => {
      const own = lengthOfStayByGroup?.find(({ group }) => group === id);
      return own ? meanStayDays(own.lengthOfStay) : usual;
    });
  });
  const exits = segments.map(({ exits }) =>
    exits.map(({ to, share }) => ({ to: segments.findIndex(({ id }) => id === to), share })),
  );
  return { stays, exits, flows: segments.map(() => clientGroups.map(() => 0)), workLeft: MOST_WORK };
}

/**
 * Returns the offered load of each segment on a day, in places. All segments let through what they can; `roomy` is the
 * position of one that is taken to have places enough, -1 for none.
 */
function loadsOn(scenario: Scenario, network: Network, day: Day, roomy: number): number[] {
  const { stays, exits } = network;
  const outside = scenario.segments.map((segment) => inflowOn(scenario, segment, day));
  const places = scenario.segments.map((segment, index) => (index === roomy ? Infinity : placesOn(segment, day)));
  const loads = () =>
    network.flows.map((flow, index) => flow.reduce((sum, rate, group) => sum + rate * stays[index][group], 0));
  const arrowsPerRound = scenario.clientGroups.length * exits.reduce((sum, arrows) => sum + 1 + arrows.length, 0);
  for (let change = 1; change > 1e-10 && network.workLeft > 0; network.workLeft -= arrowsPerRound) {
    const throughput = loads().map((load, index) => (load > places[index] ? places[index] / load : 1));
    const next = outside.map((rates) => [...rates]);
    exits.forEach((arrows, from) => {
      for (const { to, share } of arrows) {
        for (let group = 0; group < next[to].length; group++) {
          next[to][group] += network.flows[from][group] * throughput[from] * share;
        }
      }
    });
    const size = Math.max(...next.flat(), 1e-300);
    change =
      Math.max(...next.map((flow, i) => Math.max(...flow.map((rate, g) => Math.abs(rate - network.flows[i][g]))))) /
      size;
    network.flows = next;
  }
  return loads();
}

/** Returns the new clients a day from outside, for each client group. */
function inflowOn(scenario: Scenario, segment: Segment, day: Day): number[] {
  const rates = scenario.clientGroups.map(() => 0);
  for (const inflow of segment.inflow) {
    const named = inflow.groups.reduce((sum, { share }) => sum + (share === 'rest' ? 0 : share), 0);
    for (const { group, share } of inflow.groups) {
      const position = scenario.clientGroups.findIndex(({ id }) => id === group);
      rates[position] += (yearlyOn(inflow, day) / DAYS_PER_YEAR) * (share === 'rest' ? 1 - named : share);
    }
  }
  return rates;
}

function yearlyOn({ referralsPerYear, steps, growth }: Inflow, day: Day): number {
  const base = steps?.findLast(({ from }) => dayOfDate(from) <= day)?.referralsPerYear ?? referralsPerYear;
  if (!growth || day < dayOfDate(growth.from)) return base;
  const firstDay = dayOfDate(growth.from);
  const newYears = yearsBetween(firstDay, day + 1).filter((year) => dayOf(year, 1, 1) > firstDay);
  return base * (1 + growth.rate) ** (1 + newYears.length);
}

/** The days on which the load or the places can change. */
function changeDays({ segments, startDate, endDate }: Scenario): Set<Day> {
  const days = new Set<Day>();
  const newYears = yearsBetween(dayOfDate(startDate), dayOfDate(endDate)).map((year) => dayOf(year, 1, 1));
  for (const { inflow, capacity } of segments) {
    for (const { steps, growth } of inflow) {
      for (const { from } of steps ?? []) days.add(dayOfDate(from));
      if (growth) for (const day of [dayOfDate(growth.from), ...newYears]) days.add(day);
    }
    if (capacity.kind === 'places') for (const { from } of capacity.steps) days.add(dayOfDate(from));
  }
  return days;
}

/** Returns the planned places of a segment on a day; before the first step its number already holds. */
export function placesOn({ capacity }: Segment, day: Day): number {
  if (capacity.kind === 'unlimited') return Infinity;
  return (capacity.steps.findLast(({ from }) => dayOfDate(from) <= day) ?? capacity.steps[0]).places;
}

function consequenceOf(scenario: Scenario, segment: Segment, load: number, places: number): Overload['consequence'] {
  if (segment.waiting.kind === 'refuse') return 'refused';
  if (segment.urgent.kind !== 'overflow' || segment.urgent.until === 'place-free') return 'list-grows';
  // Urgent clients who stay elsewhere leave the list. If all are urgent nobody is left to wait.
  return scenario.clientGroups.every(({ urgent }) => urgent) || load <= places ? 'overflow' : 'list-grows';
}
