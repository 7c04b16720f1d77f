import { expect, it } from 'vitest';
import { everythingScenario } from '../../scenario/everything.test-data.ts';
import { withValueAt } from '../../scenario/pointer.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { simulatedPart } from './simulated-part.ts';

const before = simulatedPart(everythingScenario);
const after = (path: string, value: unknown): string =>
  simulatedPart(withValueAt<Scenario>(everythingScenario, path, value)!);

it.each([
  ['/name', 'X'],
  ['/clientGroups/0/label', 'X'],
  ['/locations/0/label', 'X'],
  ['/measures/0/label', 'X'],
  ['/measures/0/priceYear', 2020],
  ['/measures/0/eurosPerYear', 1],
  ['/measures/0/eurosPerClient', 1],
  ['/measures/4/eurosPerYear', 1],
  ['/segments/0/label', 'X'],
  ['/segments/0/inflow/0/label', 'X'],
  ['/segments/0/contract', 'dagprijs'],
  ['/segments/0/urgent/eurosPerDay', 1],
  ['/segments/1/capacity/groups/0/label', 'X'],
  ['/segments/1/capacity/closing/eurosPerMove', 1],
  ['/segments/1/waiting/bridging/eurosPerDay', 1],
  ['/segments/1/providerCost/variableEurosPerDay', 1],
  ['/segments/1/behaviour/1/stayFactor', 2],
  ['/contracts/0/eurosPerDay', 1],
  ['/sources/~1norms/note', 'X'],
])('words and money at %s are not simulated again', (path, value) => {
  const changed = path.startsWith('/sources')
    ? { ...everythingScenario, sources: {} }
    : withValueAt<Scenario>(everythingScenario, path, value)!;
  expect(changed).not.toEqual(everythingScenario);
  expect(simulatedPart(changed)).toBe(before);
});

it.each([
  ['/seed', 'X'],
  ['/endDate', '2026-12-31'],
  ['/norms/waitingDays', 41],
  ['/clientGroups/0/urgencyLevel', 3],
  ['/locations/1/closes', '2026-02-01'],
  ['/measures/0/reach', 0.6],
  ['/measures/4/mostPlaces', 11],
  ['/segments/1/contract', 'dagprijs'],
  ['/segments/1/behaviour/0/occupancyTarget', 0.8],
  ['/segments/1/waiting/bridging/share', 0.4],
  ['/segments/1/waiting/order', 'first-come'],
  ['/segments/1/capacity/closing/relocateTo', 'thuis'],
  ['/segments/1/capacity/groups/0/places', 9],
  ['/segments/2/capacity/flexible/places', 4],
  ['/segments/2/demandPerSupply', 0.3],
  ['/segments/3/inflow/0/referralsPerYear', 13],
  ['/segments/4/outOfHome', true],
])('a change at %s is simulated again', (path, value) => {
  expect(after(path, value)).not.toBe(before);
});

it('two contracts to which people respond alike are the same future', () => {
  const [answer] = everythingScenario.segments[1].behaviour ?? [];
  const alike = withValueAt<Scenario>(everythingScenario, '/segments/1/behaviour', [
    { ...answer, contract: 'norm' },
    { ...answer, contract: 'dagprijs' },
  ])!;
  expect(simulatedPart(alike)).toBe(simulatedPart(withValueAt<Scenario>(alike, '/segments/1/contract', 'dagprijs')!));
});
