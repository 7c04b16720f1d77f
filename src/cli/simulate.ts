import { version } from '../../package.json';
import { recount } from '../experiment/contracts.ts';
import type { Futures } from '../experiment/futures.ts';
import type { Lab } from '../experiment/lab.ts';
import { type ReportedVariant, reportOf } from '../experiment/report.ts';
import { costOfStudy } from '../experiment/study-cost.ts';
import { CLI } from '../messages/cli.ts';
import { printable } from '../messages/names.ts';
import { LIMITS } from '../scenario/limits.ts';
import { cautionLines } from './caution-lines.ts';
import { EXIT, refuse } from './exit.ts';
import { readOptions } from './options.ts';
import { withLab } from './playing.ts';
import { type PreparedVariant, prepareRun } from './prepare-run.ts';
import { sentencesOf } from './sentences.ts';
import { textReport } from './text-report.ts';
import { tellLong } from './told-before.ts';
import { traceOf } from './trace.ts';

const MOST_WARNINGS = 19;

/** The main job without a screen: plays a scenario and its variants and prints what comes out. */
export async function simulate(args: readonly string[]): Promise<number> {
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
  const plays = run.variants.map(({ played }) => ({ scenario: played, replications: played.replications }));
  const cost = costOfStudy(plays, options.playing.workers, LIMITS);
  tellLong(cost.seconds);
  const variants = await withLab(options.playing, cost.replications, async (lab) => {
    const reported: ReportedVariant[] = [];
    for (const variant of run.variants) reported.push({ ...variant, futures: await playAndBook(lab, variant) });
    return reported;
  });
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

/** Plays a variant as it is, and books it as its contract says. Only who responds to a contract is played again. */
async function playAndBook(lab: Lab, { played, scenario }: PreparedVariant): Promise<Futures> {
  const { futures, needsSimulation } = recount(await lab.play(played, played.replications), scenario);
  return needsSimulation ? lab.play(scenario, scenario.replications) : futures;
}
