import { posix } from 'node:path';
import { parseSync } from 'vite';

interface Layer {
  /** Rooms of which values may be imported. */
  readonly rooms: readonly string[];
  /** Rooms of which only types may be imported. */
  readonly types?: readonly string[];
  /** Rooms that may only be loaded on demand: `await import(…)`. */
  readonly onDemand?: readonly string[];
  /** Files of other rooms that hold a shape and how to find one's way in it. */
  readonly shapes?: readonly string[];
  /** Packages whose door this room is. `node` stands for everything that begins with `node:`. */
  readonly packages?: readonly string[];
}

/** The arrows of the house (docs/design.md). `data` is every file outside the rooms: scenarios, package.json. */
export const LAYERS: Readonly<Record<string, Layer>> = {
  calendar: { rooms: [] },
  statistics: { rooms: [], packages: ['jstat'] },
  theory: { rooms: [], packages: ['mathjs'] },
  scenario: { rooms: ['calendar'], packages: ['zod'] },
  messages: { rooms: ['calendar'], types: ['scenario'] },
  simulation: { rooms: ['calendar'], types: ['scenario'], packages: ['seedrandom'] },
  finance: {
    rooms: ['calendar'],
    types: ['scenario', 'simulation'],
    shapes: ['src/simulation/replication.ts', 'src/simulation/compile/recruited-places.ts'],
  },
  calculators: { rooms: ['calendar', 'theory', 'finance'] },
  experiment: { rooms: ['calendar', 'simulation', 'finance', 'statistics'], types: ['scenario'] },
  validation: {
    rooms: ['calendar', 'scenario', 'simulation', 'experiment', 'statistics', 'theory'],
    packages: ['seedrandom'],
  },
  io: { rooms: ['calendar', 'scenario', 'messages'], types: ['experiment', 'finance', 'statistics'] },
  charts: { rooms: ['calendar', 'messages'], types: ['statistics'], packages: ['d3', 'react'] },
  workers: { rooms: ['experiment', 'validation'], types: ['scenario'], packages: ['comlink', 'node'] },
  screens: {
    rooms: ['calendar', 'scenario', 'experiment', 'statistics', 'charts', 'io', 'messages', 'data'],
    types: ['finance'],
    onDemand: ['theory', 'calculators', 'validation'],
    packages: ['react', 'react-dom', 'zustand', 'zundo', '@fontsource-variable/public-sans'],
  },
  cli: {
    rooms: [
      'calendar',
      'scenario',
      'experiment',
      'statistics',
      'io',
      'messages',
      'theory',
      'calculators',
      'validation',
      'workers',
      'data',
    ],
    packages: ['node'],
  },
  main: { rooms: ['screens', 'workers'] },
};

/** In these rooms nothing may depend on the moment or on chance outside the seed. */
const MODEL_ROOMS = ['calendar', 'scenario', 'simulation', 'finance', 'statistics', 'experiment', 'calculators'];

/** The functions of `Math` that every engine rounds alike; the others may differ in the last bit. */
const EXACT_MATH = new Set(
  'abs ceil clz32 floor fround imul max min round sign sqrt trunc PI E LN2 LN10 LOG2E LOG10E SQRT2 SQRT1_2'.split(' '),
);

const NAMELESS = new Set(['utils', 'helpers', 'common', 'types', 'constants', 'manager', 'service', 'misc', 'index']);
const LONGEST_FILE_LINES = 400;
const READ_ALOUD = new Set([
  'aria-label',
  'aria-description',
  'aria-valuetext',
  'title',
  'alt',
  'placeholder',
  'label',
]);
const NOT_SENTENCES = new Set(['className', 'class', 'd', 'transform', 'viewBox', 'style', 'points', 'rel', 'href']);

/** A source file: its path from the root of the repository and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Returns one sentence for every place where the sources break the rules of the house: the arrows, the doors of the
 * packages, the length and names of files, exact arithmetic, and words of the user outside src/messages.
 * Tests and benchmarks may cross rooms and are left out.
 */
export function brokenRules(files: readonly SourceFile[]): string[] {
  return files
    .filter((file) => !/\.(test|bench|test-data)\.tsx?$/.test(file.path))
    .flatMap((file) => [...shapeRules(file), ...(/\.tsx?$/.test(file.path) ? codeRules(file) : [])]);
}

/** Returns the room of a path: `src/charts/axis.tsx` is in `charts`, `src/main.tsx` is `main`. */
export function roomOf(path: string): string {
  if (path.startsWith('workers/')) return 'workers';
  if (!path.startsWith('src/')) return 'data';
  const [, second = ''] = path.split('/');
  return second.replace(/\.\w+$/, '');
}

function shapeRules({ path, text }: SourceFile): string[] {
  const broken: string[] = [];
  const lines = text.split('\n').length - 1;
  const table = roomOf(path) === 'messages' || path.endsWith('.css');
  if (lines > LONGEST_FILE_LINES && !table)
    broken.push(`${path} has ${lines} lines; a file has at most ${LONGEST_FILE_LINES}`);
  const name = posix.basename(path).replace(/\..*$/, '');
  if (NAMELESS.has(name)) broken.push(`${path}: "${name}" says nothing; name the file after its main export`);
  return broken;
}

