import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `npm run -s simulate -- …` as its own process, in the root of the repository. */
export function simulate(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Outcome {
  return start('simulate', args, environment);
}

/** Runs `npm run -s validate -- …` in the same way. */
export function validate(args: readonly string[]): Outcome {
  return start('validate', args, {});
}

function start(program: string, args: readonly string[], environment: Readonly<Record<string, string>>): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/launch.mjs', program, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
    env: { ...process.env, ...environment },
  });
  return { status, stdout, stderr };
}

/** Writes a file in a fresh folder and returns its path. */
export function temporaryFile(name: string, content: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'doorstroom-')), name);
  writeFileSync(path, content);
  return path;
}
