import type { ReactNode } from 'react';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { FlowPicture } from '../../charts/flow-picture.tsx';
import type { MeasureId } from '../../experiment/measures.ts';
import { writeCsv } from '../../io/csv.ts';
import { clientRange, FLOW, meanCount, TABLE } from '../../messages/verkennen.ts';
import { saveFile } from '../save-file.ts';
import type { Picture } from '../state/calculator.ts';
import type { Moments } from './moments.ts';
import { type Spread, spreadOf } from './outcomes.ts';

interface FlowFigureProps {
  readonly picture: Picture;
  readonly moments: Moments;
}

const ROWS = Object.keys(FLOW.rows) as readonly (keyof typeof FLOW.rows & MeasureId)[];

/** Who comes, who waits, who has a place and who leaves, in the year of the tiles. */
export function FlowFigure({ picture, moments }: FlowFigureProps): ReactNode {
  const { now, chosen } = picture;
  const of = (measure: MeasureId) => spreadOf(chosen, measure, moments.year);
  const [inflow, waiting, occupied, outflow] = (['referrals', 'waitingList', 'inCare', 'discharges'] as const).map(of);
  if (!inflow || !waiting || !occupied || !outflow) return null;
  const hasOverflow = chosen.scenario.segments.some(({ urgent }) => urgent.kind === 'overflow');
  const keepsTurn = chosen.scenario.segments.some(
    ({ urgent }) => urgent.kind === 'overflow' && urgent.until === 'place-free',
  );
  const overflow = hasOverflow ? of('overflowPlaces') : null;
  const places = of('plannedPlaces');
  const isLimited = chosen.scenario.segments.every(({ capacity }) => capacity.kind === 'places');
  const finding = FLOW.finding(inflow.mean, outflow.mean);
  const rows = ROWS.flatMap((measure) => {
    const spread = of(measure);
    const before = spreadOf(now, measure, moments.year);
    return spread && before && !(measure === 'refused' && spread.p95 === 0) ? [{ measure, spread, before }] : [];
  });
  return (
    <ChartFigure
      id="stroom"
      finding={finding}
      about={FLOW.about(moments.year)}
      table={{
        caption: FLOW.tableCaption(moments.year),
        columns: FLOW.tableColumns,
        rows: rows.map(({ measure, spread, before }) => [
          FLOW.rows[measure],
          meanCount(spread.mean),
          clientRange(spread),
          meanCount(before.mean),
        ]),
      }}
      onDownload={() =>
        saveFile(
          TABLE.file(chosen.scenario.id, 'stroom'),
          writeCsv({
            columns: FLOW.csvColumns,
            rows: rows.map(({ measure, spread, before }) => [
              FLOW.rows[measure],
              spread.mean,
              spread.p5,
              spread.p95,
              before.mean,
            ]),
          }),
          'text/csv',
        )
      }
    >
      {(width) => (
        <FlowPicture
          width={width}
          name={`${finding}. ${rows.map(({ measure, spread }) => `${FLOW.rows[measure]}: ${meanCount(spread.mean)}`).join(', ')}.`}
          inflow={numberOf(inflow, FLOW.inflow)}
          waiting={numberOf(waiting, FLOW.waiting)}
          overflow={overflow && numberOf(overflow, keepsTurn ? FLOW.overflowOfThem : FLOW.overflow)}
          occupied={{
            ...numberOf(occupied, FLOW.occupied),
            places: isLimited && places ? Math.round(places.mean) : null,
            blocked: of('blockedPlaces')?.mean ?? 0,
          }}
          outflow={numberOf(outflow, FLOW.outflow)}
        />
      )}
    </ChartFigure>
  );
}

function numberOf(spread: Spread, label: string) {
  return { value: spread.mean, low: spread.p5, high: spread.p95, label, rangeLabel: clientRange(spread) };
}
