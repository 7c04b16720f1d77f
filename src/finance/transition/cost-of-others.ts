import type { BookRule } from '../ledger.ts';
import { perCount } from '../payments.ts';
import type { Setting } from '../setting.ts';

/**
 * Books what care, waiting and leaving cost others: for a share of those who leave the system, later help that other
 * domains pay (Wmo, Wlz, Zvw, justice); and days of waiting and days of keeping a place for want of the next, at a price
 * that nobody pays and that is in no sum of money.
 */
export function costOfOthersRules({ scenario: { segments, shadowPrices }, grid, factors }: Setting): BookRule[] {
  const shadow = shadowPrices && factors('prices', shadowPrices.priceYear);
  return segments.flatMap(({ laterCost }, index) => [
    ...(laterCost
      ? [
          perCount(
            grid,
            'laterCost',
            index,
            'departures',
            factors('prices', laterCost.priceYear).map((factor) => factor * laterCost.share * laterCost.eurosPerClient),
          ),
        ]
      : []),
    ...(shadowPrices && shadow
      ? [
          perCount(
            grid,
            'waitingBurden',
            index,
            'waitingDays',
            shadow.map((factor) => factor * shadowPrices.waitingEurosPerDay),
          ),
          perCount(
            grid,
            'blockedBurden',
            index,
            'blockedDays',
            shadow.map((factor) => factor * shadowPrices.blockedEurosPerDay),
          ),
        ]
      : []),
  ]);
}
