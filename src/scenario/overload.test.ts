import { describe, expect, it } from 'vitest';
import { compileModel } from '../simulation/compile/compile.ts';
import { POINT_SERIES, pointCell } from '../simulation/replication.ts';
import { runReplication } from '../simulation/simulate.ts';
import { checkScenario } from './check.ts';
import { type Overload, overloads } from './overload.ts';
import { leastUsablePlacesOn, mostUsablePlacesOn, placesOn } from './places-on.ts';
import type { Measure, Scenario, Segment } from './schema.ts';

const START = '2024-01-01';
const YEAR = 365.25;
/** 0.1 a day on 100 days: a load of 10 places, from outside. */
const REFERRALS = 0.1 * YEAR;

function segment(id: string, places: number, more: Partial<Segment> = {}): Segment {
  return {
    id,
    label: id,
    inflow: [{ id: 'new', referralsPerYear: REFERRALS, groups: [{ group: 'all', share: 'rest' }] }],
    lengthOfStay: { kind: 'exponential', meanDays: 100 },
    capacity: { kind: 'places', steps: [{ from: START, places }], closing: 'as-clients-leave' },
    waiting: { kind: 'list', order: 'first-come' },
    urgent: { kind: 'wait' },
    exits: [],
    start: { inCare: 0, waiting: 0 },
    ...more,
  };
}

function network(segments: readonly Segment[], more: Partial<Scenario> = {}): Scenario {
  const scenario: Scenario = {
    version: 1,
    id: 'overload',
    name: 'Overload',
    question: 'Overload?',
    introduction: '',
    seed: 'overload',
    startDate: START,
    endDate: '2034-01-01',
    replications: 20,
    start: { kind: 'given' },
    norms: { waitingDays: 42 },
    clientGroups: [{ id: 'all', label: 'All', urgent: false }],
    segments,
    contracts: [{ id: 'c', label: 'C', kind: 'pxq', eurosPerDay: 1, priceYear: 2024 }],
    variants: [],
    opening: { variant: null, choices: [] },
    sources: {},
    ...more,
  };
  const checked = checkScenario(JSON.parse(JSON.stringify(scenario)));
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return scenario;
}

const one = (places: number, more: Partial<Segment> = {}, rest: Partial<Scenario> = {}) =>
  network([segment('a', places, more)], rest);
const placesOf = (more: object, steps: readonly object[] = [{ from: START, places: 9 }]): Segment['capacity'] =>
  ({ kind: 'places', closing: 'as-clients-leave', steps, ...more }) as Segment['capacity'];
const inflowOf = (more: object): Segment['inflow'] => [
  { id: 'new', referralsPerYear: 0, groups: [{ group: 'all', share: 1 }], ...more },
];
const measure = (more: object): Measure =>
  ({
    id: 'm',
    label: 'M',
    segment: 'a',
    from: START,
    rampUpDays: 0,
    priceYear: 2024,
    eurosPerYear: 0,
    ...more,
  }) as Measure;
const reaching = { eurosPerClient: 0, reach: 0.5, effect: 0.4 };
const consequences = (scenario: Scenario) =>
  overloads(scenario).map(({ segment: index, consequence }) => `${scenario.segments[index].id} ${consequence}`);
const loadOf = (scenario: Scenario): Overload => overloads(scenario)[0];

