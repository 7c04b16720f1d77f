import type { Day } from '../calendar/calendar.ts';
import { dayOf, dayOfDate, partsOfDay, yearsBetween } from '../calendar/calendar.ts';
import { meanStayDays } from './mean-stay.ts';
import { certainPlacesOn } from './places-on.ts';
import { responseDays, responseOn } from './response-on.ts';
import type { Inflow, LengthOfStay, Measure, Scenario, Segment } from './schema.ts';

/** A yearly number is spread over this many days, as in the kernel. */
const DAYS_PER_YEAR = 365.25;

/** Who comes from outside on a day, in clients a day; one value for each client group. */
export interface Arrivals {
  /** Who asks here and nowhere else. */
  readonly byGroup: readonly number[];
  /** A population asks at this rate when everybody is at home: clients, and days at home. */
  readonly populations: readonly {
    readonly clients: number;
    readonly meanDaysAtHome: number;
    readonly shares: readonly number[];
  }[];
}

/**
 * Returns who asks for a place in a segment on a day, no more than come for certain: measures that keep clients away
 * count with their whole effect from their first day, those that bring clients from the end of their run-up. Left out
 * are season, weekdays, and streams that try other segments first when this one is full: what those leave over here
 * may all find a place there.
 */
export function arrivalsOn(scenario: Scenario, segment: Segment, day: Day): Arrivals {
  const kept = keptOn(scenario, segment, day);
  const byGroup = streamsOn(scenario, segment, day).map((rate) => rate * kept);
  for (const measure of scenario.measures ?? []) {
    if (measure.kind !== 'divert' || measure.to !== segment.id || day < dayOfDate(measure.from) + measure.rampUpDays)
      continue;
    const from = scenario.segments.find(({ id }) => id === measure.segment);
    const others = (scenario.measures ?? []).filter(({ id }) => id !== measure.id);
    if (!from) continue;
    const diverted = keptOn({ measures: others }, from, day) * measure.reach * measure.effect;
    streamsOn(scenario, from, day).forEach((rate, group) => {
      byGroup[group] += rate * diverted;
    });
  }
  return { byGroup, populations: populationsOf(scenario, segment, kept) };
}

/** The days on which the arrivals can change; where clients are known, also each quarter of a year. */
export function arrivalDays({ measures = [], startDate, endDate }: Scenario, segment: Segment): Day[] {
  const { id, inflow } = segment;
  const years = yearsBetween(dayOfDate(startDate), dayOfDate(endDate));
  const quarters = years.flatMap((year) => [1, 4, 7, 10].map((month) => dayOf(year, month, 1)));
  const acting = measures.filter((measure) => measure.kind !== 'recruit' && measure.segment === id);
  return [
    ...responseDays(segment),
    ...acting.flatMap(({ from, rampUpDays }) => [dayOfDate(from), dayOfDate(from) + rampUpDays]),
    ...inflow.flatMap(({ steps = [], growth, known }) => [
      ...steps.map(({ from }) => dayOfDate(from)),
      ...(growth ? [dayOfDate(growth.from), ...years.map((year) => dayOf(year, 1, 1))] : []),
      ...(known ? quarters : []),
    ]),
  ];
}

/** Returns the part of the days that is left when the measures of a kind have their whole effect on who they reach. */
export function leftByMeasures(
  { measures = [] }: Pick<Scenario, 'measures'>,
  segment: Pick<Segment, 'id'>,
  kinds: readonly Measure['kind'][],
  day: Day,
): number {
  return measures.reduce((left, measure) => {
    const acts = measure.segment === segment.id && kinds.includes(measure.kind) && day >= dayOfDate(measure.from);
    return acts && measure.kind !== 'recruit' ? left * (1 - measure.reach * measure.effect) : left;
  }, 1);
}

function keptOn(scenario: Pick<Scenario, 'measures'>, segment: Segment, day: Day): number {
  return leftByMeasures(scenario, segment, ['prevent', 'divert'], day);
}

