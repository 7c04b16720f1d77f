import { array, assert, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlacesPath } from '../planned-places.ts';
import { placeDaysBetween, placesAt } from '../planned-places.ts';
import { paidPlaces } from './fixed-cost.ts';

const path = (...steps: readonly (readonly [from: number, places: number])[]): PlacesPath =>
  steps.map(([from, places]) => ({ from, places }));

describe('places that are paid for', () => {
  it('go down a while after a place closes, and up at once when one opens', () => {
    expect(paidPlaces(path([0, 57], [100, 43], [300, 50]), 30)).toEqual(
      path([0, 57], [100, 57], [130, 43], [300, 50], [330, 50]),
    );
  });

  it('go down step by step when places close in steps', () => {
    const paid = paidPlaces(path([0, 57], [100, 50], [150, 43]), 180);
    expect([99, 150, 279, 280, 329, 330].map((day) => placesAt(paid, day))).toEqual([57, 57, 57, 50, 50, 43]);
  });

  it('are not paid twice when they reopen while their cost goes on', () => {
    expect(placeDaysBetween(paidPlaces(path([0, 10], [50, 4], [60, 10]), 30), 0, 100)).toBe(1000);
  });

  it('never go down when the cost goes on for ever', () => {
    const paid = paidPlaces(path([0, 57], [100, 43], [200, 60], [300, 10]), 'for-ever');
    expect([0, 150, 250, 10_000].map((day) => placesAt(paid, day))).toEqual([57, 57, 60, 60]);
  });

  it('still cost when they closed just before the first day', () => {
    expect(placeDaysBetween(paidPlaces(path([-400, 57], [-10, 43]), 30), 0, 30)).toBe(57 * 20 + 43 * 10);
  });

  it('are the planned places when nothing goes on, and are the most places planned in the last days', () => {
    const steps = array(tuple(integer({ min: 0, max: 300 }), integer({ min: 0, max: 60 })), {
      minLength: 1,
      maxLength: 8,
    });
    assert(
      property(steps, integer({ min: 0, max: 120 }), (drawn, window) => {
        const rising = drawn.filter(([from], place) => drawn.findIndex(([other]) => other === from) === place);
        const planned = path([-1, 5], ...rising.sort((a, b) => a[0] - b[0]));
        const now = paidPlaces(planned, 0);
        const later = paidPlaces(planned, window);
        for (let day = 0; day < 450; day += 7) {
          const recent = Array.from({ length: window + 1 }, (_, back) =>
            placesAt(planned, day - back + (back === window ? 0.5 : 0)),
          );
          expect(placesAt(now, day)).toBe(placesAt(planned, day));
          expect(placesAt(later, day)).toBe(Math.max(...(window === 0 ? [placesAt(planned, day)] : recent)));
        }
      }),
      { numRuns: 100 },
    );
  });
});
