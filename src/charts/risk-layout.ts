import { ticks } from 'd3';
import { axisLines, fittingTicks, tickLabel } from './axis-labels.ts';
import type { ChartLabel } from './label.tsx';
import { linear } from './linear.ts';
import type { Box } from './text-size.ts';
import { wrapText } from './text-size.ts';

/** What one party may pay or keep, in euros, and its words beside the bar. */
export interface RiskSide {
  readonly mean: number;
  readonly p5: number;
  readonly p25: number;
  readonly p75: number;
  readonly p95: number;
  readonly text: string;
}

/** One contract: what it does to two parties over the same futures. */
export interface RiskRow {
  readonly key: string;
  readonly label: string;
  /** Says that this one is in force, or that it needs a simulation; null when there is nothing to say. */
  readonly mark: string | null;
  readonly isInForce: boolean;
  readonly upper: RiskSide;
  /** Its bar is hatched where the amount is below zero. Null when it is not known. */
  readonly lower: RiskSide | null;
}

export interface RiskDrawing {
  readonly width: number;
  readonly rows: readonly RiskRow[];
  readonly xLabel: string;
  /** Writes how far from the mean, without a sign: both sides of zero are named in `xLabel`. */
  readonly formatX: (euros: number) => string;
}

/** A bar from its mean: 9 of 10 and half of the futures, and the part of 9 of 10 that is a loss. */
export interface RiskBar {
  readonly nine: Box;
  readonly half: Box;
  readonly loss: Box | null;
}

export interface RiskLayout {
  readonly height: number;
  readonly plot: { readonly x0: number; readonly x1: number };
  readonly middle: number;
  readonly axis: number;
  readonly grid: readonly number[];
  readonly rows: readonly {
    readonly key: string;
    readonly isInForce: boolean;
    readonly top: number;
    readonly bottom: number;
    readonly upper: RiskBar;
    readonly lower: RiskBar | null;
  }[];
  readonly labels: readonly ChartLabel[];
}

const LINE = 17;
const BAR = 16;
const BETWEEN = 3;
const ROW_GAP = 30;
/** Beside the bars there is a column of names from this width on; below it they stand above the bars. */
const BESIDE = 640;

/**
 * Places the bars of both parties against their own mean, one above and one below the same line, on one scale of euros: the
 * widest bar belongs to who bears the risk.
 */
export function riskLayout({ width, rows, xLabel, formatX }: RiskDrawing): RiskLayout {
  const isBeside = width >= BESIDE;
  const x0 = isBeside ? Math.min(230, Math.round(width * 0.25)) + 20 : 0;
  const [low, high] = domainOf(rows);
  const edge = 8;
  const textLeft = isBeside ? x0 + edge : 0;
  const x = linear([low, high], [x0 + edge, width - edge]);
  const labels: ChartLabel[] = [];
  const middle = x(0);
  let y = 4;
  const placed = rows.map((row) => {
    const top = y;
    const nameWidth = isBeside ? x0 - 20 : width;
    const name = wrapText(row.label, 'labelStrong', nameWidth, isBeside ? 3 : 2);
    const mark = row.mark === null ? [] : wrapText(row.mark, 'note', nameWidth, 3);
    const upperText = wrapText(row.upper.text, 'note', width - textLeft, 3);
    const lowerText = row.lower ? wrapText(row.lower.text, 'note', width - textLeft, 3) : [];
    const nameLabels = (from: number): ChartLabel[] => [
      ...name.map((text, line): ChartLabel => {
        const tone = row.isInForce ? 'chosen' : 'ink';
        return { text, x: 0, y: from + 14 + line * LINE, anchor: 'start', type: 'labelStrong', tone };
      }),
      ...mark.map((text, line): ChartLabel => {
        const at = from + 14 + (name.length + line) * LINE;
        return { text, x: 0, y: at, anchor: 'start', type: 'note', tone: 'soft' };
      }),
    ];
    const nameHeight = (name.length + mark.length) * LINE;
    let at = top;
    labels.push(...nameLabels(at));
    if (!isBeside) at += nameHeight + 4;
    labels.push(...textLines(upperText, textLeft, at));
    at += upperText.length * LINE + 3;
    const upper = barAt(row.upper, at, x);
    at += BAR + BETWEEN;
    const lower = row.lower && barAt(row.lower, at, x);
    if (row.lower) at += BAR + 2;
    labels.push(...textLines(lowerText, textLeft, at + 1));
    at += lowerText.length * LINE;
    const bottom = Math.max(at, isBeside ? top + nameHeight : at);
    y = bottom + ROW_GAP;
    return { key: row.key, isInForce: row.isInForce, top, bottom, upper, lower };
  });
  const axis = y - ROW_GAP + 14;
  const tickAt = (tick: number) => tickLabel(formatX(Math.abs(tick)), x(tick), axis + 19, width);
  const marked = fittingTicks(roundAmounts(low, high), tickAt) ?? [0];
  const below = wrapText(xLabel, 'note', width - textLeft, 3);
  return {
    height: axis + 22 + below.length * LINE + 6,
    plot: { x0, x1: width },
    middle,
    axis,
    grid: marked.map((tick) => x(tick)),
    rows: placed,
    labels: [...labels, ...marked.map(tickAt), ...axisLines(below, textLeft, axis + 40)],
  };
}

/** Says whether all amounts of a row are numbers. */
export function isDrawableRow({ upper, lower }: RiskRow): boolean {
  const numbers = ({ mean, p5, p25, p75, p95 }: RiskSide) => [mean, p5, p25, p75, p95];
  return [...numbers(upper), ...(lower ? numbers(lower) : [])].every(Number.isFinite);
}

function domainOf(rows: readonly RiskRow[]): readonly [number, number] {
  const sides = rows.flatMap(({ upper, lower }) => (lower ? [upper, lower] : [upper]));
  const low = Math.min(0, ...sides.map(({ p5, mean }) => p5 - mean));
  const high = Math.max(0, ...sides.map(({ p95, mean }) => p95 - mean));
  // Less than a euro apart is an amount that is fixed: then any scale will do.
  return high - low < 1 ? [-1, 1] : [low, high];
}

function barAt({ mean, p5, p25, p75, p95 }: RiskSide, y: number, x: (euros: number) => number): RiskBar {
  const box = (from: number, until: number): Box => ({ x0: x(from - mean), x1: x(until - mean), y0: y, y1: y + BAR });
  return { nine: box(p5, p95), half: box(p25, p75), loss: p5 < 0 ? box(p5, Math.min(0, p95)) : null };
}

function textLines(lines: readonly string[], x: number, y: number): ChartLabel[] {
  return lines.map((text, line) => ({
    text,
    x,
    y: y + 13 + line * LINE,
    anchor: 'start',
    type: 'note',
    tone: 'soft',
  }));
}

/** From many round amounts to few; none but the middle where all is fixed. */
function roundAmounts(low: number, high: number): readonly number[][] {
  return high - low <= 2 ? [] : [7, 6, 5, 4, 3, 2].map((about) => ticks(low, high, about));
}
