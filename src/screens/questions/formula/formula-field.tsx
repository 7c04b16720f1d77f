import { type ReactNode, useId, useRef } from 'react';
import { FORMULA_PANEL } from '../../../messages/formula.ts';
import { Icon } from '../../controls/icon.tsx';

/** A name that can be put into the formula, and what it means. */
export interface OfferedName {
  readonly name: string;
  readonly meaning: string;
}

interface FormulaFieldProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** What is wrong, in Dutch; all of it. */
  readonly problems: readonly string[];
  /** Said when nothing is wrong. */
  readonly reads: string;
  readonly names: readonly { readonly title: string; readonly names: readonly OfferedName[] }[];
}

/** Characters that a field takes: the reader says which of them are too many. */
const MOST_TYPED = 400;

/** A formula that is judged while someone types, with the names that it may use. */
export function FormulaField({ text, onText, problems, reads, names }: FormulaFieldProps): ReactNode {
  const [field, told] = [useId(), useId()];
  const box = useRef<HTMLTextAreaElement>(null);

  function insert(name: string): void {
    const element = box.current;
    if (!element) return;
    const [from, until] = [element.selectionStart, element.selectionEnd];
    const before = text.slice(0, from);
    const word = `${/[\w)]$/.test(before) ? ' ' : ''}${name}`;
    onText(before + word + text.slice(until));
    const cursor = from + word.length;
    // The text of the field is there after the next drawing.
    requestAnimationFrame(() => {
      element.focus();
      element.setSelectionRange(cursor, cursor);
    });
  }

  return (
    <div className="own-formula">
      <label htmlFor={field}>{FORMULA_PANEL.formula}</label>
      <textarea
        ref={box}
        id={field}
        rows={2}
        maxLength={MOST_TYPED}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        value={text}
        aria-invalid={problems.length > 0}
        aria-describedby={told}
        onChange={(event) => onText(event.target.value.replaceAll('\n', ' '))}
      />
      <div className="own-formula__told" id={told} role="status">
        {problems.length === 0 ? (
          <p>{reads}</p>
        ) : (
          problems.map((problem) => (
            <p key={problem} className="complaint">
              <Icon name="warning" />
              {problem}
            </p>
          ))
        )}
      </div>
      <details className="own-formula__names">
        <summary>{FORMULA_PANEL.names}</summary>
        <p className="own-formula__signs">{FORMULA_PANEL.signs}</p>
        {names.map(({ title, names: own }) => (
          <section key={title} aria-label={title}>
            <h4>{title}</h4>
            <ul>
              {own.map(({ name, meaning }) => (
                <li key={name}>
                  <button type="button" onClick={() => insert(name)}>
                    {name}
                  </button>
                  <span>{meaning}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </details>
    </div>
  );
}
