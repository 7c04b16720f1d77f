import fc from 'fast-check';
import { dateOfDay, monthStartsBetween } from '../../calendar/calendar.ts';
import type { Contract, Scenario } from '../../scenario/schema.ts';
import { anyShare, thing } from '../../simulation/properties/any-parts.test-data.ts';
import { everyScenario, modelOf } from '../../simulation/properties/metamorphic.test-data.ts';

const anyPrice = fc.constantFrom(0, 1, 250.5, 1000);
const anySum = fc.constantFrom(0, 5000, 100_000, 2_000_000);
const anyLag = fc.integer({ min: 0, max: 5 });
const anyPlaces = fc.constantFrom('as-planned' as const, 0, 7);

const ceiling = thing({
  eurosPerYear: anySum,
  then: fc.constantFrom('unpaid' as const, 'lifted' as const, 'stop-admissions' as const),
});
const corridor = thing({ bandShare: anyShare, aboveShare: anyShare, belowShare: anyShare, eurosPerDay: anyPrice });
const valve = {
  expectedCareDaysPerYear: fc.constantFrom(0, 100, 2000),
  eurosPerDay: anyPrice,
  mostEurosPerYear: anySum,
};
const safetyValve = fc.oneof(
  thing({ kind: fc.constant('care-days' as const), aboveRate: fc.constantFrom(0, 0.1, 1), ...valve }),
  thing({ kind: fc.constant('waiting-time' as const), waitingDays: fc.constantFrom(0, 5, 30), ...valve }),
);
const sharedSavings = thing(
  { baselineEurosPerYear: anySum, providerShare: anyShare, twoSided: fc.boolean() },
  {
    baselineReferralsPerYear: fc.constantFrom(1, 40),
    onlyWhenWaitingDaysAtMost: fc.constantFrom(0, 20),
    onlyWhenRefusedAtMost: fc.constantFrom(0, 3),
  },
);
const onVolume = { paidAfterMonths: anyLag, ceiling, sharedSavings };
const onFixedSum = { corridor, safetyValve, sharedSavings };
const usualDays = fc.constantFrom(1, 30, 200);

/** Every kind of contract that is no mixture, with whatever may go with it. */
const PLAIN = [
  thing(
    { kind: fc.constant('pxq' as const), eurosPerDay: anyPrice },
    {
      ...onVolume,
      billing: thing({
        unpaidAbsenceShare: anyShare,
        departureDay: fc.constantFrom('paid' as const, 'unpaid' as const),
      }),
    },
  ),
  thing(
    { kind: fc.constant('trajectory' as const), eurosPerTrajectory: anyPrice, atStartShare: anyShare, usualDays },
    onVolume,
  ),
  thing(
    {
      kind: fc.constant('result' as const),
      eurosPerTrajectory: anyPrice,
      resultShare: anyShare,
      successShare: anyShare,
      usualDays,
    },
    onVolume,
  ),
  thing({ kind: fc.constant('lumpsum' as const), eurosPerYear: anySum }, onFixedSum),
  thing(
    { kind: fc.constant('lumpsum-norm' as const), places: anyPlaces, occupancyRate: anyShare, eurosPerDay: anyPrice },
    onFixedSum,
  ),
  thing(
    { kind: fc.constant('availability' as const), places: anyPlaces, eurosPerPlaceYear: anySum },
    { useEurosPerDay: anyPrice, ...onVolume },
  ),
  thing(
    {
      kind: fc.constant('population' as const),
      inhabitants: fc.constantFrom(0, 900),
      eurosPerInhabitantYear: anyPrice,
    },
    onFixedSum,
  ),
] as const;

/** One contract of each kind (p0 to p6), and a mixture (mix) of three of them, perhaps twice the same. */
const anyContracts = fc
  .tuple(
    fc.tuple(...(PLAIN as readonly fc.Arbitrary<object>[])),
    fc.tuple(fc.nat(6), fc.nat(6), fc.nat(6)),
    fc.constantFrom(2024, 2025),
    fc.subarray([0, 1, 2, 3, 4, 5, 6], { maxLength: 2 }),
    fc.array(fc.constantFrom('p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'mix'), { minLength: 15, maxLength: 15 }),
  )
  .map(([plain, [a, b, c], priceYear, notIndexed, picks]) => ({
    contracts: [
      ...plain.map((terms, index) => ({
        ...terms,
        id: `p${index}`,
        label: `p${index}`,
        priceYear,
        ...(notIndexed.includes(index) ? { indexation: 'none' } : {}),
      })),
      {
        id: 'mix',
        label: 'mix',
        kind: 'mixture',
        parts: [a, b, c].map((index, part) => ({ contract: `p${index}`, share: [0.25, 0.5, 0.25][part] })),
      },
    ] as unknown as readonly Contract[],
    picks,
  }));

const samples: { readonly contracts: readonly Contract[]; readonly picks: readonly string[] }[] = [];

/**
 * Checks something for many made-up scenarios in which every segment is paid by made-up contracts that change on firsts
 * of months, with prices that rise. Replications are those of the scenario with its own contracts: money does not run the kernel.
 */
export function everyPaidScenario(
  check: (paid: Scenario, simulated: ReturnType<typeof modelOf>, asMade: Scenario) => void,
  count = 60,
): void {
  if (samples.length === 0) samples.push(...fc.sample(anyContracts, { seed: 3, numRuns: 100 }));
  let number = 0;
  everyScenario((scenario) => {
    const { contracts, picks } = samples[number++ % samples.length] as (typeof samples)[number];
    const model = modelOf(scenario);
    const { startDay, horizonDays } = model.grid;
    const firsts = monthStartsBetween(startDay, startDay + horizonDays);
    const paid: Scenario = {
      ...scenario,
      contracts,
      indexation: {
        prices: { ovaShare: 0.9, years: [{ year: 2024, ovaRate: 0.0625, ppcRate: 0.0625 }], laterRate: 0.03125 },
      },
      segments: scenario.segments.map((segment, index) => ({
        ...segment,
        contract: picks[3 * index] as string,
        ...(index % 2 === 0 && firsts.length > 2
          ? {
              contractSteps: [firsts[1], firsts[firsts.length >> 1]].map((day, step) => ({
                from: dateOfDay(day as number),
                contract: picks[3 * index + 1 + step] as string,
              })),
            }
          : {}),
      })),
    };
    check(paid, model, scenario);
  }, count);
}
