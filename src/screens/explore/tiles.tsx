import type { ReactNode } from 'react';
import { RangeStrip } from '../../charts/range-strip.tsx';
import { formatEurosShort, formatPercent } from '../../messages/format.ts';
import {
  clientDifference,
  clientRange,
  euroDifference,
  euroRange,
  meanCount,
  momentWords,
  oddsText,
  percentRange,
  shareDifference,
  shortCount,
  TILES,
} from '../../messages/verkennen.ts';
import { showElement } from '../show-element.ts';
import type { Picture } from '../state/calculator.ts';
import type { Moments } from './moments.ts';
import type { Figure, Spread } from './outcomes.ts';
import { useSteadyDomain } from './steady-domain.ts';

/** The figures behind the tiles. */
export interface TileFigures {
  readonly waiting: Figure;
  /** Waiting on the day of the decision, in "now". */
  readonly waitingBefore: Spread | null;
  readonly overNorm: Figure;
  readonly occupancy: Figure;
  /** Null while the money is being fetched. */
  readonly cost: Figure | null;
}

interface TilesProps {
  readonly picture: Picture;
  readonly figures: TileFigures;
  readonly moments: Moments;
}

/** The four figures that people ask for first, each with its range and its difference with now. */
export function Tiles({ picture, figures, moments }: TilesProps): ReactNode {
  const { waiting, waitingBefore, overNorm, occupancy, cost } = figures;
  const norm = picture.chosen.scenario.norms.waitingDays;
  return (
    <ul className="tiles" aria-label={TILES.list}>
      <Tile
        chart="wachtlijst"
        label={TILES.waiting(momentWords({ day: moments.look, isAYearLater: moments.isAYearLater }))}
        figure={waiting}
        range={waiting.chosen && clientRange(waiting.chosen)}
        difference={clientDifference(waiting.difference)}
        odds={oddsText(waiting.difference, 'minder', 'meer')}
      >
        <span className="was">{waitingBefore ? shortCount(waitingBefore.mean) : ''}</span>
        <span className="vh"> {TILES.becomes} </span>
        <svg viewBox="0 0 16 10" aria-hidden="true">
          <path d="M1 5h13M10 1l4 4-4 4" />
        </svg>
        {waiting.chosen && shortCount(waiting.chosen.mean)}
      </Tile>
      <Tile
        chart="wachtlijst"
        label={TILES.overNorm(norm)}
        figure={overNorm}
        range={overNorm.chosen && clientRange(overNorm.chosen)}
        difference={clientDifference(overNorm.difference)}
        odds={oddsText(overNorm.difference, 'minder', 'meer')}
      >
        {overNorm.chosen && meanCount(overNorm.chosen.mean)} <small>{TILES.overNormUnit(moments.year)}</small>
      </Tile>
      <Tile
        chart="stroom"
        label={TILES.occupancy(moments.year)}
        figure={occupancy}
        range={occupancy.chosen && percentRange(occupancy.chosen)}
        difference={shareDifference(occupancy.difference)}
        odds={oddsText(occupancy.difference, 'lager', 'hoger')}
      >
        {occupancy.chosen && formatPercent(occupancy.chosen.mean)}
      </Tile>
      <Tile
        chart="kosten-gemeente"
        label={TILES.cost(moments.year)}
        figure={cost}
        range={cost?.chosen ? euroRange(cost.chosen) : null}
        difference={cost ? euroDifference(cost.difference) : ''}
        odds={cost ? oddsText(cost.difference, 'minder', 'meer') : ''}
      >
        {cost?.chosen && <Euros text={formatEurosShort(cost.chosen.mean)} />}
      </Tile>
    </ul>
  );
}

interface TileProps {
  /** The id of the figure that tells more. */
  readonly chart: string;
  readonly label: string;
  /** Null while it is being fetched. */
  readonly figure: Figure | null;
  readonly range: string | null;
  readonly difference: string;
  readonly odds: string;
  readonly children: ReactNode;
}

function Tile({ chart, label, figure, range, difference, odds, children }: TileProps): ReactNode {
  const { now, chosen } = figure ?? NO_FIGURE;
  const domain = useSteadyDomain(Math.max(chosen?.p95 ?? 0, now?.mean ?? 0));
  return (
    <li>
      <button className="tile settles" type="button" onClick={() => showElement(chart)}>
        <span className="tile__label">{label}</span>
        <span className="tile__value">{chosen ? children : <small>{figure ? TILES.none : TILES.fetching}</small>}</span>
        {chosen && range !== null && (
          <>
            <span className="tile__strip" aria-hidden="true">
              <RangeStrip summary={chosen} reference={now?.mean ?? null} domain={domain} name={label} />
            </span>
            <span className="tile__range">
              {TILES.range} <span className="nb">{range}</span>
            </span>
            <span className="tile__diff">{difference}</span>
            <span className="tile__odds">{odds}</span>
          </>
        )}
      </button>
    </li>
  );
}

const NO_FIGURE: Figure = { now: null, chosen: null, difference: null };

/** Writes the amount large and its word small: `€ 5,6` and `miljoen`. */
function Euros({ text }: { readonly text: string }): ReactNode {
  const [, amount, word] = /^(.*[\d])(?:\u00a0([a-z]+))?$/.exec(text) ?? ['', text, ''];
  return (
    <>
      {amount} {word && <small>{word}</small>}
    </>
  );
}
