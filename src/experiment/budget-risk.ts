import { partsOfDay } from '../calendar/calendar.ts';
import { contractsInForce } from '../finance/contracts/in-force.ts';
import { budgetByMonth } from '../finance/municipalities/budget.ts';
import { linesOf, segmentsWith, sumLines } from '../finance/views.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Interval } from '../statistics/interval.ts';
import { quantileInterval } from '../statistics/interval.ts';
import { quantile } from '../statistics/quantile.ts';
import { summarise } from '../statistics/summary.ts';
import { bookOf, finish, type Work } from './book.ts';
import type { Chance } from './chance.ts';
import { chanceOf, HALF_CENT } from './chance.ts';
import { recount } from './contracts.ts';
import type { Futures } from './futures.ts';
import { MONEY_MEASURES } from './money-measures.ts';
import type { Span } from './periods.ts';
import { HORIZON, periodsOf } from './periods.ts';
import { samplesIn } from './samples.ts';

/** How often, and by how much, an amount is exceeded. In euros. */
export interface Excess {
  readonly chance: Chance;
  /** In the futures in which it is exceeded. Null when it never is. */
  readonly size: ExcessSize | null;
  /** The mean over all futures, with nothing where it is not exceeded; its standard error is null for one future. */
  readonly expected: number;
  readonly expectedStandardError: number | null;
}

export interface ExcessSize {
  readonly mean: number;
  /** Of the mean; null for one future. */
  readonly standardError: number | null;
  /** What is passed in 1 of 10 of these futures, with its interval by order statistics: null for fewer than 36 of them. */
  readonly p90: number;
  readonly p90Interval: Interval | null;
}

/** What the municipalities pay in all against their budget, in one period. */
export interface BudgetRisk extends Excess {
  /** A calendar year or `horizon`: part years against that part of the budget. */
  readonly period: string;
  readonly budgetEuros: number;
  /** When the budget of the year is used up; null for the horizon. */
  readonly passed: PassedBudget | null;
}

/** How likely it is that the cost of the year so far passes the budget of the whole year in a month, and that it never does. */
export interface PassedBudget {
  /** Month 1 to 12; only months in the horizon, in order. */
  readonly months: readonly { readonly month: number; readonly chance: Chance }[];
  readonly never: Chance;
}

/**
 * Returns the risk of each year and the horizon; null without a budget or without futures. Another budget than that of the
 * scenario needs no other booking.
 */
export function budgetRisks(
  futures: Futures,
  of: Scenario['budget'] = futures.scenario.budget,
): readonly BudgetRisk[] | null {
  const budget = budgetByMonth({ ...futures.scenario, budget: of }, futures.grid);
  if (!budget || futures.replications.length === 0) return null;
  return spansOf(futures).flatMap((span): BudgetRisk[] => {
    const budgetEuros = sumOver(budget, span);
    const cost = samplesIn(futures, MONEY_MEASURES.costMunicipality, null, span.text)?.numerators;
    const excess = excessOf(Float64Array.from(futures.replications, (_, i) => (cost?.[i] ?? 0) - budgetEuros));
    if (!excess) return [];
    const passed = span.text === HORIZON ? null : passedBudget(futures, span, budgetEuros);
    return [{ period: span.text, budgetEuros, ...excess, passed }];
  });
}

/** What a contract would pay in a year without its ceiling, above what the ceiling lets it pay. */
export interface CeilingRisk extends Excess {
  readonly contract: string;
  /** A calendar year: a ceiling holds for each year apart. */
  readonly period: string;
}

/**
 * Returns the risk that the ceilings of the contracts in force are passed, also of parts of a mixture. `size` is what is
 * delivered above the ceiling, whoever pays for it. With a stop of admissions it is what is paid for those in care.
 */
export function ceilingRisks(futures: Futures): readonly CeilingRisk[] {
  return finish(ceilingWork(futures));
}

