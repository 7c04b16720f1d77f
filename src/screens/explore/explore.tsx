import { memo, type ReactNode, useDeferredValue, useMemo } from 'react';
import { dateOfDay } from '../../calendar/calendar.ts';
import { ANSWER } from '../../messages/verkennen.ts';
import { Footer } from '../frame/footer.tsx';
import { LiveRegion } from '../frame/live-region.tsx';
import { Problems } from '../frame/problems.tsx';
import { ChoicesPanel } from '../panel/choices-panel.tsx';
import { useCalculator, usePlan, useSettings } from '../session-context.ts';
import type { Picture } from '../state/calculator.ts';
import { Answer } from './answer.tsx';
import { answerText } from './answer-text.ts';
import { Caveat } from './caveat.tsx';
import { ChanceFigure } from './chance-figure.tsx';
import { CheckSection } from './check-section.tsx';
import { MunicipalityFigure, ProviderFigure } from './cost-figures.tsx';
import { FlowFigure } from './flow-figure.tsx';
import { type Moments, momentsOf } from './moments.ts';
import { type Figure, figureOf, spreadOf } from './outcomes.ts';
import { excessOf } from './overload-notice.ts';
import { usePlayer } from './player.ts';
import { type TileFigures, Tiles } from './tiles.tsx';
import { WaitingFigure } from './waiting-figure.tsx';

/** View Verkennen: the answer, the choices and the pictures of one case. */
export function Explore(): ReactNode {
  const plan = usePlan();
  const picture = useDeferredValue(useCalculator((state) => state.picture));
  const isDragging = useSettings((state) => state.gesture !== null);
  const isStale = picture !== null && picture.pair !== plan;
  const moments = useMemo(() => momentsOf(plan.now), [plan.now]);
  const excess = useMemo(() => excessOf(plan.chosen), [plan.chosen]);
  const figures = useMemo(() => picture && figuresOf(picture, momentsOf(picture.now.scenario)), [picture]);
  const outcome = figures?.waiting.chosen ?? null;
  const told = outcome && !isStale && picture?.isComplete ? answerText(plan.chosen, plan.now, outcome, moments) : '';
  return (
    <>
      <Problems />
      <main className={`page${isStale ? ' is-stale' : ''}`} aria-busy={isStale || picture === null}>
        <Answer
          picture={picture}
          waiting={figures?.waiting ?? null}
          overflow={figures?.overflow ?? null}
          excess={excess}
        />
        <ChoicesPanel />
        <div className="results" id="uitkomsten">
          {picture && figures ? (
            <Results picture={picture} figures={figures} />
          ) : (
            <p className="results__wait">{ANSWER.firstEstimate}</p>
          )}
          <Caveat />
        </div>
      </main>
      <LiveRegion answer={told} isBusy={isDragging || isStale} />
      <Footer picture={picture} />
    </>
  );
}

interface Figures extends TileFigures {
  readonly overflow: Figure;
}

interface ResultsProps {
  readonly picture: Picture;
  readonly figures: Figures;
}

const Results = memo(function Results({ picture, figures }: ResultsProps): ReactNode {
  const moments = useMemo(() => momentsOf(picture.now.scenario), [picture]);
  const isOverloaded = useMemo(() => excessOf(picture.chosen.scenario) !== null, [picture]);
  const player = usePlayer();
  const waiting = figures.waiting.chosen;
  return (
    <>
      <Tiles picture={picture} figures={figures} moments={moments} />
      <div className="figures">
        <div className="figures__fan settles">
          <WaitingFigure picture={picture} moments={moments} isOverloaded={isOverloaded} playing={player.current} />
        </div>
        {waiting && (
          <div className="figures__dots settles">
            <ChanceFigure picture={picture} moments={moments} waiting={waiting} player={player} />
          </div>
        )}
        <div className="figures__flow settles">
          <FlowFigure picture={picture} moments={moments} />
        </div>
        <div className="figures__municipality settles">
          <MunicipalityFigure picture={picture} moments={moments} />
        </div>
        <div className="figures__provider settles">
          <ProviderFigure picture={picture} moments={moments} />
        </div>
      </div>
      <CheckSection picture={picture} />
    </>
  );
});

function figuresOf(picture: Picture, moments: Moments): Figures {
  const look = dateOfDay(moments.look);
  return {
    waiting: figureOf(picture, 'waitingList', look),
    waitingBefore: spreadOf(picture.now, 'waitingList', dateOfDay(moments.decision)),
    overflow: figureOf(picture, 'overflowPlaces', look),
    overNorm: figureOf(picture, 'waitingOverNorm', moments.year),
    occupancy: figureOf(picture, 'occupancyRate', moments.year),
    cost: figureOf(picture, 'costMunicipality', moments.year),
  };
}
