import { fewestFor } from './goal.ts';
import { type GoalNorm, rangeOf } from './norm.ts';

/** Why a norm cannot be sought, known before anything is played. */
export type GoalMistake =
  /** 100 % of the futures, or none of them: no number of futures shows that. */
  | { readonly kind: 'certain'; readonly chance: number }
  /** A chance so close to 0 or 1 that it takes more replications. */
  | { readonly kind: 'too-few'; readonly chance: number; readonly needed: number }
  /** Nothing of this unit can be so much or so little. */
  | { readonly kind: 'impossible'; readonly limit: number }
  /** Met whatever happens: every share is at least 0 %. */
  | { readonly kind: 'always'; readonly limit: number }
  /** On average exactly the most or least that there is: met only if it never goes wrong, in no future at all. */
  | { readonly kind: 'never-once'; readonly limit: number };

/** Returns what is wrong with a norm over so many values and replications. */
export function goalMistakes(norm: GoalNorm, countOfValues: number, mostReplications: number): GoalMistake[] {
  return [...limitMistakes(norm), ...chanceMistakes(norm, countOfValues, mostReplications)];
}

function limitMistakes({ aim, sense, limit, met }: GoalNorm): GoalMistake[] {
  const { least, most } = rangeOf(aim);
  if (limit < least) return [{ kind: sense === 'at-least' ? 'always' : 'impossible', limit }];
  if (limit > most) return [{ kind: sense === 'at-least' ? 'impossible' : 'always', limit }];
  if (limit === (sense === 'at-least' ? least : most)) return [{ kind: 'always', limit }];
  const isStrictest = limit === (sense === 'at-least' ? most : least);
  return isStrictest && met === 'on-average' ? [{ kind: 'never-once', limit }] : [];
}

function chanceMistakes({ met }: GoalNorm, count: number, most: number): GoalMistake[] {
  if (met === 'on-average') return [];
  const chance = met.inShareOfFutures;
  if (!(chance > 0 && chance < 1)) return [{ kind: 'certain', chance }];
  const hardest = Math.max(chance, 1 - chance);
  if (fewestFor(hardest, count, most) <= most) return [];
  let needed = most;
  while (fewestFor(hardest, count, needed) > needed) needed = Math.ceil(needed * 1.25);
  return [{ kind: 'too-few', chance, needed }];
}
