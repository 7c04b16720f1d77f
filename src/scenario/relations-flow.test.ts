import { describe, expect, it } from 'vitest';
import { everythingScenario } from './everything.test-data.ts';
import { MISFITS, type Misfit, UNKNOWN_IDS, WARNED, withChanges } from './misfits.test-data.ts';
import { MONEY_MISFITS, UNKNOWN_MONEY_IDS } from './misfits-money.test-data.ts';
import { parseScenario } from './parse.ts';
import type { Problem } from './problems.ts';
import { THREE_SEGMENTS } from './three-segments.test-data.ts';
import { MONEY_WARNED } from './warned-money.test-data.ts';

function problemsWith(changes: Misfit['changes']): readonly Problem[] {
  const parsed = parseScenario(withChanges(everythingScenario, changes));
  return parsed.ok ? [] : parsed.problems;
}

function warningsWith(changes: Misfit['changes']): readonly Problem[] {
  const parsed = parseScenario(withChanges(everythingScenario, changes));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.warnings;
}

describe('how the parts of a scenario fit together', () => {
  it('the scenario that uses everything has no part without effect', () => {
    expect(warningsWith({}).filter(({ code }) => code !== 'overload')).toEqual([]);
  });

  it.each([...UNKNOWN_IDS, ...MISFITS, ...UNKNOWN_MONEY_IDS, ...MONEY_MISFITS])(
    'a problem: $title',
    ({ changes, code, path, facts }) => {
      const problems = problemsWith(changes);
      expect(problems.map((problem) => `${problem.code} ${problem.path}`)).toEqual([`${code} ${path}`]);
      expect(problems[0]).toMatchObject({ facts });
    },
  );

  it.each([...WARNED, ...MONEY_WARNED])('a warning: $title', ({ changes, code, path, facts }) => {
    expect(problemsWith(changes)).toEqual([]);
    const before = warningsWith({}).map((warning) => `${warning.code} ${warning.path}`);
    const found = warningsWith(changes);
    expect(before).not.toContain(`${code} ${path}`);
    expect(found.find((warning) => warning.code === code && warning.path === path)).toMatchObject({ facts });
  });

  it('what only a variant uses has its effect there', () => {
    const order = '/segments/behandelgroep/waiting/order';
    const variants = [{ id: 'v', label: 'V', changes: [{ path: order, value: 'ageing' }] }];
    const codes = (changes: Misfit['changes']) => warningsWith(changes).map(({ code }) => code);
    expect(codes({ [order]: 'first-come' })).toContain('does-nothing');
    expect(codes({ [order]: 'first-come', '/variants': variants })).not.toContain('does-nothing');
  });

  it('getting worse needs another group to belong to', () => {
    const waiting = {
      kind: 'list',
      order: 'first-come',
      worsening: { duration: { kind: 'fixed', meanDays: 30 }, becomes: 'iedereen' },
    };
    const parsed = parseScenario(withChanges(THREE_SEGMENTS, { '/segments/verblijf/waiting': waiting }));
    expect(parsed.ok ? [] : parsed.problems).toMatchObject([{ code: 'does-nothing', facts: { reason: 'one-group' } }]);
  });

  it('all faults are found at once', () => {
    const changes = Object.assign(
      {},
      ...MISFITS.slice(6, 9).map((misfit) => misfit.changes),
      ...UNKNOWN_IDS.map((misfit) => misfit.changes),
    );
    const codes = problemsWith(changes).map(({ code }) => code);
    expect(codes).toHaveLength(UNKNOWN_IDS.length + 3);
  });

  it('there is room for 4000 groups of places, all segments together', () => {
    const groups = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ id: `g${index}`, label: 'Groep', places: 1 }));
    const capacity = (count: number) => ({ kind: 'groups', closing: 'as-clients-leave', groups: groups(count) });
    const problems = (count: number) => {
      const changes = { '/segments/verblijf/capacity': capacity(3000), '/segments/wonen/capacity': capacity(count) };
      const parsed = parseScenario(withChanges(THREE_SEGMENTS, changes));
      return parsed.ok ? [] : parsed.problems;
    };
    expect(problems(1000)).toEqual([]);
    expect(problems(1001)).toMatchObject([
      { code: 'too-many-pools', path: '/segments/verblijf/capacity/groups', facts: { count: 4001, limit: 4000 } },
    ]);
  });
});

describe('a closed loop', () => {
  const fixed = { kind: 'fixed', meanDays: 30 };
  const toItself = [{ to: 'ambulant', share: 1, whenFull: 'wait-at-home' }];
  const loops = (segment: object) => {
    const changes = Object.fromEntries(
      Object.entries(segment).map(([key, value]) => [`/segments/ambulant/${key}`, value]),
    );
    const parsed = parseScenario(withChanges(THREE_SEGMENTS, changes));
    return parsed.ok ? [] : parsed.problems.map(({ code }) => code);
  };

  it('is opened by whoever drops out, is cut off or becomes too old', () => {
    expect(loops({ exits: toItself })).toEqual(['closed-loop']);
    expect(loops({ exits: toItself, dropout: { duration: fixed, then: 'leave' } })).toEqual([]);
    const cut = { exits: toItself, lengthOfStay: { ...fixed, maximumDays: 20 } };
    expect(loops({ ...cut, afterMaximum: { extendedShare: 0.5, exits: [] } })).toEqual([]);
    expect(loops({ ...cut, afterMaximum: { extendedShare: 1, exits: [] } })).toEqual(['closed-loop']);
    expect(loops({ ...cut, afterMaximum: { extendedShare: 0.5, exits: toItself } })).toEqual(['closed-loop']);
  });

  it('is closed when all who leave come back, or drop out to where they came from', () => {
    expect(loops({ returns: { share: 1, after: fixed, to: 'ambulant' } })).toEqual(['closed-loop']);
    expect(loops({ returns: { share: 0.99, after: fixed, to: 'ambulant' } })).toEqual([]);
    expect(loops({ exits: toItself, dropout: { duration: fixed, then: { to: 'ambulant' } } })).toEqual(['closed-loop']);
  });
});
