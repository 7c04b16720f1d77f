import type { ReactNode } from 'react';
import { CHART_WORDS } from '../messages/charts.ts';
import type { BandLinesDrawing } from './band-lines-layout.ts';
import { BAND_SIGN, bandLinesLayout, MOST_LINES } from './band-lines-layout.ts';
import type { Curve } from './curve.ts';
import { EmptyFrame } from './empty-frame.tsx';
import { Label } from './label.tsx';
import { Picture } from './picture.tsx';
import { px } from './text-size.ts';
import './compare-charts.css';

interface BandLinesProps extends Omit<BandLinesDrawing, 'keyTexts'> {
  /** The accessible name, with the finding. */
  readonly name: string;
}

/** Draws up to six means over time, with the range in nine of ten futures where there are at most three. */
export function BandLines({ name, lines: all, ...drawing }: BandLinesProps): ReactNode {
  const { width, days } = drawing;
  const lines = all.slice(0, MOST_LINES);
  const numbers = lines.flatMap(({ mean, p5, p95 }) => [...mean, ...p5, ...p95]);
  if (lines.length === 0 || days.length < 2 || !numbers.every(Number.isFinite))
    return <EmptyFrame width={width} height={260} name={name} sentence={CHART_WORDS.nothingPlayed} />;
  const keyTexts = [CHART_WORDS.mean, CHART_WORDS.nine];
  const layout = bandLinesLayout({ ...drawing, lines, keyTexts });
  const { plot, grid, time, curves, hasBands, labels, key } = layout;
  return (
    <Picture width={width} height={layout.height} name={name}>
      <path className="chart-grid" d={grid.map((y) => `M${px(plot.x0)},${px(y)}H${px(plot.x1)}`).join('')} />
      {time.ticks.length > 0 && (
        <path className="chart-line" d={time.ticks.map((x) => `M${px(x)},${px(plot.y1)}v6`).join('')} />
      )}
      {hasBands &&
        curves.map(({ low, high }, at) => (
          <g key={lines[at].key}>
            <path className={`chart-compare-band-${at}`} d={between(high, low)} />
            <path className={`chart-compare-edge-${at}`} d={`${along(high)}${along(low)}`} />
          </g>
        ))}
      {curves.map(({ mean }, at) => (
        <path className={`chart-compare-line-${at}`} key={lines[at].key} d={along(mean)} />
      ))}
      {labels.map((label) => (
        <Label key={`${label.text} ${label.x} ${label.y}`} label={label} />
      ))}
      {key.signs.map(({ x, y }, at) => (
        <Sign key={keyTexts[at]} at={at} x={x} y={y - 4.5} />
      ))}
    </Picture>
  );
}

function Sign({ at, x, y }: { readonly at: number; readonly x: number; readonly y: number }): ReactNode {
  const wide = BAND_SIGN - 8;
  if (at === 0) return <path className="chart-compare-line-1" d={`M${px(x)},${px(y)}h${wide}`} />;
  return <rect className="chart-compare-swatch" x={px(x + 0.5)} y={px(y - 5.5)} width={wide - 1} height={11} />;
}

function along({ xs, ys }: Curve): string {
  return `M${Array.from(xs, (x, at) => `${px(x)},${px(ys[at])}`).join('L')}`;
}

function between(upper: Curve, lower: Curve): string {
  return `${along(upper)}L${along({ xs: lower.xs.toReversed(), ys: lower.ys.toReversed() }).slice(1)}Z`;
}
