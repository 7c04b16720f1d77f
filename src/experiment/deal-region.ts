import type { Changed } from '../scenario/change.ts';
import type { Problem } from '../scenario/problems.ts';
import type { Change, Scenario } from '../scenario/schema.ts';
import type { Chance } from './chance.ts';
import { chanceOf, HALF_CENT } from './chance.ts';
import type { Comparison } from './compare-samples.ts';
import { compareSamples } from './compare-samples.ts';
import { recount } from './contracts.ts';
import type { Futures } from './futures.ts';
import { MONEY_MEASURES } from './money-measures.ts';
import { samplesIn } from './samples.ts';

/** One term of a deal: a number of the scenario and the values to try, evenly from the first to the last. */
export interface DealTerm {
  /** As in a change: `/contracts/dagprijs/eurosPerDay`. */
  readonly path: string;
  /** Gets what is left of 1: the other part of a mixture. */
  readonly complement?: string;
  readonly from: number;
  readonly until: number;
  readonly values: number;
}

/** Two terms, laid over futures and compared with a base. */
export interface DealQuestion {
  /** What both parties have when nothing is agreed; other flows too, when these futures are of another plan. */
  readonly base: Futures;
  readonly futures: Futures;
  /** A calendar year or `horizon`. */
  readonly period: string;
  readonly terms: readonly [DealTerm, DealTerm];
  /** `applyChanges` of the scenario. */
  readonly change: (scenario: Scenario, changes: readonly Change[]) => Changed;
}

/** Who is worse off than in the base. `unsure`: of one of them the futures do not tell. */
export type DealVerdict = 'nobody-worse' | 'provider-worse' | 'municipality-worse' | 'both-worse' | 'unsure';

/** One cell of the grid, in euros. */
export interface DealCell {
  readonly values: readonly [number, number];
  /** Cost of the municipalities and result of the provider, this deal minus the base, future by future. */
  readonly municipality: Comparison;
  readonly provider: Comparison;
  readonly verdict: DealVerdict;
  /** Of the provider, under this deal. */
  readonly loss: Chance;
}

export interface DealPlan {
  readonly kind: 'deals';
  /** The values of both terms. */
  readonly values: readonly [readonly number[], readonly number[]];
  /** Times that one future is booked for all cells together: a measure of the work. */
  readonly bookings: number;
  /** Works out one cell, so that a page can draw in between. Positions in `values`. */
  readonly cellAt: (first: number, second: number) => DealCell;
  /** The futures of which `cellAt` reads the money: book them in pieces first, and it is done at once. */
  readonly futuresAt: (first: number, second: number) => Futures;
}

export type DealRefusal =
  | { readonly kind: 'refused'; readonly reason: 'too-many-cells'; readonly cells: number; readonly most: number }
  /** The simulation sees this number: it takes a new simulation for each cell. */
  | { readonly kind: 'refused'; readonly reason: 'simulated'; readonly path: string }
  | { readonly kind: 'refused'; readonly reason: 'invalid'; readonly problems: readonly Problem[] }
  /** Both terms are about the same number. */
  | { readonly kind: 'refused'; readonly reason: 'same-path'; readonly path: string }
  /** No segment has both a contract and a provider cost, or nothing has been simulated. */
  | { readonly kind: 'refused'; readonly reason: 'no-result' };

export const MOST_DEAL_CELLS = 400;

/**
 * Lays a grid of two terms over futures: in each cell what it does to both parties against the base. Only the money is
 * booked again. Between a municipality and a provider with the same flows what one gains the other loses; deals that leave
 * nobody worse off come from futures of a plan that saves, laid beside the base without it.
 */
