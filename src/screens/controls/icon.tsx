import type { ReactNode } from 'react';

const PATHS = {
  undo: 'M7 4 3 8l4 4M3 8h8.5a4.5 4.5 0 0 1 0 9H8',
  redo: 'm13 4 4 4-4 4m4-4H8.5a4.5 4.5 0 0 0 0 9H12',
  warning: 'M10 3 1.5 17h17zM10 8.5v4M10 14.8v.1',
  close: 'm5 5 10 10M15 5 5 15',
} as const;

/** Draws a line icon. It says nothing to a screen reader: words beside it do. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
