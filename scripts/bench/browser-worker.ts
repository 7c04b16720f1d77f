import { type Browser, chromium } from 'playwright';
import { build } from 'vite';
import { CHROMIUM_FLAGS, chromiumPath } from '../../e2e/chromium.ts';
import type { WorkloadName } from './workload.ts';

/** The kernel in a worker of Chromium, built as the page builds its worker. */
export interface BrowserWorker {
  /** Milliseconds by the clock for replications `from` to `from + count - 1`, without the way to the worker. */
  readonly run: (workload: WorkloadName, from: number, count: number) => Promise<number>;
  readonly version: string;
  readonly end: () => Promise<void>;
}

const ADDRESS = 'http://localhost/';

/** Starts the worker; null where there is no Chromium. */
export async function startBrowserWorker(): Promise<BrowserWorker | null> {
  const executablePath = chromiumPath();
  if (!executablePath) return null;
  const code = await workerCode();
  const browser: Browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
  const page = await browser.newPage();
  // A module worker needs an address: nothing listens there, the two files are handed out here.
  await page.route(`${ADDRESS}**`, (route) =>
    route.request().url() === ADDRESS
      ? route.fulfill({ contentType: 'text/html', body: '' })
      : route.fulfill({ contentType: 'text/javascript', body: code }),
  );
  await page.goto(ADDRESS);
  await page.evaluate(() => {
    window.kernel = new Worker('worker.js', { type: 'module' });
  });
  return {
    run: (workload, from, count) =>
      page.evaluate(
        (request) =>
          new Promise<number>((resolve, reject) => {
            window.kernel.onmessage = ({ data }) => resolve(data);
            window.kernel.onerror = ({ message }) => reject(new Error(message));
            window.kernel.postMessage(request);
          }),
        { workload, from, count },
      ),
    version: browser.version(),
    end: () => browser.close(),
  };
}

async function workerCode(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      rolldownOptions: { input: 'scripts/bench/kernel.worker.ts', output: { topLevelVar: false } },
    },
  });
  const [bundle] = [built].flat();
  const chunk = 'output' in bundle ? bundle.output.find((file) => file.type === 'chunk') : undefined;
  if (!chunk) throw new Error('the worker of the bench was not built');
  return chunk.code;
}

declare global {
  interface Window {
    kernel: Worker;
  }
}
