import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { LEDGER } from '../src/messages/ledger.ts';
import { BUDGET, MONEY, PARTIES } from '../src/messages/money.ts';
import { openPage, settled, withBrowser } from './harness.ts';

withBrowser();

type Question = keyof typeof MONEY.questions;

/** Opens a question and waits for its answer. */
async function answer(page: Page, question: Question): Promise<Locator> {
  const button = page.getByRole('button', { name: MONEY.questions[question] });
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
  await button.scrollIntoViewIfNeeded();
  const fold = page.locator('.money__fold').filter({ has: button });
  await fold.locator('.money__worked[aria-busy="false"]').waitFor({ state: 'attached' });
  return fold;
}

async function open(): Promise<Page> {
  const { page } = await openPage();
  await settled(page);
  return page;
}

/** Reads `−4.728.492`; nothing is nothing. */
const euros = (text: string) => Number(text.replaceAll('.', '').replace('−', '-') || 0);
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

describe('who pays, and who bears the risk', () => {
  it('changes as a whole with the contract, and the ledger adds up to the euro', async () => {
    const page = await open();
    const risk = await answer(page, 'risk');
    const before = await risk.locator('.chart-title').innerText();
    const ledger = await answer(page, 'ledger');
    const rows = () =>
      ledger
        .locator('tbody tr, .ledger__total')
        .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
    const amounts = async () => {
      const read = (await rows()).map(([cause, ...cells]) => ({ cause, cells: cells.map(euros) }));
      return { body: read.slice(0, -1), total: read.slice(-1)[0].cells };
    };
    const adds = ({ body, total }: Awaited<ReturnType<typeof amounts>>) => {
      for (const { cells } of body) expect(sum(cells.slice(0, -1))).toBe(cells.at(-1));
      total.forEach((euro, column) => {
        expect(sum(body.map(({ cells }) => cells[column]))).toBe(euro);
      });
    };
    const perDay = await amounts();
    adds(perDay);
    await page.locator('.radios input[value="lumpsum"]').check();
    await settled(page);
    const fixed = await answer(page, 'ledger').then(amounts);
    adds(fixed);
    const paid = (of: typeof fixed) => of.body.find(({ cause }) => cause === LEDGER.bookings.contractPayment)?.cells;
    expect(paid(fixed)?.[0]).not.toBe(paid(perDay)?.[0]);
    // What one pays more the other receives more; what care costs all is the same.
    expect((paid(fixed)?.[0] ?? 0) + (paid(fixed)?.[1] ?? 0)).toBe(0);
    expect(fixed.total.at(-1)).toBe(perDay.total.at(-1));
    await answer(page, 'risk');
    await expect.poll(() => risk.locator('.chart-title').innerText()).not.toBe(before);
    await ledger.getByRole('button', { name: PARTIES.cash }).click();
    adds(await answer(page, 'ledger').then(amounts));
  });

  it('takes a budget of the reader, has no accessibility violations and fits, with every question open', async () => {
    const page = await open();
    await page.getByRole('button', { name: MONEY.questions.budget }).click();
    await page.getByRole('textbox', { name: BUDGET.field }).fill('€ 4.500.000');
    for (const question of Object.keys(MONEY.questions) as Question[]) await answer(page, question);
    expect(await page.locator('#budget .chart-about').innerText()).toContain(BUDGET.own);
    expect(await page.locator('.money svg.chart').count()).toBe(6);
    for (const width of [1366, 375]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      const { violations, passes } = await new AxeBuilder({ page })
        .include('.money')
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(passes.length).toBeGreaterThan(5);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    }
  });
});
