import type { ReactNode } from 'react';
import { type AimMeasure, isShare, LINE_FIELD, lineUnit } from '../../messages/aims.ts';
import { AmountField, LARGEST_AMOUNT } from './amount-field.tsx';
import type { DecisionLine } from './decision-line.ts';

interface LineFieldProps {
  readonly measure: AimMeasure;
  readonly value: DecisionLine;
  readonly onLine: (value: DecisionLine) => void;
}

/** Asks for the value that a decision turns on. */
export function LineField({ measure, value: { hasLine, line }, onLine }: LineFieldProps): ReactNode {
  return (
    <div className="lever__field">
      <label className="lever__check">
        <input
          type="checkbox"
          checked={hasLine}
          onChange={(event) => onLine({ hasLine: event.target.checked, line })}
        />
        {LINE_FIELD.with}
      </label>
      {hasLine && (
        <AmountField
          key={measure}
          name={LINE_FIELD.name}
          value={line}
          scale={isShare(measure) ? 100 : 1}
          unit={lineUnit(measure)}
          minimum={-LARGEST_AMOUNT}
          onValue={(next) => onLine({ hasLine, line: next })}
        />
      )}
    </div>
  );
}
