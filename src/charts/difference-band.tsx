import type { ReactNode } from 'react';
import { CHART_WORDS } from '../messages/charts.ts';
import type { Curve } from './curve.ts';
import type { DifferenceDrawing } from './difference-layout.ts';
import { differenceLayout, KEY_SIGN } from './difference-layout.ts';
import { EmptyFrame } from './empty-frame.tsx';
import { Label } from './label.tsx';
import { Picture } from './picture.tsx';
import { px } from './text-size.ts';

interface DifferenceBandProps extends Omit<DifferenceDrawing, 'keyTexts'> {
  /** The accessible name, with the finding. */
  readonly name: string;
}

const SIGNS = ['mean', 'half', 'nine'] as const;

/** Draws what something has come to more or less than something else: mean and two bands around a line of nought. */
export function DifferenceBand({ name, ...drawing }: DifferenceBandProps): ReactNode {
  const { width, band } = drawing;
  const numbers = [...band.mean, ...band.p5, ...band.p25, ...band.p75, ...band.p95];
  if (band.days.length < 2 || !numbers.every(Number.isFinite))
    return <EmptyFrame width={width} height={260} name={name} sentence={CHART_WORDS.nothingPlayed} />;

  const keyTexts = SIGNS.map((sign) => CHART_WORDS[sign]);
  const { height, plot, grid, zero, time, curves, marker, labels, key } = differenceLayout({ ...drawing, keyTexts });
  return (
    <Picture width={width} height={height} name={name}>
      <path className="chart-grid" d={grid.map((y) => `M${px(plot.x0)},${px(y)}H${px(plot.x1)}`).join('')} />
      {time.ticks.length > 0 && (
        <path className="chart-line" d={time.ticks.map((x) => `M${px(x)},${px(plot.y1)}v6`).join('')} />
      )}
      <path className="chart-nine" d={between(curves.p95, curves.p5)} />
      <path className="chart-half" d={between(curves.p75, curves.p25)} />
      <path className="chart-edge" d={along(curves.p95)} />
      <path className="chart-edge" d={along(curves.p5)} />
      <path className="chart-rule" d={`M${px(plot.x0)},${px(zero)}H${px(plot.x1)}`} />
      {marker && <path className="chart-boundary" d={`M${px(marker.x)},${px(marker.top)}V${px(plot.y1)}`} />}
      <path className="chart-mean" d={along(curves.mean)} />
      {marker && <circle className="chart-dot" cx={px(marker.x)} cy={px(zero)} r={4.5} />}
      {labels.map((label) => (
        <Label key={`${label.text} ${label.x} ${label.y}`} label={label} />
      ))}
      {SIGNS.map((sign, at) => (
        <Sign key={sign} sign={sign} x={key.signs[at].x} y={key.signs[at].y - 4.5} />
      ))}
    </Picture>
  );
}

function Sign(props: { readonly sign: (typeof SIGNS)[number]; readonly x: number; readonly y: number }): ReactNode {
  const { sign, x, y } = props;
  if (sign === 'mean') return <path className="chart-mean" d={`M${px(x)},${px(y)}h${KEY_SIGN - 8}`} />;
  return <rect className={`chart-swatch-${sign}`} x={px(x + 0.5)} y={px(y - 5.5)} width={KEY_SIGN - 9} height={11} />;
}

function along({ xs, ys }: Curve): string {
  return `M${Array.from(xs, (x, at) => `${px(x)},${px(ys[at])}`).join('L')}`;
}

function between(upper: Curve, lower: Curve): string {
  return `${along(upper)}L${along({ xs: lower.xs.toReversed(), ys: lower.ys.toReversed() }).slice(1)}Z`;
}
