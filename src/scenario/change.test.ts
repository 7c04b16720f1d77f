import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges, changesBetween, variantOf } from './change.ts';
import { choiceProblems } from './choice.ts';
import { changesOfChoice, choiceValue } from './choice-value.ts';
import { parseScenario } from './parse.ts';
import { valueAt, withValueAt } from './pointer.ts';
import type { Change, Choice, NumberChoice, Scenario } from './schema.ts';
import { THREE_SEGMENTS } from './three-segments.test-data.ts';

const PLACES = '/segments/verblijf/capacity/steps/begin/places';

function applied(changes: readonly Change[], scenario = THREE_SEGMENTS): Scenario {
  const changed = applyChanges(scenario, changes);
  if (!changed.ok) throw new Error(changed.problems[0].code);
  return changed.scenario;
}

describe('changes', () => {
  it('set and multiply values, in their order, and leave the scenario as it was', () => {
    const before = structuredClone(THREE_SEGMENTS);
    const changed = applied([
      { path: PLACES, value: 40 },
      { path: PLACES, times: 0.5 },
      { path: '/segments/verblijf/inflow/nieuw/growth', value: { from: '2023-01-01', rate: -0.15 } },
    ]);
    expect(valueAt(changed, PLACES)).toBe(20);
    expect(changed.segments[0].inflow[0].growth?.rate).toBe(-0.15);
    expect(THREE_SEGMENTS).toEqual(before);
  });

  it('that change nothing give the same scenario', () => {
    expect(applied([])).toEqual(THREE_SEGMENTS);
    expect(applied([{ path: PLACES, value: 57 }])).toEqual(THREE_SEGMENTS);
  });

  it('away and back give exactly the scenario they started from', () => {
    const away = applied([{ path: PLACES, value: 30 }]);
    expect(JSON.stringify(applied([{ path: PLACES, value: 57 }], away))).toBe(JSON.stringify(THREE_SEGMENTS));
  });

  it('that make a value impossible are refused, all of them', () => {
    const changed = applyChanges(THREE_SEGMENTS, [
      { path: PLACES, value: 30.5 },
      { path: '/replications', value: 0 },
    ]);
    expect(changed.ok ? [] : changed.problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'out-of-range /replications',
      `out-of-range ${PLACES}`,
    ]);
  });

  it('of a path that leads nowhere are refused with the nearest path', () => {
    const changed = applyChanges(THREE_SEGMENTS, [{ path: '/segments/verbijf/start/inCare', value: 3 }]);
    expect(changed).toMatchObject({
      ok: false,
      problems: [{ code: 'path-not-found', facts: { nearest: '/segments/verblijf/start/inCare' } }],
    });
    expect(applyChanges(THREE_SEGMENTS, [{ path: '/constructor/prototype/x', value: 3 }]).ok).toBe(false);
    expect('x' in {}).toBe(false);
  });
});

describe('the changes between two scenarios', () => {
  it('make the one from the other, whatever was changed', () => {
    const choices: fc.Arbitrary<Change>[] = [
      fc.record({ path: fc.constant(PLACES), value: fc.nat(100) }),
      fc.record({ path: fc.constant('/contracts/dagprijs/eurosPerDay'), value: fc.integer({ min: 150, max: 300 }) }),
      fc.record({ path: fc.constant('/seed'), value: fc.string({ minLength: 1, maxLength: 10 }) }),
      fc.constant({ path: '/segments/wonen/exits', value: [] }),
      fc.constant({ path: '/segments/wonen/capacity', value: { kind: 'unlimited' } }),
      fc.constant({ path: '/segments/wonen/inflow/nieuw/growth', value: { from: '2023-01-01', rate: 0.1 } }),
      fc.constant({ path: '/segments/wonen/lengthOfStay', value: { kind: 'empirical', observedDays: [1, 2, 3] } }),
      fc.constant({
        path: '/segments/wonen/capacity',
        value: { kind: 'places', steps: [{ id: 'x', from: '2020-01-01', places: 3 }], closing: 'as-clients-leave' },
      }),
    ];
    const some = fc.array(fc.oneof(...choices), { maxLength: 6 });
    fc.assert(
      fc.property(some, some, (first, second) => {
        const [from, to] = [applied(first), applied(second)];
        expect(applied(changesBetween(from, to), from)).toEqual(to);
      }),
    );
  });

  it('are as few and as small as they can be', () => {
    expect(changesBetween(THREE_SEGMENTS, structuredClone(THREE_SEGMENTS))).toEqual([]);
    const change = { path: PLACES, value: 43 };
    expect(changesBetween(THREE_SEGMENTS, applied([change]))).toEqual([change]);
  });
});

