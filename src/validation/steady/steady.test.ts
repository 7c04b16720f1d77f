import { describe, expect, test } from 'vitest';
import { createLab, runHere } from '../../experiment/lab.ts';
import { stretchesOf } from '../../scenario/frozen.ts';
import type { Scenario, Segment } from '../../scenario/schema.ts';
import { THREE_SEGMENTS } from '../../scenario/three-segments.test-data.ts';
import { findingsOf } from './findings.ts';
import { steadyCheck, steadyPlay } from './steady-check.ts';
import { steadyRows } from './steady-rows.ts';
import { steadyState } from './steady-state.ts';

const NORM = { days: 14, share: 0.95 };

/** One segment on its own: stays of five months of 30.4375 days, as in the published case of 57 and 43 places. */
function alone(
  places: readonly (readonly [from: string, places: number])[],
  perYear: number,
  own: Partial<Segment> = {},
) {
  const [first] = THREE_SEGMENTS.segments;
  const segment: Segment = {
    ...first,
    inflow: [{ ...first.inflow[0], referralsPerYear: perYear }],
    lengthOfStay: { kind: 'exponential', meanDays: 152.1875 },
    capacity: {
      kind: 'places',
      steps: places.map(([from, count]) => ({ from, places: count })),
      closing: 'as-clients-leave',
    },
    exits: [],
    ...own,
  };
  return { ...THREE_SEGMENTS, segments: [segment] } satisfies Scenario;
}

describe('57 places become 43', () => {
  const scenario = alone(
    [
      ['2022-01-01', 57],
      ['2023-01-01', 43],
    ],
    120,
  );
  const [before, after] = steadyState(scenario, NORM).map(({ segments: [one] }) => one);

  test('offered load, what the places can carry, and growth per month when they cannot', () => {
    // 120 a year of 152.1875 / 365.25 year: 50. Places of that stay carry 57 x 2.4 and 43 x 2.4 a year.
    expect(before).toMatchObject({ places: 57, load: 50, loadBasis: 'exact', excessPerMonth: null });
    expect(before.largestInflowPerYear).toBeCloseTo(136.8, 10);
    expect(after.largestInflowPerYear).toBeCloseTo(103.2, 10);
    // 120 - 103.2 = 16.8 a year.
    expect(after.excessPerMonth).toBeCloseTo(1.4, 10);
  });

  test('the long run of before is that of the published table: 5.359 days, 1.7605 waiting', () => {
    const rows = Object.fromEntries(
      steadyRows(steadyState(scenario, NORM), 'verblijf').map((row) => [row.what, row.cells]),
    );
    expect(rows.wait[0]).toMatchObject({ certainty: 'exact', value: expect.closeTo(5.359, 3) });
    expect(rows.waiting[0]?.value).toBeCloseTo(1.7605, 4);
    expect([rows.wait[1], rows.occupancy[1]]).toEqual([null, null]);
    expect(rows.squareRoot[0]?.certainty).toBe('rule');
  });

  test('the places that a norm takes are the same in both, the inflow that the places carry is not', () => {
    // M/M/57 at a load of 50: 24.647 % wait (table), of whom longer than 14 days exp(-7 x 14 / 152.1875): 12.9 %.
    expect(before.norm?.places).toBe(after.norm?.places);
    expect(before.norm?.places).toBeGreaterThan(57);
    expect(before.norm?.largestInflowPerYear).toBeLessThan(120);
    expect(after.norm?.largestInflowPerYear).toBeLessThan(103.2);
  });

  test('what to tell first', () => {
    expect(findingsOf(scenario, steadyState(scenario, NORM)).map(({ kind, from }) => [kind, from])).toEqual([
      ['too-few', '2022-01-01'],
      ['grows', '2023-01-01'],
      ['too-few', '2023-01-01'],
    ]);
  });
});

test('a stretch begins where something planned changes, and growth is a step each year', () => {
  const scenario = alone(
    [
      ['2022-01-01', 57],
      ['2022-07-01', 57],
      ['2023-03-01', 50],
    ],
    100,
  );
  const [segment] = scenario.segments;
  const growing = { ...segment, inflow: [{ ...segment.inflow[0], growth: { from: '2023-01-01', rate: 0.1 } }] };
  const stretches = steadyState({ ...scenario, segments: [growing] }, NORM);
  const numbers = stretches.map(({ from, segments: [one] }) => [from, one.places, Math.round(one.arrivalsPerYear)]);
  expect(numbers).toEqual([
    ['2022-01-01', 57, 100],
    ['2023-01-01', 57, 110],
    ['2023-03-01', 50, 110],
    ['2024-01-01', 50, 121],
  ]);
  expect(stretches[0].until).toBe('2023-01-01');
  expect(stretches[3].until).toBe(scenario.endDate);
});

test('more dates than anybody reads: the first day and the firsts of January', () => {
  const steps = Array.from({ length: 30 }, (_, at) => ({
    from: `${2022 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`,
    referralsPerYear: 100 + at,
  }));
  const scenario = alone([['2022-01-01', 57]], 100);
  const [segment] = scenario.segments;
  const stepped = { ...segment, inflow: [{ ...segment.inflow[0], steps }] };
  expect(stretchesOf({ ...scenario, segments: [stepped] })).toHaveLength(3);
});

