import { formatNumber } from './format.ts';

/** Powers of what an amount is made of: euros per client is `{ euro: 1, client: -1 }`. */
type Dimension = Readonly<Partial<Record<Base, number>>>;
type Base = keyof typeof BASE_WORDS;

const BASE_WORDS = {
  euro: { one: 'euro', many: 'euro' },
  client: { one: 'jongere', many: 'jongeren' },
  place: { one: 'plaats', many: 'plaatsen' },
  day: { one: 'dag', many: 'dagen' },
  move: { one: 'verhuizing', many: 'verhuizingen' },
} as const;

const BASES = Object.keys(BASE_WORDS) as readonly Base[];

/** Writes a unit: `euro per jongere`, `dagen`, `getal` for a bare number. */
export function unitText(unit: Dimension): string {
  const above = BASES.filter((base) => (unit[base] ?? 0) > 0);
  const below = BASES.filter((base) => (unit[base] ?? 0) < 0);
  const write = (base: Base, form: 'one' | 'many') => {
    const power = Math.abs(unit[base] ?? 0);
    return power === 1
      ? BASE_WORDS[base][form]
      : `${BASE_WORDS[base][form]}^${formatNumber(power, power % 1 === 0 ? 0 : 2)}`;
  };
  const isSummed = above.length === 2 && above.includes('day') && unit.day === 1;
  const [who] = above.filter((base) => base !== 'day');
  const top =
    isSummed && (who === 'client' || who === 'place') && unit[who] === 1
      ? `dagen van alle ${BASE_WORDS[who].many} samen`
      : above.map((base) => write(base, 'many')).join(' maal ');
  if (below.length === 0) return top === '' ? UNIT_NUMBER : top;
  return `${top === '' ? '1' : top} per ${below.map((base) => write(base, 'one')).join(' per ')}`;
}

export const UNIT_NUMBER = 'getal';
export const UNIT_PERCENT = 'procent';

/** A unit that somebody picks for the outcome of a formula. */
export interface PickedUnit {
  readonly label: string;
  readonly unit: Dimension;
  /** Weeks, months and years: the formula itself must turn days into them. */
  readonly isConverted: boolean;
}

/** Reads a unit as people write it: `euro per jongere`, `dagen`, `procent`; null for another word. */
export function readUnit(text: string): PickedUnit | null {
  const words = text
    .trim()
    .toLowerCase()
    .split(/\s+per\s+/);
  const found = words.map((word) => UNIT_INPUT.get(word));
  const [first] = found;
  if (!first || found.some((one) => one === undefined)) return null;
  const unit: Partial<Record<Base, number>> = {};
  for (const [at, one] of found.entries()) {
    if (!one?.base) continue;
    unit[one.base] = (unit[one.base] ?? 0) + (at === 0 ? 1 : -1);
  }
  if (words.length > 1 && words.includes(UNIT_PERCENT)) return null;
  return { label: words.join(' per '), unit, isConverted: found.some((one) => one?.isConverted === true) };
}

/** The units that a page offers beside the one that follows. */
export const OFFERED_UNITS = [
  'euro',
  'jongeren',
  'plaatsen',
  'dagen',
  'weken',
  'maanden',
  UNIT_PERCENT,
  UNIT_NUMBER,
  'euro per jongere',
  'euro per dag',
  'euro per plaats',
] as const;

interface UnitInput {
  readonly base: Base | null;
  readonly isConverted: boolean;
}

const UNIT_INPUT: ReadonlyMap<string, UnitInput> = new Map<string, UnitInput>([
  ...BASES.flatMap((base) => Object.values(BASE_WORDS[base]).map((word) => inputOf(word, base))),
  ...['€', "euro's", 'euros'].map((word) => inputOf(word, 'euro')),
  ...['week', 'weken', 'maand', 'maanden', 'jaar', 'jaren'].map((word) => inputOf(word, 'day', true)),
  inputOf(UNIT_NUMBER, null),
  inputOf(UNIT_PERCENT, null),
]);

function inputOf(word: string, base: Base | null, isConverted = false): readonly [string, UnitInput] {
  return [word, { base, isConverted }];
}
