import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { build } from 'vite';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { writeShareLink } from '../src/io/share-link.ts';
import { TILES } from '../src/messages/verkennen.ts';
import { WATERBED } from '../src/messages/waterbed.ts';
import { REGIONS } from '../src/screens/explore/regions.test-data.ts';
import { openingOf } from '../src/screens/state/plan.ts';
import { openPage, settled, withBrowser, wordsOn } from './harness.ts';

withBrowser();

/** Within the folder that is served while the browser tests run. */
const FOLDER = 'regions';
const FORBIDDEN = /NaN|undefined|\bnull\b|\[object|Infinity|Error:|\d\.\d{1,2}(?!\d)|€ ?\d+ ?[KM]\b|· ·/;
const WIDTHS = [375, 768, 1366, 1920];

beforeAll(async () => {
  const environment = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  await build({
    root: 'e2e/regions',
    configFile: 'vite.config.ts',
    logLevel: 'warn',
    mode: 'production',
    build: { outDir: `${process.cwd()}/test-results/page/${FOLDER}`, emptyOutDir: true },
  });
  process.env.NODE_ENV = environment;
});

async function openRegion(region: keyof typeof REGIONS, width = 1366): Promise<Page> {
  const { page } = await openPage({ viewport: { width, height: 900 } });
  await page.goto(`${inject('pageUrl')}${FOLDER}/#${writeShareLink(openingOf(REGIONS[region]))}`);
  await settled(page);
  expect(await page.locator('h1').innerText()).toBe(REGIONS[region].name);
  return page;
}

describe.each(Object.keys(REGIONS) as (keyof typeof REGIONS)[])('the region %s', (region) => {
  it('shows all at every width, without words that are none and without scrolling sideways', async () => {
    const page = await openRegion(region);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const words = await wordsOn(page);
      expect(words.split('\n').filter((line) => FORBIDDEN.test(line))).toEqual([]);
      const more = page.getByRole('button', { name: WATERBED.show(REGIONS[region].segments.length) });
      if (await more.isVisible()) await more.click();
      expect(await page.getByRole('rowheader', { name: REGIONS[region].segments[1].label }).isVisible()).toBe(true);
      await expect.poll(() => widerThanTheScreen(page), { message: `at ${width} pixels` }).toEqual([]);
    }
  });

  it('has no accessibility violations', async () => {
    const page = await openRegion(region);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
  });
});

describe('the totals over all segments', () => {
  it('stand under the tiles as a table, and follow the choices', async () => {
    const page = await openRegion('chain');
    const section = page.getByRole('region', { name: /Gezinshuis.*Gesloten groep/ });
    const total = section.getByRole('row', { name: new RegExp(WATERBED.total) });
    const tiles = await page.getByRole('list', { name: TILES.list }).boundingBox();
    expect((await total.boundingBox())?.y).toBeGreaterThan((tiles?.y ?? 0) + (tiles?.height ?? 0));
    expect(await section.getByRole('columnheader').allInnerTexts()).toEqual(
      expect.arrayContaining(Object.values(WATERBED.columns)),
    );
    const before = await total.innerText();
    await page.getByRole('slider').first().press('PageDown');
    await settled(page);
    expect(await page.getByRole('row', { name: new RegExp(WATERBED.total) }).innerText()).not.toBe(before);
  });

  it('are a table for a screen reader on a telephone too', async () => {
    const page = await openRegion('chain', 375);
    const row = page.getByRole('table').getByRole('row', { name: new RegExp(WATERBED.total) });
    expect(await row.getByRole('cell').count()).toBe(4);
    expect(await page.getByRole('columnheader', { name: WATERBED.columns.daysOutOfHome }).count()).toBe(1);
  });

  it('are not there for one segment: its figures are the totals', async () => {
    const { page } = await openPage();
    await settled(page);
    expect(await page.locator('.waterbed').count()).toBe(0);
  });
});

/** Returns what sticks out of the page, or out of its own box. */
function widerThanTheScreen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const boxes = [...document.querySelectorAll<HTMLElement>('.waterbed td, .waterbed th, .tile, .answer *')];
    const wide = boxes.filter(
      (box) =>
        box.offsetWidth > 1 && box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).display !== 'inline',
    );
    return [...(scrollWidth > clientWidth ? ['the page'] : []), ...wide.map((box) => box.outerHTML.slice(0, 90))];
  });
}
