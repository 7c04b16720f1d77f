import { describe, expect, it } from 'vitest';
import { dayOf, dayOfDate } from '../../calendar/calendar.ts';
import { testScenario } from '../scenario.test-data.ts';
import { gridOf } from './grid.ts';
import { recruitedPlaces } from './recruited-places.ts';

const grid = gridOf(testScenario([{}], { startDate: '2021-01-01', endDate: '2041-01-01' }));
const measure = (more: object = {}) => ({
  id: 'families',
  label: 'Families',
  kind: 'recruit' as const,
  segment: 's0',
  from: '2021-04-11',
  rampUpDays: 200,
  priceYear: 2021,
  eurosPerYear: 0,
  placesPerYear: 6000,
  stoppingPerYear: 0.14,
  mostPlaces: 100_000,
  ...more,
});
/** From 11 April 2021, day 100. */
const BEGIN = 100 / 365.25;

describe('recruited places', () => {
  it('follow the closed form of recruiting that builds up and of families that stop', () => {
    const [gain, stopping, ramp] = [6000, 0.14, 200 / 365.25];
    // While it builds up: n = g/R (t/s - (1 - e^-st)/s^2). After it: back to g/s from there.
    const rising = (t: number) => (gain / ramp) * (t / stopping - (1 - Math.exp(-stopping * t)) / stopping ** 2);
    const level = gain / stopping;
    const steady = (t: number) => level + (rising(ramp) - level) * Math.exp(-stopping * (t - ramp));
    const found = recruitedPlaces(measure(), grid);
    expect(found).toHaveLength(239);
    for (const { time, places } of found) {
      const t = time / 365.25 - BEGIN;
      const exact = t <= 0 ? 0 : t <= ramp ? rising(t) : steady(t);
      // Whole places; a number a hair from a whole one may fall to either side.
      expect(places).toBeGreaterThanOrEqual(Math.floor(exact - 1e-6));
      expect(places).toBeLessThanOrEqual(Math.floor(exact + 1e-6));
    }
    expect(found[238].places).toBeGreaterThan(0.9 * level);
  });

  it('are recruited by the year, from the date of the measure on, when nobody stops and nothing builds up', () => {
    const found = recruitedPlaces(measure({ rampUpDays: 0, stoppingPerYear: 0, placesPerYear: 365.25 }), grid);
    expect(found.map(({ time, places }) => places - Math.max(0, time - 100)).filter((gap) => gap !== 0)).toEqual([]);
  });

  it('lie on the first of each month, and are never more than the most there can be', () => {
    const found = recruitedPlaces(measure({ mostPlaces: 1234 }), grid);
    const firsts = found.map((_, month) => dayOf(2021, month + 2, 1) - dayOfDate('2021-01-01'));
    expect(found.map(({ time }) => time)).toEqual(firsts);
    expect(Math.max(...found.map(({ places }) => places))).toBe(1234);
  });

  it('count from the first day: what was recruited before is in the places of the segment', () => {
    const found = recruitedPlaces(
      measure({ from: '2010-01-01', rampUpDays: 10, stoppingPerYear: 0, placesPerYear: 365.25 }),
      grid,
    );
    expect(found[0]).toEqual({ time: 31, places: 31 });
  });
});
