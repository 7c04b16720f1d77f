import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { dayOfDate } from '../calendar/calendar.ts';
import { FanChart } from './fan-chart.tsx';
import { constant, exampleBand, growing } from './gallery-data.ts';
import { textFaults, textsOf } from './read-drawing.ts';

const startDay = dayOfDate('2021-01-01');
type Fan = Parameters<typeof FanChart>[0];

function draw(change: Partial<Fan>): string {
  const band = change.band ?? exampleBand(growing(1));
  return renderToStaticMarkup(
    <FanChart
      width={900}
      startDay={startDay}
      band={band}
      name="De wachtlijst groeit elk jaar"
      label="43 plaatsen"
      reference={{ label: 'Nu (57 plaatsen)', mean: band.mean.map(() => 0) }}
      futures={[]}
      decisions={[]}
      marker={null}
      settled="settled"
      unit="jongeren"
      {...change}
    />,
  );
}

describe('a fan chart', () => {
  it('names the mean, Nu and both bands with their numbers', () => {
    const words = textsOf(draw({})).map((line) => line.text.replaceAll('\u00a0', ' '));
    expect(words).toEqual(expect.arrayContaining(['43 plaatsen', 'gemiddeld 14', 'Nu (57 plaatsen)', 'gemiddeld 0']));
    expect(words.filter((text) => /^9 van de 10 keer: 0 tot \d+$/.test(text))).toHaveLength(1);
    expect(words.filter((text) => /^helft van de keren: \d+ tot \d+$/.test(text))).toHaveLength(1);
  });

  it('repeats the numbers of both bands in a key when the picture is narrow', () => {
    const words = textsOf(draw({ width: 320 })).map((line) => line.text.replaceAll('\u00a0', ' '));
    expect(words).toContain('43 plaatsen: gemiddeld 14, eind 2025');
    expect(words.filter((text) => /keer: 0 tot \d+|keren: \d+ tot \d+/.test(text))).toHaveLength(2);
  });

  it('puts the mean where its value is on the axis', () => {
    const svg = draw({ band: exampleBand(constant(10)) });
    const ten = textsOf(svg).find((line) => line.text === '10');
    const mean = /class="chart-mean" d="M[\d.]+,([\d.]+)/.exec(svg)?.[1];
    expect(Number(mean)).toBeCloseTo((ten?.box.y1 ?? 0) - 0.225 * 13 - 4.5, 0);
  });

  it('starts the vertical axis at zero', () => {
    const svg = draw({ band: exampleBand(constant(1000)) });
    const numbers = textsOf(svg).map((line) => line.text);
    expect(numbers).toContain('0');
    expect(numbers).toContain('1.000');
  });

  it('draws at most five single futures as steps', () => {
    const band = exampleBand(growing(1));
    const svg = draw({ band, futures: Array.from({ length: 8 }, () => band.mean) });
    expect(svg.match(/class="chart-future"/g)).toHaveLength(5);
  });

  it('glides only when nobody drags', () => {
    expect(draw({ settled: 'settled' })).toContain('data-motion="settled"');
    expect(draw({ settled: 'dragging' })).toContain('data-motion="dragging"');
  });

  it('leaves out a marker or a decision outside the picture', () => {
    const svg = draw({ marker: { day: 9999, label: 'ooit' }, decisions: [{ day: -3, label: 'vroeger' }] });
    expect(svg).not.toMatch(/ooit|vroeger/);
  });

  it.each([
    ['no moments', exampleBand(constant(0), [])],
    ['one moment', exampleBand(constant(3), [0])],
    ['values that are no numbers', exampleBand(constant(Number.NaN))],
  ])('is an empty frame with one sentence for %s', (_, band) => {
    const svg = draw({ band, marker: { day: 365, label: 'na een jaar: 6' }, futures: [band.mean] });
    expect(textsOf(svg)).toHaveLength(1);
    expect(svg).not.toContain('NaN');
    expect(svg).toContain('chart-frame');
  });

  it('keeps all words apart and inside, whatever it has to show', () => {
    const words = fc.constantFrom(
      '43 plaatsen',
      'Nu',
      'Heel Nederland met alle regio’s samen',
      'x',
      'plaatsenaantalverandering',
    );
    const decision = fc.record({
      day: fc.integer({ min: 0, max: 1826 }),
      label: words.map((word) => `1 jan 2022: ${word}`),
    });
    const scene = fc.record({
      width: fc.integer({ min: 280, max: 1200 }),
      scale: fc.constantFrom(0, 0.05, 0.6, 3, 40, 4000, 1e6),
      slope: fc.constantFrom(-1, 0, 1),
      label: words,
      reference: fc.option(fc.double({ min: 0, max: 2, noNaN: true })),
      decisions: fc.array(decision, { maxLength: 6 }),
      marker: fc.option(
        fc.record({ day: fc.integer({ min: 0, max: 1826 }), label: words.map((word) => `na een jaar: ${word}`) }),
      ),
    });
    fc.assert(
      fc.property(scene, ({ width, scale, slope, label, reference, decisions, marker }) => {
        const band = exampleBand((day) => growing(scale)(slope < 0 ? 1826 - day : slope === 0 ? 900 : day));
        const nu =
          reference === null ? null : { label: 'Nu (57 plaatsen)', mean: band.mean.map(() => reference * 10 * scale) };
        const svg = draw({ width, band, label, reference: nu, decisions, marker, futures: [band.p95] });
        expect(svg).not.toMatch(/NaN|undefined|Infinity/);
        expect(textFaults(svg)).toEqual([]);
      }),
      { numRuns: 250, seed: 57 },
    );
  });
});
