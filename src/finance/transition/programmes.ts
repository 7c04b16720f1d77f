import type { Programme } from '../../scenario/schema.ts';
import type { BookRule } from '../ledger.ts';
import { fixedAmounts } from '../payments.ts';
import type { Setting } from '../setting.ts';

/** A calendar year of a programme, in euros of that year. */
export interface ProgrammeYear {
  readonly year: number;
  readonly income: number;
  readonly spending: number;
  /** What is left at the end of the year; below nought when more was spent than there was. */
  readonly reserve: number;
}

/**
 * Returns a programme year by year, from the first with income or spending to the last: what is left at the end is what
 * was left of the year before, plus income, minus spending (domain brief 2.3).
 */
export function programmePath({ reserveEuros, income, spending }: Programme): ProgrammeYear[] {
  const named = [...income, ...spending].map(({ year }) => year);
  const first = Math.min(...named);
  let reserve = reserveEuros;
  return Array.from({ length: named.length > 0 ? Math.max(...named) - first + 1 : 0 }, (_, index): ProgrammeYear => {
    const year = first + index;
    const [received, spent] = [sumOf(income, year), sumOf(spending, year)];
    reserve += received - spent;
    return { year, income: received, spending: spent, reserve };
  });
}

/**
 * Books the programmes, for no segment: the income of a year in its first month, spending in equal parts over its
 * months. Of a year that lies partly in the horizon all is booked in that part. The reserve at the start is no booking.
 */
export function programmeRules({ scenario: { programmes = [] }, grid, months }: Setting): BookRule[] {
  const rows = {
    programmeFromState: new Float64Array(months.length),
    programmeFromMunicipality: new Float64Array(months.length),
    programmeSpending: new Float64Array(months.length),
  };
  const inYear = (year: number) => months.flatMap((month, at) => (month.year === year ? [at] : []));
  for (const { income, spending } of programmes) {
    for (const { year, euros, payer } of income) {
      const [first] = inYear(year);
      if (first !== undefined)
        rows[payer === 'state' ? 'programmeFromState' : 'programmeFromMunicipality'][first] += euros;
    }
    for (const { year, euros } of spending) {
      const all = inYear(year);
      const whole = all.reduce((sum, month) => sum + months[month].part, 0);
      for (const month of all) rows.programmeSpending[month] += (euros * months[month].part) / whole;
    }
  }
  return (Object.keys(rows) as (keyof typeof rows)[]).flatMap((booking) =>
    rows[booking].some((euros) => euros > 0) ? [fixedAmounts(booking, grid.segments, rows[booking])] : [],
  );
}

function sumOf(rows: readonly { readonly year: number; readonly euros: number }[], year: number): number {
  return rows.reduce((sum, row) => sum + (row.year === year ? row.euros : 0), 0);
}
