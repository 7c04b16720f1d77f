import { describe, expect, it } from 'vitest';
import { variantOf } from './change.ts';
import { meanStayDays } from './mean-stay.ts';
import { overloads } from './overload.ts';
import { parseScenario } from './parse.ts';
import { withValueAt } from './pointer.ts';
import type { LengthOfStay, Scenario } from './schema.ts';
import { THREE_SEGMENTS } from './three-segments.test-data.ts';
import { runWarnings } from './warnings.ts';

const S = '/segments/verblijf';

function withChanges(changes: Readonly<Record<string, unknown>>): Scenario {
  return Object.entries(changes).reduce<Scenario>(
    (now, [path, value]) => withValueAt(now, path, value)!,
    THREE_SEGMENTS,
  );
}

function warningsWith(changes: Readonly<Record<string, unknown>>) {
  const parsed = parseScenario(withChanges(changes));
  return parsed.ok ? parsed.warnings : parsed.problems;
}

describe('a scenario runs with a warning', () => {
  it('when more clients are in care than there are places', () => {
    expect(warningsWith({ [`${S}/start/inCare`]: 60 })).toMatchObject([
      { code: 'start-above-places', path: `${S}/start/inCare`, facts: { inCare: 60, places: 57 } },
    ]);
    expect(warningsWith({ [`${S}/start/inCare`]: 57 })).toEqual([]);
    const longRun = { kind: 'long-run', warmUpDays: 1000 };
    expect(warningsWith({ [`${S}/start/inCare`]: 60, '/start': longRun })).toEqual([]);
  });

  it('when no place is open in the whole period', () => {
    expect(warningsWith({ [`${S}/capacity/steps/begin/places`]: 0 })).toMatchObject([
      { code: 'no-places', path: `${S}/capacity` },
    ]);
    const reopening = [
      { from: '2022-01-01', places: 0 },
      { from: '2024-12-31', places: 1 },
    ];
    expect(warningsWith({ [`${S}/capacity/steps`]: reopening }).map(({ code }) => code)).toEqual(['overload']);
    const before = [
      { from: '2020-01-01', places: 5 },
      { from: '2022-01-01', places: 0 },
    ];
    expect(warningsWith({ [`${S}/capacity/steps`]: before }).map(({ code }) => code)).toEqual(['no-places']);
  });

  it('when it is played only once', () => {
    expect(warningsWith({ '/replications': 1 })).toMatchObject([{ code: 'one-replication' }]);
    expect(warningsWith({ '/replications': 2 })).toEqual([]);
  });

  it('when a number has no source, in the base or in a variant', () => {
    const { '/contracts': _, ...sources } = THREE_SEGMENTS.sources;
    expect(warningsWith({ '/sources': sources }).map(({ code, path }) => `${code} ${path}`)).toEqual([
      'no-source /contracts/dagprijs/eurosPerDay',
      'no-source /contracts/dagprijs/priceYear',
    ]);
    const changes = [{ path: `${S}/capacity/steps/begin/places`, value: 43 }];
    const variants = [{ id: 'v', label: 'V', changes }];
    const found = warningsWith({ '/variants': variants }).map(({ code, path }) => `${code} ${path}`);
    expect(found).toEqual([`no-source ${S}/capacity/steps/begin/places`]);
    const own = { ...THREE_SEGMENTS.sources, '/variants/v': { kind: 'own-data', note: 'x' } };
    expect(warningsWith({ '/variants': variants, '/sources': own })).toEqual([]);
  });
});

