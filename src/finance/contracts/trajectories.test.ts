import { array, assert, constantFrom, double, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Indexation, Scenario } from '../../scenario/schema.ts';
import type { ToldByMonth } from './by-hand.test-data.ts';
import { booked, bookedInAll, contractByHand, paidBy, replicationByMonth } from './by-hand.test-data.ts';

const trajectory = contractByHand('trajectory', { eurosPerTrajectory: 10_000, atStartShare: 0.8, usualDays: 90 });
const twoYears = { startDate: '2021-01-01', endDate: '2023-01-01' };

/** Delivery and cash of each month. */
function columns(scenario: Scenario, told: ToldByMonth, inCareAtEnd: number) {
  const replication = replicationByMonth(scenario, told, [inCareAtEnd]);
  const of = (column: 'delivery' | 'cash') => booked(scenario, replication, 'contractPayment', { column });
  return { delivery: of('delivery'), cash: of('cash') };
}

const sum = (euros: readonly number[]) => euros.reduce((a, b) => a + b, 0);
const rounded = (euros: readonly number[]) => euros.map((one) => Math.round(one * 100) / 100);
const inMonth = (...counts: readonly (readonly [month: number, count: number])[]): number[][] => {
  const months = Array<number>(24).fill(0);
  for (const [month, count] of counts) months[month] = count;
  return [months];
};

describe('a trajectory over the end of a year', () => {
  const told = {
    admissions: inMonth([11, 1]),
    discharges: inMonth([13, 1]),
    careDays: inMonth([11, 20], [12, 31], [13, 10]),
  };
  const { delivery, cash } = columns(paidBy(trajectory, twoYears), told, 0);

  it('is paid 80 % in the month of admission and the rest when the stay ends, however long it was', () => {
    expect(rounded(cash).slice(11, 14)).toEqual([8000, 0, 2000]);
    expect(sum(cash)).toBeCloseTo(10_000, 6);
  });

  it('is delivered by the day: 20 / (20 + 90) in December, 31 / (31 + 90) of the rest in January, the rest at the end', () => {
    expect(rounded(delivery).slice(11, 14)).toEqual([1818.18, 2096.17, 6085.65]);
    expect(sum(delivery.slice(0, 12))).toBeCloseTo(10_000 * (20 / 110), 6);
    expect(sum(delivery)).toBeCloseTo(10_000, 6);
  });
});

describe('those in care on the first day', () => {
  it('were admitted before: only the end of their stay is paid', () => {
    const told = { discharges: inMonth([1, 5]), careDays: inMonth([0, 155], [1, 70]) };
    const { delivery, cash } = columns(paidBy(trajectory, twoYears), told, 0);
    expect(rounded(cash).slice(0, 3)).toEqual([0, 10_000, 0]);
    // The part paid before the first day is delivered after it: 5 x 8000.
    expect(sum(delivery) - sum(cash)).toBeCloseTo(40_000, 6);
  });

  it('bring so much that in a region that stays as it is each month delivers admissions x price', () => {
    const each = (count: number) => [Array<number>(24).fill(count)];
    const usual = contractByHand('trajectory', { eurosPerTrajectory: 10_000, atStartShare: 0.8, usualDays: 100 });
    const told = { admissions: each(3), discharges: each(3), careDays: each(300) };
    const { delivery, cash } = columns(paidBy(usual, twoYears), told, 10);
    for (const month of [0, 1, 12, 23]) {
      expect(delivery[month]).toBeCloseTo(30_000, 6);
      expect(cash[month]).toBeCloseTo(30_000, 6);
    }
  });
});

describe('payment on a result', () => {
  const terms = { eurosPerTrajectory: 20_000, resultShare: 0.3, successShare: 0.6, usualDays: 90 };

  it('pays 70 % at admission, and 30 % at the end of 60 % of the stays that did not drop out', () => {
    const told = {
      admissions: inMonth([0, 10]),
      discharges: inMonth([3, 10]),
      dropouts: inMonth([3, 2]),
      careDays: inMonth([0, 310], [1, 280], [2, 310], [3, 150]),
    };
    const { delivery, cash } = columns(paidBy(contractByHand('result', terms), twoYears), told, 0);
    expect(rounded(cash).slice(0, 5)).toEqual([140_000, 0, 0, 28_800, 0]);
    // n x price x (1 - r) + successes x price x r: 10 x 20,000 x 0.7 + 4.8 x 20,000 x 0.3.
    expect(sum(delivery)).toBeCloseTo(168_800, 6);
    expect(delivery[0]).toBeCloseTo(140_000 * (310 / (310 + 900)), 6);
  });
});

