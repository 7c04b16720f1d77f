import { describe, expect, it } from 'vitest';
import type { Capacity, ProviderCost, Scenario, Segment, Staffing } from '../../scenario/schema.ts';
import { compileModel } from '../../simulation/compile/compile.ts';
import { MONTH_SERIES, monthCell } from '../../simulation/replication.ts';
import { runReplication } from '../../simulation/simulate.ts';
import { accountReplication, planMoney } from '../account.ts';
import type { Booking } from '../bookings.ts';
import type { Told } from '../hand-made.test-data.ts';
import {
  eurosByHand as euros,
  gridByHand,
  placesByHand,
  replicationByHand,
  scenarioByHand,
  segmentByHand,
} from '../hand-made.test-data.ts';
import { groupStaff } from './staff-cost.ts';

/** Domain brief 3.6: two people for 15 hours and one at night for 9. */
const staffing: Staffing = {
  placesPerGroup: 10,
  posts: [
    { id: 'day', label: 'Day', staff: 2, hoursPerDay: 15 },
    { id: 'night', label: 'Night', staff: 1, hoursPerDay: 9 },
  ],
  productiveHoursPerFte: 1420,
  salaryEurosPerFte: 70_000,
  employerRate: 0,
  continuesDays: 0,
  runOff: 'at-once',
};
/** A group for 365,000 a year is 1000 a day: 40 hours a day are 14,600 a year and 10 fte at 36,500. */
const thousandADay: Staffing = {
  ...staffing,
  posts: [{ id: 'post', label: 'Post', staff: 2, hoursPerDay: 20 }],
  productiveHoursPerFte: 1460,
  salaryEurosPerFte: 36_500,
};

function costOf(more: Partial<Staffing> = {}, cost: Partial<ProviderCost> = {}): ProviderCost {
  return { priceYear: 2021, fixed: [], variableEurosPerDay: 0, staffing: { ...thousandADay, ...more }, ...cost };
}

function care(capacity: Capacity, providerCost: ProviderCost, settings: Partial<Scenario> = {}): Scenario {
  return scenarioByHand({ segments: [segmentByHand({ capacity, providerCost })], ...settings });
}

function groupsOf(...groups: readonly Partial<Extract<Capacity, { kind: 'groups' }>['groups'][number]>[]): Capacity {
  return {
    kind: 'groups',
    groups: groups.map((group, index) => ({ id: `g${index}`, label: 'Group', places: 10, ...group })),
    closing: 'as-clients-leave',
  };
}

/** The euros of a booking in each month, of a replication in which what is told is changed month by month. */
function byMonth(scenario: Scenario, booking: Booking, closingGroupDays: readonly number[] = [], told: Told = {}) {
  const grid = gridByHand(scenario);
  const replication = replicationByHand(grid, told);
  const first = monthCell(grid, MONTH_SERIES.indexOf('closingGroupDays'), 0, 0);
  closingGroupDays.forEach((days, month) => {
    replication.months[first + month] = days;
  });
  const plan = planMoney(scenario, grid);
  const cell = plan.layout.cellOf({ booking, segment: 0, column: 'delivery' });
  return [...accountReplication(plan, replication).euros.slice(cell, cell + plan.months.length)].map(
    (amount) => Math.round(amount * 1000) / 1000,
  );
}

const sum = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0);
const DAYS_2021 = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

describe('the staff of one group', () => {
  it('is 14,235 hours a year and 10.0 fte, however many children there are', () => {
    const { hoursPerYear, fte, eurosPerYear } = groupStaff(staffing);
    expect(hoursPerYear).toBe(14_235);
    expect(fte).toBeCloseTo(10.0246, 4);
    expect([10, 6, 4].map((places) => Math.round(eurosPerYear / places / 365))).toEqual([192, 320, 481]);
  });

  it('costs what the employer pays on top of the salary', () => {
    expect(groupStaff({ ...staffing, employerRate: 0.3 }).eurosPerYear).toBeCloseTo((14_235 / 1420) * 91_000, 6);
  });

  it('costs the same in a leap year, and nothing depends on who is in care', () => {
    const capacity = placesByHand(['2021-01-01', 10]);
    const leap = { startDate: '2024-01-01', endDate: '2025-01-01' };
    expect(euros(care(capacity, costOf()), {}, 'staffCost')).toBeCloseTo(365_000, 6);
    expect(euros(care(capacity, costOf(), leap), { perDay: { careDays: [7] } }, 'staffCost')).toBeCloseTo(365_000, 6);
  });
});

