import type { ReactNode } from 'react';
import { dayOfDate } from '../calendar/calendar.ts';
import { formatEurosShort, formatNumber } from '../messages/format.ts';
import type { Band } from '../statistics/band.ts';
import { DotPlot } from './dot-plot.tsx';
import { FanChart } from './fan-chart.tsx';
import { FlowPicture } from './flow-picture.tsx';
import { COMPARE_CHARTS } from './gallery-compare.tsx';
import {
  constant,
  exampleBand,
  exampleBars,
  exampleDots,
  exampleFutures,
  falling,
  flowNumber,
  growing,
  single,
  withParts,
} from './gallery-data.ts';
import { GOAL_GALLERY } from './gallery-goal.tsx';
import { MONEY_GALLERY } from './gallery-money.tsx';
import { PAST_GALLERY } from './gallery-past.tsx';
import { PRECISION_GALLERY } from './gallery-precision.tsx';
import { REGION_CHARTS } from './gallery-regions.tsx';
import { SENSITIVITY_GALLERY } from './gallery-sensitivity.tsx';
import { SWEEP_GALLERY } from './gallery-sweep.tsx';
import { TARGET_GALLERY } from './gallery-targets.tsx';
import { LineChart } from './line-chart.tsx';
import { RangeStrip } from './range-strip.tsx';
import type { YearBar } from './year-bars.tsx';
import { YearBars } from './year-bars.tsx';

/** A chart in one state, in any width; `widths` are the ones that are recorded. */
export interface GalleryEntry {
  readonly id: string;
  readonly widths: readonly number[];
  readonly draw: (width: number) => ReactNode;
}

const startDay = dayOfDate('2021-01-01');
const zero = exampleBand(constant(0));
const none: Band = exampleBand(constant(0), []);
const cut = { day: 365, label: '1 jan 2022: 43 plaatsen' };
const marker = { day: 730, label: 'na een jaar: 6' };

type Fan = Parameters<typeof FanChart>[0];
const fan =
  (band: Band, change: Partial<Fan> = {}) =>
  (width: number) => (
    <FanChart
      width={width}
      startDay={startDay}
      band={band}
      label="43 plaatsen"
      unit="jongeren"
      settled="settled"
      name="De wachtlijst groeit na 1 januari 2022 elk jaar. Met 57 plaatsen blijft de lijst leeg."
      reference={{ label: 'Nu (57 plaatsen)', mean: band.mean.map(() => 0) }}
      futures={exampleFutures(band)}
      decisions={[cut]}
      marker={marker}
      {...change}
    />
  );

const closingSteps = [53, 50, 47, 43].map((places, index) => ({
  day: 365 + index * 91,
  label: `${['1 jan', '1 apr', '1 jul', '1 okt'][index]} 2022: ${places} plaatsen`,
}));
const yearOfWeeks = Array.from({ length: 53 }, (_, week) => week * 7);

const fans: readonly GalleryEntry[] = [
  { id: 'fan-ordinary', widths: [320, 375, 620, 950], draw: fan(exampleBand(growing(1))) },
  { id: 'fan-steps', widths: [320, 900], draw: fan(exampleBand(growing(1)), { decisions: closingSteps }) },
  {
    id: 'fan-overload',
    widths: [375, 900],
    draw: fan(exampleBand(growing(6)), { label: '30 plaatsen, 14 jongeren per maand' }),
  },
  { id: 'fan-national', widths: [320, 900], draw: fan(exampleBand(growing(4000)), { label: 'Heel Nederland' }) },
  {
    id: 'fan-zero',
    widths: [320, 900],
    draw: fan(zero, { marker: { day: 730, label: 'na een jaar: 0' }, futures: [] }),
  },
  {
    id: 'fan-falling',
    widths: [375, 900],
    draw: fan(exampleBand(falling), { decisions: [], marker: { day: 365, label: 'na een jaar: 28' } }),
  },
  { id: 'fan-one-replication', widths: [375, 900], draw: fan(exampleBand(single), { futures: [] }) },
  {
    id: 'fan-one-year',
    widths: [375, 900],
    draw: fan(
      exampleBand((day) => growing(1)(day + 365), yearOfWeeks),
      { decisions: [], marker: null },
    ),
  },
  {
    id: 'fan-no-reference',
    widths: [375, 900],
    draw: fan(exampleBand(growing(1)), { reference: null, decisions: [], marker: null, futures: [] }),
  },
  { id: 'fan-empty', widths: [320, 900], draw: fan(none, { futures: [], reference: null }) },
];

