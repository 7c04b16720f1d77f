import { describe, expect, it } from 'vitest';
import type { Contract, Scenario, Segment } from '../../scenario/schema.ts';
import { compileModel } from '../compile/compile.ts';
import { placesFrom } from '../scenario.test-data.ts';
import { comingOn, dateOn, fixed, oneYear, outcomeOf } from './mechanics.test-data.ts';

type Pxq = Extract<Contract, { readonly kind: 'pxq' }>;

/** Ten euros a day, and a ceiling of so many days a year. */
function upTo(days: number, more: Partial<Pxq> = {}): Contract {
  const ceiling = { eurosPerYear: 10 * days, then: 'stop-admissions' as const };
  return { id: 'days', label: 'Days', kind: 'pxq', eurosPerDay: 10, priceYear: 2021, ceiling, ...more };
}

const noCeiling: Contract = { id: 'free', label: 'Free', kind: 'pxq', eurosPerDay: 10, priceYear: 2021 };

/** Two years from 1 January 2021, day 0, so that day 365 is the next 1 January; places enough and stays of 100 days. */
function twoYears(
  contract: Contract,
  segments: readonly Partial<Segment>[],
  settings: Partial<Scenario> = {},
): Scenario {
  return oneYear(
    segments.map((segment) => ({
      contract: 'days',
      lengthOfStay: fixed(100),
      capacity: { kind: 'unlimited' as const },
      ...segment,
    })),
    { endDate: '2023-01-01', contracts: [contract, noCeiling], ...settings },
  );
}

const admissionsOf = (scenario: Scenario, segment?: number) => outcomeOf(scenario).when('admitted', segment);

describe('a yearly ceiling that stops admissions', () => {
  it('admits nobody from the moment at which the days are used up until 1 January; those in care stay', () => {
    // Two in care from day 0 have used 150 days on day 75.
    const { when, sum } = outcomeOf(twoYears(upTo(150), [{ inflow: comingOn(0, 0, 80) }]));
    expect(when('admitted')).toEqual([
      [0, 0],
      [1, 0],
      [2, 365],
    ]);
    expect(when('stay-ended').map(([, day]) => day)).toEqual([100, 100, 465]);
    expect(sum('waitingDays')).toBe(285);
  });

  it('is reached sooner with everybody who comes: to the moment', () => {
    // 148 days on day 74, three until 74.5: 149.5, four: 150 on day 74.625.
    const scenario = twoYears(upTo(150), [{ inflow: comingOn(0, 0, 74, 74.5, 74.625, 74.75) }]);
    expect(admissionsOf(scenario).map(([, day]) => day)).toEqual([0, 0, 74, 74.5, 365, 365]);
  });

  it('comes after discharges of that moment and before admissions', () => {
    const onePlace = { inflow: comingOn(0, 10), lengthOfStay: fixed(150), capacity: placesFrom(1) };
    expect(admissionsOf(twoYears(upTo(150), [onePlace]))).toContainEqual([1, 365]);
    expect(admissionsOf(twoYears(upTo(150.5), [onePlace]))).toContainEqual([1, 150]);
  });

  it('begins anew each year, with who is in care then', () => {
    // Used up on day 75 and, with two in care from day 365 on, on day 440 again.
    const scenario = twoYears(upTo(150), [{ inflow: comingOn(0, 0, 80, 90, 439, 440) }]);
    expect(admissionsOf(scenario).map(([, day]) => day)).toEqual([0, 0, 365, 365, 439]);
  });

  it('of nothing admits nobody, and puts nobody out', () => {
    const { when, sum } = outcomeOf(
      twoYears(upTo(0), [{ inflow: comingOn(0, 400), start: { inCare: 3, waiting: 2 }, lengthOfStay: fixed(1e4) }]),
    );
    expect(sum('admissions')).toBe(0);
    // In care from the first day, and from nowhere after it.
    expect(when('admitted').map(([, day]) => day)).toEqual([0, 0, 0]);
    expect(sum('careDays')).toBeGreaterThan(3 * 365);
    expect(when('listed')).toHaveLength(4);
  });

  it.each(['unpaid', 'lifted'] as const)('that is %s stops nobody', (then) => {
    const contract = upTo(150, { ceiling: { eurosPerYear: 1500, then } });
    expect(admissionsOf(twoYears(contract, [{ inflow: comingOn(0, 0, 80) }]))).toContainEqual([2, 80]);
  });

  it('has the part of its days that a part of a year is of the year', () => {
    const inflow = comingOn(0, 0, 45.5, 46);
    // 92 days of 2021 are left from 1 October: two use them in 46 days, with a third from day 45.5 on a little sooner.
    const fromOctober = twoYears(upTo(365), [{ inflow }], { startDate: '2021-10-01' });
    expect(admissionsOf(fromOctober).map(([, day]) => day)).toEqual([0, 0, 45.5, 92]);
    const untilApril = twoYears(upTo(365), [{ inflow }], { endDate: '2021-04-03' });
    expect(admissionsOf(untilApril).map(([, day]) => day)).toEqual([0, 0, 45.5]);
  });
});

