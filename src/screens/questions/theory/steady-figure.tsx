import type { ReactNode } from 'react';
import { dayOfDate } from '../../../calendar/calendar.ts';
import { ChartFigure } from '../../../charts/chart-figure.tsx';
import { LineChart } from '../../../charts/line-chart.tsx';
import { valueScale } from '../../../charts/linear.ts';
import { writeCsv } from '../../../io/csv.ts';
import { formatDate, formatNumber, formatShortest } from '../../../messages/format.ts';
import { printable } from '../../../messages/names.ts';
import { THEORY_PANEL } from '../../../messages/theory.ts';
import { TABLE } from '../../../messages/verkennen.ts';
import type { Scenario, Segment } from '../../../scenario/schema.ts';
import type { SteadySegment, SteadyStretch } from '../../../validation/steady/steady-state.ts';
import { saveFile } from '../../save-file.ts';
import { dateTick, yearOf } from '../date-scale.ts';

interface SteadyFigureProps {
  readonly scenario: Scenario;
  readonly segment: Segment;
  readonly stretches: readonly SteadyStretch[];
}

/** The load of a segment beside its places, by date; nothing when there is always a place, or nothing ever changes. */
export function SteadyFigure({ scenario, segment, stretches }: SteadyFigureProps): ReactNode {
  const words = THEORY_PANEL.chart;
  const steps = stretches.flatMap(({ from, until, segments }) => {
    const one = segments.find((candidate) => candidate.segment === segment.id);
    return one && one.places !== null ? [{ from, until, one, places: one.places }] : [];
  });
  if (steps.length < 2) return null;
  const isShort = steps.some(({ one }) => one.excessPerMonth !== null);
  const finding = words.finding(printable(segment.label), isShort);
  const line = (key: 'load' | 'places', read: (one: SteadySegment) => number) => ({
    key,
    label: words[key],
    points: steps.flatMap(({ from, until, one }) => [from, until].map((date) => ({ x: yearOf(date), y: read(one) }))),
  });
  const rows = steps.map(({ from, one, places }) => ({
    from,
    load: one.load,
    places,
    needed: one.norm?.places ?? null,
  }));
  const isFromZero = valueScale(rows.flatMap(({ load, places }) => [load, places])).low <= 0;
  const columns = [words.x, words.load, words.places, words.needed];
  return (
    <ChartFigure
      id={words.id}
      finding={finding}
      about={words.about}
      {...(isFromZero ? {} : { note: words.fromNotZero })}
      table={{
        caption: finding,
        columns,
        rows: rows.map(({ from, load, places, needed }) => [
          formatDate(dayOfDate(from)),
          formatNumber(load, 1),
          formatNumber(places),
          formatNumber(needed),
        ]),
      }}
      onDownload={() =>
        saveFile(
          TABLE.file(scenario.id, words.file),
          writeCsv({ columns, rows: rows.map(({ from, load, places, needed }) => [from, load, places, needed]) }),
          'text/csv',
        )
      }
    >
      {(width) => (
        <LineChart
          width={width}
          name={`${finding} ${words.about}`}
          lines={[line('load', ({ load }) => load), line('places', ({ places }) => places ?? 0)]}
          at={null}
          xLabel={words.x}
          yLabel={words.y}
          formatX={dateTick}
          formatY={(value) => formatShortest(value, 1)}
        />
      )}
    </ChartFigure>
  );
}
