import { type Day, dayOfDate } from '../../calendar/calendar.ts';
import { STARTING } from '../../messages/contract-dialog.ts';
import { meanStayDays } from '../../scenario/mean-stay.ts';
import { placesOn } from '../../scenario/places-on.ts';
import type { Scenario, Segment } from '../../scenario/schema.ts';

/** A number to begin with, and how it was worked out, in Dutch. */
export interface StartingTerm {
  readonly value: number;
  readonly why: string;
}

export interface StartingParts {
  readonly scenario: Scenario;
  /** The segments that the contract is for. */
  readonly segments: readonly Segment[];
  /** The day of which the planned places count. */
  readonly day: Day;
  /** What the municipality pays now on average, in euros in the year `period`; null when it is not known. */
  readonly now: { readonly period: string; readonly contract: number | null; readonly all: number | null };
}

/** The rate of occupancy at which prices are worked out. */
const OCCUPANCY = 0.9;
const YEAR_DAYS = 365;
/** Where no municipality tells its inhabitants. */
const ROUND_INHABITANTS = 100_000;
const BAND = 0.05;
const ABSENCE = 0.05;

/**
 * Works out from a scenario what each term of a contract may begin with, by path: the same yearly sum in every form,
 * so that forms differ in who bears the risk and not in their level. Terms of which nothing is known are left out.
 */
export function startingTerms(parts: StartingParts): Readonly<Record<string, StartingTerm>> {
  const { scenario, segments, now } = parts;
  const price = priceOf(scenario, segments);
  const places = Math.round(segments.reduce((sum, segment) => sum + plannedPlaces(parts, segment), 0));
  const days = Math.max(1, Math.round(meanStay(segments)));
  const referrals = segments.reduce(
    (sum, { inflow }) => sum + inflow.reduce((all, one) => all + one.referralsPerYear, 0),
    0,
  );
  const careDays = Math.round(places * OCCUPANCY * YEAR_DAYS);
  const inhabitants = scenario.municipalities?.reduce((sum, one) => sum + one.inhabitants, 0) || ROUND_INHABITANTS;
  return {
    priceYear: { value: priceYearOf(scenario, segments), why: STARTING.priceYear },
    atStartShare: { value: 0.8, why: STARTING.atStart },
    resultShare: { value: 0.2, why: STARTING.result },
    successShare: { value: 0.74, why: STARTING.success },
    usualDays: { value: days, why: STARTING.stay },
    places: { value: places, why: STARTING.places(places) },
    occupancyRate: { value: OCCUPANCY, why: STARTING.occupancy },
    inhabitants: { value: inhabitants, why: STARTING.inhabitants },
    'corridor/bandShare': { value: BAND, why: STARTING.band },
    'corridor/aboveShare': { value: 0.5, why: STARTING.half },
    'corridor/belowShare': { value: 0.5, why: STARTING.half },
    'safetyValve/aboveRate': { value: 0.1, why: STARTING.above },
    'safetyValve/waitingDays': { value: scenario.norms.waitingDays, why: STARTING.norm(scenario.norms.waitingDays) },
    'safetyValve/expectedCareDaysPerYear': { value: careDays, why: STARTING.careDays(places) },
    'sharedSavings/providerShare': { value: 0.5, why: STARTING.half },
    'billing/unpaidAbsenceShare': { value: ABSENCE, why: STARTING.absence(ABSENCE) },
    paidAfterMonths: { value: 1, why: STARTING.months },
    ...(price ? ofPrice(price, places, days, inhabitants) : {}),
    ...(now.contract === null
      ? {}
      : { 'ceiling/eurosPerYear': { value: Math.round(now.contract), why: STARTING.meanCost(now.period) } }),
    ...(now.all === null
      ? {}
      : { 'sharedSavings/baselineEurosPerYear': { value: Math.round(now.all), why: STARTING.meanAll(now.period) } }),
    ...(referrals > 0
      ? {
          'sharedSavings/baselineReferralsPerYear': {
            value: rounded(referrals, 1),
            why: STARTING.referrals(referrals),
          },
        }
      : {}),
  };
}

