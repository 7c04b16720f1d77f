import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

/** The questions of README.md with the command that answers each: they are run as they stand, only fewer times. */
const commands = [...readFileSync('README.md', 'utf8').matchAll(/\| `npm run -s (\w+) -- (.*)` \|/g)];
const run = promisify(execFile);

test('README.md has a command for each kind of question', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const questions = Object.keys(scripts).filter((name) =>
    scripts[name].startsWith('node scripts/launch.mjs simulate '),
  );
  expect(commands.map(([, name]) => name).sort()).toEqual(
    questions.filter((name) => !['merge', 'fit'].includes(name)).sort(),
  );
});

test.each(commands.map(([, name, args]) => [name, args]))('%s %s answers', { timeout: 120_000 }, async (name, args) => {
  const words = (args.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''));
  const fewer = ['theory', 'goalseek', 'precision', 'backtest'].includes(name) ? [] : ['--replications', '100'];
  const all = ['scripts/launch.mjs', 'simulate', name, ...words, ...fewer];
  const { stdout, stderr } = await run(process.execPath, all, { env: { ...process.env, NO_COLOR: '1' } });
  expect(stdout.split('\n').length).toBeGreaterThan(8);
  expect(stdout).toMatch(/95%|9 van de 10/);
  expect(`${stdout}${stderr}`).not.toMatch(/NaN|undefined|Infinity|Error\b/);
});
