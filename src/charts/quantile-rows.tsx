import type { ReactNode } from 'react';
import { CHART_WORDS } from '../messages/charts.ts';
import { EmptyFrame } from './empty-frame.tsx';
import { Label } from './label.tsx';
import { Picture } from './picture.tsx';
import { KEY_SIGN, rangeLayout, STRIP } from './range-layout.ts';
import { px } from './text-size.ts';
import './precision-charts.css';

/** A bound that single futures keep within so often, and how sure it is. */
export interface QuantileRow {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** The bound and its interval as they are written beside the row. */
  readonly text: string;
  readonly range: string;
}

interface QuantileRowsProps {
  readonly width: number;
  readonly rows: readonly QuantileRow[];
  /** The mean with its interval; null where it has none. */
  readonly mean: { readonly value: number; readonly low: number; readonly high: number } | null;
  readonly name: string;
  readonly formatTick: (value: number) => string;
  readonly words: { readonly bound: string; readonly mean: string };
}

/** Half the height of the ends of a whisker. */
const CAP = 5;

/** Draws how far futures lie apart, bound by bound with its whisker, across a band for how sure their mean is. */
export function QuantileRows({ width, rows, mean, name, formatTick, words }: QuantileRowsProps): ReactNode {
  if (rows.length === 0)
    return <EmptyFrame width={width} height={160} name={name} sentence={CHART_WORDS.nothingToShow} />;
  const layout = rangeLayout(
    rows.map(({ key, label, value, low, high, text, range }) => ({
      ...{ key, label, remark: '', value: text, range, mean: value },
      ...{ p5: Math.min(low, mean?.low ?? low), p25: value, p75: value, p95: Math.max(high, mean?.high ?? high) },
      reference: null,
    })),
    width,
    formatTick,
    [words.bound, ...(mean ? [words.mean] : [])],
  );
  const { plot, x, grid, strips, labels, key } = layout;
  const [bound, band] = key.signs;
  return (
    <Picture width={width} height={layout.height} name={name}>
      {strips.map((y, at) => (
        <path
          className="chart-grid"
          key={rows[at].key}
          d={grid.map((tick) => `M${px(tick)},${px(y - 3)}v${STRIP + 6}`).join('')}
        />
      ))}
      {mean &&
        strips.map((y, at) => (
          <MeanBand key={rows[at].key} from={x(mean.low)} at={x(mean.value)} until={x(mean.high)} y={y - 6} />
        ))}
      <path className="chart-line" d={`M${px(plot.x0)},${px(plot.y1)}H${px(plot.x1)}`} />
      {rows.map(({ key: row, value, low, high }, at) => (
        <Bound key={row} at={x(value)} from={x(low)} until={x(high)} y={strips[at] + STRIP / 2} />
      ))}
      {labels.map((label) => (
        <Label key={`${label.text} ${label.x} ${label.y}`} label={label} />
      ))}
      <Bound at={bound.x + 13} from={bound.x} until={bound.x + KEY_SIGN - 8} y={bound.y - 4.5} />
      {band && <MeanBand from={band.x + 4} at={band.x + 13} until={band.x + 22} y={band.y - 18.5} />}
    </Picture>
  );
}

interface PlaceProps {
  readonly from: number;
  readonly at: number;
  readonly until: number;
  readonly y: number;
}

/** So narrow a band is still seen. */
const NARROWEST = 2;

function MeanBand({ from, at, until, y }: PlaceProps): ReactNode {
  const width = Math.max(NARROWEST, until - from);
  return (
    <>
      <rect className="chart-precision-band" x={px(from)} y={px(y)} width={px(width)} height={STRIP + 12} />
      <path className="chart-mean" d={`M${px(at)},${px(y)}v${STRIP + 12}`} />
    </>
  );
}

function Bound({ from, at, until, y }: PlaceProps): ReactNode {
  return (
    <>
      <path
        className="chart-precision-whisker"
        d={`M${px(from)},${px(y - CAP)}v${2 * CAP}M${px(from)},${px(y)}H${px(until)}M${px(until)},${px(y - CAP)}v${2 * CAP}`}
      />
      <circle className="chart-precision-dot" cx={px(at)} cy={px(y)} r={4} />
    </>
  );
}
