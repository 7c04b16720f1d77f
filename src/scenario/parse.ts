import { checkScenario } from './check.ts';
import { choiceProblems } from './choice.ts';
import type { TooLargeNumber } from './json-text.ts';
import { readJson } from './json-text.ts';
import { LIMITS } from './limits.ts';
import { migrate, versionOf } from './migrate.ts';
import { placeOf } from './place.ts';
import { isRecord, pathOf } from './pointer.ts';
import type { Problem, ProblemFacts } from './problems.ts';
import type { Scenario } from './schema.ts';
import { FORMAT_VERSION } from './schema.ts';
import { sourceProblems } from './source-problems.ts';
import { variantProblems } from './variant-problems.ts';
import { warningsOf } from './warnings.ts';

/** A scenario that can be run, with what its user should know; or everything that is wrong with it. */
export type Parsed =
  | { readonly ok: true; readonly scenario: Scenario; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a scenario from JSON: first each value on its own, then how the values fit together, with every variant
 * applied. Returns all problems of a layer at once; never throws, whatever the JSON.
 */
export function parseScenario(json: unknown): Parsed {
  const version = versionOf(json);
  if (version !== null && version > FORMAT_VERSION) {
    return refused('newer-version', { version, supported: FORMAT_VERSION });
  }
  const current = migrate(json);
  const checked = checkScenario(current);
  if (!checked.ok) return checked;
  const { scenario } = checked;
  const problems = [...variantProblems(scenario), ...choiceProblems(scenario), ...sourceProblems(scenario)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, scenario, warnings: warningsOf(scenario) };
}

/** Reads a scenario from the text of a file. `fileName` is only for the problems. */
export function parseScenarioText(text: string, fileName: string): Parsed {
  const file = fileName;
  const bare = text.replace(/^\uFEFF/, '');
  if (bare.trim() === '') return refused('file-empty', { file });
  if (bare.length > LIMITS.fileCharacters) {
    return refused('file-too-large', { file, characters: bare.length, limit: LIMITS.fileCharacters });
  }
  if (!bare.trimStart().startsWith('{')) return refused('file-not-scenario', { file });
  const reading = readJson(bare);
  switch (reading.kind) {
    case 'broken':
      return refused('file-broken', { file, line: reading.line, column: reading.column, atEnd: reading.atEnd });
    case 'too-deep':
      return refused('too-deep', { limit: LIMITS.depth });
    case 'duplicate-key':
      return refused('duplicate-key', { key: reading.key, line: reading.line });
    case 'value':
      // An object that has none of our keys is somebody else's file, not a scenario with twenty faults.
      return isRecord(reading.value) && !('version' in reading.value || 'segments' in reading.value)
        ? refused('file-not-scenario', { file })
        : withNumbersAsWritten(parseScenario(reading.value), reading.value, reading.tooLarge);
  }
}

/** Puts `1e999` back into the problems about it: after reading it is no longer to be seen what was written. */
function withNumbersAsWritten(parsed: Parsed, json: unknown, tooLarge: readonly TooLargeNumber[]): Parsed {
  if (parsed.ok || tooLarge.length === 0) return parsed;
  const written = new Map(tooLarge.map((number) => [pathOf(json, number.keys), number.written]));
  const problems = parsed.problems.map((problem) =>
    problem.code === 'not-finite'
      ? { ...problem, facts: { ...problem.facts, written: written.get(problem.path) ?? null } }
      : problem,
  );
  return { ok: false, problems };
}

function refused<
  Code extends
    | 'file-empty'
    | 'file-too-large'
    | 'file-not-scenario'
    | 'file-broken'
    | 'too-deep'
    | 'duplicate-key'
    | 'newer-version',
>(code: Code, facts: ProblemFacts[Code]): Parsed {
  return { ok: false, problems: [{ code, path: '', place: placeOf(null, []), facts } as Problem] };
}
