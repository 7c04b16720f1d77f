import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createPool } from '../workers/browser-pool.ts';
import { parseScenario } from './scenario/parse.ts';
import type { Scenario } from './scenario/schema.ts';
import { App } from './screens/app.tsx';

const files = import.meta.glob<unknown>('../scenarios/*.json', { eager: true, import: 'default' });

/** The cases that come with the page; a file that is no scenario (a schema) is left out. */
const cases = Object.values(files).flatMap((json): Scenario[] => {
  const parsed = parseScenario(json);
  return parsed.ok ? [parsed.scenario] : [];
});

const root = document.getElementById('doorstroom');
if (!root) throw new Error('The page has no element to draw in');
createRoot(root).render(
  <StrictMode>
    <App run={createPool().run} cases={cases} />
  </StrictMode>,
);
