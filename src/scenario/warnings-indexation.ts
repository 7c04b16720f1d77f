import { dateOfDay, dayOfDate } from '../calendar/calendar.ts';
import type { IndexedBy } from './amount-years.ts';
import { amountYears, contractsInForce } from './amount-years.ts';
import { whereOf } from './place.ts';
import type { Problem } from './problems.ts';
import type { Indexation, Scenario } from './schema.ts';

/** A rise of prices, or an interest, above this is a percentage typed as a share more often than not: 1.5 for 1.5 %. */
const HIGH_RATE = 0.2;

/** Warns where amounts of different years are added up, where years of an index are not known, and of odd rates. */
export function indexationWarnings(scenario: Scenario): Problem[] {
  const { indexation } = scenario;
  return [
    ...(indexation ? unknownYears(scenario, indexation) : mixedYears(scenario)),
    ...highRates(scenario).map(
      ([rate, ...keys]): Problem => ({ ...whereOf(scenario, keys), code: 'rate-high', facts: { rate } }),
    ),
  ];
}

function mixedYears(scenario: Scenario): Problem[] {
  const { prices, costs, budget } = amountYears(scenario, contractsInForce(scenario));
  const years = [...new Set([...prices, ...costs, ...budget])].sort((a, b) => a - b);
  return years.length > 1 ? [{ ...whereOf(scenario, ['indexation']), code: 'price-years', facts: { years } }] : [];
}

/** Between two years the index goes along each year after the first: before the first year that is known nothing rises. */
function unknownYears(scenario: Scenario, indexation: Indexation): Problem[] {
  // Contracts that are not in force are laid beside those that are.
  const rising = scenario.contracts.filter((contract) => contract.kind === 'mixture' || !contract.indexation);
  const amounts = amountYears(scenario, rising);
  const ofPath: Readonly<Record<IndexedBy, readonly number[]>> = indexation.costs
    ? amounts
    : { ...amounts, prices: [...amounts.prices, ...amounts.costs] };
  return (['prices', 'costs', 'budget'] as const).flatMap((path): Problem[] => {
    const known = indexation[path]?.years.map(({ year }) => year) ?? [];
    if (known.length === 0 || ofPath[path].length === 0) return [];
    const delivered = [yearOn(dayOfDate(scenario.startDate)), yearOn(dayOfDate(scenario.endDate) - 1)];
    const oldest = Math.min(...ofPath[path], ...delivered);
    const latest = Math.min(Math.min(...known) - 1, Math.max(...ofPath[path], ...delivered));
    const years = Array.from({ length: Math.max(0, latest - oldest) }, (_, index) => oldest + 1 + index);
    const where = whereOf(scenario, ['indexation', path, 'years']);
    return years.length > 0 ? [{ ...where, code: 'years-before-index', facts: { years } }] : [];
  });
}

type Rate = readonly [rate: number, ...keys: PropertyKey[]];

function highRates({ indexation, locations = [] }: Scenario): Rate[] {
  const { prices, costs, budget } = indexation ?? {};
  const rates: Rate[] = [
    ...(prices?.years ?? []).flatMap(({ id: _, year: __, ...rises }, index) =>
      Object.entries(rises).map(([key, rate]): Rate => [rate ?? 0, 'indexation', 'prices', 'years', index, key]),
    ),
    ...Object.entries({ costs, budget }).flatMap(([path, rises]) =>
      (rises?.years ?? []).map(({ rate }, index): Rate => [rate, 'indexation', path, 'years', index, 'rate']),
    ),
    ...Object.entries({ prices, costs, budget }).map(
      ([path, rises]): Rate => [rises?.laterRate ?? 0, 'indexation', path, 'laterRate'],
    ),
    ...locations.flatMap(({ property }, index): Rate[] => {
      if (!property) return [];
      const at = ['locations', index, 'property'];
      const { tenure, discountRate } = property;
      const interest = tenure.kind === 'owned' ? tenure.interestRate : 0;
      return [
        [interest, ...at, 'tenure', 'interestRate'],
        [discountRate, ...at, 'discountRate'],
      ];
    }),
  ];
  return rates.filter(([rate]) => Math.abs(rate) > HIGH_RATE);
}

function yearOn(day: number): number {
  return Number(dateOfDay(day).slice(0, 4));
}
