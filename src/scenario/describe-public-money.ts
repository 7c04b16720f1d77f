import type { Describe, Description } from './description.ts';
import { segmentLabel } from './label-of.ts';
import type { Indexation, Municipality, Programme, Scenario } from './schema.ts';

/** Describes the money beside the contracts. */
export function describePublicMoney(scenario: Scenario, tell: Describe): Description[] {
  const { indexation, budget, municipalities = [], costSharing, programmes = [], shadowPrices } = scenario;
  const labels = (ids: readonly string[]) => ids.map((id) => segmentLabel(scenario, id));
  return [
    ...(indexation ? describeIndexation(indexation, tell) : []),
    ...(budget ? [tell('budget', ['budget'], budget)] : []),
    ...municipalities.flatMap((municipality, index) =>
      describeMunicipality(municipality, ['municipalities', index], tell),
    ),
    ...(costSharing
      ? [
          tell('cost-sharing', ['costSharing'], {
            rule: costSharing.rule,
            segments: costSharing.segments ? labels(costSharing.segments) : null,
          }),
        ]
      : []),
    ...programmes.flatMap((programme, index) => describeProgramme(programme, ['programmes', index], tell)),
    ...(scenario.reinvestments ?? []).map((reinvestment, index) =>
      tell('reinvestment', ['reinvestments', index], {
        ...reinvestment,
        segments: labels(reinvestment.segments),
        into: labels(reinvestment.into),
      }),
    ),
    ...(shadowPrices ? [tell('shadow-prices', ['shadowPrices'], shadowPrices)] : []),
  ];
}

function describeIndexation({ prices, costs, budget }: Indexation, tell: Describe): Description[] {
  return [
    tell('indexation', ['indexation', 'prices'], prices),
    ...prices.years.map((row, index) => tell('index-year', ['indexation', 'prices', 'years', index], row)),
    ...(costs ? [tell('index-path', ['indexation', 'costs'], { of: 'costs', ...costs })] : []),
    ...(budget ? [tell('index-path', ['indexation', 'budget'], { of: 'budget', ...budget })] : []),
  ];
}

function describeMunicipality(
  { label, inhabitants, referralShare, stateBudgetEurosPerYear, pastUse }: Municipality,
  keys: readonly PropertyKey[],
  tell: Describe,
): Description[] {
  return [
    tell('municipality', keys, { label, inhabitants, referralShare }),
    ...(stateBudgetEurosPerYear === undefined
      ? []
      : [
          tell('state-budget', [...keys, 'stateBudgetEurosPerYear'], {
            municipality: label,
            eurosPerYear: stateBudgetEurosPerYear,
          }),
        ]),
    ...(pastUse && pastUse.length > 0
      ? [tell('past-use', [...keys, 'pastUse'], { municipality: label, years: pastUse })]
      : []),
  ];
}

function describeProgramme(
  { label: programme, reserveEuros, income, spending }: Programme,
  keys: readonly PropertyKey[],
  tell: Describe,
): Description[] {
  return [
    tell('programme', [...keys, 'reserveEuros'], { programme, reserveEuros }),
    ...income.map((row, index) => tell('programme-income', [...keys, 'income', index], { programme, ...row })),
    ...spending.map((row, index) => tell('programme-spending', [...keys, 'spending', index], { programme, ...row })),
  ];
}
