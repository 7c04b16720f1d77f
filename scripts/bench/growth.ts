import { writeFileSync } from 'node:fs';
import { prepareScenario } from '../../src/experiment/run.ts';
import type { Scenario, Segment } from '../../src/scenario/schema.ts';
import { curvesPicture } from './growth-picture.ts';
import type { Row } from './table.ts';
import { median } from './table.ts';

/** What grows in one curve, and what one replication, or all, then takes. */
export interface GrowthCurve {
  readonly title: string;
  readonly x: string;
  readonly points: readonly { readonly x: number; readonly ms: number }[];
}

const PICTURE = 'docs/growth.svg';
const ROUNDS = 5;

/** Times how cost grows with places, segments, replications and the horizon, and draws it: `docs/growth.svg`. */
export async function benchGrowth(): Promise<readonly Row[]> {
  const curves: readonly GrowthCurve[] = [
    curve('Places, with inflow in proportion', 'places', [10, 30, 100, 300, 1000, 3000, 10_000], (places) =>
      perReplication(chainOf(1, places, 5), Math.max(2, Math.round(20_000 / places))),
    ),
    curve('Segments in a row, each of 50 places', 'segments', [1, 2, 4, 8, 16, 32], (segments) =>
      perReplication(chainOf(segments, 50, 5), Math.max(4, Math.round(200 / segments))),
    ),
    curve(
      'Replications, one segment of 50 places',
      'replications',
      [10, 30, 100, 300, 1000, 3000],
      (replications) => perReplication(chainOf(1, 50, 5), replications) * replications,
    ),
    curve('Years, one segment of 50 places', 'years', [1, 2, 5, 10, 20, 40], (years) =>
      perReplication(chainOf(1, 50, years), Math.max(10, Math.round(500 / years))),
    ),
  ];
  writeFileSync(PICTURE, curvesPicture(curves));
  return curves.map(({ title, points }) => {
    const [first, last] = [points[0], points[points.length - 1]];
    if (!first || !last) throw new Error(`growth: no points of ${title}`);
    const power = Math.log(last.ms / first.ms) / Math.log(last.x / first.x);
    return {
      what: `${title}: ${first.x} to ${last.x}`,
      value: `${first.ms.toFixed(3)} to ${last.ms.toFixed(1)} ms, power ${power.toFixed(2)}`,
    };
  });
}

function curve(title: string, x: string, values: readonly number[], measure: (value: number) => number): GrowthCurve {
  return { title, x, points: values.map((value) => ({ x: value, ms: measure(value) })) };
}

/** Milliseconds of processor time of one replication: the middle of some rounds, after one that does not count. */
function perReplication(scenario: Scenario, replications: number): number {
  const { run } = prepareScenario(scenario);
  run(0, replications);
  const times = Array.from({ length: ROUNDS }, (_, round) => {
    const before = process.cpuUsage();
    run((round + 1) * replications, replications);
    return process.cpuUsage(before).user / 1000 / replications;
  });
  return median(times);
}

/** Segments in a row that are 90 % full; half of the clients go on to the next and keep their place until there is one. */
function chainOf(segments: number, places: number, years: number): Scenario {
  const meanDays = 152;
  const flow = ((0.9 * places) / meanDays) * 365.25;
  return {
    version: 1,
    id: 'growth',
    name: 'growth',
    question: 'growth',
    introduction: '',
    seed: 'growth',
    startDate: '2021-01-01',
    endDate: `${2021 + years}-01-01`,
    replications: 1,
    start: { kind: 'given' },
    norms: { waitingDays: 63 },
    clientGroups: [{ id: 'all', label: 'all', urgent: false }],
    segments: Array.from(
      { length: segments },
      (_, at): Segment => ({
        id: `segment-${at}`,
        label: `segment ${at}`,
        inflow: [{ id: 'new', referralsPerYear: at === 0 ? flow : flow / 2, groups: [{ group: 'all', share: 1 }] }],
        lengthOfStay: { kind: 'lognormal', meanDays, cv: 0.6 },
        capacity: { kind: 'places', steps: [{ from: '2021-01-01', places }], closing: 'as-clients-leave' },
        waiting: { kind: 'list', order: 'first-come' },
        urgent: { kind: 'wait' },
        exits: at + 1 < segments ? [{ to: `segment-${at + 1}`, share: 0.5, whenFull: 'keep-place' }] : [],
        start: { inCare: Math.round(0.9 * places), waiting: 0 },
      }),
    ),
    contracts: [],
    variants: [],
    opening: { variant: null, choices: [] },
    sources: {},
  };
}
