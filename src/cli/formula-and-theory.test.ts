import { expect, test } from 'vitest';
import { simulate } from './command.test-tool.ts';

const ALMATA = 'scenarios/almata.json';

test('a formula over the measures gives what the measures give', () => {
  const { status, stdout, stderr } = simulate([
    ...['formula', ALMATA, '--json', '--replications', '5', '--workers', '1', '--period', 'horizon'],
    ...['--formula', 'kosten per geplaatste = kosten_gemeente / geplaatst'],
    ...['--formula', 'kosten_gemeente', '--formula', 'geplaatst'],
  ]);
  expect([status, stderr]).toEqual([0, '']);
  const [ratio, cost, placed] = JSON.parse(stdout).formulas.map(
    ({ rows: [row] }: { rows: { mean: number }[] }) => row.mean,
  );
  expect(ratio).toBeCloseTo(cost / placed, 6);
});

test('theory tells how many places a norm takes and how fast the list grows', () => {
  const { status, stdout } = simulate(['theory', ALMATA, '--variant', 'in-een-keer', '--only-formulas', '--json']);
  expect(status).toBe(0);
  const { stretches } = JSON.parse(stdout);
  // 123 a year on 43 places of 152.1875 days, which carry 103.2: 19.8 a year too many.
  expect(stretches[1].segments[0].excessPerMonth).toBeCloseTo(19.8 / 12, 9);
  expect(stretches[1].segments[0].load).toBeCloseTo(51.25, 9);
});
