import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ChartFigure } from './chart-figure.tsx';
import { RangeStrip } from './range-strip.tsx';

describe('a chart in its figure', () => {
  const html = renderToStaticMarkup(
    <ChartFigure
      id="wachtlijst"
      finding="Na de sluiting groeit de wachtlijst elk jaar"
      about="Wachtende jongeren, 2021 tot en met 2025"
      table={{ caption: 'Wachtenden', columns: ['Jaar', 'Gemiddeld'], rows: [['2021', '0']] }}
      note="De band laat toeval zien."
    >
      {(width) => <p>{`breed ${width}`}</p>}
    </ChartFigure>,
  );

  it('is a figure that is called by its finding', () => {
    const title = /aria-labelledby="([^"]+)"/.exec(html)?.[1];
    expect(html).toMatch(/^<figure [^>]*id="wachtlijst"/);
    expect(html).toContain(`id="${title}">Na de sluiting groeit de wachtlijst elk jaar</h3>`);
  });

  it('opens with the picture and offers the table with a pressed state', () => {
    expect(html).toContain('<button type="button" aria-pressed="true">Grafiek</button>');
    expect(html).toContain('<button type="button" aria-pressed="false">Tabel</button>');
    expect(html).toMatch(/breed \d+/);
    expect(html).not.toContain('<table');
  });
});

describe('the strip in a tile', () => {
  const strip = (domain: readonly [number, number], mean = 6) =>
    renderToStaticMarkup(
      <RangeStrip
        summary={{ mean, p5: 0, p25: 3, p75: 9, p95: 21 }}
        reference={null}
        domain={domain}
        name="Gemiddeld 6"
      />,
    );

  it('draws both bands and the mean in parts of the domain', () => {
    expect(strip([0, 30])).toContain('class="chart-nine" x="0%" y="22%" width="70%"');
    expect(strip([0, 30])).toContain('class="chart-half" x="10%" y="22%" width="20%"');
    expect(strip([0, 30])).toContain('class="chart-strip-mean" x1="20%"');
  });

  it('keeps what lies outside the domain at its end', () => {
    expect(strip([0, 10])).toContain('class="chart-nine" x="0%" y="22%" width="100%"');
  });

  it('is an empty rail when there are no numbers yet', () => {
    expect(strip([0, 10], Number.NaN)).not.toMatch(/NaN|chart-nine/);
  });
});