const dots = (values: readonly number[], threshold: number) => (width: number) => (
  <DotPlot
    width={width}
    dots={values}
    threshold={threshold}
    unit="wachtende jongeren"
    name={`Twintig toekomsten, in een deel daarvan wachten meer dan ${threshold} jongeren.`}
  />
);
const dotPlots: readonly GalleryEntry[] = [
  { id: 'dots-ordinary', widths: [280, 420, 620], draw: dots(exampleDots, 15) },
  {
    id: 'dots-zero',
    widths: [280, 420],
    draw: dots(
      exampleDots.map(() => 0),
      0,
    ),
  },
  {
    id: 'dots-all-above',
    widths: [280, 420],
    draw: dots(
      exampleDots.map((value) => 200 + value * 4),
      15,
    ),
  },
  { id: 'dots-high-threshold', widths: [280], draw: dots(exampleDots, 60) },
  {
    id: 'dots-close',
    widths: [320],
    draw: dots(
      exampleDots.map((_, index) => 10 + index / 4),
      12,
    ),
  },
  { id: 'dots-one-replication', widths: [320], draw: dots([7], 5) },
  {
    id: 'dots-national',
    widths: [320],
    draw: dots(
      exampleDots.map((value) => 40_000 + value * 600),
      50_000,
    ),
  },
  { id: 'dots-empty', widths: [320], draw: dots([], 15) },
];

const million = (value: number) => formatNumber(value, 1);
const bars =
  (values: readonly YearBar[], referenceLabel: string, formatValue = million) =>
  (width: number) => (
    <YearBars
      width={width}
      bars={values}
      referenceLabel={referenceLabel}
      formatValue={formatValue}
      name="Kosten per jaar voor de gemeente, in miljoenen euro’s."
    />
  );
const municipality = exampleBars([3.9, 3.7, 3.8, 3.8, 3.8], 0.3, 3.95);
const provider = exampleBars([4.7, 3.7, 3.7, 3.7, 3.7], 0.07, 4.7);
const result = exampleBars([0.4, -0.9, -0.3, 0.05, 0.2], 0.4, 0.35);
const barCharts: readonly GalleryEntry[] = [
  { id: 'bars-ordinary', widths: [280, 350, 500], draw: bars(municipality, 'Nu (57 plaatsen): € 3,9 miljoen') },
  { id: 'bars-parts', widths: [280, 500], draw: bars(withParts(provider), 'Nu (57 plaatsen): € 4,7 miljoen') },
  { id: 'bars-result', widths: [280, 500], draw: bars(result, 'Nu (57 plaatsen): € 0,4 miljoen') },
  { id: 'bars-zero', widths: [350], draw: bars(exampleBars([0, 0, 0, 0, 0], 0, 0), 'Nu (57 plaatsen): € 0') },
  {
    id: 'bars-moving-reference',
    widths: [350],
    draw: bars(
      municipality.map((bar, index) => ({ ...bar, reference: 3.9 + index * 0.15 })),
      'Nu (57 plaatsen), met groei',
    ),
  },
  {
    id: 'bars-long-values',
    widths: [280, 620],
    draw: bars(
      municipality.map((bar) => ({
        ...bar,
        mean: bar.mean * 1e6,
        p5: bar.p5 * 1e6,
        p95: bar.p95 * 1e6,
        reference: null,
        parts: [{ key: 'zorg', label: 'Zorg', value: bar.mean * 1e6 }],
      })),
      '',
      formatEurosShort,
    ),
  },
  { id: 'bars-one', widths: [280], draw: bars(municipality.slice(1, 2), 'Nu: € 3,9 miljoen') },
  { id: 'bars-empty', widths: [280], draw: bars([], 'Nu') },
];

