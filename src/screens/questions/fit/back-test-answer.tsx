import { type ReactNode, useState } from 'react';
import { ChartFigure } from '../../../charts/chart-figure.tsx';
import { PastChart } from '../../../charts/past-chart.tsx';
import { Scrolled } from '../../../charts/scrolled.tsx';
import {
  type BackTest,
  type BackTested,
  type BackTestedMeasure,
  backTestCautions,
} from '../../../experiment/past/back-test.ts';
import { writeCsv } from '../../../io/csv.ts';
import { formatNumber } from '../../../messages/format.ts';
import { BACK_TEST, FIT_CAUTIONS, OWN_FIT } from '../../../messages/own-past.ts';
import { FIT_PANEL } from '../../../messages/own-past-panel.ts';
import { Pick } from '../../controls/pick.tsx';
import { saveFile } from '../../save-file.ts';

/** How far the first half foretold the second: the error first, then month by month. */
export function BackTestAnswer({ test }: { readonly test: BackTest }): ReactNode {
  const [measure, setMeasure] = useState<BackTested>('inCare');
  const shown = test.measures.find((one) => one.measure === measure) ?? test.measures[0];
  const { stay, inflow } = test.fit;
  const meanDays = stay?.kind === 'clients' ? stay.families[0].meanDays : (stay?.meanDays ?? 0);
  return (
    <div className="fit__part">
      <p className="fit__verdict">{BACK_TEST.verdict(shown.inside, shown.months.length)}</p>
      <p className="fit__text">{BACK_TEST.beaten(shown.simpleError, shown.meanAbsoluteError)}</p>
      <dl className="fit__learned">
        <dt>{BACK_TEST.learned}</dt>
        <dd>{BACK_TEST.learnedText(inflow?.perYear ?? 0, meanDays)}</dd>
        <dt>{BACK_TEST.places}</dt>
        <dd>{`${BACK_TEST.placesText(test.places)} (${BACK_TEST.placesFrom[test.placesFrom]})`}</dd>
      </dl>
      <Errors measures={test.measures} />
      <div className="picks">
        <Pick
          label={FIT_PANEL.test.shown}
          value={shown.measure}
          options={test.measures.map((one) => ({ value: one.measure, label: BACK_TEST.measures[one.measure] }))}
          onPick={setMeasure}
        />
      </div>
      <MonthsFigure test={test} shown={shown} />
      <p className="chart-note">{BACK_TEST.legend}</p>
      <p className="chart-note">{BACK_TEST.insideAlone}</p>
      <ul className="fit__cautions">
        {backTestCautions(test).map((caution) => (
          <li key={caution}>{OWN_FIT.caution(FIT_CAUTIONS[caution])}</li>
        ))}
      </ul>
    </div>
  );
}

function Errors({ measures }: { readonly measures: readonly BackTestedMeasure[] }): ReactNode {
  const { columns } = BACK_TEST;
  return (
    <Scrolled className="fit__scroll" label={FIT_PANEL.test.errors}>
      <table className="fit__table">
        <caption>{FIT_PANEL.test.errors}</caption>
        <thead>
          <tr>
            {[columns.measure, columns.error, columns.bias, columns.inside, columns.simple].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {measures.map(({ measure, meanAbsoluteError, bias, inside, months, simpleError }) => (
            <tr key={measure}>
              <th scope="row">{BACK_TEST.measures[measure]}</th>
              <td>{formatNumber(meanAbsoluteError, 1)}</td>
              <td>{BACK_TEST.signed(bias)}</td>
              <td>{BACK_TEST.inside(inside, months.length)}</td>
              <td>{formatNumber(simpleError, 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolled>
  );
}

function MonthsFigure({ test, shown }: { readonly test: BackTest; readonly shown: BackTestedMeasure }): ReactNode {
  const { columns } = BACK_TEST;
  const { measure, months, inside } = shown;
  const finding = FIT_PANEL.test.finding(inside, months.length);
  const isLevel = measure === 'inCare' || measure === 'waiting';
  const save = () =>
    saveFile(
      `${BACK_TEST.file}-${measure}.csv`,
      writeCsv({
        columns: [columns.month, columns.actual, columns.mean, 'P5', 'P95'],
        rows: months.map(({ firstDay, actual, mean, p5, p95 }) => [BACK_TEST.month(firstDay), actual, mean, p5, p95]),
      }),
      'text/csv',
    );
  return (
    <ChartFigure
      id="vraag-terugblik"
      finding={finding}
      about={BACK_TEST.about(test.from, test.split, test.until, test.replications)}
      table={{
        caption: BACK_TEST.measures[measure],
        columns: [columns.month, columns.actual, columns.mean, columns.band, columns.isInside],
        rows: months.map(({ firstDay, actual, mean, p5, p95 }) => [
          BACK_TEST.month(firstDay),
          formatNumber(actual),
          formatNumber(mean, 1),
          BACK_TEST.range(p5, p95),
          BACK_TEST.insideWord(p5 <= actual && actual <= p95),
        ]),
      }}
      onDownload={save}
    >
      {(width) => (
        <PastChart
          width={width}
          points={months.map((month) => ({ ...month, day: month.firstDay + (isLevel ? month.days : month.days / 2) }))}
          unit={BACK_TEST.measures[measure]}
          words={FIT_PANEL.test.words}
          formatValue={(value) => formatNumber(value)}
          name={`${finding} ${BACK_TEST.measures[measure]}.`}
        />
      )}
    </ChartFigure>
  );
}
