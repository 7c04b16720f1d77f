import { describe, expect, test } from 'vitest';
import { everythingScenario } from './everything.test-data.ts';
import { withChanges } from './misfits.test-data.ts';
import { parseScenario } from './parse.ts';

const codesOf = (changes: Readonly<Record<string, unknown>>) => {
  const parsed = parseScenario(withChanges(everythingScenario, changes));
  return parsed.ok
    ? parsed.warnings.map(({ code, path }) => [code, path])
    : parsed.problems.map(({ code, path }) => [code, path]);
};

describe('targets and the rounds of a workshop', () => {
  test.each([
    [{ '/targets/gezinsvormen/years/0/value': 70 }, 'out-of-range', '/targets/gezinsvormen/years/0/value'],
    [{ '/targets/afbouw/segments/0': 'behandelgrop' }, 'unknown-reference', '/targets/afbouw/segments/0'],
    [{ '/targets/afbouw/segments': ['gesloten', 'gesloten'] }, 'duplicate-id', '/targets/afbouw/segments/1'],
    [{ '/targets/gezinsvormen/id': 'afbouw' }, 'duplicate-id', '/targets/1'],
    [{ '/targets/afbouw/years/1/year': 2024 }, 'duplicate-year', '/targets/afbouw/years/1/year'],
    [{ '/workshop/lijst/variant': 'klein' }, 'unknown-reference', '/workshop/lijst/variant'],
    [{ '/workshop/lijst/segments/0': 'behandelgrop' }, 'unknown-reference', '/workshop/lijst/segments/0'],
    [{ '/workshop/geld/id': 'lijst' }, 'duplicate-id', '/workshop/1'],
    [{ '/targets/afbouw/years/1/year': 2027 }, 'does-nothing', '/targets/afbouw/years/1'],
    [{ '/workshop/geld/year': 2023 }, 'does-nothing', '/workshop/geld/year'],
  ])('%o is told', (changes, code, path) => {
    expect(codesOf(changes).map(([found]) => found)).toContain(code);
    expect(codesOf(changes).map(([, at]) => at)).toContain(path);
  });

  test('a share of 1 is a share, and 70 days is no share', () => {
    expect(codesOf({ '/targets/gezinsvormen/years/0/value': 1 })).toEqual([]);
    expect(codesOf({ '/targets/doel-waiting-days/years/0/value': 70 })).toEqual([]);
  });
});
