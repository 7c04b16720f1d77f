import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { BUILDINGS } from '../src/messages/buildings.ts';
import { MUNICIPALITIES } from '../src/messages/municipalities.ts';
import { MORE_IN_FILE, TRANSITION } from '../src/messages/transition.ts';
import { openPage, withBrowser, wordsOn } from './harness.ts';

withBrowser();

const FORBIDDEN = /NaN|undefined|\bnull\b|\[object|Infinity|Error:|\d\.\d{1,2}(?!\d)|€ ?\d+ ?[KM]\b|· ·/;
const SECTIONS = [MUNICIPALITIES.title, BUILDINGS.title, TRANSITION.title];

/** Opens the example region the way a reader of the first case finds it. */
async function openRegion(): Promise<Page> {
  const { page } = await openPage();
  await page.getByRole('button', { name: MORE_IN_FILE.open }).click();
  await page.getByRole('heading', { level: 1, name: 'Voorbeeldregio' }).waitFor();
  return page;
}

/** Goes to a section, where its figures are worked out. */
async function shown(page: Page, title: string): Promise<Locator> {
  const section = page.getByRole('region', { name: title });
  const isBusy = async () => {
    // What stands above it may grow meanwhile.
    await section.evaluate((element) => element.scrollIntoView());
    return section.getAttribute('aria-busy');
  };
  await expect.poll(isBusy, { timeout: 10_000 }).toBe('false');
  return section;
}

describe('municipalities, buildings and the transition', () => {
  it('are found from the first case, can be looked at in another way, and hold at 1366 and 375 pixels', async () => {
    const page = await openRegion();
    const bills = await shown(page, MUNICIPALITIES.title);
    const before = await bills.getByRole('img').first().getAttribute('aria-label');
    await bills.getByLabel(MUNICIPALITIES.rule).selectOption('own-use');
    expect(await bills.getByRole('img').first().getAttribute('aria-label')).not.toBe(before);

    const buildings = await shown(page, BUILDINGS.title);
    await buildings.getByLabel(BUILDINGS.choose).selectOption('landgoed');
    await buildings.getByRole('heading', { name: BUILDINGS.empty.findingStays }).waitFor();
    await buildings.getByRole('heading', { name: BUILDINGS.decision.findingNone }).waitFor();

    const transition = await shown(page, TRANSITION.title);
    expect(await transition.innerText()).toContain(TRANSITION.double.none);

    for (const width of [1366, 375]) {
      await page.setViewportSize({ width, height: 900 });
      for (const title of SECTIONS) await shown(page, title);
      expect((await wordsOn(page)).split('\n').filter((line) => FORBIDDEN.test(line))).toEqual([]);
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth))
        .toBe(0);
      const { violations } = await new AxeBuilder({ page })
        .include('.region')
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    }
  });
});
