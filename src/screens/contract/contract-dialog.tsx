import { type FormEvent, type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { dayOfDate } from '../../calendar/calendar.ts';
import {
  AGREEMENTS,
  type Agreement,
  CONTRACT_DIALOG,
  CONTRACT_FORMS,
  TERM_NAMES,
} from '../../messages/contract-dialog.ts';
import { formatDate } from '../../messages/format.ts';
import type { OwnContract } from '../../scenario/own-contract.ts';
import type { ContractKind } from '../../scenario/schema.ts';
import { momentsOf } from '../explore/moments.ts';
import { moneySpreadOf } from '../explore/money-outcomes.ts';
import { Dialog } from '../frame/dialog.tsx';
import { useCalculator, usePlan, useSession } from '../session-context.ts';
import { withOwnContract } from '../state/plan.ts';
import '../styles/contract-dialog.css';
import { type Draft, draftOf, rangeOf, readDraft, written } from './draft.ts';
import { type ContractVerdict, judgeContract } from './judge-contract.ts';
import { MixtureParts } from './mixture-parts.tsx';
import { quarterDays, startingTerms } from './starting-terms.ts';
import { Complaint, TermField } from './term-field.tsx';
import { AGREEMENT_TERMS, FORMS, type Term } from './terms.ts';

interface ContractDialogProps {
  /** The own contract to change; null for a new one. */
  readonly existing: OwnContract | null;
  /** What was being written when the window was closed. */
  readonly unfinished: Draft | null;
  readonly onUnfinished: (draft: Draft | null) => void;
  readonly onClose: () => void;
}

const NOTHING_WRONG: ContractVerdict = { fields: {}, others: [] };

/** Makes or changes an own contract: its form, its terms, what is agreed besides, for what and from when. */
export function ContractDialog({ existing, unfinished, onUnfinished, onClose }: ContractDialogProps): ReactNode {
  const { settings, caseOf } = useSession();
  const plan = usePlan();
  const starts = useStarts(plan.settings.contracts);
  const [draft, setDraft] = useState(
    () =>
      unfinished ??
      draftOf(
        plan.chosen,
        starts.of(existing?.segment ?? null),
        existing,
        existing?.contract.id ?? freeId(plan.settings.contracts),
      ),
  );
  const [verdict, setVerdict] = useState(NOTHING_WRONG);
  const form = useRef<HTMLFormElement>(null);
  const start = starts.of(draft.segment);
  const { own } = readDraft(draft, start);
  const count = Object.keys(verdict.fields).length + verdict.others.length;

  const change = (next: Partial<Draft>, path?: string) => {
    const changed = { ...draft, ...next };
    setDraft(changed);
    onUnfinished(changed);
    if (path === undefined) return;
    const { [path]: _, ...fields } = verdict.fields;
    setVerdict({ ...verdict, fields });
  };

  function choose(kind: ContractKind): void {
    const isNamed = draft.label !== CONTRACT_DIALOG.label(draft.kind);
    change({ kind, label: isNamed ? draft.label : CONTRACT_DIALOG.label(kind) });
    setVerdict(NOTHING_WRONG);
  }

  /** Numbers that nobody touched follow the segment. */
  function forSegment(segment: string | null): void {
    const [before, after] = [starts.of(draft.segment), starts.of(segment)];
    const texts = Object.fromEntries(
      Object.entries(draft.texts).map(([path, text]) => {
        const isUntouched = before[path] && text === written(path, before[path].value);
        return [path, isUntouched && after[path] ? written(path, after[path].value) : text];
      }),
    );
    change({ segment, texts });
  }

  function apply(event: FormEvent): void {
    event.preventDefault();
    const read = readDraft(draft, start);
    const base = caseOf(plan.settings.scenario);
    const judged = judgeContract(base, settings.store.getState().settings, read.own);
    const found = { fields: { ...judged.fields, ...read.complaints }, others: judged.others };
    setVerdict(found);
    if (Object.keys(found.fields).length + found.others.length > 0) {
      setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"], .complaint')?.focus(), 0);
      return;
    }
    settings.change(withOwnContract(base, settings.store.getState().settings, read.own));
    form.current?.closest('dialog')?.close();
    onUnfinished(null);
  }

  const field = (term: Term) => (
    <TermField
      key={term.path}
      term={term}
      text={draft.texts[term.path] ?? ''}
      word={draft.words[term.path]}
      start={start[term.path]}
      range={rangeOf(own.contract, term.path)}
      complaint={verdict.fields[term.path]}
      onText={(text) => change({ texts: { ...draft.texts, [term.path]: text } }, term.path)}
      onWord={(word) => change({ words: { ...draft.words, [term.path]: word } }, term.path)}
    />
  );

  return (
    <Dialog title={CONTRACT_DIALOG.title} onClose={onClose}>
      <form className="contract" ref={form} onSubmit={apply} noValidate>
        <p>{CONTRACT_DIALOG.intro}</p>
        <Forms kind={draft.kind} onKind={choose} />
        {draft.kind === 'mixture' ? (
          <fieldset>
            <legend>{CONTRACT_DIALOG.parts}</legend>
            <MixtureParts
              contracts={plan.chosen.contracts.filter(({ kind, id }) => kind !== 'mixture' && id !== draft.id)}
              parts={draft.parts}
              complaints={verdict.fields}
              onParts={(parts) => {
                change({ parts });
                setVerdict(NOTHING_WRONG);
              }}
            />
          </fieldset>
        ) : (
          <fieldset>
            <legend>{CONTRACT_DIALOG.terms}</legend>
            <div className="terms">{FORMS[draft.kind].terms.map(field)}</div>
          </fieldset>
        )}
        <Agreements
          offered={FORMS[draft.kind].agreements.filter((one) => one !== 'indexation' || plan.now.indexation)}
          chosen={draft.agreements}
          onAgreements={(agreements) => change({ agreements })}
        >
          {(agreement) => {
            const shown = AGREEMENT_TERMS[agreement].filter(
              (term) => term.kind !== 'number' || !term.when || draft.words[term.when.path] === term.when.word,
            );
            return shown.length > 0 && <div className="terms">{shown.map(field)}</div>;
          }}
        </Agreements>
        <Where draft={draft} segments={starts.segments} onSegment={forSegment} onFrom={(from) => change({ from })} />
        <Name label={draft.label} complaint={verdict.fields.label} onLabel={(label) => change({ label }, 'label')} />
        <div className="contract__end">
          <div role="alert">
            {count > 0 && <p className="complaint">{CONTRACT_DIALOG.problems(count)}</p>}
            {verdict.others.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
          <button className="btn btn--main" type="submit">
            {CONTRACT_DIALOG.apply}
          </button>
          <button
            className="btn"
            type="button"
            onClick={({ currentTarget }) => {
              onUnfinished(null);
              currentTarget.closest('dialog')?.close();
            }}
          >
            {CONTRACT_DIALOG.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function Forms({
  kind,
  onKind,
}: {
  readonly kind: ContractKind;
  readonly onKind: (kind: ContractKind) => void;
}): ReactNode {
  const { what, risk } = CONTRACT_FORMS[kind];
  return (
    <fieldset>
      <legend>{CONTRACT_DIALOG.form}</legend>
      <div className="radios forms">
        {(Object.keys(CONTRACT_FORMS) as ContractKind[]).map((one) => (
          <label key={one}>
            <input type="radio" name="vorm" value={one} checked={one === kind} onChange={() => onKind(one)} />
            {CONTRACT_FORMS[one].name}
          </label>
        ))}
      </div>
      <div className="form-words" aria-live="polite">
        <p>{what}</p>
        <p>
          <b>{CONTRACT_DIALOG.risk}</b> {risk}
        </p>
      </div>
    </fieldset>
  );
}

interface AgreementsProps {
  readonly offered: readonly Agreement[];
  readonly chosen: readonly Agreement[];
  readonly onAgreements: (chosen: readonly Agreement[]) => void;
  readonly children: (agreement: Agreement) => ReactNode;
}

/** What can be agreed besides, each behind a switch. */
function Agreements({ offered, chosen, onAgreements, children }: AgreementsProps): ReactNode {
  if (offered.length === 0) return null;
  return (
    <fieldset>
      <legend>{CONTRACT_DIALOG.agreements}</legend>
      <p className="term__why">{CONTRACT_DIALOG.agreementsHint}</p>
      {offered.map((one) => {
        const isOn = chosen.includes(one);
        return (
          <div className={`agreement${isOn ? ' is-on' : ''}`} key={one}>
            <label>
              <input
                type="checkbox"
                role="switch"
                aria-checked={isOn}
                checked={isOn}
                onChange={() => onAgreements(isOn ? chosen.filter((other) => other !== one) : [...chosen, one])}
              />
              <span>
                <b>{AGREEMENTS[one].name}</b> {AGREEMENTS[one].what}
              </span>
            </label>
            {isOn && children(one)}
          </div>
        );
      })}
    </fieldset>
  );
}

interface WhereProps {
  readonly draft: Draft;
  readonly segments: readonly { readonly id: string; readonly label: string }[];
  readonly onSegment: (segment: string | null) => void;
  readonly onFrom: (from: string | null) => void;
}

function Where({ draft, segments, onSegment, onFrom }: WhereProps): ReactNode {
  const { now } = usePlan();
  const id = useId();
  return (
    <fieldset>
      <legend>{CONTRACT_DIALOG.where}</legend>
      <div className="terms">
        {segments.length > 1 && (
          <div className="term">
            <label htmlFor={`${id}for`}>{CONTRACT_DIALOG.segment}</label>
            <select
              id={`${id}for`}
              value={draft.segment ?? ''}
              onChange={({ target }) => onSegment(target.value === '' ? null : target.value)}
            >
              <option value="">{CONTRACT_DIALOG.allSegments}</option>
              {segments.map((segment) => (
                <option key={segment.id} value={segment.id}>
                  {segment.label}
                </option>
              ))}
            </select>
          </div>
        )}
        <div className="term">
          <label htmlFor={`${id}from`}>{CONTRACT_DIALOG.from}</label>
          <select
            id={`${id}from`}
            value={draft.from ?? ''}
            onChange={({ target }) => onFrom(target.value === '' ? null : target.value)}
          >
            <option value="">{CONTRACT_DIALOG.wholePeriod}</option>
            {quarterDays(now).map((date) => (
              <option key={date} value={date}>
                {formatDate(dayOfDate(date))}
              </option>
            ))}
          </select>
        </div>
      </div>
    </fieldset>
  );
}

interface NameProps {
  readonly label: string;
  readonly complaint: string | undefined;
  readonly onLabel: (label: string) => void;
}

function Name({ label, complaint, onLabel }: NameProps): ReactNode {
  const id = useId();
  return (
    <div className="term term--wide">
      <label htmlFor={id}>{TERM_NAMES.label}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        value={label}
        aria-invalid={complaint !== undefined}
        aria-describedby={complaint === undefined ? undefined : `${id}wrong`}
        onChange={({ target }) => onLabel(target.value)}
      />
      {complaint !== undefined && <Complaint id={`${id}wrong`} text={complaint} />}
    </div>
  );
}

/** Returns what a contract for a segment, or for all, may begin with, and the segments that some contract pays for. */
function useStarts(owns: Readonly<Record<string, OwnContract>>) {
  const { now, start, chosen } = usePlan();
  const picture = useCalculator((state) => state.picture);
  return useMemo(() => {
    const { decision, year } = momentsOf(now);
    const mean = (measure: 'paymentMunicipality' | 'costMunicipality') =>
      (picture && moneySpreadOf(picture.now, measure, year)?.mean) ?? null;
    const paid = start.segments.filter(({ contract }) => contract !== undefined);
    const costs = { period: year, contract: mean('paymentMunicipality'), all: mean('costMunicipality') };
    // Prices of the case, not of another own contract.
    const scenario = { ...chosen, contracts: chosen.contracts.filter(({ id }) => !Object.hasOwn(owns, id)) };
    return {
      segments: paid,
      of: (segment: string | null) =>
        startingTerms({
          scenario,
          segments: scenario.segments.filter(({ id }) =>
            segment === null ? paid.some((one) => one.id === id) : id === segment,
          ),
          day: decision,
          now: costs,
        }),
    };
  }, [now, start, chosen, picture, owns]);
}

function freeId(contracts: Readonly<Record<string, unknown>>): string {
  let number = 1;
  while (Object.hasOwn(contracts, CONTRACT_DIALOG.id(number))) number++;
  return CONTRACT_DIALOG.id(number);
}
