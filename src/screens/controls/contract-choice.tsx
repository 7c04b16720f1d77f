import type { ReactNode } from 'react';
import { PANEL } from '../../messages/choices.ts';
import type { Choice, Source } from '../../scenario/schema.ts';
import { useToggletip } from './toggletip.tsx';

interface ContractChoiceProps {
  readonly choice: Extract<Choice, { kind: 'contract' }>;
  readonly options: readonly ContractOption[];
  readonly value: string;
  readonly now: string;
  readonly source: Source | null;
  readonly onValue: (value: string) => void;
  /** Below the options. */
  readonly children?: ReactNode;
}

export interface ContractOption {
  readonly id: string;
  readonly label: string;
  /** Beside the option. */
  readonly beside?: ReactNode;
}

/** The choice between contracts, as radio buttons. */
export function ContractChoice(props: ContractChoiceProps): ReactNode {
  const { choice, options, value, now, source, onValue, children } = props;
  const tip = useToggletip({ about: choice.question, effect: PANEL.contractEffect, source });
  const name = `keuze-${choice.id}`;
  return (
    <div className={`control${value === now ? '' : ' is-changed'}`} id={name}>
      <div className="control__head">
        <span className="control__name" id={`${name}-vraag`}>
          {choice.question}
        </span>
        {tip.button}
      </div>
      {tip.text}
      <div className="radios" role="radiogroup" aria-labelledby={`${name}-vraag`}>
        {options.map(({ id, label, beside }) => (
          <div className="radio" key={id}>
            <label>
              <input type="radio" name={name} value={id} checked={id === value} onChange={() => onValue(id)} />
              {label}
            </label>
            {id === now && <NowSlot isNow={value === now} onBack={() => onValue(now)} />}
            {beside}
          </div>
        ))}
      </div>
      {children}
    </div>
  );
}

/** Beside the contract of now: that it is, or the way back to it. */
function NowSlot({ isNow, onBack }: { readonly isNow: boolean; readonly onBack: () => void }): ReactNode {
  if (isNow) return <span className="same">{PANEL.same}</span>;
  return (
    <button className="back" type="button" aria-label={PANEL.backOf(PANEL.contractName)} onClick={onBack}>
      {PANEL.back}
    </button>
  );
}
