import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import given from './cases.json';
import { FAMILIES } from './families.ts';
import type { ValidationCase } from './plan.ts';
import { runCase } from './run-case.ts';

// A run is a process of its own, and other work may share the machine.
vi.setConfig({ testTimeout: 120_000 });

const cases = given.cases as unknown as readonly ValidationCase[];
const caseOf = (id: string) => cases.find((candidate) => candidate.id === id) as ValidationCase;
const fast = { precision: 'fast' } as const;

/** Quick, and something of every way in which an output is found. `src/cli/validate.test.ts` runs all cases. */
const QUICK = [
  ...['dist-01', 'stat-01', 'stat-02', 'stat-03', 'pair-01', 'mser-01', 'cal-01', 'rng-02', 'rng-03', 'det-04'],
  ...['mmck-01', 'gimc-01', 'block-01', 'hunt-01', 'over-01', 'engs-01', 'cost-02', 'batch-01'],
] as const;

describe('exact cases', () => {
  test.each(QUICK)('%s: every output is covered and passes', async (id) => {
    const verdicts = await runCase(caseOf(id), fast);
    expect(verdicts.filter(({ verdict }) => verdict !== 'pass')).toEqual([]);
    expect(verdicts.length).toBeGreaterThan(0);
  });

  test('every family of the list is mapped, and tells how', () => {
    expect([...new Set(cases.map(({ family }) => family))].filter((family) => !(family in FAMILIES))).toEqual([]);
  });

  test('docs/validation.md is of these cases: all outputs are in it, and none fails', () => {
    const report = readFileSync('docs/validation.md', 'utf8');
    const [, inReport = ''] =
      /^(\d+ cases in \d+ families: \d+ outputs pass, 0 fail, 0 are not covered)\.$/m.exec(report) ?? [];
    const outputs = cases.reduce((sum, { expected }) => sum + Object.values(expected).flat().length, 0);
    const families = new Set(cases.map(({ family }) => family)).size;
    expect(inReport).toBe(
      `${cases.length} cases in ${families} families: ${outputs} outputs pass, 0 fail, 0 are not covered`,
    );
    for (const { id, family } of cases) {
      expect(report).toContain(`\n## ${family}\n`);
      expect(report).toContain(`\n| ${id} | `);
    }
  });
});

describe('a test that can fail', () => {
  test('a wrong value is seen: the same case with another expected value fails, also with three other seeds', async () => {
    const right = caseOf('cost-02');
    const wrong = { ...right, expected: { ...right.expected, sd_cost_eur: 320_000 } };
    const verdicts = await runCase(wrong, fast);
    const failed = verdicts.filter(({ verdict }) => verdict === 'fail');
    expect(failed.map(({ output }) => output)).toEqual(['sd_cost_eur']);
    expect(failed[0].reason).toMatch(/at first/);
  });

  test('a chance that is told to be rare and is not is seen by counting', async () => {
    const right = caseOf('erlb-01');
    const verdicts = await runCase({ ...right, expected: { p_refused: 1e-7 } }, fast);
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['fail']);
  });

  test('an exact value that is off by a hundred-millionth fails', async () => {
    const right = caseOf('pair-01');
    const verdicts = await runCase({ ...right, expected: { mean_difference: 1.325 * (1 + 1e-8) } }, fast);
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['fail']);
  });
});

describe('what a mapping does not know', () => {
  test('inputs are refused, not ignored', async () => {
    const right = caseOf('mmc-01');
    const odd = { ...right, inputs: { ...(right.inputs as object), patience_on_waiting_list: 3 } };
    const verdicts = await runCase(odd, fast);
    expect(new Set(verdicts.map(({ verdict }) => verdict))).toEqual(new Set(['not covered']));
    expect(verdicts[0].reason).toMatch(/patience_on_waiting_list/);
  });

  test.each(cases.map(({ family, id }) => [family, id]))('%s (%s): no inputs at all are refused', async (_, id) => {
    const verdicts = await runCase({ ...caseOf(id), inputs: {} }, fast);
    expect(new Set(verdicts.map(({ verdict }) => verdict))).toEqual(new Set(['not covered']));
  });

  test('a list to which more come than can be served has no long run', async () => {
    const right = caseOf('mmc-01');
    const inputs = { ...(right.inputs as object), inflow: { process: 'poisson', rate_per_day: 0.26 } };
    const [verdict] = await runCase({ ...right, inputs }, fast);
    expect(verdict).toMatchObject({ verdict: 'not covered', reason: expect.stringMatching(/no long run/) });
  });

  test('a family and an output that nobody has heard of', async () => {
    const right = caseOf('dist-01');
    const [family] = await runCase({ ...right, family: 'M/M/blue' }, fast);
    expect(family).toMatchObject({ verdict: 'not covered', reason: 'this family is not known' });
    const [output] = await runCase({ ...right, expected: { colour: 3 } }, fast);
    expect(output).toMatchObject({ verdict: 'not covered', reason: 'this output is not measured' });
  });
});
