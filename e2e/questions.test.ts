import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { QUESTION_NAMES, type QuestionId, STUDY } from '../src/messages/questions.ts';
import { openPage, withBrowser } from './harness.ts';

withBrowser();

/** Opens the page and waits for the list of questions. */
async function open(): Promise<Page> {
  const { page } = await openPage();
  await page.locator('#vragen').waitFor();
  return page;
}

/** Opens a question; returns the part of the page that it stands in. */
async function ask(page: Page, id: QuestionId): Promise<Locator> {
  await page.locator('#vragen').getByRole('button', { name: QUESTION_NAMES[id].title }).click();
  const panel = page.locator('.questions .question');
  await panel.waitFor();
  return panel;
}

const start = (panel: Locator) => panel.getByRole('button', { name: STUDY.start, exact: true });

describe('questions to the model', () => {
  it('each opens, fits, has no accessibility violations, and answers when asked', { timeout: 120_000 }, async () => {
    const page = await open();
    for (const id of Object.keys(QUESTION_NAMES) as QuestionId[]) {
      const panel = await ask(page, id);
      // Own tables have to be chosen first; all others answer as they open.
      if (id !== 'fit') {
        await start(panel).first().click();
        await panel.locator('.question__answer').waitFor({ timeout: 60_000 });
        await expect.poll(() => panel.locator('progress').count(), { timeout: 60_000 }).toBe(0);
        expect(await panel.locator('.question__answer').innerText()).toMatch(/\d/);
      }
      expect(await panel.innerText()).not.toMatch(/NaN|undefined|Infinity/);
      await page.setViewportSize({ width: 375, height: 800 });
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await page.setViewportSize({ width: 1366, height: 900 });
      // Away from the bars that stay in sight: a box half under one of them would count as too small.
      await page.evaluate(() => scrollTo(0, 0));
      const { violations } = await new AxeBuilder({ page })
        .include('.questions')
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations.map(({ id: rule, nodes }) => `${id} ${rule}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });

  it('a long question can be stopped, and asked again', async () => {
    const page = await open();
    const panel = await ask(page, 'goal');
    await start(panel).click();
    await panel.getByRole('button', { name: STUDY.stop, exact: true }).click();
    await expect.poll(() => panel.getByText(STUDY.stopped).count()).toBe(1);
    await panel.getByRole('button', { name: STUDY.again, exact: true }).click();
    await panel.locator('.question__answer').waitFor({ timeout: 60_000 });
  });

  it('an answer says so when the choices of the page have moved on', async () => {
    const page = await open();
    const panel = await ask(page, 'compare');
    await start(panel).click();
    await panel.locator('.question__answer').waitFor({ timeout: 60_000 });
    await page.getByRole('slider', { name: /plaatsen/i }).press('ArrowLeft');
    await expect.poll(() => panel.getByText(STUDY.old).count(), { timeout: 20_000 }).toBe(1);
  });
});
