import type { Describe, Description } from './description.ts';
import { labelOf } from './place.ts';
import type { ProviderCost, Scenario, Segment } from './schema.ts';

/** Describes who pays for a segment, what people do because of it, and what it costs. */
export function describeSegmentMoney(scenario: Scenario, segment: Segment, tell: Describe): Description[] {
  const { contract, contractSteps = [], behaviour = [], providerCost, location, laterCost, taakveld } = segment;
  const contractLabel = (id: string) => labelOf(scenario, 'contracts', id) ?? id;
  return [
    ...(contract === undefined
      ? []
      : [tell('contract-in-force', ['contract'], { contract: contractLabel(contract), from: null })]),
    ...contractSteps.map((step, position) =>
      tell('contract-in-force', ['contractSteps', position], {
        contract: contractLabel(step.contract),
        from: step.from,
      }),
    ),
    ...behaviour.map((response, position) =>
      tell('behaviour', ['behaviour', position], { ...response, contract: contractLabel(response.contract) }),
    ),
    ...(providerCost ? describeCost(segment, providerCost, tell) : []),
    ...(location === undefined
      ? []
      : [tell('at-location', ['location'], { location: labelOf(scenario, 'locations', location) ?? location })]),
    ...(laterCost ? [tell('later-cost', ['laterCost'], laterCost)] : []),
    ...(taakveld ? [tell('taakveld', ['taakveld'], { taakveld })] : []),
  ];
}

function describeCost(segment: Segment, cost: ProviderCost, tell: Describe): Description[] {
  const { priceYear, fixed, variableEurosPerDay, eurosPerTransfer, overheadRate, normOccupancy } = cost;
  const at = (key: keyof ProviderCost) => ['providerCost', key];
  return [
    ...fixed.map((item, position) => tell('fixed-cost', [...at('fixed'), position], { item, priceYear })),
    ...describeStaff(segment, cost, tell),
    tell('variable-cost', at('variableEurosPerDay'), { eurosPerDay: variableEurosPerDay, priceYear }),
    ...(eurosPerTransfer === undefined
      ? []
      : [tell('transfer-cost', at('eurosPerTransfer'), { eurosPerTransfer, priceYear })]),
    ...(overheadRate === undefined ? [] : [tell('overhead', at('overheadRate'), { rate: overheadRate })]),
    ...(normOccupancy === undefined ? [] : [tell('norm-occupancy', at('normOccupancy'), { share: normOccupancy })]),
  ];
}

function describeStaff({ capacity }: Segment, { staffing, priceYear }: ProviderCost, tell: Describe): Description[] {
  if (!staffing) return [];
  const { posts, startsDaysBefore, recruitmentEurosPerFte, hired } = staffing;
  const at = ['providerCost', 'staffing'];
  const placesPerGroup = capacity.kind === 'groups' ? null : (staffing.placesPerGroup ?? null);
  return [
    ...posts.map(({ label, staff, hoursPerDay }, position) =>
      tell('staff-post', [...at, 'posts', position], { label, staff, hoursPerDay, placesPerGroup }),
    ),
    tell('staff-cost', [...at, 'salaryEurosPerFte'], { ...staffing, priceYear }),
    ...(hired ? [tell('staff-hired', [...at, 'hired'], hired)] : []),
    tell('staff-after', [...at, 'continuesDays'], staffing),
    ...(startsDaysBefore === undefined
      ? []
      : [tell('staff-before', [...at, 'startsDaysBefore'], { days: startsDaysBefore })]),
    ...(recruitmentEurosPerFte === undefined
      ? []
      : [tell('recruitment', [...at, 'recruitmentEurosPerFte'], { eurosPerFte: recruitmentEurosPerFte, priceYear })]),
  ];
}
