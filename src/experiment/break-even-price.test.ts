import { describe, expect, it } from 'vitest';
import { gridByHand, placesByHand, replicationByHand, segmentByHand } from '../finance/hand-made.test-data.ts';
import type { Contract, Scenario } from '../scenario/schema.ts';
import type { BreakEven } from './break-even-price.ts';
import { breakEvenPrice, budgetPrice, priceCurve } from './break-even-price.ts';
import type { Futures } from './futures.ts';
import { HORIZON } from './periods.ts';
import { pricedContracts, priceLine } from './price-line.ts';
import { futuresByHand, LUMPSUM, occupied, PXQ, workedExample } from './worked-example.test-data.ts';

const RANGE = { from: 150, until: 400 };
const against = (other: string | null, range: { from: number; until: number } = RANGE) => ({
  priced: PXQ.id,
  against: other,
  period: HORIZON,
  ...range,
});

function priceOf(result: BreakEven | null): Extract<BreakEven, { kind: 'price' }> {
  if (result?.kind !== 'price') throw new Error(`no price: ${JSON.stringify(result)}`);
  return result;
}

/** Two beds that are kept available for 162,978 euros a year (Gooi en Vechtstreek), or paid by the day. */
function twoBeds(settings: Partial<Scenario> = {}): Scenario {
  const beds: Contract = {
    id: 'beschikbaar',
    label: 'Vrijhouden',
    kind: 'availability',
    places: 2,
    eurosPerPlaceYear: 81_489,
    priceYear: 2021,
  };
  return workedExample({
    contracts: [PXQ, beds],
    segments: [segmentByHand({ contract: PXQ.id, capacity: placesByHand(['2021-01-01', 2]) })],
    ...settings,
  });
}
const bedsInUse = (...used: readonly number[]): Futures =>
  futuresByHand(
    twoBeds(),
    used.map((beds) => ({ perDay: { careDays: [beds] } })),
  );

