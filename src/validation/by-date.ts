import type { Outcome } from './outcome.ts';
import { chanceOf, deviationOf, meanOf, type Plan, type Reading, trialsOf, varianceOf } from './plan.ts';
import { type SegmentSketch, type Steps, unitOf } from './sketch.ts';

/** Cases that ask for the state of a segment on given days. */
export interface DatedCase {
  readonly expected: Readonly<Record<string, unknown>>;
  /** The days asked for, from the first day of the case. */
  readonly moments: readonly number[];
  /** Days before the first day of the case that are run as well. */
  readonly historyDays?: number;
  /** The segments, with days counted from the start of the history. */
  readonly segments: readonly SegmentSketch[];
  /** More readings than those that every segment has. */
  readonly more?: (at: string, index: number) => readonly Reading[];
}

/** One run for each day asked for: that day is the horizon, where the state is recorded. */
export function byDate({ expected, moments, historyDays = 0, segments, more }: DatedCase): Plan {
  const datesIn = segments.flatMap(({ places, streams = [] }) => [
    ...daysOf(places),
    ...streams.flatMap((stream) => daysOf(stream.perDay)),
  ]);
  const trials = moments.flatMap((moment, index) => {
    const day = moment + historyDays;
    const at = `at[${index}]`;
    // The state on the first day needs a run too: of one day, of which the first state is read.
    const days = day === 0 ? 1 : day;
    const sketch = { id: `dated-${index}`, days, unitDays: unitOf([...datesIn, days]), segments };
    const readings = [
      ...datedReadings(segments[0], at, day),
      ...(segments.length > 1 ? bySegment(segments.length, at, day) : []),
      ...(more?.(at, index) ?? []),
    ];
    return trialsOf(sketch, readings, expected);
  });
  return { trials };
}

/** The state of a series on the day asked for. */
export function stateOn(day: number, series: Parameters<Outcome['state']>[0], segment = 0) {
  return ({ state }: Outcome) => state(series, segment, day === 0 ? 0 : undefined);
}

function datedReadings({ places }: SegmentSketch, at: string, day: number): Reading[] {
  const planned = placesOn(places, day);
  const inCare = stateOn(day, 'inCare');
  const waiting = stateOn(day, 'waiting');
  const all = (outcome: Outcome) => inCare(outcome) + waiting(outcome);
  return [
    meanOf(`mean_in_care_${at}`, inCare),
    varianceOf(`variance_in_care_${at}`, inCare),
    deviationOf(`sd_in_care_${at}`, inCare),
    meanOf(`mean_waiting_list_${at}`, waiting),
    deviationOf(`sd_waiting_list_${at}`, waiting),
    deviationOf(`sd_clients_${at}`, all),
    chanceOf(`p_all_places_full_${at}`, (outcome) => inCare(outcome) >= planned),
    chanceOf(`p_refused_${at}`, (outcome) => inCare(outcome) >= planned),
    chanceOf(`p_more_clients_than_places_${at}`, (outcome) => inCare(outcome) > planned),
    chanceOf(`p_empty_${at}`, (outcome) => inCare(outcome) === 0),
  ];
}

function bySegment(segments: number, at: string, day: number): Reading[] {
  return Array.from({ length: segments }, (_, segment) =>
    meanOf(`mean_in_care_${segment + 1}_${at}`, stateOn(day, 'inCare', segment)),
  );
}

function placesOn(places: SegmentSketch['places'], day: number): number {
  if (places === 'unlimited') return Infinity;
  return typeof places === 'number' ? places : (places.findLast(([from]) => from <= day)?.[1] ?? 0);
}

function daysOf(value: SegmentSketch['places'] | Steps): number[] {
  return typeof value === 'object' ? value.map(([day]) => day) : [];
}
