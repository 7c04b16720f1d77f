import { type ReactNode, useMemo } from 'react';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { RiskBars, type RiskRow } from '../../charts/risk-bars.tsx';
import type { ContractOutcome } from '../../experiment/contracts.ts';
import type { MeasureSummary } from '../../experiment/samples.ts';
import { writeCsv } from '../../io/csv.ts';
import { formatEuros, formatPercent } from '../../messages/format.ts';
import { chanceRange, MONEY, RISK } from '../../messages/money.ts';
import { TABLE } from '../../messages/verkennen.ts';
import type { Spread } from '../explore/outcomes.ts';
import { saveFile } from '../save-file.ts';
import { useWork } from '../use-work.ts';
import type { MoneyFigureProps } from './money-section.tsx';
import { MONEY_UNITS, moneyUnit } from './money-units.ts';
import { type RiskResult, riskResult } from './money-work.ts';
import { priceYearsOf } from './shown-contracts.ts';
import { WorkedFigure } from './worked-figure.tsx';

/** How far the amounts of both parties lie apart under each contract: who bears the risk. */
export function RiskFigure({ picture, period, isTime }: MoneyFigureProps): ReactNode {
  const worked = useWork<RiskResult>(
    useMemo(() => () => riskResult(picture.chosen, period), [picture, period]),
    isTime,
  );
  return <WorkedFigure worked={worked}>{(result) => <RiskPicture result={result} />}</WorkedFigure>;
}

interface Row {
  readonly key: string;
  readonly label: string;
  readonly isInForce: boolean;
  readonly needsSimulation: boolean;
  readonly outcome: ContractOutcome;
  readonly municipality: Spread;
  readonly provider: Spread | null;
}

export function RiskPicture({ result }: { readonly result: RiskResult }): ReactNode {
  const { scenario, period } = result;
  const besides = result.besides && spreadOf(result.besides);
  const rows = result.rows.flatMap(({ shown, outcome }): Row[] => {
    const municipality = spreadOf(outcome.municipality);
    if (!municipality) return [];
    const { label, isInForce, needsSimulation } = shown;
    const provider = outcome.provider && spreadOf(outcome.provider);
    return [{ key: shown.contract ?? '', label, isInForce, needsSimulation, outcome, municipality, provider }];
  });
  if (rows.length === 0) return <p className="money__wait">{MONEY.nothing}</p>;
  const main = rows.find(({ isInForce }) => isInForce) ?? rows[0];
  const finding = RISK.finding(main.label, widthOf(main.municipality), main.provider && widthOf(main.provider));
  const reach = rows.flatMap(({ municipality, provider }) => [municipality, ...(provider ? [provider] : [])]);
  const unit = moneyUnit(Math.max(...reach.map(({ mean, p5, p95 }) => Math.max(mean - p5, p95 - mean))));
  const drawn = rows.map(
    ({ key, label, isInForce, needsSimulation, outcome, municipality, provider }): RiskRow => ({
      key,
      label,
      isInForce,
      mark: isInForce ? RISK.now : needsSimulation ? RISK.reacts : null,
      upper: { ...municipality, text: RISK.municipality(municipality) },
      lower: provider && { ...provider, text: RISK.provider(provider, outcome.provider?.loss.share ?? 0) },
    }),
  );
  return (
    <ChartFigure
      id="risico"
      finding={finding}
      about={RISK.about(period, MONEY.priceYears(priceYearsOf(scenario), scenario.indexation !== undefined))}
      table={{ caption: RISK.tableCaption(period), columns: RISK.columns, rows: rows.map(tableRow) }}
      onDownload={() =>
        saveFile(
          TABLE.file(scenario.id, 'risico'),
          writeCsv({ columns: RISK.csvColumns, rows: rows.map(csvRow) }),
          'text/csv',
        )
      }
      note={[
        RISK.note,
        ...(rows.some(({ provider }) => !provider) ? [RISK.unknown] : []),
        MONEY.reacts(rows.flatMap(({ needsSimulation, label }) => (needsSimulation ? [label] : []))),
      ]
        .filter(Boolean)
        .join(' ')}
    >
      {(width) => (
        <>
          <RiskBars
            width={width}
            rows={drawn}
            xLabel={RISK.axis(RISK.units[unit], period)}
            formatX={(euros) => (euros === 0 ? RISK.middle : MONEY_UNITS[unit](euros))}
            name={RISK.name(
              finding,
              drawn.map(({ label, upper, lower }) => `${label}: ${upper.text}${lower ? `; ${lower.text}` : ''}`),
            )}
          />
          <p className="money__meaning">
            {RISK.meaning(main.label, main.municipality, main.provider)} {besides && RISK.besides(besides)}
          </p>
        </>
      )}
    </ChartFigure>
  );
}

function tableRow({ label, outcome, municipality, provider }: Row): readonly string[] {
  const loss = outcome.provider?.loss;
  const { difference } = outcome.municipality;
  return [
    label,
    formatEuros(municipality.mean),
    `${formatEuros(municipality.p5)} tot ${formatEuros(municipality.p95)}`,
    `${formatEuros(municipality.p25)} tot ${formatEuros(municipality.p75)}`,
    difference ? formatEuros(difference.mean) : formatEuros(0),
    provider ? formatEuros(provider.mean) : MONEY.unknown,
    provider ? `${formatEuros(provider.p5)} tot ${formatEuros(provider.p95)}` : MONEY.unknown,
    loss ? formatPercent(loss.share) : MONEY.unknown,
    loss ? chanceRange(loss) : MONEY.unknown,
  ];
}

function csvRow({ label, outcome, municipality, provider }: Row): readonly (string | number | null)[] {
  const loss = outcome.provider?.loss ?? null;
  const party = (spread: Spread | null) =>
    (['mean', 'p5', 'p25', 'p75', 'p95'] as const).map((part) => spread?.[part] ?? null);
  return [
    label,
    ...party(municipality),
    outcome.municipality.difference?.mean ?? 0,
    ...party(provider),
    loss?.share ?? null,
    loss?.low ?? null,
    loss?.high ?? null,
  ];
}

function spreadOf({ mean, p5, p25, p50, p75, p95 }: MeasureSummary): Spread | null {
  if (mean === null || p5 === null || p25 === null || p50 === null || p75 === null || p95 === null) return null;
  return { mean, p5, p25, p50, p75, p95 };
}

function widthOf({ p5, p95 }: Spread): number {
  return p95 - p5;
}
