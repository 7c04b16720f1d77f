import { describe, expect, it } from 'vitest';
import { placesFrom } from '../scenario.test-data.ts';
import { comingOn, fixed, listWith, oneYear, outcomeOf } from './mechanics.test-data.ts';

const onePlace = { capacity: placesFrom(1), lengthOfStay: fixed(100) };

describe('a list with a maximum', () => {
  it('refuses who comes when the list is full, and takes clients again when it is not', () => {
    const { sum, when } = outcomeOf(
      oneYear([{ ...onePlace, inflow: comingOn(0, 1, 2, 3, 101), waiting: listWith({ maximum: 2 }) }]),
    );
    expect(when('refused')).toEqual([[3, 3]]);
    expect(when('admitted')).toEqual([
      [0, 0],
      [1, 100],
      [2, 200],
      [4, 300],
    ]);
    expect(sum('refused')).toBe(1);
    expect(sum('waitingDays')).toBe(99 + 198 + 199);
  });

  it('with maximum 0 nobody waits, as without a list', () => {
    const segment = { ...onePlace, inflow: comingOn(0, 1, 100) };
    const none = outcomeOf(oneYear([{ ...segment, waiting: listWith({ maximum: 0 }) }]));
    const refusing = outcomeOf(oneYear([{ ...segment, waiting: { kind: 'refuse' } }]));
    expect(none.when('refused')).toEqual([[1, 1]]);
    expect(none.when('admitted')).toEqual([
      [0, 0],
      [2, 100],
    ]);
    expect(none.replication).toEqual(refusing.replication);
  });

  it('counts those who wait at home, not those who keep a place elsewhere until it is their turn', () => {
    const { when } = outcomeOf(
      oneYear([
        { ...onePlace, inflow: comingOn(0, 60, 61), waiting: listWith({ maximum: 1 }) },
        {
          id: 'before',
          inflow: comingOn(20),
          lengthOfStay: fixed(10),
          exits: [{ to: 's0', share: 1, whenFull: 'keep-place' }],
        },
      ]),
    );
    expect(when('refused').map(([, day]) => day)).toEqual([61]);
    expect(when('admitted', 0).map(([, day]) => day)).toEqual([0, 100, 200]);
  });
});

describe('patience', () => {
  it('who is not prepared to wait any longer leaves the list', () => {
    const { sum, when } = outcomeOf(
      oneYear([
        {
          ...onePlace,
          inflow: comingOn(0, 10, 90),
          waiting: listWith({ patience: { duration: fixed(30), then: 'leave' } }),
        },
      ]),
    );
    expect(when('gave-up')).toEqual([[1, 40]]);
    expect(when('admitted')).toEqual([
      [0, 0],
      [2, 100],
    ]);
    expect([sum('gaveUp'), sum('waitingDays'), sum('waitedDays'), sum('listAdmissions')]).toEqual([1, 40, 10, 2]);
  });

  it('a place that comes free at the very moment at which patience ends comes too late', () => {
    const { when } = outcomeOf(
      oneYear([
        {
          ...onePlace,
          inflow: comingOn(0, 70),
          waiting: listWith({ patience: { duration: fixed(30), then: 'leave' } }),
        },
      ]),
    );
    expect(when('gave-up')).toEqual([[1, 100]]);
    expect(when('admitted')).toEqual([[0, 0]]);
  });

  it('who gives up on one list can go to the list of another segment, and waits there from then on', () => {
    const { sum, when } = outcomeOf(
      oneYear([
        {
          capacity: placesFrom(0),
          inflow: comingOn(5, 6),
          waiting: listWith({ patience: { duration: fixed(30), then: { to: 'other' } } }),
        },
        { id: 'other', capacity: placesFrom(1), lengthOfStay: fixed(100) },
      ]),
    );
    expect(when('admitted', 1)).toEqual([
      [0, 35],
      [1, 135],
    ]);
    expect([sum('waitingDays', 0), sum('waitingDays', 1), sum('gaveUp', 0)]).toEqual([60, 99, 2]);
    expect([sum('careDays', 1), sum('departures', 1), sum('referrals', 1)]).toEqual([200, 2, 0]);
  });

  it('somebody in care elsewhere who keeps a place does not lose patience', () => {
    const { sum } = outcomeOf(
      oneYear([
        { ...onePlace, inflow: comingOn(0), waiting: listWith({ patience: { duration: fixed(5), then: 'leave' } }) },
        {
          id: 'before',
          inflow: comingOn(20),
          lengthOfStay: fixed(10),
          exits: [{ to: 's0', share: 1, whenFull: 'keep-place' }],
        },
      ]),
    );
    expect([sum('gaveUp', 0), sum('blockedDays', 1), sum('admissions', 0)]).toEqual([0, 70, 2]);
  });
});

