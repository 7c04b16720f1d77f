import { MEASURES } from '../experiment/measures.ts';
import { FIRST_LOOK, findPrecision, type HalfWidth, type PrecisionRequest } from '../experiment/precision/precision.ts';
import { costAtMost, mostThatFit } from '../experiment/precision/precision-cost.ts';
import { hashOf } from '../experiment/scenario-hash.ts';
import { printable } from '../messages/names.ts';
import { PARTS } from '../messages/parts.ts';
import { PRECISION } from '../messages/precision.ts';
import { PRECISION_HELP } from '../messages/precision-help.ts';
import { LIMITS } from '../scenario/limits.ts';
import { EXIT, refuse } from './exit.ts';
import { isCount } from './flags.ts';
import { toolName } from './parts.ts';
import { withLab } from './playing.ts';
import { precisionLines } from './precision-lines.ts';
import { readAims } from './read-aims.ts';
import { readNumber } from './read-levers.ts';
import { type ReadStudy, readStudy } from './study.ts';

const FLAGS = {
  aim: 'values',
  'half-width': 'value',
  most: 'value',
  line: 'value',
  plain: 'switch',
  pairs: 'switch',
} as const;
/** Longer than this is told beforehand. */
const LONG_SECONDS = 10;

type Ready = Extract<ReadStudy<keyof typeof FLAGS>, { kind: 'ready' }>;
type Typed = Ready['typed'];

/** Plays until numbers are sure enough: `npm run -s precision -- FILE …`. */
export async function precision(args: readonly string[]): Promise<number> {
  const read = readStudy(args, FLAGS, flagProblems);
  if (read.kind === 'help') {
    process.stdout.write(`${PRECISION_HELP}\n`);
    return EXIT.done;
  }
  if (read.kind === 'refused') return refuse(read.lines, read.exitCode);
  const asked = requestOf(read);
  if (!asked.ok) return refuse(asked.lines, asked.exitCode);
  const { request, seconds } = asked;
  if (seconds > LONG_SECONDS) process.stderr.write(`${PRECISION.takesLong(seconds)}\n`);
  const result = await withLab(read.playing, null, (lab) => findPrecision(lab, request));
  const lines = read.isJson
    ? [JSON.stringify(jsonOf(read, request, result))]
    : precisionLines(request, read.asked.label, result);
  process.stdout.write(lines.map((line) => `${printable(line)}\n`).join(''));
  return EXIT.done;
}

function flagProblems(typed: Typed): string[] {
  const [halfWidth, most, line] = (['half-width', 'most', 'line'] as const).map(typed.value);
  return [
    ...(halfWidth !== null && readHalfWidth(halfWidth) === null ? [PRECISION.halfWidthForm(halfWidth)] : []),
    ...(most !== null && !isMost(most) ? [PRECISION.mostForm(most, FIRST_LOOK, LIMITS.replications)] : []),
    ...(line !== null && readNumber(line) === null ? [PRECISION.lineForm(line)] : []),
    ...(line !== null && textsOf(typed, 'aim').length !== 1 ? [PRECISION.lineNeedsAim] : []),
    ...(typed.value('replications') !== null ? [PRECISION.replications] : []),
    ...(typed.value('shard') !== null || textsOf(typed, 'part').length > 0 ? [PARTS.notHere] : []),
  ];
}

type Asked =
  | { readonly ok: true; readonly request: PrecisionRequest; readonly seconds: number }
  | { readonly ok: false; readonly exitCode: number; readonly lines: readonly string[] };

function requestOf({ asked: { scenario }, typed, playing }: Ready): Asked {
  const { aims, problems } = readAims(textsOf(typed, 'aim'), scenario);
  const halfWidth = readHalfWidth(typed.value('half-width') ?? '5%') as HalfWidth;
  const units = new Set(aims.map(({ measure }) => MEASURES[measure].unit));
  const lines = [
    ...problems,
    ...(problems.length === 0 && halfWidth.kind === 'absolute' && units.size > 1 ? [PRECISION.severalUnits] : []),
  ];
  if (lines.length > 0) return { ok: false, exitCode: EXIT.rejected, lines };
  const fits = mostThatFit(scenario, playing.workers, LIMITS);
  const most = typed.value('most') === null ? (fits ?? FIRST_LOOK) : Number(typed.value('most'));
  const { seconds, verdict } = costAtMost(scenario, most, playing.workers, LIMITS);
  if (verdict === 'too-large')
    return { ok: false, exitCode: EXIT.tooLarge, lines: [PRECISION.tooLarge(seconds, fits)] };
  const luck = typed.has('pairs') ? 'antithetic' : 'plain';
  const line = readNumber(typed.value('line') ?? '');
  const controlled = !typed.has('plain');
  return { ok: true, request: { scenario, aims, halfWidth, most, controlled, luck, line }, seconds };
}

/** Plain data in a fixed order of keys. */
function jsonOf({ asked }: Ready, request: PrecisionRequest, result: Awaited<ReturnType<typeof findPrecision>>) {
  const { scenario, halfWidth, controlled, luck, line } = request;
  return {
    tool: toolName(),
    scenario: { name: scenario.name, hash: hashOf(scenario) },
    seed: scenario.seed,
    variant: asked.id,
    asked: { halfWidth, controlled, luck, line },
    result,
  };
}

/** Reads `5%` as a share of the mean, `2` and `0,5` as an amount; null when it is neither. */
export function readHalfWidth(text: string): HalfWidth | null {
  const isShare = text.trim().endsWith('%');
  const number = readNumber(isShare ? text.trim().slice(0, -1) : text);
  if (number === null || number <= 0 || (isShare && number >= 100)) return null;
  return isShare ? { kind: 'relative', share: number / 100 } : { kind: 'absolute', amount: number };
}

function isMost(text: string): boolean {
  return isCount(text, LIMITS.replications) && Number(text) >= FIRST_LOOK;
}

function textsOf(typed: Typed, flag: 'aim' | 'part'): string[] {
  return typed.values.flatMap((one) => (one.flag === flag ? [one.value] : []));
}
