import { describe, expect, it } from 'vitest';
import { shrinkingWorkload } from '../../../scripts/bench/workload.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { inflowPerDay, placesFrom, testScenario } from '../../simulation/scenario.test-data.ts';
import { halfWidthOf } from '../../statistics/control-variates.ts';
import type { Aim } from '../aim.ts';
import { createLab, runHere } from '../lab.ts';
import { luckControls } from './luck-controls.ts';
import { FIRST_LOOK, findPrecision, looksUntil, type PrecisionRequest } from './precision.ts';
import { sureDifferenceOf } from './sure-difference.ts';
import { readSamples, sureMeanOf, sureMeans } from './sure-mean.ts';

const lab = () => createLab({ run: runHere });
const aim = (measure: Aim['measure'], period = 'horizon'): Aim => ({ measure, segment: null, period });
const asked = (scenario: Scenario, change: Partial<PrecisionRequest> = {}): PrecisionRequest => ({
  scenario,
  aims: [aim('waitingTime')],
  halfWidth: { kind: 'relative', share: 0.05 },
  most: 10_000,
  controlled: true,
  luck: 'plain',
  line: null,
  ...change,
});
const seeded = (seed: string): Scenario => ({ ...shrinkingWorkload, seed });
/** 300 days a year of which the exact mean is known: case cost-01, one year from empty, always a place. */
const UNLIMITED = testScenario(
  [
    {
      inflow: inflowPerDay(0.3),
      lengthOfStay: { kind: 'exponential', meanDays: 150 },
      capacity: { kind: 'unlimited' },
    },
  ],
  { endDate: '2022-01-01' },
);

describe('playing until the mean is sure', () => {
  it('57 to 43 places: 5 % of the mean wait within 300 replications, where the plain mean takes about a thousand', async () => {
    for (const seed of ['a', 'b', 'c']) {
      const { replications, reached, answers } = await findPrecision(lab(), asked(seeded(seed)));
      expect(reached).toBe(true);
      expect(replications).toBeLessThanOrEqual(300);
      const [{ sure, halfWidth }] = answers;
      expect(halfWidth).toBeLessThanOrEqual(0.05 * sure!.mean);
      expect(sure!.saved * replications).toBeGreaterThan(600);
    }
  });

  it('looks after 100, each time 5 % and at least 5 further, last at the most', () => {
    const looks = looksUntil(1000);
    expect([looks[0], looks[looks.length - 1]]).toEqual([FIRST_LOOK, 1000]);
    looks.slice(1, -1).forEach((look, at) => {
      expect(look - looks[at]).toBeGreaterThanOrEqual(Math.max(5, looks[at] / 20));
    });
    expect(looksUntil(100)).toEqual([100]);
  });

  it('stops at the first look before which the half-width was small enough all along, whatever is played at a time', async () => {
    const scenario = seeded('rule');
    const request = asked(scenario, { halfWidth: { kind: 'relative', share: 0.04 } });
    const { replications, answers } = await findPrecision(lab(), request);
    const once = lab();
    const controls = luckControls(scenario, request.aims, FIRST_LOOK);
    await controls.until(once, 300);
    const [samples] = await readSamples(once, await once.play(scenario, 300), request.aims);
    const sureOf = (n: number) =>
      sureMeanOf(
        { numerators: samples!.numerators.slice(0, n), denominators: samples!.denominators!.slice(0, n) },
        controls.ofAims[0].map((column) => column.slice(0, n)),
      )!;
    const isSmall = (n: number) => {
      const sure = sureOf(n);
      return halfWidthOf(sure)! <= 0.04 * sure.mean;
    };
    const looks = looksUntil(300);
    const stop = looks.find((look, at) => {
      if (at === 0) return false;
      for (let n = looks[at - 1]; n <= look; n++) if (!isSmall(n)) return false;
      return true;
    });
    expect(replications).toBe(stop);
    expect(replications).toBeGreaterThan(FIRST_LOOK + 6);
    expect(answers[0].sure).toEqual(sureOf(replications));
  });

  it('says so when the most is not enough, and about how many it would take', async () => {
    const request = asked(seeded('a'), { halfWidth: { kind: 'absolute', amount: 0.1 }, most: 200 });
    const { replications, reached, answers } = await findPrecision(lab(), request);
    expect([replications, reached, answers[0].isPrecise, answers[0].wanted]).toEqual([200, false, false, 0.1]);
    expect(answers[0].expected).toBe(Math.ceil(200 * (answers[0].halfWidth! / 0.1) ** 2));
  });

  it('stops where nothing is ever seen, and gives the chance that it still may happen instead of an interval', async () => {
    const scenario = testScenario([{ inflow: inflowPerDay(0.02), capacity: placesFrom(57) }], {
      endDate: '2022-01-01',
    });
    const { replications, reached, answers } = await findPrecision(
      lab(),
      asked(scenario, { aims: [aim('waitingList')] }),
    );
    const [{ sure, spread }] = answers;
    expect(replications).toBeLessThan(500);
    expect(reached).toBe(false);
    expect(sure).toMatchObject({ mean: 0, interval: null, refused: 'never-seen' });
    // Wilson for 0 of n: z^2 / (n + z^2).
    expect(spread?.aboveZero?.high).toBeCloseTo(1.959964 ** 2 / (replications + 1.959964 ** 2), 6);
  });

  it('gives no interval for a list that is nearly always empty, but the chance that there is one', async () => {
    const scenario = testScenario([{ inflow: inflowPerDay(0.27), capacity: placesFrom(57) }], {
      endDate: '2023-01-01',
    });
    const request = asked(scenario, { aims: [aim('waitingList')], most: 300 });
    const { reached, answers } = await findPrecision(lab(), request);
    const [{ sure, spread }] = answers;
    expect(reached).toBe(false);
    expect(sure).toMatchObject({ interval: null, refused: 'too-skewed' });
    expect(spread?.aboveZero?.count).toBeGreaterThan(0);
    expect(spread?.aboveZero?.high).toBeLessThan(0.2);
  });

  it('draws no bound that so few futures cannot know: P95 from 72, P99 from 368', async () => {
    const request = asked(UNLIMITED, { aims: [aim('careDays')], line: 10_000 });
    const { replications, answers } = await findPrecision(lab(), request);
    expect(replications).toBeLessThan(368);
    const { quantiles, unknown, futures, aboveLine } = answers[0].spread!;
    expect(unknown).toEqual([0.01, 0.99]);
    expect(quantiles.map(({ chance }) => chance)).toEqual([0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95]);
    for (const { low, value, high } of quantiles) expect(low <= value && value <= high && low < high).toBe(true);
    expect([futures, aboveLine?.n]).toEqual([replications, replications]);
  });

  it('counts an antithetic pair once, also in the spread', async () => {
    const request = asked(UNLIMITED, { aims: [aim('careDays')], luck: 'antithetic', controlled: false });
    const { replications, answers } = await findPrecision(lab(), request);
    expect(answers[0].sure?.degreesOfFreedom).toBe(replications / 2 - 1);
    expect(answers[0].spread?.futures).toBe(replications / 2);
  });
});

