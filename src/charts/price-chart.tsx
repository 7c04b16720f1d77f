import type { ReactNode } from 'react';
import { CHART_WORDS } from '../messages/charts.ts';
import { EmptyFrame } from './empty-frame.tsx';
import { Label } from './label.tsx';
import { Picture } from './picture.tsx';
import type { PriceDrawing } from './price-layout.ts';
import { priceLayout } from './price-layout.ts';
import { px } from './text-size.ts';
import './money-charts.css';

interface PriceChartProps extends PriceDrawing {
  readonly name: string;
}

/** Draws what a contract costs at each price, with its spread, and at which price that is as much as another. */
export function PriceChart({ name, ...drawing }: PriceChartProps): ReactNode {
  const { width, costs, other, budget } = drawing;
  const numbers = costs.flatMap(({ price, mean, p5, p95 }) => [price, mean, p5, p95]);
  if (costs.length < 2 || ![...numbers, other?.euros ?? 0, budget?.euros ?? 0].every(Number.isFinite))
    return <EmptyFrame width={width} height={260} name={name} sentence={CHART_WORDS.nothingPlayed} />;
  const layout = priceLayout(drawing);
  const { plot, crossing, present } = layout;
  return (
    <Picture width={width} height={layout.height} name={name}>
      <path className="chart-grid" d={layout.grid.map((y) => `M${px(plot.x0)},${px(y)}H${px(plot.x1)}`).join('')} />
      <path className="chart-nine" d={layout.band} />
      {layout.edges.map((edge) => (
        <path className="chart-edge" key={edge} d={edge} />
      ))}
      <path className="chart-line" d={layout.marks.map((x) => `M${px(x)},${px(plot.y1)}v6`).join('')} />
      <path className="chart-rule" d={`M${px(plot.x0)},${px(plot.y1)}H${px(plot.x1)}`} />
      {crossing && (
        <>
          <path className="chart-boundary" d={`M${px(crossing.x)},${px(plot.y0 - 6)}V${px(plot.y1)}`} />
          <rect
            className="chart-price-reach"
            x={px(crossing.reach.x0)}
            y={px(crossing.reach.y0)}
            width={px(Math.max(1, crossing.reach.x1 - crossing.reach.x0))}
            height={px(crossing.reach.y1 - crossing.reach.y0)}
          />
        </>
      )}
      {layout.budget && <path className="chart-price-budget" d={layout.budget} />}
      {layout.other && <path className="chart-second" d={layout.other} />}
      <path className="chart-mean" d={layout.mean} />
      {present && <circle className="chart-dot" cx={px(present.x)} cy={px(present.y)} r={4.5} />}
      {crossing && <circle className="chart-dot-second" cx={px(crossing.x)} cy={px(crossing.y)} r={4.5} />}
      {layout.labels.map((label) => (
        <Label key={`${label.text} ${label.x} ${label.y}`} label={label} />
      ))}
    </Picture>
  );
}
