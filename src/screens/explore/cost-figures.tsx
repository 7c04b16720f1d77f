import type { ReactNode } from 'react';
import { dayOfDate, yearsBetween } from '../../calendar/calendar.ts';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { type YearBar, YearBars } from '../../charts/year-bars.tsx';
import { cautionsOf } from '../../experiment/cautions.ts';
import type { Futures } from '../../experiment/futures.ts';
import type { MoneyMeasureId } from '../../experiment/money-measures.ts';
import { writeCsv } from '../../io/csv.ts';
import { COST } from '../../messages/figures.ts';
import { formatEuros, formatEurosShort, formatNumber } from '../../messages/format.ts';
import { euroRange, TABLE } from '../../messages/verkennen.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { saveFile } from '../save-file.ts';
import type { Picture } from '../state/calculator.ts';
import type { Moments } from './moments.ts';
import { moneyFigureOf, moneySpreadOf } from './money-outcomes.ts';
import type { Spread } from './outcomes.ts';

interface CostFigureProps {
  readonly picture: Picture;
  readonly moments: Moments;
}

/** What the municipality pays each year: the contract, and whatever else it pays for, stacked. */
export function MunicipalityFigure({ picture, moments }: CostFigureProps): ReactNode {
  const years = yearsOf(picture, moments, 'costMunicipality');
  const inYear = moneyFigureOf(picture, 'costMunicipality', moments.year);
  if (years.length === 0 || !inYear.chosen) return null;
  const { scenario } = picture.chosen;
  const others = otherPayments(scenario);
  const unit = unitOf(years);
  const isSame = picture.now.replications === picture.chosen.replications && inYear.difference?.mean === 0;
  const finding = isSame
    ? COST.municipality.findingAlone(inYear.chosen.mean)
    : COST.municipality.finding(inYear.difference?.mean ?? null, moments.year);
  const bars = years.map(({ year, spread, now, tone }): YearBar => {
    const parts = [
      ...contractPart(picture.chosen, year),
      ...others.map(({ key, label, measure }) => ({ key, label, value: meanOf(picture.chosen, measure, year) })),
    ];
    return { ...spread, year, parts, reference: now, tone };
  });
  return (
    <ChartFigure
      id="kosten-gemeente"
      finding={finding}
      about={COST.municipality.about(contractName(scenario), COST.priceYear(priceYears(scenario)), COST.units[unit])}
      table={{
        caption: COST.tableCaption(COST.whoMunicipality),
        columns: [COST.year, COST.total, COST.range, ...bars[0].parts.map(({ label }) => label), COST.now],
        rows: bars.map((bar) => [
          bar.year,
          formatEuros(bar.mean),
          `${formatEuros(bar.p5)} tot ${formatEuros(bar.p95)}`,
          ...bar.parts.map(({ value }) => formatEuros(value)),
          formatEuros(bar.reference),
        ]),
      }}
      onDownload={() =>
        saveFile(
          TABLE.file(scenario.id, 'kosten-gemeente'),
          writeCsv({
            columns: [COST.year, COST.total, 'P5', 'P95', ...bars[0].parts.map(({ label }) => label), COST.now],
            rows: bars.map((bar) => [
              bar.year,
              bar.mean,
              bar.p5,
              bar.p95,
              ...bar.parts.map(({ value }) => value),
              bar.reference,
            ]),
          }),
          'text/csv',
        )
      }
      note={[
        COST.note,
        ...(others.some(({ key }) => key === 'overflow') ? [COST.assumedOverflow] : []),
        ...withoutText(picture.chosen, 'paymentMunicipality'),
      ].join(' ')}
    >
      {(width) => (
        <YearBars
          width={width}
          bars={bars}
          name={COST.name(finding, moments.year, euroRange(inYear.chosen ?? bars[0]))}
          formatValue={WRITERS[unit]}
          referenceLabel={COST.nowLabel(formatEurosShort(inYear.now?.mean ?? null))}
        />
      )}
    </ChartFigure>
  );
}

