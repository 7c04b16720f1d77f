import type { ReactNode } from 'react';
import { dayOfDate } from '../../../calendar/calendar.ts';
import { Scrolled } from '../../../charts/scrolled.tsx';
import { formatShortDate } from '../../../messages/format.ts';
import { printable } from '../../../messages/names.ts';
import { noneReasons, STEADY_NAMES, steadyCell, THEORY, THEORY_PANEL } from '../../../messages/theory.ts';
import type { Segment } from '../../../scenario/schema.ts';
import type { WaitNorm } from '../../../theory/places-needed.ts';
import type { SteadyStretch } from '../../../validation/steady/steady-state.ts';
import type { Formulas } from './theory-panel.tsx';

interface SteadyTableProps {
  readonly formulas: Formulas;
  readonly segment: Segment;
  readonly stretches: readonly SteadyStretch[];
  readonly norm: WaitNorm;
}

/** All numbers of theory of one segment: a column for each stretch, and what the marks mean. */
export function SteadyTable({ formulas, segment, stretches, norm }: SteadyTableProps): ReactNode {
  const rows = formulas.steadyRows(stretches, segment.id);
  const own = stretches.map((stretch) => ({
    ...stretch,
    segments: stretch.segments.filter((one) => one.segment === segment.id),
  }));
  const marks = new Set(rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.certainty ?? [])));
  const reasons = new Set(stretches.flatMap(({ notCovered }) => (notCovered === null ? [] : [notCovered])));
  const caption = THEORY_PANEL.caption(printable(segment.label));
  return (
    <div>
      <Scrolled className="chart-table theory__table" label={caption}>
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{THEORY_PANEL.what}</th>
              {stretches.map(({ from }) => (
                <th key={from} scope="col">
                  {THEORY.stretch(formatShortDate(dayOfDate(from)))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ what, cells }) => (
              <tr key={what}>
                <th scope="row">{STEADY_NAMES[what]}</th>
                {cells.map((cell, at) => (
                  <td key={stretches[at].from}>{steadyCell(what, cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
      <div className="theory__notes">
        {[
          formulas.hasRefusals(own) ? THEORY.refusals(norm.share) : THEORY.norm(norm.days, norm.share),
          ...[...reasons].map((reason) => THEORY.notCovered[reason]),
          ...noneReasons(stretches, segment.id),
          ...(['exact', 'approximation', 'at-least', 'rule'] as const).flatMap((mark) =>
            marks.has(mark) ? [THEORY.marks[mark]] : [],
          ),
        ].map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
    </div>
  );
}
