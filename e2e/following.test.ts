import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { FRAME } from '../src/messages/frame.ts';
import { TRACE } from '../src/messages/trace.ts';
import { messages, openPage, quiet, settled, withBrowser } from './harness.ts';

withBrowser();

const dialog = (page: Page) => page.getByRole('dialog', { name: FRAME.follow });
const lines = (page: Page) => dialog(page).locator('ol li').allInnerTexts();
const clientField = (page: Page) => dialog(page).getByRole('textbox', { name: TRACE.client });

async function follow(page: Page): Promise<void> {
  await page.getByRole('button', { name: FRAME.more, exact: true }).click();
  await page.getByText(FRAME.follow, { exact: true }).click();
  await dialog(page).locator('ol li').first().waitFor();
}

/** Chooses a client by typing and waits until the page has taken it over. */
async function choose(page: Page, number: number): Promise<void> {
  await clientField(page).fill(String(number));
  await dialog(page)
    .getByRole('heading', { name: new RegExp(`^Jongere ${number}\\b`) })
    .waitFor();
}

describe('following one client', () => {
  it('tells a life with dates, says that it is simulated, and leaves the workers alone', async () => {
    const { page } = await openPage();
    await settled(page);
    await quiet(page);
    const sent = await messages(page);
    await follow(page);
    await choose(page, 300);
    expect((await lines(page)).length).toBeGreaterThan(1);
    for (const line of await lines(page)) expect(line).toMatch(/^\d{1,2} [a-z]+ 20\d\d[\s\S]+\.$/);
    expect(await dialog(page).innerText()).toContain(TRACE.simulated);
    expect(await messages(page)).toBe(sent);
  });

  it('is the same life each time, and another one in another future and without the choices', async () => {
    const { page } = await openPage();
    await settled(page);
    await follow(page);
    await choose(page, 400);
    const life = await lines(page);
    await dialog(page).getByRole('radio', { name: TRACE.now }).check({ force: true });
    await expect.poll(() => lines(page)).not.toEqual(life);
    // The same young person was referred at the same moment; what followed differs.
    expect((await lines(page))[0]?.slice(0, 15)).toBe(life[0]?.slice(0, 15));
    await dialog(page).getByRole('radio', { name: TRACE.chosen }).check({ force: true });
    await expect.poll(() => lines(page)).toEqual(life);
    await dialog(page)
      .getByRole('button', { name: TRACE.next(TRACE.futureField) })
      .click();
    await expect.poll(() => lines(page)).not.toEqual(life);
  });

  it('explains a number that does not exist, and keeps the last one that did', async () => {
    const { page } = await openPage();
    await settled(page);
    await follow(page);
    await choose(page, 12);
    await clientField(page).fill('99999');
    await clientField(page).blur();
    await dialog(page)
      .getByText(/tussen 1 en/)
      .waitFor();
    expect(
      await dialog(page)
        .getByRole('heading', { name: /^Jongere 12\b/ })
        .count(),
    ).toBe(1);
  });

  it('works with the keyboard alone: the arrows change the client, Escape closes', async () => {
    const { page } = await openPage();
    await settled(page);
    await follow(page);
    await choose(page, 12);
    await clientField(page).press('ArrowUp');
    await dialog(page)
      .getByRole('heading', { name: /^Jongere 13\b/ })
      .waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
  });

  it.each([1366, 375])('has no accessibility violations and fits in a window of %d wide', async (width) => {
    const { page } = await openPage({ viewport: { width, height: 768 } });
    await settled(page);
    await follow(page);
    const { violations, passes } = await new AxeBuilder({ page })
      .include('dialog')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(passes.length).toBeGreaterThan(5);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    const [inside, outside] = await dialog(page).evaluate((one) => [one.scrollWidth, one.clientWidth]);
    expect(inside).toBeLessThanOrEqual(outside);
  });
});
