import type { LengthOfStay, Scenario, Segment } from '../scenario/schema.ts';
import { testScenario } from '../simulation/scenario.test-data.ts';

/**
 * Monks and others, "A modelling tool for capacity planning in acute and community stroke services", BMC Health Services
 * Research 16:530 (2016), with its supplement. A segment for each type of patient in each unit, because they differ in
 * stay and in where they go; units have always a place, and how often n beds would be full follows from the counts.
 */
export interface StrokeWards {
  /** Mean days of a stroke patient who goes neither to rehabilitation nor home with support: 7.0 or 7.4 was meant. */
  readonly otherDays: number;
  readonly shape: 'lognormal' | 'exponential' | 'fixed';
  /** All admissions are multiplied by this. */
  readonly admissions: number;
  readonly neuro: 'here' | 'elsewhere';
}

/** What the paper describes, with the stay of its Python replication. */
export const STROKE_WARDS: StrokeWards = { otherDays: 7, shape: 'lognormal', admissions: 1, neuro: 'here' };

/** Mean and standard deviation in days. */
type Days = readonly [mean: number, sd: number];

/** The acute unit: mean days between two admissions, stay, and the share that goes on to rehabilitation. */
const acute = (otherDays: number) =>
  [
    { type: 'stroke', path: 'rehab', everyDays: 1.2 / 0.24, stay: [7.4, 8.6], toRehab: 1 },
    { type: 'stroke', path: 'supported', everyDays: 1.2 / 0.13, stay: [4.6, 4.8], toRehab: 0 },
    { type: 'stroke', path: 'other', everyDays: 1.2 / 0.63, stay: [otherDays, 8.7], toRehab: 0 },
    { type: 'tia', path: 'all', everyDays: 9.3, stay: [1.8, 2.3], toRehab: 0.01 },
    { type: 'neuro', path: 'all', everyDays: 3.6, stay: [4, 5], toRehab: 0.11 },
    { type: 'other', path: 'all', everyDays: 3.2, stay: [3.8, 5.2], toRehab: 0.05 },
  ] as const satisfies readonly { stay: Days; [key: string]: unknown }[];

/** Rehabilitation: admissions from outside, and stays by their shares (with and without support at home afterwards). */
const REHAB = [
  { type: 'stroke', everyDays: 21.8, stays: [[0.6, 28.4, 27.2] as const, [0.4, 30.3, 23.1] as const] },
  { type: 'tia', everyDays: Number.POSITIVE_INFINITY, stays: [[1, 18.7, 23.5] as const] },
  { type: 'neuro', everyDays: 31.7, stays: [[1, 27.6, 28.4] as const] },
  { type: 'other', everyDays: 28.6, stays: [[1, 16.1, 14.1] as const] },
] as const;

