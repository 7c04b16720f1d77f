import { formatEuros, formatEurosShort, formatNumber } from '../messages/format.ts';
import type { DealMark } from './deal-grid.tsx';
import { DealGrid } from './deal-grid.tsx';
import type { GalleryEntry } from './gallery-entries.tsx';
import { PriceChart } from './price-chart.tsx';
import type { PushRow } from './push-bars.tsx';
import { PushBars } from './push-bars.tsx';
import type { RiskRow } from './risk-bars.tsx';
import { RiskBars } from './risk-bars.tsx';

/** The charts of the money for both parties, in every state. */

const side = (mean: number, spread: number, text: string) => ({
  mean,
  p5: mean - spread,
  p25: mean - spread * 0.4,
  p75: mean + spread * 0.45,
  p95: mean + spread * 1.15,
  text,
});
const pxq: RiskRow = {
  key: 'pxq',
  label: 'Betalen per dag (PxQ)',
  mark: 'geldt nu',
  isInForce: true,
  upper: side(3.8e6, 2.2e5, 'Gemeente betaalt € 3,8 miljoen (€ 3,6 tot € 4,1 miljoen)'),
  lower: side(-9e4, 1.8e5, 'Aanbieder komt € 90 duizend tekort (− € 270 tot € 117 duizend), verlies in 69%'),
};
const fixed: RiskRow = {
  key: 'lumpsum',
  label: 'Vast bedrag per jaar (lumpsum)',
  mark: null,
  isInForce: false,
  upper: side(4.2e6, 0, 'Gemeente betaalt altijd € 4,2 miljoen'),
  lower: side(3.1e5, 4e4, 'Aanbieder houdt € 310 duizend over (€ 270 tot € 356 duizend), verlies in 0%'),
};
const long: RiskRow = {
  ...pxq,
  key: 'long',
  label: 'Vast bedrag met bandbreedte, veiligheidsventiel en gedeelde besparing voor de hele jeugdregio',
  mark: 'met de jongeren van het contract van nu: de reactie is niet nagespeeld',
  isInForce: false,
  lower: null,
};
const risks = (rows: readonly RiskRow[]) => (width: number) => (
  <RiskBars
    width={width}
    rows={rows}
    xLabel="Duizenden euro’s meer (rechts) of minder (links) dan gemiddeld, in 2022"
    formatX={(euros) => (euros === 0 ? 'gemiddeld' : formatNumber(euros / 1e3))}
    name="Bij betalen per dag loopt vooral de gemeente risico. Bij een vast bedrag vooral de aanbieder."
  />
);

const prices = [150, 200, 250, 300];
const costs = prices.map((price) => ({ price, mean: price * 16_900, p5: price * 15_600, p95: price * 17_700 }));
type Price = Parameters<typeof PriceChart>[0];
const price =
  (change: Partial<Price> = {}) =>
  (width: number) => (
    <PriceChart
      width={width}
      costs={costs}
      label="Betalen per dag (PxQ)"
      other={{ label: 'Vast bedrag per jaar (lumpsum)', euros: 4_237_650 }}
      budget={null}
      crossing={{ price: 250.7, low: 239, high: 271, label: '€ 251 per dag: even duur' }}
      present={{ price: 300, label: 'nu € 300' }}
      xLabel="Prijs per dag"
      yLabel="Kosten voor de gemeente in 2022, in miljoenen euro’s"
      formatX={(value) => formatEuros(value)}
      formatY={(value) => formatNumber(value / 1e6, 1)}
      name="Bij € 251 per dag kosten beide contracten evenveel, in 9 van de 10 keer € 239 tot € 271."
      {...change}
    />
  );
const bent = prices.map((each) => ({
  price: each,
  mean: Math.min(each, 240) * 16_900,
  p5: Math.min(each, 250) * 15_600,
  p95: Math.min(each, 230) * 17_700,
}));

