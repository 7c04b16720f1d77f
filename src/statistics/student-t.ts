import jStat from 'jstat';

/**
 * Returns the t with P(|T| <= t) = level for a Student t variable with a whole number of degrees of freedom.
 * jstat gives the first guess and is right to about eight digits; Newton steps on the exact finite series bring it
 * to eleven or more.
 */
export function studentT(level: number, degreesOfFreedom: number): number {
  let t = jStat.studentt.inv((1 + level) / 2, degreesOfFreedom);
  for (let step = 0; step < 3; step += 1) {
    t -= (centralChance(t, degreesOfFreedom) - level) / (2 * jStat.studentt.pdf(t, degreesOfFreedom));
  }
  return t;
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
