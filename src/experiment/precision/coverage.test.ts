import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../scenario/schema.ts';
import { hash } from '../../simulation/random.ts';
import { inflowPerDay, placesFrom, testScenario } from '../../simulation/scenario.test-data.ts';
import { halfWidthOf } from '../../statistics/control-variates.ts';
import type { Aim } from '../aim.ts';
import { createLab, runHere } from '../lab.ts';
import { luckControls } from './luck-controls.ts';
import { readSamples, sureMeanOf } from './sure-mean.ts';

/** Each experiment asks for an interval of its own, over so many futures drawn from a pool of them. */
const EXPERIMENTS = 1000;
const POOL = 8000;
/** Of 1000 intervals that each hold the truth with 95 % fewer or more do so once in ten thousand times (binomial). */
const BAND = [921, 975] as const;

/** One year from empty with always a place: case cost-01. */
const COST = testScenario(
  [
    {
      inflow: inflowPerDay(0.3),
      lengthOfStay: { kind: 'exponential', meanDays: 150 },
      capacity: { kind: 'unlimited' },
    },
  ],
  { endDate: '2022-01-01' },
);
/** 57 places become 43 on day 30; day 395 is 1 February 2022: case shrink-01. */
const SHRINK = testScenario(
  [{ inflow: inflowPerDay(0.27), capacity: placesFrom(57, ['2021-02-01', 43]), start: { inCare: 57, waiting: 0 } }],
  { startDate: '2021-01-02', endDate: '2022-02-02' },
);
/** A list of 57 places at a load of 40.5: nearly always empty. */
const RARE = testScenario(
  [{ inflow: inflowPerDay(0.27), capacity: placesFrom(57), start: { inCare: 40, waiting: 0 } }],
  {
    endDate: '2022-01-01',
  },
);

async function poolOf(scenario: Scenario, aim: Aim) {
  const lab = createLab({ run: runHere });
  const controls = luckControls(scenario, [aim], 100);
  const numerators = new Float64Array(POOL);
  const piece = 1000;
  for (let from = 0; from < POOL; from += piece) {
    const futures = await runHere(scenario, { replications: from + piece, from });
    const [samples] = await readSamples(lab, futures, [aim]);
    numerators.set(samples!.numerators, from);
  }
  await controls.until(lab, POOL);
  return { numerators, columns: controls.ofAims[0] };
}

/** In how many experiments of n futures an interval was given, held the truth, and would have held it had it been given. */
function coverage(
  { numerators, columns }: Awaited<ReturnType<typeof poolOf>>,
  truth: number,
  n: number,
  isControlled: boolean,
) {
  let [given, held, wouldHold] = [0, 0, 0];
  for (let experiment = 0; experiment < EXPERIMENTS; experiment++) {
    const drawn = Array.from({ length: n }, (_, i) => (hash(experiment * n + i, 12345) >>> 0) % POOL);
    const pick = (values: ArrayLike<number>) => Float64Array.from(drawn, (place) => values[place]);
    const sure = sureMeanOf(
      { numerators: pick(numerators), denominators: null },
      isControlled ? columns.map(pick) : [],
    )!;
    const misses = Math.abs(sure.mean - truth);
    if (sure.interval) given += 1;
    if (sure.interval && sure.interval.low <= truth && truth <= sure.interval.high) held += 1;
    if (misses <= halfWidthOf(sure)!) wouldHold += 1;
  }
  return { given, held, wouldHold };
}

function expectIn(count: number, [least, most]: readonly [number, number], what: string): void {
  expect(count, what).toBeGreaterThanOrEqual(least);
  expect(count, what).toBeLessThanOrEqual(most);
}

describe('a thousand intervals of 95 % hold the known answer about 950 times', () => {
  it('client days of a year: with 10 and with 100 futures, plain and with known luck taken away', async () => {
    const pool = await poolOf(COST, { measure: 'careDays', segment: null, period: 'horizon' });
    const exact = 10_267.2710889;
    expectIn(coverage(pool, exact, 10, false).wouldHold, BAND, 'plain, 10');
    for (const isControlled of [false, true]) {
      const { given, held } = coverage(pool, exact, 100, isControlled);
      expectIn(held, BAND, `100, controlled ${isControlled}`);
      expect(given).toBe(EXPERIMENTS);
    }
  });

  it('a list after 57 places became 43: about 923 with 10 futures, so that no interval is given, and 947 with 100', async () => {
    const pool = await poolOf(SHRINK, { measure: 'waitingList', segment: null, period: '2022-02-01' });
    const exact = 9.07968154488;
    const few = coverage(pool, exact, 10, false);
    // 92.3 % with so skewed a list: within four standard errors of 923.
    expectIn(few.wouldHold, [889, 957], 'plain, 10');
    expect(few.given).toBeLessThan(EXPERIMENTS / 2);
    for (const isControlled of [false, true])
      expectIn(coverage(pool, exact, 100, isControlled).held, BAND, `100, controlled ${isControlled}`);
  });

  it('a list that is nearly always empty: no interval is given at all, and it would have held far too seldom', async () => {
    const pool = await poolOf(RARE, { measure: 'waitingList', segment: null, period: 'horizon' });
    const mean = pool.numerators.reduce((sum, value) => sum + value, 0) / POOL;
    expect(mean).toBeGreaterThan(0);
    const { given, wouldHold } = coverage(pool, mean, 100, false);
    expect(given).toBe(0);
    expect(wouldHold).toBeLessThan(850);
  });
});
