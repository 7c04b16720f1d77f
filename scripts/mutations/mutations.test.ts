import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MUTATIONS, RESULT_FILE } from './list.ts';
import type { Verdict } from './mutation.ts';
import { planted } from './mutation.ts';

describe('planted faults', () => {
  it.each(MUTATIONS)('$fault: its place is still in the source', (mutation) => {
    const text = readFileSync(mutation.file, 'utf8');
    expect(planted(text, mutation)).not.toBe(text);
    expect(mutation.tests.length).toBeGreaterThan(0);
    for (const file of mutation.tests) expect(readFileSync(file, 'utf8')).toContain("from 'vitest'");
  });

  it('are refused when their place is not there once', () => {
    const mutation = { fault: 'a fault', file: 'a.ts', before: 'one', after: 'two', tests: [] };
    expect(planted('one three', mutation)).toBe('two three');
    expect(() => planted('three', mutation)).toThrow(/0 times in a.ts/);
    expect(() => planted('one one', mutation)).toThrow(/2 times in a.ts/);
  });

  it('are all caught, says the last full run: npm run mutations', () => {
    const verdicts: readonly Verdict[] = JSON.parse(readFileSync(RESULT_FILE, 'utf8'));
    expect(verdicts.map(({ fault, file }) => ({ fault, file }))).toEqual(
      MUTATIONS.map(({ fault, file }) => ({ fault, file })),
    );
    expect(verdicts.filter(({ caughtBy }) => caughtBy === null)).toEqual([]);
    expect(verdicts.length).toBeGreaterThanOrEqual(24);
  });
});
