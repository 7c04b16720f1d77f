import type { ReactNode } from 'react';
import { PANEL } from '../../messages/choices.ts';
import type { Choice, Scenario, Source } from '../../scenario/schema.ts';
import { useToggletip } from './toggletip.tsx';

interface ContractChoiceProps {
  readonly choice: Extract<Choice, { kind: 'contract' }>;
  readonly contracts: Scenario['contracts'];
  readonly value: string;
  readonly now: string;
  readonly source: Source | null;
  readonly onValue: (value: string) => void;
}

/** The choice between contracts, as radio buttons. */
export function ContractChoice({ choice, contracts, value, now, source, onValue }: ContractChoiceProps): ReactNode {
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
        {choice.options.map((option) => (
          <div className="radio" key={option}>
            <label>
              <input
                type="radio"
                name={name}
                value={option}
                checked={option === value}
                onChange={() => onValue(option)}
              />
              {contracts.find(({ id }) => id === option)?.label ?? option}
            </label>
            {option === now && <NowSlot isNow={value === now} onBack={() => onValue(now)} />}
          </div>
        ))}
      </div>
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