const push = (change: Partial<PushRow>): PushRow => ({
  key: 'pxq',
  label: 'Betalen per dag (PxQ)',
  isInForce: false,
  paid: 300,
  p5: 300,
  p95: 300,
  cost: 45,
  ...change,
});
const pushes = (rows: readonly PushRow[]) => (width: number) => (
  <PushBars
    width={width}
    rows={rows}
    costLabel="Wat die dag de aanbieder extra kost: € 45"
    format={(value) => formatEurosShort(value)}
    name="Eén dag langer: per dag betalen levert € 300 op, een vast bedrag niets."
  />
);

const letters: Readonly<Record<DealMark, string>> = {
  'nobody-worse': '',
  'provider-worse': 'A',
  'municipality-worse': 'G',
  'both-worse': 'B',
  unsure: '?',
  pending: '',
};
const words: Readonly<Record<DealMark, string>> = {
  'nobody-worse': 'niemand slechter af',
  'provider-worse': 'aanbieder slechter af',
  'municipality-worse': 'gemeente slechter af',
  'both-worse': 'beide slechter af',
  unsure: 'niet zeker',
  pending: '',
};
const [NOBODY, PROVIDER, MUNICIPALITY, UNSURE]: readonly DealMark[] = [
  'nobody-worse',
  'provider-worse',
  'municipality-worse',
  'unsure',
];
type Deal = Parameters<typeof DealGrid>[0];
const deals =
  (change: Partial<Deal> = {}) =>
  (width: number) => (
    <DealGrid
      width={width}
      columns={[150, 175, 200, 225, 250, 275, 300].map((each) => formatEuros(each))}
      rows={['0%', '25%', '50%', '75%', '100%']}
      xLabel="Prijs per dag"
      yLabel="Deel dat vast wordt betaald"
      cells={[0, 1, 2, 3, 4].map((row) =>
        [PROVIDER, PROVIDER, PROVIDER, UNSURE, NOBODY, NOBODY, MUNICIPALITY].map((mark, column) =>
          row + column > 8 ? 'both-worse' : mark,
        ),
      )}
      present={{ row: 0, column: 6, label: 'de afspraak van nu' }}
      letters={letters}
      words={words}
      name="2 van de 7 prijzen maken niemand slechter af dan nu."
      {...change}
    />
  );

export const MONEY_GALLERY: readonly GalleryEntry[] = [
  { id: 'risk-two', widths: [320, 900], draw: risks([pxq, fixed]) },
  { id: 'risk-long', widths: [320, 700], draw: risks([long, pxq]) },
  { id: 'risk-fixed', widths: [320, 900], draw: risks([{ ...fixed, lower: null }]) },
  { id: 'risk-empty', widths: [320], draw: risks([]) },
  { id: 'price-two', widths: [320, 620, 900], draw: price() },
  {
    id: 'price-budget',
    widths: [320, 900],
    draw: price({ budget: { label: 'budget: € 4,5 miljoen', euros: 4_500_000 }, present: null }),
  },
  { id: 'price-bent', widths: [320, 620], draw: price({ costs: bent, crossing: null }) },
  { id: 'price-alone', widths: [320, 620], draw: price({ other: null, crossing: null }) },
  { id: 'price-empty', widths: [320], draw: price({ costs: [] }) },
  {
    id: 'push-three',
    widths: [280, 420],
    draw: pushes([
      push({ isInForce: true }),
      push({ key: 'lumpsum', label: 'Vast bedrag per jaar (lumpsum)', paid: 0, p5: 0, p95: 0 }),
      push({ key: 'mix', label: 'Half per dag, half vast met bandbreedte', paid: 150, p5: 60, p95: 210 }),
    ]),
  },
  { id: 'push-less', widths: [280], draw: pushes([push({ paid: -120, p5: -200, p95: 10 }), push({ cost: null })]) },
  { id: 'push-zero', widths: [280], draw: pushes([push({ paid: 0, p5: 0, p95: 0, cost: 0 })]) },
  { id: 'push-empty', widths: [280], draw: pushes([]) },
  { id: 'deals-ordinary', widths: [320, 620, 900], draw: deals() },
  {
    id: 'deals-pending',
    widths: [320],
    draw: deals({ cells: [0, 1, 2, 3, 4].map(() => Array<DealMark>(7).fill('pending')), present: null }),
  },
  { id: 'deals-empty', widths: [320], draw: deals({ columns: [], rows: [], cells: [] }) },
];
