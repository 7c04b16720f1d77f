import type { ReactNode } from 'react';
import { CHART_WORDS } from '../messages/charts.ts';
import { EmptyFrame } from './empty-frame.tsx';
import { Label } from './label.tsx';
import { Picture } from './picture.tsx';
import { KEY_SIGN, rangeLayout, STRIP } from './range-layout.ts';
import { px } from './text-size.ts';
import './compare-charts.css';

/** One difference with how sure its mean is. */
export interface DifferenceRow {
  readonly key: string;
  readonly label: string;
  /** A few words under the label. */
  readonly remark: string;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** The mean and the interval as they are written beside the row. */
  readonly value: string;
  readonly range: string;
}

interface DifferenceRowsProps {
  readonly width: number;
  readonly rows: readonly DifferenceRow[];
  readonly name: string;
  readonly formatTick: (value: number) => string;
  /** Names the interval: how sure it is. */
  readonly intervalLabel: string;
  /** Names the line of nought. */
  readonly zeroLabel: string;
}

const SIGNS = ['mean', 'interval', 'zero'] as const;
/** Half the height of the ends of a whisker. */
const CAP = 6;

/** Draws differences under each other on one scale: a dot for the mean, a whisker for its interval, a line at nought. */
export function DifferenceRows(props: DifferenceRowsProps): ReactNode {
  const { width, rows, name, formatTick, intervalLabel, zeroLabel } = props;
  const drawable = rows.filter(({ mean, low, high }) => [mean, low, high].every(Number.isFinite));
  if (drawable.length === 0)
    return <EmptyFrame width={width} height={160} name={name} sentence={CHART_WORDS.nothingToShow} />;

  const layout = rangeLayout(
    drawable.map(({ low, high, mean, ...words }) => ({
      ...words,
      mean,
      p5: low,
      p25: mean,
      p75: mean,
      p95: high,
      reference: 0,
    })),
    width,
    formatTick,
    [CHART_WORDS.meanDifference, intervalLabel, zeroLabel],
  );
  const { plot, x, grid, strips, labels, key } = layout;
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
      <path className="chart-rule" d={strips.map((y) => `M${px(x(0))},${px(y - 6)}v${STRIP + 12}`).join('')} />
      {strips.map((y, at) => (
        <Whisker key={drawable[at].key} row={drawable[at]} x={x} y={y + STRIP / 2} />
      ))}
      {labels.map((label) => (
        <Label key={`${label.text} ${label.x} ${label.y}`} label={label} />
      ))}
      {SIGNS.map((sign, at) => (
        <Sign key={sign} sign={sign} x={key.signs[at].x} y={key.signs[at].y - 4.5} />
      ))}
    </Picture>
  );
}

interface WhiskerProps {
  readonly row: DifferenceRow;
  readonly x: (value: number) => number;
  readonly y: number;
}

function Whisker({ row, x, y }: WhiskerProps): ReactNode {
  const [from, until] = [x(row.low), x(row.high)];
  return (
    <>
      <path
        className="chart-compare-whisker"
        d={`M${px(from)},${px(y - CAP)}v${2 * CAP}M${px(from)},${px(y)}H${px(until)}M${px(until)},${px(y - CAP)}v${2 * CAP}`}
      />
      <circle className="chart-dot" cx={px(x(row.mean))} cy={px(y)} r={4.5} />
    </>
  );
}

/** The sign in front of the words of the key. */
function Sign(props: { readonly sign: (typeof SIGNS)[number]; readonly x: number; readonly y: number }): ReactNode {
  const { sign, x, y } = props;
  const wide = KEY_SIGN - 8;
  if (sign === 'mean') return <circle className="chart-dot" cx={px(x + wide / 2)} cy={px(y)} r={4.5} />;
  if (sign === 'zero') return <path className="chart-rule" d={`M${px(x + wide / 2)},${px(y - 8)}v16`} />;
  return (
    <path
      className="chart-compare-whisker"
      d={`M${px(x)},${px(y - CAP)}v${2 * CAP}M${px(x)},${px(y)}h${wide}M${px(x + wide)},${px(y - CAP)}v${2 * CAP}`}
    />
  );
}
