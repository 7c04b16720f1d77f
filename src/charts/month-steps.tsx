import type { ReactNode } from 'react';
import { useId } from 'react';
import { CHART_WORDS } from '../messages/charts.ts';
import { EmptyFrame } from './empty-frame.tsx';
import { Label } from './label.tsx';
import type { MonthDrawing } from './month-layout.ts';
import { monthLayout } from './month-layout.ts';
import { Picture } from './picture.tsx';
import { px } from './text-size.ts';
import { Hatches } from './year-bars.tsx';

interface MonthStepsProps extends MonthDrawing {
  /** The accessible name, with the finding. */
  readonly name: string;
}

/** Draws amounts by month as steps, the parts on top of each other, with decisions as upright lines. */
export function MonthSteps({ name, ...drawing }: MonthStepsProps): ReactNode {
  const hatch = useId();
  const { width, parts, edges } = drawing;
  const numbers = parts.flatMap(({ values }) => Array.from(values));
  if (parts.length === 0 || edges.length < 2 || !numbers.every(Number.isFinite))
    return <EmptyFrame width={width} height={220} name={name} sentence={CHART_WORDS.nothingToShow} />;

  const { height, plot, grid, time, decisions, areas, top, labels, key } = monthLayout(drawing);
  const fill = (part: number) => (part % 4 === 2 ? `url(#${hatch}-chosen)` : undefined);
  return (
    <Picture width={width} height={height} name={name}>
      <Hatches id={hatch} />
      <path className="chart-grid" d={grid.map((y) => `M${px(plot.x0)},${px(y)}H${px(plot.x1)}`).join('')} />
      {time.ticks.length > 0 && (
        <path className="chart-line" d={time.ticks.map((x) => `M${px(x)},${px(plot.y1)}v6`).join('')} />
      )}
      {areas.map((area, part) => (
        <path className={`chart-part-chosen-${part % 4}`} key={parts[part].key} d={area} fill={fill(part)} />
      ))}
      <path className="chart-stem" d={top} />
      <path className="chart-rule" d={`M${px(plot.x0)},${px(plot.y1)}H${px(plot.x1)}`} />
      {decisions.lines.map((line) => (
        <path className="chart-rule" key={line.x} d={`M${px(line.x)},${px(line.top)}V${px(plot.y1 + 6)}`} />
      ))}
      {labels.map((label) => (
        <Label key={`${label.text} ${label.x} ${label.y}`} label={label} />
      ))}
      {parts.length > 1 &&
        key.signs.map(({ x, y }, part) => (
          <rect
            className={`chart-part-chosen-${part % 4}`}
            key={parts[part].key}
            x={px(x + 0.5)}
            y={px(y - 10.5)}
            width={13}
            height={12}
            fill={fill(part)}
          />
        ))}
    </Picture>
  );
}