describe('staff of a number of places', () => {
  const yearWith = (places: number) => euros(care(placesByHand(['2021-01-01', places]), costOf()), {}, 'staffCost');

  it('comes by whole groups: from 57 to 56 places saves nothing, from 51 to 50 a group', () => {
    expect(yearWith(57)).toBeCloseTo(6 * 365_000, 6);
    expect(yearWith(56)).toBe(yearWith(57));
    expect(yearWith(51)).toBe(yearWith(57));
    expect(yearWith(50)).toBeCloseTo(5 * 365_000, 6);
    expect(yearWith(0)).toBe(0);
  });

  it('closes by the day', () => {
    const capacity = placesByHand(['2021-01-01', 57], ['2021-06-11', 43]);
    expect(byMonth(care(capacity, costOf()), 'staffCost').slice(4, 7)).toEqual([
      31 * 6000,
      10 * 6000 + 20 * 5000,
      31 * 5000,
    ]);
  });

  it('is not paid twice when places open again while it is still there', () => {
    const capacity = placesByHand(['2021-01-01', 20], ['2021-03-01', 10], ['2021-04-01', 20]);
    const again = { continuesDays: 60, recruitmentEurosPerFte: 5000 };
    expect(byMonth(care(capacity, costOf(again)), 'staffCost')).toEqual(DAYS_2021.map((days) => days * 2000));
    expect(sum(byMonth(care(capacity, costOf(again)), 'recruitmentCost'))).toBe(0);
    const gone = care(capacity, costOf({ ...again, continuesDays: 10 }));
    expect(byMonth(gone, 'staffCost').slice(2, 4)).toEqual([31 * 1000 + 10 * 1000, 30 * 2000]);
    expect(byMonth(gone, 'recruitmentCost').slice(2, 4)).toEqual([0, 10 * 5000]);
    // Half of it has gone after 31 of 62 days.
    const half = care(capacity, costOf({ ...again, continuesDays: 62, runOff: 'linear' }));
    expect(byMonth(half, 'recruitmentCost')[3]).toBe(5 * 5000);
  });

  it('includes extra places of busy times for as long as they are open', () => {
    const capacity: Capacity = {
      ...(placesByHand(['2021-01-01', 40]) as Extract<Capacity, { kind: 'places' }>),
      flexible: { places: 6, openAtInCare: 40, closeBelowInCare: 36 },
    };
    const staffAt = (openPlaces: number) =>
      euros(care(capacity, costOf()), { perDay: { openPlaceDays: [openPlaces] } }, 'staffCost');
    expect(staffAt(40)).toBeCloseTo(4 * 365_000, 6);
    expect(staffAt(46)).toBeCloseTo(5 * 365_000, 6);
    expect(staffAt(43)).toBeCloseTo(4.5 * 365_000, 6);
    // Clients who are still there when a place has closed.
    expect(staffAt(47)).toBeCloseTo(5 * 365_000, 6);
  });

  it('of a step that had to wait comes when the places came', () => {
    const onlyWhen = { segment: 'closed', has: 'in-care', atLeast: 1 } as const;
    const capacity = placesByHand(['2021-01-01', 20], ['2021-02-01', 30]) as Extract<Capacity, { kind: 'places' }>;
    const waits: Capacity = { ...capacity, steps: [capacity.steps[0]!, { ...capacity.steps[1]!, onlyWhen }] };
    const scenario = care(waits, costOf({ recruitmentEurosPerFte: 5000, startsDaysBefore: 5 }));
    const grid = gridByHand(scenario);
    // 20 places until 21 May, 30 from then on.
    const replication = replicationByHand(grid, { perDay: { openPlaceDays: [20] } });
    const first = monthCell(grid, MONTH_SERIES.indexOf('openPlaceDays'), 0, 0);
    DAYS_2021.forEach((days, month) => {
      replication.months[first + month] += month < 4 ? 0 : (month === 4 ? 11 : days) * 10;
    });
    const plan = planMoney(scenario, grid);
    const { euros: booked } = accountReplication(plan, replication);
    const of = (booking: Booking) => {
      const cell = plan.layout.cellOf({ booking, segment: 0, column: 'delivery' });
      return [...booked.slice(cell, cell + 12)].map(Math.round);
    };
    expect(of('staffCost').slice(3, 6)).toEqual([30 * 2000, 20 * 2000 + 11 * 3000 + 5 * 1000, 30 * 3000]);
    expect(of('recruitmentCost')).toEqual([0, 0, 0, 0, 50_000, 0, 0, 0, 0, 0, 0, 0]);
  });
});

