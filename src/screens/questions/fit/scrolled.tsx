import type { ReactNode } from 'react';

/** Holds a table that scrolls sideways on a narrow screen. */
export function Scrolled({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reachable by keyboard
    <section className="fit__scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
