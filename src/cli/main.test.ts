import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Report } from '../experiment/report.ts';
import { simulate, temporaryFile } from './command.test-tool.ts';

// A run is a process of its own, and other work may share the machine.
vi.setConfig({ testTimeout: 60_000 });

const ALMATA = 'scenarios/almata.json';

function reportOf(...args: string[]): Report {
  const { status, stdout, stderr } = simulate([ALMATA, '--json', ...args]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout);
}

function rowOf(report: Report, variant: string, measure: string, period: string, segment: string | null = null) {
  const rows = report.variants.find(({ id }) => id === variant)?.rows ?? [];
  return rows.find((row) => row.measure === measure && row.period === period && row.segment === segment);
}

function meanOf(...which: Parameters<typeof rowOf>): number {
  return rowOf(...which)?.mean ?? Number.NaN;
}

describe('the case', () => {
  const report = reportOf();

  test('57 places leave a list near zero, and after the cut to 43 it grows from year to year', () => {
    for (const year of [2022, 2023, 2024, 2025, 2026]) {
      expect(meanOf(report, 'basis', 'waitingList', `${year}-01-01`)).toBeLessThan(4);
    }
    const cut = [2022, 2023, 2024, 2025, 2026].map((year) =>
      meanOf(report, 'in-een-keer', 'waitingList', `${year}-01-01`),
    );
    expect(cut[0]).toBeLessThan(4);
    // 123 referrals a year on 43 places for five months: about 20 more each year.
    for (let year = 1; year < cut.length; year++) expect(cut[year] - cut[year - 1]).toBeGreaterThan(15);
  });

  test('the object has the fields that docs/cli.md promises, in that order', () => {
    expect(Object.keys(report)).toEqual(['tool', 'scenario', 'seed', 'replications', 'variants', 'warnings']);
    expect(report.tool).toMatch(/^doorstroom \d+\.\d+\.\d+$/);
    expect(report.scenario).toEqual({ name: 'Van 57 naar 43 plaatsen', hash: expect.stringMatching(/^[0-9a-f]{16}$/) });
    expect(report.seed).toBe('almata');
    expect(report.replications).toBe(500);
    // The base comes first, then the variants in the order of the file.
    const { variants } = JSON.parse(readFileSync(ALMATA, 'utf8')) as { variants: { id: string }[] };
    expect(report.variants.map(({ id }) => id)).toEqual(['basis', ...variants.map(({ id }) => id)]);
    for (const { rows } of report.variants) {
      for (const row of rows) {
        expect(Object.keys(row)).toEqual([
          'measure',
          'segment',
          'period',
          'unit',
          'mean',
          'standardError',
          'p5',
          'p25',
          'p50',
          'p75',
          'p95',
        ]);
        expect(row.period).toMatch(/^(\d{4}|horizon|\d{4}-\d{2}-\d{2})$/);
        expect([null, 'gesloten', 'vervolg']).toContain(row.segment);
      }
    }
    expect(report.warnings.some((text) => text.includes('structureel tekort'))).toBe(true);
  });

  test('every measure that is promised is there, in total and for the segment', () => {
    const promised =
      'inCare occupancyRate waitingList waitingTime waitingOverNorm blockedPlaces referrals admissions discharges ' +
      'refused overflow careDays paymentMunicipality providerCost providerResult';
    for (const measure of promised.split(' ')) {
      for (const segment of [null, 'gesloten'])
        expect([measure, meanOf(report, 'basis', measure, '2024', segment)]).toEqual([measure, expect.any(Number)]);
      expect(meanOf(report, 'basis', measure, '2024')).not.toBeNaN();
    }
  });

  test('the same command gives the same bytes', () => {
    const [first, second] = [0, 1].map(() => simulate([ALMATA, '--json', '--replications', '60']).stdout);
    expect(first).toBe(second);
    expect(first.split('\n')).toHaveLength(2);
  });

  test('another seed gives another future, about as probable', () => {
    const other = reportOf('--seed', 'iets anders', '--variant', 'basis');
    expect(other.seed).toBe('iets anders');
    const [a, b] = [report, other].map((one) => meanOf(one, 'basis', 'careDays', 'horizon'));
    expect(a).not.toBe(b);
    expect(Math.abs(a / b - 1)).toBeLessThan(0.02);
  });

  test('without places that close, the variant and the base are equal in every row', () => {
    const same = reportOf('--set', '/variants/in-een-keer/changes/0/value=57', '--replications', '40');
    const [base, variant] = same.variants;
    expect(variant.id).toBe('in-een-keer');
    expect(variant.rows).toEqual(base.rows);
  });
});

