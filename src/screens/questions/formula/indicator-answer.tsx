import type { ReactNode } from 'react';
import { ChartFigure } from '../../../charts/chart-figure.tsx';
import { RangeRows } from '../../../charts/range-rows.tsx';
import type { IndicatorRow } from '../../../experiment/formula/indicator.ts';
import { HORIZON } from '../../../experiment/periods.ts';
import { writeCsv } from '../../../io/csv.ts';
import { cautionsOf, FORMULA, FORMULA_PANEL, formulaNumber } from '../../../messages/formula.ts';
import { TABLES } from '../../../messages/tables.ts';
import { TABLE } from '../../../messages/verkennen.ts';
import { saveFile } from '../../save-file.ts';
import type { AskedIndicator } from './indicator-question.tsx';

interface IndicatorAnswerProps {
  readonly asked: AskedIndicator;
  readonly rows: readonly IndicatorRow[];
}

/** An own indicator by year: mean, interval and spread, beside the case without choices. */
export function IndicatorAnswer({ asked, rows }: IndicatorAnswerProps): ReactNode {
  const { title, unit, times, formula, replications, against, scenario } = asked;
  const size = (value: number | null) => Math.abs(value ?? 0) * times;
  const largest = Math.max(...rows.flatMap(({ p5, p95, mean, againstMean }) => [p5, p95, mean, againstMean].map(size)));
  const write = (value: number | null) => formulaNumber(value === null ? null : value * times, largest);
  const range = (low: number | null, high: number | null) =>
    low === null || high === null ? '' : TABLES.rangeText(write(low), write(high));
  const nameOf = (period: string) => (period === HORIZON ? FORMULA.whole : period);
  const finding = FORMULA_PANEL.result(title, unit);
  const known = rows.filter(({ mean }) => mean !== null);
  const shownColumns = FORMULA_PANEL.columns.slice(0, against === null ? 4 : 7);
  return (
    <>
      <ChartFigure
        id="vraag-formule"
        finding={finding}
        about={FORMULA_PANEL.about(replications)}
        note={formula.isChance ? FORMULA.chance : formula.ratio ? FORMULA.ratio : FORMULA.each}
        table={{
          caption: finding,
          columns: shownColumns,
          rows: rows.map((row) =>
            [
              nameOf(row.period),
              write(row.mean),
              row.interval ? range(row.interval.low, row.interval.high) : '',
              range(row.p5, row.p95),
              write(row.againstMean),
              write(row.difference?.mean ?? null),
              row.difference ? range(row.difference.low, row.difference.high) : '',
            ].slice(0, shownColumns.length),
          ),
        }}
        onDownload={() => save(scenario.id, rows)}
      >
        {(width) => (
          <RangeRows
            width={width}
            name={`${finding}. ${FORMULA_PANEL.about(replications)}`}
            formatTick={(value) => formulaNumber(value, largest)}
            referenceLabel={FORMULA_PANEL.reference}
            rows={known.map((row) => ({
              key: row.period,
              label: nameOf(row.period),
              remark: '',
              mean: (row.mean ?? 0) * times,
              p5: (row.p5 ?? row.mean ?? 0) * times,
              p25: (row.p25 ?? row.mean ?? 0) * times,
              p75: (row.p75 ?? row.mean ?? 0) * times,
              p95: (row.p95 ?? row.mean ?? 0) * times,
              reference: row.againstMean === null ? null : row.againstMean * times,
              value: write(row.mean),
              range: row.interval ? FORMULA_PANEL.sure(write(row.interval.low), write(row.interval.high)) : '',
            }))}
          />
        )}
      </ChartFigure>
      <div className="own-formula__notes">
        {cautionsOf(rows, FORMULA.skewedOnPage).map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
    </>
  );
}

function save(id: string, rows: readonly IndicatorRow[]): void {
  const cells = rows.map(({ period, mean, interval, p5, p95, againstMean, difference }) => [
    period,
    ...[mean, interval?.low ?? null, interval?.high ?? null, p5, p95, againstMean],
    ...[difference?.mean ?? null, difference?.low ?? null, difference?.high ?? null],
  ]);
  saveFile(TABLE.file(id, FORMULA_PANEL.file), writeCsv({ columns: FORMULA_PANEL.csv, rows: cells }), 'text/csv');
}
