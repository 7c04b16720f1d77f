import { type BackTestRequest, backTest, backTestPlays, backTestRefusals } from '../experiment/past/back-test.ts';
import { hashOf } from '../experiment/scenario-hash.ts';
import { costOfStudy } from '../experiment/study-cost.ts';
import { CLI } from '../messages/cli.ts';
import { printable } from '../messages/names.ts';
import { BACK_TEST_REFUSALS } from '../messages/own-past.ts';
import { OWN_PAST_HELP } from '../messages/own-past-help.ts';
import { STUDY } from '../messages/questions.ts';
import { LIMITS } from '../scenario/limits.ts';
import { EXIT, refuse } from './exit.ts';
import { isCount, readFlags } from './flags.ts';
import { toolName } from './parts.ts';
import { backTestLines } from './past-lines.ts';
import { withLab } from './playing.ts';
import { PAST_FLAGS, readPastFile, segmentFor } from './read-past.ts';
import { readStudy, STUDY_FLAGS } from './study.ts';
import { tellFew, tellLong } from './told-before.ts';

const FLAGS = { ...PAST_FLAGS, segment: 'value', places: 'value' } as const;

/** How well the first half of an own table foretells the second: `npm run -s backtest -- TABLE FILE …`. */
export async function backtest(args: readonly string[]): Promise<number> {
  const { words } = readFlags(args, { ...STUDY_FLAGS, ...FLAGS });
  // The table comes first, then the scenario that every study has.
  const others = args.toSpliced(Math.max(0, args.indexOf(words[0] ?? '')), words.length > 0 ? 1 : 0);
  const read = readStudy(others, FLAGS, (typed) => {
    const places = typed.value('places');
    return [
      ...(words.length === 0 ? [OWN_PAST_HELP.noTable] : []),
      ...(places !== null && !isCount(places, LIMITS.places) ? [CLI.notWhole('places', places, LIMITS.places)] : []),
    ];
  });
  if (read.kind === 'help') {
    process.stdout.write(`${OWN_PAST_HELP.backtest}\n`);
    return EXIT.done;
  }
  if (read.kind === 'refused')
    return refuse(words.length === 1 ? [OWN_PAST_HELP.noScenario] : read.lines, read.exitCode);
  const { typed, playing } = read;
  const { scenario } = read.asked;
  const table = readPastFile(words[0], typed);
  const found = segmentFor(scenario, typed);
  if (!table.ok || 'problem' in found)
    return refuse([...(table.ok ? [] : table.lines), ...('problem' in found ? [found.problem] : [])], EXIT.rejected);

  const places = typed.value('places');
  const request: BackTestRequest = {
    past: table.past,
    scenario,
    segment: found.segment.id,
    places: places === null ? null : Number(places),
    replications: scenario.replications,
  };
  const refusals = backTestRefusals(request);
  if (refusals.length > 0)
    return refuse(
      refusals.map((one) => BACK_TEST_REFUSALS[one]),
      EXIT.rejected,
    );
  const cost = costOfStudy(backTestPlays(request), playing.workers, LIMITS);
  if (cost.verdict === 'too-large') return refuse([STUDY.tooLarge(cost)], EXIT.tooLarge);
  tellLong(cost.seconds);
  const result = await withLab(playing, cost.replications, (lab) => backTest(lab, request));
  if (read.isJson) {
    const about = { tool: toolName(), scenario: { name: scenario.name, hash: hashOf(scenario) }, seed: scenario.seed };
    process.stdout.write(`${JSON.stringify({ ...about, segment: request.segment, result })}\n`);
    return EXIT.done;
  }
  tellFew(cost.replications);
  process.stdout.write(
    backTestLines(result)
      .map((line) => `${printable(line)}\n`)
      .join(''),
  );
  return EXIT.done;
}