describe('who asks meanwhile', () => {
  const closed = { inflow: comingOn(0, 0) };

  it('is refused where there is no list', () => {
    const { sum } = outcomeOf(twoYears(upTo(150), [{ inflow: comingOn(0, 0, 80, 366), waiting: { kind: 'refuse' } }]));
    expect(sum('refused')).toBe(1);
    expect(sum('admissions')).toBe(3);
  });

  it('goes to an emergency place when urgent', () => {
    const inflow = comingOn(0, 0, { day: 80, group: 'urgent' });
    const urgent = { kind: 'overflow', withinHours: 24, until: 'place-free', eurosPerDay: 300 } as const;
    expect(outcomeOf(twoYears(upTo(150), [{ inflow, urgent }])).sum('overflowDays')).toBe(365 - 81);
  });

  it('goes to a fallback that is paid otherwise', () => {
    const [stream] = comingOn(0, 0, 80);
    const segments = [{ inflow: [{ ...stream, fallbacks: ['s1'] }] }, { contract: 'free' }];
    expect(admissionsOf(twoYears(upTo(150), segments), 1)).toEqual([[2, 80]]);
  });

  it('keeps his place when he is ready elsewhere', () => {
    const exits: Segment['exits'] = [{ to: 's1', share: 1, whenFull: 'keep-place' }];
    const { sum, when } = outcomeOf(twoYears(upTo(150), [{ contract: 'free', exits, inflow: comingOn(0) }, closed]));
    expect(when('admitted', 1)).toContainEqual([expect.any(Number), 365]);
    expect(sum('blockedDays', 0)).toBe(265);
  });

  it('changes places with another only in the next year, when each waits for the other', () => {
    const segment = (to: string): Partial<Segment> => ({
      inflow: comingOn(0),
      lengthOfStay: fixed(20),
      capacity: placesFrom(1),
      exits: [{ to, share: 1, whenFull: 'keep-place' }],
    });
    const of = (days: number) => outcomeOf(twoYears(upTo(days), [segment('s1'), segment('s0')]));
    expect(
      of(1000)
        .when('admitted')
        .slice(2, 4)
        .map(([, day]) => day),
    ).toEqual([20, 20]);
    // Used up on day 15.
    expect(
      of(30)
        .when('admitted')
        .slice(2, 4)
        .map(([, day]) => day),
    ).toEqual([365, 365]);
    expect(of(30).replication.swaps).toBeGreaterThan(0);
  });
});

