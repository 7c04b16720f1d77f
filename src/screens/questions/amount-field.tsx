import { type ReactNode, useId } from 'react';
import { formatShortest } from '../../messages/format.ts';
import { NumberField } from '../controls/number-field.tsx';

interface AmountFieldProps {
  readonly name: string;
  readonly value: number;
  /** A share is typed as a percentage: 100. */
  readonly scale: number;
  readonly unit: string;
  /** As typed. */
  readonly minimum: number;
  readonly maximum?: number;
  readonly onValue: (value: number) => void;
}

/** Amounts of money and days that nobody means. */
export const LARGEST_AMOUNT = 1e12;

/** A number with its unit behind it. */
export function AmountField(props: AmountFieldProps): ReactNode {
  const { name, value, scale, unit, minimum, maximum = LARGEST_AMOUNT, onValue } = props;
  const id = useId();
  return (
    <span className="lever__with-unit">
      <NumberField
        inputId={id}
        name={name}
        value={Number((value * scale).toPrecision(12))}
        bounds={{ minimum, maximum, whole: false, write }}
        format={write}
        onValue={(typed) => onValue(typed / scale)}
      />
      {unit}
    </span>
  );
}

function write(value: number): string {
  return formatShortest(value, 4);
}
