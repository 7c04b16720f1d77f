import { createPool } from '../workers/browser-pool.ts';
import { startPage } from './screens/start-page.tsx';

// The case of the first picture comes with the page, of the others only their names.
const [first] = Object.values(import.meta.glob('../scenarios/almata.json', { eager: true, import: 'default' }));
const names = import.meta.glob(['../scenarios/*.json', '!../scenarios/*.schema.json', '!../scenarios/almata.json'], {
  eager: true,
  import: 'name',
  query: '?name',
});
const others = import.meta.glob(['../scenarios/*.json', '!../scenarios/*.schema.json', '!../scenarios/almata.json'], {
  import: 'default',
});

startPage({
  run: createPool().run,
  startCaseRunner: async () => (await import('../workers/case-runner.ts')).startCaseRunner(),
  first,
  others: Object.entries(others).map(([file, fetch]) => ({ file, name: String(names[file]), fetch })),
});
