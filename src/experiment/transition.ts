import type { MoneyView } from '../finance/bookings.ts';
import { cumulativeDifference, paybackMonth } from '../finance/transition/payback.ts';
import type { ProgrammeYear } from '../finance/transition/programmes.ts';
import { programmePath } from '../finance/transition/programmes.ts';
import type { ReinvestmentYear } from '../finance/transition/reinvestment.ts';
import { reinvestmentYears } from '../finance/transition/reinvestment.ts';
import { linesOf, segmentsWith } from '../finance/views.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Band } from '../statistics/band.ts';
import { bandOf } from '../statistics/band-of.ts';
import type { Summary } from '../statistics/summary.ts';
import { meanOf, summarise } from '../statistics/summary.ts';
import type { Work } from './book.ts';
import { bookOf } from './book.ts';
import type { Chance } from './chance.ts';
import { chanceOf } from './chance.ts';
import { eachOf } from './each-of.ts';
import type { Futures } from './futures.ts';

/** A programme with what is left of it at the end of each year: agreed amounts, without chance. */
export interface ProgrammeReport {
  readonly id: string;
  readonly label: string;
  readonly years: readonly ProgrammeYear[];
}

/** Returns the programmes of a scenario (domain brief 2.3). */
export function programmesOf({ programmes = [] }: Scenario): ProgrammeReport[] {
  return programmes.map((programme) => ({
    id: programme.id,
    label: programme.label,
    years: programmePath(programme),
  }));
}

export type ReinvestmentItem = Exclude<keyof ReinvestmentYear, 'year'>;
export const REINVESTMENT_ITEMS = [
  'baseline',
  'paid',
  'freed',
  'available',
  'alreadyPaid',
  'extra',
  'netSaving',
] as const satisfies readonly ReinvestmentItem[];

/** What became of freed money, over all futures. */
export interface ReinvestmentReport {
  readonly id: string;
  readonly label: string;
  readonly years: readonly { readonly year: number; readonly euros: Readonly<Record<ReinvestmentItem, Summary>> }[];
}

/** Returns each reinvestment of the scenario year by year, in pieces; none without replications. */
export function* reinvestmentWork(futures: Futures): Work<ReinvestmentReport[]> {
  const { scenario } = futures;
  const book = bookOf(futures);
  if (futures.replications.length === 0) return [];
  yield futures;
  const ledgers = book.money();
  const told = yield* eachOf(ledgers, ({ euros }) => reinvestmentYears(scenario, book.moneyPlan(), euros));
  return (scenario.reinvestments ?? []).map(({ id, label }, at) => ({
    id,
    label,
    years: told[0][at].map(({ year }, place) => ({
      year,
      euros: Object.fromEntries(
        REINVESTMENT_ITEMS.map((item) => [item, summaryOf(told.map((years) => years[at][place][item]))]),
      ) as Record<ReinvestmentItem, Summary>,
    })),
  }));
}

/** Whose money a comparison is about: what the municipalities pay, or what the provider is left with less. */
export type Payer = 'municipality' | 'provider';

/** What a choice has cost more in all than it is now, month by month, in the same futures. */
export interface DoubleRunning {
  /** In euros at the end of each month (days since the first day); the first is nought, on the first day. */
  readonly band: Band;
  /** The most that it has cost more, by the mean. */
  readonly most: number;
  /** The month from which on the mean has never again cost more; null: not within the horizon. */
  readonly paybackMonth: number | null;
  /** In how many futures that month comes within the horizon. */
  readonly paidBack: Chance;
  /** At the end of the horizon. */
  readonly end: Summary;
}

const VIEWS: Readonly<Record<Payer, { readonly view: MoneyView; readonly sign: number }>> = {
  municipality: { view: 'costMunicipality', sign: 1 },
  provider: { view: 'providerResult', sign: -1 },
};

/**
 * Compares the cost of a choice with now, month by month (user questions G8 and A13): alternatives that are built up before
 * places close cost twice, and may be paid back. Of the care delivered in a month. Null when nothing differs in any
 * future, the amounts are not known, or the horizons differ.
 */
export function* doubleRunningWork(now: Futures, chosen: Futures, payer: Payer): Work<DoubleRunning | null> {
  const common = Math.min(now.replications.length, chosen.replications.length);
  const edges = chosen.grid.monthEdges;
  if (common === 0 || now.grid.monthEdges.length !== edges.length) return null;
  const [base, plan] = [monthlyCost(now, payer), monthlyCost(chosen, payer)];
  if (!base || !plan) return null;
  yield now;
  yield chosen;
  const places = Array.from({ length: common }, (_, place) => place);
  const pairs = yield* eachOf(places, (place) => ({ base: base(place), plan: plan(place) }));
  const sums = pairs.map((pair) => cumulativeDifference(pair.plan, pair.base));
  if (sums.every((months) => months.every((euros) => Math.abs(euros) < 0.005))) return null;
  const paidBack = chanceOf(pairs.filter((pair) => paybackMonth(pair.plan, pair.base) !== null).length, common);
  const end = summarise(sums.map((months) => months[months.length - 1]));
  if (!paidBack || !end) return null;
  const band = bandOf(edges, common, (edge, into) => {
    for (let place = 0; place < common; place++) into[place] = edge === 0 ? 0 : sums[place][edge - 1];
  });
  const mean = (of: 'base' | 'plan') => edges.slice(1).map((_, month) => meanOf(pairs.map((pair) => pair[of][month])));
  return {
    band,
    most: Math.max(...band.mean),
    paybackMonth: paybackMonth(mean('plan'), mean('base')),
    paidBack,
    end,
  };
}

/** Returns what reads the cost of each month of one future; null when the view is not known. */
function monthlyCost(futures: Futures, payer: Payer): ((place: number) => Float64Array) | null {
  const book = bookOf(futures);
  const plan = book.moneyPlan();
  const { view, sign } = VIEWS[payer];
  const lines = linesOf(plan, view, segmentsWith(plan, view));
  if (lines.length === 0) return null;
  return (place) => {
    const { euros } = book.money()[place];
    const cost = new Float64Array(plan.months.length);
    for (const line of lines)
      for (let month = 0; month < cost.length; month++) cost[month] += sign * line.sign * euros[line.first + month];
    return cost;
  };
}

function summaryOf(values: readonly number[]): Summary {
  const summary = summarise(values);
  if (!summary) throw new Error('summaryOf: no futures');
  return summary;
}
