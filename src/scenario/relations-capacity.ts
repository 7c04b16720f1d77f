import type { IsoDate } from '../calendar/calendar.ts';
import { dayOfDate } from '../calendar/calendar.ts';
import type { GroupDate, Problem } from './problems.ts';
import type { Keys, WhereTo } from './relation-place.ts';
import type { Capacity, Scenario, Segment } from './schema.ts';

/** Finds what does not fit together in the places of a segment. */
export function capacityProblems(scenario: Scenario, segment: Segment, at: Keys, where: WhereTo): Problem[] {
  const { capacity } = segment;
  if (capacity.kind === 'unlimited') return [];
  const { closing, staffed = [] } = capacity;
  const staffDates = staffed.map(({ from }) => from);
  const problems = sortedProblems(staffDates, [...at, 'staffed'], where);
  if (capacity.kind === 'groups') {
    capacity.groups.forEach((group, index) => {
      problems.push(...groupDateProblems([...at, 'groups', index], group, where));
    });
    return problems;
  }
  if (closing !== 'as-clients-leave' && closing.relocateTo === segment.id) {
    const facts = { segment: segment.label };
    problems.push({ ...where(...at, 'closing', 'relocateTo'), code: 'same-segment', facts });
  }
  return [
    ...problems,
    ...stepProblems(scenario, segment, capacity, at, where),
    ...flexibleProblems(capacity, at, where),
  ];
}

/** Finds dates of places or numbers that are not in order. `at` is their list. */
export function sortedProblems(dates: readonly IsoDate[], at: Keys, where: WhereTo): Problem[] {
  const days = dates.map(dayOfDate);
  return days.flatMap((day, index): Problem[] => {
    if (index === 0 || day > days[index - 1]) return [];
    const facts = { date: dates[index], previous: dates[index - 1] };
    return [{ ...where(...at, index, 'from'), code: 'steps-not-sorted', facts }];
  });
}

/** Finds dates of a group of places, or of a location, that are not in order. */
export function groupDateProblems(
  at: Keys,
  { opens, admissionStop, closes }: { readonly [Key in GroupDate]?: IsoDate | undefined },
  where: WhereTo,
): Problem[] {
  const check = (first: GroupDate, firstDate: IsoDate | undefined, second: GroupDate, mayBeSame: boolean) => {
    const secondDate = second === 'closes' ? closes : admissionStop;
    if (firstDate === undefined || secondDate === undefined) return [];
    const days = dayOfDate(secondDate) - dayOfDate(firstDate);
    if (days > 0 || (mayBeSame && days === 0)) return [];
    const facts = { first, firstDate, second, secondDate };
    return [{ ...where(...at, second), code: 'group-dates', facts } as const];
  };
  return [
    ...check('opens', opens, 'admissionStop', false),
    ...check('opens', opens, 'closes', false),
    ...check('admissionStop', admissionStop, 'closes', true),
  ];
}

type Places = Extract<Capacity, { readonly kind: 'places' }>;

function stepProblems(scenario: Scenario, segment: Segment, { steps }: Places, at: Keys, where: WhereTo): Problem[] {
  const dates = steps.map(({ from }) => from);
  const problems = sortedProblems(dates, [...at, 'steps'], where);
  // During a warm-up the first number also holds for the days before its date.
  if (dayOfDate(dates[0]) > dayOfDate(scenario.startDate)) {
    const facts = { date: dates[0], needed: scenario.startDate };
    problems.push({ ...where(...at, 'steps', 0, 'from'), code: 'first-step-late', facts });
  }
  if (steps[0].onlyWhen) {
    problems.push({ ...where(...at, 'steps', 0, 'onlyWhen'), code: 'first-step-condition', facts: {} });
  }
  steps.forEach(({ onlyWhen }, index) => {
    if (onlyWhen?.segment !== segment.id) return;
    const facts = { segment: segment.label };
    problems.push({ ...where(...at, 'steps', index, 'onlyWhen', 'segment'), code: 'same-segment', facts });
  });
  return problems;
}

function flexibleProblems({ flexible }: Places, at: Keys, where: WhereTo): Problem[] {
  if (!flexible || flexible.closeBelowInCare <= flexible.openAtInCare) return [];
  const { openAtInCare, closeBelowInCare } = flexible;
  const facts = { openAtInCare, closeBelowInCare };
  return [{ ...where(...at, 'flexible', 'closeBelowInCare'), code: 'flexible-order', facts }];
}
