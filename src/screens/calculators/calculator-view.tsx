import { type ReactNode, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Calculator, Run } from '../../calculators/calculator.ts';
import type { CalculatorId } from '../../calculators/catalogue.ts';
import { CALCULATOR_WORDS, CALCULATORS_PAGE } from '../../messages/calculators.ts';
import { PANEL, SOURCE_NAMES } from '../../messages/choices.ts';
import { type SourceKind, SourceMark } from '../controls/source-mark.tsx';
import { CalculatorField } from './calculator-field.tsx';
import { Answer, Caveats, OtherResults, Sums } from './calculator-outcome.tsx';
import { CurveFigure } from './curve-figure.tsx';
import { type Field, sheetOf, type Typed } from './entries.ts';
import { NOTEBOOK } from './notebook.ts';

interface CalculatorViewProps {
  readonly id: CalculatorId;
  readonly calculator: Calculator;
  readonly answers: readonly string[];
}

type Good = Extract<Run, { kind: 'outcome' }>;

const UNTOUCHED: Typed = {};

/** One calculator: the question, its answer, the fields, and below them how it was worked out. */
export function CalculatorView({ id, calculator, answers }: CalculatorViewProps): ReactNode {
  const words = CALCULATOR_WORDS[id];
  const typed = useStore(NOTEBOOK.store, ({ page }) => page.typed[id] ?? UNTOUCHED);
  const { fields, run } = sheetOf(calculator, words, typed);
  const shown = useLastGood(run, typed, () => sheetOf(calculator, words, UNTOUCHED).run);
  const isOld = run.kind === 'problems';
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  if (!shown) return null;
  const { outcome, curves } = shown;

  function allBack(): void {
    NOTEBOOK.allBack();
    // The button goes; whoever uses the keyboard stays here.
    heading.current?.focus();
  }

  return (
    <article className={`calc__sheet${isOld ? ' is-old' : ''}`} aria-labelledby={titleId}>
      <h3 className="calc__title" id={titleId}>
        {words.title}
      </h3>
      <p className="calc__question">{words.question}</p>
      <Answer words={words} outcome={outcome} answers={answers} isOld={isOld} />
      {outcome.notes.map((note) => (
        <p className="calc__note" key={note}>
          {words.notes[note]}
        </p>
      ))}
      <div className="calc__columns">
        <div className="calc__left">
          <div className="calc__head">
            <h4 ref={heading} tabIndex={-1}>
              {CALCULATORS_PAGE.fieldsTitle}
            </h4>
            {fields.some(({ isChanged, complaint }) => isChanged || complaint !== null) && (
              <button className="back" type="button" onClick={allBack}>
                {CALCULATORS_PAGE.back}
              </button>
            )}
          </div>
          <Fields fields={fields} groups={words.groups} sources={words.inputs} />
          <ul className="legend" aria-label={PANEL.legend}>
            {(Object.keys(SOURCE_NAMES) as SourceKind[]).map((kind) => (
              <li key={kind}>
                <SourceMark kind={kind} /> {SOURCE_NAMES[kind]}
              </li>
            ))}
          </ul>
        </div>
        <div className="calc__right">
          <OtherResults words={words} outcome={outcome} answers={answers} />
          {curves.map((curve) => (
            <CurveFigure key={curve.key} id={id} curve={curve} words={words.curves[curve.key]} />
          ))}
          <Sums words={words} steps={outcome.steps} />
        </div>
        <Caveats caveats={words.caveats} />
      </div>
    </article>
  );
}

/** Keeps the last outcome while a field cannot be used; at first, what comes out before anybody typed. */
function useLastGood(run: Run, typed: Typed, begin: () => Run): Good | null {
  const [kept, setKept] = useState(() => {
    const first = run.kind === 'outcome' ? run : begin();
    return { typed, run: first.kind === 'outcome' ? first : null };
  });
  if (run.kind !== 'outcome') return kept.run;
  if (kept.typed !== typed) setKept({ typed, run });
  return run;
}

interface FieldsProps {
  readonly fields: readonly Field[];
  readonly groups: Readonly<Record<string, string>>;
  readonly sources: Readonly<Record<string, { readonly source: string }>>;
}

/** The fields, those of a group under its heading. */
function Fields({ fields, groups, sources }: FieldsProps): ReactNode {
  const draw = (ones: readonly Field[]) =>
    ones.map((field) => <CalculatorField key={field.key} field={field} source={sources[field.key].source} />);
  return (
    <>
      {draw(fields.filter(({ input }) => input.group === undefined))}
      {Object.entries(groups).map(([group, heading]) => (
        <fieldset className="calc__group" key={group}>
          <legend>{heading}</legend>
          {draw(fields.filter(({ input }) => input.group === group))}
        </fieldset>
      ))}
    </>
  );
}