/** What the municipality pays for besides the contract, as far as the scenario has it. */
function otherPayments({ segments, measures = [] }: Scenario) {
  const { overflow, bridging, measures: wordForMeasures } = COST.municipality;
  const isBridged = segments.some(({ waiting }) => waiting.kind === 'list' && waiting.bridging);
  const all = [
    {
      key: 'overflow',
      label: overflow,
      measure: 'overflowPayment',
      has: segments.some(({ urgent }) => urgent.kind === 'overflow'),
    },
    { key: 'bridging', label: bridging, measure: 'bridgingPayment', has: isBridged },
    { key: 'measures', label: wordForMeasures, measure: 'measurePayment', has: measures.length > 0 },
  ] as const;
  return all.filter(({ has }) => has);
}

/** What the provider spends each year, and what is left of what it receives. */
export function ProviderFigure({ picture, moments }: CostFigureProps): ReactNode {
  const costs = yearsOf(picture, moments, 'providerCost');
  const results = yearsOf(picture, moments, 'providerResult');
  const result = moneyFigureOf(picture, 'providerResult', moments.year);
  const cost = moneyFigureOf(picture, 'providerCost', moments.year);
  if (costs.length === 0 || !result.chosen || !cost.chosen) return null;
  const { scenario } = picture.chosen;
  const finding = COST.provider.finding(result.chosen.mean, moments.year);
  const unit = unitOf(costs);
  const bars = (rows: readonly YearRow[], key: string, label: string) =>
    rows.map(
      ({ year, spread, now, tone }): YearBar => ({
        ...spread,
        year,
        parts: [{ key, label, value: spread.mean }],
        reference: now,
        tone,
      }),
    );
  return (
    <ChartFigure
      id="kosten-aanbieder"
      finding={finding}
      about={COST.provider.about(COST.priceYear(costYears(scenario)), COST.units[unit])}
      table={{
        caption: COST.tableCaption(COST.whoProvider),
        columns: [COST.year, COST.provider.cost, COST.range, COST.result, COST.resultRange],
        rows: costs.map(({ year, spread }, at) => [
          year,
          formatEuros(spread.mean),
          `${formatEuros(spread.p5)} tot ${formatEuros(spread.p95)}`,
          formatEuros(results[at]?.spread.mean ?? null),
          results[at] ? `${formatEuros(results[at].spread.p5)} tot ${formatEuros(results[at].spread.p95)}` : '',
        ]),
      }}
      onDownload={() =>
        saveFile(
          TABLE.file(scenario.id, 'kosten-aanbieder'),
          writeCsv({
            columns: [
              COST.year,
              COST.provider.cost,
              'P5',
              'P95',
              COST.result,
              `${COST.result} P5`,
              `${COST.result} P95`,
            ],
            rows: costs.map(({ year, spread }, at) => [
              year,
              spread.mean,
              spread.p5,
              spread.p95,
              results[at]?.spread.mean ?? null,
              results[at]?.spread.p5 ?? null,
              results[at]?.spread.p95 ?? null,
            ]),
          }),
          'text/csv',
        )
      }
      note={[COST.assumed, ...withoutText(picture.chosen, 'providerResult')].join(' ')}
    >
      {(width) => {
        const half = width >= 460 ? Math.floor((width - PANEL_GAP) / 2) : width;
        return (
          <div className="twin">
            <section>
              <h4>{COST.provider.costHeading}</h4>
              <YearBars
                width={half}
                bars={bars(costs, 'cost', COST.provider.cost)}
                name={COST.name(COST.provider.costHeading, moments.year, euroRange(cost.chosen as Spread))}
                formatValue={WRITERS[unit]}
                referenceLabel={COST.nowLabel(formatEurosShort(cost.now?.mean ?? null))}
              />
            </section>
            <section>
              <h4>{COST.provider.resultHeading}</h4>
              <YearBars
                width={half}
                bars={bars(results, 'result', COST.result)}
                name={COST.name(finding, moments.year, euroRange(result.chosen as Spread))}
                formatValue={WRITERS[unit]}
                referenceLabel={COST.nowLabel(formatEurosShort(result.now?.mean ?? null))}
              />
            </section>
          </div>
        );
      }}
    </ChartFigure>
  );
}

