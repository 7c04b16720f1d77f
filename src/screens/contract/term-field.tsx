import { type ReactNode, useId } from 'react';
import { CONTRACT_DIALOG, TERM_NAMES, TERM_WORDS } from '../../messages/contract-dialog.ts';
import { UNIT_WORDS } from '../../messages/field-values.ts';
import { fieldUnit } from '../../messages/fields.ts';
import { formatShortest } from '../../messages/format.ts';
import type { NumberRule } from '../../scenario/rule.ts';
import { Icon } from '../controls/icon.tsx';
import { SourceMark } from '../controls/source-mark.tsx';
import { scaleOf, written } from './draft.ts';
import type { StartingTerm } from './starting-terms.ts';
import type { Term } from './terms.ts';

interface TermFieldProps {
  readonly term: Term;
  readonly text: string;
  readonly word: string | undefined;
  readonly start: StartingTerm | undefined;
  readonly range: NumberRule | null;
  readonly complaint: string | undefined;
  readonly onText: (text: string) => void;
  readonly onWord: (word: string) => void;
}

/** One term of a contract: a number with its unit, its range and where it comes from, or words to choose from. */
export function TermField(props: TermFieldProps): ReactNode {
  const { term, word, onWord, complaint } = props;
  switch (term.kind) {
    case 'number':
      return <NumberTerm {...props} />;
    case 'number-or-word':
      return (
        <Words
          path={term.path}
          words={[term.word, 'number']}
          word={word ?? term.word}
          onWord={onWord}
          complaint={complaint}
        >
          {word !== term.word && <NumberTerm {...props} />}
        </Words>
      );
    case 'yes-no':
      return <Words path={term.path} words={['no', 'yes']} word={word ?? 'no'} onWord={onWord} complaint={complaint} />;
    case 'word':
      return <Words path={term.path} words={term.words} word={word} onWord={onWord} complaint={complaint} />;
  }
}

function NumberTerm({ term, text, start, range, complaint, onText }: TermFieldProps): ReactNode {
  const { path } = term;
  const id = useId();
  const [whyId, complaintId] = [`${id}why`, `${id}wrong`];
  const isOptional = term.kind === 'number' && term.isOptional;
  return (
    <div className="term">
      <label htmlFor={id}>
        {TERM_NAMES[path]}
        {isOptional && <span className="term__optional"> ({CONTRACT_DIALOG.optional})</span>}
      </label>
      <span className="term__row">
        <input
          id={id}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          spellCheck={false}
          value={text}
          aria-invalid={complaint !== undefined}
          aria-describedby={complaint === undefined ? whyId : `${complaintId} ${whyId}`}
          onChange={({ target }) => onText(target.value)}
          onFocus={({ target }) => target.select()}
        />
        <span className="control__unit">{unitOf(path)}</span>
        <SourceMark kind="assumption" named="named" />
      </span>
      {complaint !== undefined && <Complaint id={complaintId} text={complaint} />}
      <p className="term__why" id={whyId}>
        {[whyOf(path, text, start), rangeText(range)].filter(Boolean).join(' ')}
      </p>
    </div>
  );
}

interface WordsProps {
  readonly path: string;
  readonly words: readonly string[];
  readonly word: string | undefined;
  readonly onWord: (word: string) => void;
  readonly complaint: string | undefined;
  readonly children?: ReactNode;
}

function Words({ path, words, word, onWord, complaint, children }: WordsProps): ReactNode {
  const id = useId();
  return (
    <fieldset className="term" aria-describedby={complaint === undefined ? undefined : `${id}wrong`}>
      <legend>{TERM_NAMES[path]}</legend>
      <div className="radios">
        {words.map((one) => (
          <label key={one}>
            <input type="radio" name={id} value={one} checked={one === word} onChange={() => onWord(one)} />
            {TERM_WORDS[path]?.[one]}
          </label>
        ))}
      </div>
      {complaint !== undefined && <Complaint id={`${id}wrong`} text={complaint} />}
      {children}
    </fieldset>
  );
}

/** What is wrong with a field, below it. */
export function Complaint({ id, text }: { readonly id: string; readonly text: string }): ReactNode {
  return (
    <span className="complaint" id={id}>
      <Icon name="warning" />
      {text}
    </span>
  );
}

function unitOf(path: string): string {
  if (scaleOf(path) === 100) return CONTRACT_DIALOG.percent;
  return UNIT_WORDS[fieldUnit({ field: `contracts/${path}`, elements: [], variant: null })];
}

function whyOf(path: string, text: string, start: StartingTerm | undefined): string {
  if (start && text === written(path, start.value)) return start.why;
  if (text.trim() !== '') return CONTRACT_DIALOG.chosen;
  return start ? '' : CONTRACT_DIALOG.unknown;
}

/** A bound of millions is there for typing errors only, and says nothing. */
const TELLING = 10_000;

function rangeText(range: NumberRule | null): string {
  if (!range || range.minimum === null || range.maximum === null || range.maximum > TELLING) return '';
  const write = (value: number) => (range.minimum === 1990 ? String(value) : formatShortest(value, 3));
  return CONTRACT_DIALOG.range(write(range.minimum), write(range.maximum));
}
