import { parseArgs } from 'node:util';
import { CLI } from '../messages/cli.ts';
import { LIMITS } from '../scenario/limits.ts';
import { nearestTo } from '../scenario/nearest.ts';

/** A change from the command line, `--set /json/pointer=VALUE`, before the language has judged it. */
export interface Setting {
  readonly path: string;
  readonly value: unknown;
}

/** What the user typed after `simulate`, not yet judged against the scenario. */
export interface Options {
  readonly file: string;
  readonly settings: readonly Setting[];
  /** Only this variant (`basis` for the base); null for the base and all variants. */
  readonly variant: string | null;
  readonly contract: string | null;
  readonly output: 'text' | 'json' | 'sentences';
  /** One client of one replication to follow, both from 0; null for the usual tables. */
  readonly trace: { readonly client: number; readonly replication: number } | null;
}

export type OptionsResult =
  | { readonly kind: 'run'; readonly options: Options }
  | { readonly kind: 'help' }
  | { readonly kind: 'problems'; readonly lines: readonly string[] };

const FLAGS = {
  replications: 'string',
  seed: 'string',
  set: 'string',
  variant: 'string',
  contract: 'string',
  json: 'boolean',
  describe: 'boolean',
  trace: 'string',
  replication: 'string',
  help: 'boolean',
} as const;
type Flag = keyof typeof FLAGS;

/** Larger numbers of a client are typing errors; how many clients there are only the run can tell. */
const MOST_CLIENTS = 1_000_000_000;

/**
 * Reads the arguments of `simulate`. Returns all mistakes at once, as Dutch lines. `--replications` and `--seed`
 * become settings, so that one place, the language, judges every value.
 */
export function readOptions(args: readonly string[]): OptionsResult {
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(FLAGS).map(([name, type]) => [name, { type, ...(name === 'help' ? { short: 'h' } : {}) }]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const lines: string[] = [];
  const texts: { flag: Flag; value: string }[] = [];
  const switches = new Set<Flag>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (!isFlag(token.name)) {
      lines.push(CLI.unknownFlag(token.rawName, nearestTo(token.name, Object.keys(FLAGS))));
    } else if (FLAGS[token.name] === 'boolean') {
      if (token.value === undefined) switches.add(token.name);
      else lines.push(CLI.flagWithoutValue(token.name));
    } else if (token.value === undefined || (!token.inlineValue && token.value.startsWith('--'))) {
      lines.push(CLI.missingValue(token.name));
    } else texts.push({ flag: token.name, value: token.value });
  }
  if (switches.has('help')) return { kind: 'help' };
  const isTraced = texts.some(({ flag }) => flag === 'trace');
  if (switches.has('describe') && switches.has('json')) lines.push(CLI.notTogether('json', 'describe'));
  if (switches.has('describe') && isTraced) lines.push(CLI.notTogether('trace', 'describe'));
  if (!isTraced && texts.some(({ flag }) => flag === 'replication')) {
    lines.push(CLI.onlyWith('replication', 'trace', 'replications'));
  }
  if (positionals.length === 0) lines.push(CLI.noFile);
  // Behind an unknown choice stands its value, which only looks like a file.
  const isUnsure = lines.length > 0;
  if (positionals.length > 1 && !isUnsure) lines.push(CLI.severalFiles(positionals));

  const settings = texts.flatMap(({ flag, value }) => settingOf(flag, value, lines));
  for (const flag of ['variant', 'contract', 'seed', 'replications', 'trace', 'replication'] as const) {
    if (texts.filter((text) => text.flag === flag).length > 1) lines.push(CLI.twice(flag));
  }
  for (const { flag, value } of texts) {
    const most = flag === 'trace' ? MOST_CLIENTS : flag === 'replication' ? LIMITS.replications : null;
    if (most !== null && !isCount(value, most)) lines.push(CLI.notWhole(flag, value, most));
  }
  const [file] = positionals;
  if (lines.length > 0 || file === undefined) return { kind: 'problems', lines };
  const last = (flag: Flag): string | null => texts.findLast((text) => text.flag === flag)?.value ?? null;
  return {
    kind: 'run',
    options: {
      file,
      settings,
      variant: last('variant'),
      contract: last('contract'),
      trace: isTraced ? { client: Number(last('trace')) - 1, replication: Number(last('replication') ?? 1) - 1 } : null,
      output: switches.has('describe') ? 'sentences' : switches.has('json') ? 'json' : 'text',
    },
  };
}

function isCount(text: string, most: number): boolean {
  return /^[1-9]\d*$/.test(text) && Number(text) <= most;
}

function isFlag(name: string): name is Flag {
  return Object.hasOwn(FLAGS, name);
}

function settingOf(flag: Flag, value: string, lines: string[]): Setting[] {
  if (flag === 'seed') return [{ path: '/seed', value }];
  if (flag === 'replications') return [{ path: '/replications', value: jsonOrText(value) }];
  if (flag !== 'set') return [];
  const equals = value.indexOf('=');
  if (!value.startsWith('/') || equals < 2) {
    lines.push(CLI.settingForm(value));
    return [];
  }
  return [{ path: value.slice(0, equals), value: jsonOrText(value.slice(equals + 1)) }];
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
