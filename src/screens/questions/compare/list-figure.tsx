import type { ReactNode } from 'react';
import { dayOfDate } from '../../../calendar/calendar.ts';
import { BandLines } from '../../../charts/band-lines.tsx';
import { MOST_BANDS, MOST_LINES } from '../../../charts/band-lines-layout.ts';
import { ChartFigure } from '../../../charts/chart-figure.tsx';
import type { ComparisonResult } from '../../../experiment/comparison/compare-variants.ts';
import { writeCsv } from '../../../io/csv.ts';
import { COMPARISON, growthText } from '../../../messages/comparison.ts';
import { COMPARE_PANEL } from '../../../messages/comparison-page.ts';
import { formatNumber, formatShortDate } from '../../../messages/format.ts';
import type { Scenario } from '../../../scenario/schema.ts';
import { saveFile } from '../../save-file.ts';

interface ListFigureProps {
  readonly result: ComparisonResult;
  readonly names: ReadonlyMap<string, string>;
  readonly scenario: Scenario;
}

/** The list of each plan by week with its spread, and since when it is longer than that of the reference. */
export function ListFigure({ result, names, scenario }: ListFigureProps): ReactNode {
  const { variants, against, replications } = result;
  const nameOf = (id: string) => names.get(id) ?? id;
  // The reference first: its line is the grey one.
  const ordered = [...variants].sort((a, b) => Number(b.id === against) - Number(a.id === against));
  const dates = ordered[0]?.list.dates ?? [];
  const startDay = dayOfDate(scenario.startDate);
  const notes = [
    ...(ordered.length > MOST_BANDS ? [COMPARE_PANEL.listNoBands] : []),
    ...(ordered.length > MOST_LINES ? [COMPARE_PANEL.listMost(MOST_LINES, ordered.length)] : []),
  ];
  const cell = ({ list }: (typeof ordered)[number], at: number) =>
    `${formatNumber(list.mean[at], 1)} (${COMPARISON.range(formatNumber(list.p5[at]), formatNumber(list.p95[at]))})`;
  return (
    <ChartFigure
      id="vergelijk-wachtlijst"
      finding={COMPARE_PANEL.listFinding}
      about={COMPARE_PANEL.listAbout(replications)}
      table={{
        caption: COMPARISON.seriesTitle,
        columns: [COMPARE_PANEL.listDate, ...ordered.map(({ id }) => nameOf(id))],
        rows: dates.map((date, at) => [formatShortDate(dayOfDate(date)), ...ordered.map((one) => cell(one, at))]),
      }}
      onDownload={() =>
        saveFile(
          COMPARE_PANEL.file(scenario.id, 'wachtlijst'),
          writeCsv({
            columns: [COMPARE_PANEL.listDate, ...ordered.flatMap(({ id }) => COMPARE_PANEL.listCsv(nameOf(id)))],
            rows: dates.map((date, at) => [
              date,
              ...ordered.flatMap(({ list }) => [list.mean[at], list.p5[at], list.p50[at], list.p95[at]]),
            ]),
          }),
          'text/csv',
        )
      }
      {...(notes.length > 0 && { note: notes.join(' ') })}
    >
      {(width) => (
        <>
          <BandLines
            width={width}
            startDay={startDay}
            days={dates.map((date) => dayOfDate(date) - startDay)}
            lines={ordered.map(({ id, list }) => ({ key: id, label: nameOf(id), ...list }))}
            yLabel={COMPARE_PANEL.listUnit}
            formatY={(value) => formatNumber(value)}
            name={COMPARE_PANEL.listName(
              ordered.map(({ id, list }) => `${nameOf(id)}: ${formatNumber(list.mean.at(-1) ?? 0, 1)}`),
            )}
          />
          <ul className="compare__growth">
            {ordered.map(
              ({ id, growth }) =>
                growth && (
                  <li key={id}>
                    <strong>{nameOf(id)}</strong> {growthText(growth)}
                  </li>
                ),
            )}
          </ul>
          <p className="chart-note">{COMPARISON.growthDefinition}</p>
        </>
      )}
    </ChartFigure>
  );
}
