import { dateOfDay } from '../calendar/calendar.ts';
import { hashOf } from '../experiment/scenario-hash.ts';
import { costOfStudy } from '../experiment/study-cost.ts';
import { playsOfSweep, type SweepRequest, type SweepResult, sweep as sweepOf } from '../experiment/sweep/sweep.ts';
import { problemLines } from '../messages/problems.ts';
import { STUDY } from '../messages/questions.ts';
import { SWEEP } from '../messages/sweep.ts';
import { type GridInput, leverGrid, MOST_POINTS, sizeOfGrid } from '../scenario/lever-grid.ts';
import { LIMITS } from '../scenario/limits.ts';
import { EXIT, refuse } from './exit.ts';
import { toolName } from './parts.ts';
import { withLab } from './playing.ts';
import { readAims } from './read-aims.ts';
import { readLevers, readNumber } from './read-levers.ts';
import { type ReadStudy, readStudy } from './study.ts';
import { sweepLines } from './sweep-lines.ts';
import { tellFew, tellLong } from './told-before.ts';

const FLAGS = { input: 'values', aim: 'values', line: 'value' } as const;
const MOST_INPUTS = 2;

type Ready = Extract<ReadStudy<keyof typeof FLAGS>, { kind: 'ready' }>;

/** Asks what comes out at each of many values of one or two inputs. */
export async function sweep(args: readonly string[]): Promise<number> {
  const read = readStudy(args, FLAGS);
  if (read.kind === 'help') {
    process.stdout.write(`${SWEEP.help}\n`);
    return EXIT.done;
  }
  if (read.kind === 'refused') return refuse(read.lines, read.exitCode);
  const asked = requestOf(read);
  if (!asked.ok) return refuse(asked.lines, asked.exitCode);
  const { request, inputs } = asked;
  const plays = playsOfSweep(request);
  const cost = costOfStudy(plays, read.playing.workers, LIMITS);
  if (cost.verdict === 'too-large') return refuse([STUDY.tooLarge(cost)], EXIT.tooLarge);
  tellLong(cost.seconds);
  const result = await withLab(read.playing, cost.replications, (lab) => sweepOf(lab, request));
  if (!read.isJson) tellFew(request.replications);
  const lines = read.isJson
    ? [JSON.stringify(jsonOf(read, request, inputs, result))]
    : sweepLines(request, inputs, result, read.asked);
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  return EXIT.done;
}

type Asked =
  | { readonly ok: true; readonly request: SweepRequest; readonly inputs: readonly GridInput[] }
  | { readonly ok: false; readonly exitCode: number; readonly lines: readonly string[] };

function requestOf({ asked: { scenario: base }, typed, playing }: Ready): Asked {
  const texts = (flag: string) => typed.values.flatMap((one) => (one.flag === flag ? [one.value] : []));
  const { ranges, problems: wrongInputs } = readLevers(texts('input'), base, MOST_INPUTS);
  const { aims, problems: wrongAims } = readAims(texts('aim'), base);
  const lineText = typed.value('line');
  const line = lineText === null ? null : readNumber(lineText);
  const lines = [
    ...wrongInputs,
    ...wrongAims,
    ...(lineText !== null && line === null ? [SWEEP.lineForm(lineText)] : []),
    ...(lineText !== null && texts('aim').length !== 1 ? [SWEEP.lineNeedsAim(texts('aim').length)] : []),
  ];
  if (lines.length > 0) return { ok: false, exitCode: EXIT.rejected, lines };
  const { replications } = base;
  const size = sizeOfGrid(ranges);
  if (size > MOST_POINTS) {
    const one = costOfStudy([{ scenario: base, replications }], playing.workers, LIMITS);
    const told = SWEEP.tooManyPoints(size, MOST_POINTS, replications, one.seconds * size);
    return { ok: false, exitCode: EXIT.tooLarge, lines: [told] };
  }
  const grid = leverGrid(base, ranges);
  if (!grid.ok) return { ok: false, exitCode: EXIT.rejected, lines: problemLines(grid.problems) };
  return { ok: true, request: { base, points: grid.points, aims, line, replications }, inputs: grid.inputs };
}

/** Plain data in a fixed order of keys; dates as text. */
function jsonOf({ asked }: Ready, { base, line }: SweepRequest, inputs: readonly GridInput[], result: SweepResult) {
  const typed = (at: number, value: number) => (inputs[at].lever.how === 'date' ? dateOfDay(value) : value);
  return {
    tool: toolName(),
    scenario: { name: base.name, hash: hashOf(base) },
    seed: base.seed,
    replications: result.replications,
    variant: asked.id,
    inputs: inputs.map(({ lever, values }, at) => ({
      id: lever.id,
      paths: lever.paths,
      how: lever.how,
      values: values.map((value) => typed(at, value)),
    })),
    line,
    aims: result.aims.map(({ aim, base: now, points, passage }) => ({
      ...aim,
      base: now,
      points: points.map((point) => ({ ...point, values: point.values.map((value, at) => typed(at, value)) })),
      passage,
    })),
  };
}
