import type { ReactNode } from 'react';
import { CHART_WORDS } from '../messages/charts.ts';
import type { Curve } from './curve.ts';
import { EmptyFrame } from './empty-frame.tsx';
import { Label } from './label.tsx';
import type { LineDrawing } from './line-layout.ts';
import { lineLayout } from './line-layout.ts';
import { Picture } from './picture.tsx';
import { px } from './text-size.ts';

interface LineChartProps extends LineDrawing {
  /** The accessible name, with the finding. */
  readonly name: string;
}

const CLASSES = ['chart-mean', 'chart-second'] as const;

/** Draws one or two exact lines against a value, and where the entered value stands on them. */
export function LineChart({ name, ...drawing }: LineChartProps): ReactNode {
  const { width, lines, at } = drawing;
  const numbers = [...lines.flatMap(({ points }) => points.flatMap(({ x, y }) => [x, y])), at?.x ?? 0];
  const isDrawable = lines.length > 0 && lines.every(({ points }) => points.length > 1);
  if (!isDrawable || !numbers.every(Number.isFinite))
    return <EmptyFrame width={width} height={260} name={name} sentence={CHART_WORDS.nothingToShow} />;

  const { height, plot, curves, grid, marks, zero, stem, labels } = lineLayout(drawing);
  return (
    <Picture width={width} height={height} name={name}>
      <path className="chart-grid" d={grid.map((y) => `M${px(plot.x0)},${px(y)}H${px(plot.x1)}`).join('')} />
      <path className="chart-line" d={marks.map((x) => `M${px(x)},${px(plot.y1)}v6`).join('')} />
      {zero !== null && <path className="chart-rule" d={`M${px(plot.x0)},${px(zero)}H${px(plot.x1)}`} />}
      {stem && <path className="chart-boundary" d={`M${px(stem.x)},${px(stem.top)}V${px(plot.y1)}`} />}
      {/* The first line lies on top: it is what the picture is about. */}
      {curves
        .map((curve, line) => <path key={lines[line].key} className={CLASSES[line % 2]} d={along(curve)} />)
        .toReversed()}
      {stem?.dots
        .map((y, line) => (
          <circle
            key={lines[line].key}
            className={line % 2 === 0 ? 'chart-dot' : 'chart-dot-second'}
            cx={px(stem.x)}
            cy={px(y)}
            r={4.5}
          />
        ))
        .toReversed()}
      {labels.map((label) => (
        <Label key={`${label.text} ${label.x} ${label.y}`} label={label} />
      ))}
    </Picture>
  );
}

function along({ xs, ys }: Curve): string {
  return `M${Array.from(xs, (x, at) => `${px(x)},${px(ys[at])}`).join('L')}`;
}
