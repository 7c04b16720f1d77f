import type { ReactNode } from 'react';
import { Scrolled } from '../../../charts/scrolled.tsx';
import type { ComparisonResult } from '../../../experiment/comparison/compare-variants.ts';
import { aimName } from '../../../messages/aims.ts';
import { COMPARISON, intervalText, oddsText, writerOf } from '../../../messages/comparison.ts';
import { FORMULA, FORMULA_PANEL } from '../../../messages/formula.ts';
import type { Scenario } from '../../../scenario/schema.ts';
import { saveFile } from '../../save-file.ts';
import type { AskedInflow } from './inflow-question.tsx';

interface InflowAnswerProps {
  readonly asked: AskedInflow;
  readonly result: ComparisonResult;
}

/** The usual outcomes as they are and with the formula, and the scenario with it to keep. */
export function InflowAnswer({ asked, result }: InflowAnswerProps): ReactNode {
  const { scenario } = asked;
  const [first, ...columns] = FORMULA_PANEL.sidesColumns;
  return (
    <>
      <Scrolled className="chart-table own-formula__table" label={FORMULA_PANEL.sides}>
        <table>
          <caption>{FORMULA_PANEL.sides}</caption>
          <thead>
            <tr>
              {[first, ...columns].map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {result.aims.map(({ aim, periods: [whole] }) => {
              const [now, changed] = whole.variants;
              const writer = writerOf(aim.measure, Math.max(Math.abs(now.mean ?? 0), Math.abs(changed.mean ?? 0)));
              const { difference } = changed;
              const cells = [
                writer.value(now.mean),
                writer.value(changed.mean),
                writer.difference(difference?.mean ?? null),
                difference ? intervalText(writer, difference.low, difference.high) : '',
                difference ? oddsText(aim.measure, difference) : '',
              ];
              return (
                <tr key={`${aim.measure} ${aim.period}`}>
                  <th scope="row">{`${aimName(scenario, aim)} (${writer.unit})`}</th>
                  {cells.map((cell, at) => (
                    <td key={columns[at]}>{cell}</td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scrolled>
      <div className="own-formula__notes">
        <p>{FORMULA.comparisonLevel(result.comparisons)}</p>
        <p>{`** ${COMPARISON.twenty}`}</p>
      </div>
      <div className="own-formula__save">
        <button className="btn" type="button" onClick={() => save(asked)}>
          {FORMULA_PANEL.save}
        </button>
        <p>{FORMULA_PANEL.saveAbout}</p>
      </div>
    </>
  );
}

function save({ path, changed }: AskedInflow): void {
  const file: Scenario = {
    ...changed,
    sources: { ...changed.sources, [`${path}/steps`]: { kind: 'assumption', note: FORMULA_PANEL.source } },
  };
  saveFile(`${changed.id}-${FORMULA_PANEL.inflowFile}.json`, `${JSON.stringify(file, null, 2)}\n`, 'application/json');
}
