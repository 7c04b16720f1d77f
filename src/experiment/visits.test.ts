import { describe, expect, it } from 'vitest';
import { scenarioByHand, segmentByHand } from '../finance/hand-made.test-data.ts';
import { everythingScenario } from '../scenario/everything.test-data.ts';
import { compileModel } from '../simulation/compile/compile.ts';
import type { JournalEvent } from '../simulation/journal.ts';
import { emptyJournal } from '../simulation/journal.ts';
import { MONTH_SERIES, type MonthSeries, monthCell } from '../simulation/replication.ts';
import { runReplication } from '../simulation/simulate.ts';
import { journalByHand } from './journal.test-data.ts';
import { lifeIn, livesOf } from './lives.ts';
import { totalsOf, type Visit, visitsOf } from './visits.ts';

/** 2021, 365 days: closed care, a family home, and care where the urgent stay elsewhere for good. */
const scenario = scenarioByHand({
  segments: [
    segmentByHand({ id: 'closed' }),
    segmentByHand({ id: 'family' }),
    segmentByHand({
      id: 'crisis',
      urgent: { kind: 'overflow', withinHours: 24, until: 'whole-stay', eurosPerDay: 400 },
    }),
  ],
});

type Happening = readonly [day: number, event: JournalEvent, segment: number, detail?: number];

function visits(...happenings: readonly Happening[]): readonly Visit[] {
  const journal = journalByHand(
    ...happenings.map(([day, event, segment, detail]) => [day, 0, event, segment, detail] as const),
  );
  return visitsOf(lifeIn(journal, 0)!, scenario);
}

describe('a visit', () => {
  it('is the wait, the treatment, and the days that the place was kept', () => {
    const [closed, family, ...others] = visits(
      [10, 'referred', 0, 0],
      [10, 'listed', 0],
      [26, 'admitted', 0, 0],
      [126, 'stay-ended', 0],
      [126, 'searching', 0],
      [146, 'ready', 0, 1],
      [156, 'admitted', 1, 1],
      [200, 'stay-ended', 1],
      [200, 'left', 1],
    );
    expect(others).toEqual([]);
    expect(closed).toMatchObject({
      arrival: 'outside',
      askedOn: 10,
      admittedOn: 26,
      treatedUntil: 126,
      leftOn: 156,
      waitedDays: 16,
      treatmentDays: 100,
      blockedDays: 30,
      ending: 'treated',
    });
    expect(family).toMatchObject({ arrival: 'place', askedOn: 146, admittedOn: 156, waitedDays: 0, treatmentDays: 44 });
    expect(totalsOf([closed, family])).toEqual({
      waitedDays: 16,
      overflowDays: 0,
      careDays: 174,
      blockedDays: 30,
      moves: 1,
    });
  });

  it('after a wait at home counts that wait, and is a move', () => {
    const [closed, family] = visits(
      [0, 'start-in-care', 0, 0],
      [30, 'stay-ended', 0],
      [30, 'listed', 1],
      [75, 'admitted', 1, 1],
    );
    expect(closed).toMatchObject({ arrival: 'start', askedOn: null, leftOn: 30, treatmentDays: 30, blockedDays: 0 });
    expect(family).toMatchObject({ arrival: 'place', askedOn: 30, waitedDays: 45, leftOn: null, treatmentDays: 290 });
    expect(totalsOf([closed, family])).toMatchObject({ waitedDays: 45, careDays: 320, moves: 1 });
  });

  it('in overflow with a turn goes on waiting; elsewhere for the whole stay the wait is over', () => {
    const [withTurn] = visits(
      [10, 'referred', 0, 0],
      [11, 'overflow-begins', 0],
      [25, 'overflow-ends', 0],
      [25, 'admitted', 0, 0],
    );
    expect(withTurn).toMatchObject({ waitedDays: 15, overflowDays: 14, leftOn: null, treatmentDays: 340 });
    const [elsewhere] = visits([10, 'referred', 2, 0], [11, 'overflow-begins', 2], [60, 'overflow-ends', 2]);
    expect(elsewhere).toMatchObject({ waitedDays: 1, overflowDays: 49, leftOn: 60, ending: 'elsewhere' });
    // The kernel lets go of a client who stays elsewhere, and knows when that stay will be over.
    const [letGo] = visits(
      [10, 'referred', 2, 0],
      [11, 'overflow-begins', 2],
      [60, 'overflow-ends', 2],
      [11, 'left', 2],
    );
    expect(letGo).toEqual(elsewhere);
    const [still] = visits([10, 'referred', 2, 0], [11, 'overflow-begins', 2]);
    expect(still).toMatchObject({ waitedDays: 1, overflowDays: 354, leftOn: null, ending: null });
  });

  it('without a place ends by refusal, by giving up or by growing too old, and is no move', () => {
    expect(visits([5, 'referred', 0, 0], [5, 'refused', 0], [5, 'left', 0])).toMatchObject([
      { admittedOn: null, waitedDays: 0, treatmentDays: 0, ending: 'refused' },
    ]);
    expect(visits([0, 'start-in-care', 0, 0], [5, 'dropped-out', 0], [5, 'refused', 1], [5, 'left', 1])).toMatchObject([
      { segment: 0, treatmentDays: 5, blockedDays: 0, ending: 'dropped-out' },
      { segment: 1, askedOn: 5, admittedOn: null, ending: 'refused' },
    ]);
    const both = visits(
      [5, 'referred', 0, 0],
      [5, 'listed', 0],
      [35, 'gave-up', 0],
      [35, 'listed', 1],
      [45, 'too-old', 1],
      [45, 'left', 1],
    );
    expect(both).toMatchObject([
      { segment: 0, waitedDays: 30, ending: 'gave-up' },
      { segment: 1, waitedDays: 10, arrival: 'outside', ending: 'too-old' },
    ]);
    expect(totalsOf(both)).toEqual({ waitedDays: 40, overflowDays: 0, careDays: 0, blockedDays: 0, moves: 0 });
  });

  it('broken off has its reason: dropout, the maximum, a birthday, or a place that closes', () => {
    for (const event of ['dropped-out', 'maximum-reached', 'too-old'] as const) {
      const [visit] = visits([0, 'start-in-care', 0, 0], [40, event, 0], [40, 'left', 0]);
      expect(visit).toMatchObject({ treatmentDays: 40, leftOn: 40, ending: event });
    }
    const moved = visits([0, 'start-in-care', 0, 0], [40, 'relocating', 0, 1], [50, 'admitted', 1, 1]);
    expect(moved).toMatchObject([
      { treatmentDays: 50, blockedDays: 0, leftOn: 50, ending: 'relocated' },
      { arrival: 'place', admittedOn: 50, waitedDays: 0 },
    ]);
  });

  it('of who was in care at the start has a place from the start, in one of the groups of the segment', () => {
    const inGroups = scenarioByHand({
      segments: [
        segmentByHand({ id: 'closed' }),
        segmentByHand({
          id: 'family',
          capacity: {
            kind: 'groups',
            closing: 'as-clients-leave',
            groups: [
              { id: 'oak', label: 'Oak', places: 4 },
              { id: 'beech', label: 'Beech', places: 4 },
            ],
          },
        }),
      ],
    });
    const journal = journalByHand([0, 0, 'start-in-care', 1, 0], [0, 0, 'admitted', 1, 2]);
    expect(visitsOf(lifeIn(journal, 0)!, inGroups)).toMatchObject([
      { arrival: 'start', askedOn: null, admittedOn: 0, placeGroup: 1, treatmentDays: 365 },
    ]);
  });

  it('after a return is no move: the client came from home', () => {
    const life = visits(
      [0, 'start-in-care', 0, 0],
      [40, 'stay-ended', 0],
      [40, 'left', 0],
      [90, 'returned', 1, 0],
      [90, 'admitted', 1, 1],
    );
    expect(life.map(({ arrival, waitedDays }) => [arrival, waitedDays])).toEqual([
      ['start', 0],
      ['outside', 0],
    ]);
    expect(totalsOf(life).moves).toBe(0);
  });

  it('ends at the horizon, whatever is written down behind it', () => {
    const [visit] = visits([300, 'referred', 0, 0], [310, 'admitted', 0, 0], [400, 'stay-ended', 0]);
    expect(visit).toMatchObject({ treatedUntil: null, leftOn: null, treatmentDays: 55 });
  });

  it('of a diverted client is the one to the other segment', () => {
    const [visit] = visits([5, 'referred', 0, 0], [5, 'diverted', 0, 1], [5, 'admitted', 1, 1]);
    expect(visit).toMatchObject({ segment: 1, askedOn: 5, admittedOn: 5, arrival: 'outside' });
  });
});

