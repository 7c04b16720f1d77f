import { assert, double, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contract, Reinvestment, Scenario } from '../../scenario/schema.ts';
import { accountReplication, planMoney } from '../account.ts';
import type { Told } from '../hand-made.test-data.ts';
import {
  eurosByHand as euros,
  gridByHand,
  replicationByHand,
  scenarioByHand,
  segmentByHand,
} from '../hand-made.test-data.ts';
import { reinvestmentYears } from './reinvestment.ts';

const closedPrice: Contract = { id: 'closed-price', label: 'Closed', kind: 'pxq', eurosPerDay: 300, priceYear: 2021 };
const homePrice: Contract = { id: 'home-price', label: 'Home', kind: 'pxq', eurosPerDay: 200, priceYear: 2021 };
/** Domain brief 1.1 and 2.2: 57 places at 90 % cost 5,617,350 a year; 43 places 1,379,700 less. */
const freedMoney: Reinvestment = {
  id: 'freed',
  label: 'Freed money',
  segments: ['closed'],
  into: ['home', 'school'],
  baselineEurosPerYear: 5_617_350,
  priceYear: 2021,
  share: 1,
  from: '2021-01-01',
};

function region(reinvestments: readonly Reinvestment[], settings: Partial<Scenario> = {}): Scenario {
  return scenarioByHand({
    contracts: [closedPrice, homePrice],
    segments: [
      segmentByHand({ contract: 'closed-price' }),
      segmentByHand({ id: 'home', contract: 'home-price' }),
      segmentByHand({ id: 'school', contract: 'home-price' }),
    ],
    reinvestments,
    ...settings,
  });
}

/** Clients in closed care and in the two alternatives, all year. */
const inCare = (closed: number, home: number, school = 0): Told => ({ perDay: { careDays: [closed, home, school] } });

function yearsOf(scenario: Scenario, told: Told) {
  const plan = planMoney(scenario, gridByHand(scenario));
  const money = accountReplication(plan, replicationByHand(plan.grid, told));
  return reinvestmentYears(scenario, plan, money.euros);
}