describe('less noise for the same work', () => {
  it('care days of a year with always a place: within 4 standard errors of the exact mean, with an error ten times smaller', async () => {
    // Campbell: 0.3 x 150 x (365 - 150 (1 - exp(-365 / 150))) client days.
    const exact = 0.3 * 150 * (365 - 150 * (1 - Math.exp(-365 / 150)));
    const [sure] = await sureMeans(lab(), UNLIMITED, [aim('careDays')], { replications: 400 });
    const [plain] = await sureMeans(lab(), UNLIMITED, [aim('careDays')], { replications: 400, controlled: false });
    expect(Math.abs(sure!.mean - exact)).toBeLessThan(4 * sure!.standardError!);
    expect(sure!.standardError!).toBeLessThan(plain!.standardError! / 10);
    expect(plain!.saved).toBe(1);
    expect(sure!.saved).toBeCloseTo((plain!.standardError! / sure!.standardError!) ** 2, 6);
  });

  it('a list after 57 places became 43: within 4 standard errors of the exact Markov chain (shrink-01)', async () => {
    const scenario = testScenario(
      [
        {
          inflow: inflowPerDay(0.27),
          capacity: placesFrom(57, ['2021-02-01', 43]),
          start: { inCare: 57, waiting: 0 },
        },
      ],
      { endDate: '2022-03-01', startDate: '2021-01-02' },
    );
    // Day 395 after the start, where the exact mean is 9.0797: 1 February 2022.
    const aims = [aim('waitingList', '2022-02-01')];
    const [sure] = await sureMeans(lab(), scenario, aims, { replications: 700 });
    expect(Math.abs(sure!.mean - 9.07968154488)).toBeLessThan(4 * sure!.standardError!);
    expect(sure!.standardError!).toBeLessThan(0.03 * 9.08);
    expect(sure!.saved).toBeGreaterThan(2);
  });

  it('leaves the plain mean as it is where referrals do not come as a Poisson process', async () => {
    const inflow = [{ ...inflowPerDay(0.3)[0], arrivals: { kind: 'evenly-spaced' } as const }];
    const [sure] = await sureMeans(lab(), testScenario([{ inflow }]), [aim('careDays')], { replications: 100 });
    expect(sure).toMatchObject({ controls: 0, saved: 1 });
  });

  it('a difference between two policies is sharper with the luck of one of them; of a policy with itself it is zero', async () => {
    const [closing, staying] = [
      seeded('d'),
      { ...seeded('d'), segments: [{ ...shrinkingWorkload.segments[0], capacity: placesFrom(57) }] },
    ];
    const one = lab();
    const aims = [aim('waitingTime')];
    const controls = luckControls(closing, aims, 100);
    await controls.until(one, 100);
    const [[a], [b]] = [
      await readSamples(one, await one.play(closing, 100), aims),
      await readSamples(one, await one.play(staying, 100), aims),
    ];
    const sharp = sureDifferenceOf(a!, b!, controls.ofAims[0])!;
    const plain = sureDifferenceOf(a!, b!, [])!;
    expect(sharp.saved).toBeGreaterThan(5);
    expect(Math.abs(sharp.mean - plain.mean)).toBeLessThan(4 * plain.standardError!);
    expect(sureDifferenceOf(a!, a!, controls.ofAims[0])).toMatchObject({ mean: 0, standardError: 0 });
  });
});
