import type { Duration, LengthOfStay, Scenario } from '../../scenario/schema.ts';
import { meanOfTable, remainingStayTable, stayTable } from '../distributions/quantile-table.ts';
import type { StayModel } from '../model.ts';
import { behaviourOf } from './behaviour.ts';
import { addTable, type TableStore } from './tables.ts';

/** Tabulates the stay of every client group in every segment; those with the same text share their tables. */
export function compileStays(scenario: Scenario, store: TableStore): StayModel[] {
  const known = new Map<string, StayModel>();
  return scenario.segments.flatMap((segment) => {
    const { stayFactor } = behaviourOf(segment);
    const extendedShare = segment.afterMaximum?.extendedShare ?? 0;
    return scenario.clientGroups.map(({ id }) => {
      const own = segment.lengthOfStayByGroup?.find(({ group }) => group === id);
      const stay = scaled(own?.lengthOfStay ?? segment.lengthOfStay, stayFactor);
      const text = JSON.stringify([stay, extendedShare]);
      const compiled = known.get(text) ?? compileStay(stay, extendedShare, store);
      known.set(text, compiled);
      return compiled;
    });
  });
}

function compileStay(stay: LengthOfStay, extendedShare: number, store: TableStore): StayModel {
  const table = stayTable(stay);
  return {
    offset: addTable(store, table),
    observed: stay.kind === 'empirical' ? table.length : 0,
    maximumDays: stay.maximumDays ?? Infinity,
    remainingOffset: addTable(store, remainingStayTable(stay, table, extendedShare)),
    meanDays: meanOfTable(stay, table, extendedShare),
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
