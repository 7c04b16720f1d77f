import { describe, expect, it } from 'vitest';
import type { Capacity } from '../../scenario/schema.ts';
import { placesFrom } from '../scenario.test-data.ts';
import { comingOn, dateOn, fixed, oneYear, outcomeOf } from './mechanics.test-data.ts';

type Groups = Extract<Capacity, { kind: 'groups' }>;

const placesWith = (places: number, more: object): Capacity => ({
  kind: 'places',
  steps: [{ from: '2021-01-01', places }],
  closing: 'as-clients-leave',
  ...more,
});

const groupsOf = (groups: readonly Omit<Groups['groups'][number], 'label'>[], more: object = {}): Capacity => ({
  kind: 'groups',
  groups: groups.map((group) => ({ label: group.id, ...group })),
  closing: 'as-clients-leave',
  ...more,
});

describe('places kept free', () => {
  it('for urgent clients: others are admitted only while more places than that are free', () => {
    const { when } = outcomeOf(
      oneYear([
        {
          capacity: placesWith(3, { reserved: { places: 1, groups: ['urgent'] } }),
          lengthOfStay: fixed(100),
          inflow: comingOn(0, 1, 2, { day: 3, group: 'urgent' }),
        },
      ]),
    );
    // The third waits with a place free; on day 100 and 101 one and two come free besides.
    expect(when('admitted')).toEqual([
      [0, 0],
      [1, 1],
      [3, 3],
      [2, 101],
    ]);
  });

  it('hold nobody up when all groups may have them', () => {
    const inflow = comingOn(0, 1, 2, { day: 3, group: 'urgent' });
    const base = { lengthOfStay: fixed(100), inflow };
    const all = { places: 1, groups: ['all', 'urgent', 'priority'] };
    expect(outcomeOf(oneYear([{ ...base, capacity: placesWith(3, { reserved: all }) }])).when('admitted')).toEqual(
      outcomeOf(oneYear([{ ...base, capacity: placesWith(3, {}) }])).when('admitted'),
    );
  });
});

describe('flexible places', () => {
  it('open when so many are in care, and close when fewer are', () => {
    const { sum, when } = outcomeOf(
      oneYear([
        {
          capacity: placesWith(2, { flexible: { places: 1, openAtInCare: 2, closeBelowInCare: 1 } }),
          lengthOfStay: fixed(100),
          inflow: comingOn(0, 1, 2, 3),
        },
      ]),
    );
    expect(when('admitted')).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 100],
    ]);
    // Open from day 1, when the second is in care, until day 200, when the last leaves and nobody is left.
    expect(sum('openPlaceDays')).toBe(2 * 365 + 199);
  });

  it('put nobody out when they close', () => {
    const { sum, when } = outcomeOf(
      oneYear([
        {
          capacity: placesWith(2, { flexible: { places: 2, openAtInCare: 2, closeBelowInCare: 2 } }),
          lengthOfStay: fixed(100),
          inflow: comingOn({ day: 0, stayDays: 10 }, { day: 0, stayDays: 20 }, 1, 1, 2),
        },
      ]),
    );
    expect(when('admitted').map(([, day]) => day)).toEqual([0, 0, 1, 1, 10]);
    // In care: 4 from day 1, still 4 on day 10, 3 on day 20, 1 on day 101, when the extra places close, 0 on day 110.
    expect(sum('openPlaceDays')).toBe(2 * 365 + 2 * 101);
    expect(sum('careDays')).toBe(330);
  });
});

