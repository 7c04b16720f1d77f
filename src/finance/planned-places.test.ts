import { describe, expect, it } from 'vitest';
import type { Capacity, Scenario } from '../scenario/schema.ts';
import { runAll } from '../simulation/read.test-data.ts';
import { gridByHand, placesByHand, scenarioByHand, segmentByHand } from './hand-made.test-data.ts';
import { placeDaysBetween, placesAt, plannedPath } from './planned-places.ts';

/** Planned places of a segment with this capacity on some dates, in three years from 2022 on. */
function plannedOn(capacity: Capacity, dates: readonly string[], settings: Partial<Scenario> = {}): number[] {
  const scenario = scenarioByHand({
    startDate: '2022-01-01',
    endDate: '2025-01-01',
    segments: [segmentByHand({ capacity })],
    ...settings,
  });
  const grid = gridByHand(scenario);
  const path = plannedPath(scenario, scenario.segments[0]!, grid)!;
  return dates.map((date) => placesAt(path, Date.parse(date) / 86_400_000 - grid.startDay));
}

function groupsByHand(...groups: readonly Partial<Groups['groups'][number]>[]): Groups {
  return {
    kind: 'groups',
    groups: groups.map((group, index) => ({ id: `g${index}`, label: `Group ${index}`, places: 6, ...group })),
    closing: 'as-clients-leave',
  };
}
type Groups = Extract<Capacity, { readonly kind: 'groups' }>;

const around = ['2022-06-30', '2022-07-01', '2023-12-31', '2024-01-01'];

describe('planned places', () => {
  it('hold from their day until the next step', () => {
    const capacity = placesByHand(['2021-01-01', 57], ['2022-07-01', 43]);
    const scenario = scenarioByHand({ startDate: '2022-01-01', endDate: '2023-01-01' });
    const planned = plannedPath(scenario, segmentByHand({ capacity }), gridByHand(scenario))!;
    expect(planned).toEqual([
      { from: -365, places: 57 },
      { from: 181, places: 43 },
    ]);
    expect([0, 180, 181, 400].map((day) => placesAt(planned, day))).toEqual([57, 57, 43, 43]);
    expect(placeDaysBetween(planned, 0, 365)).toBe(57 * 181 + 43 * 184);
  });

  it('are none before the first step', () => {
    expect(placeDaysBetween([{ from: 10, places: 4 }], 0, 20)).toBe(40);
    expect(placesAt([{ from: 10, places: 4 }], 9)).toBe(0);
  });

  it('are unknown when capacity is unlimited', () => {
    const scenario = scenarioByHand({});
    expect(plannedPath(scenario, segmentByHand({ capacity: { kind: 'unlimited' } }), gridByHand(scenario))).toBeNull();
  });

  it('of groups are there from the day a group opens to the day it closes, or for ever', () => {
    const groups = groupsByHand({ places: 8 }, { opens: '2022-07-01' }, { places: 10, closes: '2024-01-01' });
    expect(plannedOn(groups, around)).toEqual([18, 24, 24, 14]);
    expect(plannedOn(groupsByHand({ opens: '2022-07-01', closes: '2022-07-01' }), around)).toEqual([0, 0, 0, 0]);
  });

  it('stay planned during an admission stop, until the group or its location closes, whichever comes first', () => {
    const locations = [{ id: 'here', label: 'Here', admissionStop: '2022-03-01', closes: '2024-01-01' }];
    const groups = groupsByHand(
      { location: 'here', places: 10, admissionStop: '2022-01-01' },
      { location: 'here', places: 5, closes: '2022-07-01' },
      { location: 'here', places: 3, closes: '2024-06-01' },
      { places: 1 },
    );
    expect(plannedOn(groups, around, { locations })).toEqual([19, 14, 14, 1]);
  });

  it('are no more than there is staff for, from the date that staff is counted', () => {
    const steps = [{ from: '2021-01-01', places: 57 }];
    const staffed = [
      { from: '2022-07-01', places: 40 },
      { from: '2024-01-01', places: 60 },
    ];
    const capacity = { kind: 'places', steps, closing: 'as-clients-leave', staffed } as const;
    expect(plannedOn(capacity, around)).toEqual([57, 40, 40, 57]);
    expect(plannedOn({ ...groupsByHand({ places: 50 }), staffed }, around)).toEqual([50, 40, 40, 50]);
  });

  it('count a step that waits for something from its date on, and no flexible places', () => {
    const steps = [
      { from: '2021-01-01', places: 57 },
      { from: '2022-07-01', places: 43, onlyWhen: { segment: 'closed', has: 'in-care', atLeast: 1 } as const },
    ];
    const flexible = { places: 5, openAtInCare: 50, closeBelowInCare: 45 };
    expect(plannedOn({ kind: 'places', steps, closing: 'as-clients-leave', flexible }, around)).toEqual([
      57, 43, 43, 43,
    ]);
  });

  it('grow with recruited places, as many as the kernel opens, and never above the most that there can be', () => {
    const recruit = {
      id: 'campaign',
      label: 'Campaign',
      kind: 'recruit',
      segment: 's0',
      from: '2021-03-15',
      rampUpDays: 200,
      placesPerYear: 12,
      stoppingPerYear: 0.1,
      mostPlaces: 20,
      priceYear: 2021,
      eurosPerYear: 0,
    } as const;
    const scenario = scenarioByHand({
      endDate: '2024-01-01',
      // More wait than there will be places: in care is then the number of places.
      segments: [
        segmentByHand({ id: 's0', capacity: placesByHand(['2021-01-01', 4]), start: { inCare: 4, waiting: 400 } }),
      ],
      measures: [recruit, { ...recruit, id: 'second', from: '2022-06-01', mostPlaces: 3 }],
    });
    const { grid, replications, stateOn } = runAll(scenario, 1);
    const path = plannedPath(scenario, scenario.segments[0]!, grid)!;
    for (const day of grid.pointDays.slice(0, -1)) {
      expect([day, placesAt(path, day)]).toEqual([day, stateOn(replications[0]!, 'inCare', day)]);
    }
    expect(placesAt(path, grid.horizonDays)).toBe(4 + 20 + 3);
  });
});