describe('freed money', () => {
  it('goes to the alternatives as far as their contracts do not take it already', () => {
    const [[year]] = yearsOf(region([freedMoney]), inCare(38.7, 6, 4)) as [[ReturnType<typeof yearsOf>[0][0]]];
    expect(year.paid).toBeCloseTo(4_237_650, 6);
    expect(year.freed).toBeCloseTo(1_379_700, 6);
    expect(year.alreadyPaid).toBeCloseTo(730_000, 6);
    expect(year.extra).toBeCloseTo(649_700, 6);
    // All of it goes to alternatives: it is not a saving as well.
    expect(year.netSaving).toBeCloseTo(0, 6);
    expect(euros(region([freedMoney]), inCare(38.7, 6, 4), 'costMunicipality')).toBeCloseTo(5_617_350, 6);
  });

  it('counts of the alternatives only what they cost more than before', () => {
    const grown = { ...freedMoney, alternativesEurosPerYear: 500_000 };
    const [[year]] = yearsOf(region([grown]), inCare(38.7, 6, 4)) as [[ReturnType<typeof yearsOf>[0][0]]];
    expect(year.alreadyPaid).toBeCloseTo(730_000 - 500_000, 6);
    expect(year.extra).toBeCloseTo(1_379_700 - 230_000, 6);
    expect(year.netSaving).toBeCloseTo(0, 6);
    const [[none]] = yearsOf(region([grown]), inCare(38.7, 1)) as [[ReturnType<typeof yearsOf>[0][0]]];
    expect(none.alreadyPaid).toBe(0);
  });

  it('is booked in the last month of the year', () => {
    const twoYears = region([freedMoney], { endDate: '2023-01-01' });
    const months = Array.from({ length: 24 }, (_, month) =>
      euros(twoYears, inCare(38.7, 0), 'reinvestment', month, month + 1),
    );
    expect(months.flatMap((amount, month) => (amount === 0 ? [] : [month]))).toEqual([11, 23]);
    expect(months[11]).toBeCloseTo(1_379_700, 6);
  });

  it('is a saving for the part that does not go to alternatives', () => {
    const half = { ...freedMoney, share: 0.5 };
    const [[year]] = yearsOf(region([half]), inCare(38.7, 10)) as [[ReturnType<typeof yearsOf>[0][0]]];
    expect(year).toMatchObject({ extra: 0 });
    expect(year.available).toBeCloseTo(689_850, 6);
    // The contract takes 730,000, more than the half that was there.
    expect(year.netSaving).toBeCloseTo(1_379_700 - 730_000, 6);
    expect(euros(region([half]), inCare(38.7, 10), 'reinvestment')).toBe(0);
  });

  it('is nothing when the municipality pays more than before', () => {
    const [[year]] = yearsOf(region([freedMoney]), inCare(57, 0)) as [[ReturnType<typeof yearsOf>[0][0]]];
    expect(year).toMatchObject({ freed: 0, extra: 0 });
    expect(year.netSaving).toBeCloseTo(5_617_350 - 57 * 365 * 300, 6);
  });

  it('counts all that is paid for closed care, places elsewhere too', () => {
    const overflow = { kind: 'overflow', withinHours: 24, until: 'place-free', eurosPerDay: 480 } as const;
    const [closed, ...others] = region([]).segments;
    const scenario = region([freedMoney], { segments: [{ ...closed!, urgent: overflow }, ...others] });
    const told: Told = { perDay: { careDays: [38.7, 0, 0], overflowDays: [2, 0, 0] } };
    expect(yearsOf(scenario, told)[0]![0]!.freed).toBeCloseTo(1_379_700 - 2 * 365 * 480, 6);
  });

  it('counts from its date, and in the prices of the year', () => {
    const fromJuly = { ...freedMoney, from: '2021-07-01' };
    const [[year]] = yearsOf(region([fromJuly]), inCare(38.7, 0)) as [[ReturnType<typeof yearsOf>[0][0]]];
    expect(year.baseline).toBeCloseTo(5_617_350 / 2, 6);
    expect(year.paid).toBeCloseTo(38.7 * 184 * 300, 6);
    const indexation = { prices: { ovaShare: 0.9, years: [{ year: 2021, ovaRate: 0, ppcRate: 0 }], laterRate: 0.05 } };
    const later = { startDate: '2022-01-01', endDate: '2023-01-01', indexation };
    expect(yearsOf(region([freedMoney], later), inCare(0, 0))[0]![0]!.baseline).toBeCloseTo(5_617_350 * 1.05, 4);
    expect(yearsOf(region([{ ...freedMoney, from: '2022-01-01' }]), inCare(0, 0))).toEqual([[]]);
    const midMonth = { ...freedMoney, from: '2021-12-17' };
    expect(yearsOf(region([midMonth]), inCare(0, 0))[0]![0]!.baseline).toBeCloseTo((5_617_350 / 12) * (15 / 31), 6);
  });

  it('is not spent twice by two agreements on the same alternatives', () => {
    const twice = region([freedMoney, { ...freedMoney, id: 'again' }]);
    const [[first], [second]] = yearsOf(twice, inCare(38.7, 0)) as [
      [ReturnType<typeof yearsOf>[0][0]],
      [ReturnType<typeof yearsOf>[0][0]],
    ];
    expect(first.extra).toBeCloseTo(1_379_700, 6);
    expect(second.alreadyPaid).toBeCloseTo(1_379_700, 6);
    expect(second.extra).toBeCloseTo(0, 6);
    expect(euros(twice, inCare(38.7, 0), 'reinvestment')).toBeCloseTo(1_379_700, 6);
  });

  it('whatever the volumes: what the municipality pays and what it saves are the baseline', () => {
    const clients = double({ min: 0, max: 80, noNaN: true });
    assert(
      property(clients, clients, double({ min: 0, max: 1, noNaN: true }), (closed, home, share) => {
        const scenario = region([{ ...freedMoney, share }]);
        const [[year]] = yearsOf(scenario, inCare(closed, home)) as [[ReturnType<typeof yearsOf>[0][0]]];
        const paid = euros(scenario, inCare(closed, home), 'costMunicipality');
        expect(paid + year.netSaving).toBeCloseTo(5_617_350, 3);
        expect(year.extra).toBeGreaterThanOrEqual(0);
        expect(year.extra).toBeLessThanOrEqual(year.available);
        expect(euros(scenario, inCare(closed, home), 'reinvestment')).toBeCloseTo(year.extra, 6);
      }),
      { numRuns: 30 },
    );
  });
});