describe('a shortage of places', () => {
  it('counts clients who come together, at equal distances, on weekdays, or of whom the day is known', () => {
    const arrivals = {
      kind: 'clustered',
      sizes: [
        { clients: 1, share: 0.5 },
        { clients: 3, share: 0.5 },
      ],
    } as const;
    const weekdayFactors = [1.4, 1.4, 1.4, 1.4, 1.4, 0, 0];
    for (const more of [{ arrivals }, { arrivals: { kind: 'evenly-spaced' } }, { weekdayFactors }]) {
      expect(loadOf(one(9, { inflow: inflowOf({ referralsPerYear: REFERRALS, ...more }) })).load).toBeCloseTo(10, 9);
    }
    const known = Array.from({ length: 3650 }, (_, day) => ({ day }));
    expect(loadOf(one(99, { inflow: inflowOf({ known }) })).load).toBeCloseTo(100, 9);
    expect(consequences(one(99, { inflow: inflowOf({ known }) }))).toEqual(['a list-grows']);
    // All on the first day, or with short stays: they wait, and it passes.
    expect(consequences(one(99, { inflow: inflowOf({ known: known.map(() => ({ day: 0 })) }) }))).toEqual([]);
    expect(
      consequences(one(99, { inflow: inflowOf({ known: known.map((one) => ({ ...one, stayDays: 50 })) }) })),
    ).toEqual([]);
  });

  it('of a fixed number of people makes a list that stays, but does not grow', () => {
    // 200 people, 900 days at home and 100 away: a tenth of them ask for a place at any time.
    const inflow = inflowOf({ population: { clients: 200, meanDaysAtHome: 900 } });
    expect(loadOf(one(15, { inflow })).load).toBeCloseTo(20, 6);
    expect(consequences(one(15, { inflow }))).toEqual(['a list-stays']);
    expect(consequences(one(21, { inflow }))).toEqual([]);
  });

  it('is not told of clients who may find a place elsewhere', () => {
    const fallbacks = ['b'];
    const inflow = inflowOf({ referralsPerYear: REFERRALS, fallbacks });
    expect(consequences(network([segment('a', 5, { inflow }), segment('b', 50, { inflow: [] })]))).toEqual([]);
    const exits = [{ to: 'c', share: 1, whenFull: 'keep-place', fallbacks }] as const;
    const rooms = [segment('a', 20, { exits }), segment('b', 20, { inflow: [] }), segment('c', 1, { inflow: [] })];
    expect(consequences(network(rooms))).toEqual([]);
  });

  it('has other consequences where the list is short, clients give up or become too old, or keep a place elsewhere', () => {
    const duration = { kind: 'exponential', meanDays: 30 } as const;
    const list = { kind: 'list', order: 'first-come' } as const;
    expect(consequences(one(9))).toEqual(['a list-grows']);
    expect(consequences(one(9, { waiting: { ...list, maximum: 5 } }))).toEqual(['a refused']);
    expect(consequences(one(9, { waiting: { ...list, patience: { duration, then: 'leave' } } }))).toEqual([
      'a gives-up',
    ]);
    const clientGroups = [{ id: 'all', label: 'All', urgent: false, ageAtReferral: { fromYears: 10, untilYears: 10 } }];
    const ageLimit = { years: 18, extendedShare: 0, extendedYears: 18 };
    expect(consequences(one(9, { ageLimit }, { clientGroups }))).toEqual(['a gives-up']);
    const into = (whenFull: 'keep-place' | 'wait-at-home' | 'leave') =>
      network([segment('a', 20, { exits: [{ to: 'b', share: 1, whenFull }] }), segment('b', 8, { inflow: [] })]);
    expect(consequences(into('keep-place'))).toEqual(['b blocks']);
    expect(consequences(into('wait-at-home'))).toEqual(['b list-grows']);
    expect(consequences(into('leave'))).toEqual(['b refused']);
  });

  it('is no list without end when enough of those who wait leave it', () => {
    const clientGroups = [
      { id: 'all', label: 'All', urgent: false },
      { id: 'crisis', label: 'Crisis', urgent: true },
    ];
    const groups = [
      { group: 'crisis', share: 0.5 },
      { group: 'all', share: 'rest' as const },
    ];
    const urgent = { kind: 'overflow', withinHours: 24, until: 'whole-stay', eurosPerDay: 1 } as const;
    const inflow = inflowOf({ referralsPerYear: REFERRALS, groups });
    for (const order of ['first-come', 'most-urgent-first'] as const) {
      const waiting = { kind: 'list', order } as const;
      expect(consequences(one(6, { inflow, urgent, waiting }, { clientGroups }))).toEqual(['a overflow']);
      expect(consequences(one(4, { inflow, urgent, waiting }, { clientGroups }))).toEqual(['a list-grows']);
      const worsening = { duration: { kind: 'fixed', meanDays: 60 }, becomes: 'crisis' } as const;
      expect(consequences(one(4, { inflow, urgent, waiting: { ...waiting, worsening } }, { clientGroups }))).toEqual([
        'a overflow',
      ]);
    }
  });

  it('reaches the segment to which clients go who give up, drop out, are cut off or come back', () => {
    const duration = { kind: 'exponential', meanDays: 50 } as const;
    const then = { to: 'b' };
    const to = (more: Partial<Segment>, places = 50) => {
      const found = overloads(network([segment('a', places, more), segment('b', 1, { inflow: [] })]));
      return found.find((overload) => overload.segment === 1)?.load;
    };
    // Half of ten places' worth find none, and those who do are followed as if there were no list at all.
    expect(to({ waiting: { kind: 'list', order: 'first-come', patience: { duration, then } } }, 5)).toBeCloseTo(5, 6);
    expect(to({ dropout: { duration, then } })).toBeCloseTo((10 * 2) / 3, 1);
    expect(to({ returns: { share: 0.5, after: duration, to: 'b' } })).toBeCloseTo(5, 6);
    const exits = [{ ...then, share: 1, whenFull: 'wait-at-home' }] as const;
    const lengthOfStay = { kind: 'exponential', meanDays: 100, maximumDays: 100 } as const;
    const cut = to({ lengthOfStay, afterMaximum: { extendedShare: 0.5, exits } });
    expect(cut).toBeCloseTo(10 * 0.5 * Math.exp(-1), 6);
  });

  it('counts the time that a client keeps a place while the next one is looked for', () => {
    const exits = [{ to: 'b', share: 0.5, whenFull: 'leave', search: { kind: 'fixed', meanDays: 40 } }] as const;
    const found = loadOf(network([segment('a', 11, { exits }), segment('b', 99, { inflow: [] })]));
    expect(found.load).toBeCloseTo(0.1 * (100 + 0.5 * 40), 9);
  });

  it('counts no more behind a segment that refuses than are sure to find a place there', () => {
    const exits = [{ to: 'b', share: 1, whenFull: 'wait-at-home' }] as const;
    const found = overloads(
      network([segment('a', 10, { waiting: { kind: 'refuse' }, exits }), segment('b', 1, { inflow: [] })]),
    );
    // Erlang B of 10 places and a load of 10 is 0.2146.
    expect(found[0].load).toBeCloseTo(10 * (1 - 0.21458), 3);
  });
});

