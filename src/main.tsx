import { createPool } from '../workers/browser-pool.ts';
import { startPage } from './screens/start-page.tsx';

const cases = import.meta.glob(['../scenarios/*.json', '!../scenarios/*.schema.json'], {
  eager: true,
  import: 'default',
});

startPage({
  run: createPool().run,
  startCaseRunner: async () => (await import('../workers/case-runner.ts')).startCaseRunner(),
  cases: Object.values(cases),
});
