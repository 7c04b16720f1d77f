import { describe, expect, it } from 'vitest';
import { segmentByHand } from '../finance/hand-made.test-data.ts';
import type { Scenario } from '../scenario/schema.ts';
import { compileModel } from '../simulation/compile/compile.ts';
import { gridOf } from '../simulation/compile/grid.ts';
import { everyScenario, runsOf } from '../simulation/properties/metamorphic.test-data.ts';
import { runReplication } from '../simulation/simulate.ts';
import { contractOutcomes, outcomeOf, recount, underContract } from './contracts.ts';
import { HORIZON } from './periods.ts';
import { valuesOf } from './rows.ts';
import { CALIBRATED_EUROS, LUMPSUM, occupied, PXQ, workedExample } from './worked-example.test-data.ts';

const scenario = workedExample();

describe('the same futures under another contract', () => {
  it('both parties of the worked example (domain 2.2), each row', () => {
    const rates = [0.7, 0.8, 0.85, 0.9, 0.95, 1];
    const futures = occupied(scenario, ...rates);
    const paid = (contract: string) =>
      valuesOf(underContract(futures, contract).futures, 'costMunicipality', null, '2021');
    const result = (contract: string) =>
      valuesOf(underContract(futures, contract).futures, 'providerResult', null, '2021');
    const rounded = (euros: Float64Array) => [...euros].map((each) => Math.round(each) + 0);
    expect(rounded(paid('dagprijs'))).toEqual([4_369_050, 4_993_200, 5_305_275, 5_617_350, 5_929_425, 6_241_500]);
    expect(rounded(paid('norm'))).toEqual(rates.map(() => CALIBRATED_EUROS));
    expect(rounded(result('dagprijs'))).toEqual([-1_061_055, -530_527, -265_264, 0, 265_264, 530_528].map(near));
    expect(rounded(result('norm'))).toEqual([187_245, 93_623, 46_811, 0, -46_811, -93_623].map(near));
  });

  it('nothing is simulated or copied, and the second time nothing is booked', () => {
    const futures = occupied(scenario, 0.9);
    const { futures: lumpsum } = underContract(futures, 'norm');
    expect(lumpsum.replications).toBe(futures.replications);
    expect(underContract(futures, 'norm').futures).toBe(lumpsum);
    expect(() => underContract(futures, 'geen')).toThrow(/geen/);
  });

  it('is what a simulation of that contract would be, unless it says that it needs one', () => {
    let needed = 0;
    everyScenario((any) => {
      const replications = runsOf(any, 1);
      const futures = { scenario: any, grid: gridOf(any), replications };
      for (const { id } of any.contracts) {
        const { futures: under, needsSimulation } = underContract(futures, id);
        if (needsSimulation) needed++;
        else expect(runReplication(compileModel(under.scenario), 0)).toEqual(replications[0]);
      }
    });
    expect(needed).toBeGreaterThan(5);
  });

  it('tells when people would respond to the contract', () => {
    const futures = occupied(scenario, 0.9);
    expect(underContract(futures, 'norm').needsSimulation).toBe(false);
    const behaviour = [{ contract: 'norm', stayFactor: 0.9, inflowFactor: 1, occupancyTarget: 1 }];
    const responding = workedExample({ segments: [{ ...scenario.segments[0], behaviour }] });
    expect(underContract(occupied(responding, 0.9), 'norm').needsSimulation).toBe(true);
    expect(underContract(occupied(responding, 0.9), 'dagprijs').needsSimulation).toBe(false);
  });

  it('tells when a ceiling would stop admissions', () => {
    const stop: Scenario = workedExample({
      contracts: [PXQ, { ...PXQ, id: 'stop', ceiling: { eurosPerYear: 5_000_000, then: 'stop-admissions' } }],
    });
    expect(underContract(occupied(stop, 0.9), 'stop').needsSimulation).toBe(true);
    expect(underContract(occupied(stop, 0.9), 'dagprijs').needsSimulation).toBe(false);
  });
});

describe('what each contract does to both parties', () => {
  const futures = occupied(scenario, 0.8, 0.9, 1, 0.7);

  it('the contract in force against itself is exactly nothing', () => {
    const same = outcomeOf(futures, PXQ.id, '2021');
    expect(same?.municipality.difference).toMatchObject({ mean: 0, low: 0, high: 0, equal: 4 });
    expect(same?.provider?.difference).toMatchObject({ mean: 0, low: 0, high: 0, equal: 4 });
    expect(outcomeOf(futures, null, '2021')?.municipality.difference).toBeNull();
  });

  it('a lumpsum is one amount for the municipality and a spread for the provider; PxQ the other way round', () => {
    const [pxq, lumpsum] = [PXQ.id, LUMPSUM.id].map((id) => outcomeOf(futures, id, '2021'));
    expect(lumpsum?.municipality.p5).toBeCloseTo(CALIBRATED_EUROS, 6);
    expect(lumpsum?.municipality.p95).toBeCloseTo(CALIBRATED_EUROS, 6);
    // At 80, 90, 100 and 70 %: 85 % on average, 312,075 less for the municipality under PxQ.
    expect(pxq?.municipality.mean).toBeCloseTo(5_305_275, 6);
    expect(lumpsum?.municipality.difference?.mean).toBeCloseTo(312_075, 6);
    expect(lumpsum?.municipality.difference?.higherInTwenty).toBe(10);
    expect(lumpsum?.provider?.mean).toBeCloseTo(46_811.25, 2);
  });

  it('a loss is a loss of money: break-even to the cent is none', () => {
    const [pxq, lumpsum] = [PXQ.id, LUMPSUM.id].map((id) => outcomeOf(futures, id, '2021')?.provider?.loss);
    // PxQ loses at 80 and 70 %, a lumpsum at 100 % only.
    expect(pxq).toMatchObject({ count: 2, n: 4, share: 0.5 });
    expect(lumpsum).toMatchObject({ count: 1, n: 4 });
    // Wilson 95 % of 1 out of 4.
    expect(lumpsum?.low).toBeCloseTo(0.0456, 3);
    expect(lumpsum?.high).toBeCloseTo(0.6994, 3);
  });

  it('come in order: as in force, then each contract, each year and the horizon', () => {
    expect(contractOutcomes(futures).map(({ contract, period }) => [contract, period])).toEqual([
      [null, '2021'],
      [null, HORIZON],
      ['dagprijs', '2021'],
      ['dagprijs', HORIZON],
      ['norm', '2021'],
      ['norm', HORIZON],
    ]);
  });

  it('without a provider cost there is a cost and no result; without futures nothing', () => {
    const bare = workedExample({ segments: [segmentByHand({ contract: PXQ.id })] });
    expect(outcomeOf(occupied(bare, 0.9), 'norm', '2021')?.provider).toBeNull();
    expect(contractOutcomes(occupied(scenario))).toEqual([]);
  });

  it('another price is booked over the same futures', () => {
    const dearer = { ...scenario, contracts: [{ ...PXQ, eurosPerDay: 310 }, LUMPSUM] };
    const { futures: booked, needsSimulation } = recount(futures, dearer);
    expect(needsSimulation).toBe(false);
    expect(valuesOf(booked, 'costMunicipality', null, '2021')[1]).toBeCloseTo((CALIBRATED_EUROS * 31) / 30, 6);
  });
});

/** The table of domain 2.2 rounds its own parts. */
function near(euros: number): number {
  return expect.closeTo(euros, -0.5);
}