const PANEL_GAP = 24;

interface YearRow {
  readonly year: string;
  readonly spread: Spread;
  readonly now: number | null;
  readonly tone: YearBar['tone'];
}

/** Returns a measure of money for each calendar year; years before the decision are past. */
function yearsOf({ now, chosen }: Picture, moments: Moments, measure: MoneyMeasureId): YearRow[] {
  const { startDate, endDate } = chosen.scenario;
  const decisionYear = Number(moments.year);
  return yearsBetween(dayOfDate(startDate), dayOfDate(endDate)).flatMap((year) => {
    const spread = moneySpreadOf(chosen, measure, String(year));
    const tone = year < decisionYear ? 'past' : 'chosen';
    return spread ? [{ year: String(year), spread, now: meanOf(now, measure, String(year)), tone } as const] : [];
  });
}

function meanOf(futures: Futures, measure: MoneyMeasureId, period: string): number {
  return moneySpreadOf(futures, measure, period)?.mean ?? 0;
}

/** How an amount is written in a narrow bar; the line above the chart says in which unit. */
const WRITERS = {
  million: (value: number) => formatNumber(value / 1e6, 1),
  thousand: (value: number) => formatNumber(value / 1e3, 0),
} as const;

/** Below half a million, one decimal of a million would say nothing. */
function unitOf(years: readonly YearRow[]): keyof typeof WRITERS {
  return Math.max(...years.map(({ spread }) => spread.p95)) < 5e5 ? 'thousand' : 'million';
}

/** The contract as a part of a bar; no part where no segment has one. */
function contractPart(futures: Futures, year: string): YearBar['parts'] {
  const spread = moneySpreadOf(futures, 'paymentMunicipality', year);
  return spread ? [{ key: 'contract', label: COST.municipality.contract, value: spread.mean }] : [];
}

/** Says which segments are not in a total, because nobody told what they cost. */
function withoutText(futures: Futures, measure: MoneyMeasureId): string[] {
  return cautionsOf(futures).flatMap((caution) =>
    caution.kind === 'partial-total' && caution.measure === measure
      ? [
          COST.without(
            futures.scenario.segments.flatMap(({ id, label }) => (caution.segments.includes(id) ? [label] : [])),
          ),
        ]
      : [],
  );
}

/** The contracts that pay at some time, with those that begin later. */
function idsInForce(segments: Scenario['segments']): ReadonlySet<string> {
  return new Set(
    segments.flatMap(({ contract, contractSteps = [] }) => [
      ...(contract === undefined ? [] : [contract]),
      ...contractSteps.map((step) => step.contract),
    ]),
  );
}

function contractName({ segments, contracts }: Scenario): string {
  const inForce = idsInForce(segments);
  return contracts
    .filter(({ id }) => inForce.has(id))
    .map(({ label }) => label)
    .join(', ');
}

function priceYears({ segments, contracts, measures = [] }: Scenario): number[] {
  const inForce = idsInForce(segments);
  const paid = measures.filter(
    (measure) => measure.eurosPerYear > 0 || ('eurosPerClient' in measure && measure.eurosPerClient > 0),
  );
  return unique(
    [...contracts.filter(({ id }) => inForce.has(id)), ...paid].flatMap((item) =>
      'priceYear' in item ? [item.priceYear] : [],
    ),
  );
}

function costYears({ segments }: Scenario): number[] {
  return unique(segments.flatMap(({ providerCost }) => providerCost?.priceYear ?? []));
}

function unique(years: readonly number[]): number[] {
  return [...new Set(years)].sort((a, b) => a - b);
}
