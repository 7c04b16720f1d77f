import { describe, expect, test } from 'vitest';
import { INDICATOR_WORDS, INFLOW_WORDS } from '../../messages/formula-names.ts';
import { readFormula } from '../../theory/formula/formula.ts';
import type { Futures } from '../futures.ts';
import { MEASURE_IDS } from '../measures.ts';
import { HORIZON } from '../periods.ts';
import { samplesOf, summaryOf } from '../rows.ts';
import { futuresByHand, occupied, workedExample } from '../worked-example.test-data.ts';
import { indicatorNames, inflowNames } from './formula-names.ts';
import { indicatorRow } from './indicator.ts';

const NAMES = indicatorNames(INDICATOR_WORDS);

function rowOf(text: string, futures: Futures, period = HORIZON, beside: Futures | null = null) {
  const read = readFormula(text, { names: NAMES, nearestTo: () => null });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return indicatorRow(futures, beside, read.formula, null, period);
}

// In each month so many clients are placed from the list, after so many days together.
const placed = (clients: number, days: number) => ({
  perMonth: { admissions: [clients], listAdmissions: [clients], waitedDays: [days] },
});
const TWO = futuresByHand(workedExample(), [placed(1, 10), placed(3, 90)]);

describe('an own indicator', () => {
  test('a name alone is the measure itself, to the last bit', () => {
    for (const [name, measure] of [
      ['wachttijd', 'waitingTime'],
      ['waitingTime', 'waitingTime'],
      ['geplaatst', 'admissions'],
      ['kosten_gemeente', 'costMunicipality'],
    ] as const) {
      expect(rowOf(name, TWO)).toMatchObject({ ...summaryOf(TWO, measure, null, HORIZON) });
    }
  });

  test('the mean of a division is the ratio of sums, not the mean of ratios', () => {
    // 12 x 10 + 12 x 90 days over 12 + 36 clients: 25 days, in weeks. The mean of 10 and 30 would be 20 days.
    expect(rowOf('wachttijd / 7', TWO).mean).toBeCloseTo(25 / 7, 12);
    expect(rowOf('1200 / geplaatst', TWO).mean).toBeCloseTo(2400 / 48, 12);
  });

  test('what is no division has its value in each future, and the mean of these', () => {
    // 12 and 36 are placed: the excess over 20 is 0 and 16, with a t interval of 8 ± 12.7062 x 8.
    const row = rowOf('max(0, geplaatst - 20)', TWO);
    expect([row.mean, row.standardError]).toEqual([8, 8]);
    expect(row.interval?.high).toBeCloseTo(8 + 12.7062 * 8, 2);
  });

  test('a question of yes or no is a chance, of which never in two futures is not never', () => {
    const row = rowOf('geplaatst > 40', TWO);
    // Wilson with z = 1.959964: the upper end of 0 out of 2 is z^2 / (2 + z^2).
    const z2 = 1.959964 ** 2;
    expect([row.mean, row.interval?.low]).toEqual([0, 0]);
    expect(row.interval?.high).toBeCloseTo(z2 / (2 + z2), 6);
  });

  test('care days by place days of a year are the occupancy', () => {
    const futures = occupied(workedExample(), 0.9, 0.8);
    expect(rowOf('zorgdagen / (plaatsen * dagen)', futures, '2021').mean).toBeCloseTo(0.85, 12);
  });

  test('a future without a value is counted and left out; a formula without any has no mean', () => {
    const one = futuresByHand(workedExample(), [placed(0, 0), placed(2, 20)]);
    expect(rowOf('max(wachttijd, 1)', one)).toMatchObject({ mean: 10, withoutValue: 1, replications: 2 });
    expect(rowOf('wachttijd / 7', one)).toMatchObject({ mean: 10 / 7, withoutValue: 1 });
    expect(rowOf('geplaatst / afgewezen', one)).toMatchObject({ mean: null, withoutValue: 2, interval: null });
  });

  test('what is divided by may be below zero in all futures, but not sometimes', () => {
    expect(rowOf('geplaatst / (geplaatst - 100)', TWO).mean).toBeCloseTo(48 / (12 - 100 + 36 - 100), 12);
    expect(rowOf('geplaatst / (geplaatst - 20)', TWO)).toMatchObject({ mean: null, crossesZero: true });
  });

  test('what does not exist on a date is named', () => {
    expect(rowOf('zorgdagen / dagen', TWO, '2021-01-01')).toMatchObject({ mean: null, missing: ['careDays', 'days'] });
  });

  test('beside itself it differs by nothing; beside others in pairs', () => {
    const other = futuresByHand(workedExample(), [placed(2, 10), placed(4, 90)]);
    expect(rowOf('geplaatst', TWO, HORIZON, TWO).difference).toMatchObject({ mean: 0, low: 0, high: 0 });
    expect(rowOf('geplaatst', TWO, HORIZON, other)).toMatchObject({
      againstMean: 36,
      difference: { mean: -12, low: -12 },
    });
  });
});

describe('the names', () => {
  test('every measure has a word that a formula can hold, and no word means two things', () => {
    const names = [...NAMES, ...inflowNames(INFLOW_WORDS)].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-zA-Z_]+$/.test(name))).toEqual([]);
  });

  test('what is called a ratio is one, and nothing else is', () => {
    const ratios = MEASURE_IDS.filter((measure) => samplesOf(TWO, measure, null, HORIZON)?.denominators);
    const called = NAMES.filter(({ isRatio }) => isRatio).map(({ key }) => key);
    expect(new Set(called)).toEqual(new Set(ratios));
  });
});
