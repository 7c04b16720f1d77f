import { formatNumber, formatPercent } from '../messages/format.ts';
import type { GalleryEntry } from './gallery-entries.tsx';
import type { ShareRow } from './share-bars.tsx';
import { ShareBars } from './share-bars.tsx';
import type { TornadoRow } from './tornado-chart.tsx';
import { TornadoChart } from './tornado-chart.tsx';

/** What inputs do to an outcome, in every state. */

const BASE = 69.5;
const end = (effect: number, sure: number, value: string, text: string) => ({
  outcome: { mean: BASE + effect, low: BASE + effect - sure, high: BASE + effect + sure },
  value,
  effect: text,
});
const stay: TornadoRow = {
  key: 'stay',
  label: 'Gemiddelde verblijfsduur',
  low: end(-25, 1.5, '4,5 maanden (137 dagen)', '−25,0'),
  high: end(4.1, 1.5, '5,5 maanden (167 dagen)', '+4,1'),
};
const inflow: TornadoRow = {
  key: 'inflow',
  label: 'Alle instroom samen',
  low: end(-24.1, 1.3, '0,9 keer', '−24,1'),
  high: end(3.5, 1.5, '1,1 keer', '+3,5'),
};
const start: TornadoRow = {
  key: 'start',
  label: 'Jongeren met een plaats op de eerste dag',
  low: { outcome: null, value: '51 jongeren', effect: 'zoals nu' },
  high: end(0.3, 0.1, '52 jongeren', '+0,3'),
};
const long: TornadoRow = {
  key: 'long',
  label: 'Hoe lang kosten doorlopen na sluiting: personeel en organisatie van de hele locatie',
  low: end(9, 4, '6 maanden (183 dagen), als ook de overhead meteen stopt', '+9,0'),
  high: end(14, 4, '12 maanden (365 dagen), als ook de overhead blijft', '+14,0'),
};
const words = {
  low: 'laag',
  high: 'hoog',
  sure: '95% zeker (rekenfout)',
  base: 'zoals nu: 69,5 dagen',
  line: 'grens: 63 dagen',
};
const tornado =
  (rows: readonly TornadoRow[], line: number | null = null) =>
  (width: number) => (
    <TornadoChart
      width={width}
      rows={rows}
      base={BASE}
      line={line}
      formatTick={(value) => formatNumber(value)}
      words={words}
      name="De gemiddelde wachttijd hangt het meest af van de verblijfsduur."
    />
  );

const share = (key: string, label: string, kind: ShareRow['kind'], value: number, sure: number): ShareRow => ({
  key,
  label,
  kind,
  share: value,
  low: value - sure,
  high: value + sure,
  text: `${formatPercent(Math.max(0, value))} (${formatPercent(Math.max(0, value - sure))} tot ${formatPercent(value + sure)})`,
});
const parts = [
  share('chance', 'Toeval', 'chance', 0.63, 0.045),
  share('inputs', 'Aannames samen', 'inputs', 0.37, 0.045),
  share('stay', 'Gemiddelde verblijfsduur', 'input', 0.17, 0.05),
  share('inflow', 'Alle instroom samen, van alle gemeenten en verwijzers', 'input', 0.15, 0.055),
  share('idle', 'Spreiding van de verblijfsduur', 'input', -0.001, 0.004),
  share('rest', 'Door elkaar heen', 'rest', 0.05, 0.02),
];
const shares = (rows: readonly ShareRow[]) => (width: number) => (
  <ShareBars
    width={width}
    rows={rows}
    formatTick={(value) => formatPercent(value)}
    name="Van de spreiding komt 63% door toeval en 37% door de aannames."
  />
);

export const SENSITIVITY_GALLERY: readonly GalleryEntry[] = [
  { id: 'tornado-ordinary', widths: [320, 620, 1000], draw: tornado([stay, inflow, start]) },
  { id: 'tornado-line', widths: [320, 900], draw: tornado([stay, long], 63) },
  { id: 'tornado-empty', widths: [320], draw: tornado([]) },
  { id: 'shares-ordinary', widths: [320, 620, 1000], draw: shares(parts) },
  { id: 'shares-certain', widths: [320], draw: shares([share('chance', 'Toeval', 'chance', 1, 0.02)]) },
  { id: 'shares-empty', widths: [320], draw: shares([]) },
];
