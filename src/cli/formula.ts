import { type ComparisonResult, compareVariants } from '../experiment/comparison/compare-variants.ts';
import { defaultAims } from '../experiment/default-aims.ts';
import { type IndicatorRow, indicatorStudy } from '../experiment/formula/indicator.ts';
import type { Lab } from '../experiment/lab.ts';
import { hashOf } from '../experiment/scenario-hash.ts';
import { costOfStudy } from '../experiment/study-cost.ts';
import { FORMULA } from '../messages/formula.ts';
import { formulaHelp } from '../messages/formula-help.ts';
import { printable } from '../messages/names.ts';
import { problemLines } from '../messages/problems.ts';
import { STUDY } from '../messages/questions.ts';
import { applyChanges } from '../scenario/change.ts';
import { LIMITS } from '../scenario/limits.ts';
import type { Scenario } from '../scenario/schema.ts';
import { EXIT, refuse } from './exit.ts';
import type { Typed } from './flags.ts';
import { formulaLines, inflowLines, sidesLines } from './formula-lines.ts';
import { toolName } from './parts.ts';
import { withLab } from './playing.ts';
import { type FormulaInflow, type Indicator, readIndicators, readInflows, readScope } from './read-formulas.ts';
import { readStudy } from './study.ts';
import { tellFew, tellLong } from './told-before.ts';

const FLAGS = { formula: 'values', inflow: 'values', unit: 'value', segment: 'values', period: 'values' } as const;

/** An own indicator by a formula, an own inflow by a formula, or the first under the second. */
export async function formula(args: readonly string[]): Promise<number> {
  const read = readStudy(args, FLAGS, formProblems);
  if (read.kind === 'help') {
    process.stdout.write(`${formulaHelp()}\n`);
    return EXIT.done;
  }
  if (read.kind === 'refused') return refuse(read.lines, read.exitCode);
  const { asked, typed, playing } = read;
  const { scenario } = asked;
  const indicators = readIndicators(valuesOf(typed, 'formula'), typed.value('unit'));
  const inflows = readInflows(valuesOf(typed, 'inflow'), scenario);
  const scope = readScope(valuesOf(typed, 'segment'), valuesOf(typed, 'period'), scenario);
  const lines = [...indicators.problems, ...inflows.problems, ...scope.problems];
  if (lines.length > 0) return refuse(lines, EXIT.rejected);
  const changed = applyChanges(
    scenario,
    inflows.found.flatMap(({ changes }) => changes),
  );
  if (!changed.ok) return refuse(problemLines(changed.problems), EXIT.rejected);
  const sides = inflows.found.length === 0 ? [scenario] : [scenario, changed.scenario];
  const { replications } = scenario;
  const cost = costOfStudy(
    sides.map((side) => ({ scenario: side, replications })),
    playing.workers,
    LIMITS,
  );
  if (cost.verdict === 'too-large') return refuse([STUDY.tooLarge(cost)], EXIT.tooLarge);
  tellLong(cost.seconds);
  const answer = await withLab(playing, cost.replications, (lab) =>
    answerOf(lab, sides, indicators.found, scope, replications),
  );
  if (!read.isJson) tellFew(replications);
  const report = read.isJson
    ? [JSON.stringify(jsonOf(scenario, asked.id, indicators.found, inflows.found, answer))]
    : textOf(scenario, indicators.found, inflows.found, answer);
  process.stdout.write(report.map((line) => `${printable(line)}\n`).join(''));
  return EXIT.done;
}

interface Answer {
  /** For each indicator its rows. */
  readonly rows: readonly (readonly IndicatorRow[])[];
  /** Now against the inflow of the formula, on the usual outcomes; null where there is an own indicator or no inflow. */
  readonly comparison: ComparisonResult | null;
}

async function answerOf(
  lab: Lab,
  [now, changed]: readonly Scenario[],
  indicators: readonly Indicator[],
  { segments, periods }: ReturnType<typeof readScope>,
  replications: number,
): Promise<Answer> {
  const scenario = changed ?? now;
  const against = changed === undefined ? null : now;
  const rows: (readonly IndicatorRow[])[] = [];
  for (const { formula: one } of indicators) {
    rows.push(await indicatorStudy(lab, { scenario, against, replications, segments, periods }, one));
  }
  if (changed === undefined || indicators.length > 0) return { rows, comparison: null };
  const variants = [
    { id: SIDES.now, label: FORMULA.variants.now, scenario: now },
    { id: SIDES.formula, label: FORMULA.variants.formula, scenario: changed },
  ];
  const aims = defaultAims(now);
  const request = { variants, against: SIDES.now, aims, replications, together: null };
  return { rows, comparison: await compareVariants(lab, request) };
}

const SIDES = { now: 'nu', formula: 'formule' } as const;

function textOf(
  scenario: Scenario,
  indicators: readonly Indicator[],
  inflows: readonly FormulaInflow[],
  { rows, comparison }: Answer,
): string[] {
  const lines = [
    ...formulaLines(scenario, indicators, rows, inflows.length > 0),
    ...inflows.flatMap((inflow) => inflowLines(inflow)),
  ];
  return comparison === null ? lines : [...lines, ...sidesLines(scenario, comparison)];
}

function jsonOf(
  scenario: Scenario,
  variant: string,
  indicators: readonly Indicator[],
  inflows: readonly FormulaInflow[],
  { rows, comparison }: Answer,
) {
  return {
    tool: toolName(),
    scenario: { name: scenario.name, hash: hashOf(scenario) },
    seed: scenario.seed,
    replications: scenario.replications,
    variant,
    formulas: indicators.map(({ name, text, unit, times, formula: { ratio } }, at) => ({
      name,
      formula: text,
      unit,
      shownTimes: times,
      isRatioOfSums: ratio !== null,
      rows: rows[at],
    })),
    inflow: inflows.map(({ path, text, months, changes }) => ({ path, formula: text, months, changes })),
    comparison,
  };
}

function formProblems(typed: Pick<Typed<string>, 'values'>): string[] {
  const [formulas, inflows] = [valuesOf(typed, 'formula'), valuesOf(typed, 'inflow')];
  return [
    ...(formulas.length + inflows.length === 0 ? [FORMULA.noFormula] : []),
    ...(formulas.length === 0 && valuesOf(typed, 'unit').length > 0 ? [FORMULA.unitAlone] : []),
  ];
}

function valuesOf(typed: Pick<Typed<string>, 'values'>, wanted: keyof typeof FLAGS): string[] {
  return typed.values.flatMap(({ flag, value }) => (flag === wanted ? [value] : []));
}
