import type { Problem } from './problems.ts';
import type { Keys, WhereTo } from './relation-place.ts';
import { ROUNDING } from './relation-place.ts';
import type { Property, Segment } from './schema.ts';

/** Finds what does not fit together in the building of a location. `at` leads to it. */
export function propertyProblems(property: Property, at: Keys, where: WhereTo): Problem[] {
  const { places, groups, tenure, options, afterwards } = property;
  const problems = grantProblems(property, [...at, 'grants'], where);
  if (groups > places) {
    problems.push({ ...where(...at, 'groups'), code: 'groups-above-places', facts: { groups, places } });
  }
  if (tenure.kind === 'owned' && tenure.residualEuros > tenure.investmentEuros) {
    const { residualEuros, investmentEuros } = tenure;
    const facts = { residualEuros, investmentEuros };
    problems.push({ ...where(...at, 'tenure', 'residualEuros'), code: 'residual-above-investment', facts });
  }
  if (tenure.kind === 'rented' && options.sell) {
    problems.push({ ...where(...at, 'options', 'sell'), code: 'rented-sold', facts: {} });
  }
  if (afterwards !== 'keep' && !options[afterwards]) {
    problems.push({ ...where(...at, 'afterwards'), code: 'option-missing', facts: { option: afterwards } });
  }
  return problems;
}

/** Finds a building for places that have none of their own: groups have a location each. */
export function segmentLocationProblems({ location, capacity }: Segment, at: Keys, where: WhereTo): Problem[] {
  if (location === undefined || capacity.kind === 'places') return [];
  const reason = capacity.kind === 'groups' ? 'location-of-groups' : 'location-of-nothing';
  return [{ ...where(...at, 'location'), code: 'does-nothing', facts: { reason } }];
}

/** The same cost is not paid twice. */
function grantProblems({ grants = [] }: Property, at: Keys, where: WhereTo): Problem[] {
  return [...new Set(grants.map(({ covers }) => covers))].flatMap((covers): Problem[] => {
    const sum = grants.reduce((total, grant) => total + (grant.covers === covers ? grant.share : 0), 0);
    return sum > 1 + ROUNDING ? [{ ...where(...at), code: 'grant-shares', facts: { covers, sum } }] : [];
  });
}
