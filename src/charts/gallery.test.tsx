import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { GALLERY } from './gallery-entries.tsx';
import { textFaults, textsOf, viewBoxOf } from './read-drawing.ts';

/** Widths at which every chart must hold, beside the ones that are recorded. */
const WIDTHS = [280, 320, 375, 480, 560, 620, 760, 900, 1200];
const drawings = GALLERY.map((entry) => ({ id: entry.id, at: (width: number) => svgOf(entry.draw(width)) }));

describe('the gallery of charts', () => {
  for (const entry of GALLERY) {
    for (const width of entry.widths) {
      it(`draws ${entry.id} as recorded at ${width} pixels`, async () => {
        await expect(standAlone(svgOf(entry.draw(width)))).toMatchFileSnapshot(`./gallery/${entry.id}-${width}.svg`);
      });
    }
  }
});

describe('every drawing at every width from 280 to 1200 pixels', () => {
  it.each(drawings)('$id is one picture with a name', ({ at }) => {
    for (const width of WIDTHS) {
      const root = /^<svg [^>]*>/.exec(at(width))?.[0] ?? '';
      expect(root).toContain('role="img"');
      expect(/aria-label="([^"]*)"/.exec(root)?.[1]?.length ?? 0, root).toBeGreaterThan(10);
    }
  });

  it.each(drawings)('$id holds no value that is no number and no colour of its own', ({ at }) => {
    for (const width of WIDTHS) {
      const svg = at(width);
      expect(svg).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
      expect(svg).not.toMatch(/(?:fill|stroke)="(?!url\()|#[0-9a-f]{3,6}"|style=/i);
    }
  });

  it.each(drawings)('$id keeps its words inside the picture and apart', ({ at }) => {
    for (const width of WIDTHS) expect(textFaults(at(width)), `at ${width} pixels`).toEqual([]);
  });

  it.each(drawings)('$id writes no text smaller than 13 pixels and is not scaled', ({ at }) => {
    for (const width of WIDTHS) {
      const svg = at(width);
      for (const { size } of textsOf(svg)) expect(size).toBeGreaterThanOrEqual(13);
      if (!svg.includes('viewBox')) continue;
      expect(svg).toContain(`width="${viewBoxOf(svg)[0] / 16}rem" height="${viewBoxOf(svg)[1] / 16}rem"`);
      expect(viewBoxOf(svg)[0]).toBe(width);
    }
  });
});

describe('the colours of the charts', () => {
  const light = tokens(':root {');
  const dark = { ...light, ...tokens(':root[data-theme="dark"]') };
  for (const [theme, colours] of [
    ['light', light],
    ['dark', dark],
  ] as const) {
    it.each([
      ['mean', '--color-a', '--color-paper'],
      ['mean in the light band', '--color-a', '--chart-band-nine'],
      ['mean and whisker in the dark band', '--color-a', '--chart-band-half'],
      ['Nu', '--color-nu', '--color-paper'],
      ['second line', '--color-b', '--color-paper'],
      ['whisker of the past', '--color-nu', '--chart-neutral'],
      ['edge of a band', '--chart-band-edge', '--color-paper'],
      ['edge of a free place', '--color-control', '--color-paper'],
    ])(`%s stands out 3:1 in the ${theme} theme`, (_, line, ground) => {
      expect(contrast(colours[line], colours[ground])).toBeGreaterThanOrEqual(3);
    });

    it.each([
      ['axis', '--color-ink-mute', '--color-paper'],
      ['note', '--color-ink-soft', '--color-paper'],
      ['value in a bar of the past', '--color-ink-soft', '--chart-neutral'],
      ['chosen line', '--color-a', '--color-paper'],
      ['name of the second line', '--color-b-ink', '--color-paper'],
      ['marker in the light band', '--color-a', '--chart-band-nine'],
      ['label in the light band', '--color-a-ink', '--chart-band-nine'],
      ['label in the dark band', '--color-a-ink', '--chart-band-half'],
    ])(`words can be read at 4,5:1 in the ${theme} theme: %s`, (_, text, ground) => {
      expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(4.5);
    });
  }

  it('uses no colour outside the tokens', () => {
    const css = readFileSync(new URL('./charts.css', import.meta.url), 'utf8');
    expect(css).not.toMatch(/#[0-9a-f]{3,8}\b|rgb|hsl/i);
    for (const [, name = ''] of css.matchAll(/var\((--[a-z0-9-]+)\)/g)) {
      expect(tokenText(), name).toContain(`${name}:`);
    }
  });
});

function svgOf(node: Parameters<typeof renderToStaticMarkup>[0]): string {
  return renderToStaticMarkup(node);
}

/** Makes a drawing a file that a browser opens in its colours, one element on a line. */
function standAlone(svg: string): string {
  const sheets = ['../../screens/tokens.css', '../charts.css'].map((css) => `<?xml-stylesheet href="${css}"?>`);
  const lines = svg.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ').replaceAll('><', '>\n<');
  return `${sheets.join('\n')}\n${lines}\n`;
}

function tokenText(): string {
  return readFileSync(new URL('../screens/tokens.css', import.meta.url), 'utf8');
}

/** Reads the custom properties of the first rule whose selector holds a text. */
function tokens(selector: string): Record<string, string> {
  const css = tokenText();
  const from = css.indexOf(selector);
  const rule = css.slice(css.indexOf('{', from), css.indexOf('}', from));
  return Object.fromEntries(
    [...rule.matchAll(/(--[a-z0-9-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  );
}

/** Contrast of two colours, WCAG 2.2. */
function contrast(one: string | undefined, other: string | undefined): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(colour = ''): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
