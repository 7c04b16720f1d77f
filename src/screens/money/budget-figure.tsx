import { type ReactNode, useMemo } from 'react';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { type YearBar, YearBars } from '../../charts/year-bars.tsx';
import type { BudgetRisk, CeilingRisk } from '../../experiment/budget-risk.ts';
import type { Chance } from '../../experiment/chance.ts';
import { HORIZON } from '../../experiment/periods.ts';
import { writeCsv } from '../../io/csv.ts';
import { formatEuros, formatEurosShort, formatPercent } from '../../messages/format.ts';
import { BUDGET, chanceRange } from '../../messages/money.ts';
import { TABLE } from '../../messages/verkennen.ts';
import { NumberField } from '../controls/number-field.tsx';
import { SourceMark } from '../controls/source-mark.tsx';
import { saveFile } from '../save-file.ts';
import { useWork } from '../use-work.ts';
import type { MoneyFigureProps } from './money-section.tsx';
import { type BudgetResult, budgetResult } from './money-work.ts';
import { labelOf } from './shown-contracts.ts';
import { WorkedFigure } from './worked-figure.tsx';

const MOST_EUROS = 1e11;

/** How likely it is that the municipalities pay more than their budget, in which month, and how much more. */
export function BudgetFigure({ picture, period, budget, isOwnBudget, onBudget, isTime }: MoneyFigureProps): ReactNode {
  const worked = useWork<BudgetResult>(
    useMemo(() => () => budgetResult(picture.chosen, budget, isOwnBudget), [picture, budget, isOwnBudget]),
    isTime,
  );
  return (
    <>
      {isOwnBudget && <OwnBudget euros={budget?.eurosPerYear ?? null} onBudget={onBudget} />}
      <WorkedFigure worked={worked}>
        {(result) => (
          <>
            {result.risks.length > 0 && <BudgetPicture result={result} period={period} />}
            <Ceilings result={result} period={period} />
          </>
        )}
      </WorkedFigure>
    </>
  );
}

function OwnBudget({ euros, onBudget }: { readonly euros: number | null; readonly onBudget: (euros: number) => void }) {
  return (
    <div className="money__own">
      <p>
        <strong>{BUDGET.ask}</strong> {euros === null && BUDGET.askText}
      </p>
      <p className="threshold">
        <span className="stepper money__euros">
          <NumberField
            name={BUDGET.field}
            value={euros ?? Number.NaN}
            bounds={{ minimum: 0, maximum: MOST_EUROS, whole: false, write: (bound) => formatEuros(bound) }}
            format={(value) => (Number.isNaN(value) ? '' : formatEuros(value))}
            onValue={onBudget}
          />
        </span>
        <span>{BUDGET.perYear}</span>
        {euros !== null && (
          <span className="money__mark">
            <SourceMark kind="own-data" /> {BUDGET.own}
          </span>
        )}
      </p>
    </div>
  );
}

export function BudgetPicture(props: { readonly result: BudgetResult; readonly period: string }): ReactNode {
  const { scenario, risks, isOwn } = props.result;
  const risk = risks.find(({ period }) => period === props.period) ?? risks[0];
  const { period, chance, size, passed } = risk;
  const finding = BUDGET.finding(chance, period);
  const likeliest = passed?.months.reduce((best, month) => (month.chance.count > best.chance.count ? month : best));
  const bars = passed
    ? passed.months.map((month) => barOf(BUDGET.shortMonths[month.month - 1], month.chance))
    : risks.filter((one) => one.period !== HORIZON).map((one) => barOf(one.period, one.chance));
  const months = likeliest && likeliest.chance.count > 0 ? BUDGET.likeliest(likeliest.month) : '';
  return (
    <ChartFigure
      id="budget"
      finding={finding}
      about={BUDGET.about(risk.budgetEuros, isOwn)}
      table={{ caption: BUDGET.tableCaption, columns: BUDGET.columns, rows: risks.map(tableRow) }}
      onDownload={() =>
        saveFile(
          TABLE.file(scenario.id, 'budget'),
          writeCsv({ columns: BUDGET.csvColumns, rows: risks.flatMap(csvRows) }),
          'text/csv',
        )
      }
      note={passed ? BUDGET.months : BUDGET.years}
    >
      {(width) => (
        <>
          <p className="money__meaning">
            {BUDGET.exact(chance)} {size ? BUDGET.size(size.mean, size.p90) : BUDGET.noSize} {months}
          </p>
          <YearBars
            width={width}
            bars={bars}
            name={BUDGET.name(finding, months || BUDGET.exact(chance))}
            formatValue={BUDGET.share}
            referenceLabel=""
          />
        </>
      )}
    </ChartFigure>
  );
}

function Ceilings({ result, period }: { readonly result: BudgetResult; readonly period: string }): ReactNode {
  const shown = result.ceilings.filter((ceiling) => period === HORIZON || ceiling.period === period);
  if (shown.length === 0) return null;
  return (
    <div className="money__ceilings">
      <h4>{BUDGET.ceilingHeading}</h4>
      <ul>
        {shown.map((ceiling: CeilingRisk) => (
          <li key={`${ceiling.contract} ${ceiling.period}`}>
            {BUDGET.ceiling(
              labelOf(result.scenario, ceiling.contract),
              ceiling.period,
              ceiling.chance,
              ceiling.size?.mean ?? null,
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function barOf(year: string, { share, low, high }: Chance): YearBar {
  return {
    year,
    parts: [{ key: 'chance', label: '', value: share }],
    mean: share,
    p5: low,
    p95: high,
    reference: null,
    tone: 'chosen',
  };
}

function tableRow({ period, budgetEuros, chance, size, expected }: BudgetRisk): readonly string[] {
  return [
    period === HORIZON ? BUDGET.whole : period,
    formatEuros(budgetEuros),
    formatPercent(chance.share),
    chanceRange(chance),
    formatEurosShort(size?.mean ?? null),
    formatEurosShort(size?.p90 ?? null),
    formatEurosShort(expected),
  ];
}

function csvRows(risk: BudgetRisk): readonly (string | number | null)[][] {
  const { period, budgetEuros, chance, size, expected, passed } = risk;
  const year = period === HORIZON ? BUDGET.whole : period;
  return [
    [year, null, budgetEuros, chance.share, chance.low, chance.high, size?.mean ?? null, size?.p90 ?? null, expected],
    ...(passed?.months ?? []).map((one) => [
      year,
      BUDGET.shortMonths[one.month - 1],
      budgetEuros,
      one.chance.share,
      one.chance.low,
      one.chance.high,
      null,
      null,
      null,
    ]),
  ];
}
