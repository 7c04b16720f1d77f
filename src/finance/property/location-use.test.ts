import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../scenario/schema.ts';
import { MONTH_SERIES, monthCell } from '../../simulation/replication.ts';
import { placesByHand, replicationByHand, segmentByHand } from '../hand-made.test-data.ts';
import { settingOf } from '../setting.ts';
import { emptyDay, locationUse, segmentParts } from './location-use.ts';
import { openGroupsOf } from './open-groups.ts';
import type { Lived } from './property.test-data.ts';
import {
  buildingByHand,
  gridWithLocations,
  groupsByHand,
  leftOn,
  livedByHand,
  propertyByHand,
} from './property.test-data.ts';

const use = (scenario: Scenario, index = 0) => locationUse(settingOf(scenario, gridWithLocations(scenario)), index);
const emptyOf = (scenario: Scenario, lived: Lived) => emptyDay(use(scenario), livedByHand(scenario, lived));

describe('a location is empty', () => {
  it('on the first day of the grid after its closing on which nobody is there', () => {
    const scenario = groupsByHand({}, [], { closes: '2021-06-01' });
    expect(emptyOf(scenario, leftOn('2021-08-01'))).toBe(212);
    // Nobody is there before it closes: it is not empty yet.
    expect(emptyOf(scenario, leftOn('2021-02-01'))).toBe(151);
    expect(emptyOf(scenario, { inCare: () => 1 })).toBeNull();
  });

  it('when its last group has closed', () => {
    const dates = Array.from({ length: 6 }, (_, group) => ({ closes: `2021-0${group + 1}-15` }));
    expect(emptyOf(groupsByHand({}, dates), leftOn('2021-02-01'))).toBe(181);
    expect(emptyOf(groupsByHand({}, dates.slice(1)), leftOn('2021-02-01'))).toBeNull();
  });

  it('when no places are planned any more', () => {
    const steps = [
      ['2021-01-01', 60],
      ['2021-03-01', 0],
      ['2021-05-01', 10],
      ['2021-07-01', 0],
    ] as const;
    expect(emptyOf(buildingByHand({}, steps), leftOn('2021-02-01'))).toBe(181);
    expect(emptyOf(buildingByHand({}), leftOn('2021-02-01'))).toBeNull();
  });

  it('as planned on the day of the plan', () => {
    expect(emptyDay(use(groupsByHand({}, [], { closes: '2021-06-15' })), null)).toBe(165);
    expect(emptyDay(use(groupsByHand({}, [], { closes: '2029-06-15' })), null)).toBeNull();
  });

  it('of which nobody is known to use it only from a date on', () => {
    const nobody = { segments: [segmentByHand({})] };
    expect(emptyOf(buildingByHand({}, undefined, nobody), {})).toBeNull();
    const closed = [{ id: 'house', label: 'House', closes: '2021-02-01', property: propertyByHand() }];
    expect(emptyOf(buildingByHand({}, undefined, { ...nobody, locations: closed }), {})).toBe(31);
  });
});

describe('groups of one segment in two buildings', () => {
  const group = (id: string, location: string, closes?: string) => ({
    id,
    label: id,
    location,
    places: 10,
    ...(closes === undefined ? {} : { closes }),
  });
  const scenario = buildingByHand({}, undefined, {
    locations: [
      { id: 'house', label: 'House', property: propertyByHand() },
      { id: 'other', label: 'Other', property: propertyByHand() },
    ],
    segments: [
      segmentByHand({
        capacity: {
          kind: 'groups',
          groups: [group('a', 'house', '2021-02-01'), group('b', 'house'), group('c', 'other', '2021-02-01')],
          closing: 'as-clients-leave',
        },
      }),
    ],
  });
  const grid = gridWithLocations(scenario);
  const lived = (house: number, other: number) => {
    const replication = replicationByHand(grid, {});
    const months = replication.months.slice();
    months[monthCell(grid, MONTH_SERIES.indexOf('closingGroupDays'), 0, 2)] = 31;
    const points = grid.pointDays.length;
    const locations = Int32Array.from({ length: 2 * points }, (_, at) => (at < points ? house : other));
    return { ...replication, months, locations };
  };
  const openInMarch = (house: number, other: number) =>
    [0, 1].map((index) => openGroupsOf(use(scenario, index), propertyByHand())(lived(house, other))[2] / 31);

  it('keep the group open that has somebody left', () => {
    expect(openInMarch(11, 0)).toEqual([2, 0]);
    expect(openInMarch(10, 1)).toEqual([1.5, 0.5]);
    expect(openInMarch(0, 1)).toEqual([1, 1]);
  });

  it('are planned until they close', () => {
    expect(openGroupsOf(use(scenario), propertyByHand())(null).slice(0, 2)).toEqual(Float64Array.from([62, 28]));
  });
});

it('a segment that opens later bears the money of its building, when nobody is there on the first day', () => {
  const later = placesByHand(['2021-01-01', 0], ['2022-01-01', 20]);
  const scenario = buildingByHand({}, undefined, {
    segments: [segmentByHand({}), segmentByHand({ id: 'new', location: 'house', capacity: later })],
  });
  expect(segmentParts(use(scenario))).toEqual([{ segment: 1, part: 1 }]);
});
