import { expect, it } from 'vitest';
import { everythingScenario } from './everything.test-data.ts';
import { SHARING_RULES } from './everything-money.test-data.ts';
import { parseScenario } from './parse.ts';
import { isRecord } from './pointer.ts';
import { scenarioSchema } from './schema.ts';
import { z } from './z.ts';

type Json = Readonly<Record<string, unknown>>;

it('the scenario that uses everything can be run', () => {
  expect(parseScenario(everythingScenario)).toMatchObject({ ok: true, scenario: everythingScenario });
});

it('it uses every key of the language, wherever the key may stand', () => {
  const used = new Set([...keysIn(everythingScenario, ''), ...keysIn({ costSharing: { rule: SHARING_RULES } }, '')]);
  const known = [...new Set(keysOf(z.toJSONSchema(scenarioSchema, { target: 'draft-7' }), ''))];
  expect(known.length).toBeGreaterThan(200);
  expect(known.filter((key) => !used.has(key))).toEqual([]);
});

it('it uses every word of the language, but for the start as given and the headings of other accounts', () => {
  const used = new Set([...wordsIn(everythingScenario), ...wordsIn(SHARING_RULES)]);
  const known = [...new Set(wordsOf(z.toJSONSchema(scenarioSchema, { target: 'draft-7' })))];
  expect(known.length).toBeGreaterThan(40);
  expect(known.filter((word) => !used.has(word))).toEqual(['given', ...['6.72a', '6.72c', '6.72d', '6.73b', '6.74a']]);
});

/** How long something lasts is said in one way wherever it stands; together all those places use all its keys. */
function durationAlike(path: string): string {
  return path.replace(/.*\/(lengthOfStay|duration|after|search|stay)\//, '…/duration/');
}

function keysIn(value: unknown, at: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => keysIn(item, at));
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const path = at === '' ? key : `${at}/${key}`;
    // The keys of this table are free.
    const inner = path === 'sources' && isRecord(child) ? Object.values(child) : child;
    return [durationAlike(path), ...keysIn(inner, path)];
  });
}

function keysOf(schema: unknown, at: string): string[] {
  return Object.entries(schema as Json).flatMap(([word, inner]) => {
    if (word === 'definitions') return [];
    if (word === 'properties') {
      return Object.entries(inner as Json).flatMap(([key, child]) => {
        const path = at === '' ? key : `${at}/${key}`;
        return [durationAlike(path), ...keysOf(child, path)];
      });
    }
    if (Array.isArray(inner)) return inner.flatMap((item) => (isRecord(item) ? keysOf(item, at) : []));
    return isRecord(inner) ? keysOf(inner, at) : [];
  });
}

function wordsIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  return isRecord(value) ? Object.values(value).flatMap(wordsIn) : [value];
}

function wordsOf(schema: unknown): unknown[] {
  if (Array.isArray(schema)) return schema.flatMap(wordsOf);
  if (!isRecord(schema)) return [];
  const own = [...(Array.isArray(schema.enum) ? schema.enum : []), ...('const' in schema ? [schema.const] : [])];
  return [...own, ...Object.values(schema).flatMap(wordsOf)];
}
