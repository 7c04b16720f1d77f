/** What someone has set, as a link carries it: the case, its variant, and only what differs from that variant. */
export interface Settings {
  readonly scenario: string;
  readonly variant: string | null;
  /** By choice id: a number in the unit of the control, or the id of a contract. */
  readonly values: Readonly<Record<string, number | string>>;
  /** By path, in the unit of the path. */
  readonly assumptions: Readonly<Record<string, number>>;
  /** Limit in the picture of twenty futures; null when the page picks it. */
  readonly threshold: number | null;
}

/** Longer than any link this page writes; what is longer is refused unread. */
const LONGEST_FRAGMENT = 8000;

/**
 * Writes the state as the part of an address after `#`, readable and short:
 * `almata&v=in-stappen&k.plaatsen=45&g=15&~1x2y3z`. The last part is a check on the whole: a link that was cut off in an
 * e-mail (`plaatsen=4` for `45`) is then refused instead of read wrongly.
 */
export function writeShareLink(state: Settings): string {
  const parts = [word(state.scenario)];
  if (state.variant !== null) parts.push(`v=${word(state.variant)}`);
  for (const [id, value] of sorted(state.values)) {
    parts.push(typeof value === 'number' ? `k.${word(id)}=${value}` : `c.${word(id)}=${word(value)}`);
  }
  for (const [path, value] of sorted(state.assumptions)) parts.push(`a.${word(path)}=${value}`);
  if (state.threshold !== null) parts.push(`g=${state.threshold}`);
  const body = parts.join('&');
  return `${body}&~${checkOf(body)}`;
}

/** Reads what `writeShareLink` wrote. Returns null when the text is damaged; whether ids exist is for the reader. */
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
  for (const part of rest) {
    const at = part.indexOf('=');
    const [key, text] = [part.slice(0, Math.max(at, 0)), unword(part.slice(at + 1))];
    const name = unword(key.slice(2));
    if (at < 0 || text === null || name === null) return null;
    const number = text === '' ? Number.NaN : Number(text);
    if (key === 'v') state.variant = text;
    else if (key.startsWith('c.')) values[name] = text;
    else if (!Number.isFinite(number)) return null;
    else if (key === 'g') state.threshold = number;
    else if (key.startsWith('k.')) values[name] = number;
    else if (key.startsWith('a.')) assumptions[name] = number;
    else return null;
  }
  return { ...state, values: { ...values }, assumptions: { ...assumptions } };
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