describe('a variant', () => {
  const scenario: Scenario = {
    ...THREE_SEGMENTS,
    variants: [
      { id: 'gelijk', label: 'Gelijk', changes: [] },
      { id: 'kleiner', label: 'Kleiner', changes: [{ path: PLACES, value: 43 }] },
    ],
  };

  it('is the base with its changes', () => {
    const variant = variantOf(scenario, 'kleiner');
    expect(variant.ok && valueAt(variant.scenario, PLACES)).toBe(43);
    expect(variantOf(scenario, null)).toEqual({ ok: true, scenario });
    expect(variantOf(scenario, 'gelijk')).toEqual({ ok: true, scenario });
  });

  it('that does not exist is a problem with the nearest that does', () => {
    expect(variantOf(scenario, 'kleinr')).toMatchObject({
      ok: false,
      problems: [{ code: 'unknown-reference', facts: { nearest: 'kleiner', known: ['gelijk', 'kleiner'] } }],
    });
  });
});

describe('a choice on the first screen', () => {
  const number: NumberChoice = {
    id: 'verblijf',
    kind: 'number',
    question: 'Hoe lang?',
    unit: 'months',
    paths: ['/segments/verblijf/lengthOfStay/meanDays'],
    minimum: 2,
    maximum: 12,
    step: 0.1,
  };
  const contract: Choice = {
    id: 'contract',
    kind: 'contract',
    question: 'Hoe?',
    paths: ['/segments/verblijf/contract'],
    options: ['dagprijs', 'vast'],
  };

  it('shows months for days and clients a month for clients a year', () => {
    const five = applied(changesOfChoice(number, 5));
    expect(five.segments[0].lengthOfStay).toMatchObject({ meanDays: 152.1875 });
    expect(choiceValue(five, number)).toBe(5);
    const inflow: NumberChoice = {
      ...number,
      unit: 'clients-per-month',
      paths: ['/segments/verblijf/inflow/nieuw/referralsPerYear'],
    };
    expect(changesOfChoice(number, 3.8)).toEqual([{ path: number.paths[0], value: 115.6625 }]);
    expect(changesOfChoice(number, 2.3)).toEqual([{ path: number.paths[0], value: 70.00625 }]);
    expect(changesOfChoice(inflow, 10.25)).toEqual([{ path: inflow.paths[0], value: 123 }]);
  });

  it('gives back every position of its slider exactly', () => {
    for (let position = 20; position <= 120; position++) {
      const shown = position / 10;
      expect(choiceValue(applied(changesOfChoice(number, shown)), number)).toBe(shown);
    }
  });

  const faults: readonly [title: string, choice: Choice, code: string][] = [
    ['leads nowhere', { ...number, paths: ['/segments/verblif/lengthOfStay/meanDays'] }, 'path-not-found'],
    ['leads to a number of another unit', { ...number, paths: [PLACES] }, 'choice-unit'],
    ['starts outside its range', { ...number, minimum: 6 }, 'choice-outside'],
    ['has a range upside down', { ...number, minimum: 12, maximum: 2 }, 'range-upside-down'],
    [
      'sets two values that differ',
      { ...number, paths: [...number.paths, '/segments/wonen/lengthOfStay/meanDays'] },
      'choice-differs',
    ],
    ['offers a contract that does not exist', contract, 'unknown-reference'],
    ['does not offer the contract in force', { ...contract, options: ['vast', 'vast'] }, 'unknown-reference'],
  ];

  it.each(faults)('that %s is a problem', (_, choice, code) => {
    const parsed = parseScenario({ ...THREE_SEGMENTS, opening: { variant: null, choices: [choice] } });
    expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.code)).toContain(code);
  });

  it('must hold in every variant', () => {
    const long: Scenario = {
      ...THREE_SEGMENTS,
      variants: [
        { id: 'lang', label: 'Lang', changes: [{ path: '/segments/verblijf/lengthOfStay/meanDays', value: 700 }] },
      ],
      opening: { variant: null, choices: [{ ...number, maximum: 12 }] },
    };
    expect(choiceProblems(long)).toMatchObject([{ code: 'choice-outside', facts: { minimum: 2, maximum: 12 } }]);
  });

  it('on a contract that is offered is no problem', () => {
    const contracts = [...THREE_SEGMENTS.contracts, { ...THREE_SEGMENTS.contracts[0], id: 'vast' }];
    const scenario = withValueAt(THREE_SEGMENTS, '/contracts', contracts);
    expect(choiceProblems({ ...scenario!, opening: { variant: null, choices: [contract, number] } })).toEqual([]);
  });
});
