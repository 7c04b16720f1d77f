import { expect, it } from 'vitest';
import { segmentByHand } from '../finance/hand-made.test-data.ts';
import type { Contract } from '../scenario/schema.ts';
import { incentivesOf } from './incentives.ts';
import { futuresByHand, LUMPSUM, PXQ, workedExample } from './worked-example.test-data.ts';

it('a day more is its price under PxQ and nothing under a lumpsum; an admission more is its stay (G14)', () => {
  const futures = futuresByHand(workedExample(), [
    { perDay: { careDays: [50] }, perMonth: { admissions: [10] } },
    { perDay: { careDays: [40] }, perMonth: { admissions: [5] } },
    { perDay: { careDays: [40] } },
  ]);
  const [pxq, lumpsum] = incentivesOf(futures, 2021);
  expect([pxq.contract, lumpsum.contract]).toEqual(['dagprijs', 'norm']);
  expect(pxq.perCareDay.mean).toBeCloseTo(300, 5);
  expect(lumpsum.perCareDay.mean).toBeCloseTo(0, 5);
  expect(pxq.costPerCareDay.mean).toBeCloseTo(45, 5);
  // 18,250 days by 120 admissions, and 14,600 by 60; in the third future nobody was admitted.
  const stay = (18_250 / 120 + 14_600 / 60) / 2;
  expect(pxq.daysPerAdmission.mean).toBeCloseTo(stay, 6);
  expect(pxq.perAdmission.mean).toBeCloseTo(300 * stay, 3);
  expect(lumpsum.perAdmission.mean).toBeCloseTo(0, 3);
});

it('is about the segments that the contract can be chosen for: care that another contract pays has no part in it', () => {
  const { contracts, segments } = workedExample();
  const atHome: Contract = { ...PXQ, id: 'thuis', eurosPerDay: 78 };
  const scenario = workedExample({
    contracts: [...contracts, atHome],
    segments: [...segments, segmentByHand({ id: 'thuis', contract: 'thuis' })],
    opening: {
      variant: null,
      choices: [
        {
          id: 'betaalvorm',
          kind: 'contract',
          question: 'Hoe?',
          paths: [`/segments/${segments[0].id}/contract`],
          options: [PXQ.id, LUMPSUM.id],
        },
      ],
    },
  });
  const futures = futuresByHand(scenario, [{ perDay: { careDays: [50, 25] }, perMonth: { admissions: [10, 10] } }]);
  const incentives = incentivesOf(futures, 2021);
  expect(incentives.map(({ contract }) => contract)).toEqual([PXQ.id, LUMPSUM.id]);
  expect(incentives.map(({ perCareDay }) => perCareDay.mean)).toEqual([expect.closeTo(300, 5), expect.closeTo(0, 5)]);
  expect(incentives[0].daysPerAdmission.mean).toBeCloseTo(18_250 / 120, 6);
  // The cost of help at home is not known, and is no part of it.
  expect(incentives[0].costPerCareDay.mean).toBeCloseTo(45, 5);
});
