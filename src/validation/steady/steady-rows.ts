import { inCareBasis } from './in-care-basis.ts';
import type { SteadySegment, SteadyStretch } from './steady-state.ts';

/** How sure a number of theory is: proved for these conditions, a formula known to come close, a lower bound, a rule. */
export type Certainty = 'exact' | 'approximation' | 'at-least' | 'rule';

export interface SteadyCell {
  readonly value: number;
  readonly certainty: Certainty;
}

/** What is told of a segment in each stretch, in this order. */
export const STEADY_ROWS = [
  'arrivals',
  'load',
  'places',
  'largestInflow',
  'excess',
  'waiting',
  'wait',
  'occupancy',
  'refused',
  'needed',
  'squareRoot',
  'inflowForNorm',
] as const;
export type SteadyRowId = (typeof STEADY_ROWS)[number];

export interface SteadyRow {
  readonly what: SteadyRowId;
  /** For each stretch; null where it does not exist. */
  readonly cells: readonly (SteadyCell | null)[];
}

/** Lays the stretches beside each other for one segment; what exists in none of them has no row. */
export function steadyRows(stretches: readonly SteadyStretch[], segment: string): readonly SteadyRow[] {
  const own = stretches.map(({ segments }) => segments.find((one) => one.segment === segment));
  const rows = STEADY_ROWS.map((what) => ({ what, cells: own.map((one) => (one ? cellOf(what, one) : null)) }));
  return rows.filter(({ cells }) => cells.some((cell) => cell !== null));
}

function cellOf(what: SteadyRowId, segment: SteadySegment): SteadyCell | null {
  const { places, loadBasis, answer, norm } = segment;
  const cell = (value: number | null | undefined, certainty: Certainty) =>
    value === null || value === undefined ? null : { value, certainty };
  switch (what) {
    case 'arrivals':
      return cell(segment.arrivalsPerYear, loadBasis);
    case 'load':
      return cell(segment.load, loadBasis);
    case 'places':
      return cell(places, 'exact');
    case 'largestInflow':
      return cell(segment.largestInflowPerYear, loadBasis === 'exact' ? 'exact' : 'approximation');
    case 'excess':
      return cell(segment.excessPerMonth, answer?.kind === 'overload' ? answer.basis : 'at-least');
    case 'waiting':
      return answer?.kind === 'stable' ? cell(answer.meanWaiting, answer.basis) : null;
    case 'wait':
      return answer?.kind === 'stable' ? cell(answer.meanWaitDays, answer.basis) : null;
    case 'occupancy':
      // Little: who comes is served in the end, whatever the stays.
      if (answer?.kind === 'stable') return cell(answer.occupancyRate, inCareBasis(segment) ?? answer.basis);
      return answer?.kind === 'refusal' ? cell(answer.occupancyRate, answer.basis) : null;
    case 'refused':
      return answer?.kind === 'refusal' ? cell(answer.refusedPerYear, answer.basis) : null;
    case 'needed':
      return norm && cell(norm.places, norm.basis);
    case 'squareRoot':
      return norm && cell(norm.squareRootPlaces, 'rule');
    case 'inflowForNorm':
      return norm && cell(norm.largestInflowPerYear, norm.basis);
  }
}