describe('structural overload', () => {
  it('is told with load, places and the first day', () => {
    const steps = [
      { from: '2022-01-01', places: 57 },
      { from: '2023-01-01', places: 40 },
    ];
    const [warning] = warningsWith({ [`${S}/capacity/steps`]: steps });
    expect(warning).toMatchObject({
      code: 'overload',
      facts: { places: 40, from: '2023-01-01', consequence: 'list-grows' },
    });
    expect(warning.code === 'overload' && warning.facts.load).toBeCloseTo(0.27 * 152, 9);
  });

  it('follows clients through the network by the traffic equations', () => {
    // 0.27 a day, half goes on to wonen, a fifth to ambulant, and of wonen two fifths to ambulant: 0.262 a day there.
    const ambulant = (0.1 + 0.27 * (0.2 + 0.5 * 0.4)) * 200;
    const loads = overloads(
      withChanges({
        '/segments/wonen/capacity/steps/begin/places': 1,
        '/segments/ambulant/capacity/steps/begin/places': 1,
      }),
    );
    expect(loads.map(({ segment }) => segment)).toEqual([1, 2]);
    expect(loads[0].load).toBeCloseTo(0.27 * 0.5 * 300, 6);
    // wonen has one place of 300 days: it lets through 1/300 a day, not what it gets.
    expect(loads[1].load).toBeCloseTo((0.1 + 0.27 * 0.2 + 0.4 / 300) * 200, 6);
    const [last] = overloads(withChanges({ '/segments/ambulant/capacity/steps/begin/places': 1 }));
    expect(last.load).toBeCloseTo(ambulant, 6);
  });

  it('counts clients who come back, as if there were places enough: with half coming back twice as many', () => {
    const exits = [{ to: 'verblijf', share: 0.5, whenFull: 'leave' }];
    const [found] = overloads(withChanges({ [`${S}/exits`]: exits }));
    expect(found.load).toBeCloseTo((0.27 / 0.5) * 152, 6);
  });

  it('is no warning for a peak that passes within a year', () => {
    const peak = (until: string) => [
      { from: '2022-01-01', referralsPerYear: 98 },
      { from: '2022-06-01', referralsPerYear: 300 },
      { from: until, referralsPerYear: 98 },
    ];
    expect(warningsWith({ [`${S}/inflow/nieuw/steps`]: peak('2023-05-31') })).toEqual([]);
    expect(warningsWith({ [`${S}/inflow/nieuw/steps`]: peak('2023-06-03') })).toMatchObject([
      { code: 'overload', facts: { from: '2022-06-01' } },
    ]);
    expect(warningsWith({ [`${S}/inflow/nieuw/steps`]: peak('2024-12-31').slice(0, 2) })).toHaveLength(1);
  });

  it('comes with growth, on the first of January that is too much', () => {
    const growth = { from: '2022-01-01', rate: 0.2 };
    // 41.04 places, and 49.2, 59.1 of 57.
    expect(warningsWith({ [`${S}/inflow/nieuw/growth`]: growth })).toMatchObject([{ facts: { from: '2023-01-01' } }]);
    const [found] = overloads(withChanges({ [`${S}/inflow/nieuw/growth`]: growth }));
    expect(found.load).toBeCloseTo(0.27 * 152 * 1.44, 9);
  });

  it('is no warning where there is always a place, and has other consequences where nobody waits', () => {
    expect(warningsWith({ [`${S}/capacity`]: { kind: 'unlimited' } })).toEqual([]);
    const small = { [`${S}/capacity/steps/begin/places`]: 30 };
    const overflow = { kind: 'overflow', withinHours: 24, until: 'whole-stay', eurosPerDay: 1 };
    const consequence = (more: Readonly<Record<string, unknown>>) =>
      overloads(withChanges({ ...small, ...more })).map((found) => found.consequence);
    expect(consequence({ [`${S}/waiting`]: { kind: 'refuse' } })).toEqual(['refused']);
    expect(consequence({ [`${S}/urgent`]: overflow, '/clientGroups/iedereen/urgent': true })).toEqual(['overflow']);
    expect(
      consequence({ [`${S}/urgent`]: { ...overflow, until: 'place-free' }, '/clientGroups/iedereen/urgent': true }),
    ).toEqual(['list-grows']);
  });

  it('is found for a variant when the variant is asked', () => {
    const variants = [{ id: 'v', label: 'V', changes: [{ path: `${S}/capacity/steps/begin/places`, times: 0.5 }] }];
    const parsed = parseScenario({ ...THREE_SEGMENTS, variants });
    // Half of 57 places is no whole number of places.
    expect(parsed.ok).toBe(false);
    const whole = parseScenario({
      ...THREE_SEGMENTS,
      variants: [{ ...variants[0], changes: [{ path: `${S}/capacity/steps/begin/places`, value: 30 }] }],
    });
    const variant = whole.ok ? variantOf(whole.scenario, 'v') : whole;
    expect(variant.ok && runWarnings(variant.scenario).map(({ code }) => code)).toEqual(['overload']);
  });
});

