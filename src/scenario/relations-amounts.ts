import type { Problem } from './problems.ts';
import type { Keys, WhereTo } from './relation-place.ts';
import type { Scenario, Segment } from './schema.ts';

/** Finds what an amount of a segment needs to be known: its year when amounts rise, and the size of a group for staff. */
export function amountProblems({ indexation }: Scenario, segment: Segment, at: Keys, where: WhereTo): Problem[] {
  const { capacity, providerCost } = segment;
  const missing = indexation === undefined ? [] : amountsWithoutYear(segment);
  const staffing = providerCost?.staffing;
  const isSizeMissing = capacity.kind === 'places' && staffing !== undefined && staffing.placesPerGroup === undefined;
  return [
    ...missing.map(
      (keys): Problem => ({ ...where(...at, ...keys, 'priceYear'), code: 'price-year-missing', facts: {} }),
    ),
    ...(isSizeMissing
      ? [
          {
            ...where(...at, 'providerCost', 'staffing', 'placesPerGroup'),
            code: 'group-size-missing',
            facts: {},
          } as const,
        ]
      : []),
  ];
}

/** An amount of 0 is 0 in every year. */
function amountsWithoutYear({ urgent, waiting, capacity }: Segment): Keys[] {
  const bridging = waiting.kind === 'list' ? waiting.bridging : undefined;
  const closing =
    capacity.kind === 'unlimited' || capacity.closing === 'as-clients-leave' ? undefined : capacity.closing;
  const isLost = (euros: number, year: number | undefined) => euros > 0 && year === undefined;
  return [
    ...(urgent.kind === 'overflow' && isLost(urgent.eurosPerDay, urgent.priceYear) ? [['urgent']] : []),
    ...(bridging && isLost(bridging.eurosPerDay, bridging.priceYear) ? [['waiting', 'bridging']] : []),
    ...(closing && isLost(closing.eurosPerMove, closing.priceYear) ? [['capacity', 'closing']] : []),
  ];
}
