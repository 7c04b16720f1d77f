import { type ReactNode, useMemo } from 'react';
import { dateOfDay } from '../../calendar/calendar.ts';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { DotPlot } from '../../charts/dot-plot.tsx';
import { valuesOf } from '../../experiment/rows.ts';
import { writeCsv } from '../../io/csv.ts';
import { CHANCE } from '../../messages/figures.ts';
import { formatNumber, formatShortest } from '../../messages/format.ts';
import { clientRange, TABLE } from '../../messages/verkennen.ts';
import { wilsonInterval } from '../../statistics/interval.ts';
import { dots } from '../../statistics/quantile.ts';
import { NumberField } from '../controls/number-field.tsx';
import { saveFile } from '../save-file.ts';
import { useSession, useSettings } from '../session-context.ts';
import type { Picture } from '../state/calculator.ts';
import type { Moments } from './moments.ts';
import type { Spread } from './outcomes.ts';
import type { Player } from './player.ts';

interface ChanceFigureProps {
  readonly picture: Picture;
  readonly moments: Moments;
  readonly waiting: Spread;
  readonly player: Player;
}

/** Thresholds go up to more than any list that this page draws. */
const LARGEST_THRESHOLD = 99_999;

/** Twenty equally likely futures as dots, with a threshold that can be typed, and futures one by one. */
export function ChanceFigure({ picture, moments, waiting, player }: ChanceFigureProps): ReactNode {
  const { settings } = useSession();
  const typed = useSettings((state) => state.settings.threshold);
  const values = useMemo(
    () => valuesOf(picture.chosen, 'waitingList', null, dateOfDay(moments.look)),
    [picture.chosen, moments.look],
  );
  const twenty = useMemo(() => dots(values, 20).map(Math.round), [values]);
  const threshold = typed ?? automaticThreshold(waiting);
  const above = twenty.filter((value) => value > threshold).length;
  const shareAbove = values.filter((value) => value > threshold).length;
  const error = wilsonInterval(shareAbove, values.length);
  const played = player.current === null ? null : Array.from(values.subarray(0, player.current + 1));
  const finding = CHANCE.finding(above, threshold);

  function set(next: number, gesture: string | null): void {
    const state = settings.store.getState().settings;
    settings.change({ ...state, threshold: next === automaticThreshold(waiting) ? null : next }, gesture);
  }

  return (
    <ChartFigure
      id="kans"
      finding={finding}
      about={CHANCE.about(moments.look)}
      table={{
        caption: CHANCE.tableCaption(moments.look),
        columns: CHANCE.tableColumns,
        rows: twenty.map((value, at) => [formatNumber(at + 1), formatNumber(value)]),
      }}
      onDownload={() =>
        saveFile(
          TABLE.file(picture.chosen.scenario.id, 'kans'),
          writeCsv({ columns: CHANCE.csvColumns, rows: twenty.map((value, at) => [at + 1, value]) }),
          'text/csv',
        )
      }
    >
      {(width) => (
        <>
          <p className="threshold">
            <span>
              <strong>{CHANCE.sentence(above)}</strong> {CHANCE.moreThan}
            </span>
            <NumberField
              name={CHANCE.threshold}
              value={threshold}
              bounds={{ minimum: 0, maximum: LARGEST_THRESHOLD, whole: true, write: (bound) => formatNumber(bound) }}
              format={(value) => formatShortest(value)}
              onValue={(next) => set(next, 'type grens')}
              onDone={settings.endGesture}
              stepper={{
                lower: CHANCE.lower,
                higher: CHANCE.higher,
                onStep: (steps) => set(Math.min(LARGEST_THRESHOLD, Math.max(0, threshold + steps)), null),
              }}
            />
            <span>{CHANCE.after}</span>
          </p>
          <DotPlot
            width={Math.min(width, 560)}
            dots={played ?? twenty}
            threshold={threshold}
            reach={Math.max(...twenty, ...values.subarray(0, player.total))}
            name={CHANCE.name(above, threshold, clientRange(waiting))}
            unit={CHANCE.unit}
          />
          {error && <p className="chart-note">{CHANCE.exact(shareAbove / values.length, error.low, error.high)}</p>}
          <PlayerControls player={player} played={played} />
        </>
      )}
    </ChartFigure>
  );
}

function PlayerControls({
  player,
  played,
}: {
  readonly player: Player;
  readonly played: readonly number[] | null;
}): ReactNode {
  if (player.current === null || !played) {
    return (
      <p className="player">
        <button className="btn" type="button" onClick={player.play}>
          {CHANCE.play}
        </button>
      </p>
    );
  }
  return (
    <p className="player">
      {!player.isStill && (
        <button className="btn" type="button" onClick={player.toggle}>
          {player.isPaused ? CHANCE.resume : CHANCE.pause}
        </button>
      )}
      <button className="btn" type="button" onClick={player.stop}>
        {CHANCE.stop}
      </button>
      <span>
        {player.isStill ? CHANCE.still(played) : CHANCE.playing(played.length, player.total, played[played.length - 1])}
      </span>
    </p>
  );
}

/** A threshold that divides the futures: the upper quartile, at least 1, in steps that people use. */
function automaticThreshold({ p75 }: Spread): number {
  if (p75 < 10) return Math.max(1, Math.round(p75));
  return Math.round(p75 / 5) * 5;
}
