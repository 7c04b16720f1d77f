import { type ReactNode, useMemo, useState } from 'react';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { DealGrid, type DealMark } from '../../charts/deal-grid.tsx';
import type { Comparison } from '../../experiment/compare-samples.ts';
import type { DealCell } from '../../experiment/deal-region.ts';
import { writeCsv } from '../../io/csv.ts';
import { formatEuros, formatPercent } from '../../messages/format.ts';
import { DEAL, termText } from '../../messages/money.ts';
import { TABLE } from '../../messages/verkennen.ts';
import { saveFile } from '../save-file.ts';
import { useWork } from '../use-work.ts';
import { type DealFamily, type DealKind, type DealResult, dealFamilies, dealResult, dealRooms } from './deal-work.ts';
import type { MoneyFigureProps } from './money-section.tsx';
import { WorkedFigure } from './worked-figure.tsx';

/** Which deals leave nobody worse off than now: a grid of two terms. */
export function DealFigure({ picture, period, isTime }: MoneyFigureProps): ReactNode {
  const [kind, setKind] = useState<DealKind | null>(null);
  const { scenario } = picture.chosen;
  const families = useMemo(() => dealFamilies(scenario), [scenario]);
  const family = families.find((one) => one.kind === kind) ?? families.at(0) ?? null;
  const worked = useWork<DealResult>(
    useMemo(
      () => (show: (soFar: DealResult) => void) =>
        dealResult(picture.now, picture.chosen, family as DealFamily, period, show),
      [picture, family, period],
    ),
    isTime && family !== null,
  );
  if (!family) return <p className="money__wait">{DEAL.refused.none}</p>;
  return (
    <>
      {families.length > 1 && (
        <div className="money__choices">
          <label>
            {DEAL.kind}
            <select value={family.kind} onChange={(event) => setKind(event.target.value as DealKind)}>
              {families.map((one) => (
                <option key={one.kind} value={one.kind}>
                  {DEAL.kinds[one.kind]}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
      <WorkedFigure worked={worked}>
        {(result) => <DealPicture result={result} scenarioId={scenario.id} />}
      </WorkedFigure>
    </>
  );
}

/** Two amounts that differ less than this are the same to a reader. */
const NOTHING = 500;

export function DealPicture(props: { readonly result: DealResult; readonly scenarioId: string }): ReactNode {
  const { period, family, refusal, values, cells, present, isSameCare } = props.result;
  if (refusal) {
    const { reason } = refusal;
    const isKnown = reason === 'no-result' || reason === 'simulated';
    return <p className="money__wait">{DEAL.refused[isKnown ? reason : 'invalid']}</p>;
  }
  const all = cells.flat();
  const known = all.flatMap((cell) => cell ?? []);
  const [prices, others] = values;
  const yLabel =
    family.kind === 'share' ? DEAL.y.share(family.labels[0], family.labels[1]) : DEAL.y.band(family.labels[0]);
  const priceTexts = prices.map((price) => termText('price', price));
  const otherTexts = others.map((other) => termText('share', other));
  const word = (cell: DealCell | null) =>
    cell ? DEAL.cell(DEAL.words[cell.verdict], cell.municipality.mean, cell.provider.mean) : DEAL.words.pending;
  const explained = explanationOf(known, isSameCare);
  const rooms = dealRooms(props.result).flatMap(({ other, low, high }) => {
    // Whole euros within the room.
    const [from, until] = [Math.ceil(low), Math.floor(high)];
    const written = { other: termText('share', other), low: termText('price', from), high: termText('price', until) };
    return from <= until ? [written] : [];
  });
  const finding = findingOf(
    known,
    all.length,
    present && cells[present.row][present.column],
    rooms.length > 0 ? [rooms[0], family.kind] : null,
  );
  return (
    <ChartFigure
      id="afspraken"
      finding={finding}
      about={DEAL.about(period)}
      table={{
        caption: DEAL.tableCaption(period),
        columns: DEAL.columns(family.kind),
        rows: cells.flatMap((row, at) =>
          row.flatMap((cell, column) => (cell ? [tableRow(DEAL.deal(otherTexts[at], priceTexts[column]), cell)] : [])),
        ),
      }}
      onDownload={() =>
        saveFile(
          TABLE.file(props.scenarioId, 'afspraken'),
          writeCsv({ columns: DEAL.csvColumns, rows: known.map(csvRow) }),
          'text/csv',
        )
      }
      note={[DEAL.unsureNote, DEAL.moneyOnly, ...(present ? [] : [DEAL.absent])].join(' ')}
    >
      {(width) => (
        <>
          {explained && (
            <p className="money__meaning">
              {explained} {rooms.length > 0 && DEAL.room(family.kind, rooms)}
            </p>
          )}
          <DealGrid
            width={width}
            columns={priceTexts}
            rows={otherTexts}
            xLabel={DEAL.x}
            yLabel={yLabel}
            cells={cells.map((row) => row.map((cell): DealMark => cell?.verdict ?? 'pending'))}
            present={present && { ...present, label: DEAL.present }}
            letters={DEAL.letters}
            words={DEAL.words}
            name={DEAL.name(finding, present ? word(cells[present.row][present.column]) : null)}
          />
        </>
      )}
    </ChartFigure>
  );
}

function findingOf(
  known: readonly DealCell[],
  total: number,
  present: DealCell | null,
  room: Parameters<typeof DEAL.between> | null,
): string {
  if (known.length < total) return DEAL.working(known.length, total);
  const good = known.filter(({ verdict }) => verdict === 'nobody-worse');
  if (good.length === 1 && good[0] === present && !room) return DEAL.onlyPresent;
  if (good.length > 0) return DEAL.finding(good.length, total);
  if (room) return DEAL.between(...room);
  return known.some(({ verdict }) => verdict === 'unsure') ? DEAL.unsure : DEAL.none;
}

/**
 * Why there is something to share, or nothing: what both parties have together, against now. That may differ between deals
 * where freed money goes to others.
 */
function explanationOf(known: readonly DealCell[], isSameCare: boolean): string | null {
  if (known.length === 0) return null;
  const saved = known.map(({ municipality, provider }) => provider.mean - municipality.mean);
  const [least, most] = [Math.min(...saved), Math.max(...saved)];
  if (least > -NOTHING && most < NOTHING) return isSameCare ? DEAL.zeroSum : DEAL.nothingSaved;
  if (least > -NOTHING) return DEAL.saves(Math.max(0, least), most);
  return most < NOTHING ? DEAL.costs(Math.max(0, -most), -least) : DEAL.mixed(-least, most);
}

function tableRow(deal: string, { verdict, municipality, provider, loss }: DealCell): readonly string[] {
  const error = ({ mean, low, high }: Comparison) => `${formatEuros(low ?? mean)} tot ${formatEuros(high ?? mean)}`;
  return [
    deal,
    DEAL.words[verdict],
    formatEuros(municipality.mean),
    error(municipality),
    formatEuros(provider.mean),
    error(provider),
    formatPercent(loss.share),
  ];
}

function csvRow({ values, verdict, municipality, provider, loss }: DealCell): readonly (string | number | null)[] {
  return [
    values[0],
    values[1],
    DEAL.words[verdict],
    municipality.mean,
    municipality.low,
    municipality.high,
    provider.mean,
    provider.low,
    provider.high,
    loss.share,
  ];
}
