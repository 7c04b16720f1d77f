import type { Day } from '../calendar/calendar.ts';
import { axisLabel, axisLines, scaleLabels } from './axis-labels.ts';
import type { Decision, DecisionLines } from './decision-labels.ts';
import { decisionLines } from './decision-labels.ts';
import type { ChartLabel } from './label.tsx';
import type { Linear } from './linear.ts';
import { linear, valueScale } from './linear.ts';
import type { SideBySide } from './side-by-side.ts';
import { sideBySide } from './side-by-side.ts';
import type { Box } from './text-size.ts';
import { px, textWidth, wrapText } from './text-size.ts';
import type { TimeAxis } from './time-axis.ts';
import { timeAxis } from './time-axis.ts';

/** Amounts by month, of which the parts lie on top of each other. None is below nought. */
export interface MonthDrawing {
  readonly width: number;
  readonly startDay: Day;
  /** The edges of the months in days since the start: one more than there are months. */
  readonly edges: readonly number[];
  readonly parts: readonly { readonly key: string; readonly label: string; readonly values: ArrayLike<number> }[];
  readonly decisions: readonly Decision[];
  readonly yLabel: string;
  readonly formatValue: (value: number) => string;
}

/** Where everything stands, in pixels. */
export interface MonthLayout {
  readonly height: number;
  readonly plot: Box;
  readonly y: Linear;
  readonly grid: readonly number[];
  readonly time: TimeAxis;
  readonly decisions: DecisionLines;
  /** The outline of each part, closed, and the upper edge of all together. */
  readonly areas: readonly string[];
  readonly top: string;
  readonly labels: readonly ChartLabel[];
  readonly key: SideBySide;
}

export const KEY_SIGN = 20;
const NARROW = 560;
const LINE = 17;

/** Places steps by month on a calendar axis, with the names of the parts below. */
export function monthLayout(drawing: MonthDrawing): MonthLayout {
  const { width, startDay, edges, parts, yLabel, formatValue } = drawing;
  const months = edges.length - 1;
  const heights = stacked(drawing);
  const scale = valueScale([0, ...heights[heights.length - 1]]);
  const left = Math.max(...scale.ticks.map((tick) => textWidth(formatValue(tick), 'note'))) + 10;
  const isNarrow = width < NARROW;
  const right = width - 8;
  const time = timeAxis(startDay, [edges[0], edges[months]], [left, right]);
  const shown = drawing.decisions.filter(({ day }) => day >= edges[0] && day < edges[months]);
  const decisions = decisionLines(shown, time.x, width - 2, isNarrow ? 2 : 3);
  const above = wrapText(yLabel, 'note', width, 2);
  const top = above.length * LINE + decisions.height + 12;
  const plot: Box = { x0: left, y0: top, x1: right, y1: top + (isNarrow ? 150 : 176) };
  const y = linear([scale.low, scale.high], [plot.y1, plot.y0]);
  const key = sideBySide(parts.length > 1 ? parts.map(({ label }) => label) : [], plot.y1 + 38, width, KEY_SIGN);
  const shift = above.length * LINE;
  return {
    height: parts.length > 1 ? key.bottom : plot.y1 + 30,
    plot,
    y,
    grid: scale.ticks.slice(1).map(y),
    time,
    decisions: { ...decisions, lines: decisions.lines.map((line) => ({ ...line, top: line.top + shift })) },
    areas: parts.map((_, part) => areaPath(heights[part], heights[part + 1], edges, time.x, y)),
    top: `M${stepsAlong(heights[parts.length], edges, time.x, y).join('L')}`,
    labels: [
      ...axisLines(above, 0, 13),
      ...scaleLabels(scale.ticks, left - 8, y, formatValue),
      ...time.labels.map(({ text, x, anchor }) => axisLabel(text, x, plot.y1 + 22, anchor)),
      ...decisions.labels.map((label) => ({ ...label, y: label.y + shift })),
      ...key.labels,
    ],
    key,
  };
}

/** The height of nothing, of the first part, of the first two together, and so on. */
function stacked({ parts, edges }: MonthDrawing): number[][] {
  const heights = [Array.from(edges.slice(1), () => 0)];
  for (const { values } of parts)
    heights.push(heights[heights.length - 1].map((below, month) => below + values[month]));
  return heights;
}

function areaPath(
  lower: readonly number[],
  upper: readonly number[],
  edges: readonly number[],
  x: Linear,
  y: Linear,
): string {
  const [over, under] = [stepsAlong(upper, edges, x, y), stepsAlong(lower, edges, x, y)];
  return `M${[...over, ...under.toReversed()].join('L')}Z`;
}

/** The corners of steps, from left to right. */
function stepsAlong(heights: readonly number[], edges: readonly number[], x: Linear, y: Linear): string[] {
  return heights.flatMap((height, month) => [
    `${px(x(edges[month]))},${px(y(height))}`,
    `${px(x(edges[month + 1]))},${px(y(height))}`,
  ]);
}
