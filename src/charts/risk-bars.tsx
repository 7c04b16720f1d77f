import type { ReactNode } from 'react';
import { useId } from 'react';
import { CHART_WORDS } from '../messages/charts.ts';
import { EmptyFrame } from './empty-frame.tsx';
import { Label } from './label.tsx';
import { Picture } from './picture.tsx';
import type { RiskBar, RiskDrawing } from './risk-layout.ts';
import { isDrawableRow, riskLayout } from './risk-layout.ts';
import type { Box } from './text-size.ts';
import { px } from './text-size.ts';
import './money-charts.css';

export type { RiskRow } from './risk-layout.ts';

interface RiskBarsProps extends RiskDrawing {
  readonly name: string;
}

/** Draws how far amounts of two parties lie from their mean under each contract: one above and one below a line. */
export function RiskBars({ name, ...drawing }: RiskBarsProps): ReactNode {
  const hatch = useId();
  const rows = drawing.rows.filter(isDrawableRow);
  if (rows.length === 0)
    return <EmptyFrame width={drawing.width} height={180} name={name} sentence={CHART_WORDS.nothingPlayed} />;
  const layout = riskLayout({ ...drawing, rows });
  const { plot, axis, middle } = layout;
  return (
    <Picture width={drawing.width} height={layout.height} name={name}>
      <defs>
        <pattern id={hatch} width={6} height={6} patternUnits="userSpaceOnUse">
          <path className="chart-hatch-chosen" d="M-1,1L1,-1M0,6L6,0M5,7L7,5" />
        </pattern>
      </defs>
      <path
        className="chart-grid"
        d={layout.grid.map((x) => `M${px(x)},${px(layout.rows[0].top)}V${px(axis)}`).join('')}
      />
      <path className="chart-rule" d={`M${px(plot.x0)},${px(axis)}H${px(plot.x1)}`} />
      {layout.rows.map(({ key, upper, lower }) => (
        <g key={key}>
          <Bar bar={upper} hatch={hatch} />
          {lower && <Bar bar={lower} hatch={hatch} />}
          <path
            className="chart-mean"
            d={`M${px(middle)},${px(upper.nine.y0 - 2)}V${px((lower ?? upper).nine.y1 + 2)}`}
          />
        </g>
      ))}
      {layout.labels.map((label) => (
        <Label key={`${label.text} ${label.x} ${label.y}`} label={label} />
      ))}
    </Picture>
  );
}

function Bar({ bar, hatch }: { readonly bar: RiskBar; readonly hatch: string }): ReactNode {
  return (
    <>
      <Part className="chart-risk-nine" box={bar.nine} />
      <Part className="chart-half" box={bar.half} />
      {bar.loss && <Part className="chart-risk-loss" box={bar.loss} fill={`url(#${hatch})`} />}
    </>
  );
}

function Part({ className, box, fill }: { className: string; box: Box; fill?: string }): ReactNode {
  return (
    <rect
      className={className}
      x={px(box.x0)}
      y={px(box.y0)}
      // An amount that is fixed has a bar without a width: the line of the mean shows it.
      width={px(Math.max(0, box.x1 - box.x0))}
      height={px(box.y1 - box.y0)}
      fill={fill}
    />
  );
}
