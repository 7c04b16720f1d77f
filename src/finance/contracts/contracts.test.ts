import { describe, expect, it } from 'vitest';
import type { Indexation } from '../../scenario/schema.ts';
import { planMoney } from '../account.ts';
import { eurosByHand, gridByHand, placesByHand } from '../hand-made.test-data.ts';
import { segmentsWith } from '../views.ts';
import { booked, bookedInAll, contractByHand, paidBy, replicationByMonth } from './by-hand.test-data.ts';
import { withContract } from './in-force.ts';

const leapYear = { startDate: '2024-01-01', endDate: '2025-01-01' };
const inCare = (...clients: number[]) => ({ perDay: { careDays: clients } });

describe('each form of contract, by hand', () => {
  it('PxQ pays care days without the unpaid share of absence, and the day of departure only when that is paid', () => {
    const told = { perDay: { careDays: [10] }, perMonth: { discharges: [2] } };
    const paid = (billing?: { unpaidAbsenceShare: number; departureDay: 'paid' | 'unpaid' }) =>
      bookedInAll(
        paidBy(contractByHand('pxq', { eurosPerDay: 300, ...(billing && { billing }) })),
        told,
        'contractPayment',
      );
    expect(paid()).toBe(3650 * 300);
    expect(paid({ unpaidAbsenceShare: 0.04, departureDay: 'unpaid' })).toBeCloseTo(3504 * 300, 6);
    expect(paid({ unpaidAbsenceShare: 0.04, departureDay: 'paid' })).toBeCloseTo((3504 + 24) * 300, 6);
  });

  it('availability: two beds kept for 162,978 a year, in a leap year too, and a use tariff for each care day', () => {
    const beds = { places: 2, eurosPerPlaceYear: 81_489 } as const;
    for (const year of [{}, leapYear]) {
      expect(bookedInAll(paidBy(contractByHand('availability', beds), year), inCare(0), 'contractPayment')).toBeCloseTo(
        162_978,
        6,
      );
    }
    const used = contractByHand('availability', { ...beds, useEurosPerDay: 80 });
    expect(bookedInAll(paidBy(used, leapYear), inCare(1.5), 'contractPayment')).toBeCloseTo(162_978 + 549 * 80, 6);
  });

  it('availability as planned pays the places of each month, by the day', () => {
    const contract = contractByHand('availability', { places: 'as-planned', eurosPerPlaceYear: 120_000 });
    const capacity = placesByHand(['2021-01-01', 4], ['2021-06-16', 2]);
    const months = booked(paidBy(contract, {}, [{ capacity }]), inCare(1), 'contractPayment');
    expect([months[4], months[5], months[6]]).toEqual([40_000, 30_000, 20_000]);
  });

  it('a population budget pays each inhabitant, of the municipalities together when it says so', () => {
    const own = contractByHand('population', { inhabitants: 12_000, eurosPerInhabitantYear: 250 });
    expect(bookedInAll(paidBy(own), inCare(3), 'contractPayment')).toBeCloseTo(3_000_000, 6);
    const all = contractByHand('population', { inhabitants: 'municipalities', eurosPerInhabitantYear: 250 });
    const municipalities = [
      { id: 'a', label: 'A', inhabitants: 5000, referralShare: 0.5 },
      { id: 'b', label: 'B', inhabitants: 3000, referralShare: 0.5 },
    ];
    expect(bookedInAll(paidBy(all, { municipalities }), inCare(3), 'contractPayment')).toBeCloseTo(2_000_000, 6);
  });

  it('cash follows delivery at once, or so many months later; what falls after the last day is in no cash', () => {
    const pxq = (paidAfterMonths?: number) =>
      paidBy(contractByHand('pxq', { eurosPerDay: 1, ...(paidAfterMonths !== undefined && { paidAfterMonths }) }));
    const delivered = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    expect(booked(pxq(), inCare(1), 'contractPayment', { column: 'cash' })).toEqual(delivered);
    expect(booked(pxq(2), inCare(1), 'contractPayment', { column: 'cash' })).toEqual([0, 0, ...delivered.slice(0, 10)]);
    expect(booked(pxq(2), inCare(1), 'contractPayment')).toEqual(delivered);
    expect(bookedInAll(pxq(24), inCare(1), 'contractPayment', { column: 'cash' })).toBe(0);
  });
});

