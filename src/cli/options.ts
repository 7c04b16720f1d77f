import { CLI } from '../messages/cli.ts';
import { LIMITS } from '../scenario/limits.ts';
import { isCount, readFlags, type Typed } from './flags.ts';
import { PLAYING_FLAGS, type Playing, readPlaying } from './playing.ts';

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
  readonly playing: Playing;
}

export type OptionsResult =
  | { readonly kind: 'run'; readonly options: Options }
  | { readonly kind: 'help' }
  | { readonly kind: 'problems'; readonly lines: readonly string[] };

const FLAGS = {
  replications: 'value',
  seed: 'value',
  set: 'values',
  variant: 'value',
  contract: 'value',
  json: 'switch',
  describe: 'switch',
  trace: 'value',
  replication: 'value',
  ...PLAYING_FLAGS,
} as const;

/** Larger numbers of a client are typing errors; how many clients there are only the run can tell. */
const MOST_CLIENTS = 1_000_000_000;

/**
 * Reads the arguments of `simulate`. Returns all mistakes at once, as Dutch lines. `--replications` and `--seed`
 * become settings, so that one place, the language, judges every value.
 */
export function readOptions(args: readonly string[]): OptionsResult {
  const typed = readFlags(args, FLAGS);
  if (typed.has('help')) return { kind: 'help' };
  const trace = typed.value('trace');
  const describes = typed.has('describe');
  const lines = [
    ...typed.problems,
    ...(describes && typed.has('json') ? [CLI.notTogether('json', 'describe')] : []),
    ...(describes && trace !== null ? [CLI.notTogether('trace', 'describe')] : []),
    ...(trace === null && typed.value('replication') !== null
      ? [CLI.onlyWith('replication', 'trace', 'replications')]
      : []),
    ...wordProblems(typed),
  ];
  const { settings, problems } = settingsOf(typed);
  lines.push(...problems);
  for (const [flag, most] of [
    ['trace', MOST_CLIENTS],
    ['replication', LIMITS.replications],
  ] as const) {
    const value = typed.value(flag);
    if (value !== null && !isCount(value, most)) lines.push(CLI.notWhole(flag, value, most));
  }
  const playing = readPlaying(typed);
  lines.push(...playing.problems);
  const [file] = typed.words;
  if (lines.length > 0 || file === undefined) return { kind: 'problems', lines };
  return {
    kind: 'run',
    options: {
      file,
      settings,
      variant: typed.value('variant'),
      contract: typed.value('contract'),
      trace:
        trace === null ? null : { client: Number(trace) - 1, replication: Number(typed.value('replication') ?? 1) - 1 },
      output: describes ? 'sentences' : typed.has('json') ? 'json' : 'text',
      playing: playing.options,
    },
  };
}

/** Returns what is wrong with the files that were named: a command reads one scenario. */
export function wordProblems({ words, problems }: Pick<Typed<never>, 'words' | 'problems'>): string[] {
  if (words.length === 0) return [CLI.noFile];
  // Behind an unknown choice stands its value, which only looks like a file.
  return words.length > 1 && problems.length === 0 ? [CLI.severalFiles(words)] : [];
}

/** Reads `--set`, `--seed` and `--replications`, in the order in which they stand. */
export function settingsOf(typed: Pick<Typed<string>, 'values'>): {
  readonly settings: readonly Setting[];
  readonly problems: readonly string[];
} {
  const problems: string[] = [];
  const settings = typed.values.flatMap(({ flag, value }) => settingOf(flag, value, problems));
  return { settings, problems };
}

function settingOf(flag: string, value: string, lines: string[]): Setting[] {
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
