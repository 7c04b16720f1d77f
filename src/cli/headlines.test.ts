import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { headlinesOf } from './headlines.ts';

// A run is a process of its own, and other work may share the machine.
vi.setConfig({ testTimeout: 60_000 });

const scenarios = readdirSync('scenarios').filter((file) => file.endsWith('.json') && file !== 'scenario.schema.json');

describe('recorded figures', () => {
  test('every scenario has its recorded figures, and no others are kept', () => {
    expect(
      readdirSync('scenarios/expected')
        .filter((file) => file.endsWith('.json'))
        .sort(),
    ).toEqual(scenarios.sort());
  });

  for (const file of scenarios) {
    test(`${file.replace('.json', '')} gives its recorded figures, bit for bit (npm run record renews them)`, () => {
      const recorded = JSON.parse(readFileSync(`scenarios/expected/${file}`, 'utf8'));
      expect(JSON.parse(JSON.stringify(headlinesOf(`scenarios/${file}`)))).toEqual(recorded);
    });
  }
});
