import { REGIONS } from '../../src/screens/explore/regions.test-data.ts';
import { startPage } from '../../src/screens/start-page.tsx';
import { createPool } from '../../workers/browser-pool.ts';
import { startCaseRunner } from '../../workers/case-runner.ts';

// The page of the product, with other cases than those that it comes with.
startPage({ run: createPool().run, startCaseRunner: async () => startCaseRunner(), cases: Object.values(REGIONS) });
