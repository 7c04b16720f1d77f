import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScenario, parseScenarioText } from '../scenario/parse.ts';
import { valueAt, withValueAt } from '../scenario/pointer.ts';
import { THREE_SEGMENTS } from '../scenario/three-segments.test-data.ts';
import { warningsOf } from '../scenario/warnings.ts';
import { BAD_INPUTS, HELPS, NEVER } from './bad-inputs.test-data.ts';
import { problemLines, problemMessage, problemText } from './problems.ts';

const { '/contracts': _, ...NO_PRICE_SOURCE } = THREE_SEGMENTS.sources;
const TEXT = JSON.stringify(THREE_SEGMENTS, null, 2);

function linesFor(text: string): string[] {
  const parsed = parseScenarioText(text, 'mijn.json');
  return problemLines(parsed.ok ? parsed.warnings : parsed.problems);
}

function linesWith(path: string, value: unknown): string[] {
  const parsed = parseScenario(withValueAt(THREE_SEGMENTS, path, value));
  return problemLines(parsed.ok ? parsed.warnings : parsed.problems);
}

describe('a bad input', () => {
  it.each(BAD_INPUTS)('$id: $title: says what, where and how to mend it', ({ path, value, raw, shows }) => {
    const text = raw ? raw(TEXT) : JSON.stringify(withValueAt(THREE_SEGMENTS, path ?? '', value));
    expect(parseScenarioText(text, 'mijn.json').ok).toBe(false);
    const lines = linesFor(text);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      expect(line).toMatch(HELPS);
      expect(line).not.toMatch(NEVER);
      expect(line).toMatch(/[.?]$/);
    }
    for (const shown of shows) expect(lines.join('\n')).toContain(shown);
  });

  it('names the variant in which it shows', () => {
    const changes = [{ path: '/segments/verblijf/capacity/steps/begin/places', value: -4 }];
    expect(linesWith('/variants', [{ id: 'v', label: 'Heel klein', changes }])).toEqual([
      'Variant ‘Heel klein’, segment ‘Verblijf’, aantal plaatsen vanaf 1 januari 2022: er staat -4, dat is te klein. Vul een heel getal van minstens 0 en hoogstens 100.000 (plaatsen) in.',
    ]);
  });

  it('can be shown beside its own field, without saying where', () => {
    const parsed = parseScenario(withValueAt(THREE_SEGMENTS, '/replications', 0.5));
    expect(parsed.ok ? null : problemMessage(parsed.problems[0])).toEqual({
      where: 'Aantal doorrekeningen',
      what: 'er staat 0,5, dat is te klein.',
      mend: 'Vul een heel getal van minstens 1 en hoogstens 100.000 in.',
    });
  });

  it('of many is told in twenty lines, the last of which counts the rest', () => {
    const lines = linesWith('/segments/verblijf/lengthOfStay', {
      kind: 'empirical',
      observedDays: Array.from({ length: 30 }, (_, index) => -1 - index),
    });
    expect(lines).toHaveLength(20);
    expect(lines.at(-1)).toBe('En nog 11 andere meldingen.');
  });

  it('with a hostile name quotes it as it is, but for what would turn the line around', () => {
    const label = '<img src=x onerror=alert(1)>"\'&</script>\u202e\u0000\u001b[31m';
    const scenario = withValueAt(
      withValueAt(THREE_SEGMENTS, '/segments/0/label', label)!,
      '/segments/0/start/inCare',
      -1,
    );
    const parsed = parseScenario(scenario);
    const [line] = problemLines(parsed.ok ? [] : parsed.problems);
    expect(line).toContain('Segment ‘<img src=x onerror=alert(1)>"\'&</script>[31m’');
  });
});

describe('a warning', () => {
  it.each([
    ['/segments/verblijf/start/inCare', 60, ['Verblijf', '60 jongeren', '57 plaatsen', 'Niemand hoeft weg']],
    ['/segments/verblijf/capacity/steps/begin/places', 0, ['Verblijf', 'geen enkele plaats open']],
    [
      '/segments/verblijf/capacity/steps/begin/places',
      40,
      ['Verblijf', 'structureel tekort', '1 januari 2022', '41 plaatsen nodig', '40'],
    ],
    ['/replications', 1, ['één doorrekening', 'geen spreiding', '30 of meer']],
    ['/sources', NO_PRICE_SOURCE, ['Prijs per dag: ‘Dagprijs’', '200', 'geen bron']],
  ])('at %s %j tells what to know', (path, value, shows) => {
    const lines = linesWith(path, value);
    for (const shown of shows) expect(lines.join('\n')).toContain(shown);
    for (const line of lines) expect(line).not.toMatch(NEVER);
    expect(warningsOf(withValueAt(THREE_SEGMENTS, path, value)!)).toHaveLength(lines.length);
  });

  it('about a load a little above the places does not say that it equals them', () => {
    const [line] = linesWith('/segments/verblijf/inflow/nieuw/referralsPerYear', (57.01 / 152) * 365.25);
    expect(line).toContain('57,01 plaatsen nodig en het zijn er 57');
  });
});

describe('whatever comes in', () => {
  it('a part replaced by anything gives sentences without a trace of the machinery', () => {
    const paths = [
      '/seed',
      '/startDate',
      '/norms',
      '/segments',
      '/segments/0',
      '/segments/0/inflow',
      '/segments/0/lengthOfStay',
      '/segments/0/capacity/steps/0',
      '/segments/0/exits/0',
      '/contracts/0',
      '/variants',
      '/opening',
      '/sources',
      '/clientGroups',
    ];
    expect(paths.every((path) => valueAt(THREE_SEGMENTS, path) !== undefined)).toBe(true);
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom(null, Number.POSITIVE_INFINITY, -0, 1e-300, 1e21, '57,0', [], {}),
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths), value, (path, replacement) => {
        // Random text may hold these words itself: leave out what quotes.
        const lines = linesWith(path, replacement).map((line) => line.replaceAll(/‘[^’]*’/g, '‘’'));
        for (const line of lines)
          expect(line).not.toMatch(/undefined|NaN|\[object|Infinity|expected|invalid input|null/);
      }),
      { numRuns: 700 },
    );
  });

  it.each([
    [1e-300, '1e-300'],
    [0.1, '0,1'],
    [-1234.5, '-1.234,5'],
    [1e21, '1e+21'],
    [123456789.123, '123.456.789,123'],
  ])('the number %d is quoted with every digit', (value, shown) => {
    const problem = {
      code: 'out-of-range',
      path: '',
      place: { field: 'seed', elements: [], variant: null },
      facts: { value, range: { minimum: 0, above: false, maximum: 1, whole: false } },
    } as const;
    expect(problemText(problem)).toContain(`er staat ${shown}`);
  });
});
