import { segmentsWith } from '../finance/views.ts';
import { bookOf } from './book.ts';
import type { Futures } from './futures.ts';

/** Something a reader of the results must know. Data: the page and the command line turn it into words. */
export type Caution =
  /** The total of a money measure is not over all segments: of these it is not known. */
  | {
      readonly kind: 'partial-total';
      readonly measure: (typeof PARTIAL_MEASURES)[number];
      readonly segments: readonly string[];
    }
  /** So few replications that an interval around a mean is too narrow for a list that is often empty. */
  | { readonly kind: 'few-replications'; readonly replications: number }
  /** Clients who blocked each other in a circle changed places, in so many replications. */
  | { readonly kind: 'swaps'; readonly swaps: number; readonly replications: number };

/** Returns what to know before trusting these results; nothing when there is nothing. */
export function cautionsOf(futures: Futures): readonly Caution[] {
  return [...partialTotals(futures), ...fewReplications(futures), ...swapsIn(futures)];
}

const PARTIAL_MEASURES = ['paymentMunicipality', 'providerCost', 'providerResult'] as const;
export const ENOUGH_REPLICATIONS = 100;

function partialTotals(futures: Futures): readonly Caution[] {
  const { segments } = futures.scenario;
  return PARTIAL_MEASURES.flatMap((measure) => {
    const known = segmentsWith(bookOf(futures).moneyPlan(), measure);
    const unknown = segments.flatMap(({ id }, index) => (known.includes(index) ? [] : [id]));
    return known.length > 0 && unknown.length > 0
      ? [{ kind: 'partial-total' as const, measure, segments: unknown }]
      : [];
  });
}

function fewReplications({ replications: { length } }: Futures): readonly Caution[] {
  return length < ENOUGH_REPLICATIONS ? [{ kind: 'few-replications', replications: length }] : [];
}

function swapsIn({ replications }: Futures): readonly Caution[] {
  const swaps = replications.reduce((sum, replication) => sum + replication.swaps, 0);
  if (swaps === 0) return [];
  return [{ kind: 'swaps', swaps, replications: replications.filter((replication) => replication.swaps > 0).length }];
}
