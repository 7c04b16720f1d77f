import type { ReactNode } from 'react';
import { dateOfDay, dayOf, dayOfDate } from '../../calendar/calendar.ts';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { FlowPicture } from '../../charts/flow-picture.tsx';
import type { FlowMeasureId } from '../../experiment/flow-measures.ts';
import type { Futures } from '../../experiment/futures.ts';
import { writeCsv } from '../../io/csv.ts';
import { FLOW } from '../../messages/figures.ts';
import { clientRange, meanCount, TABLE } from '../../messages/verkennen.ts';
import { saveFile } from '../save-file.ts';
import type { Picture } from '../state/calculator.ts';
import type { Moments } from './moments.ts';
import { type Spread, spreadOf } from './outcomes.ts';

interface FlowFigureProps {
  readonly picture: Picture;
  readonly moments: Moments;
}

const NAMES = { ...FLOW.rows, ...FLOW.otherRows } satisfies Partial<Record<FlowMeasureId, string>>;
const ROWS = Object.keys(FLOW.rows) as readonly (keyof typeof FLOW.rows)[];
const OTHERS = Object.keys(FLOW.otherRows) as readonly (keyof typeof FLOW.otherRows)[];

/** Who comes, who waits, who has a place and who leaves, in the year of the tiles. */
export function FlowFigure({ picture, moments }: FlowFigureProps): ReactNode {
  const { now, chosen } = picture;
  const of = (measure: FlowMeasureId) => spreadOf(chosen, measure, moments.year);
  const [inflow, waiting, occupied, outflow] = (['referrals', 'waitingList', 'inCare', 'discharges'] as const).map(of);
  if (!inflow || !waiting || !occupied || !outflow) return null;
  const hasOverflow = chosen.scenario.segments.some(({ urgent }) => urgent.kind === 'overflow');
  const keepsTurn = chosen.scenario.segments.some(
    ({ urgent }) => urgent.kind === 'overflow' && urgent.until === 'place-free',
  );
  const overflow = hasOverflow ? of('overflowPlaces') : null;
  const places = of('plannedPlaces');
  const isLimited = chosen.scenario.segments.every(({ capacity }) => capacity.kind !== 'unlimited');
  // Those who leave without care count too: who is there tells it, whatever the rules are.
  const finding = FLOW.finding(inflow.mean, inflow.mean - growthIn(chosen, moments.year));
  const rowsOf = (measures: readonly (keyof typeof NAMES)[]) =>
    measures.flatMap((measure) => {
      const spread = of(measure);
      const before = spreadOf(now, measure, moments.year);
      return spread && before ? [{ measure, name: NAMES[measure], spread, before }] : [];
    });
  const main = rowsOf(ROWS);
  const others = rowsOf(OTHERS).filter(({ spread, before }) => spread.mean > 0 || before.mean > 0);
  const rows = [...main, ...others];
  return (
    <ChartFigure
      id="stroom"
      finding={finding}
      about={FLOW.about(moments.year, moments.yearDays)}
      table={{
        caption: FLOW.tableCaption(moments.year),
        columns: FLOW.tableColumns,
        rows: rows.map(({ name, spread, before }) => [
          name,
          meanCount(spread.mean),
          clientRange(spread),
          meanCount(before.mean),
        ]),
      }}
      onDownload={() =>
        saveFile(
          TABLE.file(chosen.scenario.id, 'stroom'),
          writeCsv({
            columns: FLOW.csvColumns,
            rows: rows.map(({ name, spread, before }) => [name, spread.mean, spread.p5, spread.p95, before.mean]),
          }),
          'text/csv',
        )
      }
      note={noteOf(
        chosen,
        others.map(({ name, spread }) => FLOW.also(meanCount(spread.mean), name)),
      )}
    >
      {(width) => (
        <FlowPicture
          width={width}
          name={`${finding}. ${main.map(({ name, spread }) => `${name}: ${meanCount(spread.mean)}`).join(', ')}.`}
          inflow={numberOf(inflow, FLOW.inflow)}
          waiting={numberOf(waiting, FLOW.waiting)}
          overflow={overflow && numberOf(overflow, keepsTurn ? FLOW.overflowOfThem : FLOW.overflow)}
          occupied={{
            ...numberOf(occupied, isLimited ? FLOW.occupied : FLOW.inCare),
            places: isLimited && places ? Math.round(places.mean) : null,
            blocked: of('blockedPlaces')?.mean ?? 0,
          }}
          outflow={numberOf(outflow, FLOW.outflow)}
        />
      )}
    </ChartFigure>
  );
}

/** What else happens in the year, and how often a circle of waiting clients had to be undone; empty for most cases. */
function noteOf({ replications }: Futures, others: readonly string[]): string {
  const swapped = replications.filter(({ swaps }) => swaps > 0);
  const swaps = swapped.reduce((sum, replication) => sum + replication.swaps, 0);
  return [
    ...(others.length > 0 ? [FLOW.others(others)] : []),
    ...(swaps > 0 ? [FLOW.swaps(swaps, swapped.length)] : []),
  ].join(' ');
}

/** Returns by how many those who wait or are in care became more in a year, on average. */
function growthIn(futures: Futures, year: string): number {
  const { startDate, endDate } = futures.scenario;
  const [from, until] = [
    Math.max(dayOf(Number(year), 1, 1), dayOfDate(startDate)),
    Math.min(dayOf(Number(year) + 1, 1, 1), dayOfDate(endDate)),
  ];
  const presentOn = (day: number) =>
    (['inCare', 'waitingList'] as const).reduce(
      (sum, measure) => sum + (spreadOf(futures, measure, dateOfDay(day))?.mean ?? 0),
      0,
    );
  return presentOn(until) - presentOn(from);
}

function numberOf(spread: Spread, label: string) {
  return { value: spread.mean, low: spread.p5, high: spread.p95, label, rangeLabel: clientRange(spread) };
}
