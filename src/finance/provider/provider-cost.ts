import type { ProviderCost, Segment } from '../../scenario/schema.ts';
import type { Booking } from '../bookings.ts';
import type { BookRule, Line } from '../ledger.ts';
import { perCount } from '../payments.ts';
import type { PlacesPath } from '../planned-places.ts';
import type { Setting } from '../setting.ts';
import { amountsOf } from '../setting.ts';
import { fixedCostRule } from './fixed-cost.ts';
import { staffRule } from './staff-cost.ts';

/**
 * Books what giving care costs the provider: places, staff of whole groups, care days, overhead on these, and clients
 * who come from another place or have to move.
 */
export function providerRules(setting: Setting): BookRule[] {
  const { scenario, grid, months, paths, factors } = setting;
  return scenario.segments.flatMap((segment, index) => {
    const path = paths[index];
    const cost = knownCost(segment, path);
    const { capacity } = segment;
    const closing = capacity.kind === 'unlimited' ? null : capacity.closing;
    const move = closing === null || closing === 'as-clients-leave' ? null : closing;
    const prices = (euros: number) => factors('costs', cost?.priceYear ?? 0).map((factor) => euros * factor);
    return [
      ...(cost && path ? [fixedCostRule(cost, { grid, months, index, path, capacity, prices })] : []),
      ...(cost ? staffRule(setting, index, cost) : []),
      ...(cost ? [perCount(grid, 'variableCost', index, 'careDays', prices(cost.variableEurosPerDay))] : []),
      // After what it is a share of.
      ...(cost?.overheadRate ? [overheadRule(cost.overheadRate, index, months.length)] : []),
      ...(cost?.eurosPerTransfer
        ? [perCount(grid, 'transferCost', index, 'transfersIn', prices(cost.eurosPerTransfer))]
        : []),
      ...(move
        ? [
            perCount(
              grid,
              'relocationCost',
              index,
              'relocations',
              amountsOf(setting, 'costs', move.eurosPerMove, move.priceYear),
            ),
          ]
        : []),
    ];
  });
}

/**
 * Returns the provider cost of a segment, or null when it is not given, or when it is for places or groups and the
 * segment has as many as it needs.
 */
export function knownCost(segment: Segment, path: PlacesPath | null): ProviderCost | null {
  const cost = segment.providerCost ?? null;
  return cost && !path && (cost.fixed.length > 0 || cost.staffing) ? null : cost;
}

/** Overhead comes on top of these. Fixed amounts for a place are given with the overhead in them. */
const UNDER_OVERHEAD: readonly Booking[] = ['staffCost', 'hiredCost', 'variableCost'];

function overheadRule(rate: number, segment: number, monthCount: number): BookRule {
  const line = (booking: Booking): Line => ({ booking, segment, column: 'delivery' });
  return {
    writes: [line('overheadCost')],
    reads: UNDER_OVERHEAD.map(line),
    book: (_replication, euros, [at], from) => {
      for (const first of from) {
        if (first < 0) continue;
        for (let month = 0; month < monthCount; month++) euros[at + month] += rate * euros[first + month];
      }
    },
  };
}
