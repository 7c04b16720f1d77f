import { type ReactNode, useMemo, useState } from 'react';
import { Scrolled } from '../../charts/scrolled.tsx';
import type { Comparison } from '../../experiment/compare-samples.ts';
import { ledgerRowsOf } from '../../experiment/ledger-rows.ts';
import type { Payer } from '../../experiment/party-ledger.ts';
import type { MeasureSummary } from '../../experiment/samples.ts';
import { writeCsv } from '../../io/csv.ts';
import { ledgerTable } from '../../io/ledger-table.ts';
import { formatEurosShort, formatNumber } from '../../messages/format.ts';
import { LEDGER } from '../../messages/ledger.ts';
import { PARTIES } from '../../messages/money.ts';
import { euroRange, TABLE } from '../../messages/verkennen.ts';
import { saveFile } from '../save-file.ts';
import { useWork } from '../use-work.ts';
import type { MoneyFigureProps } from './money-section.tsx';
import { type LedgerResult, ledgerResult } from './money-work.ts';
import { wholeLedger } from './whole-ledger.ts';
import { WorkedFigure } from './worked-figure.tsx';

type Show = 'amounts' | 'differences';

/** Who pays whom: every euro by cause and party, and who pays more or less than now. */
export function LedgerFigure({ picture, period, isTime }: MoneyFigureProps): ReactNode {
  const [column, setColumn] = useState<LedgerResult['column']>('delivery');
  const [show, setShow] = useState<Show>('amounts');
  const worked = useWork<LedgerResult | null>(
    useMemo(() => () => ledgerResult(picture.now, picture.chosen, period, column), [picture, period, column]),
    isTime,
  );
  return (
    <WorkedFigure worked={worked}>
      {(result) => (
        <LedgerTable result={result} show={show}>
          <Switch
            legend={PARTIES.view}
            options={{ delivery: PARTIES.delivery, cash: PARTIES.cash }}
            value={column}
            onValue={setColumn}
          />
          <Switch
            legend={PARTIES.show}
            options={{ amounts: PARTIES.amounts, differences: PARTIES.differences }}
            value={show}
            onValue={setShow}
          />
        </LedgerTable>
      )}
    </WorkedFigure>
  );
}

function Switch<Value extends string>(props: {
  readonly legend: string;
  readonly options: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onValue: (value: Value) => void;
}): ReactNode {
  const { legend, options, value, onValue } = props;
  return (
    <div className="money__switch">
      <span aria-hidden="true">{legend}</span>
      <fieldset className="chart-switch">
        <legend>{legend}</legend>
        {(Object.keys(options) as Value[]).map((option) => (
          <button key={option} type="button" aria-pressed={option === value} onClick={() => onValue(option)}>
            {options[option]}
          </button>
        ))}
      </fieldset>
    </div>
  );
}

interface LedgerTableProps {
  readonly result: LedgerResult;
  readonly show: Show;
  readonly children: ReactNode;
}

export function LedgerTable({ result, show, children }: LedgerTableProps): ReactNode {
  const { futures, period, column, chosen, differences, burden, unknown } = result;
  const isCash = column === 'cash';
  const isDifference = show === 'differences';
  const { payers, rows, totals, society } = wholeLedger(chosen, isDifference ? result.now : null);
  const parties = [...payers, 'society' as const];
  const caption = PARTIES.caption(period, isCash, isDifference);
  return (
    <figure className="chart-figure" id="rekening" aria-labelledby="rekening-titel" tabIndex={-1}>
      <figcaption>
        <h3 className="chart-title" id="rekening-titel">
          {findingOf(result)}
        </h3>
        <p className="chart-about">{PARTIES.about(period, isCash)}</p>
      </figcaption>
      <div className="money__choices">{children}</div>
      <Scrolled className="ledger" label={caption}>
        <table>
          <caption className="vh">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{PARTIES.cause}</th>
              {parties.map((party) => (
                <th key={party} scope="col">
                  {PARTIES.columns[party]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.booking}>
                <th scope="row">{LEDGER.bookings[row.booking]}</th>
                {[...row.cells, row.society].map((euros, at) => (
                  <td key={parties[at]}>{amount(euros)}</td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="ledger__total">
              <th scope="row">{isDifference ? PARTIES.difference : PARTIES.total}</th>
              {[...totals, society].map((euros, at) => (
                <td key={parties[at]}>{formatNumber(euros)}</td>
              ))}
            </tr>
            {isDifference ? (
              <DifferenceRows parties={parties} differences={differences} />
            ) : (
              <RangeRow parties={parties} totals={chosen.totals} />
            )}
          </tfoot>
        </table>
      </Scrolled>
      <p className="chart-note">
        {[
          PARTIES.rowRule,
          ...(isDifference || isCash ? [] : [PARTIES.providerSide(-(chosen.totals.provider.mean ?? 0))]),
          ...(unknown.length > 0 ? [PARTIES.unknown(unknown)] : []),
          ...(burden === null || isDifference ? [] : [PARTIES.burden(burden)]),
        ].join(' ')}
      </p>
      <button
        className="chart-download"
        type="button"
        onClick={() =>
          saveFile(
            TABLE.file(futures.scenario.id, 'rekening'),
            writeCsv(ledgerTable(futures.scenario, ledgerRowsOf(futures))),
            'text/csv',
          )
        }
      >
        {PARTIES.download}
      </button>
    </figure>
  );
}

type Parties = readonly (Payer | 'society')[];

function RangeRow(props: { readonly parties: Parties; readonly totals: Readonly<Record<string, MeasureSummary>> }) {
  return (
    <tr className="ledger__range">
      <th scope="row">{PARTIES.range}</th>
      {props.parties.map((party) => {
        const { mean, p5, p95 } = props.totals[party];
        const isKnown = mean !== null && p5 !== null && p95 !== null;
        return <td key={party}>{isKnown ? euroRange({ mean, p5, p95 }) : null}</td>;
      })}
    </tr>
  );
}

function DifferenceRows(props: {
  readonly parties: Parties;
  readonly differences: Readonly<Record<string, Comparison | null>>;
}): ReactNode {
  const { parties, differences } = props;
  return (
    <>
      <tr className="ledger__range">
        <th scope="row">{PARTIES.differenceError}</th>
        {parties.map((party) => {
          const { low = null, high = null } = differences[party] ?? {};
          return (
            <td key={party}>{low === null || high === null ? null : euroRange({ mean: low, p5: low, p95: high })}</td>
          );
        })}
      </tr>
      <tr className="ledger__range">
        <th scope="row">{PARTIES.odds}</th>
        {parties.map((party) => (
          <td key={party}>{PARTIES.oddsCell(differences[party]?.higherInTwenty ?? 0)}</td>
        ))}
      </tr>
    </>
  );
}

function amount(euros: number): string {
  return euros === 0 ? '' : formatNumber(euros);
}

/** Who pays more and who less than now: the two parties that make the deal. */
function findingOf({ isSame, differences, chosen }: LedgerResult): string {
  const parts = (['municipality', 'provider'] as const).flatMap((payer) => {
    const mean = differences[payer]?.mean ?? 0;
    return Math.abs(mean) < 500 ? [] : [PARTIES.changes[payer](mean)];
  });
  if (!isSame && parts.length > 0) return PARTIES.finding(parts);
  return isSame ? PARTIES.same(formatEurosShort(chosen.totals.society.mean)) : PARTIES.nearlySame;
}
