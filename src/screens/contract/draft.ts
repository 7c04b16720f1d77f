import { type Agreement, CONTRACT_DIALOG } from '../../messages/contract-dialog.ts';
import { fieldUnit } from '../../messages/fields.ts';
import { formatShortest } from '../../messages/format.ts';
import type { OwnContract } from '../../scenario/own-contract.ts';
import { isRecord } from '../../scenario/pointer.ts';
import { type NumberRule, ruleAt } from '../../scenario/rule.ts';
import type { Contract, ContractKind, Scenario } from '../../scenario/schema.ts';
import { readTypedNumber } from '../controls/typed-number.ts';
import type { StartingTerm } from './starting-terms.ts';
import { AGREEMENT_TERMS, FORMS, type Term } from './terms.ts';

/** A contract that is being written: everything as it was typed, also of forms and agreements that are not chosen now. */
export interface Draft {
  readonly id: string;
  readonly label: string;
  readonly kind: ContractKind;
  /** What stands in the number fields, by path. */
  readonly texts: Readonly<Record<string, string>>;
  /** The words that are chosen, by path. */
  readonly words: Readonly<Record<string, string>>;
  readonly agreements: readonly Agreement[];
  readonly parts: readonly { readonly contract: string; readonly text: string }[];
  readonly segment: string | null;
  readonly from: string | null;
}

/** What a draft comes to: a contract that the language has yet to judge, and what cannot be read, by path. */
export interface DraftRead {
  readonly own: OwnContract;
  readonly complaints: Readonly<Record<string, string>>;
}

type Starts = Readonly<Record<string, StartingTerm>>;

/** Begins a draft with an existing own contract, or with a new one that pays by the day. */
export function draftOf(scenario: Scenario, starts: Starts, existing: OwnContract | null, id: string): Draft {
  const contract = existing?.contract;
  const given = contract ? leaves(contract, '') : {};
  const options = scenario.contracts.filter((one) => one.kind !== 'mixture' && one.id !== id);
  const kind = contract?.kind ?? 'lumpsum';
  const isSet = (agreement: Agreement) => contract !== undefined && agreement in contract;
  return {
    id,
    label: contract?.label ?? CONTRACT_DIALOG.label(kind),
    kind,
    texts: Object.fromEntries([
      ...Object.entries(starts).map(([path, { value }]) => [path, written(path, value)]),
      ...Object.entries(given).flatMap(([path, leaf]) =>
        typeof leaf === 'number' ? [[path, written(path, leaf)]] : [],
      ),
    ]),
    words: { ...firstWords(scenario), ...wordsOf(given) },
    agreements: contract ? (Object.keys(AGREEMENT_TERMS) as Agreement[]).filter(isSet) : [],
    parts:
      contract?.kind === 'mixture'
        ? contract.parts.map((part) => ({ contract: part.contract, text: written('parts/share', part.share) }))
        : options.slice(0, 2).map((one) => ({ contract: one.id, text: '50' })),
    segment: existing?.segment ?? null,
    from: existing?.from ?? null,
  };
}

/** Reads what was typed. A number that cannot be read is replaced by the one to begin with, so that the rest can be judged. */
export function readDraft(draft: Draft, starts: Starts): DraftRead {
  const { id, label, kind, segment, from } = draft;
  const complaints: Record<string, string> = {};
  const terms: Record<string, unknown> = { id, label, kind };
  if (kind === 'mixture') {
    terms.parts = draft.parts.map(({ contract, text }, at) => {
      const typed = readTypedNumber(text, percentBounds);
      if (!typed.ok) complaints[`parts/${at}/share`] = typed.complaint;
      return { contract, share: typed.ok ? fromShown(typed.value, 100) : 0 };
    });
  }
  const agreements = FORMS[kind].agreements.filter((agreement) => draft.agreements.includes(agreement));
  if (agreements.includes('indexation')) terms.indexation = 'none';
  for (const term of [...FORMS[kind].terms, ...agreements.flatMap((agreement) => AGREEMENT_TERMS[agreement])]) {
    if (!isShown(term, draft)) continue;
    put(terms, term.path, placeFor(term, draft));
  }
  for (const term of termsInUse(draft)) {
    const text = numberText(term, draft);
    if (text === null) continue;
    const typed = readTypedNumber(text, boundsOf(terms, term.path));
    if (typed.ok) put(terms, term.path, fromShown(typed.value, scaleOf(term.path)));
    else {
      complaints[term.path] = typed.complaint;
      put(terms, term.path, starts[term.path]?.value ?? 0);
    }
  }
  return { own: { contract: terms as unknown as Contract, segment, from }, complaints };
}

