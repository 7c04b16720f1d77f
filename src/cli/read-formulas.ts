import { dayOfDate, yearsBetween } from '../calendar/calendar.ts';
import { indicatorNames, inflowNames } from '../experiment/formula/formula-names.ts';
import {
  type InflowMonth,
  impossibleMonth,
  inflowChanges,
  inflowMonths,
} from '../experiment/formula/inflow-formula.ts';
import { emptyFutures } from '../experiment/futures.ts';
import { HORIZON, periodOf } from '../experiment/periods.ts';
import { AIM_PROBLEMS } from '../messages/aim-problems.ts';
import { FORMULA, mistakeText, unitProblem } from '../messages/formula.ts';
import { INDICATOR_WORDS, INFLOW_WORDS } from '../messages/formula-names.ts';
import { readUnit, UNIT_PERCENT, unitText } from '../messages/formula-units.ts';
import { LIMITS } from '../scenario/limits.ts';
import { nearestTo } from '../scenario/nearest.ts';
import { pathOf } from '../scenario/pointer.ts';
import type { Change, Inflow, Scenario } from '../scenario/schema.ts';
import { type Formula, readFormula } from '../theory/formula/formula.ts';
import { judgeUnit } from '../theory/formula/picked-unit.ts';

/** An own indicator, read and ready to be worked out. */
export interface Indicator {
  /** Empty when the user gave none. */
  readonly name: string;
  readonly text: string;
  readonly formula: Formula;
  readonly unit: string;
  /** 100 where it is shown as a percentage. */
  readonly times: number;
}

/** An inflow that follows a formula, as ordinary changes of the scenario. */
export interface FormulaInflow {
  readonly path: string;
  readonly label: string;
  readonly stream: string;
  readonly inflow: Inflow;
  readonly text: string;
  readonly months: readonly InflowMonth[];
  readonly changes: readonly Change[];
}

interface Read<Item> {
  readonly found: readonly Item[];
  readonly problems: readonly string[];
}

const LONGEST_NAME = 60;

/** Reads what stands behind each `--formula`: `name = formula`, or a formula alone. */
export function readIndicators(texts: readonly string[], unit: string | null): Read<Indicator> {
  const names = indicatorNames(INDICATOR_WORDS);
  return collected<Indicator>(texts.map((text) => readIndicator(text, unit, names)));
}

/** Reads what stands behind each `--inflow`: `/segments/x/inflow/y = formula`. */
export function readInflows(texts: readonly string[], scenario: Scenario): Read<FormulaInflow> {
  const streams = scenario.segments.flatMap(({ label, inflow }, at) =>
    inflow.map((one, index) => ({
      path: pathOf(scenario, ['segments', at, 'inflow', index]),
      label,
      stream: one.label ?? '',
      inflow: one,
    })),
  );
  const paths = streams.map(({ path }) => path);
  const seen = new Set<string>();
  return collected<FormulaInflow>(
    texts.map((text) => {
      const [, path = '', formula = ''] = /^\s*(\/\S+)\s*=(?!=)(.*)$/s.exec(text) ?? [];
      if (path === '') return [FORMULA.inflowForm(text, paths)];
      const stream = streams.find((one) => one.path === path);
      if (!stream) return [FORMULA.inflowPath(path, nearestTo(path, paths), paths)];
      if (seen.has(path)) return [FORMULA.inflowTwice(path)];
      seen.add(path);
      const read = readFormula(formula.trim(), { names: inflowNames(INFLOW_WORDS), nearestTo });
      if (!read.ok) return read.problems.map((problem) => FORMULA.inFormula(formula.trim(), mistakeText(problem)));
      const months = inflowMonths(scenario, stream.inflow, read.formula);
      const wrong = impossibleMonth(months, LIMITS.referralsPerYear);
      if (wrong) return [FORMULA.impossible(wrong.month, wrong.year, wrong.value, LIMITS.referralsPerYear)];
      return { ...stream, text: formula.trim(), months, changes: inflowChanges(path, stream.inflow, months) };
    }),
  );
}

/** Reads `--segment` (an id, or `alle`) and `--period`; without them the total, each year and the whole. */
export function readScope(
  segments: readonly string[],
  periods: readonly string[],
  scenario: Scenario,
): { readonly segments: (string | null)[]; readonly periods: string[]; readonly problems: readonly string[] } {
  const ids = scenario.segments.map(({ id }) => id);
  const { grid } = emptyFutures(scenario);
  const [from, until] = [scenario.startDate, scenario.endDate].map(dayOfDate);
  const years = yearsBetween(from, until).map(String);
  const problems = [
    ...segments
      .filter((id) => id !== EVERY_SEGMENT && !ids.includes(id))
      .map((id) => AIM_PROBLEMS.segment(id, nearestTo(id, [...ids, EVERY_SEGMENT]), [...ids, EVERY_SEGMENT])),
    ...periods
      .filter((period) => periodOf(grid, period) === null)
      .map((period) => AIM_PROBLEMS.period(period, years, from, until)),
  ];
  const wanted = segments.flatMap((id) => (id === EVERY_SEGMENT ? [null, ...ids] : [id]));
  return {
    segments: wanted.length === 0 ? [null] : [...new Set(wanted)],
    periods: periods.length === 0 ? [...years, HORIZON] : [...new Set(periods)],
    problems,
  };
}

/** Typed instead of an id. */
export const EVERY_SEGMENT = 'alle';

function readIndicator(
  text: string,
  unit: string | null,
  names: ReturnType<typeof indicatorNames>,
): Indicator | string[] {
  const [, name = '', own = text] = /^\s*([^=<>!]*[^=<>!\s])\s*=(?!=)(.*)$/s.exec(text) ?? [];
  const typed = own.trim();
  const inFormula = (line: string) => FORMULA.inFormula(typed, line);
  const read = readFormula(typed, { names, nearestTo });
  const lines = read.ok ? [] : read.problems.map((problem) => inFormula(mistakeText(problem)));
  if (name.length > LONGEST_NAME) lines.push(FORMULA.nameTooLong(LONGEST_NAME));
  if (!read.ok || lines.length > 0) return lines;
  const { formula } = read;
  const found = unitText(formula.unit);
  if (unit === null) return { name, text: typed, formula, unit: found, times: 1 };
  const picked = readUnit(unit);
  if (picked === null) return [FORMULA.unknownUnit(unit)];
  const isPercent = picked.label === UNIT_PERCENT;
  const problem = unitProblem(judgeUnit(typed, formula, { ...picked, isPercent }), picked.label, found);
  if (problem !== null) return [inFormula(problem)];
  return { name, text: typed, formula, unit: picked.label, times: isPercent ? 100 : 1 };
}

function collected<Item extends object>(results: readonly (Item | string[])[]): Read<Item> {
  const found: Item[] = [];
  const problems: string[] = [];
  for (const result of results) {
    if (Array.isArray(result)) problems.push(...result);
    else found.push(result);
  }
  return { found, problems: [...new Set(problems)] };
}
