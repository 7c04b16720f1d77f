import { describe, expect, it } from 'vitest';
import type { Choice, Scenario } from '../../scenario/schema.ts';
import { scenarioByHand, segmentByHand } from '../hand-made.test-data.ts';
import { alternativesIn, segmentsFor, withContract } from './in-force.ts';

const pxq = (id: string) => ({ id, label: id, kind: 'pxq', eurosPerDay: 300, priceYear: 2021 }) as const;
const choice: Choice = {
  id: 'how',
  kind: 'contract',
  question: 'How are the houses paid?',
  paths: ['/segments/houses/contract'],
  options: ['day', 'sum'],
};
const steps = [{ id: 'later', from: '2021-07-01', contract: 'sum' }];
const region = (choices: readonly Choice[]): Scenario =>
  scenarioByHand({
    contracts: [pxq('day'), pxq('sum'), pxq('home')],
    segments: [
      segmentByHand({ id: 'houses', contract: 'day', contractSteps: steps }),
      segmentByHand({ id: 'home', contract: 'home' }),
      segmentByHand({ id: 'free' }),
    ],
    opening: { variant: null, choices },
  });

describe('the segments that a contract can be chosen for', () => {
  it('are those of the choice that offers it, or those that it pays for, or all that are paid', () => {
    expect(segmentsFor(region([choice]), 'sum')).toEqual(['houses']);
    expect(segmentsFor(region([choice]), 'home')).toEqual(['home']);
    expect(segmentsFor(region([]), 'sum')).toEqual(['houses']);
    const unused = { ...region([]), contracts: [...region([]).contracts, pxq('new')] };
    expect(segmentsFor(unused, 'new')).toEqual(['houses', 'home']);
  });

  it('are paid by it from the first day to the last, and others keep theirs', () => {
    const { segments } = withContract(region([choice]), 'sum');
    expect(segments.map(({ contract, contractSteps }) => [contract, contractSteps])).toEqual([
      ['sum', undefined],
      ['home', undefined],
      [undefined, undefined],
    ]);
  });

  it('the alternatives are what the scenario offers, and every contract where it offers nothing', () => {
    expect(alternativesIn(region([choice]))).toEqual(['day', 'sum']);
    expect(alternativesIn(region([]))).toEqual(['day', 'sum', 'home']);
  });
});
