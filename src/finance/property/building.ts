import type { Day } from '../../calendar/calendar.ts';
import { dayOf, dayOfDate, daysInMonth, partsOfDay } from '../../calendar/calendar.ts';
import type { Property } from '../../scenario/schema.ts';

export type Owned = Extract<Property['tenure'], { readonly kind: 'owned' }>;

/** What a building that is owned costs in a stretch of time, in euros. Repayment is cash and no cost. */
export interface Capital {
  readonly depreciation: number;
  readonly interest: number;
  readonly repayment: number;
}

/** An owned building, worked out once: see `capitalBetween`. */
export interface CapitalPlan {
  readonly tenure: Owned;
  readonly depreciationEurosPerYear: number;
  /** The same sum of interest and repayment each year; null when interest is over the book value. */
  readonly annuityEuros: number | null;
  /** The loan at the start of each year of use. */
  readonly owedEuros: readonly number[];
}

/**
 * Works out the capital of a building. Depreciation is a straight line: (investment - residual value) / life.
 * The loan is as large as the investment. `linear`: it is always as large as the book value, so
 * that repayment equals depreciation. `annuity`: it is paid off at the end of the life. Interest of a year of use is
 * over the loan at the start of that year.
 */
export function capitalPlan(tenure: Owned): CapitalPlan {
  const { investmentEuros, residualEuros, lifeYears, interestRate, interest } = tenure;
  const depreciationEurosPerYear = (investmentEuros - residualEuros) / lifeYears;
  if (interest === 'annuity') {
    const worths = worthOfYears(interestRate, lifeYears);
    const annuityEuros = investmentEuros / worths[0];
    return { tenure, depreciationEurosPerYear, annuityEuros, owedEuros: worths.map((worth) => annuityEuros * worth) };
  }
  const owedEuros = Array.from(
    { length: Math.ceil(lifeYears) },
    (_, year) => investmentEuros - depreciationEurosPerYear * year,
  );
  return { tenure, depreciationEurosPerYear, annuityEuros: null, owedEuros };
}

/**
 * Returns what is paid each year for a loan that is paid off in `years`: loan x r / (1 - (1 + r)^-years). A last year
 * that is no whole one is paid by its part, with interest for that part.
 */
export function annuity(loanEuros: number, rate: number, years: number): number {
  return loanEuros / worthOfYears(rate, years)[0];
}

/** What a euro a year is worth at the start of each year, until all is paid; from the last year back. */
function worthOfYears(rate: number, years: number): number[] {
  const worths: number[] = [];
  const rest = years - Math.floor(years);
  let worth = rest / (1 + rate * rest);
  if (rest > 0) worths.push(worth);
  for (let year = 0; year < Math.floor(years); year++) {
    worth = (worth + 1) / (1 + rate);
    worths.push(worth);
  }
  return worths.reverse();
}

/** Returns the capital of the days `[from, until)`. Each month is a twelfth of a year; a part of one goes by its days. */
export function capitalBetween(plan: CapitalPlan, from: Day, until: Day): Capital {
  const { lifeYears, interestRate } = plan.tenure;
  const [begin, end] = [from, until].map((day) => Math.max(0, yearsOfUse(plan, day)));
  const sum = { depreciation: 0, interest: 0, repayment: 0 };
  for (let at = begin; at < end; ) {
    const stretch = at < lifeYears ? lifeYears : Number.POSITIVE_INFINITY;
    const next = Math.min(Math.floor(at) + 1, stretch, end);
    const years = next - at;
    sum.interest += interestRate * owedAtStartOfYear(plan, at) * years;
    if (at < lifeYears) {
      sum.depreciation += plan.depreciationEurosPerYear * years;
      sum.repayment += repaymentPerYear(plan, at) * years;
    }
    at = next;
  }
  return sum;
}

/** Returns what the building is worth in the books at the start of a day; nothing before it is in use. */
export function bookValueOn(plan: CapitalPlan, day: Day): number {
  const years = yearsOfUse(plan, day);
  if (years < 0) return 0;
  const { investmentEuros, lifeYears } = plan.tenure;
  return investmentEuros - plan.depreciationEurosPerYear * Math.min(years, lifeYears);
}

/** Returns what is still to be repaid at the start of a day: who sells pays it off. */
export function loanOn(plan: CapitalPlan, day: Day): number {
  if (plan.annuityEuros === null) return bookValueOn(plan, day);
  const years = yearsOfUse(plan, day);
  if (years < 0 || years >= plan.tenure.lifeYears) return 0;
  return owedAtStartOfYear(plan, years) - repaymentPerYear(plan, years) * (years - Math.floor(years));
}

/** Returns the years of depreciation that are left at the start of a day: 0 or more. */
export function lifeLeft(plan: CapitalPlan, day: Day): number {
  const { lifeYears } = plan.tenure;
  return Math.min(lifeYears, Math.max(0, lifeYears - yearsOfUse(plan, day)));
}

/** Returns the years between the starts of two days, a calendar month being a twelfth of one. */
export function yearsFrom(from: Day, until: Day): number {
  return (monthsOf(until) - monthsOf(from)) / 12;
}

/** Returns the day so many calendar months later; the last of the month when it has no such day. */
export function monthsLater(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = partsOfDay(day);
  const first = dayOf(year, month + months, 1);
  return first + Math.min(dayOfMonth, dayOf(year, month + months + 1, 1) - first) - 1;
}

function yearsOfUse({ tenure }: CapitalPlan, day: Day): number {
  return yearsFrom(dayOfDate(tenure.inUseFrom), day);
}

/** After its life a building still has a loan on its residual value, when interest is over the book value. */
function owedAtStartOfYear({ tenure, annuityEuros, owedEuros }: CapitalPlan, years: number): number {
  if (years < tenure.lifeYears) return owedEuros[Math.floor(years)];
  return annuityEuros === null ? tenure.residualEuros : 0;
}

function repaymentPerYear(plan: CapitalPlan, years: number): number {
  if (plan.annuityEuros === null) return plan.depreciationEurosPerYear;
  return plan.annuityEuros - plan.tenure.interestRate * owedAtStartOfYear(plan, years);
}

function monthsOf(day: Day): number {
  const { year, month, dayOfMonth } = partsOfDay(day);
  return year * 12 + month - 1 + (dayOfMonth - 1) / daysInMonth(year, month);
}