/** Returns the wards as a scenario of so many years, and which of its segments make up each unit. */
export function strokeWards(
  { otherDays, shape, admissions, neuro }: StrokeWards,
  years: number,
): { readonly scenario: Scenario; readonly acute: readonly number[]; readonly rehab: readonly number[] } {
  const isHere = ({ type }: { readonly type: string }) => neuro === 'here' || type !== 'neuro';
  const arrivals = (everyDays: number): Segment['inflow'] => [
    { id: 'in', referralsPerYear: (365.25 / everyDays) * admissions, groups: [{ group: 'all', share: 'rest' }] },
  ];
  const stayOf = (mean: number, sd: number) => {
    if (shape === 'lognormal') return { kind: shape, meanDays: mean, cv: sd / mean };
    return { kind: shape, meanDays: mean };
  };
  const mixed = (stays: readonly (readonly [share: number, mean: number, sd: number])[]): LengthOfStay => {
    if (stays.length === 1) return stayOf(stays[0][1], stays[0][2]);
    return { kind: 'mixture', parts: stays.map(([share, mean, sd]) => ({ share, stay: stayOf(mean, sd) })) };
  };
  const alwaysRoom = { capacity: { kind: 'unlimited' }, waiting: { kind: 'list', order: 'first-come' } } as const;
  const units = [
    ...acute(otherDays)
      .filter(isHere)
      .map(({ type, path, everyDays, stay: [mean, sd], toRehab }) => ({
        ...alwaysRoom,
        id: `acute-${type}-${path}`,
        inflow: arrivals(everyDays),
        lengthOfStay: stayOf(mean, sd),
        exits: toRehab > 0 ? [{ to: `rehab-${type}`, share: toRehab, whenFull: 'wait-at-home' as const }] : [],
      })),
    ...REHAB.filter(isHere).map(({ type, everyDays, stays }) => ({
      ...alwaysRoom,
      id: `rehab-${type}`,
      inflow: arrivals(everyDays),
      lengthOfStay: mixed(stays),
    })),
  ];
  const places = (unit: string) => units.flatMap(({ id }, index) => (id.startsWith(unit) ? [index] : []));
  const scenario = testScenario(units, {
    seed: 'monks-2016',
    startDate: '2021-01-01',
    endDate: `${2021 + years}-01-01`,
    start: { kind: 'long-run', warmUpDays: 3 * 365 },
  });
  return { scenario, acute: places('acute'), rehab: places('rehab') };
}

/**
 * Beds, and the chance that a patient finds them full: as published, and as Erlang's loss formula gives for the offered
 * load. The published values are rounded to two decimals and come from 150 runs of five years.
 */
export type DelayTable = readonly (readonly [beds: number, published: number, erlang: number])[];

export const ACUTE_7_0: DelayTable = [
  [9, 0.19, 0.1806],
  [10, 0.14, 0.1283],
  [11, 0.09, 0.0867],
  [12, 0.06, 0.0556],
  [13, 0.04, 0.0337],
  [14, 0.02, 0.0192],
  [15, 0.01, 0.0103],
];
export const ACUTE_7_4: DelayTable = [
  [9, 0.19, 0.1915],
  [10, 0.14, 0.1379],
  [11, 0.09, 0.0948],
  [12, 0.06, 0.0619],
  [13, 0.04, 0.0383],
  [14, 0.02, 0.0223],
  [15, 0.01, 0.0123],
];
export const REHAB_BEDS: DelayTable = [
  [10, 0.2, 0.2015],
  [12, 0.11, 0.1091],
  [13, 0.08, 0.0754],
  [14, 0.05, 0.0497],
  [15, 0.03, 0.0312],
  [16, 0.02, 0.0186],
];
/** All beds shared by both units. */
export const POOLED: DelayTable = [
  [22, 0.057, 0.063],
  [26, 0.016, 0.016],
];
/** Five per cent more admissions. */
export const MORE_ACUTE: DelayTable = [
  [10, 0.16, 0.147],
  [11, 0.11, 0.103],
  [12, 0.07, 0.068],
  [13, 0.05, 0.043],
  [14, 0.03, 0.026],
];
export const MORE_REHAB: DelayTable = [
  [12, 0.13, 0.128],
  [13, 0.09, 0.091],
  [14, 0.07, 0.062],
  [15, 0.04, 0.041],
  [16, 0.02, 0.025],
];
/** Complex neurological patients go elsewhere. */
export const ACUTE_WITHOUT_NEURO: DelayTable = [
  [10, 0.09, 0.08],
  [11, 0.05, 0.049],
  [12, 0.03, 0.028],
  [13, 0.02, 0.015],
  [14, 0.01, 0.007],
  [15, 0.01, 0.004],
];
/** The first published value stands beside "1 in 17", which would be .059: one of the two is a slip. */
export const REHAB_WITHOUT_NEURO: DelayTable = [
  [12, 0.03, 0.052],
  [13, 0.02, 0.031],
  [14, 0.01, 0.017],
  [15, 0.01, 0.009],
  [16, 0.0, 0.005],
];
