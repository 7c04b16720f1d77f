import { describe, expect, test, vi } from 'vitest';
import { simulate } from './command.test-tool.ts';
import { sweep } from './sweep.ts';

/** Whether cost passes a budget, by price: what a buyer asks. */
const PRICES = ['sweep', 'scenarios/almata.json', '--input', 'prijs=150:300:50', '--replications', '60'];

describe('npm run sweep', () => {
  test('gives each value with its interval, its spread, the chance above the line and where the line is passed', () => {
    const { status, stdout, stderr } = simulate([...PRICES, '--aim', 'paymentMunicipality@2021', '--line', '5000000']);
    expect(status).toBe(0);
    // Sixty times is too few to trust the intervals.
    expect(stderr).toMatch(/^Let op: Er is 60 keer nagespeeld\.[^\n]*\n$/);
    const lines = stdout.split('\n');
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
    const means = lines.flatMap((line) => /^€\s(\d+) per dag +([\d.]+)/.exec(line)?.slice(1) ?? []);
    const numbers = means.map((text) => Number(text.replace('.', '')));
    // 57 places at 300 euros a day cost 6.2 million when none is empty; at half the price half of that.
    expect(numbers.filter((_, at) => at % 2 === 0)).toEqual([150, 200, 250, 300]);
    expect(numbers[7]).toBeGreaterThan(5000);
    expect(numbers[7]).toBeLessThan(6242);
    expect(Math.abs(numbers[1] - numbers[7] / 2)).toBeLessThanOrEqual(1);
    const price = (5000 / numbers[7]) * 300;
    const told = /tussen €\s250 per dag en\s+€\s300 per dag, bij\s+ongeveer €\s([\d,]+)/.exec(stdout)?.[1] ?? '';
    expect(Math.abs(Number(told.replace(',', '.')) - price)).toBeLessThan(1.1);
    // Never in 60 futures is not never: 1.96² / (60 + 1.96²) is 6%.
    expect(stdout).toContain('0% (0–6)');
  });

  test.each([
    [['--line', 'veel', '--aim', 'kosten'], 2, [/geen getal/, /"kosten" bestaat niet/]],
    [['--line', '63'], 2, [/Kies die uitkomst met --aim/]],
    [['--input', 'plaatsen=43:57', '--input', 'instroom=1:2'], 2, [/Er staat 3 keer --input/]],
    [['--input', '/norms/waitingDays=1:1000:0.001'], 3, [/3\.996\.004 waarden.*uur.*Kies een grotere stap/]],
  ])('%j is refused before anything is played', async (more, exitCode, parts) => {
    const written: string[] = [];
    const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
    const status = await sweep([...PRICES.slice(1), ...more]);
    spy.mockRestore();
    expect(status).toBe(exitCode);
    expect(written.join('').trim().split('\n')).toHaveLength(parts.length);
    for (const part of parts) expect(written.join('')).toMatch(part);
  });
});
