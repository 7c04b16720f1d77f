import { useEffect, useState } from 'react';
import type { Work } from '../experiment/book.ts';
import { startWork } from './slices.ts';

/** Makes the work of a figure; `show` may be called on the way with what is known so far. */
export type MakeWork<Result> = (show: (soFar: Result) => void) => Work<Result>;

export interface Worked<Result> {
  /** The newest; it stays while something newer is worked out. Null at first. */
  readonly result: Result | null;
  /** Whether it is the whole answer to what is asked now. */
  readonly isFresh: boolean;
  readonly hasFailed: boolean;
}

interface Known<Result> {
  readonly of: MakeWork<Result>;
  readonly result: Result | null;
  readonly is: 'partial' | 'whole' | 'failed';
}

/** Works something out in slices, when it is time for it, and again when `make` changes. */
export function useWork<Result>(make: MakeWork<Result>, isTime: boolean): Worked<Result> {
  const [known, setKnown] = useState<Known<Result> | null>(null);
  const isDone = known?.of === make && known.is !== 'partial';
  useEffect(() => {
    if (!isTime || isDone) return;
    return startWork(
      make((result) => setKnown({ of: make, result, is: 'partial' })),
      (result) => setKnown({ of: make, result, is: 'whole' }),
      () => setKnown({ of: make, result: null, is: 'failed' }),
    );
  }, [make, isTime, isDone]);
  return {
    result: known?.result ?? null,
    isFresh: isDone && known.is === 'whole',
    hasFailed: isDone && known.is === 'failed',
  };
}
