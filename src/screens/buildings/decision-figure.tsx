import type { ReactNode } from 'react';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { RangeRows } from '../../charts/range-rows.tsx';
import type { BuildingOption, BuildingReport } from '../../experiment/property.ts';
import { writeCsv } from '../../io/csv.ts';
import { BUILDINGS } from '../../messages/buildings.ts';
import { formatEuros, formatEurosShort } from '../../messages/format.ts';
import { sourceLine } from '../../messages/source-line.ts';
import { euroRange, TABLE } from '../../messages/verkennen.ts';
import type { Property } from '../../scenario/schema.ts';
import { saveFile } from '../save-file.ts';
import { sourcesOf } from '../sources-of.ts';
import type { LocationProps } from './empty-figure.tsx';

interface DecisionFigureProps extends LocationProps {
  readonly report: BuildingReport;
  readonly property: Property;
}

/** What each option of a building is worth, of the money that still can be avoided; never the books. */
export function DecisionFigure({ futures, place, empty, report, property }: DecisionFigureProps): ReactNode {
  const words = BUILDINGS.decision;
  const { scenario, grid } = futures;
  const { compareYears, discountRate, priceYear, tenure, afterwards } = property;
  const late = empty.futures - empty.dates.reduce((sum, { count }) => sum + count, 0);
  const isFixed = report.options.length > 1 && report.options.every(isKeeping);
  const finding = isFixed ? words.findingNone : findingOf(report.options, compareYears);
  // A building that does not close is kept under every option: one row says it all.
  const options = isFixed ? report.options.slice(0, 1) : report.options;
  return (
    <>
      <p className="kicker">
        <b>{words.kicker}</b> <span>{words.kickerText}</span>
      </p>
      <ChartFigure
        id="gebouw-besluit"
        finding={finding}
        about={words.about(compareYears, discountRate, priceYear)}
        table={{
          caption: words.tableCaption,
          columns: words.columns,
          rows: options.map(({ option, presentValueEuros, againstKeep }) => [
            BUILDINGS.options[option],
            formatEuros(presentValueEuros.mean),
            euroRange(presentValueEuros),
            againstKeep ? words.againstKeep(againstKeep.mean, againstKeep.low, againstKeep.high) : '',
            againstKeep ? words.better(againstKeep.higher, againstKeep.n) : '',
          ]),
        }}
        onDownload={() =>
          saveFile(
            TABLE.file(scenario.id, `besluit-${place.id}`),
            writeCsv({
              columns: words.csvColumns,
              rows: options.map(({ option, presentValueEuros, againstKeep }) => [
                BUILDINGS.options[option],
                presentValueEuros.mean,
                presentValueEuros.p5,
                presentValueEuros.p95,
                againstKeep?.mean ?? null,
                againstKeep?.low ?? null,
                againstKeep?.high ?? null,
                againstKeep?.higher ?? null,
                againstKeep?.n ?? null,
              ]),
            }),
            'text/csv',
          )
        }
        note={[
          tenure.kind === 'owned' ? words.sunk(report.sunkEuros, grid.startDay) : words.rented,
          ...(!isFixed && late > 0 ? [words.notEmpty(late, empty.futures, grid.startDay + grid.horizonDays)] : []),
          words.grants,
          sourceLine(BUILDINGS.source, sourcesOf(scenario, `/locations/${place.id}/property/options`)),
        ].join(' ')}
      >
        {(width) => (
          <RangeRows
            width={width}
            rows={options.map(({ option, presentValueEuros, againstKeep }) => ({
              ...presentValueEuros,
              key: option,
              label: BUILDINGS.options[option],
              remark: [
                ...(option === afterwards ? [words.chosen] : []),
                ...(againstKeep ? [words.againstKeep(againstKeep.mean, null, null)] : []),
              ].join(', '),
              reference: null,
              value: formatEurosShort(presentValueEuros.mean),
              range: euroRange(presentValueEuros),
            }))}
            name={words.name(
              finding,
              options.map(({ option, presentValueEuros }) =>
                words.row(
                  BUILDINGS.options[option],
                  formatEurosShort(presentValueEuros.mean),
                  euroRange(presentValueEuros),
                ),
              ),
            )}
            formatTick={formatEurosShort}
            referenceLabel=""
          />
        )}
      </ChartFigure>
    </>
  );
}

function isKeeping({ againstKeep }: BuildingOption): boolean {
  return againstKeep === null || (againstKeep.lower === 0 && againstKeep.higher === 0);
}

/** The option that is worth most; unsure when its difference from keeping may as well be nothing. */
function findingOf(options: readonly BuildingOption[], years: number): string {
  const { findingOnly, findingKeep, findingUnsure, finding } = BUILDINGS.decision;
  if (options.length < 2) return findingOnly;
  const best = options.reduce((most, one) => (one.presentValueEuros.mean > most.presentValueEuros.mean ? one : most));
  if (best.againstKeep === null) return findingKeep(years);
  const { mean, low } = best.againstKeep;
  return low === null || low > 0 ? finding(BUILDINGS.options[best.option], mean, years) : findingUnsure;
}
