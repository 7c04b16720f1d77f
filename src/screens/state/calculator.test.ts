import { beforeEach, expect, test, vi } from 'vitest';
import type { Futures, RunOptions } from '../../experiment/futures.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { createCalculator, type Pair } from './calculator.ts';

/** A run that the test moves on by hand. */
interface Run {
  readonly scenario: Scenario;
  readonly options: RunOptions;
  readonly show: (count: number) => void;
  readonly finish: () => Promise<void>;
  readonly fail: (reason: unknown) => Promise<void>;
  isOver: boolean;
}

let runs: Run[];
let mostAtOnce: number;
let time: number;
let calculator: ReturnType<typeof createCalculator>;

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const state = () => calculator.store.getState();
const under = () => runs.filter((run) => !run.isOver);

function scenario(places: number, eurosPerDay = 300): Scenario {
  return {
    id: 'case',
    replications: 500,
    clientGroups: [],
    contracts: [{ id: 'pxq', eurosPerDay }],
    segments: [
      { id: 's', inflow: [], capacity: { steps: [{ places }] }, waiting: { kind: 'list' }, urgent: { kind: 'wait' } },
    ],
  } as unknown as Scenario;
}

const pair = (places: number, eurosPerDay = 300): Pair => ({
  now: scenario(57),
  chosen: scenario(places, eurosPerDay),
});

function futures(of: Scenario, count: number): Futures {
  return { scenario: of, grid: {}, replications: new Array(count).fill({}) } as unknown as Futures;
}

beforeEach(() => {
  runs = [];
  mostAtOnce = 0;
  time = 0;
  calculator = createCalculator(
    (of, options) =>
      new Promise((resolve, reject) => {
        const run: Run = {
          scenario: of,
          options,
          isOver: false,
          show: (count) => options.onFutures?.(futures(of, count)),
          finish: () => {
            run.isOver = true;
            resolve(futures(of, options.replications));
            return settled() as Promise<void>;
          },
          fail: (reason) => {
            run.isOver = true;
            reject(reason);
            return settled() as Promise<void>;
          },
        };
        options.signal?.addEventListener('abort', () => {
          run.isOver = true;
          reject(new DOMException('', 'AbortError'));
        });
        runs.push(run);
        mostAtOnce = Math.max(mostAtOnce, under().length);
      }),
    () => time,
  );
});

async function finishAll(): Promise<void> {
  for (let run = under()[0]; run; run = under()[0]) await run.finish();
}

test('a pair is shown first as an estimate and then complete, one run at a time', async () => {
  calculator.request(pair(43));
  expect(runs[0].options.replications).toBe(50);
  await runs[0].finish();
  expect(state().picture).toBeNull();
  runs[1].show(50);
  expect(state().picture).toMatchObject({ isComplete: false });
  await finishAll();
  expect(state().picture).toMatchObject({ isComplete: true });
  expect(state().picture?.now.replications).toHaveLength(500);
  expect(mostAtOnce).toBe(1);
});

test('positions of a slider in between are never queued, and the last one is what is shown', async () => {
  calculator.request(pair(56));
  await runs[0].finish();
  for (let places = 55; places >= 43; places--) calculator.request(pair(places));
  expect(under()).toHaveLength(1);
  runs[1].show(50);
  await settled();
  await finishAll();
  expect(
    runs.map((run) => (run.scenario.segments[0] as never as ReturnType<typeof stepsOf>).capacity.steps[0].places),
  ).toEqual([57, 56, 43, 57]);
  expect(state().picture?.pair).toBe(state().wanted);
  expect(mostAtOnce).toBe(1);
});

test('someone who keeps dragging sees pictures of positions just passed', async () => {
  calculator.request(pair(56));
  await runs[0].finish();
  const passed = state().wanted;
  calculator.request(pair(55));
  runs[1].show(50);
  expect(state().picture?.pair).toBe(passed);
  expect(state().picture?.pair).not.toBe(state().wanted);
});

test('a run that shows nothing gives way after a second', async () => {
  calculator.request(pair(56));
  await runs[0].finish();
  calculator.request(pair(55));
  expect(runs[1].isOver).toBe(false);
  time = 1001;
  calculator.request(pair(54));
  await settled();
  expect(runs[1].isOver).toBe(true);
  expect(under()[0].scenario).toBe(state().wanted?.chosen);
});

test('another price is booked at once over the same futures, without a run', async () => {
  calculator.request(pair(43));
  await finishAll();
  const before = runs.length;
  calculator.request(pair(43, 250));
  expect(runs).toHaveLength(before);
  expect(state().picture).toMatchObject({ isComplete: true });
  expect(state().picture?.chosen.scenario.contracts[0]).toMatchObject({ eurosPerDay: 250 });
});

test('the choice that equals now shares its futures', async () => {
  calculator.request(pair(57));
  await finishAll();
  expect(state().picture?.chosen.replications).toEqual(state().picture?.now.replications);
  expect(runs.every((run) => run.scenario.segments)).toBe(true);
  expect(runs).toHaveLength(2);
});

test('going back to a place that was simulated needs no run', async () => {
  calculator.request(pair(43));
  await finishAll();
  calculator.request(pair(44));
  await finishAll();
  const before = runs.length;
  calculator.request(pair(43));
  expect(runs).toHaveLength(before);
  expect(state().picture?.pair).toBe(state().wanted);
});

test('a stopped run is reported, the choices stay, and trying again works', async () => {
  calculator.request(pair(43));
  await runs[0].fail(new Error('dead'));
  expect(state().failure).toBeInstanceOf(Error);
  expect(state().wanted).not.toBeNull();
  calculator.retry();
  expect(state().failure).toBeNull();
  await finishAll();
  expect(state().picture).toMatchObject({ isComplete: true });
});

test('new input after a failure starts again', async () => {
  calculator.request(pair(43));
  await runs[0].fail(undefined);
  expect(state().failure).not.toBeNull();
  calculator.request(pair(44));
  await vi.waitFor(() => expect(under()).toHaveLength(1));
  expect(state().failure).toBeNull();
});

function stepsOf() {
  return { capacity: { steps: [{ places: 0 }] } };
}
