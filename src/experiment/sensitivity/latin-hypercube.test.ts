import { describe, expect, it } from 'vitest';
import { latinHypercube } from './latin-hypercube.ts';

describe('draws of inputs', () => {
  const [first, second] = latinHypercube('seed', ['inflow', 'stay'], 400);

  it('fall once in each of as many slices as there are draws', () => {
    for (const chances of [first, second])
      expect([...chances].map((chance) => Math.floor(chance * 400)).sort((a, b) => a - b)).toEqual(
        Array.from({ length: 400 }, (_, slice) => slice),
      );
  });

  it('are independent between inputs', () => {
    const correlation = first.reduce((sum, chance, at) => sum + (chance - 0.5) * (second[at] - 0.5), 0) / (400 / 12);
    // Of independent orders the correlation has a standard deviation of 1 / sqrt(399) = 0.05.
    expect(Math.abs(correlation)).toBeLessThan(0.15);
  });

  it('are the same for the same seed, and for an input whatever the others are', () => {
    expect(latinHypercube('seed', ['price', 'stay'], 400)[1]).toEqual(second);
    expect(latinHypercube('other', ['stay'], 400)[0]).not.toEqual(second);
    expect(first).not.toEqual(second);
  });
});
