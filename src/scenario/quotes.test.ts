import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assumptionsOf } from './assumptions.ts';
import { parseScenarioText } from './parse.ts';
import type { Scenario } from './schema.ts';

const FOLDER = 'scenarios/sources';
const DOCUMENTS: Readonly<Record<string, string>> = JSON.parse(readFileSync(`${FOLDER}/documents.json`, 'utf8'));
const names = readdirSync('scenarios').filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'));

const texts = new Map(
  Object.entries(DOCUMENTS).map(([title, file]) => [title, onOneLine(readFileSync(`${FOLDER}/${file}`, 'utf8'))]),
);

describe('what shipped scenarios say of their sources', () => {
  test.each(names)('%s quotes sentences that stand in the document that it names', (name) => {
    for (const source of Object.values(scenarioIn(name).sources)) {
      if (source.kind !== 'document') continue;
      expect(Object.keys(DOCUMENTS)).toContain(source.document);
      // Not `toContain`: a failure would print the whole document.
      expect(texts.get(source.document)?.includes(onOneLine(source.quote)), source.quote).toBe(true);
    }
  });

  test.each(names)(
    '%s dresses no assumption as a fact: a number from a document stands in the quote, or a note says how',
    (name) => {
      const scenario = scenarioIn(name);
      for (const variant of [null, ...scenario.variants.map(({ id }) => id)])
        for (const { path, value, origin } of assumptionsOf(scenario, variant)) {
          if (typeof value !== 'number' || origin.kind !== 'source' || origin.source.kind !== 'document') continue;
          const isQuoted = numbersIn(origin.source.quote).some((number) => number === value || number / 100 === value);
          expect(isQuoted || origin.source.note !== undefined, `${variant ?? 'base'} ${path} ${value}`).toBe(true);
        }
    },
  );

  test('the five documents are there, and each is quoted', () => {
    const quoted = names.flatMap((name) =>
      Object.values(scenarioIn(name).sources).flatMap((source) =>
        source.kind === 'document' ? [source.document] : [],
      ),
    );
    expect([...new Set(quoted)].sort()).toEqual(Object.keys(DOCUMENTS).sort());
  });
});

function scenarioIn(name: string): Scenario {
  const parsed = parseScenarioText(readFileSync(`scenarios/${name}`, 'utf8'), name);
  if (!parsed.ok) throw new Error(`${name}: ${parsed.problems[0].code} at ${parsed.problems[0].path}`);
  return parsed.scenario;
}

/** The copies break lines anywhere. */
function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Numbers in digits, in Dutch notation. */
function numbersIn(text: string): number[] {
  return [...text.matchAll(/\d+(\.\d{3})*(,\d+)?/g)].map(([digits]) =>
    Number(digits.replaceAll('.', '').replace(',', '.')),
  );
}
