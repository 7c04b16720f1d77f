import { formatNumber } from '../../messages/format.ts';

/** How amounts are written where the line beside them says the unit. */
export const MONEY_UNITS = {
  million: (euros: number) => formatNumber(euros / 1e6, 1),
  thousand: (euros: number) => formatNumber(euros / 1e3),
} as const;

export type MoneyUnit = keyof typeof MONEY_UNITS;

/** Below half a million, one decimal of a million would say nothing. */
export function moneyUnit(largest: number): MoneyUnit {
  return largest < 5e5 ? 'thousand' : 'million';
}
