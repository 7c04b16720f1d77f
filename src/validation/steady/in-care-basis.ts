import type { Basis } from '../../theory/long-run.ts';
import type { SteadySegment } from './steady-state.ts';

/**
 * Tells whether the mean number in care is exact although the wait is not: by Little it is arrivals x mean stay for any
 * stay, as long as everybody is served in the end and nobody was lost on the way here. Null where the formula decides.
 */
export function inCareBasis({ answer, arrivalsPerYear, loadBasis }: SteadySegment): Basis | null {
  if (answer?.kind !== 'stable' || loadBasis !== 'exact') return null;
  return answer.arrivalsPerYear === arrivalsPerYear ? 'exact' : null;
}
