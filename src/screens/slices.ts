import { bookOf, type Work } from '../experiment/book.ts';
import type { Futures } from '../experiment/futures.ts';

/** How long the page may be held up at a time. */
const SLICE_MS = 10;
/** Futures that are booked between two looks at the clock. */
const AT_ONCE = 4;

interface Job {
  /** Does one small step; false when all is done. */
  readonly step: () => boolean;
}

const jobs: Job[] = [];

/** Does work in slices, one after the other, in between what the page has to do. Returns what cancels it. */
export function startWork<Result>(
  work: Work<Result>,
  onDone: (result: Result) => void,
  onFailure: (reason: unknown) => void,
): () => void {
  let booking: Futures | null = null;
  const job: Job = {
    step: () => {
      try {
        if (booking && bookOf(booking).bookMore(AT_ONCE)) return true;
        const next = work.next();
        if (!next.done) {
          booking = next.value;
          return true;
        }
        onDone(next.value);
      } catch (reason) {
        onFailure(reason);
      }
      return false;
    },
  };
  jobs.push(job);
  if (jobs.length === 1) setTimeout(slice);
  return () => {
    const place = jobs.indexOf(job);
    if (place >= 0) jobs.splice(place, 1);
  };
}

function slice(): void {
  const until = performance.now() + SLICE_MS;
  while (jobs.length > 0 && performance.now() < until) {
    const [job] = jobs;
    if (!job.step() && jobs[0] === job) jobs.shift();
  }
  if (jobs.length > 0) setTimeout(slice);
}
