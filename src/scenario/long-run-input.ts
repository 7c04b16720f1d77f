import { dayOfDate } from '../calendar/calendar.ts';
import { placesOn } from './places-on.ts';
import type { LengthOfStay, Scenario, Segment } from './schema.ts';

/** A segment as the formulas of the long run ask for it: see `LongRunSegment` in the room of theory. */
export interface LongRunInputSegment {
  readonly externalPerYear: number;
  readonly routing: readonly number[];
  readonly meanDays: number;
  readonly stay: 'exponential' | 'general';
  readonly cv: number;
  readonly places: number;
  readonly waiting: 'list' | 'refuse';
  readonly blocking: 'keeps-place' | 'leaves' | 'free';
}

/** A scenario as the formulas know it, or why they cannot: a rule they do not have, or numbers that keep changing. */
export type LongRunInput =
  | { readonly kind: 'segments'; readonly segments: readonly LongRunInputSegment[] }
  | { readonly kind: 'not-covered' | 'changing' };

/** The parts of a segment that the formulas know; whatever else is said makes a segment that they do not. */
const COVERED = new Set<keyof Segment>([
  'id',
  'label',
  'outOfHome',
  'inflow',
  'lengthOfStay',
  'lengthOfStayByGroup',
  'capacity',
  'waiting',
  'urgent',
  'exits',
  'start',
  'contract',
  'providerCost',
  'laterCost',
  'location',
  'taakveld',
]);

/** Translates a scenario, as it is on its last day, into what theory asks. */
export function longRunInput(scenario: Scenario): LongRunInput {
  const { segments, measures = [], endDate } = scenario;
  const streams = segments.flatMap(({ inflow }) => inflow);
  if (streams.some((stream) => stream.growth || stream.monthFactors || stream.weekdayFactors || stream.known)) {
    return { kind: 'changing' };
  }
  const lastDay = dayOfDate(endDate) - 1;
  const found = segments.map((segment) => segmentInput(segment, segments, placesOn(scenario, segment, lastDay)));
  const covered = found.filter((segment) => segment !== null);
  const isCovered = covered.length === found.length && measures.length === 0 && !mayStopAdmissions(scenario);
  return isCovered ? { kind: 'segments', segments: covered } : { kind: 'not-covered' };
}

/** A contract that pays no more when its ceiling is reached stops admissions: nobody can say for how long. */
function mayStopAdmissions({ segments, contracts }: Scenario): boolean {
  const inForce = segments.flatMap(({ contract }) => contract ?? []);
  return contracts.some(
    (contract) =>
      contract.kind === 'pxq' && contract.ceiling?.then === 'stop-admissions' && inForce.includes(contract.id),
  );
}

function segmentInput(segment: Segment, all: readonly Segment[], places: number): LongRunInputSegment | null {
  const { inflow, lengthOfStay, waiting, exits } = segment;
  const stay = stayInput(lengthOfStay);
  if (!stay || hasOtherRules(segment)) return null;
  return {
    ...stay,
    externalPerYear: inflow.reduce(
      (sum, { referralsPerYear, steps }) => sum + (steps?.at(-1)?.referralsPerYear ?? referralsPerYear),
      0,
    ),
    routing: all.map(({ id }) => exits.reduce((sum, { to, share }) => sum + (to === id ? share : 0), 0)),
    places,
    waiting: waiting.kind,
    blocking: exits.some(({ whenFull }) => whenFull === 'keep-place')
      ? 'keeps-place'
      : exits.some(({ whenFull }) => whenFull === 'leave')
        ? 'leaves'
        : 'free',
  };
}

function hasOtherRules(segment: Segment): boolean {
  const { inflow, lengthOfStayByGroup = [], capacity, waiting, urgent, exits } = segment;
  const said = Object.entries(segment).filter(([, value]) => value !== undefined);
  if (said.some(([key]) => !COVERED.has(key as keyof Segment)) || lengthOfStayByGroup.length > 0) return true;
  if (inflow.some(({ arrivals, population, fallbacks }) => arrivals || population || fallbacks)) return true;
  if (exits.some(({ fallbacks, search }) => fallbacks || search)) return true;
  // Help at home while waiting changes nothing about the list itself.
  if (waiting.kind === 'list' && (waiting.maximum !== undefined || waiting.patience || waiting.worsening)) return true;
  if (capacity.kind === 'unlimited') return false;
  const leavesList = urgent.kind === 'overflow' && urgent.until === 'whole-stay';
  const isUneven = capacity.kind === 'groups' || capacity.flexible || capacity.steps.some(({ onlyWhen }) => onlyWhen);
  return leavesList || Boolean(isUneven || capacity.reserved || capacity.staffed);
}

/** A stay that ends on a maximum has another mean and spread than its key says: no formula is offered for it. */
function stayInput(stay: LengthOfStay): Pick<LongRunInputSegment, 'meanDays' | 'stay' | 'cv'> | null {
  if (stay.maximumDays !== undefined) return null;
  if (stay.kind === 'exponential') return { meanDays: stay.meanDays, stay: 'exponential', cv: 1 };
  const { meanDays, variance } = momentsOf(stay);
  return { meanDays, stay: 'general', cv: Math.sqrt(variance) / meanDays };
}

function momentsOf(stay: LengthOfStay): { readonly meanDays: number; readonly variance: number } {
  switch (stay.kind) {
    case 'exponential':
      return { meanDays: stay.meanDays, variance: stay.meanDays ** 2 };
    case 'fixed':
      return { meanDays: stay.meanDays, variance: 0 };
    case 'uniform':
      return { meanDays: (stay.fromDays + stay.untilDays) / 2, variance: (stay.untilDays - stay.fromDays) ** 2 / 12 };
    case 'empirical': {
      const { observedDays } = stay;
      const meanDays = observedDays.reduce((sum, days) => sum + days, 0) / observedDays.length;
      const variance = observedDays.reduce((sum, days) => sum + (days - meanDays) ** 2, 0) / observedDays.length;
      return { meanDays, variance };
    }
    case 'mixture': {
      const parts = stay.parts.map((part) => ({ share: part.share, ...momentsOf(part.stay) }));
      const meanDays = parts.reduce((sum, part) => sum + part.share * part.meanDays, 0);
      // Spread within the parts, and between them.
      const variance = parts.reduce(
        (sum, part) => sum + part.share * (part.variance + (part.meanDays - meanDays) ** 2),
        0,
      );
      return { meanDays, variance };
    }
    default:
      return { meanDays: stay.meanDays, variance: (stay.cv * stay.meanDays) ** 2 };
  }
}
