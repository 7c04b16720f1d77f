import type { ReactNode } from 'react';
import { ASSUMPTIONS } from '../../messages/choices.ts';
import { FRAME } from '../../messages/frame.ts';

/** What every reader must know before using a number of this page. */
export function Caveat(): ReactNode {
  return (
    <p className="caveat">
      {ASSUMPTIONS.text} {FRAME.privateFull}
    </p>
  );
}
