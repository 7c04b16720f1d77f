import type { ReactNode } from 'react';
import { CHART_WORDS } from '../messages/charts.ts';
import { EmptyFrame } from './empty-frame.tsx';
import { Label } from './label.tsx';
import { Picture } from './picture.tsx';
import { px } from './text-size.ts';
import type { TornadoDrawing, TornadoSign } from './tornado-layout.ts';
import { TORNADO_SIGN, tornadoLayout } from './tornado-layout.ts';
import './sensitivity-charts.css';

export type { TornadoRow } from './tornado-layout.ts';

interface TornadoChartProps extends TornadoDrawing {
  /** The accessible name, with the finding. */
  readonly name: string;
}

/** Draws what each input does to an outcome at both ends of its range, the largest above, with how sure that is. */
export function TornadoChart({ name, ...drawing }: TornadoChartProps): ReactNode {
  const rows = drawing.rows.filter(({ low, high }) =>
    [low, high].every(({ outcome }) => !outcome || Object.values(outcome).every(Number.isFinite)),
  );
  if (rows.length === 0 || !Number.isFinite(drawing.base))
    return <EmptyFrame width={drawing.width} height={160} name={name} sentence={CHART_WORDS.nothingToShow} />;
  const { plot, uprights, base, line, grid, bars, labels, signs, key, height } = tornadoLayout({ ...drawing, rows });
  const upright = (x: number) => uprights.map(([from, until]) => `M${px(x)},${px(from)}V${px(until)}`).join('');
  return (
    <Picture width={drawing.width} height={height} name={name}>
      <path className="chart-grid" d={grid.map(upright).join('')} />
      <path className="chart-line" d={`M${px(plot.x0)},${px(plot.y1)}H${px(plot.x1)}`} />
      {bars.map((bar) => (
        <rect
          className={`chart-tornado-${bar.end}`}
          key={`${bar.key} ${bar.end}`}
          x={px(bar.box.x0)}
          y={px(bar.box.y0)}
          width={px(Math.max(0.5, bar.box.x1 - bar.box.x0))}
          height={px(bar.box.y1 - bar.box.y0)}
        />
      ))}
      {line !== null && <path className="chart-tornado-line" d={upright(line)} />}
      <path className="chart-rule" d={upright(base)} />
      {bars.map((bar) => (
        <path className="chart-tornado-sure" key={`${bar.key} ${bar.end}`} d={whisker(bar.whisker)} />
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

/** A line with a cap at both ends. */
function whisker([from, until, y]: readonly [number, number, number]): string {
  return `M${px(from)},${px(y)}H${px(until)}M${px(from)},${px(y - 3)}v6M${px(until)},${px(y - 3)}v6`;
}

function Sign({ sign, x, y }: { readonly sign: TornadoSign; readonly x: number; readonly y: number }): ReactNode {
  const wide = TORNADO_SIGN - 8;
  if (sign === 'sure') return <path className="chart-tornado-sure" d={whisker([x + 2, x + wide - 2, y])} />;
  if (sign === 'base' || sign === 'line') {
    const className = sign === 'base' ? 'chart-rule' : 'chart-tornado-line';
    return <path className={className} d={`M${px(x + wide / 2)},${px(y - 8)}v16`} />;
  }
  return <rect className={`chart-tornado-${sign}`} x={px(x + 0.5)} y={px(y - 5.5)} width={wide - 1} height={11} />;
}
