import { describe, expect, it } from 'vitest';
import { everythingScenario } from '../scenario/everything.test-data.ts';
import { compileModel } from '../simulation/compile/compile.ts';
import { journalByHand } from './journal.test-data.ts';
import { clientsOf, DETAILS, journalOf, lifeIn, lifeOf, livesOf, placeGroupOf } from './lives.ts';

const journal = journalByHand(
  [0, 0, 'start-in-care', 0, 1],
  [2, 1, 'referred', 0, 0],
  [2, 1, 'listed', 0],
  [5, 0, 'stay-ended', 0],
  [5, 0, 'left', 0],
  [5, 1, 'admitted', 0, 0],
  [3, 1, 'overflow-begins', 0],
);

describe('lives', () => {
  it('are the columns of a journal, by client and in order of time', () => {
    const [first, second] = livesOf(journal);
    expect(first).toMatchObject({ number: 0, group: 1 });
    expect(first.entries.map(({ event }) => event)).toEqual(['start-in-care', 'stay-ended', 'left']);
    expect(second).toMatchObject({ number: 1, group: 0 });
    // Overflow is written down when it is over.
    expect(second.entries.map(({ day, event }) => `${day} ${event}`)).toEqual([
      '2 referred',
      '2 listed',
      '3 overflow-begins',
      '5 admitted',
    ]);
    expect(livesOf(journal)).toHaveLength(2);
    expect(clientsOf(journal)).toBe(2);
  });

  it('can be read one by one; a client who never came has none', () => {
    expect([0, 1].map((number) => lifeIn(journal, number))).toEqual(livesOf(journal));
    expect(lifeIn(journal, 2)).toBeNull();
    expect(clientsOf(journalByHand())).toBe(0);
  });
});

describe('a replication with a journal', () => {
  const replication = 3;
  const full = journalOf(everythingScenario, replication);

  it('is the same replication for each client, and says how many there are', () => {
    const lives = livesOf(full);
    expect(lives.length).toBeGreaterThan(100);
    const middle = Math.floor(lives.length / 2);
    expect(lifeOf(everythingScenario, replication, middle)).toEqual({ life: lives[middle], clients: lives.length });
    expect(lifeOf(everythingScenario, replication, lives.length)).toEqual({ life: null, clients: lives.length });
  });

  it('has details that exist, and groups of places that the compiled model has', () => {
    const { clientGroups, segments, measures } = everythingScenario;
    const model = compileModel(everythingScenario);
    const sizes = {
      group: clientGroups.length,
      segment: segments.length,
      pool: model.pools.length,
      measure: measures?.filter(({ kind }) => kind !== 'recruit').length ?? 0,
    };
    for (const { entries } of livesOf(full)) {
      for (const { event, segment, detail } of entries) {
        const kind = DETAILS[event];
        expect(detail, event).toBeGreaterThanOrEqual(kind === null ? -1 : 0);
        expect(detail, event).toBeLessThan(kind === null ? 0 : sizes[kind]);
        if (kind !== 'pool') continue;
        const { firstPool } = model.segmentModels[segment];
        expect(placeGroupOf(everythingScenario, segment, detail)).toBe(
          segments[segment].capacity.kind === 'groups' ? detail - firstPool : -1,
        );
      }
    }
  });
});
