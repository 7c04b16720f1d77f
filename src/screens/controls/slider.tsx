import { type CSSProperties, type ReactNode, useId } from 'react';
import { CHOICE_WORDS, choiceAsText, formatChoice, PANEL } from '../../messages/choices.ts';
import type { NumberChoice, Source } from '../../scenario/schema.ts';
import { decimalsOf, meant, onStep } from '../state/choice-values.ts';
import { NumberField } from './number-field.tsx';
import { useToggletip } from './toggletip.tsx';

interface SliderProps {
  readonly choice: NumberChoice;
  readonly value: number;
  /** How it is now: the tick on the track. */
  readonly now: number;
  /** Where the chosen variant starts. */
  readonly start: number;
  readonly source: Source | null;
  /** `gesture` names a drag or a stretch of typing: all its changes are one step back. */
  readonly onValue: (value: number, gesture: string | null) => void;
  readonly onGestureEnd: () => void;
  /** Shown under the head: the invitation of a first visit. */
  readonly children?: ReactNode;
}

/** One choice as question, field with minus and plus, and a range with a tick at "nu". */
export function Slider(props: SliderProps): ReactNode {
  const { choice, value, now, start, source, onValue, onGestureEnd, children } = props;
  const { minimum, maximum, step, unit, question } = choice;
  const words = CHOICE_WORDS[unit];
  const decimals = decimalsOf(choice);
  const id = useId();
  const tip = useToggletip({ about: question, effect: words.effect, source });
  const format = (shown: number) => formatChoice(unit, shown, decimals);
  const short = (shown: number) => formatChoice(unit, shown, Number.isInteger(shown) ? 0 : decimals);
  const isChanged = value.toFixed(decimals) !== now.toFixed(decimals);
  const set = (next: number, gesture: string | null) => onValue(meant(next, [now, start], decimals), gesture);
  const places = { '--v': share(value, choice), '--nu': share(now, choice) } as CSSProperties;

  return (
    <div className={`control${isChanged ? ' is-changed' : ''}`} id={`keuze-${choice.id}`}>
      <div className="control__head">
        <label htmlFor={id}>{question}</label>
        {tip.button}
      </div>
      {tip.text}
      <div className="control__row">
        <NumberField
          name={question}
          value={value}
          bounds={{ minimum, maximum, whole: unit === 'places', write: short }}
          format={format}
          onValue={(typed) => set(typed, `type ${choice.id}`)}
          onDone={onGestureEnd}
          stepper={{
            lower: words.lower,
            higher: words.higher,
            onStep: (steps) => set(onStep(choice, onStep(choice, value) + steps * step), null),
          }}
        />
        <span className="control__unit">{words.unit}</span>
        {isChanged ? (
          <button
            className="back"
            type="button"
            aria-label={PANEL.backOf(words.name)}
            onClick={() => onValue(now, null)}
          >
            {PANEL.back}
          </button>
        ) : (
          <span className="same">{PANEL.same}</span>
        )}
      </div>
      <div className="slider" style={places}>
        <span className="slider__rail" />
        <span className="slider__fill" />
        <span className="slider__nu" />
        <input
          id={id}
          type="range"
          min={minimum}
          max={maximum}
          step={step}
          value={onStep(choice, value)}
          aria-valuetext={choiceAsText(unit, value, now, decimals)}
          onChange={(event) => set(onStep(choice, Number(event.target.value)), `slide ${choice.id}`)}
          onPointerUp={onGestureEnd}
          onKeyUp={onGestureEnd}
          onBlur={onGestureEnd}
        />
      </div>
      <div className="scale" style={places} aria-hidden="true">
        <span>{isNear(now, minimum, choice) ? '' : short(minimum)}</span>
        <b className={scaleSide(now, choice)}>{PANEL.now(short(now))}</b>
        <span>{isNear(now, maximum, choice) ? '' : short(maximum)}</span>
      </div>
      {children}
    </div>
  );
}

function share(value: number, { minimum, maximum }: NumberChoice): number {
  return Math.min(1, Math.max(0, (value - minimum) / (maximum - minimum)));
}

/** An end label that would touch the label of "nu" is left out. */
function isNear(now: number, end: number, choice: NumberChoice): boolean {
  return Math.abs(share(now, choice) - share(end, choice)) < 0.26;
}

/** The label of "nu" stays within the panel. */
function scaleSide(now: number, choice: NumberChoice): string | undefined {
  const place = share(now, choice);
  return place < 0.06 ? 'scale__left' : place > 0.94 ? 'scale__right' : undefined;
}
