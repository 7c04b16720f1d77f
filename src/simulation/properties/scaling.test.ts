import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../scenario/schema.ts';
import { runAll } from '../read.test-data.ts';
import { inflowPerDay, placesFrom, testScenario } from '../scenario.test-data.ts';
import { everyScenario, livesOf } from './metamorphic.test-data.ts';
import { slower, withoutCalendar } from './transform.test-data.ts';

/** What happens to each client in order, and when. */
function pathsOf(scenario: Scenario) {
  const { journal } = livesOf(scenario);
  const paths = new Map<number, { what: string[]; when: number[] }>();
  journal.clients.forEach((client, i) => {
    const path = paths.get(client) ?? { what: [], when: [] };
    path.what.push(`${journal.events[i]} ${journal.segments[i]} ${journal.details[i]}`);
    path.when.push(journal.days[i]);
    paths.set(client, path);
  });
  return paths;
}

describe('the clock has no unit of its own, whatever the scenario', () => {
  it.each([2, 7])('when everything takes %i times as long, the same happens to everybody, that much later', (times) => {
    let events = 0;
    everyScenario((scenario) => {
      const plain = withoutCalendar(scenario);
      const [quick, slow] = [pathsOf(plain), pathsOf(slower(plain, times))];
      expect([...slow].map(([client, { what }]) => [client, what])).toEqual(
        [...quick].map(([client, { what }]) => [client, what]),
      );
      for (const [client, { when }] of quick) {
        const found = slow.get(client)?.when ?? [];
        // Each moment is rounded to the grid of 2^-20 day; a long path adds up a few of those.
        const off = Math.max(...when.map((day, i) => Math.abs(found[i] - times * day)));
        expect(off).toBeLessThan(1e-3);
        events += when.length;
      }
    });
    expect(events).toBeGreaterThan(5000);
  });
});

describe('streams of referrals', () => {
  const run = (perDay: readonly number[]) =>
    runAll(
      testScenario(
        [
          {
            inflow: perDay.map((rate, i) => ({ ...inflowPerDay(rate)[0], id: `stream-${i}` })),
            lengthOfStay: { kind: 'lognormal', meanDays: 30, cv: 1.2 },
            capacity: placesFrom(10),
          },
        ],
        { endDate: '2022-01-01' },
      ),
      3000,
    );

  it('one stream of 0.3 a day is as two of 0.1 and 0.2, in mean and in spread', () => {
    const [one, two] = [run([0.3]), run([0.1, 0.2])];
    for (const series of ['referrals', 'waitingDays', 'careDays', 'admissions'] as const) {
      const [a, b] = [one, two].map(({ estimate, sum }) => estimate((replication) => sum(replication, series)));
      expect(Math.abs(a.mean - b.mean)).toBeLessThan(4 * Math.hypot(a.standardError, b.standardError));
      expect(a.standardError / a.mean).toBeLessThan(0.03);
      // The standard error of a standard deviation, with room for heavy tails.
      expect(Math.abs(a.sd / b.sd - 1)).toBeLessThan(series === 'waitingDays' ? 0.15 : 4 / Math.sqrt(3000));
    }
  });
});
