import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COMPARE_FLAGS } from './compare.ts';
import { makeVariants } from './compared-variants.ts';
import { readFlags } from './flags.ts';
import { readHalfWidth } from './precision.ts';
import { prepareRun } from './prepare-run.ts';
import { readAims } from './read-aims.ts';
import { GOAL_FLAGS, goalFlagProblems, readGoal } from './read-goal.ts';
import { readLevers, readNumber } from './read-levers.ts';
import { readSensitivity, FLAGS as SENSITIVITY_FLAGS } from './read-sensitivity.ts';
import { readStudy } from './study.ts';

/** The commands of one section, word by word as a shell would give them. */
function commandsIn(file: string, section: string): string[][] {
  const text = readFileSync(file, 'utf8').split(`## ${section}\n`)[1].split('\n## ')[0];
  return [...text.matchAll(/`npm run -s (\w+) -- ([^`]*)`/g)].map(([, name, words]) => [
    name,
    ...(words.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', '')),
  ]);
}

const COMMANDS = commandsIn('docs/cli.md', 'Questions and the command that answers them');

test('the manual of the page has the same commands', () => {
  expect(COMMANDS).toHaveLength(13);
  expect(commandsIn('docs/handleiding.md', 'Welke vraag stelt u waar?')).toEqual(COMMANDS);
});

test.each(COMMANDS)('%s %s can be asked as it stands', (name, ...args) => {
  expect(PROBLEMS[name](args)).toEqual([]);
});

/** What each command says before it plays anything; nothing when it can be asked. */
const PROBLEMS: Readonly<Record<string, (args: readonly string[]) => readonly string[]>> = {
  goalseek(args) {
    const read = readStudy(args, GOAL_FLAGS, goalFlagProblems);
    return read.kind === 'ready' ? readGoal(read.typed, read.asked.scenario).problems : refusal(read);
  },
  sweep(args) {
    const read = readStudy(args, { input: 'values', aim: 'values', line: 'value' });
    if (read.kind !== 'ready') return refusal(read);
    expect(readNumber(read.typed.value('line') ?? '0')).not.toBeNull();
    const { scenario } = read.asked;
    const typed = (flag: string) => textsOf(read.typed.values, flag);
    return [...readLevers(typed('input'), scenario, 2).problems, ...readAims(typed('aim'), scenario).problems];
  },
  sensitivity(args) {
    const read = readStudy(args, SENSITIVITY_FLAGS);
    if (read.kind !== 'ready') return refusal(read);
    const asked = readSensitivity(read);
    return asked.ok ? [] : asked.lines;
  },
  precision(args) {
    const read = readStudy(args, { aim: 'values', 'half-width': 'value', line: 'value' });
    if (read.kind !== 'ready') return refusal(read);
    expect(readHalfWidth(read.typed.value('half-width') ?? '')).not.toBeNull();
    return readAims(textsOf(read.typed.values, 'aim'), read.asked.scenario).problems;
  },
  compare(args) {
    const typed = readFlags(args, COMPARE_FLAGS);
    const run = prepareRun({ file: typed.words[0], settings: [], variant: 'basis', contract: null });
    if (!run.ok) return run.lines;
    const { problems } = makeVariants(run.base, {
      variants: textsOf(typed.values, 'variant'),
      contracts: textsOf(typed.values, 'contract'),
      own: textsOf(typed.values, 'with'),
      isTogether: typed.has('together'),
      delay: typed.value('delay') === null ? null : Number(typed.value('delay')),
      isFreeFollowUp: typed.has('free-follow-up'),
      hasBase: typed.value('against') === null,
      others: [],
    });
    return [...typed.problems, ...problems, ...readAims(textsOf(typed.values, 'aim'), run.base).problems];
  },
};

function textsOf(values: readonly { readonly flag: string; readonly value: string }[], wanted: string): string[] {
  return values.flatMap(({ flag, value }) => (flag === wanted ? [value] : []));
}

function refusal(read: { readonly kind: string; readonly lines?: readonly string[] }): readonly string[] {
  return read.lines ?? [read.kind];
}
