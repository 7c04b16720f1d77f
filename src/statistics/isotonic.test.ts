import { expect, it } from 'vitest';
import { isotonic } from './isotonic.ts';

it('leaves what rises as it is', () => {
  expect(isotonic([1, 2, 4], [1, 1, 1])).toEqual([1, 2, 4]);
});

it('gives neighbours that fall their weighted mean, and goes back as far as needed', () => {
  // 5 and 2 with weights 1 and 2: (5 + 4) / 3 = 3; the 4 before it then falls: (4 + 9) / 4 = 3.25.
  expect(isotonic([1, 4, 5, 2, 6], [1, 1, 1, 2, 1])).toEqual([1, 3.25, 3.25, 3.25, 6]);
});
