import { TABLES } from '../messages/tables.ts';
import { EXIT } from './exit.ts';
import { type FlagKind, readFlags, type Typed } from './flags.ts';
import { settingsOf, wordProblems } from './options.ts';
import { PLAYING_FLAGS, type Playing, readPlaying } from './playing.ts';
import type { PreparedRun, PreparedVariant } from './prepare-run.ts';
import { prepareRun } from './prepare-run.ts';

/** The flags of every command that asks a question of one scenario. */
export const STUDY_FLAGS = {
  set: 'values',
  seed: 'value',
  replications: 'value',
  variant: 'value',
  contract: 'value',
  json: 'switch',
  ...PLAYING_FLAGS,
} as const satisfies Record<string, FlagKind>;

type StudyFlag = keyof typeof STUDY_FLAGS;

/** A scenario to ask a question of: that of `--variant`, and without it the base. */
export type ReadStudy<Own extends string> =
  | {
      readonly kind: 'ready';
      readonly run: PreparedRun;
      readonly asked: PreparedVariant;
      readonly typed: Typed<StudyFlag | Own | 'help'>;
      readonly playing: Playing;
      readonly isJson: boolean;
    }
  | { readonly kind: 'help' }
  | { readonly kind: 'refused'; readonly exitCode: number; readonly lines: readonly string[] };

/**
 * Reads the arguments of such a command: the scenario with its settings, variant and contract, judged by the language, and
 * the flags of its own. Returns all problems at once; `ownProblems` looks at the own flags before any file is read.
 */
export function readStudy<Own extends string>(
  args: readonly string[],
  own: Readonly<Record<Own, FlagKind>>,
  ownProblems: (typed: Typed<StudyFlag | Own | 'help'>) => readonly string[] = () => [],
): ReadStudy<Own> {
  const typed = readFlags<StudyFlag | Own>(args, { ...STUDY_FLAGS, ...own } as Record<StudyFlag | Own, FlagKind>);
  if (typed.has('help')) return { kind: 'help' };
  const { settings, problems } = settingsOf(typed);
  const playing = readPlaying(typed);
  const lines = [...typed.problems, ...wordProblems(typed), ...problems, ...playing.problems, ...ownProblems(typed)];
  const [file] = typed.words;
  if (lines.length > 0 || file === undefined) return { kind: 'refused', exitCode: EXIT.rejected, lines };
  const variant = typed.value('variant') ?? TABLES.baseId;
  const run = prepareRun({ file, settings, variant, contract: typed.value('contract') });
  if (!run.ok) return { kind: 'refused', exitCode: run.exitCode, lines: run.lines };
  const [asked] = run.variants;
  return { kind: 'ready', run, asked, typed, playing: playing.options, isJson: typed.has('json') };
}
