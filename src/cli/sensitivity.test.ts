import { describe, expect, test, vi } from 'vitest';
import { simulate } from './command.test-tool.ts';
import { sensitivity } from './sensitivity.ts';

const CASE = ['scenarios/almata.json', '--replications', '60', '--variant', 'in-een-keer'];

describe('npm run sensitivity', () => {
  test('names what decides the cost: a price of 150 to 300 before an inflow of ten percent more or less', () => {
    const more = ['--only', '--input', 'prijs=150:300', '--input', 'instroom=0.9:1.1', '--aim', 'costMunicipality'];
    const { status, stdout, stderr } = simulate(['sensitivity', ...CASE, ...more]);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^Let op: Er is 60 keer nagespeeld\.[^\n]*\n$/);
    expect(stdout.split('\n', 2)).toEqual(['Van 57 naar 43 plaatsen', 'In één keer naar 43']);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    expect(stdout).toMatch(/hangt het meest af van één\s+aanname: prijs per dag/);
    const [, low] = /1\. Prijs per dag\n +laag: €\s150 per dag +(−[\d.]+)/.exec(stdout) ?? [];
    // Half the price is half of what the contract pays: 43 to 57 places, nearly always full, five years.
    const half = -150 * 365 * (57 + 4 * 43);
    expect(Number((low ?? '').replace('−', '-').replace('.', '')) * 1000).toBeGreaterThan(half * 1.02);
    expect(Number((low ?? '').replace('−', '-').replace('.', '')) * 1000).toBeLessThan(half * 0.9);
    expect(stdout).toMatch(/hoog: €\s300 per dag +zoals nu/);
    expect(stdout).toMatch(/2\. Alle instroom samen/);
  });

  test.each([
    [['--range', '/segments/gesloten/start/inCare=60:50'], [/begin groter dan het eind/]],
    [['--range', '/segments/gesloten/start/inCare=60:70'], [/waarde van nu .51 jongeren. niet binnen het bereik/]],
    [['--input', 'instroom=1:1'], [/laag en hoog gelijk/]],
    [['--input', 'instroom=0.9:1.1:0.1'], [/heeft een stap/]],
    [
      ['--rest', '0', '--samples', '10'],
      [/percentage in boven 0/, /hoort bij --together/],
    ],
    [['--line', '14'], [/hoort bij één uitkomst/]],
    [['--line', 'waitingTime=veel'], [/geen grens/]],
    [['--only'], [/blijft er niets over/]],
    [['--together', '--samples', '10'], [/Met 10 trekkingen/]],
  ])('%j is refused before anything is played', async (more, parts) => {
    const written: string[] = [];
    const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
    const status = await sensitivity([...CASE, ...more]);
    spy.mockRestore();
    expect(status).toBe(2);
    expect(written.join('').trim().split('\n')).toHaveLength(parts.length);
    for (const part of parts) expect(written.join('')).toMatch(part);
  });
});
