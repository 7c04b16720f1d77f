import { type CSSProperties, type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { Work } from '../../experiment/book.ts';
import type { Futures } from '../../experiment/futures.ts';
import { samplesOfOutcome, sureMeanOf } from '../../experiment/outcome.ts';
import { type MeasureSummary, summaryOfSamples } from '../../experiment/samples.ts';
import { outcomeDistance, outcomeEnds, outcomeShort } from '../../messages/outcomes.ts';
import { WORKSHOP } from '../../messages/workshop.ts';
import type { OutcomeKind, WorkshopRound } from '../../scenario/schema.ts';
import type { Interval } from '../../statistics/interval.ts';
import { useCalculator, usePlan } from '../session-context.ts';
import { useWork } from '../use-work.ts';
import { readPredictions } from './prediction-form.tsx';
import { nearestTo, PREDICTIONS, predictionsOf, type ReadPrediction } from './predictions.ts';

interface RoundRevealProps {
  readonly round: WorkshopRound;
  readonly predictionsKey: string;
  readonly onAgain: () => void;
}

/** What comes out of a round, beside what was predicted. */
export function RoundReveal({ round, predictionsKey, onAgain }: RoundRevealProps): ReactNode {
  const plan = usePlan();
  const picture = useCalculator((state) => state.picture);
  const futures = picture?.pair === plan && picture.isComplete ? picture.chosen : null;
  const make = useMemo(() => () => revealWork(futures, round), [futures, round]);
  const { result, isFresh, hasFailed } = useWork(make, futures !== null);
  const typed = useStore(PREDICTIONS, ({ ofRounds }) => predictionsOf(ofRounds, predictionsKey));
  const predictions = useMemo(() => readPredictions(round.outcome, typed), [round.outcome, typed]);
  const answer = useRef<HTMLParagraphElement>(null);
  const isThere = isFresh && result !== null;
  useEffect(() => {
    if (isThere) answer.current?.focus();
  }, [isThere]);
  if (hasFailed) return <p role="alert">{WORKSHOP.failed}</p>;
  if (!isThere) {
    const played = picture?.pair === plan ? picture.chosen.replications.length : 0;
    return (
      <p className="workshop__wait" role="status">
        {played === 0 ? WORKSHOP.playing : WORKSHOP.playingOf(played, plan.chosen.replications)}
      </p>
    );
  }
  const { found } = result;
  if (!found || found.summary.mean === null) return <p role="status">{WORKSHOP.nothing}</p>;
  const { summary, sure, count } = found;
  return (
    <div className="workshop__reveal">
      <p className="workshop__model" ref={answer} tabIndex={-1}>
        {WORKSHOP.model(outcomeShort(round.outcome, found.summary.mean))}
        <span>{rangeText(round.outcome, summary)}</span>
      </p>
      {sure && sure.high > sure.low && (
        <p className="workshop__sure">{WORKSHOP.sure(outcomeEnds(round.outcome, sure.low, sure.high, 'en'), count)}</p>
      )}
      {predictions.length === 0 ? (
        <p>{WORKSHOP.nobody}</p>
      ) : (
        <Compared outcome={round.outcome} predictions={predictions} mean={found.summary.mean} summary={summary} />
      )}
      <h4>{WORKSHOP.why}</h4>
      <p className="workshop__why">{round.reveal}</p>
      {Object.keys(plan.settings.assumptions).length > 0 && <p>{WORKSHOP.edited}</p>}
      <p>
        <button className="btn" type="button" onClick={onAgain}>
          {WORKSHOP.again}
        </button>
      </p>
    </div>
  );
}

interface Revealed {
  readonly found: {
    readonly summary: MeasureSummary;
    readonly sure: Interval | null;
    readonly count: number;
  } | null;
}

function* revealWork(futures: Futures | null, round: WorkshopRound): Work<Revealed> {
  if (!futures) return { found: null };
  if (round.outcome === 'cost-municipality') yield futures;
  const samples = samplesOfOutcome(futures, round);
  if (!samples) return { found: null };
  const count = futures.replications.length;
  return { found: { summary: summaryOfSamples(samples), sure: sureMeanOf(samples), count } };
}

function rangeText(outcome: OutcomeKind, { p5, p95 }: MeasureSummary): string {
  return p5 === null || p95 === null || p5 === p95 ? WORKSHOP.fixed : WORKSHOP.range(outcomeEnds(outcome, p5, p95));
}

interface ComparedProps {
  readonly outcome: OutcomeKind;
  readonly predictions: readonly ReadPrediction[];
  readonly mean: number;
  readonly summary: MeasureSummary;
}

/** The predictions from near to far, each on the band of the model. */
function Compared({ outcome, predictions, mean, summary }: ComparedProps): ReactNode {
  const p5 = summary.p5 ?? mean;
  const p95 = summary.p95 ?? mean;
  const nearest = predictions.length > 1 ? nearestTo(predictions, mean) : [];
  const ordered = [...predictions].sort((a, b) => Math.abs(a.value - mean) - Math.abs(b.value - mean));
  const ends = [p5, p95, mean, ...predictions.map(({ value }) => value)];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const place = (value: number) => (high === low ? 0.5 : 0.03 + (0.94 * (value - low)) / (high - low));
  const nameOf = ({ name, number }: ReadPrediction) => (name === '' ? WORKSHOP.anonymous(number) : name);
  return (
    <>
      {/* Alone, nobody is nearer than anybody else. */}
      {predictions.length > 1 && <p className="workshop__nearest">{WORKSHOP.nearestSaid(nearest.map(nameOf))}</p>}
      <ol className="workshop__rows">
        {ordered.map((prediction) => {
          const { number, value } = prediction;
          const isIn = p5 < p95 && value >= p5 && value <= p95;
          return (
            <li key={number} className={nearest.includes(prediction) ? 'is-nearest' : undefined}>
              <span className="workshop__who">{nameOf(prediction)}</span>
              <b>{outcomeShort(outcome, value)}</b>
              <span
                className="workshop__strip"
                aria-hidden="true"
                style={
                  {
                    '--from': place(p5),
                    '--until': place(p95),
                    '--mean': place(mean),
                    '--at': place(value),
                  } as CSSProperties
                }
              >
                <i className="workshop__band" />
                <i className="workshop__mean" />
                <i className="workshop__dot" />
              </span>
              <span className="workshop__off">
                {differenceText(outcome, value - mean)}
                {isIn && ` · ${WORKSHOP.inRange}`}
                {nearest.includes(prediction) && <strong> · {WORKSHOP.nearest}</strong>}
              </span>
            </li>
          );
        })}
      </ol>
      <p className="workshop__key">{WORKSHOP.key}</p>
    </>
  );
}

function differenceText(outcome: OutcomeKind, difference: number): string {
  if (difference === 0) return WORKSHOP.equal;
  const size = outcomeDistance(outcome, Math.abs(difference));
  return difference < 0 ? WORKSHOP.below(size) : WORKSHOP.above(size);
}
