import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../scenario/schema.ts';
import { compileModel } from '../compile/compile.ts';
import { testScenario } from '../scenario.test-data.ts';
import { runReplication } from '../simulate.ts';
import { anyInflow, anyShare, anyStay, type Names, someDays } from './any-parts.test-data.ts';
import { livesOf } from './metamorphic.test-data.ts';

const NAMES: Names = {
  startDate: '2021-01-01',
  horizonDays: 365,
  segments: ['s0'],
  groups: ['all', 'urgent'],
  locations: [],
  contracts: [],
};

/** One segment with a first-come list, with and without changes of the number of places. */
function anyFirstCome(places: fc.Arbitrary<readonly number[]>): fc.Arbitrary<Scenario> {
  return fc
    .record({
      inflow: fc.tuple(anyInflow(NAMES, 's0', 'a'), anyInflow(NAMES, 's0', 'b')),
      lengthOfStay: anyStay,
      urgentStay: anyStay,
      places,
      start: fc.record({ inCare: fc.integer({ min: 0, max: 9 }), waiting: fc.integer({ min: 0, max: 5 }) }),
      seed: fc.nat({ max: 1e6 }).map(String),
      warmUp: fc.option(someDays),
      overflow: fc.boolean(),
      bridging: fc.option(anyShare),
    })
    .map(({ inflow, lengthOfStay, urgentStay, places: numbers, start, seed, warmUp, overflow, bridging }) =>
      testScenario(
        [
          {
            // Who comes again and again would come at another moment when the wait is another one.
            inflow: inflow.map(({ population: _, ...stream }) => stream),
            lengthOfStay,
            lengthOfStayByGroup: [{ group: 'urgent', lengthOfStay: urgentStay }],
            start,
            waiting: {
              kind: 'list',
              order: 'first-come',
              ...(bridging === null ? {} : { bridging: { afterDays: 10, share: bridging, eurosPerDay: 1 } }),
            },
            capacity: {
              kind: 'places',
              closing: 'as-clients-leave',
              steps: numbers.map((number, i) => ({ from: `2021-0${1 + 2 * i}-01`, places: number })),
            },
            urgent: overflow
              ? { kind: 'overflow', withinHours: 36, until: 'place-free', eurosPerDay: 1 }
              : { kind: 'wait' },
          },
        ],
        {
          seed,
          endDate: '2022-01-01',
          start: warmUp === null ? { kind: 'given' } : { kind: 'long-run', warmUpDays: warmUp },
          clientGroups: [
            { id: 'all', label: 'All', urgent: false },
            { id: 'urgent', label: 'Urgent', urgent: true },
          ],
        },
      ),
    );
}

const somePlaces = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 4 });

describe('one first-come list, whatever the inflow, the stays and the places', () => {
  it('events and the recursion of Kiefer and Wolfowitz give the same bits', () => {
    const closing = somePlaces.map((places) => places.toSorted((a, b) => b - a));
    fc.assert(
      fc.property(anyFirstCome(closing), (scenario) => {
        const model = compileModel(scenario);
        expect(model.firstCome).toBe(true);
        const withEvents = { ...model, firstCome: false };
        for (const index of [0, 1, 2]) {
          expect(runReplication(model, index)).toEqual(runReplication(withEvents, index));
        }
      }),
      { seed: 1, numRuns: 200, endOnFailure: true },
    );
  });

  it('one more place never makes anybody wait longer', () => {
    let shorter = 0;
    fc.assert(
      fc.property(anyFirstCome(somePlaces), (scenario) => {
        const [before, after] = [scenario, withOneMore(scenario)].map(waitsOf);
        expect([...after.keys()]).toEqual([...before.keys()]);
        for (const [client, wait] of before) {
          expect(after.get(client)).toBeLessThanOrEqual(wait);
          if ((after.get(client) ?? 0) < wait) shorter += 1;
        }
      }),
      { seed: 2, numRuns: 200, endOnFailure: true },
    );
    expect(shorter).toBeGreaterThan(500);
  });
});

function withOneMore(scenario: Scenario): Scenario {
  return JSON.parse(JSON.stringify(scenario), (key, value) => (key === 'places' ? value + 1 : value));
}

/** The days waited by each client until admission; Infinity for who is not admitted before the end. */
function waitsOf(scenario: Scenario): Map<number, number> {
  const { journal } = livesOf(scenario);
  const since = new Map<number, number>();
  const waits = new Map<number, number>();
  journal.events.forEach((event, i) => {
    const client = journal.clients[i];
    if (event === 'referred' || event === 'start-waiting') {
      since.set(client, journal.days[i]);
      waits.set(client, Infinity);
    } else if (event === 'admitted' && since.has(client)) waits.set(client, journal.days[i] - (since.get(client) ?? 0));
  });
  return waits;
}
