import { expect, it } from 'vitest';
import { incentivesOf } from './incentives.ts';
import { futuresByHand, workedExample } from './worked-example.test-data.ts';

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
