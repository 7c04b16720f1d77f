import type { LengthOfStay, Scenario, Segment } from '../../scenario/schema.ts';
import type { LongRunSegment } from '../../theory/long-run.ts';

/** A scenario as the formulas know it, or why they cannot: a rule they do not have, or numbers that keep changing. */
export type LongRunInput =
  | { readonly kind: 'segments'; readonly segments: readonly LongRunSegment[] }
  | { readonly kind: 'not-covered' | 'changing' };

/** Translates a scenario, as it is on its last day, into what theory asks. */
export function longRunInput({ segments }: Scenario): LongRunInput {
  if (segments.some(({ inflow }) => inflow.some(({ growth, monthFactors }) => growth || monthFactors))) {
    return { kind: 'changing' };
  }
  const found = segments.map((segment) => segmentInput(segment, segments));
  const covered = found.filter((segment) => segment !== null);
  return covered.length === found.length ? { kind: 'segments', segments: covered } : { kind: 'not-covered' };
}

function segmentInput(segment: Segment, all: readonly Segment[]): LongRunSegment | null {
  const { inflow, lengthOfStay, lengthOfStayByGroup, capacity, waiting, urgent, exits } = segment;
  const stay = stayInput(lengthOfStay);
  const leavesList = urgent.kind === 'overflow' && urgent.until === 'whole-stay' && capacity.kind === 'places';
  if (!stay || leavesList || (lengthOfStayByGroup?.length ?? 0) > 0) return null;
  return {
    ...stay,
    externalPerYear: inflow.reduce(
      (sum, { referralsPerYear, steps }) => sum + (steps?.at(-1)?.referralsPerYear ?? referralsPerYear),
      0,
    ),
    routing: all.map(({ id }) => exits.reduce((sum, { to, share }) => sum + (to === id ? share : 0), 0)),
    places: capacity.kind === 'places' ? (capacity.steps.at(-1)?.places ?? 0) : Infinity,
    waiting: waiting.kind,
    blocking: exits.some(({ whenFull }) => whenFull === 'keep-place')
      ? 'keeps-place'
      : exits.some(({ whenFull }) => whenFull === 'leave')
        ? 'leaves'
        : 'free',
  };
}

/** A stay that ends on a maximum has another mean and spread than its key says: no formula is offered for it. */
function stayInput(stay: LengthOfStay): Pick<LongRunSegment, 'meanDays' | 'stay' | 'cv'> | null {
  if (stay.maximumDays !== undefined) return null;
  switch (stay.kind) {
    case 'exponential':
      return { meanDays: stay.meanDays, stay: 'exponential', cv: 1 };
    case 'fixed':
      return { meanDays: stay.meanDays, stay: 'general', cv: 0 };
    case 'empirical': {
      const { observedDays } = stay;
      const meanDays = observedDays.reduce((sum, days) => sum + days, 0) / observedDays.length;
      const variance = observedDays.reduce((sum, days) => sum + (days - meanDays) ** 2, 0) / observedDays.length;
      return { meanDays, stay: 'general', cv: Math.sqrt(variance) / meanDays };
    }
    default:
      return { meanDays: stay.meanDays, stay: 'general', cv: stay.cv };
  }
}
