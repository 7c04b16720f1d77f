import { describe, expect, test } from 'vitest';
import { simulate } from './command.test-tool.ts';
import { readHalfWidth } from './precision.ts';

describe('precision on the command line', () => {
  test('a margin is a share of the mean with %, an amount without, with a comma or a point', () => {
    expect(readHalfWidth('5%')).toEqual({ kind: 'relative', share: 0.05 });
    expect(readHalfWidth('0,5 %')).toEqual({ kind: 'relative', share: 0.005 });
    expect(readHalfWidth('2')).toEqual({ kind: 'absolute', amount: 2 });
    expect(readHalfWidth('0.25')).toEqual({ kind: 'absolute', amount: 0.25 });
    for (const text of ['', '0', '-1', '0%', '100%', 'abc', '5%%']) expect(readHalfWidth(text), text).toBeNull();
  });

  test('the wait after 57 to 43 places, within 5 %: number, interval, replications and spread in one object', () => {
    const { status, stdout } = simulate([
      'precision',
      'scenarios/almata.json',
      '--variant',
      'in-een-keer',
      '--aim',
      'waitingTime',
      '--json',
    ]);
    expect(status).toBe(0);
    const { asked, result } = JSON.parse(stdout);
    expect(asked).toMatchObject({ halfWidth: { kind: 'relative', share: 0.05 }, controlled: true, luck: 'plain' });
    const [{ sure, halfWidth, wanted, spread }] = result.answers;
    expect(result.reached).toBe(true);
    expect(sure.replications).toBe(result.replications);
    expect(halfWidth).toBeLessThanOrEqual(wanted);
    expect(sure.interval.high - sure.mean).toBeCloseTo(halfWidth, 9);
    expect(spread.futures).toBe(result.replications);
  });

  test('all mistakes are told at once, before any work', () => {
    const { status, stdout, stderr } = simulate([
      'precision',
      'scenarios/almata.json',
      '--half-width',
      'klein',
      '--most',
      '5',
      '--replications',
      '50',
      '--line',
      'x',
    ]);
    expect([status, stdout]).toEqual([2, '']);
    for (const flag of ['--half-width', '--most', '--replications', '--line']) expect(stderr).toContain(flag);
  });
});
