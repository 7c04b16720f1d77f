import type { ReactNode } from 'react';
import { CHART_WORDS } from '../messages/charts.ts';
import { EmptyFrame } from './empty-frame.tsx';
import { Label } from './label.tsx';
import { Picture } from './picture.tsx';
import type { RangeRow } from './range-layout.ts';
import { KEY_SIGN, rangeLayout, STRIP } from './range-layout.ts';
import { px } from './text-size.ts';

export type { RangeRow } from './range-layout.ts';

interface RangeRowsProps {
  readonly width: number;
  readonly rows: readonly RangeRow[];
  readonly name: string;
  readonly formatTick: (value: number) => string;
  /** Names the grey dashes; not drawn when no row has a reference. */
  readonly referenceLabel: string;
}

/** Draws things under each other on one scale: light 9 of 10, dark half, a line for the mean, dashes for a reference. */
export function RangeRows({ width, rows, name, formatTick, referenceLabel }: RangeRowsProps): ReactNode {
  const drawable = rows.filter(({ mean, p5, p25, p75, p95 }) => [mean, p5, p25, p75, p95].every(Number.isFinite));
  if (drawable.length === 0)
    return <EmptyFrame width={width} height={180} name={name} sentence={CHART_WORDS.nothingPlayed} />;

  const hasReference = drawable.some(({ reference }) => reference !== null);
  const hasSpread = drawable.some(({ p5, p95 }) => p95 > p5);
  const signs = SIGNS.filter((sign) => (sign === 'now' ? hasReference : sign === 'mean' || hasSpread));
  const words = { mean: CHART_WORDS.mean, half: CHART_WORDS.half, nine: CHART_WORDS.nine, now: referenceLabel };
  const layout = rangeLayout(
    drawable,
    width,
    formatTick,
    signs.map((sign) => words[sign]),
  );
  const { plot, x, grid, zero, strips, labels, key } = layout;
  return (
    <Picture width={width} height={layout.height} name={name}>
      {strips.map((y, at) => (
        <path
          className="chart-grid"
          key={drawable[at].key}
          d={grid.map((tick) => `M${px(tick)},${px(y - 3)}v${STRIP + 6}`).join('')}
        />
      ))}
      <path className="chart-line" d={`M${px(plot.x0)},${px(plot.y1)}H${px(plot.x1)}`} />
      {strips.map((y, at) => (
        <Strip key={drawable[at].key} row={drawable[at]} x={x} y={y} />
      ))}
      {zero !== null && (
        <path className="chart-rule" d={strips.map((y) => `M${px(zero)},${px(y - 6)}v${STRIP + 12}`).join('')} />
      )}
      {labels.map((label) => (
        <Label key={`${label.text} ${label.x} ${label.y}`} label={label} />
      ))}
      {signs.map((sign, at) => (
        <Sign key={sign} sign={sign} x={key.signs[at].x} y={key.signs[at].y - 4.5} />
      ))}
    </Picture>
  );
}

const SIGNS = ['mean', 'half', 'nine', 'now'] as const;

interface StripProps {
  readonly row: RangeRow;
  readonly x: (value: number) => number;
  readonly y: number;
}

function Strip({ row, x, y }: StripProps): ReactNode {
  const { mean, p5, p25, p75, p95, reference } = row;
  const box = (from: number, to: number) => ({ x: px(x(from)), width: px(Math.max(0, x(to) - x(from))) });
  const upright = (value: number, over: number) => `M${px(x(value))},${px(y - over)}v${px(STRIP + 2 * over)}`;
  return (
    <>
      <rect className="chart-nine" {...box(p5, p95)} y={px(y)} height={STRIP} />
      <rect className="chart-half" {...box(p25, p75)} y={px(y)} height={STRIP} />
      <path className="chart-edge" d={upright(p5, 0) + upright(p95, 0)} />
      {reference !== null && Number.isFinite(reference) && (
        <>
          <path className="chart-now-casing" d={upright(reference, 5)} />
          <path className="chart-now" d={upright(reference, 5)} />
        </>
      )}
      <path className="chart-mean" d={upright(mean, 3)} />
    </>
  );
}

/** The sign in front of the words of the key. */
function Sign(props: { readonly sign: (typeof SIGNS)[number]; readonly x: number; readonly y: number }): ReactNode {
  const { sign, x, y } = props;
  const wide = KEY_SIGN - 8;
  if (sign === 'mean') return <path className="chart-mean" d={`M${px(x + wide / 2)},${px(y - 8)}v16`} />;
  if (sign === 'now') return <path className="chart-now" d={`M${px(x + wide / 2)},${px(y - 9)}v18`} />;
  return <rect className={`chart-swatch-${sign}`} x={px(x + 0.5)} y={px(y - 5.5)} width={wide - 1} height={11} />;
}
