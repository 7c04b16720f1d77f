import type { Duration, LengthOfStay, Scenario, Segment } from '../../scenario/schema.ts';
import { meanOfTable, remainingStayTable, stayTable } from '../distributions/quantile-table.ts';
import type { SegmentModel, StayModel } from '../model.ts';
import type { Grid } from '../replication.ts';
import { behaviourOf } from './behaviour.ts';
import { addTable, type TableStore } from './tables.ts';

/** Tabulates the stay of every client group in every segment; those with the same text share their tables. */
export function compileStays(scenario: Scenario, store: TableStore, grid: Grid, startTime: number): StayModel[] {
  const known = new Map<string, StayModel>();
  return scenario.segments.flatMap((segment) => {
    const { stayFactor } = behaviourOf(segment, grid.startDay).at(startTime);
    // Where the factor changes it is applied to each stay when it begins.
    const tabulated = stayFactorsOf(segment, grid, startTime).length > 0 ? 1 : stayFactor;
    const extendedShare = segment.afterMaximum?.extendedShare ?? 0;
    return scenario.clientGroups.map(({ id }) => {
      const own = segment.lengthOfStayByGroup?.find(({ group }) => group === id);
      const stay = own?.lengthOfStay ?? segment.lengthOfStay;
      const atFirst = scaled(stay, stayFactor);
      const drawn = tabulated === stayFactor ? atFirst : stay;
      const text = JSON.stringify([atFirst, drawn, extendedShare]);
      const compiled = known.get(text) ?? compileStay(atFirst, drawn, extendedShare, store);
      known.set(text, compiled);
      return compiled;
    });
  });
}

/**
 * Lists by what stays are multiplied from when on, the first moment included; none where the contracts in force make no
 * difference to each other, so that the tables can hold the only factor.
 */
export function stayFactorsOf(
  segment: Segment,
  { startDay, horizonDays }: Grid,
  startTime: number,
): SegmentModel['stayFactors'] {
  const { times, at } = behaviourOf(segment, startDay);
  const moments = [startTime, ...times.filter((time) => startTime < time && time < horizonDays)];
  const factors = moments.map((time) => ({ time, factor: at(time).stayFactor }));
  return factors.some(({ factor }) => factor !== factors[0].factor) ? factors : [];
}

/** Those in care on the first day began their stay under the first contract; the others draw from a table of their own. */
function compileStay(atFirst: LengthOfStay, drawn: LengthOfStay, extendedShare: number, store: TableStore): StayModel {
  const firstTable = stayTable(atFirst);
  const table = atFirst === drawn ? firstTable : stayTable(drawn);
  return {
    offset: addTable(store, table),
    observed: drawn.kind === 'empirical' ? table.length : 0,
    maximumDays: drawn.maximumDays ?? Infinity,
    remainingOffset: addTable(store, remainingStayTable(atFirst, firstTable, extendedShare)),
    meanDays: meanOfTable(atFirst, firstTable, extendedShare),
  };
}

/** Multiplies the days of a stay; a maximum is a rule, which does not stretch. */
function scaled(stay: LengthOfStay, factor: number): LengthOfStay {
  if (factor === 1) return stay;
  if (stay.kind !== 'mixture') return { ...stay, ...scaledDays(stay, factor) };
  const parts = stay.parts.map((part) => ({ ...part, stay: { ...part.stay, ...scaledDays(part.stay, factor) } }));
  return { ...stay, parts };
}

function scaledDays(stay: Duration, factor: number): Duration {
  switch (stay.kind) {
    case 'uniform':
      return { ...stay, fromDays: stay.fromDays * factor, untilDays: stay.untilDays * factor };
    case 'empirical':
      return { ...stay, observedDays: stay.observedDays.map((days) => days * factor) };
    default:
      return { ...stay, meanDays: stay.meanDays * factor };
  }
}
