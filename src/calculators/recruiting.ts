/** Euros; shares between 0 and 1. The two prices are of the same price year. */
export interface Recruiting {
  /** What it costs to look for a family for one child, found or not. */
  readonly eurosPerChild: number;
  /** The price of a day that is avoided, and of a day in the family. */
  readonly avoidedEurosPerDay: number;
  readonly familyEurosPerDay: number;
  /** The share of the children for whom a family is found. */
  readonly successShare: number;
  readonly children: number;
  /** Days of the dearer care that are avoided for a child with a family. */
  readonly avoidedDays: number;
}

export interface RecruitingResult {
  /** Days after which one successful search has paid for itself: against the full price, and against the difference. */
  readonly grossDays: number | 'never';
  readonly netDays: number | 'never';
  /** The same when each success also pays for the searches that failed. */
  readonly netDaysWithFailures: number | 'never';
  /** Mean gain over all children; a loss is negative. */
  readonly expectedGain: number;
  /** The smallest number of successes with which the money comes back. */
  readonly neededSuccesses: number | 'never';
  readonly chanceOfLoss: number;
}

/**
 * Returns when looking for a family for one child (kindgericht werven) pays for itself: cost / (price of the avoided
 * day - price of the family) / success share, and what a number of children together may bring (domain brief 1.4: a
 * bare price and a sure success make it look three times as good).
 */
export function recruitingResult(input: Recruiting): RecruitingResult {
  const { eurosPerChild, avoidedEurosPerDay, familyEurosPerDay, successShare, children, avoidedDays } = input;
  const gainPerDay = avoidedEurosPerDay - familyEurosPerDay;
  const gainPerSuccess = gainPerDay * avoidedDays;
  const cost = children * eurosPerChild;
  // Whole children: the tolerance keeps 5,000 / 100 from becoming 51.
  const needed = cost === 0 ? 0 : gainPerSuccess > 0 ? Math.ceil((cost / gainPerSuccess) * (1 - 1e-12)) : Infinity;
  return {
    grossDays: payBack(eurosPerChild, avoidedEurosPerDay),
    netDays: payBack(eurosPerChild, gainPerDay),
    netDaysWithFailures: payBack(eurosPerChild, gainPerDay * successShare),
    expectedGain: children * successShare * gainPerSuccess - cost,
    neededSuccesses: needed <= children ? needed : 'never',
    chanceOfLoss: needed <= children ? 1 - chanceAtLeast(needed, children, successShare) : 1,
  };
}

/** Returns the chance of at least `least` successes in `trials` independent trials (binomial distribution). */
export function chanceAtLeast(least: number, trials: number, share: number): number {
  let chances = [1];
  // One trial at a time: sums of positive numbers lose no digits, whatever the share.
  for (let trial = 0; trial < trials; trial += 1) {
    chances = [...chances, 0].map((chance, count) => chance * (1 - share) + (chances[count - 1] ?? 0) * share);
  }
  const sum = chances.slice(Math.max(0, least)).reduce((total, chance) => total + chance, 0);
  return Math.min(1, sum);
}

function payBack(euros: number, eurosPerDay: number): number | 'never' {
  return eurosPerDay > 0 ? euros / eurosPerDay : 'never';
}
