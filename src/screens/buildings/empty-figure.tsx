import type { ReactNode } from 'react';
import { type Day, dayOfDate, parseIsoDate, partsOfDay } from '../../calendar/calendar.ts';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { FanChart } from '../../charts/fan-chart.tsx';
import type { Futures } from '../../experiment/futures.ts';
import { type EmptyDates, emptyBy } from '../../experiment/property.ts';
import { writeCsv } from '../../io/csv.ts';
import { BUILDINGS } from '../../messages/buildings.ts';
import { formatDate, formatPercent } from '../../messages/format.ts';
import { sourceLine } from '../../messages/source-line.ts';
import { clientRange, meanCount, TABLE, WAITING } from '../../messages/verkennen.ts';
import type { Location, Scenario } from '../../scenario/schema.ts';
import type { Band } from '../../statistics/band.ts';
import { saveFile } from '../save-file.ts';
import { sourcesOf } from '../sources-of.ts';

export interface LocationProps {
  readonly futures: Futures;
  readonly place: Location;
  readonly empty: EmptyDates;
  readonly residents: Band;
}

const NO_FUTURES: readonly ArrayLike<number>[] = [];

/** When a building is empty without anybody having to move, and how many still live there. */
export function EmptyFigure({ futures, place, empty, residents }: LocationProps): ReactNode {
  const { scenario, grid } = futures;
  const { startDay, horizonDays } = grid;
  const end = startDay + horizonDays;
  const words = BUILDINGS.empty;
  const nine = dayBy(empty, 0.9);
  const finding = findingOf(empty, nine, end);
  const shares = emptyShares(empty, residents, startDay);
  const last = residents.days.length - 1;
  const range = clientRange({ mean: residents.mean[last], p5: residents.p5[last], p95: residents.p95[last] });
  const firsts = residents.days.flatMap((day, at) => (partsOfDay(startDay + day).dayOfMonth === 1 ? [at] : []));
  return (
    <ChartFigure
      id="gebouw-leeg"
      finding={finding}
      about={words.about(place.label, WAITING.years(partsOfDay(startDay).year, partsOfDay(end - 1).year))}
      table={{
        caption: words.tableCaption(place.label),
        columns: words.columns,
        rows: firsts.map((at) => [
          formatDate(startDay + residents.days[at]),
          meanCount(residents.mean[at]),
          clientRange({ mean: residents.mean[at], p5: residents.p5[at], p95: residents.p95[at] }),
          formatPercent(shares[at]),
        ]),
      }}
      onDownload={() => download(scenario, place, residents, shares, startDay)}
      note={[
        words.note,
        WAITING.band,
        sourceLine(BUILDINGS.source, sourcesOf(scenario, `/locations/${place.id}`)),
      ].join(' ')}
    >
      {(width) => (
        <>
          <FanChart
            width={width}
            startDay={startDay}
            band={residents}
            name={words.name(finding, range, formatDate(end))}
            label={words.label}
            reference={null}
            futures={NO_FUTURES}
            decisions={datesOf(scenario, place).map(({ day, kind }) => ({
              day: day - startDay,
              label: kind === 'stops' ? words.stops(day) : words.closes(day),
            }))}
            marker={null}
            settled="settled"
            unit={words.unit}
          />
          <ul className="facts">
            {factsOf(empty, nine, end).map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </>
      )}
    </ChartFigure>
  );
}

function findingOf(empty: EmptyDates, nine: Day | null, end: Day): string {
  if (nine !== null) return BUILDINGS.empty.finding(nine);
  const count = empty.dates.reduce((sum, date) => sum + date.count, 0);
  return count === 0 ? BUILDINGS.empty.findingStays : BUILDINGS.empty.findingLate(count / empty.futures, end);
}

function factsOf(empty: EmptyDates, nine: Day | null, end: Day): string[] {
  const half = dayBy(empty, 0.5);
  const still = empty.futures - empty.dates.reduce((sum, { count }) => sum + count, 0);
  return [
    ...(half === null ? [] : [BUILDINGS.empty.half(half)]),
    ...(nine === null ? [] : [BUILDINGS.empty.nine(nine)]),
    ...(still > 0 && still < empty.futures ? [BUILDINGS.empty.notEmpty(still, empty.futures, end)] : []),
  ];
}

function dayBy(empty: EmptyDates, share: number): Day | null {
  const date = emptyBy(empty, share);
  return date === null ? null : parseIsoDate(date);
}

/** The share of the futures in which it is empty by each point. */
function emptyShares({ dates, futures }: EmptyDates, { days }: Band, startDay: Day): number[] {
  const known = dates.map(({ date, count }) => ({ day: dayOfDate(date) - startDay, count }));
  return days.map(
    (day) => known.reduce((sum, one) => sum + (one.day <= day ? one.count : 0), 0) / Math.max(1, futures),
  );
}

/** The dates on which it takes nobody any more, and on which it closes: its own, or the last of its groups. */
export function datesOf(
  { segments }: Scenario,
  { id, admissionStop, closes }: Location,
): readonly { readonly day: Day; readonly kind: 'stops' | 'closes' }[] {
  const groups = segments.flatMap(({ capacity }) =>
    capacity.kind === 'groups' ? capacity.groups.filter(({ location }) => location === id) : [],
  );
  const lastOf = (dates: readonly (string | undefined)[]) =>
    dates.length > 0 && dates.every((date) => date !== undefined)
      ? Math.max(...dates.map((date) => dayOfDate(date)))
      : null;
  const stop = admissionStop ? dayOfDate(admissionStop) : lastOf(groups.map((group) => group.admissionStop));
  const close = closes ? dayOfDate(closes) : lastOf(groups.map((group) => group.closes));
  return [
    ...(stop === null ? [] : [{ day: stop, kind: 'stops' } as const]),
    ...(close === null ? [] : [{ day: close, kind: 'closes' } as const]),
  ];
}

function download({ id }: Scenario, place: Location, residents: Band, shares: readonly number[], startDay: Day): void {
  const rows = residents.days.map((day, at) => [
    formatDate(startDay + day),
    residents.mean[at],
    residents.p5[at],
    residents.p25[at],
    residents.p50[at],
    residents.p75[at],
    residents.p95[at],
    shares[at],
  ]);
  saveFile(TABLE.file(id, `leeg-${place.id}`), writeCsv({ columns: BUILDINGS.empty.csvColumns, rows }), 'text/csv');
}
