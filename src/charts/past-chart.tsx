import type { ReactNode } from 'react';
import { CHART_WORDS } from '../messages/charts.ts';
import type { Curve } from './curve.ts';
import { EmptyFrame } from './empty-frame.tsx';
import { Label } from './label.tsx';
import { PAST_SIGN, type PastDrawing, type PastSign, pastLayout } from './past-layout.ts';
import { Picture } from './picture.tsx';
import { px } from './text-size.ts';
import './past-charts.css';

interface PastChartProps extends PastDrawing {
  /** The accessible name, with the finding. */
  readonly name: string;
}

/** Draws what was foretold of a past, as mean and band, and what really was, as dots: open where they lie outside the band. */
export function PastChart({ name, ...drawing }: PastChartProps): ReactNode {
  const { width, points } = drawing;
  const numbers = points.flatMap(({ actual, mean, p5, p95 }) => [actual, mean, p5, p95]);
  if (points.length < 2 || !numbers.every(Number.isFinite))
    return <EmptyFrame width={width} height={260} name={name} sentence={CHART_WORDS.nothingPlayed} />;
  const { height, plot, grid, time, curves, dots, labels, key, signs } = pastLayout(drawing);
  return (
    <Picture width={width} height={height} name={name}>
      <path className="chart-grid" d={grid.map((y) => `M${px(plot.x0)},${px(y)}H${px(plot.x1)}`).join('')} />
      <path className="chart-nine" d={between(curves.p95, curves.p5)} />
      <path className="chart-edge" d={along(curves.p95)} />
      <path className="chart-edge" d={along(curves.p5)} />
      <path
        className="chart-line"
        d={`M${px(plot.x0)},${px(plot.y1)}H${px(plot.x1)}${time.ticks.map((x) => `M${px(x)},${px(plot.y1)}v6`).join('')}`}
      />
      <path className="chart-mean" d={along(curves.mean)} />
      {dots.map(({ x, y, isInside }) => (
        <circle
          key={x}
          className={isInside ? 'chart-past' : 'chart-past-out'}
          cx={px(x)}
          cy={px(y)}
          r={isInside ? 3 : 4}
        />
      ))}
      {labels.map((label) => (
        <Label key={`${label.text} ${label.x} ${label.y}`} label={label} />
      ))}
      {signs.map((sign, at) => (
        <Sign key={sign} sign={sign} x={key.signs[at].x} y={key.signs[at].y - 4.5} />
      ))}
    </Picture>
  );
}

function Sign(props: { readonly sign: PastSign; readonly x: number; readonly y: number }): ReactNode {
  const { sign, x, y } = props;
  const middle = x + (PAST_SIGN - 8) / 2;
  if (sign === 'mean') return <path className="chart-mean" d={`M${px(x)},${px(y)}h${PAST_SIGN - 8}`} />;
  if (sign === 'inside') return <circle className="chart-past" cx={px(middle)} cy={px(y)} r={3} />;
  if (sign === 'outside') return <circle className="chart-past-out" cx={px(middle)} cy={px(y)} r={4} />;
  return <rect className="chart-swatch-nine" x={px(x + 0.5)} y={px(y - 5.5)} width={PAST_SIGN - 9} height={11} />;
}

function along({ xs, ys }: Curve): string {
  return `M${Array.from(xs, (x, at) => `${px(x)},${px(ys[at])}`).join('L')}`;
}

function between(upper: Curve, lower: Curve): string {
  return `${along(upper)}L${along({ xs: lower.xs.toReversed(), ys: lower.ys.toReversed() }).slice(1)}Z`;
}
