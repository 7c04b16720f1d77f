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
const PARTS = 4;
/** At least so many independent observations for each control; with fewer of them the time has fewer parts. */
const OBSERVATIONS_A_CONTROL = 10;
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
  const model = offeredModel(compileModel(scenario, luck));
  const parts = Math.min(PARTS, Math.floor(observations / (2 * OBSERVATIONS_A_CONTROL)));
  if (model === null || parts === 0) return { ofAims: aims.map(() => []), until: async () => {} };
  const views = aims.map((aim) => viewOf(scenario, model, aim, parts));
  const ofAims = views.map(({ edges }) => edges.slice(1).flatMap(() => [[], []] as number[][]));
  const clients = model.streams.reduce((sum, { total }) => sum + total, 1);
  const beforePause = Math.ceil(CLIENTS_BEFORE_A_PAUSE / clients);
  let expected: readonly Expected[] | null = null;
  let played = 0;

  async function until(lab: Lab, replications: number): Promise<void> {
    expected ??= await expect(lab, model as Model, views);
    for (; played < replications; played++) {
      if (played % beforePause === 0) await lab.pause();
      const present = playOffered(model as Model, played);
      for (const [at, view] of views.entries()) record(ofAims[at], view, expected[at], present);
    }
  }

  return { ofAims, until };
}

/** What an aim looks at: segments together, and the grid points `(edges[i - 1], edges[i]]` of each part of the time. */
interface View {
  readonly segments: readonly number[];
  readonly edges: readonly number[];
}

function viewOf(scenario: Scenario, model: Model, { segment, period }: Aim, parts: number): View {
  const { pointDays, monthEdges } = model.grid;
  const found = periodOf(model.grid, period);
  if (!found) throw new Error(`luckControls: period ${period} is not in the horizon`);
  const end = found.kind === 'moment' ? found.day : monthEdges[found.untilMonth];
  const withInflow = [...new Set(model.streams.map((stream) => stream.segment))];
  const own = withInflow.filter((index) => scenario.segments[index].id === segment);
  const edges = Array.from({ length: parts + 1 }, (_, i) =>
    pointDays.findLastIndex((day) => day <= (end * i) / parts),
  ).filter((edge, i, all) => i === 0 || edge > all[i - 1]);
  return { segments: own.length > 0 ? own : withInflow, edges };
}

/** The offered load of a view at each grid point, on average. */
interface Expected {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

async function expect(lab: Lab, model: Model, views: readonly View[]): Promise<Expected[]> {
  const ofSegments = new Map<number, Expected>();
  for (const segment of new Set(views.flatMap(({ segments }) => segments))) {
    await lab.pause();
    ofSegments.set(segment, offeredMoments(model, segment));
  }
  // Segments and streams are independent of each other: their variances add up.
  const added = (segments: readonly number[], part: keyof Expected) =>
    Float64Array.from(model.grid.pointDays, (_, point) =>
      segments.reduce((sum, segment) => sum + (ofSegments.get(segment)?.[part][point] ?? 0), 0),
    );
  return views.map(({ segments }) => ({ mean: added(segments, 'mean'), variance: added(segments, 'variance') }));
}

/** Adds one replication: of each part the mean excess in standard deviations, and its mean square in variances. */
function record(columns: readonly number[][], view: View, { mean, variance }: Expected, present: Int32Array): void {
  const points = mean.length;
  for (let part = 1; part < view.edges.length; part++) {
    let [excess, square, scale] = [0, 0, 0];
    for (let point = view.edges[part - 1] + 1; point <= view.edges[part]; point++) {
      let above = -mean[point];
      for (const segment of view.segments) above += present[segment * points + point];
      excess += above;
      square += above * above - variance[point];
      scale += variance[point];
    }
    const count = view.edges[part] - view.edges[part - 1];
    columns[2 * part - 2].push(scale > 0 ? excess / Math.sqrt(scale * count) : 0);
    columns[2 * part - 1].push(scale > 0 ? square / scale : 0);
  }
}
