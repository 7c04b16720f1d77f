import { describe, expect, it } from 'vitest';
import { withFreeFollowUp } from '../scenario/free-follow-up.ts';
import type { Exit, Scenario } from '../scenario/schema.ts';
import { inflowPerDay, placesFrom, testScenario } from '../simulation/scenario.test-data.ts';
import type { Futures } from './futures.ts';
import { samplesOf } from './rows.ts';
import { simulateFutures } from './run.ts';

/** A house of 8 places of which everybody goes on to a home of so many places, which others ask for too. */
function chain(homePlaces: number, exit: Partial<Exit> = {}): Scenario {
  const cost = {
    priceYear: 2021,
    fixed: [{ id: 'huis', label: 'Huis', eurosPerPlaceYear: 36_525, continuesDays: 0 }],
    variableEurosPerDay: 30,
    overheadRate: 0.25,
  };
  return testScenario(
    [
      {
        inflow: inflowPerDay(0.04),
        capacity: placesFrom(8),
        exits: [{ to: 's1', share: 1, whenFull: 'keep-place', ...exit }],
      },
      { inflow: inflowPerDay(0.01), capacity: placesFrom(homePlaces), providerCost: cost },
    ],
    { endDate: '2024-01-01' },
  );
}

function freed(scenario: Scenario) {
  const result = withFreeFollowUp(scenario, (label) => `${label} extra`);
  if (!result?.ok) throw new Error('nothing to free');
  return result;
}

const played = new Map<Scenario, Futures>();

function total(scenario: Scenario, measure: Parameters<typeof samplesOf>[1], segment: string | null = null): number {
  const futures = played.get(scenario) ?? simulateFutures(scenario, { replications: 10 });
  played.set(scenario, futures);
  const samples = samplesOf(futures, measure, segment, 'horizon');
  return samples?.numerators.reduce((sum, value) => sum + value, 0) ?? Number.NaN;
}

describe('follow-up places that are always free', () => {
  it('leave nobody blocked, and the house takes in more', () => {
    const tight = chain(6, { search: { kind: 'fixed', meanDays: 20 } });
    const { scenario } = freed(tight);
    expect(total(tight, 'blockedPlaces')).toBeGreaterThan(0);
    expect(total(scenario, 'blockedPlaces')).toBe(0);
    expect(total(scenario, 'admissions', 's0')).toBeGreaterThan(total(tight, 'admissions', 's0'));
  });

  it('change nothing where there is always room: own places come first', () => {
    const roomy = chain(500);
    const { scenario, extra } = freed(roomy);
    expect(total(scenario, 'admissions', extra[0].id)).toBe(0);
    for (const measure of ['waitingDays', 'careDays', 'admissions'] as const)
      expect(total(scenario, measure)).toBe(total(roomy, measure));
  });

  it('cost a place by the day: its yearly amount over 365.25 days, without overhead on top', () => {
    const { scenario, extra } = freed(chain(6));
    const cost = scenario.segments.find(({ id }) => id === extra[0].id)?.providerCost;
    // 36,525 a year is 100 a day; with the overhead of a quarter on it 80 is enough.
    expect(cost).toMatchObject({ fixed: [], variableEurosPerDay: 30 + 80, overheadRate: 0.25 });
    expect(extra).toEqual([{ of: 's1', id: 's1-extra', isPriced: true }]);
  });

  it('are not needed by who moves within the same kind of care: only the search goes', () => {
    const house = testScenario(
      [
        {
          inflow: inflowPerDay(0.05),
          capacity: placesFrom(6),
          exits: [{ to: 's0', share: 0.5, whenFull: 'keep-place', search: { kind: 'fixed', meanDays: 10 } }],
        },
      ],
      { endDate: '2023-01-01' },
    );
    const { scenario, extra } = freed(house);
    expect(extra).toEqual([]);
    expect(total(house, 'blockedPlaces')).toBeGreaterThan(0);
    expect(total(scenario, 'blockedPlaces')).toBe(0);
  });

  it('are nothing where nobody goes on, or nobody would wait', () => {
    expect(withFreeFollowUp(testScenario([{}]), String)).toBeNull();
    expect(withFreeFollowUp(chain(6, { whenFull: 'leave' }), String)).toBeNull();
  });
});
