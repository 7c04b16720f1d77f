import { describe, expect, test } from 'vitest';
import { differenceOf } from './compare-versions.ts';
import type { Headlines } from './headlines.ts';

const figures = (mean: number) => ({ mean, standardError: 0.5, p5: 0, p95: 2 * mean });
const headlines = (variants: Headlines['variants'], hash = 'a'): Headlines => ({
  scenario: 'x',
  hash,
  seed: 's',
  replications: 10,
  variants,
});

describe('figures before and after a change of the tool', () => {
  const before = headlines({ basis: { 'waitingTime horizon': figures(3), 'overflow horizon': figures(1) } });

  test('the same figures are no difference, also when the scenario is written otherwise', () => {
    expect(differenceOf('x', before, before)).toMatchObject({ kind: 'equal', figures: [] });
    expect(differenceOf('x', before, { ...before, hash: 'b' })).toMatchObject({ kind: 'equal', input: 'changed' });
  });

  test('a figure that moved by the last bit is told, with before and after; the others are not', () => {
    const after = headlines({
      basis: { 'waitingTime horizon': figures(3 + 2 ** -51), 'overflow horizon': figures(1) },
    });
    expect(differenceOf('x', before, after)).toEqual({
      scenario: 'x',
      kind: 'changed',
      input: 'same',
      figures: [{ variant: 'basis', figure: 'waitingTime horizon', before: figures(3), after: figures(3 + 2 ** -51) }],
    });
  });

  test('a variant or a figure that is new or gone is a difference, and so is a scenario', () => {
    const after = headlines({ basis: before.variants.basis, more: { 'overflow horizon': figures(2) } }, 'b');
    expect(differenceOf('x', before, after).figures).toEqual([
      { variant: 'more', figure: 'overflow horizon', before: null, after: figures(2) },
    ]);
    expect(differenceOf('x', null, after).kind).toBe('new');
    expect(differenceOf('x', after, null).kind).toBe('gone');
  });
});
