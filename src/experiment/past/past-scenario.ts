import { type Day, dateOfDay, dayOfDate } from '../../calendar/calendar.ts';
import type { Capacity, LengthOfStay, Scenario, Segment, Waiting } from '../../scenario/schema.ts';
import type { StayShape } from '../../statistics/stay-family.ts';
import { normalZ } from '../../statistics/student-t.ts';
import { arrivalsOf, lengthOfStayOf } from './fit-changes.ts';
import type { PastFit } from './fit-past.ts';

/** A number of places from a day on; days rising. */
export type PastPlaces = readonly { readonly from: Day; readonly places: number }[];

/** What is known of the second half when it begins. */
export interface PastSetting {
  /** Gives the places when they are not told, the rules of the list and the groups of clients. */
  readonly scenario: Scenario;
  readonly segment: string;
  readonly split: Day;
  readonly until: Day;
  readonly start: { readonly inCare: number | null; readonly waiting: number | null };
  /** Null for those of the scenario. */
  readonly places: PastPlaces | null;
}

/** Which of so many pairs of inflow and stay. */
export interface ParameterSet {
  readonly set: number;
  readonly sets: number;
}

/**
 * Returns the scenario that foretells a past: one segment by itself, without what ends a stay early or sends clients on,
 * because the measured stays hold that already. Inflow and stay are one draw of what the fit leaves open.
 */
export function pastScenario(setting: PastSetting, fit: PastFit, draw: ParameterSet, replications: number): Scenario {
  const { scenario, split, until } = setting;
  const { version, id, name, question, introduction, norms, clientGroups, locations = [] } = scenario;
  const segment = scenario.segments.find((one) => one.id === setting.segment);
  if (!segment) throw new RangeError(`pastScenario: no segment ${setting.segment}`);
  return {
    version,
    id,
    name,
    question,
    introduction,
    // Every draw has a luck of its own: the band is to hold as many futures as there are replications.
    seed: `${scenario.seed.slice(0, 90)} ${draw.set}`,
    startDate: dateOfDay(split),
    endDate: dateOfDay(until),
    replications,
    start: { kind: 'given' },
    norms,
    clientGroups,
    locations: locations.map(({ property: _, ...location }) => location),
    segments: [segmentOf(segment, setting, fit, draw, scenario)],
    contracts: [],
    variants: [],
    opening: { variant: null, choices: [] },
    sources: {},
  };
}

function segmentOf(
  { id, label, inflow, lengthOfStay, capacity, waiting, urgent }: Segment,
  { split, start, places }: PastSetting,
  { inflow: rate, stay }: PastFit,
  { set, sets }: ParameterSet,
  { clientGroups }: Scenario,
): Segment {
  if (rate === null || stay === null) throw new RangeError('pastScenario: nothing was fitted');
  const [first, second, third] = [2, 3, 5].map((base) => deviate(base, set, sets));
  const arrivals = arrivalsOf(rate);
  return {
    id,
    label,
    inflow: [
      {
        id: 'past',
        referralsPerYear: rate.perYear * Math.exp(first * rate.standardError),
        groups: inflow[0]?.groups ?? [{ group: clientGroups[0].id, share: 'rest' }],
        ...(rate.season ? { monthFactors: [...rate.season] } : {}),
        ...(arrivals ? { arrivals } : {}),
      },
    ],
    lengthOfStay: drawnStay(stay, lengthOfStay, second, third),
    capacity: capacityOf(capacity, places, split),
    waiting: waitingOf(waiting),
    urgent,
    exits: [],
    start: { inCare: Math.round(start.inCare ?? 0), waiting: Math.round(start.waiting ?? 0) },
  };
}

/** A stay as uncertain as its fit: logarithms of mean and cv from their two-dimensional normal distribution. */
function drawnStay(stay: NonNullable<PastFit['stay']>, usual: LengthOfStay, z: number, other: number): LengthOfStay {
  if (stay.kind === 'months') {
    const meanDays = stay.meanDays * Math.exp(z * stay.standardError);
    const hasForm = usual.kind === 'gamma' || usual.kind === 'lognormal' || usual.kind === 'weibull';
    return hasForm ? { kind: usual.kind, meanDays, cv: usual.cv } : { kind: 'exponential', meanDays };
  }
  const [best] = stay.families;
  const { family, covariance } = best;
  if (covariance === null) return lengthOfStayOf(best);
  const spread = Math.sqrt(covariance[0][0]);
  const meanDays = best.meanDays * Math.exp(spread * z);
  if (covariance.length === 1) return lengthOfStayOf({ family, meanDays, cv: 1 });
  const along = covariance[1][0] / spread;
  const across = Math.sqrt(Math.max(0, covariance[1][1] - along ** 2));
  const cv = Math.min(MOST_CV, Math.max(LEAST_CV, best.cv * Math.exp(along * z + across * other)));
  return lengthOfStayOf({ family, meanDays, cv } satisfies StayShape);
}

const LEAST_CV = 0.05;
const MOST_CV = 5;

/** Known places of the past, or those of the scenario without conditions on other segments. */
function capacityOf(capacity: Capacity, places: PastPlaces | null, split: Day): Capacity {
  if (places !== null) {
    const steps = places.map(({ from, places: number }) => ({
      from: dateOfDay(Math.max(from, split)),
      places: number,
    }));
    return { kind: 'places', steps, closing: 'as-clients-leave' };
  }
  if (capacity.kind !== 'places') return capacity;
  // Before the first step its number already held.
  const [first, ...later] = capacity.steps.map(({ onlyWhen: _, ...step }) => step);
  const from = dayOfDate(first.from) > split ? dateOfDay(split) : first.from;
  return { ...capacity, steps: [{ ...first, from }, ...later] };
}

/** Who gives up waiting goes out of sight: there is no other segment here. */
function waitingOf(waiting: Waiting): Waiting {
  if (waiting.kind !== 'list' || !waiting.patience) return waiting;
  return { ...waiting, patience: { ...waiting.patience, then: 'leave' } };
}

/** A standard normal deviate of a low-discrepancy sequence (Halton 1960): twenty of them fill the bell evenly. */
function deviate(base: number, index: number, sets: number): number {
  // In the first base the points are evenly spaced: half a step from each end.
  let chance = base === 2 ? (index + 0.5) / sets : 0;
  if (base !== 2) {
    for (let rest = index + 1, part = 1 / base; rest > 0; rest = Math.floor(rest / base), part /= base)
      chance += (rest % base) * part;
  }
  return chance === 0.5 ? 0 : Math.sign(chance - 0.5) * normalZ(Math.abs(2 * chance - 1));
}
