import type { CostSharing, Municipality } from '../../scenario/schema.ts';
import type { Bill, BillPlan } from './bill.ts';

/** How municipalities divide what they pay together. */
export type SharingRule = CostSharing['rule'];
type RuleOf<Kind extends SharingRule['kind']> = Extract<SharingRule, { readonly kind: Kind }>;

/**
 * Returns what each municipality pays in each calendar year of one replication under a rule, in euros, at
 * `municipality * years + year`. Shares only divide: a year adds up to what the municipalities pay together, whatever the rule.
 * What does not fall under the rule (`costSharing.segments`) is paid by own use.
 */
export function divideBill(
  rule: SharingRule,
  bill: Bill,
  plan: BillPlan,
  municipalities: readonly Municipality[],
): Float64Array {
  const divide = RULES[rule.kind] as (rule: SharingRule, ruled: Ruled) => Float64Array;
  const shared = divide(rule, { bill, plan, municipalities, totals: totalsOf(bill.ruled, plan) });
  return shared.map((euros, place) => euros + bill.others[place]);
}

/**
 * Returns the share of each municipality by young inhabitants or by what the state gives; null when that is not known of
 * every municipality, or is nought for all of them.
 */
export function budgetShares(
  municipalities: readonly Municipality[],
  by: 'inhabitants' | 'state-budget',
): Float64Array | null {
  const weights = municipalities.map(({ inhabitants, stateBudgetEurosPerYear }) =>
    by === 'inhabitants' ? inhabitants : stateBudgetEurosPerYear,
  );
  const sum = weights.reduce<number>((all, weight) => all + (weight ?? Number.NaN), 0);
  return sum > 0 ? Float64Array.from(weights, (weight) => (weight ?? 0) / sum) : null;
}

interface Ruled {
  readonly bill: Bill;
  readonly plan: BillPlan;
  readonly municipalities: readonly Municipality[];
  /** What is divided under the rule in each year. */
  readonly totals: Float64Array;
}

const RULES: { readonly [Kind in SharingRule['kind']]: (rule: RuleOf<Kind>, ruled: Ruled) => Float64Array } = {
  'own-use': (_, { bill }) => bill.ruled,

  /** The mean of the own use of the year itself and the years before, as a share: sums over the years, no mean of shares. */
  'moving-average': ({ years }, ruled) =>
    eachYear(ruled, (year) => Array.from({ length: years }, (_, back) => year - back)),

  'previous-year': (_, ruled) => eachYear(ruled, (year) => [year - 1]),

  'budget-share': ({ by }, ruled) => byShares(ruled, knownShares(ruled, by), ruled.totals),

  /** Solidarity for few and dear clients. */
  threshold: ({ eurosPerClientYear, by }, ruled) => {
    const above = ruled.bill.above(eurosPerClientYear);
    const pooled = byShares(ruled, knownShares(ruled, by), totalsOf(above, ruled.plan));
    return ruled.bill.ruled.map((euros, place) => euros - above[place] + pooled[place]);
  },

  mixture: ({ ownUseShare, by }, ruled) => {
    const flat = byShares(ruled, knownShares(ruled, by), ruled.totals);
    return ruled.bill.ruled.map((euros, place) => ownUseShare * euros + (1 - ownUseShare) * flat[place]);
  },
};

/** Divides each year by the own use of other years together, counted from the first year of the horizon. */
function eachYear(ruled: Ruled, yearsFor: (year: number) => readonly number[]): Float64Array {
  const { plan, totals } = ruled;
  const euros = new Float64Array(plan.municipalities * plan.years.length);
  for (let year = 0; year < plan.years.length; year++) {
    const looks = yearsFor(year).map((at) => useOf(ruled, at));
    const weights = plan.referralShares.map((_, place) => looks.reduce((sum, use) => sum + use[place], 0));
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    for (let place = 0; place < plan.municipalities; place++) {
      const share = all > 0 ? weights[place] / all : plan.referralShares[place];
      euros[place * plan.years.length + year] = share * totals[year];
    }
  }
  return euros;
}

/** What each municipality would pay for its own use in a year: of the horizon, or before it, counted from its first year. */
function useOf({ bill, plan, municipalities, totals }: Ruled, year: number): Float64Array {
  if (year >= 0) return plan.referralShares.map((_, place) => bill.ruled[place * plan.years.length + year]);
  const wholeYear = totals[0] / plan.yearParts[0];
  const known = municipalities.map(
    ({ pastUse }) => pastUse?.find((past) => past.year === plan.years[0] + year)?.careDays,
  );
  const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
  const isKnown = (place: number) => known[place] !== undefined;
  const knownShare = sum(Array.from(plan.referralShares).filter((_, place) => isKnown(place)));
  const knownDays = sum(known.map((days) => days ?? 0));
  if (knownShare === 0 || knownDays === 0) return plan.referralShares.map((share) => share * wholeYear);
  // Of who told nothing as many days are expected as his clients would use.
  const days = plan.referralShares.map((share, place) => known[place] ?? (share * knownDays) / knownShare);
  const all = days.reduce((total, each) => total + each, 0);
  const eurosPerDay = bill.ruledCareDays[0] > 0 ? totals[0] / bill.ruledCareDays[0] : wholeYear / all;
  return days.map((each) => each * eurosPerDay);
}

function byShares({ plan }: Ruled, shares: Float64Array, totals: Float64Array): Float64Array {
  const count = plan.years.length;
  return Float64Array.from(
    { length: plan.municipalities * count },
    (_, place) => shares[Math.floor(place / count)] * totals[place % count],
  );
}

function knownShares({ municipalities }: Ruled, by: 'inhabitants' | 'state-budget'): Float64Array {
  const shares = budgetShares(municipalities, by);
  if (shares === null) throw new Error(`divideBill: ${by} is not known of every municipality`);
  return shares;
}

/** Adds up the municipalities in each year. */
function totalsOf(euros: Float64Array, { years, municipalities }: BillPlan): Float64Array {
  return Float64Array.from(years, (_, year) => {
    let sum = 0;
    for (let place = 0; place < municipalities; place++) sum += euros[place * years.length + year];
    return sum;
  });
}
