import type { Day, IsoDate } from '../calendar/calendar.ts';
import { dateOfDay, dayOfDate } from '../calendar/calendar.ts';
import { closedLoops } from './closed-loops.ts';
import { LIMITS } from './limits.ts';
import { nearestTo } from './nearest.ts';
import { whereOf } from './place.ts';
import type { Problem, Reference } from './problems.ts';
import type { Inflow, Scenario, Segment } from './schema.ts';

type Keys = readonly PropertyKey[];
type Where = ReturnType<typeof whereOf>;

/** Sums of shares may miss 1 by rounding, as 0.1 + 0.2 does. */
const ROUNDING = 1e-9;
const MONTH_FACTORS_TOLERANCE = 1e-6;

/** Finds how values that are right on their own do not fit together. Needs a scenario that fits the schema. */
export function relationProblems(scenario: Scenario, variant: string | null): Problem[] {
  const where = (...keys: Keys): Where => whereOf(scenario, keys, variant);
  return [
    ...periodProblems(scenario, where),
    ...idProblems(scenario, where),
    ...scenario.segments.flatMap((segment, index) => [
      ...referenceProblems(scenario, segment, ['segments', index], where),
      ...segmentProblems(scenario, segment, ['segments', index], where),
    ]),
    ...loopProblems(scenario, where),
  ];
}

/** Returns a problem when an id is not known, with the nearest id that is; nothing when it is known. */
export function referenceProblem(
  where: () => Where,
  to: Reference,
  value: string,
  known: readonly string[],
): Problem[] {
  if (known.includes(value)) return [];
  return [{ ...where(), code: 'unknown-reference', facts: { to, value, nearest: nearestTo(value, known), known } }];
}

function periodProblems({ startDate, endDate }: Scenario, where: (...keys: Keys) => Where): Problem[] {
  const days = dayOfDate(endDate) - dayOfDate(startDate);
  if (days <= 0) return [{ ...where('endDate'), code: 'end-not-after-start', facts: { startDate, endDate } }];
  if (days <= LIMITS.days) return [];
  return [{ ...where('endDate'), code: 'horizon-too-long', facts: { days, limit: LIMITS.days } }];
}

function idProblems(scenario: Scenario, where: (...keys: Keys) => Where): Problem[] {
  const lists: [Keys, readonly (string | undefined)[]][] = [
    [['clientGroups'], scenario.clientGroups.map(({ id }) => id)],
    [['segments'], scenario.segments.map(({ id }) => id)],
    [['contracts'], scenario.contracts.map(({ id }) => id)],
    [['variants'], scenario.variants.map(({ id }) => id)],
    [['opening', 'choices'], scenario.opening.choices.map(({ id }) => id)],
  ];
  scenario.segments.forEach((segment, index) => {
    const at = ['segments', index];
    lists.push([[...at, 'inflow'], segment.inflow.map(({ id }) => id)]);
    segment.inflow.forEach((inflow, position) => {
      lists.push([[...at, 'inflow', position, 'groups'], inflow.groups.map(({ group }) => group)]);
      lists.push([[...at, 'inflow', position, 'steps'], (inflow.steps ?? []).map(({ id }) => id)]);
    });
    lists.push([[...at, 'lengthOfStayByGroup'], (segment.lengthOfStayByGroup ?? []).map(({ group }) => group)]);
    if (segment.capacity.kind === 'places')
      lists.push([[...at, 'capacity', 'steps'], segment.capacity.steps.map(({ id }) => id)]);
    lists.push([[...at, 'providerCost', 'fixed'], (segment.providerCost?.fixed ?? []).map(({ id }) => id)]);
  });
  return lists.flatMap(([keys, ids]) => duplicateProblems(keys, ids, where));
}

function duplicateProblems(
  keys: Keys,
  ids: readonly (string | undefined)[],
  where: (...keys: Keys) => Where,
): Problem[] {
  const positions = new Map<string, number[]>();
  ids.forEach((id, index) => {
    if (id !== undefined) positions.set(id, [...(positions.get(id) ?? []), index + 1]);
  });
  return [...positions].flatMap(([id, found]): Problem[] =>
    found.length < 2
      ? []
      : [{ ...where(...keys, found[1] - 1), code: 'duplicate-id', facts: { id, positions: found } }],
  );
}

