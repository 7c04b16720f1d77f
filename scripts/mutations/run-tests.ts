import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What the tests of a source tree said; `failed` is the first test that failed. */
export type TestOutcome =
  | { readonly kind: 'passed'; readonly tests: number }
  | { readonly kind: 'failed'; readonly failed: { readonly file: string; readonly test: string } }
  /** The tests could not be run: a text that is no program, a file that is not there, or no end in time. */
  | { readonly kind: 'broken'; readonly reason: string };

const LIMIT_MS = 300_000;

/** The part of the report of vitest (`--reporter=json`) that is read here. */
interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** Runs test files of the unit tests in a folder until the first test that fails. */
export function runTests(folder: string, files: readonly string[]): TestOutcome {
  // Files one by one and in this order, so that the same fault is always caught by the same test.
  let tests = 0;
  for (const file of files) {
    const outcome = runFile(folder, file);
    if (outcome.kind !== 'passed') return outcome;
    tests += outcome.tests;
  }
  return { kind: 'passed', tests };
}

function runFile(folder: string, file: string): TestOutcome {
  const output = join(folder, 'test-report.json');
  rmSync(output, { force: true });
  const vitest = join(folder, 'node_modules/.bin/vitest');
  const args = ['run', '--project', 'unit', file, '--bail', '1', '--reporter', 'json', '--outputFile', output];
  const run = spawnSync(vitest, args, { cwd: folder, encoding: 'utf8', timeout: LIMIT_MS, killSignal: 'SIGKILL' });
  if (run.error) return { kind: 'broken', reason: String(run.error) };
  let report: Report;
  try {
    report = JSON.parse(readFileSync(output, 'utf8'));
  } catch {
    return { kind: 'broken', reason: `${run.stdout}\n${run.stderr}`.slice(-2000) };
  }
  for (const { name, assertionResults } of report.testResults) {
    const failed = assertionResults.find(({ status }) => status === 'failed');
    const noProgram = failed?.failureMessages.find((message) => /^(Reference|Syntax)Error/.test(message));
    if (noProgram) return { kind: 'broken', reason: noProgram };
    if (failed) return { kind: 'failed', failed: { file: relative(folder, name), test: failed.fullName.trim() } };
  }
  const unread = report.testResults.find(
    ({ status, assertionResults }) => status === 'failed' || !assertionResults.length,
  );
  if (unread) return { kind: 'broken', reason: `${unread.name}: ${unread.message}` };
  if (run.status !== 0) return { kind: 'broken', reason: `${run.stdout}\n${run.stderr}`.slice(-2000) };
  return { kind: 'passed', tests: report.numPassedTests };
}
