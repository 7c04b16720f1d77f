import { describe, expect, it } from 'vitest';
import { leverBy, withLevers } from '../../scenario/lever.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { type UncertainInput, withInputs } from '../../scenario/uncertain-inputs.ts';
import { inflowPerDay, testScenario } from '../../simulation/scenario.test-data.ts';
import type { Aim } from '../aim.ts';
import { createLab, runHere } from '../lab.ts';
import { allTogether } from './all-together.ts';
import { drawInputs } from './draw-inputs.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** One segment with always a place, stays of 30 days and € 200 a day: what it costs is the price times the days. */
const PER_DAY = 0.3;
const PRICE = 200;
const scenario = testScenario(
  [
    {
      inflow: inflowPerDay(PER_DAY),
      lengthOfStay: { kind: 'fixed', meanDays: 30 },
      capacity: { kind: 'unlimited' },
      contract: 'pxq',
    },
  ],
  {
    endDate: '2022-01-01',
    contracts: [
      { id: 'pxq', label: 'PxQ', kind: 'pxq', eurosPerDay: PRICE, priceYear: 2021 },
      { id: 'other', label: 'Other', kind: 'pxq', eurosPerDay: 100, priceYear: 2021 },
    ],
  },
);
const COST: Aim = { measure: 'costMunicipality', segment: null, period: 'horizon' };
const DAYS: Aim = { measure: 'careDays', segment: null, period: 'horizon' };
const PRICE_PATH = '/contracts/pxq/eurosPerDay';
const OTHER_PATH = '/contracts/other/eurosPerDay';

/** By Campbell's theorem: referrals by chance, each of 30 days, the last ones cut by the end of the year. */
const MEAN_DAYS = PER_DAY * (30 * 335 + 30 ** 2 / 2);
const VARIANCE_OF_DAYS = PER_DAY * (30 ** 2 * 335 + 30 ** 3 / 3);

function input(id: string, low: number, value: number, high: number): UncertainInput {
  const lever = leverBy(scenario, id);
  if (!lever) throw new Error(id);
  return { lever, low, value, high, from: 'asked' };
}

function at(id: string, value: number): Scenario {
  const lever = leverBy(scenario, id);
  const changed = withLevers(scenario, lever ? [lever] : [], [value]);
  if (!changed.ok) throw new Error(id);
  return changed.scenario;
}

describe('one input at a time', () => {
  const ends = (id: string, low: number, high: number) => ({ id, low: at(id, low), high: at(id, high) });

  it('a price moves the cost by its own share in every future, is not played again, and does nothing to the days', async () => {
    let played = 0;
    const lab = createLab({ run: runHere, onPlayed: (count) => (played = count) });
    const inputs = [ends(PRICE_PATH, 150, 260), ends(OTHER_PATH, 50, 150)];
    const { aims } = await oneAtATime(lab, { scenario, aims: [COST, DAYS], replications: 120, inputs });
    const [cost, days] = aims;
    const [price, other] = cost.inputs;
    expect(played).toBe(120);
    expect(price).toMatchObject({ id: PRICE_PATH, verdict: 'counts' });
    expect(price.low?.mean).toBeCloseTo((days.base?.mean ?? 0) * (150 - PRICE), 4);
    expect(price.high?.mean).toBeCloseTo((days.base?.mean ?? 0) * (260 - PRICE), 4);
    expect(price.high?.standardError).toBeCloseTo((days.base?.standardError ?? 0) * (260 - PRICE), 4);
    expect(other.verdict).toBe('exactly-none');
    expect(days.inputs.map(({ verdict }) => verdict)).toEqual(['exactly-none', 'exactly-none']);
  });

  it('inflow moves the days in proportion, within the interval of the effect; it ranks above a smaller one', async () => {
    const inflow = (id: string, low: number, high: number) => ({ ...ends('inflow', low, high), id });
    const inputs = [inflow('little', 0.98, 1.02), inflow('much', 0.8, 1.1)];
    const request = { scenario, aims: [DAYS], replications: 200, inputs };
    const seen: number[] = [];
    const { aims } = await oneAtATime(createLab({ run: runHere }), request, ({ inputsDone }) => seen.push(inputsDone));
    const [much, little] = aims[0].inputs;
    expect(seen).toEqual([1, 2]);
    expect([much.id, little.id]).toEqual(['much', 'little']);
    expect(much.verdict).toBe('counts');
    for (const [effect, share] of [
      [much.low, -0.2],
      [much.high, 0.1],
    ] as const) {
      if (!effect?.standardError) throw new Error('no effect');
      expect(Math.abs(effect.mean - share * MEAN_DAYS)).toBeLessThan(4 * effect.standardError);
      // Common luck: far narrower than two runs apart, whose difference has the variance of both.
      expect(effect.standardError).toBeLessThan(0.7 * Math.sqrt((2 * VARIANCE_OF_DAYS) / 200));
    }
  });
});

