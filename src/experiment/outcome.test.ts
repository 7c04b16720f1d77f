import { describe, expect, test } from 'vitest';
import { everythingScenario } from '../scenario/everything.test-data.ts';
import type { Scenario, Segment } from '../scenario/schema.ts';
import { placesFrom, testScenario } from '../simulation/scenario.test-data.ts';
import { outcomeYears, samplesOfOutcome, sureMeanOf, targetReports } from './outcome.ts';
import { summaryOf } from './rows.ts';
import { simulateFutures } from './run.ts';
import { summaryOfSamples } from './samples.ts';

/**
 * Young people of whom the day of arrival and the stay are written down, so that each count can be done with a pencil. The
 * years begin on day 0, 365 and 730; the period ends on day 1095.
 */
const family = withYoung([10, 800], [20, 30], [400, 100]);
const group = withYoung([5, 700], [380, 10], [800, 500]);
const atHome: Partial<Segment> = { ...withYoung([30, 2000]), outOfHome: false };

const shares = threeYears([family, group, atHome], {
  targets: [
    {
      id: 'families',
      label: 'Families',
      outcome: 'share-of-helped',
      segments: ['s0'],
      sense: 'at-least',
      years: [
        { year: 2020, value: 0.1 },
        { year: 2021, value: 0.7 },
        { year: 2022, value: 0.5 },
        { year: 2024, value: 0.1 },
      ],
    },
    {
      id: 'there',
      label: 'There',
      outcome: 'in-care',
      segments: ['s0', 's1'],
      sense: 'at-most',
      years: [
        { year: 2021, value: 1 },
        { year: 2022, value: 1 },
        { year: 2024, value: 1 },
      ],
    },
  ],
});
const futures = simulateFutures(shares, { replications: 3 });

describe('helped in a year', () => {
  test('is there on the first day or came: 2, then 1 + 1, then 1 in families; 1, then 1 + 1, then 0 + 1 in a group', () => {
    expect(means('helped', ['s0'])).toEqual([2, 2, 1]);
    expect(means('helped', ['s1'])).toEqual([1, 2, 1]);
  });

  test('as a share of all out of home leaves out who is helped at home: 2 of 3, 2 of 4, 1 of 2', () => {
    expect(means('share-of-helped', ['s0'])).toEqual([2 / 3, 2 / 4, 1 / 2]);
    expect(means('share-of-helped', ['s0', 's1'])).toEqual([1, 1, 1]);
  });
});

describe('the end of a year', () => {
  test('is the first moment after it, of the last year the last one: 3, 2 and 2 with the one at home', () => {
    expect(means('in-care')).toEqual([3, 2, 2]);
    expect(means('in-care', ['s0'])).toEqual([1, 1, 0]);
  });

  test('does not exist of a year before or after the period', () => {
    for (const year of [2020, 2024]) {
      expect(samplesOfOutcome(futures, { outcome: 'in-care', year })).toBeNull();
      expect(samplesOfOutcome(futures, { outcome: 'helped', year })).toBeNull();
    }
  });
});

describe('over a year', () => {
  // One place, and two who come on the first day for ten days each: the second waits ten days, so five on average.
  const oneBed = threeYears([
    { ...withYoung([0, 10], [0, 10]), capacity: placesFrom(1, ['2022-01-01', 2], ['2022-12-31', 4]) },
  ]);
  const lived = simulateFutures(oneBed, { replications: 2 });

  test('the wait is that of those who came in, of years in which nobody came unknown', () => {
    expect(outcomeYears(lived, { outcome: 'waiting-days' }).map(({ found }) => found.mean)).toEqual([5, null, null]);
  });

  test('places are those that are planned on the last day', () => {
    expect(outcomeYears(lived, { outcome: 'places' }).map(({ found }) => found.mean)).toEqual([1, 4, 4]);
  });

  test('a cost without a contract, and the places of who is not bound to them, are in no year', () => {
    expect(outcomeYears(lived, { outcome: 'cost-municipality' })).toEqual([]);
    expect(outcomeYears(futures, { outcome: 'places' })).toEqual([]);
  });

  test('a mean without luck is sure, and one future says nothing of that', () => {
    expect(outcomeYears(futures, { outcome: 'in-care' })[0].sure).toEqual({ low: 3, high: 3 });
    expect(outcomeYears(simulateFutures(shares, { replications: 1 }), { outcome: 'in-care' })[0].sure).toBeNull();
  });
});

test('what municipalities pay for all segments holds what is of no segment: grants and programmes', () => {
  const year = Number(everythingScenario.startDate.slice(0, 4)) + 1;
  const all = simulateFutures(everythingScenario, { replications: 2 });
  const ids = everythingScenario.segments.map(({ id }) => id);
  const of = (segments?: string[]) => {
    const samples = samplesOfOutcome(all, { outcome: 'cost-municipality', year, ...(segments ? { segments } : {}) });
    return samples ? summaryOfSamples(samples).mean : null;
  };
  expect(of()).toBe(summaryOf(all, 'costMunicipality', null, `${year}`)?.mean);
  expect(of(ids)).not.toBe(of());
});

test('no interval is given of what nearly never happens: 1 in 20 futures has a skewness of 4.13, and 20 < 25 x 4.13^2', () => {
  const rare = Float64Array.from({ length: 20 }, (_, at) => (at === 0 ? 1 : 0));
  expect(sureMeanOf({ numerators: rare, denominators: null })).toBeNull();
  const common = Float64Array.from({ length: 20 }, (_, at) => at % 2);
  // Half and half: a standard deviation of sqrt(20 / 19) / 2, and t of 19 degrees of freedom is 2.0930.
  const half = (2.093 * Math.sqrt(20 / 19)) / 2 / Math.sqrt(20);
  expect(sureMeanOf({ numerators: common, denominators: null })?.low).toBeCloseTo(0.5 - half, 4);
});

describe('a target', () => {
  const [families, there] = targetReports(futures);

  test('is met by what equals it, and years outside the period are left out', () => {
    // 2 of 3 is less than 0.7; 2 of 4 is exactly 0.5.
    expect(families.years.map(({ year, met }) => [year, met?.count, met?.n])).toEqual([
      [2021, 0, 3],
      [2022, 3, 3],
    ]);
    // Two are there after 2021, one after 2022: at most one.
    expect(there.years.map(({ year, met }) => [year, met?.count])).toEqual([
      [2021, 0],
      [2022, 3],
    ]);
  });

  test('that is always met in three futures is not sure: Wilson from 3 / (3 + 1.96^2)', () => {
    expect(there.years[1].met?.low).toBeCloseTo(3 / (3 + 1.959964 ** 2), 6);
    expect(there.years[1].met?.high).toBe(1);
  });
});

function means(outcome: 'helped' | 'share-of-helped' | 'in-care', segments?: readonly string[]) {
  return outcomeYears(futures, { outcome, ...(segments ? { segments: [...segments] } : {}) }).map(
    ({ found }) => found.mean,
  );
}

function threeYears(segments: readonly Partial<Segment>[], settings: Partial<Scenario> = {}): Scenario {
  return testScenario(segments, { endDate: '2024-01-01', ...settings });
}

/** Who comes on which day and stays how long; without a limit to the places. */
function withYoung(...known: readonly (readonly [day: number, stayDays: number])[]): Partial<Segment> {
  return {
    capacity: { kind: 'unlimited' },
    inflow: [
      {
        id: 'in',
        referralsPerYear: 0,
        groups: [{ group: 'all', share: 'rest' }],
        known: known.map(([day, stayDays], at) => ({ id: `young-${at}`, day, stayDays })),
      },
    ],
  };
}
