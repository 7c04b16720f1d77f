import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closedLoops } from './closed-loops.ts';
import { parseScenario } from './parse.ts';
import { withValueAt } from './pointer.ts';
import type { Problem, ProblemCode } from './problems.ts';
import type { Scenario } from './schema.ts';
import { THREE_SEGMENTS } from './three-segments.test-data.ts';

const exit = (to: string, share: number) => ({ to, share, whenFull: 'keep-place' });
const group = { group: 'iedereen', share: 1 };
const S = '/segments/verblijf';

function problemsOf(changes: Readonly<Record<string, unknown>>): readonly Problem[] {
  const json = Object.entries(changes).reduce<Scenario>(
    (now, [path, value]) => withValueAt(now, path, value)!,
    THREE_SEGMENTS,
  );
  const parsed = parseScenario(json);
  return parsed.ok ? [] : parsed.problems;
}

describe('how values fit together', () => {
  it('a scenario that fits has no problems and no warnings', () => {
    expect(parseScenario(THREE_SEGMENTS)).toEqual({ ok: true, scenario: THREE_SEGMENTS, warnings: [] });
  });

  const cases: readonly [
    title: string,
    changes: Readonly<Record<string, unknown>>,
    code: ProblemCode,
    path: string,
    facts: object,
  ][] = [
    [
      'two segments have one id',
      { [`${S}/exits`]: [], '/segments/wonen/id': 'verblijf' },
      'duplicate-id',
      '/segments/1',
      { id: 'verblijf', positions: [1, 2] },
    ],
    [
      'two steps have one id',
      {
        [`${S}/capacity/steps`]: [
          { id: 'x', from: '2022-01-01', places: 1 },
          { id: 'x', from: '2023-01-01', places: 1 },
        ],
      },
      'duplicate-id',
      `${S}/capacity/steps/1`,
      { positions: [1, 2] },
    ],
    [
      'an exit leads to a segment that is not there',
      { [`${S}/exits`]: [exit('wonnen', 0.5)] },
      'unknown-reference',
      `${S}/exits/wonnen/to`,
      { to: 'segment', value: 'wonnen', nearest: 'wonen' },
    ],
    [
      'an unknown name is like no other',
      { [`${S}/exits`]: [exit('segment-bestaat-niet', 0.5)] },
      'unknown-reference',
      `${S}/exits/segment-bestaat-niet/to`,
      { nearest: null, known: ['verblijf', 'wonen', 'ambulant'] },
    ],
    [
      'a group of an inflow is not there',
      { [`${S}/inflow/nieuw/groups`]: [{ group: 'spoed', share: 1 }] },
      'unknown-reference',
      `${S}/inflow/nieuw/groups/spoed/group`,
      { to: 'group' },
    ],
    [
      'a group with a stay of its own is not there',
      { [`${S}/lengthOfStayByGroup`]: [{ group: 'spoed', lengthOfStay: { kind: 'fixed', meanDays: 3 } }] },
      'unknown-reference',
      `${S}/lengthOfStayByGroup/spoed/group`,
      { to: 'group' },
    ],
    [
      'a contract is not there',
      { [`${S}/contract`]: 'dagpijs' },
      'unknown-reference',
      `${S}/contract`,
      { nearest: 'dagprijs' },
    ],
    [
      'the opening variant is not there',
      { '/opening/variant': 'x' },
      'unknown-reference',
      '/opening/variant',
      { to: 'variant' },
    ],
    [
      'exit shares are more than 1',
      { [`${S}/exits`]: [exit('wonen', 0.7), exit('ambulant', 0.5)] },
      'exit-shares',
      `${S}/exits`,
      {
        sum: 1.2,
        arrows: [
          { to: 'Wonen', share: 0.7 },
          { to: 'Ambulant', share: 0.5 },
        ],
      },
    ],
    [
      'shares of groups are less than 1 and nobody takes the rest',
      { [`${S}/inflow/nieuw/groups`]: [{ ...group, share: 0.9 }] },
      'group-shares',
      `${S}/inflow/nieuw/groups`,
      { sum: 0.9, rests: 0 },
    ],
    [
      'two segments send everybody to each other',
      { [`${S}/exits`]: [exit('wonen', 1)], '/segments/wonen/exits': [exit('verblijf', 1)] },
      'closed-loop',
      `${S}/exits`,
      { segments: ['Verblijf', 'Wonen'] },
    ],
    [
      'a step is not later than the one before',
      {
        [`${S}/capacity/steps`]: [
          { from: '2022-01-01', places: 1 },
          { from: '2022-01-01', places: 2 },
        ],
      },
      'steps-not-sorted',
      `${S}/capacity/steps/1/from`,
      { date: '2022-01-01', previous: '2022-01-01' },
    ],
    [
      'steps of the inflow are not in order',
      {
        [`${S}/inflow/nieuw/steps`]: [
          { from: '2023-01-01', referralsPerYear: 1 },
          { from: '2022-06-01', referralsPerYear: 2 },
        ],
      },
      'steps-not-sorted',
      `${S}/inflow/nieuw/steps/1/from`,
      {},
    ],
    [
      'the first places come after the first day',
      { [`${S}/capacity/steps/begin/from`]: '2022-01-02' },
      'first-step-late',
      `${S}/capacity/steps/begin/from`,
      { date: '2022-01-02', needed: '2022-01-01' },
    ],
    ['the end is the start', { '/endDate': '2022-01-01' }, 'end-not-after-start', '/endDate', {}],
    [
      'the period is longer than a hundred years',
      { '/endDate': '2122-01-03' },
      'horizon-too-long',
      '/endDate',
      { limit: 36_525 },
    ],
    [
      'month factors change the yearly number',
      { [`${S}/inflow/nieuw/monthFactors`]: [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1] },
      'month-factors',
      `${S}/inflow/nieuw/monthFactors`,
      { mean: 13 / 12 },
    ],
    [
      'a source is about a path that is not there',
      { '/sources': { '/nroms': { kind: 'assumption', note: 'x' } } },
      'path-not-found',
      '/sources/~1nroms',
      { target: '/nroms', nearest: '/norms' },
    ],
    [
      'a range is upside down',
      { '/sources': { '/norms': { kind: 'assumption', note: 'x', low: 2, high: 1 } } },
      'range-upside-down',
      '/sources/~1norms',
      { low: 2, high: 1 },
    ],
    [
      'a variant changes what is not there',
      {
        '/variants': [
          { id: 'v', label: 'V', changes: [{ path: '/segments/verblijf/capacity/steps/begn/places', value: 1 }] },
        ],
      },
      'path-not-found',
      '/variants/v/changes/0/path',
      { nearest: '/segments/verblijf/capacity/steps/begin/places' },
    ],
    [
      'a variant multiplies a word',
      { '/variants': [{ id: 'v', label: 'V', changes: [{ path: '/seed', times: 2 }] }] },
      'path-not-a-number',
      '/variants/v/changes/0/path',
      { value: 'drie' },
    ],
    [
      'a variant makes a value that cannot be',
      { '/variants': [{ id: 'v', label: 'V', changes: [{ path: '/segments/verblijf/exits/wonen/share', times: 3 }] }] },
      'out-of-range',
      '/segments/verblijf/exits/wonen/share',
      { value: 1.5 },
    ],
    [
      'a variant makes values that do not fit together',
      {
        '/variants': [{ id: 'v', label: 'V', changes: [{ path: '/segments/verblijf/exits/wonen/share', value: 0.9 }] }],
      },
      'exit-shares',
      '/segments/verblijf/exits',
      {},
    ],
  ];

  it.each(cases)('%s', (_, changes, code, path, facts) => {
    const problems = problemsOf(changes);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]).toMatchObject({ path, facts });
  });

  it('all faults are found at once', () => {
    const problems = problemsOf({
      [`${S}/exits`]: [exit('nergens', 0.7), exit('ambulant', 0.5)],
      [`${S}/contract`]: 'x',
      '/endDate': '2021-01-01',
      '/segments/wonen/inflow/nieuw/groups': [{ ...group, share: 0.3 }],
    });
    expect(problems.map(({ code }) => code).toSorted()).toEqual(
      ['end-not-after-start', 'exit-shares', 'group-shares', 'unknown-reference', 'unknown-reference'].toSorted(),
    );
  });

  it('rounding is no fault: seven tenths and two tenths and a tenth are one', () => {
    const groups = [0.7, 0.2, 0.1].map((share, index) => ({ group: `g${index}`, share }));
    const clientGroups = ['g0', 'g1', 'g2', 'iedereen'].map((id) => ({ id, label: id, urgent: false }));
    expect(problemsOf({ '/clientGroups': clientGroups, [`${S}/inflow/nieuw/groups`]: groups })).toEqual([]);
    const third = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => month / 6.5);
    expect(problemsOf({ [`${S}/inflow/nieuw/monthFactors`]: third })).toEqual([]);
  });

  it('only one group can take the rest', () => {
    const groups = ['iedereen', 'ander'].map((group) => ({ group, share: 'rest' }));
    const clientGroups = ['iedereen', 'ander'].map((id) => ({ id, label: id, urgent: false }));
    expect(problemsOf({ '/clientGroups': clientGroups, [`${S}/inflow/nieuw/groups`]: groups })).toMatchObject([
      { code: 'group-shares', facts: { sum: 0, rests: 2 } },
    ]);
  });

  it('of several changes of a variant the one that leads nowhere is named', () => {
    const changes = [
      { path: `${S}/capacity/steps/begin/places`, value: 40 },
      { path: '/nergens/heen', value: 1 },
    ];
    expect(problemsOf({ '/variants': [{ id: 'v', label: 'V', changes }] })).toMatchObject([
      { code: 'path-not-found', path: '/variants/v/changes/1/path' },
    ]);
  });

  it('during a warm-up the first number of places already holds', () => {
    expect(problemsOf({ '/start': { kind: 'long-run', warmUpDays: 365 } })).toEqual([]);
  });
});

