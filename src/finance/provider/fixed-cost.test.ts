import { array, assert, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paidPlaceDays } from './fixed-cost.ts';

type Steps = readonly (readonly [from: number, places: number])[];

/** The places that are paid for on each day: every day is a month of its own. */
function paidByDay(steps: Steps, continuesDays: number | 'for-ever', days: number): number[] {
  const oneDay = Array.from({ length: days }, (_, day) => ({ from: day, until: day + 1 }));
  const paidFor = paidPlaceDays(
    steps.map(([from]) => from),
    continuesDays,
    oneDay,
  );
  return [...paidFor(steps.map(([, places]) => places))];
}

const on = (paid: readonly number[], ...days: readonly number[]) => days.map((day) => paid[day]);
const placesAt = (steps: Steps, day: number) => steps.findLast(([from]) => from <= day)?.[1] ?? 0;

describe('places that are paid for', () => {
  it('go down a while after a place closes, and up at once when one opens', () => {
    const paid = paidByDay(
      [
        [0, 57],
        [100, 43],
        [300, 50],
      ],
      30,
      400,
    );
    expect(on(paid, 0, 99, 100, 129, 130, 299, 300, 399)).toEqual([57, 57, 57, 57, 43, 43, 50, 50]);
  });

  it('go down step by step when places close in steps', () => {
    const paid = paidByDay(
      [
        [0, 57],
        [100, 50],
        [150, 43],
      ],
      180,
      400,
    );
    expect(on(paid, 99, 150, 279, 280, 329, 330)).toEqual([57, 57, 57, 50, 50, 43]);
  });

  it('are not paid twice when they reopen while their cost goes on', () => {
    expect(
      new Set(
        paidByDay(
          [
            [0, 10],
            [50, 4],
            [60, 10],
          ],
          30,
          200,
        ),
      ),
    ).toEqual(new Set([10]));
  });

  it('never go down when the cost goes on for ever', () => {
    const paid = paidByDay(
      [
        [0, 57],
        [100, 43],
        [200, 60],
        [300, 10],
      ],
      'for-ever',
      1000,
    );
    expect(on(paid, 0, 150, 250, 999)).toEqual([57, 57, 60, 60]);
  });

  it('still cost when they closed just before the first day, by the day within a month', () => {
    const month = [{ from: 0, until: 30 }];
    expect([...paidPlaceDays([-400, -10], 30, month)([57, 43])]).toEqual([57 * 20 + 43 * 10]);
    expect([...paidPlaceDays([-400, -10], 12.5, month)([57, 43])]).toEqual([57 * 2.5 + 43 * 27.5]);
  });

  it('are none before the first step', () => {
    expect(on(paidByDay([[10, 5]], 20, 40), 0, 9, 10, 39)).toEqual([0, 0, 5, 5]);
  });

  it('are the planned places when nothing goes on, and are the most places planned in the last days', () => {
    const steps = array(tuple(integer({ min: 0, max: 300 }), integer({ min: 0, max: 60 })), {
      minLength: 1,
      maxLength: 8,
    });
    assert(
      property(steps, integer({ min: 1, max: 120 }), (drawn, window) => {
        const rising = drawn.filter(([from], place) => drawn.findIndex(([other]) => other === from) === place);
        const planned: Steps = [[-1, 5], ...rising.sort((a, b) => a[0] - b[0])];
        const now = paidByDay(planned, 0, 450);
        const later = paidByDay(planned, window, 450);
        for (let day = 0; day < 450; day += 7) {
          const recent = Array.from({ length: window + 1 }, (_, back) =>
            placesAt(planned, day - back + (back === window ? 0.5 : 0)),
          );
          expect(now[day]).toBe(placesAt(planned, day));
          expect(later[day]).toBe(Math.max(...recent));
        }
      }),
      { numRuns: 100 },
    );
  });
});
