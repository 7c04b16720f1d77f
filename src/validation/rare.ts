/** Returns how likely at most, and at least, so many hits in so many independent looks are, at a chance for each. */
export function binomialTails(hits: number, looks: number, chance: number): { atMost: number; atLeast: number } {
  // The chance of exactly k hits follows from that of k - 1.
  let exactly = Math.exp(looks * Math.log1p(-chance));
  let below = 0;
  for (let k = 0; k < hits; k++) {
    below += exactly;
    exactly *= ((looks - k) / (k + 1)) * (chance / (1 - chance));
  }
  // From above: 1 - below would drown what is very unlikely.
  let atLeast = exactly;
  let term = exactly;
  for (let k = hits; k < looks && term > atLeast * 1e-17; k++) {
    term *= ((looks - k) / (k + 1)) * (chance / (1 - chance));
    atLeast += term;
  }
  return { atMost: below + exactly, atLeast };
}

/** Returns the chance above which so few hits would come less than 5 times in 100 (Clopper and Pearson 1934). */
export function upperBound(hits: number, looks: number): number {
  if (hits >= looks) return 1;
  let [low, high] = [hits / looks, 1];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (binomialTails(hits, looks, middle).atMost > 0.05) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
