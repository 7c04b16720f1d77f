import type { Linear } from './linear.ts';

/** Dots on top of each other. */
export interface DotStack {
  readonly x: number;
  readonly count: number;
  /** Whether the outcomes lie above the threshold. No stack holds both. */
  readonly above: boolean;
}

/** The dots of a plot and the place of the line between low and high. */
export interface DotStacks {
  readonly stacks: readonly DotStack[];
  readonly radius: number;
  readonly boundary: number;
}

const SMALLEST = 3;

/**
 * Stacks outcomes that lie closer than one dot (Wilkinson, Dot plots, The American Statistician 53, 1999), in
 * dots as large as the height allows. The boundary lies between the dots of both sides.
 */
export function stackDots(
  values: readonly number[],
  threshold: number,
  x: Linear,
  height: number,
  largestRadius: number,
): DotStacks {
  const sorted = [...values].sort((a, b) => a - b);
  let radius = largestRadius;
  let stacks = stackAt(sorted, threshold, x, radius);
  while (radius > SMALLEST && tallest(stacks) * (2 * radius + 1) > height) {
    radius -= 0.5;
    stacks = stackAt(sorted, threshold, x, radius);
  }
  const lastBelow = stacks.findLast((stack) => !stack.above);
  const firstAbove = stacks.find((stack) => stack.above);
  const clearance = radius + 3;
  const low = lastBelow ? lastBelow.x + clearance : Number.NEGATIVE_INFINITY;
  const high = firstAbove ? firstAbove.x - clearance : Number.POSITIVE_INFINITY;
  // Both sides close to the threshold: the line stands in the middle, and the dots above make room.
  const boundary = Math.max(low, Math.min(high, x(threshold)));
  const shift = Math.max(0, low - high);
  return {
    stacks: stacks.map((stack) => (stack.above ? { ...stack, x: stack.x + shift } : stack)),
    radius,
    boundary,
  };
}

function stackAt(sorted: readonly number[], threshold: number, x: Linear, radius: number): DotStack[] {
  const stacks: { from: number; sum: number; count: number; above: boolean }[] = [];
  for (const value of sorted) {
    const [at, above] = [x(value), value > threshold];
    const last = stacks.at(-1);
    if (last && last.above === above && at - last.from < 2 * radius + 1) {
      last.sum += at;
      last.count += 1;
    } else stacks.push({ from: at, sum: at, count: 1, above });
  }
  // Neighbours may come closer than one dot because a stack stands at its mean; the later one moves up.
  let edge = Number.NEGATIVE_INFINITY;
  return stacks.map((stack) => {
    const at = Math.max(stack.sum / stack.count, edge);
    edge = at + 2 * radius + 1;
    return { x: at, count: stack.count, above: stack.above };
  });
}

function tallest(stacks: readonly DotStack[]): number {
  return Math.max(...stacks.map((stack) => stack.count));
}
