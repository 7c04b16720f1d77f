import type { Describe, Description } from './description.ts';
import { labelOf } from './place.ts';
import type { Contract, Scenario } from './schema.ts';

/** Describes every setting of a contract; `keys` lead to it. */
export function describeContract(
  scenario: Scenario,
  contract: Contract,
  keys: readonly PropertyKey[],
  tell: Describe,
): Description[] {
  const name = { contract: contract.label };
  const first = tell('contract', keys, {
    contract,
    parts:
      contract.kind === 'mixture'
        ? contract.parts.map((part) => ({
            contract: labelOf(scenario, 'contracts', part.contract) ?? part.contract,
            share: part.share,
          }))
        : [],
    inhabitants: contract.kind === 'population' ? inhabitantsOf(scenario, contract.inhabitants) : 0,
  });
  if (contract.kind === 'mixture') return [first];
  return [
    first,
    ...(contract.indexation === 'none' ? [tell('not-indexed', [...keys, 'indexation'], name)] : []),
    ...('usualDays' in contract
      ? [tell('usual-days', [...keys, 'usualDays'], { ...name, days: contract.usualDays })]
      : []),
    ...('billing' in contract && contract.billing
      ? [tell('billing', [...keys, 'billing'], { ...name, ...contract.billing })]
      : []),
    ...('paidAfterMonths' in contract && contract.paidAfterMonths !== undefined
      ? [tell('payment-term', [...keys, 'paidAfterMonths'], { ...name, months: contract.paidAfterMonths })]
      : []),
    ...('ceiling' in contract && contract.ceiling
      ? [tell('ceiling', [...keys, 'ceiling'], { ...name, ...contract.ceiling })]
      : []),
    ...('corridor' in contract && contract.corridor
      ? [
          tell('corridor', [...keys, 'corridor'], {
            ...name,
            ...contract.corridor,
            eurosPerDay: contract.corridor.eurosPerDay ?? (contract.kind === 'lumpsum-norm' ? contract.eurosPerDay : 0),
          }),
        ]
      : []),
    ...('safetyValve' in contract && contract.safetyValve
      ? [tell('safety-valve', [...keys, 'safetyValve'], { ...name, valve: contract.safetyValve })]
      : []),
    ...(contract.sharedSavings
      ? [tell('shared-savings', [...keys, 'sharedSavings'], { ...name, sharing: contract.sharedSavings })]
      : []),
  ];
}

function inhabitantsOf({ municipalities = [] }: Scenario, given: 'municipalities' | number): number {
  if (given !== 'municipalities') return given;
  return municipalities.reduce((sum, { inhabitants }) => sum + inhabitants, 0);
}
