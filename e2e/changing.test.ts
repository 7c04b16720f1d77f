import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { FRAME } from '../src/messages/frame.ts';
import { drawings, messages, openPage, quiet, savedJson, settled, withBrowser } from './harness.ts';

withBrowser();

const answer = (page: Page) => page.locator('h2').first().innerText();
const places = (page: Page) => page.getByRole('slider', { name: /plaatsen/ });

describe('a choice', () => {
  it('changes the answer with one key on the first slider', async () => {
    const { page } = await openPage();
    await settled(page);
    const before = await answer(page);
    await page.getByRole('slider').first().press('PageDown');
    await settled(page);
    expect(await answer(page)).not.toBe(before);
  });

  it('names its value, its unit and the difference with now', async () => {
    const { page } = await openPage();
    await settled(page);
    for (const slider of await page.getByRole('slider').all())
      expect(await slider.getAttribute('aria-valuetext')).toMatch(
        /\d.* (plaatsen|per maand|maanden|per dag), (gelijk aan|.* dan) nu/,
      );
    await expect(places(page).getAttribute('aria-valuetext')).resolves.toBe('43 plaatsen, 14 minder dan nu');
  });

  it('moved away and back gives the identical picture and the identical figures', async () => {
    const { page } = await openPage();
    await settled(page);
    const [picture, figures] = [await drawings(page), await savedJson(page)];
    await places(page).press('ArrowRight');
    await places(page).press('ArrowRight');
    await settled(page);
    expect(await drawings(page)).not.toBe(picture);
    await places(page).press('ArrowLeft');
    await places(page).press('ArrowLeft');
    await settled(page);
    expect(await drawings(page)).toBe(picture);
    expect(await savedJson(page)).toBe(figures);
    expect(picture).toMatch(/d="M/);
  });

  it('of price or contract does not simulate: no message goes to a worker, and the costs change', async () => {
    const { page } = await openPage();
    await settled(page);
    await quiet(page);
    const [sent, before] = [await messages(page), await figures(page)];
    await page.getByRole('slider', { name: /prijs/i }).press('PageDown');
    await settled(page);
    expect(await messages(page)).toBe(sent);
    const cheaper = await figures(page);
    expect(cheaper).not.toBe(before);
    await page.getByRole('radio', { name: /lumpsum/i }).check({ force: true });
    await settled(page);
    expect(await messages(page)).toBe(sent);
    expect(await figures(page)).not.toBe(cheaper);
  });

  it('held down ends in the same picture as the end value typed', async () => {
    const { page } = await openPage();
    await settled(page);
    await places(page).focus();
    for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowRight', { delay: 10 });
    await settled(page);
    const held = await drawings(page);
    const other = await openPage();
    await settled(other.page);
    const field = other.page.getByRole('textbox', { name: /plaatsen/ }).last();
    await field.fill('55');
    await field.press('Enter');
    await settled(other.page);
    expect(await drawings(other.page)).toBe(held);
  });
});

describe('undo and redo', () => {
  it('take back and repeat every kind of change, by key and by button', async () => {
    const { page } = await openPage();
    await settled(page);
    const undo = page.getByRole('button', { name: FRAME.undo });
    const redo = page.getByRole('button', { name: FRAME.redo });
    expect(await undo.isDisabled()).toBe(true);
    const start = await figures(page);
    await places(page).press('ArrowLeft');
    await page.getByRole('slider', { name: /prijs/i }).press('ArrowLeft');
    await page.getByRole('radio', { name: /lumpsum/i }).check({ force: true });
    await settled(page);
    const end = await figures(page);
    expect(end).not.toBe(start);
    for (let i = 0; i < 3; i++) await page.keyboard.press('Control+z');
    await settled(page);
    expect(await figures(page)).toBe(start);
    expect(await undo.isDisabled()).toBe(true);
    for (let i = 0; i < 3; i++) await redo.click();
    await settled(page);
    expect(await figures(page)).toBe(end);
    expect(await redo.isDisabled()).toBe(true);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+Shift+z');
    await settled(page);
    expect(await figures(page)).toBe(end);
  });
});

describe('a link', () => {
  it('opens the same state elsewhere, and is short', async () => {
    const { page } = await openPage();
    await settled(page);
    await places(page).press('ArrowLeft');
    await page.getByRole('slider', { name: /prijs/i }).press('PageDown');
    await settled(page);
    // The address follows a little later, one choice after the other.
    await page.waitForFunction(() => location.hash.includes('k.prijs'));
    const { hash } = new URL(page.url());
    expect(hash.length).toBeLessThanOrEqual(300);
    const other = await openPage({ fragment: hash });
    await settled(other.page);
    expect(await answer(other.page)).toBe(await answer(page));
    expect(await figures(other.page)).toBe(await figures(page));
    expect(await drawings(other.page)).toBe(await drawings(page));
  });

  it('that is damaged gives a plain message and the case as it opens', async () => {
    const { page } = await openPage({ fragment: 'almata&k.plaatsen=4' });
    await settled(page);
    expect(await page.locator('body').innerText()).toMatch(/link is niet helemaal goed/);
    await expect(places(page).getAttribute('aria-valuetext')).resolves.toMatch(/^43 plaatsen/);
  });
});

describe('the keyboard', () => {
  it('reaches every control in the order of the page and is caught nowhere', async () => {
    const { page } = await openPage();
    await settled(page);
    await wholePage(page);
    const seen: string[] = [];
    for (let i = 0; i < 200; i++) {
      await page.keyboard.press('Tab');
      const at = await page.evaluate(() => {
        const { activeElement: one } = document;
        if (!one || one === document.body) return null;
        const { outlineStyle, boxShadow } = getComputedStyle(one);
        const all = [...document.querySelectorAll('*')];
        return {
          place: all.indexOf(one),
          // The ring of a slider is around its thumb, where no script can see it: that has its own test.
          ring: outlineStyle !== 'none' || boxShadow !== 'none' || one.matches('[type="range"]'),
          html: one.outerHTML.slice(0, 90),
        };
      });
      if (!at || seen.includes(`${at.place}`)) break;
      expect(at.ring, `no focus ring: ${at.html}`).toBe(true);
      seen.push(`${at.place}`);
    }
    const order = seen.map(Number);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    const reachable = await page.evaluate(
      () =>
        [
          ...document.querySelectorAll<HTMLElement>(
            'a[href], button:enabled, input:enabled, select, summary, [tabindex="0"]',
          ),
        ].filter(
          (one) =>
            one.checkVisibility({ visibilityProperty: true }) &&
            one.tabIndex >= 0 &&
            !(one instanceof HTMLInputElement && one.type === 'radio'),
        ).length,
    );
    expect(order.length).toBeGreaterThanOrEqual(reachable);
    expect(reachable).toBeGreaterThan(15);
  });

  it('finds a name in words on every control', async () => {
    const { page } = await openPage();
    await settled(page);
    const nameless = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, input, select, summary, a')]
        .filter((one) => one.checkVisibility())
        .filter((one) => {
          const labels = one instanceof HTMLInputElement ? [...(one.labels ?? [])] : [one];
          return !/\p{L}/u.test([one.ariaLabel, ...labels.map(({ textContent }) => textContent)].join(' '));
        })
        .map(({ outerHTML }) => outerHTML.slice(0, 100)),
    );
    expect(nameless).toEqual([]);
  });

  it('shows where it is on a slider', async () => {
    const { page } = await openPage();
    await settled(page);
    for (const slider of await page.getByRole('slider').all()) {
      await slider.blur();
      const without = await slider.screenshot();
      await page.keyboard.press('Shift');
      await slider.focus();
      expect((await slider.screenshot()).equals(without)).toBe(false);
    }
  });

  it('moves a slider by steps, by larger steps and to its ends', async () => {
    const { page } = await openPage();
    await settled(page);
    const slider = places(page);
    const value = async (key: string) => {
      await slider.press(key);
      return Number(await slider.inputValue());
    };
    expect(await value('ArrowLeft')).toBe(42);
    expect(await value('ArrowRight')).toBe(43);
    expect(await value('PageUp')).toBeGreaterThan(44);
    expect(await value('Home')).toBe(30);
    expect(await value('End')).toBe(60);
    await settled(page);
  });
});

/** The figures in words: answer and tiles. */
async function figures(page: Page): Promise<string> {
  return (await page.locator('h2, .tile, figcaption').allInnerTexts()).join('\n');
}

/** Scrolls down until nothing more comes in, as what is lower is worked out when somebody comes near, and goes back up. */
async function wholePage(page: Page): Promise<void> {
  let controls = -1;
  for (;;) {
    const now = await page.evaluate(async () => {
      for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight / 2) {
        scrollTo(0, top);
        await new Promise((go) => setTimeout(go, 50));
      }
      await new Promise((go) => setTimeout(go, 500));
      return document.querySelectorAll('button, input, select, summary, a').length;
    });
    if (now === controls) break;
    controls = now;
  }
  await page.evaluate(() => scrollTo(0, 0));
}
