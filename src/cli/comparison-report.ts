import { dayOfDate } from '../calendar/calendar.ts';
import type { AimOfVariant, AimOutcome, ComparisonResult } from '../experiment/comparison/compare-variants.ts';
import type { TogetherEffect } from '../experiment/comparison/together.ts';
import { type AimMeasure, aimName, periodText } from '../messages/aims.ts';
import {
  type AimWriter,
  bestText,
  COMPARISON,
  growthText,
  intervalText,
  oddsText,
  togetherRows,
  writerOf,
} from '../messages/comparison.ts';
import { differenceLine } from '../messages/differences.ts';
import { formatDate, formatNumber, formatShortDate } from '../messages/format.ts';
import { printable } from '../messages/names.ts';
import { TABLES } from '../messages/tables.ts';
import { differencesBetween } from '../scenario/differences.ts';
import type { Scenario } from '../scenario/schema.ts';
import { cut, PAGE_WIDTH, tableLine, wrapped } from './columns.ts';
import type { NamedVariant } from './compared-variants.ts';

/** How often the list is written. */
export type Series = 'week' | 'month' | 'quarter';

interface Reported {
  readonly base: Scenario;
  readonly variants: readonly NamedVariant[];
  readonly result: ComparisonResult;
  readonly series: Series | null;
}

const WIDTHS = [29, 12, 12, 24, 23] as const;

/** Writes a comparison as Dutch text: the variants and what differs, each outcome, and when the list grows. */
export function comparisonReport({ base, variants, result, series }: Reported): string {
  const reference = variants.find(({ id }) => id === result.against) ?? variants[0];
  const names = new Map(variants.map(({ id, label }, at) => [id, `${letter(at)} ${label}`]));
  const [from, until] = [base.startDate, base.endDate].map((date) => formatDate(dayOfDate(date)));
  const facts = [TABLES.period(from, until), TABLES.played(result.replications), TABLES.seed(result.seed)];
  const isSingle = result.replications < 2;
  const isRough = result.aims.some(({ periods }) =>
    periods.some((period) => period.variants.some(({ difference }) => difference?.isRough)),
  );
  const lines = [
    ...wrapped(base.name),
    ...wrapped(facts.join(' · ')),
    '',
    ...variants.flatMap((variant, at) => variantLines(variant, at, reference)),
    ...result.aims.flatMap((outcome) => aimLines(scenarioOf(variants, base, outcome), outcome, result, names)),
    ...growthLines(result, names),
    ...(series === null ? [] : seriesLines(result, names, series)),
    ...(isSingle
      ? wrapped(TABLES.single)
      : [
          ...wrapped(COMPARISON.level(result.comparisons, result.level)),
          ...wrapped(`** ${COMPARISON.twenty}`),
          ...(isRough ? wrapped(COMPARISON.rough) : []),
        ]),
  ];
  return lines.map((line) => `${printable(line)}\n`).join('');
}

/** The base, or for an aim of a segment that it does not have a variant that has it. */
function scenarioOf(variants: readonly NamedVariant[], base: Scenario, { aim }: AimOutcome): Scenario {
  const has = ({ segments }: Scenario) => aim.segment === null || segments.some(({ id }) => id === aim.segment);
  return has(base) ? base : (variants.find(({ scenario }) => has(scenario))?.scenario ?? base);
}

/** A, B, … Z, A2, … */
function letter(at: number): string {
  const round = Math.floor(at / 26);
  return `${String.fromCharCode(65 + (at % 26))}${round === 0 ? '' : round + 1}`;
}

function variantLines({ id, label, scenario, notes, isTold }: NamedVariant, at: number, reference: NamedVariant) {
  const isReference = id === reference.id;
  const title = `${letter(at)} ${TABLES.variant(label, id)}${isReference ? `: ${COMPARISON.isReference}` : ''}`;
  const differences = isReference || isTold ? [] : differencesBetween(reference.scenario, scenario);
  const list = (kind: 'choice' | 'assumption', heading: string) => {
    const own = differences.filter((one) => one.kind === kind);
    if (own.length === 0) return [];
    const texts = own.map((one) => `- ${differenceLine(reference.scenario, scenario, one)}`);
    return [`  ${heading}`, ...texts.flatMap((text) => indented(text, 4))];
  };
  return [
    ...wrapped(title, '  '),
    ...list('choice', COMPARISON.choices),
    ...list('assumption', COMPARISON.assumptions),
    ...(differences.length === 0 && !isReference && !isTold ? indented(COMPARISON.same, 2) : []),
    ...notes.flatMap((note) => indented(note, 2)),
    '',
  ];
}

