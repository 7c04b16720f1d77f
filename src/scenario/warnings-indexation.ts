import { dayOf, dayOfDate, yearsBetween } from '../calendar/calendar.ts';
import type { IndexedBy } from './amount-years.ts';
import { amountYears, contractsInForce } from './amount-years.ts';
import { whereOf } from './place.ts';
import type { Problem } from './problems.ts';
import type { Contract, Indexation, Scenario } from './schema.ts';

/**
 * Above these a rate is a percentage typed as a share more often than not: 1.5 for 1.5 %. Of a rise of prices or an
 * interest, and of an addition: staff, overhead, growth, care days.
 */
const HIGH = { yearly: 0.2, addition: 1 } as const;

/** Warns where amounts of different years are added up, where years of an index are not known, and of odd rates. */
export function indexationWarnings(scenario: Scenario): Problem[] {
  const { indexation } = scenario;
  return [
    ...(indexation ? [...lateYears(scenario), ...unknownYears(scenario, indexation)] : mixedYears(scenario)),
    ...yearlyRates(scenario).flatMap(([rate, ...keys]) =>
      highRate(rate, HIGH.yearly, rate / 100, whereOf(scenario, keys)),
    ),
    ...additions(scenario).flatMap(([rate, ...keys]) =>
      highRate(rate, HIGH.addition, rate <= 2 ? rate - 1 : rate / 100, whereOf(scenario, keys)),
    ),
  ];
}

function mixedYears(scenario: Scenario): Problem[] {
  const { prices, costs, budget } = amountYears(scenario, contractsInForce(scenario));
  const years = [...new Set([...prices, ...costs, ...budget])].sort((a, b) => a - b);
  return years.length > 1 ? [{ ...whereOf(scenario, ['indexation']), code: 'price-years', facts: { years } }] : [];
}

function lateYears(scenario: Scenario): Problem[] {
  const { prices, costs, budget } = amountYears(scenario, risingContracts(scenario));
  const end = dayOfDate(scenario.endDate);
  const late = [...prices, ...costs, ...budget].filter((year) => dayOf(year, 1, 1) >= end).sort((a, b) => a - b);
  const years = [...new Set(late)];
  return years.length > 0 ? [{ ...whereOf(scenario, ['indexation']), code: 'price-years-late', facts: { years } }] : [];
}

/** Between two years the index goes along each year after the first: before the first year that is known nothing rises. */
function unknownYears(scenario: Scenario, indexation: Indexation): Problem[] {
  const amounts = amountYears(scenario, risingContracts(scenario));
  const ofPath: Readonly<Record<IndexedBy, readonly number[]>> = indexation.costs
    ? amounts
    : { ...amounts, prices: [...amounts.prices, ...amounts.costs] };
  return (['prices', 'costs', 'budget'] as const).flatMap((path): Problem[] => {
    const known = indexation[path]?.years.map(({ year }) => year) ?? [];
    if (known.length === 0 || ofPath[path].length === 0) return [];
    const delivered = yearsBetween(dayOfDate(scenario.startDate), dayOfDate(scenario.endDate));
    const oldest = Math.min(...ofPath[path], ...delivered);
    const latest = Math.min(Math.min(...known) - 1, Math.max(...ofPath[path], ...delivered));
    const years = Array.from({ length: Math.max(0, latest - oldest) }, (_, index) => oldest + 1 + index);
    const where = whereOf(scenario, ['indexation', path, 'years']);
    return years.length > 0 ? [{ ...where, code: 'years-before-index', facts: { years } }] : [];
  });
}

/** Contracts that are not in force are laid beside those that are. */
function risingContracts({ contracts }: Scenario): readonly Contract[] {
  return contracts.filter((contract) => contract.kind === 'mixture' || !contract.indexation);
}

type Rate = readonly [rate: number, ...keys: PropertyKey[]];

function highRate(rate: number, limit: number, meant: number, where: ReturnType<typeof whereOf>): Problem[] {
  return Math.abs(rate) > limit ? [{ ...where, code: 'rate-high', facts: { rate, meant } }] : [];
}

function yearlyRates({ indexation, locations = [] }: Scenario): Rate[] {
  const { prices, costs, budget } = indexation ?? {};
  return [
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
}

function additions({ segments, contracts }: Scenario): Rate[] {
  return [
    ...segments.flatMap(({ inflow, providerCost }, index): Rate[] => {
      const [at, staffing] = [['segments', index, 'providerCost'], providerCost?.staffing];
      return [
        ...inflow.map(
          ({ growth }, row): Rate => [growth?.rate ?? 0, 'segments', index, 'inflow', row, 'growth', 'rate'],
        ),
        [providerCost?.overheadRate ?? 0, ...at, 'overheadRate'],
        [staffing?.employerRate ?? 0, ...at, 'staffing', 'employerRate'],
        [staffing?.hired?.extraRate ?? 0, ...at, 'staffing', 'hired', 'extraRate'],
      ];
    }),
    ...contracts.map((contract, index): Rate => {
      const valve = 'safetyValve' in contract ? contract.safetyValve : undefined;
      return [valve?.kind === 'care-days' ? valve.aboveRate : 0, 'contracts', index, 'safetyValve', 'aboveRate'];
    }),
  ];
}
