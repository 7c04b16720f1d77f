/**
 * Returns the quantile of rising values at chance `p` (0 to 1), by linear interpolation between order statistics:
 * type 7 of Hyndman and Fan (1996), the default of R, NumPy and spreadsheets. Needs at least one value.
 */
export function quantile(sorted: ArrayLike<number>, p: number): number {
  const position = (sorted.length - 1) * p;
  const index = Math.floor(position);
  const [low, high] = [sorted[index], sorted[Math.min(index + 1, sorted.length - 1)]];
  return low === high ? low : low + (position - index) * (high - low);
}

/**
 * Returns the dots of a quantile dot plot, rising: `count` equally likely values, the quantiles at (i + 0.5) / count
 * (Kay et al. 2016). In 1 of 20 futures the outcome is "about" one of 20 dots. Empty when there are no values.
 */
export function dots(values: ArrayLike<number>, count = 20): number[] {
  if (values.length === 0) return [];
  const sorted = Float64Array.from(values).sort();
  return Array.from({ length: count }, (_, i) => quantile(sorted, (i + 0.5) / count));
}
