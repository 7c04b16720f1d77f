import type { ReactNode } from 'react';

interface Option {
  readonly value: string;
  readonly label: string;
}

interface GroupedPickProps {
  readonly label: string;
  readonly value: string;
  /** A group without a label stands loose; one without options is left out. */
  readonly groups: readonly { readonly label: string | null; readonly options: readonly Option[] }[];
  readonly onPick: (value: string) => void;
}

/** Chooses one of many things that fall into groups. */
export function GroupedPick({ label, value, groups, onPick }: GroupedPickProps): ReactNode {
  return (
    <label className="pick">
      <span className="pick__label">{label}</span>
      <select value={value} onChange={(event) => onPick(event.target.value)}>
        {groups
          .filter(({ options }) => options.length > 0)
          .map((group) =>
            group.label === null ? (
              group.options.map(optionOf)
            ) : (
              <optgroup key={group.label} label={group.label}>
                {group.options.map(optionOf)}
              </optgroup>
            ),
          )}
      </select>
    </label>
  );
}

function optionOf({ value, label }: Option): ReactNode {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}
