import { readdirSync, readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { FRAME } from '../src/messages/frame.ts';
import { TARGETS } from '../src/messages/targets.ts';
import { WORKSHOP } from '../src/messages/workshop.ts';
import { openPage, settled, withBrowser, wordsOn } from './harness.ts';

withBrowser();

interface Case {
  readonly name: string;
  readonly question: string;
  readonly variants: readonly { readonly label: string }[];
}

const cases = readdirSync('scenarios')
  .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
  .map((name): Case => JSON.parse(readFileSync(`scenarios/${name}`, 'utf8')));

describe('the library', () => {
  it('opens every case with each of its variants, each with an answer and nothing without a source', async () => {
    const { page } = await openPage();
    for (const { name, question, variants } of cases.toReversed()) {
      await settled(page);
      await page.getByRole('button', { name: FRAME.chooseCase }).click();
      await page.locator('.case-card', { hasText: question }).click();
      await page.locator('dialog').waitFor({ state: 'detached' });
      await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
      await settled(page);
      expect(await wordsOn(page)).toContain(question);
      const starts = page.locator('details.starts');
      if ((await starts.getAttribute('open')) === null) await starts.locator('summary').click();
      for (const { label } of variants) {
        await starts.getByRole('button', { name: label, exact: true }).click();
        await page.locator('.starts__current', { hasText: label }).waitFor();
        await settled(page);
        expect(await page.locator('h2').first().innerText(), label).toMatch(/\d|in alle toekomsten/);
        expect(await wordsOn(page), label).not.toMatch(/NaN|undefined|Infinity|\[object|herkomst niet bekend/);
        expect(await page.getByRole('alert').allInnerTexts(), label).toEqual([]);
      }
    }
  }, 240_000);

  it('is chosen from by question; targets stand beside what comes out; a round goes from prediction to reveal', async () => {
    const { page, loaded } = await openPage();
    await settled(page);
    await page.getByRole('button', { name: FRAME.chooseCase }).click();
    const question = page.getByRole('button', { name: /hoogstens|zeven van de tien kinderen/ });
    await question.waitFor();
    expect(await page.locator('.case-card').count()).toBeGreaterThanOrEqual(9);
    // The cards come without the cases.
    expect(loaded.filter((file) => /gooi|zuidwest|nationaal/.test(file))).toEqual([]);
    await question.click();
    await page.locator('dialog').waitFor({ state: 'detached' });
    await settled(page);
    expect(await page.locator('h1').innerText()).toContain('Zo thuis mogelijk');

    await page.locator('#doelen').scrollIntoViewIfNeeded();
    const target = page.locator('#doel-gezinsvormen');
    await target.waitFor();
    expect(await target.getByRole('heading').innerText()).toMatch(/2022 wordt in \d+ van de 20 toekomsten gehaald/);
    expect((await target.locator('svg text').allTextContents()).join(' ')).toContain('70%');
    await target.getByText('Tabel', { exact: true }).click();
    expect(await target.getByRole('row', { name: /2022 minstens 70%/ }).innerText()).toMatch(/\d+% tot \d+%/);
    const sources = page.locator('#doelen details').first();
    await sources.locator('summary').click();
    expect(await sources.locator('blockquote').last().innerText()).toContain('70 procent');
    const begin = await page.locator('.starts__current').innerText();

    await page.getByRole('button', { name: FRAME.more, exact: true }).click();
    await page.getByRole('button', { name: FRAME.workshop }).click();
    const share = page.getByLabel(`${WORKSHOP.value(1)}, procent`);
    await share.fill('veel');
    await share.press('Enter');
    expect(await page.getByRole('alert').innerText()).toContain('geen getal');
    await share.fill('55');
    await page.getByRole('button', { name: WORKSHOP.add }).click();
    await page.getByLabel(WORKSHOP.name(2)).fill('Noor');
    await page.getByLabel(`${WORKSHOP.value(2)}, procent`).fill('90');
    await page.getByRole('button', { name: WORKSHOP.show }).click();
    await page.getByRole('heading', { name: WORKSHOP.why }).waitFor();
    const told = await page.locator('dialog').innerText();
    expect(told).toMatch(/gemiddeld 5\d(,\d)?%/);
    expect(told).toContain(WORKSHOP.nearestSaid([WORKSHOP.anonymous(1)]));
    expect(told).toMatch(/Noor[\s\S]*hoger dan gemiddeld/);
    const { violations } = await new AxeBuilder({ page })
      .include('dialog')
      .withTags(['wcag2a', 'wcag2aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
    await page.keyboard.press('Escape');
    // The first round shows what happens without the plan; that is a step that can be taken back.
    expect(await page.locator('.starts__current').innerText()).not.toBe(begin);
    await page.getByRole('button', { name: FRAME.undo }).click();
    expect(await page.locator('.starts__current').innerText()).toBe(begin);
    expect(await page.getByText(TARGETS.title, { exact: true }).count()).toBe(1);
  });
});