describe('the price at which two contracts cost the same', () => {
  it('is the price of the calibration at the occupancy of the calibration (domain 2.2)', () => {
    const result = priceOf(breakEvenPrice(occupied(workedExample(), 0.9, 0.9, 0.9), against('norm')));
    expect(result.eurosPerDay).toBeCloseTo(300, 9);
    // Nothing differs between the futures: the interval and the spread are that price.
    for (const price of [result.low, result.high, result.spread.p5, result.spread.p95])
      expect(price).toBeCloseTo(300, 6);
  });

  it('at 80 % occupancy a day may cost more: 5,617,350 euros for 16,644 days', () => {
    const { eurosPerDay } = priceOf(breakEvenPrice(occupied(workedExample(), 0.8, 0.8), against('norm')));
    expect(eurosPerDay).toBeCloseTo(337.5, 9);
  });

  it('two beds in use every day: 223.2575 euros; at 74.42 % use 300 euros (appendix A)', () => {
    const question = against('beschikbaar');
    expect(priceOf(breakEvenPrice(bedsInUse(2), question)).eurosPerDay).toBeCloseTo(162_978 / 730, 9);
    expect(priceOf(breakEvenPrice(bedsInUse(2 * 0.744_191_78), question)).eurosPerDay).toBeCloseTo(300, 5);
  });

  it('is none when it is cheaper, or dearer, at every price of the range', () => {
    // Two full beds at 150 euros a day cost 109,500: less than keeping them available.
    expect(breakEvenPrice(bedsInUse(2), against('beschikbaar', { from: 150, until: 220 }))).toEqual({
      kind: 'none',
      reason: 'always-cheaper',
      needsSimulation: false,
    });
    expect(breakEvenPrice(bedsInUse(2), against('beschikbaar', { from: 230, until: 300 }))).toMatchObject({
      kind: 'none',
      reason: 'always-dearer',
    });
    expect(breakEvenPrice(bedsInUse(0), against('beschikbaar'))).toMatchObject({
      kind: 'none',
      reason: 'price-makes-no-difference',
    });
    expect(breakEvenPrice(bedsInUse(), against('beschikbaar'))).toBeNull();
  });

  it('of a contract against itself is the price that it has', () => {
    const futures = occupied(workedExample(), 0.9, 0.7);
    for (const other of [null, PXQ.id]) {
      const { eurosPerDay, spread } = priceOf(breakEvenPrice(futures, against(other)));
      expect(eurosPerDay).toBeCloseTo(300, 9);
      expect([spread.p5, spread.p95].map((price) => Math.round((price ?? 0) * 1e6) / 1e6)).toEqual([300, 300]);
    }
  });

  it('the mean is where the mean days pay the lumpsum; each future has its own price', () => {
    // 80, 90 and 100 %: on average 90 %, so 300; in one future 337.50, 300 and 270.
    const result = priceOf(breakEvenPrice(occupied(workedExample(), 1, 0.8, 0.9), against('norm')));
    expect(result.eurosPerDay).toBeCloseTo(300, 9);
    expect(result.spread.p50).toBeCloseTo(300, 9);
    expect(result.spread.p5).toBeCloseTo(270 + 0.1 * 30, 6);
    expect(result.spread.p95).toBeCloseTo(337.5 - 0.1 * 37.5, 6);
  });

  it('the interval holds every price at which the mean difference cannot be told from nothing (t, 95 %)', () => {
    const rates = [1, 0.8, 0.9, 0.95, 0.85];
    const { low, high } = priceOf(breakEvenPrice(occupied(workedExample(), ...rates), against('norm')));
    // By hand: at price p the differences are 20,805 p x rate - 5,617,350; t with 4 degrees of freedom is 2.776445.
    const mean = 0.9;
    const error = Math.sqrt(rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0) / 4 / 5);
    expect(low).toBeCloseTo(5_617_350 / (20_805 * (mean + 2.776_445_105 * error)), 5);
    expect(high).toBeCloseTo(5_617_350 / (20_805 * (mean - 2.776_445_105 * error)), 5);
  });

  it('beyond the range the interval and the spread are open', () => {
    const result = priceOf(
      breakEvenPrice(occupied(workedExample(), 1, 0.8, 0.9), against('norm', { from: 290, until: 310 })),
    );
    expect(result.low).toBeNull();
    expect(result.high).toBeNull();
    expect(result.spread).toEqual({ p5: null, p50: expect.closeTo(300, 6), p95: null, below: 1, above: 1 });
  });

  it('tells when the price would also stop admissions: at a ceiling fewer days can be paid', () => {
    const stop: Contract = { ...PXQ, id: 'stop', ceiling: { eurosPerYear: 5_000_000, then: 'stop-admissions' } };
    const futures = occupied(workedExample({ contracts: [PXQ, LUMPSUM, stop] }), 0.9, 0.8);
    expect(breakEvenPrice(futures, against('norm'))?.needsSimulation).toBe(false);
    expect(breakEvenPrice(futures, { ...against('norm'), priced: 'stop' })?.needsSimulation).toBe(true);
  });

  it('one future has a price and no interval', () => {
    expect(priceOf(breakEvenPrice(occupied(workedExample(), 0.9), against('norm')))).toMatchObject({
      low: null,
      high: null,
    });
  });
});

