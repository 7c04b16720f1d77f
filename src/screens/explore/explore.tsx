import { memo, type ReactNode, useDeferredValue, useEffect, useMemo } from 'react';
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
import { Fetched } from './fetched.tsx';
import { type Moments, momentsOf } from './moments.ts';
import { type Figure, figureOf, spreadOf } from './outcomes.ts';
import { excessOf } from './overload-notice.ts';
import { usePlayer } from './player.ts';
import { type TileFigures, Tiles } from './tiles.tsx';
import { type MoneyFigureOf, useMoney } from './use-money.ts';
import { WaitingFigure } from './waiting-figure.tsx';

/** View Verkennen: the answer, the choices and the pictures of one case. */
export function Explore(): ReactNode {
  const plan = usePlan();
  const picture = useDeferredValue(useCalculator((state) => state.picture));
  const isDragging = useSettings((state) => state.gesture !== null);
  const isStale = picture !== null && picture.pair !== plan;
  const moments = useMemo(() => momentsOf(plan.now), [plan.now]);
  const excess = useMemo(() => excessOf(plan.chosen), [plan.chosen]);
  const money = useMoney(picture !== null);
  const figures = useMemo(
    () => picture && figuresOf(picture, money, momentsOf(picture.now.scenario)),
    [picture, money],
  );
  const outcome = figures?.waiting.chosen ?? null;
  const hasMore = plan.now.segments.length > 1;
  useEffect(() => {
    // Its place in the page is high: it comes in while the first picture is made. A failure is told there.
    if (hasMore) fetchWaterbed().catch(() => {});
  }, [hasMore]);
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
  return (
    <>
      <Tiles picture={picture} figures={figures} moments={moments} />
      {picture.now.scenario.segments.length > 1 && (
        <Fetched from={fetchWaterbed} isComplete={picture.isComplete} props={{ picture, moments }} />
      )}
      <div className="figures">
        <div className="figures__fan settles">
          <WaitingFigure picture={picture} moments={moments} isOverloaded={isOverloaded} playing={player.current} />
        </div>
        <Fetched
          from={fetchLowerFigures}
          isComplete={picture.isComplete}
          props={{ picture, moments, waiting: figures.waiting.chosen, player }}
        />
      </div>
      {(picture.now.scenario.targets ?? []).length > 0 && (
        <Fetched from={fetchTargets} isComplete={picture.isComplete} props={{ picture }} />
      )}
      <Fetched from={fetchQuestions} isComplete={picture.isComplete} props={{ picture, moments }} />
      <Fetched from={fetchMoneySection} isComplete={picture.isComplete} props={{ picture, moments }} />
      <Fetched from={fetchRegionSections} isComplete={picture.isComplete} props={{ picture, moments }} />
    </>
  );
});

// At the first load there are the answer and the waiting list; the rest follows when that stands.
const fetchWaterbed = async () => (await import('./waterbed.tsx')).Waterbed;
const fetchTargets = async () => (await import('../targets/targets-section.tsx')).TargetsSection;
const fetchQuestions = async () => (await import('../questions/questions-section.tsx')).QuestionsSection;
const fetchMoneySection = async () => (await import('../money/money-section.tsx')).MoneySection;
const fetchRegionSections = async () => (await import('../region-sections.tsx')).RegionSections;
const fetchLowerFigures = async () => (await import('./lower-figures.tsx')).LowerFigures;

function figuresOf(picture: Picture, money: MoneyFigureOf | null, moments: Moments): Figures {
  const look = dateOfDay(moments.look);
  return {
    waiting: figureOf(picture, 'waitingList', look),
    waitingBefore: spreadOf(picture.now, 'waitingList', dateOfDay(moments.before)),
    overflow: figureOf(picture, 'overflowPlaces', look),
    overNorm: figureOf(picture, 'waitingOverNorm', moments.year),
    occupancy: figureOf(picture, 'occupancyRate', moments.year),
    cost: money?.(picture, 'costMunicipality', moments.year) ?? null,
  };
}
