import { dayOf, daysInYear, partsOfDay, yearsBetween } from '../../calendar/calendar.ts';
import type { Contract, Scenario } from '../../scenario/schema.ts';
import { onGrid } from '../clock.ts';
import type { CeilingModel, CeilingTurn } from '../model.ts';
import type { Grid } from '../replication.ts';
import { contractOf } from './behaviour.ts';

type Pxq = Extract<Contract, { readonly kind: 'pxq' }>;

/** Compiles the contracts that stop admissions when the days that a year can pay are used up; one that pays nothing is left out. */
export function compileCeilings(scenario: Scenario, grid: Grid, startTime: number): CeilingModel[] {
  return scenario.contracts.flatMap((contract) => {
    if (contract.kind !== 'pxq') return [];
    const days = daysPerYear(contract);
    if (!(days < MOST_DAYS_PER_YEAR)) return [];
    const turns = turnsOf(scenario, contract.id, days, grid, startTime);
    if (turns.every(({ segments }) => segments.length === 0)) return [];
    return [
      { turns, daysOfDeparture: contract.billing?.departureDay === 'paid' ? onGrid(1 / paidShare(contract)) : 0 },
    ];
  });
}

/** Nobody can use up so many. */
const MOST_DAYS_PER_YEAR = 1e9;

/** The care days that the ceiling can pay in a year; of days of absence a share is not paid. */
function daysPerYear(contract: Pxq): number {
  const { ceiling, eurosPerDay } = contract;
  if (ceiling?.then !== 'stop-admissions') return Infinity;
  return ceiling.eurosPerYear / (eurosPerDay * paidShare(contract));
}

function paidShare({ billing }: Pxq): number {
  return 1 - (billing?.unpaidAbsenceShare ?? 0);
}

/**
 * A turn at the first moment, on the first day, on each 1 January, and when segments come to or leave the contract. The
 * part of a year's days that counts is that in which the contract pays anything.
 */
function turnsOf(
  { segments }: Scenario,
  contract: string,
  daysPerYear: number,
  { startDay, horizonDays }: Grid,
  startTime: number,
): CeilingTurn[] {
  const contracts = segments.map((segment) => contractOf(segment, startDay));
  const newYears = yearsBetween(startDay + Math.floor(startTime), startDay + horizonDays).map(
    (year) => dayOf(year, 1, 1) - startDay,
  );
  const begins = [startTime, 0, ...newYears];
  const times = [...new Set([...begins, ...contracts.flatMap((own) => own.times)])]
    .filter((time) => startTime <= time && time < horizonDays)
    .sort((a, b) => a - b);
  const paid = times.map((time) => contracts.flatMap(({ at }, segment) => (at(time) === contract ? [segment] : [])));
  const daysFrom = (turn: number): number => {
    const own = paid[turn].length > 0 ? (times[turn + 1] ?? horizonDays) - times[turn] : 0;
    return turn + 1 === times.length || begins.includes(times[turn + 1]) ? own : own + daysFrom(turn + 1);
  };
  return times.map((time, turn) => ({
    time,
    allowance: begins.includes(time)
      ? onGrid((daysPerYear * daysFrom(turn)) / daysInYear(partsOfDay(startDay + Math.floor(time)).year))
      : null,
    segments: paid[turn],
  }));
}
