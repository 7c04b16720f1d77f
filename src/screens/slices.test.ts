import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bookOf, type Work } from '../experiment/book.ts';
import { occupied, workedExample } from '../experiment/worked-example.test-data.ts';
import { startWork } from './slices.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
});

const fail = (reason: unknown) => {
  throw reason;
};

describe('work in slices', () => {
  it('books the futures that it asks for before it reads them, and says what comes out', () => {
    const futures = occupied(workedExample(), ...Array(30).fill(0.9));
    let booked = -1;
    function* work(): Work<string> {
      yield futures;
      booked = bookOf(futures).bookMore(0) ? 0 : 30;
      return 'ready';
    }
    let result = '';
    startWork(
      work(),
      (done) => {
        result = done;
      },
      fail,
    );
    expect(result).toBe('');
    vi.runAllTimers();
    expect(booked).toBe(30);
    expect(result).toBe('ready');
  });

  it('goes on after a pause, so that the page is held up for a slice and no longer', () => {
    let steps = 0;
    function* work(): Work<null> {
      for (; steps < 50; steps++) yield null;
      return null;
    }
    // Each look at the clock is three milliseconds later.
    let time = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => {
      time += 3;
      return time;
    });
    startWork(work(), () => {}, fail);
    vi.advanceTimersToNextTimer();
    expect(steps).toBeGreaterThan(0);
    expect(steps).toBeLessThan(5);
    vi.runAllTimers();
    expect(steps).toBe(50);
    clock.mockRestore();
  });

  it('stops when it is cancelled, and a fault reaches no further than its own figure', () => {
    const done: string[] = [];
    function* work(name: string): Work<string> {
      yield null;
      if (name === 'broken') throw new Error('broken');
      return name;
    }
    const start = (name: string) =>
      startWork(
        work(name),
        (result) => done.push(result),
        () => done.push(`${name} failed`),
      );
    const cancel = start('cancelled');
    start('broken');
    start('last');
    cancel();
    vi.runAllTimers();
    expect(done).toEqual(['broken failed', 'last']);
  });
});
