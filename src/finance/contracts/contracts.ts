import type { Contract, ContractKind, ContractOf } from '../../scenario/schema.ts';
import type { BookRule } from '../ledger.ts';
import { fixedAmounts, perCount } from '../payments.ts';
import type { Setting } from '../setting.ts';

/** Books what each contract pays for the segments and months in which it is in force. */
export function contractRules(setting: Setting): BookRule[] {
  const { scenario } = setting;
  return scenario.segments.flatMap(({ contract: id }, index) => {
    const contract = scenario.contracts.find((candidate) => candidate.id === id);
    if (!contract) return [];
    const rule = CONTRACT_RULES[contract.kind] as ((contract: Contract, cell: Cell) => BookRule | null) | undefined;
    return rule?.(contract, { setting, index, part: contractPart(setting, index) }) ?? [];
  });
}

interface Cell {
  readonly setting: Setting;
  readonly index: number;
  /**
   * The part of a fixed amount that this segment carries in each month: 1 when the contract is its own.
   * An amount is paid once, also when several segments name the contract.
   */
  readonly part: Float64Array;
}

/** How each kind of contract pays. A new kind of contract is a new line here. */
const CONTRACT_RULES: {
  readonly [Kind in ContractKind]?: (contract: ContractOf<Kind>, cell: Cell) => BookRule | null;
} = {
  /** Every occupied day has its price: real days, so 366 in a leap year; nothing for an empty place. */
  pxq: (contract, { setting: { grid, factors }, index }) =>
    perCount(
      grid,
      'contractPayment',
      index,
      'careDays',
      factors('prices', contract.priceYear).map((factor) => factor * contract.eurosPerDay),
    ),

  lumpsum: (contract, { setting: { months, factors }, index, part }) => {
    const indexed = factors('prices', contract.priceYear);
    return fixedAmounts(
      'contractPayment',
      index,
      months.map((month, at) => (contract.eurosPerYear / 12) * month.part * part[at] * indexed[at]),
    );
  },

  /**
   * A year has places x rate x 365 x price, paid in twelfths: fixed, so a leap year adds nothing.
   * `as-planned`: each twelfth counts the places planned in that month, by the day.
   */
  'lumpsum-norm': (contract, { setting: { months, placeDays, factors }, index, part }) => {
    const indexed = factors('prices', contract.priceYear);
    const eurosPerPlaceMonth = (contract.occupancyRate * 365 * contract.eurosPerDay) / 12;
    const { places } = contract;
    const days = placeDays[index];
    if (places === 'as-planned' && !days) return null;
    return fixedAmounts(
      'contractPayment',
      index,
      months.map((month, at) => {
        const meanPlaces = places === 'as-planned' ? (days?.[at] ?? 0) / (month.until - month.from) : places * part[at];
        return meanPlaces * eurosPerPlaceMonth * month.part * indexed[at];
      }),
    );
  },
};

/**
 * Returns the part of the fixed amount of its contract that a segment carries in each month. Segments that share
 * a contract divide it by their planned places; evenly where one of them is unlimited or none has a place.
 */
function contractPart({ scenario: { segments }, months, placeDays }: Setting, index: number): Float64Array {
  const contract = segments[index]?.contract;
  const shared = placeDays.filter((_, other) => segments[other]?.contract === contract);
  return Float64Array.from(months, (_, month) => {
    const all = shared.reduce((sum, days) => sum + (days?.[month] ?? 0), 0);
    const divisible = shared.every((days) => days !== null) && all > 0;
    return divisible ? (placeDays[index]?.[month] ?? 0) / all : 1 / shared.length;
  });
}
