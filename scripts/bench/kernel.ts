import { type PreparedScenario, prepareScenario } from '../../src/experiment/run.ts';
import { type Grid, MONTH_SERIES, monthCell, type Replication } from '../../src/simulation/replication.ts';
import { type BrowserWorker, startBrowserWorker } from './browser-worker.ts';
import { buildReference, type Reference, simpyMsPerReplication } from './references.ts';
import { median, type Row } from './table.ts';
import { WORKLOADS, type WorkloadName } from './workload.ts';

const ROUNDS = 9;
const BROWSER_BAR = 2.2;

interface Compared {
  readonly workload: WorkloadName;
  /** The name of the same workload in the reference. */
  readonly reference: string;
  /** Replications in a round. */
  readonly replications: number;
  readonly bar: number;
}

const COMPARED: readonly Compared[] = [
  { workload: 'shrinking', reference: 'w1', replications: 1000, bar: 1.6 },
  { workload: 'chain', reference: 'w2', replications: 500, bar: 1.6 },
  { workload: 'national', reference: 'w3', replications: 2, bar: 2.7 },
];

/**
 * Times the kernel in turns with the reference in C, here in time of the processor and in a worker of Chromium by the
 * clock, and SimPy on the first workload. References are where PEERS_DIR says; the project does not need them.
 */
export async function benchKernel(): Promise<readonly Row[]> {
  const coldStart = performance.now();
  const cold = prepareScenario(WORKLOADS.shrinking);
  const first = cold.run(0, 1000);
  const coldMs = performance.now() - coldStart;
  const reference = buildReference();
  const browser = await startBrowserWorker();
  try {
    const rows: Row[] = [
      {
        what: 'mean waiting list of 1000 replications (published: 6.95, one standard error 0.19)',
        value: meanList(first, cold.grid).toFixed(2),
        bar: '6.38 to 7.52',
      },
      {
        what: '1000 replications, cold process',
        value: `${coldMs.toFixed(0)} ms`,
        bar: '< 1000 ms',
        met: coldMs < 1000,
      },
    ];
    for (const compared of COMPARED) rows.push(...(await compare(compared, reference, browser)));
    return [...rows, ...(await timeNetwork(browser))];
  } finally {
    reference?.remove();
    await browser?.end();
  }
}

async function compare(
  { workload, reference, replications, bar }: Compared,
  program: Reference | null,
  browser: BrowserWorker | null,
): Promise<readonly Row[]> {
  const model = prepareScenario(WORKLOADS[workload]);
  const rounds: { here: number; there: number | null; reference: number | null }[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const from = round * replications;
    rounds.push({
      here: processorMs(model, from, replications),
      reference: program?.msPerReplication(reference, replications, from + 1) ?? null,
      there: browser && (await browser.run(workload, from, replications)) / replications,
    });
  }
  // The first round warms up.
  const warm = rounds.slice(1);
  const mine = median(warm.map(({ here }) => here));
  const simpy = workload === 'shrinking' ? simpyMsPerReplication() : null;
  const ratios = (of: 'here' | 'there') =>
    warm.flatMap((round) => (round.reference === null || round[of] === null ? [] : [round[of] / round.reference]));
  return [
    { what: `${workload}: one replication, processor time`, value: `${mine.toPrecision(3)} ms` },
    against(`${workload}: kernel / C, processor time`, ratios('here'), bar, 'set PEERS_DIR, and have gcc'),
    against(
      `${workload}: worker of Chromium ${browser?.version ?? ''} / C`,
      ratios('there'),
      BROWSER_BAR,
      'PEERS_DIR, gcc and Chromium are needed',
    ),
    ...(simpy === null
      ? []
      : [
          {
            what: `${workload}: SimPy / kernel, processor time`,
            value: `${(simpy / mine).toFixed(0)} x`,
            bar: '>= 100 x',
            met: simpy / mine >= 100,
          },
        ]),
  ];
}

/** The references know no network of this kind: it has a bar in time. */
async function timeNetwork(browser: BrowserWorker | null): Promise<readonly Row[]> {
  const model = prepareScenario(WORKLOADS.network);
  const here: number[] = [];
  const there: number[] = [];
  for (let round = 0; round < 5; round++) {
    here.push(processorMs(model, round, 1));
    if (browser) there.push(await browser.run('network', round, 1));
  }
  const what = 'network of 57,000 places and 140,000 referrals a year: one replication';
  const rows = [{ what: `${what}, processor time`, ms: median(here) }];
  if (browser) rows.push({ what: `${what}, worker of Chromium`, ms: median(there) });
  return rows.map(({ what, ms }) => ({ what, value: `${ms.toFixed(0)} ms`, bar: '< 500 ms', met: ms < 500 }));
}

/** Milliseconds of processor time for one replication. */
function processorMs(model: PreparedScenario, from: number, count: number): number {
  const before = process.cpuUsage();
  model.run(from, count);
  return process.cpuUsage(before).user / 1000 / count;
}

function against(what: string, ratios: readonly number[], bar: number, otherwise: string): Row {
  if (ratios.length === 0) return { what, value: otherwise };
  const ratio = median(ratios);
  return { what, value: `${ratio.toFixed(2)} x`, bar: `<= ${bar} x`, met: ratio <= bar };
}

function meanList(replications: readonly Replication[], grid: Grid): number {
  const from = monthCell(grid, MONTH_SERIES.indexOf('waitingDays'), 0, 0);
  const days = replications.map(({ months }) =>
    months.subarray(from, from + grid.monthEdges.length - 1).reduce((sum, inMonth) => sum + inMonth, 0),
  );
  return days.reduce((sum, each) => sum + each, 0) / grid.horizonDays / replications.length;
}
