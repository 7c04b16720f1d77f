import { dayOfDate } from '../calendar/calendar.ts';
import { LIMITS } from './limits.ts';
import { whereOf } from './place.ts';
import type { Problem } from './problems.ts';
import type { Keys, WhereTo } from './relation-place.ts';
import { groupDateProblems } from './relations-capacity.ts';
import { contractProblems } from './relations-contract.ts';
import { idProblems } from './relations-ids.ts';
import { propertyProblems } from './relations-property.ts';
import { publicMoneyProblems } from './relations-public-money.ts';
import { referenceProblems } from './relations-references.ts';
import { loopProblems, segmentProblems } from './relations-segment.ts';
import { targetProblems } from './relations-story.ts';
import type { Scenario } from './schema.ts';

/** Finds how values that are right on their own do not fit together. Needs a scenario that fits the schema. */
export function relationProblems(scenario: Scenario, variant: string | null): Problem[] {
  const where = (...keys: Keys) => whereOf(scenario, keys, variant);
  return [
    ...periodProblems(scenario, where),
    ...idProblems(scenario, where),
    ...referenceProblems(scenario, where),
    ...groupProblems(scenario, where),
    ...(scenario.locations ?? []).flatMap((location, index) => [
      ...groupDateProblems(['locations', index], location, where),
      ...(location.property ? propertyProblems(location.property, ['locations', index, 'property'], where) : []),
    ]),
    ...measureProblems(scenario, where),
    ...scenario.segments.flatMap((segment, index) => segmentProblems(scenario, segment, ['segments', index], where)),
    ...scenario.contracts.flatMap((contract, index) =>
      contractProblems(scenario, contract, ['contracts', index], where),
    ),
    ...publicMoneyProblems(scenario, where),
    ...targetProblems(scenario, where),
    ...poolProblems(scenario, where),
    ...loopProblems(scenario, where),
  ];
}

function periodProblems({ startDate, endDate }: Scenario, where: WhereTo): Problem[] {
  const days = dayOfDate(endDate) - dayOfDate(startDate);
  if (days <= 0) return [{ ...where('endDate'), code: 'end-not-after-start', facts: { startDate, endDate } }];
  if (days <= LIMITS.days) return [];
  return [{ ...where('endDate'), code: 'horizon-too-long', facts: { days, limit: LIMITS.days } }];
}

function groupProblems({ clientGroups }: Scenario, where: WhereTo): Problem[] {
  return clientGroups.flatMap(({ ageAtReferral }, index): Problem[] => {
    if (!ageAtReferral || ageAtReferral.fromYears <= ageAtReferral.untilYears) return [];
    const facts = { low: ageAtReferral.fromYears, high: ageAtReferral.untilYears };
    return [{ ...where('clientGroups', index, 'ageAtReferral', 'fromYears'), code: 'range-upside-down', facts }];
  });
}

function measureProblems({ measures = [], segments }: Scenario, where: WhereTo): Problem[] {
  return measures.flatMap((measure, index): Problem[] => {
    const segment = segments.find(({ id }) => id === measure.segment);
    if (measure.kind === 'divert' && measure.to === measure.segment && segment) {
      return [{ ...where('measures', index, 'to'), code: 'same-segment', facts: { segment: segment.label } }];
    }
    if (measure.kind === 'recruit' && segment?.capacity.kind === 'unlimited') {
      return [{ ...where('measures', index, 'segment'), code: 'does-nothing', facts: { reason: 'unlimited-places' } }];
    }
    return [];
  });
}

/** The kernel has room for so many groups of places, all segments together. */
function poolProblems({ segments }: Scenario, where: WhereTo): Problem[] {
  const counts = segments.map(({ capacity }) => (capacity.kind === 'groups' ? capacity.groups.length : 0));
  const count = counts.reduce((sum, groups) => sum + groups, 0);
  if (count <= LIMITS.pools) return [];
  const largest = counts.indexOf(Math.max(...counts));
  const facts = { count, limit: LIMITS.pools };
  return [{ ...where('segments', largest, 'capacity', 'groups'), code: 'too-many-pools', facts }];
}
