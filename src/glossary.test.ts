import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const glossary = readFileSync('docs/glossary.md', 'utf8');

it.each([
  'src/scenario/schema.ts',
  'src/simulation/replication.ts',
  'src/experiment/futures.ts',
  'src/statistics/band.ts',
])('the glossary explains every type of %s', (path) => {
  const types = [...readFileSync(path, 'utf8').matchAll(/^export (?:type|interface) (\w+)/gm)].map(([, name]) => name);
  expect(types.length).toBeGreaterThan(0);
  expect(types.filter((name) => !glossary.includes(`\`${name}\``))).toEqual([]);
});
