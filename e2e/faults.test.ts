import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { FAILURES } from '../src/messages/frame.ts';
import { drawings, openPage, quiet, savedJson, settled, withBrowser } from './harness.ts';

withBrowser();

/** Added to the worker: breaks it at the second call after it was told how. A fresh worker is sound. */
const BREAKABLE = `
  let fault = null;
  let calls = 0;
  new BroadcastChannel('fault').onmessage = ({ data }) => { fault = data; };
  addEventListener('message', () => {
    if (fault === null || ++calls !== 2) return;
    if (fault === 'hang') for (;;);
    if (fault === 'reject') Promise.reject(new Error('planted fault'));
    if (fault === 'throw') throw new Error('planted fault');
  });`;

async function armFault(page: Page, fault: string): Promise<void> {
  await page.evaluate(async (kind) => {
    new BroadcastChannel('fault').postMessage(kind);
    await new Promise((go) => setTimeout(go, 100));
  }, fault);
}

async function expectRecovery(page: Page): Promise<void> {
  const text = await page.locator('body').innerText();
  expect(text).toContain(FAILURES.stopped);
  expect(text).not.toMatch(/planted|worker|Error/);
  expect(await page.getByRole('slider').first().isEnabled()).toBe(true);
  await page.getByRole('button', { name: FAILURES.retry }).click();
  await settled(page);
  expect(await page.locator('body').innerText()).not.toContain(FAILURES.stopped);
}

describe('a worker that fails', () => {
  it.each([
    ['throws', 'throw'],
    ['leaves a rejected promise', 'reject'],
    ['hangs', 'hang'],
  ])('because it %s is told in Dutch, and the next run gives the right figures', async (_, fault) => {
    const sound = await openPage();
    await settled(sound.page);
    await sound.page.getByRole('slider').first().press('ArrowLeft');
    await settled(sound.page);
    const { page } = await openPage({ inWorker: BREAKABLE, expectsErrors: true });
    await settled(page);
    await quiet(page);
    await armFault(page, fault);
    await page.getByRole('slider').first().press('ArrowLeft');
    // The page goes on while the worker does not.
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(next)));
    await page.getByText(FAILURES.stopped).waitFor({ timeout: 20_000 });
    await expectRecovery(page);
    expect(await savedJson(page)).toBe(await savedJson(sound.page));
  });

  it('because it is terminated from outside is noticed within a second or so, and replaced', async () => {
    const { page } = await openPage({ cores: 3, expectsErrors: true });
    await settled(page);
    const before = await page.evaluate(() => window.startedWorkers.length);
    await page.evaluate(() => {
      for (const worker of window.startedWorkers) worker.terminate();
    });
    await expect.poll(() => page.evaluate(() => window.startedWorkers.length), { timeout: 3000 }).toBe(2 * before);
    await page.getByRole('slider').first().press('ArrowLeft');
    await settled(page);
    expect(await page.locator('body').innerText()).not.toContain(FAILURES.stopped);
  });

  it('because it is terminated in the middle of a run ends that run, and no promise stays pending', async () => {
    const { page } = await openPage({ expectsErrors: true });
    await settled(page);
    await quiet(page);
    await page.evaluate(() => {
      // The call is on its way when its worker ends.
      const send = Worker.prototype.postMessage;
      Worker.prototype.postMessage = function (this: Worker, ...sent: unknown[]) {
        Worker.prototype.postMessage = send;
        Reflect.apply(send, this, sent);
        this.terminate();
      } as typeof send;
    });
    await page.getByRole('slider').first().press('ArrowLeft');
    await page.getByText(FAILURES.stopped).waitFor({ timeout: 5000 });
    await expectRecovery(page);
  });
});

describe('twenty changes in a row', () => {
  it('end in exactly the picture of the last one', async () => {
    const { page } = await openPage();
    await settled(page);
    const slider = page.getByRole('slider').first();
    await slider.press('ArrowLeft');
    await settled(page);
    const undisturbed = await drawings(page);
    for (let i = 0; i < 10; i++) {
      await page.keyboard.press('PageUp');
      await page.keyboard.press('PageDown');
    }
    await slider.press('Home');
    for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowRight');
    await settled(page);
    expect(await slider.inputValue()).toBe('42');
    expect(await drawings(page)).toBe(undisturbed);
  });
});
