import type { ReactNode } from 'react';
import { CHART_WORDS } from '../messages/charts.ts';
import { EmptyFrame } from './empty-frame.tsx';
import { Label } from './label.tsx';
import { Picture } from './picture.tsx';
import type { SweepDrawing, SweepSign } from './sweep-layout.ts';
import { SWEEP_SIGN, sweepLayout } from './sweep-layout.ts';
import { px } from './text-size.ts';
import './sweep-charts.css';

interface SweepChartProps extends SweepDrawing {
  /** The accessible name, with the finding. */
  readonly name: string;
}

/** Draws an outcome against an input, how sure its mean is, how much futures differ, and where it passes a line. */
export function SweepChart({ name, ...drawing }: SweepChartProps): ReactNode {
  const { width, marks } = drawing;
  const numbers = marks.flatMap(({ x, mean, low, high, p5, p95 }) => [x, mean, low, high, p5, p95]);
  if (marks.length < 2 || !numbers.every(Number.isFinite))
    return <EmptyFrame width={width} height={260} name={name} sentence={CHART_WORDS.nothingPlayed} />;
  const layout = sweepLayout(drawing);
  const { plot, line, now, crossings, signs, key } = layout;
  const across = (y: number) => `M${px(plot.x0)},${px(y)}H${px(plot.x1)}`;
  return (
    <Picture width={width} height={layout.height} name={name}>
      <path className="chart-grid" d={layout.grid.map(across).join('')} />
      <path className="chart-nine" d={layout.nine} />
      {layout.nineEdges.map((edge) => (
        <path className="chart-edge" key={edge} d={edge} />
      ))}
      <path className="chart-half" d={layout.sure} />
      <path className="chart-line" d={layout.ticks.map((x) => `M${px(x)},${px(plot.y1)}v6`).join('')} />
      <path className="chart-rule" d={across(layout.zero ?? plot.y1)} />
      {crossings.map(({ x, reach }) => (
        <g key={x}>
          <path className="chart-boundary" d={`M${px(x)},${px(plot.y0 - 6)}V${px(plot.y1)}`} />
          <rect
            className="chart-sweep-reach"
            x={px(reach.x0)}
            y={px(reach.y0)}
            width={px(Math.max(1, reach.x1 - reach.x0))}
            height={px(reach.y1 - reach.y0)}
          />
        </g>
      ))}
      {line !== null && <path className="chart-sweep-line" d={across(line)} />}
      <path className="chart-mean" d={layout.mean} />
      {layout.dots.map(({ x, y }) => (
        <circle className="chart-sweep-dot" key={x} cx={px(x)} cy={px(y)} r={2.5} />
      ))}
      {now && <circle className="chart-sweep-now" cx={px(now.x)} cy={px(now.y)} r={5} />}
      {crossings.map(({ x, y }) => (
        <circle className="chart-dot-second" key={x} cx={px(x)} cy={px(y)} r={4.5} />
      ))}
      {signs.map((sign, at) => (
        <Sign key={sign} sign={sign} x={key.signs[at].x} y={key.signs[at].y - 4.5} />
      ))}
      {layout.labels.map((label) => (
        <Label key={`${label.text} ${label.x} ${label.y}`} label={label} />
      ))}
    </Picture>
  );
}

/** The sign in front of the words of the key. */
function Sign({ sign, x, y }: { readonly sign: SweepSign; readonly x: number; readonly y: number }): ReactNode {
  const wide = SWEEP_SIGN - 8;
  const along = `M${px(x)},${px(y)}h${wide}`;
  if (sign === 'mean') return <path className="chart-mean" d={along} />;
  if (sign === 'line') return <path className="chart-sweep-line" d={along} />;
  if (sign === 'now') return <circle className="chart-sweep-now" cx={px(x + wide / 2)} cy={px(y)} r={5} />;
  const swatch = sign === 'sure' ? 'half' : 'nine';
  return <rect className={`chart-swatch-${swatch}`} x={px(x + 0.5)} y={px(y - 5.5)} width={wide - 1} height={11} />;
}
