import { describe, expect, it } from 'vitest';
import type { Scenario, Segment } from '../../scenario/schema.ts';
import type { MonthSeries } from '../replication.ts';
import { MONTH_SERIES, monthCell } from '../replication.ts';
import { everyScenario, livesOf, runsOf } from './metamorphic.test-data.ts';

function withSegments(scenario: Scenario, change: (segment: Segment) => Segment): Scenario {
  return { ...scenario, segments: scenario.segments.map(change) };
}

/** Totals of series over all segments and months of one replication. */
function totalsOf(scenario: Scenario): (series: MonthSeries) => number {
  const { model, replication } = livesOf(scenario);
  return (series) => {
    const row = MONTH_SERIES.indexOf(series);
    if (row >= model.grid.monthSeries) return 0;
    const from = monthCell(model.grid, row, 0, 0);
    return replication.months.slice(from, monthCell(model.grid, row + 1, 0, 0)).reduce((a, b) => a + b, 0);
  };
}

describe('extremes, whatever the scenario', () => {
  it('with places without end nobody waits, is refused, gives up or goes elsewhere', () => {
    let admissions = 0;
    everyScenario((scenario) => {
      const endless = withSegments(scenario, (segment) => ({ ...segment, capacity: { kind: 'unlimited' } }));
      const never = [
        'waitingDays',
        'waitedDays',
        'refused',
        'gaveUp',
        'overflowDays',
        'divertedFull',
        'worsened',
      ] as const;
      const total = totalsOf(endless);
      expect(never.map(total)).toEqual(never.map(() => 0));
      admissions += total('admissions');
    });
    expect(admissions).toBeGreaterThan(5000);
  });

  it('without a place nobody is admitted', () => {
    let refused = 0;
    everyScenario((scenario) => {
      const closed = withSegments(scenario, ({ afterMaximum: _, ...segment }) => ({
        ...segment,
        // Who goes on where he is keeps the place that he has, and clients in a circle change places.
        exits: segment.exits
          .filter(({ to }) => to !== segment.id)
          .map((exit) => ({ ...exit, whenFull: 'wait-at-home' })),
        capacity: { kind: 'places', steps: [{ from: scenario.startDate, places: 0 }], closing: 'as-clients-leave' },
      }));
      const measures = (closed.measures ?? []).filter(({ kind }) => kind !== 'recruit');
      const total = totalsOf({ ...closed, measures });
      expect(total('admissions')).toBe(0);
      refused += total('refused');
    });
    expect(refused).toBeGreaterThan(1000);
  });

  it('without referrals and with nobody there nothing happens at all', () => {
    everyScenario((scenario) => {
      const empty = withSegments(scenario, (segment) => ({ ...segment, inflow: [], start: { inCare: 0, waiting: 0 } }));
      for (const { months, points, locations, measures, swaps } of runsOf(empty)) {
        const { grid } = livesOf(empty).model;
        // Places may open and close without anybody.
        const people = months.slice(
          0,
          monthCell(grid, Math.min(grid.monthSeries, MONTH_SERIES.indexOf('openPlaceDays')), 0, 0),
        );
        expect([people, points, locations, measures].every((all) => all.every((value) => value === 0))).toBe(true);
        expect(swaps).toBe(0);
      }
    });
  });

  it('a stay of exactly so many days ends exactly so many days after the admission', () => {
    let stays = 0;
    everyScenario((scenario) => {
      const simple = withSegments(
        scenario,
        ({ dropout: _d, ageLimit: _a, behaviour: _b, lengthOfStayByGroup: _l, ...segment }) => ({
          ...segment,
          lengthOfStay: { kind: 'fixed', meanDays: 12.25 },
          inflow: segment.inflow.map(({ known: _, ...inflow }) => inflow),
          capacity:
            segment.capacity.kind === 'unlimited'
              ? segment.capacity
              : { ...segment.capacity, closing: 'as-clients-leave' },
        }),
      );
      const { journal } = livesOf({ ...simple, measures: [] });
      const admitted = new Map<number, number>();
      const atStart = new Set(journal.clients.filter((_, i) => journal.events[i] === 'start-in-care'));
      journal.events.forEach((event, i) => {
        const client = journal.clients[i];
        if (event === 'admitted') {
          // What is left of a stay that began before is another matter.
          if (!atStart.delete(client)) admitted.set(client, journal.days[i]);
        } else if (event === 'stay-ended' && admitted.has(client)) {
          expect(journal.days[i]).toBe((admitted.get(client) ?? 0) + 12.25);
          admitted.delete(client);
          stays += 1;
        }
      });
    });
    expect(stays).toBeGreaterThan(2000);
  });
});
