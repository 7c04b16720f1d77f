import { type Caution, cautionsOf } from '../experiment/cautions.ts';
import type { Futures } from '../experiment/futures.ts';
import { CAUTIONS, TABLE_MEASURES } from '../messages/tables.ts';
import type { Scenario } from '../scenario/schema.ts';

/** Writes what a reader must know before trusting the results of some variants, each sentence once. */
export function cautionLines(all: readonly Futures[]): string[] {
  return [
    ...new Set(
      all.flatMap((futures) => cautionsOf(futures).flatMap((caution) => cautionText(caution, futures.scenario))),
    ),
  ];
}

/** Writes one of them. */
export function cautionText<Kind extends Caution['kind']>(
  caution: Extract<Caution, { kind: Kind }>,
  scenario: Scenario,
): string[] {
  const writer: Writer<Kind> = WRITERS[caution.kind as Kind];
  return writer(caution, scenario);
}

type Writer<Kind extends Caution['kind']> = (caution: Extract<Caution, { kind: Kind }>, scenario: Scenario) => string[];

const WRITERS: { readonly [Kind in Caution['kind']]: Writer<Kind> } = {
  'partial-total': ({ measure, segments }, scenario) => {
    const labels = segments.map((id) => scenario.segments.find((segment) => segment.id === id)?.label ?? id);
    return [CAUTIONS['partial-total'](TABLE_MEASURES[measure], labels)];
  },
  // About a single replication the language itself warns.
  'few-replications': ({ replications }) => (replications > 1 ? [CAUTIONS['few-replications'](replications)] : []),
  swaps: ({ swaps, replications }) => [CAUTIONS.swaps(swaps, replications)],
};
