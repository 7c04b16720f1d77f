import { execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const commands = [...readFileSync('README.md', 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)]
  .flatMap(([, block = '']) => block.trim().split('\n'))
  .flatMap((line) => line.split(' && '));
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** How each command of the README is tried; a command that is not named here fails the test. */
const trials: readonly [shape: RegExp, trial: (command: string) => Promise<void>][] = [
  // Running these from a test would never end: .ci/run runs them.
  [/^npm ci$/, async () => expect(readFileSync('package-lock.json', 'utf8')).toContain('"lockfileVersion"')],
  [/^npm test$/, async () => expect(scripts.test).toBe('vitest run')],
  [/^npm start$/, startsAndAnswers],
  [/^npm run -s simulate -- \S+/, printsTables],
];

describe('the commands in README.md', () => {
  it('are there: one to open the tool, one to test it, one without a screen', () => {
    expect(commands).toEqual(expect.arrayContaining(['npm ci', 'npm start', 'npm test']));
    expect(commands.some((command) => command.startsWith('npm run -s simulate'))).toBe(true);
  });

  it.each([...new Set(commands)])(
    '%s works',
    async (command) => {
      const trial = trials.find(([shape]) => shape.test(command))?.[1];
      if (!trial) throw new Error(`README.md has a command that no test tries: ${command}`);
      await trial(command);
    },
    60_000,
  );

  it('name only scripts that exist', () => {
    const named = [...readFileSync('README.md', 'utf8').matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name]) => name);
    expect(named.filter((name) => name === undefined || !(name in scripts))).toEqual([]);
  });
});

async function startsAndAnswers(command: string): Promise<void> {
  const [program = '', ...args] = command.split(' ');
  // A group of its own, so that npm and what it started can be ended together.
  const server = spawn(program, args, { env: { ...process.env, BROWSER: 'none', NO_COLOR: '1' }, detached: true });
  try {
    const address = await new Promise<string>((resolve, reject) => {
      let output = '';
      const read = (chunk: Buffer) => {
        output += chunk.toString();
        const found = /http:\/\/[\d.]+:\d+\//.exec(output);
        if (found) resolve(found[0]);
      };
      server.stdout.on('data', read);
      server.stderr.on('data', read);
      server.on('exit', () => reject(new Error(`${command} ended: ${output}`)));
    });
    const page = await (await fetch(address)).text();
    expect(page).toContain('<html lang="nl">');
  } finally {
    if (server.pid !== undefined) process.kill(-server.pid);
  }
}

async function printsTables(command: string): Promise<void> {
  const [program = '', ...args] = command.split(' ');
  const { stdout, stderr } = await promisify(execFile)(program, args);
  expect(stdout).toMatch(/wachtlijst/i);
  expect(stdout).toMatch(/€/);
  expect(stdout).not.toMatch(/NaN|undefined|\[object|null/);
  // Beside the tables stand only warnings about the case, in Dutch.
  const others = stderr.split('\n').filter((line) => line !== '' && !/^(npm warn|Let op:)/.test(line));
  expect(others).toEqual([]);
}
