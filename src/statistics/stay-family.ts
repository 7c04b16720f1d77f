import { logGamma, logNormalTail, logUpperGamma } from './log-gamma.ts';

/** The families of lengths of stay that are fitted, in the words of the scenario language. */
export const STAY_FAMILIES = ['exponential', 'gamma', 'lognormal', 'weibull'] as const;

export type StayFamily = (typeof STAY_FAMILIES)[number];

/** A length of stay: its mean in days and its coefficient of variation (standard deviation / mean; 1 for exponential). */
export interface StayShape {
  readonly family: StayFamily;
  readonly meanDays: number;
  readonly cv: number;
}

/** The logarithms of the density (per day) and of the chance to stay longer, at a number of days. */
export interface StayLogs {
  /** For days > 0. */
  readonly density: (days: number) => number;
  /** For days >= 0. */
  readonly survival: (days: number) => number;
}

/** Returns the logarithms of density and survival of a length of stay. */
export function stayLogs({ family, meanDays, cv }: StayShape): StayLogs {
  return MAKERS[family](meanDays, cv);
}

/** Returns the chance that a stay lasts longer than so many days. */
export function staySurvival(shape: StayShape, days: number): number {
  return Math.exp(stayLogs(shape).survival(days));
}

/** Returns the days that a share `chance` (above 0, below 1) of the stays does not pass: by bisection on the logarithm. */
export function stayQuantile(shape: StayShape, chance: number): number {
  const { survival } = stayLogs(shape);
  const wanted = Math.log1p(-chance);
  let [low, high] = [-60, 60];
  for (let step = 0; step < 100 && high - low > 1e-14 * Math.abs(high); step += 1) {
    const middle = (low + high) / 2;
    if (survival(shape.meanDays * Math.exp(middle)) > wanted) low = middle;
    else high = middle;
  }
  return shape.meanDays * Math.exp((low + high) / 2);
}

const MAKERS: Readonly<Record<StayFamily, (mean: number, cv: number) => StayLogs>> = {
  exponential: (mean) => ({
    density: (days) => -Math.log(mean) - days / mean,
    survival: (days) => -days / mean,
  }),
  gamma: (mean, cv) => {
    const [shape, scale] = [1 / cv ** 2, mean * cv ** 2];
    const constant = -shape * Math.log(scale) - logGamma(shape);
    return {
      density: (days) => constant + (shape - 1) * Math.log(days) - days / scale,
      survival: (days) => logUpperGamma(shape, days / scale),
    };
  },
  lognormal: (mean, cv) => {
    const variance = Math.log1p(cv ** 2);
    const [sigma, mu] = [Math.sqrt(variance), Math.log(mean) - variance / 2];
    const constant = -Math.log(sigma) - 0.5 * Math.log(2 * Math.PI);
    return {
      density: (days) => constant - Math.log(days) - ((Math.log(days) - mu) / sigma) ** 2 / 2,
      survival: (days) => (days <= 0 ? 0 : logNormalTail((Math.log(days) - mu) / sigma)),
    };
  },
  weibull: (mean, cv) => {
    const shape = weibullShape(cv);
    const scale = mean / Math.exp(logGamma(1 + 1 / shape));
    return {
      density: (days) => Math.log(shape / scale) + (shape - 1) * Math.log(days / scale) - (days / scale) ** shape,
      survival: (days) => -((days / scale) ** shape),
    };
  },
};

/** The shape of a Weibull variable with this coefficient of variation, by bisection on its logarithm. */
function weibullShape(cv: number): number {
  let [low, high] = [-3, 5];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    const inverse = Math.exp(-middle);
    if (Math.expm1(logGamma(1 + 2 * inverse) - 2 * logGamma(1 + inverse)) > cv ** 2) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}
