import type { ReactNode } from 'react';
import { CHART_WORDS } from '../messages/charts.ts';
import { EmptyFrame } from './empty-frame.tsx';
import { Label } from './label.tsx';
import { Picture } from './picture.tsx';
import type { PushDrawing } from './push-layout.ts';
import { pushLayout } from './push-layout.ts';
import { px } from './text-size.ts';
import './money-charts.css';

export type { PushRow } from './push-layout.ts';

interface PushBarsProps extends PushDrawing {
  readonly name: string;
}

/** Draws what each contract pays for a little more care, beside what that costs the provider. */
export function PushBars({ name, ...drawing }: PushBarsProps): ReactNode {
  const rows = drawing.rows.filter(({ paid, p5, p95, cost }) => [paid, p5, p95, cost ?? 0].every(Number.isFinite));
  if (rows.length === 0)
    return <EmptyFrame width={drawing.width} height={160} name={name} sentence={CHART_WORDS.nothingToShow} />;
  const layout = pushLayout({ ...drawing, rows });
  return (
    <Picture width={drawing.width} height={layout.height} name={name}>
      {layout.sign && <path className="chart-push-cost" d={`M${layout.sign.x + 8},${layout.sign.y - 9}v18`} />}
      {layout.rows.map(({ key, bar, whisker, middle, cost }) => (
        <g key={key}>
          <rect
            className="chart-push"
            x={px(bar.x0)}
            y={px(bar.y0)}
            width={px(Math.max(0, bar.x1 - bar.x0))}
            height={px(bar.y1 - bar.y0)}
          />
          <path className="chart-rule" d={`M${px(layout.zero)},${px(bar.y0 - 3)}V${px(bar.y1 + 3)}`} />
          {whisker[1] - whisker[0] >= 1 && (
            <path
              className="chart-whisker-chosen"
              d={`M${px(whisker[0])},${px(middle - 5)}v10M${px(whisker[1])},${px(middle - 5)}v10M${px(whisker[0])},${px(middle)}H${px(whisker[1])}`}
            />
          )}
          {cost !== null && <path className="chart-push-cost" d={`M${px(cost)},${px(bar.y0 - 4)}V${px(bar.y1 + 4)}`} />}
        </g>
      ))}
      {layout.labels.map((label) => (
        <Label key={`${label.text} ${label.x} ${label.y}`} label={label} />
      ))}
    </Picture>
  );
}
