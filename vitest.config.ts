import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { chromiumPath, HOW_TO_GET_CHROMIUM } from './e2e/chromium.ts';
import { firefoxPath, HOW_TO_GET_FIREFOX } from './e2e/firefox.ts';
import { localImports } from './scripts/local-imports-plugin.ts';

/** Tests that start programs, and long simulations: part of `npm test`, not of what is green before each commit. */
const LONG = [
  'src/cli/bad-inputs.test.ts',
  'src/cli/case-e.test.ts',
  'src/cli/compare.test.ts',
  'src/cli/formula-and-theory.test.ts',
  'src/cli/goalseek.test.ts',
  'src/cli/headlines.test.ts',
  'src/cli/main.test.ts',
  'src/cli/past.test.ts',
  'src/cli/precision.test.ts',
  'src/cli/sensitivity.test.ts',
  'src/cli/sharding.test.ts',
  'src/cli/sweep.test.ts',
  'src/cli/trace.test.ts',
  'src/cli/validate.test.ts',
  'src/readme.test.ts',
  'src/readme-questions.test.ts',
  'src/experiment/goal/goal-theory.test.ts',
  'src/experiment/past/foretold.test.ts',
  'src/experiment/precision/coverage.test.ts',
  'src/statistics/variance-shares.coverage.test.ts',
];

const SETUP = ['scripts/equal-columns.ts'];

const long = {
  plugins: [localImports()],
  test: { name: 'long', environment: 'node' as const, include: LONG, setupFiles: SETUP, testTimeout: 60_000 },
};

const unit = {
  plugins: [localImports()],
  test: {
    name: 'unit',
    environment: 'node' as const,
    setupFiles: SETUP,
    include: ['src/**/*.test.{ts,tsx}', 'workers/**/*.test.ts', 'scripts/**/*.test.ts'],
    exclude: LONG,
    // Shared machines: a test that runs thousands of replications may have half a core.
    testTimeout: 60_000,
  },
};

/** The built page in real browsers. After the unit tests, one file at a time: two cores and one browser. */
const e2e = {
  test: {
    name: 'e2e',
    environment: 'node' as const,
    include: ['e2e/**/*.test.ts'],
    globalSetup: ['e2e/built-page.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    sequence: { groupOrder: 1 },
  },
};

const inCi = process.env.CI !== undefined;
const browserWanted = chromiumPath() !== null || inCi;
if (!browserWanted) console.warn(`\n*** BROWSER TESTS SKIPPED: no Chromium was found. ${HOW_TO_GET_CHROMIUM} ***\n`);
else if (firefoxPath() === null && !inCi)
  console.warn(`\n*** NOT COMPARED WITH FIREFOX: none was found. ${HOW_TO_GET_FIREFOX} ***\n`);

export default defineConfig({
  test: {
    projects: browserWanted ? [unit, long, e2e] : [unit, long],
    // The runner itself hardly works while tests run: on two cores both may be at the tests.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