describe('groups of places', () => {
  it('open on their date, as a whole', () => {
    const { sum, when } = outcomeOf(
      oneYear([
        {
          capacity: groupsOf([
            { id: 'a', places: 1 },
            { id: 'b', places: 2, opens: dateOn(30) },
          ]),
          lengthOfStay: fixed(100),
          inflow: comingOn(0, 1, 2, 3),
        },
      ]),
    );
    expect(when('admitted').map(([, day]) => day)).toEqual([0, 30, 30, 100]);
    expect(sum('openPlaceDays')).toBe(365 + 2 * 335);
  });

  it('admit nobody from the admission stop on; who is there stays', () => {
    const { sum, when } = outcomeOf(
      oneYear([
        {
          capacity: groupsOf([{ id: 'a', places: 2, admissionStop: dateOn(30) }]),
          lengthOfStay: fixed(100),
          inflow: comingOn(0, 29, 30),
        },
      ]),
    );
    expect(when('admitted').map(([, day]) => day)).toEqual([0, 29]);
    expect([sum('careDays'), sum('waitingDays')]).toEqual([200, 335]);
  });

  it('that close as clients leave keep those who are there', () => {
    const { sum, when } = outcomeOf(
      oneYear([
        {
          capacity: groupsOf([{ id: 'a', places: 2, closes: dateOn(30) }]),
          lengthOfStay: fixed(100),
          inflow: comingOn(0, 10, 31),
        },
      ]),
    );
    expect(when('left').map(([, day]) => day)).toEqual([100, 110]);
    expect([sum('relocations'), sum('waitingDays')]).toEqual([0, 334]);
    expect(sum('closingGroupDays')).toBe(110 - 30);
  });

  it('that close with a relocation move their clients to another group, for the rest of their stay', () => {
    const { sum, when } = outcomeOf(
      oneYear([
        {
          capacity: groupsOf(
            [
              { id: 'a', places: 2, closes: dateOn(30) },
              { id: 'b', places: 2, opens: dateOn(20) },
            ],
            { closing: { relocateTo: 's0', eurosPerMove: 500 } },
          ),
          lengthOfStay: fixed(100),
          inflow: comingOn(0, 10),
        },
      ]),
    );
    expect(sum('relocations')).toBe(2);
    expect(when('left').map(([, day]) => day)).toEqual([100, 110]);
    expect(sum('careDays')).toBe(200);
  });

  it('that close while the other is full: the client keeps his place until one is free there', () => {
    const { sum, when } = outcomeOf(
      oneYear([
        {
          capacity: groupsOf([{ id: 'a', places: 1, closes: dateOn(30) }], {
            closing: { relocateTo: 'other', eurosPerMove: 500 },
          }),
          lengthOfStay: fixed(100),
          inflow: comingOn(0),
        },
        {
          id: 'other',
          capacity: placesFrom(1),
          lengthOfStay: fixed(40),
          inflow: comingOn(5),
        },
      ]),
    );
    // Wants to move on day 30, can on day 45; care goes on meanwhile, so that it ends on day 100 all the same.
    expect(when('relocating', 0)).toEqual([[0, 30]]);
    expect(when('admitted', 1).map(([, day]) => day)).toEqual([5, 45]);
    expect([sum('careDays', 0), sum('careDays', 1)]).toEqual([45, 40 + 55]);
    expect(sum('relocations', 0)).toBe(1);
    expect(when('left', 1).map(([, day]) => day)).toEqual([45, 100]);
  });
});

describe('fewer places, with a relocation', () => {
  it('moves the last who came, as many as are above the number, with the rest of their stay', () => {
    const { sum, when } = outcomeOf(
      oneYear([
        {
          capacity: {
            kind: 'places',
            steps: [
              { from: '2021-01-01', places: 3 },
              { from: dateOn(50), places: 1 },
            ],
            closing: { relocateTo: 'other', eurosPerMove: 500 },
          },
          lengthOfStay: fixed(100),
          inflow: comingOn(0, 10, 20),
        },
        { id: 'other', capacity: { kind: 'unlimited' }, lengthOfStay: fixed(300) },
      ]),
    );
    expect(
      when('relocating', 0)
        .map(([client]) => client)
        .sort(),
    ).toEqual([1, 2]);
    expect(when('admitted', 1).map(([, day]) => day)).toEqual([50, 50]);
    expect(when('left')).toEqual([
      [0, 100],
      [1, 110],
      [2, 120],
    ]);
    expect([sum('careDays', 0), sum('careDays', 1), sum('relocations', 0)]).toEqual([170, 130, 2]);
  });
});