function ofPrice(price: StartingTerm, places: number, days: number, inhabitants: number) {
  const { value } = price;
  const sum = Math.round(places * OCCUPANCY * YEAR_DAYS * value);
  return {
    eurosPerDay: price,
    'corridor/eurosPerDay': price,
    'safetyValve/eurosPerDay': price,
    eurosPerTrajectory: { value: Math.round(days * value), why: STARTING.trajectory(days, value) },
    eurosPerYear: { value: sum, why: STARTING.yearSum(places, value) },
    eurosPerPlaceYear: { value: Math.round(OCCUPANCY * YEAR_DAYS * value), why: STARTING.placeYear(value) },
    eurosPerInhabitantYear: { value: rounded(sum / inhabitants, 2), why: STARTING.perInhabitant(sum, inhabitants) },
    'safetyValve/mostEurosPerYear': { value: Math.round(sum / 10), why: STARTING.tenth },
  };
}

/**
 * The price per day of the contract in force, else of another contract, else what a day costs the provider. The cost of
 * staff by rosters has no price per day of its own.
 */
function priceOf({ contracts }: Scenario, segments: readonly Segment[]): StartingTerm | null {
  const inForce = segments.flatMap(({ contract }) => contracts.filter(({ id }) => id === contract));
  for (const contract of [...inForce, ...contracts]) {
    if ('eurosPerDay' in contract) return { value: contract.eurosPerDay, why: STARTING.price(contract.label) };
  }
  for (const { providerCost } of segments) {
    if (!providerCost || providerCost.staffing) continue;
    const fixed = providerCost.fixed.reduce((sum, { eurosPerPlaceYear }) => sum + eurosPerPlaceYear, 0);
    const perDay = fixed / (YEAR_DAYS * OCCUPANCY) + providerCost.variableEurosPerDay;
    if (perDay > 0) return { value: rounded(perDay, 2), why: STARTING.costPrice };
  }
  return null;
}

function priceYearOf({ contracts, startDate }: Scenario, segments: readonly Segment[]): number {
  const inForce = contracts.filter(({ id }) => segments.some(({ contract }) => contract === id));
  const dated = [...inForce, ...contracts].find((contract) => 'priceYear' in contract);
  return dated && 'priceYear' in dated ? dated.priceYear : Number(startDate.slice(0, 4));
}

/** Where there is always a place, as many as are needed at the rate of occupancy. */
function plannedPlaces({ scenario, day }: StartingParts, segment: Segment): number {
  const planned = placesOn(scenario, segment, day);
  if (Number.isFinite(planned)) return planned;
  const referrals = segment.inflow.reduce((sum, { referralsPerYear }) => sum + referralsPerYear, 0);
  return Math.ceil((referrals * meanStayDays(segment.lengthOfStay)) / YEAR_DAYS / OCCUPANCY);
}

function meanStay(segments: readonly Segment[]): number {
  const weights = segments.map(({ inflow }) => inflow.reduce((sum, { referralsPerYear }) => sum + referralsPerYear, 0));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const days = segments.map(({ lengthOfStay }) => meanStayDays(lengthOfStay));
  if (all === 0) return days.reduce((sum, one) => sum + one, 0) / Math.max(1, days.length);
  return days.reduce((sum, one, at) => sum + one * weights[at], 0) / all;
}

/** The days on which a contract may begin: the first of each quarter within the period. */
export function quarterDays({ startDate, endDate }: Scenario): readonly string[] {
  const years = Array.from(
    { length: Number(endDate.slice(0, 4)) - Number(startDate.slice(0, 4)) + 1 },
    (_, at) => Number(startDate.slice(0, 4)) + at,
  );
  return years
    .flatMap((year) => ['01', '04', '07', '10'].map((month) => `${year}-${month}-01`))
    .filter((date) => dayOfDate(date) > dayOfDate(startDate) && dayOfDate(date) < dayOfDate(endDate));
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
