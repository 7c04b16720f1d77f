import { describe, expect, it } from 'vitest';
import type { Measure, Scenario, Segment } from '../../scenario/schema.ts';
import { inflowPerDay, placesFrom } from '../scenario.test-data.ts';
import { comingOn, dateOn, fixed, oneYear, outcomeOf } from './mechanics.test-data.ts';

const CLIENTS = 4000;
const manyOn = (day: number): Segment['inflow'] => comingOn(...Array.from({ length: CLIENTS }, () => day));
const unlimited = { capacity: { kind: 'unlimited' as const } };

type Reaching = Exclude<Measure, { kind: 'recruit' }>['kind'];

function measure(kind: Reaching, more: object = {}): Measure {
  return {
    id: 'measure',
    label: 'Measure',
    kind,
    segment: 's0',
    from: '2021-01-01',
    rampUpDays: 0,
    priceYear: 2021,
    eurosPerYear: 0,
    eurosPerClient: 0,
    reach: 0.5,
    effect: 0.6,
    ...(kind === 'divert' ? { to: 's1' } : {}),
    ...more,
  } as Measure;
}

function withMeasures(scenario: Scenario, ...measures: readonly Measure[]): Scenario {
  return { ...scenario, measures };
}

/** A number of clients out of so many is as the chance says: within four standard errors. */
function expectShare(found: number, of: number, chance: number): void {
  expect(Math.abs(found - of * chance)).toBeLessThan(4 * Math.sqrt(of * chance * (1 - chance)));
}

describe('prevention', () => {
  const scenario = oneYear([{ ...unlimited, inflow: manyOn(10) }, unlimited]);

  it('keeps away effect x reach of the referrals, and counts all who are reached', () => {
    const { sum, replication } = outcomeOf(withMeasures(scenario, measure('prevent')));
    expectShare(sum('prevented', 0), CLIENTS, 0.3);
    expect(sum('referrals', 0)).toBe(CLIENTS - sum('prevented', 0));
    expect(sum('admissions', 0)).toBe(sum('referrals', 0));
    expectShare(
      replication.measures.reduce((a, b) => a + b, 0),
      CLIENTS,
      0.5,
    );
  });

  it('does nothing before its date, and in proportion while it builds up', () => {
    const startingOn = (day: number) =>
      outcomeOf(withMeasures(scenario, measure('prevent', { from: dateOn(day), rampUpDays: 40 }))).sum('prevented');
    expect(startingOn(11)).toBe(0);
    expect(startingOn(10)).toBe(0);
    expectShare(startingOn(0), CLIENTS, 0.3 / 4);
  });

  it('does nothing in another segment', () => {
    const { sum } = outcomeOf(withMeasures(scenario, measure('prevent', { segment: 's1' })));
    expect(sum('prevented', 0) + sum('prevented', 1)).toBe(0);
  });

  it('two measures work one after the other, each by luck of its own', () => {
    const { sum } = outcomeOf(withMeasures(scenario, measure('prevent'), measure('prevent', { id: 'second' })));
    expectShare(sum('prevented', 0), CLIENTS, 1 - 0.7 * 0.7);
  });
});

describe('a lighter kind of help', () => {
  it('takes effect x reach of the referrals of another segment', () => {
    const { sum } = outcomeOf(
      withMeasures(oneYear([{ ...unlimited, inflow: manyOn(10) }, unlimited]), measure('divert')),
    );
    expectShare(sum('diverted', 0), CLIENTS, 0.3);
    expect([sum('admissions', 0), sum('admissions', 1)]).toEqual([CLIENTS - sum('diverted', 0), sum('diverted', 0)]);
  });
});

describe('shorter stays', () => {
  const stays = (more: object) =>
    outcomeOf(
      withMeasures(oneYear([{ ...unlimited, lengthOfStay: fixed(100), inflow: manyOn(10) }]), measure('shorten', more)),
    );

  it('for those reached, by the share that is the effect', () => {
    const { sum, when } = stays({});
    expect([...new Set(when('left').map(([, day]) => day))].sort((a, b) => a - b)).toEqual([50, 110]);
    const shortened = when('left').filter(([, day]) => day === 50).length;
    expectShare(shortened, CLIENTS, 0.5);
    expect(sum('careDays')).toBe(shortened * 40 + (CLIENTS - shortened) * 100);
  });

  it('only for stays that begin when it is in force', () => {
    expect(stays({ from: dateOn(11) }).sum('careDays')).toBe(CLIENTS * 100);
  });
});

