import type { Cells } from '../../experiment/cells.ts';
import type { Reading } from './plan.ts';
import { type SegmentSketch, scenarioOf } from './sketch.ts';

export const inCare = (cells: Cells) => cells.last('inCare', 0);
export const waiting = (cells: Cells) => cells.last('waiting', 0);

/** One run for each measure day: the day is the horizon, so its state is recorded exactly. */
export function byDate(
  days: readonly number[],
  segments: readonly SegmentSketch[],
  readings: (at: string, index: number) => Reading[],
) {
  return {
    trials: days.map((day, index) => ({
      scenario: scenarioOf({ id: `op-dag-${day}`, days: day, segments }),
      readings: readings(`at[${index}]`, index),
    })),
  };
}
