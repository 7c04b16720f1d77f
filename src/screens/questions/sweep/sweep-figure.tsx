import type { ReactNode } from 'react';
import { ChartFigure } from '../../../charts/chart-figure.tsx';
import { SweepChart } from '../../../charts/sweep-chart.tsx';
import type { SweptAim, SweptPoint } from '../../../experiment/sweep/sweep.ts';
import { aimTable, aimTitle, aimValue, leverHead, leverName, leverValueText } from '../../../messages/aims.ts';
import { passingLabel, SWEEP, SWEEP_PANEL } from '../../../messages/sweep.ts';
import { leverValue } from '../../../scenario/lever.ts';
import { saveSweep } from './sweep-file.ts';
import type { AskedSweep } from './sweep-form.ts';

interface SweepFigureProps {
  readonly request: AskedSweep;
  readonly swept: SweptAim;
  readonly finding: string;
}

/** An outcome against one input: the mean, how sure it is, how much futures differ, and the decision line. */
export function SweepFigure({ request, swept, finding }: SweepFigureProps): ReactNode {
  const { base, inputs, line, replications } = request;
  const { aim, points, passage } = swept;
  const [{ lever, values }] = inputs;
  const known = points.filter(hasMean);
  const writer = aimTable(
    aim.measure,
    known.flatMap(({ p5, p95, mean }) => [mean, p5 ?? mean, p95 ?? mean]),
  );
  const [first, last] = [values[0], values[values.length - 1]];
  const present = leverValue(base, lever);
  const title = aimTitle(base, aim);
  const isSkewed = known.some(({ low }) => low === null);
  return (
    <ChartFigure
      id="vraag-reeks"
      finding={`${finding}.`}
      about={SWEEP_PANEL.about(title, replications)}
      note={[SWEEP.notes[aim.measure], isSkewed ? SWEEP.skewed : null, SWEEP_PANEL.note].filter(Boolean).join(' ')}
      table={{
        caption: aimTitle(base, aim, writer.unit),
        columns: [leverName(lever), ...SWEEP_PANEL.columns.filter((_, at) => line !== null || at !== CHANCE)],
        rows: points.map((point) => [
          leverValueText(lever, point.values[0]),
          ...[point.mean, point.low, point.high, point.p5, point.p95].map(writer.write),
          ...(line === null ? [] : [SWEEP.share(point.above?.count ?? 0, point.above?.of ?? 0)]),
          writer.write(point.difference?.mean ?? null),
        ]),
      }}
      onDownload={() => saveSweep(request, swept)}
    >
      {(width) => (
        <SweepChart
          width={width}
          marks={known.map(({ values: [x], mean, low, high, p5, p95 }) => ({
            x,
            mean,
            low: low ?? mean,
            high: high ?? mean,
            p5: p5 ?? mean,
            p95: p95 ?? mean,
          }))}
          line={line === null ? null : { value: line, label: SWEEP_PANEL.lineLabel(aimValue(aim.measure, line)) }}
          crossings={(passage?.crossings ?? []).map((crossing) => ({
            x: crossing.at,
            low: crossing.low ?? first,
            high: crossing.high ?? last,
            label: passingLabel(lever, crossing),
          }))}
          now={
            swept.base.mean !== null && present >= first && present <= last
              ? { x: present, mean: swept.base.mean }
              : null
          }
          xLabel={leverName(lever)}
          yLabel={aimTitle(base, aim, writer.unit)}
          formatX={(value) => leverHead(lever, value)}
          formatY={writer.tick}
          words={SWEEP_PANEL.words}
          name={`${finding}. ${title}.`}
        />
      )}
    </ChartFigure>
  );
}

/** The column of the chance among those behind the value. */
const CHANCE = 5;

function hasMean(point: SweptPoint): point is SweptPoint & { readonly mean: number } {
  return point.mean !== null;
}
