import { dayOfDate } from '../calendar/calendar.ts';
import { type Idle, idleIf } from './idle-found.ts';
import type { Keys } from './relation-place.ts';
import type { Contract, Property, Scenario, Segment } from './schema.ts';

/** Finds what is filled in about money and has no effect as the numbers are now. */
export function idleMoney(scenario: Scenario): Idle[] {
  const { contracts, locations = [], segments, indexation, budget, municipalities = [], reinvestments = [] } = scenario;
  const end = dayOfDate(scenario.endDate);
  return [
    ...contracts.flatMap((contract, index) => idleContract(scenario, contract, ['contracts', index])),
    ...segments.flatMap((segment, index) => idleInSegment(scenario, segment, ['segments', index])),
    ...locations.flatMap(({ property }, index) =>
      property ? idleProperty(property, end, ['locations', index, 'property']) : [],
    ),
    ...idleIf(indexation?.budget !== undefined && !budget, ['indexation', 'budget'], 'no-budget'),
    ...municipalities.flatMap(({ pastUse = [] }, index) =>
      pastUse.flatMap(({ year }, row) =>
        idleIf(
          year >= Number(scenario.startDate.slice(0, 4)),
          ['municipalities', index, 'pastUse', row],
          'not-before-start',
        ),
      ),
    ),
    ...reinvestments.flatMap(({ from, share }, index) => [
      ...idleIf(dayOfDate(from) >= end, ['reinvestments', index, 'from'], 'after-the-end'),
      ...idleIf(share === 0, ['reinvestments', index, 'share'], 'nothing-paid'),
    ]),
  ];
}

function idleContract({ indexation }: Scenario, contract: Contract, at: Keys): Idle[] {
  if (contract.kind === 'mixture') {
    return contract.parts.flatMap(({ share }, index) =>
      idleIf(share === 0, [...at, 'parts', index, 'share'], 'nothing-paid'),
    );
  }
  const { corridor, safetyValve } = 'corridor' in contract ? contract : { corridor: undefined, safetyValve: undefined };
  return [
    ...idleIf(contract.indexation === 'none' && !indexation, [...at, 'indexation'], 'no-indexation'),
    ...idleIf(
      corridor !== undefined && corridor.aboveShare === 0 && corridor.belowShare === 0,
      [...at, 'corridor'],
      'nothing-paid',
    ),
    ...idleIf(
      safetyValve !== undefined && (safetyValve.mostEurosPerYear === 0 || safetyValve.eurosPerDay === 0),
      [...at, 'safetyValve'],
      'nothing-paid',
    ),
    ...idleIf(contract.sharedSavings?.providerShare === 0, [...at, 'sharedSavings'], 'nothing-paid'),
  ];
}

function idleInSegment(scenario: Scenario, segment: Segment, at: Keys): Idle[] {
  const { contract, contractSteps = [], providerCost, laterCost } = segment;
  const [start, end] = [dayOfDate(scenario.startDate), dayOfDate(scenario.endDate)];
  const days = contractSteps.map(({ from }) => dayOfDate(from));
  const staffing = providerCost?.staffing;
  return [
    ...idleIf(contract !== undefined && days[0] <= start, [...at, 'contract'], 'contract-replaced'),
    ...days.flatMap((day, index) => [
      ...idleIf(days[index + 1] <= start, [...at, 'contractSteps', index], 'contract-replaced'),
      ...idleIf(day >= end, [...at, 'contractSteps', index, 'from'], 'after-the-end'),
    ]),
    ...idleIf(
      segment.capacity.kind === 'groups' && staffing?.placesPerGroup !== undefined,
      [...at, 'providerCost', 'staffing', 'placesPerGroup'],
      'own-groups',
    ),
    ...idleIf(staffing?.hired?.share === 0, [...at, 'providerCost', 'staffing', 'hired'], 'nothing-paid'),
    ...idleIf(
      laterCost !== undefined && (laterCost.share === 0 || laterCost.eurosPerClient === 0),
      [...at, 'laterCost'],
      'nothing-paid',
    ),
  ];
}

function idleProperty({ tenure, options, grants = [] }: Property, end: number, at: Keys): Idle[] {
  return [
    ...idleIf(
      tenure.kind === 'owned' && dayOfDate(tenure.inUseFrom) >= end,
      [...at, 'tenure', 'inUseFrom'],
      'after-the-end',
    ),
    ...grants.flatMap(({ covers, share, mostEuros }, index) => [
      ...idleIf(covers === 'impairment' && tenure.kind === 'rented', [...at, 'grants', index], 'no-book-value'),
      ...idleIf(covers === 'conversion' && !options.convert, [...at, 'grants', index], 'no-conversion'),
      ...idleIf(share === 0 || mostEuros === 0, [...at, 'grants', index], 'nothing-paid'),
    ]),
  ];
}
