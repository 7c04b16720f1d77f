import { describe, expect, it } from 'vitest';
import { everythingScenario } from '../../scenario/everything.test-data.ts';
import type { Inflow, Scenario, Segment } from '../../scenario/schema.ts';
import { TABLE_LENGTH } from '../distributions/knots.ts';
import { keyOfName } from '../random.ts';
import { MONTH_SERIES, USUAL_MONTH_SERIES } from '../replication.ts';
import { inflowPerDay, placesFrom, testScenario } from '../scenario.test-data.ts';
import { compileModel } from './compile.ts';

/** The first day is 1 January 2021, a Friday; the horizon is 1 January 2026, 1826 days later. */
const compiled = (segment: Partial<Segment>, settings: Partial<Omit<Scenario, 'segments'>> = {}) =>
  compileModel(testScenario([segment, { id: 'next' }, { id: 'home' }], settings));
const streamOf = (inflow: Partial<Inflow>, segment: Partial<Segment> = {}, settings = {}) =>
  compiled({ inflow: [{ ...inflowPerDay(1)[0], ...inflow }], ...segment }, settings).streams[0];
const rulesOf = (segment: Partial<Segment>, settings = {}) => compiled(segment, settings).segmentModels[0];
const list = (more: object): Partial<Segment> => ({ waiting: { kind: 'list', order: 'first-come', ...more } });
const TWO_GROUPS = {
  clientGroups: [
    { id: 'all', label: 'All', urgent: false },
    { id: 'young', label: 'Young', urgent: false, ageAtReferral: { fromYears: 10, untilYears: 14 } },
  ],
};

describe('a stream of referrals', () => {
  it('by weekday brings in a week exactly what seven usual days bring', () => {
    const { times, expected, rates, total } = streamOf({ weekdayFactors: [1.5, 1.25, 1, 1.25, 1, 0.75, 0.25] });
    expect(times).toHaveLength(1826);
    // From Friday to Thursday.
    expect([...rates.slice(0, 8)]).toEqual([1, 0.75, 0.25, 1.5, 1.25, 1, 1.25, 1]);
    for (let week = 0; week < 260; week++) expect(expected[7 * week]).toBe(7 * week);
    expect(total).toBe(7 * 260 + 1 + 0.75 + 0.25 + 1.5 + 1.25 + 1);
  });

  it('by weekday also keeps its days in days that do not count, whenever these begin', () => {
    const weekdayFactors = [7, 0, 0, 0, 0, 0, 0];
    const { times, rates } = streamOf({ weekdayFactors }, {}, { start: { kind: 'long-run', warmUpDays: 5.5 } });
    // From Saturday noon on: the Monday is four days before Friday.
    expect([...times.slice(0, 4)]).toEqual([-5.5, -4, -3, 3]);
    expect([...rates.slice(0, 4)]).toEqual([0, 7, 0, 7]);
  });

  it('is more or less by the factor of the contract in force', () => {
    const behaviour = [{ contract: 'a', stayFactor: 1, inflowFactor: 1.25, occupancyTarget: 1 }];
    expect(streamOf({}, { behaviour, contract: 'a' }).total).toBe(1826 * 1.25);
    expect(streamOf({}, { behaviour, contract: 'b' }).total).toBe(1826);
    expect(streamOf({}, { behaviour }).total).toBe(1826);
  });

  it('in clusters counts the clusters: as many clients come as the yearly number says', () => {
    const sizes = [
      { clients: 4, share: 0.25 },
      { clients: 1, share: 0.5 },
      { clients: 2, share: 0.25 },
    ];
    const stream = streamOf({ arrivals: { kind: 'clustered', sizes } });
    expect([...stream.clusterChances]).toEqual([0.5, 0.75, 0.75, 1]);
    // On average 2 in a cluster.
    expect(stream.total).toBe(913);
    expect([
      ...streamOf({ arrivals: { kind: 'clustered', sizes: [{ clients: 1, share: 1 }] } }).clusterChances,
    ]).toEqual([]);
    expect([...streamOf({}).clusterChances]).toEqual([]);
  });

  it('is even only when it is said to be', () => {
    expect(streamOf({}).even).toBe(false);
    expect(streamOf({ arrivals: { kind: 'evenly-spaced' } }).even).toBe(true);
    expect(streamOf({ arrivals: { kind: 'clustered', sizes: [{ clients: 2, share: 1 }] } }).even).toBe(false);
  });

  it('has its known clients in order of time, until the horizon', () => {
    const known = [
      { day: 1826 },
      { day: 10.5, stayDays: 4 },
      { day: 2, group: 'young' },
      { day: 10.5, stayDays: 3, group: 'all' },
    ];
    expect(streamOf({ known }, {}, TWO_GROUPS).known).toEqual([
      { time: 2, stayDays: Number.NaN, group: 1 },
      { time: 10.5, stayDays: 4, group: -1 },
      { time: 10.5, stayDays: 3, group: 0 },
    ]);
  });

  it('knows its population and where it goes when the segment is full', () => {
    const stream = streamOf({ population: { clients: 8, meanDaysAtHome: 200 }, fallbacks: ['home', 'next'] });
    expect(stream).toMatchObject({ population: 8, meanDaysAtHome: 200, fallbacks: [2, 1] });
    expect(streamOf({})).toMatchObject({ population: 0, fallbacks: [], known: [] });
  });

  it('has the luck of its own name', () => {
    const { a, b } = keyOfName('s0/in');
    expect(streamOf({})).toMatchObject({ keyA: a, keyB: b });
  });
});

