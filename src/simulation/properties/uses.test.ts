import { describe, expect, it } from 'vitest';
import { partsOfDay } from '../../calendar/calendar.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { Grid, Replication, Uses } from '../replication.ts';
import { MONTH_SERIES, monthCell } from '../replication.ts';
import { everyScenario, livesOf, runsOf } from './metamorphic.test-data.ts';

const SERIES = ['careDays', 'waitingDays', 'overflowDays', 'admissions', 'discharges'] as const;

function withMunicipalities(scenario: Scenario, count: number): Scenario {
  const municipalities = Array.from({ length: count }, (_, index) => ({
    id: `m${index}`,
    label: `m${index}`,
    inhabitants: 1000,
    referralShare: 1 / count,
  }));
  const [first, ...others] = scenario.segments;
  const own = [
    { municipality: 'm0', share: 0.25 },
    { municipality: 'm1', share: 0.75 },
  ];
  const inflow = first.inflow.map((stream) => ({ ...stream, municipalities: own }));
  return { ...scenario, municipalities, segments: [{ ...first, inflow }, ...others] };
}

/** Sums by series, segment and calendar year: of the months, and of the clients one by one. */
function sumsOfMonths(grid: Grid, { months }: Replication) {
  return sums((add) => {
    for (const series of SERIES) {
      for (let segment = 0; segment < grid.segments; segment++) {
        for (let month = 0; month < grid.monthEdges.length - 1; month++) {
          const { year } = partsOfDay(grid.startDay + grid.monthEdges[month]);
          add(series, segment, year, months[monthCell(grid, MONTH_SERIES.indexOf(series), segment, month)]);
        }
      }
    }
  });
}

function sumsOfUses(uses: Uses) {
  return sums((add) => {
    for (const series of SERIES) {
      uses.clients.forEach((_, row) => {
        add(series, uses.segments[row], uses.years[row], uses[series][row]);
      });
    }
  });
}

function sums(fill: (add: (series: string, segment: number, year: number, amount: number) => void) => void) {
  const found: Record<string, number> = {};
  fill((series, segment, year, amount) => {
    const key = `${series} ${segment} ${year}`;
    if (amount !== 0) found[key] = (found[key] ?? 0) + amount;
  });
  return found;
}

describe('use by municipality, whatever the scenario', () => {
  it('adds up to the months of the same segment and year exactly, and nobody has two municipalities', () => {
    let rows = 0;
    everyScenario((scenario) => {
      for (const replication of runsOf(withMunicipalities(scenario, 3))) {
        const { grid } = livesOf(scenario).model;
        const { uses } = replication;
        if (uses === null) throw new Error('no uses');
        expect(sumsOfUses(uses)).toEqual(sumsOfMonths(grid, replication));
        const homes = new Map<number, number>();
        uses.clients.forEach((client, row) => {
          expect(homes.get(client) ?? uses.municipalities[row]).toBe(uses.municipalities[row]);
          homes.set(client, uses.municipalities[row]);
        });
        rows += uses.clients.length;
      }
    }, 200);
    expect(rows).toBeGreaterThan(10_000);
  });

  it('is in order of municipality and then of client, and each client, segment and year has one row', () => {
    everyScenario((scenario) => {
      const { uses } = livesOf(withMunicipalities(scenario, 3)).replication;
      if (uses === null) throw new Error('no uses');
      for (let row = 1; row < uses.clients.length; row++) {
        const at = (i: number) => [uses.municipalities[i], uses.clients[i], uses.segments[i], uses.years[i]];
        const [before, here] = [at(row - 1), at(row)];
        const differs = here.findIndex((value, i) => value !== before[i]);
        expect(here[differs]).toBeGreaterThan(before[differs]);
      }
    });
  });

  it('how many municipalities there are, and whether there are any, changes nothing else', () => {
    everyScenario((scenario) => {
      const without = (replication: Replication) => ({ ...replication, uses: null });
      const plain = runsOf(scenario);
      expect(runsOf(withMunicipalities(scenario, 2)).map(without)).toEqual(plain);
      expect(runsOf(withMunicipalities(scenario, 40)).map(without)).toEqual(plain);
    });
  });

  it('who comes from a municipality stays the same when others are added to or taken from the rest of the region', () => {
    everyScenario((scenario) => {
      const shares = (...of: number[]) => ({
        ...scenario,
        municipalities: of.map((referralShare, i) => ({ id: `m${i}`, label: `m${i}`, inhabitants: 1, referralShare })),
      });
      const [two, four] = [shares(0.5, 0.5), shares(0.5, 0.2, 0.2, 0.1)].map((of) => {
        const { uses } = livesOf(of).replication;
        if (uses === null) throw new Error('no uses');
        return uses.clients.filter((_, row) => uses.municipalities[row] === 0);
      });
      expect(two).toEqual(four);
    });
  });
});
