import type { ChartLabel } from './label.tsx';
import { labelBox } from './label.tsx';
import type { Linear } from './linear.ts';
import type { Box } from './text-size.ts';
import { textWidth } from './text-size.ts';

const LINE = 17;
/** Between two labels beside each other. */
const APART = 12;

/** A line of text along an axis. `y` is its baseline. */
export function axisLabel(text: string, x: number, y: number, anchor: ChartLabel['anchor'] = 'start'): ChartLabel {
  return { text, x, y, anchor, type: 'note', tone: 'axis' };
}

/** What an axis shows, in lines below each other; `y` is the baseline of the first. */
export function axisLines(texts: readonly string[], x: number, y: number): ChartLabel[] {
  return texts.map((text, row) => axisLabel(text, x, y + row * LINE));
}

/** The values of an upright axis, at their heights; they end at `x`. */
export function scaleLabels(
  ticks: readonly number[],
  x: number,
  y: Linear,
  format: (value: number) => string,
): ChartLabel[] {
  return ticks.map((tick) => axisLabel(format(tick), x, y(tick) + 4.5, 'end'));
}

/** A value below its place on a lying axis, moved so far that it stays within a picture of this width. */
export function tickLabel(text: string, x: number, y: number, width: number): ChartLabel {
  const half = textWidth(text, 'note') / 2;
  return axisLabel(text, Math.max(half, Math.min(width - half, x)), y, 'middle');
}

/** Returns the first set of ticks whose labels have room beside each other; undefined when none has. */
export function fittingTicks(
  sets: readonly (readonly number[])[],
  label: (tick: number) => ChartLabel,
): readonly number[] | undefined {
  return sets.find((ticks) => {
    const boxes = ticks.map((tick) => labelBox(label(tick)));
    return boxes.every((box, at) => at === 0 || box.x0 - boxes[at - 1].x1 >= APART);
  });
}

/** The words above an upright line, in lines of which the last stands on top of the plot. */
export function markerLabels(lines: readonly string[], x: number, plot: Box, width: number): ChartLabel[] {
  return lines.map((text, line): ChartLabel => {
    const half = textWidth(text, 'noteStrong') / 2;
    const middle = Math.max(plot.x0 + half, Math.min(width - half, x));
    const at = plot.y0 - 11 - (lines.length - 1 - line) * LINE;
    return { text, x: middle, y: at, anchor: 'middle', type: 'noteStrong', tone: 'ink' };
  });
}
