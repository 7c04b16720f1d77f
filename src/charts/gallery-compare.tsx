import { dayOfDate } from '../calendar/calendar.ts';
import { formatNumber, formatShortest } from '../messages/format.ts';
import { BandLines } from './band-lines.tsx';
import type { BandLine } from './band-lines-layout.ts';
import { type DifferenceRow, DifferenceRows } from './difference-rows.tsx';
import type { GalleryEntry } from './gallery-entries.tsx';

function row(label: string, mean: number, reach: number, remark: string): DifferenceRow {
  const [low, high] = [mean - reach, mean + reach];
  const sign = (value: number) => `${value > 0 ? '+' : ''}${formatShortest(value, 1)}`;
  return { key: label, label, remark, mean, low, high, value: sign(mean), range: `${sign(low)} tot ${sign(high)}` };
}

const rows = (all: readonly DifferenceRow[]) => (width: number) => (
  <DifferenceRows
    width={width}
    rows={all}
    formatTick={(value) => formatShortest(value, 1)}
    intervalLabel="95% zeker"
    zeroLabel="geen verschil"
    name="Het verschil van drie plannen met nu, in dagen wachten, met de rekenfout."
  />
);
const plans = [
  row('B In één keer naar 43', 63.5, 2.5, 'in 20 van de 20 langer'),
  row('C 43 plaatsen en elk jaar 15% minder nieuwe jongeren', 8.2, 1.9, 'in 17 van de 20 langer'),
  row('D Meer hulp thuis', -2.1, 3.2, 'in 9 van de 20 korter'),
];

const days = Array.from({ length: 261 }, (_, week) => week * 7);
const startDay = dayOfDate('2021-01-01');

function line(label: string, slope: number): BandLine {
  const mean = days.map((day) => Math.max(0, slope * (day - 365)) / 20 + 2);
  return {
    key: label,
    label,
    mean,
    p5: mean.map((value) => value * 0.5),
    p95: mean.map((value) => value * 1.6 + 3),
  };
}

const lines = (all: readonly BandLine[]) => (width: number) => (
  <BandLines
    width={width}
    startDay={startDay}
    days={all.length === 0 ? [] : days}
    lines={all}
    yLabel="jongeren op de wachtlijst"
    formatY={(value) => formatNumber(value)}
    name="De wachtlijst van elk plan door de tijd, met het bereik in 9 van de 10 keer."
  />
);
const two = [line('A De gemeente', 0.4), line('B De aanbieder', 1.2)];
const six = ['A Uitgangspunt', 'B In één keer naar 43', 'C In stappen', 'D Minder instroom', 'E Korter', 'F Samen'];

/** Variants beside each other. */
export const COMPARE_CHARTS: readonly GalleryEntry[] = [
  { id: 'compare-rows-plans', widths: [320, 620, 1000], draw: rows(plans) },
  { id: 'compare-rows-same', widths: [320], draw: rows([row('B Hetzelfde plan', 0, 0, 'altijd gelijk')]) },
  { id: 'compare-rows-empty', widths: [320], draw: rows([]) },
  { id: 'compare-lines-two', widths: [320, 620, 1000], draw: lines(two) },
  {
    id: 'compare-lines-six',
    widths: [320, 620],
    draw: lines(six.map((label, at) => line(label, [0, 1.2, 1.1, 0.3, 0.32, 0.1][at]))),
  },
  { id: 'compare-lines-empty', widths: [320], draw: lines([]) },
];
