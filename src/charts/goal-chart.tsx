import type { ReactNode } from 'react';
import { CHART_WORDS } from '../messages/charts.ts';
import { EmptyFrame } from './empty-frame.tsx';
import { GOAL_SIGN, type GoalDrawing, type GoalSign, type GoalVerdict, goalLayout } from './goal-layout.ts';
import { Label } from './label.tsx';
import { Picture } from './picture.tsx';
import { px } from './text-size.ts';
import './goal-chart.css';

interface GoalChartProps extends GoalDrawing {
  /** The accessible name, with the finding. */
  readonly name: string;
}

/** Draws the values at which a goal was sought, how sure each is, and the norm that divides them. */
export function GoalChart({ name, ...drawing }: GoalChartProps): ReactNode {
  const { width, marks, values } = drawing;
  const numbers = marks.flatMap(({ x, level, low, high }) => [x, level, low, high]);
  if (marks.length === 0 || values.length < 2 || !numbers.every(Number.isFinite))
    return <EmptyFrame width={width} height={260} name={name} sentence={CHART_WORDS.nothingPlayed} />;
  const { height, plot, grid, ticks, curve, dots, norm, answer, signs, key, labels } = goalLayout(drawing);
  const across = (y: number) => `M${px(plot.x0)},${px(y)}H${px(plot.x1)}`;
  return (
    <Picture width={width} height={height} name={name}>
      <path className="chart-grid" d={grid.map(across).join('')} />
      <path className="chart-line" d={ticks.map((x) => `M${px(x)},${px(plot.y1)}v6`).join('')} />
      <path className="chart-rule" d={across(plot.y1)} />
      {answer !== null && <path className="chart-boundary" d={`M${px(answer)},${px(plot.y0 - 6)}V${px(plot.y1)}`} />}
      <path className="chart-goal-curve" d={curve} />
      <path className="chart-goal-norm" d={across(norm)} />
      {dots.map(({ x, y, low, high, verdict }) => (
        <g key={x}>
          <path
            className="chart-goal-whisker"
            d={`M${px(x)},${px(low)}V${px(high)}M${px(x - 3)},${px(low)}h6M${px(x - 3)},${px(high)}h6`}
          />
          <Dot x={x} y={y} verdict={verdict} />
        </g>
      ))}
      {signs.map((sign, at) => (
        <Sign key={sign} sign={sign} x={key.signs[at].x} y={key.signs[at].y - 4.5} />
      ))}
      {labels.map((label) => (
        <Label key={`${label.text} ${label.x} ${label.y}`} label={label} />
      ))}
    </Picture>
  );
}

interface DotProps {
  readonly x: number;
  readonly y: number;
  readonly verdict: GoalVerdict;
}

/** A full dot, a cross or an open dot: not told by colour alone. */
function Dot({ x, y, verdict }: DotProps): ReactNode {
  if (verdict !== 'fails') return <circle className={`chart-goal-${verdict}`} cx={px(x)} cy={px(y)} r={4.5} />;
  return <path className="chart-goal-fails" d={`M${px(x - 4)},${px(y - 4)}l8,8M${px(x - 4)},${px(y + 4)}l8,-8`} />;
}

function Sign({ sign, x, y }: { readonly sign: GoalSign; readonly x: number; readonly y: number }): ReactNode {
  const wide = GOAL_SIGN - 8;
  if (sign === 'norm') return <path className="chart-goal-norm" d={`M${px(x)},${px(y)}h${wide}`} />;
  return <Dot x={x + wide / 2} y={y} verdict={sign} />;
}
