import { erlangB } from './erlang.ts';
import { throughput } from './traffic.ts';

/** What lets clients through a segment. `load` is in clients: the inflow of a time unit x the mean stay. */
export interface Gate {
  readonly places: number;
  readonly waiting: 'list' | 'refuse';
  /** Mean stay, in the time unit of the inflow. */
  readonly meanStay: number;
}

/**
 * Returns how many clients arrive at each segment per unit of time in the long run, when a segment with too few
 * places lets no more through than its places can serve, and a segment without a list refuses some.
 * For overloaded lists this is the network of Goodman and Massey (1984), x = inflow + routing' min(x, capacity).
 * What leaves a segment is a concave function of what comes in, so Newton steps, each one set of traffic equations,
 * go down to the answer without overshooting. Null when there is a closed loop that nobody leaves.
 */
export function settledFlow(
  inflow: readonly number[],
  routing: readonly (readonly number[])[],
  gates: readonly Gate[],
): readonly number[] | null {
  const first = throughput(inflow, routing);
  if (first === null) return null;
  let arrivals = first;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const outflows = gates.map((gate, segment) => outflowOf(gate, arrivals[segment]));
    const fixed = inflow.map(
      (rate, to) => rate + outflows.reduce((sum, outflow, from) => sum + outflow.fixed * routing[from][to], 0),
    );
    const slopes = routing.map((row, from) => row.map((share) => share * outflows[from].slope));
    const next = throughput(fixed, slopes) ?? arrivals;
    if (isSettled(arrivals, next)) return next;
    arrivals = next;
  }
  return arrivals;
}

const MOST_STEPS = 100;

/** The tangent at the present inflow: what leaves is about `fixed` + `slope` x what arrives. */
interface Outflow {
  readonly fixed: number;
  readonly slope: number;
}

function outflowOf({ places, waiting, meanStay }: Gate, arrivals: number): Outflow {
  if (places === Infinity) return { fixed: 0, slope: 1 };
  if (waiting === 'list') {
    const capacity = places / meanStay;
    return arrivals > capacity ? { fixed: capacity, slope: 0 } : { fixed: 0, slope: 1 };
  }
  const load = arrivals * meanStay;
  const refused = erlangB(load, places);
  // Derivative of load x (1 - B), with dB/dload = B (places / load - 1 + B).
  const slope = Math.min(1, Math.max(0, 1 - refused - refused * (places - load + load * refused)));
  return { fixed: arrivals * (1 - refused - slope), slope };
}

function isSettled(before: readonly number[], after: readonly number[]): boolean {
  return after.every((rate, segment) => Math.abs(rate - before[segment]) <= 1e-13 * Math.max(rate, before[segment]));
}
