import type { FanCurves } from './band-labels.ts';
import { isClear } from './band-labels.ts';
import { curveAt, curveExtent } from './curve.ts';
import type { ChartLabel, Ground } from './label.tsx';
import { labelBox } from './label.tsx';
import type { Linear } from './linear.ts';
import type { Box } from './text-size.ts';
import { textWidth, wrapText } from './text-size.ts';

/** The dot on the mean that belongs to the sentence above the chart. */
export interface Marker {
  readonly day: number;
  readonly label: string;
}

/** Where the dot, its stem and its label stand. Without room for the label there is a row for the key instead. */
export interface MarkerPlace {
  readonly x: number;
  readonly y: number;
  /** The upper end of the stem, or null without a stem. */
  readonly stemTop: number | null;
  readonly labels: readonly ChartLabel[];
  readonly row: { readonly sign: 'dot'; readonly text: string } | null;
  /** What other labels must leave free. */
  readonly boxes: readonly Box[];
}

const LINE = 17;
const STEP = 6;

/** Places the marker: its label stands above the bands when there is room, else in the light band. */
export function placeMarker(
  marker: Marker,
  plot: Box,
  xOfDay: Linear,
  curves: FanCurves,
  taken: readonly Box[],
  mostWidth: number,
): MarkerPlace | null {
  const x = xOfDay(marker.day);
  if (x < plot.x0 - 0.5 || x > plot.x1 + 0.5) return null;
  const y = curveAt(curves.mean, x);
  const dot = { x0: x - 7, y0: y - 7, x1: x + 7, y1: y + 7 };
  const lines = wrapText(marker.label, 'noteStrong', mostWidth, 3);
  for (const block of blocks(lines, x, y, plot, curves)) {
    const box = block.box;
    const inPicture = box.x0 >= plot.x0 + 2 && box.x1 <= plot.x1 && box.y0 >= plot.y0 - 4;
    if (!inPicture || !isClear(box, curves.reference, taken) || !isClear(box, curves.mean, [])) continue;
    const stem = { x0: x - 2, y0: box.y1, x1: x + 2, y1: y };
    return { x, y, stemTop: box.y1 + 1, labels: block.labels, row: null, boxes: [dot, box, stem] };
  }
  return { x, y, stemTop: null, labels: [], row: { sign: 'dot', text: marker.label }, boxes: [dot] };
}

interface Block {
  readonly labels: readonly ChartLabel[];
  readonly box: Box;
}

/** The places to try, best first: left of the stem above the bands, right of it, then within the light band. */
function blocks(lines: readonly string[], x: number, y: number, plot: Box, curves: FanCurves): Block[] {
  const width = Math.max(...lines.map((line) => textWidth(line, 'noteStrong')));
  const height = lines.length * LINE;
  const sides = [
    { anchor: 'end', at: x + 1, x0: x + 1 - width, x1: x + 1 },
    { anchor: 'start', at: x - 1, x0: x - 1, x1: x - 1 + width },
    { anchor: 'middle', at: x, x0: x - width / 2, x1: x + width / 2 },
  ] as const;
  const found: Block[] = [];
  const add = (side: (typeof sides)[number], bottom: number, ground: Ground) => {
    if (bottom > y - 14) return;
    const labels = lines.map(
      (text, line): ChartLabel => ({
        text,
        x: side.at,
        y: bottom - 4 - (lines.length - 1 - line) * LINE,
        anchor: side.anchor,
        type: 'noteStrong',
        tone: 'chosen',
        ground,
      }),
    );
    const boxes = labels.map(labelBox);
    const pad = 6;
    found.push({
      labels,
      box: {
        x0: Math.min(...boxes.map((box) => box.x0)) - pad,
        y0: Math.min(...boxes.map((box) => box.y0)) - 1,
        x1: Math.max(...boxes.map((box) => box.x1)) + pad,
        y1: Math.max(...boxes.map((box) => box.y1)) + 1,
      },
    });
  };
  for (const side of sides) {
    const free = curveExtent(curves.p95, side.x0 - 4, side.x1 + 4)[0];
    for (let bottom = Math.min(free - 6, y - 22); bottom - height > plot.y0 - 4; bottom -= STEP)
      add(side, bottom, 'paper');
  }
  for (const side of sides) {
    const top = curveExtent(curves.p95, side.x0 - 6, side.x1 + 6)[1] + 2;
    const floor = curveExtent(curves.p75, side.x0 - 6, side.x1 + 6)[0] - 2;
    for (let bottom = top + height + 1; bottom < floor; bottom += STEP) add(side, bottom, 'nine');
  }
  return found;
}
