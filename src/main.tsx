import { createPool } from '../workers/browser-pool.ts';
import { startPage } from './screens/start-page.tsx';

const cases = import.meta.glob(['../scenarios/*.json', '!../scenarios/*.schema.json'], {
  eager: true,
  import: 'default',
});

startPage({ run: createPool().run, cases: Object.values(cases) });
