import { describe, expect, it } from 'vitest';
import type { Capacity, Scenario, Segment } from '../../scenario/schema.ts';
import { inflowPerDay, placesFrom, testScenario } from '../scenario.test-data.ts';
import { compileModel } from './compile.ts';

/** Day 0 is 1 January 2021; 365 is 1 January 2022. */
const compiled = (segment: Partial<Segment>, settings: Partial<Omit<Scenario, 'segments'>> = {}) =>
  compileModel(testScenario([segment, { id: 'next' }], settings));
const places = (more: object, ...changes: readonly (readonly [string, number])[]): Capacity =>
  ({ ...placesFrom(20, ...changes), ...more }) as Capacity;
/** The pools of the first segment at the first moment, and its changes as [day, pool, places, moves]. */
const path = (segment: Partial<Segment>, settings: Partial<Omit<Scenario, 'segments'>> = {}) => {
  const { pools, capacitySteps } = compiled(segment, settings);
  return {
    first: pools.filter((pool) => pool.segment === 0).map(({ initialPlaces }) => initialPlaces),
    steps: capacitySteps.map((step) => [step.time, step.pool, step.places, step.moves]),
  };
};
const groups = (list: readonly object[], more: object = {}): { capacity: Capacity } => ({
  capacity: {
    kind: 'groups',
    groups: list.map((group, index) => ({ id: `g${index}`, label: 'Groep', places: 8, ...group })),
    closing: 'as-clients-leave',
    ...more,
  },
});

describe('usable places', () => {
  it('are the planned places, from their dates on, and none are moved out of', () => {
    expect(path({ capacity: places({}, ['2022-01-01', 12], ['2022-01-31', 15]) })).toEqual({
      first: [20],
      steps: [
        [365, 0, 12, false],
        [395, 0, 15, false],
      ],
    });
  });

  it('are no more than there is staff for', () => {
    const staffed = [
      { from: '2021-01-01', places: 18 },
      { from: '2021-01-11', places: 25 },
      { from: '2022-01-21', places: 10 },
    ];
    expect(path({ capacity: places({ staffed }, ['2022-01-01', 12]) })).toEqual({
      first: [18],
      steps: [
        [10, 0, 20, false],
        [365, 0, 12, false],
        [385, 0, 10, false],
      ],
    });
  });

  it('are the part that the contract in force makes worth using, in whole places', () => {
    const behaviour = [
      { contract: 'a', stayFactor: 1, inflowFactor: 1, occupancyTarget: 0.29 },
      { contract: 'b', stayFactor: 1, inflowFactor: 1, occupancyTarget: 0.5 },
    ];
    const hundred = placesFrom(100, ['2022-01-01', 55]);
    // 0.29 x 100 is 28.999999999999996 for a computer.
    expect(path({ capacity: hundred, contract: 'a', behaviour })).toEqual({
      first: [29],
      steps: [[365, 0, 15, false]],
    });
    expect(path({ capacity: hundred, contract: 'b', behaviour })).toEqual({
      first: [50],
      steps: [[365, 0, 27, false]],
    });
    expect(path({ capacity: hundred, contract: 'c', behaviour }).first).toEqual([100]);
    expect(path({ capacity: hundred, behaviour }).first).toEqual([100]);
  });

  it('follow their dates in the days that do not count; before the first date the first number holds', () => {
    const capacity: Capacity = {
      kind: 'places',
      closing: 'as-clients-leave',
      steps: [
        { from: '2020-12-12', places: 7 },
        { from: '2020-12-22', places: 9 },
      ],
    };
    expect(path({ capacity }, { start: { kind: 'long-run', warmUpDays: 30 } })).toEqual({
      first: [7],
      steps: [[-10, 0, 9, false]],
    });
    expect(path({ capacity })).toEqual({ first: [9], steps: [] });
  });

  it('that disappear send clients on where closing is moving', () => {
    const closing = { relocateTo: 'next', eurosPerMove: 0 };
    const { capacitySteps, segmentModels } = compiled({
      capacity: places({ closing }, ['2022-01-01', 12], ['2022-01-31', 15]),
    });
    expect(capacitySteps.map(({ moves }) => moves)).toEqual([true, false]);
    expect(segmentModels.map(({ relocateTo }) => relocateTo)).toEqual([1, -1]);
  });

  it('without a limit are more than there can be clients', () => {
    expect(path({ capacity: { kind: 'unlimited' } })).toEqual({ first: [2 ** 30], steps: [] });
  });

  it('of all segments lie side by side', () => {
    const { pools, segmentModels } = compileModel(
      testScenario([{ capacity: placesFrom(3) }, groups([{}, { places: 5 }]), { capacity: placesFrom(4) }]),
    );
    expect(pools.map(({ segment, initialPlaces }) => [segment, initialPlaces])).toEqual([
      [0, 3],
      [1, 8],
      [1, 5],
      [2, 4],
    ]);
    expect(segmentModels.map(({ firstPool, lastPool }) => [firstPool, lastPool])).toEqual([
      [0, 1],
      [1, 3],
      [3, 4],
    ]);
  });
});

