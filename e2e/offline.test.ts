import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openPage, settled, withBrowser } from './harness.ts';

withBrowser();

describe('the page without a network', () => {
  it('opens after one visit and still simulates', async () => {
    const { page, context } = await openPage({ serviceWorkers: 'allow' });
    await settled(page);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      if (!navigator.serviceWorker.controller)
        await new Promise((go) => navigator.serviceWorker.addEventListener('controllerchange', go, { once: true }));
    });
    await context.setOffline(true);
    await page.reload();
    await settled(page);
    const before = await page.locator('h2').first().innerText();
    await page.getByRole('slider').first().press('PageDown');
    await settled(page);
    expect(await page.locator('h2').first().innerText()).not.toBe(before);
  });
});

describe('the first load', () => {
  it('is at most 180 kB as it travels, everything included that the first picture needs', async () => {
    const { page, context } = await openPage();
    await settled(page);
    const sizes = new Map<string, number>();
    context.on('response', (response) => {
      if (!response.ok()) return;
      const name = new URL(response.url()).pathname;
      sizes.set(name, -1);
      void response
        .body()
        .then((body) => sizes.set(name, /\.(woff2|png)$/.test(name) ? body.length : gzipSync(body).length));
    });
    await page.reload();
    await settled(page);
    await page.waitForLoadState('networkidle');
    await expect.poll(() => [...sizes.values()].includes(-1)).toBe(false);
    expect([...sizes.keys()].some((name) => /worker.*\.js$/.test(name))).toBe(true);
    const total = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0);
    expect(total, [...sizes].map(([name, bytes]) => `${name} ${bytes}`).join('\n')).toBeLessThanOrEqual(180_000);
    expect(total).toBeGreaterThan(50_000);
  });
});
