import { describe, expect, it } from 'vitest';
import type { Segment } from '../../scenario/schema.ts';
import { placesFrom } from '../scenario.test-data.ts';
import { comingOn, fixed, fixedUpTo, oneYear, outcomeOf } from './mechanics.test-data.ts';

const unlimited = { capacity: { kind: 'unlimited' as const } };
const exitTo = (to: string, more: Partial<Segment['exits'][number]> = {}) => [
  { to, share: 1, whenFull: 'keep-place' as const, ...more },
];

describe('moving on when the next segment is full', () => {
  it('a fallback has a place: the client goes there at once', () => {
    const { sum, when } = outcomeOf(
      oneYear([
        { lengthOfStay: fixed(10), inflow: comingOn(0, 1), exits: exitTo('first', { fallbacks: ['none', 'second'] }) },
        { id: 'first', capacity: placesFrom(1), lengthOfStay: fixed(100) },
        { id: 'none', capacity: placesFrom(0) },
        { id: 'second', capacity: placesFrom(1), lengthOfStay: fixed(100) },
      ]),
    );
    expect(when('admitted', 1)).toEqual([[0, 10]]);
    expect(when('admitted', 3)).toEqual([[1, 11]]);
    expect([sum('blockedDays', 0), sum('waitingDays', 2), sum('divertedFull', 1)]).toEqual([0, 0, 1]);
  });

  it('of two fallbacks with a place the first is taken', () => {
    const { when } = outcomeOf(
      oneYear([
        { lengthOfStay: fixed(10), inflow: comingOn(0), exits: exitTo('none', { fallbacks: ['first', 'second'] }) },
        { id: 'none', capacity: placesFrom(0) },
        { id: 'second', ...unlimited },
        { id: 'first', ...unlimited },
      ]),
    );
    expect(when('admitted', 3)).toEqual([[0, 10]]);
  });

  it('all fallbacks are full as well: the rule of the exit holds for the first segment', () => {
    const { sum, when } = outcomeOf(
      oneYear([
        { lengthOfStay: fixed(10), inflow: comingOn(0, 1, 2), exits: exitTo('first', { fallbacks: ['second'] }) },
        { id: 'first', capacity: placesFrom(1), lengthOfStay: fixed(100) },
        { id: 'second', capacity: placesFrom(1), lengthOfStay: fixed(50) },
      ]),
    );
    // The place of the second comes free on day 61, but the client stands on the list of the first.
    expect(when('admitted', 1)).toEqual([
      [0, 10],
      [2, 110],
    ]);
    expect(sum('blockedDays', 0)).toBe(110 - 12);
  });

  it('who leaves when it is full tries the fallbacks first', () => {
    const { sum, when } = outcomeOf(
      oneYear([
        {
          lengthOfStay: fixed(10),
          inflow: comingOn(0, 1),
          exits: exitTo('first', { whenFull: 'leave', fallbacks: ['second'] }),
        },
        { id: 'first', capacity: placesFrom(0) },
        { id: 'second', capacity: placesFrom(1), lengthOfStay: fixed(100) },
      ]),
    );
    expect(when('admitted', 2)).toEqual([[0, 10]]);
    expect([sum('departures', 0), sum('departures', 2)]).toEqual([1, 1]);
  });
});

describe('the search for a next place', () => {
  it('keeps the place of the client, who goes on when it is found', () => {
    const { sum, when } = outcomeOf(
      oneYear([
        {
          capacity: placesFrom(1),
          lengthOfStay: fixed(10),
          inflow: comingOn(0, 1),
          exits: exitTo('next', { search: fixed(20) }),
        },
        { id: 'next', ...unlimited, lengthOfStay: fixed(5) },
      ]),
    );
    expect(when('admitted', 0)).toEqual([
      [0, 0],
      [1, 30],
    ]);
    expect(when('admitted', 1)).toEqual([
      [0, 30],
      [1, 60],
    ]);
    expect([sum('careDays', 0), sum('blockedDays', 0), sum('careDays', 1)]).toEqual([60, 40, 10]);
  });

  it('is followed by a wait for the place when that is full by then', () => {
    const { sum, when } = outcomeOf(
      oneYear([
        { lengthOfStay: fixed(10), inflow: comingOn(0), exits: exitTo('next', { search: fixed(20) }) },
        { id: 'next', capacity: placesFrom(1), lengthOfStay: fixed(50), inflow: comingOn(1) },
      ]),
    );
    expect(when('admitted', 1).map(([, day]) => day)).toEqual([1, 51]);
    expect([sum('careDays', 0), sum('blockedDays', 0)]).toEqual([51, 41]);
  });

  it('also before waiting at home: the place is given back when the search is over', () => {
    const { sum } = outcomeOf(
      oneYear([
        {
          lengthOfStay: fixed(10),
          inflow: comingOn(0),
          exits: exitTo('next', { whenFull: 'wait-at-home', search: fixed(20) }),
        },
        { id: 'next', capacity: placesFrom(0) },
      ]),
    );
    expect([sum('careDays', 0), sum('blockedDays', 0), sum('waitingDays', 1)]).toEqual([30, 20, 335]);
  });
});

