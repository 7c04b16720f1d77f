import { REGIONS } from '../../src/screens/explore/regions.test-data.ts';
import { startPage } from '../../src/screens/start-page.tsx';
import { startBrowserWorker } from '../../workers/browser-worker.ts';
import { startCaseRunner } from '../../workers/case-runner.ts';
import { createPool } from '../../workers/pool.ts';

const [first, ...others] = Object.values(REGIONS);

// The page of the product, with other cases than those that it comes with.
startPage({
  run: createPool({ startWorker: startBrowserWorker }).run,
  startCaseRunner: async () => startCaseRunner(),
  first,
  others: Object.fromEntries(others.map((region) => [`${region.id}.json`, async () => region])),
});
