import { type ReactNode, useEffect, useRef, useState } from 'react';
import { outcomeName } from '../../messages/outcomes.ts';
import { WORKSHOP } from '../../messages/workshop.ts';
import type { Scenario, WorkshopRound } from '../../scenario/schema.ts';
import { Dialog } from '../frame/dialog.tsx';
import { usePlan, useSession, useSettings } from '../session-context.ts';
import { segmentLabels } from '../targets/target-work.ts';
import { PredictionForm } from './prediction-form.tsx';
import { RoundReveal } from './round-reveal.tsx';
import '../styles/workshop.css';

/** The rounds of a case, one at a time: predict, then let the page play it, then see who was near and why. */
export function WorkshopDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { caseOf, settings } = useSession();
  const plan = usePlan();
  const base = caseOf(plan.settings.scenario);
  const rounds = base.workshop ?? [];
  const [at, setAt] = useState(0);
  const [revealed, setRevealed] = useState<string | null>(null);
  const isAsked = useSettings(({ settings: { variant, values, contracts } }) => {
    const isPlain = Object.keys(values).length === 0 && Object.keys(contracts).length === 0;
    return isPlain && variant === rounds[at]?.variant;
  });
  const round = rounds[at];
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a next round begins with its question
  useEffect(() => heading.current?.focus(), [at]);
  if (!round) return null;
  const key = `${plan.settings.scenario}/${round.id}`;
  const isRevealed = revealed === round.id && isAsked;

  function show(): void {
    const { variant } = round;
    settings.change({ ...settings.store.getState().settings, variant, values: {}, contracts: {} });
    setRevealed(round.id);
  }

  function go(to: number): void {
    setRevealed(null);
    setAt(to);
  }

  return (
    <Dialog title={WORKSHOP.title} size="whole" onClose={onClose}>
      <div className="workshop">
        <p className="workshop__count">{WORKSHOP.round(at + 1, rounds.length)}</p>
        <h3 className="workshop__question" ref={heading} tabIndex={-1}>
          {round.question}
        </h3>
        <p className="workshop__about">{aboutText(base, round)}</p>
        {isRevealed ? (
          <RoundReveal key={round.id} round={round} predictionsKey={key} onAgain={() => setRevealed(null)} />
        ) : (
          <PredictionForm key={round.id} outcome={round.outcome} predictionsKey={key} onShow={show} />
        )}
        <div className="workshop__steps">
          {at > 0 && (
            <button className="btn" type="button" onClick={() => go(at - 1)}>
              {WORKSHOP.previous}
            </button>
          )}
          {at < rounds.length - 1 ? (
            <button className={isRevealed ? 'btn btn--main' : 'btn'} type="button" onClick={() => go(at + 1)}>
              {WORKSHOP.next}
            </button>
          ) : (
            isRevealed && (
              <button className="btn btn--main" type="button" onClick={onClose}>
                {WORKSHOP.done}
              </button>
            )
          )}
        </div>
        <p className="workshop__kept">{WORKSHOP.kept}</p>
      </div>
    </Dialog>
  );
}

function aboutText(base: Scenario, round: WorkshopRound): string {
  const variant = base.variants.find(({ id }) => id === round.variant)?.label;
  return WORKSHOP.about(
    outcomeName(round.outcome, segmentLabels(base, round)),
    round.year,
    variant === undefined ? WORKSHOP.base : `‘${variant}’`,
  );
}