describe('measures, contracts and places that can change', () => {
  it('count with all their effect: a shortage that a measure may mend is not told', () => {
    const codes = (kind: string, more: object = {}) =>
      consequences(
        network([segment('a', 9), segment('b', 50, { inflow: [] })], { measures: [measure({ kind, ...more })] }),
      );
    // A load of 10 less 20 % is 8.
    expect(codes('prevent', reaching)).toEqual([]);
    expect(codes('shorten', reaching)).toEqual([]);
    expect(codes('divert', { ...reaching, to: 'b' })).toEqual([]);
    expect(codes('prevent', { ...reaching, effect: 0.1 })).toEqual(['a list-grows']);
    expect(codes('recruit', { placesPerYear: 1, stoppingPerYear: 0.1, mostPlaces: 1 })).toEqual([]);
  });

  it('what is diverted counts where it goes once the measure has been built up', () => {
    const measures = [measure({ kind: 'divert', ...reaching, to: 'b', from: '2025-01-01', rampUpDays: 365 })];
    const [found] = overloads(network([segment('a', 50), segment('b', 1, { inflow: [] })], { measures }));
    expect(found).toMatchObject({ segment: 1, from: '2026-01-01', load: expect.closeTo(2, 9) });
  });

  it('the contract in force makes stays longer, brings more clients, and leaves places empty', () => {
    const behaviour = [{ contract: 'c', stayFactor: 1.1, inflowFactor: 1.2, occupancyTarget: 0.9 }];
    const found = loadOf(one(12, { behaviour, contract: 'c' }));
    expect(found).toMatchObject({ load: expect.closeTo(13.2, 9), places: 10 });
    expect(consequences(one(12, { behaviour }))).toEqual([]);
  });

  it('a contract that comes later does so from its date; of stays only the shortest are certain', () => {
    const behaviour = [{ contract: 'c', stayFactor: 1.1, inflowFactor: 1.2, occupancyTarget: 0.9 }];
    const steps = { behaviour, contractSteps: [{ from: '2026-01-01', contract: 'c' }] };
    // 10 before it comes, then 1.2 times as many clients on 0.9 x 12 places.
    expect(loadOf(one(12, steps))).toMatchObject({ load: expect.closeTo(12, 9), places: 10, from: '2026-01-01' });
  });

  it('more places bring more clients: twice the places and an elasticity of 2 four times as many', () => {
    const steps = [
      { from: START, places: 10 },
      { from: '2025-06-01', places: 20 },
    ];
    const inflow = inflowOf({ referralsPerYear: 0.6 * REFERRALS });
    const found = (demandPerSupply: number) =>
      overloads(one(0, { capacity: placesOf({}, steps), inflow, demandPerSupply }));
    expect(found(1)).toEqual([]);
    expect(found(2)).toMatchObject([{ from: '2025-06-01', load: expect.closeTo(24, 9), places: 20 }]);
  });

  it('groups count while they take clients, staff limits, extra places and steps that wait count when they help', () => {
    const day = 19_723; // 1 January 2024
    const groups = [
      { id: 'x', label: 'X', places: 6 },
      { id: 'y', label: 'Y', places: 5, location: 'l', admissionStop: '2024-06-01' },
      { id: 'z', label: 'Z', places: 4, opens: '2025-01-01' },
    ];
    const capacity = {
      kind: 'groups',
      closing: 'as-clients-leave',
      groups,
      reserved: { places: 2, groups: ['all'] },
    } as const;
    const locations = [{ id: 'l', label: 'L', closes: '2025-01-01' }];
    const scenario = one(0, { capacity }, { locations });
    const at = (later: number) =>
      [placesOn, mostUsablePlacesOn, leastUsablePlacesOn].map((places) =>
        places(scenario, scenario.segments[0], day + later),
      );
    expect(at(0)).toEqual([11, 11, 9]);
    expect(at(200)).toEqual([11, 6, 4]);
    expect(at(366)).toEqual([10, 10, 8]);

    const onlyWhen = { segment: 'b', has: 'in-care', atLeast: 3 } as const;
    const steps = [
      { from: START, places: 8 },
      { from: '2025-01-01', places: 12, onlyWhen },
    ];
    const waits = network([
      segment('a', 0, {
        capacity: placesOf(
          {
            staffed: [{ from: '2026-01-01', places: 7 }],
            flexible: { places: 2, openAtInCare: 8, closeBelowInCare: 8 },
          },
          steps,
        ),
      }),
      segment('b', 50),
    ]);
    const placesAt = (later: number) =>
      [placesOn, mostUsablePlacesOn, leastUsablePlacesOn].map((places) =>
        places(waits, waits.segments[0], day + later),
      );
    expect(placesAt(0)).toEqual([8, 10, 8]);
    expect(placesAt(366)).toEqual([12, 14, 8]);
    expect(placesAt(366 + 365)).toEqual([12, 7, 7]);
  });
});

