import { formatEurosShort, formatNumber } from '../messages/format.ts';
import type { GalleryEntry } from './gallery-entries.tsx';
import { type QuantileRow, QuantileRows } from './quantile-rows.tsx';

/** How far futures lie apart beside how sure their mean is, in every state. */

const row = (share: string, value: number, low: number, high: number, write: (value: number) => string) => ({
  ...{ key: share, label: share, value, low, high },
  ...{ text: write(value), range: `${write(low)} – ${write(high)}` },
});
const days = (value: number) => formatNumber(value, 1);
const rows: readonly QuantileRow[] = [
  row('5%', 35.1, 15.1, 42.8, days),
  row('10%', 43.1, 33.4, 46.6, days),
  row('25%', 52.1, 46.6, 58.2, days),
  row('50%', 66.7, 61.6, 72.1, days),
  row('75%', 81.3, 76.5, 91.1, days),
  row('90%', 98.3, 91.1, 114.3, days),
  row('95%', 107.7, 98.5, 128.6, days),
];
type Rows = Parameters<typeof QuantileRows>[0];
const quantiles =
  (change: Partial<Rows> = {}) =>
  (width: number) => (
    <QuantileRows
      width={width}
      rows={rows}
      mean={{ value: 68, low: 65.7, high: 70.4 }}
      name="In 9 van de 10 toekomsten is de wachttijd hoogstens 98,3 dagen."
      formatTick={(value) => formatNumber(value)}
      words={{ bound: 'grens voor één toekomst, 95% zeker', mean: 'gemiddelde, 95% zeker' }}
      {...change}
    />
  );

export const PRECISION_GALLERY: readonly GalleryEntry[] = [
  { id: 'precision', widths: [320, 620, 1000], draw: quantiles() },
  {
    id: 'precision-money',
    widths: [320, 620],
    draw: quantiles({
      rows: [
        row('25%', -33_101, -112_421, 32_844, formatEurosShort),
        row('50%', 257_890, 191_338, 328_001, formatEurosShort),
        row('99%', 980_000, 900_000, 1_400_000, formatEurosShort),
      ],
      mean: null,
      formatTick: formatEurosShort,
    }),
  },
  { id: 'precision-empty', widths: [320], draw: quantiles({ rows: [] }) },
];
