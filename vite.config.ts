import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { caseCards } from './scripts/case-card-plugin.ts';
import { contentPolicy } from './scripts/content-policy-plugin.ts';
import { offline } from './scripts/offline-plugin.ts';

export default defineConfig({
  // The built page works in any folder of any host.
  base: './',
  plugins: [react(), caseCards(), contentPolicy(), offline()],
  // Constants stay constants in the worker: the engine turns the kernel's columns into fixed addresses.
  worker: { format: 'es', rolldownOptions: { output: { topLevelVar: false } } },
  build: {
    modulePreload: { polyfill: false },
    // All that the page needs at once in one file. Left alone, what later parts share with it becomes a dozen small
    // files: more requests, and three kilobytes more in all.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] } } },
  },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  // Found late, these would make the development server reload the page in the middle of the first run.
  optimizeDeps: {
    include: [
      'comlink',
      'd3',
      'mathjs/number',
      'react',
      'react-dom/client',
      'seedrandom/seedrandom.js',
      'zod',
      'zustand',
      'zundo',
    ],
  },
});
