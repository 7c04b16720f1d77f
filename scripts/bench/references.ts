import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PYTHONS = [process.env.PYTHON ?? '', 'python3', '/usr/bin/python3'];

/** The reference in C: a workload of it takes so many milliseconds of processor time for a replication. */
export interface Reference {
  readonly msPerReplication: (workload: string, replications: number, seed: number) => number;
  readonly remove: () => void;
}

/** Builds the reference of the folder PEERS_DIR; null without a folder, a source or a compiler. */
export function buildReference(): Reference | null {
  const source = join(process.env.PEERS_DIR ?? '', 'ref.c');
  if (!process.env.PEERS_DIR || !existsSync(source)) return null;
  const folder = mkdtempSync(join(tmpdir(), 'reference-'));
  const program = join(folder, 'ref');
  const remove = () => rmSync(folder, { recursive: true });
  try {
    execFileSync('gcc', ['-O3', '-march=native', '-o', program, source, '-lm'], { stdio: 'ignore' });
  } catch {
    remove();
    return null;
  }
  return {
    msPerReplication: (workload, replications, seed) =>
      msPerReplication(execFileSync(program, [workload, `${replications}`, `${seed}`])),
    remove,
  };
}

/** Times SimPy on the first workload; null where it is not on the machine. */
export function simpyMsPerReplication(): number | null {
  if (!process.env.PEERS_DIR) return null;
  const script = join(process.env.PEERS_DIR, 'simpy_bench.py');
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
