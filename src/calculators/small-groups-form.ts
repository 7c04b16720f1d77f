import { calculator, line, within } from './calculator.ts';
import type { GroupStaffing } from './small-groups.ts';
import { eurosPerPlaceDay, groupSizesResult, groupStaff } from './small-groups.ts';

const places = { unit: 'places', minimum: 1, maximum: 10_000, step: 1, whole: true } as const;
const share = { unit: 'share', minimum: 0, maximum: 1, step: 0.05 } as const;
const eurosPerFte = { unit: 'euros-per-fte', minimum: 0, maximum: 1_000_000, step: 1000 } as const;
const staff = { unit: 'staff', minimum: 0, maximum: 100, step: 0.5 } as const;
const hoursPerDay = { unit: 'hours-per-day', minimum: 0, maximum: 24, step: 0.5 } as const;
const groupSize = { unit: 'places', minimum: 1, maximum: 100, step: 1, whole: true } as const;

/** What do smaller groups cost? */
export const SMALL_GROUPS = calculator(
  {
    dayStaff: { ...staff, default: 2, source: 'assumption' },
    dayHours: { ...hoursPerDay, default: 15, source: 'assumption' },
    nightStaff: { ...staff, default: 1, source: 'assumption' },
    nightHours: { ...hoursPerDay, default: 9, source: 'assumption' },
    productiveHoursPerFte: {
      unit: 'hours-per-year',
      minimum: 500,
      maximum: 2500,
      step: 10,
      default: 1420,
      source: 'assumption',
    },
    eurosPerFte: { ...eurosPerFte, default: 70_000, source: 'assumption' },
    places: { ...places, default: 40, source: 'published' },
    nowSize: { ...groupSize, default: 10, source: 'document' },
    newSize: { ...groupSize, default: 4, source: 'document' },
    occupancy: { ...share, default: 0.9, source: 'published' },
  },
  (v) => {
    const r = groupSizesResult({ ...v, staffing: staffingOf(v) });
    return {
      results: [
        { key: 'fte', unit: 'fte', value: r.staff.fte },
        { key: 'eurosPerYear', unit: 'euros-per-year', value: r.staff.eurosPerYear },
        { key: 'nowPerPlaceDay', unit: 'euros-per-day', value: r.nowPerPlaceDay },
        { key: 'newPerPlaceDay', unit: 'euros-per-day', value: r.newPerPlaceDay },
        { key: 'newPerOccupiedDay', unit: 'euros-per-day', value: r.newPerOccupiedDay },
        { key: 'nowGroups', unit: 'groups', value: r.nowGroups },
        { key: 'newGroups', unit: 'groups', value: r.newGroups },
        { key: 'extraFte', unit: 'fte', value: r.extraFte },
        { key: 'extraEurosPerYear', unit: 'euros-per-year', value: r.extraEurosPerYear },
      ],
      steps: [
        { key: 'hours', values: { ...v, hours: r.staff.hoursPerYear } },
        { key: 'fte', values: { ...v, hours: r.staff.hoursPerYear, fte: r.staff.fte } },
        { key: 'euros', values: { ...v, fte: r.staff.fte, euros: r.staff.eurosPerYear } },
        { key: 'placeDay', values: { size: v.nowSize, euros: r.staff.eurosPerYear, perDay: r.nowPerPlaceDay } },
        { key: 'placeDay', values: { size: v.newSize, euros: r.staff.eurosPerYear, perDay: r.newPerPlaceDay } },
        { key: 'extra', values: { now: r.nowGroups, new: r.newGroups, fte: r.staff.fte, extra: r.extraFte } },
      ],
      notes: [
        ...(v.dayHours + v.nightHours === 24 ? [] : ['not-day-and-night']),
        ...(v.occupancy === 0 ? ['nobody-there'] : []),
      ],
    };
  },
  (v) => {
    const staffOf = groupStaff(staffingOf(v));
    const sizes = { from: 2, to: 12, steps: 10, at: within(v.newSize, 2, 12) };
    return [
      {
        key: 'placeDay',
        x: 'places',
        y: 'euros-per-day',
        lines: [{ key: 'placeDay', points: line(sizes, (size) => eurosPerPlaceDay(staffOf, size)) }],
        at: sizes.at,
      },
    ];
  },
);

interface Presence {
  readonly dayStaff: number;
  readonly dayHours: number;
  readonly nightStaff: number;
  readonly nightHours: number;
  readonly productiveHoursPerFte: number;
  readonly eurosPerFte: number;
}

function staffingOf({ dayStaff, dayHours, nightStaff, nightHours, ...rest }: Presence): GroupStaffing {
  return {
    posts: [
      { staff: dayStaff, hoursPerDay: dayHours },
      { staff: nightStaff, hoursPerDay: nightHours },
    ],
    productiveHoursPerFte: rest.productiveHoursPerFte,
    eurosPerFte: rest.eurosPerFte,
  };
}
