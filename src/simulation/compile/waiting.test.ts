import { describe, expect, it } from 'vitest';
import type { ClientGroup, Segment } from '../../scenario/schema.ts';
import { placesFrom, testScenario } from '../scenario.test-data.ts';
import { compileChains } from './waiting.ts';

const CLIENT_GROUPS: ClientGroup[] = [
  { id: 'usual', label: 'Usual', urgent: false },
  { id: 'crisis', label: 'Crisis', urgent: true },
  { id: 'danger', label: 'Danger', urgent: true, urgencyLevel: 3 },
  { id: 'small', label: 'Small', urgent: false, headStartDays: 30 },
];
/** The chain of each group, and the head start and the places held back of each chain. */
const chainsOf = (segment: Partial<Segment>, clientGroups = CLIENT_GROUPS) => {
  const scenario = testScenario([segment], { clientGroups });
  const { chains, headStarts, heldBack } = compileChains(scenario, scenario.segments[0]);
  return { chains: [...chains], headStarts: [...headStarts], heldBack: [...heldBack] };
};
const order = (name: 'first-come' | 'most-urgent-first' | 'ageing') =>
  ({ waiting: { kind: 'list', order: name } }) as const;
const reserved = (places: number, groups: string[]) => ({
  capacity: { ...placesFrom(10), reserved: { places, groups } } as Segment['capacity'],
});

describe('the list', () => {
  it('is one chain when it is first come, first served', () => {
    expect(chainsOf(order('first-come'))).toEqual({ chains: [0, 0, 0, 0], headStarts: [0], heldBack: [0] });
    expect(chainsOf({ waiting: { kind: 'refuse' } })).toEqual({ chains: [0, 0, 0, 0], headStarts: [0], heldBack: [0] });
  });

  it('has a chain for each level of urgency, and no wait makes up for a lower level', () => {
    const found = chainsOf(order('most-urgent-first'));
    expect(found).toEqual({ chains: [1, 0, 2, 1], headStarts: [2e9, 1e9, 0], heldBack: [0, 0, 0] });
    expect(chainsOf(order('most-urgent-first'), CLIENT_GROUPS.slice(0, 1)).headStarts).toEqual([0]);
  });

  it('has a chain for each head start when the longest wait goes first', () => {
    expect(chainsOf(order('ageing'))).toEqual({ chains: [1, 1, 1, 0], headStarts: [30, 0], heldBack: [0, 0] });
  });

  it('has a chain apart for those who may use the places that are kept free', () => {
    expect(chainsOf({ ...order('first-come'), ...reserved(2, ['danger', 'small']) })).toEqual({
      chains: [1, 1, 0, 0],
      headStarts: [0, 0],
      heldBack: [0, 2],
    });
    expect(chainsOf({ ...order('most-urgent-first'), ...reserved(3, ['crisis', 'small']) })).toEqual({
      chains: [2, 0, 3, 1],
      headStarts: [2e9, 1e9, 1e9, 0],
      heldBack: [0, 0, 3, 3],
    });
  });

  it('is one chain when everybody may use the places that are kept free', () => {
    const all = CLIENT_GROUPS.map(({ id }) => id);
    expect(chainsOf(reserved(2, all))).toEqual({ chains: [0, 0, 0, 0], headStarts: [0], heldBack: [0] });
  });
});