function referenceProblems(scenario: Scenario, segment: Segment, at: Keys, where: (...keys: Keys) => Where): Problem[] {
  const groups = scenario.clientGroups.map(({ id }) => id);
  const segments = scenario.segments.map(({ id }) => id);
  const contracts = scenario.contracts.map(({ id }) => id);
  return [
    ...segment.inflow.flatMap((inflow, i) =>
      inflow.groups.flatMap(({ group }, j) =>
        referenceProblem(() => where(...at, 'inflow', i, 'groups', j, 'group'), 'group', group, groups),
      ),
    ),
    ...(segment.lengthOfStayByGroup ?? []).flatMap(({ group }, i) =>
      referenceProblem(() => where(...at, 'lengthOfStayByGroup', i, 'group'), 'group', group, groups),
    ),
    ...segment.exits.flatMap(({ to }, i) =>
      referenceProblem(() => where(...at, 'exits', i, 'to'), 'segment', to, segments),
    ),
    ...(segment.contract === undefined
      ? []
      : referenceProblem(() => where(...at, 'contract'), 'contract', segment.contract, contracts)),
  ];
}

function segmentProblems(scenario: Scenario, segment: Segment, at: Keys, where: (...keys: Keys) => Where): Problem[] {
  const problems = segment.inflow.flatMap((inflow, i) => inflowProblems(inflow, [...at, 'inflow', i], where));
  if (segment.capacity.kind === 'places') {
    const dates = segment.capacity.steps.map(({ from }) => from);
    const steps = [...at, 'capacity', 'steps'];
    problems.push(...sortedProblems(dates, steps, where));
    // During a warm-up the first number also holds for the days before its date.
    if (dayOfDate(dates[0]) > dayOfDate(scenario.startDate)) {
      problems.push({
        ...where(...steps, 0, 'from'),
        code: 'first-step-late',
        facts: { date: dates[0], needed: scenario.startDate },
      });
    }
  }
  const sum = segment.exits.reduce((total, { share }) => total + share, 0);
  if (sum > 1 + ROUNDING) {
    const arrows = segment.exits.map(({ to, share }) => ({ to: segmentLabel(scenario, to), share }));
    problems.push({ ...where(...at, 'exits'), code: 'exit-shares', facts: { sum, arrows } });
  }
  return problems;
}

function inflowProblems(inflow: Inflow, at: Keys, where: (...keys: Keys) => Where): Problem[] {
  const problems = sortedProblems(
    (inflow.steps ?? []).map(({ from }) => from),
    [...at, 'steps'],
    where,
  );
  const rests = inflow.groups.filter(({ share }) => share === 'rest').length;
  const sum = inflow.groups.reduce((total, { share }) => total + (share === 'rest' ? 0 : share), 0);
  if (rests > 1 || sum > 1 + ROUNDING || (rests === 0 && sum < 1 - ROUNDING)) {
    problems.push({ ...where(...at, 'groups'), code: 'group-shares', facts: { sum, rests } });
  }
  const factors = inflow.monthFactors;
  const mean = factors ? factors.reduce((total, factor) => total + factor, 0) / factors.length : 1;
  if (Math.abs(mean - 1) > MONTH_FACTORS_TOLERANCE) {
    problems.push({ ...where(...at, 'monthFactors'), code: 'month-factors', facts: { mean } });
  }
  return problems;
}

function sortedProblems(dates: readonly IsoDate[], at: Keys, where: (...keys: Keys) => Where): Problem[] {
  const days: Day[] = dates.map(dayOfDate);
  return days.flatMap((day, index): Problem[] =>
    index > 0 && day <= days[index - 1]
      ? [
          {
            ...where(...at, index, 'from'),
            code: 'steps-not-sorted',
            facts: { date: dateOfDay(day), previous: dateOfDay(days[index - 1]) },
          },
        ]
      : [],
  );
}

function loopProblems(scenario: Scenario, where: (...keys: Keys) => Where): Problem[] {
  return closedLoops(scenario.segments).map((loop) => ({
    ...where('segments', loop[0], 'exits'),
    code: 'closed-loop',
    facts: { segments: loop.map((index) => scenario.segments[index].label) },
  }));
}

function segmentLabel(scenario: Scenario, id: string): string {
  return scenario.segments.find((segment) => segment.id === id)?.label ?? id;
}
