import { checkScenario } from '../scenario/check.ts';
import { expectedOutputs } from './expected-outputs.ts';
import { FAMILIES } from './families.ts';
import {
  errorOf,
  type Figured,
  figure,
  isSeldomSeen,
  judgeExact,
  judgeStochastic,
  largestError,
  mayBeCounted,
  notCovered,
  type Precision,
  type Verdict,
} from './judge.ts';
import { NotCovered } from './not-covered.ts';
import { type Outcome, type Runner, runnerOf } from './outcome.ts';
import type { Plan, Reading, Trial, ValidationCase } from './plan.ts';

/** Clients that one trial may see, all replications together. */
const MOST_CLIENTS = { fast: 120_000_000, full: 2_000_000_000 } as const;
const MOST_REPLICATIONS = { fast: 2_000_000, full: 20_000_000 } as const;
/** For a chance that may be judged by counting no more clients are spent than this on its error. */
const MOST_CLIENTS_COUNTED = { fast: 20_000_000, full: 400_000_000 } as const;
/** Looks after which a chance that is too rare for an error is judged by what was counted. */
const COUNTED_LOOKS = { fast: 10_000, full: 100_000 } as const;
/** Replications of the first round: enough for an error to be an error. */
const FIRST_ROUND = 40;
const FIRST_CLIENTS = 100_000;
const MOST_ROUNDS = 12;
/** Something that is seldom seen must be seen so often before its error says anything. */
const ENOUGH_SEEN = 30;
/** Clients between two pauses, and replications. */
const BATCH = { clients: 200_000, replications: 2000 } as const;

export interface RunOptions {
  readonly precision: Precision;
  /** Waited for between batches of about a tenth of a second: lets a page breathe, or stops the run by throwing. */
  readonly pause?: () => Promise<void>;
}

/** Runs one case and judges every output that it expects. */
export async function runCase(validationCase: ValidationCase, options: RunOptions): Promise<Verdict[]> {
  const { id, kind } = validationCase;
  const expected = expectedOutputs(validationCase);
  const plan = planOf(validationCase);
  if (typeof plan === 'string') return [...expected].map(([output, value]) => notCovered(id, output, value, plan));
  const verdicts = new Map<string, Verdict>();
  for (const { output, found } of plan.figures ?? []) {
    const value = expected.get(output);
    if (value !== undefined) verdicts.set(output, judgeExact(id, output, found, value));
  }
  for (const trial of plan.trials ?? []) {
    const readings = trial.readings.filter(({ output }) => expected.has(output) && !verdicts.has(output));
    if (readings.length === 0) continue;
    const problem = problemOf(trial);
    const values = new Map(readings.map(({ output }) => [output, expected.get(output) ?? null]));
    const judged =
      problem !== null
        ? readings.map(({ output }) => notCovered(id, output, values.get(output) ?? null, problem))
        : kind === 'exact'
          ? exactVerdicts(id, { ...trial, readings }, values)
          : await stochasticVerdicts(id, { ...trial, readings }, values, options);
    for (const verdict of judged) verdicts.set(verdict.output, verdict);
  }
  return [...expected].map(
    ([output, value]) => verdicts.get(output) ?? notCovered(id, output, value, 'this output is not measured'),
  );
}

function planOf({ family, inputs, expected }: ValidationCase): Plan | string {
  const known = FAMILIES[family];
  if (known === undefined) return 'this family is not known';
  try {
    return known.map(inputs, expected);
  } catch (error) {
    if (error instanceof NotCovered) return error.message;
    return `these inputs cannot be mapped: ${error instanceof Error ? error.message : error}`;
  }
}

/** A scenario that the language refuses is not run. */
function problemOf({ scenario }: Trial): string | null {
  const checked = checkScenario(JSON.parse(JSON.stringify(scenario)));
  if (checked.ok) return null;
  const [{ code, path }] = checked.problems;
  return `the language has no room for this case: ${code} at ${path}`;
}

type Values = ReadonlyMap<string, number | null>;

function exactVerdicts(id: string, trial: Trial, expected: Values): Verdict[] {
  const verdicts: Verdict[] = [];
  runnerOf(trial, trial.scenario.seed).run(0, 1, (outcome) => {
    for (const { output, sums, value } of trial.readings)
      verdicts.push(judgeExact(id, output, value(sums(outcome)), expected.get(output) ?? null));
  });
  return verdicts;
}

