import { formatEuros, formatNumber } from '../messages/format.ts';
import type { GalleryEntry } from './gallery-entries.tsx';
import { OutcomeMap } from './outcome-map.tsx';
import { SweepChart } from './sweep-chart.tsx';

/** The charts of an outcome against one or two inputs, in every state. */

const words = {
  mean: 'gemiddeld',
  sure: '95% zeker (rekenfout)',
  nine: 'in 9 van de 10 keer (toeval)',
  line: 'grens',
  now: 'nu',
};
const places = Array.from({ length: 15 }, (_, at) => {
  const mean = 6.7 + 0.33 * (14 - at) ** 2;
  return { x: 43 + at, mean, low: mean - 3, high: mean + 3, p5: mean * 0.3, p95: mean * 1.9 + 20 };
});
type Sweep = Parameters<typeof SweepChart>[0];
const sweep =
  (change: Partial<Sweep> = {}) =>
  (width: number) => (
    <SweepChart
      width={width}
      marks={places}
      line={{ value: 63, label: 'grens: 63 dagen' }}
      crossings={[{ x: 43.9, low: 43, high: 44.6, label: 'tussen 43 en 44 plaatsen' }]}
      now={{ x: 57, mean: 6.7 }}
      xLabel="Hoeveel plaatsen blijven er?"
      yLabel="Gemiddelde wachttijd in 2023 (dagen)"
      formatX={(value) => formatNumber(value)}
      formatY={(value) => formatNumber(value)}
      words={words}
      name="Het gemiddelde gaat door de grens van 63 dagen tussen 43 en 44 plaatsen."
      {...change}
    />
  );

type Map = Parameters<typeof OutcomeMap>[0];
const [prices, counts] = [
  [150, 175, 200, 225, 250, 275, 300],
  [43, 45, 47, 49, 51, 53, 55, 57],
];
const cells = counts.map((count) =>
  prices.map((price) => {
    const mean = price * 365 * (15 + count / 4);
    return { mean, text: formatNumber(mean / 1e3), isUnsure: Math.abs(mean - 2.4e6) < 5e4 };
  }),
);
const map =
  (change: Partial<Map> = {}) =>
  (width: number) => (
    <OutcomeMap
      width={width}
      columns={prices.map((price) => formatEuros(price))}
      rows={counts.map((count) => `${formatNumber(count)} plaatsen`)}
      cells={cells}
      line={{ value: 2.4e6, label: 'grens: € 2,4 miljoen' }}
      now={{ row: 7, column: 6 }}
      xLabel="Wat is de prijs per dag?"
      yLabel="Hoeveel plaatsen blijven er?"
      formatValue={(value) => `${formatNumber(value / 1e3)} duizend euro`}
      words={{ unsure: 'niet zeker boven of onder de grens', now: 'nu' }}
      name="De kosten lopen op met de prijs en met de plaatsen."
      {...change}
    />
  );

export const SWEEP_GALLERY: readonly GalleryEntry[] = [
  { id: 'sweep', widths: [375, 760], draw: sweep() },
  { id: 'sweep-no-line', widths: [560], draw: sweep({ line: null, crossings: [], now: null }) },
  {
    id: 'sweep-below-zero',
    widths: [560],
    draw: sweep({
      marks: places.map(({ x }) => {
        const mean = (x - 50) * 1e5;
        return { x, mean, low: mean, high: mean, p5: mean, p95: mean };
      }),
      line: { value: 0, label: 'grens: € 0' },
      crossings: [],
      formatY: (value) => formatEuros(value),
    }),
  },
  { id: 'sweep-empty', widths: [320], draw: sweep({ marks: [] }) },
  { id: 'map', widths: [375, 760], draw: map() },
  {
    id: 'map-half',
    widths: [560],
    draw: map({ cells: cells.map((row, at) => (at < 3 ? row : row.map(() => null))), line: null, now: null }),
  },
  {
    id: 'map-flat',
    widths: [560],
    draw: map({ cells: cells.map((row) => row.map((cell) => ({ ...cell, mean: 1, text: '1' }))) }),
  },
  { id: 'map-empty', widths: [320], draw: map({ cells: [] }) },
];
