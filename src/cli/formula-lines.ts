import type { ComparisonResult } from '../experiment/comparison/compare-variants.ts';
import type { IndicatorRow } from '../experiment/formula/indicator.ts';
import type { InflowMonth } from '../experiment/formula/inflow-formula.ts';
import { HORIZON } from '../experiment/periods.ts';
import { aimName, periodText } from '../messages/aims.ts';
import { COMPARISON, intervalText, oddsText, writerOf } from '../messages/comparison.ts';
import { formatNumber, formatShortest, SHORT_MONTHS } from '../messages/format.ts';
import { cautionsOf, FORMULA, formulaNumber } from '../messages/formula.ts';
import { TABLES } from '../messages/tables.ts';
import type { Scenario } from '../scenario/schema.ts';
import { cut, PAGE_WIDTH, tableLine, wrapped } from './columns.ts';
import type { FormulaInflow, Indicator } from './read-formulas.ts';

const WIDTHS = [22, 13, 24, 24];
const WIDTHS_BESIDE = [15, 12, 23, 13, 12, 23];

/** Writes own indicators as tables: a row for each period, a block for each segment. */
export function formulaLines(
  scenario: Scenario,
  indicators: readonly Indicator[],
  rows: readonly (readonly IndicatorRow[])[],
  isBeside: boolean,
): string[] {
  if (indicators.length === 0) return [];
  const facts = [TABLES.played(scenario.replications), TABLES.seed(scenario.seed)];
  const isSingle = scenario.replications < 2;
  return [
    ...wrapped(scenario.name),
    ...wrapped(facts.join(' · ')),
    ...indicators.flatMap((indicator, at) => ['', ...indicatorLines(scenario, indicator, rows[at], isBeside)]),
    '',
    ...wrapped(isSingle ? FORMULA.single : FORMULA.interval, '  '),
    ...(isBeside && !isSingle ? wrapped(FORMULA.difference, '   ') : []),
    ...(isBeside ? [''] : []),
  ];
}

function indicatorLines(
  { segments }: Scenario,
  { name, text, unit, times, formula }: Indicator,
  rows: readonly IndicatorRow[],
  isBeside: boolean,
): string[] {
  const largest = Math.max(
    ...rows.flatMap(({ p5, p95, mean, againstMean }) =>
      [p5, p95, mean, againstMean].map((value) => Math.abs(value ?? 0)),
    ),
  );
  const write = (value: number | null) => formulaNumber(value === null ? null : value * times, largest * times);
  const widths = isBeside ? WIDTHS_BESIDE : WIDTHS;
  const blocks = [...new Set(rows.map(({ segment }) => segment))];
  const labelOf = (id: string | null) => segments.find((segment) => segment.id === id)?.label ?? FORMULA.total;
  return [
    ...wrapped(`${FORMULA.name(name, text)} (${unit})`, '  '),
    ...wrapped(formula.isChance ? FORMULA.chance : formula.ratio ? FORMULA.ratio : FORMULA.each, '  '),
    ...blocks.flatMap((segment) => {
      const own = rows.filter((row) => row.segment === segment);
      return [
        ...(segments.length > 1 ? ['', cut(labelOf(segment), PAGE_WIDTH)] : []),
        tableLine(isBeside ? FORMULA.columnsBeside : FORMULA.columns, widths),
        ...own.flatMap((row) => rowLines(row, write, widths, isBeside)),
        ...cautionsOf(own, FORMULA.skewed).flatMap((line) => wrapped(line, '  ')),
      ];
    }),
  ];
}

