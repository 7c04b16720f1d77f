import { version } from '../../package.json';
import { recount } from '../experiment/contracts.ts';
import { emptyFutures, type Futures, withReplications } from '../experiment/futures.ts';
import { type ReportedVariant, reportOf } from '../experiment/report.ts';
import { prepareScenario } from '../experiment/run.ts';
import { CLI } from '../messages/cli.ts';
import { printable } from '../messages/names.ts';
import type { Scenario } from '../scenario/schema.ts';
import { cautionLines } from './caution-lines.ts';
import { readOptions } from './options.ts';
import { type PreparedVariant, prepareRun } from './prepare-run.ts';
import { sentencesOf } from './sentences.ts';
import { textReport } from './text-report.ts';
import { traceOf } from './trace.ts';

/** What the shell is told: see docs/cli.md. */
const EXIT = { done: 0, bug: 1, rejected: 2, tooLarge: 3 } as const;
/** A progress line is renewed after so many replications. */
const PROGRESS_STEP = 100;
const MOST_WARNINGS = 19;

// A reader that stops early (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = simulate(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${CLI.bug}\n`);
  if (process.env.DOORSTROOM_DEBUG) process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = EXIT.bug;
}

function simulate(args: readonly string[]): number {
  const read = readOptions(args);
  if (read.kind === 'help') {
    process.stdout.write(`${CLI.help}\n`);
    return EXIT.done;
  }
  if (read.kind === 'problems') return refuse(read.lines, EXIT.rejected);
  const { options } = read;
  const run = prepareRun(options);
  if (!run.ok) return refuse(run.lines, run.exitCode);
  if (options.output === 'sentences') {
    process.stdout.write(`${sentencesOf(run.base).map(printable).join('\n')}\n`);
    return EXIT.done;
  }
  if (options.trace !== null) {
    const traced = traceOf(run, options.trace, options.output === 'json');
    if (!traced.ok) return refuse([traced.line], EXIT.rejected);
    process.stdout.write(traced.text);
    return EXIT.done;
  }
  const variants = run.variants.map((variant): ReportedVariant => ({ ...variant, futures: playAndBook(variant) }));
  const warnings = [...run.warnings, ...cautionLines(variants.map(({ futures }) => futures))];
  const report = reportOf(`doorstroom ${version}`, run.base, variants, warnings);
  if (options.output === 'json') process.stdout.write(`${JSON.stringify(report)}\n`);
  else {
    process.stderr.write(
      warningLines(warnings)
        .map((line) => `${printable(line)}\n`)
        .join(''),
    );
    process.stdout.write(textReport(run, report, variants));
  }
  return EXIT.done;
}

/** No more than twenty: a file without sources would bury the others. The object of `--json` has them all. */
function warningLines(warnings: readonly string[]): string[] {
  const lines = warnings.map(CLI.warning);
  const rest = lines.length - MOST_WARNINGS;
  return rest > 0 ? [...lines.slice(0, MOST_WARNINGS), CLI.andMore(rest)] : lines;
}

function refuse(lines: readonly string[], exitCode: number): number {
  process.stderr.write(lines.map((line) => `${printable(line)}\n`).join(''));
  return exitCode;
}

/** Plays a variant as it is, and books it as its contract says. Only who responds to a contract is played again. */
function playAndBook({ label, played, scenario }: PreparedVariant): Futures {
  const { futures, needsSimulation } = recount(play(label, played), scenario);
  return needsSimulation ? play(label, scenario) : futures;
}

/** Plays all replications of a scenario; a progress line only where somebody can see it. */
function play(label: string, scenario: Scenario): Futures {
  const { run } = prepareScenario(scenario);
  const { replications } = scenario;
  const isWatched = process.stderr.isTTY;
  let futures = emptyFutures(scenario);
  while (futures.replications.length < replications) {
    const done = futures.replications.length;
    if (isWatched && done > 0) process.stderr.write(`\r${CLI.progress(label, done, replications)}`);
    futures = withReplications(
      futures,
      run(done, Math.min(isWatched ? PROGRESS_STEP : replications, replications - done)),
    );
  }
  if (isWatched) process.stderr.write('\r\u001b[K');
  return futures;
}