describe('what a ceiling pays', () => {
  it('is all segments of the contract together, and no others', () => {
    const segments = [
      { inflow: comingOn(0, 80) },
      { inflow: comingOn(0, 80) },
      { inflow: comingOn(0, 80), contract: 'free' },
    ];
    const scenario = twoYears(upTo(150), segments);
    expect([0, 1, 2].map((segment) => admissionsOf(scenario, segment).map(([, day]) => day))).toEqual([
      [0, 365],
      [0, 365],
      [0, 80],
    ]);
  });

  it('goes with a contract that changes: days count for the contract of that moment', () => {
    // s0 uses 62 days before it goes over on day 31. Of the other 8 s1 uses 7 from day 40 on by itself.
    const over = { inflow: comingOn(0, 0, 50), contractSteps: [{ from: dateOn(31), contract: 'free' }] };
    const stays = { inflow: comingOn(40, 47, 50) };
    const scenario = twoYears(upTo(70), [over, stays]);
    expect(admissionsOf(scenario, 0).map(([, day]) => day)).toEqual([0, 0, 50]);
    // Two from day 47 on use the last day in half a day.
    expect(admissionsOf(scenario, 1).map(([, day]) => day)).toEqual([40, 47, 365]);
  });

  it('stops who comes under it when it has been reached, and lets go who leaves it', () => {
    const reached = { inflow: comingOn(0, 0) };
    const joins = {
      contract: 'free',
      inflow: comingOn(180, 182),
      contractSteps: [{ from: dateOn(181), contract: 'days' }],
    };
    const leaves = { inflow: comingOn(180, 182), contractSteps: [{ from: dateOn(181), contract: 'free' }] };
    const scenario = twoYears(upTo(150), [reached, joins, leaves]);
    expect(admissionsOf(scenario, 1).map(([, day]) => day)).toEqual([180, 365]);
    expect(admissionsOf(scenario, 2).map(([, day]) => day)).toEqual([181, 182]);
  });

  it('is the part of the year in which the contract pays anything', () => {
    // From 1 July on: 184 of 365 days. Two who come then use them in 92 days.
    const later = { contract: 'free', contractSteps: [{ from: dateOn(181), contract: 'days' }] };
    const scenario = twoYears(upTo(365), [{ ...later, inflow: comingOn(181, 181, 272.5, 273) }]);
    expect(admissionsOf(scenario).map(([, day]) => day)).toEqual([181, 181, 272.5, 365]);
  });

  it('can change to another ceiling, whichever stands first in the file', () => {
    const other = { ...upTo(1000), id: 'other' };
    const goes = { inflow: comingOn(0, 0, 80, 182), contractSteps: [{ from: dateOn(181), contract: 'other' }] };
    const scenario = twoYears(upTo(300), [goes]);
    for (const contracts of [
      [upTo(300), other],
      [other, upTo(300)],
    ]) {
      // Half of 300 days are used up on day 74 and a half.
      expect(admissionsOf({ ...scenario, contracts }).map(([, day]) => day)).toEqual([0, 0, 181, 182]);
    }
  });

  it('is more days when absence is not paid, and fewer when the day of departure is', () => {
    const of = (inflow: Segment['inflow'], billing: Pxq['billing']) =>
      admissionsOf(twoYears(upTo(20, { billing }), [{ inflow, lengthOfStay: fixed(9) }])).map(([, day]) => day);
    // Nine days each, and one more on departure: ten on day 9, twenty on day 29.
    const inflow = comingOn(0, 20, 28.5, 28.75, 29);
    expect(of(inflow, { unpaidAbsenceShare: 0, departureDay: 'unpaid' })).toEqual([0, 20, 28.5, 28.75, 29]);
    expect(of(comingOn(0, 20, 29), { unpaidAbsenceShare: 0, departureDay: 'paid' })).toEqual([0, 20, 365]);
    expect(of(comingOn(0, 20, 28.5), { unpaidAbsenceShare: 0, departureDay: 'paid' })).toEqual([0, 20, 28.5]);
    // Of 40 days in care 20 are paid.
    expect(of(comingOn(0, 0, 0, 0, 4, 8, 9), { unpaidAbsenceShare: 0.5, departureDay: 'unpaid' })).toEqual([
      0, 0, 0, 0, 4, 8, 365,
    ]);
  });
});

describe('the model of a ceiling', () => {
  it('has years of its own before the first day, and turns on each 1 January', () => {
    const start = { kind: 'long-run' as const, warmUpDays: 100 };
    const scenario = twoYears(upTo(366), [{ inflow: comingOn(0) }], { start, endDate: '2022-07-02' });
    const { ceilings, firstCome } = compileModel(scenario);
    // 100 days of the leap year 2020, all of 2021, 182 of the 365 days of 2022.
    expect(ceilings[0].turns.map(({ time }) => time)).toEqual([-100, 0, 365]);
    expect(ceilings[0].turns[0].allowance).toBeCloseTo(100, 5);
    expect(ceilings[0].turns[1].allowance).toBe(366);
    expect(ceilings[0].turns[2].allowance).toBeCloseTo((366 * 182) / 365, 5);
    // The recursion knows no ceilings.
    expect(firstCome).toBe(false);
    expect(compileModel(oneYear([{ inflow: comingOn(0) }])).firstCome).toBe(true);
  });

  it('is left out where it pays nobody, or can pay everybody for ever', () => {
    const of = (contract: Contract, segment: Partial<Segment>) => compileModel(twoYears(contract, [segment])).ceilings;
    expect(of(upTo(10), {})).toHaveLength(1);
    expect(of(upTo(10), { contract: 'free' })).toEqual([]);
    expect(of(upTo(10, { eurosPerDay: 0 }), {})).toEqual([]);
    expect(of(upTo(10, { billing: { unpaidAbsenceShare: 1, departureDay: 'unpaid' } }), {})).toEqual([]);
  });
});
