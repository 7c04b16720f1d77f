import { expose } from 'comlink';
import { runCase } from '../src/validation/run-case.ts';
import { holdLock } from './browser-lock.ts';
import type { CaseService } from './case-runner.ts';

// A rejected promise that nobody catches fires no event on the page: make it an error, which does.
addEventListener('unhandledrejection', (event) => reportError(event.reason));

const service: CaseService = { run: (exactCase) => runCase(exactCase, { precision: 'fast' }), holdLock };
expose(service);
