/**
 * Returns the t with P(|T| <= t) = level for a Student t variable, right to eleven digits. `level` lies between 0 and 1,
 * the degrees of freedom are 1 or more. Newton steps from zero: the chance is concave in t, so they come from below and
 * never overshoot. jstat is the reference in the tests; it is too large for the page.
 */
export function studentT(level: number, degreesOfFreedom: number): number {
  const { peak, chance } = Number.isInteger(degreesOfFreedom)
    ? { peak: densityAtZero(degreesOfFreedom), chance: (t: number) => centralChance(t, degreesOfFreedom) }
    : byArea(degreesOfFreedom);
  return rootFromBelow(level, chance, (t) => peak * (1 + (t * t) / degreesOfFreedom) ** (-(degreesOfFreedom + 1) / 2));
}

/** Returns the z with P(|Z| <= z) = level for a standard normal variable. `level` lies between 0 and 1. */
export function normalZ(level: number): number {
  const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  return rootFromBelow(level, (z) => 2 * density(z) * normalSeries(z), density);
}

/** P(|T| <= t), by Abramowitz and Stegun 26.7.3 (odd) and 26.7.4 (even): a sum of positive terms only. */
function centralChance(t: number, degreesOfFreedom: number): number {
  const angle = Math.atan(t / Math.sqrt(degreesOfFreedom));
  const cosine = Math.cos(angle);
  const odd = degreesOfFreedom % 2 === 1;
  let term = odd ? cosine : 1;
  let sum = 0;
  for (let k = odd ? 2 : 1; k <= degreesOfFreedom - 1 && term > 0; k += 2) {
    sum += term;
    term *= (k / (k + 1)) * cosine * cosine;
  }
  return odd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}

/** The height of the density at zero: known for 1 and 2 degrees of freedom, and two further by a ratio of gammas. */
function densityAtZero(degreesOfFreedom: number): number {
  let density = degreesOfFreedom % 2 === 1 ? 1 / Math.PI : 1 / Math.sqrt(8);
  for (let k = degreesOfFreedom % 2 === 1 ? 3 : 4; k <= degreesOfFreedom; k += 2) {
    density *= ((k - 1) / (k - 2)) * Math.sqrt((k - 2) / k);
  }
  return density;
}

/**
 * For degrees of freedom that are no whole number (Welch): with t = sqrt(n) tan(angle) the density is a power of the
 * cosine, so that the chance is a ratio of two areas under it.
 */
function byArea(degreesOfFreedom: number): { peak: number; chance: (t: number) => number } {
  const power = degreesOfFreedom - 1;
  // From 0 to a right angle: a high power vanishes smoothly at its end, lower ones follow by parts.
  let whole = cosineArea(power + 60, Math.PI / 2);
  for (let step = 30; step >= 1; step -= 1) whole *= (power + 2 * step) / (power + 2 * step - 1);
  return {
    peak: 1 / (2 * whole * Math.sqrt(degreesOfFreedom)),
    chance: (t) => cosineArea(power, Math.atan(t / Math.sqrt(degreesOfFreedom))) / whole,
  };
}

/** The area under cos^power from 0 to an angle, by Simpson's rule. */
function cosineArea(power: number, until: number): number {
  // A high power is narrow: enough steps for its width.
  const steps = 4000 + 20 * Math.ceil(Math.sqrt(power));
  let sum = 1 + Math.max(0, Math.cos(until)) ** power;
  for (let i = 1; i < steps; i += 1) sum += (i % 2 === 1 ? 4 : 2) * Math.cos((until * i) / steps) ** power;
  return (sum * until) / (3 * steps);
}

/** z + z^3/3 + z^5/(3*5) + ...: P(|Z| <= z) over twice the density (Abramowitz and Stegun 26.2.11). */
function normalSeries(z: number): number {
  let term = z;
  let sum = 0;
  for (let k = 3; term > sum * 1e-17; k += 2) {
    sum += term;
    term *= (z * z) / k;
  }
  return sum;
}

/** Newton steps for chance(x) = level from x = 0, where `density` is half the slope of a concave chance. */
function rootFromBelow(level: number, chance: (x: number) => number, density: (x: number) => number): number {
  let x = 0;
  for (let step = 0; step < 1000; step += 1) {
    const next = x + (level - chance(x)) / (2 * density(x));
    // The last step is rounding: it no longer moves upwards.
    if (!(next > x)) return x;
    x = next;
  }
  return x;
}