describe('prices that change while a trajectory runs', () => {
  it('the rest is paid at the price of the end', () => {
    const indexation: Indexation = { prices: { ovaShare: 1, years: [], laterRate: 0 } };
    const rising = { ...indexation.prices, years: [{ year: 2022, ovaRate: 0.05, ppcRate: 0 }] };
    const scenario = paidBy(trajectory, { ...twoYears, indexation: { prices: rising } });
    const told = {
      admissions: inMonth([11, 1]),
      discharges: inMonth([13, 1]),
      careDays: inMonth([11, 20], [12, 31], [13, 10]),
    };
    const { delivery, cash } = columns(scenario, told, 0);
    expect(rounded(cash).slice(11, 14)).toEqual([8000, 0, 2100]);
    expect(sum(delivery)).toBeCloseTo(10_100, 6);
  });
});

describe('another contract halfway', () => {
  const told = {
    admissions: inMonth([5, 4]),
    discharges: inMonth([14, 4]),
    careDays: inMonth(...[5, 6, 7, 8, 9, 10, 11, 12, 13].map((month) => [month, 120] as const), [14, 40]),
  };
  const stepTo = (contract: string) => [{ contractSteps: [{ from: '2022-01-01', contract }] }];

  it('by the day: what runs is settled for what was delivered of it, then days are paid', () => {
    const pxq = contractByHand('pxq', { eurosPerDay: 100 }, 'pxq');
    const { delivery, cash } = columns(paidBy([trajectory, pxq], twoYears, stepTo('pxq')), told, 0);
    // 120 / (120 + 4 x 90) of the pool in each of seven months: 40,000 x 0.75^7 is not delivered.
    const delivered = 40_000 * (1 - 0.75 ** 7);
    expect(sum(delivery.slice(0, 12))).toBeCloseTo(delivered, 6);
    expect(rounded(delivery).slice(12, 15)).toEqual([12_000, 12_000, 4000]);
    expect(cash[11]).toBeCloseTo(delivered - 32_000, 6);
    expect(rounded(cash).slice(12, 15)).toEqual([12_000, 12_000, 4000]);
  });

  it('by the stay: the new one takes over what runs, pays its end at its own price, and nothing leaps', () => {
    const dearer = contractByHand(
      'trajectory',
      { eurosPerTrajectory: 12_000, atStartShare: 0.8, usualDays: 90 },
      'new',
    );
    const { delivery, cash } = columns(paidBy([trajectory, dearer], twoYears, stepTo('new')), told, 0);
    expect(sum(cash)).toBeCloseTo(4 * (8000 + 2400), 6);
    expect(sum(delivery)).toBeCloseTo(sum(cash), 6);
    // 120 / (120 + 4 x 90) of the pool each month, before and after; the rise of 4 x 400 comes in with January.
    const left = (40_000 * 0.75 ** 7 + 1600) * 0.25;
    expect(delivery[12]).toBeCloseTo(left, 6);
  });

  it('after a contract by the day: who is there already begins a stay, and is paid for', () => {
    const pxq = contractByHand('pxq', { eurosPerDay: 100 }, 'pxq');
    const steps = [{ contractSteps: [{ from: '2022-01-01', contract: trajectory.id }] }];
    const { delivery, cash } = columns(paidBy([pxq, trajectory], twoYears, steps), told, 0);
    expect(rounded(cash).slice(12, 15)).toEqual([32_000, 0, 8000]);
    expect(sum(delivery.slice(12))).toBeCloseTo(40_000, 6);
  });
});