/** Works out `ceilingRisks` in steps. */
export function* ceilingWork(futures: Futures): Work<readonly CeilingRisk[]> {
  const { scenario } = futures;
  const risks: CeilingRisk[] = [];
  const years = spansOf(futures).filter(({ text }) => text !== HORIZON);
  for (const contract of scenario.contracts) {
    if (!('ceiling' in contract) || !contract.ceiling) continue;
    const paid = years.filter((year) => isInForce(futures, contract.id, year));
    if (paid.length === 0) continue;
    const { ceiling, ...open } = contract;
    const contracts = scenario.contracts.map((other) => (other === contract ? open : other));
    const without = recount(futures, { ...scenario, contracts }).futures;
    yield futures;
    yield without;
    for (const span of paid) {
      // What is paid above a ceiling is booked apart: `contractPayment` stops at it, whatever happens then.
      const [free, most] = [without, futures].map((booked) => contractPayments(booked, span));
      const excess = excessOf(free.map((euros, i) => euros - most[i]));
      if (excess) risks.push({ contract: contract.id, period: span.text, ...excess });
    }
  }
  return risks;
}

/** Whether a contract pays for something in a year, itself or as part of a mixture. */
function isInForce({ scenario, grid }: Futures, id: string, { fromMonth, untilMonth }: Span): boolean {
  return scenario.segments.some((segment) =>
    contractsInForce(scenario, segment, grid)
      .slice(fromMonth, untilMonth)
      .some((contract) =>
        contract?.kind === 'mixture' ? contract.parts.some((part) => part.contract === id) : contract?.id === id,
      ),
  );
}

/** Returns how often and by how much the differences are above nothing; null without futures. */
export function excessOf(over: Float64Array): Excess | null {
  const above = over.filter((euros) => euros > HALF_CENT).sort();
  const chance = chanceOf(above.length, over.length);
  const all = summarise(over.map((euros) => (euros > HALF_CENT ? euros : 0)));
  const exceeded = summarise(above);
  if (!chance || !all) return null;
  return {
    chance,
    size: exceeded && {
      mean: exceeded.mean,
      standardError: exceeded.standardError,
      p90: quantile(above, 0.9),
      p90Interval: quantileInterval(above, 0.9),
    },
    expected: all.mean,
    expectedStandardError: all.standardError,
  };
}

function passedBudget(futures: Futures, { fromMonth, untilMonth }: Span, budgetEuros: number): PassedBudget | null {
  const { grid, replications } = futures;
  const book = bookOf(futures);
  const plan = book.moneyPlan();
  const lines = linesOf(plan, 'costMunicipality', segmentsWith(plan, 'costMunicipality'));
  const counts = new Int32Array(untilMonth - fromMonth);
  for (const ledger of book.money()) {
    let soFar = 0;
    for (let month = fromMonth; month < untilMonth; month++) {
      soFar += sumLines(ledger, lines, month, month + 1);
      if (soFar > budgetEuros + HALF_CENT) {
        counts[month - fromMonth]++;
        break;
      }
    }
  }
  const chances = Array.from(counts, (count) => chanceOf(count, replications.length));
  const never = chanceOf(replications.length - counts.reduce((sum, count) => sum + count, 0), replications.length);
  return (
    never && {
      months: chances.flatMap((chance, place) => {
        const { month } = partsOfDay(grid.startDay + grid.monthEdges[fromMonth + place]);
        return chance ? [{ month, chance }] : [];
      }),
      never,
    }
  );
}

function contractPayments(futures: Futures, { fromMonth, untilMonth }: Span): Float64Array {
  const { layout } = bookOf(futures).moneyPlan();
  const lines = futures.scenario.segments.flatMap((_, segment) => {
    const first = layout.cellOf({ booking: 'contractPayment', segment, column: 'delivery' });
    return first < 0 ? [] : [{ first, sign: 1 }];
  });
  return Float64Array.from(bookOf(futures).money(), (ledger) => sumLines(ledger, lines, fromMonth, untilMonth));
}

function spansOf({ grid }: Futures): Span[] {
  return periodsOf(grid).filter((period): period is Span => period.kind === 'span');
}

function sumOver(euros: Float64Array, { fromMonth, untilMonth }: Span): number {
  return euros.subarray(fromMonth, untilMonth).reduce((sum, each) => sum + each, 0);
}
