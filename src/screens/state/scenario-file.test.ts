import { expect, it } from 'vitest';
import almata from '../../../scenarios/almata.json' with { type: 'json' };
import type { Settings } from '../../io/share-link.ts';
import { variantOf } from '../../scenario/change.ts';
import type { OwnContract } from '../../scenario/own-contract.ts';
import { parseScenarioText } from '../../scenario/parse.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { judge } from './judge.ts';
import { openingOf, planOf, withAssumption, withOwnContract } from './plan.ts';
import { scenarioFile } from './scenario-file.ts';

const base = almata as unknown as Scenario;
const opening = openingOf(base);
const own: OwnContract = {
  contract: { id: 'eigen-1', label: 'Vast', kind: 'lumpsum', eurosPerYear: 4_237_650, priceYear: 2021 },
  segment: null,
  from: null,
};

const stay = '/segments/gesloten/lengthOfStay/meanDays';
const cases: readonly [string, Settings][] = [
  ['as it opens', opening],
  ['now', { ...opening, variant: null }],
  ['with choices', { ...opening, values: { plaatsen: 45, prijs: 250 } }],
  ['with an assumption beyond the slider', withAssumption(base, opening, stay, 500)],
  ['with an own contract', withOwnContract(base, opening, own)],
  [
    'with an own contract for one segment from a date',
    withOwnContract(base, opening, { ...own, segment: 'gesloten', from: '2023-01-01' }),
  ],
  ['with an own contract that does not count', { ...withOwnContract(base, opening, own), values: {} }],
];

it.each(cases)('a case %s opens again as it was saved', (_, settings) => {
  const planned = planOf(base, settings, judge);
  if (!planned.ok) throw new Error(planned.lines.join());
  const parsed = parseScenarioText(scenarioFile(base, planned.plan), 'x.json');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const again = planOf(parsed.scenario, openingOf(parsed.scenario), judge);
  if (!again.ok) throw new Error(again.lines.join());
  const told = ({ $schema, variants, opening: _o, sources, contracts, ...rest }: Scenario) => rest;
  expect(told(again.plan.now)).toEqual(told(planned.plan.now));
  expect(told(again.plan.chosen)).toEqual(told(planned.plan.chosen));
  expect(variantOf(parsed.scenario, parsed.scenario.opening.variant)).toMatchObject({ ok: true });
});

it('own numbers are marked as such, and the case of before keeps its sources', () => {
  const planned = planOf(base, withOwnContract(base, opening, own), judge);
  const file: Scenario = planned.ok && JSON.parse(scenarioFile(base, planned.plan));
  expect(file.sources['/contracts/eigen-1']).toMatchObject({ kind: 'assumption' });
  expect(file.sources['/norms/waitingDays']).toEqual(base.sources['/norms/waitingDays']);
  expect(file.segments[0].contract).toBe('pxq');
});
