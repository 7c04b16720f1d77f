import { dateOfDay, dayOfDate, partsOfDay, yearsBetween } from '../calendar/calendar.ts';
import type { Futures } from '../experiment/futures.ts';
import type { Measure } from '../experiment/measure.ts';
import { MEASURES } from '../experiment/measures.ts';
import { HORIZON } from '../experiment/periods.ts';
import type { Report, ReportedVariant } from '../experiment/report.ts';
import { summaryOf } from '../experiment/rows.ts';
import type { MeasureSummary } from '../experiment/samples.ts';
import { formatDate } from '../messages/format.ts';
import { printable } from '../messages/names.ts';
import {
  cellText,
  PARTIES,
  rowName,
  type Scale,
  scaleFor,
  TABLE_MEASURES,
  TABLES,
  type TableMeasure,
  type TableMeasureId,
  WATERBED,
} from '../messages/tables.ts';
import type { Scenario } from '../scenario/schema.ts';
import { changeLines } from './change-lines.ts';
import { cut, PAGE_WIDTH, tableLine, wrapped } from './columns.ts';
import { comparisonLines } from './comparison-lines.ts';
import { moneyLines } from './money-lines.ts';
import type { PreparedRun } from './prepare-run.ts';
import { targetLines } from './target-lines.ts';

const NAME_WIDTH = 29;
const YEAR_WIDTH = 14;
const YEARS_A_TABLE = Math.floor((PAGE_WIDTH - NAME_WIDTH) / YEAR_WIDTH);

/** Writes the results as Dutch tables: each variant by year, then each variant beside the base. */
export function textReport(run: PreparedRun, report: Report, variants: readonly ReportedVariant[]): string {
  const { base } = run;
  const [from, until] = [base.startDate, base.endDate].map((date) => formatDate(dayOfDate(date)));
  const facts = [
    TABLES.period(from, until),
    TABLES.played(report.replications),
    TABLES.seed(report.seed),
    TABLES.scenario(report.scenario.hash),
    report.tool,
  ];
  const lines = [...wrapped(base.name), ...wrapped(base.question), ...wrapped(facts.join(' · ')), ''];
  const settings = changeLines(run.file, base);
  if (settings.length > 0) lines.push(TABLES.changedBySet, ...settings, '');
  const reference = variants.find(({ id }) => id === TABLES.baseId);
  for (const variant of variants) {
    const title = cut(TABLES.variant(variant.label, variant.id), PAGE_WIDTH);
    lines.push(title, '='.repeat(title.length));
    if (variant.id !== TABLES.baseId) lines.push(...changedLines(base, variant.futures.scenario));
    lines.push(...variantTables(variant.futures), ...targetLines(variant.futures), ...moneyLines(variant.futures), '');
    if (reference && variant !== reference) {
      lines.push(
        ...wrapped(TABLES.comparison(variant.label)),
        ...comparisonLines(reference.futures, variant.futures),
        '',
      );
    }
  }
  lines.push(...wrapped(TABLES.norm(base.norms.waitingDays)));
  lines.push(...readingLines(base, report.replications));
  // Names may be hostile: nothing in them may steer the terminal.
  return lines.map((line) => `${printable(line)}\n`).join('');
}

/** How to read the numbers, and what is not in them. */
function readingLines({ segments, indexation }: Scenario, replications: number): string[] {
  const missing = [
    ...(segments.some(({ laterCost }) => laterCost) ? [] : (['later'] as const)),
    ...(indexation ? [] : (['prices'] as const)),
  ];
  const texts = [
    ...(replications > 1 ? TABLES.spread : [TABLES.single]),
    TABLES.notInNumbers(missing),
    TABLES.paymentIsReceived,
  ];
  return texts.flatMap((text) => wrapped(text));
}

function changedLines(base: Scenario, variant: Scenario): string[] {
  const lines = changeLines(base, variant);
  return lines.length > 0 ? [TABLES.changed, ...lines, ''] : [TABLES.nothingChanged, ''];
}

function variantTables(futures: Futures): string[] {
  const { segments } = futures.scenario;
  const total = reportTables(futures, null);
  if (segments.length === 1) return total;
  const waterbed = [TABLES.waterbed, ...yearTables(futures, null, measuresIn(futures, null, WATERBED))];
  const bySegment = segments.flatMap(({ id, label }) => [
    '',
    cut(TABLES.segment(label), PAGE_WIDTH),
    ...reportTables(futures, id),
    // Less here may be more elsewhere: the figures of one segment never stand alone.
    ...waterbed,
  ]);
  return [TABLES.total, ...total, ...bySegment];
}

function reportTables(futures: Futures, segment: string | null): string[] {
  return [...yearTables(futures, segment, measuresIn(futures, segment)), ...wrapped(atEndText(futures, segment))];
}

