import type { ChartLabel } from './label.tsx';
import { labelBox } from './label.tsx';
import type { Box } from './text-size.ts';
import { overlap, shorten, textWidth } from './text-size.ts';

/** A moment at which something was decided, in days since the start of the scenario. */
export interface Decision {
  readonly day: number;
  readonly label: string;
}

/** The upright lines of a fan with their labels above the plot, in lanes of their own. */
export interface DecisionLines {
  /** Height of all lanes in pixels. */
  readonly height: number;
  readonly lines: readonly { readonly x: number; readonly top: number }[];
  readonly labels: readonly ChartLabel[];
}

export const LANE = 19;
const GAP = 7;

/**
 * Puts each label right or left of its line, in the lowest lane where it meets no other label and no other line.
 * When the lanes are full the labels in the middle go first: the last and the first decision say most.
 */
export function decisionLines(
  decisions: readonly Decision[],
  x: (day: number) => number,
  width: number,
  mostLanes: number,
): DecisionLines {
  const placed: Placed[] = [];
  const [first, ...later] = decisions;
  const order = later.length > 0 && first ? [...later.slice(-1), first, ...later.slice(0, -1).reverse()] : decisions;
  const lines: { x: number; lane: number; under: number }[] = [];
  for (const decision of order) {
    const at = x(decision.day);
    const free = candidates(decision.label, at, width, mostLanes).find((candidate) => fits(candidate, placed));
    if (free) placed.push(free);
    // A label that has no room beside its line stands on top of it.
    lines.push({ x: at, lane: free ? free.lane : -1, under: free && touches(at, free.box) ? 1 : 0 });
  }
  const lanes = placed.length === 0 ? 0 : Math.max(...placed.map((label) => label.lane)) + 1;
  const baseline = (lane: number) => (lanes - lane) * LANE - 5;
  return {
    height: lanes * LANE,
    lines: lines.map((line) => ({ x: line.x, top: (lanes - line.lane - 1 + line.under) * LANE })),
    labels: placed.map(({ label, lane }) => ({ ...label, y: baseline(lane) })),
  };
}

interface Placed {
  readonly label: ChartLabel;
  readonly lane: number;
  readonly line: number;
  readonly box: Box;
}

function candidates(text: string, line: number, width: number, mostLanes: number): Placed[] {
  const short = shorten(text, 'noteStrong', width - 2);
  const room = textWidth(short, 'noteStrong');
  const right = Math.min(line + GAP, width - room);
  const left = Math.max(line - GAP, room);
  const places: { x: number; anchor: 'start' | 'end' }[] = [];
  if (line + GAP + room <= width) places.push({ x: line + GAP, anchor: 'start' });
  else if (line - GAP - room >= 0) places.push({ x: line - GAP, anchor: 'end' });
  else places.push(right >= 0 ? { x: right, anchor: 'start' } : { x: left, anchor: 'end' });
  return places.flatMap((place) =>
    Array.from({ length: mostLanes }, (_, lane) => {
      const label: ChartLabel = { text: short, y: 0, type: 'noteStrong', tone: 'ink', ...place };
      return { label, lane, line, box: labelBox(label) };
    }),
  );
}

/** A line runs from its own lane down through all lanes under it. */
function fits(one: Placed, placed: readonly Placed[]): boolean {
  return placed.every(
    (other) =>
      !(one.lane === other.lane && overlap(one.box, other.box, GAP)) &&
      !(one.lane > other.lane && touches(one.line, other.box)) &&
      !(other.lane > one.lane && touches(other.line, one.box)),
  );
}

function touches(line: number, box: Box): boolean {
  return line > box.x0 - 3 && line < box.x1 + 3;
}
