import { prepareScenario } from '../../src/experiment/run.ts';
import { accountReplication, planMoney } from '../../src/finance/account.ts';
import { withContract } from '../../src/finance/contracts/in-force.ts';
import type { Contract, Scenario, Segment } from '../../src/scenario/schema.ts';
import type { Row } from './table.ts';
import { median } from './table.ts';
import { shrinkingWorkload } from './workload.ts';

const REPLICATIONS = 300;
const ROUNDS = 9;

const sharedSavings = { baselineEurosPerYear: 6_000_000, providerShare: 0.5, twoSided: true } as const;
const corridor = { bandShare: 0.05, aboveShare: 0.8, belowShare: 0.8, eurosPerDay: 300 } as const;
const ceiling = { eurosPerYear: 30_000_000, then: 'lifted' } as const;
const common = { label: 'contract', priceYear: 2021 } as const;
const CONTRACTS: readonly Contract[] = [
  { ...common, id: 'pxq', kind: 'pxq', eurosPerDay: 300 },
  {
    ...common,
    id: 'trajectory',
    kind: 'trajectory',
    eurosPerTrajectory: 45_000,
    atStartShare: 0.8,
    usualDays: 152,
    ceiling,
  },
  { ...common, id: 'lumpsum', kind: 'lumpsum', eurosPerYear: 5_600_000, corridor, sharedSavings },
  {
    id: 'mixture',
    label: 'contract',
    kind: 'mixture',
    parts: ['pxq', 'trajectory', 'lumpsum'].map((contract, part) => ({
      contract,
      share: [0.25, 0.25, 0.5][part] as number,
    })),
  },
];

/** Times booking the money again, under each contract, of futures that are there: seven segments over five years. */
export async function benchMoney(): Promise<readonly Row[]> {
  const segments = Array.from(
    { length: 7 },
    (_, index): Segment => ({
      ...(shrinkingWorkload.segments[0] as Segment),
      id: `closed-${index}`,
      contract: 'pxq',
      urgent: { kind: 'overflow', withinHours: 24, until: 'place-free', eurosPerDay: 480 },
      providerCost: {
        priceYear: 2021,
        fixed: [{ id: 'staff', label: 'staff', eurosPerPlaceYear: 83_768, continuesDays: 180 }],
        variableEurosPerDay: 45,
      },
    }),
  );
  const scenario: Scenario = { ...shrinkingWorkload, segments, contracts: [...CONTRACTS] };
  const { run, grid } = prepareScenario(scenario);
  const replications = run(0, REPLICATIONS);
  return CONTRACTS.map(({ id }) => {
    const times = Array.from({ length: ROUNDS }, () => {
      const before = performance.now();
      const plan = planMoney(withContract(scenario, id), grid);
      for (const replication of replications) accountReplication(plan, replication);
      return performance.now() - before;
    });
    const middle = median(times);
    return {
      what: `booking ${REPLICATIONS} futures of 7 segments and 5 years: ${id}`,
      value: `${middle.toFixed(1)} ms (first ${(times[0] as number).toFixed(1)} ms)`,
      bar: '< 50 ms',
      met: middle < 50,
    };
  });
}
