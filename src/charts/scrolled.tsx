import type { ReactNode } from 'react';

interface ScrolledProps {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A table that scrolls sideways where there is no room, also with the keyboard. */
export function Scrolled({ label, className = 'chart-table', children }: ScrolledProps): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reachable by keyboard
    <section className={className} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
