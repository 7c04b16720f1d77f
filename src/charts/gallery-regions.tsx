import { dayOfDate } from '../calendar/calendar.ts';
import { formatEurosShort, formatNumber, formatShortest } from '../messages/format.ts';
import { euroRange } from '../messages/verkennen.ts';
import { DifferenceBand } from './difference-band.tsx';
import { exampleBand, growing } from './gallery-data.ts';
import type { GalleryEntry } from './gallery-entries.tsx';
import { MonthSteps } from './month-steps.tsx';
import type { RangeRow } from './range-rows.tsx';
import { RangeRows } from './range-rows.tsx';

const startDay = dayOfDate('2025-01-01');
const edges = Array.from(
  { length: 37 },
  (_, month) =>
    dayOfDate(`${2025 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`) - startDay,
);

function row(label: string, mean: number, spread: number, settings: Partial<RangeRow> = {}): RangeRow {
  const [p5, p95] = [mean - spread, mean + 1.2 * spread];
  return {
    key: label,
    label,
    remark: '',
    mean,
    p5,
    p25: mean - spread / 3,
    p75: mean + spread / 2.5,
    p95,
    reference: mean * 1.06,
    value: formatEurosShort(mean),
    range: euroRange({ mean, p5, p95 }),
    ...settings,
  };
}

const ranges = (rows: readonly RangeRow[]) => (width: number) => (
  <RangeRows
    width={width}
    rows={rows}
    formatTick={formatEurosShort}
    referenceLabel="bij eigen gebruik"
    name="Wat elke gemeente betaalt, met het bereik in 9 van de 10 keer."
  />
);
const places = [
  row('Noorderveld', 2_442_000, 360_000),
  row('Oosterstad', 1_585_000, 300_000),
  row('Westerhaven', 972_000, 240_000),
  row('Zandwijk', 408_000, 150_000),
];
const options = [
  row('Houden', -359_000, 210_000, { reference: null, remark: 'zo is het nu' }),
  row('Verkopen', 568_000, 400_000, { reference: null }),
  row('Verbouwen voor een ander gebruik van het hele gebouw', -129_000, 250_000, {
    reference: null,
    remark: 'na 9 maanden',
  }),
];
const certain = [row('Alle gemeenten samen', 5_000_000, 0, { reference: null })];

const staff = (values: (month: number) => number) => Float64Array.from({ length: 36 }, (_, month) => values(month));
const steps =
  (parts: Parameters<typeof MonthSteps>[0]['parts'], decisions = [{ day: 365, label: '1 jan 2026: Huis 3 sluit' }]) =>
  (width: number) => (
    <MonthSteps
      width={width}
      startDay={startDay}
      edges={edges}
      parts={parts}
      decisions={decisions}
      yLabel="Voltijdbanen (fte)"
      formatValue={formatShortest}
      name="Hoeveel personeel er nodig is en nog wordt betaald, per maand."
    />
  );
const team = [
  { key: 'open', label: 'nodig voor open groepen', values: staff((month) => (month < 12 ? 30 : 20)) },
  {
    key: 'starting',
    label: 'aangenomen voor nieuwe groepen',
    values: staff((month) => (month > 24 && month < 28 ? 5 : 0)),
  },
  {
    key: 'leaving',
    label: 'nog betaald na sluiting',
    values: staff((month) => (month < 12 ? 0 : Math.max(0, 10 - 1.7 * (month - 12)))),
  },
];

const paid = exampleBand((day) => {
  const { mean, p5, p95 } = growing(1)(day);
  const euros = 300_000 - 60_000 * mean;
  const half = 2000 * day ** 0.7;
  return {
    p5: euros - half - p5,
    p25: euros - half / 3,
    p50: euros,
    mean: euros,
    p75: euros + half / 3,
    p95: euros + half + p95,
  };
});
const difference =
  (band: Parameters<typeof DifferenceBand>[0]['band'], marker: Parameters<typeof DifferenceBand>[0]['marker']) =>
  (width: number) => (
    <DifferenceBand
      width={width}
      startDay={startDay}
      band={band}
      above="Boven de streep: tot dan toe meer betaald dan nu"
      below="Onder de streep: tot dan toe minder betaald dan nu"
      marker={marker}
      formatValue={(euros) => formatNumber(euros / 1000)}
      name="Wat de gemeenten in totaal meer of minder hebben betaald dan nu."
    />
  );

/** The charts of municipalities, buildings and the transition. */
export const REGION_CHARTS: readonly GalleryEntry[] = [
  { id: 'ranges-places', widths: [320, 620, 1000], draw: ranges(places) },
  { id: 'ranges-options', widths: [320, 620], draw: ranges(options) },
  { id: 'ranges-certain', widths: [620], draw: ranges(certain) },
  { id: 'ranges-empty', widths: [320], draw: ranges([]) },
  { id: 'months-staff', widths: [320, 620, 1000], draw: steps(team) },
  { id: 'months-one', widths: [320], draw: steps(team.slice(0, 1), []) },
  { id: 'months-nothing', widths: [320], draw: steps([{ ...team[0], values: staff(() => 0) }]) },
  { id: 'months-empty', widths: [320], draw: steps([]) },
  {
    id: 'difference-paid-back',
    widths: [320, 620, 1000],
    draw: difference(paid, { day: 730, label: 'terugverdiend: jan 2027' }),
  },
  { id: 'difference-never', widths: [320], draw: difference(exampleBand(growing(20_000)), null) },
  { id: 'difference-empty', widths: [320], draw: difference(exampleBand(growing(1), []), null) },
];
