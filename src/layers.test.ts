import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { brokenRules, LAYERS, roomOf } from '../scripts/layers.ts';

const sources = ['src', 'workers'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((path) => /\.(tsx?|css)$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') })),
);

describe('the house', () => {
  it('keeps its rules: arrows, doors, sizes, exact arithmetic, words only in messages', () => {
    expect(sources.length).toBeGreaterThan(5);
    expect(brokenRules(sources)).toEqual([]);
  });

  it('has no file outside a room', () => {
    const rooms = new Set(sources.filter(({ path }) => !/\.test\.tsx?$/.test(path)).map(({ path }) => roomOf(path)));
    expect([...rooms].filter((room) => !(room in LAYERS))).toEqual([]);
  });

  it('has arrows that never lead back to where they started', () => {
    const reach = (room: string, seen: readonly string[]): string[] =>
      [...(LAYERS[room]?.rooms ?? []), ...(LAYERS[room]?.types ?? []), ...(LAYERS[room]?.onDemand ?? [])].flatMap(
        (to) => (seen.includes(to) ? [`${[...seen, to].join(' -> ')}`] : reach(to, [...seen, to])),
      );
    expect(Object.keys(LAYERS).flatMap((room) => reach(room, [room]))).toEqual([]);
  });
});

const planted: readonly [path: string, text: string, message: RegExp][] = [
  ['src/simulation/x.ts', "import { App } from '../screens/app.tsx';", /simulation may not import screens/],
  ['src/simulation/x.ts', "import { parse } from '../scenario/parse.ts';", /only types of scenario/],
  ['src/simulation/x.ts', "import { type Segment, parse } from '../scenario/parse.ts';", /only types of scenario/],
  ['src/screens/x.ts', "import { erlangC } from '../theory/erlang.ts';", /theory only on demand/],
  ['src/screens/x.ts', "import { catalogue } from '../calculators/catalogue.ts';", /calculators only on demand/],
  [
    'src/calculators/x.ts',
    "import type { Scenario } from '../scenario/schema.ts';",
    /calculators may not import scenario/,
  ],
  ['src/experiment/x.ts', "import { demandOf } from '../calculators/availability.ts';", /may not import calculators/],
  ['src/finance/x.ts', "import { runReplication } from '../simulation/simulate.ts';", /only types of simulation/],
  ['src/finance/x.ts', "export { run } from '../experiment/run.ts';", /finance may not import experiment/],
  ['src/charts/x.ts', "const load = () => import('../experiment/run.ts');", /charts may not import experiment/],
  ['src/screens/x.ts', "import { wrap } from 'comlink';", /door of comlink is workers, not screens/],
  ['src/io/x.ts', "import { readFileSync } from 'node:fs';", /door of node is workers or cli, not io/],
  ['src/charts/x.ts', "import lodash from 'lodash';", /door of lodash is not made/],
  ['src/experiment/x.ts', 'export const luck = Math.random();', /luck comes from the seed/],
  ['src/simulation/x.ts', 'export const stay = Math.log(2);', /Math\.log is not rounded alike/],
  ['src/simulation/x.ts', 'export const two = 2 ** 0.5;', /\*\* is not rounded alike/],
  ['src/finance/utils.ts', 'export const a = 1;', /says nothing/],
  ['src/cellar/x.ts', 'export const a = 1;', /no room of the house/],
  ['src/finance/x.ts', 'export const a = 1;\n'.repeat(401), /401 lines/],
  ['src/screens/x.tsx', 'export const A = () => <p>Wachtlijst {3}</p>;', /"Wachtlijst" belongs in src\/messages/],
  ['src/charts/x.tsx', 'export const A = () => <g aria-label="wachtlijst" />;', /belongs in src\/messages/],
  ['src/charts/x.tsx', "export const A = () => <b>{'dagen'}</b>;", /belongs in src\/messages/],
  ['src/charts/x.tsx', 'export const A = () => <b>{1 ? `dag` : 2}</b>;', /belongs in src\/messages/],
  ['src/screens/x.ts', "export const question = 'Hoeveel plaatsen zijn er?';", /belongs in src\/messages/],
];

const allowed: readonly [path: string, text: string][] = [
  ['src/simulation/x.ts', "import type { Segment } from '../scenario/schema.ts';\nexport const a = Math.sqrt(2);"],
  ['src/finance/x.ts', "import { monthCell } from '../simulation/replication.ts';"],
  ['src/simulation/x.ts', 'export const many = 2 ** 30;'],
  ['src/charts/gallery.tsx', 'export const A = () => <p>Wachtlijst</p>;'],
  ['src/screens/x.ts', "export const load = () => import('../theory/erlang.ts');"],
  ['src/charts/x.tsx', 'export const A = () => <g className="Axis left" transform="translate(0 1)">{"· "}{1} %</g>;'],
  ['src/screens/x.ts', "export const fail = () => { throw new Error('The page has no root'); };"],
  ['src/simulation/x.test.ts', "import { App } from '../screens/app.tsx';"],
  ['src/messages/nl.ts', "export const a = 'Hoeveel plaatsen zijn er?';\n".repeat(500)],
];

describe('the check of the house', () => {
  it.each(planted)('catches a fault planted in %s: %s', (path, text, message) => {
    expect(brokenRules([{ path, text }]).join('\n')).toMatch(message);
  });

  it.each(allowed)('leaves alone in %s: %s', (path, text) => {
    expect(brokenRules([{ path, text }])).toEqual([]);
  });
});