/** Returns the terms on screen: of the form, and of what is agreed besides. */
export function termsInUse(draft: Draft): readonly Term[] {
  const { terms, agreements } = FORMS[draft.kind];
  const agreed = agreements.filter((agreement) => draft.agreements.includes(agreement));
  return [...terms, ...agreed.flatMap((agreement) => AGREEMENT_TERMS[agreement])].filter((term) =>
    isShown(term, draft),
  );
}

/** A term may depend on the word of another. */
export function isShown(term: Term, { words }: Draft): boolean {
  return term.kind !== 'number' || !term.when || words[term.when.path] === term.when.word;
}

/** What the language allows for a number, in the unit of the field: shares are typed in percent. */
export function rangeOf(contract: unknown, path: string): NumberRule | null {
  const rule = ruleAt({ contracts: [contract] }, ['contracts', 0, ...path.split('/')])?.number ?? null;
  const scale = scaleOf(path);
  return rule && { ...rule, minimum: times(rule.minimum, scale), maximum: times(rule.maximum, scale) };
}

/** How many of the unit on screen go into one of the language. */
export function scaleOf(path: string): number {
  const unit = fieldUnit({ field: `contracts/${path}`, elements: [], variant: null });
  return unit === 'share' || unit === 'rate' ? 100 : 1;
}

/** Writes a value as it stands in its field. */
export function written(path: string, value: number): string {
  return path === 'priceYear' ? String(value) : formatShortest(value * scaleOf(path), 4);
}

const percentBounds = { minimum: 0, maximum: 100, whole: false, write: (value: number) => formatShortest(value, 2) };

/** Returns the text of the number of a term; null where a word stands for it, or nothing has to. */
function numberText(term: Term, { texts, words }: Draft): string | null {
  const text = texts[term.path] ?? '';
  switch (term.kind) {
    case 'number':
      return term.isOptional && text.trim() === '' ? null : text;
    case 'number-or-word':
      return words[term.path] === term.word ? null : text;
    default:
      return null;
  }
}

/** What goes into the contract before the numbers are read; a number has its place, so that the language knows its rule. */
function placeFor(term: Term, draft: Draft): unknown {
  const word = draft.words[term.path];
  switch (term.kind) {
    case 'word':
      return word;
    case 'yes-no':
      return word === 'yes';
    default:
      return numberText(term, draft) === null ? (term.kind === 'number' ? undefined : term.word) : 0;
  }
}

function boundsOf(contract: unknown, path: string) {
  const rule = rangeOf(contract, path);
  return {
    minimum: rule?.minimum ?? 0,
    // A bound of milliards is the language's to tell.
    maximum: rule && (rule.maximum ?? Infinity) < 1e6 ? (rule.maximum ?? Infinity) : Infinity,
    whole: rule?.whole ?? false,
    write: (value: number) => (path === 'priceYear' ? String(value) : formatShortest(value, 4)),
  };
}

function firstWords({ municipalities }: Scenario): Record<string, string> {
  return {
    places: 'as-planned',
    inhabitants: municipalities ? 'municipalities' : 'number',
    'ceiling/then': 'unpaid',
    'safetyValve/kind': 'care-days',
    'sharedSavings/twoSided': 'no',
    'billing/departureDay': 'unpaid',
  };
}

function wordsOf(given: Readonly<Record<string, unknown>>): Record<string, string> {
  const words = Object.entries(given).flatMap(([path, leaf]) => {
    if (typeof leaf === 'boolean') return [[path, leaf ? 'yes' : 'no']];
    if (typeof leaf === 'string') return [[path, leaf]];
    return path === 'places' || path === 'inhabitants' ? [[path, 'number']] : [];
  });
  return Object.fromEntries(words);
}

function leaves(value: unknown, path: string): Record<string, unknown> {
  if (!isRecord(value)) return { [path]: value };
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, child]) => leaves(child, path === '' ? key : `${path}/${key}`)),
  );
}

function put(root: Record<string, unknown>, path: string, value: unknown): void {
  const [key, inner] = path.split('/');
  if (inner === undefined) {
    if (value !== undefined) root[key] = value;
    return;
  }
  const part = isRecord(root[key]) ? root[key] : {};
  root[key] = value === undefined ? part : { ...part, [inner]: value };
}

/** Seven and a half percent is 0.075, not 0.07500000000000001. */
function fromShown(value: number, scale: number): number {
  return Number((value / scale).toPrecision(12));
}

function times(value: number | null, scale: number): number | null {
  return value === null ? null : value * scale;
}