describe('a step that waits for something', () => {
  const onlyWhen = { segment: 'next', has: 'in-care', atLeast: 5 } as const;
  const waitingStep = (more: object = {}, ...later: readonly object[]): Partial<Segment> => ({
    capacity: {
      kind: 'places',
      closing: 'as-clients-leave',
      steps: [{ from: '2021-01-01', places: 20 }, { from: '2022-01-01', places: 30, onlyWhen }, ...(later as [])],
      ...more,
    },
  });

  it('hands its condition on', () => {
    const { capacitySteps, segmentModels } = compiled(waitingStep());
    expect(capacitySteps).toEqual([
      { time: 365, pool: 0, places: 30, moves: false, onlyWhen: { segment: 1, has: 'in-care', atLeast: 5 } },
    ]);
    expect(segmentModels.map(({ recordsOpenPlaces }) => recordsOpenPlaces)).toEqual([true, false]);
  });

  it('waits from the first moment when its date lies before it', () => {
    const steps = [
      { from: '2020-01-01', places: 20 },
      { from: '2020-02-01', places: 30, onlyWhen },
    ];
    const { pools, capacitySteps } = compiled(waitingStep({ steps }));
    expect(pools[0].initialPlaces).toBe(20);
    expect(capacitySteps).toMatchObject([{ time: 0, places: 30, onlyWhen: { segment: 1 } }]);
  });

  it('is limited by staff; when staff changes what the steps come to, it asks again', () => {
    const staffed = [
      { from: '2021-01-01', places: 25 },
      { from: '2022-01-11', places: 15 },
      { from: '2022-01-21', places: 40 },
    ];
    const { capacitySteps } = compiled(waitingStep({ staffed }));
    expect(capacitySteps.map(({ time, places, onlyWhen }) => [time, places, onlyWhen !== null])).toEqual([
      [365, 25, true],
      [375, 15, false],
      [375, 15, true],
      [385, 20, false],
      [385, 30, true],
    ]);
  });

  it('no longer waits when a later number holds', () => {
    const staffed = [
      { from: '2021-01-01', places: 100 },
      { from: '2022-01-21', places: 8 },
    ];
    const { capacitySteps } = compiled(waitingStep({ staffed }, { from: '2022-01-11', places: 10 }));
    expect(capacitySteps.map(({ time, places, onlyWhen }) => [time, places, onlyWhen !== null])).toEqual([
      [365, 30, true],
      [375, 10, false],
      [385, 8, false],
    ]);
  });
});

describe('groups of places', () => {
  it('open, stop admitting and close on their dates', () => {
    const list = [{ opens: '2021-01-11', admissionStop: '2022-01-01', closes: '2022-01-31' }, { closes: '2022-01-11' }];
    expect(path(groups(list))).toEqual({
      first: [0, 8],
      steps: [
        [10, 0, 8, false],
        [365, 0, 0, false],
        [375, 1, 0, false],
      ],
    });
  });

  it('are moved out of at closing, not at the admission stop', () => {
    const list = [{ admissionStop: '2022-01-01', closes: '2022-01-31' }, { closes: '2022-01-11' }, {}];
    expect(path(groups(list, { closing: { relocateTo: 's0', eurosPerMove: 0 } })).steps).toEqual([
      [365, 0, 0, false],
      [375, 1, 0, true],
      [395, 0, 0, true],
    ]);
  });

  it('close with their location: the earliest date counts', () => {
    const locations = [
      { id: 'a', label: 'A' },
      { id: 'b', label: 'B', admissionStop: '2022-01-01', closes: '2022-01-21' },
    ];
    const list = [
      { location: 'b' },
      { location: 'b', admissionStop: '2021-01-11', closes: '2022-01-11' },
      { location: 'b', admissionStop: '2022-01-11', closes: '2025-01-01' },
      { location: 'a' },
      {},
    ];
    const closing = { relocateTo: 's0', eurosPerMove: 0 };
    const { pools, capacitySteps, grid } = compiled(groups(list, { closing }), { locations });
    expect(grid.locations).toBe(2);
    expect(pools.map(({ location, size }) => [location, size])).toEqual([
      [1, 8],
      [1, 8],
      [1, 8],
      [0, 8],
      [-1, 8],
      [-1, 0],
    ]);
    expect(capacitySteps.map(({ time, pool, places, moves }) => [time, pool, places, moves])).toEqual([
      [10, 1, 0, false],
      [365, 0, 0, false],
      [365, 2, 0, false],
      [375, 1, 0, true],
      [385, 0, 0, true],
      [385, 2, 0, true],
    ]);
  });

  it('for which there is no staff are taken from the last one back; nobody is moved for it', () => {
    const staffed = [
      { from: '2021-01-01', places: 20 },
      { from: '2022-01-01', places: 7 },
    ];
    const closing = { relocateTo: 's0', eurosPerMove: 0 };
    expect(path(groups([{}, {}, {}], { staffed, closing }))).toEqual({
      first: [8, 8, 4],
      steps: [
        [365, 0, 7, false],
        [365, 1, 0, false],
        [365, 2, 0, false],
      ],
    });
  });

  it('get the staff of a group that closes', () => {
    const staffed = [{ from: '2021-01-01', places: 12 }];
    expect(path(groups([{ closes: '2022-01-01' }, {}], { staffed }))).toEqual({
      first: [8, 4],
      steps: [
        [365, 0, 0, false],
        [365, 1, 8, false],
      ],
    });
  });
});

