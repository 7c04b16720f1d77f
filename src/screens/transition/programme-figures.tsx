import type { ReactNode } from 'react';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { type YearBar, YearBars } from '../../charts/year-bars.tsx';
import { programmesOf } from '../../experiment/transition.ts';
import { writeCsv } from '../../io/csv.ts';
import { formatEuros, formatNumber } from '../../messages/format.ts';
import { sourceLine } from '../../messages/source-line.ts';
import { TRANSITION } from '../../messages/transition.ts';
import { TABLE } from '../../messages/verkennen.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { saveFile } from '../save-file.ts';
import { sourcesOf } from '../sources-of.ts';

/** The money set apart for the transition: what is left of it at the end of each year. */
export function ProgrammeFigures({ scenario }: { readonly scenario: Scenario }): ReactNode {
  const words = TRANSITION.programme;
  return programmesOf(scenario).map(({ id, label, years }) => {
    const last = years.at(-1);
    if (!last) return null;
    const finding = words.finding(label, last.reserve, last.year);
    return (
      <div className="region__half" key={id}>
        <ChartFigure
          id={`overgang-programma-${id}`}
          finding={finding}
          about={words.about}
          table={{
            caption: words.tableCaption(label),
            columns: words.columns,
            rows: years.map(({ year, income, spending, reserve }) => [
              String(year),
              formatEuros(income),
              formatEuros(spending),
              formatEuros(reserve),
            ]),
          }}
          onDownload={() =>
            saveFile(
              TABLE.file(scenario.id, `programma-${id}`),
              writeCsv({
                columns: words.columns,
                rows: years.map(({ year, income, spending, reserve }) => [year, income, spending, reserve]),
              }),
              'text/csv',
            )
          }
          note={[words.note, sourceLine(words.source, sourcesOf(scenario, `/programmes/${id}`))].join(' ')}
        >
          {(width) => (
            <>
              <YearBars
                width={width}
                bars={years.map(({ year, reserve }) => barOf(year, reserve))}
                name={words.name(
                  finding,
                  years.map(({ year, reserve }) => words.row(year, formatEuros(reserve))),
                )}
                formatValue={(euros) => formatNumber(euros / 1000)}
                referenceLabel=""
              />
              <ul className="facts">
                {years.map(({ year, income, spending, reserve }) => (
                  <li key={year}>
                    {words.line(year, formatEuros(income), formatEuros(spending), formatEuros(reserve))}
                  </li>
                ))}
              </ul>
            </>
          )}
        </ChartFigure>
      </div>
    );
  });
}

function barOf(year: number, reserve: number): YearBar {
  const parts = [{ key: 'reserve', label: TRANSITION.programme.reserve, value: reserve }];
  return { year: String(year), parts, mean: reserve, p5: reserve, p95: reserve, reference: null, tone: 'chosen' };
}
