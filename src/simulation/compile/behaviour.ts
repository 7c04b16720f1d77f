import type { Segment } from '../../scenario/schema.ts';

/** How people respond to the contract in force; without a word about it they do nothing else than they did. */
export function behaviourOf({ contract, behaviour }: Segment): {
  readonly stayFactor: number;
  readonly inflowFactor: number;
  readonly occupancyTarget: number;
} {
  const own = contract === undefined ? undefined : behaviour?.find((response) => response.contract === contract);
  return own ?? { stayFactor: 1, inflowFactor: 1, occupancyTarget: 1 };
}
