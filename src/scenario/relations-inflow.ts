import { dayOfDate } from '../calendar/calendar.ts';
import type { Problem } from './problems.ts';
import type { Keys, WhereTo } from './relation-place.ts';
import { ROUNDING } from './relation-place.ts';
import { sortedProblems } from './relations-capacity.ts';
import type { Inflow, Scenario } from './schema.ts';

/** Season and weekdays are often written with few decimals. */
const FACTORS_TOLERANCE = 1e-6;

/** Finds what does not fit together in a stream of referrals to the segment with this id. */
export function inflowProblems(scenario: Scenario, own: string, inflow: Inflow, at: Keys, where: WhereTo): Problem[] {
  const { groups, steps = [], arrivals, known = [], fallbacks = [] } = inflow;
  const problems = sortedProblems(
    steps.map(({ from }) => from),
    [...at, 'steps'],
    where,
  );
  const rests = groups.filter(({ share }) => share === 'rest').length;
  const sum = groups.reduce((total, { share }) => total + (share === 'rest' ? 0 : share), 0);
  if (rests > 1 || sum > 1 + ROUNDING || (rests === 0 && sum < 1 - ROUNDING)) {
    problems.push({ ...where(...at, 'groups'), code: 'group-shares', facts: { sum, rests } });
  }
  for (const [key, code] of FACTORS) {
    const mean = meanOf(inflow[key] ?? [1]);
    if (Math.abs(mean - 1) > FACTORS_TOLERANCE) problems.push({ ...where(...at, key), code, facts: { mean } });
  }
  if (arrivals?.kind === 'clustered')
    problems.push(...shareProblems(arrivals.sizes, [...at, 'arrivals', 'sizes'], where));
  if (inflow.municipalities) problems.push(...shareProblems(inflow.municipalities, [...at, 'municipalities'], where));
  const days = dayOfDate(scenario.endDate) - dayOfDate(scenario.startDate);
  known.forEach(({ day }, index) => {
    // A period without days has its own problem.
    if (day < days || days <= 0) return;
    problems.push({ ...where(...at, 'known', index, 'day'), code: 'known-outside', facts: { day, days } });
  });
  return [...problems, ...fallbackProblems(scenario, [own], fallbacks, [...at, 'fallbacks'], where)];
}

const FACTORS = [
  ['monthFactors', 'month-factors'],
  ['weekdayFactors', 'weekday-factors'],
] as const;

/** Finds that parts which cover everything do not add up to 1. */
export function shareProblems(parts: readonly { readonly share: number }[], at: Keys, where: WhereTo): Problem[] {
  const sum = parts.reduce((total, { share }) => total + share, 0);
  return Math.abs(sum - 1) > ROUNDING ? [{ ...where(...at), code: 'shares-not-one', facts: { sum } }] : [];
}

/** Finds segments that are offered although they are known to be full, or are where the client already is. */
export function fallbackProblems(
  { segments }: Scenario,
  full: readonly string[],
  fallbacks: readonly string[],
  at: Keys,
  where: WhereTo,
): Problem[] {
  return fallbacks.flatMap((id, index): Problem[] => {
    const label = segments.find((segment) => segment.id === id)?.label;
    if (label === undefined || !full.includes(id)) return [];
    return [{ ...where(...at, index), code: 'same-segment', facts: { segment: label } }];
  });
}

function meanOf(factors: readonly number[]): number {
  return factors.reduce((total, factor) => total + factor, 0) / factors.length;
}
