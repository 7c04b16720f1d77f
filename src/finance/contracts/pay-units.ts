import type { Contract, Scenario } from '../../scenario/schema.ts';
import type { MonthSeries, Replication } from '../../simulation/replication.ts';
import { MONTH_SERIES, monthCell } from '../../simulation/replication.ts';
import type { Setting } from '../setting.ts';
import { contractsInForce } from './in-force.ts';

/** A contract that is no mixture of others. */
export type PlainContract = Exclude<Contract, { readonly kind: 'mixture' }>;

/**
 * A contract with the segments and months for which it pays: its ceiling, corridor and other rules for a year look at
 * all of these together. Each part of a mixture is one of its own, over the cells of the mixture.
 */
export interface PayUnit {
  readonly contract: PlainContract;
  /** So much is paid of what the contract says: 1, or the share in a mixture. */
  readonly weight: number;
  /** Positions of the segments for which it pays in some month. */
  readonly segments: readonly number[];
  /** 1 in the months in which it pays for a segment, else 0: `place in segments * months + month`. */
  readonly pays: Uint8Array;
  /** From the price year to each month. */
  readonly factors: Float64Array;
  readonly years: readonly UnitYear[];
}

/** A calendar year of a contract, as far as it lies in the horizon and the contract is in force somewhere. */
export interface UnitYear {
  readonly months: readonly number[];
  /** The part of the year: twelfths, of a month that counts partly by its days. Amounts a year are paid so far. */
  readonly part: number;
  /** From the price year to this year. */
  readonly factor: number;
  /** For each segment the last month in which it is paid for, where a settlement of the year is booked; -1 for none. */
  readonly lasts: readonly number[];
}

/**
 * Returns the contracts that pay for something, parts of mixtures apart. Segments of which a part of the pay is not known
 * are left out: a contract that pays by the planned places says nothing of a segment that is unlimited.
 */
export function payUnits(setting: Setting): PayUnit[] {
  const { scenario, grid, months } = setting;
  const inForce = scenario.segments.map((segment, index) => {
    const contracts = contractsInForce(scenario, segment, grid);
    const isKnown =
      setting.placeDays[index] || !contracts.some((contract) => contract && paysAsPlanned(scenario, contract));
    return isKnown ? contracts : [];
  });
  return scenario.contracts.flatMap((contract): PayUnit[] => {
    const segments = inForce.flatMap((all, segment) => (all.includes(contract) ? [segment] : []));
    if (segments.length === 0) return [];
    const pays = Uint8Array.from(
      segments.flatMap((segment) => inForce[segment].map((one) => (one === contract ? 1 : 0))),
    );
    return partsOf(scenario, contract).map(({ contract: plain, weight }) => {
      const factors =
        plain.indexation === 'none'
          ? new Float64Array(months.length).fill(1)
          : setting.factors('prices', plain.priceYear);
      const years = yearsOf(setting, segments.length, pays, factors);
      return { contract: plain, weight, segments, pays, factors, years };
    });
  });
}

function partsOf({ contracts }: Scenario, contract: Contract): { contract: PlainContract; weight: number }[] {
  if (contract.kind !== 'mixture') return [{ contract, weight: 1 }];
  return contract.parts.flatMap(({ contract: id, share }) => {
    const part = contracts.find((other) => other.id === id);
    // A mixture in a mixture is refused by the language.
    return part === undefined || part.kind === 'mixture' ? [] : [{ contract: part, weight: share }];
  });
}

function paysAsPlanned(scenario: Scenario, contract: Contract): boolean {
  return partsOf(scenario, contract).some(({ contract: part }) => 'places' in part && part.places === 'as-planned');
}

function yearsOf({ months }: Setting, segments: number, pays: Uint8Array, factors: Float64Array): UnitYear[] {
  const places = Array.from({ length: segments }, (_, place) => place);
  const paysIn = (place: number, month: number) => pays[place * months.length + month] === 1;
  const inForce = months.flatMap((_, month) => (places.some((place) => paysIn(place, month)) ? [month] : []));
  return [...new Set(inForce.map((month) => months[month].year))].map((year) => {
    const own = inForce.filter((month) => months[month].year === year);
    return {
      months: own,
      part: own.reduce((sum, month) => sum + months[month].part, 0) / 12,
      factor: factors[own[0]],
      lasts: places.map((place) => own.findLast((month) => paysIn(place, month)) ?? -1),
    };
  });
}

/** Returns what sums a month series over the segments and months of a unit in one of its years. */
export function counterOf(
  { segments, pays }: PayUnit,
  { grid, months: { length } }: Setting,
  series: MonthSeries,
): (replication: Replication, year: UnitYear) => number {
  const row = MONTH_SERIES.indexOf(series);
  const firsts = segments.map((segment) => monthCell(grid, row, segment, 0));
  return ({ months: cells }, { months }) => {
    let sum = 0;
    for (let place = 0; place < firsts.length; place++) {
      for (const month of months) if (pays[place * length + month] === 1) sum += cells[firsts[place] + month];
    }
    return sum;
  };
}
