/**
 * Returns where a rising function passes zero between `from` and `until`, to about a billionth of the stretch: false position with
 * the step of Illinois (Dowell and Jarratt, BIT 11, 1971), which is exact at once on a straight line. The function is below
 * zero at `from` and above it at `until`; where it is not, that end. Where it is zero over a stretch, some place of it.
 */
export function rootBetween(valueAt: (x: number) => number, from: number, until: number): number {
  let [low, high] = [from, until];
  let [below, above] = [valueAt(low), valueAt(high)];
  if (below >= 0) return low;
  if (above <= 0) return high;
  const small = Math.abs(until - from) * 1e-9;
  let moved: 'low' | 'high' | null = null;
  for (let step = 0; step < 200 && high - low > small; step++) {
    const x = low - (below * (high - low)) / (above - below);
    const value = valueAt(x);
    // What is left is rounding of the two ends.
    if (Math.abs(value) <= 1e-12 * Math.max(Math.abs(below), Math.abs(above))) return x;
    if (value < 0) {
      if (moved === 'low') above /= 2;
      [low, below, moved] = [x, value, 'low'];
    } else {
      if (moved === 'high') below /= 2;
      [high, above, moved] = [x, value, 'high'];
    }
  }
  return (low + high) / 2;
}
