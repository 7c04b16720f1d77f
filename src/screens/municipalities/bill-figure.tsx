import type { ReactNode } from 'react';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { RangeRows } from '../../charts/range-rows.tsx';
import type { MunicipalityCost, MunicipalityPeriod, RuleCosts } from '../../experiment/municipalities.ts';
import { writeCsv } from '../../io/csv.ts';
import { formatEuros, formatEurosShort, formatPercent } from '../../messages/format.ts';
import { MUNICIPALITIES, ruleName } from '../../messages/municipalities.ts';
import { sourceLine } from '../../messages/source-line.ts';
import { euroRange, TABLE } from '../../messages/verkennen.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { saveFile } from '../save-file.ts';
import { sourcesOf } from '../sources-of.ts';

interface BillFigureProps {
  readonly scenario: Scenario;
  readonly shown: RuleCosts;
  readonly ownUse: RuleCosts | null;
  readonly period: string;
  /** `in 2027`. */
  readonly periodLabel: string;
}

/** More would be no picture any more; the table has all. */
const MOST_ROWS = 12;
/** From this share on the spread by chance alone needs a word: a third of the bill, as with nine stays a year. */
const LARGE_SPREAD = 1 / 3;

/** What each municipality pays in a period under one rule, with the range by chance and the swing between years. */
export function BillFigure({ scenario, shown, ownUse, period, periodLabel }: BillFigureProps): ReactNode {
  const names = new Map((scenario.municipalities ?? []).map(({ id, label }) => [id, label]));
  const bills = shown.municipalities.flatMap((one) => {
    const found = one.periods.find((candidate) => candidate.period === period);
    const name = names.get(one.municipality) ?? one.municipality;
    return found && isKnown(found) ? [{ name, bill: found, swing: one.swing, id: one.municipality }] : [];
  });
  if (bills.length === 0) return null;
  const drawn = bills.toSorted((a, b) => b.bill.mean - a.bill.mean).slice(0, MOST_ROWS);
  const wildest = bills.reduce((most, one) => (shareOf(one.swing) > shareOf(most.swing) ? one : most));
  const finding =
    shareOf(wildest.swing) > 0
      ? MUNICIPALITIES.findingSwing(wildest.name, shareOf(wildest.swing))
      : MUNICIPALITIES.findingMost(drawn[0].name, drawn[0].bill.mean);
  const small = smallest(ownUse, period);
  const meanByOwnUse = (id: string) =>
    ownUse?.municipalities.find(({ municipality }) => municipality === id)?.periods.find((one) => one.period === period)
      ?.mean ?? null;
  const rule = ruleName(shown.rule);
  const { columns } = MUNICIPALITIES;
  return (
    <ChartFigure
      id="gemeenten-rekening"
      finding={finding}
      about={MUNICIPALITIES.about(rule, periodLabel)}
      table={{
        caption: MUNICIPALITIES.tableCaption(rule, periodLabel),
        columns: Object.values(columns),
        rows: bills.map(({ name, bill, swing }) => [
          name,
          formatEuros(bill.mean),
          euroSpan(bill),
          bill.difference ? signedEuros(bill.difference.mean) : MUNICIPALITIES.none,
          formatEuros(swing?.mean ?? null),
          formatEuros(swing?.p95 ?? null),
          formatPercent(swing?.shareOfMean ?? null),
        ]),
      }}
      onDownload={() =>
        saveFile(
          TABLE.file(scenario.id, 'gemeenten'),
          writeCsv({
            columns: MUNICIPALITIES.csvColumns,
            rows: bills.map(({ name, bill, swing }) => [
              name,
              rule,
              period,
              bill.mean,
              bill.p5,
              bill.p95,
              bill.difference?.mean ?? null,
              bill.difference?.low ?? null,
              bill.difference?.high ?? null,
              swing?.mean ?? null,
              swing?.p95 ?? null,
            ]),
          }),
          'text/csv',
        )
      }
      note={[
        MUNICIPALITIES.note,
        MUNICIPALITIES.swingNote,
        ...(bills.length > MOST_ROWS ? [MUNICIPALITIES.someShown(MOST_ROWS)] : []),
        sourceLine(MUNICIPALITIES.source, sourcesOf(scenario, '/municipalities')),
      ].join(' ')}
    >
      {(width) => (
        <>
          <RangeRows
            width={width}
            rows={drawn.map(({ id, name, bill, swing }) => ({
              ...bill,
              key: id,
              label: name,
              remark: swing?.shareOfMean ? MUNICIPALITIES.swingShare(swing.shareOfMean) : '',
              reference: shown.rule.kind === 'own-use' ? null : meanByOwnUse(id),
              value: formatEurosShort(bill.mean),
              range: euroRange(bill),
            }))}
            name={MUNICIPALITIES.name(
              finding,
              drawn.map(({ name, bill }) =>
                MUNICIPALITIES.placeRange(name, formatEurosShort(bill.mean), euroRange(bill)),
              ),
            )}
            formatTick={formatEurosShort}
            referenceLabel={MUNICIPALITIES.ownUse}
          />
          {small && (
            <p className="facts">
              {MUNICIPALITIES.small(names.get(small.id) ?? small.id, periodLabel, euroRange(small.bill))}
            </p>
          )}
        </>
      )}
    </ChartFigure>
  );
}

type Known = MunicipalityPeriod & Readonly<Record<'mean' | 'p5' | 'p25' | 'p75' | 'p95', number>>;

function isKnown(bill: MunicipalityPeriod): bill is Known {
  return [bill.mean, bill.p5, bill.p25, bill.p75, bill.p95].every((value) => value !== null);
}

function shareOf(swing: MunicipalityCost['swing']): number {
  return swing?.shareOfMean ?? 0;
}

/** The municipality whose bill by own use is the most uncertain by chance; null when none is so uncertain. */
function smallest(ownUse: RuleCosts | null, period: string): { readonly id: string; readonly bill: Known } | null {
  const all = (ownUse?.municipalities ?? []).flatMap(({ municipality, periods }) => {
    const bill = periods.find((one) => one.period === period);
    return bill && isKnown(bill) && (bill.spreadShare ?? 0) >= LARGE_SPREAD ? [{ id: municipality, bill }] : [];
  });
  return all.reduce<(typeof all)[number] | null>(
    (most, one) => (most === null || (one.bill.spreadShare ?? 0) > (most.bill.spreadShare ?? 0) ? one : most),
    null,
  );
}

function euroSpan({ p5, p95 }: Known): string {
  return MUNICIPALITIES.span(formatEuros(p5), formatEuros(p95));
}

function signedEuros(euros: number): string {
  return euros > 0 ? `+\u00a0${formatEuros(euros)}` : formatEuros(euros);
}
