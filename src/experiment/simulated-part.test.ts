import { describe, expect, it } from 'vitest';
import { everythingScenario } from '../scenario/everything.test-data.ts';
import { withValueAt } from '../scenario/pointer.ts';
import type { Scenario } from '../scenario/schema.ts';
import { compileModel } from '../simulation/compile/compile.ts';
import { runReplication } from '../simulation/simulate.ts';
import { simulatedPart } from './simulated-part.ts';

const before = simulatedPart(everythingScenario);
const future = (scenario: Scenario) => runReplication(compileModel(scenario), 0);
const known = future(everythingScenario);

/** The scenario with another value; undefined leaves the key out. */
function changedAt(scenario: Scenario, path: string, value: unknown): Scenario {
  const changed = withValueAt<Scenario>(scenario, path, value === undefined ? LEFT_OUT : value);
  if (changed === undefined) throw new Error(`no such path: ${path}`);
  return JSON.parse(JSON.stringify(changed, (_, part) => (part === LEFT_OUT ? undefined : part)));
}
const LEFT_OUT = 'left out';

it('does not look at the order of keys', () => {
  const [first, ...others] = everythingScenario.segments;
  const turned = Object.fromEntries(Object.entries(first!).reverse()) as typeof first;
  const scenario = { ...everythingScenario, segments: [turned!, ...others] };
  expect(simulatedPart(scenario)).toBe(simulatedPart(everythingScenario));
});

describe('words and money are not simulated again', () => {
  it.each<readonly [path: string, value: unknown]>([
    ['/name', 'X'],
    ['/sources', {}],
    ['/clientGroups/0/label', 'X'],
    ['/locations/0/label', 'X'],
    ['/locations/noord/property', undefined],
    ['/measures/0/label', 'X'],
    ['/measures/0/priceYear', 2020],
    ['/measures/0/eurosPerYear', 1],
    ['/measures/0/eurosPerClient', 1],
    ['/measures/4/eurosPerYear', 1],
    ['/segments/0/label', 'X'],
    ['/segments/0/inflow/0/label', 'X'],
    ['/segments/0/contract', 'dagprijs'],
    ['/segments/0/contractSteps', undefined],
    ['/segments/0/urgent/eurosPerDay', 1],
    ['/segments/0/location', 'west'],
    ['/segments/0/taakveld', '6.72a'],
    ['/segments/1/capacity/groups/0/label', 'X'],
    ['/segments/1/capacity/closing/eurosPerMove', 1],
    ['/segments/1/waiting/bridging/eurosPerDay', 1],
    ['/segments/1/waiting/bridging/priceYear', 2020],
    ['/segments/1/capacity/closing/priceYear', 2020],
    ['/segments/1/urgent/priceYear', 2020],
    ['/segments/1/providerCost/variableEurosPerDay', 1],
    ['/segments/1/behaviour/1/stayFactor', 2],
    ['/segments/1/laterCost', undefined],
    ['/segments/2/providerCost/staffing', undefined],
    ['/contracts/dagprijs/eurosPerDay', 1],
    ['/contracts/dagprijs/ceiling/eurosPerYear', 1],
    ['/contracts/dagprijs-stop/indexation', undefined],
    ['/contracts/vast/corridor', undefined],
    ['/municipalities/0/inhabitants', 1],
    ['/municipalities/0/pastUse', []],
    ...['indexation', 'budget', 'costSharing', 'programmes', 'reinvestments', 'shadowPrices'].map(
      (key) => [`/${key}`, undefined] as const,
    ),
  ])('%s as %j', (path, value) => {
    const changed = changedAt(everythingScenario, path, value);
    expect(JSON.stringify(changed)).not.toBe(JSON.stringify(everythingScenario));
    expect(simulatedPart(changed)).toBe(before);
    expect(future(changed)).toEqual(known);
  });

  it('two contracts to which people respond alike are the same future', () => {
    const [answer] = everythingScenario.segments[1].behaviour ?? [];
    const alike = changedAt(everythingScenario, '/segments/1/behaviour', [
      { ...answer, contract: 'norm' },
      { ...answer, contract: 'dagprijs' },
    ]);
    expect(simulatedPart(alike)).toBe(simulatedPart(changedAt(alike, '/segments/1/contract', 'dagprijs')));
    const later = changedAt(alike, '/segments/1/contractSteps', [{ from: '2025-01-01', contract: 'dagprijs' }]);
    expect(simulatedPart(alike)).toBe(simulatedPart(later));
  });

  it('a ceiling that can pay as many care days as before is the same future', () => {
    const stop = '/contracts/dagprijs-stop';
    const dearer = changedAt(everythingScenario, `${stop}/eurosPerDay`, 170);
    expect(simulatedPart(dearer)).not.toBe(before);
    expect(simulatedPart(changedAt(dearer, `${stop}/ceiling/eurosPerYear`, 1_800_000))).toBe(before);
  });
});

describe('what the simulation sees is simulated again', () => {
  it.each<readonly [path: string, value: unknown]>([
    ['/seed', 'X'],
    ['/endDate', '2026-12-31'],
    ['/norms/waitingDays', 41],
    ['/clientGroups/0/urgencyLevel', 3],
    ['/locations/1/closes', '2026-02-01'],
    ['/measures/0/reach', 0.6],
    ['/measures/4/mostPlaces', 11],
    ['/municipalities/0/referralShare', 0.5],
    ['/municipalities', undefined],
    ['/segments/0/inflow/0/municipalities/0/share', 0.6],
    ['/segments/1/contract', 'dagprijs'],
    ['/segments/1/contractSteps', [{ from: '2025-01-01', contract: 'dagprijs' }]],
    ['/segments/1/behaviour/0/occupancyTarget', 0.8],
    ['/segments/1/waiting/bridging/share', 0.4],
    ['/segments/1/waiting/order', 'first-come'],
    ['/segments/1/capacity/closing/relocateTo', 'thuis'],
    ['/segments/1/capacity/groups/0/places', 9],
    ['/segments/2/capacity/flexible/places', 4],
    ['/segments/2/demandPerSupply', 0.3],
    ['/segments/3/inflow/0/referralsPerYear', 13],
    ['/segments/3/contractSteps/0/from', '2025-08-01'],
    ['/segments/3/contractSteps/0/contract', 'dagprijs'],
    ['/segments/4/outOfHome', true],
    ['/contracts/dagprijs-stop/ceiling/eurosPerYear', 800_000],
    ['/contracts/dagprijs-stop/ceiling/then', 'unpaid'],
    ['/contracts/dagprijs-stop/eurosPerDay', 90],
    ['/contracts/dagprijs-stop/billing/unpaidAbsenceShare', 0.1],
    ['/contracts/dagprijs-stop/billing/departureDay', 'paid'],
  ])('%s as %j', (path, value) => {
    expect(simulatedPart(changedAt(everythingScenario, path, value))).not.toBe(before);
  });
});
