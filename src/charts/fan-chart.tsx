import { max } from 'd3';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Day } from '../calendar/calendar.ts';
import { CHART_WORDS } from '../messages/charts.ts';
import type { Band } from '../statistics/band.ts';
import { SWATCH } from './band-labels.ts';
import type { Curve } from './curve.ts';
import type { Decision } from './decision-labels.ts';
import { EmptyFrame } from './empty-frame.tsx';
import type { FanLayout, KeySign } from './fan-layout.ts';
import { fanLayout } from './fan-layout.ts';
import { Label } from './label.tsx';
import { countAxis, heldHighest } from './linear.ts';
import { Picture } from './picture.tsx';
import { px } from './text-size.ts';

export type { Decision } from './decision-labels.ts';

interface FanChartProps {
  /** In pixels, from 280. */
  readonly width: number;
  readonly startDay: Day;
  /** A band of no replications (no days, or values that are no numbers) gives an empty frame. */
  readonly band: Band;
  /** The accessible name, with the finding. */
  readonly name: string;
  /** Names the chosen line at its end: `43 plaatsen`. */
  readonly label: string;
  /** How it is now, at the same days as the band. */
  readonly reference: { readonly label: string; readonly mean: Float64Array } | null;
  /** Single futures, values at the days of the band. At most five are drawn. */
  readonly futures: readonly ArrayLike<number>[];
  readonly decisions: readonly Decision[];
  /** A dot on the mean, tied to the answer sentence. */
  readonly marker: { readonly day: number; readonly label: string } | null;
  /** While dragging nothing glides and the vertical axis only grows. */
  readonly settled: 'settled' | 'dragging';
  /** What is counted: `jongeren`. Stands above the vertical axis. */
  readonly unit: string;
}

/** Draws how many there are over time: mean, two bands, single futures, Nu as grey dashes, decisions as upright lines. */
export function FanChart(props: FanChartProps): ReactNode {
  const { width, band, name, settled } = props;
  const reference = props.reference && isDrawable(props.reference.mean, band) ? props.reference : null;
  const futures = props.futures.filter((future) => isDrawable(future, band)).slice(0, 5);
  const drawable = band.days.length > 1 && QUANTILES.every((key) => isDrawable(band[key], band));
  const highest = drawable ? highestOf([band.p95, band.mean, ...(reference ? [reference.mean] : []), ...futures]) : 0;
  const axis = countAxis(useHeldMaximum(highest, settled), 5);
  if (!drawable) return <EmptyFrame width={width} height={306} name={name} sentence={CHART_WORDS.nothingPlayed} />;

  const layout = fanLayout({ ...props, reference }, axis);
  const { plot, curves, marker } = layout;
  return (
    <Picture width={width} height={layout.height} name={name} motion={settled}>
      <Grid layout={layout} />
      <path className="chart-nine" d={between(curves.p95, curves.p5)} />
      <path className="chart-half" d={between(curves.p75, curves.p25)} />
      <path className="chart-edge" d={along(curves.p95)} />
      <path className="chart-edge" d={along(curves.p5)} />
      {futures.map((future, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a future has no other name than its number
        <path className="chart-future" key={index} d={steps(future, curves.mean.xs, layout.y)} />
      ))}
      <path className="chart-line" d={`M${px(plot.x0)},${px(plot.y1)}H${px(plot.x1)}`} />
      {curves.reference && <path className="chart-now-casing" d={along(curves.reference)} />}
      {curves.reference && <path className="chart-now" d={along(curves.reference)} />}
      {layout.decisions.lines.map((decision) => (
        <path className="chart-rule" key={decision.x} d={`M${px(decision.x)},${px(decision.top)}V${px(plot.y1 + 8)}`} />
      ))}
      <path className="chart-mean" d={along(curves.mean)} />
      {marker?.stemTop != null && (
        <path className="chart-stem" d={`M${px(marker.x)},${px(marker.stemTop)}V${px(marker.y)}`} />
      )}
      {marker && <circle className="chart-dot" cx={px(marker.x)} cy={px(marker.y)} r={4.5} />}
      {layout.swatches.map((swatch) => (
        <rect
          className={`chart-swatch-${swatch.band}`}
          key={swatch.band}
          x={px(swatch.x)}
          y={px(swatch.y)}
          width={SWATCH}
          height={SWATCH}
        />
      ))}
      {layout.labels.map((label) => (
        <Label key={`${label.text} ${label.x} ${label.y}`} label={label} />
      ))}
      {layout.key.map((row) => (
        <Sign key={row.sign} sign={row.sign} y={row.y} />
      ))}
    </Picture>
  );
}

const QUANTILES = ['mean', 'p5', 'p25', 'p75', 'p95'] as const;

function Grid({ layout }: { readonly layout: FanLayout }): ReactNode {
  const { plot, y, time, axis } = layout;
  const rules = axis.ticks.slice(1).map((tick) => `M${px(plot.x0)},${px(y(tick))}H${px(plot.x1)}`);
  const marks = time.ticks.map((x) => `M${px(x)},${px(plot.y1)}v6`);
  return (
    <>
      <path className="chart-grid" d={rules.join('')} />
      {marks.length > 0 && <path className="chart-line" d={marks.join('')} />}
    </>
  );
}

/** The sign in front of a row of the key. */
function Sign({ sign, y }: { readonly sign: KeySign; readonly y: number }): ReactNode {
  switch (sign) {
    case 'mean':
      return <path className="chart-mean" d={`M0,${px(y)}H26`} />;
    case 'now':
      return <path className="chart-now" d={`M0,${px(y)}H26`} />;
    case 'dot':
      return <circle className="chart-dot" cx={13} cy={px(y)} r={4.5} />;
    case 'nine':
    case 'half':
      return <rect className={`chart-swatch-${sign}`} x={0.5} y={px(y - 5.5)} width={25} height={SWATCH} />;
  }
}

// Drawn by hand: three lines here, and d3 brings its curves and symbols along, a fiftieth of the first load.
function along({ xs, ys }: Curve): string {
  return `M${Array.from(xs, (x, at) => point(x, ys[at] ?? 0)).join('L')}`;
}

function between(upper: Curve, lower: Curve): string {
  return `${along(upper)}L${along({ xs: lower.xs.toReversed(), ys: lower.ys.toReversed() }).slice(1)}Z`;
}

/** A single future jumps: from each moment its value holds until the next. */
function steps(future: ArrayLike<number>, xs: Float64Array, y: (value: number) => number): string {
  const heights = Array.from(future, y);
  const corners = heights.flatMap((height, at) => {
    const here = point(xs[at] ?? 0, height);
    return at === 0 ? [here] : [point(xs[at] ?? 0, heights[at - 1] ?? 0), here];
  });
  return `M${corners.join('L')}`;
}

function point(x: number, y: number): string {
  return `${px(x)},${px(y)}`;
}

function isDrawable(values: ArrayLike<number>, band: Band): boolean {
  return values.length === band.days.length && Array.from(values).every(Number.isFinite);
}

function highestOf(series: readonly ArrayLike<number>[]): number {
  return Math.max(0, ...series.map((values) => max(Array.from(values)) ?? 0));
}

/** While someone drags the axis only grows, so that the picture does not breathe; at rest it fits again. */
function useHeldMaximum(highest: number, settled: FanChartProps['settled']): number {
  const [held, setHeld] = useState(highest);
  const next = heldHighest(held, highest, settled);
  if (next !== held) setHeld(next);
  return next;
}
