import type { Scenario } from '../scenario/schema.ts';
import { finish } from './book.ts';
import type { BudgetRisk, CeilingRisk } from './budget-risk.ts';
import { budgetRisks, ceilingRisks } from './budget-risk.ts';
import type { ContractOutcome } from './contracts.ts';
import { contractOutcomes } from './contracts.ts';
import type { Futures } from './futures.ts';
import type { LedgerRow } from './ledger-rows.ts';
import { ledgerRowsOf } from './ledger-rows.ts';
import type { RuleCosts } from './municipalities.ts';
import { municipalityCosts } from './municipalities.ts';
import { type TargetReport, targetReports } from './outcome.ts';
import type { BuildingReport, EmptyDates } from './property.ts';
import { buildingReports, emptyDates } from './property.ts';
import type { Row } from './rows.ts';
import { rowsOf } from './rows.ts';
import { hashOf } from './scenario-hash.ts';
import type { ProgrammeReport, ReinvestmentReport } from './transition.ts';
import { programmesOf, reinvestmentWork } from './transition.ts';

/** What `simulate --json` prints: plain data in a fixed order of keys, so that the same run gives the same bytes. */
export interface Report {
  /** Name and version of the program. */
  readonly tool: string;
  readonly scenario: { readonly name: string; readonly hash: string };
  readonly seed: string;
  readonly replications: number;
  readonly variants: readonly VariantReport[];
  /** Sentences for the user. */
  readonly warnings: readonly string[];
}

export interface VariantReport {
  readonly id: string;
  readonly label: string;
  readonly rows: readonly Row[];
  /** What was promised beside what comes out; empty without targets. */
  readonly targets: readonly TargetReport[];
  readonly ledger: readonly LedgerRow[];
  /** The same futures under each contract that the scenario offers. */
  readonly contracts: readonly ContractOutcome[];
  /** Null without a budget. */
  readonly budget: readonly BudgetRisk[] | null;
  readonly ceilings: readonly CeilingRisk[];
  /** What each municipality pays under each rule; null without municipalities. */
  readonly municipalities: readonly RuleCosts[] | null;
  readonly locations: readonly EmptyDates[];
  readonly buildings: readonly BuildingReport[];
  readonly programmes: readonly ProgrammeReport[];
  readonly reinvestments: readonly ReinvestmentReport[];
}

export interface ReportedVariant {
  readonly id: string;
  readonly label: string;
  readonly futures: Futures;
}

/** Makes the report of some variants of one scenario; `scenario` is the base that they change. */
export function reportOf(
  tool: string,
  scenario: Scenario,
  variants: readonly ReportedVariant[],
  warnings: readonly string[],
): Report {
  return {
    tool,
    scenario: { name: scenario.name, hash: hashOf(scenario) },
    seed: scenario.seed,
    replications: variants[0]?.futures.replications.length ?? 0,
    variants: variants.map(({ id, label, futures }) => ({
      id,
      label,
      rows: rowsOf(futures),
      targets: targetReports(futures),
      ledger: ledgerRowsOf(futures),
      contracts: contractOutcomes(futures),
      budget: budgetRisks(futures),
      ceilings: ceilingRisks(futures),
      municipalities: municipalityCosts(futures),
      locations: emptyDates(futures),
      buildings: buildingReports(futures),
      programmes: programmesOf(futures.scenario),
      reinvestments: finish(reinvestmentWork(futures)),
    })),
    warnings,
  };
}
