import type { ReactNode } from 'react';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { type YearBar, YearBars } from '../../charts/year-bars.tsx';
import type { BuildingReport, BuildingYear } from '../../experiment/property.ts';
import { writeCsv } from '../../io/csv.ts';
import { BUILDINGS } from '../../messages/buildings.ts';
import { formatNumber } from '../../messages/format.ts';
import { sourceLine } from '../../messages/source-line.ts';
import { euroRange, TABLE } from '../../messages/verkennen.ts';
import type { Property } from '../../scenario/schema.ts';
import { meanWithRange } from '../mean-with-range.ts';
import { saveFile } from '../save-file.ts';
import { sourcesOf } from '../sources-of.ts';
import type { LocationProps } from './empty-figure.tsx';

interface AccountsFigureProps extends LocationProps {
  readonly report: BuildingReport;
  readonly property: Property;
  /** The year that the page is about. */
  readonly year: string;
}

/** The costs that a picture has patterns for; the rest is in the table. */
const PARTS = ['rent', 'upkeep', 'interest', 'depreciation', 'impairment', 'conversion'] as const;
const PANEL_GAP = 24;

/** What a building does in the annual accounts: its costs by year, what covers them and what it leaves; never the decision. */
export function AccountsFigure({ futures, place, report, property, year }: AccountsFigureProps): ReactNode {
  const words = BUILDINGS.accounts;
  const { scenario } = futures;
  const inYear = report.years.find((one) => String(one.year) === year) ?? report.years[report.years.length - 1];
  const shownYear = String(inYear.year);
  const finding = words.finding(inYear.euros.uncovered.mean, shownYear);
  const isLarge = report.years.some(({ costs }) => costs.p95 >= 5e5);
  const write = (euros: number) => (isLarge ? formatNumber(euros / 1e6, 1) : formatNumber(euros / 1e3));
  const used = ITEMS.filter((item) => report.years.some((one) => Math.abs(amountOf(one, item).mean) >= 0.5));
  return (
    <>
      <p className="kicker">
        <b>{words.kicker}</b> <span>{words.kickerText}</span>
      </p>
      <ChartFigure
        id="gebouw-jaarrekening"
        finding={finding}
        about={words.about(words.units[isLarge ? 'million' : 'thousand'])}
        table={{
          caption: words.tableCaption(place.label),
          columns: [words.item, ...report.years.map((one) => String(one.year))],
          rows: used.map((item) => [
            words.items[item],
            ...report.years.map((one) => meanWithRange(amountOf(one, item))),
          ]),
        }}
        onDownload={() =>
          saveFile(
            TABLE.file(scenario.id, `jaarrekening-${place.id}`),
            writeCsv({
              columns: words.csvColumns,
              rows: report.years.flatMap((one) =>
                used.map((item) => {
                  const { mean, p5, p95 } = amountOf(one, item);
                  return [one.year, words.items[item], mean, p5, p95];
                }),
              ),
            }),
            'text/csv',
          )
        }
        note={[
          words.afterwards[property.afterwards],
          words.note,
          sourceLine(BUILDINGS.source, sourcesOf(scenario, `/locations/${place.id}/property`)),
        ].join(' ')}
      >
        {(width) => {
          const half = width >= 420 ? Math.floor((width - PANEL_GAP) / 2) : width;
          return (
            <div className="twin">
              <section>
                <h4>{words.costsHeading}</h4>
                <YearBars
                  width={half}
                  bars={report.years.map(costBar)}
                  name={words.name(words.costsHeading, shownYear, euroRange(inYear.costs))}
                  formatValue={write}
                  referenceLabel=""
                />
              </section>
              <section>
                <h4>{words.uncoveredHeading}</h4>
                <YearBars
                  width={half}
                  bars={report.years.map(uncoveredBar)}
                  name={words.name(words.uncoveredHeading, shownYear, euroRange(inYear.euros.uncovered))}
                  formatValue={write}
                  referenceLabel=""
                />
              </section>
            </div>
          );
        }}
      </ChartFigure>
    </>
  );
}

type Item = keyof typeof BUILDINGS.accounts.items;
const ITEMS = Object.keys(BUILDINGS.accounts.items) as readonly Item[];

function amountOf({ euros, costs }: BuildingYear, item: Item) {
  return item === 'costs' ? costs : euros[item];
}

function costBar({ year, euros, costs }: BuildingYear): YearBar {
  const parts = PARTS.flatMap((key) =>
    euros[key].mean === 0 ? [] : [{ key, label: BUILDINGS.accounts.parts[key], value: euros[key].mean }],
  );
  return { year: String(year), parts, mean: costs.mean, p5: costs.p5, p95: costs.p95, reference: null, tone: 'chosen' };
}

function uncoveredBar({ year, euros: { uncovered } }: BuildingYear): YearBar {
  const { mean, p5, p95 } = uncovered;
  const parts = [{ key: 'uncovered', label: BUILDINGS.accounts.uncovered, value: mean }];
  return { year: String(year), parts, mean, p5, p95, reference: null, tone: 'chosen' };
}
