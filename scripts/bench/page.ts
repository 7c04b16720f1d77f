import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { build, preview } from 'vite';
import { CHROMIUM_FLAGS, chromiumPath, HOW_TO_GET_CHROMIUM } from '../../e2e/chromium.ts';
import { median, type Row } from './table.ts';

interface Timing {
  /** 1 when the number beside the thumb changed in the same frame as the key, else 0. */
  readonly sameFrame: number;
  /** From the key until the first estimate, and all replications, are drawn. */
  readonly first: number;
  readonly all: number;
}

/** Times the built page in a browser: from a key on a slider to what the reader sees. */
export async function benchPage(): Promise<readonly Row[]> {
  const executablePath = chromiumPath();
  if (!executablePath) return [{ what: 'page in a browser', value: HOW_TO_GET_CHROMIUM }];
  const outDir = mkdtempSync(join(tmpdir(), 'page-'));
  await build({ logLevel: 'error', mode: 'production', build: { outDir, emptyOutDir: true } });
  const server = await preview({ logLevel: 'error', build: { outDir }, preview: { port: 0, open: false } });
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
  try {
    const address = server.httpServer.address();
    const port = typeof address === 'object' ? address?.port : address;
    const page = await browser.newPage({ viewport: { width: 1366, height: 900 } });
    const openedAt = performance.now();
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.locator('figure svg path').first().waitFor();
    const firstPicture = performance.now() - openedAt;
    await page.waitForTimeout(3000);
    // Positions that were not shown before, so that nothing comes from memory.
    const moves = await timeKeys(page, /plaatsen/i, [...Array(12).fill('ArrowLeft'), 'End', 'ArrowLeft', 'ArrowLeft']);
    const price = await timeKeys(page, /prijs/i, Array(10).fill('ArrowLeft'));
    return [
      { what: 'page: opening until the first chart', value: ms(firstPicture) },
      {
        what: 'page: number beside the thumb in the frame of the key',
        value: `${moves.filter(({ sameFrame }) => sameFrame === 1).length} of ${moves.length}`,
        bar: 'all',
        met: moves.every(({ sameFrame }) => sameFrame === 1),
      },
      row('page: key until the first estimate (50 replications) is drawn', moves, 'first', 100),
      row('page: key until all 500 replications are drawn', moves, 'all', 1000),
      row('page: key on the price until the money is drawn', price, 'all', 100),
    ];
  } finally {
    await browser.close();
    await server.close();
    rmSync(outDir, { recursive: true });
  }
}

async function timeKeys(page: Page, slider: RegExp, keys: readonly string[]): Promise<readonly Timing[]> {
  const control = page.getByRole('slider', { name: slider });
  await control.focus();
  const timings: Timing[] = [];
  for (const key of keys) {
    await page.evaluate(watchAnswer);
    await page.keyboard.press(key);
    timings.push(await page.evaluate(() => window.timing));
    await page.waitForTimeout(150);
  }
  return timings;
}

declare global {
  interface Window {
    timing: Promise<Timing>;
  }
}

/** Runs in the page: waits for an input and looks at every frame after it. */
function watchAnswer(): void {
  window.timing = new Promise((resolve) => {
    addEventListener(
      'input',
      (event) => {
        const start = event.timeStamp;
        const slider = event.target as HTMLInputElement;
        const before = slider.getAttribute('aria-valuetext');
        const hasChanged = () => slider.getAttribute('aria-valuetext') !== before;
        let sameFrame: number | null = null;
        let first = 0;
        const look = () => {
          sameFrame ??= hasChanged() ? 1 : 0;
          // A task after the frame callback comes when the frame has been drawn.
          const channel = new MessageChannel();
          channel.port1.onmessage = () => {
            const now = performance.now() - start;
            const footer = document.querySelector('footer')?.innerText ?? '';
            const stale = document.querySelector('.is-stale') !== null;
            if (first === 0 && hasChanged() && !stale) first = now;
            if (first > 0 && /^[\d.]+ keer nagespeeld/.test(footer))
              resolve({ sameFrame: sameFrame ?? 0, first, all: now });
            else requestAnimationFrame(look);
          };
          channel.port2.postMessage(null);
        };
        requestAnimationFrame(look);
      },
      { once: true, capture: true },
    );
  });
}

function row(what: string, timings: readonly Timing[], part: 'first' | 'all', bar: number): Row {
  const times = timings.map((timing) => timing[part]);
  const middle = median(times);
  const worst = Math.max(...times);
  return { what, value: `${ms(middle)} (worst ${ms(worst)})`, bar: `<= ${bar} ms`, met: middle <= bar };
}

function ms(time: number): string {
  return `${time.toFixed(0)} ms`;
}
