import { describe, expect, it } from 'vitest';
import type { Segment } from '../../scenario/schema.ts';
import { compileModel } from '../compile/compile.ts';
import { emptyJournal } from '../journal.ts';
import { inflowPerDay, placesFrom, testScenario } from '../scenario.test-data.ts';
import { runReplication } from '../simulate.ts';
import { comingOn, dateOn, fixed, fixedUpTo, oneYear, outcomeOf } from './mechanics.test-data.ts';

const behaviour = (contract: string, more: object) => ({
  contract,
  stayFactor: 1,
  inflowFactor: 1,
  occupancyTarget: 1,
  ...more,
});

/** Contract `a` from the first day, `b` from 1 February (day 31), `a` again from 1 July (day 181). */
const changing = (a: object, b: object): Partial<Segment> => ({
  contract: 'a',
  contractSteps: [
    { from: '2021-02-01', contract: 'b' },
    { from: '2021-07-01', contract: 'a' },
  ],
  behaviour: [behaviour('a', a), behaviour('b', b)],
});

describe('stays under a contract that changes', () => {
  const stays = changing({ stayFactor: 0.5 }, { stayFactor: 2 });
  const endsOf = (segment: Partial<Segment>) =>
    outcomeOf(oneYear([{ lengthOfStay: fixed(100), ...stays, ...segment }]))
      .when('left')
      .sort(([a], [b]) => a - b)
      .map(([, day]) => day);

  it('are as long as under the contract of the day on which they begin', () => {
    expect(endsOf({ inflow: comingOn(0, 30.5, 31, 40, 180, 181) })).toEqual([50, 80.5, 231, 240, 231]);
  });

  it('begin at admission, not when the place was asked for', () => {
    expect(endsOf({ inflow: comingOn(0, 10), capacity: placesFrom(1) })).toEqual([50, 250]);
  });

  it('that are known do not change, and a maximum does not stretch', () => {
    expect(endsOf({ inflow: comingOn({ day: 40, stayDays: 7 }, 50), lengthOfStay: fixedUpTo(100, 150) })).toEqual([
      47, 200,
    ]);
  });

  it('of those in care on the first day began under the first contract', () => {
    // What is left of a stay of 50 days is anything up to 50.
    const ends = endsOf({ start: { inCare: 60, waiting: 0 } });
    expect(ends).toHaveLength(60);
    expect(Math.max(...ends)).toBeLessThanOrEqual(50);
    expect(Math.max(...ends)).toBeGreaterThan(40);
  });

  it('that are the same under both contracts are drawn as ever, to the last bit', () => {
    const settings = { inflow: inflowPerDay(0.4), capacity: placesFrom(50) };
    const same = [behaviour('a', { stayFactor: 1.25 }), behaviour('b', { stayFactor: 1.25, inflowFactor: 1 })];
    const { contractSteps: _, ...only } = stays;
    expect(runReplication(compileModel(testScenario([{ ...settings, ...stays, behaviour: same }])), 3)).toEqual(
      runReplication(compileModel(testScenario([{ ...settings, ...only, behaviour: same }])), 3),
    );
  });

  it('agree in the recursion and in the events', () => {
    const model = compileModel(testScenario([{ inflow: inflowPerDay(0.4), capacity: placesFrom(50), ...stays }]));
    expect(model.firstCome).toBe(true);
    for (let index = 0; index < 20; index++) {
      expect(runReplication(model, index)).toEqual(runReplication(model, index, emptyJournal()));
    }
  });
});

describe('referrals under a contract that changes', () => {
  it('come at the pace of the contract in force', () => {
    const segment = { inflow: inflowPerDay(1), ...changing({ inflowFactor: 1.5 }, { inflowFactor: 0.5 }) };
    const { times, rates, total } = compileModel(oneYear([segment])).streams[0];
    expect([...times]).toEqual([0, 31, 181]);
    expect([...rates]).toEqual([1.5, 0.5, 1.5]);
    // 31 + 184 days of one and a half, 150 of a half.
    expect(total).toBe(215 * 1.5 + 75);
  });

  it('follow places and contract together', () => {
    const segment: Partial<Segment> = {
      inflow: inflowPerDay(1),
      capacity: placesFrom(10, [dateOn(100), 20]),
      demandPerSupply: 1,
      ...changing({}, { inflowFactor: 0.5 }),
    };
    const { times, rates } = compileModel(oneYear([segment])).streams[0];
    expect([...times]).toEqual([0, 31, 100, 181]);
    expect([...rates].map((rate) => Math.round(rate * 1e6) / 1e6)).toEqual([1, 0.5, 1, 2]);
  });
});

describe('places under a contract that changes', () => {
  it('are used as far as the contract in force says', () => {
    const { pools, capacitySteps } = compileModel(
      oneYear([{ capacity: placesFrom(20), ...changing({ occupancyTarget: 0.9 }, { occupancyTarget: 0.5 }) }]),
    );
    expect(pools[0].initialPlaces).toBe(18);
    expect(capacitySteps.map(({ time, places }) => [time, places])).toEqual([
      [31, 10],
      [181, 18],
    ]);
  });

  it('that a contract does not use are not filled', () => {
    const inflow = comingOn(0, 32, 33);
    const segment = { inflow, capacity: placesFrom(2), lengthOfStay: fixed(300) };
    const { when } = outcomeOf(oneYear([{ ...segment, ...changing({}, { occupancyTarget: 0.5 }) }]));
    // On day 300 the first client leaves.
    expect(when('admitted').map(([, day]) => day)).toEqual([0, 181, 300]);
  });
});
