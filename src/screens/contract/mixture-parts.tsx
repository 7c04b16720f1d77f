import type { ReactNode } from 'react';
import { CONTRACT_DIALOG } from '../../messages/contract-dialog.ts';
import { formatShortest } from '../../messages/format.ts';
import { LIMITS } from '../../scenario/limits.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { readTypedNumber } from '../controls/typed-number.ts';
import type { Draft } from './draft.ts';
import { Complaint } from './term-field.tsx';

interface MixturePartsProps {
  readonly contracts: Scenario['contracts'];
  readonly parts: Draft['parts'];
  readonly complaints: Readonly<Record<string, string>>;
  readonly onParts: (parts: Draft['parts']) => void;
}

const PERCENT = { minimum: 0, maximum: 100, whole: false, write: (value: number) => formatShortest(value, 2) };

/** The contracts of a mixture, each with its share of the whole. */
export function MixtureParts({ contracts, parts, complaints, onParts }: MixturePartsProps): ReactNode {
  const shares = parts.map(({ text }) => readTypedNumber(text, PERCENT));
  const sum = shares.reduce((all, share) => all + (share.ok ? share.value : 0), 0);
  const isWhole = Math.abs(sum - 100) < 1e-9;
  const set = (at: number, change: Partial<Draft['parts'][number]>) =>
    onParts(parts.map((part, place) => (place === at ? { ...part, ...change } : part)));
  const free = contracts.find(({ id }) => !parts.some(({ contract }) => contract === id));
  return (
    <div className="parts">
      {parts.map(({ contract, text }, at) => {
        const complaint = complaints[`parts/${at}/share`] ?? complaints[`parts/${at}/contract`];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the list
          <div className="part" key={at}>
            <select
              aria-label={CONTRACT_DIALOG.partOf(at + 1)}
              value={contract}
              onChange={({ target }) => set(at, { contract: target.value })}
            >
              {contracts.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
            <span className="term__row">
              <input
                type="text"
                inputMode="decimal"
                autoComplete="off"
                aria-label={CONTRACT_DIALOG.shareOf(at + 1)}
                aria-invalid={complaint !== undefined}
                aria-describedby={complaint === undefined ? 'mengsel-som' : `mengsel-${at} mengsel-som`}
                value={text}
                onChange={({ target }) => set(at, { text: target.value })}
                onFocus={({ target }) => target.select()}
              />
              <span className="control__unit">{CONTRACT_DIALOG.percent}</span>
              {parts.length > 2 && (
                <button
                  className="back"
                  type="button"
                  aria-label={CONTRACT_DIALOG.removePart(at + 1)}
                  onClick={() => onParts(parts.filter((_, place) => place !== at))}
                >
                  {CONTRACT_DIALOG.remove}
                </button>
              )}
            </span>
            {complaint !== undefined && <Complaint id={`mengsel-${at}`} text={complaint} />}
          </div>
        );
      })}
      <p className="term__why" id="mengsel-som">
        {isWhole ? CONTRACT_DIALOG.whole : CONTRACT_DIALOG.sum(formatShortest(sum, 2))}
      </p>
      {complaints.parts !== undefined && <Complaint id="mengsel-samen" text={complaints.parts} />}
      {free && parts.length < LIMITS.mixtureParts && (
        <button className="btn" type="button" onClick={() => onParts([...parts, { contract: free.id, text: '0' }])}>
          {CONTRACT_DIALOG.addPart}
        </button>
      )}
    </div>
  );
}