describe('another stay in the same segment', () => {
  it('needs no free place, also after a search', () => {
    const { sum, when } = outcomeOf(
      oneYear([
        {
          capacity: placesFrom(1),
          lengthOfStay: fixed(10),
          inflow: comingOn(350, 351),
          exits: exitTo('s0', { share: 0.999, search: fixed(3) }),
        },
      ]),
    );
    expect(when('admitted')).toEqual([
      [0, 350],
      [0, 363],
    ]);
    expect([sum('careDays'), sum('blockedDays'), sum('waitingDays'), sum('transfersIn')]).toEqual([15, 3, 14, 1]);
  });
});

describe('care that ends early', () => {
  it('a client drops out when that comes before the end of the stay, and not after', () => {
    const { sum, when } = outcomeOf(
      oneYear([
        {
          lengthOfStay: fixed(10),
          inflow: comingOn({ day: 0, stayDays: 50 }, { day: 0, stayDays: 29 }),
          dropout: { duration: fixed(30), then: 'leave' },
          exits: exitTo('next'),
        },
        { id: 'next', ...unlimited, lengthOfStay: fixed(1) },
      ]),
    );
    expect(when('dropped-out')).toEqual([[0, 30]]);
    // Who drops out leaves; who completes the stay goes on.
    expect(when('admitted', 1)).toEqual([[1, 29]]);
    expect([sum('dropouts', 0), sum('careDays', 0), sum('departures', 0)]).toEqual([1, 59, 1]);
  });

  it('a client who drops out may ask for a place elsewhere, waiting at home', () => {
    const { sum, when } = outcomeOf(
      oneYear([
        { lengthOfStay: fixed(50), inflow: comingOn(0), dropout: { duration: fixed(30), then: { to: 'crisis' } } },
        { id: 'crisis', capacity: placesFrom(1), lengthOfStay: fixed(60), inflow: comingOn(10) },
      ]),
    );
    expect(when('admitted', 1).map(([, day]) => day)).toEqual([10, 70]);
    expect([sum('careDays', 0), sum('waitingDays', 1), sum('careDays', 1)]).toEqual([30, 40, 120]);
  });
});

describe('a maximum stay', () => {
  const upTo = (extendedShare: number) =>
    outcomeOf(
      oneYear([
        {
          lengthOfStay: fixedUpTo(80, 50),
          inflow: comingOn(0, { day: 1, stayDays: 20 }),
          afterMaximum: { extendedShare, exits: exitTo('next') },
        },
        { id: 'next', ...unlimited, lengthOfStay: fixed(1) },
      ]),
    );

  it('who reaches it takes the exits of those who reach it', () => {
    const { sum, when } = upTo(0);
    expect(when('maximum-reached', 0)).toEqual([[0, 50]]);
    expect(when('admitted', 1)).toEqual([[0, 50]]);
    expect([sum('maximumReached', 0), sum('careDays', 0), sum('departures', 0)]).toEqual([1, 70, 1]);
  });

  it('who has it extended stays as long as the stay would have lasted, and leaves as usual', () => {
    const { sum, when } = upTo(1);
    expect([sum('maximumReached', 0), sum('careDays', 0), sum('departures', 0)]).toEqual([0, 100, 2]);
    expect(when('left', 0).map(([, day]) => day)).toEqual([21, 80]);
  });

  it('without rules of its own it leads to the usual exits', () => {
    const { sum, when } = outcomeOf(
      oneYear([
        { lengthOfStay: fixedUpTo(80, 50), inflow: comingOn(0), exits: exitTo('next') },
        { id: 'next', ...unlimited, lengthOfStay: fixed(1) },
      ]),
    );
    expect(when('admitted', 1)).toEqual([[0, 50]]);
    expect(sum('careDays', 0)).toBe(50);
  });

  it('is extended for a share of those who reach it', () => {
    const clients = Array.from({ length: 1000 }, () => 0);
    const { sum } = outcomeOf(
      oneYear([
        {
          ...unlimited,
          lengthOfStay: fixedUpTo(80, 50),
          inflow: comingOn(...clients),
          afterMaximum: { extendedShare: 0.3, exits: [] },
        },
      ]),
    );
    const extended = (sum('careDays') - 50_000) / 30;
    expect(Math.abs(extended - 300)).toBeLessThan(4 * Math.sqrt(1000 * 0.3 * 0.7));
  });
});

