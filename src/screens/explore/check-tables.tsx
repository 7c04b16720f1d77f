import { type ReactNode, useMemo } from 'react';
import { dateOfDay, dayOf, dayOfDate, partsOfDay } from '../../calendar/calendar.ts';
import type { Futures } from '../../experiment/futures.ts';
import { valuesOf } from '../../experiment/rows.ts';
import { CHECK } from '../../messages/controle.ts';
import { longRunInput } from '../../scenario/long-run-input.ts';
import { summarise } from '../../statistics/summary.ts';
import type { longRun as LongRun, LongRunAnswer } from '../../theory/long-run.ts';
import type { Picture } from '../state/calculator.ts';
import { type Spread, spreadOf } from './outcomes.ts';

interface CheckTablesProps {
  readonly picture: Picture;
  /** The formulas, fetched before. */
  readonly longRun: typeof LongRun;
}

/** The long-run answer of mathematics beside the simulated one, for each segment; or why there is none. */
export function CheckTables({ picture, longRun }: CheckTablesProps): ReactNode {
  const { scenario } = picture.chosen;
  const input = useMemo(() => longRunInput(scenario), [scenario]);
  const answers = useMemo(() => (input.kind === 'segments' ? longRun(input.segments) : []), [input, longRun]);
  if (input.kind !== 'segments') return <p className="check__text">{CHECK.none[input.kind]}</p>;
  return answers.map((answer, at) => (
    <SegmentCheck
      key={scenario.segments[at].id}
      answer={answer}
      futures={picture.chosen}
      segment={scenario.segments[at].id}
      label={scenario.segments.length > 1 ? scenario.segments[at].label : null}
    />
  ));
}

interface SegmentCheckProps {
  readonly answer: LongRunAnswer;
  readonly futures: Futures;
  readonly segment: string;
  readonly label: string | null;
}

function SegmentCheck({ answer, futures, segment, label }: SegmentCheckProps): ReactNode {
  const year = lastYearOf(futures);
  if (answer.kind === 'none') return <p className="check__text">{CHECK.none[answer.reason]}</p>;
  const rows = rowsFor(answer, futures, segment, year);
  const isOverload = answer.kind === 'overload';
  return (
    <>
      {isOverload && <p className="check__text">{CHECK.overload}</p>}
      <div className="chart-table">
        <table>
          <caption>{label ?? CHECK.caption}</caption>
          <thead>
            <tr>
              {CHECK.columns(year).map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, formula, simulated }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{formula}</td>
                <td>{simulated}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="chart-note">
        {CHECK.basis[answer.basis]} {isOverload ? CHECK.overloadWhy(year) : CHECK.stableWhy(year)}
      </p>
    </>
  );
}

interface CheckRow {
  readonly name: string;
  readonly formula: string;
  readonly simulated: string;
}

type Answered = Exclude<LongRunAnswer, { kind: 'none' }>;

function rowsFor(answer: Answered, futures: Futures, segment: string, year: string): CheckRow[] {
  const { rows, count, days, percent } = CHECK;
  const row = (name: string, formula: number, write: (value: number) => string, spread: Spread | null): CheckRow => ({
    name,
    formula: write(formula),
    simulated: spread ? CHECK.withRange(write(spread.mean), write(spread.p5), write(spread.p95)) : CHECK.noValue,
  });
  const of = (measure: Parameters<typeof spreadOf>[1]) => spreadOf(futures, measure, year, segment);
  switch (answer.kind) {
    case 'stable':
      return [
        row(rows.waiting, answer.meanWaiting, count, of('waitingList')),
        row(rows.wait, answer.meanWaitDays, days, of('waitingTime')),
        row(rows.occupancy, answer.occupancyRate, percent, of('occupancyRate')),
      ];
    case 'overload':
      return [row(rows.growth, answer.growthPerYear, count, growthIn(futures, segment, year))];
    case 'refusal':
      return [
        row(rows.refused, answer.refusedPerYear, count, of('refused')),
        row(rows.occupancy, answer.occupancyRate, percent, of('occupancyRate')),
      ];
    case 'unlimited':
      return [row(rows.inCare, answer.load, count, of('inCare'))];
  }
}

/** Returns how much the list of a segment grew in a year, over all futures. */
function growthIn(futures: Futures, segment: string, year: string): Spread | null {
  const first = Math.max(dayOf(Number(year), 1, 1), futures.grid.startDay);
  const last = Math.min(dayOf(Number(year) + 1, 1, 1), dayOfDate(futures.scenario.endDate));
  const [before, after] = [first, last].map((day) => valuesOf(futures, 'waitingList', segment, dateOfDay(day)));
  return summarise(after.map((value, at) => value - before[at]));
}

function lastYearOf({ scenario }: Futures): string {
  return String(partsOfDay(dayOfDate(scenario.endDate) - 1).year);
}
