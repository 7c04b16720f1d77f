import type { ReactNode } from 'react';
import { CHART_WORDS } from '../messages/charts.ts';
import { EmptyFrame } from './empty-frame.tsx';
import { Label } from './label.tsx';
import { Picture } from './picture.tsx';
import { SURVIVAL_SIGN, type SurvivalDrawing, survivalLayout } from './survival-layout.ts';
import { px } from './text-size.ts';
import './past-charts.css';

interface SurvivalChartProps extends SurvivalDrawing {
  /** The accessible name, with the finding. */
  readonly name: string;
}

/** The best form first: a line as thick as a mean; the others by dash. */
const CURVES = ['chart-fit-0', 'chart-fit-1', 'chart-fit-2', 'chart-fit-3'] as const;

/** Draws which share stays longer than so many days: as it was counted, in steps with how sure that is, and as forms that were fitted. */
export function SurvivalChart({ name, ...drawing }: SurvivalChartProps): ReactNode {
  const { width, counted, fitted } = drawing;
  const numbers = [
    ...counted.flatMap(({ days, share, low, high }) => [days, share, low, high]),
    ...fitted.map(({ shareAt }) => shareAt(1)),
  ];
  if (counted.length < 2 || !numbers.every(Number.isFinite))
    return <EmptyFrame width={width} height={260} name={name} sentence={CHART_WORDS.nothingToShow} />;
  const { height, plot, grid, marks, steps, band, curves, labels, key } = survivalLayout(drawing);
  return (
    <Picture width={width} height={height} name={name}>
      <path className="chart-grid" d={grid.map((y) => `M${px(plot.x0)},${px(y)}H${px(plot.x1)}`).join('')} />
      <path className="chart-counted-band" d={band} />
      <path className="chart-line" d={marks.map((x) => `M${px(x)},${px(plot.y1)}v6`).join('')} />
      <path className="chart-rule" d={`M${px(plot.x0)},${px(plot.y1)}H${px(plot.x1)}`} />
      {/* The best lies on top of the others; what was counted on top of all. */}
      {curves.map((curve, at) => <path key={curve.key} className={CURVES[at]} d={curve.path} />).toReversed()}
      <path className="chart-counted" d={steps} />
      {labels.map((label) => (
        <Label key={`${label.text} ${label.x} ${label.y}`} label={label} />
      ))}
      {key.signs.map(({ x, y }, at) => (
        <Sign key={`${x} ${y}`} at={at} x={x} y={y - 4.5} />
      ))}
    </Picture>
  );
}

function Sign({ at, x, y }: { readonly at: number; readonly x: number; readonly y: number }): ReactNode {
  if (at === 1)
    return <rect className="chart-counted-band" x={px(x)} y={px(y - 5.5)} width={SURVIVAL_SIGN - 9} height={11} />;
  const line = `M${px(x)},${px(y)}h${SURVIVAL_SIGN - 8}`;
  return <path className={at === 0 ? 'chart-counted' : CURVES[at - 2]} d={line} />;
}
