import { formatNumber, formatPercent } from '../messages/format.ts';
import type { GalleryEntry } from './gallery-entries.tsx';
import { TargetChart } from './target-chart.tsx';

/** What was promised beside what comes out, in every state. */

const words = {
  mean: 'met uw keuzes, gemiddeld',
  sure: '95% zeker (rekenfout)',
  nine: 'in 9 van de 10 keer (toeval)',
  now: 'nu, gemiddeld',
  target: 'doel',
};
const shares = [0.557, 0.552, 0.564, 0.638, 0.666].map((mean, at) => ({
  year: 2018 + at,
  mean,
  low: mean - 0.004,
  high: mean + 0.004,
  p5: mean - 0.03,
  p95: mean + 0.03,
}));
type Chart = Parameters<typeof TargetChart>[0];
const chart =
  (change: Partial<Chart> = {}) =>
  (width: number) => (
    <TargetChart
      width={width}
      marks={shares}
      now={shares.map(({ year }) => ({ year, mean: 0.555 }))}
      promised={[
        { year: 2020, value: 0.6, label: '60%' },
        { year: 2021, value: 0.65, label: '65%' },
        { year: 2022, value: 0.7, label: '70%' },
      ]}
      sense="at-least"
      yLabel="Het deel van alle jongeren met hulp buiten huis (‘Pleeggezin’ en ‘Gezinshuis’)"
      formatY={(value) => formatPercent(value)}
      words={words}
      name="Het doel van 70% in 2022 wordt in 1 van de 20 toekomsten gehaald."
      {...change}
    />
  );
const places = [235, 199, 166, 133, 100, 100].map((mean, at) => {
  return { year: 2020 + at, mean, low: mean, high: mean, p5: mean, p95: mean };
});

export const TARGET_GALLERY: readonly GalleryEntry[] = [
  { id: 'target', widths: [320, 620, 1000], draw: chart() },
  {
    id: 'target-places',
    widths: [320, 620],
    draw: chart({
      marks: places,
      sense: 'at-most',
      now: null,
      promised: [
        { year: 2021, value: 199, label: '199' },
        { year: 2024, value: 100, label: '100' },
      ],
      yLabel: 'Het aantal plaatsen aan het eind van het jaar',
      formatY: (value) => formatNumber(value),
    }),
  },
  {
    id: 'target-unsure',
    widths: [320],
    draw: chart({ marks: shares.map((mark) => ({ ...mark, low: mark.mean - 0.05, high: mark.mean + 0.05 })) }),
  },
  {
    id: 'target-one-year',
    widths: [320],
    draw: chart({
      marks: shares.slice(4),
      now: [{ year: 2022, mean: 0.555 }],
      promised: [{ year: 2022, value: 0.7, label: '70%' }],
    }),
  },
  { id: 'target-empty', widths: [320], draw: chart({ marks: [] }) },
];
