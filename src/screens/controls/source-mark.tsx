import type { ReactNode } from 'react';
import { PANEL, SOURCE_NAMES } from '../../messages/choices.ts';

export type SourceKind = keyof typeof SOURCE_NAMES;

/** Draws where a number comes from: filled dot, diamond or dashed ring. `named` gives it a name of its own. */
export function SourceMark({ kind, named }: { readonly kind: SourceKind; readonly named?: 'named' }): ReactNode {
  const text = SOURCE_NAMES[kind];
  const name = named
    ? ({ role: 'img', 'aria-label': PANEL.sourceOf(text), title: text } as const)
    : { 'aria-hidden': true };
  return (
    <span className={`source source--${kind}`} {...name}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        {kind === 'own-data' ? (
          <path d="M6 1.2 10.8 6 6 10.8 1.2 6Z" />
        ) : (
          <circle cx="6" cy="6" r="4.4" {...(kind === 'assumption' ? { strokeDasharray: '2.2 1.6' } : {})} />
        )}
      </svg>
    </span>
  );
}
