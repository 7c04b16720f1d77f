import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { CALCULATOR_WORDS, CALCULATORS_PAGE } from '../src/messages/calculators.ts';
import { FRAME } from '../src/messages/frame.ts';
import { openPage, withBrowser } from './harness.ts';

withBrowser();

const WORDS = CALCULATOR_WORDS.recruiting;
/** On a machine that others use too. */
const PATIENT = { timeout: 10_000 };
const dialog = (page: Page) => page.getByRole('dialog', { name: FRAME.calculators });
const field = (page: Page, key: string) => dialog(page).getByRole('textbox', { name: WORDS.inputs[key].label });
const sums = async (page: Page) =>
  (await dialog(page).locator('.calc__how').innerText()).replaceAll('\u00a0', ' ').split('\n');
const answer = async (page: Page) => (await dialog(page).locator('.calc__tiles').innerText()).replaceAll(/\s+/g, ' ');

async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page })
    .include('dialog')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(found.passes.length).toBeGreaterThan(5);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

describe('the calculators', () => {
  it('work out at once what is typed, and say what cannot be used', async () => {
    const { page, loaded } = await openPage();
    await page.getByRole('button', { name: FRAME.more, exact: true }).click();
    expect(loaded.filter((url) => /calculator|catalogue/.test(url))).toEqual([]);
    await page.getByText(FRAME.calculators, { exact: true }).click();
    await field(page, 'avoidedEurosPerDay').waitFor();
    expect(await answer(page)).toContain('50 dagen');
    expect(await sums(page)).toEqual(
      expect.arrayContaining(['€ 5.000 ÷ € 150 = 33,33 dagen', '€ 5.000 ÷ (€ 150 − € 50) = 50 dagen']),
    );
    expect(await violations(page)).toEqual([]);

    await field(page, 'avoidedEurosPerDay').fill('300');
    await expect.poll(() => answer(page), PATIENT).toContain('20 dagen');
    expect(await sums(page)).toEqual(
      expect.arrayContaining(['€ 5.000 ÷ € 300 = 16,67 dagen', '€ 5.000 ÷ (€ 300 − € 50) = 20 dagen']),
    );
    // A screen reader hears the answer, once someone has finished.
    await dialog(page)
      .getByRole('status')
      .filter({ hasText: `${WORDS.results.netDays.label}: 20 dagen` })
      .waitFor({ state: 'attached' });

    await field(page, 'successShare').fill('150');
    await field(page, 'successShare').blur();
    await dialog(page).getByText('150% is te hoog. Vul een getal in van 0% tot 100%.').waitFor();
    await dialog(page).getByText(CALCULATORS_PAGE.old).waitFor();
    expect(await answer(page)).toContain('20 dagen');
    expect(await violations(page)).toEqual([]);

    await dialog(page).getByRole('button', { name: CALCULATORS_PAGE.back, exact: true }).click();
    await expect.poll(() => answer(page), PATIENT).toContain('50 dagen');
    // Undo takes back what was typed here, and not a choice of the page behind the window.
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => answer(page), PATIENT).toContain('20 dagen');
  });

  it('all fit in a narrow window', async () => {
    const { page } = await openPage({ viewport: { width: 320, height: 640 } });
    await page.getByRole('button', { name: FRAME.more, exact: true }).click();
    await page.getByText(FRAME.calculators, { exact: true }).click();
    const pick = dialog(page).getByRole('combobox', { name: CALCULATORS_PAGE.choose });
    for (const [id, { title }] of Object.entries(CALCULATOR_WORDS)) {
      await pick.selectOption(id);
      await dialog(page).getByRole('heading', { name: title }).waitFor({ state: 'attached' });
      const [inside, outside] = await dialog(page)
        .locator('.dialog__text')
        .evaluate((one) => [one.scrollWidth, one.clientWidth]);
      expect(inside, id).toBeLessThanOrEqual(outside);
    }
  });
});
