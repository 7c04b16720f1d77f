import { lazy, type ReactNode, Suspense, useId, useState } from 'react';
import type { Settings } from '../../io/share-link.ts';
import { CHOICE_WORDS, formatChoice } from '../../messages/choices.ts';
import { FRAME } from '../../messages/frame.ts';
import { ANSWER, momentWords } from '../../messages/verkennen.ts';
import { choiceValue } from '../../scenario/choice-value.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { Icon } from '../controls/icon.tsx';
import { NumberField } from '../controls/number-field.tsx';
import { SourceMark } from '../controls/source-mark.tsx';
import { usePlan, useSession, useSessionState } from '../session-context.ts';
import type { Picture } from '../state/calculator.ts';
import { decimalsOf, meant, onStep } from '../state/choice-values.ts';
import { useSetChoice } from '../state/use-set-choice.ts';
import { firstNumberChoice, numberOfText, valueText } from './answer-text.ts';
import { type Moments, momentsOf } from './moments.ts';
import type { Figure } from './outcomes.ts';
import type { Excess } from './overload-notice.ts';

interface AnswerProps {
  readonly picture: Picture | null;
  readonly waiting: Figure | null;
  readonly overflow: Figure | null;
  readonly excess: Excess | null;
}

/** The question, the answer in one sentence with its range, and what someone must know beside it. */
export function Answer({ picture, waiting, overflow, excess }: AnswerProps): ReactNode {
  const { now, chosen, settings } = usePlan();
  const replay = useSessionState((state) => state.replay);
  const titleId = useId();
  const moments = momentsOf(now);
  const outcome = waiting?.chosen ?? null;
  const urgent = overflow?.chosen ?? null;
  // The sentence about a target is fetched after the first picture, and stays from then on.
  const [hasStood, setStood] = useState(false);
  if (picture?.isComplete && !hasStood) setStood(true);
  return (
    <section className="answer" id="antwoord" aria-labelledby={titleId} tabIndex={-1}>
      <div className="case">
        <h1>{now.name}</h1>
        <span>{ANSWER.segments(now.segments.map(({ label }) => label))}</span>
        <span className="case__mark">
          <SourceMark kind="assumption" /> {originOf(now)}
        </span>
        <ChooseCase />
      </div>
      <p className="answer__question">{replay ? FRAME.replaying(replay.half, replay.text) : now.question}</p>
      <h2 className="sentence" id={titleId}>
        {outcome ? (
          <>
            <Sentence mean={outcome.mean} moments={moments} />{' '}
            <em className="settles">{ANSWER.outcome(outcome.mean)}</em>
            <span className="range settles">{ANSWER.range(outcome)}</span>
          </>
        ) : (
          <span className="range">{ANSWER.firstEstimate}</span>
        )}
      </h2>
      {picture && (
        <p className="aside settles">
          {urgent &&
            hasOverflow(chosen) &&
            (listKeepsUrgent(chosen) ? ANSWER.overflow(urgent) : ANSWER.wholeOverflow(urgent))}{' '}
          {isUnchanged(settings, now, chosen)
            ? ANSWER.compareSame(moments.look)
            : ANSWER.compare(summaryOfNow(now, chosen), moments.look)}{' '}
          {now.segments.length > 1 && `${numberOfText(now)} ${ANSWER.together}`}
        </p>
      )}
      {picture && hasStood && now.targets && (
        <p className="aside settles">
          <Suspense>
            <TargetNote picture={picture} />
          </Suspense>
        </p>
      )}
      {excess && (
        <p className="notice">
          <Icon name="warning" />
          <span>
            <strong>{ANSWER.tooMuch}</strong>{' '}
            {ANSWER.tooMuchText(
              now.segments.length > 1 ? excess.segment : null,
              excess.arrivingPerMonth,
              excess.leavingPerMonth,
            )}
          </span>
        </p>
      )}
    </section>
  );
}

const TargetNote = lazy(() => import('../targets/target-note.tsx').then((module) => ({ default: module.TargetNote })));
const CasesDialog = lazy(() => import('../frame/cases-dialog.tsx').then((module) => ({ default: module.CasesDialog })));

/** Shows whoever comes in that there are other questions, and lets them choose one. */
function ChooseCase(): ReactNode {
  const { library } = useSession();
  const [isChoosing, setChoosing] = useState(false);
  if (library.shipped.length < 2) return null;
  return (
    <>
      <button className="btn case__choose" type="button" onClick={() => setChoosing(true)}>
        {FRAME.chooseCase}
      </button>
      <Suspense>{isChoosing && <CasesDialog onClose={() => setChoosing(false)} />}</Suspense>
    </>
  );
}

/** Says what kind of numbers a case has: from documents about real places, own data, or none of these. */
function originOf({ sources }: Scenario): string {
  const kinds = new Set(Object.values(sources).map(({ kind }) => kind));
  if (kinds.has('document')) return FRAME.realNames;
  return kinds.has('own-data') ? FRAME.ownNumbers : FRAME.allAssumed;
}

/** The sentence up to the outcome, with the first number choice as a field in its middle. */
function Sentence({ mean, moments }: { readonly mean: number; readonly moments: Moments }): ReactNode {
  const plan = usePlan();
  const { set, endGesture } = useSetChoice();
  const choice = firstNumberChoice(plan.now);
  const moment = momentWords({ day: moments.look, isAYearLater: moments.isAYearLater });
  if (!choice) return ANSWER.withoutNumber(mean, moment);
  const decimals = decimalsOf(choice);
  const value = choiceValue(plan.chosen, choice);
  const anchors = [choiceValue(plan.now, choice), choiceValue(plan.start, choice)];
  const format = (shown: number) => formatChoice(choice.unit, shown, decimals);
  const change = (next: number, gesture: string | null) => set(choice, meant(next, anchors, decimals), gesture);
  return (
    <>
      {ANSWER.with}{' '}
      <NumberField
        look="in-place"
        name={choice.question}
        value={value}
        bounds={{ minimum: choice.minimum, maximum: choice.maximum, whole: choice.unit === 'places', write: format }}
        format={format}
        onValue={(typed) => change(typed, `type ${choice.id}`)}
        onDone={endGesture}
        stepper={{
          lower: CHOICE_WORDS[choice.unit].lower,
          higher: CHOICE_WORDS[choice.unit].higher,
          onStep: (steps) => change(onStep(choice, value + steps * choice.step), `arrow ${choice.id}`),
        }}
      />{' '}
      {ANSWER.verb(CHOICE_WORDS[choice.unit].inSentence, mean, moment)}
    </>
  );
}

function hasOverflow(scenario: Scenario): boolean {
  return scenario.segments.some(({ urgent }) => urgent.kind === 'overflow');
}

/** True when clients in a noodplek keep their turn, so that the list counts them. */
function listKeepsUrgent(scenario: Scenario): boolean {
  return scenario.segments.every(({ urgent }) => urgent.kind !== 'overflow' || urgent.until === 'place-free');
}

function isUnchanged(settings: Settings, now: Scenario, chosen: Scenario): boolean {
  return (
    now === chosen ||
    (settings.variant === null && Object.keys({ ...settings.values, ...settings.contracts }).length === 0)
  );
}

/** Names "nu" by its first number choice, `57 plaatsen`; null when that is not what differs. */
function summaryOfNow(now: Scenario, chosen: Scenario): string | null {
  const choice = firstNumberChoice(now);
  return choice && choiceValue(now, choice) !== choiceValue(chosen, choice) ? valueText(now, choice) : null;
}