export function planDeals(question: DealQuestion): DealPlan | DealRefusal {
  const { base, futures, terms } = question;
  const cells = terms[0].values * terms[1].values;
  if (cells > MOST_DEAL_CELLS) return { kind: 'refused', reason: 'too-many-cells', cells, most: MOST_DEAL_CELLS };
  if (terms[0].path === terms[1].path) return { kind: 'refused', reason: 'same-path', path: terms[0].path };
  if (!resultOf(question, base) || !resultOf(question, futures)) return { kind: 'refused', reason: 'no-result' };
  for (const term of terms) {
    for (const value of [term.from, term.until]) {
      const changed = question.change(futures.scenario, changesOf(term, value));
      if (!changed.ok) return { kind: 'refused', reason: 'invalid', problems: changed.problems };
      if (recount(futures, changed.scenario).needsSimulation)
        return { kind: 'refused', reason: 'simulated', path: term.path };
    }
  }
  const [first, second] = terms.map(valuesOf) as [number[], number[]];
  // Only the newest: what a cell was worked out of is large.
  let newest: { readonly row: number; readonly column: number; readonly deal: Futures } | null = null;
  const futuresAt = (row: number, column: number): Futures => {
    if (newest?.row !== row || newest.column !== column)
      newest = { row, column, deal: dealOf(question, [first[row], second[column]]) };
    return newest.deal;
  };
  return {
    kind: 'deals',
    values: [first, second],
    bookings: cells * futures.replications.length,
    cellAt: (row, column) => cellOf(question, futuresAt(row, column), [first[row], second[column]]),
    futuresAt,
  };
}

function dealOf({ futures, terms, change }: DealQuestion, values: readonly [number, number]): Futures {
  const changed = change(
    futures.scenario,
    terms.flatMap((term, place) => changesOf(term, values[place])),
  );
  if (!changed.ok) throw new Error(`planDeals: ${values.join(' and ')} do not go together`);
  return recount(futures, changed.scenario).futures;
}

function cellOf(question: DealQuestion, deal: Futures, values: readonly [number, number]): DealCell {
  const { base, period } = question;
  const costs = (of: Futures) => samplesIn(of, MONEY_MEASURES.costMunicipality, null, period);
  const result = resultOf(question, deal);
  const municipality = compareSamples(costs(deal), costs(base));
  const provider = compareSamples(result, resultOf(question, base));
  const losses = result?.numerators.filter((euros) => euros < -HALF_CENT).length ?? 0;
  const loss = chanceOf(losses, result?.numerators.length ?? 0);
  if (!municipality || !provider || !loss) throw new Error('planDeals: no result in a cell');
  return { values, municipality, provider, verdict: verdictOf(municipality, provider), loss };
}

function resultOf({ period }: DealQuestion, futures: Futures) {
  const samples = samplesIn(futures, MONEY_MEASURES.providerResult, null, period);
  return samples && samples.numerators.length > 0 ? samples : null;
}

function verdictOf(cost: Comparison, result: Comparison): DealVerdict {
  const municipalityWorse = isAbove({ low: cost.low ?? cost.mean, high: cost.high ?? cost.mean });
  const providerWorse = isAbove({ low: -(result.high ?? result.mean), high: -(result.low ?? result.mean) });
  if (municipalityWorse === null || providerWorse === null) return 'unsure';
  if (municipalityWorse) return providerWorse ? 'both-worse' : 'municipality-worse';
  return providerWorse ? 'provider-worse' : 'nobody-worse';
}

/** Whether a loss is above nothing; null when its interval has both. */
function isAbove({ low, high }: { readonly low: number; readonly high: number }): boolean | null {
  if (high <= HALF_CENT) return false;
  return low > HALF_CENT ? true : null;
}

function changesOf({ path, complement }: DealTerm, value: number): Change[] {
  return [{ path, value }, ...(complement === undefined ? [] : [{ path: complement, value: 1 - value }])];
}

function valuesOf({ from, until, values }: DealTerm): number[] {
  return Array.from({ length: values }, (_, place) =>
    values === 1 ? from : from + ((until - from) * place) / (values - 1),
  );
}
