import { describe, expect, it } from 'vitest';
import type { LengthOfStay, Segment } from '../../scenario/schema.ts';
import { TABLE_LENGTH } from '../distributions/knots.ts';
import { testScenario } from '../scenario.test-data.ts';
import { loadTables, lookUp } from '../tables.ts';
import { compileModel } from './compile.ts';

const compiled = (segment: Partial<Segment>) => compileModel(testScenario([segment]));
const under = (factor: number, lengthOfStay: LengthOfStay) =>
  compiled({
    lengthOfStay,
    contract: 'a',
    behaviour: [{ contract: 'a', stayFactor: factor, inflowFactor: 1, occupancyTarget: 1 }],
  });

const STAYS: LengthOfStay[] = [
  { kind: 'exponential', meanDays: 100 },
  { kind: 'gamma', meanDays: 100, cv: 0.7 },
  { kind: 'lognormal', meanDays: 100, cv: 1.3 },
  { kind: 'weibull', meanDays: 100, cv: 1.4 },
  { kind: 'fixed', meanDays: 100 },
  { kind: 'uniform', fromDays: 40, untilDays: 160 },
  { kind: 'empirical', observedDays: [50, 70, 180] },
  {
    kind: 'mixture',
    parts: [
      { share: 0.5, stay: { kind: 'fixed', meanDays: 60 } },
      { share: 0.25, stay: { kind: 'empirical', observedDays: [90, 110] } },
      { share: 0.25, stay: { kind: 'uniform', fromDays: 150, untilDays: 210 } },
    ],
  },
];

describe('stays under a contract', () => {
  it.each(STAYS)('of kind $kind are longer by the factor of the contract in force, one by one', (stay) => {
    const before = under(1, stay);
    const after = under(1.5, stay);
    expect(before.stays[0].meanDays).toBeCloseTo(100, 9);
    expect(after.stays[0].meanDays).toBeCloseTo(150, 9);
    expect(after.tables).toHaveLength(before.tables.length);
    for (let i = 0; i < after.tables.length; i += 97)
      expect(after.tables[i] / before.tables[i] || 1.5).toBeCloseTo(1.5, 10);
  });

  it('end at the same maximum', () => {
    const [stay] = under(3, { kind: 'fixed', meanDays: 100, maximumDays: 182 }).stays;
    expect(stay.maximumDays).toBe(182);
    expect(stay.meanDays).toBe(182);
  });

  it('are as they were under a contract of which nothing is said', () => {
    const behaviour = [{ contract: 'a', stayFactor: 2, inflowFactor: 1, occupancyTarget: 1 }];
    const lengthOfStay = { kind: 'fixed', meanDays: 100 } as const;
    expect(compiled({ lengthOfStay, behaviour }).stays[0].meanDays).toBe(100);
    expect(compiled({ lengthOfStay, behaviour, contract: 'b' }).stays[0].meanDays).toBe(100);
    expect(compiled({ lengthOfStay, behaviour, contract: 'a' }).stays[0].meanDays).toBe(200);
  });
});

describe('a maximum that some stay beyond', () => {
  const stay = { kind: 'exponential', meanDays: 200, maximumDays: 182 } as const;

  it('leaves the mean between the mean with and without a maximum', () => {
    const [{ meanDays }] = compiled({ lengthOfStay: stay, afterMaximum: { extendedShare: 0.3, exits: [] } }).stays;
    // 200 x (1 - e^-0.91) with a maximum (validation case cap-01), 200 without.
    expect(meanDays).toBeCloseTo(0.7 * 119.495155193 + 0.3 * 200, 1);
  });

  it('is passed by those met in care as often as it is passed', () => {
    const { tables, stays } = compiled({ lengthOfStay: stay, afterMaximum: { extendedShare: 0.5, exits: [] } });
    loadTables(tables);
    let longer = 0;
    for (let i = 0; i < 100_000; i++) if (lookUp(stays[0].remainingOffset, (i + 0.5) / 100_000) > 182) longer += 1;
    // Days beyond the maximum as a part of all days: 0.5 x 200 e^-0.91 of that and 200 (1 - e^-0.91).
    const beyond = 0.5 * 200 * Math.exp(-0.91);
    expect(longer / 100_000).toBeCloseTo(beyond / (beyond + 119.495155193), 3);
  });
});

describe('tables', () => {
  it('are shared by groups and segments with the same stay, and by the same duration', () => {
    const patience = { duration: { kind: 'exponential', meanDays: 40 }, then: 'leave' } as const;
    const waiting: Segment['waiting'] = { kind: 'list', order: 'first-come', patience };
    const { tables, stays, segmentModels } = compileModel(testScenario([{ waiting }, { waiting }]));
    expect(stays[0]).toBe(stays[1]);
    expect(segmentModels[0].patience).toEqual({ offset: 2 * TABLE_LENGTH, observed: 0 });
    expect(segmentModels[1].patience).toEqual(segmentModels[0].patience);
    expect(tables).toHaveLength(3 * TABLE_LENGTH);
  });

  it('of own data are the sorted list itself, for stays and for other durations', () => {
    const observedDays = [30, 4, 200.5];
    const duration = { kind: 'empirical', observedDays } as const;
    const { tables, stays, segmentModels } = compiled({ lengthOfStay: duration, dropout: { duration, then: 'leave' } });
    expect([...tables.slice(stays[0].offset, stays[0].offset + stays[0].observed)]).toEqual([4, 30, 200.5]);
    const dropout = segmentModels[0].dropout;
    expect(dropout?.observed).toBe(3);
    expect([...tables.slice(dropout?.offset, (dropout?.offset ?? 0) + 3)]).toEqual([4, 30, 200.5]);
  });
});
