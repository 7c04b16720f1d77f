import { describe, expect, it } from 'vitest';
import { compileModel } from './compile/compile.ts';
import { checkConservation, tally } from './conservation.ts';
import { occupied, waiting } from './network.ts';
import { inflowPerDay, placesFrom, testScenario } from './scenario.test-data.ts';
import { runReplication } from './simulate.ts';

/** Too few places for a year of referrals: some are in care at the end, some wait, some have left. */
const model = compileModel(testScenario([{ inflow: inflowPerDay(0.3), capacity: placesFrom(20) }]));

const run = () => runReplication(model, 3);

describe('the check that nobody was lost or made', () => {
  it('passes after every replication, with clients in care, waiting and gone', () => {
    run();
    expect(Math.min(occupied[0], waiting[0], tally.departed)).toBeGreaterThan(0);
    expect(() => checkConservation(model, 3)).not.toThrow();
  });

  it.each(['created', 'departed', 'refused', 'overflowed'] as const)('notices one too many of those %s', (count) => {
    run();
    tally[count] += 1;
    expect(() => checkConservation(model, 3)).toThrow(/replication 3: \d+ came, \d+ went, \d+ are present/);
  });

  it.each([
    ['in care', occupied],
    ['waiting', waiting],
  ] as const)('notices that the record has another number %s than there are', (_, present) => {
    run();
    present[0] += 1;
    expect(() => checkConservation(model, 3)).toThrow(/replication 3, segment s0: recorded/);
  });
});
