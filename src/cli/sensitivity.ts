import { hashOf } from '../experiment/scenario-hash.ts';
import { type AllTogether, allTogether } from '../experiment/sensitivity/all-together.ts';
import { drawInputs } from '../experiment/sensitivity/draw-inputs.ts';
import { type OneAtATime, oneAtATime } from '../experiment/sensitivity/one-at-a-time.ts';
import { simulatedPart } from '../experiment/simulated-part.ts';
import { costOfStudy, type PlannedPlay } from '../experiment/study-cost.ts';
import { problemLines } from '../messages/problems.ts';
import { STUDY } from '../messages/questions.ts';
import { SENSITIVITY } from '../messages/sensitivity.ts';
import { LIMITS } from '../scenario/limits.ts';
import type { Scenario } from '../scenario/schema.ts';
import { withInputs } from '../scenario/uncertain-inputs.ts';
import { EXIT, refuse } from './exit.ts';
import { toolName } from './parts.ts';
import { withLab } from './playing.ts';
import { FLAGS, type ReadSensitivity, type ReadySensitivity, readSensitivity } from './read-sensitivity.ts';
import { oneAtATimeLines, togetherLines } from './sensitivity-lines.ts';
import { readStudy } from './study.ts';
import { tellFew, tellLong } from './told-before.ts';

/** Futures of each draw of all inputs: enough to tell chance from inputs, few enough for many draws. */
const PER_DRAW = 25;
/** A larger part of the draws that the language refuses would bend what is left. */
const MOST_REFUSED = 0.1;

/** Asks which assumption decides the outcome, and what is too uncertain to decide on. */
export async function sensitivity(args: readonly string[]): Promise<number> {
  const read = readStudy(args, FLAGS);
  if (read.kind === 'help') {
    process.stdout.write(`${SENSITIVITY.help}\n`);
    return EXIT.done;
  }
  if (read.kind === 'refused') return refuse(read.lines, read.exitCode);
  const asked = readSensitivity(read);
  if (!asked.ok) return refuse(asked.lines, EXIT.rejected);
  return asked.together === null ? answerOneAtATime(read, asked) : answerTogether(read, asked, asked.together.samples);
}

async function answerOneAtATime(read: ReadySensitivity, asked: Asked): Promise<number> {
  const { scenario } = read.asked;
  const { replications } = scenario;
  const inputs = asked.ends.map(({ input, low, high }) => ({ id: input.lever.id, low, high }));
  const tooLarge = judge(read, playsOfEnds(scenario, inputs));
  if (!tooLarge.ok) return refuse(tooLarge.lines, EXIT.tooLarge);
  const found = await withLab(read.playing, tooLarge.replications, (lab) =>
    oneAtATime(lab, { scenario, aims: asked.aims, replications, inputs }),
  );
  if (!read.isJson) tellFew(replications);
  print(
    read.isJson
      ? [JSON.stringify(jsonOf(read, asked, { oneAtATime: found }))]
      : oneAtATimeLines(scenario, read.asked.label, asked, found),
  );
  return EXIT.done;
}

async function answerTogether(read: ReadySensitivity, asked: Asked, samples: number): Promise<number> {
  const { scenario } = read.asked;
  const inputs = asked.ends.map(({ input }) => input);
  const drawn = drawInputs(scenario.seed, inputs, samples).map(({ chances, values }) => ({
    chances,
    changed: withInputs(scenario, inputs, values),
  }));
  const draws = drawn.flatMap(({ chances, changed }) => (changed.ok ? [{ chances, scenario: changed.scenario }] : []));
  const skipped = samples - draws.length;
  if (skipped > MOST_REFUSED * samples) {
    const reasons = drawn.flatMap(({ changed }) => (changed.ok ? [] : [problemLines(changed.problems)]));
    return refuse([SENSITIVITY.drawsRefused(skipped, samples), ...(reasons[0] ?? [])], EXIT.rejected);
  }
  const { replications } = scenario;
  const tooLarge = judge(read, [
    { scenario, replications },
    ...draws.map((draw) => ({ scenario: draw.scenario, replications: PER_DRAW })),
  ]);
  if (!tooLarge.ok) return refuse(tooLarge.lines, EXIT.tooLarge);
  const request = {
    scenario,
    replications,
    aims: asked.aims,
    lines: asked.lines,
    inputs: inputs.map(({ lever }) => lever.id),
    draws,
    replicationsPerDraw: PER_DRAW,
  };
  const found = await withLab(read.playing, tooLarge.replications, (lab) => allTogether(lab, request));
  print(
    read.isJson
      ? [JSON.stringify(jsonOf(read, asked, { skipped, allTogether: found }))]
      : togetherLines(scenario, read.asked.label, asked, found, skipped),
  );
  return EXIT.done;
}

type Asked = Extract<ReadSensitivity, { readonly ok: true }>;

/** What differs in money alone is not played again. */
function playsOfEnds(
  scenario: Scenario,
  inputs: readonly { readonly low: Scenario; readonly high: Scenario }[],
): readonly PlannedPlay[] {
  const unlike = new Map(
    [scenario, ...inputs.flatMap(({ low, high }) => [low, high])].map((one) => [simulatedPart(one), one]),
  );
  return [...unlike.values()].map((one) => ({ scenario: one, replications: scenario.replications }));
}

type Judged =
  | { readonly ok: true; readonly replications: number }
  | { readonly ok: false; readonly lines: readonly string[] };

function judge({ playing }: ReadySensitivity, plays: readonly PlannedPlay[]): Judged {
  const cost = costOfStudy(plays, playing.workers, LIMITS);
  if (cost.verdict === 'too-large') return { ok: false, lines: [STUDY.tooLarge(cost)] };
  tellLong(cost.seconds);
  return { ok: true, replications: cost.replications };
}

/** Plain data in a fixed order of keys. */
function jsonOf(
  { asked: { id, scenario } }: ReadySensitivity,
  { ends, fixed, refused, lines, aims }: Asked,
  found: { readonly oneAtATime: OneAtATime } | { readonly skipped: number; readonly allTogether: AllTogether },
) {
  return {
    tool: toolName(),
    scenario: { name: scenario.name, hash: hashOf(scenario) },
    seed: scenario.seed,
    variant: id,
    inputs: ends.map(({ input: { lever, low, value, high, from } }) => {
      return { id: lever.id, paths: lever.paths, how: lever.how, low, value, high, from };
    }),
    notVaried: [
      ...fixed.map(({ assumption, why }) => ({ path: assumption.path, why })),
      ...refused.map(({ input }) => ({ path: input.lever.id, why: 'refused' })),
    ],
    lines: aims.flatMap((aim, at) => (lines[at] === null ? [] : [{ ...aim, line: lines[at] }])),
    ...found,
  };
}

function print(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}
