import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Futures } from '../experiment/futures.ts';
import { MEASURE_IDS } from '../experiment/measures.ts';
import { reportOf } from '../experiment/report.ts';
import { simulateFutures } from '../experiment/run.ts';
import {
  gridByHand,
  placesByHand,
  replicationByHand,
  scenarioByHand,
  segmentByHand,
  type Told,
} from '../finance/hand-made.test-data.ts';
import { TABLES } from '../messages/tables.ts';
import { everythingScenario } from '../scenario/everything.test-data.ts';
import type { Scenario } from '../scenario/schema.ts';
import { PAGE_WIDTH } from './columns.ts';
import { textReport } from './text-report.ts';

function linesOf(...variants: readonly Futures[]): string[] {
  const { scenario } = variants[0];
  const reported = variants.map((futures, index) => {
    const id = index === 0 ? 'basis' : `v${index}`;
    return { id, label: id, futures };
  });
  const report = reportOf('doorstroom', scenario, reported, []);
  const run = { file: scenario, base: scenario, variants: [], warnings: [] };
  return textReport(run, report, reported).replaceAll('\u00a0', ' ').split('\n');
}

function futuresByHand(scenario: Scenario, told: readonly Told[]): Futures {
  const grid = gridByHand(scenario);
  return { scenario, grid, replications: told.map((each, index) => replicationByHand(grid, each, index)) };
}

const one = scenarioByHand({ startDate: '2023-01-01', endDate: '2024-01-01' });
const network: Scenario = {
  ...one,
  segments: [
    segmentByHand({ id: 'a', label: 'Closed', capacity: placesByHand(['2023-01-01', 10]) }),
    segmentByHand({ id: 'b', label: 'Open', capacity: placesByHand(['2023-01-01', 30]) }),
    segmentByHand({ id: 'home', label: 'Home', capacity: { kind: 'unlimited' }, outOfHome: false }),
  ],
};
const told: Told = {
  perDay: { careDays: [8, 20, 9], overflowDays: [1, 0, 0], waitingDays: [2, 4, 1] },
  perMonth: { departures: [1, 2, 1], movesOfLeavers: [0, 5, 1] },
};

/** The numbers of the rows under a heading, by the name of the row, until the next empty line or heading. */
function rowsUnder(lines: readonly string[], heading: string, occurrence = 0): Record<string, string> {
  const starts = lines.flatMap((line, index) => (line === heading ? [index] : []));
  const start = starts[occurrence];
  if (start === undefined) throw new Error(`no heading ${heading}`);
  const rows: Record<string, string> = {};
  for (const line of lines.slice(start + 2)) {
    const found = /^(\S.*?) {2,}(\S+)$/.exec(line);
    if (!found) break;
    rows[found[1]] = found[2];
  }
  return rows;
}

describe('the figures of one segment', () => {
  const lines = linesOf(futuresByHand(network, [told]));

  test('are followed by those of all segments together, for each segment', () => {
    const totals = lines.flatMap((line, index) => (line === TABLES.waterbed ? [index] : []));
    const segments = ['Closed', 'Open', 'Home'].map((label) => lines.indexOf(TABLES.segment(label)));
    expect(totals).toHaveLength(3);
    segments.forEach((start, index) => {
      expect(start).toBeGreaterThan(0);
      expect(totals[index]).toBeGreaterThan(start);
      expect(totals[index]).toBeLessThan(segments[index + 1] ?? Number.POSITIVE_INFINITY);
    });
    for (const occurrence of [0, 1, 2]) {
      expect(rowsUnder(lines, TABLES.waterbed, occurrence)).toEqual({
        'Dagen uit huis (duizend)': '10,6',
        'Dagen wachten': '2.555',
        'Dagen in noodplek': '365',
        'Verhuizingen per jongere': '1,50',
      });
    }
  });

  test('leave out days out of home of help at home, and what never happens', () => {
    const home = rowsUnder(lines, TABLES.segment('Home'));
    expect(home['Dagen wachten']).toBe('365');
    expect(home['Verhuizingen per jongere']).toBe('1,00');
    expect(Object.keys(home)).not.toContain('Dagen uit huis');
    expect(Object.keys(home)).not.toContain('Dagen in noodplek');
    expect(lines.join('\n')).not.toMatch(/Voortijdig|Teruggekomen|Verhuisd door sluiting/);
  });
});

test('docs/cli.md explains every measure', () => {
  const page = readFileSync('docs/cli.md', 'utf8');
  expect(MEASURE_IDS.filter((id) => !page.includes(`\n| \`${id}\` `))).toEqual([]);
});

test('one segment is its own total', () => {
  const lines = linesOf(futuresByHand(one, [{ perDay: { careDays: [8], waitingDays: [2] } }]));
  expect(lines).not.toContain(TABLES.waterbed);
  expect(lines.join('\n')).toMatch(/Dagen wachten +730\n/);
  expect(lines.join('\n')).not.toContain('Verhuizingen per jongere');
});

test('a variant beside the base shows what it does that the base never does', () => {
  const lines = linesOf(
    futuresByHand(network, [{}, {}]),
    futuresByHand(network, [{ perMonth: { relocations: [1, 0, 0] } }, { perMonth: { relocations: [2, 0, 0] } }]),
  );
  const row = lines.find((line) => line.startsWith('Verhuisd door sluiting') && line.includes('20'));
  expect(row).toMatch(/^Verhuisd door sluiting +0 +18 +18 .* in 20 van de 20 meer$/);
});

test('the scenario that uses everything fits the page and shows no machinery', () => {
  const lines = linesOf(simulateFutures(everythingScenario, { replications: 5 }));
  expect(lines.filter((line) => line.length > PAGE_WIDTH)).toEqual([]);
  const text = lines.join('\n');
  expect(text).not.toMatch(/undefined|NaN|\bnull\b|Infinity|\[object/);
  for (const name of ['Wil niet meer wachten', 'Voortijdig gestopt', 'Verhuisd door sluiting', 'Dagen hulp vooraf']) {
    expect(text).toContain(name);
  }
});
