import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { simulate } from './command.test-tool.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'shards-'));
afterAll(() => rmSync(folder, { recursive: true }));

const hasParallel = spawnSync('parallel', ['--version']).status === 0;
const QUESTION = ['scenarios/almata.json', '--variant', 'in-een-keer', '--replications', '101'];

// Elsewhere GNU parallel may be missing; in CI that is a failure.
test.skipIf(!hasParallel && !process.env.CI)(
  'parts made by GNU parallel are joined to the bytes of one run; without it this test is SKIPPED',
  { timeout: 60_000 },
  () => {
    const parts = ['1', '2', '3'];
    const command = ['node', 'scripts/launch.mjs', 'simulate', ...QUESTION, '--shard', '{}/3', '--out', `${folder}/{}`];
    const whole = simulate([...QUESTION, '--json']);
    execFileSync('parallel', ['--will-cite', ...command, ':::', ...parts], { cwd: root, stdio: 'pipe' });
    const joined = simulate(['merge', ...parts.map((part) => join(folder, part)), '--json']);
    expect([joined.status, joined.stderr]).toEqual([0, '']);
    expect(joined.stdout).toBe(whole.stdout);
    expect(simulate([...QUESTION, '--json', '--workers', '1']).stdout).toBe(whole.stdout);
  },
);
