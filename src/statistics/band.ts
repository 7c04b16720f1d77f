/**
 * A quantity over time, over all replications: for each moment the mean and five quantiles.
 * 5 to 95 is "in 9 van de 10 keer", 25 to 75 is "de helft van de keren".
 */
export interface Band {
  /** Days since the first day of the scenario, rising. */
  readonly days: readonly number[];
  readonly mean: Float64Array;
  readonly p5: Float64Array;
  readonly p25: Float64Array;
  readonly p50: Float64Array;
  readonly p75: Float64Array;
  readonly p95: Float64Array;
}
