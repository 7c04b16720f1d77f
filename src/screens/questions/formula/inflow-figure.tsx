import type { ReactNode } from 'react';
import { dayOfDate } from '../../../calendar/calendar.ts';
import { ChartFigure } from '../../../charts/chart-figure.tsx';
import { LineChart } from '../../../charts/line-chart.tsx';
import { valueScale } from '../../../charts/linear.ts';
import type { InflowMonth } from '../../../experiment/formula/inflow-formula.ts';
import { writeCsv } from '../../../io/csv.ts';
import { formatMonth, formatNumber, formatShortest } from '../../../messages/format.ts';
import { FORMULA, FORMULA_PANEL } from '../../../messages/formula.ts';
import { TABLE } from '../../../messages/verkennen.ts';
import type { Inflow, Scenario } from '../../../scenario/schema.ts';
import { saveFile } from '../../save-file.ts';
import { dateTick, yearOf } from '../date-scale.ts';

interface InflowFigureProps {
  readonly scenario: Scenario;
  readonly label: string;
  readonly inflow: Inflow;
  readonly months: readonly InflowMonth[];
}

/** The inflow by month, as it is and by the formula. */
export function InflowFigure({ scenario, label, inflow, months }: InflowFigureProps): ReactNode {
  const days = months.reduce((sum, month) => sum + month.days, 0);
  const mean = (value: (month: InflowMonth) => number) =>
    formatShortest(months.reduce((sum, month) => sum + value(month) * month.days, 0) / days, 1);
  const finding = FORMULA_PANEL.inflowFinding(
    mean(({ now }) => now),
    mean(({ value }) => value),
  );
  const line = (key: 'value' | 'now', name: string) => ({
    key,
    label: name,
    // A step for each month: it holds from the first day until the first of the next.
    points: months.flatMap((month, at) =>
      [month.from, months[at + 1]?.from ?? scenario.endDate].map((date) => ({ x: yearOf(date), y: month[key] })),
    ),
  });
  const replaced = [
    ...(inflow.growth ? (['growth'] as const) : []),
    ...(inflow.monthFactors ? (['season'] as const) : []),
  ];
  const isFromZero = valueScale(months.flatMap(({ now, value }) => [now, value])).low <= 0;
  const notes = [
    ...(replaced.length > 0 ? [FORMULA.replaced(replaced)] : []),
    ...(isFromZero ? [] : [FORMULA_PANEL.fromNotZero]),
  ];
  return (
    <ChartFigure
      id="vraag-instroom"
      finding={finding}
      about={`${label}. ${FORMULA_PANEL.inflowAbout}`}
      {...(notes.length > 0 ? { note: notes.join(' ') } : {})}
      table={{
        caption: FORMULA_PANEL.inflowAbout,
        columns: FORMULA_PANEL.inflowColumns,
        rows: months.map(({ from, now, value }) => [
          formatMonth(dayOfDate(from)),
          formatNumber(now, 1),
          formatNumber(value, 1),
        ]),
      }}
      onDownload={() =>
        saveFile(
          TABLE.file(scenario.id, FORMULA_PANEL.inflowFile),
          writeCsv({
            columns: FORMULA_PANEL.inflowColumns,
            rows: months.map(({ from, now, value }) => [from, now, value]),
          }),
          'text/csv',
        )
      }
    >
      {(width) => (
        <LineChart
          width={width}
          name={`${finding} ${FORMULA_PANEL.inflowAbout}`}
          lines={[line('value', FORMULA.inflowNew), line('now', FORMULA.inflowNow)]}
          at={null}
          xLabel={FORMULA_PANEL.month}
          yLabel={FORMULA_PANEL.perYear}
          formatX={dateTick}
          formatY={(value) => formatShortest(value, 1)}
        />
      )}
    </ChartFigure>
  );
}