describe('a region that stays as it is, with contracts that pay the same', () => {
  const each = (count: number) => [Array<number>(24).fill(count)];
  const flow = { admissions: each(3), discharges: each(3), careDays: each(300) };
  // 3 admissions a month and 10 in care: 3 x 10,000, 300 x 100, or 30,000 a month whatever happens.
  const stay = contractByHand('trajectory', { eurosPerTrajectory: 10_000, atStartShare: 0.8, usualDays: 100 }, 'stay');
  const result = contractByHand(
    'result',
    { eurosPerTrajectory: 12_500, resultShare: 0.4, successShare: 0.5, usualDays: 100 },
    'result',
  );
  const day = contractByHand('pxq', { eurosPerDay: 100 }, 'day');
  const fixed = contractByHand('lumpsum', { eurosPerYear: 360_000 }, 'fixed');
  const halves = (id: string, one: string, other: string) =>
    contractByHand('mixture', { parts: [one, other].map((contract) => ({ contract, share: 0.5 })) }, id);
  const contracts = [stay, result, day, fixed, halves('half', 'stay', 'day'), halves('both', 'stay', 'result')];
  const refunds = (scenario: Scenario) =>
    booked(scenario, replicationByMonth(scenario, flow, [10]), 'contractRefund', { column: 'cash' });
  /** What each contract pays in advance for the 10 in care; a result of 40 % for half of them comes when it is there. */
  const ahead: Readonly<Record<string, number>> = {
    stay: 80_000,
    result: 75_000,
    day: 0,
    fixed: 0,
    half: 40_000,
    both: 77_500,
  };
  const pairs = contracts.flatMap(({ id }) => contracts.map((other) => [id, other.id] as const));
  const changes = pairs.filter(
    ([before, after]) =>
      before !== after && (ahead[before] === 0 || ahead[after] === 0 || [before, after].sort().join() === 'half,stay'),
  );

  it.each(changes)('%s becomes %s halfway: 30,000 each month, and paid so much earlier or later', (before, after) => {
    const order = [...contracts].sort((a, b) => Number(b.id === before) - Number(a.id === before));
    const scenario = paidBy(order, twoYears, [{ contractSteps: [{ from: '2022-01-01', contract: after }] }]);
    const { delivery, cash } = columns(scenario, flow, 10);
    for (const euros of delivery) expect(euros).toBeCloseTo(30_000, 6);
    const back = refunds(scenario);
    const paid = cash.map((euros, month) => euros - back[month]!);
    for (const [month, euros] of paid.entries()) {
      if (month !== 11 && month !== 12) expect(euros).toBeCloseTo(30_000, 6);
    }
    expect(paid[11]! + paid[12]!).toBeCloseTo(60_000 + ahead[after]! - ahead[before]!, 6);
  });

  it('a contract that begins where none paid, or is followed by none, pays for those who are there', () => {
    const late = paidBy(stay, twoYears, [
      { contract: undefined, contractSteps: [{ from: '2022-01-01', contract: 'stay' }] },
    ]);
    const { delivery, cash } = columns(late, flow, 10);
    expect(sum(delivery.slice(0, 12))).toBe(0);
    expect(delivery[12]).toBeCloseTo(30_000, 6);
    expect(cash[12]).toBeCloseTo(30_000 + 80_000, 6);
  });

  it('what goes back comes as late as what is paid', () => {
    const late = { ...stay, paidAfterMonths: 3 } as typeof stay;
    const back = refunds(paidBy([late, day], twoYears, [{ contractSteps: [{ from: '2022-01-01', contract: 'day' }] }]));
    expect(back.map(Math.round)).toEqual(Array.from({ length: 24 }, (_, month) => (month === 14 ? 80_000 : 0)));
  });

  it('under a ceiling nothing goes back that was not paid yet', () => {
    // Six come in June: 48,000 is billed and only 30,000 fits in the year. At most what is delivered stays paid.
    const capped = { ...stay, ceiling: { eurosPerYear: 30_000, then: 'unpaid' } } as typeof stay;
    const scenario = paidBy([capped, day], twoYears, [{ contractSteps: [{ from: '2021-09-01', contract: 'day' }] }]);
    const told = {
      admissions: inMonth([5, 6]),
      careDays: inMonth(...Array.from({ length: 18 }, (_, month) => [month + 5, 180] as const)),
    };
    const replication = replicationByMonth(scenario, told, [6]);
    const of = (booking: 'contractPayment' | 'contractRefund', column: 'delivery' | 'cash') =>
      sum(booked(scenario, replication, booking, { column }).slice(0, 8));
    const delivered = of('contractPayment', 'delivery');
    expect(delivered).toBeGreaterThan(1000);
    expect(of('contractPayment', 'cash') - of('contractRefund', 'cash')).toBeCloseTo(delivered, 6);
  });
});

