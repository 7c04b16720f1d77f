import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { formatNumber, formatShortest } from '../messages/format.ts';
import { LineChart } from './line-chart.tsx';
import type { LineDrawing } from './line-layout.ts';
import { lineLayout } from './line-layout.ts';
import { valueScale } from './linear.ts';
import { textFaults, textsOf } from './read-drawing.ts';

const points = (...ys: number[]) => ys.map((y, index) => ({ x: index / (ys.length - 1), y }));
const drawing = (change: Partial<LineDrawing> = {}): LineDrawing => ({
  width: 600,
  lines: [{ key: 'result', label: 'resultaat', points: points(-100, 0, 100) }],
  at: { x: 0.75, label: 'uw getal: 75%' },
  xLabel: 'Bezetting',
  yLabel: 'Resultaat per jaar',
  formatX: (value) => `${formatShortest(value * 100)}%`,
  formatY: (value) => formatNumber(value),
  ...change,
});

describe('a picture of lines', () => {
  it('puts the entered value where it stands on the line', () => {
    const { plot, zero, stem } = lineLayout(drawing());
    expect(stem?.x).toBeCloseTo(plot.x0 + 0.75 * (plot.x1 - plot.x0), 6);
    expect(zero).toBeCloseTo((plot.y0 + plot.y1) / 2, 6);
    expect(stem?.dots[0]).toBeCloseTo(plot.y0 + 0.25 * (plot.y1 - plot.y0), 6);
  });

  it('begins at zero, unless the lines would lie flat against the top', () => {
    expect(valueScale([30, 80])).toMatchObject({ low: 0, high: 80 });
    expect(valueScale([1_000_000, 1_158_000]).low).toBeGreaterThan(900_000);
    expect(valueScale([-30, -10])).toMatchObject({ low: -30, high: expect.closeTo(0, 9) });
    expect(valueScale([0, 0])).toMatchObject({ low: 0, high: 1 });
    expect(valueScale([50, 50])).toMatchObject({ low: 0, high: 50 });
  });

  it('writes only whole years', () => {
    const years = [2023, 2024, 2025, 2026].map((x) => ({ x, y: x }));
    const svg = renderToStaticMarkup(
      <LineChart
        {...drawing({ lines: [{ key: 'cost', label: 'kosten', points: years }], at: null, formatX: String })}
        name="Kosten per jaar"
      />,
    );
    expect(
      textsOf(svg)
        .map(({ text }) => text)
        .filter((text) => /^20\d\d/.test(text)),
    ).toEqual(['2023', '2024', '2025', '2026']);
  });

  it('keeps its words apart and inside, whatever the amounts and the names', () => {
    const amount = fc.double({ min: -9e10, max: 9e10, noNaN: true });
    const name = fc.constantFrom('PxQ', 'alle kinderen samen', 'kinderbeschermingsmaatregelen', 'geen plaats');
    const line = fc.record({ label: name, ys: fc.array(amount, { minLength: 2, maxLength: 30 }) });
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 2 }),
        fc.integer({ min: 280, max: 900 }),
        fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
        (lines, width, at) => {
          const svg = renderToStaticMarkup(
            <LineChart
              {...drawing({
                width,
                lines: lines.map(({ label, ys }, index) => ({ key: String(index), label, points: points(...ys) })),
                at: at === null ? null : { x: at, label: `uw getal: ${formatShortest(at * 100, 1)}%` },
              })}
              name="Resultaat en bezetting"
            />,
          );
          expect(svg).not.toMatch(/NaN|undefined|Infinity/);
          expect(textFaults(svg)).toEqual([]);
        },
      ),
      { numRuns: 200, seed: 15 },
    );
  });
});
