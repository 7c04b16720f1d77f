import type { ReactNode } from 'react';
import { CHART_WORDS } from '../messages/charts.ts';
import { EmptyFrame } from './empty-frame.tsx';
import { Label } from './label.tsx';
import { Picture } from './picture.tsx';
import { TARGET_SIGN, type TargetDrawing, type TargetSign, targetLayout } from './target-layout.ts';
import { px } from './text-size.ts';
import './target-chart.css';

interface TargetChartProps extends TargetDrawing {
  /** The accessible name, with the finding. */
  readonly name: string;
}

/** Draws an outcome by year beside what was promised: the mean, how sure it is, how much futures differ, and now. */
export function TargetChart({ name, ...drawing }: TargetChartProps): ReactNode {
  const { width, marks } = drawing;
  const numbers = marks.flatMap(({ mean, low, high, p5, p95 }) => [mean, low, high, p5, p95]);
  if (marks.length === 0 || !numbers.every(Number.isFinite))
    return <EmptyFrame width={width} height={240} name={name} sentence={CHART_WORDS.nothingPlayed} />;
  const layout = targetLayout(drawing);
  const { plot, key } = layout;
  const across = (y: number) => `M${px(plot.x0)},${px(y)}H${px(plot.x1)}`;
  return (
    <Picture width={width} height={layout.height} name={name}>
      <path className="chart-grid" d={layout.grid.map(across).join('')} />
      <path className="chart-nine" d={layout.nine} />
      <path className="chart-edge" d={layout.nineEdges.join('')} />
      <path className="chart-rule" d={across(plot.y1)} />
      {layout.now !== null && (
        <>
          <path className="chart-now-casing" d={layout.now} />
          <path className="chart-now" d={layout.now} />
        </>
      )}
      <path className="chart-mean" d={layout.mean} />
      {layout.sure.map((whisker) => (
        <path className="chart-stem" key={whisker} d={whisker} />
      ))}
      {layout.dots.map(({ x, y }) => (
        <circle className="chart-dot" key={x} cx={px(x)} cy={px(y)} r={3.5} />
      ))}
      <path className="chart-target-casing" d={layout.steps} />
      <path className="chart-target" d={layout.steps} />
      {layout.signs.map((sign, at) => (
        <Sign key={sign} sign={sign} x={key.signs[at].x} y={key.signs[at].y - 4.5} />
      ))}
      {layout.labels.map((label) => (
        <Label key={`${label.text} ${label.x} ${label.y}`} label={label} />
      ))}
    </Picture>
  );
}

/** The sign in front of the words of the key. */
function Sign({ sign, x, y }: { readonly sign: TargetSign; readonly x: number; readonly y: number }): ReactNode {
  const wide = TARGET_SIGN - 8;
  const along = `M${px(x)},${px(y)}h${wide}`;
  if (sign === 'target') return <path className="chart-target" d={along} />;
  if (sign === 'now') return <path className="chart-now" d={along} />;
  if (sign === 'sure') return <path className="chart-stem" d={`M${px(x + 8)},${px(y - 5)}h10m-5,0v10m-5,0h10`} />;
  if (sign === 'nine')
    return <rect className="chart-swatch-nine" x={px(x + 0.5)} y={px(y - 5.5)} width={wide - 1} height={11} />;
  return (
    <>
      <path className="chart-mean" d={along} />
      <circle className="chart-dot" cx={px(x + wide / 2)} cy={px(y)} r={3.5} />
    </>
  );
}
