/** Where a function of some numbers is highest. */
export interface HighestPoint {
  readonly at: readonly number[];
  readonly value: number;
  /** The inverse of minus the matrix of second derivatives there; null where that is no covariance (flat, or at an edge). */
  readonly covariance: readonly (readonly number[])[] | null;
}

/**
 * Finds where a function is highest by the simplex of Nelder and Mead (Computer Journal 7, 1965), begun again once from what it
 * found. The function may be -Infinity where it is not defined, but not at `start`. For logarithms of likelihoods of one
 * to four parameters of order one.
 */
export function highestPoint(valueAt: (at: readonly number[]) => number, start: readonly number[]): HighestPoint {
  const first = climb(valueAt, start, 0.4, 1e-3);
  const at = climb(valueAt, first, 0.02, 1e-8);
  return { at, value: valueAt(at), covariance: covarianceAt(valueAt, at) };
}

/** Climbs with a simplex that begins with a size, until it is as small as `least`. */
function climb(
  valueAt: (at: readonly number[]) => number,
  start: readonly number[],
  size: number,
  least: number,
): readonly number[] {
  const count = start.length;
  const corner = (at: readonly number[]) => ({ at, value: valueAt(at) });
  let corners = [start, ...start.map((_, i) => start.map((x, j) => (i === j ? x + size : x)))].map(corner);
  for (let step = 0; step < 400; step += 1) {
    corners = corners.sort((a, b) => b.value - a.value);
    const [best, worst] = [corners[0], corners[count]];
    const width = Math.max(...corners.map(({ at }) => Math.max(...at.map((x, i) => Math.abs(x - best.at[i])))));
    if (width < least) break;
    const centre = start.map((_, i) => corners.slice(0, count).reduce((sum, { at }) => sum + at[i], 0) / count);
    const along = (far: number) => corner(centre.map((x, i) => x + far * (worst.at[i] - x)));
    const mirrored = along(-1);
    if (mirrored.value > best.value) {
      const further = along(-2);
      corners[count] = further.value > mirrored.value ? further : mirrored;
    } else if (mirrored.value > corners[count - 1].value) corners[count] = mirrored;
    else {
      const inside = mirrored.value > worst.value ? along(-0.5) : along(0.5);
      if (inside.value > Math.max(worst.value, mirrored.value)) corners[count] = inside;
      else corners = corners.map(({ at }, i) => (i === 0 ? best : corner(at.map((x, j) => (x + best.at[j]) / 2))));
    }
  }
  return corners.sort((a, b) => b.value - a.value)[0].at;
}

/** Wide enough for a value of ten thousand to keep its digits, narrow enough for a parabola. */
const STEP = 1e-3;

function covarianceAt(valueAt: (at: readonly number[]) => number, at: readonly number[]): number[][] | null {
  const moved = (...moves: readonly (readonly [number, number])[]) =>
    valueAt(at.map((x, i) => x + moves.reduce((sum, [j, by]) => sum + (i === j ? by * STEP : 0), 0)));
  const middle = valueAt(at);
  const information = at.map((_, i) =>
    at.map((__, j) => {
      const second =
        i === j
          ? moved([i, 1]) + moved([i, -1]) - 2 * middle
          : (moved([i, 1], [j, 1]) - moved([i, 1], [j, -1]) - moved([i, -1], [j, 1]) + moved([i, -1], [j, -1])) / 4;
      return -second / STEP ** 2;
    }),
  );
  if (!information.flat().every(Number.isFinite)) return null;
  return inverseOf(information);
}

/** The inverse of a symmetric matrix by Gauss and Jordan; null unless it is positive definite. */
export function inverseOf(matrix: readonly (readonly number[])[]): number[][] | null {
  const count = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...matrix.map((_, j) => Number(i === j))]);
  for (let i = 0; i < count; i += 1) {
    // What is left of the diagonal is positive in each step, or the matrix is not.
    if (!(rows[i][i] > 1e-12 * Math.abs(matrix[i][i]))) return null;
    rows[i] = rows[i].map((value) => value / rows[i][i]);
    for (let j = 0; j < count; j += 1) {
      const factor = rows[j][i];
      if (j !== i) rows[j] = rows[j].map((value, k) => value - factor * rows[i][k]);
    }
  }
  return rows.map((row) => row.slice(count));
}