describe('a contract that bends', () => {
  // A ceiling of 5.4 million: at 100 % occupancy it is passed at 259.55 euros, at 80 % at 324.44.
  const capped: Contract = { ...PXQ, id: 'plafond', ceiling: { eurosPerYear: 5_400_000, then: 'unpaid' } };
  const fixed: Contract = { id: 'vast', label: 'Vast', kind: 'lumpsum', eurosPerYear: 5_000_000, priceYear: 2021 };
  const scenario = workedExample({
    contracts: [capped, fixed, LUMPSUM],
    segments: workedExample().segments.map((segment) => ({ ...segment, contract: 'plafond' })),
  });
  const futures = occupied(scenario, 1, 0.8);
  const question = { priced: 'plafond', against: 'vast', period: HORIZON, ...RANGE };

  it('is booked again where the straight line ends, also in one future', () => {
    const line = priceLine(futures, 'plafond', HORIZON, RANGE);
    expect(line.isStraight).toBe(false);
    expect([...line.costsAt(280)].map(Math.round)).toEqual([5_400_000, 4_660_320]);
    expect(line.costAt(280, 1)).toBeCloseTo(4_660_320, 6);
  });

  it('is between its points what a booking says, with a bend for each future and each year', () => {
    const twoYears = occupied({ ...scenario, endDate: '2024-01-01' }, 1, 0.93, 0.87, 0.8);
    const line = priceLine(twoYears, 'plafond', HORIZON, RANGE);
    for (let price = RANGE.from; price <= RANGE.until; price += 2.7) {
      // A bend in each year at the price at which that year passes the ceiling.
      const byHand = [1, 0.93, 0.87, 0.8].map((rate) => 3 * Math.min(5_400_000, 57 * rate * 365 * price));
      line.costsAt(price).forEach((cost, future) => {
        expect(Math.abs(cost - byHand[future])).toBeLessThan(1);
      });
    }
  });

  it('has the price at which the means are the same: one future at its ceiling, one not yet', () => {
    // 5.4 million and 16,644 days x p are together 10 million at 276.3759.
    const { eurosPerDay, spread } = priceOf(breakEvenPrice(futures, question));
    expect(eurosPerDay).toBeCloseTo(4_600_000 / 16_644, 5);
    // Below their ceilings: 5 million for 20,805 and for 16,644 days.
    const [first, second] = [5_000_000 / 20_805, 5_000_000 / 16_644];
    expect(spread.p5).toBeCloseTo(first + 0.05 * (second - first), 5);
    expect(spread.p95).toBeCloseTo(first + 0.95 * (second - first), 5);
  });

  it('stays cheaper for ever than what is above its ceiling', () => {
    expect(breakEvenPrice(futures, { ...question, against: 'norm' })).toMatchObject({
      kind: 'none',
      reason: 'always-cheaper',
    });
  });
});

describe('price and budget', () => {
  const line = priceLine(occupied(workedExample(), 1, 0.8, 0.9), PXQ.id, '2021', { from: 150, until: 300 });

  it('the cost goes with the price in each future, and nothing is booked for it', () => {
    expect(line.isStraight).toBe(true);
    const [low, high] = priceCurve(line, [150, 300], null);
    expect(low).toMatchObject({ eurosPerDay: 150, exceeds: null });
    expect(low.mean).toBeCloseTo(2_808_675, 6);
    expect(high.mean).toBeCloseTo(5_617_350, 6);
    expect(high.p5).toBeCloseTo(4_993_200 + 0.1 * 624_150, 6);
  });

  it('at each price the chance that the budget is exceeded (G4)', () => {
    // 5 million is passed at 240.33 (100 %), 267.03 (90 %) and 300.41 (80 %).
    const counts = priceCurve(line, [240, 241, 267, 268, 300], 5_000_000).map(({ exceeds }) => exceeds?.count);
    expect(counts).toEqual([0, 1, 1, 2, 2]);
    expect(priceOf(budgetPrice(line, 5_000_000)).eurosPerDay).toBeCloseTo(5_000_000 / 18_724.5, 9);
    expect(budgetPrice(line, 6_000_000)).toEqual({ kind: 'none', reason: 'always-cheaper' });
  });

  it('contracts with a price per day of their own can be priced', () => {
    expect(pricedContracts(twoBeds())).toEqual(['dagprijs']);
    expect(pricedContracts(workedExample())).toEqual(['dagprijs', 'norm']);
  });

  it('what belongs to no contract stays: overflow is paid at every price', () => {
    const scenario = workedExample({
      segments: [
        segmentByHand({
          contract: PXQ.id,
          urgent: { kind: 'overflow', withinHours: 24, until: 'place-free', eurosPerDay: 450 },
        }),
      ],
    });
    const grid = gridByHand(scenario);
    const replications = [replicationByHand(grid, { perDay: { careDays: [10], overflowDays: [2] } })];
    const { costsAt } = priceLine({ scenario, grid, replications }, PXQ.id, '2021', RANGE);
    expect(costsAt(200)[0]).toBeCloseTo(365 * (10 * 200 + 2 * 450), 6);
  });
});
