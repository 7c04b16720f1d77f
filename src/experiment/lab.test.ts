import { describe, expect, test } from 'vitest';
import { everythingScenario } from '../scenario/everything.test-data.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { RunFutures } from './futures.ts';
import { createLab, runHere } from './lab.ts';
import { simulateFutures } from './run.ts';

const scenario: Scenario = { ...everythingScenario, endDate: '2025-01-01' };

/** A lab that writes down what it lets play: from which replication, until which, with which luck. */
function watchedLab(signal?: AbortSignal) {
  const runs: (readonly [number, number, string])[] = [];
  const run: RunFutures = (one, options) => {
    runs.push([options.from ?? 0, options.replications, options.luck ?? 'plain']);
    return runHere(one, options);
  };
  return { runs, lab: createLab({ run, ...(signal && { signal }) }) };
}

describe('the lab in which a question plays futures', () => {
  test('gives the futures of one run, and goes on where it stopped', async () => {
    const { lab, runs } = watchedLab();
    await lab.play(scenario, 3);
    const five = await lab.play(scenario, 5);
    const two = await lab.play(scenario, 2);
    const { replications } = simulateFutures(scenario, { replications: 5 });
    expect(five.replications).toEqual(replications);
    expect(two.replications).toEqual(replications.slice(0, 2));
    expect(runs).toEqual([
      [0, 3, 'plain'],
      [3, 5, 'plain'],
    ]);
  });

  test('another price is booked over the same futures; another kind of luck is played', async () => {
    const { lab, runs } = watchedLab();
    const { replications } = await lab.play(scenario, 4);
    const shadowPrices = { priceYear: 2024, waitingEurosPerDay: 1, blockedEurosPerDay: 1234 };
    const dearer: Scenario = { ...scenario, shadowPrices };
    const booked = await lab.play(dearer, 4);
    expect(booked.scenario).toBe(dearer);
    expect(booked.replications).toEqual(replications);
    const turned = await lab.play(scenario, 4, 'antithetic');
    expect(turned.replications[1]).not.toEqual(replications[1]);
    expect(runs).toEqual([
      [0, 4, 'plain'],
      [0, 4, 'antithetic'],
    ]);
  });

  test('plays nothing more once it is stopped', async () => {
    const stop = new AbortController();
    const { lab, runs } = watchedLab(stop.signal);
    stop.abort();
    await expect(lab.play(scenario, 4)).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    await expect(lab.pause()).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(runs).toEqual([]);
  });
});