function rowLines(
  row: IndicatorRow,
  write: (value: number | null) => string,
  widths: readonly number[],
  isBeside: boolean,
): string[] {
  const name = row.period === HORIZON ? FORMULA.whole : periodText(row.period).replace(/^in /, '');
  const between = (low: number | null | undefined, high: number | null | undefined) =>
    low === null || low === undefined || high === null || high === undefined
      ? ''
      : TABLES.rangeText(write(low), write(high));
  const sure = between(row.interval?.low, row.interval?.high);
  const { difference } = row;
  const cells = isBeside
    ? [
        name,
        write(row.mean),
        sure,
        write(row.againstMean),
        write(difference?.mean ?? null),
        between(difference?.low, difference?.high),
      ]
    : [name, write(row.mean), sure, between(row.p5, row.p95)];
  return [tableLine(cells, widths)];
}

const SIDE_WIDTHS = [15, 14, 12, 12, 23, 24];

/** Writes what the inflow of a formula does to the usual outcomes, one line for each. */
export function sidesLines(scenario: Scenario, { aims, comparisons, replications }: ComparisonResult): string[] {
  const rows = aims.map(({ aim, periods: [whole] }) => {
    const [now, changed] = whole.variants;
    const writer = writerOf(aim.measure, Math.max(Math.abs(now.mean ?? 0), Math.abs(changed.mean ?? 0)));
    const { difference } = changed;
    const cells = [
      writer.value(now.mean),
      writer.value(changed.mean),
      writer.difference(difference?.mean ?? null),
      difference ? intervalText(writer, difference.low, difference.high) : '',
      difference ? oddsText(aim.measure, difference) : '',
    ];
    return [`${aimName(scenario, aim)} (${writer.unit})`, tableLine(['', ...cells], SIDE_WIDTHS)];
  });
  const facts = [TABLES.played(replications), TABLES.seed(scenario.seed)];
  return [
    ...wrapped(scenario.name),
    ...wrapped(facts.join(' · ')),
    '',
    tableLine(FORMULA.comparisonColumns, SIDE_WIDTHS),
    ...rows.flat(),
    '',
    ...wrapped(replications < 2 ? FORMULA.single : FORMULA.comparisonLevel(comparisons), '  '),
    ...(replications < 2 ? [] : wrapped(`** ${COMPARISON.twenty}`, '   ')),
  ];
}

const MONTH_WIDTHS = [15, ...SHORT_MONTHS.map(() => 7)];

/** Writes an inflow by month: for each year what it is now and what the formula makes of it. */
export function inflowLines({ path, label, stream, inflow, text, months }: FormulaInflow): string[] {
  const years = [...new Set(months.map(({ year }) => year))];
  const rowOf = (name: string, year: number, value: (month: InflowMonth) => number) => {
    const cells = SHORT_MONTHS.map((_, at) => {
      const month = months.find((one) => one.year === year && one.month === at + 1);
      return month ? formatNumber(value(month), value(month) < 999.5 ? 1 : 0) : '';
    });
    return tableLine([name, ...cells], MONTH_WIDTHS);
  };
  const days = months.reduce((sum, month) => sum + month.days, 0);
  const mean = (value: (month: InflowMonth) => number) =>
    formatShortest(months.reduce((sum, month) => sum + value(month) * month.days, 0) / days, 1);
  const replaced = [
    ...(inflow.growth ? (['growth'] as const) : []),
    ...(inflow.monthFactors ? (['season'] as const) : []),
  ];
  return [
    ...wrapped(FORMULA.inflowTitle(label, stream)),
    ...wrapped(`${path} = ${text}`, '  '),
    ...(replaced.length > 0 ? wrapped(FORMULA.replaced(replaced)) : []),
    tableLine(['', ...SHORT_MONTHS], MONTH_WIDTHS),
    ...years.flatMap((year) => [
      rowOf(`${year} ${FORMULA.inflowNow}`, year, ({ now }) => now),
      rowOf(`     ${FORMULA.inflowNew}`, year, ({ value }) => value),
    ]),
    ...wrapped(
      FORMULA.inflowMean(
        mean(({ now }) => now),
        mean(({ value }) => value),
      ),
    ),
    '',
  ];
}
