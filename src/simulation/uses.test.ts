import { describe, expect, it } from 'vitest';
import type { Scenario } from '../scenario/schema.ts';
import { comingOn, fixed, oneYear, outcomeOf } from './mechanics/mechanics.test-data.ts';
import { estimateOf, runAll } from './read.test-data.ts';
import type { Uses } from './replication.ts';
import { inflowPerDay, placesFrom, testScenario } from './scenario.test-data.ts';

type Municipalities = NonNullable<Scenario['municipalities']>;

/** Municipalities `m0`, `m1`, ... with these shares of the clients. */
function municipalities(...shares: readonly number[]): Municipalities {
  return shares.map((referralShare, index) => ({
    id: `m${index}`,
    label: `M ${index}`,
    inhabitants: 1000,
    referralShare,
  }));
}

function usesOf(scenario: Scenario, index = 0): Uses {
  const { uses } = outcomeOf(scenario, index).replication;
  if (uses === null) throw new Error('no uses');
  return uses;
}

/** The rows as plain objects. */
function rowsOf(uses: Uses) {
  return [...uses.clients].map((client, row) => ({
    client,
    segment: uses.segments[row],
    year: uses.years[row],
    care: uses.careDays[row],
    waiting: uses.waitingDays[row],
    overflow: uses.overflowDays[row],
    admissions: uses.admissions[row],
    discharges: uses.discharges[row],
  }));
}

describe('the use of one client after the other', () => {
  it('is split over the years in which it was', () => {
    // One place, stays of 200 days: in care 300-500 (from 28 October), the second waits 310-500 and is in care till 700.
    const scenario = oneYear([{ inflow: comingOn(300, 310), lengthOfStay: fixed(200), capacity: placesFrom(1) }], {
      endDate: '2023-01-01',
      municipalities: municipalities(1, 0),
    });
    const none = { segment: 0, care: 0, waiting: 0, overflow: 0, admissions: 0, discharges: 0 };
    expect(rowsOf(usesOf(scenario))).toEqual([
      { ...none, client: 0, year: 2021, care: 65, admissions: 1 },
      { ...none, client: 0, year: 2022, care: 135, discharges: 1 },
      { ...none, client: 1, year: 2021, waiting: 55 },
      { ...none, client: 1, year: 2022, waiting: 135, care: 200, admissions: 1, discharges: 1 },
    ]);
  });

  it('on the first day is no admission, and lasts to the horizon for who stays', () => {
    const scenario = oneYear([{ lengthOfStay: fixed(1e4), start: { inCare: 1, waiting: 0 } }], {
      municipalities: municipalities(0, 1),
    });
    const uses = usesOf(scenario);
    expect(rowsOf(uses)).toMatchObject([{ year: 2021, admissions: 0, discharges: 0 }]);
    expect([...uses.municipalities]).toEqual([1]);
  });

  it('of an urgent client who waits elsewhere is waiting and overflow at once; a whole stay elsewhere is no waiting', () => {
    const urgent = (until: 'place-free' | 'whole-stay') => {
      const inflow = comingOn({ day: 0 }, { day: 10, group: 'urgent' });
      const segment = { inflow, lengthOfStay: fixed(100), capacity: placesFrom(1) };
      return oneYear([{ ...segment, urgent: { kind: 'overflow', withinHours: 48, until, eurosPerDay: 1 } }], {
        municipalities: municipalities(1, 0),
      });
    };
    expect(rowsOf(usesOf(urgent('place-free')))[1]).toMatchObject({ waiting: 90, overflow: 88, care: 100 });
    expect(rowsOf(usesOf(urgent('whole-stay')))[1]).toMatchObject({ waiting: 2, overflow: 100, care: 0 });
  });

  it('is nothing when the scenario has no municipalities', () => {
    expect(outcomeOf(oneYear([{ inflow: comingOn(3) }])).replication.uses).toBeNull();
  });
});

describe('where clients come from', () => {
  const busy = (settings: Partial<Scenario>, segment = {}) =>
    testScenario([{ inflow: inflowPerDay(2), capacity: { kind: 'unlimited' }, ...segment }], settings);
  const partFrom = (uses: Uses, municipality: number) => {
    const clients = new Map([...uses.clients].map((client, row) => [client, uses.municipalities[row]]));
    return { count: [...clients.values()].filter((home) => home === municipality).length, of: clients.size };
  };

  it('comes out by the shares', () => {
    const uses = usesOf(busy({ municipalities: municipalities(0.5, 0.3, 0.2) }));
    for (const [index, share] of [0.5, 0.3, 0.2].entries()) {
      const { count, of } = partFrom(uses, index);
      expect(of).toBeGreaterThan(3000);
      expect(Math.abs(count / of - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / of));
    }
  });

  it('follows the shares of a stream where it has its own, also for those of the first day', () => {
    const own = [
      { municipality: 'm1', share: 0.25 },
      { municipality: 'm2', share: 0.75 },
    ];
    const inflow = [...inflowPerDay(1), ...inflowPerDay(3)].map((stream, index) => {
      return index === 0 ? stream : { ...stream, id: 'own', municipalities: own };
    });
    const settings = { municipalities: municipalities(1, 0, 0) };
    const referred = usesOf(busy(settings, { inflow }));
    // A quarter of all comes with the first stream.
    const share = (uses: Uses, index: number) => partFrom(uses, index).count / partFrom(uses, index).of;
    for (const [index, expected] of [0.25, 0.1875, 0.5625].entries()) {
      expect(Math.abs(share(referred, index) - expected)).toBeLessThan(0.03);
    }
    const stopped = inflow.map((stream) => ({ ...stream, steps: [{ from: '2021-01-01', referralsPerYear: 0 }] }));
    const present = usesOf(busy(settings, { inflow: stopped, start: { inCare: 2000, waiting: 500 } }));
    for (const [index, expected] of [0.25, 0.1875, 0.5625].entries()) {
      expect(partFrom(present, index).of).toBe(2500);
      expect(Math.abs(share(present, index) - expected)).toBeLessThan(4 * Math.sqrt(0.25 / 2500));
    }
  });

  it('a municipality with 2 stays a year has a spread of 71 % of the mean (domain.md 2.6)', () => {
    // 100 stays a year in the region; a stay of nothing, so that each is in one year.
    const scenario = testScenario(
      [{ inflow: inflowPerDay(100 / 365.25), lengthOfStay: fixed(0.001), capacity: { kind: 'unlimited' } }],
      { municipalities: municipalities(0.98, 0.02) },
    );
    const perYear = runAll(scenario, 400).replications.flatMap(({ uses }) =>
      [2021, 2022, 2023, 2024, 2025].map(
        (year) => [...(uses?.years ?? [])].filter((of, row) => of === year && uses?.municipalities[row] === 1).length,
      ),
    );
    const { mean, sd, standardError } = estimateOf(perYear);
    expect(Math.abs(mean - 2)).toBeLessThan(4 * standardError);
    // Of 2000 years: the kurtosis of Poisson(2) is 3.5, so the standard error of the spread is 1.8 %.
    expect(sd / mean).toBeGreaterThan(0.71 * 0.92);
    expect(sd / mean).toBeLessThan(0.71 * 1.08);
  });
});
