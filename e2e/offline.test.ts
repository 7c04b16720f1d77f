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
    const { page } = await openPage();
    // The answer, the tiles and the waiting list; the rest is fetched when those stand. Asked in one step: what comes a
    // moment later does not count, however slow the machine.
    const fetched = await page.waitForFunction(
      () =>
        document.querySelector('#wachtlijst svg path') &&
        performance.getEntriesByType('resource').map(({ name }) => name),
    );
    const files = [...new Set([page.url(), ...((await fetched.jsonValue()) ?? [])])];
    expect(files.some((file) => /worker.*\.js$/.test(file))).toBe(true);
    const sizes = await Promise.all(files.map(travelBytes));
    const total = sizes.reduce((sum, bytes) => sum + bytes, 0);
    expect(total, files.map((file, i) => `${file} ${sizes[i]}`).join('\n')).toBeLessThanOrEqual(180_000);
    expect(total).toBeGreaterThan(50_000);
  });
});

/** Returns the size in bytes of a file on the network: text compressed, typeface as it is. */
async function travelBytes(address: string): Promise<number> {
  const body = Buffer.from(await (await fetch(address)).arrayBuffer());
  return address.endsWith('.woff2') ? body.length : gzipSync(body).length;
}
