import type { ReactNode } from 'react';

interface PickProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onPick: (value: Value) => void;
}

/** Chooses one of a few things to look at; nothing of the case changes. */
export function Pick<Value extends string>({ label, value, options, onPick }: PickProps<Value>): ReactNode {
  return (
    <label className="pick">
      <span className="pick__label">{label}</span>
      <select
        value={value}
        onChange={(event) => {
          const picked = options.find((option) => option.value === event.target.value);
          if (picked) onPick(picked.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
