import type { ReactNode } from 'react';
import { dayOfDate } from '../../../calendar/calendar.ts';
import { Scrolled } from '../../../charts/scrolled.tsx';
import { formatDate } from '../../../messages/format.ts';
import { printable } from '../../../messages/names.ts';
import { CHECKED_NAMES, checkedRow, THEORY, THEORY_PANEL } from '../../../messages/theory.ts';
import type { Scenario } from '../../../scenario/schema.ts';
import type { SteadyCheck } from '../../../validation/steady/steady-check.ts';
import type { Asked } from './theory-panel.tsx';

interface CheckTableProps {
  readonly scenario: Scenario;
  readonly checks: readonly SteadyCheck[];
  readonly skipped: Asked['skipped'];
}

/** Each number of the formulas beside the same one played, stretch by stretch. */
export function CheckTable({ scenario, checks, skipped }: CheckTableProps): ReactNode {
  const labelOf = (id: string) => printable(scenario.segments.find((segment) => segment.id === id)?.label ?? id);
  const isOne = scenario.segments.length === 1;
  return (
    <>
      {checks.map(({ from, rows }) => {
        const title = THEORY_PANEL.from(formatDate(dayOfDate(from)));
        return (
          <Scrolled className="chart-table theory__table theory__check" key={from} label={title}>
            <table>
              <caption>{title}</caption>
              <thead>
                <tr>
                  {[THEORY_PANEL.what, ...THEORY.checkColumns.slice(1)].map((column) => (
                    <th key={column} scope="col">
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={`${row.segment} ${row.what}`}>
                    <th scope="row">
                      {isOne ? CHECKED_NAMES[row.what] : `${labelOf(row.segment)}: ${CHECKED_NAMES[row.what]}`}
                    </th>
                    {checkedRow(row).map((cell, at) => (
                      <td
                        key={THEORY.checkColumns[at + 1]}
                        className={row.agrees === false ? 'theory__differs' : undefined}
                      >
                        {cell}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </Scrolled>
        );
      })}
      <div className="theory__notes">
        {[
          ...(checks.length > 0 ? [THEORY.verdicts] : []),
          ...new Set(
            checks.flatMap(({ tooSlow }) => (tooSlow.length > 0 ? [THEORY.tooSlow(tooSlow.map(labelOf))] : [])),
          ),
          ...skipped.map(({ from, why }) => THEORY.notChecked[why](formatDate(dayOfDate(from)))),
        ].map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
    </>
  );
}
