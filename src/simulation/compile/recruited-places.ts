import { DAYS_PER_MONTH, type Day, dayOfDate, monthStartsBetween } from '../../calendar/calendar.ts';
import type { Measure } from '../../scenario/schema.ts';
import type { Grid } from '../replication.ts';

/** A year as long as in the rates of inflow, without what else belongs to inflow: the page books places, not clients. */
const DAYS_PER_YEAR = 12 * DAYS_PER_MONTH;

type Recruiting = Extract<Measure, { readonly kind: 'recruit' }>;

/**
 * Returns the recruited places that a measure has brought about, in whole places, on the first of each month.
 * They follow dn/dt = placesPerYear x ramp(t) - stoppingPerYear x n, with t in years and n = 0 on the first day of the
 * scenario: what was recruited before counts in the places of the segment.
 */
export function recruitedPlaces(
  measure: Recruiting,
  { startDay, horizonDays }: Grid,
): { time: number; places: number }[] {
  let places = 0;
  let time = 0;
  return monthStartsBetween(startDay, startDay + horizonDays).map((day) => {
    places = placesAfter(measure, startDay, places, time, day - startDay);
    time = day - startDay;
    return { time, places: Math.min(measure.mostPlaces, Math.floor(places + 1e-9)) };
  });
}

/** Follows the places over at most a month, in the parts between which recruiting begins and is at its height. */
function placesAfter(measure: Recruiting, startDay: Day, before: number, from: number, until: number): number {
  const begin = dayOfDate(measure.from) - startDay;
  const height = begin + measure.rampUpDays;
  const between = [begin, height].filter((time) => time > from && time < until);
  let places = before;
  let at = from;
  for (const edge of [...between, until]) {
    const rampAt = (time: number) => (at >= height ? 1 : edge <= begin ? 0 : (time - begin) / measure.rampUpDays);
    places = grown(places, rampAt(at) * measure.placesPerYear, rampAt(edge) * measure.placesPerYear, {
      years: (edge - at) / DAYS_PER_YEAR,
      stopping: measure.stoppingPerYear,
    });
    at = edge;
  }
  return places;
}

/** Solves dn/dt = gain - stopping x n exactly, where the gain a year goes in a straight line from one number to another. */
function grown(
  places: number,
  firstGain: number,
  lastGain: number,
  { years, stopping }: { readonly years: number; readonly stopping: number },
): number {
  const x = stopping * years;
  const stay = firstGain * phi(1, x) + (lastGain - firstGain) * phi(2, x);
  return places * phi(0, x) + years * stay;
}

/** Sum of (-x)^j / (j + k)!: e^-x for k = 0, the mean of e^-xs over s from 0 to 1 for k = 1. For 0 <= x below a tenth. */
function phi(k: number, x: number): number {
  let term = 1;
  for (let i = 2; i <= k; i++) term /= i;
  let sum = term;
  for (let j = 1; j < 12; j++) {
    term *= -x / (j + k);
    sum += term;
  }
  return sum;
}
