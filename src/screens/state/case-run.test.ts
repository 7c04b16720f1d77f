import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../validation/judge.ts';
import { type CaseRunner, selectedCases } from '../../validation/selection.ts';
import { type CaseRun, caseVerdict, runCases } from './case-run.ts';

const cases = selectedCases().slice(0, 3);

function verdictOf(verdict: Verdict['verdict']): Verdict {
  return { id: '', output: 'days', expected: 3, found: 3, standardError: null, z: null, verdict, reason: null };
}

/** A runner that answers at once, and counts how often it was ended. */
function runnerOf(run: CaseRunner['run']) {
  const ended = { times: 0 };
  const start = async () => ({ run, end: () => void ended.times++ });
  return { ended, start };
}

describe('a run of exact cases', () => {
  it('shows each case when it is done, in order, and ends the runner', async () => {
    const shown: CaseRun[] = [];
    const { start, ended } = runnerOf(async () => [verdictOf('pass')]);
    await runCases(cases, start, new AbortController().signal, (run) => shown.push(run));
    expect(shown.map(({ phase, verdicts }) => `${phase} ${verdicts.size}`)).toEqual([
      'running 0',
      ...[0, 1, 2].flatMap((done) => [`running ${done}`, `running ${done + 1}`]),
      'done 3',
    ]);
    expect([...(shown.at(-1)?.verdicts.keys() ?? [])]).toEqual(cases.map(({ id }) => id));
    expect(ended.times).toBe(1);
  });

  it('keeps what was done when the worker breaks', async () => {
    const shown: CaseRun[] = [];
    let asked = 0;
    const { start, ended } = runnerOf(async () => {
      if (++asked === 2) throw new Error('gone');
      return [verdictOf('pass')];
    });
    await runCases(cases, start, new AbortController().signal, (run) => shown.push(run));
    expect(shown.at(-1)).toMatchObject({ phase: 'broken', current: null });
    expect(shown.at(-1)?.verdicts.size).toBe(1);
    expect(ended.times).toBe(1);
  });

  it('is broken when no worker can start', async () => {
    const shown: CaseRun[] = [];
    await runCases(
      cases,
      () => Promise.reject(new Error('404')),
      new AbortController().signal,
      (run) => shown.push(run),
    );
    expect(shown.at(-1)?.phase).toBe('broken');
  });

  it('ends the runner at once when it is stopped, and shows nothing more', async () => {
    const shown: CaseRun[] = [];
    const life = new AbortController();
    let rejectRun = (_: Error) => {};
    const { start, ended } = runnerOf(() => new Promise((_, reject) => (rejectRun = reject)));
    const over = runCases(cases, start, life.signal, (run) => shown.push(run));
    await expect.poll(() => shown.length).toBe(2);
    life.abort();
    expect(ended.times).toBe(1);
    rejectRun(new Error('ended'));
    await over;
    expect(shown.map(({ phase }) => phase)).toEqual(['running', 'running']);
  });

  it('ends a runner that comes when nobody waits for it any more', async () => {
    const life = new AbortController();
    let arrive = (_: CaseRunner) => {};
    let asked = 0;
    let ended = 0;
    const over = runCases(
      cases,
      () => new Promise((resolve) => (arrive = resolve)),
      life.signal,
      () => {},
    );
    life.abort();
    const run = async () => {
      asked++;
      return [];
    };
    arrive({ run, end: () => void ended++ });
    await over;
    expect([asked, ended]).toEqual([0, 1]);
  });
});

describe('the verdict on a case', () => {
  it('is right only when all its outputs are', () => {
    expect(caseVerdict([verdictOf('pass'), verdictOf('pass')])).toBe('pass');
    expect(caseVerdict([verdictOf('pass'), verdictOf('fail'), verdictOf('not covered')])).toBe('fail');
    expect(caseVerdict([verdictOf('pass'), verdictOf('not covered')])).toBe('not covered');
    expect(caseVerdict([])).toBe('not covered');
  });
});