describe('coming back', () => {
  it('part of those who leave the system come back after a while, to the segment that is named', () => {
    const { sum, when } = outcomeOf(
      oneYear([
        {
          lengthOfStay: fixed(10),
          inflow: comingOn(0),
          returns: { share: 1, after: fixed(60), to: 'again' },
        },
        { id: 'again', ...unlimited, lengthOfStay: fixed(30) },
      ]),
    );
    expect(when('returned')).toEqual([[0, 70]]);
    expect(when('admitted', 1)).toEqual([[0, 70]]);
    expect([sum('returns', 1), sum('careDays', 1), sum('departures', 1)]).toEqual([1, 30, 1]);
  });

  it('a share of them, and only who leaves the system: not who goes on to the next segment', () => {
    const clients = Array.from({ length: 1000 }, () => 0);
    const { sum } = outcomeOf(
      oneYear([
        {
          ...unlimited,
          lengthOfStay: fixed(10),
          inflow: comingOn(...clients),
          exits: [{ to: 'next', share: 0.5, whenFull: 'keep-place' }],
          returns: { share: 0.4, after: fixed(5), to: 'next' },
        },
        { id: 'next', ...unlimited, lengthOfStay: fixed(300) },
      ]),
    );
    const left = sum('departures', 0);
    expect(left).toBe(1000 - (sum('admissions', 1) - sum('returns', 1)));
    expect(Math.abs(sum('returns', 1) - 0.4 * left)).toBeLessThan(4 * Math.sqrt(left * 0.4 * 0.6));
  });
});

describe('age', () => {
  const young = (fromYears: number) => ({
    clientGroups: [{ id: 'all', label: 'All', urgent: false, ageAtReferral: { fromYears, untilYears: fromYears } }],
  });
  const limit = (extendedShare: number) => ({ years: 18, extendedShare, extendedYears: 18.25 });

  it('care ends on the birthday; a year is 365.25 days', () => {
    const { sum, when } = outcomeOf(
      oneYear([{ lengthOfStay: fixed(300), inflow: comingOn(4), ageLimit: limit(0) }], young(17.5)),
    );
    expect(when('too-old')).toEqual([[0, 4 + 182.625]]);
    expect([sum('agedOut'), sum('careDays'), sum('departures')]).toEqual([1, 182.625, 1]);
  });

  it('later for those with an extension', () => {
    const { when } = outcomeOf(
      oneYear([{ lengthOfStay: fixed(300), inflow: comingOn(4), ageLimit: limit(1) }], young(17.5)),
    );
    expect(when('too-old')).toEqual([[0, 4 + 182.625 + 91.3125]]);
  });

  it('plays no part when the stay ends before', () => {
    const { sum } = outcomeOf(
      oneYear([{ lengthOfStay: fixed(100), inflow: comingOn(4), ageLimit: limit(0) }], young(17.5)),
    );
    expect([sum('agedOut'), sum('careDays')]).toEqual([0, 100]);
  });

  it('ends a wait too', () => {
    const { sum, when } = outcomeOf(
      oneYear([{ capacity: placesFrom(0), inflow: comingOn(4), ageLimit: limit(0) }], young(17.5)),
    );
    expect(when('too-old')).toEqual([[0, 186.625]]);
    expect([sum('agedOut'), sum('waitingDays'), sum('gaveUp')]).toEqual([1, 182.625, 0]);
  });

  it('goes on from segment to segment', () => {
    const { when } = outcomeOf(
      oneYear(
        [
          { lengthOfStay: fixed(100), inflow: comingOn(4), exits: exitTo('next') },
          { id: 'next', ...unlimited, lengthOfStay: fixed(200), ageLimit: limit(0) },
        ],
        young(17.5),
      ),
    );
    expect(when('too-old', 1)).toEqual([[0, 186.625]]);
  });
});

describe('moves', () => {
  it('are counted over the whole path of a client, when he leaves; who comes back begins again', () => {
    const { sum } = outcomeOf(
      oneYear([
        { lengthOfStay: fixed(10), inflow: comingOn(0, 1), exits: exitTo('b') },
        { id: 'b', ...unlimited, lengthOfStay: fixed(10), exits: exitTo('c', { whenFull: 'wait-at-home' }) },
        { id: 'c', ...unlimited, lengthOfStay: fixed(10), returns: { share: 1, after: fixed(100), to: 'd' } },
        { id: 'd', ...unlimited, lengthOfStay: fixed(10), exits: exitTo('e') },
        { id: 'e', ...unlimited, lengthOfStay: fixed(10) },
      ]),
    );
    expect([0, 1, 2, 3, 4].map((segment) => sum('movesOfLeavers', segment))).toEqual([0, 0, 4, 0, 2]);
  });
});
