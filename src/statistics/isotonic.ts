/**
 * Returns the rising values that lie nearest to `values`, each counted as often as its weight: pool adjacent violators
 * (Ayer et al. 1955). Where the values rise already they stay as they are. As many weights, above zero, as values.
 */
export function isotonic(values: readonly number[], weights: readonly number[]): number[] {
  const pools: { mean: number; weight: number; size: number }[] = [];
  values.forEach((mean, at) => {
    let pool = { mean, weight: weights[at], size: 1 };
    for (let last = pools.at(-1); last && last.mean >= pool.mean; last = pools.at(-1)) {
      pools.pop();
      const weight = last.weight + pool.weight;
      pool = {
        mean: (last.mean * last.weight + pool.mean * pool.weight) / weight,
        weight,
        size: last.size + pool.size,
      };
    }
    pools.push(pool);
  });
  return pools.flatMap(({ mean, size }) => Array.from({ length: size }, () => mean));
}
