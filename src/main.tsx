import { startBrowserWorker } from '../workers/browser-worker.ts';
import { createPool } from '../workers/pool.ts';
import { startPage } from './screens/start-page.tsx';

// Only the case of the first picture comes with the page.
const [first] = Object.values(import.meta.glob('../scenarios/almata.json', { eager: true, import: 'default' }));

startPage({
  run: createPool({ startWorker: startBrowserWorker }).run,
  startCaseRunner: async () => (await import('../workers/case-runner.ts')).startCaseRunner(),
  first,
  others: import.meta.glob(['../scenarios/*.json', '!../scenarios/*.schema.json', '!../scenarios/almata.json'], {
    import: 'default',
  }),
});
