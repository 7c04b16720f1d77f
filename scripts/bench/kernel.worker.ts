import { type PreparedScenario, prepareScenario } from '../../src/experiment/run.ts';
import { WORKLOADS, type WorkloadName } from './workload.ts';

/** Runs replications of a workload in a worker of a browser, and answers with the milliseconds that it took. */
const prepared = new Map<WorkloadName, PreparedScenario>();

addEventListener('message', ({ data }: MessageEvent<{ workload: WorkloadName; from: number; count: number }>) => {
  const { workload, from, count } = data;
  const model = prepared.get(workload) ?? prepareScenario(WORKLOADS[workload]);
  prepared.set(workload, model);
  const before = performance.now();
  model.run(from, count);
  postMessage(performance.now() - before);
});
