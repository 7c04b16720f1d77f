import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from './limits.ts';
import { parseScenario, parseScenarioText } from './parse.ts';
import { withValueAt } from './pointer.ts';
import type { Problem } from './problems.ts';
import { THREE_SEGMENTS } from './three-segments.test-data.ts';

const TEXT = JSON.stringify(THREE_SEGMENTS, null, 2);
const S = '/segments/verblijf';

function only(json: unknown): Problem {
  const parsed = parseScenario(json);
  const problems = parsed.ok ? [] : parsed.problems;
  expect(problems.map(({ code, path }) => `${code} ${path}`)).toHaveLength(1);
  return problems[0];
}

function onlyAt(path: string, value: unknown): Problem {
  return only(withValueAt(THREE_SEGMENTS, path, value));
}

describe('a value on its own', () => {
  const places = `${S}/capacity/steps/begin/places`;
  const cases: readonly [title: string, path: string, value: unknown, code: Problem['code'], facts: object][] = [
    [
      'too small',
      places,
      -3,
      'out-of-range',
      { value: -3, range: { minimum: 0, maximum: LIMITS.places, whole: true } },
    ],
    ['too big', places, 1e12, 'out-of-range', { value: 1e12, range: { maximum: LIMITS.places } }],
    ['not whole', places, 42.5, 'out-of-range', { value: 42.5, range: { whole: true } }],
    ['text that looks like a number', places, '57,0', 'wrong-type', { value: '57,0', expected: { kind: 'number' } }],
    ['a list for a number', places, [57], 'wrong-type', { value: [57] }],
    ['empty', `${S}/lengthOfStay/meanDays`, null, 'missing', { expected: { kind: 'number' } }],
    [
      'zero where only more than zero will do',
      '/norms/waitingDays',
      0,
      'out-of-range',
      { range: { minimum: 0, above: true } },
    ],
    ['without end', `${S}/inflow/nieuw/referralsPerYear`, Number.POSITIVE_INFINITY, 'not-finite', { written: null }],
    ['a day that does not exist', '/startDate', '2023-02-29', 'bad-date', { value: '2023-02-29' }],
    ['a number for a text', '/seed', 5, 'wrong-type', { value: 5, expected: { kind: 'text' } }],
    ['a text too long', '/seed', 'x'.repeat(101), 'text-length', { length: 101, maximum: 100 }],
    ['an empty text', '/name', '', 'text-length', { length: 0, minimum: 1 }],
    ['an unknown kind', `${S}/lengthOfStay/kind`, 'gama', 'unknown-option', { nearest: 'gamma', value: 'gama' }],
    ['an unknown word', `${S}/waiting/order`, 'first-com', 'unknown-option', { nearest: 'first-come' }],
    [
      'a word where a number or another word fits',
      `${S}/inflow/nieuw/groups/0/share`,
      'rust',
      'wrong-type',
      { value: 'rust', expected: { kind: 'number', options: ['rest'] } },
    ],
    [
      'a share above 1 where a word would fit too',
      `${S}/inflow/nieuw/groups/0/share`,
      1.4,
      'out-of-range',
      { value: 1.4 },
    ],
    ['an unknown key', `${S}/start/waitng`, 3, 'unknown-key', { key: 'waitng', nearest: 'waiting' }],
    ['a key like no other', '/zzzzzzzz', 3, 'unknown-key', { nearest: null }],
    ['an id with a space', `${S}/id`, 'a b', 'bad-id', { value: 'a b' }],
    ['an id of digits only, which a path would take for a position', `${S}/id`, '7', 'bad-id', {}],
    [
      'a path without a slash',
      '/variants',
      [{ id: 'v', label: 'V', changes: [{ path: 'x', value: 1 }] }],
      'bad-path',
      { value: 'x' },
    ],
    ['a source under no path', '/sources', { x: { kind: 'own-data', note: 'x' } }, 'bad-path', { value: 'x' }],
    [
      'a list too short',
      `${S}/inflow/nieuw/monthFactors`,
      [1, 1],
      'list-length',
      { count: 2, minimum: 12, maximum: 12 },
    ],
    ['an empty list', '/segments', [], 'list-length', { count: 0, minimum: 1 }],
    [
      'a factor below zero',
      '/variants',
      [{ id: 'v', label: 'V', changes: [{ path: '/seed', times: -1 }] }],
      'out-of-range',
      { value: -1 },
    ],
    ['a change without a value', '/variants', [{ id: 'v', label: 'V', changes: [{ path: '/seed' }] }], 'missing', {}],
    ['a version that never was', '/version', 0, 'unknown-option', { value: 0, options: ['1'] }],
    ['no or yes for a number', '/replications', true, 'wrong-type', { value: true }],
    [
      'an object for a yes or no',
      '/clientGroups/iedereen/urgent',
      {},
      'wrong-type',
      { expected: { kind: 'yes-or-no' } },
    ],
  ];

  it.each(cases)('%s is one problem with its facts', (_, path, value, code, facts) => {
    expect(onlyAt(path, value)).toMatchObject({ code, facts });
  });

  it('of the kinds of contract the one that is named decides which keys it may have', () => {
    const lumpsum = { id: 'dagprijs', label: 'X', kind: 'lumpsum', eurosPerDay: 5, priceYear: 2022 };
    const parsed = parseScenario(withValueAt(THREE_SEGMENTS, '/contracts/0', lumpsum));
    expect(parsed.ok ? [] : parsed.problems).toMatchObject([
      { code: 'missing', path: '/contracts/dagprijs/eurosPerYear' },
      { code: 'unknown-key', facts: { key: 'eurosPerDay', nearest: 'eurosPerYear' } },
    ]);
  });

  it('of the two kinds of change the one that it is most like is meant', () => {
    const variants = [{ id: 'v', label: 'V', changes: [{ path: '/seed', times: '2' }] }];
    expect(onlyAt('/variants', variants)).toMatchObject({ code: 'wrong-type', path: '/variants/v/changes/0/times' });
  });

  it('a problem says where it stands, by name and for a reader', () => {
    const problem = onlyAt(`${S}/exits/wonen/share`, 1.4);
    expect(problem.path).toBe('/segments/verblijf/exits/wonen/share');
    expect(problem.place).toEqual({
      field: 'segments/exits/share',
      elements: [
        { list: 'segments', position: 1, name: 'Verblijf', from: null },
        { list: 'segments/exits', position: 1, name: 'Wonen', from: null },
      ],
      variant: null,
    });
  });

  it('everything that a kind needs is asked at once', () => {
    const parsed = parseScenario(withValueAt(THREE_SEGMENTS, `${S}/urgent`, { kind: 'overflow' }));
    expect(parsed.ok ? [] : parsed.problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
      `missing ${S}/urgent/withinHours`,
      `missing ${S}/urgent/until`,
      `missing ${S}/urgent/eurosPerDay`,
    ]);
  });
});