describe('choices on the command line', () => {
  test('--variant runs that variant only, with the figures that it has among the others', () => {
    const all = reportOf('--replications', '50');
    const one = reportOf('--replications', '50', '--variant', 'in-stappen');
    expect(one.variants).toEqual(all.variants.filter(({ id }) => id === 'in-stappen'));
    expect(reportOf('--replications', '50', '--variant', 'basis').variants).toEqual([all.variants[0]]);
  });

  test('--set changes the base before the variants, as an edit of the file would', () => {
    const edited = JSON.parse(readFileSync(ALMATA, 'utf8'));
    edited.segments[0].inflow[0].referralsPerYear = 100;
    const file = temporaryFile('almata met spaties.json', JSON.stringify(edited));
    const bySet = reportOf(
      '--replications',
      '50',
      '--set',
      '/segments/gesloten/inflow/aanmeldingen/referralsPerYear=100',
    );
    const byFile = JSON.parse(simulate([file, '--json', '--replications', '50']).stdout);
    expect(bySet).toEqual(byFile);
    expect(meanOf(bySet, 'in-een-keer', 'referrals', '2024')).toBeLessThan(110);
  });

  test('--contract changes what is paid and not who waits', () => {
    const perDay = reportOf('--replications', '50', '--variant', 'basis');
    const lumpsum = reportOf('--replications', '50', '--variant', 'basis', '--contract', 'lumpsum');
    for (const [measure, period] of [
      ['waitingList', '2024'],
      ['careDays', 'horizon'],
    ]) {
      expect(meanOf(lumpsum, 'basis', measure, period)).toBe(meanOf(perDay, 'basis', measure, period));
    }
    expect(meanOf(lumpsum, 'basis', 'paymentMunicipality', '2023')).toBeCloseTo(57 * 0.9 * 365 * 300, 4);
  });

  test('all mistakes are told at once, with the nearest word', () => {
    const { status, stdout, stderr } = simulate([
      ALMATA,
      '--variant',
      'in-een-kee',
      '--contract',
      'lumpsom',
      '--replications',
      'veel',
    ]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/Bedoelt u "in-een-keer"/);
    expect(stderr).toMatch(/Bedoelt u "lumpsum"/);
    expect(stderr).toMatch(/Aantal doorrekeningen.*veel/);
    const unknown = simulate([ALMATA, '--replicaties', '5']);
    expect(unknown.status).toBe(2);
    expect(unknown.stderr.trim()).toBe(
      'De keuze "--replicaties" bestaat niet. Bedoelt u --replications? Kies uit de lijst van --help.',
    );
  });

  test('--help explains all choices and exit codes, in Dutch', () => {
    const { status, stdout } = simulate(['--help']);
    expect(status).toBe(0);
    for (const words of ['--variant', '--set', '--json', '--seed', '--replications', '--contract', 'Uitgangscode']) {
      expect(stdout).toContain(words);
    }
  });
});

describe('files that cannot be read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'doorstroom-'));
  mkdirSync(join(folder, 'map'));
  test.each([
    [[join(folder, 'weg.json')], /bestaat niet/],
    [[join(folder, 'map')], /is een map/],
    [[], /geen scenariobestand/],
    [['a.json', 'b.json'], /één scenario tegelijk/],
  ])('%j', (args, says) => {
    const { status, stdout, stderr } = simulate(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(says);
  });
});

describe('the tables', () => {
  const { stdout, stderr } = simulate([ALMATA]);

  test('fit in a hundred columns and hold only Dutch', () => {
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    expect(stdout + stderr).not.toMatch(/undefined|NaN|\bnull\b|Infinity|\[object|basis_|p95|\bK\b/);
  });

  test('say seed, number of replications, scenario and version, and what differs', () => {
    expect(stdout).toMatch(/500 keer nagespeeld · startgetal almata · scenario\s[0-9a-f]{16} · doorstroom \d/);
    expect(stdout).toMatch(/aantal plaatsen vanaf 1 januari 2022: 57 plaatsen →\s+43 plaatsen/);
    expect(stdout).toMatch(/in \d+ van de 20 meer/);
    expect(stdout).toMatch(/Niet in de getallen/);
    expect(stderr).toMatch(/^Let op: .*structureel tekort/m);
  });

  test('show the means that the JSON holds', () => {
    const report = reportOf();
    const list = meanOf(report, 'in-een-keer', 'waitingList', '2025-01-01');
    const variant = stdout.slice(stdout.indexOf('In één keer naar 43 (in-een-keer)'));
    const row = variant.split('\n').find((line) => line.startsWith('Wachtlijst op 1 januari')) ?? '';
    expect(row.trim().split(/\s+/).at(-1)).toBe(list.toFixed(0));
    const { p5, p95 } = rowOf(report, 'in-een-keer', 'waitingList', '2025-01-01') ?? {};
    expect(variant.split('\n')[variant.split('\n').indexOf(row) + 1]).toMatch(
      new RegExp(`${p5?.toFixed(0)} tot ${p95?.toFixed(0)}$`),
    );
  });
});

test('a bug gives one short Dutch sentence and exit code 1, and its cause only when asked for', () => {
  const sabotage = temporaryFile('kapot.cjs', 'Int32Array.prototype.fill = () => { throw new Error("kapot"); };');
  const broken = { NODE_OPTIONS: `--require ${sabotage}` };
  const silent = simulate([ALMATA, '--json', '--replications', '5'], broken);
  expect({ status: silent.status, stdout: silent.stdout }).toEqual({ status: 1, stdout: '' });
  expect(silent.stderr).toMatch(/^Er ging iets mis in Doorstroom zelf/);
  expect(silent.stderr).not.toMatch(/kapot|at .+:\d+/);
  expect(simulate([ALMATA, '--replications', '5'], { ...broken, DOORSTROOM_DEBUG: '1' }).stderr).toMatch(
    /kapot[\s\S]*at .+:\d+/,
  );
});

describe('reading aloud', () => {
  test('says each setting in a sentence, as it is after --set, and plays nothing', () => {
    const { status, stdout, stderr } = simulate([ALMATA, '--describe', '--set', '/segments/gesloten/start/inCare=52']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout.split('\n')[0]).toBe('Van 57 naar 43 plaatsen');
    expect(stdout).toContain('\nGesloten jeugdhulp (JeugdzorgPlus)\n- Er komen 123 jongeren per jaar bij');
    expect(stdout).toContain('hebben 52 jongeren een plaats');
    expect(stdout).not.toMatch(/undefined|NaN|\[object/);
  });

  test('is refused together with --json', () => {
    const { status, stdout, stderr } = simulate([ALMATA, '--describe', '--json']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('--json en --describe');
  });
});
