import { describe, expect, test, vi } from 'vitest';
import { everythingScenario } from '../scenario/everything.test-data.ts';
import { simulate, temporaryFile } from './command.test-tool.ts';

// A run is a process of its own, and other work may share the machine.
vi.setConfig({ testTimeout: 60_000 });

const ALMATA = 'scenarios/almata.json';
const cut = (...args: string[]) => simulate([ALMATA, '--variant', 'in-een-keer', ...args]);

describe('one client followed', () => {
  test('is told in dated sentences, ends with sums, and is not a real child', () => {
    const { status, stdout, stderr } = cut('--trace', '300');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^Jongere 300 \(.+\) in toekomst 1 van ‘Van 57 naar 43 plaatsen’, variant ‘In één keer/);
    expect(lines.filter((line) => /^\d{1,2} [a-z]+ 20\d\d( om \d\d:\d\d)?: \S/.test(line)).length).toBeGreaterThan(2);
    expect(stdout).toMatch(/^Gewacht: \d+ dagen\.$/m);
    expect(stdout.replaceAll(/\s+/g, ' ').trimEnd()).toMatch(
      /Dit is een gesimuleerd kind\. .* Het is geen echt kind\.$/,
    );
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(100);
    expect(stdout).not.toMatch(/undefined|NaN|\bnull\b|\[object/);
  });

  test('is the same each time, another one in another future, and the first without a variant in the base', () => {
    expect(cut('--trace', '300').stdout).toBe(cut('--trace', '300', '--replication', '1').stdout);
    expect(cut('--trace', '300', '--replication', '2').stdout).toMatch(/in toekomst 2 van/);
    expect(simulate([ALMATA, '--trace', '300']).stdout).toBe(
      simulate([ALMATA, '--trace', '300', '--variant', 'basis']).stdout,
    );
  });

  test('as JSON has ids for positions, dates, and days that add up', () => {
    const { status, stdout } = cut('--trace', '300', '--json');
    expect(status).toBe(0);
    const told = JSON.parse(stdout);
    expect(told).toMatchObject({
      scenario: { name: 'Van 57 naar 43 plaatsen' },
      seed: 'almata',
      variant: { id: 'in-een-keer' },
      replication: 1,
      client: { number: 300 },
    });
    expect(told.client.of).toBeGreaterThan(400);
    expect(told.events[0]).toMatchObject({ event: 'referred', segment: 'gesloten', detail: told.client.group });
    expect(told.events.map(({ date }: { date: string }) => date).every((date: string) => /^20\d\d-/.test(date))).toBe(
      true,
    );
    const [visit] = told.visits;
    expect(told.totals.careDays).toBe(visit.leftOn - visit.admittedOn);
    expect(told.totals.waitedDays).toBe(visit.admittedOn - visit.askedOn);
  });

  test('who does not exist is refused, with the numbers that do', () => {
    const { status, stdout, stderr } = cut('--trace', '99999');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^Jongere 99\.999 bestaat niet in toekomst 1\. Kies een nummer van 1 tot en met \d{3}\.\n$/);
  });

  test('all mistakes come together', () => {
    const { status, stdout, stderr } = simulate([ALMATA, '--trace', '1.5', '--replication', 'drie', '--describe']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(3);
    expect(stderr).toMatch(/"1\.5"[\s\S]*"drie"/);
  });

  test('in a region that uses the whole language has sentences without holes', () => {
    const file = temporaryFile('alles.json', JSON.stringify(everythingScenario));
    for (const client of [1, 60, 120, 250, 390]) {
      const { status, stdout, stderr } = simulate([file, '--trace', String(client)]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toMatch(/aanloop: dat telt niet mee/);
      expect(stdout).not.toMatch(/undefined|NaN|\bnull\b|\[object|andere hulp/);
    }
  });
});
