import { cautionsOf } from '../experiment/cautions.ts';
import type { Futures } from '../experiment/futures.ts';
import { CAUTIONS, TABLE_MEASURES } from '../messages/tables.ts';

/** Writes what a reader must know before trusting the results of some variants, each sentence once. */
export function cautionLines(all: readonly Futures[]): string[] {
  const lines = all.flatMap((futures) => {
    const labelOf = (id: string) => futures.scenario.segments.find((segment) => segment.id === id)?.label ?? id;
    // About a single replication the language itself warns.
    const cautions = cautionsOf(futures).filter(
      (caution) => caution.kind !== 'few-replications' || caution.replications > 1,
    );
    return cautions.map((caution): string => {
      switch (caution.kind) {
        case 'partial-total':
          return CAUTIONS['partial-total'](TABLE_MEASURES[caution.measure].name, caution.segments.map(labelOf));
        case 'price-years':
          return CAUTIONS['price-years'](caution.years);
        case 'few-replications':
          return CAUTIONS['few-replications'](caution.replications);
        case 'swaps':
          return CAUTIONS.swaps(caution.swaps, caution.replications);
      }
    });
  });
  return [...new Set(lines)];
}
