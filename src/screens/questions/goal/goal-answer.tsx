import type { ReactNode } from 'react';
import { dateOfDay } from '../../../calendar/calendar.ts';
import { ChartFigure } from '../../../charts/chart-figure.tsx';
import { GoalChart } from '../../../charts/goal-chart.tsx';
import type { GoalPoint, GoalResult } from '../../../experiment/goal/result.ts';
import { writeCsv } from '../../../io/csv.ts';
import { aimTable, aimUnit, leverHead, leverName, leverValueText } from '../../../messages/aims.ts';
import { formatNumber, formatPercent } from '../../../messages/format.ts';
import {
  aimText,
  chanceText,
  GOAL,
  goalAnswer,
  levelRange,
  levelText,
  levelTitle,
  limitText,
  normText,
} from '../../../messages/goal.ts';
import { GOAL_PANEL } from '../../../messages/goal-panel.ts';
import { TABLE } from '../../../messages/verkennen.ts';
import { saveFile } from '../../save-file.ts';
import type { AskedGoal } from './goal-form.ts';
import { HandoverFigure } from './handover-figure.tsx';

interface GoalAnswerProps {
  readonly request: AskedGoal;
  readonly result: GoalResult;
  /** Whether the search is over. */
  readonly isDone: boolean;
}

/** The answer to a goal: one sentence with its certainty, and the curve that it was read from. */
export function GoalAnswer({ request, result, isDone }: GoalAnswerProps): ReactNode {
  const { headline, lines } = goalAnswer(request, result);
  const finding = isDone ? headline : GOAL_PANEL.searching;
  return (
    <>
      <CurveFigure request={request} result={result} finding={finding} />
      {isDone && (
        <ul className="goal__lines">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {isDone && result.handover && <HandoverFigure handover={result.handover} />}
    </>
  );
}

interface CurveFigureProps extends Omit<GoalAnswerProps, 'isDone'> {
  readonly finding: string;
}

function CurveFigure({ request, result, finding }: CurveFigureProps): ReactNode {
  const { lever, norm, values } = request;
  const known = result.points.filter(hasLevel);
  const isChance = norm.met !== 'on-average';
  const writer = writerOf(request, known);
  const title = `${levelTitle(request)}${writer.unit}`;
  const limit = norm.met === 'on-average' ? norm.limit : norm.met.inShareOfFutures;
  const columns = [GOAL.value, isChance ? GOAL.chanceShort : GOAL.mean, GOAL.range, GOAL.verdict, GOAL.played];
  return (
    <ChartFigure
      id="vraag-doel"
      finding={finding}
      about={`${GOAL.norm}: ${normText(request)}. ${GOAL_PANEL.chartAbout}`}
      table={{
        caption: title,
        columns: isChance ? [...columns.slice(0, 3), GOAL.meanShort, ...columns.slice(3)] : columns,
        rows: result.points.map((point) => [
          leverValueText(lever, point.value),
          levelText(norm, point.level),
          levelRange(norm, point),
          ...(isChance ? [aimText(norm, point.mean)] : []),
          GOAL.verdicts[point.verdict],
          formatNumber(point.replications),
        ]),
      }}
      onDownload={() => save(request, result)}
    >
      {(width) => (
        <GoalChart
          width={width}
          marks={known.map(({ value, level, low, high, verdict }) => ({
            x: value,
            level,
            low: low ?? level,
            high: high ?? level,
            verdict,
          }))}
          norm={{ value: limit, label: GOAL_PANEL.normLabel(isChance ? chanceText(limit) : limitText(norm)) }}
          values={values}
          answer={result.value === null ? null : { x: result.value, label: leverValueText(lever, result.value) }}
          xLabel={leverName(lever)}
          yLabel={title}
          formatX={(value) => leverHead(lever, value)}
          formatY={writer.tick}
          words={GOAL_PANEL.words}
          name={finding}
        />
      )}
    </ChartFigure>
  );
}

function writerOf({ norm: { aim, met } }: AskedGoal, points: readonly KnownPoint[]) {
  if (met !== 'on-average') return { unit: '', tick: (value: number) => formatPercent(value) };
  if (!('measure' in aim)) return { unit: '', tick: (value: number) => formatNumber(value) };
  const { scale, tick } = aimTable(
    aim.measure,
    points.flatMap(({ level, low, high }) => [level, low ?? level, high ?? level]),
  );
  return { unit: ` (${aimUnit(aim.measure)})${scale}`, tick };
}

type KnownPoint = GoalPoint & { readonly level: number };

function hasLevel(point: GoalPoint): point is KnownPoint {
  return point.level !== null;
}

/** Saves every value that was looked at with all its digits. */
function save({ scenario, lever }: AskedGoal, { points }: GoalResult): void {
  const rows = points.map(({ value, level, low, high, mean, verdict, replications }) => [
    lever.how === 'date' ? dateOfDay(value) : value,
    ...[level, low, high, mean],
    GOAL.verdicts[verdict],
    replications,
  ]);
  saveFile(TABLE.file(scenario.id, 'doel'), writeCsv({ columns: GOAL_PANEL.csv, rows }), 'text/csv');
}
