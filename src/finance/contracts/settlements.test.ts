import { assert, double, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Segment } from '../../scenario/schema.ts';
import { eurosByHand } from '../hand-made.test-data.ts';
import { booked, bookedInAll, contractByHand, paidBy, replicationByMonth } from './by-hand.test-data.ts';

const inCare = (clients: number) => ({ perDay: { careDays: [clients] } });

describe('a corridor of 5 % around a lump sum of 1,000,000, at 300 euros a day', () => {
  const corridor = { bandShare: 0.05, aboveShare: 0.8, belowShare: 0.6, eurosPerDay: 300 };
  const scenario = paidBy(contractByHand('lumpsum', { eurosPerYear: 1_000_000, corridor }));
  const settled = (clients: number) =>
    bookedInAll(scenario, inCare(clients), 'corridorExtra') - bookedInAll(scenario, inCare(clients), 'corridorRefund');
  const atValue = (value: number) => settled(value / 365 / 300);

  it('pays nothing extra within the band', () => {
    for (const value of [950_100, 1_000_000, 1_049_900]) expect(atValue(value)).toBe(0);
  });

  it('adds 80 % of what is over 1,050,000, and takes back 60 % of what is short of 950,000', () => {
    expect(atValue(1_150_000)).toBeCloseTo(80_000, 4);
    expect(atValue(850_000)).toBeCloseTo(-60_000, 4);
    expect(atValue(0)).toBeCloseTo(-570_000, 4);
  });

  it('is flat inside and straight outside, whatever the number of days', () => {
    assert(
      property(
        double({ min: 0, max: 3_000_000, noNaN: true }),
        double({ min: 0, max: 1e5, noNaN: true }),
        (value, more) => {
          const slope = (atValue(value + more) - atValue(value)) / Math.max(more, 1);
          expect(slope).toBeGreaterThan(-0.001);
          expect(slope).toBeLessThan(0.801);
          if (value > 950_001 && value + more < 1_049_999) expect(atValue(value)).toBe(0);
          if (value > 1_050_000) expect(atValue(value + more)).toBeCloseTo(0.8 * (value + more - 1_050_000), 2);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is settled in the last month of the year, and is what one party gains and the other pays', () => {
    expect(
      booked(scenario, inCare(12), 'corridorExtra')
        .map((euros) => euros > 0)
        .indexOf(true),
    ).toBe(11);
    const paid = eurosByHand(scenario, inCare(8), 'paymentMunicipality');
    // V = 876,000, which is 74,000 short.
    expect(paid).toBeCloseTo(1_000_000 - 0.6 * 74_000, 4);
    expect(eurosByHand(scenario, inCare(8), 'corridorPayment')).toBeCloseTo(-44_400, 4);
  });

  it('looks at half the sum in half a year, each year for itself', () => {
    const halves = { ...scenario, startDate: '2021-07-01', endDate: '2022-07-01' };
    const told = replicationByMonth(halves, { careDays: [[...Array(6).fill(300), ...Array(6).fill(200)]] });
    // 540,000 against 500,000 x 1.05, then 360,000 against 500,000 x 0.95.
    expect(booked(halves, told, 'corridorExtra')[5]).toBeCloseTo(0.8 * 15_000, 6);
    expect(booked(halves, told, 'corridorRefund')[11]).toBeCloseTo(0.6 * 115_000, 6);
  });

  it('of a norm uses its own price per day', () => {
    const band = { bandShare: 0, aboveShare: 1, belowShare: 1 };
    const norm = contractByHand('lumpsum-norm', { places: 10, occupancyRate: 0.9, eurosPerDay: 300, corridor: band });
    expect(bookedInAll(paidBy(norm), inCare(10), 'corridorExtra')).toBeCloseTo(365 * 300, 6);
  });
});

describe('a contract over two segments', () => {
  const corridor = { bandShare: 0, aboveShare: 1, belowShare: 1, eurosPerDay: 100 };
  const capacity = (places: number): Segment['capacity'] => ({
    kind: 'places',
    steps: [{ from: '2021-01-01', places }],
    closing: 'as-clients-leave',
  });

  it('settles both together, over the segments by what was paid for each', () => {
    const scenario = paidBy(contractByHand('lumpsum', { eurosPerYear: 400_000, corridor }), {}, [
      { capacity: capacity(30) },
      { capacity: capacity(10) },
    ]);
    const told = { perDay: { careDays: [2, 10] } };
    expect(bookedInAll(scenario, told, 'corridorExtra')).toBeCloseTo(38_000, 6);
    expect(bookedInAll(scenario, told, 'corridorExtra', { segment: 0 })).toBeCloseTo(28_500, 6);
  });

  it('evenly when nothing was paid', () => {
    const scenario = paidBy(contractByHand('lumpsum', { eurosPerYear: 0, corridor }), {}, [{}, {}]);
    const told = { perDay: { careDays: [2, 10] } };
    expect(bookedInAll(scenario, told, 'corridorExtra', { segment: 0 })).toBeCloseTo(6 * 365 * 100, 6);
  });

  it('settles a segment in its own last month when another contract follows there', () => {
    const sum = contractByHand('lumpsum', { eurosPerYear: 1_200_000, corridor });
    const pxq = contractByHand('pxq', { eurosPerDay: 1 }, 'pxq');
    const scenario = paidBy([sum, pxq], {}, [{ contractSteps: [{ from: '2021-07-01', contract: 'pxq' }] }, {}]);
    const told = replicationByMonth(scenario, { careDays: [Array(12).fill(1000), Array(12).fill(1000)] });
    // Of the sum 100,000 a month; shared by two until July. 18,000 days count.
    const extra = 1_800_000 - 1_200_000;
    expect(booked(scenario, told, 'corridorExtra', { segment: 0 })[5]).toBeCloseTo(extra / 4, 4);
    expect(booked(scenario, told, 'corridorExtra', { segment: 1 })[11]).toBeCloseTo((extra * 3) / 4, 4);
  });
});

describe('a safety valve', () => {
  const valve = { expectedCareDaysPerYear: 3000, eurosPerDay: 200, mostEurosPerYear: 150_000 };
  const paid = (safetyValve: object, told: Parameters<typeof bookedInAll>[1]) =>
    bookedInAll(
      paidBy(contractByHand('lumpsum', { eurosPerYear: 1, safetyValve: { ...valve, ...safetyValve } as never })),
      told,
      'safetyValve',
    );

  it('on care days pays the days over the line of 10 % above the expected number, up to its maximum', () => {
    const onDays = { kind: 'care-days', aboveRate: 0.1 };
    expect(paid(onDays, inCare(9))).toBe(0);
    // 3650 days are 350 over 3300.
    expect(paid(onDays, inCare(10))).toBeCloseTo(70_000, 6);
    expect(paid(onDays, inCare(20))).toBe(150_000);
  });

  it('on waiting pays the days over the expected number, in years with a mean wait above the trigger', () => {
    const onWaiting = { kind: 'waiting-time', waitingDays: 60 };
    const waited = (days: number) => ({
      perDay: { careDays: [9] },
      perMonth: { waitedDays: [days * 4], listAdmissions: [4] },
    });
    // 3285 days are 285 over 3000.
    expect(paid(onWaiting, waited(61))).toBeCloseTo(57_000, 6);
    expect(paid(onWaiting, waited(60))).toBe(0);
    expect(paid(onWaiting, inCare(9))).toBe(0);
  });

  it('expects and pays at most half in half a year', () => {
    const contract = contractByHand('lumpsum', {
      eurosPerYear: 1,
      safetyValve: { kind: 'care-days', aboveRate: 0, ...valve },
    });
    const half = paidBy(contract, { endDate: '2021-07-01' });
    expect(bookedInAll(half, inCare(10), 'safetyValve')).toBeCloseTo((1810 - 1500) * 200, 6);
    expect(bookedInAll(half, inCare(100), 'safetyValve')).toBeCloseTo(75_000, 6);
  });
});

describe('shared savings on a baseline of 1,500,000', () => {
  const savings = { baselineEurosPerYear: 1_500_000, providerShare: 0.4, twoSided: true };
  const scenario = (sharedSavings: object = {}) =>
    paidBy(contractByHand('pxq', { eurosPerDay: 300, sharedSavings: { ...savings, ...sharedSavings } }), {}, [
      {
        urgent: { kind: 'overflow', withinHours: 24, until: 'place-free', eurosPerDay: 480 },
        waiting: { kind: 'list', order: 'first-come', bridging: { afterDays: 0, share: 1, eurosPerDay: 60 } },
      },
    ]);
  /** 10 in care: 1,095,000; 1 elsewhere: 175,200; 2 with help at home: 43,800. Together 1,314,000: 186,000 is saved. */
  const saved = { perDay: { careDays: [10], overflowDays: [1], bridgingDays: [2] } };
  const dear = { perDay: { careDays: [15] } };

  it('gives the provider 40 % of the baseline minus all that the municipality paid', () => {
    expect(bookedInAll(scenario(), saved, 'sharedSaving')).toBeCloseTo(0.4 * 186_000, 4);
    expect(eurosByHand(scenario(), saved, 'sharedSavings')).toBeCloseTo(74_400, 4);
  });

  it('takes 40 % of a loss when it is two-sided, and nothing otherwise', () => {
    // 15 in care cost 1,642,500.
    expect(bookedInAll(scenario(), dear, 'sharedLoss')).toBeCloseTo(0.4 * 142_500, 4);
    expect(bookedInAll(scenario({ twoSided: false }), dear, 'sharedLoss')).toBe(0);
    expect(bookedInAll(scenario({ twoSided: false }), saved, 'sharedSaving')).toBeCloseTo(74_400, 4);
  });

  it('a baseline for 120 referrals goes up and down with them', () => {
    const volume = scenario({ baselineReferralsPerYear: 120 });
    const with132 = { ...saved, perMonth: { referrals: [11] } };
    expect(bookedInAll(volume, with132, 'sharedSaving')).toBeCloseTo(0.4 * (1_650_000 - 1_314_000), 4);
    const with60 = { ...saved, perMonth: { referrals: [5] } };
    expect(bookedInAll(volume, with60, 'sharedLoss')).toBeCloseTo(0.4 * (1_314_000 - 750_000), 4);
  });

  it('shares no saving in a year in which clients waited too long or too many were refused', () => {
    const strict = scenario({ onlyWhenWaitingDaysAtMost: 30, onlyWhenRefusedAtMost: 12 });
    const told = (waited: number, refused: number) => ({
      ...saved,
      perMonth: { waitedDays: [waited * 2], listAdmissions: [2], refused: [refused] },
    });
    expect(bookedInAll(strict, told(30, 1), 'sharedSaving')).toBeCloseTo(74_400, 4);
    expect(bookedInAll(strict, told(31, 1), 'sharedSaving')).toBe(0);
    expect(bookedInAll(strict, told(30, 2), 'sharedSaving')).toBe(0);
    // A loss is shared all the same.
    expect(bookedInAll(strict, { ...told(31, 2), perDay: dear.perDay }, 'sharedLoss')).toBeCloseTo(57_000, 4);
  });

  it('allows half as many refusals in half a year', () => {
    const half = { ...scenario({ onlyWhenRefusedAtMost: 12 }), endDate: '2021-07-01' };
    const refused = (count: number) => ({ ...saved, perMonth: { refused: [count] } });
    const share = 0.4 * (750_000 - 181 * (10 * 300 + 480 + 2 * 60));
    expect(bookedInAll(half, refused(1), 'sharedSaving')).toBeCloseTo(share, 4);
    expect(bookedInAll(half, refused(2), 'sharedSaving')).toBe(0);
  });

  it('counts what is settled otherwise, and not what is delivered for nothing', () => {
    const corridor = { bandShare: 0, aboveShare: 1, belowShare: 1, eurosPerDay: 300 };
    const banded = contractByHand('lumpsum', { eurosPerYear: 1_000_000, corridor, sharedSavings: savings });
    expect(bookedInAll(paidBy(banded), inCare(10), 'sharedSaving')).toBeCloseTo(0.4 * (1_500_000 - 1_095_000), 4);
    const capped = (then: 'unpaid' | 'lifted') =>
      contractByHand('pxq', { eurosPerDay: 300, ceiling: { eurosPerYear: 1_000_000, then }, sharedSavings: savings });
    expect(bookedInAll(paidBy(capped('unpaid')), inCare(10), 'sharedSaving')).toBeCloseTo(0.4 * 500_000, 4);
    expect(bookedInAll(paidBy(capped('lifted')), inCare(10), 'sharedSaving')).toBeCloseTo(0.4 * 405_000, 4);
  });
});