describe('locations', () => {
  it('show who is in care in their groups, also of two segments', () => {
    const at = (location: string, places: number) => groupsOf([{ id: 'a', places, location }]);
    const scenario = oneYear(
      [
        { capacity: at('house', 1), lengthOfStay: fixed(100), inflow: comingOn(0) },
        { id: 'other', capacity: at('house', 1), lengthOfStay: fixed(50), inflow: comingOn(7) },
        { id: 'third', capacity: at('farm', 1), lengthOfStay: fixed(50), inflow: comingOn(1) },
      ],
      {
        locations: [
          { id: 'farm', label: 'Farm' },
          { id: 'house', label: 'House', closes: dateOn(200) },
        ],
      },
    );
    const { replication, grid } = outcomeOf(scenario);
    const inCare = (location: number, day: number) =>
      replication.locations[location * grid.pointDays.length + grid.pointDays.indexOf(day)];
    expect([0, 7, 49, 56, 63, 98, 105].map((day) => inCare(1, day))).toEqual([1, 2, 2, 2, 1, 1, 0]);
    expect([0, 7, 49, 56].map((day) => inCare(0, day))).toEqual([0, 1, 1, 0]);
  });

  it('close all their groups on one date; a group is open until then, or until its last client has left', () => {
    const scenario = oneYear(
      [
        {
          capacity: groupsOf([
            { id: 'a', places: 1, location: 'house' },
            { id: 'b', places: 1, location: 'house' },
          ]),
          lengthOfStay: fixed(30),
          inflow: comingOn({ day: 0, stayDays: 70 }, 30, 60),
        },
      ],
      { locations: [{ id: 'house', label: 'House', admissionStop: dateOn(50), closes: dateOn(65) }] },
    );
    const { sum, when } = outcomeOf(scenario);
    expect(when('admitted').map(([, day]) => day)).toEqual([0, 30]);
    expect(sum('openPlaceDays')).toBe(70 + 60);
    // Nobody new from day 50: one group for 20 days more, the other for 10.
    expect(sum('closingGroupDays')).toBe(20 + 10);
  });
});

describe('a step that waits for something else', () => {
  const waitsFor = (onlyWhen: object): Capacity => ({
    kind: 'places',
    steps: [{ from: '2021-01-01', places: 0 }, { from: dateOn(30), places: 1, onlyWhen } as never],
    closing: 'as-clients-leave',
  });

  it('places open when elsewhere so many are in care, not before their date', () => {
    const scenario = (firstDay: number) =>
      oneYear([
        { capacity: waitsFor({ segment: 'other', has: 'in-care', atLeast: 2 }), inflow: comingOn(0) },
        { id: 'other', lengthOfStay: fixed(100), inflow: comingOn(firstDay, 40) },
      ]);
    expect(
      outcomeOf(scenario(1))
        .when('admitted', 0)
        .map(([, day]) => day),
    ).toEqual([40]);
    const before = oneYear([
      { capacity: waitsFor({ segment: 'other', has: 'in-care', atLeast: 2 }), inflow: comingOn(0) },
      { id: 'other', lengthOfStay: fixed(100), inflow: comingOn(1, 2) },
    ]);
    expect(
      outcomeOf(before)
        .when('admitted', 0)
        .map(([, day]) => day),
    ).toEqual([30]);
  });

  it('places open when elsewhere so many places are there', () => {
    const { when } = outcomeOf(
      oneYear([
        { capacity: waitsFor({ segment: 'other', has: 'places', atLeast: 5 }), inflow: comingOn(0) },
        { id: 'other', capacity: placesFrom(3, [dateOn(60), 4], [dateOn(90), 6]) },
      ]),
    );
    expect(when('admitted', 0).map(([, day]) => day)).toEqual([90]);
  });

  it('never comes when the condition never holds', () => {
    const { sum } = outcomeOf(
      oneYear([
        { capacity: waitsFor({ segment: 'other', has: 'in-care', atLeast: 2 }), inflow: comingOn(0) },
        { id: 'other', lengthOfStay: fixed(100), inflow: comingOn(1, 102) },
      ]),
    );
    expect([sum('admissions', 0), sum('waitingDays', 0)]).toEqual([0, 365]);
  });
});

describe('staff', () => {
  it('no more places are used than there is staff for', () => {
    const { sum, when } = outcomeOf(
      oneYear([
        {
          capacity: placesWith(3, {
            staffed: [
              { from: '2021-01-01', places: 1 },
              { from: dateOn(60), places: 2 },
              { from: dateOn(150), places: 9 },
            ],
          }),
          lengthOfStay: fixed(200),
          inflow: comingOn(0, 1, 2, 3),
        },
      ]),
    );
    expect(when('admitted').map(([, day]) => day)).toEqual([0, 60, 150, 200]);
    expect(sum('waitingDays')).toBe(59 + 148 + 197);
  });
});
