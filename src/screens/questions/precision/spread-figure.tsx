import type { ReactNode } from 'react';
import { ChartFigure } from '../../../charts/chart-figure.tsx';
import { QuantileRows } from '../../../charts/quantile-rows.tsx';
import type { PrecisionAnswer } from '../../../experiment/precision/precision.ts';
import { writeCsv } from '../../../io/csv.ts';
import { aimTable, aimTitle, aimValue } from '../../../messages/aims.ts';
import { formatPercent } from '../../../messages/format.ts';
import { PRECISION } from '../../../messages/precision.ts';
import { PRECISION_PANEL } from '../../../messages/precision-page.ts';
import { TABLE } from '../../../messages/verkennen.ts';
import { saveFile } from '../../save-file.ts';
import type { AskedPrecision } from './precision-form.ts';

interface SpreadFigureProps {
  readonly request: AskedPrecision;
  readonly answer: PrecisionAnswer;
}

/** How far single futures lie apart, bound by bound, beside how sure their mean is. */
export function SpreadFigure({ request: { scenario }, answer }: SpreadFigureProps): ReactNode {
  const { aim, sure, spread } = answer;
  if (!spread || spread.quantiles.length === 0) return null;
  const { futures, quantiles, unknown } = spread;
  const writer = aimTable(
    aim.measure,
    quantiles.flatMap(({ low, high }) => [low, high]),
  );
  const title = `${aimTitle(scenario, aim)}${writer.scale}`;
  const high = quantiles.findLast(({ chance }) => chance <= 0.9) ?? quantiles[0];
  const finding = PRECISION_PANEL.finding(formatPercent(high.chance), aimValue(aim.measure, high.value));
  const { columns, csv, file, words } = PRECISION_PANEL;
  return (
    <ChartFigure
      id="vraag-zekerheid"
      finding={`${finding}.`}
      about={PRECISION_PANEL.about(title, futures)}
      {...(unknown.length > 0 && { note: PRECISION.unknown(unknown, futures) })}
      table={{
        caption: title,
        columns,
        rows: quantiles.map((one) => [
          formatPercent(one.chance),
          ...[one.value, one.low, one.high].map((value) => writer.write(value)),
        ]),
      }}
      onDownload={() =>
        saveFile(
          TABLE.file(scenario.id, file),
          writeCsv({ columns: csv, rows: quantiles.map((one) => [one.chance, one.value, one.low, one.high]) }),
          'text/csv',
        )
      }
    >
      {(width) => (
        <QuantileRows
          width={width}
          rows={quantiles.map(({ chance, value, low, high: upper }) => ({
            key: String(chance),
            label: PRECISION_PANEL.rowLabel(formatPercent(chance)),
            ...{ value, low, high: upper },
            text: writer.write(value),
            range: `${writer.write(low)} – ${writer.write(upper)}`,
          }))}
          mean={sure?.interval ? { value: sure.mean, ...sure.interval } : null}
          name={`${finding}. ${title}.`}
          formatTick={writer.tick}
          words={words}
        />
      )}
    </ChartFigure>
  );
}