/** The years side by side; more years than fit follow in a next table. */
function yearTables(futures: Futures, segment: string | null, rows: readonly TableMeasureId[]): string[] {
  const { startDay, horizonDays } = futures.grid;
  const years = yearsBetween(startDay, startDay + horizonDays);
  const lines: string[] = [];
  for (let first = 0; first < years.length; first += YEARS_A_TABLE) {
    const shown = years.slice(first, first + YEARS_A_TABLE);
    const widths = [NAME_WIDTH, ...shown.map(() => YEAR_WIDTH)];
    if (first > 0) lines.push('');
    lines.push(tableLine(['', ...shown.map(String)], widths));
    let party: TableMeasure['party'];
    for (const measure of rows) {
      const own = (TABLE_MEASURES[measure] as TableMeasure).party;
      if (own !== undefined && own !== party) lines.push(PARTIES[own]);
      party = own;
      lines.push(...rowLines(futures, measure, segment, shown, widths));
    }
  }
  return lines;
}

/** Who still waits on the last day is in none of the years. */
function atEndText(futures: Futures, segment: string | null): string {
  const end = futures.grid.startDay + futures.grid.horizonDays;
  const summary = summaryOf(futures, 'waitingList', segment, dateOfDay(end));
  const { unit } = TABLE_MEASURES.waitingList;
  const write = (value: number | null, role: 'mean' | 'band') => cellText(value, unit, scaleFor(unit, []), role);
  const range =
    futures.replications.length < 2
      ? null
      : TABLES.rangeText(write(summary?.p5 ?? null, 'band'), write(summary?.p95 ?? null, 'band'));
  return TABLES.atEnd(formatDate(end), write(summary?.mean ?? null, 'mean'), range);
}

/** What can never happen in a scenario has no row. */
const RARE: ReadonlySet<TableMeasureId> = new Set([
  'blockedPlaces',
  'overflow',
  'overflowPlaces',
  'overflowPayment',
  'bridgingPayment',
  'measurePayment',
  'relocationCost',
  'refused',
  'overflowDays',
]);

const OTHER_PAYMENTS = [
  'overflowPayment',
  'bridgingPayment',
  'measurePayment',
  'reinvestment',
  'programmePayment',
  'buildingGrant',
] as const;

function measuresIn(
  futures: Futures,
  segment: string | null,
  measures = Object.keys(TABLE_MEASURES) as readonly TableMeasureId[],
): TableMeasureId[] {
  const meanOf = (measure: TableMeasureId) => summaryOf(futures, measure, segment, HORIZON)?.mean ?? 0;
  return measures.filter((measure) => {
    if (summaryOf(futures, measure, segment, HORIZON) === null) return false;
    // Without other payments the sum says nothing that the contract does not say.
    if (measure === 'costMunicipality') return OTHER_PAYMENTS.some((payment) => meanOf(payment) !== 0);
    const { onlyWhenUsed }: Measure = MEASURES[measure];
    return !(onlyWhenUsed || RARE.has(measure)) || meanOf(measure) !== 0;
  });
}

function rowLines(
  futures: Futures,
  measure: TableMeasureId,
  segment: string | null,
  years: readonly number[],
  widths: readonly number[],
): string[] {
  const words = wordsOf(futures, measure);
  const summaries = years.map((year) => summaryAt(futures, measure, segment, year));
  const usual = scaleFor(
    words.unit,
    summaries.flatMap((summary) => [summary?.p5 ?? null, summary?.p95 ?? null]),
  );
  // One future has no spread: a band of one number would look like certainty.
  const hasBand = futures.replications.length > 1;
  const linesAt = (scale: Scale) => {
    const write = (value: number, role: 'mean' | 'band') => cellText(value, words.unit, scale, role);
    const means = summaries.map((summary) => cellText(summary?.mean ?? null, words.unit, scale, 'mean'));
    const bands = summaries.map((summary) =>
      summary === null || summary.p5 === null || summary.p95 === null
        ? ''
        : TABLES.rangeText(write(summary.p5, 'band'), write(summary.p95, 'band')),
    );
    const line = tableLine([rowName(words, scale), ...means], widths);
    return hasBand ? [line, tableLine([TABLES.range, ...bands], widths)] : [line];
  };
  const lines = linesAt(usual);
  // `5.131 tot 9.056` in every year is wider than the page.
  const isTooWide = usual.size === 'one' && lines.some(({ length }) => length > PAGE_WIDTH);
  return isTooWide ? linesAt({ size: 'thousand', decimals: 2 }) : lines;
}

function wordsOf(futures: Futures, measure: TableMeasureId): TableMeasure {
  const isNewYear = partsOfDay(futures.grid.startDay).month === 1 && partsOfDay(futures.grid.startDay).dayOfMonth === 1;
  const words = TABLE_MEASURES[measure];
  return measure === 'waitingList' && !isNewYear ? { ...words, name: TABLES.waitingAtStart } : words;
}

/** The list is looked at on 1 January, or on the first day of a scenario that starts later; the rest is of the year. */
function summaryAt(
  futures: Futures,
  measure: TableMeasureId,
  segment: string | null,
  year: number,
): MeasureSummary | null {
  if (measure !== 'waitingList') return summaryOf(futures, measure, segment, String(year));
  const newYear = dayOfDate(`${year}-01-01`);
  return summaryOf(futures, measure, segment, dateOfDay(Math.max(newYear, futures.grid.startDay)));
}
