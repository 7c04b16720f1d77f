import { dayOfDate, partsOfDay } from '../calendar/calendar.ts';
import { type Idle, idleIf } from './idle-found.ts';
import type { Problem } from './problems.ts';
import type { WhereTo } from './relation-place.ts';
import type { OutcomeKind, Scenario } from './schema.ts';

/** Outcomes that are a part of something: at most 1. */
const SHARES: readonly OutcomeKind[] = ['within-norm', 'share-of-helped'];

/** Finds targets that can be no share: 60 where 0.6 is meant. */
export function targetProblems({ targets = [] }: Scenario, where: WhereTo): Problem[] {
  return targets.flatMap(({ outcome, years }, index) =>
    years.flatMap(({ value }, row): Problem[] => {
      if (!SHARES.includes(outcome) || value <= 1) return [];
      const range = { minimum: 0, above: false, maximum: 1, whole: false };
      return [{ ...where('targets', index, 'years', row, 'value'), code: 'out-of-range', facts: { value, range } }];
    }),
  );
}

/** Finds targets and rounds about a year of which the scenario has nothing. */
export function idleStory({ startDate, endDate, targets = [], workshop = [] }: Scenario): Idle[] {
  const first = partsOfDay(dayOfDate(startDate)).year;
  const last = partsOfDay(dayOfDate(endDate) - 1).year;
  const isOutside = (year: number) => year < first || year > last;
  return [
    ...targets.flatMap(({ years }, index) =>
      years.flatMap(({ year }, row) => idleIf(isOutside(year), ['targets', index, 'years', row], 'not-in-period')),
    ),
    ...workshop.flatMap(({ year }, index) => idleIf(isOutside(year), ['workshop', index, 'year'], 'not-in-period')),
  ];
}
