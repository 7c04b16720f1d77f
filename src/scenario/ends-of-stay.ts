import { chanceOfLonger, meanStayDays } from './mean-stay.ts';
import type { ClientGroup, LengthOfStay, Segment } from './schema.ts';

/** How stays of one client group in one segment end, if everybody is placed at once: shares of those who come. */
export interface EndsOfStay {
  readonly meanDays: number;
  /** Ends as usual, at the end of the stay or (also when nothing else is said) on the maximum. */
  readonly asUsual: number;
  /** Ends on the maximum and takes the exits that belong to it. */
  readonly onMaximum: number;
  readonly droppedOut: number;
  readonly agedOut: number;
}

const DAYS_PER_YEAR = 365.25;
/** Steps of the numerical integral. */
const STEPS = 300;
const MOST_OBSERVATIONS = 1000;

/** Returns how stays end. `stayFactor` makes every stay longer or shorter, before the maximum. */
export function endsOfStay(
  { afterMaximum, dropout, ageLimit }: Pick<Segment, 'afterMaximum' | 'dropout' | 'ageLimit'>,
  { ageAtReferral }: Pick<ClientGroup, 'ageAtReferral'>,
  stay: LengthOfStay,
  stayFactor: number,
): EndsOfStay {
  if (stayFactor === 0) return { meanDays: 0, asUsual: 1, onMaximum: 0, droppedOut: 0, agedOut: 0 };
  const { maximumDays: maximum = Infinity, ...distribution } = stay;
  const drawn = thinned(distribution);
  const extended = afterMaximum?.extendedShare ?? 0;
  const drawnLonger = chanceOfLonger(drawn);
  const staysLonger = (days: number) => drawnLonger(days / stayFactor) * (days >= maximum ? extended : 1);
  const cut = afterMaximum ? (1 - extended) * drawnLonger(maximum / stayFactor) : 0;
  const hasAge = ageLimit !== undefined && ageAtReferral !== undefined;
  if (!dropout && !hasAge) {
    const upToMaximum = stayFactor * meanStayDays({ ...drawn, maximumDays: maximum / stayFactor });
    const meanDays = upToMaximum + extended * (stayFactor * meanStayDays(drawn) - upToMaximum);
    return { meanDays, asUsual: 1 - cut, onMaximum: cut, droppedOut: 0, agedOut: 0 };
  }
  const dropsLater = dropout ? chanceOfLonger(dropout.duration) : () => 1;
  const limits = hasAge ? birthdays(ageLimit, ageAtReferral) : [];
  const isYoung = (days: number) =>
    limits.reduce((sum, { share, isYounger }) => sum + share * isYounger(days), hasAge ? 0 : 1);
  const bends = [
    ...bendsOf(drawn).map((days) => days * stayFactor),
    ...(maximum < Infinity ? [maximum] : []),
    ...(dropout ? bendsOf(dropout.duration) : []),
    ...limits.flatMap(({ stay }) => bendsOf(stay)),
  ];
  const scale = Math.min(stayFactor * meanStayDays(drawn), dropout ? meanStayDays(dropout.duration) : Infinity);
  let [meanDays, droppedOut, agedOut] = [0, 0, 1 - isYoung(0)];
  for (const [from, until] of cellsOf(bends, scale)) {
    const middle = until === Infinity ? from : (from + until) / 2;
    if (until < Infinity) meanDays += (until - from) * staysLonger(middle) * dropsLater(middle) * isYoung(middle);
    droppedOut += (dropsLater(from) - dropsLater(until)) * staysLonger(middle) * isYoung(middle);
    agedOut += (isYoung(from) - isYoung(until)) * staysLonger(middle) * dropsLater(middle);
  }
  const onMaximum = cut > 0 ? cut * dropsLater(maximum) * isYoung(maximum) : 0;
  return { meanDays, asUsual: Math.max(0, 1 - droppedOut - agedOut - onMaximum), onMaximum, droppedOut, agedOut };
}

/** Of very many own observations an even part: every step of the integral would go through all of them. */
function thinned(stay: LengthOfStay): LengthOfStay {
  if (stay.kind !== 'empirical' || stay.observedDays.length <= MOST_OBSERVATIONS) return stay;
  const sorted = stay.observedDays.toSorted((a, b) => a - b);
  const at = (index: number) => sorted[Math.floor(((index + 0.5) * sorted.length) / MOST_OBSERVATIONS)];
  return { kind: 'empirical', observedDays: Array.from({ length: MOST_OBSERVATIONS }, (_, index) => at(index)) };
}

/** The days from referral to the birthday: each with its share. Whoever is too old at referral has none left. */
function birthdays(
  { years, extendedShare, extendedYears }: NonNullable<Segment['ageLimit']>,
  { fromYears, untilYears }: NonNullable<ClientGroup['ageAtReferral']>,
): { readonly share: number; readonly stay: LengthOfStay; readonly isYounger: (days: number) => number }[] {
  const until = (share: number, limit: number) => {
    const [fromDays, untilDays] = [(limit - untilYears) * DAYS_PER_YEAR, (limit - fromYears) * DAYS_PER_YEAR];
    const stay: LengthOfStay =
      fromDays < untilDays ? { kind: 'uniform', fromDays, untilDays } : { kind: 'fixed', meanDays: untilDays };
    return { share, stay, isYounger: chanceOfLonger(stay) };
  };
  return [until(1 - extendedShare, years), until(extendedShare, extendedYears)];
}

/** Where a chance bends or jumps: between these points the integral is smooth. */
function bendsOf(stay: LengthOfStay): number[] {
  switch (stay.kind) {
    case 'uniform':
      return [stay.fromDays, stay.untilDays];
    case 'fixed':
      return [stay.meanDays];
    case 'empirical':
      return stay.observedDays.length <= STEPS ? [...stay.observedDays] : [];
    case 'mixture':
      return stay.parts.flatMap((part) => bendsOf(part.stay));
    default:
      return [];
  }
}

/** Cuts the days from 0 to infinity into cells that grow; every bend has a cell of hardly any length for itself. */
function cellsOf(bends: readonly number[], scale: number): (readonly [from: number, until: number])[] {
  const later = bends.filter((days) => days > 0);
  const grid = Array.from({ length: STEPS + 1 }, (_, step) => (scale * step) / (STEPS - step));
  const edges = [...new Set([...grid, ...later, ...later.map((days) => days * (1 - 1e-9))])].sort((a, b) => a - b);
  return edges.slice(1).map((until, index) => [edges[index], until]);
}
