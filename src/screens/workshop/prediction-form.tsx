import { type FormEvent, type ReactNode, useState } from 'react';
import { useStore } from 'zustand';
import { formatShortest } from '../../messages/format.ts';
import { outcomeUnit, outcomeValue, typedScale } from '../../messages/outcomes.ts';
import { WORKSHOP } from '../../messages/workshop.ts';
import type { OutcomeKind } from '../../scenario/schema.ts';
import { Icon } from '../controls/icon.tsx';
import { readTypedNumber, type Typed } from '../controls/typed-number.ts';
import {
  keepPredictions,
  MOST_PREDICTIONS,
  PREDICTIONS,
  type Prediction,
  predictionsOf,
  type ReadPrediction,
} from './predictions.ts';

interface PredictionFormProps {
  readonly outcome: OutcomeKind;
  /** Under which the predictions of this round are kept. */
  readonly predictionsKey: string;
  readonly onShow: () => void;
}

/** The lines in which the table writes what it expects. */
export function PredictionForm({ outcome, predictionsKey, onShow }: PredictionFormProps): ReactNode {
  const predictions = useStore(PREDICTIONS, ({ ofRounds }) => predictionsOf(ofRounds, predictionsKey));
  const [isTold, setTold] = useState(false);
  const keep = (next: readonly Prediction[]) => keepPredictions(predictionsKey, next);
  const change = (at: number, part: Partial<Prediction>) =>
    keep(predictions.map((prediction, index) => (index === at ? { ...prediction, ...part } : prediction)));

  function submit(event: FormEvent): void {
    event.preventDefault();
    const isRight = predictions.every(({ text }) => text.trim() === '' || read(outcome, text).ok);
    setTold(!isRight);
    if (isRight) onShow();
  }

  return (
    <form className="workshop__form" onSubmit={submit} noValidate>
      <fieldset>
        <legend>{WORKSHOP.predictions}</legend>
        <ol>
          {predictions.map((prediction, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place at the table
            <li key={at}>
              <PredictionLine
                number={at + 1}
                prediction={prediction}
                outcome={outcome}
                isTold={isTold}
                onChange={(part) => change(at, part)}
                onRemove={predictions.length > 1 ? () => keep(predictions.filter((_, index) => index !== at)) : null}
              />
            </li>
          ))}
        </ol>
        {predictions.length < MOST_PREDICTIONS && (
          <button className="btn" type="button" onClick={() => keep([...predictions, { name: '', text: '' }])}>
            {WORKSHOP.add}
          </button>
        )}
      </fieldset>
      <p className="workshop__show">
        <button className="btn btn--main" type="submit">
          {WORKSHOP.show}
        </button>
        <span>{WORKSHOP.showNote}</span>
      </p>
    </form>
  );
}

interface PredictionLineProps {
  readonly number: number;
  readonly prediction: Prediction;
  readonly outcome: OutcomeKind;
  /** Whether a mistake is told. */
  readonly isTold: boolean;
  readonly onChange: (part: Partial<Prediction>) => void;
  readonly onRemove: (() => void) | null;
}

function PredictionLine({ number, prediction, outcome, isTold, onChange, onRemove }: PredictionLineProps): ReactNode {
  const { name, text } = prediction;
  const typed = text.trim() === '' ? null : read(outcome, text);
  const complaintId = `voorspelling-${number}-fout`;
  const isWrong = isTold && typed !== null && !typed.ok;
  return (
    <>
      <input
        className="workshop__name"
        type="text"
        maxLength={40}
        autoComplete="off"
        aria-label={WORKSHOP.name(number)}
        placeholder={WORKSHOP.nameHint}
        value={name}
        onChange={({ target }) => onChange({ name: target.value })}
      />
      <span className="workshop__value">
        <input
          type="text"
          inputMode="decimal"
          autoComplete="off"
          aria-label={`${WORKSHOP.value(number)}, ${outcomeUnit(outcome)}`}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? complaintId : undefined}
          value={text}
          onChange={({ target }) => onChange({ text: target.value })}
        />
        {outcomeUnit(outcome)}
      </span>
      {onRemove && (
        <button className="tool tool--icon" type="button" aria-label={WORKSHOP.remove(number)} onClick={onRemove}>
          <Icon name="close" />
        </button>
      )}
      {isWrong && (
        <span className="complaint" id={complaintId} role="alert">
          <Icon name="warning" />
          {typed.complaint}
        </span>
      )}
    </>
  );
}

/** Returns the predictions that are numbers, in the unit of the outcome. */
export function readPredictions(outcome: OutcomeKind, predictions: readonly Prediction[]): readonly ReadPrediction[] {
  return predictions.flatMap(({ name, text }, at) => {
    const typed = read(outcome, text);
    if (!typed.ok) return [];
    return [{ number: at + 1, name: name.trim(), value: typed.value / typedScale(outcome) }];
  });
}

/** Far above anything that is played: a slip of the pen is still a number. */
const LARGEST = 1e12;

function read(outcome: OutcomeKind, text: string): Typed {
  const scale = typedScale(outcome);
  const maximum = scale === 100 ? 100 : LARGEST;
  const write = (value: number) => (scale === 100 ? outcomeValue(outcome, value / scale) : formatShortest(value));
  return readTypedNumber(text, { minimum: 0, maximum, whole: false, write });
}
