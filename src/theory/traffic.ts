import { lusolve } from 'mathjs';

/**
 * Solves the traffic equations of an open network, x = inflow + routing' x: how many clients arrive at each segment
 * per unit of time, from outside and from other segments together (Jackson 1957). `routing[i][j]` is the share of
 * clients who go from i to j; what is left of a row leaves the network. The unit is that of `inflow`.
 * Null when clients would go round in a closed loop that nobody leaves; throws for shares that cannot be.
 */
export function throughput(
  inflow: readonly number[],
  routing: readonly (readonly number[])[],
): readonly number[] | null {
  checkShapes(inflow, routing);
  if (inflow.length === 0) return [];
  if (!everybodyCanLeave(routing)) return null;
  const matrix = inflow.map((_, to) => inflow.map((_, from) => (from === to ? 1 : 0) - routing[from][to]));
  const column = lusolve(matrix, [...inflow]) as number[][];
  // An M-matrix: elimination only ever adds numbers of one sign, so that no rate becomes -1e-20.
  return column.map(([rate]) => rate);
}

/** Returns, for each segment, whether clients can get there (in one step or more) from one of the `sources`. */
export function reachedFrom(sources: readonly boolean[], routing: readonly (readonly number[])[]): readonly boolean[] {
  const reached = sources.map(() => false);
  const open = sources.flatMap((isSource, segment) => (isSource ? [segment] : []));
  for (let from = open.pop(); from !== undefined; from = open.pop()) {
    for (const [to, share] of routing[from].entries()) {
      if (share <= 0 || reached[to]) continue;
      reached[to] = true;
      open.push(to);
    }
  }
  return reached;
}

function everybodyCanLeave(routing: readonly (readonly number[])[]): boolean {
  const leaves = routing.map((row) => sum(row) < 1 - SHARE_ROUNDING);
  const backwards = routing.map((_, to) => routing.map((row) => row[to]));
  const canReachExit = reachedFrom(leaves, backwards);
  return leaves.every((leavesHere, segment) => leavesHere || canReachExit[segment]);
}

/** Shares such as 0.7 + 0.2 + 0.1 do not add up to 1 to the last bit. */
const SHARE_ROUNDING = 1e-9;

function checkShapes(inflow: readonly number[], routing: readonly (readonly number[])[]): void {
  const fits = (row: readonly number[]) =>
    row.length === inflow.length && row.every((share) => share >= 0) && sum(row) <= 1 + SHARE_ROUNDING;
  if (routing.length !== inflow.length || !routing.every(fits)) throw new RangeError('throughput: impossible routing');
  if (!inflow.every((rate) => rate >= 0 && Number.isFinite(rate)))
    throw new RangeError('throughput: impossible inflow');
}

function sum(row: readonly number[]): number {
  return row.reduce((total, share) => total + share, 0);
}
