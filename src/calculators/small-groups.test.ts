import { describe, expect, test } from 'vitest';
import { eurosPerPlaceDay, groupSizesResult, groupStaff } from './small-groups.ts';

// Domain brief, 3.6: one at night for 9 hours, by day for 15 hours two, one and a half, or one.
const staffing = (byDay: number) => ({
  posts: [
    { staff: byDay, hoursPerDay: 15 },
    { staff: 1, hoursPerDay: 9 },
  ],
  productiveHoursPerFte: 1420,
  eurosPerFte: 70_000,
});

describe('the staff of a group that is open day and night', () => {
  test('two by day and one at night: 14,235 hours a year, 10.0 full jobs', () => {
    const staff = groupStaff(staffing(2));
    expect(staff.hoursPerYear).toBe(14_235);
    expect(staff.fte.toFixed(1)).toBe('10.0');
  });

  test.each([
    [2, 192, 320, 481],
    [1.5, 155, 259, 388],
    [1, 118, 197, 296],
  ])('%f by day: %i, %i and %i a place and day with ten, six and four places', (byDay, ten, six, four) => {
    const staff = groupStaff(staffing(byDay));
    expect([10, 6, 4].map((size) => Math.round(eurosPerPlaceDay(staff, size)))).toEqual([ten, six, four]);
  });

  test('from ten to four multiplies the cost of a place by 2.5', () => {
    const staff = groupStaff(staffing(2));
    expect(eurosPerPlaceDay(staff, 4) / eurosPerPlaceDay(staff, 10)).toBeCloseTo(2.5, 12);
  });
});

describe('forty places in smaller groups', () => {
  const sizes = { staffing: staffing(2), places: 40, nowSize: 10, newSize: 4, occupancy: 0.9 };

  test('four groups become ten: sixty full jobs more', () => {
    const result = groupSizesResult(sizes);
    expect([result.nowGroups, result.newGroups]).toEqual([4, 10]);
    expect(result.extraFte).toBeCloseTo((6 * 14_235) / 1420, 9);
    expect(result.extraEurosPerYear).toBeCloseTo(result.extraFte * 70_000, 6);
  });

  test('a group that is not full has all its staff: forty places in groups of six are seven groups', () => {
    expect(groupSizesResult({ ...sizes, newSize: 6 }).newGroups).toBe(7);
  });

  test('an empty place is paid by the occupied ones', () => {
    const result = groupSizesResult(sizes);
    // 701,725 / (4 x 365) / 0.9.
    expect(result.newPerOccupiedDay).toBeCloseTo(result.newPerPlaceDay / 0.9, 9);
    expect(Math.round(result.newPerOccupiedDay as number)).toBe(534);
    expect(groupSizesResult({ ...sizes, occupancy: 0 }).newPerOccupiedDay).toBe('never');
  });
});
