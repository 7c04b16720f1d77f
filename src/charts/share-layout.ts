import { fittingTicks, tickLabel } from './axis-labels.ts';
import type { ChartLabel } from './label.tsx';
import { linear } from './linear.ts';
import type { Box } from './text-size.ts';
import { textWidth, wrapText } from './text-size.ts';

/** A part of a whole with its interval; parts of 1. */
export interface ShareRow {
  readonly key: string;
  readonly label: string;
  /** `input` and `rest` are parts of `inputs`, and stand under it. */
  readonly kind: 'chance' | 'inputs' | 'input' | 'rest';
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** The share as it is written behind the bar. */
  readonly text: string;
}

export interface ShareDrawing {
  readonly width: number;
  readonly rows: readonly ShareRow[];
  readonly formatTick: (share: number) => string;
}

export interface ShareLayout {
  readonly height: number;
  readonly zero: number;
  readonly grid: readonly number[];
  readonly bars: readonly {
    readonly row: ShareRow;
    readonly box: Box;
    /** From and until; null where there is nothing between them. */
    readonly whisker: readonly [number, number] | null;
  }[];
  readonly labels: readonly ChartLabel[];
}

const BAR = 14;
const LINE = 17;
const NARROW = 560;
const INDENT = 16;

/** Places a bar from nothing to its share for each row, with its words before it, or above it where that does not fit. */
export function shareLayout({ width, rows, formatTick }: ShareDrawing): ShareLayout {
  const isNarrow = width < NARROW;
  const inset = ({ kind }: ShareRow) => (kind === 'input' || kind === 'rest' ? INDENT : 0);
  const type = ({ kind }: ShareRow) => (kind === 'input' || kind === 'rest' ? 'label' : 'labelStrong');
  const names = Math.max(0, ...rows.map((row) => textWidth(row.label, type(row)) + inset(row)));
  const left = isNarrow ? 0 : Math.min(names, width * 0.38) + 14;
  const right = Math.max(0, ...rows.map(({ text }) => textWidth(text, 'note'))) + 10;
  const most = Math.max(...rows.map(({ share, high }) => Math.max(share, high)));
  // Parts of one whole: all of it is the scale, unless an interval reaches further.
  const plot = { x0: left + 1, x1: isNarrow ? width - 2 : width - right };
  const x = linear([0, Math.max(1, most)], [plot.x0, plot.x1]);
  const labels: ChartLabel[] = [];
  let y = 2;
  const bars = rows.map((row) => {
    const top = y;
    const offset = inset(row);
    const beside = isNarrow ? width - offset - right : left - 14 - offset;
    const name = wrapText(row.label, type(row), beside, 3);
    const lines = name.length * LINE;
    if (isNarrow) y += lines + 2;
    const height = isNarrow ? BAR : Math.max(BAR, lines);
    const middle = y + height / 2;
    const nameTop = isNarrow ? top : middle - lines / 2;
    name.forEach((text, at) => {
      labels.push({ text, x: offset, y: nameTop + 13 + at * LINE, anchor: 'start', type: type(row), tone: 'ink' });
    });
    labels.push({
      text: row.text,
      x: width,
      y: isNarrow ? top + 13 : middle + 4.5,
      anchor: 'end',
      type: 'note',
      tone: 'soft',
    });
    y += height + (isNarrow ? 12 : 10);
    const [low, high] = [Math.max(0, row.low), Math.max(0, row.high)];
    return {
      row,
      box: { x0: x(0), x1: x(Math.max(0, row.share)), y0: middle - BAR / 2, y1: middle + BAR / 2 },
      whisker: high > low ? ([x(low), x(high)] as const) : null,
    };
  });
  const bottom = y - 4;
  const tickAt = (tick: number) => tickLabel(formatTick(tick), x(tick), bottom + 19, width);
  const ticks =
    fittingTicks(
      [
        [0, 0.2, 0.4, 0.6, 0.8, 1],
        [0, 0.5, 1],
      ],
      tickAt,
    ) ?? [];
  return {
    height: bottom + 26,
    zero: x(0),
    grid: ticks.map(x),
    bars,
    labels: [...labels, ...ticks.map(tickAt)],
  };
}
