import { type ReactNode, useState } from 'react';
import { partsOfDay } from '../../calendar/calendar.ts';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { DifferenceBand } from '../../charts/difference-band.tsx';
import type { DoubleRunning, Payer } from '../../experiment/transition.ts';
import { writeCsv } from '../../io/csv.ts';
import { formatDate, formatEuros, formatEurosShort, formatNumber } from '../../messages/format.ts';
import { TRANSITION } from '../../messages/transition.ts';
import { euroRange, rangeText, TABLE } from '../../messages/verkennen.ts';
import { Pick } from '../controls/pick.tsx';
import { saveFile } from '../save-file.ts';
import type { Picture } from '../state/calculator.ts';

interface DoubleRunningFigureProps {
  readonly picture: Picture;
  readonly running: Readonly<Record<Payer, DoubleRunning | null>>;
}

const PAYERS = ['municipality', 'provider'] as const;

/** What a choice has cost more or less than now so far, and when it is paid back. */
export function DoubleRunningFigure({ picture, running }: DoubleRunningFigureProps): ReactNode {
  const [picked, setPicked] = useState<Payer>('municipality');
  const words = TRANSITION.double;
  const known = PAYERS.filter((payer) => running[payer] !== null);
  const payer = known.includes(picked) ? picked : known[0];
  const found = payer && running[payer];
  if (!found) {
    const isSame = picture.now.replications === picture.chosen.replications;
    return (
      <>
        <h3 className="chart-title">{words.title}</h3>
        <p className="chart-about">{isSame ? words.none : words.noMoney}</p>
      </>
    );
  }
  const { grid, scenario } = picture.chosen;
  const { band, paybackMonth, paidBack, end } = found;
  const party = words.parties[payer];
  // A choice that never cost more has nothing to pay back.
  const payback = paybackMonth === null || paybackMonth === 0 ? null : grid.startDay + grid.monthEdges[paybackMonth];
  const finding = words.finding(payback, found.most, end.mean);
  const endText = words.end(formatEurosShort(end.mean), euroRange(end));
  const thousands = (euros: number) => formatNumber(euros / 1000);
  const firsts = band.days.flatMap((day, at) => {
    const { month, dayOfMonth } = partsOfDay(grid.startDay + day);
    return (dayOfMonth === 1 && month % 3 === 1) || at === band.days.length - 1 ? [at] : [];
  });
  return (
    <>
      {known.length > 1 && (
        <div className="picks">
          <Pick
            label={words.who}
            value={payer}
            options={known.map((value) => ({ value, label: words.parties[value] }))}
            onPick={setPicked}
          />
        </div>
      )}
      <ChartFigure
        id="overgang-terugverdiend"
        finding={finding}
        about={words.about(party)}
        table={{
          caption: words.tableCaption(party),
          columns: words.columns,
          rows: firsts.map((at) => [
            formatDate(grid.startDay + band.days[at]),
            formatEuros(band.mean[at]),
            rangeText(band.p25[at], band.p75[at], (euros) => formatEuros(euros)),
            rangeText(band.p5[at], band.p95[at], (euros) => formatEuros(euros)),
          ]),
        }}
        onDownload={() =>
          saveFile(
            TABLE.file(scenario.id, 'terugverdiend'),
            writeCsv({
              columns: words.csvColumns,
              rows: band.days.map((day, at) => [
                formatDate(grid.startDay + day),
                band.mean[at],
                band.p5[at],
                band.p25[at],
                band.p50[at],
                band.p75[at],
                band.p95[at],
              ]),
            }),
            'text/csv',
          )
        }
        note={[
          ...(found.most >= 500
            ? [words.most(found.most), words.chance(paidBack.share, paidBack.low, paidBack.high)]
            : []),
          endText,
          words.source,
        ].join(' ')}
      >
        {(width) => (
          <DifferenceBand
            width={width}
            startDay={grid.startDay}
            band={band}
            above={words.above}
            below={words.below}
            marker={payback === null ? null : { day: payback - grid.startDay, label: words.marker(payback) }}
            formatValue={thousands}
            name={words.name(finding, endText)}
          />
        )}
      </ChartFigure>
    </>
  );
}
