import type { ClientGroup, Scenario, Segment } from '../../scenario/schema.ts';
import type { SegmentModel } from '../model.ts';

/** So far apart that no wait makes up for it. */
const ALWAYS_FIRST_DAYS = 1e9;

/**
 * Divides the client groups over the chains of the list of a segment: first-come within a chain, and between chains
 * the longest wait with its head start. Groups that may use reserved places have chains of their own.
 */
export function compileChains(
  { clientGroups }: Scenario,
  segment: Segment,
): Pick<SegmentModel, 'chains' | 'headStarts' | 'heldBack'> {
  const reserved = segment.capacity.kind === 'unlimited' ? undefined : segment.capacity.reserved;
  const headStartOf = headStarts(clientGroups, segment);
  const turns = clientGroups.map((group) => ({
    headStart: headStartOf(group),
    heldBack: reserved === undefined || reserved.groups.includes(group.id) ? 0 : reserved.places,
  }));
  const chains = turns
    .filter((turn, index) => turns.findIndex((other) => isSame(turn, other)) === index)
    .sort((a, b) => b.headStart - a.headStart || a.heldBack - b.heldBack);
  return {
    chains: Uint8Array.from(turns, (turn) => chains.findIndex((chain) => isSame(turn, chain))),
    headStarts: Float64Array.from(chains, ({ headStart }) => headStart),
    heldBack: Int32Array.from(chains, ({ heldBack }) => heldBack),
  };
}

interface Turn {
  readonly headStart: number;
  readonly heldBack: number;
}

function isSame(one: Turn, other: Turn): boolean {
  return one.headStart === other.headStart && one.heldBack === other.heldBack;
}

function headStarts(groups: readonly ClientGroup[], { waiting }: Segment): (group: ClientGroup) => number {
  if (waiting.kind !== 'list' || waiting.order === 'first-come') return () => 0;
  if (waiting.order === 'ageing') return ({ headStartDays = 0 }) => headStartDays;
  const levels = [...new Set(groups.map(levelOf))].sort((a, b) => b - a);
  return (group) => levels.indexOf(levelOf(group)) * ALWAYS_FIRST_DAYS;
}

function levelOf({ urgent, urgencyLevel }: ClientGroup): number {
  return urgencyLevel ?? (urgent ? 1 : 2);
}
