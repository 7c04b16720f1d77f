import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { Icon } from './icon.tsx';
import { type NumberBounds, readTypedNumber } from './typed-number.ts';

interface NumberFieldProps {
  readonly name: string;
  readonly value: number;
  readonly bounds: NumberBounds;
  /** Writes the value in the field. */
  readonly format: (value: number) => string;
  /** Called with each valid number, while someone types too. */
  readonly onValue: (value: number) => void;
  /** Called when someone is done typing. */
  readonly onDone?: () => void;
  readonly stepper?: {
    readonly lower: string;
    readonly higher: string;
    /** Moves a number of steps from the value. */
    readonly onStep: (steps: number) => void;
  };
  /** `in-place` is a number in the middle of a sentence. */
  readonly look?: 'field' | 'in-place';
  readonly inputId?: string;
  readonly describedBy?: string | undefined;
}

/** How long someone may be in the middle of a number before the page says that it cannot use it. */
const PAUSE_MS = 700;

/**
 * A number that can be typed in Dutch. A text that is no valid number changes nothing and is explained below the
 * field; the last valid number stays in force.
 */
export function NumberField(props: NumberFieldProps): ReactNode {
  const { name, value, bounds, format, onValue, onDone, stepper, look = 'field', inputId, describedBy } = props;
  const [draft, setDraft] = useState<{ readonly text: string; readonly of: number } | null>(null);
  const [complaint, setComplaint] = useState<string | null>(null);
  const complaintId = useId();
  // A value that came from elsewhere (slider, undo) replaces what stood in the field.
  const text = draft && draft.of === value ? draft.text : format(value);

  useEffect(() => {
    if (!draft) return setComplaint(null);
    if (draft.of !== value) {
      setDraft(null);
      return;
    }
    const typed = readTypedNumber(draft.text, bounds);
    if (typed.ok) return setComplaint(null);
    const timer = setTimeout(() => setComplaint(typed.complaint), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, value, bounds]);

  function type(typedText: string): void {
    const typed = readTypedNumber(typedText, bounds);
    setDraft({ text: typedText, of: typed.ok ? typed.value : value });
    if (typed.ok) onValue(typed.value);
  }

  function leave(): void {
    onDone?.();
    if (!draft) return;
    const typed = readTypedNumber(draft.text, bounds);
    if (typed.ok) setDraft(null);
    else setComplaint(typed.complaint);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') setDraft(null);
    if (event.key === 'Enter') leave();
    const steps = ARROW_STEPS[event.key];
    if (steps === undefined || !stepper) return;
    event.preventDefault();
    setDraft(null);
    stepper.onStep(steps);
  }

  const input = (
    <input
      className={look === 'in-place' ? 'in-place' : undefined}
      id={inputId}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      aria-label={name}
      aria-invalid={complaint !== null}
      aria-describedby={[complaint === null ? null : complaintId, describedBy].filter(Boolean).join(' ') || undefined}
      // The field in the sentence is as wide as its number.
      style={look === 'in-place' ? { width: `${Math.max(2, text.length) * 0.62 + 0.3}em` } : undefined}
      value={text}
      onChange={(event) => type(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={leave}
      onKeyDown={onKeyDown}
      onKeyUp={(event) => ARROW_STEPS[event.key] !== undefined && onDone?.()}
    />
  );

  return (
    <>
      {stepper && look === 'field' ? (
        <span className="stepper">
          <StepButton
            label={stepper.lower}
            sign="−"
            disabled={value <= bounds.minimum}
            onClick={() => stepper.onStep(-1)}
          />
          {input}
          <StepButton
            label={stepper.higher}
            sign="+"
            disabled={value >= bounds.maximum}
            onClick={() => stepper.onStep(1)}
          />
        </span>
      ) : (
        input
      )}
      {complaint !== null && look === 'field' && <Complaint id={complaintId} text={complaint} />}
      {complaint !== null && look === 'in-place' && (
        <span className="complaint complaint--in-place" id={complaintId}>
          {complaint}
        </span>
      )}
    </>
  );
}

const ARROW_STEPS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };

function StepButton(props: {
  readonly label: string;
  readonly sign: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}): ReactNode {
  return (
    <button type="button" aria-label={props.label} disabled={props.disabled} onClick={props.onClick}>
      {props.sign}
    </button>
  );
}

function Complaint({ id, text }: { readonly id: string; readonly text: string }): ReactNode {
  return (
    <span className="complaint" id={id}>
      <Icon name="warning" />
      {text}
    </span>
  );
}