describe('contracts by period', () => {
  const pxq = contractByHand('pxq', { eurosPerDay: 300 }, 'pxq');
  const sum = contractByHand('lumpsum', { eurosPerYear: 1_200_000 }, 'sum');

  it('another contract pays from the first of its month on', () => {
    const scenario = paidBy([pxq, sum], {}, [{ contractSteps: [{ from: '2021-04-01', contract: 'sum' }] }]);
    const months = booked(scenario, inCare(10), 'contractPayment');
    expect(months.slice(0, 3)).toEqual([93_000, 84_000, 93_000]);
    for (const euros of months.slice(3)) expect(euros).toBeCloseTo(100_000, 6);
  });

  it('a contract that changes twice, from none before the first day of the scenario', () => {
    const scenario = paidBy([sum, pxq], { startDate: '2021-03-16' }, [
      {
        contractSteps: [
          { from: '2020-01-01', contract: 'pxq' },
          { from: '2021-11-01', contract: 'sum' },
          { from: '2021-12-01', contract: 'pxq' },
        ],
      },
    ]);
    const months = booked(scenario, inCare(1), 'contractPayment');
    expect(months).toHaveLength(10);
    expect(months[0]).toBe(16 * 300);
    expect(months[8]).toBeCloseTo(100_000, 6);
    expect(months[9]).toBe(31 * 300);
  });

  it('a fixed sum is shared only by the segments for which it is in force in the month', () => {
    const capacity = placesByHand(['2021-01-01', 10]);
    const scenario = paidBy([sum, pxq], {}, [
      { capacity },
      {
        capacity: placesByHand(['2021-01-01', 30]),
        contract: 'pxq',
        contractSteps: [{ from: '2021-07-01', contract: 'sum' }],
      },
    ]);
    const first = booked(scenario, inCare(1, 0), 'contractPayment', { segment: 0 });
    expect(first[5]).toBeCloseTo(100_000, 6);
    expect(first[6]).toBeCloseTo(25_000, 6);
    expect(booked(scenario, inCare(1, 0), 'contractPayment', { segment: 1 })[6]).toBeCloseTo(75_000, 6);
  });

  it('as if paid by one contract from first to last day: steps gone, segments without a contract stay so', () => {
    const scenario = paidBy([pxq, sum], {}, [{ contractSteps: [{ from: '2021-04-01', contract: 'sum' }] }, {}]);
    const { contract: _none, ...without } = scenario.segments[1]!;
    const asked = withContract({ ...scenario, segments: [scenario.segments[0]!, without] }, 'sum');
    expect(bookedInAll(asked, inCare(10, 10), 'contractPayment')).toBeCloseTo(1_200_000, 6);
    expect(segmentsWith(planMoney(asked, gridByHand(asked)), 'paymentMunicipality')).toEqual([0]);
  });

  it('a segment of which a part of the time is not known is not known', () => {
    const norm = contractByHand('lumpsum-norm', { places: 'as-planned', occupancyRate: 0.9, eurosPerDay: 300 }, 'norm');
    const scenario = paidBy([pxq, norm], {}, [
      { capacity: { kind: 'unlimited' }, contractSteps: [{ from: '2021-04-01', contract: 'norm' }] },
      {},
    ]);
    expect(segmentsWith(planMoney(scenario, gridByHand(scenario)), 'paymentMunicipality')).toEqual([1]);
  });
});

describe('a mixture', () => {
  const pxq = contractByHand('pxq', { eurosPerDay: 300 }, 'pxq');
  const sum = contractByHand('lumpsum', { eurosPerYear: 1_200_000 }, 'sum');
  const mixed = contractByHand(
    'mixture',
    {
      parts: [
        { contract: 'pxq', share: 0.3 },
        { contract: 'sum', share: 0.7 },
      ],
    },
    'mix',
  );

  it('pays the share of each part of what that would pay', () => {
    const scenario = paidBy([mixed, pxq, sum]);
    expect(bookedInAll(scenario, inCare(10), 'contractPayment')).toBeCloseTo(0.3 * 3650 * 300 + 0.7 * 1_200_000, 6);
  });

  it('settles the share of what each part would settle: half a corridor', () => {
    const corridor = { bandShare: 0.05, aboveShare: 0.8, belowShare: 0.6, eurosPerDay: 300 };
    const banded = contractByHand('lumpsum', { eurosPerYear: 1_000_000, corridor }, 'band');
    const half = contractByHand(
      'mixture',
      {
        parts: [
          { contract: 'pxq', share: 0.5 },
          { contract: 'band', share: 0.5 },
        ],
      },
      'half',
    );
    const scenario = paidBy([half, pxq, banded]);
    // V = 10 x 365 x 300 = 1,095,000 is 45,000 over 1,050,000.
    expect(bookedInAll(scenario, inCare(10), 'corridorExtra')).toBeCloseTo(0.5 * 0.8 * 45_000, 6);
    expect(eurosByHand(scenario, inCare(10), 'paymentMunicipality')).toBeCloseTo(547_500 + 500_000 + 18_000, 6);
  });
});

