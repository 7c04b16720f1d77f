import type { Municipality } from '../../scenario/schema.ts';
import type { Grid, MonthSeries, Replication, Uses } from '../../simulation/replication.ts';
import { MONTH_SERIES, monthCell } from '../../simulation/replication.ts';
import { calendarMonths } from '../calendar-months.ts';
import { replicationByHand } from '../hand-made.test-data.ts';

/** What one client used in one segment in one year. */
export interface Use {
  readonly municipality: number;
  readonly client?: number;
  readonly segment?: number;
  readonly year: number;
  readonly careDays?: number;
  readonly overflowDays?: number;
  readonly waitingDays?: number;
}

/** A replication of which all care of a year was given in its first month, to the clients that the test names. */
export function replicationOfUse(grid: Grid, told: readonly Use[], index = 0): Replication {
  const uses = [...told].sort(
    (a, b) => a.municipality - b.municipality || (a.client ?? a.municipality) - (b.client ?? b.municipality),
  );
  const months = calendarMonths(grid);
  const replication = replicationByHand(grid, {}, index);
  const add = (series: MonthSeries, { segment = 0, year }: Use, days: number) => {
    const month = months.findIndex((one) => one.year === year);
    replication.months[monthCell(grid, MONTH_SERIES.indexOf(series), segment, month)] += days;
  };
  for (const use of uses) {
    add('careDays', use, use.careDays ?? 0);
    add('overflowDays', use, use.overflowDays ?? 0);
    add('waitingDays', use, use.waitingDays ?? 0);
    add('bridgingDays', use, Math.max(0, (use.waitingDays ?? 0) - (use.overflowDays ?? 0)));
  }
  return { ...replication, uses: tableOf(uses) };
}

function tableOf(uses: readonly Use[]): Uses {
  return {
    municipalities: Uint16Array.from(uses, ({ municipality }) => municipality),
    clients: Int32Array.from(uses, ({ client, municipality }) => client ?? municipality),
    segments: Uint8Array.from(uses, ({ segment = 0 }) => segment),
    years: Uint16Array.from(uses, ({ year }) => year),
    careDays: Float64Array.from(uses, ({ careDays = 0 }) => careDays),
    overflowDays: Float64Array.from(uses, ({ overflowDays = 0 }) => overflowDays),
    waitingDays: Float64Array.from(uses, ({ waitingDays = 0 }) => waitingDays),
    admissions: new Uint16Array(uses.length),
    discharges: new Uint16Array(uses.length),
  };
}

/** A large, a middle and a small municipality: 60, 30 and 10 % of the young people. */
export function threeMunicipalities(settings: readonly Partial<Municipality>[] = []): Municipality[] {
  return [
    { id: 'groot', inhabitants: 60_000, referralShare: 0.6 },
    { id: 'midden', inhabitants: 30_000, referralShare: 0.3 },
    { id: 'klein', inhabitants: 10_000, referralShare: 0.1 },
  ].map((each, place) => ({ label: each.id, ...each, ...settings[place] }));
}