describe('delivery and cash, whatever happens', () => {
  const flow = record({
    atStart: integer({ min: 0, max: 40 }),
    months: array(record({ came: integer({ min: 0, max: 9 }), left: double({ min: 0, max: 1, noNaN: true }) }), {
      minLength: 24,
      maxLength: 24,
    }),
    atStartShare: constantFrom(0, 0.25, 0.8, 1),
    usualDays: constantFrom(1, 30, 400),
    rate: constantFrom(-0.02, 0, 0.05),
  });

  it('differ by what was paid before, plus what is still to be billed, minus what is left in the pool', () => {
    assert(
      property(flow, ({ atStart, months, atStartShare, usualDays, rate }) => {
        let inCare = atStart;
        const discharges: number[] = [];
        const careDays: number[] = [];
        for (const { came, left } of months) {
          const gone = Math.floor(left * (inCare + came));
          careDays.push(inCare * 15 + came * 7);
          discharges.push(gone);
          inCare += came - gone;
        }
        const contract = contractByHand('trajectory', { eurosPerTrajectory: 9000, atStartShare, usualDays });
        const indexation = {
          prices: { ovaShare: 1, years: [{ year: 2022, ovaRate: rate, ppcRate: 0 }], laterRate: 0 },
        };
        const told = { admissions: [months.map(({ came }) => came)], discharges: [discharges], careDays: [careDays] };
        const { delivery, cash } = columns(paidBy(contract, { ...twoYears, indexation }), told, inCare);
        const paidBefore = atStart * 9000 * atStartShare;
        const toBill = inCare * 9000 * (1 - atStartShare) * (1 + rate);
        const left = paidBefore + toBill - (sum(delivery) - sum(cash));
        for (const euros of delivery) expect(euros).toBeGreaterThanOrEqual(0);
        // Nothing is left when nobody is, unless prices fall below what was delivered already.
        if (inCare === 0 && rate >= 0) expect(left).toBeCloseTo(0, 4);
        if (rate >= 0) expect(left).toBeGreaterThan(-0.001);
        expect(sum(cash)).toBeCloseTo(
          months.reduce(
            (all, { came }, month) =>
              all +
              9000 * (month < 12 ? 1 : 1 + rate) * (atStartShare * came + (1 - atStartShare) * discharges[month]!),
            0,
          ),
          3,
        );
      }),
      { numRuns: 200 },
    );
  });

  it('a mixture of two trajectories is the same mixture of what each pays, in both columns', () => {
    const long = contractByHand(
      'trajectory',
      { eurosPerTrajectory: 20_000, atStartShare: 0.5, usualDays: 300 },
      'long',
    );
    const parts = [
      { contract: trajectory.id, share: 0.4 },
      { contract: 'long', share: 0.6 },
    ];
    const mix = contractByHand('mixture', { parts }, 'mix');
    const told = {
      admissions: inMonth([0, 5], [9, 3]),
      discharges: inMonth([4, 6]),
      careDays: inMonth([0, 90], [1, 200]),
    };
    const [a, b, mixed] = [[trajectory], [long], [mix, trajectory, long]].map((contracts) => {
      const scenario = paidBy(contracts, twoYears);
      return columns(scenario, told, 6);
    });
    for (const column of ['delivery', 'cash'] as const) {
      const expected = a![column].map((euros, month) => 0.4 * euros + 0.6 * b![column][month]!);
      for (const [month, euros] of mixed![column].entries()) expect(euros).toBeCloseTo(expected[month]!, 6);
    }
  });

  it('cash that comes later still adds up', () => {
    const late = contractByHand('trajectory', {
      eurosPerTrajectory: 10_000,
      atStartShare: 0.8,
      usualDays: 90,
      paidAfterMonths: 3,
    });
    const scenario = paidBy(late, twoYears);
    const told = { admissions: inMonth([2, 1]), discharges: inMonth([6, 1]), careDays: inMonth([2, 30], [6, 1]) };
    const replication = replicationByMonth(scenario, told, [0]);
    expect(booked(scenario, replication, 'contractPayment', { column: 'cash' }).slice(5, 10)).toEqual([
      8000, 0, 0, 0, 2000,
    ]);
    expect(bookedInAll(scenario, replication, 'contractPayment')).toBeCloseTo(10_000, 6);
  });
});