type Flow = Parameters<typeof FlowPicture>[0];
const ordinaryFlow: Omit<Flow, 'width'> = {
  name: 'In een jaar komen 103 jongeren erbij en vertrekken er 101; 14 wachten en 42 plaatsen zijn bezet.',
  inflow: flowNumber(103, 87, 120, 'komen erbij per jaar'),
  waiting: flowNumber(14, 0, 42, 'wachten'),
  overflow: null,
  occupied: { ...flowNumber(42, 38, 43, 'plaatsen bezet'), places: 43, blocked: 2 },
  outflow: flowNumber(101, 90, 110, 'vertrekken per jaar'),
};
const flow =
  (change: Partial<Flow> = {}) =>
  (width: number) => <FlowPicture width={width} {...ordinaryFlow} {...change} />;
const nationalFlow: Partial<Flow> = {
  inflow: flowNumber(48_000, 47_000, 49_000, 'komen erbij per jaar'),
  waiting: flowNumber(9_300, 8_800, 9_900, 'wachten'),
  occupied: { ...flowNumber(59_200, 58_800, 59_600, 'plaatsen bezet'), places: 60_000, blocked: 2_400 },
  outflow: flowNumber(47_100, 46_000, 48_000, 'vertrekken per jaar'),
};
const flows: readonly GalleryEntry[] = [
  { id: 'flow-ordinary', widths: [280, 375, 780, 1000], draw: flow() },
  { id: 'flow-overflow', widths: [320, 1000], draw: flow({ overflow: flowNumber(3, 0, 8, 'op een noodplek elders') }) },
  {
    id: 'flow-zero',
    widths: [320, 900],
    draw: flow({
      inflow: flowNumber(0, 0, 0, 'komen erbij per jaar'),
      waiting: flowNumber(0, 0, 0, 'wachten'),
      occupied: { ...flowNumber(0, 0, 0, 'plaatsen bezet'), places: 43, blocked: 0 },
      outflow: flowNumber(0, 0, 0, 'vertrekken per jaar'),
    }),
  },
  { id: 'flow-overload', widths: [320, 1000], draw: flow({ waiting: flowNumber(96, 60, 140, 'wachten') }) },
  {
    id: 'flow-tens',
    widths: [320, 1000],
    draw: flow({
      waiting: flowNumber(64, 20, 110, 'wachten'),
      occupied: { ...flowNumber(221, 210, 230, 'plaatsen bezet'), places: 235, blocked: 18 },
    }),
  },
  { id: 'flow-national', widths: [320, 1000], draw: flow(nationalFlow) },
  {
    id: 'flow-no-limit',
    widths: [900],
    draw: flow({ occupied: { ...flowNumber(51.6, 40, 63, 'jongeren in zorg'), places: null, blocked: 0.4 } }),
  },
  { id: 'flow-empty', widths: [320], draw: flow({ waiting: { ...ordinaryFlow.waiting, value: Number.NaN } }) },
];

const strip =
  (summary: Parameters<typeof RangeStrip>[0]['summary'], reference: number | null, domain: readonly [number, number]) =>
  () => (
    <RangeStrip
      summary={summary}
      reference={reference}
      domain={domain}
      name="Gemiddeld 6, in 9 van de 10 keer 0 tot 21, nu 0"
    />
  );