describe('a closed loop', () => {
  const network = (rows: readonly (readonly number[])[]) =>
    rows.map((shares, index) => ({
      id: `s${index}`,
      exits: shares.flatMap((share, to) => (share > 0 ? [{ to: `s${to}`, share, whenFull: 'leave' as const }] : [])),
    }));

  it('is named without the segments that only lead to it', () => {
    expect(
      closedLoops(
        network([
          [0, 1, 0],
          [0, 0, 1],
          [0, 1, 0],
        ]),
      ),
    ).toEqual([[1, 2]]);
    expect(closedLoops(network([[1]]))).toEqual([[0]]);
    expect(
      closedLoops(
        network([
          [1, 0],
          [0, 1],
        ]),
      ),
    ).toEqual([[0], [1]]);
  });

  it('is only the part that cannot be left', () => {
    expect(
      closedLoops(
        network([
          [0.5, 0.5],
          [0, 1],
        ]),
      ),
    ).toEqual([[1]]);
  });

  it('is not opened by an exit that nobody takes', () => {
    const whenFull = 'leave' as const;
    const exits = [
      { to: 'a', share: 1, whenFull },
      { to: 'b', share: 0, whenFull },
    ];
    expect(
      closedLoops([
        { id: 'a', exits },
        { id: 'b', exits: [] },
      ]),
    ).toEqual([[0]]);
  });

  it('is no loop when somebody can leave, however few', () => {
    expect(
      closedLoops(
        network([
          [0, 1],
          [0.999, 0],
        ]),
      ),
    ).toEqual([]);
  });

  it('is there exactly when I - R is singular', () => {
    const row = fc.tuple(
      fc.constantFrom(0, 1, 2),
      fc.constantFrom(0, 1, 2),
      fc.constantFrom(0, 1, 2),
      fc.constantFrom(0, 1, 2),
      fc.constantFrom(0, 0, 1),
    );
    fc.assert(
      fc.property(fc.tuple(row, row, row, row), (weights) => {
        const rows = weights.map((values) => {
          const total = values.reduce<number>((sum, value) => sum + value, 0);
          return values.slice(0, 4).map((value) => (total === 0 ? 0 : value / total));
        });
        expect(closedLoops(network(rows)).length > 0).toBe(Math.abs(determinantOfRest(rows)) < 1e-9);
      }),
      { numRuns: 1000 },
    );
  });
});

/** The determinant of I - R by elimination with pivots. */
function determinantOfRest(shares: readonly (readonly number[])[]): number {
  const rows = shares.map((row, i) => row.map((share, j) => (i === j ? 1 : 0) - share));
  let determinant = 1;
  for (let column = 0; column < rows.length; column++) {
    const pivot = rows
      .slice(column)
      .reduce(
        (best, row, index) => (Math.abs(row[column]) > Math.abs(rows[best][column]) ? index + column : best),
        column,
      );
    [rows[column], rows[pivot]] = [rows[pivot], rows[column]];
    determinant *= rows[column][column];
    if (Math.abs(rows[column][column]) < 1e-12) return 0;
    for (const row of rows.slice(column + 1)) {
      const factor = row[column] / rows[column][column];
      row.forEach((value, index) => {
        row[index] = value - factor * rows[column][index];
      });
    }
  }
  return determinant;
}
