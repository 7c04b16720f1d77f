import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { CHART_WORDS } from '../src/messages/charts.ts';
import { ASSUMPTIONS } from '../src/messages/choices.ts';
import { FRAME } from '../src/messages/frame.ts';
import { openPage, settled, withBrowser, wordsOn } from './harness.ts';

withBrowser();

/** The page in each of its states: what someone does to get there. */
const STATES: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'as it opens': async () => {},
  'with the assumptions open': (page) => page.locator('summary', { hasText: ASSUMPTIONS.heading }).click(),
  'with every chart as a table': async (page) => {
    for (const button of await page.getByText(CHART_WORDS.table, { exact: true }).all()) await button.click();
  },
  'with an explanation open': (page) =>
    page
      .getByRole('button', { name: /^Uitleg bij/ })
      .first()
      .click(),
  'with the menu open': (page) => page.getByRole('button', { name: FRAME.more, exact: true }).click(),
  'with the log open': async (page) => {
    await page.getByRole('slider').first().press('ArrowLeft');
    await page.getByRole('button', { name: FRAME.more, exact: true }).click();
    await page.getByText(FRAME.log, { exact: true }).click();
  },
  'with every drawer open': async (page) => {
    for (const summary of await page.locator('summary').all()) await summary.click();
  },
  'with the text about the model open': async (page) => {
    await page.getByRole('button', { name: FRAME.more, exact: true }).click();
    await page.getByText(FRAME.about, { exact: true }).click();
  },
  'in dark colours': async (page) => {
    await page.getByRole('button', { name: FRAME.more, exact: true }).click();
    await page.getByText(FRAME.dark, { exact: true }).click();
  },
  'with a number that cannot be': async (page) => {
    const field = page.getByRole('textbox').nth(1);
    await field.fill('veel');
    await field.blur();
  },
};

const FORBIDDEN =
  /NaN|undefined|\bnull\b|\[object|Infinity|Error:|\bat .+:\d+:\d+|\d\.\d{1,2}(?!\d)|€ ?\d+ ?[KM]\b|mln\./;

describe('the page as it opens', () => {
  it('shows the case, with a number in a heading, charts that are drawn, and no dialog', async () => {
    const { page } = await openPage();
    await settled(page);
    expect(await page.locator('h1').innerText()).toMatch(/57 naar 43/);
    expect((await page.getByRole('heading').allInnerTexts()).some((text) => /\d/.test(text))).toBe(true);
    const paths = page.locator('figure svg path');
    expect(await paths.count()).toBeGreaterThan(3);
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await page.locator('html').getAttribute('lang')).toBe('nl');
  });

  it('has a content policy that allows only its own files', async () => {
    const { page } = await openPage();
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
  });
});

describe.each(Object.entries(STATES))('the page %s', (_, enter) => {
  it('has no accessibility violations and no text that no user should see', async () => {
    const { page } = await openPage();
    await settled(page);
    await enter(page);
    await settled(page);
    const words = await wordsOn(page);
    expect(words.length).toBeGreaterThan(500);
    expect(words.split('\n').filter((line) => FORBIDDEN.test(line))).toEqual([]);
    const { violations, passes } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(passes.length).toBeGreaterThan(10);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
  });
});

describe('every chart', () => {
  it('has a name, a finding of at most fifteen words, and a table with a caption and headers', async () => {
    const { page } = await openPage();
    await settled(page);
    const figures = await page.locator('figure').all();
    expect(figures.length).toBeGreaterThanOrEqual(4);
    for (const figure of figures) {
      const finding = await figure
        .locator('figcaption')
        .getByRole('heading')
        .or(figure.locator('figcaption'))
        .first()
        .innerText();
      expect(finding.split('\n')[0]?.trim().split(/\s+/).length, finding).toBeLessThanOrEqual(15);
      const name = await figure.locator('svg[role="img"]').first().getAttribute('aria-label');
      expect(name ?? '').toMatch(/\d/);
      await figure.getByText(CHART_WORDS.table, { exact: true }).click();
      const table = figure.locator('table');
      expect(await table.locator('caption').innerText()).not.toBe('');
      expect(await table.locator('th[scope="col"]').count()).toBeGreaterThan(1);
      expect(await table.locator('th[scope="row"]').count()).toBeGreaterThan(0);
      expect(await table.locator('td').first().innerText()).toMatch(/\d/);
    }
  });

  it('says in words what its bands are', async () => {
    const { page } = await openPage();
    await settled(page);
    const texts = (await page.locator('figure').first().locator('svg text').allTextContents()).join(' ');
    expect(texts).toMatch(/9 van de 10/);
    expect(texts).toMatch(/helft/);
    expect(texts).toMatch(/gemiddeld/);
  });
});

describe('a narrow screen', () => {
  it.each([320, 375])('of %i pixels shows everything without scrolling sideways', async (width) => {
    const { page } = await openPage({ viewport: { width, height: 640 } });
    await settled(page);
    const { scroll, client } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }));
    expect(scroll).toBeLessThanOrEqual(client);
    await page.getByRole('slider').first().scrollIntoViewIfNeeded();
    expect(await page.getByRole('slider').first().isVisible()).toBe(true);
    expect(await page.locator('figure svg').first().isVisible()).toBe(true);
  });

  it('keeps everything with larger spacing between letters, words and lines', async () => {
    const { page } = await openPage({ viewport: { width: 375, height: 640 } });
    await settled(page);
    await page.evaluate(() => {
      for (const one of document.querySelectorAll<HTMLElement>('body, body *:not(svg *)'))
        Object.assign(one.style, { letterSpacing: '0.12em', wordSpacing: '0.16em', lineHeight: '1.5' });
    });
    // Charts measure their room again before the picture stands still.
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await expect.poll(overflow, { timeout: 5000 }).toBeLessThanOrEqual(0);
  });
});

describe('someone who wants no motion', () => {
  it('sees nothing move', async () => {
    const { page } = await openPage({ reducedMotion: 'reduce' });
    await settled(page);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((one) => {
          const { transitionDuration, animationDuration, animationName } = getComputedStyle(one);
          const longest = Math.max(...transitionDuration.split(', ').map(Number.parseFloat));
          return longest > 0.01 || (animationName !== 'none' && Number.parseFloat(animationDuration) > 0.01);
        })
        .map((one) => one.outerHTML.slice(0, 80)),
    );
    expect(moving).toEqual([]);
  });
});
