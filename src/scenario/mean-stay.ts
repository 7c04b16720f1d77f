import { logGamma, lowerGamma, normal, weibullShape } from './distribution-functions.ts';
import type { LengthOfStay, Segment } from './schema.ts';

/**
 * Returns the mean length of a stay (or of a duration) in days, with the maximum counted in: E[min(X, maximum)]. Only
 * what is said beforehand uses it; the kernel has its own tables and never asks.
 */
export function meanStayDays(stay: LengthOfStay): number {
  const maximum = stay.maximumDays ?? Infinity;
  switch (stay.kind) {
    case 'empirical':
      return stay.observedDays.reduce((sum, days) => sum + Math.min(days, maximum), 0) / stay.observedDays.length;
    case 'mixture':
      return stay.parts.reduce(
        (sum, part) => sum + part.share * meanStayDays({ ...part.stay, maximumDays: maximum }),
        0,
      );
    case 'uniform': {
      const { fromDays, untilDays } = stay;
      if (maximum >= untilDays) return (fromDays + untilDays) / 2;
      if (maximum <= fromDays) return maximum;
      return maximum - (maximum - fromDays) ** 2 / (2 * (untilDays - fromDays));
    }
    default:
      return maximum === Infinity ? stay.meanDays : cutMeanDays(stay, maximum);
  }
}

/** Returns the mean stay in days of those who come from outside, over groups with a stay of their own. */
export function usualStayDays({ inflow, lengthOfStay, lengthOfStayByGroup }: Segment): number {
  const usual = meanStayDays(lengthOfStay);
  const own = new Map(lengthOfStayByGroup?.map((entry) => [entry.group, meanStayDays(entry.lengthOfStay)]));
  let [clients, days] = [0, 0];
  for (const { referralsPerYear, groups } of inflow) {
    const named = groups.reduce((sum, { share }) => sum + (share === 'rest' ? 0 : share), 0);
    for (const { group, share } of groups) {
      const perYear = referralsPerYear * (share === 'rest' ? 1 - named : share);
      clients += perYear;
      days += perYear * (own.get(group) ?? usual);
    }
  }
  return clients > 0 ? days / clients : usual;
}

/** Returns the chance that a stay (or a duration) is longer than so many days. The maximum counts: nobody passes it. */
export function chanceOfLonger(stay: LengthOfStay): (days: number) => number {
  const { maximumDays = Infinity } = stay;
  const tail = tailOf(stay);
  return (days) => (days >= maximumDays ? 0 : days < 0 ? 1 : tail(days));
}

function tailOf(stay: LengthOfStay): (days: number) => number {
  switch (stay.kind) {
    case 'empirical': {
      const { observedDays } = stay;
      return (days) => observedDays.filter((observed) => observed > days).length / observedDays.length;
    }
    case 'mixture': {
      const parts = stay.parts.map((part) => ({ share: part.share, tail: tailOf(part.stay) }));
      return (days) => parts.reduce((sum, { share, tail }) => sum + share * tail(days), 0);
    }
    case 'uniform': {
      const { fromDays, untilDays } = stay;
      return (days) => Math.min(1, Math.max(0, (untilDays - days) / (untilDays - fromDays)));
    }
    case 'fixed':
      return (days) => (days < stay.meanDays ? 1 : 0);
    case 'exponential':
      return (days) => Math.exp(-days / stay.meanDays);
    case 'gamma': {
      const shape = 1 / stay.cv ** 2;
      return (days) => 1 - lowerGamma(shape, (days * shape) / stay.meanDays);
    }
    case 'lognormal': {
      const sigma = Math.sqrt(Math.log1p(stay.cv ** 2));
      return (days) => (days === 0 ? 1 : normal(-(Math.log(days / stay.meanDays) + sigma ** 2 / 2) / sigma));
    }
    case 'weibull': {
      const shape = weibullShape(stay.cv);
      const rate = Math.exp(logGamma(1 + 1 / shape)) / stay.meanDays;
      return (days) => Math.exp(-((days * rate) ** shape));
    }
  }
}

type PlainStay = Exclude<LengthOfStay, { readonly kind: 'empirical' | 'mixture' | 'uniform' }>;

function cutMeanDays(stay: PlainStay, maximum: number): number {
  const { meanDays } = stay;
  switch (stay.kind) {
    case 'fixed':
      return Math.min(meanDays, maximum);
    case 'exponential':
      return meanDays * -Math.expm1(-maximum / meanDays);
    case 'gamma': {
      const shape = 1 / stay.cv ** 2;
      const x = (maximum * shape) / meanDays;
      return meanDays * lowerGamma(shape + 1, x) + maximum * (1 - lowerGamma(shape, x));
    }
    case 'lognormal': {
      const sigma = Math.sqrt(Math.log1p(stay.cv ** 2));
      const z = (Math.log(maximum / meanDays) + sigma ** 2 / 2) / sigma;
      return meanDays * normal(z - sigma) + maximum * (1 - normal(z));
    }
    case 'weibull': {
      const shape = weibullShape(stay.cv);
      const x = (maximum / meanDays) ** shape * Math.exp(shape * logGamma(1 + 1 / shape));
      return meanDays * lowerGamma(1 + 1 / shape, x) + maximum * Math.exp(-x);
    }
  }
}
