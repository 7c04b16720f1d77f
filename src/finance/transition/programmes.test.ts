import { describe, expect, it } from 'vitest';
import type { Programme, Scenario } from '../../scenario/schema.ts';
import type { MoneyView } from '../bookings.ts';
import { eurosByHand as euros, scenarioByHand } from '../hand-made.test-data.ts';
import { programmePath } from './programmes.ts';

/** The transformation fund of Gooi en Vechtstreek (domain brief 1.4, table 4.7 of the source). */
const fund: Programme = {
  id: 'fund',
  label: 'Transformation fund',
  reserveEuros: 0,
  income: [
    { year: 2019, euros: 275_000, payer: 'state' },
    { year: 2020, euros: 130_000, payer: 'state' },
  ],
  spending: [
    { id: 'access', label: 'Access', year: 2020, euros: 10_000 },
    { id: 'home-2019', label: 'Help at home', year: 2019, euros: 85_000 },
    { id: 'home-2020', label: 'Help at home', year: 2020, euros: 225_000 },
    { id: 'foster', label: 'Foster care', year: 2019, euros: 75_000 },
    { id: 'family', label: 'Family homes', year: 2020, euros: 10_000 },
  ],
};
const twoYears = { startDate: '2019-01-01', endDate: '2021-01-01' };
const region = (settings: Partial<Scenario> = {}) => scenarioByHand({ ...twoYears, programmes: [fund], ...settings });
const booked = (scenario: Scenario, view: MoneyView, ...months: readonly [number, number] | readonly []) =>
  euros(scenario, {}, view, ...months);

describe('the reserve of a programme', () => {
  it('moves money between years: 115,000 is left at the end of 2019 and nothing at the end of 2020', () => {
    expect(programmePath(fund)).toEqual([
      { year: 2019, income: 275_000, spending: 160_000, reserve: 115_000 },
      { year: 2020, income: 130_000, spending: 245_000, reserve: 0 },
    ]);
  });

  it('begins with what there was, goes on over years without anything, and shows what is short', () => {
    const thin: Programme = {
      ...fund,
      reserveEuros: 50_000,
      income: [{ year: 2019, euros: 20_000, payer: 'municipality' }],
      spending: [{ id: 'late', label: 'Late', year: 2021, euros: 100_000 }],
    };
    expect(programmePath(thin).map(({ year, reserve }) => [year, reserve])).toEqual([
      [2019, 70_000],
      [2020, 70_000],
      [2021, -30_000],
    ]);
    expect(programmePath({ ...fund, income: [], spending: [] })).toEqual([]);
  });
});

describe('a programme in the ledger', () => {
  it('is income in the first month of the year and spending in twelfths, paid by the state', () => {
    expect(booked(region(), 'costState', 0, 1)).toBe(275_000);
    expect(booked(region(), 'costState', 1, 12)).toBe(0);
    expect(booked(region(), 'costState', 12, 13)).toBe(130_000);
    expect(booked(region(), 'costSociety', 3, 4)).toBeCloseTo(160_000 / 12, 8);
    expect(booked(region(), 'costSociety')).toBeCloseTo(405_000, 6);
  });

  it('keeps what is not spent: the balance of a year is what the reserve grows by', () => {
    expect(booked(region(), 'programmeBalance', 0, 12)).toBeCloseTo(115_000, 6);
    expect(booked(region(), 'programmeBalance', 12, 24)).toBeCloseTo(-115_000, 6);
    expect(booked(region(), 'costMunicipality')).toBe(0);
  });

  it('is a cost of the municipality when it pays, once: its spending is not paid again', () => {
    const own = { ...fund, income: fund.income.map((row) => ({ ...row, payer: 'municipality' as const })) };
    expect(booked(region({ programmes: [own] }), 'costMunicipality', 0, 12)).toBe(275_000);
    expect(booked(region({ programmes: [own] }), 'costMunicipality')).toBe(405_000);
    expect(booked(region({ programmes: [own] }), 'costSociety')).toBeCloseTo(405_000, 6);
  });

  it('books all of a year that lies partly in the horizon, and nothing of a year outside it', () => {
    const fromJune = region({ startDate: '2019-06-01', endDate: '2020-01-01' });
    expect(booked(fromJune, 'costState')).toBe(275_000);
    expect(booked(fromJune, 'costSociety', 0, 1)).toBeCloseTo(160_000 / 7, 8);
    expect(booked(fromJune, 'programmeBalance')).toBeCloseTo(115_000, 6);
    expect(booked(region({ startDate: '2021-01-01', endDate: '2022-01-01' }), 'costState')).toBe(0);
  });

  it('spends half as much in half a month', () => {
    const fromMidJune = region({ startDate: '2019-06-16', endDate: '2020-01-01' });
    expect(booked(fromMidJune, 'costSociety', 0, 1)).toBeCloseTo((160_000 * 0.5) / 6.5, 8);
    expect(booked(fromMidJune, 'costSociety', 1, 2)).toBeCloseTo(160_000 / 6.5, 8);
  });

  it('adds up over programmes', () => {
    expect(booked(region({ programmes: [fund, { ...fund, id: 'other' }] }), 'costState', 0, 1)).toBe(550_000);
  });
});
