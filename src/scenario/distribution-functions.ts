/** The normal distribution and the gamma function: what the means and tails of lengths of stay are made of. */

/** The standard normal distribution function, by the incomplete gamma function of one half. */
export function normal(z: number): number {
  const tail = lowerGamma(0.5, z ** 2 / 2) / 2;
  return z < 0 ? 0.5 - tail : 0.5 + tail;
}

/** Finds the Weibull shape with a coefficient of variation, by bisection on the logarithm. */
export function weibullShape(cv: number): number {
  let [low, high] = [-3, 5];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    const inverse = Math.exp(-middle);
    const found = Math.expm1(logGamma(1 + 2 * inverse) - 2 * logGamma(1 + inverse));
    if (found > cv ** 2) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}

/** The regularised lower incomplete gamma function P(a, x): series or continued fraction (Lentz). */
export function lowerGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  if (x === Infinity) return 1;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; term > sum * 1e-16; n++) {
      term *= x / (a + n);
      sum += term;
    }
    return Math.min(1, sum * front);
  }
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1, change = 0; Math.abs(change - 1) > 1e-15 && n < 100_000; n++) {
    const numerator = n * (a - n);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    change = c * d;
    fraction *= change;
  }
  return 1 - front * fraction;
}

/** The logarithm of the gamma function (Lanczos, g = 7, nine terms). */
export function logGamma(x: number): number {
  const [first, ...terms] = LANCZOS;
  const sum = terms.reduce((total, term, index) => total + term / (x + index), first);
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(x + 6.5) - (x + 6.5) + Math.log(sum);
}

const LANCZOS: readonly number[] = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];