function indented(text: string, by: number): string[] {
  return wrapped(text, '', PAGE_WIDTH - by - 2).map((line, at) => `${' '.repeat(at === 0 ? by : by + 2)}${line}`);
}

function aimLines(
  base: Scenario,
  outcome: AimOutcome,
  { replications }: ComparisonResult,
  names: ReadonlyMap<string, string>,
): string[] {
  const { aim, periods, best, better, together } = outcome;
  const all = periods.flatMap(({ variants }) =>
    variants.flatMap(({ mean }) => (mean === null ? [] : [Math.abs(mean)])),
  );
  const writer = writerOf(aim.measure, Math.max(0, ...all));
  const isSingle = replications < 2;
  const columns = ['', ...COMPARISON.columns].slice(0, isSingle ? 3 : 5);
  const row = (name: string, one: AimOfVariant) => rowLine(name, one, aim.measure, writer, isSingle);
  const [whole, ...others] = periods;
  return [
    ...wrapped(`${aimName(base, aim)} (${writer.unit})`),
    tableLine(columns, WIDTHS),
    ...whole.variants.map((one) => row(names.get(one.variant) ?? one.variant, one)),
    ...others.flatMap(({ period, variants }) => [
      `  ${periodText(period)}`,
      ...variants.map((one) => row(`  ${names.get(one.variant) ?? one.variant}`, one)),
    ]),
    ...(together ? togetherLines(together, writer) : []),
    ...(aim.measure === 'waitingTime' ? wrapped(COMPARISON.waitNote) : []),
    ...wrapped(bestText(best, better, (id) => names.get(id) ?? id)),
    '',
  ];
}

function rowLine(name: string, one: AimOfVariant, measure: AimMeasure, writer: AimWriter, isSingle: boolean): string {
  const { mean, difference } = one;
  const cells = [cut(name, WIDTHS[0] - 1), writer.value(mean), difference ? writer.difference(difference.mean) : ''];
  if (isSingle || !difference) return tableLine(cells, WIDTHS);
  const between = `${intervalText(writer, difference.low, difference.high)}${difference.isRough ? ' ~' : ''}`;
  return tableLine([...cells, between, oddsText(measure, difference)], WIDTHS);
}

function togetherLines(effects: TogetherEffect, writer: AimWriter): string[] {
  return [
    `  ${COMPARISON.togetherTitle}`,
    ...togetherRows(effects, writer).map(([name, mean, between]) =>
      tableLine([`  ${name}`, '', mean, between], WIDTHS),
    ),
    ...indented(COMPARISON.togetherNote, 2),
  ];
}

function growthLines({ variants }: ComparisonResult, names: ReadonlyMap<string, string>): string[] {
  const grown = variants.flatMap(({ id, growth }) => (growth ? [{ id, growth }] : []));
  if (grown.length === 0) return [];
  return [
    COMPARISON.growthTitle,
    ...grown.flatMap(({ id, growth }) => indented(`${names.get(id) ?? id}: ${growthText(growth)}`, 0)),
    ...wrapped(COMPARISON.growthDefinition),
    '',
  ];
}

const SERIES_COLUMNS = 4;

/** Four variants beside each other; more follow in a next table. */
function seriesLines({ variants }: ComparisonResult, names: ReadonlyMap<string, string>, series: Series): string[] {
  const lines: string[] = [COMPARISON.seriesTitle];
  for (let first = 0; first < variants.length; first += SERIES_COLUMNS) {
    const shown = variants.slice(first, first + SERIES_COLUMNS);
    const widths = [15, ...shown.map(() => Math.floor((PAGE_WIDTH - 15) / shown.length))];
    lines.push(tableLine(['', ...shown.map(({ id }) => cut(names.get(id) ?? id, widths[1] - 1))], widths));
    shown[0].list.dates.forEach((date, at, dates) => {
      if (!isShown(date, dates[at - 1], series)) return;
      const cell = ({ list }: (typeof shown)[number]) =>
        `${formatNumber(list.mean[at], 1)} (${COMPARISON.range(formatNumber(list.p5[at]), formatNumber(list.p95[at]))})`;
      lines.push(tableLine([formatShortDate(dayOfDate(date)), ...shown.map(cell)], widths));
    });
    lines.push('');
  }
  return lines;
}

/** Of a month or quarter the first week that begins in it. */
function isShown(date: string, before: string | undefined, series: Series): boolean {
  const partOf = (text: string) =>
    series === 'month' ? text.slice(0, 7) : `${text.slice(0, 4)} ${Math.ceil(Number(text.slice(5, 7)) / 3)}`;
  return series === 'week' || before === undefined || partOf(before) !== partOf(date);
}
