import { type Knots, knotsOfObserved, knotsOfTable, TABLE_LENGTH } from './distributions/knots.ts';
import type { Model, StayModel, StreamModel } from './model.ts';

/** Mean and variance of the offered load of one segment at each grid point, in clients and clients squared. */
export interface OfferedMoments {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

/**
 * Works out the mean and the variance of what `playOffered` gives. Of referrals that come as a Poisson process the
 * number present is Poisson distributed, with as mean the sum of rate x chance to be there still (Eick, Massey and
 * Whitt, Management Science 39, 1993); those of the first day are there still, or not, each by himself. Both follow
 * from the same tables as the draws, so that they are exact.
 */
export function offeredMoments(model: Model, segment: number): OfferedMoments {
  const { grid, startTime, segmentModels, streams } = model;
  const { startInCare, startWaiting, startCareChances, startWaitingChances } = segmentModels[segment];
  const groups = model.groups.map((_, group) => model.stays[segment * model.groups.length + group]);
  const stays = groups.map((stay) => curveOf(knotsOfStay(model, stay), stay.maximumDays));
  const remaining = groups.map((stay) => curveOf(knotsAt(model, stay.remainingOffset), Infinity));
  const own = streams.filter((stream) => stream.segment === segment);
  const mean = new Float64Array(grid.pointDays.length);
  const variance = new Float64Array(grid.pointDays.length);
  grid.pointDays.forEach((day, point) => {
    const referred = own.reduce((sum, stream) => sum + presentOf(stream, stays, day), 0);
    const chances = [
      [startInCare, chanceStill(startCareChances, remaining, day - startTime)],
      [startWaiting, chanceStill(startWaitingChances, stays, day - startTime)],
    ];
    mean[point] = referred + chances.reduce((sum, [count, chance]) => sum + count * chance, 0);
    variance[point] = referred + chances.reduce((sum, [count, chance]) => sum + count * chance * (1 - chance), 0);
  });
  return { mean, variance };
}

/** A stay by its survival function. */
interface Curve {
  /** The chance that it is longer than so many days. */
  readonly longerThan: (days: number) => number;
  /** E[min(stay, days)]: the area under the survival function. */
  readonly meanUpTo: (days: number) => number;
}

/** Expected clients of a stream who are present: the rate of each piece, by the area under the survival since then. */
function presentOf({ times, rates, groupChances }: StreamModel, stays: readonly Curve[], day: number): number {
  const area = (days: number) =>
    stays.reduce((sum, stay, group) => sum + shareOf(groupChances, group) * stay.meanUpTo(days), 0);
  let sum = 0;
  let later = 0;
  for (let piece = times.length - 1; piece >= 0; piece--) {
    if (times[piece] >= day) continue;
    const earlier = area(day - times[piece]);
    sum += rates[piece] * (earlier - later);
    later = earlier;
  }
  return sum;
}

function chanceStill(chances: Float64Array, stays: readonly Curve[], days: number): number {
  return stays.reduce((sum, stay, group) => sum + shareOf(chances, group) * stay.longerThan(days), 0);
}

function shareOf(cumulative: Float64Array, group: number): number {
  return cumulative.length === 0 ? 1 : cumulative[group] - (group > 0 ? cumulative[group - 1] : 0);
}

function knotsOfStay(model: Model, { offset, observed }: StayModel): Knots {
  return observed > 0 ? knotsOfObserved(model.tables.slice(offset, offset + observed)) : knotsAt(model, offset);
}

function knotsAt({ tables }: Model, offset: number): Knots {
  return knotsOfTable(tables.slice(offset, offset + TABLE_LENGTH));
}

/** Between two knots the survival falls in a straight line; `maximum` cuts what is longer. */
function curveOf({ chances, days }: Knots, maximum: number): Curve {
  const areas = new Float64Array(days.length);
  areas[0] = days[0];
  for (let i = 1; i < days.length; i++)
    areas[i] = areas[i - 1] + (days[i] - days[i - 1]) * (1 - (chances[i] + chances[i - 1]) / 2);
  const chanceAt = (below: number, value: number) => {
    const slope = (chances[below + 1] - chances[below]) / (days[below + 1] - days[below]);
    return chances[below] + slope * (value - days[below]);
  };
  return {
    longerThan: (value) => {
      if (value >= maximum) return 0;
      const below = lastAtMost(days, value);
      if (below < 0) return 1;
      return below === days.length - 1 ? 0 : 1 - chanceAt(below, value);
    },
    meanUpTo: (wanted) => {
      const value = Math.min(wanted, maximum);
      const below = lastAtMost(days, value);
      if (below < 0) return value;
      if (below === days.length - 1) return areas[below];
      return areas[below] + (value - days[below]) * (1 - (chances[below] + chanceAt(below, value)) / 2);
    },
  };
}

/** The last place of rising values at which one is at most `wanted`; -1 when there is none. */
function lastAtMost(values: Float64Array, wanted: number): number {
  let [low, high] = [-1, values.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (values[middle] <= wanted) low = middle;
    else high = middle;
  }
  return low;
}
