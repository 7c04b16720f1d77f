import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { temporaryFile, validate } from './command.test-tool.ts';

// Less than a minute on a machine that has nothing else to do.
vi.setConfig({ testTimeout: 600_000 });

const CASES = 'src/validation/cases.json';

test('all exact cases: every output is covered and passes, and docs/validation.md is of these cases', () => {
  const report = temporaryFile('report.md', '');
  const { status, stdout, stderr } = validate([CASES, '--write', report]);
  expect(stderr).toBe('');
  const lines = stdout.trimEnd().split('\n');
  expect(lines.slice(1, -1).filter((line) => !/ {2}pass( \(.*\))?$/.test(line))).toEqual([]);
  expect(lines.at(-1)).toMatch(/^\d+ passed, 0 failed, 0 not covered$/);
  expect(status).toBe(0);
  const [made, kept] = [report, 'docs/validation.md'].map((path) => withoutFigures(readFileSync(path, 'utf8')));
  expect(kept).toEqual(made);
});

test('a wrong expectation is a failure, and says so in its line and its exit code', () => {
  const { cases } = JSON.parse(readFileSync(CASES, 'utf8'));
  const wrong = cases.find(({ id }: { id: string }) => id === 'det-01');
  wrong.expected.max_wait_days = 3;
  const { status, stdout } = validate([temporaryFile('wrong.json', JSON.stringify({ cases: [wrong] }))]);
  expect(stdout).toMatch(/max_wait_days +3 +2 +fail/);
  expect(status).toBe(1);
});

test('a file that is no list of cases is refused', () => {
  const { status, stderr } = validate([temporaryFile('other.json', '{"case": []}')]);
  expect([status, stderr]).toEqual([2, expect.stringContaining('has no list "cases"')]);
  expect(validate([join('nowhere', 'cases.json')]).status).toBe(2);
});

/** The report without what was found, and without the planted faults, which another command writes. */
function withoutFigures(report: string): string[] {
  const [cases] = report.split('\n## Planted faults\n');
  const families = cases.indexOf('\n## Families\n');
  const own = (line: string) => line.split(' | ').slice(0, 3).join(' | ');
  return [cases.slice(0, families), ...cases.slice(families).split('\n').map(own)];
}
