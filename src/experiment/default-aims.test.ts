import { describe, expect, test } from 'vitest';
import { everythingScenario } from '../scenario/everything.test-data.ts';
import type { Scenario } from '../scenario/schema.ts';
import { inflowPerDay, testScenario } from '../simulation/scenario.test-data.ts';
import { aimMistake, defaultAims, measuresOf } from './default-aims.ts';

const list = testScenario([{ inflow: inflowPerDay(0.3) }]);
const names = (scenario: Scenario) => defaultAims(scenario).map(({ measure }) => measure);

describe('what a question is about when nobody says', () => {
  test('is waiting, occupancy and money, as far as the scenario has them', () => {
    expect(names(list)).toEqual(['waitingTime', 'withinNorm', 'waitingList', 'occupancyRate']);
    expect(names(everythingScenario)).toContain('costMunicipality');
    expect(defaultAims(list).find(({ measure }) => measure === 'waitingList')?.period).toBe(list.endDate);
  });

  test('is no list where nobody waits on one, and no occupancy of places without end', () => {
    const refusing = testScenario([{ inflow: inflowPerDay(0.3), waiting: { kind: 'refuse' } }]);
    expect(names(refusing)).toEqual(['occupancyRate']);
    const endless = testScenario([{ inflow: inflowPerDay(0.3), capacity: { kind: 'unlimited' } }]);
    expect(names(endless)).not.toContain('occupancyRate');
  });
});

describe('an aim that somebody typed', () => {
  test.each([
    ['waitingTime', null, '2023', null],
    ['waitingTime', 's0', 'horizon', null],
    ['waitingList', null, '2024-01-01', null],
    ['waitingtime', null, '2023', 'measure'],
    ['toString', null, '2023', 'measure'],
    ['waitingTime', 's1', '2023', 'segment'],
    ['waitingTime', null, '2026', 'period'],
    ['waitingList', null, '2024-01-03', 'period'],
    ['waitingTime', null, '2024-01-01', 'combination'],
    ['costMunicipality', null, '2023', 'combination'],
  ])('%s of %s in %s: %s', (measure, segment, period, mistake) => {
    expect(aimMistake(list, { measure, segment, period })).toBe(mistake);
  });

  test('is offered where it exists', () => {
    expect(measuresOf(list, null, '2023')).not.toContain('costMunicipality');
    expect(measuresOf(list, null, '2024-01-01')).toContain('waitingList');
    expect(measuresOf(list, null, '2024-01-01')).not.toContain('waitingTime');
  });
});
