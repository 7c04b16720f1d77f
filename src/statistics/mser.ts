/** Which values at the beginning of a series do not count. */
export interface Truncation {
  /** So many values are left out. */
  readonly first: number;
  /** The squared standard error of what is left, as if the batches were independent: the smallest that there is. */
  readonly statistic: number;
  /** The mean of the batches that are left. */
  readonly mean: number;
}

/**
 * Finds how much of the beginning of a series is warm-up, by MSER (White 1997; with batches of five, Spratt 1998):
 * leaves out as many batches as makes the standard error of the mean of the others smallest, never more than half of
 * them. A rest at the end that fills no batch is left out. Null when there is no batch.
 */
export function mser(series: ArrayLike<number>, batchSize = 5): Truncation | null {
  const batches = Array.from({ length: Math.floor(series.length / batchSize) }, (_, batch) => {
    let sum = 0;
    for (let i = 0; i < batchSize; i += 1) sum += series[batch * batchSize + i];
    return sum / batchSize;
  });
  let best: Truncation | null = null;
  for (let left = 0; left <= batches.length / 2 && left < batches.length; left += 1) {
    const rest = batches.slice(left);
    const mean = rest.reduce((sum, value) => sum + value, 0) / rest.length;
    const squares = rest.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
    const statistic = squares / (rest.length * rest.length);
    if (best === null || statistic < best.statistic) best = { first: left * batchSize, statistic, mean };
  }
  return best;
}
