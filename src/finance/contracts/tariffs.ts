import type { Scenario } from '../../scenario/schema.ts';
import type { Setting } from '../setting.ts';
import type { PayUnit, PlainContract } from './pay-units.ts';

/**
 * What a contract pays that is a straight line in what happens. Euros of the month itself; nothing in months in which
 * the contract does not pay.
 */
export interface Tariff {
  /** Whatever happens: `place in segments * months + month`. */
  readonly fixed: Float64Array;
  /** For each care day, and for each stay that ends; by month. */
  readonly perDay: Float64Array | null;
  readonly perDischarge: Float64Array | null;
}

/** Contracts that pay by the stay: see `trajectories.ts`. */
export type StayContract = Extract<PlainContract, { readonly kind: 'trajectory' | 'result' }>;

/** Returns the tariff of a unit. */
export function tariffOf(contract: Exclude<PlainContract, StayContract>, unit: PayUnit, setting: Setting): Tariff {
  const { months, scenario } = setting;
  const { factors, segments } = unit;
  const priced = (euros: number) => (euros === 0 ? null : factors.map((factor) => factor * euros));
  const nothing = { fixed: new Float64Array(segments.length * months.length), perDay: null, perDischarge: null };
  switch (contract.kind) {
    /** Every occupied day has its price: real days, so 366 in a leap year; nothing for an empty place. */
    case 'pxq': {
      const { eurosPerDay, billing } = contract;
      // A care day is a night: somebody who leaves on the day after he came has one.
      const departures = billing?.departureDay === 'paid' ? eurosPerDay : 0;
      const paidShare = 1 - (billing?.unpaidAbsenceShare ?? 0);
      return { ...nothing, perDay: priced(eurosPerDay * paidShare), perDischarge: priced(departures) };
    }
    case 'lumpsum':
      return { ...nothing, fixed: fixedCells(unit, setting, ({ share }) => contract.eurosPerYear * share) };
    /** A year has places x rate x 365 x price, paid in twelfths: fixed, so a leap year adds nothing. */
    case 'lumpsum-norm': {
      const eurosPerPlace = contract.occupancyRate * 365 * contract.eurosPerDay;
      return { ...nothing, fixed: fixedCells(unit, setting, perPlace(contract.places, eurosPerPlace)) };
    }
    case 'availability': {
      const fixed = fixedCells(unit, setting, perPlace(contract.places, contract.eurosPerPlaceYear));
      return { ...nothing, fixed, perDay: priced(contract.useEurosPerDay ?? 0) };
    }
    case 'population': {
      const euros = inhabitantsOf(scenario, contract.inhabitants) * contract.eurosPerInhabitantYear;
      return { ...nothing, fixed: fixedCells(unit, setting, ({ share }) => euros * share) };
    }
  }
}

function inhabitantsOf({ municipalities = [] }: Scenario, inhabitants: number | 'municipalities'): number {
  if (inhabitants !== 'municipalities') return inhabitants;
  return municipalities.reduce((sum, municipality) => sum + municipality.inhabitants, 0);
}

interface Cell {
  /** The part of an amount of the whole contract that falls to this segment. */
  readonly share: number;
  /** Mean number of planned places in the month. */
  readonly places: number;
}

/** `as-planned`: each twelfth counts the places planned in that month, by the day. */
function perPlace(places: number | 'as-planned', eurosPerPlace: number): (cell: Cell) => number {
  return places === 'as-planned'
    ? (cell) => cell.places * eurosPerPlace
    : ({ share }) => places * share * eurosPerPlace;
}

/** Returns a twelfth, for a month that counts partly by its days, of an amount a year for each cell. */
function fixedCells(unit: PayUnit, setting: Setting, eurosPerYear: (cell: Cell) => number): Float64Array {
  const { segments, pays, factors } = unit;
  const { months, placeDays } = setting;
  const cells = new Float64Array(pays.length);
  for (let month = 0; month < months.length; month++) {
    const { from, until, part } = months[month];
    const paid = segments.flatMap((segment, place) =>
      pays[place * months.length + month] === 1 ? [{ place, days: placeDays[segment]?.[month] ?? null }] : [],
    );
    const all = paid.reduce((sum, { days }) => sum + (days ?? 0), 0);
    const divisible = all > 0 && paid.every(({ days }) => days !== null);
    for (const { place, days } of paid) {
      // Segments that share a contract divide it by their planned places; evenly where that says nothing.
      const share = divisible ? (days ?? 0) / all : 1 / paid.length;
      const euros = eurosPerYear({ share, places: (days ?? 0) / (until - from) });
      cells[place * months.length + month] = (euros / 12) * part * factors[month];
    }
  }
  return cells;
}
