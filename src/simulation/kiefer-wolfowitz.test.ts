import { describe, expect, it } from 'vitest';
import type { Scenario } from '../scenario/schema.ts';
import { compileModel } from './compile.ts';
import type { Model } from './model.ts';
import { draw, hash, PURPOSE } from './random.ts';
import { runAll } from './read.test-data.ts';
import { inflowPerDay, placesFrom, testScenario } from './scenario.test-data.ts';
import { loadTables, lookUp, UNIT_EXPONENTIAL } from './tables.ts';

/**
 * The second, independent algorithm: the recursion of Kiefer and Wolfowitz for one first-come segment. No events: the
 * next client starts at max(referral, earliest free place). A cut at T takes away the places that become free first,
 * when the first start at or after T comes. It shares with the kernel only the luck and the tables.
 */
function recursion(model: Model, index: number) {
  const [stream] = model.streams;
  const [stay] = model.stays;
  const [luckA, luckB] = [hash(model.seedA, index), hash(model.seedB, index ^ 0x2545f491)];
  loadTables(model.tables);
  const freeAt: number[] = Array(model.segmentModels[0].initialPlaces).fill(0);
  const cuts = model.capacitySteps.map(({ time, places }) => ({ time, places }));
  const horizon = model.grid.horizonDays;
  const found = { careDays: 0, waitedDays: 0, admissions: 0, waitingDays: 0, referrals: 0 };
  for (let number = 0, wanted = 0; ; number++) {
    const a = hash(luckA ^ stream.keyA, number);
    const b = hash(luckB ^ stream.keyB, number);
    wanted += lookUp(UNIT_EXPONENTIAL, draw(a, b, PURPOSE.interarrival, 0));
    if (wanted >= stream.total) return found;
    const referral = wanted / stream.rates[0];
    found.referrals += 1;
    freeAt.sort((x, y) => x - y);
    // Clients start in order of referral, so a start at or after the cut means that all later starts are, too.
    while (cuts.length > 0 && Math.max(referral, freeAt[0]) >= cuts[0].time) {
      const cut = cuts.shift() as { time: number; places: number };
      freeAt.splice(0, freeAt.length - cut.places);
    }
    const start = Math.max(referral, freeAt[0]);
    found.waitingDays += Math.min(start, horizon) - referral;
    if (start >= horizon) continue;
    const days = lookUp(stay.offset, draw(a, b, PURPOSE.stay, 0));
    freeAt[0] = start + days;
    found.admissions += 1;
    found.waitedDays += start - referral;
    found.careDays += Math.min(start + days, horizon) - start;
  }
}

const SCENARIOS: Readonly<Record<string, Scenario>> = {
  '57 places become 43, lognormal stays': testScenario([
    {
      inflow: inflowPerDay(103 / 365),
      lengthOfStay: { kind: 'lognormal', meanDays: 152, cv: 0.592 },
      capacity: placesFrom(57, ['2022-01-01', 43]),
    },
  ]),
  'steps down through a year, overload': testScenario([
    {
      inflow: inflowPerDay(0.4),
      capacity: placesFrom(57, ['2022-01-01', 53], ['2022-04-01', 50], ['2022-07-01', 46], ['2022-10-01', 43]),
    },
  ]),
  'one place': testScenario([
    { inflow: inflowPerDay(0.008), lengthOfStay: { kind: 'gamma', meanDays: 100, cv: 1.4 }, capacity: placesFrom(1) },
  ]),
};

describe('two algorithms', () => {
  it.each(Object.entries(SCENARIOS))('the kernel and the recursion agree on every replication: %s', (_, scenario) => {
    const model = compileModel(scenario);
    const { replications, sum } = runAll(scenario, 300);
    let waited = 0;
    for (const replication of replications) {
      const expected = recursion(model, replication.index);
      expect(sum(replication, 'referrals')).toBe(expected.referrals);
      expect(sum(replication, 'admissions')).toBe(expected.admissions);
      for (const series of ['careDays', 'waitedDays', 'waitingDays'] as const) {
        expect(Math.abs(sum(replication, series) - expected[series])).toBeLessThan(1e-7);
      }
      waited += expected.waitedDays;
    }
    expect(waited).toBeGreaterThan(1000);
  });
});
