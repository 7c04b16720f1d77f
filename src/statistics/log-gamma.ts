/** The gamma function and its upper tail as logarithms: likelihoods of long stays lie far below the smallest number. */

/** The logarithm of the gamma function for x > 0: Stirling's series from 10 on (Abramowitz and Stegun 6.1.41), below it by recurrence. */
export function logGamma(x: number): number {
  let shift = 0;
  let at = x;
  for (; at < 10; at += 1) shift += Math.log(at);
  const inverse = 1 / (at * at);
  const series = (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - inverse / 1188) * inverse) * inverse) * inverse) / at;
  return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series - shift;
}

/**
 * The logarithm of the regularised upper incomplete gamma function Q(a, x), for a > 0 and x >= 0: the series of its
 * complement, or the continued fraction of Lentz (Abramowitz and Stegun 6.5.29 and 6.5.31).
 */
export function logUpperGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  const front = a * Math.log(x) - x - logGamma(a);
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; term > sum * 1e-16; n += 1) {
      term *= x / (a + n);
      sum += term;
    }
    return Math.log1p(-Math.min(1, sum * Math.exp(front)));
  }
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1, change = 0; Math.abs(change - 1) > 1e-15 && n < 10_000; n += 1) {
    const numerator = n * (a - n);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    change = c * d;
    fraction *= change;
  }
  return front + Math.log(fraction);
}

/** The logarithm of the chance that a standard normal variable is larger than z. */
export function logNormalTail(z: number): number {
  const half = logUpperGamma(0.5, (z * z) / 2) - Math.LN2;
  return z >= 0 ? half : Math.log1p(-Math.exp(half));
}