describe('staff of groups', () => {
  const closesInJuly = groupsOf({}, { closes: '2021-07-01' });

  it('stays as a whole until the last client of the group has left', () => {
    const closed = byMonth(care(closesInJuly, costOf()), 'staffCost', [0, 0, 0, 0, 0, 0, 31, 12]);
    expect(closed.slice(5)).toEqual([60_000, 62_000, 43_000, 30_000, 31_000, 30_000, 31_000]);
    expect(byMonth(care(closesInJuly, costOf()), 'staffCost').slice(5, 7)).toEqual([60_000, 31_000]);
  });

  it('leaves an empty group before its date when nobody may come any more', () => {
    const stops = groupsOf({}, { admissionStop: '2021-05-01', closes: '2021-07-01' });
    expect(byMonth(care(stops, costOf()), 'staffCost', [0, 0, 0, 0, 31, 10]).slice(3, 7)).toEqual([
      60_000, 62_000, 40_000, 31_000,
    ]);
  });

  it('of groups that empty one after the other goes one after the other', () => {
    const three = groupsOf({ closes: '2021-03-01' }, { closes: '2021-03-01', places: 6 }, { closes: '2021-03-01' });
    const all = byMonth(care(three, costOf({ continuesDays: 30 })), 'staffCost', [0, 0, 31 + 31 + 10, 30 + 15, 31]);
    // March: two groups and 10 days of the third, whose staff is paid for 30 days more. April: one, and 15 days.
    expect(sum(all)).toBe((31 + 28) * 3000 + (72 + 45 + 31) * 1000 + 3 * 30 * 1000);
    expect(all.slice(2, 4)).toEqual([3 * 31_000, (30 + 30 + 9) * 1000]);
  });

  it('is paid for a while after that, all of it or evenly less', () => {
    const days = [0, 0, 0, 0, 0, 0, 10];
    const atOnce = byMonth(care(groupsOf({ closes: '2021-07-01' }), costOf({ continuesDays: 40 })), 'staffCost', days);
    expect(atOnce.slice(5, 9)).toEqual([30_000, 31_000, 19_000, 0]);
    const linear = costOf({ continuesDays: 40, runOff: 'linear' });
    const evenly = byMonth(care(groupsOf({ closes: '2021-07-01' }), linear), 'staffCost', days);
    // From 11 July: 21 days of July at (1 + 19/40) / 2, 19 days of August at half of 19/40; in all 20 days.
    expect(evenly.slice(6, 9)).toEqual([10_000 + 21 * 737.5, 19 * 237.5, 0]);
    expect(sum(evenly.slice(6, 9))).toBe(30_000);
  });

  it('is there before the group opens, and has to be found', () => {
    const opens = groupsOf({}, { opens: '2021-03-01' });
    const cost = costOf({ startsDaysBefore: 31, recruitmentEurosPerFte: 4000 });
    expect(byMonth(care(opens, cost), 'staffCost').slice(0, 3)).toEqual([34_000, 56_000, 62_000]);
    expect(byMonth(care(opens, cost), 'recruitmentCost')).toEqual([0, 0, 40_000, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    const onFirstDay = care(groupsOf({}, { opens: '2021-01-01' }), cost);
    expect(sum(byMonth(onFirstDay, 'recruitmentCost'))).toBe(0);
  });

  it('of a group that opens is beside that of the group that closes: double running', () => {
    const handOver = (opens: string) => groupsOf({ closes: '2021-07-01' }, { opens });
    const year = (opens: string) => sum(byMonth(care(handOver(opens), costOf()), 'staffCost'));
    expect(year('2021-07-01')).toBe(365_000);
    expect(year('2021-04-01') - year('2021-07-01')).toBe((30 + 31 + 30) * 1000);
  });

  it('goes with the location, and follows the clients of the simulation', () => {
    const stays: Partial<Segment> = {
      lengthOfStay: { kind: 'fixed', meanDays: 100 },
      inflow: [
        {
          id: 'known',
          referralsPerYear: 0,
          known: [{ id: 'one', day: 160 }],
          groups: [{ group: 'all', share: 1 }],
        },
      ],
    };
    const capacity = groupsOf({ location: 'house', places: 2 });
    const scenario = scenarioByHand({
      locations: [{ id: 'house', label: 'House', closes: '2021-07-01' }],
      segments: [segmentByHand({ ...stays, capacity, providerCost: costOf() })],
    });
    const model = compileModel(scenario);
    const plan = planMoney(scenario, model.grid);
    const booked = accountReplication(plan, runReplication(model, 0)).euros;
    const cell = plan.layout.cellOf({ booking: 'staffCost', segment: 0, column: 'delivery' });
    // Admitted on day 160, before 1 July (day 181): open until day 260.
    expect(sum([...booked.slice(cell, cell + 12)])).toBeCloseTo(260_000, 6);
  });
});

describe('hired staff, overhead, transfers and prices', () => {
  const capacity = placesByHand(['2021-01-01', 10]);

  it('a hired part costs so much more, beside the price of own staff', () => {
    const scenario = care(capacity, costOf({ hired: { share: 0.2, extraRate: 0.5 } }));
    expect(sum(byMonth(scenario, 'staffCost'))).toBeCloseTo(365_000, 3);
    expect(sum(byMonth(scenario, 'hiredCost'))).toBeCloseTo(36_500, 3);
    expect(euros(scenario, {}, 'staffCost')).toBeCloseTo(401_500, 3);
  });

  it('overhead is a share of staff, hired staff and care days, not of fixed amounts', () => {
    const fixed = [{ id: 'house', label: 'House', eurosPerPlaceYear: 16_001, continuesDays: 0 }];
    const cost = costOf(
      { hired: { share: 0.2, extraRate: 0.5 } },
      { fixed, variableEurosPerDay: 45, overheadRate: 0.1 },
    );
    const told = { perDay: { careDays: [8] } };
    expect(euros(care(capacity, cost), told, 'overheadCost')).toBeCloseTo(0.1 * (401_500 + 8 * 365 * 45), 6);
    expect(euros(care(capacity, cost), told, 'providerCost')).toBeCloseTo(160_010 + 1.1 * (401_500 + 8 * 365 * 45), 6);
    const withoutStaff = { ...cost, staffing: undefined };
    expect(euros(care(capacity, withoutStaff), told, 'overheadCost')).toBeCloseTo(0.1 * 8 * 365 * 45, 6);
  });

  it('each client who comes from another place costs search and handing over', () => {
    const scenario = care(capacity, costOf({}, { eurosPerTransfer: 1150 }));
    expect(sum(byMonth(scenario, 'transferCost', [], { perMonth: { transfersIn: [2] } }))).toBe(24 * 1150);
  });

  it('rises with the prices of what the provider buys', () => {
    const indexation = {
      prices: { ovaShare: 0.9, years: [], laterRate: 0.5 },
      costs: { years: [{ year: 2021, rate: 0 }], laterRate: 0.04 },
    };
    const settings = { startDate: '2022-01-01', endDate: '2023-01-01', indexation };
    expect(euros(care(capacity, costOf(), settings), {}, 'staffCost')).toBeCloseTo(365_000 * 1.04, 6);
  });

  it('is not known of a segment that has as many places as it needs', () => {
    expect(euros(care({ kind: 'unlimited' }, costOf()), { perDay: { careDays: [5] } }, 'providerCost')).toBe(0);
  });
});
