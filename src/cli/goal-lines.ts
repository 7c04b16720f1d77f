import { parseIsoDate } from '../calendar/calendar.ts';
import type { Handover } from '../experiment/goal/handover.ts';
import type { GoalResult } from '../experiment/goal/result.ts';
import { emptyBy } from '../experiment/property.ts';
import { leverName, leverValueText } from '../messages/aims.ts';
import { formatDate, formatMonth, formatNumber } from '../messages/format.ts';
import { aimText, GOAL, goalAnswer, HANDOVER, levelRange, levelText, normText } from '../messages/goal.ts';
import { TABLES } from '../messages/tables.ts';
import { cut, tableLine, wrapped } from './columns.ts';
import type { ReadGoal } from './read-goal.ts';

/** Writes a goal and its answer: the sentence, what it rests on, and all values that were looked at. */
export function goalLines(goal: ReadGoal, title: string, result: GoalResult): string[] {
  const { lever, scenario, request } = goal;
  const named = { scenario, lever, norm: request.norm };
  const { headline, lines } = goalAnswer(named, result);
  return [
    ...wrapped(scenario.name),
    ...wrapped(title),
    ...wrapped(
      `${GOAL.lever}: ${leverName(lever)}, ${GOAL.between(request.values.map((value) => leverValueText(lever, value)))}`,
    ),
    ...wrapped(`${GOAL.norm}: ${normText(named)}`),
    '',
    ...wrapped(headline),
    ...lines.flatMap((line) => wrapped(`- ${line}`, '  ')),
    '',
    ...pointTable(goal, result),
    ...(result.handover ? ['', ...handoverLines(result.handover)] : []),
    '',
    TABLES.seed(scenario.seed),
  ];
}

/** The width of each column: with a chance the mean of the outcome has one too. */
const WIDTHS = { average: [26, 18, 30, 15, 11], chance: [22, 15, 18, 19, 15, 11] } as const;

function pointTable({ lever, request: { norm } }: ReadGoal, { points }: GoalResult): string[] {
  const isChance = norm.met !== 'on-average';
  const widths = isChance ? WIDTHS.chance : WIDTHS.average;
  const head = isChance ? [GOAL.chanceShort, GOAL.range, GOAL.meanShort] : [GOAL.mean, GOAL.range];
  return [
    tableLine([GOAL.value, ...head, GOAL.verdict, GOAL.played], widths),
    ...points.map((point) =>
      tableLine(
        [
          cut(leverValueText(lever, point.value), widths[0]),
          levelText(norm, point.level),
          levelRange(norm, point),
          ...(isChance ? [aimText(norm, point.mean)] : []),
          GOAL.verdicts[point.verdict],
          formatNumber(point.replications),
        ],
        widths,
      ),
    ),
  ];
}

/** When the building is empty, and who is left by then. */
function handoverLines({ dates, months }: Handover): string[] {
  const dateText = (share: number) => {
    const date = emptyBy(dates, share);
    return date === null ? null : formatDate(parseIsoDate(date) ?? 0);
  };
  return [
    ...wrapped(HANDOVER.dates(dateText(0.5), dateText(0.9))),
    tableLine([HANDOVER.month, HANDOVER.mean, HANDOVER.range], [26, 16, 36]),
    ...months.map(({ date, mean, p10, p90 }) =>
      tableLine(
        [formatMonth(parseIsoDate(date) ?? 0), formatNumber(mean, 1), `${formatNumber(p10)} – ${formatNumber(p90)}`],
        [26, 16, 36],
      ),
    ),
  ];
}
