import type { Work } from '../../experiment/book.ts';
import type { BudgetRisk, CeilingRisk } from '../../experiment/budget-risk.ts';
import { budgetRisks, ceilingWork } from '../../experiment/budget-risk.ts';
import { cautionsOf } from '../../experiment/cautions.ts';
import type { Comparison } from '../../experiment/compare-samples.ts';
import type { ContractOutcome } from '../../experiment/contracts.ts';
import { outcomeOf } from '../../experiment/contracts.ts';
import type { Futures } from '../../experiment/futures.ts';
import type { Incentive } from '../../experiment/incentives.ts';
import { incentiveWork } from '../../experiment/incentives.ts';
import { MONEY_MEASURES } from '../../experiment/money-measures.ts';
import type { PartyLedger, Payer } from '../../experiment/party-ledger.ts';
import { partyDifferences, partyLedgerOf } from '../../experiment/party-ledger.ts';
import { type MeasureSummary, samplesIn, summaryOfSamples } from '../../experiment/samples.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { type ShownContract, shownContracts } from './shown-contracts.ts';

/** What each contract does to both parties in a period. */
export interface RiskResult {
  readonly scenario: Scenario;
  readonly period: string;
  readonly rows: readonly { readonly shown: ShownContract; readonly outcome: ContractOutcome }[];
  /** What the municipalities pay that no contract is about; null when that is nothing. */
  readonly besides: MeasureSummary | null;
}

const BESIDES = ['overflowPayment', 'bridgingPayment', 'measurePayment'] as const;

export function* riskResult(futures: Futures, period: string): Work<RiskResult> {
  yield futures;
  const rows: RiskResult['rows'][number][] = [];
  for (const shown of shownContracts(futures)) {
    yield shown.futures;
    const outcome = outcomeOf(futures, shown.isInForce ? null : shown.contract, period);
    if (outcome) rows.push({ shown, outcome });
    yield null;
  }
  return { scenario: futures.scenario, period, rows, besides: besidesOf(futures, period) };
}

function besidesOf(futures: Futures, period: string): MeasureSummary | null {
  const sums = new Float64Array(futures.replications.length);
  for (const measure of BESIDES) {
    const samples = samplesIn(futures, MONEY_MEASURES[measure], null, period);
    samples?.numerators.forEach((euros, place) => {
      sums[place] += euros;
    });
  }
  return sums.some((euros) => euros !== 0) ? summaryOfSamples({ numerators: sums, denominators: null }) : null;
}

/** How likely the budget and the ceilings in the contracts are passed. */
export interface BudgetResult {
  readonly scenario: Scenario;
  readonly isOwn: boolean;
  readonly risks: readonly BudgetRisk[];
  readonly ceilings: readonly CeilingRisk[];
}

export function* budgetResult(futures: Futures, budget: Scenario['budget'], isOwn: boolean): Work<BudgetResult> {
  yield futures;
  const risks = budgetRisks(futures, budget) ?? [];
  yield null;
  return { scenario: futures.scenario, isOwn, risks, ceilings: yield* ceilingWork(futures) };
}

/** The ledger of a period, now and as chosen. */
export interface LedgerResult {
  readonly futures: Futures;
  readonly period: string;
  readonly column: 'delivery' | 'cash';
  readonly chosen: PartyLedger;
  readonly now: PartyLedger;
  readonly differences: Readonly<Record<Payer | 'society', Comparison | null>>;
  /** Nothing was chosen yet. */
  readonly isSame: boolean;
  /** What waiting and blocked places are worth: no money. Null when nobody put a price on it. */
  readonly burden: number | null;
  /** Labels of segments of which the cost of the provider is not known. */
  readonly unknown: readonly string[];
}

export function* ledgerResult(
  now: Futures,
  chosen: Futures,
  period: string,
  column: LedgerResult['column'],
): Work<LedgerResult | null> {
  yield chosen;
  yield now;
  const [ledger, before] = [chosen, now].map((futures) => partyLedgerOf(futures, period, column));
  yield null;
  const differences = partyDifferences(chosen, now, period, column);
  if (!ledger || !before || !differences) return null;
  const burdens = (['waitingBurden', 'blockedBurden'] as const).flatMap((measure) => {
    const samples = samplesIn(chosen, MONEY_MEASURES[measure], null, period);
    return samples ? [summaryOfSamples(samples).mean ?? 0] : [];
  });
  const unknown = cautionsOf(chosen).flatMap((caution) =>
    caution.kind === 'partial-total' && caution.measure === 'providerCost' ? caution.segments : [],
  );
  const { segments, contracts } = chosen.scenario;
  return {
    futures: chosen,
    period,
    column,
    chosen: ledger,
    now: before,
    differences,
    isSame: now.replications === chosen.replications && contracts === now.scenario.contracts && isNothing(differences),
    burden: burdens.length > 0 ? burdens.reduce((sum, each) => sum + each, 0) : null,
    unknown: segments.flatMap(({ id, label }) => (unknown.includes(id) ? [label] : [])),
  };
}

function isNothing(differences: LedgerResult['differences']): boolean {
  return Object.values(differences).every(
    (difference) => !difference || (difference.lower === 0 && difference.higher === 0),
  );
}

/** What a little more care brings the provider under each contract. */
export interface PushResult {
  readonly year: number;
  readonly rows: readonly { readonly shown: ShownContract; readonly incentive: Incentive }[];
}

export function* pushResult(futures: Futures, year: number): Work<PushResult> {
  const rows: PushResult['rows'][number][] = [];
  for (const shown of shownContracts(futures)) {
    if (shown.contract !== null) rows.push({ shown, incentive: yield* incentiveWork(futures, shown.contract, year) });
  }
  return { year, rows };
}
