import type { Bill, BillPlan } from '../finance/municipalities/bill.ts';
import { billOf, planBill } from '../finance/municipalities/bill.ts';
import type { SharingRule } from '../finance/municipalities/cost-sharing.ts';
import { budgetShares, divideBill } from '../finance/municipalities/cost-sharing.ts';
import type { Scenario } from '../scenario/schema.ts';
import { quantile } from '../statistics/quantile.ts';
import { meanOf, summarise } from '../statistics/summary.ts';
import type { Work } from './book.ts';
import { bookOf, finish } from './book.ts';
import type { Comparison } from './compare-samples.ts';
import { compareSamples } from './compare-samples.ts';
import { eachOf } from './each-of.ts';
import type { Futures } from './futures.ts';
import { HORIZON } from './periods.ts';
import type { MeasureSummary } from './samples.ts';
import { summaryOfSamples } from './samples.ts';

/** What each municipality pays under one rule. */
export interface RuleCosts {
  readonly rule: SharingRule;
  /** Whether this is the rule of the scenario. */
  readonly isInForce: boolean;
  /** In the order of the scenario. */
  readonly municipalities: readonly MunicipalityCost[];
}

/** Of one municipality under one rule, in euros. */
export interface MunicipalityCost {
  /** The id of the municipality. */
  readonly municipality: string;
  /** Each calendar year, then the whole horizon. */
  readonly periods: readonly MunicipalityPeriod[];
  /** Null with fewer than two whole calendar years. */
  readonly swing: Swing | null;
}

export interface MunicipalityPeriod extends MeasureSummary {
  readonly period: string;
  /** Standard deviation over the futures as a share of the mean; null when it pays nothing, or for one future. */
  readonly spreadShare: number | null;
  /** This rule minus own use, future by future; null for own use itself. */
  readonly difference: Comparison | null;
}

/** How much a bill differs from that of the year before, up or down: over all futures and pairs of whole years. */
export interface Swing {
  readonly mean: number;
  /** Of the mean; null for one future. */
  readonly standardError: number | null;
  readonly p95: number;
  /** The mean swing as a share of the mean bill of those years; null when there is none. */
  readonly shareOfMean: number | null;
}

/**
 * Returns what each municipality pays under each rule, over the same futures. Null when the scenario has no
 * municipalities or nothing has been simulated.
 */
export function municipalityCosts(
  futures: Futures,
  rules: readonly SharingRule[] = sharingRules(futures.scenario),
): readonly RuleCosts[] | null {
  return finish(municipalityWork(futures, rules));
}

/** The same in pieces, for a page that must go on listening. */
export function* municipalityWork(
  futures: Futures,
  rules: readonly SharingRule[] = sharingRules(futures.scenario),
): Work<readonly RuleCosts[] | null> {
  const { municipalities = [], costSharing } = futures.scenario;
  if (municipalities.length === 0 || futures.replications.length === 0) return null;
  const { plan, bills } = yield* billsOf(futures);
  if (bills.length === 0) return null;
  const inForce = JSON.stringify(costSharing?.rule ?? OWN_USE);
  const dividedBy = (rule: SharingRule) => eachOf(bills, (bill) => divideBill(rule, bill, plan, municipalities));
  const ownUse = yield* dividedBy(OWN_USE);
  const costs: RuleCosts[] = [];
  for (const rule of rules) {
    const isOwnUse = rule.kind === 'own-use';
    const paid = isOwnUse ? ownUse : yield* dividedBy(rule);
    costs.push({
      rule,
      isInForce: JSON.stringify(rule) === inForce,
      municipalities: yield* eachOf(municipalities, ({ id }, place) => ({
        municipality: id,
        periods: periodsOfPlace(plan, place, paid, isOwnUse ? null : ownUse),
        swing: swingOf(plan, place, paid),
      })),
    });
  }
  return costs;
}

/**
 * Returns one rule of each kind, to lay side by side: that of the scenario as it is, others with usual numbers. Those by
 * budget share take what the state gives, when that is known of every municipality, and young inhabitants otherwise.
 */
export function sharingRules({ municipalities = [], costSharing }: Scenario): readonly SharingRule[] {
  const by = (['state-budget', 'inhabitants'] as const).find((one) => budgetShares(municipalities, one) !== null);
  const usual: readonly SharingRule[] = [
    OWN_USE,
    { kind: 'moving-average', years: 3 },
    { kind: 'previous-year' },
    ...(by === undefined ? [] : rulesByBudget(by)),
  ];
  const own = costSharing?.rule;
  return usual.map((rule) => (rule.kind === own?.kind ? own : rule));
}

const OWN_USE: SharingRule = { kind: 'own-use' };

/** The threshold is about a stay of half a year in closed care. */
function rulesByBudget(by: 'inhabitants' | 'state-budget'): SharingRule[] {
  return [
    { kind: 'budget-share', by },
    { kind: 'threshold', eurosPerClientYear: 50_000, by },
    { kind: 'mixture', ownUseShare: 0.5, by },
  ];
}

function* billsOf(futures: Futures): Work<{ plan: BillPlan; bills: readonly Bill[] }> {
  const { scenario, replications } = futures;
  const book = bookOf(futures);
  const plan = planBill(scenario, book.moneyPlan(), scenario.costSharing?.segments);
  yield futures;
  const ledgers = book.money();
  const bills = yield* eachOf(replications, (replication, i) => billOf(plan, replication, ledgers[i]));
  return { plan, bills: bills.flatMap((bill) => bill ?? []) };
}

function periodsOfPlace(
  { years }: BillPlan,
  place: number,
  paid: readonly Float64Array[],
  ownUse: readonly Float64Array[] | null,
): MunicipalityPeriod[] {
  const first = place * years.length;
  const spans = [
    ...years.map((year, at) => ({ period: String(year), from: first + at, until: first + at + 1 })),
    { period: HORIZON, from: first, until: first + years.length },
  ];
  return spans.map(({ period, from, until }) => {
    const samples = samplesOver(paid, from, until);
    const spread = summarise(samples.numerators);
    return {
      period,
      ...summaryOfSamples(samples),
      spreadShare: spread?.sd != null && spread.mean > 0 ? spread.sd / spread.mean : null,
      difference: ownUse && compareSamples(samples, samplesOver(ownUse, from, until)),
    };
  });
}

function samplesOver(paid: readonly Float64Array[], from: number, until: number) {
  const sum = (euros: Float64Array) => euros.subarray(from, until).reduce((all, each) => all + each, 0);
  return { numerators: Float64Array.from(paid, sum), denominators: null };
}

function swingOf({ years, yearParts }: BillPlan, place: number, paid: readonly Float64Array[]): Swing | null {
  // A year that the horizon cuts off is no year to compare with.
  const whole = years.flatMap((_, year) => (yearParts[year] > 1 - 1e-9 ? [place * years.length + year] : []));
  if (whole.length < 2) return null;
  const swings = paid.map((euros) => whole.slice(1).map((cell) => Math.abs(euros[cell] - euros[cell - 1])));
  const bills = paid.flatMap((euros) => whole.map((cell) => euros[cell]));
  // The swings of one future hang together: the error is that of their mean over the futures.
  const ofFutures = summarise(swings.map(meanOf));
  const meanBill = meanOf(bills);
  return (
    ofFutures && {
      mean: ofFutures.mean,
      standardError: ofFutures.standardError,
      p95: quantile(Float64Array.from(swings.flat()).sort(), 0.95),
      shareOfMean: meanBill > 0 ? ofFutures.mean / meanBill : null,
    }
  );
}
