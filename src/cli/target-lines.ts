import { inTwenty } from '../experiment/compare-samples.ts';
import type { Futures } from '../experiment/futures.ts';
import { type TargetYear, targetReports } from '../experiment/outcome.ts';
import { columnUnit, outcomeCell, outcomeName, SENSES } from '../messages/outcomes.ts';
import { chanceText, outcomeRange, promised, TARGET_LINES as WORDS } from '../messages/targets.ts';
import type { Scenario, Target } from '../scenario/schema.ts';
import { tableLine, wrapped } from './columns.ts';

const WIDTHS = [5, 23, 11, 17, 17, 14, 13] as const;

/** Writes what was promised beside what comes out; nothing without targets in the period. */
export function targetLines(futures: Futures): string[] {
  const { scenario } = futures;
  const lines = targetReports(futures).flatMap(({ target: id, years }) => {
    const target = scenario.targets?.find((one) => one.id === id);
    if (!target || years.length === 0) return [];
    return [
      ...wrapped(
        WORDS.target(
          target.label,
          `${outcomeName(target.outcome, labelsOf(scenario, target))}${columnUnit(target.outcome)}`,
        ),
      ),
      ...(target.outcome === 'places'
        ? plannedTable(target, years)
        : futures.replications.length < 2
          ? singleTable(target, years)
          : fullTable(target, years)),
    ];
  });
  if (lines.length === 0) return [];
  return ['', WORDS.heading, ...lines, ...(futures.replications.length < 2 ? [] : wrapped(WORDS.reading))];
}

function fullTable(target: Target, years: readonly TargetYear[]): string[] {
  return [
    tableLine(WORDS.columns, WIDTHS),
    ...years.map(({ year, value, found, sure, met }) =>
      tableLine(
        [
          String(year),
          promisedText(target, value),
          meanText(target, found.mean),
          outcomeRange(target.outcome, sure?.low ?? null, sure?.high ?? null, outcomeCell),
          outcomeRange(target.outcome, found.p5, found.p95, outcomeCell),
          met ? WORDS.met(inTwenty(met.count, met.n)) : '',
          met ? chanceText(met.low, met.high) : '',
        ],
        WIDTHS,
      ),
    ),
  ];
}

/** Planned places are the same in every future. */
function plannedTable(target: Target, years: readonly TargetYear[]): string[] {
  const { column, yes, no } = WORDS.planned;
  const widths = [WIDTHS[0], WIDTHS[1], 18, 16];
  return [
    tableLine([...WORDS.columns.slice(0, 2), column, ''], widths),
    ...years.map(({ year, value, found, met }) =>
      tableLine(
        [String(year), promisedText(target, value), meanText(target, found.mean), met?.count ? yes : no],
        widths,
      ),
    ),
  ];
}

/** One future has no spread: a chance of one number would look like certainty. */
function singleTable(target: Target, years: readonly TargetYear[]): string[] {
  return [
    tableLine(WORDS.columns.slice(0, 3), WIDTHS),
    ...years.map(({ year, value, found }) =>
      tableLine([String(year), promisedText(target, value), meanText(target, found.mean)], WIDTHS),
    ),
  ];
}

/** With its unit, as far as the column has room for that. */
function promisedText(target: Target, value: number): string {
  const whole = promised(target, value);
  return whole.length < WIDTHS[1] && columnUnit(target.outcome) === ''
    ? whole
    : `${SENSES[target.sense]} ${outcomeCell(target.outcome, value)}`;
}

function meanText({ outcome }: Target, mean: number | null): string {
  return mean === null ? '' : outcomeCell(outcome, mean);
}

/** The names of the segments that a target is about; null for all. */
function labelsOf({ segments }: Scenario, target: Target): readonly string[] | null {
  return target.segments?.map((id) => segments.find((segment) => segment.id === id)?.label ?? id) ?? null;
}