function codeRules(file: SourceFile): string[] {
  const room = roomOf(file.path);
  const layer = LAYERS[room];
  if (!layer) return [`${file.path}: ${room} is no room of the house; see docs/design.md`];
  const parsed = parseSync(file.path, file.text);
  if (parsed.errors.length > 0) return [`${file.path} cannot be read: ${parsed.errors[0]?.message}`];
  const broken = importsOf(parsed.module, file.text).flatMap((one) => importRule(file.path, room, layer, one));
  // The gallery of charts is for developers: it shows made-up data.
  const spoken = (room === 'screens' || room === 'charts') && !/\/gallery/.test(file.path);
  visit(parsed.program as unknown as Node, [], (node, parents) => {
    if (MODEL_ROOMS.includes(room)) broken.push(...mathRule(file.path, room, node));
    if (spoken) broken.push(...wordsRule(file, node, parents));
  });
  return broken;
}

type Manner = 'value' | 'types' | 'on demand';
interface Import {
  readonly target: string;
  readonly manner: Manner;
}
type ParsedModule = ReturnType<typeof parseSync>['module'];

function importsOf(module: ParsedModule, text: string): Import[] {
  const manner = (entries: readonly { isType: boolean }[]): Manner =>
    entries.length > 0 && entries.every((entry) => entry.isType) ? 'types' : 'value';
  return [
    ...module.staticImports.map((one) => ({ target: one.moduleRequest.value, manner: manner(one.entries) })),
    ...module.staticExports.flatMap(({ entries }) => {
      const target = entries[0]?.moduleRequest?.value;
      return target === undefined ? [] : [{ target, manner: manner(entries) }];
    }),
    ...module.dynamicImports.map(({ moduleRequest }) => ({
      target: text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
      manner: 'on demand' as const,
    })),
  ];
}

function importRule(path: string, room: string, layer: Layer, { target, manner }: Import): string[] {
  if (!target.startsWith('.')) {
    const name = packageOf(target);
    if (layer.packages?.includes(name)) return [];
    const doors = Object.keys(LAYERS).filter((one) => LAYERS[one]?.packages?.includes(name));
    return [`${path} imports ${target}: the door of ${name} is ${doors.join(' or ') || 'not made'}, not ${room}`];
  }
  const file = posix.join(posix.dirname(path), target);
  const to = roomOf(file);
  if (to === room || layer.rooms.includes(to) || layer.shapes?.includes(file)) return [];
  if (layer.types?.includes(to))
    return manner === 'types' ? [] : [`${path} imports ${target}: ${room} may import only types of ${to}`];
  if (layer.onDemand?.includes(to))
    return manner === 'value' ? [`${path} imports ${target}: ${room} may load ${to} only on demand`] : [];
  return [`${path} imports ${target}: ${room} may not import ${to}`];
}

function packageOf(target: string): string {
  if (target.startsWith('node:')) return 'node';
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

function visit(node: Node, parents: readonly Node[], see: (node: Node, parents: readonly Node[]) => void): void {
  see(node, parents);
  const path = [...parents, node];
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, path, see);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

function mathRule(path: string, room: string, node: Node): string[] {
  if (room === 'simulation' && node.type === 'BinaryExpression' && node.operator === '**' && !isPowerOfTwo(node))
    return [`${path}: ** is not rounded alike in every engine; multiply, or use the own power of simulation`];
  if (node.type !== 'MemberExpression' || nameOf(node.object) !== 'Math') return [];
  const member = nameOf(node.property);
  if (member === 'random') return [`${path}: Math.random is not repeatable; luck comes from the seed`];
  if (room === 'simulation' && !EXACT_MATH.has(member))
    return [`${path}: Math.${member} is not rounded alike in every engine; use the own functions of simulation`];
  return [];
}

/** A power of two is exact in every engine. */
function isPowerOfTwo({ left, right }: Node): boolean {
  return isNode(left) && left.value === 2 && isNode(right) && Number.isInteger(right.value);
}

function wordsRule({ path, text }: SourceFile, node: Node, parents: readonly Node[]): string[] {
  const words = wordsOf(node);
  if (words === null || !/\p{L}/u.test(words)) return [];
  const line = text.slice(0, node.start as number).split('\n').length;
  const broken = [`${path}:${line}: "${words.trim().slice(0, 60)}" belongs in src/messages`];
  if (node.type === 'JSXText') return broken;
  const attribute = parents.findLast((parent) => parent.type === 'JSXAttribute' || parent.type === 'JSXElement');
  const name = attribute?.type === 'JSXAttribute' ? nameOf(attribute.name) : '';
  const through = ['TemplateLiteral', 'ConditionalExpression', 'LogicalExpression'];
  const parent = parents.findLast(({ type }) => !through.includes(type));
  if (READ_ALOUD.has(name) && (parent === attribute || parent?.type === 'JSXExpressionContainer')) return broken;
  if (parent?.type === 'JSXExpressionContainer' && name === '') return broken;
  const bug = parents.some(({ type }) => type === 'ThrowStatement' || type.startsWith('Import'));
  const sentence = /^\s*\p{Lu}.*\s\p{L}/u.test(words);
  return sentence && !bug && !NOT_SENTENCES.has(name) ? broken : [];
}

function wordsOf(node: Node): string | null {
  if (node.type === 'JSXText') return node.value as string;
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type !== 'TemplateElement') return null;
  return (node.value as { cooked?: string }).cooked ?? null;
}

function nameOf(node: unknown): string {
  return isNode(node) && typeof node.name === 'string' ? node.name : '';
}
