import { useEffect, useMemo, useState } from 'react';
import type { assumptionsOf } from '../../scenario/assumptions.ts';
import type { Scenario, Source } from '../../scenario/schema.ts';
import { useSessionState } from '../session-context.ts';

const NONE: ReadonlyMap<string, Source> = new Map();

/**
 * Returns where the number of each path comes from, as the variant has it before own choices. Empty until the language
 * has been fetched, shortly after the first picture.
 */
export function useChoiceSources(now: Scenario, variant: string | null): ReadonlyMap<string, Source> {
  const [list, setList] = useState<{ readonly of: typeof assumptionsOf } | null>(null);
  const isChecking = useSessionState((state) => state.isChecking);
  useEffect(() => {
    if (!isChecking) return;
    // Without it the marks stay away; the page works all the same.
    import('../../scenario/assumptions.ts').then(
      (module) => setList({ of: module.assumptionsOf }),
      () => {},
    );
  }, [isChecking]);
  return useMemo(() => {
    if (!list) return NONE;
    const found = list
      .of(now, variant)
      .flatMap(({ path, origin }) => (origin.kind === 'source' ? [[path, origin.source] as const] : []));
    return new Map(found);
  }, [list, now, variant]);
}
