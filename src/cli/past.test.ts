import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { EXAMPLE_TRUTH } from '../experiment/past/example-past.test-data.ts';
import { parseScenarioText } from '../scenario/parse.ts';
import { temporaryFile } from './command.test-tool.ts';
import { runCommand } from './commands.ts';

/** Runs a command here, and returns what it printed. */
async function run(...words: readonly string[]) {
  const printed = { out: '', err: '' };
  const { stdout, stderr } = process;
  const [write, writeError] = [stdout.write, stderr.write];
  const into = (key: 'out' | 'err') => (text: string) => {
    printed[key] += text;
    return true;
  };
  stdout.write = into('out') as typeof write;
  stderr.write = into('err') as typeof write;
  try {
    return { code: await runCommand(words), ...printed };
  } finally {
    stdout.write = write;
    stderr.write = writeError;
  }
}

const CLIENTS = 'scenarios/tables/verzonnen-jongeren.csv';
const MONTHS = 'scenarios/tables/verzonnen-maanden.csv';
const ALMATA = 'scenarios/almata.json';

it('fit prints numbers with their intervals on lines of at most 100 signs', async () => {
  const { code, out } = await run('fit', CLIENTS, '--until', '31-12-2020');
  expect(code).toBe(0);
  expect(out).toMatch(/Instroom \(aanmeldingen\) .*per jaar.*95% zeker tussen/);
  expect(out).toContain('Kaplan');
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
});

it('fit writes a scenario that the language accepts, and refuses to write over the old one', async () => {
  const made = temporaryFile('eigen.json', '');
  const { code, out } = await run('fit', MONTHS, '--scenario', ALMATA, '--write', made, '--json');
  expect(code).toBe(0);
  const { fit, changes } = JSON.parse(out);
  expect(fit.stay.kind).toBe('months');
  expect(changes[0]).toMatchObject({ path: '/segments/gesloten/inflow/aanmeldingen/referralsPerYear' });
  const parsed = parseScenarioText(readFileSync(made, 'utf8'), made);
  expect(parsed.ok && parsed.scenario.segments[0].inflow[0].referralsPerYear).toBe(changes[0].value);
  expect(Math.abs(changes[0].value - EXAMPLE_TRUTH.referralsPerYear)).toBeLessThan(25);
  expect(await run('fit', MONTHS, '--scenario', made, '--write', made)).toMatchObject({ code: 2, out: '' });
});

it('fit and backtest tell all that is wrong before any work', async () => {
  const wrong = await run('fit', CLIENTS, '--from', 'gisteren', '--write', '/tmp/x.json', '--segmnt', 'a');
  expect(wrong).toMatchObject({ code: 2, out: '' });
  expect(wrong.err).toContain('Bedoelt u --segment?');
  expect(wrong.err).toContain('Bij --write hoort --scenario');
  expect((await run('backtest', CLIENTS)).err).toContain('Noem na de tabel ook een scenario');
  expect((await run('backtest', MONTHS, 'scenarios/voorbeeldregio.json')).err).toContain('huizen, gezinshuizen, thuis');
  const short = await run('backtest', CLIENTS, ALMATA, '--from', '2019-06-01');
  expect(short).toMatchObject({ code: 2, out: '' });
  expect(short.err).toContain('minstens 24 hele maanden');
});