test('a chain: what comes, by the traffic equations, and Little', () => {
  const [{ segments }] = steadyState(THREE_SEGMENTS, NORM);
  // Out of home 0.27 a day; half goes on to live elsewhere, a fifth home; of the half two in five go home after that.
  const perDay = [0.27, 0.135, 0.1 + 0.2 * 0.27 + 0.4 * 0.135];
  const days = [152, 300, 200];
  for (const [at, one] of segments.entries()) {
    expect(one.arrivalsPerYear).toBeCloseTo(perDay[at] * 365.25, 9);
    expect(one.load).toBeCloseTo(perDay[at] * days[at], 9);
  }
});

test('who is short upstream sends fewer on: there is no shortage further on that is not certain', () => {
  const [first, second, third] = THREE_SEGMENTS.segments;
  const keeping = { ...first.exits[0], whenFull: 'keep-place' as const };
  const places = (count: number): Segment['capacity'] => ({
    kind: 'places',
    steps: [{ from: '2022-01-01', places: count }],
    closing: 'as-clients-leave',
  });
  const narrow: Scenario = {
    ...THREE_SEGMENTS,
    segments: [
      { ...first, exits: [keeping, first.exits[1]], capacity: places(20) },
      // Were all let through, 40.5 would live there; 20 places let half through.
      { ...second, capacity: places(30) },
      third,
    ],
  };
  const [{ segments }] = steadyState(narrow, NORM);
  expect(segments[0].answer).toMatchObject({ kind: 'none', reason: 'blocking' });
  expect(segments[0].excessPerMonth).toBeGreaterThan(0);
  expect(segments[1].load).toBeCloseTo(40.5, 9);
  expect(segments[1].excessPerMonth).toBeNull();
});

test('without a formula the load counts what is certain', () => {
  const impatient = alone([['2022-01-01', 43]], 120, {
    waiting: {
      kind: 'list',
      order: 'first-come',
      patience: { duration: { kind: 'exponential', meanDays: 60 }, then: 'leave' },
    },
  });
  const [stretch] = steadyState(impatient, NORM);
  expect(stretch.notCovered).toBe('not-covered');
  expect(stretch.segments[0]).toMatchObject({ loadBasis: 'at-least', answer: null, norm: null });
  expect(stretch.segments[0].load).toBeCloseTo(50, 9);
  expect(stretch.segments[0].excessPerMonth).toBeCloseTo(1.4, 9);
  expect(steadyPlay(impatient, stretch)).toBe('no-formula');
});

describe('the long run, played', () => {
  // Case mmc-01: 0.2 a day, 20 days, 5 places: a mean wait of 11.08 days.
  const scenario = alone([['2022-01-01', 5]], 0.2 * 365.25, { lengthOfStay: { kind: 'exponential', meanDays: 20 } });
  const [stretch] = steadyState(scenario, NORM);
  const play = steadyPlay(scenario, stretch);

  test('lies within four standard errors of what is exact, and a wrong formula does not', async () => {
    if (typeof play === 'string') throw new Error(play);
    const lab = createLab({ run: runHere });
    const { rows } = await steadyCheck(lab, play, stretch, 60);
    expect(rows.map(({ what, agrees }) => [what, agrees])).toEqual([
      ['inCare', true],
      ['waiting', true],
      ['wait', true],
    ]);
    expect(rows[2].formula).toBeCloseTo(11.0822510823, 9);
    const [segment] = stretch.segments;
    if (segment.answer?.kind !== 'stable') throw new Error('no answer');
    const wrong = { ...segment, answer: { ...segment.answer, meanWaitDays: 2 * segment.answer.meanWaitDays } };
    const judged = await steadyCheck(lab, play, { ...stretch, segments: [wrong] }, 60);
    expect(judged.rows.map(({ agrees }) => agrees)).toEqual([true, true, false]);
  });

  test('a list without end grows as fast as it should', async () => {
    const short = alone([['2022-01-01', 4]], 0.25 * 365.25, { lengthOfStay: { kind: 'exponential', meanDays: 20 } });
    const [overloaded] = steadyState(short, NORM);
    const endless = steadyPlay(short, overloaded);
    if (typeof endless === 'string') throw new Error(endless);
    const { rows } = await steadyCheck(createLab({ run: runHere }), endless, overloaded, 40);
    expect(rows.map(({ what, formula, agrees }) => [what, Math.round(formula * 1e6) / 1e6, agrees])).toEqual([
      ['inCare', 4, true],
      // 0.25 - 4 / 20 a day.
      ['growth', 0.05 * 365.25, true],
    ]);
  });

  test('so near to full that a century is too short', () => {
    const full = alone([['2022-01-01', 43]], 102.8);
    expect(steadyPlay(full, steadyState(full, NORM)[0])).toBe('too-slow');
  });

  test('what lies beside a segment near to full is played, what lies behind it is not', () => {
    const [first, second, third] = THREE_SEGMENTS.segments;
    const nearFull: Scenario = {
      ...THREE_SEGMENTS,
      segments: [
        { ...first, inflow: [], exits: [] },
        // 0.1349 a day of 303.7 days: 40.97 on 41 places.
        {
          ...second,
          exits: second.exits.map((exit) => ({ ...exit, whenFull: 'wait-at-home' as const })),
          inflow: [{ ...third.inflow[0], referralsPerYear: 0.1349 * 365.25 }],
          lengthOfStay: { kind: 'exponential', meanDays: 303.7 },
          capacity: { kind: 'places', steps: [{ from: '2022-01-01', places: 41 }], closing: 'as-clients-leave' },
        },
        third,
      ],
    };
    expect(steadyPlay(nearFull, steadyState(nearFull, NORM)[0])).toMatchObject({
      checked: ['verblijf'],
      tooSlow: ['wonen', 'ambulant'],
    });
  });
});