function streamsOn(scenario: Scenario, segment: Segment, day: Day): number[] {
  const rates = scenario.clientGroups.map(() => 0);
  const factor = inflowResponseOn(scenario, segment, day);
  for (const inflow of segment.inflow) {
    if (inflow.fallbacks) continue;
    const perDay = (yearlyOn(inflow, day) / DAYS_PER_YEAR) * factor;
    sharesOf(scenario, inflow).forEach((share, group) => {
      rates[group] += perDay * share;
    });
    addKnown(scenario, segment, inflow, day, rates);
  }
  return rates;
}

/** Who is known to come in the quarter of this day, spread over it; a client with a short stay counts for less. */
function addKnown(scenario: Scenario, segment: Segment, inflow: Inflow, day: Day, rates: number[]): void {
  if (!inflow.known) return;
  const startDay = dayOfDate(scenario.startDate);
  const { year, month } = partsOfDay(day);
  const first = Math.max(startDay, dayOf(year, month - ((month - 1) % 3), 1));
  const last = Math.min(dayOfDate(scenario.endDate), dayOf(year, month - ((month - 1) % 3) + 3, 1));
  const shares = sharesOf(scenario, inflow);
  const usualDays = scenario.clientGroups.map(({ id }) => meanStayDays(stayOf(segment, id)));
  for (const { day: comes, group, stayDays = Infinity } of inflow.known) {
    if (comes < first - startDay || comes >= last - startDay) continue;
    scenario.clientGroups.forEach(({ id }, index) => {
      const share = group === undefined ? shares[index] : Number(id === group);
      rates[index] += (share * Math.min(1, stayDays / usualDays[index])) / (last - first);
    });
  }
}

/** Returns the length of stay of a client group in a segment. */
export function stayOf({ lengthOfStay, lengthOfStayByGroup }: Segment, group: string): LengthOfStay {
  return lengthOfStayByGroup?.find((own) => own.group === group)?.lengthOfStay ?? lengthOfStay;
}

function populationsOf(scenario: Scenario, segment: Segment, kept: number): Arrivals['populations'] {
  return segment.inflow.flatMap(({ population, ...inflow }) => {
    if (!population || inflow.fallbacks) return [];
    return [{ ...population, clients: population.clients * kept, shares: sharesOf(scenario, inflow) }];
  });
}

/** The answer of the inflow to the contract in force and to the number of places. */
function inflowResponseOn(scenario: Scenario, segment: Segment, day: Day): number {
  const first = certainPlacesOn(scenario, segment, dayOfDate(scenario.startDate));
  const isSteady = segment.demandPerSupply === undefined || first === 0 || first === Infinity;
  const supply = isSteady ? 1 : (certainPlacesOn(scenario, segment, day) / first) ** segment.demandPerSupply;
  return responseOn(segment, day).inflowFactor * supply;
}

/** How a stream divides over the client groups of the scenario. */
function sharesOf({ clientGroups }: Scenario, { groups }: Inflow): number[] {
  const named = groups.reduce((sum, { share }) => sum + (share === 'rest' ? 0 : share), 0);
  return clientGroups.map(({ id }) => {
    const share = groups.find(({ group }) => group === id)?.share ?? 0;
    return share === 'rest' ? Math.max(0, 1 - named) : share;
  });
}

/** Returns the yearly number of a stream on a day, with its steps and growth; season left out. */
export function yearlyOn({ referralsPerYear, steps, growth }: Inflow, day: Day): number {
  const base = steps?.findLast(({ from }) => dayOfDate(from) <= day)?.referralsPerYear ?? referralsPerYear;
  if (!growth || day < dayOfDate(growth.from)) return base;
  const firstDay = dayOfDate(growth.from);
  const newYears = yearsBetween(firstDay, day + 1).filter((year) => dayOf(year, 1, 1) > firstDay);
  return base * (1 + growth.rate) ** (1 + newYears.length);
}
