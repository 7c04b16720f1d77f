import { describe, expect, it } from 'vitest';
import { compileModel } from './compile/compile.ts';
import { draw, hash, PURPOSE, turnLuck, uniform } from './random.ts';
import { estimateOf } from './read.test-data.ts';
import { MONTH_SERIES, monthCell } from './replication.ts';
import { inflowPerDay, placesFrom, testScenario } from './scenario.test-data.ts';
import { runReplication } from './simulate.ts';

const SHRINKING = testScenario(
  [
    {
      inflow: inflowPerDay(103 / 365),
      lengthOfStay: { kind: 'lognormal', meanDays: 152, cv: 0.592 },
      capacity: placesFrom(57, ['2022-01-01', 43]),
    },
  ],
  { endDate: '2023-01-01' },
);
const pairs = compileModel(SHRINKING, 'antithetic');

describe('antithetic pairs', () => {
  it('turn every draw round exactly, and back', () => {
    const words = Array.from({ length: 1000 }, (_, i) => hash(i, 7));
    const draws = () => words.flatMap((word) => [uniform(word), draw(word, 5, PURPOSE.stay, 0)]);
    const straight = draws();
    turnLuck(true);
    const turned = draws();
    turnLuck(false);
    turned.forEach((value, i) => {
      expect(value).toBe(1 - straight[i]);
    });
    expect(draws()).toEqual(straight);
  });

  it('have in their first halves the plain luck, and leave no trace in what is played after them', () => {
    const plain = compileModel(SHRINKING);
    for (let pair = 0; pair < 5; pair++) {
      runReplication(pairs, 2 * pair + 1);
      expect({ ...runReplication(pairs, 2 * pair), index: pair }).toEqual(runReplication(plain, pair));
    }
  });

  it('are the same bits by events and by recursion', () => {
    const events = { ...pairs, firstCome: false };
    for (let index = 0; index < 20; index++)
      expect(runReplication(events, index)).toEqual(runReplication(pairs, index));
  });

  it('have in both halves the same distribution, and more in one where there is less in the other', () => {
    const model = compileModel(testScenario([{ inflow: inflowPerDay(0.8) }], { endDate: '2021-07-01' }), 'antithetic');
    const row = MONTH_SERIES.indexOf('referrals');
    const months = model.grid.monthEdges.length - 1;
    const referred = (index: number) => {
      const { months: cells } = runReplication(model, index);
      return Array.from({ length: months }, (_, month) => cells[monthCell(model.grid, row, 0, month)]).reduce(
        (sum, count) => sum + count,
        0,
      );
    };
    const n = 1000;
    const halves = [0, 1].map((half) => Array.from({ length: n }, (_, pair) => referred(2 * pair + half)));
    const expected = 0.8 * 181;
    for (const half of halves) {
      const { mean, sd } = estimateOf(half);
      expect(Math.abs(mean - expected)).toBeLessThan(4 * Math.sqrt(expected / n));
      // The variance of a Poisson number is its mean; that of the estimate about 2 x mean^2 / n.
      expect(Math.abs(sd * sd - expected)).toBeLessThan(4 * expected * Math.sqrt(2 / n));
    }
    // Times between referrals turned round have a correlation of 1 - pi^2 / 6, and so have the numbers that come.
    const { sd } = estimateOf(halves[0].map((value, pair) => (value + halves[1][pair]) / 2));
    const mirrored = (expected * (2 - Math.PI ** 2 / 6)) / 2;
    expect(Math.abs(sd * sd - mirrored)).toBeLessThan(4 * mirrored * Math.sqrt(2 / n));
  });
});
