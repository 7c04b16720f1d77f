import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../scenario/schema.ts';
import type { MonthSeries } from '../replication.ts';
import { MONTH_SERIES, monthCell, POINT_SERIES, USUAL_MONTH_SERIES } from '../replication.ts';
import { follow } from './follow.test-data.ts';
import { everyScenario, livesOf } from './metamorphic.test-data.ts';
import { placesWatch } from './places-watch.test-data.ts';

/** What no journal can tell: open places and groups, and help at home for a share of those who wait. */
function isKnown(scenario: Scenario, series: MonthSeries, segment: number): boolean {
  if (series === 'openPlaceDays' || series === 'closingGroupDays') return false;
  const { waiting } = scenario.segments[segment];
  const share = waiting.kind === 'list' ? waiting.bridging?.share : 0;
  return series !== 'bridgingDays' || share === undefined || share === 0 || share === 1;
}

describe('the made-up scenarios', () => {
  it('make everything happen that the kernel knows', () => {
    const events = new Map<string, number>();
    const series = new Map<string, number>();
    let swaps = 0;
    everyScenario((scenario) => {
      const { model, replication, journal } = livesOf(scenario);
      for (const event of journal.events) events.set(event, (events.get(event) ?? 0) + 1);
      const from = (row: number) => monthCell(model.grid, row, 0, 0);
      for (const [row, name] of MONTH_SERIES.slice(0, model.grid.monthSeries).entries()) {
        const used = replication.months.slice(from(row), from(row + 1)).some((value) => value !== 0);
        series.set(name, (series.get(name) ?? 0) + (used ? 1 : 0));
      }
      swaps += replication.swaps;
    }, 200);
    expect([...events].filter(([, count]) => count < 50)).toEqual([]);
    expect(events.size).toBe(22);
    expect(MONTH_SERIES.filter((name) => (series.get(name) ?? 0) < 10)).toEqual([]);
    expect(swaps).toBeGreaterThan(0);
  });
});

describe('nobody is lost and nobody is made, whatever the scenario', () => {
  it('two bookkeepings agree: each count and each day in each month, from the lives of the clients one by one', () => {
    let days = 0;
    everyScenario((scenario) => {
      const { model, replication, journal } = livesOf(scenario);
      const { grid } = model;
      const followed = follow(journal, scenario, model);
      for (const [row, series] of MONTH_SERIES.slice(0, grid.monthSeries).entries()) {
        scenario.segments.forEach(({ id }, segment) => {
          if (!isKnown(scenario, series, segment)) return;
          const first = monthCell(grid, row, segment, 0);
          const months = (all: Float64Array) => [...all.slice(first, first + grid.monthEdges.length - 1)];
          // Sums of days on the grid of moments are exact: no tolerance.
          expect({ series, id, months: months(replication.months) }).toEqual({
            series,
            id,
            months: months(followed.months),
          });
        });
      }
      days += replication.months.reduce((a, b) => a + b, 0);
    }, 200);
    expect(days).toBeGreaterThan(100_000);
  });

  it('two bookkeepings agree: who is where at each week and each first of a month', () => {
    everyScenario((scenario) => {
      const { model, replication, journal } = livesOf(scenario, 1);
      const followed = follow(journal, scenario, model);
      const pointsOf = (points: Int32Array) => {
        const length = model.grid.segments * model.grid.pointDays.length;
        return Object.fromEntries(
          POINT_SERIES.map((series, row) => [series, [...points.slice(row * length, (row + 1) * length)]]),
        );
      };
      expect(pointsOf(replication.points)).toEqual(pointsOf(followed.points));
      expect(replication.locations).toEqual(followed.locations);
    }, 200);
  });

  it('what a plain scenario does not use is not kept, and nothing of it happens', () => {
    everyScenario((scenario) => {
      const { model, journal } = livesOf(scenario);
      if (model.grid.monthSeries > USUAL_MONTH_SERIES) return;
      const followed = follow(journal, scenario, model);
      const extra = followed.months.slice(monthCell(model.grid, USUAL_MONTH_SERIES, 0, 0));
      expect(extra.every((value) => value === 0)).toBe(true);
    });
  });
});

describe('places, whatever the scenario', () => {
  it('nobody comes in without a free place, no reserved place is used by others, and no place is empty while somebody may have it', () => {
    let admissions = 0;
    everyScenario((scenario) => {
      const { model, replication, journal } = livesOf(scenario, 2);
      const watch = placesWatch(scenario, model, replication.swaps > 0);
      follow(journal, scenario, model, watch.onlooker);
      expect(watch.seen.faults).toEqual([]);
      admissions += watch.seen.admissions;
    }, 250);
    expect(admissions).toBeGreaterThan(1000);
  });
});
