import type { SeenStay } from './stay-fit.ts';
import { normalZ } from './student-t.ts';

/** The share that stays longer than `days`, without any assumption about the form, with its 95 % interval. */
export interface SurvivalPoint {
  readonly days: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Returns the survival curve of Kaplan and Meier (JASA 53, 1958) after each day on which a stay ended, for stays that are
 * seen in part: at risk on a day is who was in view before it. Interval by Greenwood's variance on the scale
 * log(-log) (Kalbfleisch and Prentice 1980), so that it stays within 0 and 1. Rising in days.
 */
export function kaplanMeier(stays: readonly SeenStay[]): readonly SurvivalPoint[] {
  const begins = Float64Array.from(stays, ({ from }) => from).sort();
  const leaves = Float64Array.from(stays, ({ until }) => until).sort();
  const ends = new Map<number, number>();
  for (const { until, hasEnded } of stays) if (hasEnded) ends.set(until, (ends.get(until) ?? 0) + 1);
  const points: SurvivalPoint[] = [];
  let [begun, gone, share, greenwood] = [0, 0, 1, 0];
  for (const days of [...ends.keys()].sort((a, b) => a - b)) {
    const ended = ends.get(days) ?? 0;
    while (begun < begins.length && begins[begun] < days) begun += 1;
    while (gone < leaves.length && leaves[gone] < days) gone += 1;
    const atRisk = begun - gone;
    share *= 1 - ended / atRisk;
    greenwood += ended / (atRisk * (atRisk - ended));
    points.push({ days, share, ...within(share, greenwood) });
  }
  return points;
}

/** Returns the share that stays longer than so many days. */
export function survivalAt(points: readonly SurvivalPoint[], days: number): number {
  return points.findLast((point) => point.days <= days)?.share ?? 1;
}

function within(share: number, greenwood: number): { readonly low: number; readonly high: number } {
  if (!(share > 0 && share < 1)) return { low: share, high: share };
  const power = Math.exp((normalZ(0.95) * Math.sqrt(greenwood)) / Math.abs(Math.log(share)));
  return { low: share ** power, high: share ** (1 / power) };
}
