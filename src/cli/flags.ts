import { parseArgs } from 'node:util';
import { CLI } from '../messages/cli.ts';
import { nearestTo } from '../scenario/nearest.ts';

/** How a flag is written: alone, with a value, or with a value and more than once. */
export type FlagKind = 'switch' | 'value' | 'values';

/** What was typed behind a command, not yet judged. */
export interface Typed<Name extends string> {
  /** Everything that is no flag: files. */
  readonly words: readonly string[];
  readonly has: (flag: Name) => boolean;
  /** The value of a flag, the last one when it stands there twice; null when it is not there. */
  readonly value: (flag: Name) => string | null;
  /** All values of all flags, in order. */
  readonly values: readonly { readonly flag: Name; readonly value: string }[];
  /** Mistakes in how it was typed, as Dutch lines: all of them. */
  readonly problems: readonly string[];
}

/** Splits the arguments of a command by a table of its flags. `--help` (`-h`) belongs to every command. */
export function readFlags<Name extends string>(
  args: readonly string[],
  flags: Readonly<Record<Name, FlagKind>>,
): Typed<Name | 'help'> {
  const table: Readonly<Record<string, FlagKind>> = { ...flags, help: 'switch' };
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(table).map(([name, kind]) => [
        name,
        { type: kind === 'switch' ? 'boolean' : 'string', ...(name === 'help' ? { short: 'h' } : {}) },
      ]),
    ),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const problems: string[] = [];
  const values: { flag: Name; value: string }[] = [];
  const switches = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const kind = Object.hasOwn(table, token.name) ? table[token.name] : null;
    if (kind === null) problems.push(CLI.unknownFlag(token.rawName, nearestTo(token.name, Object.keys(table))));
    else if (kind === 'switch' && token.value === undefined) switches.add(token.name);
    else if (kind === 'switch') problems.push(CLI.flagWithoutValue(token.name));
    else if (token.value === undefined || (!token.inlineValue && token.value.startsWith('--')))
      problems.push(CLI.missingValue(token.name));
    else values.push({ flag: token.name as Name, value: token.value });
  }
  for (const [name, kind] of Object.entries(table))
    if (kind === 'value' && values.filter(({ flag }) => flag === name).length > 1) problems.push(CLI.twice(name));
  return {
    words: positionals,
    has: (flag) => switches.has(flag),
    value: (flag) => values.findLast((one) => one.flag === flag)?.value ?? null,
    values,
    problems,
  };
}

/** Whether a text is a whole number from 1 to `most`. */
export function isCount(text: string, most: number): boolean {
  return /^[1-9]\d*$/.test(text) && Number(text) <= most;
}
