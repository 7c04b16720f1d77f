import { expect, it } from 'vitest';
import almata from '../../scenarios/almata.json' with { type: 'json' };
import { checkScenario } from './check.ts';
import type { OwnContract } from './own-contract.ts';
import { withOwnContracts } from './own-contract.ts';
import { parseScenario } from './parse.ts';
import type { Scenario } from './schema.ts';

const parsed = parseScenario(almata);
const base = (parsed.ok && parsed.scenario) as Scenario;
const own: OwnContract = {
  contract: { id: 'eigen-1', label: 'Eigen', kind: 'lumpsum', eurosPerYear: 5_617_350, priceYear: 2021 },
  segment: null,
  from: null,
};

it('puts a contract in the list and in force for every segment that has one', () => {
  const changed = withOwnContracts(base, [own]);
  expect(checkScenario(changed)).toMatchObject({ ok: true });
  expect(changed.contracts.at(-1)).toEqual(own.contract);
  expect(changed.segments.map(({ contract }) => contract)).toEqual(['eigen-1']);
});

it('leaves a segment without a contract and the other segments alone', () => {
  const [first] = base.segments;
  const { contract, ...bare } = first;
  const three = { ...base, segments: [first, { ...first, id: 'b' }, { ...bare, id: 'c' }] };
  expect(withOwnContracts(three, [own]).segments.map((one) => one.contract)).toEqual(['eigen-1', 'eigen-1', undefined]);
  expect(withOwnContracts(three, [{ ...own, segment: 'b' }]).segments.map((one) => one.contract)).toEqual([
    contract,
    'eigen-1',
    undefined,
  ]);
});

it('counts from a date on until the end: a later step falls away, an earlier one stays', () => {
  const [first] = base.segments;
  const contractSteps = [
    { from: '2022-01-01', contract: 'lumpsum' },
    { from: '2024-01-01', contract: 'pxq' },
  ];
  const changed = withOwnContracts({ ...base, segments: [{ ...first, contractSteps }] }, [
    { ...own, from: '2023-01-01' },
  ]);
  expect(changed.segments[0].contract).toBe('pxq');
  expect(changed.segments[0].contractSteps).toEqual([contractSteps[0], { from: '2023-01-01', contract: 'eigen-1' }]);
  expect(checkScenario(changed)).toMatchObject({ ok: true });
});

it('replaces an own contract of the same name', () => {
  const dearer = { ...own, contract: { ...own.contract, eurosPerYear: 6_000_000 } as OwnContract['contract'] };
  const changed = withOwnContracts(withOwnContracts(base, [own]), [dearer]);
  expect(changed.contracts.filter(({ id }) => id === 'eigen-1')).toEqual([dearer.contract]);
});
