import { describe, expect, it } from 'vitest';
import type { Verdict } from './judge.ts';
import { firstPlaces, mostLooks, type Seen, standing } from './search.ts';

/** Plays a whole search on a grid of which the verdicts are known. */
function search(truth: readonly Verdict[], wanted: 'smallest' | 'largest') {
  const seen: Seen[] = firstPlaces(truth.length).map((at) => ({ at, verdict: truth[at] }));
  for (;;) {
    const now = standing(seen, truth.length, wanted);
    if (now.next === null) return { ...now, looks: seen.length };
    seen.push({ at: now.next, verdict: truth[now.next] });
  }
}

const row = (fails: number, open: number, meets: number): Verdict[] => [
  ...Array<Verdict>(fails).fill('fails'),
  ...Array<Verdict>(open).fill('open'),
  ...Array<Verdict>(meets).fill('meets'),
];

describe('a search on a grid', () => {
  it('finds the first place that meets the norm, wherever it is, and never looks twice', () => {
    for (let fails = 1; fails < 31; fails += 1) {
      const { meets, fails: last, open, looks } = search(row(fails, 0, 31 - fails), 'smallest');
      expect([meets, last, open]).toEqual([fails, fails - 1, []]);
      expect(looks).toBeLessThanOrEqual(mostLooks(31));
    }
  });

  it('finds the last place that meets the norm where less is better', () => {
    for (let meets = 1; meets < 31; meets += 1) {
      const found = search(row(31 - meets, 0, meets).reverse(), 'largest');
      expect([found.meets, found.fails, found.open]).toEqual([meets - 1, meets, []]);
    }
  });

  it('finds both ends of a stretch that cannot be decided', () => {
    for (let fails = 1; fails < 12; fails += 1)
      for (let open = 1; open < 10; open += 1) {
        const found = search(row(fails, open, 22 - fails - open), 'smallest');
        expect([found.fails, found.meets]).toEqual([fails - 1, fails + open]);
        expect(found.open[0]).toBe(fails);
        expect(found.open.at(-1)).toBe(fails + open - 1);
        expect(found.looks).toBeLessThanOrEqual(mostLooks(22));
      }
  });

  it('looks at a tenth of a fine grid at most', () => {
    expect(search(row(173, 40, 187), 'smallest').looks).toBeLessThanOrEqual(20);
  });

  it('knows nothing that meets the norm where nothing does', () => {
    expect(search(row(9, 0, 0), 'smallest')).toMatchObject({ meets: null, fails: 8, open: [], next: null });
  });
});
