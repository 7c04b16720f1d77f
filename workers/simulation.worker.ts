import { expose } from 'comlink';
import { prepareScenario } from '../src/experiment/run.ts';
import { createChunkService } from './chunk-service.ts';

// A rejected promise that nobody catches fires no event on the page: make it an error, which does.
addEventListener('unhandledrejection', (event) => reportError(event.reason));

expose(createChunkService(prepareScenario));
