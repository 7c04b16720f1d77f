import { expose } from 'comlink';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../src/validation/judge.ts';
import type { ValidationCase } from '../src/validation/plan.ts';
import { startCaseRunner } from './case-runner.ts';

const exactCase: ValidationCase = { id: 'one', family: 'none', kind: 'exact', inputs: {}, expected: { days: 3 } };
const verdict: Verdict = {
  id: 'one',
  output: 'days',
  expected: 3,
  found: 3,
  standardError: null,
  z: null,
  verdict: 'pass',
  reason: null,
};

/** Plays a worker behind a real message channel and the real comlink. */
function played(run: (given: ValidationCase) => Promise<Verdict[]>) {
  const { port1, port2 } = new MessageChannel();
  const stage = { terminated: false, fault: (_: string) => {} };
  expose({ run }, port2);
  const runner = startCaseRunner({
    endpoint: port1,
    terminate: () => {
      stage.terminated = true;
      port1.close();
      port2.close();
    },
    onFault: (tell) => {
      stage.fault = tell;
    },
    lockName: null,
  });
  return { stage, runner };
}

describe('a worker that runs exact cases', () => {
  it('gets the case and gives back its verdicts', async () => {
    const { runner } = played(async ({ id }) => [{ ...verdict, id }]);
    expect(await runner.run(exactCase)).toEqual([verdict]);
    runner.end();
  });

  it('rejects what is asked when it is ended, and when asked afterwards', async () => {
    const { runner, stage } = played(() => new Promise(() => {}));
    const asked = runner.run(exactCase);
    runner.end();
    await expect(asked).rejects.toMatchObject({ kind: 'worker-failed' });
    await expect(runner.run(exactCase)).rejects.toMatchObject({ kind: 'worker-failed' });
    expect(stage.terminated).toBe(true);
  });

  it('rejects when it breaks, with what the platform told', async () => {
    const { runner, stage } = played(() => new Promise(() => {}));
    const asked = runner.run(exactCase);
    stage.fault('out of memory');
    await expect(asked).rejects.toMatchObject({ kind: 'worker-failed', message: 'out of memory' });
    expect(stage.terminated).toBe(true);
  });

  it('rejects when a case throws', async () => {
    const { runner } = played(async () => {
      throw new Error('58 clients in 57 places');
    });
    await expect(runner.run(exactCase)).rejects.toThrow('58 clients');
    runner.end();
  });
});
