import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../scenario/schema.ts';
import { inflowPerDay, placesFrom, testScenario } from '../../simulation/scenario.test-data.ts';
import type { Aim } from '../aim.ts';
import type { RunFutures } from '../futures.ts';
import { createLab, runHere } from '../lab.ts';
import { type ComparisonRequest, compareVariants } from './compare-variants.ts';

const contract = { id: 'pxq', label: 'Per dag', kind: 'pxq', eurosPerDay: 300, priceYear: 2021 } as const;
const settings = { endDate: '2023-01-01', contracts: [contract] } satisfies Partial<Scenario>;
const home = (places: Scenario['segments'][number]['capacity'], price = 300) =>
  testScenario([{ inflow: inflowPerDay(0.09), capacity: places, start: { inCare: 13, waiting: 0 }, contract: 'pxq' }], {
    ...settings,
    contracts: [{ ...contract, eurosPerDay: price }],
  });

const wide = home(placesFrom(16));
const cut = home(placesFrom(16, ['2022-01-01', 10]));
const AIMS: readonly Aim[] = [
  { measure: 'waitingTime', segment: null, period: 'horizon' },
  { measure: 'waitingList', segment: null, period: '2023-01-01' },
  { measure: 'costMunicipality', segment: null, period: 'horizon' },
];

const request = (
  variants: Readonly<Record<string, Scenario>>,
  change: Partial<ComparisonRequest> = {},
): ComparisonRequest => ({
  variants: Object.entries(variants).map(([id, scenario]) => ({ id, label: id, scenario })),
  against: Object.keys(variants)[0],
  aims: AIMS,
  replications: 60,
  together: null,
  ...change,
});

describe('a comparison of variants', () => {
  it('of a plan with itself is exactly zero, for every aim, year and future', async () => {
    const { aims, variants } = await compareVariants(createLab({ run: runHere }), request({ a: cut, b: { ...cut } }));
    const differences = aims.flatMap(({ periods }) => periods.flatMap((period) => period.variants[1].difference ?? []));
    // Each aim over its own period, and two years or three dates of which the last is the aim itself.
    expect(differences).toHaveLength(3 + 2 + 2 + 2);
    for (const difference of differences)
      expect(difference).toMatchObject({ mean: 0, low: 0, high: 0, lower: 0, higher: 0 });
    expect(variants[1].growth).toMatchObject({ firstSeen: null, certainFrom: null });
    expect(aims[0].best?.rivals).toEqual(['b']);
  });

  it('before the day on which two plans part, nothing differs; after it the smaller one waits longer', async () => {
    const { aims, variants } = await compareVariants(createLab({ run: runHere }), request({ wide, cut }));
    const [wait, list] = aims;
    const inYear = (year: string) =>
      wait.periods.find(({ period }) => period === year)?.variants[1].difference ?? { mean: Number.NaN, lower: 9 };
    expect(inYear('2021')).toMatchObject({ mean: 0, lower: 0, higher: 0 });
    expect(inYear('2022').mean).toBeGreaterThan(0);
    expect(list.best?.ranking[0].variant).toBe('wide');
    // Fewer places can only make this list longer: first come, first served, with the same clients.
    expect(list.periods[0].variants[1].difference?.lower).toBe(0);
    expect(variants[1].growth?.firstSeen).toMatch(/^2022-0[2-4]-01$/);
    const [before, after] = variants.map(({ list: { dates, mean } }) => mean[dates.indexOf('2021-12-31')]);
    expect(after).toBe(before);
  });

  it('gives intervals that hold together: each at 1 - 0.05 over their number, years at 95 %', async () => {
    const { level, comparisons, aims } = await compareVariants(
      createLab({ run: runHere }),
      request({ wide, cut, other: home(placesFrom(12)) }),
    );
    expect(comparisons).toBe(2 * 3);
    expect(level).toBeCloseTo(1 - 0.05 / 6, 12);
    for (const { periods } of aims)
      expect(periods.map((period) => period.level)).toEqual([level, ...periods.slice(1).map(() => 0.95)]);
    const difference = aims[0].periods[0].variants[1].difference;
    // Student t of 59 degrees of freedom at 1 - 0.05/6 is 2.73 (tables give 2.66 at 0.99).
    const halfWidths = ((difference?.high ?? 0) - (difference?.low ?? 0)) / 2 / (difference?.standardError ?? 1);
    expect(halfWidths).toBeGreaterThan(2.66);
    expect(halfWidths).toBeLessThan(2.8);
  });

  it('books another price over the same futures, and a day of care costs exactly the difference', async () => {
    let runs = 0;
    const counted: RunFutures = (scenario, options) => {
      runs += 1;
      return runHere(scenario, options);
    };
    const dearer = home(placesFrom(16), 310);
    const { aims } = await compareVariants(
      createLab({ run: counted }),
      request({ wide, dearer }, { aims: [AIMS[2], { measure: 'careDays', segment: null, period: 'horizon' }] }),
    );
    const [cost, days] = aims.map(({ periods }) => periods[0].variants);
    expect(runs).toBe(1);
    expect(days[1].difference).toMatchObject({ mean: 0, lower: 0, higher: 0 });
    expect(cost[1].difference?.mean).toBeCloseTo(10 * (days[0].mean ?? 0), 4);
    expect(cost[1].difference?.higherInTwenty).toBe(20);
  });

  it('leaves out an aim of a segment that only one of them has, and refuses a reference that is not there', async () => {
    const two = testScenario([{ inflow: inflowPerDay(0.09) }, { inflow: inflowPerDay(0.01) }], settings);
    const one = testScenario([{ inflow: inflowPerDay(0.09) }], settings);
    const aim: Aim = { measure: 'referrals', segment: 's1', period: '2021' };
    const { aims } = await compareVariants(createLab({ run: runHere }), request({ one, two }, { aims: [aim] }));
    expect(aims[0].periods[0].variants.map(({ variant, difference }) => [variant, difference])).toEqual([
      ['two', null],
    ]);
    await expect(
      compareVariants(createLab({ run: runHere }), request({ one, two }, { against: 'three' })),
    ).rejects.toThrow('no variant three');
  });
});
