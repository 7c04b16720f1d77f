import { describe, expect, it } from 'vitest';
import type { ProviderCost, Scenario } from '../../scenario/schema.ts';
import { gridByHand, placesByHand, scenarioByHand, segmentByHand } from '../hand-made.test-data.ts';
import { costAt, ftePath, strandedCost } from './cost-structure.ts';

/** Domain brief 2.2: 83,767.50 a place, of which 16,001 is the building, and 45 a day. */
const cost: ProviderCost = {
  priceYear: 2021,
  fixed: [
    { id: 'building', label: 'Building', eurosPerPlaceYear: 16_001, continuesDays: 'for-ever' },
    { id: 'staff', label: 'Staff', eurosPerPlaceYear: 83_767.5 - 16_001, continuesDays: 182.5 },
  ],
  variableEurosPerDay: 45,
};
/** 10 fte at 36,500: 1000 a day. */
const staffing: ProviderCost['staffing'] = {
  placesPerGroup: 10,
  posts: [{ id: 'post', label: 'Post', staff: 2, hoursPerDay: 20 }],
  productiveHoursPerFte: 1460,
  salaryEurosPerFte: 36_500,
  employerRate: 0,
  continuesDays: 0,
  runOff: 'at-once',
};

function closedCare(providerCost: ProviderCost, settings: Partial<Scenario> = {}, ...steps: [string, number][]) {
  const scenario = scenarioByHand({
    segments: [segmentByHand({ providerCost, capacity: placesByHand(['2021-01-01', 57], ...steps) })],
    ...settings,
  });
  return { scenario, grid: gridByHand(scenario) };
}

const yearsOf = (months: ArrayLike<number>) =>
  Array.from({ length: months.length / 12 }, (_, year) =>
    Array.from(months)
      .slice(12 * year, 12 * year + 12)
      .reduce((a, b) => a + b, 0),
  );

describe('the cost of a segment in a year', () => {
  it('gives the fixed and the variable part of the worked example: it breaks even at 90 % for 300 a day', () => {
    const { scenario, grid } = closedCare(cost);
    const structure = costAt(scenario, grid, 0, 2021)!;
    expect(structure.places).toBe(57);
    expect(structure.fixedEurosPerYear).toBeCloseTo(4_774_747.5, 6);
    expect(structure.variableEurosPerDay).toBe(45);
    expect(structure.fixedEurosPerYear / (365 * (300 - 45)) / 57).toBeCloseTo(0.9, 12);
  });

  it('has the overhead in it, and the staff of whole groups', () => {
    const { scenario, grid } = closedCare({ ...cost, staffing, overheadRate: 0.1 });
    const structure = costAt(scenario, grid, 0, 2021)!;
    expect(structure.fixedEurosPerYear).toBeCloseTo(4_774_747.5 + 1.1 * 6 * 365_000, 6);
    expect(structure.variableEurosPerDay).toBeCloseTo(49.5, 12);
  });

  it('counts half a year as a whole one like it', () => {
    const { scenario, grid } = closedCare(cost, { endDate: '2021-07-01' });
    expect(costAt(scenario, grid, 0, 2021)!.fixedEurosPerYear).toBeCloseTo(4_774_747.5, 6);
  });

  it('is not known outside the horizon, without a limit to the places, or without a cost', () => {
    const { scenario, grid } = closedCare(cost);
    expect(costAt(scenario, grid, 0, 2022)).toBeNull();
    const without = scenarioByHand({
      segments: [segmentByHand({ capacity: { kind: 'unlimited' }, providerCost: cost }), segmentByHand({ id: 'b' })],
    });
    expect([0, 1].map((segment) => costAt(without, gridByHand(without), segment, 2021))).toEqual([null, null]);
  });
});

describe('what stays behind of 14 of 57 places', () => {
  const years = { endDate: '2024-01-01' };

  it('is the building for ever, 224,014 a year, and the staff for half a year, 474,366', () => {
    const { scenario, grid } = closedCare(cost, years, ['2022-01-01', 43]);
    const { fixed, staff } = strandedCost(scenario, grid, 0);
    expect(fixed.map(({ id }) => id)).toEqual(['building', 'staff']);
    const [building, people] = fixed.map(({ euros }) => yearsOf(euros));
    [0, 224_014, 224_014].forEach((expected, year) => {
      expect(building![year]).toBeCloseTo(expected, 6);
    });
    [0, 474_365.5, 0].forEach((expected, year) => {
      expect(people![year]).toBeCloseTo(expected, 6);
    });
    expect(yearsOf(staff)).toEqual([0, 0, 0]);
  });

  it('is the staff of one whole group out of six, while it is still paid', () => {
    const runningOff = { ...cost, staffing: { ...staffing, continuesDays: 60, hired: { share: 0.5, extraRate: 0.2 } } };
    const { scenario, grid } = closedCare(runningOff, years, ['2022-01-01', 43]);
    const { staff } = strandedCost(scenario, grid, 0);
    expect([...staff.slice(11, 16)].map(Math.round)).toEqual([0, 34_100, 30_800, 1100, 0]);
    const dear = closedCare({ ...runningOff, overheadRate: 0.1 }, years, ['2022-01-01', 43]);
    expect(strandedCost(dear.scenario, dear.grid, 0).staff[12]).toBeCloseTo(1.1 * staff[12]!, 6);
    const one = closedCare(runningOff, years, ['2022-01-01', 56]);
    expect(yearsOf(strandedCost(one.scenario, one.grid, 0).staff)).toEqual([0, 0, 0]);
  });
});

describe('staff in the transition', () => {
  it('is what open groups need, those that are to open and those that are closed', () => {
    const providerCost: ProviderCost = {
      ...cost,
      staffing: { ...staffing, startsDaysBefore: 31, continuesDays: 31, hired: { share: 0.2, extraRate: 0.3 } },
    };
    const capacity = {
      kind: 'groups',
      groups: [
        { id: 'old', label: 'Old', places: 10, closes: '2021-07-01' },
        { id: 'new', label: 'New', places: 4, opens: '2021-06-01' },
      ],
      closing: 'as-clients-leave',
    } as const;
    const scenario = scenarioByHand({ segments: [segmentByHand({ capacity, providerCost })] });
    const path = ftePath(scenario, 0, gridByHand(scenario))!;
    const none = { open: 0, starting: 0, leaving: 0 };
    expect(path.slice(3, 8)).toEqual([
      { ...none, open: 10, hired: 2 },
      { ...none, open: 10, starting: 10, hired: 4 },
      { ...none, open: 20, hired: 4 },
      { ...none, open: 10, leaving: 10, hired: 4 },
      { ...none, open: 10, hired: 2 },
    ]);
  });

  it('is not known without staffing', () => {
    const { scenario, grid } = closedCare(cost);
    expect(ftePath(scenario, 0, grid)).toBeNull();
  });
});
