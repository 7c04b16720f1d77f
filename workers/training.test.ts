import { expect, it } from 'vitest';
import { prepareScenario } from '../src/experiment/run.ts';
import { parseScenario } from '../src/scenario/parse.ts';
import { trainingScenario } from './training.ts';

it('uses a scenario that the language accepts', () => {
  expect(parseScenario(trainingScenario)).toMatchObject({ ok: true });
});

it('trains on a scenario in which clients wait, block a place, overflow and are refused', () => {
  const { run, grid } = prepareScenario(trainingScenario);
  const months = grid.monthEdges.length - 1;
  const series = ['careDays', 'waitingDays', 'blockedDays', 'overflowDays'].map((_, i) =>
    run(0, 5).reduce(
      (sum, one) => sum + one.months.subarray(i * 2 * months, (i + 1) * 2 * months).reduce((a, b) => a + b, 0),
      0,
    ),
  );
  for (const days of series) expect(days).toBeGreaterThan(0);
});
