import type { Aim, Norm } from '../aim.ts';
import { samplesOfAim } from '../aim.ts';
import { linearised } from '../compare-samples.ts';
import type { Futures } from '../futures.ts';
import type { Samples } from '../measure.ts';
import { MEASURES } from '../measures.ts';
import { periodOf } from '../periods.ts';
import { residentCounter } from '../property.ts';
import { valuesOfSamples } from '../samples.ts';

/** How many live in a building on a date: 0 is empty. */
export interface ResidentsAim {
  readonly location: string;
  /** A point of the grid: each week and each first of a month. */
  readonly period: string;
}

/** A norm on a measure, or on who still lives in a building. */
export interface GoalNorm extends Omit<Norm, 'aim'> {
  readonly aim: Aim | ResidentsAim;
}

/**
 * Returns what a norm is about for each future; null when it does not exist in this scenario. Throws for an unknown
 * segment, period or location.
 */
export function samplesOfNorm(futures: Futures, { aim }: GoalNorm): Samples | null {
  if ('measure' in aim) return samplesOfAim(futures, aim);
  const period = periodOf(futures.grid, aim.period);
  const residents = residentCounter(futures, aim.location);
  if (!residents || period?.kind !== 'moment') {
    throw new Error(`samplesOfNorm: nobody can be counted at ${aim.location} on ${aim.period}`);
  }
  const numerators = Float64Array.from(futures.replications, (_, place) => residents(place, period.point));
  return { numerators, denominators: null };
}

/**
 * Returns a number for each future that is higher as the norm is met better: of a chance 1 where it is met and 0 where not,
 * of an average the aim itself (linearised for a ratio), with its sign turned where less is better. NaN where a future has
 * nothing to measure.
 */
export function scoresOf(samples: Samples, { sense, limit, met }: GoalNorm): Float64Array {
  const sign = sense === 'at-least' ? 1 : -1;
  if (met === 'on-average') {
    const line = linearised(samples);
    return line ? line.map((value) => sign * value) : samples.numerators.map(() => Number.NaN);
  }
  return valuesOfSamples(samples).map((value) =>
    Number.isNaN(value) ? value : Number(sign * (value - limit) >= -ROUNDING * Math.max(1, Math.abs(limit))),
  );
}

/** The score at which the norm is just met. */
export function scoreNeeded({ sense, limit, met }: GoalNorm): number {
  if (met !== 'on-average') return met.inShareOfFutures;
  return sense === 'at-least' ? limit : -limit;
}

/** Between what an aim always lies, in its unit. Care beyond the planned places makes an occupancy of more than 100 %. */
export function rangeOf(aim: GoalNorm['aim']): { readonly least: number; readonly most: number } {
  const unit = 'measure' in aim ? MEASURES[aim.measure].unit : 'clients';
  if (unit === 'euros') return { least: -Infinity, most: Infinity };
  const isPart = unit === 'share' && 'measure' in aim && aim.measure !== 'occupancyRate';
  return { least: 0, most: isPart ? 1 : Infinity };
}

/** A sum of money or a share that is the limit but for rounding meets it. */
const ROUNDING = 1e-12;
