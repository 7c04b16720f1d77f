import { describe, expect, it } from 'vitest';
import { dayOfDate } from '../calendar/calendar.ts';
import { segmentByHand } from '../finance/hand-made.test-data.ts';
import { locationPlans, stretchOf } from '../finance/property/location-money.ts';
import { buildingByHand, OWNED, propertyByHand } from '../finance/property/property.test-data.ts';
import { settingOf } from '../finance/setting.ts';
import type { Property, Scenario } from '../scenario/schema.ts';
import { bookOf } from './book.ts';
import { buildingReports, compareClosings, emptyBy, emptyDates, residentsOf } from './property.ts';
import { simulateFutures } from './run.ts';

/** Ten clients with exponential stays of sixty days on average, in a group that closes on the second day. */
function closingHouse(property?: Partial<Property>): Scenario {
  const group = { id: 'group', label: 'Group', location: 'house', places: 10 };
  const building = property ? { property: propertyByHand({ places: 10, groups: 1, ...property }) } : {};
  return buildingByHand({}, undefined, {
    locations: [{ id: 'house', label: 'House', admissionStop: '2021-01-01', closes: '2021-01-02', ...building }],
    segments: [
      segmentByHand({
        lengthOfStay: { kind: 'exponential', meanDays: 60 },
        capacity: { kind: 'groups', groups: [group], closing: 'as-clients-leave' },
        start: { inCare: 10, waiting: 0 },
      }),
    ],
  });
}

const SELL = { sell: { monthsAfterEmpty: 6, saleEuros: 2_500_000, costEuros: 100_000 } };

describe('the date on which a location is empty', () => {
  const [house] = emptyDates(simulateFutures(closingHouse(), { replications: 400 }));

  it('is when the last of ten has left: by day t with chance (1 - e^(-t/60))^10', () => {
    const emptyOn = (date: string) =>
      house.dates.filter((entry) => entry.date <= date).reduce((sum, { count }) => sum + count, 0) / 400;
    for (const [date, days] of [
      ['2021-04-30', 119],
      ['2021-07-02', 182],
      ['2021-10-01', 273],
    ] as const) {
      expect(dayOfDate(date) - dayOfDate('2021-01-01')).toBe(days);
      const chance = (1 - Math.exp(-days / 60)) ** 10;
      expect(Math.abs(emptyOn(date) - chance)).toBeLessThan(4 * Math.sqrt((chance * (1 - chance)) / 400));
    }
  });

  it('is by a share of the futures the first that is early enough for so many', () => {
    const dates = {
      location: 'house',
      futures: 10,
      dates: [3, 4, 2].map((count, at) => ({ date: `2021-0${at + 1}-01`, count })),
    };
    expect([0.3, 0.31, 0.7, 0.9, 0.95].map((share) => emptyBy(dates, share))).toEqual([
      '2021-01-01',
      '2021-02-01',
      '2021-02-01',
      '2021-03-01',
      null,
    ]);
  });
});

describe('who still lives at a location', () => {
  const futures = simulateFutures(closingHouse(), { replications: 400 });
  const residents = residentsOf(futures, 'house');

  it('is ten on the first day, and ten times e^(-t/60) on day t, with the spread of ten coins', () => {
    const at = futures.grid.pointDays.indexOf(119);
    const chance = Math.exp(-119 / 60);
    expect([residents?.p5[0], residents?.mean[0], residents?.p95[0]]).toEqual([10, 10, 10]);
    const error = Math.sqrt((10 * chance * (1 - chance)) / 400);
    expect(Math.abs((residents?.mean[at] ?? 0) - 10 * chance)).toBeLessThan(4 * error);
  });

  it('is nobody in as many futures as the location is empty by then', () => {
    const at = futures.grid.pointDays.indexOf(182);
    const empty = emptyDates(futures)[0].dates.reduce(
      (sum, { date, count }) => sum + (date <= '2021-07-02' ? count : 0),
      0,
    );
    const nobody = futures.replications.filter(({ locations }) => locations[at] === 0).length;
    expect(nobody).toBe(empty);
  });

  it('is not known of another location, or without futures', () => {
    expect(residentsOf(futures, 'elsewhere')).toBeNull();
    expect(residentsOf({ ...futures, replications: [] }, 'house')).toBeNull();
  });
});

it('a group is open until the moment its last client leaves: at most a week before its location is found empty', () => {
  const { scenario, grid, replications } = simulateFutures(closingHouse({}), { replications: 20 });
  const [plan] = locationPlans(settingOf(scenario, grid));
  for (const replication of replications) {
    const { emptyDay, openGroupDays } = stretchOf(plan, replication);
    const openDays = openGroupDays.reduce((sum, days) => sum + days, 0);
    expect(openDays).toBeLessThanOrEqual(emptyDay ?? 0);
    expect(openDays).toBeGreaterThan((emptyDay ?? 0) - 7);
  }
});

describe('the report of a building', () => {
  const futures = simulateFutures(closingHouse({ options: SELL, afterwards: 'sell', compareYears: 3 }), {
    replications: 60,
  });
  const [report] = buildingReports(futures);

  it('has the accounts of the ledger, on average', () => {
    const { months, layout } = bookOf(futures).moneyPlan();
    const cell = layout.cellOf({ booking: 'upkeep', segment: 0, column: 'delivery' });
    const upkeep = bookOf(futures)
      .money()
      .map(({ euros }) => months.reduce((sum, { year }, month) => sum + (year === 2021 ? euros[cell + month] : 0), 0));
    const [first, , last] = report.years;
    expect(first.euros.upkeep.mean).toBeCloseTo(upkeep.reduce((sum, euros) => sum + euros, 0) / 60, 4);
    expect(first.euros.upkeep.p95).toBeGreaterThan(first.euros.upkeep.p5);
    // All that is paid for: what covers it, and what it leaves.
    const { uncovered, saleGain, letIncome, tariff, municipalGrant, stateGrant } = first.euros;
    const cover = [uncovered, saleGain, letIncome, tariff, municipalGrant, stateGrant];
    expect(first.costs.mean).toBeCloseTo(
      cover.reduce((sum, { mean }) => sum + mean, 0),
      4,
    );
    // Sold in every future by 2023.
    expect(last.euros.bookValue.maximum).toBe(0);
  });

  it('compares selling with keeping in the same futures: 2,400,000 and the upkeep of an empty building until 2024', () => {
    const [keep, sell] = report.options;
    expect(keep.againstKeep).toBeNull();
    expect(sell.againstKeep?.mean).toBeCloseTo(sell.presentValueEuros.mean - keep.presentValueEuros.mean, 4);
    // Sold a half to two years after the first day: 60,000 a year for the rest of the three.
    expect(sell.againstKeep?.low).toBeGreaterThan(2_400_000 + 60_000);
    expect(sell.againstKeep?.high).toBeLessThan(2_400_000 + 150_000);
    expect(report.sunkEuros).toBe(3_175_000);
  });

  it('is none without futures', () => {
    expect(buildingReports({ ...futures, replications: [] })).toEqual([]);
  });
});

it('closing dates are compared for a location that has a building, and for no other', () => {
  const futures = simulateFutures(closingHouse({ tenure: OWNED, options: SELL }), { replications: 1 });
  expect(compareClosings(futures, 'house', ['2022-01-01'])?.[0].bookValueEuros).toBeCloseTo(
    4_000_000 - 12.5 * 75_000,
    4,
  );
  expect(compareClosings(futures, 'elsewhere', ['2022-01-01'])).toBeNull();
});