describe('an effect that hangs on a few futures', () => {
  it('has no interval; that it is there is known from futures that all go the same way', async () => {
    // Twenty places for nine clients: a wait is rare, and so is a change of it; more clients never wait less.
    const capacity = {
      kind: 'places',
      steps: [{ from: '2021-01-01', places: 20 }],
      closing: 'as-clients-leave',
    } as const;
    const quiet = { ...scenario, segments: [{ ...scenario.segments[0], capacity }] };
    const lever = leverBy(quiet, 'inflow');
    const [low, high] = [0.97, 1.03].map((factor) => withLevers(quiet, lever ? [lever] : [], [factor]));
    if (!low.ok || !high.ok) throw new Error('inflow');
    const inputs = [{ id: 'inflow', low: low.scenario, high: high.scenario }];
    const aim: Aim = { measure: 'waitingDays', segment: null, period: 'horizon' };
    const { aims } = await oneAtATime(createLab({ run: runHere }), {
      scenario: quiet,
      aims: [aim],
      replications: 120,
      inputs,
    });
    const [effect] = aims[0].inputs;
    expect(effect.high?.equal).toBeGreaterThan(100);
    expect(effect.high?.low).toBeNull();
    expect(effect.high?.lower).toBe(0);
    // Six heads in a row come up once in 32 times: then it is no chance.
    expect(effect.high?.higher).toBeGreaterThanOrEqual(6);
    expect(effect.verdict).toBe('counts');
  });
});

describe('all inputs together', () => {
  it('of price times days the variance divides as by hand, and the chance of more than a line is the share of futures', async () => {
    const inputs = [input(PRICE_PATH, 180, PRICE, 220), input(OTHER_PATH, 90, 100, 110)];
    const draws = drawInputs('seed', inputs, 90).map(({ chances, values }) => {
      const changed = withInputs(scenario, inputs, values);
      if (!changed.ok) throw new Error('refused');
      return { chances, scenario: changed.scenario };
    });
    const { aims } = await allTogether(createLab({ run: runHere }), {
      scenario,
      replications: 200,
      aims: [COST, DAYS],
      lines: [PRICE * MEAN_DAYS, null],
      inputs: inputs.map(({ lever }) => lever.id),
      draws,
      replicationsPerDraw: 16,
    });
    const [cost, days] = aims;
    const priceVariance = (20 / 1.2815515655) ** 2;
    const byPrice = priceVariance * MEAN_DAYS ** 2;
    const byChance = (PRICE ** 2 + priceVariance) * VARIANCE_OF_DAYS;
    const total = byPrice + byChance;
    if (!cost.shares || !days.shares) throw new Error('nothing varies');
    expect(cost.shares.standardDeviation / Math.sqrt(total)).toBeCloseTo(1, 1);
    const { chance, eachInput, rest } = cost.shares;
    for (const [found, share] of [
      [chance, byChance / total],
      [eachInput[0], byPrice / total],
      [eachInput[1], 0],
      [rest, 0],
    ] as const) {
      expect(Math.abs(found.share - share)).toBeLessThan(0.1);
      expect(Math.abs(found.share - share)).toBeLessThan((found.high - found.low) * 0.85);
    }
    // The days know no price: all chance.
    expect(Math.abs(days.shares.chance.share - 1)).toBeLessThan(0.1);
    // The line is the expected cost: about half of the futures lie above it, and the band is wider than chance alone.
    expect(cost.chanceAlone?.above?.verdict).toBe('crosses');
    expect(cost.withInputs?.above?.low).toBeLessThan(0.5);
    expect(cost.withInputs?.above?.high).toBeGreaterThan(0.45);
    const width = (spread: { p5: number; p95: number } | null) => (spread ? spread.p95 - spread.p5 : 0);
    expect(width(cost.withInputs) / width(cost.chanceAlone)).toBeGreaterThan(1.1);
    expect(days.withInputs?.above).toBeNull();
  });
});
