import type { Contract, ContractKind } from '../scenario/schema.ts';
import type { CalendarMonth } from './calendar-months.ts';
import type { BookMonths } from './payments.ts';
import { fixedAmounts } from './payments.ts';

/** What a contract needs to know of the segment that it pays. */
export interface ContractSetting {
  readonly months: readonly CalendarMonth[];
  /** Planned place days in each month; null when capacity is unlimited. */
  readonly placeDays: Float64Array | null;
  /**
   * The part of a fixed amount that this segment carries in each month: 1 when the contract is its own.
   * An amount is paid once, also when several segments name the contract.
   */
  readonly part: Float64Array;
  /** Pays each care day of the segment a price. */
  readonly perCareDay: (eurosPerDay: number) => BookMonths;
}

/**
 * Returns how a contract pays a segment; null when it cannot be known: it follows the number of places, and that is
 * unlimited. Work that does not depend on the care days is done once, here.
 */
export function paymentOf(contract: Contract, setting: ContractSetting): BookMonths | null {
  const rule: (contract: never, setting: ContractSetting) => BookMonths | null = CONTRACT_RULES[contract.kind];
  return rule(contract as never, setting);
}

/** How each kind of contract pays. A new kind of contract is a new line here. */
const CONTRACT_RULES: { readonly [Kind in ContractKind]: ContractRule<Kind> } = {
  /** Every occupied day has its price: real days, so 366 in a leap year; nothing for an empty place. */
  pxq: (contract, { perCareDay }) => perCareDay(contract.eurosPerDay),

  lumpsum: (contract, { months, part }) =>
    fixedAmounts(months.map((month, index) => (contract.eurosPerYear / 12) * month.part * part[index])),

  /**
   * A year has places x rate x 365 x price, paid in twelfths: fixed, so a leap year adds nothing.
   * `as-planned`: each twelfth counts the places planned in that month, by the day.
   */
  'lumpsum-norm': (contract, { months, placeDays, part }) => {
    const eurosPerPlaceMonth = (contract.occupancyRate * 365 * contract.eurosPerDay) / 12;
    const { places } = contract;
    if (places !== 'as-planned') {
      return fixedAmounts(months.map((month, index) => places * eurosPerPlaceMonth * month.part * part[index]));
    }
    if (!placeDays) return null;
    return fixedAmounts(
      months.map(({ from, until, part: monthPart }, index) => {
        const meanPlaces = placeDays[index] / (until - from);
        return meanPlaces * eurosPerPlaceMonth * monthPart;
      }),
    );
  },
};

type ContractRule<Kind extends ContractKind> = (
  contract: Extract<Contract, { readonly kind: Kind }>,
  setting: ContractSetting,
) => BookMonths | null;
