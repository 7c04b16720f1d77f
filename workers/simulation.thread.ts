import { parentPort } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/umd/node-adapter.js';
import { prepareScenario } from '../src/experiment/run.ts';
import { createChunkService } from './chunk-service.ts';

if (parentPort) expose(createChunkService(prepareScenario), nodeEndpoint(parentPort));
