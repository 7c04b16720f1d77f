import { type ReactNode, useMemo, useState } from 'react';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { PriceChart } from '../../charts/price-chart.tsx';
import type { BreakEven, PricePoint } from '../../experiment/break-even-price.ts';
import { HORIZON } from '../../experiment/periods.ts';
import { writeCsv } from '../../io/csv.ts';
import { formatEuros, formatPercent } from '../../messages/format.ts';
import { chanceRange, MONEY, PRICE, priceWithin, RISK } from '../../messages/money.ts';
import { TABLE } from '../../messages/verkennen.ts';
import { saveFile } from '../save-file.ts';
import { useWork } from '../use-work.ts';
import type { MoneyFigureProps } from './money-section.tsx';
import { MONEY_UNITS, moneyUnit } from './money-units.ts';
import { type PriceResult, pricePairs, priceResult } from './price-work.ts';
import { shownContracts } from './shown-contracts.ts';
import { WorkedFigure } from './worked-figure.tsx';

/** What a contract costs at each price per day, beside another contract and the budget. */
export function PriceFigure({ picture, period, budget, isTime }: MoneyFigureProps): ReactNode {
  const [chosen, setChosen] = useState<{ readonly priced: string | null; readonly against: string | null }>({
    priced: null,
    against: null,
  });
  const worked = useWork<PriceResult | null>(
    useMemo(() => () => priceResult(picture.chosen, { ...chosen, period, budget }), [picture, period, budget, chosen]),
    isTime,
  );
  const { scenario } = picture.chosen;
  const { priced, candidates } = useMemo(() => pricePairs(scenario, chosen.priced), [scenario, chosen.priced]);
  const others = useMemo(
    () => shownContracts(picture.chosen).filter(({ contract }) => contract !== priced),
    [picture, priced],
  );
  if (priced === null) return <p className="money__wait">{PRICE.none}</p>;
  const label = (id: string) => scenario.contracts.find((one) => one.id === id)?.label ?? id;
  return (
    <>
      <div className="money__choices">
        <label>
          {PRICE.priced}
          <select value={priced} onChange={(event) => setChosen({ ...chosen, priced: event.target.value })}>
            {candidates.map((id) => (
              <option key={id} value={id}>
                {label(id)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {PRICE.against}
          <select
            value={chosen.against ?? worked.result?.other?.id ?? ''}
            onChange={(event) => setChosen({ priced, against: event.target.value })}
          >
            {others.map((other) => (
              <option key={other.contract ?? ''} value={other.contract ?? ''}>
                {other.label}
              </option>
            ))}
          </select>
        </label>
      </div>
      <WorkedFigure worked={worked}>{(result) => <PricePicture result={result} />}</WorkedFigure>
    </>
  );
}

export function PricePicture({ result }: { readonly result: PriceResult }): ReactNode {
  const { scenario, period, priced, other, costs, crossing, budget } = result;
  const [from, until] = [costs[0].eurosPerDay, costs[costs.length - 1].eurosPerDay];
  const finding = findingOf(result, from, until);
  const unit = moneyUnit(Math.max(...costs.map(({ p95 }) => p95), other?.mean ?? 0, budget?.euros ?? 0));
  const sentences = sentencesOf(result, from, until);
  const told = costs.filter((_, at) => result.isStraight || at % 4 === 0);
  const hasBudget = budget !== null;
  return (
    <ChartFigure
      id="omslagpunt"
      finding={finding}
      about={PRICE.about(period, priced.priceYear)}
      table={{
        caption: PRICE.tableCaption(priced.label, period),
        columns: PRICE.columns(other?.label ?? null, hasBudget),
        rows: told.map(({ eurosPerDay, mean, p5, p95, exceeds }) => [
          formatEuros(eurosPerDay),
          formatEuros(mean),
          `${formatEuros(p5)} tot ${formatEuros(p95)}`,
          ...(other ? [formatEuros(other.mean)] : []),
          ...(exceeds ? [formatPercent(exceeds.share), chanceRange(exceeds)] : []),
        ]),
      }}
      onDownload={() =>
        saveFile(
          TABLE.file(scenario.id, 'omslagpunt'),
          writeCsv({
            columns: PRICE.csvColumns(other?.label ?? null, hasBudget),
            rows: told.map(({ eurosPerDay, mean, p5, p95, exceeds }) => [
              eurosPerDay,
              mean,
              p5,
              p95,
              ...(other ? [other.mean] : []),
              ...(exceeds ? [exceeds.share, exceeds.low, exceeds.high] : []),
            ]),
          }),
          'text/csv',
        )
      }
      note={[
        ...(priced.price >= from && priced.price <= until ? [PRICE.nowMark(priced.price)] : []),
        ...(crossing?.kind === 'price' ? [PRICE.reach] : []),
        ...(result.isStraight ? [] : [PRICE.bends]),
        ...(hasBudget ? [] : [PRICE.noBudget]),
        MONEY.reacts(result.reacting),
      ]
        .filter(Boolean)
        .join(' ')}
    >
      {(width) => (
        <>
          {sentences.map((sentence) => (
            <p className="money__meaning" key={sentence}>
              {sentence}
            </p>
          ))}
          <PriceChart
            width={width}
            costs={costs.map(({ eurosPerDay, mean, p5, p95 }) => ({ price: eurosPerDay, mean, p5, p95 }))}
            label={priced.label}
            other={other && { label: other.label, euros: other.mean }}
            budget={budget && { label: PRICE.budgetLine(budget.euros), euros: budget.euros }}
            crossing={
              crossing?.kind === 'price'
                ? {
                    price: crossing.eurosPerDay,
                    low: crossing.spread.p5 ?? from,
                    high: crossing.spread.p95 ?? until,
                    label: PRICE.marker(crossing.eurosPerDay),
                  }
                : null
            }
            present={{ price: priced.price, label: formatEuros(priced.price) }}
            xLabel={PRICE.x}
            yLabel={period === HORIZON ? PRICE.yWhole(RISK.units[unit]) : PRICE.y(RISK.units[unit])}
            formatX={(price) => formatEuros(price)}
            formatY={MONEY_UNITS[unit]}
            name={[finding, ...sentences].join('. ')}
          />
        </>
      )}
    </ChartFigure>
  );
}

function findingOf({ crossing, other, priced }: PriceResult, from: number, until: number): string {
  if (!other || !crossing) return PRICE.alone(priced.price);
  if (crossing.kind === 'price') return PRICE.finding(crossing.eurosPerDay);
  if (crossing.reason === 'always-cheaper') return PRICE.cheaper(until, priced.label);
  return crossing.reason === 'always-dearer' ? PRICE.dearer(from, priced.label) : PRICE.same;
}

function sentencesOf({ crossing, budget, priced }: PriceResult, from: number, until: number): string[] {
  const within = (price: number | null, side: 'low' | 'high') =>
    priceWithin(price, side === 'low' ? PRICE.lower(from) : PRICE.higher(until));
  const spread =
    crossing?.kind === 'price'
      ? [
          `${PRICE.spread(within(crossing.spread.p5, 'low'), within(crossing.spread.p95, 'high'))} ${PRICE.error(
            within(crossing.low, 'low'),
            within(crossing.high, 'high'),
          )}`,
        ]
      : [];
  return [...spread, ...(budget ? [budgetText(budget, priced.price, from, until)] : [])];
}

function budgetText(
  { euros, crossing, now }: { euros: number; crossing: BreakEven | null; now: PricePoint | null },
  price: number,
  from: number,
  until: number,
): string {
  const passed =
    crossing?.kind === 'price'
      ? PRICE.budgetAt(euros, crossing.eurosPerDay)
      : crossing?.reason === 'always-dearer'
        ? PRICE.budgetAlways(euros, from)
        : PRICE.budgetNever(euros, until);
  return now?.exceeds ? `${passed} ${PRICE.chanceNow(price, now.exceeds)}` : passed;
}
