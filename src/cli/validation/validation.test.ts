import { describe, expect, test, vi } from 'vitest';
import { parseScenario } from '../../scenario/parse.ts';
import given from './cases.json';
import { FAMILIES } from './families.ts';
import { figure } from './judge.ts';
import { meanOf, ratioOf, type ValidationCase } from './plan.ts';
import { runCase } from './run-case.ts';

// A run is a process of its own, and other work may share the machine.
vi.setConfig({ testTimeout: 60_000 });

const cases = given.cases as unknown as readonly ValidationCase[];
const caseOf = (id: string) => cases.find((candidate) => candidate.id === id) as ValidationCase;

/** Quick, and at least one of each kind of mapping. `npm run validate` runs all of them. */
const QUICK = [
  ...['dist-01', 'dist-02', 'dist-03', 'dist-04', 'stat-01', 'stat-02', 'stat-03', 'pair-01', 'cal-01', 'cal-02'],
  ...['mmc-01', 'mg1-01', 'prio-03', 'erlb-05', 'cap-01', 'mtt-04', 'chain-01', 'jack-01', 'block-01', 'trans-01'],
  ...['shrink-01', 'out-03', 'cost-02', 'mtg-01'],
] as const;

describe('exact cases', () => {
  test.each(QUICK)('%s', async (id) => {
    const verdicts = await runCase(caseOf(id), 'fast');
    expect(verdicts.filter(({ verdict }) => verdict === 'fail')).toEqual([]);
    expect(verdicts.filter(({ verdict }) => verdict === 'pass').length).toBeGreaterThan(0);
  });

  test('a wrong value is seen: the same case with another expected value fails', async () => {
    const right = caseOf('mmc-01');
    const wrong = { ...right, expected: { ...right.expected, mean_wait_days_all: 14.5 } };
    const verdicts = await runCase(wrong, 'fast');
    expect(verdicts.filter(({ verdict }) => verdict === 'fail').map(({ output }) => output)).toEqual([
      'mean_wait_days_all',
    ]);
  });

  test('inputs that a mapping does not know are refused, not ignored', async () => {
    const right = caseOf('mmc-01');
    const odd = { ...right, inputs: { ...(right.inputs as object), patience_on_waiting_list: 3 } };
    const verdicts = await runCase(odd, 'fast');
    expect(new Set(verdicts.map(({ verdict }) => verdict))).toEqual(new Set(['not covered']));
    expect(verdicts[0].reason).toMatch(/patience_on_waiting_list/);
  });

  test('every family of the list is mapped, or says why not', () => {
    expect([...new Set(cases.map(({ family }) => family))].filter((family) => !(family in FAMILIES))).toEqual([]);
  });

  test('every scenario that a mapping makes is right in the language', () => {
    for (const { family, inputs, expected } of cases) {
      const mapping = FAMILIES[family];
      if (typeof mapping === 'string') continue;
      for (const { scenario } of mapping(inputs, expected).trials ?? []) {
        const parsed = parseScenario(JSON.parse(JSON.stringify(scenario)));
        expect(parsed.ok ? [] : parsed.problems).toEqual([]);
      }
    }
  });
});

describe('errors by the jackknife', () => {
  test('of a mean it is the usual standard error', () => {
    const rows = Float64Array.from([1, 2, 3, 4, 10]);
    const { found, standardError } = figure(
      meanOf('x', () => 0),
      rows,
      1,
    );
    expect(found).toBe(4);
    expect(standardError).toBeCloseTo(Math.sqrt(12.5 / 5), 12);
  });

  test('of a ratio it is zero when all pairs have the same ratio', () => {
    const { found, standardError } = figure(
      ratioOf(
        'x',
        () => 0,
        () => 0,
      ),
      Float64Array.from([2, 1, 4, 2, 6, 3]),
      2,
    );
    expect(found).toBe(2);
    expect(standardError).toBeCloseTo(0, 12);
  });
});
