import { type Chance, chanceOf } from '../chance.ts';
import { compareSamples } from '../compare-samples.ts';
import type { Samples } from '../measure.ts';
import { summaryOfSamples, valuesOfSamples } from '../samples.ts';

/** Which variant is the best one for an aim, and how sure that is. */
export interface Best {
  /** The best mean first. */
  readonly ranking: readonly Ranked[];
  /** Variants that cannot be told apart from the first of the ranking: their paired interval holds zero. */
  readonly rivals: readonly string[];
  /** Each pair of variants was judged at this level, so that all of them together are 95 % sure (Bonferroni). */
  readonly level: number;
}

export interface Ranked {
  readonly variant: string;
  readonly mean: number;
  /** In how many futures it is better than every other variant. */
  readonly alone: Chance;
  /** In how many futures it is as good as the best of the others: the best, but not alone. */
  readonly shared: Chance;
}

export interface Candidate {
  readonly variant: string;
  readonly samples: Samples;
}

/**
 * Compares all candidates future by future; null with fewer than two, or without a future in which all have a value.
 * What lies within `tie` of the best is as good (half a cent of rounding in euros).
 */
export function bestOf(candidates: readonly Candidate[], better: 'lower' | 'higher', tie: number): Best | null {
  if (candidates.length < 2) return null;
  const sign = better === 'lower' ? 1 : -1;
  const values = candidates.map(({ samples }) => valuesOfSamples(samples).map((value) => sign * value));
  const [alone, shared] = [candidates.map(() => 0), candidates.map(() => 0)];
  let futures = 0;
  for (let future = 0; future < values[0].length; future++) {
    const row = values.map((own) => own[future]);
    if (row.some(Number.isNaN)) continue;
    futures += 1;
    const least = Math.min(...row);
    const winners = row.flatMap((value, at) => (value <= least + tie ? [at] : []));
    for (const winner of winners) (winners.length === 1 ? alone : shared)[winner] += 1;
  }
  const level = 1 - 0.05 / ((candidates.length * (candidates.length - 1)) / 2);
  const ranking = candidates
    .flatMap(({ variant, samples }, at): Ranked[] => {
      const { mean } = summaryOfSamples(samples);
      const [chanceAlone, chanceShared] = [chanceOf(alone[at], futures), chanceOf(shared[at], futures)];
      return mean === null || !chanceAlone || !chanceShared
        ? []
        : [{ variant, mean, alone: chanceAlone, shared: chanceShared }];
    })
    .sort((a, b) => sign * (a.mean - b.mean));
  if (ranking.length < 2) return null;
  const samplesBy = new Map(candidates.map(({ variant, samples }) => [variant, samples]));
  const [first, ...others] = ranking;
  const rivals = others.filter(({ variant }) => {
    const compared = compareSamples(samplesBy.get(variant) ?? null, samplesBy.get(first.variant) ?? null, level);
    return !compared || compared.low === null || compared.high === null || (compared.low <= 0 && compared.high >= 0);
  });
  return { ranking, rivals: rivals.map(({ variant }) => variant), level };
}
