import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    pageUrl: string;
  }
}

const OUT_DIR = 'test-results/page';

/** Builds the page as for release and serves it while the browser tests run. */
export default async function serveBuiltPage(project: TestProject): Promise<() => Promise<void>> {
  // Vitest sets NODE_ENV to test, and with it the build would hold the development version of React.
  const environment = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  await build({ logLevel: 'warn', mode: 'production', build: { outDir: OUT_DIR, emptyOutDir: true } });
  process.env.NODE_ENV = environment;
  const server = await preview({
    logLevel: 'warn',
    build: { outDir: OUT_DIR },
    preview: { host: '127.0.0.1', port: 0, strictPort: false, open: false },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('serveBuiltPage: the server has no port');
  project.provide('pageUrl', `http://127.0.0.1:${address.port}/`);
  return () => server.close();
}
