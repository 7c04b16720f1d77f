import type { OwnContract } from '../scenario/own-contract.ts';
import { isForbidden, isRecord } from '../scenario/pointer.ts';

/** What someone has set, as a link carries it: the case, its variant, and only what differs from that variant. */
export interface Settings {
  readonly scenario: string;
  readonly variant: string | null;
  /** By choice id: a number in the unit of the control, or the id of a contract. */
  readonly values: Readonly<Record<string, number | string>>;
  /** By path, in the unit of the path. */
  readonly assumptions: Readonly<Record<string, number>>;
  /** Contracts that someone made, by their id. Which of them counts for all segments is a value of the choice. */
  readonly contracts: Readonly<Record<string, OwnContract>>;
  /** Limit in the picture of twenty futures; null when the page picks it. */
  readonly threshold: number | null;
}

/** Longer than any link this page writes; what is longer is refused unread. */
const LONGEST_FRAGMENT = 8000;

/**
 * Writes the state as the part of an address after `#`, readable and short:
 * `almata&v=in-stappen&k.plaatsen=45&g=15&~1x2y3z`. Own contracts are written value by value:
 * `t.eigen-1/kind=lumpsum&n.eigen-1/eurosPerYear=5617350`. The last part is a check on the whole: a link that was cut off in an
 * e-mail (`plaatsen=4` for `45`) is then refused instead of read wrongly.
 */
export function writeShareLink(state: Settings): string {
  const parts = [word(state.scenario)];
  if (state.variant !== null) parts.push(`v=${word(state.variant)}`);
  for (const [id, value] of sorted(state.values)) {
    parts.push(typeof value === 'number' ? `k.${word(id)}=${value}` : `c.${word(id)}=${word(value)}`);
  }
  for (const [path, value] of sorted(state.assumptions)) parts.push(`a.${word(path)}=${value}`);
  for (const [id, own] of sorted(state.contracts)) {
    for (const [path, leaf] of leavesOf(flatOf(own), id))
      parts.push(`${LEAF_KEYS[typeof leaf]}.${word(path)}=${word(`${leaf}`)}`);
  }
  if (state.threshold !== null) parts.push(`g=${state.threshold}`);
  const body = parts.join('&');
  return `${body}&~${checkOf(body)}`;
}

/**
 * Reads what `writeShareLink` wrote. Returns null when the text is damaged; whether ids exist and own contracts are
 * contracts is for the reader.
 */
export function readShareLink(fragment: string): Settings | null {
  const cut = fragment.lastIndexOf('&~');
  if (fragment.length > LONGEST_FRAGMENT || cut < 0) return null;
  const body = fragment.slice(0, cut);
  if (checkOf(body) !== fragment.slice(cut + 2)) return null;
  const [first, ...rest] = body.split('&');
  const scenario = unword(first ?? '');
  if (!scenario) return null;
  const state = { scenario, variant: null as string | null, threshold: null as number | null };
  const values: Record<string, number | string> = Object.create(null);
  const assumptions: Record<string, number> = Object.create(null);
  const contracts: Record<string, unknown> = Object.create(null);
  for (const part of rest) {
    const at = part.indexOf('=');
    const [key, text] = [part.slice(0, Math.max(at, 0)), unword(part.slice(at + 1))];
    const name = unword(key.slice(2));
    if (at < 0 || text === null || name === null) return null;
    const number = text === '' ? Number.NaN : Number(text);
    if (key === 'v') state.variant = text;
    else if (key.startsWith('c.')) values[name] = text;
    else if (key.startsWith('t.')) putAt(contracts, name, text);
    else if (key.startsWith('b.')) putAt(contracts, name, text === 'true');
    else if (!Number.isFinite(number)) return null;
    else if (key === 'g') state.threshold = number;
    else if (key.startsWith('k.')) values[name] = number;
    else if (key.startsWith('a.')) assumptions[name] = number;
    else if (key.startsWith('n.')) putAt(contracts, name, number);
    else return null;
  }
  return { ...state, values: { ...values }, assumptions: { ...assumptions }, contracts: ownContracts(contracts) };
}

type Leaf = string | number | boolean;

const LEAF_KEYS: Readonly<Record<string, string>> = { string: 't', number: 'n', boolean: 'b' };

/** A contract with where it counts beside its own keys: none of the kinds has these two. */
function flatOf({ contract: { id, ...terms }, segment, from }: OwnContract): object {
  return { ...terms, ...(segment === null ? {} : { segment }), ...(from === null ? {} : { from }) };
}

function leavesOf(value: unknown, path: string): [string, Leaf][] {
  if (typeof value !== 'object' || value === null) return value === undefined ? [] : [[path, value as Leaf]];
  return Object.entries(value).flatMap(([key, child]) => leavesOf(child, `${path}/${key}`));
}

function putAt(root: Record<string, unknown>, path: string, leaf: Leaf): void {
  const keys = path.split('/');
  const last = keys.pop();
  if (last === undefined || [...keys, last].some(isForbidden)) return;
  let at = root;
  for (const key of keys) {
    const inner = isRecord(at[key]) ? at[key] : Object.create(null);
    at[key] = inner;
    at = inner as Record<string, unknown>;
  }
  at[last] = leaf;
}

function ownContracts(flat: Readonly<Record<string, unknown>>): Record<string, OwnContract> {
  return Object.fromEntries(
    Object.entries(flat).map(([id, own]) => {
      const { segment = null, from = null, ...terms } = withLists(own) as Record<string, unknown>;
      return [id, { contract: { ...terms, id }, segment, from } as OwnContract];
    }),
  );
}

/** Keys that count from 0 were a list. */
function withLists(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([key, child]) => [key, withLists(child)] as const);
  const isList = entries.length > 0 && entries.every(([key], at) => key === String(at));
  return isList ? entries.map(([, child]) => child) : Object.fromEntries(entries);
}

function sorted<Value>(record: Readonly<Record<string, Value>>): [string, Value][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Escapes a word; the slash of a path needs no escape after `#`. */
function word(text: string): string {
  return encodeURIComponent(text).replaceAll('%2F', '/');
}

function unword(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** FNV-1a over 32 bits, as text: enough to notice damage; it protects against no attacker. */
function checkOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
