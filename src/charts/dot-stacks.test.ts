import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stackDots } from './dot-stacks.ts';
import { linear } from './linear.ts';

const x = linear([0, 100], [14, 406]);

describe('dots in stacks', () => {
  it('never stacks an outcome above the threshold on one below it', () => {
    const { stacks } = stackDots([14.9, 15, 15.1, 15.2], 15, x, 200, 10);
    expect(stacks.map(({ count, above }) => [count, above])).toEqual([
      [2, false],
      [2, true],
    ]);
  });

  it('shows every outcome once, clear of each other, of the boundary and of the height', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 0, max: 100 }),
        (values, threshold) => {
          const { stacks, radius, boundary } = stackDots(values, threshold, x, 212, 10);
          expect(stacks.reduce((sum, stack) => sum + stack.count, 0)).toBe(values.length);
          const above = stacks.filter((stack) => stack.above).reduce((sum, stack) => sum + stack.count, 0);
          expect(above).toBe(values.filter((value) => value > threshold).length);
          for (const [index, stack] of stacks.entries()) {
            expect(stack.count * (2 * radius + 1)).toBeLessThanOrEqual(212);
            expect(stack.x - (stacks[index - 1]?.x ?? -1000)).toBeGreaterThanOrEqual(2 * radius);
            if (stack.above) expect(stack.x - radius).toBeGreaterThan(boundary);
            else expect(stack.x + radius).toBeLessThan(boundary);
          }
        },
      ),
      { numRuns: 300, seed: 57 },
    );
  });
});