describe('the rules of a segment', () => {
  it('say how many may wait', () => {
    expect(rulesOf({}).mostWaiting).toBe(Infinity);
    expect(rulesOf(list({ maximum: 7 })).mostWaiting).toBe(7);
    expect(rulesOf({ waiting: { kind: 'refuse' } }).mostWaiting).toBe(0);
  });

  it('say what happens on the list', () => {
    const duration = { kind: 'fixed', meanDays: 40 } as const;
    const rules = list({
      patience: { duration, then: { to: 'home' } },
      worsening: { duration, becomes: 'young' },
      bridging: { afterDays: 14, share: 0.25, eurosPerDay: 9 },
    });
    expect(rulesOf(rules, TWO_GROUPS)).toMatchObject({
      patienceTo: 2,
      worseningGroup: 1,
      bridgingShare: 0.25,
      bridgingAfterDays: 14,
    });
    expect(rulesOf(list({ patience: { duration, then: 'leave' } })).patienceTo).toBe(-1);
    expect(rulesOf({})).toMatchObject({ patience: null, worsening: null, bridgingShare: 0 });
  });

  it('say where clients go after their stay, after the maximum, too early and later on', () => {
    const duration = { kind: 'exponential', meanDays: 40 } as const;
    const rules = rulesOf({
      exits: [
        { to: 'next', share: 0.7, whenFull: 'keep-place', fallbacks: ['home'], search: duration },
        { to: 'home', share: 0.3, whenFull: 'leave' },
      ],
      afterMaximum: { extendedShare: 0.2, exits: [{ to: 'home', share: 0.5, whenFull: 'wait-at-home' }] },
      dropout: { duration, then: { to: 'next' } },
      returns: { share: 0.1, after: duration, to: 's0' },
      ageLimit: { years: 18, extendedShare: 0.4, extendedYears: 21 },
    });
    expect(rules.exits).toMatchObject([
      { to: 1, cumulative: 0.7, whenFull: 'keep-place', fallbacks: [2], search: { observed: 0 } },
      { to: 2, cumulative: 1, whenFull: 'leave', fallbacks: [], search: null },
    ]);
    expect(rules.exitsAfterMaximum).toMatchObject([{ to: 2, cumulative: 0.5, whenFull: 'wait-at-home' }]);
    expect(rules).toMatchObject({
      extendedShare: 0.2,
      dropoutTo: 1,
      returnShare: 0.1,
      returnTo: 0,
      ageLimit: 18 * 365.25,
      ageLimitExtended: 21 * 365.25,
      ageExtendedShare: 0.4,
    });
  });

  it('without a word: everybody goes by the usual exits, at any age, and nobody comes back', () => {
    expect(rulesOf({})).toMatchObject({
      exits: [],
      exitsAfterMaximum: null,
      extendedShare: 0,
      dropout: null,
      returnAfter: null,
      returnShare: 0,
      ageLimit: Infinity,
      relocateTo: -1,
      flexiblePlaces: 0,
      recordsOpenPlaces: false,
    });
  });

  it('say when extra places open', () => {
    const flexible = { places: 3, openAtInCare: 20, closeBelowInCare: 18 };
    expect(rulesOf({ capacity: { ...placesFrom(20), flexible } as Segment['capacity'] })).toMatchObject({
      flexiblePlaces: 3,
      flexibleOpenAt: 20,
      flexibleCloseBelow: 18,
      recordsOpenPlaces: true,
    });
  });

  it('divide who waits on the first day as referrals do, with clients of a population at their yearly number', () => {
    const inflow = [
      { id: 'one', referralsPerYear: 10, groups: [{ group: 'all', share: 1 }] },
      {
        id: 'two',
        referralsPerYear: 0,
        population: { clients: 10, meanDaysAtHome: 121.75 },
        groups: [{ group: 'young', share: 1 }],
      },
    ];
    const rules = rulesOf({ inflow }, TWO_GROUPS);
    expect([...rules.startWaitingChances]).toEqual([0.25, 1]);
  });
});

describe('client groups', () => {
  it('have their age in days', () => {
    expect(compiled({}, TWO_GROUPS).groups).toEqual([
      { urgent: false, age: null },
      { urgent: false, age: { from: 3652.5, until: 14 * 365.25 } },
    ]);
  });
});