async function stochasticVerdicts(
  id: string,
  trial: Trial,
  expected: Values,
  { precision, pause }: RunOptions,
): Promise<Verdict[]> {
  const { readings, scenario } = trial;
  const expectedOf = ({ output }: Reading) => expected.get(output) ?? Number.NaN;
  const judge = (run: Sums) =>
    readings.map((reading, index) =>
      judgeStochastic(id, reading, figureOf(run, reading, index), expectedOf(reading), precision),
    );

  const runner = runnerOf(trial, scenario.seed);
  if (runner.clients > MOST_CLIENTS[precision]) {
    return readings.map((reading) =>
      notCovered(id, reading.output, expectedOf(reading), 'too many clients for one run'),
    );
  }
  const within = (clients: number) => Math.min(MOST_REPLICATIONS[precision], Math.ceil(clients / runner.clients));
  const limits = { usual: within(MOST_CLIENTS[precision]), counted: within(MOST_CLIENTS_COUNTED[precision]) };
  let run = emptySums(readings);
  let wanted = Math.max(FIRST_ROUND, Math.min(1000, Math.round(FIRST_CLIENTS / runner.clients)));
  for (let round = 0; round < MOST_ROUNDS && wanted > run.n; round++) {
    await addTo(run, runner, readings, wanted, pause);
    wanted = Math.max(
      ...readings.map((reading, index) =>
        replicationsFor(reading, figureOf(run, reading, index), expectedOf(reading), run.n, limits, precision),
      ),
    );
  }
  const verdicts = judge(run);
  if (!verdicts.some(({ verdict }) => verdict === 'fail')) return verdicts;

  // One in 16,000 right figures lies beyond four errors. Three other seeds, on their own, tell chance from a fault.
  const first = run.n;
  run = emptySums(readings);
  for (const other of ['second', 'third', 'fourth'])
    await addTo(run, runnerOf(trial, `${scenario.seed}-${other}`), readings, run.n + first, pause);
  const again = judge(run);
  return verdicts.map((verdict, index) => {
    if (verdict.verdict !== 'fail') return verdict;
    const before = verdict.z === null ? 'beyond its bounds' : `${verdict.z.toFixed(1)} errors off`;
    return { ...again[index], reason: `${before} at first; this is with three other seeds` };
  });
}

/** How many replications a reading needs, or as many as there may be. */
function replicationsFor(
  reading: Reading,
  figured: Figured,
  expected: number,
  n: number,
  limits: { readonly usual: number; readonly counted: number },
  precision: Precision,
): number {
  if (expected === 0 || Number.isNaN(expected)) return n;
  // What would take far more than there may be is given up at once.
  const within = (wanted: number) => (wanted > 1.5 * limits.usual ? n : Math.min(limits.usual, wanted));
  if (isSeldomSeen(figured)) return within(Math.ceil((n * ENOUGH_SEEN) / Math.max(1, figured.seen)));
  const error = errorOf(figured, expected);
  // A tenth more than needed: the error itself is an estimate.
  const needed = Math.ceil(1.1 * n * (error / largestError(reading.output, expected, precision)) ** 2);
  if (mayBeCounted(reading, expected) && needed > limits.counted)
    return Math.min(limits.counted, Math.ceil((COUNTED_LOOKS[precision] * n) / figured.looks));
  return within(needed);
}

/** The sums of each reading, in blocks of as many replications. */
interface Sums {
  n: number;
  blockSize: number;
  /** The sums of the blocks one behind the other; the last block may not be full while a round runs. */
  readonly rows: number[][];
}

/** Two blocks become one when there are so many: enough for an error, and no more memory than that. */
const MOST_BLOCKS = 4096;

function emptySums(readings: readonly Reading[]): Sums {
  return { n: 0, blockSize: 1, rows: readings.map(() => []) };
}

function figureOf({ n, blockSize, rows }: Sums, reading: Reading, index: number): Figured {
  const row = rows[index];
  return figure(reading, row, (row.length * blockSize) / n, blockSize);
}

/** Runs on until there are `wanted` replications, and the last block is full. */
async function addTo(
  sums: Sums,
  { clients, run }: Runner,
  readings: readonly Reading[],
  wanted: number,
  pause: RunOptions['pause'],
): Promise<void> {
  const batch = Math.max(1, Math.min(BATCH.replications, Math.floor(BATCH.clients / clients)));
  while (sums.n < wanted || sums.n % sums.blockSize > 0) {
    const full = Math.ceil(wanted / sums.blockSize) * sums.blockSize;
    run(sums.n, Math.min(sums.n + batch, Math.max(full, sums.n + 1)), (outcome) => addOutcome(sums, readings, outcome));
    await pause?.();
  }
}

function addOutcome(sums: Sums, readings: readonly Reading[], outcome: Outcome): void {
  const isNew = sums.n % sums.blockSize === 0;
  for (const [index, reading] of readings.entries()) {
    const row = sums.rows[index];
    const own = reading.sums(outcome);
    if (isNew) row.push(...own);
    else for (const [column, value] of own.entries()) row[row.length - own.length + column] += value;
  }
  sums.n += 1;
  if (sums.n === MOST_BLOCKS * sums.blockSize) joinBlocks(sums);
}

/** Adds each second block to the one before it. */
function joinBlocks(sums: Sums): void {
  for (const row of sums.rows) {
    const count = row.length / MOST_BLOCKS;
    for (let at = 0; at < row.length / 2; at++) {
      const first = Math.floor(at / count) * 2 * count + (at % count);
      row[at] = row[first] + row[first + count];
    }
    row.length /= 2;
  }
  sums.blockSize *= 2;
}
