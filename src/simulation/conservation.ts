import type { Model } from './model.ts';
import { occupied, waiting } from './network.ts';
import { IN, readAtHorizon } from './record.ts';

/**
 * What has happened to all clients since the first moment. Somebody who comes back is made again, and leaves again;
 * `appeared` counts people.
 */
export const tally = { appeared: 0, created: 0, departed: 0, refused: 0, overflowed: 0 };

/** Starts counting again. */
export function resetTally(): void {
  tally.appeared = tally.created = tally.departed = tally.refused = tally.overflowed = 0;
}

/**
 * Checks at the end of a replication that nobody was lost or made: all who came are in care, waiting, gone, refused or
 * elsewhere; and the record agrees with the state, though both are kept by different code. A breach is a bug: it throws.
 */
export function checkConservation(model: Model, index: number): void {
  let present = 0;
  for (let segment = 0; segment < model.segments; segment++) {
    present += occupied[segment] + waiting[segment];
    const inCare = readAtHorizon(IN.care, segment);
    const onList = readAtHorizon(IN.waiting, segment);
    if (inCare !== occupied[segment] || onList !== waiting[segment]) {
      throw new Error(
        `conservation: replication ${index}, segment ${model.segmentModels[segment].name}: ` +
          `recorded ${inCare} in care and ${onList} waiting, found ${occupied[segment]} and ${waiting[segment]}`,
      );
    }
  }
  const gone = tally.departed + tally.refused + tally.overflowed;
  if (tally.created !== gone + present) {
    throw new Error(`conservation: replication ${index}: ${tally.created} came, ${gone} went, ${present} are present`);
  }
}
