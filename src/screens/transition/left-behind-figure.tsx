import type { ReactNode } from 'react';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { MonthSteps } from '../../charts/month-steps.tsx';
import type { Futures } from '../../experiment/futures.ts';
import type { LeftBehind } from '../../experiment/provider.ts';
import { writeCsv } from '../../io/csv.ts';
import { formatEuros, formatMonth, formatNumber } from '../../messages/format.ts';
import { sourceLine } from '../../messages/source-line.ts';
import { TRANSITION } from '../../messages/transition.ts';
import { TABLE } from '../../messages/verkennen.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { saveFile } from '../save-file.ts';
import { sourcesOf } from '../sources-of.ts';
import { placesDecisions } from './places-decisions.ts';

export interface SegmentProps {
  readonly scenario: Scenario;
  readonly grid: Futures['grid'];
  /** The name of the segment. */
  readonly label: string;
}

/** What of a segment goes on costing money after places close, month by month until it is gone. */
export function LeftBehindFigure({
  scenario,
  grid,
  label,
  behind,
}: SegmentProps & { readonly behind: LeftBehind }): ReactNode {
  const words = TRANSITION.behind;
  const { segment, total, untilMonth } = behind;
  const { startDay, monthEdges } = grid;
  const parts = behind.parts.map((part) => ({ key: part.id, label: part.label ?? words.staff, values: part.euros }));
  const sum = total.reduce((all, euros) => all + euros, 0);
  const isGone = untilMonth < total.length;
  const finding = words.finding(sum, isGone ? startDay + monthEdges[untilMonth] : null);
  const months = Array.from(total.keys()).slice(behind.fromMonth, untilMonth);
  return (
    <ChartFigure
      id="overgang-blijft"
      finding={finding}
      about={words.about(label)}
      table={{
        caption: words.tableCaption(label),
        columns: [TRANSITION.month, ...parts.map((part) => part.label), words.total],
        rows: months.map((month) => [
          formatMonth(startDay + monthEdges[month]),
          ...parts.map(({ values }) => formatEuros(values[month])),
          formatEuros(total[month]),
        ]),
      }}
      onDownload={() =>
        saveFile(
          TABLE.file(scenario.id, `blijft-achter-${segment}`),
          writeCsv({
            columns: [TRANSITION.month, ...parts.map((part) => part.label), words.total],
            rows: months.map((month) => [
              formatMonth(startDay + monthEdges[month]),
              ...parts.map(({ values }) => values[month]),
              total[month],
            ]),
          }),
          'text/csv',
        )
      }
      note={[
        ...(isGone ? [] : [words.forEver(total[total.length - 1])]),
        TRANSITION.asPlanned,
        words.note,
        sourceLine(TRANSITION.costs, sourcesOf(scenario, `/segments/${segment}/providerCost`)),
      ].join(' ')}
    >
      {(width) => (
        <MonthSteps
          width={width}
          startDay={startDay}
          edges={monthEdges}
          parts={parts}
          decisions={placesDecisions(scenario, segment)}
          yLabel={words.yLabel}
          formatValue={(euros) => formatNumber(euros / 1000, total.some((one) => one >= 5000) ? 0 : 1)}
          name={words.name(finding)}
        />
      )}
    </ChartFigure>
  );
}
