import given from './cases.json';
import { expectedOutputs } from './expected-outputs.ts';
import type { Verdict } from './judge.ts';
import type { ValidationCase } from './plan.ts';

/**
 * The cases that the page runs while somebody watches, with the output that stands in front. Together they take a few
 * seconds and touch every rule of waiting, places and moving on once.
 */
export const SELECTION = [
  { id: 'mmc-01', headline: 'mean_wait_days_all' },
  { id: 'erlb-01', headline: 'p_refused' },
  { id: 'mmck-02', headline: 'mean_wait_days_admitted' },
  { id: 'erla-01', headline: 'p_leaves_waiting_list' },
  { id: 'prio-03', headline: 'mean_wait_days_by_class[0]' },
  { id: 'shrink-01', headline: 'mean_waiting_list_at[2]' },
  { id: 'mtmc-01', headline: 'mean_waiting_list_at[1]' },
  { id: 'block-02', headline: 'mean_days_blocked_per_client_moving_on' },
  { id: 'jack-02', headline: 'mean_total_days_in_system_per_client' },
  { id: 'over-01', headline: 'p_refused_everywhere' },
  { id: 'resv-01', headline: 'p_refused_crisis' },
  { id: 'cap-01', headline: 'p_refused' },
  { id: 'det-04', headline: 'max_wait_days' },
  { id: 'cal-01', headline: 'pxq_cost_eur' },
  { id: 'cost-05', headline: 'sd_cost_eur' },
] as const;

export type SelectedId = (typeof SELECTION)[number]['id'];

export interface SelectedCase {
  readonly id: SelectedId;
  readonly headline: string;
  readonly exactCase: ValidationCase;
  /** The exact answers by output, null for none. */
  readonly expected: ReadonlyMap<string, number | null>;
  /** The days of which outputs with `_at` speak. */
  readonly days: readonly number[];
}

/** Runs cases somewhere where they hold up nobody. */
export interface CaseRunner {
  /** Rejects when the runner has ended or broke. */
  readonly run: (exactCase: ValidationCase) => Promise<readonly Verdict[]>;
  readonly end: () => void;
}

/** How many exact cases there are in all. */
export const ALL_CASES = given.cases.length;

export function selectedCases(): SelectedCase[] {
  const cases = given.cases as readonly ValidationCase[];
  return SELECTION.map(({ id, headline }) => {
    const exactCase = cases.find((one) => one.id === id);
    if (!exactCase) throw new Error(`selectedCases: there is no case ${id}`);
    return { id, headline, exactCase, expected: expectedOutputs(exactCase), days: daysOf(exactCase) };
  });
}

function daysOf({ inputs }: ValidationCase): readonly number[] {
  const { measure_at_days: days = [] } = inputs as { readonly measure_at_days?: readonly number[] };
  return days;
}