describe('getting worse on the list', () => {
  const coming = comingOn(0, { day: 1, group: 'all' }, { day: 2, group: 'urgent' }, { day: 60, group: 'urgent' });
  const list = { ...onePlace, inflow: coming };

  it('moves a client among those of the new group, by how long each has waited', () => {
    const order = { kind: 'list', order: 'most-urgent-first' } as const;
    const never = outcomeOf(oneYear([{ ...list, waiting: order }]));
    const after50 = outcomeOf(
      oneYear([{ ...list, waiting: { ...order, worsening: { duration: fixed(50), becomes: 'urgent' } } }]),
    );
    expect(never.when('admitted').map(([client]) => client)).toEqual([0, 2, 3, 1]);
    expect(after50.when('worsened').slice(0, 1)).toEqual([[1, 51]]);
    expect(after50.when('admitted').map(([client]) => client)).toEqual([0, 1, 2, 3]);
    // The wait goes on: it is the wait since the referral that counts.
    expect(after50.sum('waitedDays')).toBe(99 + 198 + 240);
  });

  it('is counted, and gives the client the stay of the new group', () => {
    const { sum, when } = outcomeOf(
      oneYear([
        {
          ...onePlace,
          inflow: comingOn(0, 1),
          lengthOfStayByGroup: [{ group: 'urgent', lengthOfStay: fixed(7) }],
          waiting: listWith({ worsening: { duration: fixed(50), becomes: 'urgent' } }),
        },
      ]),
    );
    expect(sum('worsened')).toBe(1);
    expect(when('admitted')).toEqual([
      [0, 0],
      [1, 100],
    ]);
    expect(sum('careDays')).toBe(107);
  });

  it('an urgent client by getting worse is placed elsewhere when it takes too long', () => {
    const { sum } = outcomeOf(
      oneYear([
        {
          ...onePlace,
          inflow: comingOn(0, 1),
          waiting: listWith({ worsening: { duration: fixed(50), becomes: 'urgent' } }),
          urgent: { kind: 'overflow', withinHours: 24, until: 'place-free', eurosPerDay: 1 },
        },
      ]),
    );
    // Urgent from day 51, so elsewhere from day 52 to day 100.
    expect([sum('overflowStarts'), sum('overflowDays')]).toEqual([1, 48]);
  });
});

describe('help at home while waiting', () => {
  it('is given from so many days on the list until the client leaves it', () => {
    const { sum } = outcomeOf(
      oneYear([
        {
          ...onePlace,
          inflow: comingOn(0, 1, 95),
          waiting: listWith({ bridging: { afterDays: 10, share: 1, eurosPerDay: 20 } }),
        },
      ]),
    );
    expect(sum('bridgingDays')).toBe(99 - 10 + (105 - 10));
  });

  it('stops for an urgent client who is in an emergency place', () => {
    const { sum } = outcomeOf(
      oneYear([
        {
          ...onePlace,
          inflow: comingOn(0, { day: 20, group: 'urgent' }),
          waiting: listWith({ bridging: { afterDays: 3, share: 1, eurosPerDay: 20 } }),
          urgent: { kind: 'overflow', withinHours: 24 * 10, until: 'place-free', eurosPerDay: 1 },
        },
      ]),
    );
    // On the list from day 20 to 100: at home with help from day 23, elsewhere from day 30.
    expect([sum('bridgingDays'), sum('overflowDays')]).toEqual([7, 70]);
  });

  it('is given to a share of the clients, and not to who waits shorter', () => {
    const clients = Array.from({ length: 2000 }, () => 0);
    const waiting = (share: number, afterDays: number) =>
      outcomeOf(
        oneYear([
          {
            capacity: placesFrom(0),
            inflow: comingOn(...clients),
            waiting: listWith({ bridging: { afterDays, share, eurosPerDay: 20 } }),
          },
        ]),
      ).sum('bridgingDays');
    expect(waiting(0, 0)).toBe(0);
    expect(waiting(1, 365)).toBe(0);
    const helped = waiting(0.25, 65) / 300;
    expect(Math.abs(helped - 500)).toBeLessThan(4 * Math.sqrt(2000 * 0.25 * 0.75));
  });
});

describe('the order of the list', () => {
  it('with a head start of 30 days a client passes who came less than 30 days before', () => {
    const clients = comingOn(0, 5, { day: 20, group: 'priority' }, { day: 40, group: 'priority' });
    const { when } = outcomeOf(oneYear([{ ...onePlace, inflow: clients, waiting: { kind: 'list', order: 'ageing' } }]));
    expect(when('admitted')).toEqual([
      [0, 0],
      [2, 100],
      [1, 200],
      [3, 300],
    ]);
  });

  it('three levels of urgency: the lowest number first, and in order of referral within a level', () => {
    const level = (id: string, urgencyLevel: number) => ({ id, label: id, urgent: false, urgencyLevel });
    const { when } = outcomeOf(
      oneYear(
        [
          {
            capacity: placesFrom(1),
            lengthOfStay: fixed(40),
            inflow: comingOn(
              0,
              { day: 1, group: 'third' },
              { day: 2, group: 'second' },
              { day: 3, group: 'first' },
              { day: 4, group: 'second' },
              { day: 5, group: 'first' },
            ),
            waiting: { kind: 'list', order: 'most-urgent-first' },
          },
        ],
        {
          clientGroups: [
            { id: 'all', label: 'All', urgent: false },
            level('third', 3),
            level('second', 2),
            level('first', 1),
          ],
        },
      ),
    );
    expect(when('admitted').map(([client]) => client)).toEqual([0, 3, 5, 2, 4, 1]);
  });

  it('the usual group of nobody in particular has level 2: before level 3, after the urgent', () => {
    const { when } = outcomeOf(
      oneYear(
        [
          {
            ...onePlace,
            inflow: comingOn(0, { day: 1, group: 'later' }, { day: 2, group: 'all' }, { day: 3, group: 'urgent' }),
            waiting: { kind: 'list', order: 'most-urgent-first' },
          },
        ],
        {
          clientGroups: [
            { id: 'all', label: 'All', urgent: false },
            { id: 'urgent', label: 'Urgent', urgent: true },
            { id: 'later', label: 'Later', urgent: true, urgencyLevel: 3 },
          ],
        },
      ),
    );
    expect(when('admitted').map(([client]) => client)).toEqual([0, 3, 2, 1]);
  });
});