describe('a file', () => {
  it('comes back as it was written', () => {
    const parsed = parseScenarioText(TEXT, 'x.json');
    expect(parsed.ok && JSON.parse(JSON.stringify(parsed.scenario))).toEqual(THREE_SEGMENTS);
    expect(parseScenarioText(`\uFEFF${TEXT}`, 'x.json').ok).toBe(true);
  });

  it.each([
    ['empty', '', 'file-empty'],
    ['only blanks', ' \n ', 'file-empty'],
    ['a PDF', '%PDF-1.7\n%âãÏÓ', 'file-not-scenario'],
    ['a list', '[1, 2]', 'file-not-scenario'],
    ['the file of another program', '{"a": 1}', 'file-not-scenario'],
    ['nesting without end', `{"version": 1, "x": ${'['.repeat(100_000)}`, 'too-deep'],
    ['a key twice', TEXT.replace('"seed"', '"seed": "x", "seed"'), 'duplicate-key'],
    ['far too large', `{"version": 1, "name": "${'x'.repeat(LIMITS.fileCharacters)}"}`, 'file-too-large'],
    ['from a newer version', TEXT.replace('"version": 1', '"version": 9999'), 'newer-version'],
  ])('%s is refused for what it is', (_, text, code) => {
    const parsed = parseScenarioText(text, 'mijn.json');
    expect(parsed.ok ? [] : parsed.problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('cut off anywhere is refused with the name of the file and the place of the fault', () => {
    for (let length = 1; length < TEXT.trimEnd().length; length += 97) {
      const parsed = parseScenarioText(TEXT.slice(0, length), 'mijn.json');
      const lines = TEXT.slice(0, length).split('\n').length;
      expect(parsed).toMatchObject({ ok: false, problems: [{ code: 'file-broken', facts: { file: 'mijn.json' } }] });
      const [problem] = parsed.ok ? [] : parsed.problems;
      expect(problem.code === 'file-broken' && Math.abs(problem.facts.line - lines)).toBeLessThanOrEqual(1);
    }
  });

  it('with 1e999 is refused with the number as it was written', () => {
    const parsed = parseScenarioText(TEXT.replace(/"referralsPerYear": [\d.]+/, '"referralsPerYear": 1e999'), 'x.json');
    expect(parsed).toMatchObject({
      ok: false,
      problems: [{ code: 'not-finite', path: `${S}/inflow/nieuw/referralsPerYear`, facts: { written: '1e999' } }],
    });
  });
});

describe('keys that reach into the language', () => {
  const evil = '"__proto__": {"isAdmin": true}, "constructor": {"prototype": {"x": 1}},';
  it.each([
    ['the root', TEXT.replace('{', `{${evil}`), ['/__proto__', '/constructor']],
    [
      'a segment',
      TEXT.replace('"id": "verblijf",', `"id": "verblijf", ${evil}`),
      [`${S}/__proto__`, `${S}/constructor`],
    ],
    [
      'the value of a change',
      TEXT.replace(
        '"variants": []',
        '"variants": [{"id": "v", "label": "V", "changes": [{"path": "/x", "value": {"__proto__": {"isAdmin": true}, "constructor": {}}}]}]',
      ),
      ['/variants/v/changes/0/value/__proto__', '/variants/v/changes/0/value/constructor'],
    ],
  ])('in %s are refused as unknown', (_, text, paths) => {
    const parsed = parseScenarioText(text, 'x.json');
    const unknown = parsed.ok ? [] : parsed.problems.filter(({ code }) => code === 'unknown-key');
    expect(unknown.map(({ path }) => path).toSorted()).toEqual(paths);
    expect('isAdmin' in {}).toBe(false);
    expect('x' in {}).toBe(false);
  });
});

describe('whatever comes in', () => {
  it('random JSON never throws and is never taken for a scenario', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 8 }), (json) => !parseScenario(json).ok),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.string(), (text) => !parseScenarioText(text, text).ok),
      { numRuns: 500 },
    );
  });

  it('a scenario with one part replaced by anything never throws', () => {
    const paths = leafAndBranchPaths(THREE_SEGMENTS, '');
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.anything({ maxDepth: 3 }), (path, value) => {
        const json = withValueAt(THREE_SEGMENTS, path, value);
        const parsed = parseScenario(json);
        return parsed.ok || parsed.problems.length > 0;
      }),
      { numRuns: 1000 },
    );
  });

  it('data that contains itself is too deep', () => {
    const circle: Record<string, unknown> = {};
    circle.circle = circle;
    expect(only({ ...THREE_SEGMENTS, name: circle }).code).toBe('too-deep');
  });

  it('a name with markup and control characters passes as it is', () => {
    const label = '<img src=x onerror=alert(1)>"\'&</script>\u202e\u0000';
    const parsed = parseScenario(withValueAt(THREE_SEGMENTS, `${S}/label`, label));
    expect(parsed.ok && parsed.scenario.segments[0].label).toBe(label);
  });

  it('of a hundred thousand faults the first thousand are told', () => {
    const observedDays = Array.from({ length: LIMITS.observations }, () => -1);
    const parsed = parseScenario(withValueAt(THREE_SEGMENTS, `${S}/lengthOfStay`, { kind: 'empirical', observedDays }));
    expect(parsed.ok ? 0 : parsed.problems.length).toBe(LIMITS.problems);
  });
});

function leafAndBranchPaths(value: unknown, path: string): string[] {
  const below =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, child]) =>
          leafAndBranchPaths(child, `${path}/${key.replaceAll('/', '~1')}`),
        )
      : [];
  return path === '' ? below : [path, ...below];
}
