import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { PANEL } from '../src/messages/choices.ts';
import { AGREEMENTS, CONTRACT_DIALOG, CONTRACT_FORMS, TERM_NAMES } from '../src/messages/contract-dialog.ts';
import { FRAME } from '../src/messages/frame.ts';
import type { ContractKind } from '../src/scenario/schema.ts';
import { messages, openPage, quiet, settled, withBrowser } from './harness.ts';

withBrowser();

/** A term of each form, and another amount than the one to begin with. */
const CHANGED: Readonly<Record<ContractKind, readonly [term: string, text: string]>> = {
  pxq: [TERM_NAMES.eurosPerDay, '285'],
  trajectory: [TERM_NAMES.eurosPerTrajectory, '41.000'],
  result: [TERM_NAMES.eurosPerTrajectory, '52.000'],
  lumpsum: [TERM_NAMES.eurosPerYear, '5.100.000'],
  'lumpsum-norm': [TERM_NAMES.eurosPerDay, '250,50'],
  availability: [TERM_NAMES.eurosPerPlaceYear, '110.000'],
  population: [TERM_NAMES.eurosPerInhabitantYear, '40,25'],
  mixture: [CONTRACT_DIALOG.shareOf(1), '70'],
};
const KINDS = Object.keys(CHANGED) as ContractKind[];

const dialog = (page: Page) => page.getByRole('dialog');
const cost = (page: Page) => page.locator('.tile').last().innerText();
const open = (page: Page) => page.getByRole('button', { name: PANEL.ownOpen }).press('Enter');
const apply = (page: Page) => dialog(page).getByRole('button', { name: CONTRACT_DIALOG.apply }).press('Enter');
const field = (page: Page, name: string) => dialog(page).getByRole('textbox', { name });

describe('a contract of ones own', () => {
  it('of each of the eight forms changes what the municipality pays, without a simulation, and can be undone', async () => {
    const { page } = await openPage();
    await settled(page);
    await quiet(page);
    const [sent, start] = [await messages(page), await cost(page)];
    const costs = [start];
    for (const [at, kind] of KINDS.entries()) {
      await open(page);
      const forms = dialog(page).locator('input[name="vorm"]');
      // A new contract begins as a fixed sum: to the first form and on to this one.
      await forms.nth(KINDS.indexOf('lumpsum')).focus();
      for (let step = KINDS.indexOf('lumpsum'); step !== at; step += step < at ? 1 : -1)
        await page.keyboard.press(step < at ? 'ArrowDown' : 'ArrowUp');
      expect(await dialog(page).innerText()).toContain(CONTRACT_FORMS[kind].risk);
      const [term, text] = CHANGED[kind];
      await field(page, term).fill(text);
      if (kind === 'mixture') await field(page, CONTRACT_DIALOG.shareOf(2)).fill('30');
      await apply(page);
      await dialog(page).waitFor({ state: 'detached' });
      await settled(page);
      costs.push(await cost(page));
    }
    expect(new Set(costs).size).toBe(KINDS.length + 1);
    expect(await messages(page)).toBe(sent);
    for (const _ of KINDS) await page.keyboard.press('Control+z');
    await settled(page);
    expect(await cost(page)).toBe(start);
  });

  it('tells all that is wrong at once, loses nothing, goes into the link, and can be changed and taken away', async () => {
    const { page } = await openPage();
    await settled(page);
    const start = await cost(page);
    await open(page);
    await dialog(page).getByRole('radio', { name: CONTRACT_FORMS.pxq.name }).check();
    await dialog(page).getByRole('switch', { name: AGREEMENTS.ceiling.name }).check();
    await field(page, TERM_NAMES.eurosPerDay).fill('drie');
    await field(page, TERM_NAMES['ceiling/eurosPerYear']).fill('-5');
    await apply(page);
    await dialog(page).getByText(CONTRACT_DIALOG.problems(2)).waitFor();
    await expect(dialog(page).locator('[aria-invalid="true"]').count()).resolves.toBe(2);
    expect(await field(page, TERM_NAMES.eurosPerDay).inputValue()).toBe('drie');
    expect(await cost(page)).toBe(start);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await open(page);
    expect(await field(page, TERM_NAMES['ceiling/eurosPerYear']).inputValue()).toBe('-5');
    await field(page, TERM_NAMES.eurosPerDay).fill('280');
    await field(page, TERM_NAMES['ceiling/eurosPerYear']).fill('4.000.000');
    await apply(page);
    await dialog(page).waitFor({ state: 'detached' });
    await settled(page);
    const own = await cost(page);
    expect(own).not.toBe(start);
    await page.waitForFunction(() => location.hash.includes('eigen-1'));
    const other = await openPage({ fragment: new URL(page.url()).hash });
    await settled(other.page);
    expect(await cost(other.page)).toBe(own);
    await page.getByRole('button', { name: /^Wijzig Eigen/ }).click();
    expect(await field(page, TERM_NAMES.eurosPerDay).inputValue()).toBe('280');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Haal Eigen/ }).click();
    await settled(page);
    expect(await cost(page)).toBe(start);
  });
});

describe('a file', () => {
  it('of the case with all choices opens again as it was, also after a reload; a wrong one changes nothing', async () => {
    const { page } = await openPage();
    await settled(page);
    await page.getByRole('slider', { name: /plaatsen/ }).press('PageUp');
    await page.getByRole('radio', { name: /per traject/ }).check({ force: true });
    await settled(page);
    const before = await figures(page);
    await menu(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: FRAME.saveFile }).click(),
    ]);
    const saved = await download.path();
    for (let i = 0; i < 2; i++) await page.keyboard.press('Control+z');
    await openFile(page, saved);
    await page.waitForFunction(() => location.hash.startsWith('#bestand'));
    await settled(page);
    expect(await figures(page)).toBe(before);
    await page.reload();
    await settled(page);
    expect(await figures(page)).toBe(before);
    await page.getByRole('button', { name: FRAME.share, exact: true }).click();
    await page.getByText(FRAME.notInLink).waitFor();
    await openFile(page, { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"version": 1,') });
    await dialog(page)
      .getByText(/breekt af op regel 1/)
      .waitFor();
    await page.keyboard.press('Escape');
    expect(await figures(page)).toBe(before);
  });
});

async function menu(page: Page): Promise<void> {
  await page.getByRole('button', { name: FRAME.more, exact: true }).click();
}

async function openFile(page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await menu(page);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: FRAME.openFile }).click(),
  ]);
  await chooser.setFiles(file);
}

/** The figures in words: answer and tiles. */
async function figures(page: Page): Promise<string> {
  return (await page.locator('h2, .tile, figcaption').allInnerTexts()).join('\n');
}

async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page })
    .include('dialog')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(found.passes.length).toBeGreaterThan(5);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
