import type { Scenario } from '../../scenario/schema.ts';
import type { SteadyStretch } from './steady-state.ts';

/** What to tell first of a segment in a stretch: it is too small, or how it stands with the norm. */
export type Finding = {
  readonly segment: string;
  readonly from: SteadyStretch['from'];
  readonly places: number;
} & (
  | { readonly kind: 'grows' | 'short'; readonly perMonth: number }
  | { readonly kind: 'too-few' | 'enough'; readonly needed: number }
);

/**
 * Lists for each segment and stretch whether its places can carry what comes, and whether they meet the norm; once for
 * as long as it stays so.
 */
export function findingsOf({ segments }: Scenario, stretches: readonly SteadyStretch[]): readonly Finding[] {
  return segments.flatMap(({ id }) => {
    const found = stretches.map(({ from, segments: numbers }): Finding[] => {
      const one = numbers.find(({ segment }) => segment === id);
      if (!one || one.places === null || one.load === 0) return [];
      const { places, excessPerMonth, answer, norm } = one;
      const base = { segment: id, from, places };
      const isOver = excessPerMonth !== null && excessPerMonth > 0;
      return [
        ...(isOver
          ? [{ ...base, kind: answer?.kind === 'overload' ? 'grows' : 'short', perMonth: excessPerMonth } as const]
          : []),
        ...(norm ? [{ ...base, kind: norm.places > places ? 'too-few' : 'enough', needed: norm.places } as const] : []),
      ];
    });
    // What goes on as it was is told once.
    return found.flatMap((own, at) =>
      own.filter((finding) => !found[at - 1]?.some((before) => isSame(before, finding))),
    );
  });
}

/** Whether the norm is somewhere about who is refused instead of who waits. */
export function hasRefusals(stretches: readonly SteadyStretch[]): boolean {
  return stretches.some(({ segments }) => segments.some(({ norm }) => norm?.about === 'refusals'));
}

function isSame(before: Finding, finding: Finding): boolean {
  return JSON.stringify({ ...before, from: null }) === JSON.stringify({ ...finding, from: null });
}
