import type { ReactNode } from 'react';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { LineChart } from '../../charts/line-chart.tsx';
import type { BreakEven } from '../../experiment/provider.ts';
import { writeCsv } from '../../io/csv.ts';
import { formatEuros, formatNumber, formatPercent } from '../../messages/format.ts';
import { sourceLine } from '../../messages/source-line.ts';
import { TRANSITION } from '../../messages/transition.ts';
import { percentRange, TABLE } from '../../messages/verkennen.ts';
import { saveFile } from '../save-file.ts';
import { sourcesOf } from '../sources-of.ts';
import type { SegmentProps } from './left-behind-figure.tsx';

/** From which occupancy the places of a segment pay under the contract in force, and how that comes about. */
export function BreakEvenFigure({ scenario, label, found }: SegmentProps & { readonly found: BreakEven }): ReactNode {
  const words = TRANSITION.breakEven;
  const { segment, points, crossing, played, price } = found;
  const year = String(found.year);
  const isCovered = points.every(({ paid, cost }) => paid >= cost);
  const finding = words.finding(crossing, isCovered);
  const contract = scenario.contracts
    .filter(({ id }) => found.contracts.includes(id))
    .map((one) => one.label)
    .join(', ');
  const { mean, p5, p95 } = played;
  const range =
    mean === null || p5 === null || p95 === null ? '' : words.playedRange(percentRange({ mean, p5, p95 }), year);
  const tenths = points.filter((_, at) => at % 5 === 0);
  return (
    <>
      <ChartFigure
        id="overgang-quitte"
        finding={finding}
        about={words.about(label, year, contract)}
        table={{
          caption: words.tableCaption(label, year),
          columns: words.columns,
          rows: tenths.map(({ occupancy, paid, cost }) => [
            formatPercent(occupancy),
            formatEuros(paid),
            formatEuros(cost),
            formatEuros(paid - cost),
          ]),
        }}
        onDownload={() =>
          saveFile(
            TABLE.file(scenario.id, `quitte-${segment}`),
            writeCsv({
              columns: words.columns,
              rows: points.map(({ occupancy, paid, cost }) => [occupancy, paid, cost, paid - cost]),
            }),
            'text/csv',
          )
        }
        note={[
          range,
          ...(found.housingEuros > 0.5 ? [words.housing(found.housingEuros)] : []),
          ...(found.closedEuros > 0.5 ? [words.closed(found.closedEuros, year)] : []),
          sourceLine(TRANSITION.costs, sourcesOf(scenario, `/segments/${segment}/providerCost`)),
        ].join(' ')}
      >
        {(width) => (
          <LineChart
            width={width}
            lines={[
              {
                key: 'paid',
                label: words.paid,
                points: points.map(({ occupancy, paid }) => ({ x: occupancy, y: paid })),
              },
              {
                key: 'cost',
                label: words.cost,
                points: points.map(({ occupancy, cost }) => ({ x: occupancy, y: cost })),
              },
            ]}
            at={mean === null ? null : { x: Math.min(1, mean), label: words.played(mean) }}
            xLabel={words.xLabel}
            yLabel={words.yLabel}
            formatX={(value) => formatPercent(value)}
            formatY={(value) => formatNumber(value / 1e6, 1)}
            name={words.name(finding, range)}
          />
        )}
      </ChartFigure>
      {crossing && (
        <div className="formula">
          <p>
            <b>{words.formulaHead}</b>
          </p>
          {price === null ? (
            <p>{words.noFormula}</p>
          ) : (
            <>
              <p>{words.formulaWords(Math.abs(price.fixedEuros) >= 0.5)}</p>
              <p className="formula__sum">
                {words.formula({
                  fixed: found.fixedEuros,
                  paidAnyhow: price.fixedEuros,
                  days: found.daysInYear,
                  places: found.places,
                  price: price.eurosPerDay,
                  variable: found.variableEurosPerDay,
                  occupancy: crossing.occupancy,
                })}
              </p>
            </>
          )}
        </div>
      )}
    </>
  );
}
