import { dayOfDate } from '../../calendar/calendar.ts';
import { type Cells, cellsOf } from '../../experiment/cells.ts';
import { simulateFutures } from '../../experiment/run.ts';
import { FAMILIES } from './families.ts';
import {
  errorOf,
  figure,
  judgeExact,
  judgeStochastic,
  largestError,
  notCovered,
  type Precision,
  type Verdict,
} from './judge.ts';
import { NotCovered, type Plan, type Reading, type Trial, type ValidationCase } from './plan.ts';

/** Clients that one trial may see, all replications together. */
const MOST_CLIENTS = { fast: 20_000_000, full: 400_000_000 } as const;
const MOST_REPLICATIONS = { fast: 60_000, full: 1_000_000 } as const;

/** Runs one case and judges every output that it expects. */
export async function runCase(validationCase: ValidationCase, precision: Precision): Promise<Verdict[]> {
  const expected = flattened(validationCase.expected);
  const plan = planOf(validationCase);
  if (typeof plan === 'string') {
    return [...expected].map(([output, value]) => notCovered(validationCase, output, value, plan));
  }
  const verdicts = new Map<string, Verdict>();
  for (const { output, found } of plan.figures ?? []) {
    const value = expected.get(output);
    if (value !== undefined && value !== null) verdicts.set(output, judgeExact(validationCase, output, found, value));
  }
  for (const trial of plan.trials ?? []) {
    for (const verdict of await runTrial(validationCase, trial, expected, precision))
      verdicts.set(verdict.output, verdict);
  }
  return [...expected].map(([output, value]) => {
    const reason = plan.notCovered?.[output.replace(/\[.*/, '')] ?? 'this output is not measured';
    return verdicts.get(output) ?? notCovered(validationCase, output, value, reason);
  });
}

function planOf(validationCase: ValidationCase): Plan | string {
  const mapping = FAMILIES[validationCase.family];
  if (mapping === undefined) return 'this family is not known';
  if (typeof mapping === 'string') return mapping;
  try {
    return mapping(validationCase.inputs, validationCase.expected);
  } catch (error) {
    if (error instanceof NotCovered) return error.message;
    throw error;
  }
}

async function runTrial(
  validationCase: ValidationCase,
  trial: Trial,
  expected: ReadonlyMap<string, number | null>,
  precision: Precision,
): Promise<Verdict[]> {
  const readings = trial.readings.filter(({ output }) => typeof expected.get(output) === 'number');
  if (readings.length === 0) return [];
  const expectedOf = (reading: Reading): number => expected.get(reading.output) ?? Number.NaN;
  if (validationCase.kind === 'exact') {
    const run = await sumsOf(trial, readings, 1, 0);
    return readings.map((reading, index) => {
      const { found } = figure(reading, run.rows[index], run.counts[index]);
      return judgeExact(validationCase, reading.output, found, expectedOf(reading));
    });
  }
  let run = await sumsOf(trial, readings, isLong(trial) ? 40 : 1000, 0);
  for (let part = 1; part < 12; part++) {
    const limit = Math.min(
      MOST_REPLICATIONS[precision],
      Math.floor(MOST_CLIENTS[precision] / run.clientsPerReplication),
    );
    const wanted = readings.flatMap((reading, index) => {
      const value = expectedOf(reading);
      const error = errorOf(reading, figure(reading, run.rows[index], run.counts[index]), value, run.n);
      // A tenth more than needed: the error itself is an estimate.
      const needed = Math.ceil(1.1 * run.n * (error / largestError(reading.output, value, precision)) ** 2);
      return needed <= limit && needed > run.n ? [needed] : [];
    });
    if (wanted.length === 0) break;
    run = joined(run, await sumsOf(trial, readings, Math.max(...wanted) - run.n, part));
  }
  return readings.map((reading, index) => {
    const figured = figure(reading, run.rows[index], run.counts[index]);
    return judgeStochastic(validationCase, reading, figured, expectedOf(reading), run.n, precision);
  });
}

/** Long replications are worth many short ones, and few of them fit in memory. */
function isLong({ scenario }: Trial): boolean {
  return dayOfDate(scenario.endDate) - dayOfDate(scenario.startDate) > 10_000;
}

/** The sums of each reading, replication after replication. */
interface Sums {
  readonly n: number;
  readonly clientsPerReplication: number;
  readonly rows: readonly Float64Array[];
  readonly counts: readonly number[];
}

/** Runs replications with luck of their own for each part, in batches that fit in memory. */
async function sumsOf(trial: Trial, readings: readonly Reading[], replications: number, part: number): Promise<Sums> {
  const { scenario } = trial;
  const batch = isLong(trial) ? 20 : 2000;
  const lists = readings.map((): number[] => []);
  let clients = 0;
  for (let done = 0, number = 0; done < replications; done += batch, number++) {
    const seed = `${scenario.seed}/${part}/${number}`;
    const futures = await simulateFutures(
      { ...scenario, seed },
      { replications: Math.min(batch, replications - done) },
    );
    for (const cells of cellsOf(futures)) {
      clients += clientsOf(scenario, cells);
      for (const [index, { sums }] of readings.entries()) lists[index].push(...sums(cells));
    }
  }
  return {
    n: replications,
    clientsPerReplication: Math.max(1, clients / replications),
    rows: lists.map((list) => Float64Array.from(list)),
    counts: lists.map((list) => list.length / replications),
  };
}

/** About how many clients a replication saw, the warm-up included. */
function clientsOf({ segments, start }: Trial['scenario'], cells: Cells): number {
  const referrals = segments.reduce(
    (sum, segment, index) => sum + cells.total('referrals', index) + segment.start.waiting,
    0,
  );
  return start.kind === 'long-run' ? (referrals * (cells.days() + start.warmUpDays)) / cells.days() : referrals;
}

function joined(a: Sums, b: Sums): Sums {
  return {
    ...a,
    n: a.n + b.n,
    rows: a.rows.map((row, index) => {
      const both = new Float64Array(row.length + b.rows[index].length);
      both.set(row);
      both.set(b.rows[index], row.length);
      return both;
    }),
  };
}

/** Lists become outputs with a position; what is not a number (a date, a text) is null. */
export function flattened(expected: ValidationCase['expected']): Map<string, number | null> {
  const flat = new Map<string, number | null>();
  const add = (name: string, value: unknown): void => {
    if (Array.isArray(value)) for (const [index, item] of value.entries()) add(`${name}[${index}]`, item);
    else if (name !== 'note') flat.set(name, typeof value === 'number' ? value : null);
  };
  for (const [name, value] of Object.entries(expected)) add(name, value);
  return flat;
}
