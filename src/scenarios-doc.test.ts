import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withLibraryFigures } from './cli/library-figures.ts';

const text = readFileSync('docs/scenarios.md', 'utf8');
const ids = readdirSync('scenarios')
  .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
  .map((name) => name.replace('.json', ''));

test('every shipped scenario has its section, with a table of its figures, and no other has one', () => {
  const sections = [...text.matchAll(/^## ([a-z-]+):/gm)].map(([, id]) => id);
  expect(sections.toSorted()).toEqual(ids.toSorted());
  for (const id of ids) expect(text).toContain(`<!-- figures ${id}: `);
});

test('the tables hold the recorded figures: npm run record renews them', () => {
  expect(withLibraryFigures(text)).toBe(text);
});

test('a table is made of the figures: the mean, the margin of the mean, and P5 to P95', () => {
  const recorded = JSON.parse(readFileSync('scenarios/expected/almata.json', 'utf8'));
  const { mean, standardError, p5, p95 } = recorded.variants['in-een-keer']['waitingTime horizon'];
  const made = withLibraryFigures('<!-- figures almata: waitingTime horizon -->\nold\n<!-- end -->');
  const [, found] = /\| In één keer naar 43 \| ([^|]+) \|/.exec(made) ?? [];
  const numbers = [...(found ?? '').matchAll(/[\d.]+/g)].map(([number]) => Number(number));
  expect(numbers).toEqual([mean, 1.96 * standardError, p5, p95].map((value) => Math.round(value)));
  expect(made).not.toContain('old');
  expect(() => withLibraryFigures('<!-- figures almata: nothing -->\n<!-- end -->')).toThrow(/nothing/);
});
