import { dayOfDate, yearsBetween } from '../calendar/calendar.ts';
import { whereOf } from './place.ts';
import type { Problem } from './problems.ts';
import type { Programme, Scenario, Segment } from './schema.ts';
import { indexationWarnings } from './warnings-indexation.ts';

/** Warns of amounts that do not add up or cannot be known. Cheap: for each move of a slider. */
export function moneyWarnings(scenario: Scenario): Problem[] {
  return [
    ...scenario.segments.flatMap((segment, index) => placesWarnings(scenario, segment, index)),
    ...(scenario.programmes ?? []).flatMap((programme, index) => [
      ...reserveWarnings(scenario, programme, index),
      ...yearWarnings(scenario, programme, index),
    ]),
    ...indexationWarnings(scenario),
  ];
}

/** What is not spent in a year stays for the next; the first year that ends below zero is told. */
function reserveWarnings(scenario: Scenario, { reserveEuros, income, spending }: Programme, index: number): Problem[] {
  const years = [...new Set([...income, ...spending].map(({ year }) => year))].sort((a, b) => a - b);
  const inYear = (rows: readonly { readonly year: number; readonly euros: number }[], wanted: number) =>
    rows.reduce((sum, { year, euros }) => sum + (year === wanted ? euros : 0), 0);
  let reserve = reserveEuros;
  for (const year of years) {
    reserve += inYear(income, year) - inYear(spending, year);
    // Sums of cents miss zero by a rounding.
    if (reserve < -0.005) {
      const where = whereOf(scenario, ['programmes', index, 'spending']);
      return [{ ...where, code: 'reserve-below-zero', facts: { year, shortageEuros: -reserve } }];
    }
  }
  return [];
}

/** What a programme gets or spends before or after the period is in its reserve and in no cost. */
function yearWarnings(scenario: Scenario, programme: Programme, index: number): Problem[] {
  const played = yearsBetween(dayOfDate(scenario.startDate), dayOfDate(scenario.endDate));
  return (['income', 'spending'] as const).flatMap((list) =>
    programme[list].flatMap(({ year, euros }, row): Problem[] => {
      if (played.includes(year) || euros === 0) return [];
      const where = whereOf(scenario, ['programmes', index, list, row, 'year']);
      return [{ ...where, code: 'year-outside', facts: { year } }];
    }),
  );
}

/** Where places are without limit an amount for each place has no sum. */
function placesWarnings(scenario: Scenario, segment: Segment, index: number): Problem[] {
  const { capacity, providerCost, contract, contractSteps = [] } = segment;
  if (capacity.kind !== 'unlimited') return [];
  const warn = (...keys: PropertyKey[]): Problem => ({
    ...whereOf(scenario, ['segments', index, ...keys]),
    code: 'places-unknown',
    facts: {},
  });
  return [
    ...(contract !== undefined && followsPlaces(scenario, contract) ? [warn('contract')] : []),
    ...contractSteps.flatMap((step, position) =>
      followsPlaces(scenario, step.contract) ? [warn('contractSteps', position, 'contract')] : [],
    ),
    ...(providerCost && providerCost.fixed.length > 0 ? [warn('providerCost', 'fixed')] : []),
    ...(providerCost?.staffing ? [warn('providerCost', 'staffing')] : []),
  ];
}

function followsPlaces({ contracts }: Scenario, id: string): boolean {
  const contract = contracts.find((candidate) => candidate.id === id);
  const parts = contract?.kind === 'mixture' ? contract.parts.map((part) => part.contract) : [id];
  return contracts.some(
    (candidate) => parts.includes(candidate.id) && 'places' in candidate && candidate.places === 'as-planned',
  );
}
