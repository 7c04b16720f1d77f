import { dayOfDate } from '../../calendar/calendar.ts';
import type { Reinvestment, Scenario } from '../../scenario/schema.ts';
import type { Grid } from '../../simulation/replication.ts';
import type { Booking } from '../bookings.ts';
import { BOOKINGS, MONEY_VIEWS } from '../bookings.ts';
import type { BookRule, Layout, Line } from '../ledger.ts';
import type { Setting } from '../setting.ts';
import { settingOf } from '../setting.ts';

/** What became of freed money in a calendar year, in euros of one replication. */
export interface ReinvestmentYear {
  readonly year: number;
  /** What the municipality would have paid, in the prices of the year, for the part of it that counts. */
  readonly baseline: number;
  /** What it paid for the segments that shrink. */
  readonly paid: number;
  /** Baseline minus paid; nothing when more was paid. */
  readonly freed: number;
  /** The share of it that is there for alternatives. */
  readonly available: number;
  /** What the municipality pays for the alternatives anyhow, above what these cost before. */
  readonly alreadyPaid: number;
  /** What is booked on top of that. */
  readonly extra: number;
  /** Baseline minus what was paid and what the alternatives cost more: what the municipality keeps, or pays more. */
  readonly netSaving: number;
}

/**
 * Books the freed money that goes to alternatives, each year in its last month, for the first of the segments that get
 * it. What is paid for these already, also by an earlier reinvestment, comes off: no euro goes there twice.
 */
export function reinvestmentRules(setting: Setting): BookRule[] {
  const { reinvestments = [] } = setting.scenario;
  return reinvestments.map((reinvestment): BookRule => {
    const plan = planOf(setting, reinvestment);
    return {
      writes: [plan.target],
      reads: [...plan.paid, ...plan.already].map(({ line }) => line),
      book: (_replication, euros, [at], from) => {
        for (const { last, extra } of yearsOf(plan, euros, from)) euros[at + last] += extra;
      },
    };
  });
}

/** Returns what became of freed money in each year of a booked replication, for each reinvestment of the scenario. */
export function reinvestmentYears(
  scenario: Scenario,
  { grid, layout }: { readonly grid: Grid; readonly layout: Layout },
  euros: Float64Array,
): readonly (readonly ReinvestmentYear[])[] {
  const setting = settingOf(scenario, grid);
  const plans = (scenario.reinvestments ?? []).map((reinvestment) => planOf(setting, reinvestment));
  // As it was before the first of them was booked, and then one after the other.
  const ledger = euros.slice();
  for (const { target } of plans) ledger.fill(0, layout.cellOf(target), layout.cellOf(target) + layout.months);
  return plans.map((plan) => {
    const from = [...plan.paid, ...plan.already].map(({ line }) => layout.cellOf(line));
    return yearsOf(plan, ledger, from).map(({ last, ...year }) => {
      ledger[layout.cellOf(plan.target) + last] += year.extra;
      return year;
    });
  });
}

interface Plan {
  readonly share: number;
  readonly target: Line;
  /** All that the municipality pays or gets back for the segments that shrink, and for the alternatives. */
  readonly paid: readonly SignedLine[];
  readonly already: readonly SignedLine[];
  readonly years: readonly PlannedYear[];
}

interface SignedLine {
  readonly line: Line;
  readonly sign: number;
}

interface PlannedYear {
  readonly year: number;
  readonly baseline: number;
  /** What the alternatives cost before. */
  readonly alternatives: number;
  /** The months of the year, each with the part of it that counts. */
  readonly months: readonly { readonly month: number; readonly part: number }[];
  readonly last: number;
}

function planOf({ scenario, grid, months, factors }: Setting, reinvestment: Reinvestment): Plan {
  const { segments, into, baselineEurosPerYear, alternativesEurosPerYear = 0, priceYear, share, from } = reinvestment;
  const begin = dayOfDate(from) - grid.startDay;
  const index = factors('prices', priceYear);
  const position = (id: string) => scenario.segments.findIndex((segment) => segment.id === id);
  const counting = months.flatMap((month, at) => {
    const part = (month.until - Math.max(month.from, begin)) / (month.until - month.from);
    return part > 0 ? [{ month: at, part, year: month.year }] : [];
  });
  return {
    share,
    target: { booking: 'reinvestment', segment: position(into[0]), column: 'delivery' },
    paid: municipalLines(segments.map(position)),
    already: municipalLines(into.map(position)),
    years: [...new Set(counting.map(({ year }) => year))].map((year): PlannedYear => {
      const inYear = counting.filter((month) => month.year === year);
      const yearPart = inYear.reduce((sum, { month, part }) => sum + months[month].part * part, 0) / 12;
      const [{ month: first }] = inYear;
      return {
        year,
        baseline: baselineEurosPerYear * index[first] * yearPart,
        alternatives: alternativesEurosPerYear * index[first] * yearPart,
        months: inYear,
        last: inYear[inYear.length - 1].month,
      };
    }),
  };
}

function municipalLines(segments: readonly number[]): SignedLine[] {
  const signs: Partial<Record<Booking, number>> = MONEY_VIEWS.costMunicipality;
  return BOOKINGS.flatMap((booking) => {
    const sign = signs[booking];
    if (sign === undefined) return [];
    return segments.map((segment): SignedLine => ({ line: { booking, segment, column: 'delivery' }, sign }));
  });
}

/** Reads the years from a ledger; `from` holds the first cell of each line of `paid` and `already`, -1 for none. */
function yearsOf(
  { share, paid, already, years }: Plan,
  euros: Float64Array,
  from: readonly number[],
): (ReinvestmentYear & { readonly last: number })[] {
  return years.map(({ year, baseline, alternatives, months, last }) => {
    const sumOf = (lines: readonly SignedLine[], offset: number) => {
      let sum = 0;
      for (let line = 0; line < lines.length; line++) {
        const first = from[offset + line];
        if (first < 0) continue;
        for (const { month, part } of months) sum += lines[line].sign * part * euros[first + month];
      }
      return sum;
    };
    const spent = sumOf(paid, 0);
    const alreadyPaid = Math.max(0, sumOf(already, paid.length) - alternatives);
    const freed = Math.max(0, baseline - spent);
    const available = share * freed;
    const extra = Math.max(0, available - alreadyPaid);
    const netSaving = baseline - spent - alreadyPaid - extra;
    return { year, baseline, paid: spent, freed, available, alreadyPaid, extra, netSaving, last };
  });
}