describe('the mean stay with a maximum', () => {
  const stays: readonly LengthOfStay[] = [
    { kind: 'exponential', meanDays: 152 },
    { kind: 'gamma', meanDays: 152, cv: 0.877 },
    { kind: 'gamma', meanDays: 152, cv: 3 },
    { kind: 'lognormal', meanDays: 152, cv: 1.3 },
    { kind: 'weibull', meanDays: 152, cv: 0.4 },
    { kind: 'weibull', meanDays: 152, cv: 2 },
    { kind: 'fixed', meanDays: 152 },
    { kind: 'empirical', observedDays: [10, 100, 1000] },
  ];

  it.each(stays)(
    'is never more than the mean or the maximum, and the mean when the maximum is far ($kind $cv)',
    (stay) => {
      const mean = meanStayDays(stay);
      let previous = 0;
      for (const maximumDays of [0.5, 5, 50, 152, 500, 5000, 36_525]) {
        const cut = meanStayDays({ ...stay, maximumDays });
        expect(cut).toBeLessThanOrEqual(Math.min(mean, maximumDays) * (1 + 1e-12));
        expect(cut).toBeGreaterThanOrEqual(previous);
        previous = cut;
      }
      expect(meanStayDays({ ...stay, maximumDays: 1e9 })).toBeCloseTo(mean, 3);
    },
  );

  it('is what the figures of the field say: six months at most of a gamma of six and a half is 4.09 months', () => {
    const month = 30.4375;
    const stay: LengthOfStay = { kind: 'gamma', meanDays: 6.5 * month, cv: 1 / Math.sqrt(1.2), maximumDays: 6 * month };
    expect(meanStayDays(stay) / month).toBeCloseTo(4.09, 2);
  });

  it('is the area under the tail, added up in small steps', () => {
    const tails: readonly [LengthOfStay, (days: number) => number][] = [
      [{ kind: 'exponential', meanDays: 152, maximumDays: 183 }, (days) => Math.exp(-days / 152)],
      // A Weibull of shape 2 has the mean of its scale times half the root of pi.
      [
        { kind: 'weibull', meanDays: 152, cv: Math.sqrt(4 / Math.PI - 1), maximumDays: 183 },
        (days) => Math.exp(-((days / (152 / (Math.sqrt(Math.PI) / 2))) ** 2)),
      ],
      // A gamma of shape 2: (1 + x/θ) e^(-x/θ).
      [
        { kind: 'gamma', meanDays: 152, cv: Math.SQRT1_2, maximumDays: 183 },
        (days) => (1 + days / 76) * Math.exp(-days / 76),
      ],
    ];
    for (const [stay, tail] of tails) {
      const steps = 200_000;
      let area = 0;
      for (let step = 0; step < steps; step++) area += tail(((step + 0.5) * 183) / steps) * (183 / steps);
      expect(meanStayDays(stay)).toBeCloseTo(area, 5);
    }
    // Lognormal with σ = 1 and median m cut at m: m (e^½ Φ(-1) + ½), with Φ(-1) = 0.158655253931457.
    const median = 152 / Math.exp(0.5);
    const cut = meanStayDays({ kind: 'lognormal', meanDays: 152, cv: Math.sqrt(Math.E - 1), maximumDays: median });
    expect(cut).toBeCloseTo(152 * 0.158655253931457 + median / 2, 9);
  });
});
