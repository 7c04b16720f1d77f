/** The rise of prices in a year as a fraction: 0.0496 is 4.96 %. */
export interface YearRate {
  readonly year: number;
  readonly rate: number;
}

/** The yearly rises of an amount, in any order and no year left out; `laterRate` is for every year after the last. */
export interface IndexPath {
  readonly years: readonly YearRate[];
  readonly laterRate: number;
}

/** What is known of the prices of a year, as fractions: wages (OVA) and other prices (PPC), provisional and final. */
export interface PriceYear {
  readonly year: number;
  readonly ovaRate: number;
  readonly ppcRate: number;
  readonly ovaFinalRate?: number | undefined;
  readonly ppcFinalRate?: number | undefined;
  /** What is added for the year before; without it the final minus the provisional figure of that year. */
  readonly correctionRate?: number | undefined;
}

/** What is known of prices, years in any order; `ovaShare` is the weight of wages, 0.9 in the advice of the VNG. */
export interface PriceRises {
  readonly years: readonly PriceYear[];
  readonly ovaShare: number;
  readonly laterRate: number;
}

/**
 * Returns the factor that brings an amount from the prices of one year to those of another: the product of 1 + rate
 * over the years after `fromYear` up to and including `toYear`; backwards it is the inverse. Before the first year of
 * the path nothing is known and nothing rises.
 */
export function indexFactor(path: IndexPath, fromYear: number, toYear: number): number {
  if (toYear < fromYear) return 1 / indexFactor(path, toYear, fromYear);
  let factor = 1;
  for (let year = fromYear + 1; year <= toYear; year += 1) factor *= 1 + rateOf(path, year);
  return factor;
}

/** Returns the weighted rise of each known year, with the correction for the year before it. */
export function weightedPath({ years, ovaShare, laterRate }: PriceRises): IndexPath {
  return {
    years: years.map((year) => {
      const previous = years.find((other) => other.year === year.year - 1) ?? null;
      return { year: year.year, rate: weightedIndex(year, previous, ovaShare) };
    }),
    laterRate,
  };
}

/**
 * Returns the weighted rise of a year: `ovaShare` of the provisional wages, the rest of the provisional prices, plus
 * the correction for the year before (VNG, advice on indexation 2025). A final figure that is not known yet corrects
 * nothing.
 */
export function weightedIndex(year: PriceYear, previous: PriceYear | null, ovaShare: number): number {
  const weighted = (ova: number, ppc: number): number => ovaShare * ova + (1 - ovaShare) * ppc;
  const correction = previous
    ? weighted(
        (previous.ovaFinalRate ?? previous.ovaRate) - previous.ovaRate,
        (previous.ppcFinalRate ?? previous.ppcRate) - previous.ppcRate,
      )
    : 0;
  return weighted(year.ovaRate, year.ppcRate) + (year.correctionRate ?? correction);
}

function rateOf({ years, laterRate }: IndexPath, year: number): number {
  const known = years.find((candidate) => candidate.year === year);
  if (known || years.length === 0) return known?.rate ?? 0;
  return years.every((candidate) => candidate.year < year) ? laterRate : 0;
}
