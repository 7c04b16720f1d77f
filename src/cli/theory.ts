import { dayOfDate } from '../calendar/calendar.ts';
import type { Lab } from '../experiment/lab.ts';
import { hashOf } from '../experiment/scenario-hash.ts';
import { costOfStudy } from '../experiment/study-cost.ts';
import { formatDate, formatShortDate } from '../messages/format.ts';
import { printable } from '../messages/names.ts';
import { STUDY } from '../messages/questions.ts';
import {
  CHECKED_NAMES,
  checkedRow,
  findingText,
  noneReasons,
  STEADY_NAMES,
  steadyCell,
  THEORY,
} from '../messages/theory.ts';
import { LIMITS } from '../scenario/limits.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { WaitNorm } from '../theory/places-needed.ts';
import { findingsOf, hasRefusals } from '../validation/steady/findings.ts';
import {
  type NotChecked,
  type SteadyCheck,
  type SteadyPlay,
  steadyCheck,
  steadyPlay,
} from '../validation/steady/steady-check.ts';
import { type Certainty, steadyRows } from '../validation/steady/steady-rows.ts';
import { type SteadyStretch, steadyState } from '../validation/steady/steady-state.ts';
import { cut, PAGE_WIDTH, tableLine, wrapped } from './columns.ts';
import { EXIT, refuse } from './exit.ts';
import type { Typed } from './flags.ts';
import { toolName } from './parts.ts';
import { withLab } from './playing.ts';
import { readNumber, readShare } from './read-levers.ts';
import { readStudy } from './study.ts';
import { tellLong } from './told-before.ts';

const FLAGS = { wait: 'value', share: 'value', 'only-formulas': 'switch' } as const;
const USUAL_SHARE = 0.95;
const USUAL_REPLICATIONS = 200;

type Words = Pick<Typed<string>, 'value' | 'has'>;

/** What mathematics says of a scenario, stretch by stretch, and how far the simulation lies from that. */
export async function theory(args: readonly string[]): Promise<number> {
  const read = readStudy(args, FLAGS, normProblems);
  if (read.kind === 'help') {
    process.stdout.write(`${THEORY.help}\n`);
    return EXIT.done;
  }
  if (read.kind === 'refused') return refuse(read.lines, read.exitCode);
  const { asked, typed, playing } = read;
  const { scenario } = asked;
  const norm = normOf(typed, scenario);
  const stretches = steadyState(scenario, norm);
  const isChosen = typed.value('replications') !== null;
  const replications = isChosen ? scenario.replications : Math.min(USUAL_REPLICATIONS, scenario.replications);
  const plays = typed.has('only-formulas')
    ? []
    : stretches.map((stretch) => ({ stretch, play: steadyPlay(scenario, stretch) }));
  const played = plays.flatMap(({ play }) =>
    typeof play === 'string' ? [] : [{ scenario: play.scenario, replications }],
  );
  const cost = costOfStudy(played, playing.workers, LIMITS);
  if (cost.verdict === 'too-large') return refuse([STUDY.tooLarge(cost)], EXIT.tooLarge);
  tellLong(cost.seconds);
  const checks =
    played.length === 0 ? [] : await withLab(playing, cost.replications, (lab) => checkAll(lab, plays, replications));
  const skipped = plays.flatMap(({ stretch: { from }, play }) =>
    typeof play === 'string' ? [{ from, why: play }] : [],
  );
  const lines = read.isJson
    ? [JSON.stringify(jsonOf(scenario, asked.id, norm, stretches, checks, skipped))]
    : theoryLines(scenario, norm, stretches, checks, skipped);
  process.stdout.write(lines.map((line) => `${printable(line)}\n`).join(''));
  return EXIT.done;
}

interface Skipped {
  readonly from: string;
  readonly why: NotChecked;
}

async function checkAll(
  lab: Lab,
  plays: readonly { readonly stretch: SteadyStretch; readonly play: SteadyPlay | NotChecked }[],
  replications: number,
): Promise<readonly SteadyCheck[]> {
  const checks: SteadyCheck[] = [];
  for (const { stretch, play } of plays)
    if (typeof play !== 'string') checks.push(await steadyCheck(lab, play, stretch, replications));
  return checks;
}