describe('measures', () => {
  const common = { label: 'm', segment: 's0', from: '2021-01-11', rampUpDays: 30, priceYear: 2021, eurosPerYear: 0 };
  const reaching = { reach: 0.5, effect: 0.4, eurosPerClient: 0 };
  const measures: Scenario['measures'] = [
    { ...common, ...reaching, id: 'stop', kind: 'prevent' },
    { ...common, id: 'families', kind: 'recruit', placesPerYear: 1, stoppingPerYear: 0, mostPlaces: 1 },
    { ...common, ...reaching, id: 'turn', kind: 'divert', to: 'home', segment: 'next', from: '2020-12-22' },
  ];

  it('act on clients from their date, with the luck of their own name; recruiting acts on places', () => {
    const model = compiled({}, { measures });
    const [stop, turn] = [keyOfName('measure/stop'), keyOfName('measure/turn')];
    const numbers = { reach: 0.5, effect: 0.4 };
    expect(model.measures).toEqual([
      { kind: 'prevent', segment: 0, to: -1, keyA: stop.a, keyB: stop.b, from: 10, until: 40, ...numbers },
      { kind: 'divert', segment: 1, to: 2, keyA: turn.a, keyB: turn.b, from: -10, until: 20, ...numbers },
    ]);
    expect(model.grid.measures).toBe(2);
  });
});

describe('the series that are kept', () => {
  const seriesOf = (segment: Partial<Segment>, settings = {}) => compiled(segment, settings).grid.monthSeries;
  const duration = { kind: 'fixed', meanDays: 40 } as const;

  it('are the usual ones when clients only come, wait, stay and leave', () => {
    expect(seriesOf({})).toBe(USUAL_MONTH_SERIES);
    expect(seriesOf(list({ maximum: 5 }))).toBe(USUAL_MONTH_SERIES);
    expect(seriesOf({ capacity: { kind: 'unlimited' } })).toBe(USUAL_MONTH_SERIES);
  });

  it.each<[string, Partial<Segment>]>([
    ['an exit', { exits: [{ to: 'next', share: 1, whenFull: 'leave' }] }],
    ['patience', list({ patience: { duration, then: 'leave' } })],
    ['help while waiting', list({ bridging: { afterDays: 1, share: 1, eurosPerDay: 1 } })],
    ['getting worse', list({ worsening: { duration, becomes: 'all' } })],
    ['another segment when it is full', { inflow: [{ ...inflowPerDay(1)[0], fallbacks: ['next'] }] }],
    ['dropout', { dropout: { duration, then: 'leave' } }],
    ['return', { returns: { share: 1, after: duration, to: 's0' } }],
    ['an age limit', { ageLimit: { years: 18, extendedShare: 0, extendedYears: 18 } }],
    ['a rule after the maximum', { afterMaximum: { extendedShare: 1, exits: [] } }],
    [
      'groups',
      { capacity: { kind: 'groups', groups: [{ id: 'a', label: 'A', places: 2 }], closing: 'as-clients-leave' } },
    ],
    [
      'moving at closing',
      { capacity: { ...placesFrom(2), closing: { relocateTo: 'next', eurosPerMove: 0 } } as never },
    ],
    [
      'extra places',
      { capacity: { ...placesFrom(2), flexible: { places: 1, openAtInCare: 2, closeBelowInCare: 1 } } as never },
    ],
  ])('are all when there is %s', (_, segment) => {
    expect(seriesOf(segment)).toBe(MONTH_SERIES.length);
  });
});

describe('a scenario with every word of the language', () => {
  const model = compileModel(everythingScenario);

  it('compiles without a number that is missing', () => {
    const strange: string[] = [];
    const look = (value: unknown, path: string) => {
      if (typeof value === 'number' && Number.isNaN(value) && !path.endsWith('stayDays')) strange.push(path);
      if (value === undefined) strange.push(path);
      if (typeof value === 'object' && value !== null)
        for (const [key, each] of Object.entries(value)) look(each, `${path}/${key}`);
    };
    look(model, '');
    expect(strange).toEqual([]);
  });

  it('refers to nothing that is not there', () => {
    const segments = model.segmentModels.flatMap(({ patienceTo, dropoutTo, returnTo, relocateTo, exits }) => [
      ...[patienceTo, dropoutTo, returnTo, relocateTo].filter((to) => to >= 0),
      ...exits.map(({ to }) => to),
    ]);
    expect(segments.length).toBeGreaterThan(8);
    for (const to of segments) expect(everythingScenario.segments[to]).toBeDefined();
    const tables = model.segmentModels.flatMap(({ patience, worsening, dropout, returnAfter, exits }) =>
      [patience, worsening, dropout, returnAfter, ...exits.map(({ search }) => search)].filter(
        (table) => table !== null,
      ),
    );
    expect(tables.length).toBeGreaterThan(6);
    for (const { offset, observed } of tables)
      expect(offset + (observed > 0 ? observed : TABLE_LENGTH)).toBeLessThanOrEqual(model.tables.length);
  });

  it('has its capacity steps in order of time, after the first moment, of pools that exist', () => {
    const times = model.capacitySteps.map(({ time }) => time);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    for (const { time, pool, places } of model.capacitySteps) {
      expect(time).toBeGreaterThanOrEqual(model.startTime);
      expect(model.pools[pool]).toBeDefined();
      expect(places).toBeGreaterThanOrEqual(0);
    }
  });
});
