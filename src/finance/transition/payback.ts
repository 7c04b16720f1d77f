/** Less than this is the same amount: half a cent. */
const SAME_EUROS = 0.005;

/**
 * Returns the first month from which on, to the last, a plan has cost no more in all than what it replaces, by their
 * costs month by month. 0 when it never costs more; null when it still does at the end (user question G8).
 */
export function paybackMonth(plan: ArrayLike<number>, base: ArrayLike<number>): number | null {
  const dearer = cumulativeDifference(plan, base).findLastIndex((euros) => euros > SAME_EUROS);
  return dearer + 1 < plan.length ? dearer + 1 : null;
}

/** Returns what a plan has cost more in all than what it replaces, at the end of each month; below nought is less. */
export function cumulativeDifference(plan: ArrayLike<number>, base: ArrayLike<number>): Float64Array {
  let sum = 0;
  return Float64Array.from(plan, (euros, month) => {
    sum += euros - base[month];
    return sum;
  });
}
