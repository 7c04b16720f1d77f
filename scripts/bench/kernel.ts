import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareScenario } from '../../src/experiment/run.ts';
import { MONTH_SERIES, monthCell } from '../../src/simulation/replication.ts';
import type { Row } from './table.ts';
import { median } from './table.ts';
import { shrinkingWorkload } from './workload.ts';

const REPLICATIONS = 1000;
const ROUNDS = 9;
const PYTHONS = [process.env.PYTHON ?? '', 'python3', '/usr/bin/python3'];

/**
 * Times the kernel in time of the processor, as the references do, on the workload "57 places become 43", in turns with the reference in C and with SimPy where these
 * are on the machine: the folder PEERS_DIR holds `ref.c` and `simpy_bench.py`. The project does not need them.
 */
export async function benchKernel(): Promise<readonly Row[]> {
  const coldStart = performance.now();
  const { run, grid } = prepareScenario(shrinkingWorkload);
  const first = run(0, REPLICATIONS);
  const coldMs = performance.now() - coldStart;
  const waiting = MONTH_SERIES.indexOf('waitingDays');
  const lists = first.map(({ months }) => {
    const from = monthCell(grid, waiting, 0, 0);
    return (
      months.subarray(from, from + grid.monthEdges.length - 1).reduce((sum, days) => sum + days, 0) / grid.horizonDays
    );
  });

  const peers = process.env.PEERS_DIR;
  const reference = peers ? buildReference(join(peers, 'ref.c')) : null;
  const ours: number[] = [];
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    run(round * REPLICATIONS, REPLICATIONS);
    ours.push(process.cpuUsage(before).user / 1000 / REPLICATIONS);
    if (reference) ratios.push((ours.at(-1) ?? 0) / reference.msPerReplication(round * REPLICATIONS + 1));
  }
  reference?.remove();
  const mine = median(ours);
  const simpy = peers ? simpyMsPerReplication(peers) : null;
  const absent = (what: string) =>
    peers ? `${what} is not on this machine` : 'set PEERS_DIR to the folder of the peers';
  return [
    {
      what: 'mean waiting list of 1000 replications (published: 6.95, one standard error 0.19)',
      value: (lists.reduce((sum, list) => sum + list, 0) / REPLICATIONS).toFixed(2),
      bar: '6.38 to 7.52',
    },
    {
      what: `${REPLICATIONS} replications, cold process`,
      value: `${coldMs.toFixed(0)} ms`,
      bar: '< 1000 ms',
      met: coldMs < 1000,
    },
    { what: 'one replication, warm', value: `${mine.toFixed(4)} ms` },
    ratios.length > 0
      ? against('kernel / C reference (time)', median(ratios), 1.6)
      : { what: 'kernel / C reference', value: absent('gcc') },
    simpy === null
      ? { what: 'SimPy / kernel', value: absent('SimPy') }
      : {
          what: 'SimPy / kernel (time)',
          value: `${(simpy / mine).toFixed(0)} x`,
          bar: '>= 100 x',
          met: simpy / mine >= 100,
        },
  ];
}

function against(what: string, ratio: number, bar: number): Row {
  return { what, value: `${ratio.toFixed(2)} x`, bar: `<= ${bar} x`, met: ratio <= bar };
}

function buildReference(source: string) {
  if (!existsSync(source)) return null;
  const folder = mkdtempSync(join(tmpdir(), 'reference-'));
  const program = join(folder, 'ref');
  try {
    execFileSync('gcc', ['-O3', '-march=native', '-o', program, source, '-lm'], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  return {
    msPerReplication: (seed: number) => msPerReplication(execFileSync(program, ['w1', `${REPLICATIONS}`, `${seed}`])),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

function simpyMsPerReplication(peers: string): number | null {
  const script = join(peers, 'simpy_bench.py');
  for (const python of PYTHONS)
    try {
      return msPerReplication(execFileSync(python, [script, 'w1', '100'], { stdio: ['ignore', 'pipe', 'ignore'] }));
    } catch {
      // This one has no SimPy; perhaps the next.
    }
  return null;
}

function msPerReplication(output: Buffer): number {
  return 1000 * Number(/cpu_s\/rep ([\d.e+-]+)/.exec(output.toString())?.[1]);
}
