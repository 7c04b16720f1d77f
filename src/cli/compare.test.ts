import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { simulate, temporaryFile } from './command.test-tool.ts';

// A run is a process of its own, and other work may share the machine.
vi.setConfig({ testTimeout: 60_000 });

const ALMATA = 'scenarios/almata.json';

test('two plans and another file lie side by side on the luck of the first', () => {
  const file = temporaryFile(
    'eigen.json',
    readFileSync(ALMATA, 'utf8')
      .replace('"seed": "almata"', '"seed": "anders"')
      .replace('"meanDays": 152', '"meanDays": 142'),
  );
  const args = ['--variant', 'in-een-keer', '--replications', '100', '--aim', 'waitingTime', '--json'];
  const { status, stdout, stderr } = simulate(['compare', ALMATA, file, ...args]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const result = JSON.parse(stdout);
  expect(result).toMatchObject({ against: 'basis', seed: 'almata', replications: 100, comparisons: 2, level: 0.975 });
  const [base, cut, other] = result.variants;
  expect([base.id, cut.id, other.id]).toEqual(['basis', 'in-een-keer', 'bestand-2']);
  expect(cut.differences).toEqual([
    { kind: 'choice', path: '/segments/gesloten/capacity/steps/na-krimp/places', before: 57, after: 43 },
  ]);
  expect(other.differences).toMatchObject([{ kind: 'assumption', before: 152.1875, after: 142.1875 }]);
  expect(other.notes[0]).toContain('eigen.json');
  // By week: 5 years of 365.25 days, the first day and the last.
  expect(cut.list.dates).toHaveLength(262);
  expect(cut.growth.certainFrom).toMatch(/^2022-0[2-9]-01$/);
  const difference = result.aims[0].periods[0].variants[1].difference;
  expect(difference.low).toBeGreaterThan(0);
  expect(difference.higherInTwenty).toBe(20);
});

test('a file with another period is refused before any work, with both periods', () => {
  const { status, stdout, stderr } = simulate(['compare', ALMATA, 'scenarios/voorbeeldregio.json']);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('1 januari 2025 tot 1 januari 2028');
  expect(stderr).toContain('1 januari 2021 tot 1 januari 2026');
});
