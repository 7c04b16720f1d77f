import { closedLoops } from './closed-loops.ts';
import type { Problem } from './problems.ts';
import type { Keys, WhereTo } from './relation-place.ts';
import { ROUNDING } from './relation-place.ts';
import { amountProblems } from './relations-amounts.ts';
import { capacityProblems } from './relations-capacity.ts';
import { contractStepProblems } from './relations-contract.ts';
import { fallbackProblems, inflowProblems, shareProblems } from './relations-inflow.ts';
import { segmentLocationProblems } from './relations-property.ts';
import type { Duration, Exit, LengthOfStay, Scenario, Segment } from './schema.ts';

/** Finds what does not fit together in a segment, ids and references left aside. */
export function segmentProblems(scenario: Scenario, segment: Segment, at: Keys, where: WhereTo): Problem[] {
  const { inflow, exits, afterMaximum, waiting, ageLimit } = segment;
  return [
    ...inflow.flatMap((stream, i) => inflowProblems(scenario, segment.id, stream, [...at, 'inflow', i], where)),
    ...stayProblems(segment, at, where),
    ...(afterMaximum ? maximumProblems(segment, [...at, 'afterMaximum'], where) : []),
    ...capacityProblems(scenario, segment, [...at, 'capacity'], where),
    ...waitingProblems(scenario, waiting, [...at, 'waiting'], where),
    ...exitProblems(scenario, segment, exits, [...at, 'exits'], where),
    ...exitProblems(scenario, segment, afterMaximum?.exits ?? [], [...at, 'afterMaximum', 'exits'], where),
    ...contractStepProblems(segment, [...at, 'contractSteps'], where),
    ...segmentLocationProblems(segment, at, where),
    ...amountProblems(scenario, segment, at, where),
    ...(ageLimit ? ageProblems(scenario, ageLimit, [...at, 'ageLimit'], where) : []),
  ];
}

/** Finds sets of segments that nobody ever leaves. */
export function loopProblems({ segments }: Scenario, where: WhereTo): Problem[] {
  return closedLoops(segments).map((loop) => ({
    ...where('segments', loop[0], 'exits'),
    code: 'closed-loop',
    facts: {
      segments: loop.map((index) => segments[index].label),
      everybodyReturns: loop.some((index) => segments[index].returns?.share === 1),
    },
  }));
}

function stayProblems(segment: Segment, at: Keys, where: WhereTo): Problem[] {
  const stays: readonly (readonly [Keys, LengthOfStay])[] = [
    [[...at, 'lengthOfStay'], segment.lengthOfStay],
    ...(segment.lengthOfStayByGroup ?? []).map(
      ({ lengthOfStay }, i) => [[...at, 'lengthOfStayByGroup', i, 'lengthOfStay'], lengthOfStay] as const,
    ),
  ];
  const durations = stays.flatMap(([keys, stay]) =>
    stay.kind === 'mixture'
      ? stay.parts.map((part, i) => [[...keys, 'parts', i, 'stay'], part.stay] as const)
      : [[keys, stay] as const],
  );
  return [
    ...stays.flatMap(([keys, stay]) =>
      stay.kind === 'mixture' ? shareProblems(stay.parts, [...keys, 'parts'], where) : [],
    ),
    ...[...durations, ...durationsOf(segment, at)].flatMap(([keys, duration]): Problem[] => {
      if (duration.kind !== 'uniform' || duration.fromDays < duration.untilDays) return [];
      const facts = { low: duration.fromDays, high: duration.untilDays };
      return [{ ...where(...keys, 'fromDays'), code: 'range-upside-down', facts }];
    }),
  ];
}

/** Lists the times in a segment that pass once. */
function durationsOf(segment: Segment, at: Keys): (readonly [Keys, Duration])[] {
  const { waiting, exits, afterMaximum, dropout, returns } = segment;
  const searches = (list: readonly Exit[], keys: Keys) =>
    list.flatMap(({ search }, i) => (search ? [[[...keys, i, 'search'], search] as const] : []));
  const { patience, worsening } = waiting.kind === 'list' ? waiting : { patience: undefined, worsening: undefined };
  return [
    ...(patience ? [[[...at, 'waiting', 'patience', 'duration'], patience.duration] as const] : []),
    ...(worsening ? [[[...at, 'waiting', 'worsening', 'duration'], worsening.duration] as const] : []),
    ...searches(exits, [...at, 'exits']),
    ...searches(afterMaximum?.exits ?? [], [...at, 'afterMaximum', 'exits']),
    ...(dropout ? [[[...at, 'dropout', 'duration'], dropout.duration] as const] : []),
    ...(returns ? [[[...at, 'returns', 'after'], returns.after] as const] : []),
  ];
}

function maximumProblems({ lengthOfStay, lengthOfStayByGroup = [] }: Segment, at: Keys, where: WhereTo): Problem[] {
  const stays = [lengthOfStay, ...lengthOfStayByGroup.map((own) => own.lengthOfStay)];
  if (stays.some(({ maximumDays }) => maximumDays !== undefined)) return [];
  return [{ ...where(...at), code: 'does-nothing', facts: { reason: 'no-maximum' } }];
}

function waitingProblems({ clientGroups }: Scenario, waiting: Segment['waiting'], at: Keys, where: WhereTo): Problem[] {
  if (waiting.kind === 'refuse') return [];
  const problems: Problem[] = [];
  if (waiting.order === 'ageing' && clientGroups.every(({ headStartDays }) => headStartDays === undefined)) {
    problems.push({ ...where(...at, 'order'), code: 'does-nothing', facts: { reason: 'no-head-start' } });
  }
  if (waiting.worsening && clientGroups.every(({ id }) => id === waiting.worsening?.becomes)) {
    problems.push({ ...where(...at, 'worsening', 'becomes'), code: 'does-nothing', facts: { reason: 'one-group' } });
  }
  return problems;
}

function exitProblems(
  scenario: Scenario,
  segment: Segment,
  exits: readonly Exit[],
  at: Keys,
  where: WhereTo,
): Problem[] {
  const problems = exits.flatMap(({ to, fallbacks = [] }, index) =>
    fallbackProblems(scenario, [segment.id, to], fallbacks, [...at, index, 'fallbacks'], where),
  );
  const sum = exits.reduce((total, { share }) => total + share, 0);
  if (sum > 1 + ROUNDING) {
    const labelOf = (wanted: string) => scenario.segments.find(({ id }) => id === wanted)?.label ?? wanted;
    const arrows = exits.map(({ to, share }) => ({ to: labelOf(to), share }));
    problems.push({ ...where(...at), code: 'exit-shares', facts: { sum, arrows } });
  }
  return problems;
}

function ageProblems(
  { clientGroups }: Scenario,
  { years, extendedYears }: NonNullable<Segment['ageLimit']>,
  at: Keys,
  where: WhereTo,
): Problem[] {
  const problems: Problem[] = [];
  if (clientGroups.every(({ ageAtReferral }) => ageAtReferral === undefined)) {
    problems.push({ ...where(...at), code: 'does-nothing', facts: { reason: 'no-ages' } });
  }
  if (extendedYears < years) {
    problems.push({ ...where(...at, 'extendedYears'), code: 'extended-age', facts: { years, extendedYears } });
  }
  return problems;
}
