import { describe, expect, it } from 'vitest';
import { everythingScenario } from './everything.test-data.ts';
import { longRunInput } from './long-run-input.ts';
import { withValueAt } from './pointer.ts';
import type { Scenario } from './schema.ts';
import { THREE_SEGMENTS } from './three-segments.test-data.ts';

const S = '/segments/verblijf';
const withValue = (path: string, value: unknown) => longRunInput(withValueAt<Scenario>(THREE_SEGMENTS, path, value)!);
const duration = { kind: 'fixed', meanDays: 10 };
const first = (path: string, value: unknown) => {
  const input = withValue(path, value);
  return input.kind === 'segments' ? input.segments[0] : input.kind;
};

describe('what the formulas know', () => {
  it('mean and spread of stays that are equally likely between two, or short and long through each other', () => {
    expect(first(`${S}/lengthOfStay`, { kind: 'uniform', fromDays: 40, untilDays: 100 })).toMatchObject({
      meanDays: 70,
      stay: 'general',
      cv: expect.closeTo(Math.sqrt(300) / 70, 12),
    });
    const parts = [
      { share: 0.5, stay: { kind: 'fixed', meanDays: 10 } },
      { share: 0.5, stay: { kind: 'exponential', meanDays: 30 } },
    ];
    // E[X²] is half of 10² and half of 2·30².
    const variance = 0.5 * 100 + 0.5 * 1800 - 20 ** 2;
    expect(first(`${S}/lengthOfStay`, { kind: 'mixture', parts })).toMatchObject({
      meanDays: 20,
      cv: expect.closeTo(Math.sqrt(variance) / 20, 12),
    });
  });

  it('help at home while waiting, which changes nothing about the list', () => {
    const waiting = { kind: 'list', order: 'first-come', bridging: { afterDays: 1, share: 1, eurosPerDay: 1 } };
    expect(first(`${S}/waiting`, waiting)).toMatchObject({ waiting: 'list', places: 57 });
  });
});

it.each([
  [`${S}/waiting`, { kind: 'list', order: 'first-come', maximum: 3 }],
  [`${S}/waiting`, { kind: 'list', order: 'first-come', patience: { duration, then: 'leave' } }],
  [`${S}/inflow/nieuw/arrivals`, { kind: 'evenly-spaced' }],
  [`${S}/inflow/nieuw/population`, { clients: 4, meanDaysAtHome: 10 }],
  [`${S}/inflow/nieuw/fallbacks`, ['wonen']],
  [`${S}/exits/wonen/search`, duration],
  [`${S}/exits/wonen/fallbacks`, ['ambulant']],
  [`${S}/dropout`, { duration, then: 'leave' }],
  [`${S}/returns`, { share: 0.1, after: duration, to: 'verblijf' }],
  [`${S}/capacity/reserved`, { places: 1, groups: ['iedereen'] }],
  [`${S}/capacity/staffed`, [{ from: '2022-01-01', places: 50 }]],
  [`${S}/capacity/flexible`, { places: 1, openAtInCare: 57, closeBelowInCare: 50 }],
  [`${S}/capacity`, { kind: 'groups', closing: 'as-clients-leave', groups: [{ id: 'g', label: 'G', places: 5 }] }],
  [`${S}/demandPerSupply`, 0.5],
  ['/measures', everythingScenario.measures],
])('no formula is offered with %s: %j', (path, value) => {
  expect(withValue(path, value)).toEqual({ kind: 'not-covered' });
});

it.each([
  ['weekdayFactors', [1.4, 1.4, 1.4, 1.4, 1.4, 0, 0]],
  ['known', [{ day: 3 }]],
])('with %s the numbers keep changing', (key, value) => {
  expect(withValue(`${S}/inflow/nieuw/${key}`, value)).toEqual({ kind: 'changing' });
});

it('no formula is offered when a contract stops admissions at its ceiling', () => {
  const ceiling = { eurosPerYear: 1_000_000, then: 'stop-admissions' };
  const contracts = [{ ...THREE_SEGMENTS.contracts[0], ceiling }];
  const scenario = withValueAt<Scenario>(THREE_SEGMENTS, '/contracts', contracts)!;
  const inForce = withValueAt<Scenario>(scenario, `${S}/contract`, 'dagprijs')!;
  expect(longRunInput(inForce)).toEqual({ kind: 'not-covered' });
  const paid = inForce.segments.map(({ contract: _, ...segment }) => segment);
  expect(longRunInput({ ...inForce, segments: paid }).kind).toBe('segments');
});

it('what a place is called in the books, or where it stands, changes no list', () => {
  expect(first(`${S}/taakveld`, '6.73a')).toMatchObject({ places: 57 });
});
