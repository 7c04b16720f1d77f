import { expect, it } from 'vitest';
import { togetherEffect } from './together.ts';

const of = (...values: readonly number[]) => ({ numerators: Float64Array.from(values), denominators: null });

it('changes together differ from the sum of each alone by what they do to each other', () => {
  // Alone +1 and +3, then +2 and +4: sums 4 and 6, mean 5. Together 2 and 2, mean 2. So 3 less than the sum.
  const effect = togetherEffect(of(12, 22), [of(11, 22), of(13, 24)], of(10, 20), 0.95);
  expect(effect?.combined).toEqual({ mean: 2, low: 2, high: 2 });
  expect(effect?.sum.mean).toBe(5);
  expect(effect?.extra.mean).toBe(-3);
  // Differences 2 - 4 and 2 - 6: standard error 1, t of one degree of freedom 12.7.
  expect(effect?.extra.low).toBeCloseTo(-3 - 12.7062, 3);
});

it('changes that do not touch each other add up exactly', () => {
  const effect = togetherEffect(of(16, 27), [of(11, 22), of(15, 25)], of(10, 20), 0.95);
  expect(effect?.extra).toEqual({ mean: 0, low: 0, high: 0 });
});

it('is nothing where one of them has no such measure', () => {
  expect(togetherEffect(of(1), [null], of(1), 0.95)).toBeNull();
});
