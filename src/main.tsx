import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createPool } from '../workers/browser-pool.ts';
import type { Scenario } from './scenario/schema.ts';
import { App } from './screens/app.tsx';

/** The cases that come with the page. A test reads each of them as the page would read a stranger's file. */
const files = import.meta.glob<Scenario>(['../scenarios/*.json', '!../scenarios/*.schema.json'], {
  eager: true,
  import: 'default',
});

const root = document.getElementById('doorstroom');
if (!root) throw new Error('The page has no element to draw in');
createRoot(root).render(
  <StrictMode>
    <App run={createPool().run} cases={Object.values(files)} />
  </StrictMode>,
);
