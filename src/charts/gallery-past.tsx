import { dayOf } from '../calendar/calendar.ts';
import { formatNumber, formatPercent } from '../messages/format.ts';
import type { GalleryEntry } from './gallery-entries.tsx';
import { PastChart } from './past-chart.tsx';
import { SurvivalChart } from './survival-chart.tsx';

type Past = Parameters<typeof PastChart>[0];
const months = Array.from({ length: 24 }, (_, month) => {
  const mean = 50 + 3 * Math.sin(month / 2);
  return {
    day: dayOf(2019, month + 2, 1),
    actual: Math.round(mean + 8 * Math.sin(month * 1.7)),
    mean,
    p5: mean - 7,
    p25: mean - 3,
    p75: mean + 3,
    p95: mean + 7,
  };
});
const past =
  (change: Partial<Past> = {}) =>
  (width: number) => (
    <PastChart
      width={width}
      points={months}
      unit="In zorg (eind van de maand)"
      words={{ mean: 'verwacht', nine: '9 van de 10 keer', inside: 'werkelijk', outside: 'werkelijk, buiten de band' }}
      formatValue={(value) => formatNumber(value)}
      name="De werkelijkheid lag 18 van de 24 maanden binnen de band."
      {...change}
    />
  );

type Survival = Parameters<typeof SurvivalChart>[0];
const falling = (meanDays: number) => (days: number) => Math.exp(-days / meanDays);
const counted = Array.from({ length: 61 }, (_, at) => {
  const share = Math.exp(-at / 15) * (1 + 0.03 * Math.sin(at));
  return { days: at * 10, share: Math.min(1, share), low: Math.max(0, share - 0.05), high: Math.min(1, share + 0.05) };
});
const families = [
  { key: 'gamma', label: 'gamma', shareAt: falling(150) },
  { key: 'weibull', label: 'weibull', shareAt: falling(155) },
  { key: 'exponential', label: 'exponentieel', shareAt: falling(140) },
  { key: 'lognormal', label: 'lognormaal', shareAt: falling(180) },
];
const survival =
  (change: Partial<Survival> = {}) =>
  (width: number) => (
    <SurvivalChart
      width={width}
      counted={counted}
      fitted={families}
      words={{ counted: 'geteld (Kaplan-Meier)', band: '95% zeker' }}
      xLabel="dagen na de start"
      yLabel="deel dat dan nog aanwezig is"
      formatX={(days) => formatNumber(days)}
      formatY={(share) => formatPercent(share)}
      marks={[30, 60, 90, 182, 365, 730, 1826]}
      name="De gammaverdeling past het best bij de getelde verblijven."
      {...change}
    />
  );

/** A past beside what was foretold of it, and lengths of stay. */
export const PAST_GALLERY: readonly GalleryEntry[] = [
  { id: 'past-ordinary', widths: [320, 900], draw: past() },
  {
    id: 'past-inside',
    widths: [320],
    draw: past({ points: months.map((month) => ({ ...month, actual: month.mean })) }),
  },
  {
    id: 'past-zero',
    widths: [320],
    draw: past({ points: months.map(({ day }) => ({ day, actual: 0, mean: 0, p5: 0, p25: 0, p75: 0, p95: 0 })) }),
  },
  { id: 'past-empty', widths: [320], draw: past({ points: [] }) },
  { id: 'survival-ordinary', widths: [320, 900], draw: survival() },
  { id: 'survival-one', widths: [320], draw: survival({ fitted: families.slice(0, 1) }) },
  { id: 'survival-empty', widths: [320], draw: survival({ counted: [] }) },
];
