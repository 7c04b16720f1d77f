import type { ReactNode } from 'react';
import { ChartFigure } from '../../../charts/chart-figure.tsx';
import { OutcomeMap } from '../../../charts/outcome-map.tsx';
import { sideOf } from '../../../experiment/sweep/crossing.ts';
import type { SweptAim } from '../../../experiment/sweep/sweep.ts';
import { aimTable, aimTitle, aimValue, leverHead, leverName, leverValueText } from '../../../messages/aims.ts';
import { SWEEP, SWEEP_PANEL } from '../../../messages/sweep.ts';
import { leverValue } from '../../../scenario/lever.ts';
import { saveSweep } from './sweep-file.ts';
import type { AskedSweep } from './sweep-form.ts';

/** An outcome against two inputs: the first upwards, the second to the right. */
export function MapFigure({ request, swept }: { readonly request: AskedSweep; readonly swept: SweptAim }): ReactNode {
  const { base, inputs, line, replications } = request;
  const { aim, points } = swept;
  const [rows, columns] = inputs;
  const means = points.flatMap(({ mean }) => (mean === null ? [] : [mean]));
  const writer = aimTable(aim.measure, means);
  const byValues = new Map(points.map((point) => [point.values.join(' '), point]));
  const pointAt = (row: number, column: number) => byValues.get(`${row} ${column}`);
  const write = (mean: number) => aimValue(aim.measure, mean);
  const finding =
    line === null
      ? SWEEP_PANEL.range(write(Math.min(...means)), write(Math.max(...means)))
      : SWEEP_PANEL.crossed(
          means.filter((mean) => mean > line).length,
          means.length,
          points.filter((point) => point.mean !== null && sideOf(point, line) === null).length,
        );
  const place = ({ lever, values }: (typeof inputs)[number]) => values.indexOf(leverValue(base, lever));
  const now = { row: place(rows), column: place(columns) };
  const title = aimTitle(base, aim);
  return (
    <ChartFigure
      id="vraag-reeks"
      finding={`${finding}.`}
      about={SWEEP_PANEL.about(title, replications)}
      note={[SWEEP.notes[aim.measure], SWEEP_PANEL.mapNote].filter(Boolean).join(' ')}
      table={{
        caption: `${aimTitle(base, aim, writer.unit)}. ${leverName(columns.lever)}`,
        columns: [leverName(rows.lever), ...columns.values.map((value) => leverHead(columns.lever, value))],
        rows: rows.values.map((row) => [
          leverValueText(rows.lever, row),
          ...columns.values.map((column) => writer.write(pointAt(row, column)?.mean ?? null)),
        ]),
      }}
      onDownload={() => saveSweep(request, swept)}
    >
      {(width) => (
        <OutcomeMap
          width={width}
          rows={rows.values.map((value) => leverHead(rows.lever, value))}
          columns={columns.values.map((value) => leverHead(columns.lever, value))}
          cells={rows.values.map((row) =>
            columns.values.map((column) => {
              const point = pointAt(row, column);
              if (!point || point.mean === null) return null;
              const isUnsure = line !== null && sideOf(point, line) === null;
              return { mean: point.mean, text: writer.write(point.mean), isUnsure };
            }),
          )}
          line={line === null ? null : { value: line, label: SWEEP_PANEL.lineLabel(write(line)) }}
          now={now.row < 0 || now.column < 0 ? null : now}
          xLabel={leverName(columns.lever)}
          yLabel={leverName(rows.lever)}
          formatValue={write}
          words={{ unsure: SWEEP_PANEL.unsure, now: SWEEP_PANEL.words.now }}
          name={`${finding}. ${title}.`}
        />
      )}
    </ChartFigure>
  );
}
