import type { ReactNode } from 'react';
import { dayOfDate } from '../../../calendar/calendar.ts';
import { ChartFigure } from '../../../charts/chart-figure.tsx';
import { SweepChart } from '../../../charts/sweep-chart.tsx';
import type { Handover } from '../../../experiment/goal/handover.ts';
import { emptyBy } from '../../../experiment/property.ts';
import { formatDate, formatMonth, formatNumber } from '../../../messages/format.ts';
import { HANDOVER } from '../../../messages/goal.ts';
import { GOAL_PANEL } from '../../../messages/goal-panel.ts';

/** How a building empties: who still lives there each month, and when nobody does. */
export function HandoverFigure({ handover }: { readonly handover: Handover }): ReactNode {
  const { dates, months } = handover;
  const dateText = (share: number) => {
    const date = emptyBy(dates, share);
    return date === null ? null : formatDate(dayOfDate(date));
  };
  const finding = HANDOVER.title(dateText(0.5), dateText(0.9));
  return (
    <ChartFigure
      id="vraag-doel-leeg"
      finding={finding}
      about={GOAL_PANEL.handoverAbout}
      table={{
        caption: finding,
        columns: [HANDOVER.month, HANDOVER.mean, HANDOVER.range],
        rows: months.map(({ date, mean, p10, p90 }) => [
          formatMonth(dayOfDate(date)),
          formatNumber(mean, 1),
          `${formatNumber(p10)} – ${formatNumber(p90)}`,
        ]),
      }}
    >
      {(width) => (
        <SweepChart
          width={width}
          marks={months.map(({ date, mean, p10, p90 }) => ({
            x: dayOfDate(date),
            mean,
            low: mean,
            high: mean,
            p5: p10,
            p95: p90,
          }))}
          line={null}
          crossings={[]}
          now={null}
          xLabel={HANDOVER.month}
          yLabel={GOAL_PANEL.handoverLevel}
          formatX={formatMonth}
          formatY={(value) => formatNumber(value)}
          words={GOAL_PANEL.handoverWords}
          name={finding}
        />
      )}
    </ChartFigure>
  );
}