const strips: readonly GalleryEntry[] = [
  { id: 'strip-ordinary', widths: [210], draw: strip({ mean: 6, p5: 0, p25: 0, p75: 9, p95: 21 }, 0, [0, 42]) },
  {
    id: 'strip-high',
    widths: [210],
    draw: strip({ mean: 0.95, p5: 0.77, p25: 0.92, p75: 0.99, p95: 1 }, 0.74, [0.5, 1]),
  },
  { id: 'strip-zero', widths: [210], draw: strip({ mean: 0, p5: 0, p25: 0, p75: 0, p95: 0 }, null, [0, 0]) },
  {
    id: 'strip-empty',
    widths: [210],
    draw: strip({ mean: Number.NaN, p5: Number.NaN, p25: Number.NaN, p75: Number.NaN, p95: Number.NaN }, null, [0, 10]),
  },
];

type Lines = Parameters<typeof LineChart>[0];
const tenths = Array.from({ length: 11 }, (_, index) => index / 10);
const byTheDay = { key: 'pxq', label: 'PxQ', points: tenths.map((x) => ({ x, y: x * 6_241_500 })) };
const lumpsum = { key: 'lumpsum', label: 'lumpsum', points: tenths.map((x) => ({ x, y: 5_617_350 })) };
const lines =
  (change: Partial<Lines> = {}) =>
  (width: number) => (
    <LineChart
      width={width}
      lines={[byTheDay, lumpsum]}
      at={{ x: 0.8, label: 'uw getal: 80%' }}
      xLabel="Bezetting"
      yLabel="Kosten voor de gemeente, in miljoenen euro’s"
      formatX={(value) => `${formatNumber(value * 100)}%`}
      formatY={(value) => formatNumber(value / 1e6)}
      name="Wat de gemeente betaalt: PxQ en lumpsum bij elke bezetting."
      {...change}
    />
  );
const loss = { key: 'result', label: 'resultaat', points: tenths.map((x) => ({ x, y: x * 558_450 - 502_608 })) };
const lineCharts: readonly GalleryEntry[] = [
  { id: 'line-two', widths: [320, 620], draw: lines() },
  {
    id: 'line-loss',
    widths: [320, 620],
    draw: lines({ lines: [loss], at: { x: 1, label: 'uw getal: 100%' }, formatY: (value) => formatNumber(value) }),
  },
  {
    id: 'line-close-names',
    widths: [320],
    draw: lines({
      lines: [
        { ...lumpsum, key: 'long', label: 'alle verantwoordelijkheidsgebieden samen' },
        { ...lumpsum, label: 'kinderbeschermingsmaatregelen' },
      ],
      at: { x: 0, label: 'uw getal: 0%' },
    }),
  },
  {
    id: 'line-years',
    widths: [320, 620],
    draw: lines({
      lines: [
        { key: 'cost', label: 'dezelfde hulp', points: [1, 1.063, 1.116, 1.158].map((y, x) => ({ x: 2023 + x, y })) },
        { key: 'budget', label: 'budget', points: [1, 1.04, 1.071, 1.093].map((y, x) => ({ x: 2023 + x, y })) },
      ],
      at: null,
      formatX: String,
      formatY: (value) => formatNumber(value, 2),
    }),
  },
  { id: 'line-zero', widths: [320], draw: lines({ lines: [{ ...loss, points: tenths.map((x) => ({ x, y: 0 })) }] }) },
  { id: 'line-empty', widths: [320], draw: lines({ lines: [] }) },
];

/** Every chart in every state. */
export const GALLERY: readonly GalleryEntry[] = [
  ...fans,
  ...dotPlots,
  ...barCharts,
  ...flows,
  ...strips,
  ...lineCharts,
  ...REGION_CHARTS,
  ...MONEY_GALLERY,
  ...PRECISION_GALLERY,
  ...PAST_GALLERY,
  ...SWEEP_GALLERY,
  ...SENSITIVITY_GALLERY,
  ...GOAL_GALLERY,
  ...COMPARE_CHARTS,
  ...TARGET_GALLERY,
];
