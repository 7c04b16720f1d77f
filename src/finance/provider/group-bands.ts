/** A stretch of days since the first day of the scenario: `[from, until)`. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** So many groups that open and close at the same moments. */
export interface GroupBand {
  readonly groups: number;
  /** When they are open, in order, with time between. */
  readonly spans: readonly Span[];
}

/** Reads a number of groups over time as bands: the last to open is the first to close. */
export function bandsOf(path: readonly { readonly from: number; readonly groups: number }[]): GroupBand[] {
  return bandsBetween(risingNumbers(path.map(({ groups }) => groups)), (_, upper) => {
    const spans: Span[] = [];
    path.forEach(({ from, groups }, index) => {
      if (groups >= upper) extend(spans, from, path[index + 1]?.from ?? Number.POSITIVE_INFINITY);
    });
    return spans;
  });
}

/** Returns nought and the other numbers, each once, rising. */
export function risingNumbers(numbers: readonly number[]): number[] {
  return [...new Set([0, ...numbers])].sort((a, b) => a - b);
}

/** Makes a band of the groups between each number and the next. */
export function bandsBetween(
  rising: readonly number[],
  spansOf: (lower: number, upper: number) => readonly Span[],
): GroupBand[] {
  return rising
    .slice(1)
    .map((upper, index) => ({ groups: upper - rising[index], spans: spansOf(rising[index], upper) }));
}

/** Adds a stretch after the others, or makes the last one longer when nothing lies between. */
export function extend(spans: Span[], from: number, until: number): void {
  const last = spans.at(-1);
  if (last && last.until >= from) spans[spans.length - 1] = { from: last.from, until };
  else spans.push({ from, until });
}
