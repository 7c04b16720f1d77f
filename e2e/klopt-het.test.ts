import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { FRAME } from '../src/messages/frame.ts';
import { EXACT, EXACT_CASES } from '../src/messages/klopt-het.ts';
import { openPage, quiet, settled, withBrowser } from './harness.ts';

withBrowser();

const CASES = Object.keys(EXACT_CASES).length;
/** On a machine that others use too. */
const A_RUN_MS = 150_000;

const dialog = (page: Page) => page.getByRole('dialog', { name: FRAME.exact });
const button = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true });
const judged = (page: Page) => dialog(page).locator('.exact__first .exact__judged').allInnerTexts();
const caseWorkers = (page: Page) => page.workers().filter((worker) => worker.url().includes('validation'));

async function open(page: Page): Promise<void> {
  await settled(page);
  await quiet(page);
  await page.getByRole('button', { name: FRAME.more, exact: true }).click();
  await page.getByText(FRAME.exact, { exact: true }).click();
  await button(page, EXACT.run).waitFor();
}

async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page })
    .include('dialog')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(found.passes.length).toBeGreaterThan(5);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

describe('exact cases in the browser', () => {
  it('are fetched when asked for, all come out right, and every output can be seen', {
    timeout: A_RUN_MS,
  }, async () => {
    const { page, loaded } = await openPage();
    await settled(page);
    expect(loaded.filter((url) => /validation|selection|exact|case-runner/.test(url))).toEqual([]);
    await open(page);
    expect(await violations(page)).toEqual([]);
    await button(page, EXACT.run).click();
    await dialog(page)
      .getByText(EXACT.score(CASES, CASES))
      .waitFor({ timeout: A_RUN_MS - 30_000 });
    expect(await judged(page)).toEqual(Array(CASES).fill(EXACT.verdict.pass));
    expect(caseWorkers(page)).toEqual([]);
    for (const more of await dialog(page).locator('.exact__more').all()) await more.click();
    const rows = await dialog(page).locator('tbody tr').count();
    expect(await dialog(page).innerText()).toContain(EXACT.allRight(rows, 0).split('.')[0]);
    expect(await dialog(page).locator('.exact__judged').allInnerTexts()).toEqual(Array(rows).fill(EXACT.verdict.pass));
    expect(await violations(page)).toEqual([]);
    await page.evaluate(() => {
      document.documentElement.dataset.theme = 'dark';
    });
    expect(await violations(page)).toEqual([]);
  });

  it('stop when asked, keep what was done, and leave no worker behind when the window closes', async () => {
    const { page } = await openPage();
    await open(page);
    await button(page, EXACT.run).press('Enter');
    await expect.poll(async () => (await judged(page)).length, { timeout: 40_000 }).toBeGreaterThan(0);
    await button(page, EXACT.stop).press('Enter');
    await dialog(page)
      .getByText(/^Gestopt/)
      .waitFor();
    await expect.poll(() => caseWorkers(page)).toEqual([]);
    const before = await judged(page);
    expect(before.length).toBeLessThan(CASES);
    await button(page, EXACT.again).press('Enter');
    await expect.poll(() => caseWorkers(page).length).toBe(1);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
    await expect.poll(() => caseWorkers(page)).toEqual([]);
  });

  it('say so when an answer is wrong', async () => {
    const { page, context } = await openPage();
    await context.route(/selection.*\.js/, async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      expect(text).toContain('11.0822510823');
      await route.fulfill({ response, body: text.replaceAll('11.0822510823', '14.5') });
    });
    await open(page);
    await button(page, EXACT.run).click();
    await dialog(page).getByText(EXACT.verdict.fail).first().waitFor({ timeout: 50_000 });
    expect((await judged(page))[0]).toBe(EXACT.verdict.fail);
    await button(page, EXACT.stop).click();
    const summary = await dialog(page).getByText(EXACT.notAllRight).innerText();
    const [right, done] = /(\d+) van de (\d+) klopten/.exec(summary)?.slice(1).map(Number) ?? [];
    expect(right).toBe(done - 1);
  });

  it('say so when the worker cannot start', async () => {
    const { page, context } = await openPage({ expectsErrors: true });
    await context.route(/validation\.worker.*\.js/, (route) => route.abort());
    await open(page);
    await button(page, EXACT.run).click();
    await dialog(page).getByRole('alert').getByText(EXACT.broken(0, CASES)).waitFor();
    await button(page, EXACT.again).waitFor();
  });

  it('fit in a narrow window', async () => {
    const { page } = await openPage({ viewport: { width: 375, height: 740 } });
    await open(page);
    expect(await violations(page)).toEqual([]);
    await dialog(page)
      .getByRole('button', { name: /^Alle \d+ uitkomsten/ })
      .first()
      .click();
    const [inside, outside] = await dialog(page)
      .locator('.dialog__text')
      .evaluate((one) => [one.scrollWidth, one.clientWidth]);
    expect(inside).toBeLessThanOrEqual(outside);
  });
});
