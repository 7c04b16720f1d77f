import type { Scenario } from '../../scenario/schema.ts';
import { compileModel } from '../../simulation/compile/compile.ts';
import type { Luck, Model } from '../../simulation/model.ts';
import { offeredModel, playOffered } from '../../simulation/offered.ts';
import { offeredMoments } from '../../simulation/offered-moments.ts';
import type { Aim } from '../aim.ts';
import type { Lab } from '../lab.ts';
import { periodOf } from '../periods.ts';

/**
 * The luck of futures in numbers of which the mean is exactly zero, to be taken away from an outcome (control variates):
 * for each part of the time before the end of an aim, by how much the offered load was above its mean, and by how much
 * the square of that was above its variance. Places and rules play no part, so that variants can share them.
 */
export interface LuckControls {
  /** For each aim its controls, each with a number for each replication so far; none where inflow is no Poisson process. */
  readonly ofAims: readonly (readonly (readonly number[])[])[];
  /** Plays the luck, and nothing else, until there are so many replications. */
  readonly until: (lab: Lab, replications: number) => Promise<void>;
}

/** The time before the end of an aim in so many equal parts; more hardly help, as measured on places that shrink. */
const MOST_PARTS = 4;
/** At least so many independent observations for each control: with fewer the time has fewer parts. */
const OBSERVATIONS_A_CONTROL = 8;
/** Segments that are looked at one by one; the smaller ones count together. */
const MOST_APART = 5;
const CLIENTS_BEFORE_A_PAUSE = 50_000;

/**
 * Prepares the controls of aims. How many there are follows from the scenario and from `observations` (replications, or
 * pairs of them) alone, never from outcomes: picking what fits best would make intervals too narrow.
 */
export function luckControls(
  scenario: Scenario,
  aims: readonly Aim[],
  observations: number,
  luck: Luck = 'plain',
): LuckControls {
  if (aims.length === 0) return { ofAims: [], until: async () => {} };
  const model = offeredModel(compileModel(scenario, luck));
  const room = Math.floor(observations / OBSERVATIONS_A_CONTROL / 2);
  if (model === null || room === 0) return { ofAims: aims.map(() => []), until: async () => {} };
  const views = aims.map((aim) => viewOf(scenario, model, aim, room));
  const ofAims = views.map(({ groups, edges }) =>
    groups.flatMap(() => edges.slice(1).flatMap(() => [[], []] as number[][])),
  );
  const clients = model.streams.reduce((sum, { total }) => sum + total, 1);
  const beforePause = Math.ceil(CLIENTS_BEFORE_A_PAUSE / clients);
  let expected: readonly (readonly Expected[])[] | null = null;
  let played = 0;

  const until = async (lab: Lab, replications: number): Promise<void> => {
    expected ??= await expect(lab, model, views);
    for (; played < replications; played++) {
      if (played % beforePause === 0) await lab.pause();
      const present = playOffered(model, played);
      for (const [at, view] of views.entries()) record(ofAims[at], view, expected[at], present);
    }
  };

  return { ofAims, until };
}

/** What an aim looks at: groups of segments, and the grid points `(edges[i - 1], edges[i]]` of each part of the time. */
interface View {
  readonly groups: readonly (readonly number[])[];
  readonly edges: readonly number[];
}

/** An aim of a segment with inflow of its own looks at that segment, any other at all of them. `room`: for so many pairs of controls. */
function viewOf(scenario: Scenario, model: Model, { segment, period }: Aim, room: number): View {
  const { pointDays, monthEdges } = model.grid;
  const found = periodOf(model.grid, period);
  if (!found) throw new Error(`luckControls: period ${period} is not in the horizon`);
  const end = found.kind === 'moment' ? found.day : monthEdges[found.untilMonth];
  const bySize = segmentsBySize(model);
  const own = bySize.filter((index) => scenario.segments[index].id === segment);
  const apart = Math.min(MOST_APART, room - 1);
  const groups = (
    own.length > 0 ? [own] : [...bySize.slice(0, apart).map((index) => [index]), bySize.slice(apart)]
  ).filter((group) => group.length > 0);
  const parts = Math.min(MOST_PARTS, Math.floor(room / groups.length));
  const edges = Array.from({ length: parts + 1 }, (_, i) =>
    pointDays.findLastIndex((day) => day <= (end * i) / parts),
  ).filter((edge, i, all) => i === 0 || edge > all[i - 1]);
  return { groups, edges };
}

/** Segments with inflow that can be looked at, those with the most clients first. */
function segmentsBySize({ streams }: Model): number[] {
  const clients = new Map<number, number>();
  for (const { segment, total } of streams) clients.set(segment, (clients.get(segment) ?? 0) + total);
  return [...clients].sort(([a, many], [b, more]) => more - many || a - b).map(([segment]) => segment);
}

/** The offered load of a group of segments at each grid point, on average. */
interface Expected {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

/** Returns for each view what each of its groups is on average. */
async function expect(lab: Lab, model: Model, views: readonly View[]): Promise<(readonly Expected[])[]> {
  const ofSegments = new Map<number, Expected>();
  for (const segment of new Set(views.flatMap(({ groups }) => groups.flat()))) {
    await lab.pause();
    ofSegments.set(segment, offeredMoments(model, segment));
  }
  // Segments and streams are independent of each other: their variances add up.
  const added = (segments: readonly number[], part: keyof Expected) =>
    Float64Array.from(model.grid.pointDays, (_, point) =>
      segments.reduce((sum, segment) => sum + (ofSegments.get(segment)?.[part][point] ?? 0), 0),
    );
  return views.map(({ groups }) =>
    groups.map((segments) => ({ mean: added(segments, 'mean'), variance: added(segments, 'variance') })),
  );
}

/** Adds one replication: of each group and part the mean excess in standard deviations, and its mean square in variances. */
function record(
  columns: readonly number[][],
  { groups, edges }: View,
  expected: readonly Expected[],
  present: Int32Array,
) {
  let column = 0;
  for (const [group, segments] of groups.entries()) {
    const { mean, variance } = expected[group];
    const points = mean.length;
    for (let part = 1; part < edges.length; part++) {
      let [excess, square, scale] = [0, 0, 0];
      for (let point = edges[part - 1] + 1; point <= edges[part]; point++) {
        let above = -mean[point];
        for (const segment of segments) above += present[segment * points + point];
        excess += above;
        square += above * above - variance[point];
        scale += variance[point];
      }
      columns[column++].push(scale > 0 ? excess / Math.sqrt(scale * (edges[part] - edges[part - 1])) : 0);
      columns[column++].push(scale > 0 ? square / scale : 0);
    }
  }
}
