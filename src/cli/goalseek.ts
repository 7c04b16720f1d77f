import { version } from '../../package.json';
import { plannedPlays, seekGoal } from '../experiment/goal/goal.ts';
import { hashOf } from '../experiment/scenario-hash.ts';
import { costOfStudy } from '../experiment/study-cost.ts';
import { GOAL_HELP } from '../messages/goal-help.ts';
import { printable } from '../messages/names.ts';
import { STUDY } from '../messages/questions.ts';
import { LIMITS } from '../scenario/limits.ts';
import { EXIT, refuse } from './exit.ts';
import { goalLines } from './goal-lines.ts';
import { withLab } from './playing.ts';
import { GOAL_FLAGS, goalFlagProblems, readGoal } from './read-goal.ts';
import { readStudy } from './study.ts';
import { tellLong } from './told-before.ts';

/** The smallest or largest value of an input at which a norm is met: `npm run -s goalseek -- FILE …`. */
export async function goalseek(args: readonly string[]): Promise<number> {
  const read = readStudy(args, GOAL_FLAGS, goalFlagProblems);
  if (read.kind === 'help') {
    process.stdout.write(`${GOAL_HELP}\n`);
    return EXIT.done;
  }
  if (read.kind === 'refused') return refuse(read.lines, read.exitCode);
  const { goal, problems } = readGoal(read.typed, read.asked.scenario);
  if (goal === null) return refuse(problems, EXIT.rejected);
  const { request, lever, scenario } = goal;
  const cost = costOfStudy(plannedPlays(request), read.playing.workers, LIMITS);
  if (cost.verdict === 'too-large') return refuse([STUDY.tooLarge(cost)], EXIT.tooLarge);
  tellLong(cost.seconds);
  const result = await withLab(read.playing, cost.replications, (lab) => seekGoal(lab, request));
  const { values, norm, mostReplications } = request;
  if (read.isJson) {
    const asked = {
      variant: read.asked.id,
      input: { id: lever.id, how: lever.how, from: values[0], until: values[values.length - 1], values: values.length },
      norm,
      normDays: scenario.norms.waitingDays,
      mostReplications,
    };
    const about = {
      tool: `doorstroom ${version}`,
      scenario: { name: scenario.name, hash: hashOf(scenario) },
      seed: scenario.seed,
    };
    process.stdout.write(`${JSON.stringify({ ...about, asked, result })}\n`);
  } else {
    const lines = goalLines(goal, read.asked.label, result);
    process.stdout.write(lines.map((line) => `${printable(line)}\n`).join(''));
  }
  return EXIT.done;
}