describe('faster to a next place', () => {
  it('makes the search shorter for those reached', () => {
    const { sum } = outcomeOf(
      withMeasures(
        oneYear([
          {
            ...unlimited,
            lengthOfStay: fixed(10),
            inflow: manyOn(0),
            exits: [{ to: 's1', share: 1, whenFull: 'keep-place', search: fixed(50) }],
          },
          unlimited,
        ]),
        measure('faster-follow-up'),
      ),
    );
    const shortened = (CLIENTS * 50 - sum('blockedDays', 0)) / 30;
    expect(shortened).toBe(Math.round(shortened));
    expectShare(shortened, CLIENTS, 0.5);
  });
});

/** The days on which places open one by one: as often as their number rises on the first of a month. */
function daysOf(placesOn: (day: number) => number): number[] {
  const firsts = [31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
  return firsts.flatMap((day, i) =>
    Array.from({ length: placesOn(day) - (i === 0 ? 0 : placesOn(firsts[i - 1])) }, () => day),
  );
}

describe('recruited places', () => {
  const recruit = (more: object): Measure => ({
    id: 'foster',
    label: 'Foster',
    kind: 'recruit',
    segment: 's0',
    from: dateOn(0),
    rampUpDays: 0,
    priceYear: 2021,
    eurosPerYear: 0,
    placesPerYear: 12,
    stoppingPerYear: 0,
    mostPlaces: 1000,
    ...more,
  });
  const inCareAtEnd = (more: object, places = 1) => {
    const { sum, grid, replication, when } = outcomeOf(
      withMeasures(
        oneYear([
          {
            capacity: placesFrom(places),
            lengthOfStay: fixed(2000),
            inflow: comingOn(...Array.from({ length: 60 }, () => 0)),
          },
        ]),
        recruit(more),
      ),
    );
    expect(sum('admissions')).toBe(replication.points[grid.pointDays.length - 1]);
    return when('admitted').map(([, day]) => day);
  };

  it('come by the year, in whole places on the first of a month', () => {
    expect(inCareAtEnd({})).toEqual([0, ...daysOf((day) => Math.floor((12 * day) / 365.25))]);
  });

  it('are no more than the most that can be found', () => {
    expect(inCareAtEnd({ mostPlaces: 4 })).toEqual([
      0,
      ...daysOf((day) => Math.min(4, Math.floor((12 * day) / 365.25))),
    ]);
  });

  it('come more slowly while the recruiting builds up', () => {
    // Over half a year the speed rises evenly to 12 a year: 12 t^2 places after t years.
    const places = (day: number) => {
      const years = day / 365.25;
      return years < 0.5 ? 12 * years * years : 3 + 12 * (years - 0.5);
    };
    expect(inCareAtEnd({ rampUpDays: 182.625 })).toEqual([0, ...daysOf((day) => Math.floor(places(day)))]);
  });

  it('become fewer when some stop: 36 a year of which half a year stop make 36 / 0.5 x (1 - e^-0.5t)', () => {
    const places = (day: number) => Math.floor(72 * (1 - Math.exp((-0.5 * day) / 365.25)));
    expect(inCareAtEnd({ placesPerYear: 36, stoppingPerYear: 0.5 })).toEqual([0, ...daysOf(places)]);
  });
});

describe('measures and luck', () => {
  it('who is not reached has the same life as without the measure', () => {
    const scenario = oneYear([
      { ...unlimited, inflow: inflowPerDay(0.5), lengthOfStay: { kind: 'exponential', meanDays: 30 } },
    ]);
    const without = new Map(
      outcomeOf(scenario)
        .when('referred')
        .map(([, day]) => [day, true]),
    );
    const { when } = outcomeOf(withMeasures(scenario, measure('prevent')));
    expect(when('referred').every(([, day]) => without.has(day))).toBe(true);
    expect(when('referred').length).toBeLessThan(without.size);
  });
});