function theoryLines(
  scenario: Scenario,
  norm: WaitNorm,
  stretches: readonly SteadyStretch[],
  checks: readonly SteadyCheck[],
  skipped: readonly Skipped[],
): string[] {
  const { segments } = scenario;
  const marks = new Set<Certainty>(['exact']);
  const tables = segments.flatMap(({ id, label }) => [
    '',
    cut(label, PAGE_WIDTH),
    ...segmentTables(stretches, id, marks),
  ]);
  const reasons = stretches.map(({ notCovered }) => notCovered).filter((reason) => reason !== null);
  const findings = findingsOf(scenario, stretches).map((finding) => findingText(scenario, finding));
  return [
    ...wrapped(scenario.name),
    ...wrapped(THEORY.norm(norm.days, norm.share)),
    ...(hasRefusals(stretches) ? wrapped(THEORY.refusals(norm.share)) : []),
    ...wrapped(THEORY.about),
    ...(findings.length > 0 ? ['', ...findings.flatMap((text) => wrapped(`- ${text}`, '  '))] : []),
    ...tables,
    '',
    ...[...new Set(reasons)].flatMap((reason) => wrapped(THEORY.notCovered[reason])),
    ...noneReasons(stretches, null).flatMap((text) => wrapped(text)),
    ...(['exact', 'approximation', 'at-least', 'rule'] as const).flatMap((mark) =>
      marks.has(mark) ? wrapped(THEORY.marks[mark], '  ') : [],
    ),
    ...(checks.length + skipped.length > 0 ? checkLines(scenario, checks, skipped) : []),
  ];
}

const NAME_WIDTH = 38;
const CELL_WIDTH = 20;
const CELLS = Math.floor((PAGE_WIDTH - NAME_WIDTH) / CELL_WIDTH);

function segmentTables(stretches: readonly SteadyStretch[], segment: string, marks: Set<Certainty>): string[] {
  const lines: string[] = [];
  for (let first = 0; first < stretches.length; first += CELLS) {
    const shown = stretches.slice(first, first + CELLS);
    const widths = [NAME_WIDTH, ...shown.map(() => CELL_WIDTH)];
    if (first > 0) lines.push('');
    lines.push(tableLine(['', ...shown.map(({ from }) => THEORY.stretch(formatShortDate(dayOfDate(from))))], widths));
    for (const { what, cells } of steadyRows(shown, segment)) {
      for (const cell of cells) if (cell) marks.add(cell.certainty);
      lines.push(tableLine([STEADY_NAMES[what], ...cells.map((cell) => steadyCell(what, cell))], widths));
    }
  }
  return lines;
}

const CHECK_WIDTHS = [42, 12, 12, 18, 16];

function checkLines(scenario: Scenario, checks: readonly SteadyCheck[], skipped: readonly Skipped[]): string[] {
  const labelOf = (id: string) => scenario.segments.find((segment) => segment.id === id)?.label ?? id;
  const date = (from: string) => formatDate(dayOfDate(from));
  const tables = checks.flatMap(({ from, rows, tooSlow }) => [
    '',
    tableLine([THEORY.stretch(date(from)), ...THEORY.checkColumns.slice(1)], CHECK_WIDTHS),
    ...scenario.segments.flatMap(({ id }) => {
      const own = rows.filter(({ segment }) => segment === id);
      if (own.length === 0) return [];
      return [
        ...(scenario.segments.length > 1 ? [cut(labelOf(id), PAGE_WIDTH)] : []),
        ...own.map((row) => tableLine([CHECKED_NAMES[row.what], ...checkedRow(row)], CHECK_WIDTHS)),
      ];
    }),
    ...(tooSlow.length > 0 ? wrapped(THEORY.tooSlow(tooSlow.map(labelOf))) : []),
  ]);
  return [
    '',
    THEORY.checkTitle,
    ...(checks.length > 0 ? wrapped(THEORY.checkAbout(checks[0].replications)) : []),
    ...skipped.flatMap(({ from, why }) => wrapped(THEORY.notChecked[why](date(from)))),
    ...tables,
    ...(checks.length > 0 ? ['', ...wrapped(THEORY.verdicts)] : []),
  ];
}

function jsonOf(
  scenario: Scenario,
  variant: string,
  norm: WaitNorm,
  stretches: readonly SteadyStretch[],
  checks: readonly SteadyCheck[],
  skipped: readonly Skipped[],
) {
  return {
    tool: toolName(),
    scenario: { name: scenario.name, hash: hashOf(scenario) },
    seed: scenario.seed,
    variant,
    norm,
    stretches,
    checks,
    notChecked: skipped,
  };
}

function normOf(typed: Words, { norms }: Scenario): WaitNorm {
  return {
    days: readNumber(typed.value('wait') ?? '') ?? norms.waitingDays,
    share: readShare(typed.value('share') ?? '') ?? USUAL_SHARE,
  };
}

function normProblems(typed: Words): string[] {
  const [wait, share] = [typed.value('wait'), typed.value('share')];
  const days = readNumber(wait ?? '');
  const isDays = wait === null || (days !== null && days >= 0 && days <= LIMITS.days);
  const part = readShare(share ?? '');
  const isShare = share === null || (part !== null && part > 0 && part < 1);
  return [
    ...(isDays ? [] : [THEORY.notDays(wait ?? '', LIMITS.days)]),
    ...(isShare ? [] : [THEORY.notShare(share ?? '')]),
  ];
}
