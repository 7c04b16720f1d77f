import type { Keys } from './relation-place.ts';
import type { Contract, Indexation, Location, Scenario, Segment } from './schema.ts';

type Ids = readonly (string | undefined)[];
/** A list and the ids of its elements, or what they are about: no two may be the same. */
export type List = readonly [at: Keys, ids: Ids];
/** A list of rows for one year each. */
export type YearRows = readonly [at: Keys, years: readonly number[]];

/** Lists the lists of everything about money. */
export function listsOfMoney(scenario: Scenario): List[] {
  const { contracts, locations = [], municipalities = [], programmes = [], reinvestments = [] } = scenario;
  return [
    [['contracts'], idsOf(contracts)],
    ...contracts.flatMap((contract, index) => listsOfContract(contract, ['contracts', index])),
    ...locations.map(
      ({ property }: Location, index): List => [['locations', index, 'property', 'grants'], idsOf(property?.grants)],
    ),
    ...ratePaths(scenario.indexation).map(([at, rows]): List => [at, idsOf(rows)]),
    [['municipalities'], idsOf(municipalities)],
    ...municipalities.map(({ pastUse }, index): List => [['municipalities', index, 'pastUse'], idsOf(pastUse)]),
    [['costSharing', 'segments'], scenario.costSharing?.segments ?? []],
    [['programmes'], idsOf(programmes)],
    ...programmes.flatMap(({ income, spending }, index): List[] => [
      [['programmes', index, 'income'], idsOf(income)],
      [['programmes', index, 'spending'], idsOf(spending)],
    ]),
    [['reinvestments'], idsOf(reinvestments)],
    ...reinvestments.flatMap(({ segments, into }, index): List[] => [
      [['reinvestments', index, 'segments'], segments],
      [['reinvestments', index, 'into'], into],
    ]),
  ];
}

/** Lists the lists about the money of a segment. */
export function listsOfSegmentMoney({ contractSteps, providerCost, behaviour = [] }: Segment, at: Keys): List[] {
  return [
    [[...at, 'contractSteps'], idsOf(contractSteps)],
    [[...at, 'providerCost', 'fixed'], idsOf(providerCost?.fixed)],
    [[...at, 'providerCost', 'staffing', 'posts'], idsOf(providerCost?.staffing?.posts)],
    [[...at, 'behaviour'], behaviour.map(({ contract }) => contract)],
  ];
}

/** Lists the rows of which each year has at most one. */
export function yearRows({ indexation, municipalities = [], targets = [] }: Scenario): YearRows[] {
  return [
    ...ratePaths(indexation).map(([at, rows]): YearRows => [at, rows.map(({ year }) => year)]),
    ...municipalities.map(
      ({ pastUse = [] }, index): YearRows => [['municipalities', index, 'pastUse'], pastUse.map(({ year }) => year)],
    ),
    ...targets.map(({ years }, index): YearRows => [['targets', index, 'years'], years.map(({ year }) => year)]),
  ];
}

function listsOfContract(contract: Contract, at: Keys): List[] {
  if (contract.kind !== 'mixture') return [];
  const { parts } = contract;
  return [
    [[...at, 'parts'], idsOf(parts)],
    [[...at, 'parts'], parts.map((part) => part.contract)],
  ];
}

function ratePaths(indexation: Indexation | undefined) {
  return (['prices', 'costs', 'budget'] as const).map(
    (key) => [['indexation', key, 'years'], indexation?.[key]?.years ?? []] as const,
  );
}

export function idsOf(elements: readonly { readonly id?: string | undefined }[] | undefined): Ids {
  return (elements ?? []).map(({ id }) => id);
}