describe('prices of the year', () => {
  /** 2025: 0.9 x 4.18 % + 0.1 x 1.82 % + the correction for 2024 of 1.013 % = 4.957 %. */
  const indexation: Indexation = {
    prices: {
      ovaShare: 0.9,
      years: [
        { year: 2024, ovaRate: 0.0494, ppcRate: 0.0251, ovaFinalRate: 0.06, ppcFinalRate: 0.031 },
        { year: 2025, ovaRate: 0.0418, ppcRate: 0.0182 },
      ],
      laterRate: 0.03,
    },
  };
  const years = { startDate: '2024-01-01', endDate: '2026-01-01', indexation };
  const of2024 = { priceYear: 2024 };

  it('a contract of 2024 pays 4.957 % more in 2025', () => {
    const scenario = paidBy({ ...contractByHand('pxq', { eurosPerDay: 300 }), ...of2024 }, years);
    expect(bookedInAll(scenario, inCare(1), 'contractPayment', { until: 12 })).toBe(366 * 300);
    expect(bookedInAll(scenario, inCare(1), 'contractPayment', { from: 12 })).toBeCloseTo(365 * 300 * 1.04957, 4);
  });

  it('a contract without indexation stays what it is', () => {
    const scenario = paidBy({ ...contractByHand('pxq', { eurosPerDay: 300, indexation: 'none' }), ...of2024 }, years);
    expect(bookedInAll(scenario, inCare(1), 'contractPayment', { from: 12 })).toBe(365 * 300);
  });

  it('ceilings and corridors rise along', () => {
    const ceiling = { eurosPerYear: 100_000, then: 'unpaid' } as const;
    const capped = paidBy({ ...contractByHand('pxq', { eurosPerDay: 300, ceiling }), ...of2024 }, years);
    expect(bookedInAll(capped, inCare(1), 'contractPayment', { from: 12 })).toBeCloseTo(104_957, 6);
    const corridor = { bandShare: 0.05, aboveShare: 1, belowShare: 1, eurosPerDay: 300 };
    const banded = paidBy({ ...contractByHand('lumpsum', { eurosPerYear: 100_000, corridor }), ...of2024 }, years);
    expect(bookedInAll(banded, inCare(1), 'corridorExtra', { from: 12 })).toBeCloseTo(4500 * 1.04957, 6);
  });

  it('places elsewhere and help while waiting go with their own price year, whatever the contract', () => {
    const flow = (priceYear?: number) =>
      ({
        urgent: { kind: 'overflow', withinHours: 24, until: 'place-free', eurosPerDay: 480, priceYear },
        waiting: {
          kind: 'list',
          order: 'first-come',
          bridging: { afterDays: 0, share: 1, eurosPerDay: 60, priceYear },
        },
      }) as const;
    const told = { perDay: { careDays: [1], overflowDays: [2], bridgingDays: [3] } };
    const pxq = { ...contractByHand('pxq', { eurosPerDay: 300 }, 'pxq'), ...of2024 };
    const paid = (priceYear?: number) => {
      const scenario = paidBy(pxq, years, [flow(priceYear)]);
      return (['overflowPayment', 'bridgingPayment'] as const).map((booking) =>
        bookedInAll(scenario, told, booking, { from: 12 }),
      );
    };
    expect(paid(2024)[0]).toBeCloseTo(2 * 365 * 480 * 1.04957, 4);
    expect(paid(2024)[1]).toBeCloseTo(3 * 365 * 60 * 1.04957, 4);
    expect(paid(2025)).toEqual([2 * 365 * 480, 3 * 365 * 60]);
    expect(paid()).toEqual([2 * 365 * 480, 3 * 365 * 60]);
  });
});

describe('a contract over two segments', () => {
  it('is one contract: its ceiling is that of both together', () => {
    const ceiling = { eurosPerYear: 60_000, then: 'unpaid' } as const;
    const scenario = paidBy(contractByHand('pxq', { eurosPerDay: 100, ceiling }), {}, [{}, {}]);
    const told = replicationByMonth(scenario, {
      careDays: [
        [300, 300],
        [100, 100],
      ],
    });
    expect(booked(scenario, told, 'contractPayment', { segment: 0 }).slice(0, 2)).toEqual([30_000, 15_000]);
    expect(booked(scenario, told, 'contractPayment', { segment: 1 }).slice(0, 2)).toEqual([10_000, 5000]);
  });
});
