import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { HORIZON } from '../experiment/periods.ts';
import type { Report } from '../experiment/report.ts';
import { summaryOf } from '../experiment/rows.ts';
import { simulateFutures } from '../experiment/run.ts';
import { readOptions } from './options.ts';
import { prepareRun } from './prepare-run.ts';

vi.setConfig({ testTimeout: 60_000 });

// Case E of the list of published cases that came with the commission: M/M/c on the scale of the story 57 -> 43, exact.
// A stay is exponential with a mean of 152.1875 days, inflow is Poisson, one first-come list.
const STABLE = [
  { places: 57, perYear: 100, occupancy: 0.731, wait: 0.155, list: 0.0425 },
  { places: 57, perYear: 120, occupancy: 0.8772, wait: 5.359, list: 1.7605 },
  { places: 57, perYear: 130, occupancy: 0.9503, wait: 32.743, list: 11.654 },
  { places: 43, perYear: 90, occupancy: 0.8721, wait: 7.991, list: 1.969 },
  { places: 43, perYear: 95, occupancy: 0.9205, wait: 21.878, list: 5.6904 },
  { places: 43, perYear: 100, occupancy: 0.969, wait: 88.29, list: 24.172 },
] as const;

/** The command of docs/cli.md: a long run after a warm-up that starts near the balance. */
function caseE(places: number, perYear: number, waiting: number): string[] {
  const segment = '/segments/gesloten';
  return [
    'scenarios/almata.json',
    ...['--variant', 'basis', '--replications', '100', '--seed', 'case-e'],
    ...['--set', `${segment}/lengthOfStay={"kind":"exponential","meanDays":152.1875}`],
    ...['--set', `${segment}/inflow/aanmeldingen/referralsPerYear=${perYear}`],
    ...['--set', `${segment}/capacity/steps=[{"from":"2021-01-01","places":${places}}]`],
    ...[
      '--set',
      `${segment}/start={"inCare":${Math.round(Math.min(places, (perYear * 5) / 12))},"waiting":${waiting}}`,
    ],
    ...['--set', '/start={"kind":"long-run","warmUpDays":18000}'],
    ...['--set', '/endDate=2120-01-01'],
  ];
}

describe('the command line agrees with the exact values of case E', () => {
  test.each(STABLE)('$places places and $perYear referrals a year', ({ places, perYear, occupancy, wait, list }) => {
    const read = readOptions(caseE(places, perYear, Math.round(list)));
    if (read.kind !== 'run') throw new Error('the command is not understood');
    const run = prepareRun(read.options);
    if (!run.ok) throw new Error(run.lines.join('\n'));
    const [{ scenario }] = run.variants;
    const futures = simulateFutures(scenario, { replications: scenario.replications });
    const figures = (['occupancyRate', 'waitingTime', 'waitingList'] as const).map((measure) =>
      summaryOf(futures, measure, null, HORIZON),
    );
    [occupancy, wait, list].forEach((exact, index) => {
      const { mean, standardError } = figures[index] ?? {};
      if (mean == null || standardError == null) throw new Error('no figure');
      // Enough power: half as much again would be seen everywhere, and a third in all rows where waiting is not rare.
      expect(standardError).toBeLessThan((list < 0.1 ? 0.12 : 0.08) * exact);
      expect(Math.abs(mean - exact)).toBeLessThan(4 * standardError + 0.0005 * exact);
    });
  });
});

test('the commands of docs/cli.md run, and the one of case E gives its exact values', () => {
  const commands = readFileSync('docs/cli.md', 'utf8')
    .split('```sh\n')
    .slice(1)
    .flatMap((rest) => rest.slice(0, rest.indexOf('```')).replaceAll('\\\n', ' ').split('\n'))
    .filter((line) => line.startsWith('npm run'));
  expect(commands).toHaveLength(5);
  const outputs = commands.map((command) => {
    const { status, stdout } = spawnSync('sh', ['-c', command], { encoding: 'utf8', maxBuffer: 100_000_000 });
    expect([command, status]).toEqual([command, 0]);
    return stdout;
  });
  const { variants } = JSON.parse(outputs[4]) as Report;
  for (const [measure, exact] of [
    ['occupancyRate', 0.9205],
    ['waitingTime', 21.878],
    ['waitingList', 5.6904],
  ] as const) {
    const row = variants[0].rows.find(
      (one) => one.measure === measure && one.period === HORIZON && one.segment === null,
    );
    if (row?.mean == null || row.standardError == null) throw new Error('no figure');
    expect(Math.abs(row.mean - exact)).toBeLessThan(4 * row.standardError + 0.0005 * exact);
  }
});
