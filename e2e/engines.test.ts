import { readdirSync, readFileSync } from 'node:fs';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareScenario } from '../src/experiment/run.ts';
import { simulatedPart } from '../src/experiment/simulated-part.ts';
import { variantOf } from '../src/scenario/change.ts';
import { everythingScenario } from '../src/scenario/everything.test-data.ts';
import { parseScenarioText } from '../src/scenario/parse.ts';
import type { Scenario } from '../src/scenario/schema.ts';
import { compileModel } from '../src/simulation/compile/compile.ts';
import type { Replication } from '../src/simulation/replication.ts';
import { ENGINES, hashesIn } from './engines/engine.ts';
import { HARD_SCENARIOS } from './engines/hard-scenarios.ts';
import { hashOf } from './engines/hash.ts';
import type { Hashes, Way, Work } from './engines/work.ts';

const PAGE = 'test-results/engines';
const FIRST = 'almata.json';
const REPLICATIONS = 14;
const WAYS: readonly Way[] = [
  { workers: 1 },
  { workers: 2 },
  { workers: 4 },
  { chunk: 1 },
  { chunk: 7 },
  { chunk: 14 },
  { compiled: true },
];
/** Many times what it takes: machines are shared. */
const LIMIT_MS = 90_000;

const scenarios: Readonly<Record<string, Scenario>> = {
  ...shippedScenarios(),
  'a region with everything': everythingScenario,
  ...HARD_SCENARIOS,
};
const work: Work = { scenarios, replications: REPLICATIONS, ways: WAYS };
/** In Node, in one go. */
let expected: Hashes = {};
let compiled: Hashes = {};

// Elsewhere a missing browser is announced loudly by vitest.config.ts.
const engines = ENGINES.filter(({ program }) => program() !== null || process.env.CI !== undefined);

beforeAll(async () => {
  expected = hashesInNode((scenario) => run(scenario, REPLICATIONS));
  compiled = hashesInNode(compileModel);
  const environment = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  await build({
    root: 'e2e/engines',
    configFile: 'vite.config.ts',
    logLevel: 'warn',
    mode: 'production',
    build: { outDir: `${process.cwd()}/${PAGE}`, emptyOutDir: true, modulePreload: false },
  });
  process.env.NODE_ENV = environment;
});

describe('the same scenario and seed give the same bits', () => {
  it.each([1, 7])('in Node, in chunks of %i', (chunk) => {
    expect(hashesInNode((scenario) => run(scenario, REPLICATIONS, chunk))).toEqual(expected);
  });

  it('with the very worker that is in the built page', () => {
    expect(workerFiles(PAGE)).toHaveLength(1);
    expect(workerFiles(PAGE)).toEqual(workerFiles('test-results/page'));
  });

  it.each(engines)(
    'in $name, over one, two and four workers and in chunks of any size',
    { timeout: LIMIT_MS + 10_000 },
    async (engine) => {
      const found = await hashesIn(engine, PAGE, work, LIMIT_MS);
      expect(found).toHaveLength(WAYS.length);
      found.forEach((hashes, way) => {
        expect(hashes, JSON.stringify(WAYS[way])).toEqual('compiled' in WAYS[way] ? compiled : expected);
      });
    },
  );
});

describe('the work is hard enough', () => {
  it('holds every shipped scenario with all its variants', () => {
    const names = Object.keys(expected);
    expect(names).toContain('almata.json');
    expect(names.length).toBeGreaterThan(5);
    // A variant that differs in its money alone has the same futures.
    const played = new Set(Object.values(scenarios).map(simulatedPart));
    expect(played.size).toBeGreaterThan(8);
    expect(new Set(Object.values(expected)).size).toBe(played.size);
  });

  it('has circles of blocked clients', () => {
    const circle = HARD_SCENARIOS['three segments that block each other in a circle'];
    expect(run(circle, REPLICATIONS).reduce((sum, { swaps }) => sum + swaps, 0)).toBeGreaterThan(10);
  });
});

describe('the hash', () => {
  it('sees a change of the last bit of any number', () => {
    const original = run(everythingScenario, 2);
    const last = original[1];
    const changed = Object.entries(last).map(([key, value]) => {
      if (typeof value === 'number') return { ...last, [key]: value + 1 };
      if (value === null || !('slice' in value)) return { ...last, [key]: { ...value, clients: null } };
      const copy = value.slice();
      new Uint8Array(copy.buffer)[copy.byteLength >> 1] ^= 1;
      return { ...last, [key]: copy };
    });
    expect(changed.length).toBeGreaterThanOrEqual(4);
    const hashes = changed.map((one) => hashOf([original[0], one]));
    expect(new Set([hashOf(original), ...hashes]).size).toBe(1 + changed.length);
  });
});

function shippedScenarios(): Record<string, Scenario> {
  const found: Record<string, Scenario> = {};
  for (const file of readdirSync('scenarios').filter((name) => /(?<!\.schema)\.json$/.test(name))) {
    const parsed = parseScenarioText(readFileSync(`scenarios/${file}`, 'utf8'), file);
    if (!parsed.ok) throw new Error(`${file}: ${JSON.stringify(parsed.problems[0])}`);
    // All variants of the first case, and the base of the others: the scenario with everything has every mechanic.
    const variants = file === FIRST ? parsed.scenario.variants.map((variant) => variant.id) : [];
    for (const id of [null, ...variants]) {
      const changed = variantOf(parsed.scenario, id);
      if (!changed.ok) throw new Error(`${file}, ${id}: ${JSON.stringify(changed.problems[0])}`);
      found[id === null ? file : `${file}, ${id}`] = changed.scenario;
    }
  }
  return found;
}

function hashesInNode(result: (scenario: Scenario) => unknown): Hashes {
  return Object.fromEntries(Object.entries(scenarios).map(([name, scenario]) => [name, hashOf(result(scenario))]));
}

function run(scenario: Scenario, replications: number, chunk = replications): Replication[] {
  const prepared = prepareScenario(scenario);
  const parts: (readonly Replication[])[] = [];
  for (let from = 0; from < replications; from += chunk)
    parts.push(prepared.run(from, Math.min(chunk, replications - from)));
  return parts.flat();
}

function workerFiles(folder: string): string[] {
  return readdirSync(`${folder}/assets`).filter((name) => /^simulation\.worker.*\.js$/.test(name));
}
