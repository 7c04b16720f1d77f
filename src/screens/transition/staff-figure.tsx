import type { ReactNode } from 'react';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { MonthSteps } from '../../charts/month-steps.tsx';
import type { StaffPath } from '../../experiment/provider.ts';
import { writeCsv } from '../../io/csv.ts';
import { formatMonth, formatNumber, formatShortest } from '../../messages/format.ts';
import { sourceLine } from '../../messages/source-line.ts';
import { TRANSITION } from '../../messages/transition.ts';
import { TABLE } from '../../messages/verkennen.ts';
import { saveFile } from '../save-file.ts';
import { sourcesOf } from '../sources-of.ts';
import type { SegmentProps } from './left-behind-figure.tsx';
import { placesDecisions } from './places-decisions.ts';

const PARTS = ['open', 'starting', 'leaving'] as const;

/** The staff that a segment needs, has already and still pays, month by month. */
export function StaffFigure({ scenario, grid, label, path }: SegmentProps & { readonly path: StaffPath }): ReactNode {
  const words = TRANSITION.staff;
  const { segment, months } = path;
  const { startDay, monthEdges } = grid;
  const finding = words.finding(Math.max(...months.map(({ leaving }) => leaving)));
  const used = PARTS.filter((part) => part === 'open' || months.some((month) => month[part] > 0));
  const isHired = months.some(({ hired }) => hired > 0);
  const columns = [TRANSITION.month, ...used.map((part) => words[part]), words.paid, ...(isHired ? [words.hired] : [])];
  const rows = months.map((month) => [
    ...used.map((part) => month[part]),
    month.open + month.starting + month.leaving,
    ...(isHired ? [month.hired] : []),
  ]);
  const monthName = (month: number) => formatMonth(startDay + monthEdges[month]);
  return (
    <ChartFigure
      id="overgang-personeel"
      finding={finding}
      about={words.about(label)}
      table={{
        caption: words.tableCaption(label),
        columns,
        rows: rows.map((row, month) => [monthName(month), ...row.map((fte) => formatNumber(fte, 1))]),
      }}
      onDownload={() =>
        saveFile(
          TABLE.file(scenario.id, `personeel-${segment}`),
          writeCsv({ columns, rows: rows.map((row, month) => [monthName(month), ...row]) }),
          'text/csv',
        )
      }
      note={[
        TRANSITION.asPlanned,
        sourceLine(TRANSITION.staffing, sourcesOf(scenario, `/segments/${segment}/providerCost/staffing`)),
      ].join(' ')}
    >
      {(width) => (
        <MonthSteps
          width={width}
          startDay={startDay}
          edges={monthEdges}
          parts={used.map((part) => ({
            key: part,
            label: words[part],
            values: months.map((month) => month[part]),
          }))}
          decisions={placesDecisions(scenario, segment)}
          yLabel={words.yLabel}
          formatValue={formatShortest}
          name={words.name(finding)}
        />
      )}
    </ChartFigure>
  );
}
