import { describe, expect, it } from 'vitest';
import almata from '../../../scenarios/almata.json' with { type: 'json' };
import { dayOfDate } from '../../calendar/calendar.ts';
import { variantOf } from '../../scenario/change.ts';
import { longRunInput } from '../../scenario/long-run-input.ts';
import { parseScenario } from '../../scenario/parse.ts';
import { withValueAt } from '../../scenario/pointer.ts';
import type { NumberChoice, Scenario } from '../../scenario/schema.ts';
import { longRun } from '../../theory/long-run.ts';
import { decimalsOf, meant, onStep } from '../state/choice-values.ts';
import { decisionsOf, momentsOf } from './moments.ts';
import { excessOf } from './overload-notice.ts';

const base = shipped();

function shipped(): Scenario {
  const parsed = parseScenario(almata);
  if (!parsed.ok) throw new Error('almata');
  return parsed.scenario;
}

function variant(id: string): Scenario {
  const changed = variantOf(base, id);
  if (!changed.ok) throw new Error(id);
  return changed.scenario;
}

function changed(path: string, value: unknown): Scenario {
  return withValueAt(base, path, value) as Scenario;
}

describe('the moments that the page speaks about', () => {
  it('are the day of the decision, a year later, and the first calendar year after it', () => {
    expect(momentsOf(base)).toEqual({
      decision: dayOfDate('2022-01-01'),
      before: dayOfDate('2022-01-01'),
      look: dayOfDate('2023-01-01'),
      isAYearLater: true,
      year: '2022',
      yearDays: 365,
    });
  });

  it('of a decision in the middle of a month begin on its first day: between the two the list is not counted', () => {
    const steps = [
      { id: 'begin', from: '2021-01-01', places: 57 },
      { id: 'na-krimp', from: '2022-12-30', places: 43 },
    ];
    expect(momentsOf(changed('/segments/gesloten/capacity/steps', steps))).toMatchObject({
      decision: dayOfDate('2022-12-30'),
      before: dayOfDate('2022-12-01'),
      look: dayOfDate('2023-12-01'),
      isAYearLater: false,
    });
  });

  it('of a decision on the last day of a month are those of the day after it', () => {
    const steps = [
      { id: 'begin', from: '2021-01-01', places: 57 },
      { id: 'na-krimp', from: '2022-12-31', places: 43 },
    ];
    expect(momentsOf(changed('/segments/gesloten/capacity/steps', steps))).toMatchObject({
      before: dayOfDate('2022-12-01'),
      look: dayOfDate('2024-01-01'),
      isAYearLater: true,
    });
  });

  it('are about the places that the reader chooses: an earlier step says nothing about those', () => {
    const steps = [
      { id: 'begin', from: '2021-01-01', places: 57 },
      { id: 'eerder', from: '2021-07-01', places: 50 },
      { id: 'na-krimp', from: '2022-01-01', places: 43 },
    ];
    expect(momentsOf(changed('/segments/gesloten/capacity/steps', steps))).toMatchObject({
      decision: dayOfDate('2022-01-01'),
      look: dayOfDate('2023-01-01'),
      year: '2022',
    });
  });

  it('stay within a horizon that ends sooner', () => {
    const short = momentsOf(changed('/endDate', '2022-07-01'));
    expect(short).toMatchObject({ look: dayOfDate('2022-07-01'), isAYearLater: false, year: '2022' });
  });

  it('begin on the first day when places never change', () => {
    const steps = [{ id: 'begin', from: '2021-01-01', places: 57 }];
    expect(momentsOf(changed('/segments/gesloten/capacity/steps', steps))).toMatchObject({
      decision: dayOfDate('2021-01-01'),
      look: dayOfDate('2022-01-01'),
      year: '2021',
    });
  });

  it('mark only days on which the number of places really changes', () => {
    expect(decisionsOf(base)).toEqual([]);
    expect(decisionsOf(variant('in-een-keer'))).toEqual([{ day: dayOfDate('2022-01-01'), places: 43 }]);
    expect(decisionsOf(variant('in-stappen')).map(({ places }) => places)).toEqual([53, 50, 46, 43]);
  });
});

describe('more children than places can serve', () => {
  it('is told in clients a month: 123 a year come, 43 places of five months let 103 leave', () => {
    const excess = excessOf(variant('in-een-keer'));
    expect(excess?.arrivingPerMonth).toBeCloseTo(123 / 12, 2);
    expect(excess?.leavingPerMonth).toBeCloseTo(43 / 5, 2);
  });

  it('counts the places at the end of the steps, not after the first', () => {
    expect(excessOf(variant('in-stappen'))?.leavingPerMonth).toBeCloseTo(43 / 5, 2);
  });

  it('is not told when the load fits', () => {
    expect(excessOf(base)).toBeNull();
    expect(excessOf(variant('korter-verblijf'))).toBeNull();
  });
});

describe('what the formulas are asked', () => {
  it('gives the growth of the brief: about twenty a year', () => {
    const input = longRunInput(variant('in-een-keer'));
    if (input.kind !== 'segments') throw new Error(input.kind);
    const [answer] = longRun(input.segments);
    expect(answer).toMatchObject({ kind: 'overload', places: 43 });
    expect(answer.kind === 'overload' && answer.growthPerYear).toBeCloseTo(123 - (43 * 365.25) / 152.1875, 6);
  });

  it('is an approximation for stays that are not exponential', () => {
    const input = longRunInput(base);
    if (input.kind !== 'segments') throw new Error(input.kind);
    expect(longRun(input.segments)[0]).toMatchObject({ kind: 'stable', basis: 'approximation' });
    const exponential = longRunInput(
      changed('/segments/gesloten/lengthOfStay', { kind: 'exponential', meanDays: 152.1875 }),
    );
    if (exponential.kind !== 'segments') throw new Error(exponential.kind);
    expect(longRun(exponential.segments)[0]).toMatchObject({ kind: 'stable', basis: 'exact' });
  });

  it('is nothing when numbers keep changing or a rule is unknown to them', () => {
    expect(longRunInput(variant('minder-instroom'))).toEqual({ kind: 'changing' });
    expect(longRunInput(changed('/segments/gesloten/lengthOfStay/maximumDays', 183))).toEqual({ kind: 'not-covered' });
    expect(longRunInput(changed('/segments/gesloten/urgent/until', 'whole-stay'))).toEqual({ kind: 'not-covered' });
  });
});

describe('the positions of a slider', () => {
  const slider = { kind: 'number', minimum: 4, maximum: 14, step: 0.1, unit: 'months' } as unknown as NumberChoice;

  it('have no dust of binary fractions and stay within their bounds', () => {
    expect(onStep(slider, 4 + 3 * 0.1)).toBe(4.3);
    expect(onStep(slider, 99)).toBe(14);
    expect(onStep(slider, -1)).toBe(4);
    expect(decimalsOf(slider)).toBe(1);
  });

  it('that look like "nu" are exactly "nu", also when it lies between two steps', () => {
    expect(meant(10.3, [10.258, 7], 1)).toBe(10.258);
    expect(meant(10.2, [10.258, 7], 1)).toBe(10.2);
  });
});
