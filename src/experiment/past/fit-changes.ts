import { dayOfDate } from '../../calendar/calendar.ts';
import type { Change, Inflow, LengthOfStay, Scenario, Segment } from '../../scenario/schema.ts';
import type { MonthlyRate } from '../../statistics/monthly-rate.ts';
import type { StayShape } from '../../statistics/stay-family.ts';
import type { FamilyOfStay, PastFit } from './fit-past.ts';

/** A change of a scenario that own numbers ask for, and which of them. */
export interface FitChange {
  readonly about: 'referrals' | 'season' | 'clusters' | 'stay' | 'in-care' | 'waiting';
  readonly change: Extract<Change, { readonly value: unknown }>;
}

/**
 * Returns the changes that put fitted numbers into a segment. `numbers`: only numbers that are there, with the stay as it fits
 * best within the family of the scenario. `all`: also the family, the season, arrivals in clusters, and who was there at
 * the end when the scenario begins on that day. Several streams keep their proportions.
 */
export function changesOfFit(
  fit: PastFit,
  { startDate }: Pick<Scenario, 'startDate'>,
  segment: Segment,
  how: 'numbers' | 'all',
): readonly FitChange[] {
  const beginsThere = how === 'all' && dayOfDate(startDate) === fit.until;
  return [
    ...inflowChanges(fit, segment, how),
    ...stayChanges(fit, segment, how),
    ...(beginsThere ? startChanges(fit, segment) : []),
  ];
}

/** What a segment has besides that the numbers of a table hold already, or that they do not reach. */
export type FitOverlap =
  | 'maximum'
  | 'dropout'
  | 'age-limit'
  | 'blocked'
  | 'stay-by-group'
  | 'dated-inflow'
  | 'from-other-segments';

/** Returns what a reader must look at before numbers go into a segment. */
export function overlapsOf({ segments }: Pick<Scenario, 'segments'>, segment: Segment): readonly FitOverlap[] {
  const { id, lengthOfStay, dropout, ageLimit, exits, lengthOfStayByGroup = [], inflow } = segment;
  const comes = segments.some((other) => other.exits.some(({ to }) => to === id));
  const found: readonly (readonly [FitOverlap, boolean])[] = [
    ['maximum', lengthOfStay.maximumDays !== undefined],
    ['dropout', dropout !== undefined],
    ['age-limit', ageLimit !== undefined],
    ['blocked', exits.some(({ whenFull, search }) => whenFull === 'keep-place' || search !== undefined)],
    ['stay-by-group', lengthOfStayByGroup.length > 0],
    ['dated-inflow', inflow.some(({ steps, growth }) => steps !== undefined || growth !== undefined)],
    ['from-other-segments', comes],
  ];
  return found.flatMap(([overlap, isThere]) => (isThere ? [overlap] : []));
}

/** Returns the fitted stay that goes with a length of stay of the scenario: of the same family, else none. */
export function familyFor(fit: PastFit, stay: LengthOfStay): FamilyOfStay | null {
  if (fit.stay?.kind !== 'clients') return null;
  return fit.stay.families.find(({ family }) => family === stay.kind) ?? null;
}

/** Returns the length of stay of the language for a fitted form. */
export function lengthOfStayOf({ family, meanDays, cv }: StayShape): LengthOfStay {
  const mean = rounded(meanDays);
  return family === 'exponential'
    ? { kind: family, meanDays: mean }
    : { kind: family, meanDays: mean, cv: rounded(cv) };
}

/**
 * Returns how arrivals come that are spread more than by chance: groups of one and of `size`, in such shares that variance by
 * mean of the counts is the index: the mean square of the sizes by their mean. Undefined for others.
 */
export function arrivalsOf({ dispersion }: MonthlyRate): Inflow['arrivals'] {
  if (dispersion.verdict !== 'more') return undefined;
  const index = Math.min(dispersion.index, LARGEST_CLUSTER);
  const size = Math.max(2, Math.ceil(index));
  const share = rounded(Math.min(1, (index - 1) / ((size - 1) * (size + 1 - index))));
  if (share >= 1) return { kind: 'clustered', sizes: [{ clients: size, share: 1 }] };
  return {
    kind: 'clustered',
    sizes: [
      { clients: 1, share: rounded(1 - share) },
      { clients: size, share },
    ],
  };
}

/** The language has no larger clusters. */
const LARGEST_CLUSTER = 20;

function inflowChanges({ inflow: rate }: PastFit, { id, inflow }: Segment, how: 'numbers' | 'all'): FitChange[] {
  if (rate === null) return [];
  const total = inflow.reduce((sum, { referralsPerYear }) => sum + referralsPerYear, 0);
  const clusters = arrivalsOf(rate);
  return inflow.flatMap((stream): FitChange[] => {
    const path = `/segments/${id}/inflow/${stream.id}`;
    const part = total > 0 ? stream.referralsPerYear / total : 1 / inflow.length;
    const yearly = rounded(rate.perYear * part);
    const set = (about: FitChange['about'], key: string, value: unknown): FitChange => ({
      about,
      change: { path: `${path}/${key}`, value: value as FitChange['change']['value'] },
    });
    return [
      set('referrals', 'referralsPerYear', yearly),
      ...(how === 'all' && rate.season ? [set('season', 'monthFactors', withMeanOne(rate.season))] : []),
      ...(how === 'all' && clusters ? [set('clusters', 'arrivals', clusters)] : []),
    ];
  });
}

function stayChanges(fit: PastFit, { id, lengthOfStay }: Segment, how: 'numbers' | 'all'): FitChange[] {
  const path = `/segments/${id}/lengthOfStay`;
  const change = (key: string, value: unknown): FitChange => ({
    about: 'stay',
    change: { path: `${path}${key}`, value: value as FitChange['change']['value'] },
  });
  if (fit.stay?.kind === 'months')
    return 'meanDays' in lengthOfStay ? [change('/meanDays', rounded(fit.stay.meanDays))] : [];
  const own = familyFor(fit, lengthOfStay);
  const best = fit.stay?.families[0];
  if (how === 'all' && best && best !== own) {
    const { maximumDays } = lengthOfStay;
    return [change('', { ...lengthOfStayOf(best), ...(maximumDays === undefined ? {} : { maximumDays }) })];
  }
  if (own === null) return [];
  const mean = change('/meanDays', rounded(own.meanDays));
  return own.family === 'exponential' ? [mean] : [mean, change('/cv', rounded(own.cv))];
}

function startChanges({ inCareAtEnd, waitingAtEnd }: PastFit, { id }: Segment): FitChange[] {
  const set = (about: 'in-care' | 'waiting', key: string, value: number | null): FitChange[] =>
    value === null ? [] : [{ about, change: { path: `/segments/${id}/start/${key}`, value: Math.round(value) } }];
  return [...set('in-care', 'inCare', inCareAtEnd), ...set('waiting', 'waiting', waitingAtEnd)];
}

/** Four digits are more than a fit knows, and few enough to read. */
function rounded(value: number): number {
  return Number(value.toPrecision(4));
}

/** Rounded factors of which the mean is one to the last digit: what is left over goes to the largest. */
function withMeanOne(factors: readonly number[]): number[] {
  const short = factors.map((factor) => Number(factor.toFixed(3)));
  const largest = short.indexOf(Math.max(...short));
  const others = short.reduce((sum, factor, at) => (at === largest ? sum : sum + Math.round(factor * 1000)), 0);
  return short.map((factor, at) => (at === largest ? (12_000 - others) / 1000 : factor));
}
