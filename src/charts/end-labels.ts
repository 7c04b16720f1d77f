import type { ChartLabel, Tone } from './label.tsx';
import type { Box } from './text-size.ts';

const LINE = 17;
const GAP = 8;

/** The name of a line, in rows, and the height at which the line ends. */
export interface EndName {
  readonly rows: readonly string[];
  readonly tone: Tone;
  readonly middle: number;
}

/** Places the names at the right ends of lines; where two would touch, each moves as little as it can. */
export function endLabels(names: readonly EndName[], plot: Box): ChartLabel[] {
  const ordered = names
    .map((name) => ({ ...name, height: name.rows.length * LINE }))
    .sort((a, b) => a.middle - b.middle);
  const tops = ordered.map(({ middle, height }) => middle - height / 2);
  // Down until nothing touches, then up again from the floor of the picture.
  let free = plot.y0 - 8;
  ordered.forEach(({ height }, index) => {
    tops[index] = Math.max(tops[index], free);
    free = tops[index] + height + 2;
  });
  let floor = plot.y1 + 4;
  for (let index = ordered.length - 1; index >= 0; index--) {
    tops[index] = Math.min(tops[index], floor - ordered[index].height);
    floor = tops[index] - 2;
  }
  return ordered.flatMap(({ rows, tone }, index) =>
    rows.map((text, row): ChartLabel => {
      const baseline = tops[index] + row * LINE + 13;
      return { text, x: plot.x1 + GAP, y: baseline, anchor: 'start', type: 'noteStrong', tone };
    }),
  );
}
