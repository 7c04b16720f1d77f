import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { formatEurosShort, formatNumber } from '../messages/format.ts';
import { barsDomain } from './bar-layout.ts';
import { exampleBars, withParts } from './gallery-data.ts';
import { textFaults, textsOf, viewBoxOf } from './read-drawing.ts';
import type { YearBar } from './year-bars.tsx';
import { YearBars } from './year-bars.tsx';

const euros = (value: number) => formatNumber(value, 1);

function draw(
  bars: readonly YearBar[],
  width = 500,
  formatValue = euros,
  domain: readonly [number, number] = barsDomain(bars),
): string {
  return renderToStaticMarkup(
    <YearBars
      width={width}
      bars={bars}
      name="Kosten per jaar voor de gemeente"
      formatValue={formatValue}
      referenceLabel="Nu (57 plaatsen)"
      domain={domain}
    />,
  );
}

/** The boxes of the parts of all bars, in the order in which they are drawn. */
function partsOf(svg: string): { y: number; height: number }[] {
  return [...svg.matchAll(/class="chart-part-[^>]* y="([\d.-]+)" width="[\d.]+" height="([\d.]+)"/g)].map(
    ([, y, height]) => ({
      y: Number(y),
      height: Number(height),
    }),
  );
}

describe('bars per year', () => {
  it('are as high as their value, from zero', () => {
    const [one, two] = partsOf(draw(exampleBars([2, 4], 0.1, null)));
    expect((two?.height ?? 0) + 1).toBeCloseTo(2 * ((one?.height ?? 0) + 1), 0);
    expect((one?.y ?? 0) + (one?.height ?? 0)).toBeCloseTo((two?.y ?? 0) + (two?.height ?? 0), 5);
  });

  it('stand on a line that lies in the picture', () => {
    const svg = draw(exampleBars([2, 4], 0.1, null));
    const line = Number(/class="chart-rule" d="M0,([\d.]+)/.exec(svg)?.[1]);
    const [one] = partsOf(svg);
    expect((one?.y ?? 0) + (one?.height ?? 0) + 0.5).toBeCloseTo(line, 1);
    expect(line).toBeLessThan(viewBoxOf(svg)[1]);
  });

  it('have the same height for the same amount in panels that share a scale', () => {
    const panels = [exampleBars([2], 0.1, null), exampleBars([4], 0.1, null)];
    const domain = barsDomain(panels.flat());
    const heights = panels.map((bars) => partsOf(draw(bars, 300, euros, domain))[0]?.height ?? 0);
    expect((heights[1] ?? 0) + 1).toBeCloseTo(2 * ((heights[0] ?? 0) + 1), 0);
  });

  it('hang from zero when the result is negative', () => {
    const [up, down] = partsOf(draw(exampleBars([1, -1], 0, null)));
    expect((up?.y ?? 0) + (up?.height ?? 0)).toBeLessThan(down?.y ?? 0);
    expect(draw(exampleBars([1, -1], 0, null))).toContain('−1,0');
  });

  it('stack their parts without a gap in the sum', () => {
    const whole = partsOf(draw(exampleBars([4], 0.1, null)));
    // The key below repeats each part once.
    const parts = partsOf(draw(withParts(exampleBars([4], 0.1, null)))).slice(0, -4);
    expect(parts).toHaveLength(4);
    const sum = parts.reduce((total, part) => total + part.height + 1, 0);
    expect(sum).toBeCloseTo((whole[0]?.height ?? 0) + 1, 0);
  });

  it('name every part in a key', () => {
    const words = textsOf(draw(withParts(exampleBars([4], 0.1, null)))).map((line) => line.text);
    expect(words).toEqual(expect.arrayContaining(['Personeel', 'Vastgoed', 'Overhead', 'Kosten per jongere']));
  });

  it('say how it is now with a dashed line and its label', () => {
    const svg = draw(exampleBars([3, 3], 0.1, 2));
    expect(svg).toContain('class="chart-now"');
    expect(textsOf(svg).map((line) => line.text)).toContain('Nu (57 plaatsen)');
    expect(draw(exampleBars([3, 3], 0.1, null))).not.toContain('Nu (57 plaatsen)');
  });

  it('are an empty frame without years or with values that are no numbers', () => {
    expect(textsOf(draw([]))).toHaveLength(1);
    expect(textsOf(draw(exampleBars([Number.NaN], 1, null)))).toHaveLength(1);
  });

  it('keep their words apart and inside, whatever the amounts', () => {
    const amount = fc.double({ min: -8e6, max: 9e7, noNaN: true });
    const bar = fc.record({
      mean: amount,
      spread: fc.double({ min: 0, max: 2e6, noNaN: true }),
      reference: fc.option(amount),
    });
    fc.assert(
      fc.property(
        fc.array(bar, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 280, max: 900 }),
        fc.boolean(),
        fc.boolean(),
        (values, width, short, split) => {
          const bars = values.flatMap(({ mean, spread, reference }, index) =>
            exampleBars([mean], spread, reference).map((one) => ({ ...one, year: String(2021 + index) })),
          );
          const svg = draw(
            split ? withParts(bars) : bars,
            width,
            short ? (value) => euros(value / 1e6) : formatEurosShort,
          );
          expect(svg).not.toMatch(/NaN|undefined|Infinity/);
          expect(textFaults(svg)).toEqual([]);
        },
      ),
      { numRuns: 300, seed: 57 },
    );
  });
});
