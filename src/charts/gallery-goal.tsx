import { formatNumber, formatPercent, formatShortDate } from '../messages/format.ts';
import type { GalleryEntry } from './gallery-entries.tsx';
import { GoalChart } from './goal-chart.tsx';

/** The search for the value at which a norm is just met, in every state. */

const words = { meets: 'haalt de norm', fails: 'haalt de norm niet', open: 'niet te zeggen' };
type Goal = Parameters<typeof GoalChart>[0];
const goal =
  (change: Partial<Goal> = {}) =>
  (width: number) => (
    <GoalChart
      width={width}
      marks={[
        { x: 30, level: 119.8, low: 96.4, high: 143.2, verdict: 'fails' },
        { x: 38, level: 66.7, low: 51.9, high: 81.5, verdict: 'fails' },
        { x: 45, level: 60.7, low: 44.5, high: 76.9, verdict: 'fails' },
        { x: 53, level: 18.5, low: 14.3, high: 22.7, verdict: 'fails' },
        { x: 54, level: 14.3, low: 12.7, high: 15.9, verdict: 'open' },
        { x: 55, level: 10.6, low: 8.5, high: 12.8, verdict: 'meets' },
        { x: 60, level: 2.3, low: 0, high: 7.7, verdict: 'meets' },
      ]}
      norm={{ value: 14, label: 'norm: hoogstens 14 dagen' }}
      values={Array.from({ length: 31 }, (_, at) => 30 + at)}
      answer={{ x: 55, label: '55 plaatsen' }}
      xLabel="Hoeveel plaatsen blijven er?"
      yLabel="Gemiddelde wachttijd in 2023 (dagen)"
      formatX={(value) => formatNumber(value)}
      formatY={(value) => formatNumber(value)}
      words={words}
      name="Minstens 55 plaatsen: dan wordt de norm gehaald."
      {...change}
    />
  );

export const GOAL_GALLERY: readonly GalleryEntry[] = [
  { id: 'goal', widths: [375, 760], draw: goal() },
  {
    id: 'goal-dates',
    widths: [320, 620],
    draw: goal({
      marks: [
        { x: 20120, level: 0.94, low: 0.81, high: 0.99, verdict: 'meets' },
        { x: 20288, level: 0.85, low: 0.8, high: 0.89, verdict: 'open' },
        { x: 20456, level: 0.56, low: 0.31, high: 0.79, verdict: 'fails' },
      ],
      norm: { value: 0.8, label: 'norm: 80%' },
      values: Array.from({ length: 49 }, (_, at) => 20120 + 7 * at),
      answer: { x: 20120, label: '1 februari 2025' },
      xLabel: 'Het landgoed: gesloten vanaf',
      yLabel: 'In hoeveel van de toekomsten de norm wordt gehaald',
      formatX: formatShortDate,
      formatY: formatPercent,
    }),
  },
  {
    id: 'goal-nowhere',
    widths: [560],
    draw: goal({
      marks: [
        { x: 30, level: 119.8, low: 96.4, high: 143.2, verdict: 'fails' },
        { x: 60, level: 44, low: 30, high: 58, verdict: 'fails' },
      ],
      answer: null,
    }),
  },
  { id: 'goal-empty', widths: [320], draw: goal({ marks: [] }) },
];