describe('the visits of all clients', () => {
  const { grid, months, visits: all } = everythingPlayed();
  const cellsOf = (series: MonthSeries, segment: number) =>
    grid.monthEdges.slice(1).map((_, month) => months[monthCell(grid, MONTH_SERIES.indexOf(series), segment, month)]);
  const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);
  const within = (from: number | null, until: number | null) =>
    from === null ? 0 : Math.max(0, Math.min(until ?? grid.horizonDays, grid.horizonDays) - Math.max(from, 0));
  const counts = (day: number | null) => (day !== null && day >= 0 ? 1 : 0);

  it.each<[MonthSeries, (visit: Visit) => number]>([
    ['careDays', ({ admittedOn, leftOn }) => within(admittedOn, leftOn)],
    ['blockedDays', ({ treatedUntil, leftOn }) => within(treatedUntil, leftOn)],
    ['waitingDays', ({ askedOn, waitedDays }) => within(askedOn, (askedOn ?? 0) + waitedDays)],
    ['admissions', ({ arrival, admittedOn }) => (arrival === 'start' ? 0 : counts(admittedOn))],
    ['transfersIn', ({ arrival, admittedOn }) => (arrival === 'place' ? counts(admittedOn) : 0)],
    ['gaveUp', ({ ending, leftOn }) => (ending === 'gave-up' ? counts(leftOn) : 0)],
    ['dropouts', ({ ending, treatedUntil }) => (ending === 'dropped-out' ? counts(treatedUntil) : 0)],
    ['agedOut', ({ ending, leftOn }) => (ending === 'too-old' ? counts(leftOn) : 0)],
    ['refused', ({ ending, leftOn }) => (ending === 'refused' ? counts(leftOn) : 0)],
  ])('add up to the %s of the replication, to the last bit', (series, of) => {
    const recorded = everythingScenario.segments.map((_, segment) => sumOf(cellsOf(series, segment)));
    expect(sumOf(recorded)).toBeGreaterThan(0);
    expect(
      everythingScenario.segments.map((_, segment) =>
        sumOf(all.filter((visit) => visit.segment === segment).map((visit) => of(visit))),
      ),
    ).toEqual(recorded);
  });
});

/** One replication of the region that uses the whole language, with the visits of all its clients. */
function everythingPlayed() {
  const model = compileModel(everythingScenario);
  const journal = emptyJournal();
  const { months } = runReplication(model, 4, journal);
  return { grid: model.grid, months, visits: livesOf(journal).flatMap((life) => visitsOf(life, everythingScenario)) };
}
