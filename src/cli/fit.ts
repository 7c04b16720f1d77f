import { existsSync, realpathSync, writeFileSync } from 'node:fs';
import { changesOfFit, type FitChange } from '../experiment/past/fit-changes.ts';
import { fitPast } from '../experiment/past/fit-past.ts';
import { fittedScenario, noteOf } from '../io/fitted-scenario.ts';
import { printable } from '../messages/names.ts';
import { OWN_PAST_HELP } from '../messages/own-past-help.ts';
import { problemLines } from '../messages/problems.ts';
import { parseScenarioText } from '../scenario/parse.ts';
import type { Scenario, Segment } from '../scenario/schema.ts';
import { EXIT, refuse } from './exit.ts';
import { readFlags, type Typed } from './flags.ts';
import { toolName } from './parts.ts';
import { changeLines, fitLines } from './past-lines.ts';
import { prepareRun } from './prepare-run.ts';
import { PAST_FLAGS, readPastFile, segmentFor } from './read-past.ts';

const FLAGS = { ...PAST_FLAGS, scenario: 'value', segment: 'value', write: 'value', json: 'switch' } as const;

type FitFlags = Typed<keyof typeof FLAGS | 'help'>;

/** What own numbers say about inflow and stay, and a scenario with these numbers: `npm run -s fit -- TABLE …`. */
export async function fit(args: readonly string[]): Promise<number> {
  const typed: FitFlags = readFlags<keyof typeof FLAGS>(args, FLAGS);
  if (typed.has('help')) {
    process.stdout.write(`${OWN_PAST_HELP.fit}\n`);
    return EXIT.done;
  }
  const problems = typedProblems(typed);
  const [file] = typed.words;
  if (problems.length > 0 || file === undefined) return refuse(problems, EXIT.rejected);
  const table = readPastFile(file, typed);
  const target = targetOf(typed);
  if (!table.ok || 'lines' in target)
    return refuse([...(table.ok ? [] : table.lines), ...('lines' in target ? target.lines : [])], EXIT.rejected);

  const found = fitPast(table.past);
  const changes = target.scenario ? changesOfFit(found, target.scenario, target.segment, 'all') : [];
  const written = target.scenario !== null && typed.value('write') !== null;
  const wrong = written
    ? write(fittedScenario(target.scenario, found, changes), changes, typed.value('write') ?? '')
    : [];
  if (wrong.length > 0) return refuse(wrong, EXIT.rejected);
  if (typed.has('json')) {
    const told = changes.map(({ about, change }) => ({ ...change, source: noteOf(about, found) }));
    process.stdout.write(`${JSON.stringify({ tool: toolName(), groups: table.groups, fit: found, changes: told })}\n`);
    return EXIT.done;
  }
  const lines = [
    ...fitLines(found),
    ...(target.scenario && changes.length > 0
      ? ['', ...changeLines(target.scenario, target.segment, changes, written)]
      : []),
    ...(written ? [OWN_PAST_HELP.written(typed.value('write') ?? '')] : []),
  ];
  process.stdout.write(lines.map((line) => `${printable(line)}\n`).join(''));
  return EXIT.done;
}

function typedProblems(typed: FitFlags): string[] {
  const [write, scenario] = [typed.value('write'), typed.value('scenario')];
  return [
    ...typed.problems,
    ...(typed.words.length === 0 ? [OWN_PAST_HELP.noTable] : []),
    ...(typed.words.length > 1 && typed.problems.length === 0 ? [OWN_PAST_HELP.severalTables] : []),
    ...(write !== null && scenario === null ? [OWN_PAST_HELP.writeNeedsScenario] : []),
    ...(typed.value('segment') !== null && scenario === null ? [OWN_PAST_HELP.segmentNeedsScenario] : []),
    ...(write !== null && scenario !== null && isSameFile(write, scenario) ? [OWN_PAST_HELP.sameFile] : []),
  ];
}

type Target =
  | { readonly scenario: Scenario; readonly segment: Segment }
  | { readonly scenario: null }
  | { readonly lines: readonly string[] };

function targetOf(typed: FitFlags): Target {
  const file = typed.value('scenario');
  if (file === null) return { scenario: null };
  const run = prepareRun({ file, settings: [], variant: null, contract: null });
  if (!run.ok) return { lines: run.lines };
  const found = segmentFor(run.file, typed);
  return 'problem' in found ? { lines: [found.problem] } : { scenario: run.file, segment: found.segment };
}

/** Writes the scenario when the language accepts it; returns what is wrong otherwise. */
function write(scenario: Scenario, changes: readonly FitChange[], file: string): readonly string[] {
  if (changes.length === 0) return [OWN_PAST_HELP.nothingFitted];
  const text = `${JSON.stringify(scenario, null, 2)}\n`;
  const parsed = parseScenarioText(text, file);
  if (!parsed.ok) return problemLines(parsed.problems);
  try {
    writeFileSync(file, text);
    return [];
  } catch {
    return [OWN_PAST_HELP.notWritten(file)];
  }
}

function isSameFile(one: string, other: string): boolean {
  return existsSync(one) && existsSync(other) && realpathSync(one) === realpathSync(other);
}
