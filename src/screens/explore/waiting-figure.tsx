import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { dateOfDay, partsOfDay } from '../../calendar/calendar.ts';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { FanChart } from '../../charts/fan-chart.tsx';
import { bandOfFutures, singleFutures } from '../../experiment/bands.ts';
import type { Futures } from '../../experiment/futures.ts';
import { writeCsv } from '../../io/csv.ts';
import { formatDate, formatNumber } from '../../messages/format.ts';
import { clientRange, meanCount, momentWords, rangeText, TABLE, WAITING } from '../../messages/verkennen.ts';
import { choiceValue } from '../../scenario/choice-value.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Band } from '../../statistics/band.ts';
import { saveFile } from '../save-file.ts';
import { useSettings } from '../session-context.ts';
import type { Picture } from '../state/calculator.ts';
import { firstNumberChoice, valueText } from './answer-text.ts';
import { decisionsOf, type Moments } from './moments.ts';

interface WaitingFigureProps {
  readonly picture: Picture;
  readonly moments: Moments;
  readonly isOverloaded: boolean;
  /** The future that is being played, alone in the chart; null for the usual five. */
  readonly playing: number | null;
}

const THIN_LINES = 5;

/** The waiting list over time, as chart and as table. */
export function WaitingFigure({ picture, moments, isOverloaded, playing }: WaitingFigureProps): ReactNode {
  // Later than the thumb: a drag that begins or ends must not hold it up.
  const isDragging = useDeferredValue(useSettings((state) => state.gesture !== null));
  const { now, chosen } = picture;
  const band = waitingBand(chosen);
  const reference = waitingBand(now);
  const nowBand = now.replications === chosen.replications ? null : reference;
  const singles = useMemo(
    () => singleFutures(chosen, 'waiting', null, playing === null ? THIN_LINES : playing + 1),
    [chosen, playing],
  );
  const { startDay } = chosen.grid;
  const lookDay = moments.look - startDay;
  const last = band.days.length - 1;
  const look = band.days.indexOf(lookDay);
  const decision = Math.max(0, band.days.indexOf(moments.before - startDay));
  const finding = WAITING.finding(band.mean[decision], band.mean[last], isOverloaded);
  const end = partsOfDay(startDay + chosen.grid.horizonDays - 1).year;
  const range = clientRange({ mean: band.mean[last], p5: band.p5[last], p95: band.p95[last] });
  return (
    <ChartFigure
      id="wachtlijst"
      finding={finding}
      about={WAITING.about(WAITING.years(partsOfDay(startDay).year, end))}
      table={tableOf(band, nowBand, startDay)}
      onDownload={() => download(chosen.scenario, band, nowBand, startDay)}
      note={`${WAITING.band} ${WAITING.single(playing === null ? Math.min(THIN_LINES, singles.length) : 1)}`}
    >
      {(width) => (
        <FanChart
          width={width}
          startDay={startDay}
          band={band}
          name={WAITING.name(finding, range, formatDate(startDay + chosen.grid.horizonDays))}
          label={labelOf(chosen.scenario, now.scenario)}
          reference={nowBand && { label: nowLabel(now.scenario), mean: nowBand.mean }}
          futures={playing === null ? singles : singles.slice(playing)}
          decisions={decisionsOf(chosen.scenario).map(({ day, places }) => ({
            day: day - startDay,
            label: WAITING.decision(day, places, chosen.scenario.segments.length),
          }))}
          marker={
            look < 0
              ? null
              : {
                  day: lookDay,
                  label: WAITING.marker(
                    momentWords({ day: moments.look, isAYearLater: moments.isAYearLater }),
                    band.mean[look],
                  ),
                }
          }
          settled={isDragging ? 'dragging' : 'settled'}
          unit={WAITING.unit}
        />
      )}
    </ChartFigure>
  );
}

/** Another price is other futures over the same replications: the list is then the same, and need not be worked out again. */
function waitingBand(futures: Futures): Band {
  const known = BANDS.get(futures.replications);
  if (known) return known;
  const band = bandOfFutures(futures, 'waiting', null);
  BANDS.set(futures.replications, band);
  return band;
}

const BANDS = new WeakMap<Futures['replications'], Band>();

/** The rows of the table: each half year, so that it can be read; the file has every point. */
function tableOf(band: Band, nowBand: Band | null, startDay: number) {
  const points = band.days.flatMap((day, at) => {
    const { month, dayOfMonth } = partsOfDay(startDay + day);
    return (dayOfMonth === 1 && (month === 1 || month === 7)) || at === band.days.length - 1 ? [at] : [];
  });
  const whole = (value: number) => formatNumber(Math.round(value));
  return {
    caption: WAITING.tableCaption,
    columns: WAITING.tableColumns,
    rows: points.map((at) => [
      formatDate(startDay + band.days[at]),
      meanCount((nowBand ?? band).mean[at]),
      meanCount(band.mean[at]),
      whole(band.p50[at]),
      rangeText(band.p25[at], band.p75[at], whole),
      rangeText(band.p5[at], band.p95[at], whole),
    ]),
  };
}

function download({ id }: Scenario, band: Band, nowBand: Band | null, startDay: number): void {
  const rows = band.days.map((day, at) => [
    dateOfDay(startDay + day),
    (nowBand ?? band).mean[at],
    band.mean[at],
    band.p5[at],
    band.p25[at],
    band.p50[at],
    band.p75[at],
    band.p95[at],
  ]);
  saveFile(TABLE.file(id, 'wachtlijst'), writeCsv({ columns: WAITING.csvColumns, rows }), 'text/csv');
}

/** Names the chosen line by the first number choice when that differs from now: `43 plaatsen`; of one segment only. */
function labelOf(chosen: Scenario, now: Scenario): string {
  const choice = now.segments.length > 1 ? null : firstNumberChoice(now);
  if (!choice || choiceValue(chosen, choice) === choiceValue(now, choice)) return WAITING.chosen;
  return valueText(chosen, choice);
}

function nowLabel(now: Scenario): string {
  const choice = now.segments.length > 1 ? null : firstNumberChoice(now);
  return choice ? WAITING.nowWith(valueText(now, choice)) : WAITING.now;
}
