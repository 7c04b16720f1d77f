import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { SourceKind as CalculatorSource } from '../../calculators/calculator.ts';
import { CALCULATOR_UNITS, calculatorValue } from '../../messages/calculator-values.ts';
import { CALCULATORS_PAGE } from '../../messages/calculators.ts';
import { PANEL } from '../../messages/choices.ts';
import { Icon } from '../controls/icon.tsx';
import { type SourceKind, SourceMark } from '../controls/source-mark.tsx';
import { type Field, stepped, tidied } from './entries.ts';
import { NOTEBOOK } from './notebook.ts';

/** Which of the page's three marks a begin value has. What was worked out from assumptions is one. */
const MARKS: Readonly<Record<CalculatorSource, SourceKind>> = {
  document: 'document',
  published: 'document',
  computed: 'assumption',
  assumption: 'assumption',
};

const ARROW_STEPS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };

interface CalculatorFieldProps {
  readonly field: Field;
  /** Where the begin value comes from, in words. */
  readonly source: string;
}

/** A number to fill in: label, source, field with minus and plus, unit, and what is wrong with it. */
export function CalculatorField({ field, source }: CalculatorFieldProps): ReactNode {
  const { key, input, label, text, start, isChanged, complaint } = field;
  const [isOpen, setOpen] = useState(false);
  const { shown, tellNow } = useLateComplaint(complaint);
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const { after } = CALCULATOR_UNITS[input.unit];
  const step = (steps: number) => NOTEBOOK.set(key, stepped(input, text, steps));

  function leave(): void {
    tellNow();
    const tidy = tidied(input, text);
    if (tidy !== text) NOTEBOOK.type(key, tidy);
    NOTEBOOK.endEditing();
  }

  function back(): void {
    NOTEBOOK.back(key);
    box.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter') leave();
    const steps = ARROW_STEPS[event.key];
    if (steps === undefined) return;
    event.preventDefault();
    step(steps);
  }

  return (
    <div className="calc__field">
      <div className="calc__label">
        <label htmlFor={id}>{label}</label>
        <span className="tip">
          <SourceMark kind={isChanged ? 'own-data' : MARKS[input.source]} named="named" />
          <button
            className="tip__button"
            type="button"
            aria-expanded={isOpen}
            aria-controls={`${id}-tip`}
            aria-label={PANEL.about(label)}
            onClick={() => setOpen(!isOpen)}
          >
            ?
          </button>
        </span>
      </div>
      <div className="tip__text" id={`${id}-tip`} hidden={!isOpen}>
        <p>{source}</p>
        <p>
          {CALCULATORS_PAGE.range(
            calculatorValue(input.unit, input.minimum),
            calculatorValue(input.unit, input.maximum),
          )}
        </p>
      </div>
      <div className="calc__row">
        <span className="stepper">
          <button type="button" aria-label={CALCULATORS_PAGE.lower(label)} onClick={() => step(-1)}>
            −
          </button>
          <input
            id={id}
            ref={box}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            spellCheck={false}
            aria-invalid={shown !== null}
            aria-describedby={`${id}-unit${shown === null ? '' : ` ${id}-complaint`}`}
            value={text}
            onChange={(event) => NOTEBOOK.type(key, event.target.value)}
            onFocus={(event) => event.target.select()}
            onBlur={leave}
            onKeyDown={onKeyDown}
          />
          <button type="button" aria-label={CALCULATORS_PAGE.higher(label)} onClick={() => step(1)}>
            +
          </button>
        </span>
        <span className="calc__unit" id={`${id}-unit`}>
          {[after, input.optional ? `(${CALCULATORS_PAGE.optional})` : ''].filter(Boolean).join(' ')}
        </span>
        {(isChanged || complaint !== null) && (
          <button className="back" type="button" aria-label={CALCULATORS_PAGE.backOf(label, start)} onClick={back}>
            {CALCULATORS_PAGE.backTo(start)}
          </button>
        )}
      </div>
      {shown !== null && (
        <p className="complaint" id={`${id}-complaint`}>
          <Icon name="warning" />
          {shown}
        </p>
      )}
    </div>
  );
}

/** How long someone may be in the middle of a number before the page says that it cannot use it. */
const PAUSE_MS = 700;

function useLateComplaint(complaint: string | null): { shown: string | null; tellNow: () => void } {
  const [told, setTold] = useState<string | null>(complaint);
  useEffect(() => {
    if (complaint === null) return setTold(null);
    const timer = setTimeout(() => setTold(complaint), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [complaint]);
  return { shown: complaint === null ? null : told, tellNow: () => setTold(complaint) };
}