describe('a list that is said to grow does grow', () => {
  const groupsOf = (...shares: number[]) => shares.map((share, index) => ({ group: ['all', 'crisis'][index], share }));
  const clientGroups = [
    { id: 'all', label: 'All', urgent: false },
    { id: 'crisis', label: 'Crisis', urgent: true },
  ];
  const duration = { kind: 'exponential', meanDays: 60 } as const;
  const into = (to: string, share: number, whenFull: 'keep-place' | 'wait-at-home' | 'leave') => ({
    to,
    share,
    whenFull,
  });
  const cases: readonly [title: string, scenario: Scenario][] = [
    ['a single segment', one(9)],
    [
      'urgent clients who stay elsewhere',
      one(
        8,
        {
          inflow: inflowOf({ referralsPerYear: REFERRALS * 1.5, groups: groupsOf(0.7, 0.3) }),
          urgent: { kind: 'overflow', withinHours: 24, until: 'whole-stay', eurosPerDay: 1 },
          waiting: { kind: 'list', order: 'most-urgent-first' },
        },
        { clientGroups },
      ),
    ],
    [
      'behind a full segment',
      network([segment('a', 9, { exits: [into('b', 1, 'wait-at-home')] }), segment('b', 7, { inflow: [] })]),
    ],
    [
      'behind a segment that refuses',
      network([
        segment('a', 9, { waiting: { kind: 'refuse' }, exits: [into('b', 1, 'wait-at-home')] }),
        segment('b', 6, { inflow: [] }),
      ]),
    ],
    ['with clients who come back', one(12, { returns: { share: 0.3, after: duration, to: 'a' } })],
    [
      'with clients who drop out to it',
      network([segment('a', 20, { dropout: { duration, then: { to: 'b' } } }), segment('b', 5, { inflow: [] })]),
    ],
    [
      'with clients who gave up another list',
      network([
        segment('a', 4, { waiting: { kind: 'list', order: 'first-come', patience: { duration, then: { to: 'b' } } } }),
        segment('b', 5, { inflow: [] }),
      ]),
    ],
    [
      'clusters and a longer stay after the maximum',
      one(8, {
        inflow: inflowOf({
          referralsPerYear: REFERRALS,
          arrivals: { kind: 'clustered', sizes: [{ clients: 3, share: 1 }] },
        }),
        lengthOfStay: { kind: 'gamma', meanDays: 110, cv: 1, maximumDays: 150 },
        afterMaximum: { extendedShare: 0.6, exits: [] },
      }),
    ],
    [
      'groups of places with one pool each',
      one(0, {
        capacity: {
          kind: 'groups',
          closing: 'as-clients-leave',
          groups: [
            { id: 'x', label: 'X', places: 5 },
            { id: 'y', label: 'Y', places: 4 },
          ],
        },
      }),
    ],
  ];

  it.each(cases)('%s', (_, scenario) => {
    const found = overloads(scenario).filter(({ consequence }) => consequence === 'list-grows');
    expect(found.length).toBeGreaterThan(0);
    const model = compileModel(scenario);
    const { grid } = model;
    const runs = Array.from({ length: 60 }, (_, index) => runReplication(model, index).points);
    for (const { segment: list } of found) {
      const waitingAt = (points: Int32Array, year: number) => {
        const point = grid.pointDays.findIndex((day) => day >= year * YEAR);
        return points[pointCell(grid, POINT_SERIES.indexOf('waiting'), list, point)];
      };
      const grown = runs.map((points) => waitingAt(points, 10 - 0.02) - waitingAt(points, 5));
      const mean = grown.reduce((sum, value) => sum + value, 0) / grown.length;
      const variance = grown.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (grown.length - 1);
      // What it grows with in five years is far outside chance.
      expect(mean).toBeGreaterThan(4 * Math.sqrt(variance / grown.length));
    }
  });
});
