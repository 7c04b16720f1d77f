import { existsSync } from 'node:fs';
import { defineConfig } from 'vite';

const entries = {
  simulate: 'src/cli/main.ts',
  'simulation-thread': 'workers/simulation.thread.ts',
  validate: 'src/cli/validate.ts',
  record: 'src/cli/record.ts',
  schema: 'scripts/write-schema.ts',
  bench: 'scripts/bench.ts',
  mutations: 'scripts/mutations.ts',
};

/** Builds everything that runs without a screen into plain files for Node; `scripts/launch.mjs` starts them. */
export default defineConfig({
  logLevel: 'error',
  // The page's static files and the bundled packages have no part in a build for Node; the browser driver stays outside.
  publicDir: false,
  ssr: { noExternal: true, external: ['playwright', 'vite', '@vitejs/plugin-react'] },
  build: {
    ssr: true,
    outDir: 'dist-cli',
    emptyOutDir: false,
    target: 'node20',
    rolldownOptions: {
      input: Object.fromEntries(Object.entries(entries).filter(([, path]) => existsSync(path))),
      // Constants stay constants: the engine turns the kernel's columns into fixed addresses, a fifth faster.
      output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs', topLevelVar: false },
    },
  },
});
