import type { ReactNode } from 'react';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { RangeRows } from '../../charts/range-rows.tsx';
import { REINVESTMENT_ITEMS, type ReinvestmentReport } from '../../experiment/transition.ts';
import { writeCsv } from '../../io/csv.ts';
import { formatEurosShort } from '../../messages/format.ts';
import { sourceLine } from '../../messages/source-line.ts';
import { TRANSITION } from '../../messages/transition.ts';
import { euroRange, TABLE } from '../../messages/verkennen.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { meanWithRange } from '../mean-with-range.ts';
import { saveFile } from '../save-file.ts';
import { sourcesOf } from '../sources-of.ts';

interface FreedMoneyFigureProps {
  readonly scenario: Scenario;
  readonly report: ReinvestmentReport;
  readonly year: string;
}

/** What the picture shows; the table has all. */
const ROWS = ['freed', 'available', 'alreadyPaid', 'extra', 'netSaving'] as const;

/** What became of freed money: each euro once, and what is saved in the end. */
export function FreedMoneyFigure({ scenario, report, year }: FreedMoneyFigureProps): ReactNode {
  const words = TRANSITION.freed;
  const { id, label, years } = report;
  const shown = years.find((one) => String(one.year) === year) ?? years.at(-1);
  if (!shown) return null;
  const { euros } = shown;
  const finding = words.finding(euros.netSaving.mean, shown.year);
  return (
    <ChartFigure
      id={`overgang-vrij-${id}`}
      finding={finding}
      about={words.about(label, shown.year, euros.baseline.mean)}
      table={{
        caption: words.tableCaption(label),
        columns: [words.item, ...years.map((one) => String(one.year))],
        rows: REINVESTMENT_ITEMS.map((item) => [
          words.items[item],
          ...years.map((one) => meanWithRange(one.euros[item])),
        ]),
      }}
      onDownload={() =>
        saveFile(
          TABLE.file(scenario.id, `vrijgekomen-${id}`),
          writeCsv({
            columns: words.csvColumns,
            rows: years.flatMap((one) =>
              REINVESTMENT_ITEMS.map((item) => {
                const { mean, p5, p95 } = one.euros[item];
                return [one.year, words.items[item], mean, p5, p95];
              }),
            ),
          }),
          'text/csv',
        )
      }
      note={[words.note, sourceLine(words.source, sourcesOf(scenario, `/reinvestments/${id}`))].join(' ')}
    >
      {(width) => (
        <RangeRows
          width={width}
          rows={ROWS.map((item) => ({
            ...euros[item],
            key: item,
            label: words.short[item],
            remark: words.remarks[item],
            reference: null,
            value: formatEurosShort(euros[item].mean),
            range: euroRange(euros[item]),
          }))}
          name={words.name(
            finding,
            ROWS.map((item) =>
              words.row(words.short[item], formatEurosShort(euros[item].mean), euroRange(euros[item])),
            ),
          )}
          formatTick={formatEurosShort}
          referenceLabel=""
        />
      )}
    </ChartFigure>
  );
}