describe('recruited places', () => {
  const recruit = (id: string, more: object = {}) => ({
    id,
    label: id,
    segment: 's0',
    kind: 'recruit' as const,
    from: '2021-01-01',
    rampUpDays: 0,
    priceYear: 2021,
    eurosPerYear: 0,
    placesPerYear: 24,
    stoppingPerYear: 0,
    mostPlaces: 5,
    ...more,
  });

  it('are added to the places of the segment on the first of a month, of all measures together', () => {
    const measures = [recruit('one'), recruit('two', { mostPlaces: 2, from: '2021-02-01' })];
    // Of the first 2.04 on 1 February; 3.88 on 1 March; 5.9 or 5 on 1 April. Of the second 1.84 on 1 March, 3.88 or 2.
    expect(path({ capacity: placesFrom(20) }, { measures })).toEqual({
      first: [20],
      steps: [
        [31, 0, 22, false],
        [59, 0, 24, false],
        [90, 0, 27, false],
      ],
    });
  });

  it('need staff and count for the contract as other places do', () => {
    const capacity = places({ staffed: [{ from: '2021-01-01', places: 21 }] });
    expect(path({ capacity }, { measures: [recruit('one')] }).steps).toEqual([[31, 0, 21, false]]);
  });

  it('next to groups, and next to a step that waits, have a pool of their own', () => {
    const measures = [recruit('one', { mostPlaces: 2 })];
    expect(path(groups([{}]), { measures })).toEqual({ first: [8, 0], steps: [[31, 1, 2, false]] });
    const onlyWhen = { segment: 'next', has: 'places', atLeast: 5 } as const;
    const steps = [
      { from: '2021-01-01', places: 20 },
      { from: '2021-01-11', places: 25, onlyWhen },
    ];
    const capacity: Capacity = { kind: 'places', steps, closing: 'as-clients-leave' };
    expect(path({ capacity }, { measures })).toEqual({
      first: [20, 0],
      steps: [
        [10, 0, 25, false],
        [31, 1, 2, false],
      ],
    });
  });
});

describe('demand that follows supply', () => {
  it('rises by the elasticity when places are planned, not when staff is short', () => {
    const capacity = places({ staffed: [{ from: '2021-01-01', places: 5 }] }, ['2022-01-01', 40]);
    const { streams } = compiled({ capacity, demandPerSupply: 0.5, inflow: inflowPerDay(1) });
    expect([...streams[0].times]).toEqual([0, 365]);
    expect(streams[0].rates[0]).toBe(1);
    // 2 to the power 0.5.
    expect(streams[0].rates[1]).toBeCloseTo(Math.SQRT2, 12);
  });

  it('is as it was on the first day, however many places there were before', () => {
    const steps = [
      { from: '2020-01-01', places: 10 },
      { from: '2020-12-22', places: 20 },
    ];
    const capacity: Capacity = { kind: 'places', steps, closing: 'as-clients-leave' };
    const { streams } = compiled(
      { capacity, demandPerSupply: 1, inflow: inflowPerDay(1) },
      { start: { kind: 'long-run', warmUpDays: 100 } },
    );
    expect([...streams[0].times]).toEqual([-100, -10]);
    expect(streams[0].rates[0]).toBeCloseTo(0.5, 12);
    expect(streams[0].rates[1]).toBe(1);
  });
});
