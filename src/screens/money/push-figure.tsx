import { type ReactNode, useMemo } from 'react';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { PushBars, type PushRow } from '../../charts/push-bars.tsx';
import type { Incentive } from '../../experiment/incentives.ts';
import { HORIZON } from '../../experiment/periods.ts';
import { writeCsv } from '../../io/csv.ts';
import { formatEuros, formatEurosShort, formatNumber } from '../../messages/format.ts';
import { MONEY, PUSH, type Pull } from '../../messages/money.ts';
import { TABLE } from '../../messages/verkennen.ts';
import { saveFile } from '../save-file.ts';
import { useWork } from '../use-work.ts';
import type { MoneyFigureProps } from './money-section.tsx';
import { type PushResult, pushResult } from './money-work.ts';
import type { ShownContract } from './shown-contracts.ts';
import { WorkedFigure } from './worked-figure.tsx';

/** What a day longer and an admission more bring the provider under each contract, and what that makes attractive. */
export function PushFigure({ picture, moments, period, isTime }: MoneyFigureProps): ReactNode {
  const year = Number(period === HORIZON ? moments.year : period);
  const worked = useWork<PushResult>(
    useMemo(() => () => pushResult(picture.chosen, year), [picture, year]),
    isTime,
  );
  return (
    <WorkedFigure worked={worked}>
      {(result) => <PushPicture result={result} scenarioId={picture.chosen.scenario.id} />}
    </WorkedFigure>
  );
}

interface Row {
  readonly shown: ShownContract;
  readonly incentive: Incentive;
}

export function PushPicture(props: { readonly result: PushResult; readonly scenarioId: string }): ReactNode {
  const { rows } = props.result;
  const year = String(props.result.year);
  if (rows.length === 0) return <p className="money__wait">{MONEY.nothing}</p>;
  const main = rows.find(({ shown }) => shown.isInForce) ?? rows[0];
  const day = rows.flatMap((row) => pushRow(row, 'day'));
  const admission = rows.flatMap((row) => pushRow(row, 'admission'));
  const cost = main.incentive.costPerCareDay.mean;
  const stay = main.incentive.daysPerAdmission.mean;
  const panels = [
    { what: 'day', heading: PUSH.day, rows: day, cost },
    { what: 'admission', heading: PUSH.admission, rows: admission, cost: costOfAdmission(main.incentive) },
  ] as const;
  return (
    <ChartFigure
      id="prikkel"
      finding={PUSH.finding(main.shown.label, main.incentive.perCareDay.mean ?? 0, cost)}
      about={PUSH.about(year)}
      table={{ caption: PUSH.tableCaption(year), columns: PUSH.columns, rows: rows.map(tableRow) }}
      onDownload={() =>
        saveFile(
          TABLE.file(props.scenarioId, 'prikkel'),
          writeCsv({ columns: PUSH.csvColumns, rows: rows.map(csvRow) }),
          'text/csv',
        )
      }
      note={PUSH.note}
    >
      {(width) => {
        const half = width >= 620 ? Math.floor((width - PANEL_GAP) / 2) : width;
        return (
          <>
            <div className="twin">
              {panels.map(({ what, heading, rows: drawn, cost: euros }) => (
                <section key={what} style={{ width: `${half / 16}rem`, maxWidth: '100%' }}>
                  <h4>{heading}</h4>
                  <PushBars
                    width={half}
                    rows={drawn}
                    costLabel={euros === null ? '' : PUSH.cost(what, euros, stay)}
                    format={(value) => formatEurosShort(Math.round(value))}
                    name={PUSH.name(
                      heading,
                      drawn.map(({ label, paid }) => PUSH.row(label, paid)),
                    )}
                  />
                </section>
              ))}
            </div>
            <ul className="money__pulls">
              {pullsOf(rows).map(({ pull, labels, isChosen }) => (
                <li key={pull} className={isChosen ? 'is-chosen' : undefined}>
                  {PUSH.sentence(labels, pull)}
                </li>
              ))}
            </ul>
          </>
        );
      }}
    </ChartFigure>
  );
}

const PANEL_GAP = 48;

function pushRow({ shown, incentive }: Row, what: 'day' | 'admission'): PushRow[] {
  const { mean, p5, p95 } = what === 'day' ? incentive.perCareDay : incentive.perAdmission;
  if (mean === null || p5 === null || p95 === null) return [];
  const cost = what === 'day' ? incentive.costPerCareDay.mean : costOfAdmission(incentive);
  return [{ key: shown.contract ?? '', label: shown.label, isInForce: shown.isInForce, paid: mean, p5, p95, cost }];
}

function costOfAdmission({ costPerCareDay, daysPerAdmission }: Incentive): number | null {
  if (costPerCareDay.mean === null || daysPerAdmission.mean === null) return null;
  return costPerCareDay.mean * daysPerAdmission.mean;
}

/** Contracts that pull the same way are told together, in the order of the first of them. */
function pullsOf(rows: readonly Row[]) {
  const pulls = rows.map((row) => ({ row, pull: pullOf(row.incentive) }));
  return [...new Set(pulls.map(({ pull }) => pull))].map((pull) => {
    const alike = pulls.filter((one) => one.pull === pull);
    return {
      pull,
      labels: alike.map(({ row }) => row.shown.label),
      isChosen: alike.some(({ row }) => row.shown.isInForce),
    };
  });
}

/** Less than this a day makes no difference. */
const EVEN = 1;

/** What a contract pulls towards: whether a day, and an admission, pay more than they cost. */
export function pullOf(incentive: Incentive): Pull {
  const day = (incentive.perCareDay.mean ?? 0) - (incentive.costPerCareDay.mean ?? 0);
  const stay = Math.max(1, incentive.daysPerAdmission.mean ?? 1);
  const admission = ((incentive.perAdmission.mean ?? 0) - (costOfAdmission(incentive) ?? 0)) / stay;
  if (Math.abs(day) < EVEN && Math.abs(admission) < EVEN) return 'even';
  if (day > 0) return admission > 0 ? 'day-and-admission' : 'day-only';
  return admission > EVEN ? 'admission-only' : 'neither';
}

function tableRow({ shown, incentive }: Row): readonly string[] {
  const { perCareDay, perAdmission, costPerCareDay, daysPerAdmission } = incentive;
  return [
    shown.label,
    formatEuros(perCareDay.mean),
    `${formatEuros(perCareDay.p5)} tot ${formatEuros(perCareDay.p95)}`,
    formatEuros(costPerCareDay.mean),
    formatEuros(perAdmission.mean),
    `${formatEuros(perAdmission.p5)} tot ${formatEuros(perAdmission.p95)}`,
    formatEuros(costOfAdmission(incentive)),
    formatNumber(daysPerAdmission.mean),
  ];
}

function csvRow({ shown, incentive }: Row): readonly (string | number | null)[] {
  const { perCareDay, perAdmission, costPerCareDay, daysPerAdmission } = incentive;
  return [
    shown.label,
    perCareDay.mean,
    perCareDay.p5,
    perCareDay.p95,
    costPerCareDay.mean,
    perAdmission.mean,
    perAdmission.p5,
    perAdmission.p95,
    costOfAdmission(incentive),
    daysPerAdmission.mean,
  ];
}
