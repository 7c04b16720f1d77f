import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Precision, Verdict } from '../validation/judge.ts';
import type { ValidationCase } from '../validation/plan.ts';
import { type Judged, type PlantedFault, reportText } from '../validation/report.ts';
import { runCase } from '../validation/run-case.ts';

const USAGE = `Runs exact cases against the simulator: npm run validate -- FILE [--full] [--only TEXT] [--all] [--write FILE]

  --full   standard errors of at most 1 % instead of 4 %
  --only   only the cases whose id starts with TEXT
  --all    also list the outputs that are not covered, with the reason
  --write  also write the report, in Markdown, to this file

Exit code 0 when nothing failed, 1 when an output failed, 2 when a file cannot be used.`;

const COLUMNS = [10, 44, 16, 16, 11, 7] as const;
/** What `npm run mutations` leaves behind. */
const PLANTED_FAULTS = 'docs/mutations.json';

process.exitCode = await validate(process.argv.slice(2));

async function validate(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      full: { type: 'boolean' },
      all: { type: 'boolean' },
      only: { type: 'string' },
      write: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [file] = positionals;
  if (values.help || file === undefined || positionals.length > 1) {
    console.log(USAGE);
    return values.help ? 0 : 2;
  }
  const cases = readCases(file);
  if (cases === null) return 2;
  const precision: Precision = values.full ? 'full' : 'fast';
  const count = { pass: 0, fail: 0, 'not covered': 0 };
  const judged: Judged[] = [];
  console.log(line(['case', 'output', 'expected', 'found', 'error', 'z'], 'verdict'));
  for (const validationCase of cases.filter(({ id }) => id.startsWith(values.only ?? ''))) {
    const verdicts = await runCase(validationCase, { precision });
    judged.push({ validationCase, verdicts });
    for (const verdict of verdicts) {
      count[verdict.verdict] += 1;
      if (verdict.verdict !== 'not covered') console.log(verdictLine(verdict));
    }
    for (const skipped of reasonsOf(verdicts, values.all ?? false)) console.log(skipped);
  }
  console.log(`${count.pass} passed, ${count.fail} failed, ${count['not covered']} not covered`);
  if (values.write !== undefined) writeFileSync(values.write, reportText(judged, precision, plantedFaults()));
  return count.fail > 0 ? 1 : 0;
}

function readCases(file: string): readonly ValidationCase[] | null {
  try {
    const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases?: readonly ValidationCase[] };
    if (Array.isArray(cases)) return cases;
    console.error(`${file} has no list "cases"`);
  } catch (error) {
    console.error(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
  return null;
}

function plantedFaults(): readonly PlantedFault[] {
  return existsSync(PLANTED_FAULTS) ? JSON.parse(readFileSync(PLANTED_FAULTS, 'utf8')) : [];
}

function verdictLine({ id, output, expected, found, standardError, z, verdict, reason }: Verdict): string {
  return line(
    [id, output, digits(expected, 10), digits(found, 10), digits(standardError, 3), z === null ? '' : z.toFixed(2)],
    reason === null ? verdict : `${verdict} (${reason})`,
  );
}

/** Outputs that are not covered: one line for each reason, or with `all` one for each output. */
function reasonsOf(verdicts: readonly Verdict[], all: boolean): string[] {
  const outputs = new Map<string, string[]>();
  for (const { id, output, verdict, reason } of verdicts) {
    if (verdict !== 'not covered') continue;
    const key = all ? `${id} ${output}: ${reason}` : `${id}: ${reason}`;
    outputs.set(key, [...(outputs.get(key) ?? []), output]);
  }
  return [...outputs].map(([key, names]) => `${key}${all ? '' : ` (${names.join(', ')})`} - not covered`);
}

function line(cells: readonly string[], verdict: string): string {
  return `${cells.map((cell, column) => (column < 2 ? cell.padEnd(COLUMNS[column]) : cell.padStart(COLUMNS[column]))).join(' ')}  ${verdict}`;
}

function digits(value: number | null, most: number): string {
  return value === null ? '' : String(Number(value.toPrecision(most)));
}
