import { ticks } from 'd3';
import { axisLines, fittingTicks, markerLabels, scaleLabels, tickLabel } from './axis-labels.ts';
import { endLabels } from './end-labels.ts';
import type { ChartLabel, Tone } from './label.tsx';
import { linear, valueScale } from './linear.ts';
import type { Box } from './text-size.ts';
import { px, textWidth, wrapText } from './text-size.ts';

/** What is paid in a year at one price: the mean, and the middle nine tenths of the futures. */
export interface PriceCost {
  readonly price: number;
  readonly mean: number;
  readonly p5: number;
  readonly p95: number;
}

/** A line across the picture: what another contract costs at any price, or a budget. */
export interface LevelLine {
  readonly label: string;
  readonly euros: number;
}

export interface PriceDrawing {
  readonly width: number;
  /** In order of price; two or more. */
  readonly costs: readonly PriceCost[];
  readonly label: string;
  readonly other: LevelLine | null;
  readonly budget: LevelLine | null;
  /** Where both cost the same, and between which prices that lies in 9 of 10 futures (cut off at the ends of the range). */
  readonly crossing: {
    readonly price: number;
    readonly low: number;
    readonly high: number;
    readonly label: string;
  } | null;
  /** The price of the moment; null when it lies outside the range. */
  readonly present: { readonly price: number; readonly label: string } | null;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly formatX: (price: number) => string;
  readonly formatY: (euros: number) => string;
}

export interface PriceLayout {
  readonly height: number;
  readonly plot: Box;
  readonly grid: readonly number[];
  readonly marks: readonly number[];
  readonly band: string;
  readonly edges: readonly string[];
  readonly mean: string;
  readonly other: string;
  readonly budget: string;
  readonly crossing: { readonly x: number; readonly y: number; readonly reach: Box } | null;
  readonly present: { readonly x: number; readonly y: number } | null;
  readonly labels: readonly ChartLabel[];
}

const PLOT = 236;
const LINE = 17;
const GAP = 8;
const REACH = 8;

/** Places the cost of a contract as it goes with its price, beside another contract and a budget. */
export function priceLayout(drawing: PriceDrawing): PriceLayout {
  const { width, costs, label, other, budget, crossing, present, xLabel, yLabel, formatX, formatY } = drawing;
  const levels = [other, budget].flatMap((line) => (line ? [line.euros] : []));
  const scale = valueScale([...costs.flatMap(({ p5, p95, mean }) => [p5, p95, mean]), ...levels]);
  const above = wrapText(yLabel, 'note', width, 3);
  const nameWidth = Math.max(76, Math.min(170, width * 0.26));
  const ends = [
    { text: label, tone: 'chosen' as Tone, euros: costs[costs.length - 1].mean },
    ...(other ? [{ text: other.label, tone: 'second' as Tone, euros: other.euros }] : []),
    ...(budget ? [{ text: budget.label, tone: 'ink' as Tone, euros: budget.euros }] : []),
  ].map((end) => ({ ...end, rows: wrapText(end.text, 'noteStrong', nameWidth, 3) }));
  const left = Math.max(...scale.ticks.map((tick) => textWidth(formatY(tick), 'note'))) + GAP;
  const right = Math.max(...ends.flatMap(({ rows }) => rows.map((row) => textWidth(row, 'noteStrong')))) + GAP;
  const marker = crossing ? wrapText(crossing.label, 'noteStrong', width - left, 2) : [];
  const top = above.length * LINE + marker.length * LINE + 16;
  const plot = { x0: left, y0: top, x1: width - right, y1: top + PLOT };
  const [lowest, highest] = [costs[0].price, costs[costs.length - 1].price];
  const x = linear([lowest, highest], [plot.x0, plot.x1]);
  const y = linear([scale.low, scale.high], [plot.y1, plot.y0]);
  const along = (value: (cost: PriceCost) => number) =>
    costs.map((cost) => `${px(x(cost.price))},${px(y(value(cost)))}`);
  const [upper, lower] = [along(({ p95 }) => p95), along(({ p5 }) => p5)];
  const level = (line: LevelLine | null) => (line ? `M${px(plot.x0)},${px(y(line.euros))}H${px(plot.x1)}` : '');
  const markAt = (price: number) => tickLabel(formatX(price), x(price), plot.y1 + REACH + 20, width);
  const roundPrices = [8, 7, 6, 5, 4, 3, 2].map((about) => ticks(lowest, highest, about));
  const marked = fittingTicks(roundPrices, markAt) ?? [lowest];
  const below = wrapText(xLabel, 'note', width - left, 3);
  const costAt = (price: number) => meanAt(costs, price);
  return {
    height: plot.y1 + REACH + 22 + below.length * LINE + 6,
    plot,
    grid: scale.ticks.map(y),
    marks: marked.map(x),
    band: `M${upper.join('L')}L${lower.toReversed().join('L')}Z`,
    edges: [`M${upper.join('L')}`, `M${lower.join('L')}`],
    mean: `M${along(({ mean }) => mean).join('L')}`,
    other: level(other),
    budget: level(budget),
    crossing: crossing && {
      x: x(crossing.price),
      y: y(costAt(crossing.price)),
      reach: { x0: x(crossing.low), x1: x(crossing.high), y0: plot.y1 + 1, y1: plot.y1 + 1 + REACH },
    },
    present: present && { x: x(present.price), y: y(costAt(present.price)) },
    labels: [
      ...axisLines(above, 0, 13),
      ...scaleLabels(scale.ticks, left - GAP, y, formatY),
      ...marked.map(markAt),
      ...axisLines(below, left, plot.y1 + REACH + 41),
      ...(crossing ? markerLabels(marker, x(crossing.price), plot, width) : []),
      ...endLabels(
        ends.map(({ rows, tone, euros }) => ({ rows, tone, middle: y(euros) })),
        plot,
      ),
    ],
  };
}

function meanAt(costs: readonly PriceCost[], price: number): number {
  const after = Math.max(
    1,
    costs.findIndex((cost) => cost.price >= price),
  );
  const [a, b] = [costs[after - 1], costs[after]];
  return a.mean + ((price - a.price) / (b.price - a.price)) * (b.mean - a.mean);
}
