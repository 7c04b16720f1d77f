import type { ReactNode } from 'react';
import { ChartFigure } from '../../../charts/chart-figure.tsx';
import { type DifferenceRow, DifferenceRows } from '../../../charts/difference-rows.tsx';
import type { AimOfVariant, AimOutcome, ComparisonResult } from '../../../experiment/comparison/compare-variants.ts';
import { writeCsv } from '../../../io/csv.ts';
import { aimDifference, aimName, periodText } from '../../../messages/aims.ts';
import { bestText, COMPARISON, intervalText, oddsText, togetherRows, writerOf } from '../../../messages/comparison.ts';
import { COMPARE_PANEL } from '../../../messages/comparison-page.ts';
import type { Scenario } from '../../../scenario/schema.ts';
import { saveFile } from '../../save-file.ts';
import type { Plan } from './compared-plans.ts';

interface FigureProps {
  readonly outcome: AimOutcome;
  readonly result: ComparisonResult;
  readonly names: ReadonlyMap<string, string>;
  readonly plans: readonly Plan[];
}

/** One outcome of all plans: the differences with their whiskers, by year in the table, and which plan is best. */
export function DifferenceFigure({ outcome, result, names, plans }: FigureProps): ReactNode {
  const { aim, periods, best, better, together } = outcome;
  const scenario = scenarioOf(plans, result.against, aim.segment);
  const nameOf = (id: string) => names.get(id) ?? id;
  const sizes = periods.flatMap(({ variants }) =>
    variants.flatMap(({ mean }) => (mean === null ? [] : [Math.abs(mean)])),
  );
  const writer = writerOf(aim.measure, Math.max(0, ...sizes));
  const [whole] = periods;
  const rows = whole.variants.flatMap(({ variant, difference }): DifferenceRow[] =>
    difference === null
      ? []
      : [
          {
            key: variant,
            label: nameOf(variant),
            remark: oddsText(aim.measure, difference),
            mean: difference.mean,
            low: difference.low ?? difference.mean,
            high: difference.high ?? difference.mean,
            value: writer.difference(difference.mean),
            range: `${intervalText(writer, difference.low, difference.high)}${difference.isRough ? ' ~' : ''}`,
          },
        ],
  );
  const notes = [
    ...(aim.measure === 'waitingTime' ? [COMPARISON.waitNote] : []),
    ...(whole.variants.some(({ difference }) => difference?.isRough) ? [COMPARISON.rough] : []),
  ];
  const means = whole.variants.map(({ variant, mean }) => `${nameOf(variant)}: ${writer.value(mean)}`).join('; ');
  const title = aimName(scenario, aim);
  return (
    <ChartFigure
      id={`verschil-${aim.measure}-${aim.segment ?? ''}-${aim.period}`}
      finding={rows.length === 1 ? `${title}: ${aimDifference(aim.measure, rows[0].mean)}` : title}
      about={
        rows.length === 0
          ? COMPARE_PANEL.aboutAlone(result.replications, writer.unit)
          : COMPARE_PANEL.about(nameOf(result.against), result.replications, whole.level, writer.unit)
      }
      table={{
        caption: `${title} (${writer.unit}). ${COMPARE_PANEL.tableNote(whole.level)}`,
        columns: COMPARE_PANEL.tableColumns,
        rows: periods.flatMap(({ period, variants }) =>
          variants.map((one) => [
            `${nameOf(one.variant)}, ${periodText(period)}`,
            writer.value(one.mean),
            one.difference ? writer.difference(one.difference.mean) : '',
            one.difference
              ? `${intervalText(writer, one.difference.low, one.difference.high)}${one.difference.isRough ? ' ~' : ''}`
              : '',
            one.difference ? oddsText(aim.measure, one.difference) : '',
          ]),
        ),
      }}
      onDownload={() =>
        saveFile(
          COMPARE_PANEL.file(scenario.id, aim.measure),
          writeCsv({
            columns: COMPARE_PANEL.csvColumns,
            rows: periods.flatMap(({ period, level, variants }) =>
              variants.map((one) => csvRow(nameOf(one.variant), period, level, one)),
            ),
          }),
          'text/csv',
        )
      }
      {...(notes.length > 0 && { note: notes.join(' ') })}
    >
      {(width) => (
        <>
          <p className="compare__means">{COMPARE_PANEL.means(means, writer.unit)}</p>
          {rows.length > 0 && (
            <DifferenceRows
              width={width}
              rows={rows}
              formatTick={writer.difference}
              intervalLabel={COMPARE_PANEL.interval}
              zeroLabel={COMPARE_PANEL.zero}
              name={`${title}. ${rows.map(({ label, value, range, remark }) => `${label}: ${value} (${range}), ${remark}`).join('; ')}.`}
            />
          )}
          {together && (
            <table className="compare__together">
              <caption>{COMPARISON.togetherTitle}</caption>
              <tbody>
                {togetherRows(together, writer).map(([name, mean, between]) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    <td>{mean}</td>
                    <td>{between}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          {rows.length > 0 && <p className="compare__best">{bestText(best, better, nameOf)}</p>}
        </>
      )}
    </ChartFigure>
  );
}

function csvRow(name: string, period: string, level: number, one: AimOfVariant): readonly (string | number | null)[] {
  const { mean, p5, p95, difference } = one;
  return [
    name,
    period,
    mean,
    p5,
    p95,
    difference?.mean ?? null,
    difference?.low ?? null,
    difference?.high ?? null,
    difference ? level : null,
    difference?.lowerInTwenty ?? null,
    difference?.higherInTwenty ?? null,
  ];
}

/** The reference, or for a segment that it does not have a plan that has it. */
function scenarioOf(plans: readonly Plan[], against: string, segment: string | null): Scenario {
  const has = ({ scenario }: Plan) => segment === null || scenario.segments.some(({ id }) => id === segment);
  const reference = plans.find(({ id }) => id === against) ?? plans[0];
  return (has(reference) ? reference : (plans.find(has) ?? reference)).scenario;
}
