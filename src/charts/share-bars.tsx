import type { ReactNode } from 'react';
import { CHART_WORDS } from '../messages/charts.ts';
import { EmptyFrame } from './empty-frame.tsx';
import { Label } from './label.tsx';
import { Picture } from './picture.tsx';
import type { ShareDrawing } from './share-layout.ts';
import { shareLayout } from './share-layout.ts';
import { px } from './text-size.ts';
import './sensitivity-charts.css';

export type { ShareRow } from './share-layout.ts';

interface ShareBarsProps extends ShareDrawing {
  readonly name: string;
}

/** Draws how a whole divides over its parts, each with how sure that is. */
export function ShareBars({ name, ...drawing }: ShareBarsProps): ReactNode {
  const rows = drawing.rows.filter(({ share, low, high }) => [share, low, high].every(Number.isFinite));
  if (rows.length === 0)
    return <EmptyFrame width={drawing.width} height={140} name={name} sentence={CHART_WORDS.nothingToShow} />;
  const { zero, grid, bars, labels, height } = shareLayout({ ...drawing, rows });
  // Only beside the bars: words may stand above them.
  const upright = (x: number) => bars.map(({ box }) => `M${px(x)},${px(box.y0 - 4)}V${px(box.y1 + 4)}`).join('');
  return (
    <Picture width={drawing.width} height={height} name={name}>
      <path className="chart-grid" d={grid.map(upright).join('')} />
      {bars.map(({ row, box }) => (
        <rect
          className={`chart-share-${row.kind}`}
          key={row.key}
          x={px(box.x0)}
          y={px(box.y0)}
          width={px(Math.max(0.5, box.x1 - box.x0))}
          height={px(box.y1 - box.y0)}
        />
      ))}
      <path className="chart-rule" d={upright(zero)} />
      {bars.map(
        ({ row, box, whisker }) =>
          whisker && (
            <path
              className="chart-tornado-sure"
              key={row.key}
              d={`M${px(whisker[0])},${px((box.y0 + box.y1) / 2)}H${px(whisker[1])}${whisker
                .map((end) => `M${px(end)},${px((box.y0 + box.y1) / 2 - 3)}v6`)
                .join('')}`}
            />
          ),
      )}
      {labels.map((label) => (
        <Label key={`${label.text} ${label.x} ${label.y}`} label={label} />
      ))}
    </Picture>
  );
}
