import { dateOfDay, dayOfDate } from '../calendar/calendar.ts';
import type { Problem } from './problems.ts';
import type { Keys, WhereTo } from './relation-place.ts';
import { sortedProblems } from './relations-capacity.ts';
import { shareProblems } from './relations-inflow.ts';
import type { Contract, ContractOf, Scenario, Segment } from './schema.ts';

/** Finds what does not fit together in a contract, ids and references left aside. `at` leads to it. */
export function contractProblems(scenario: Scenario, contract: Contract, at: Keys, where: WhereTo): Problem[] {
  if (contract.kind === 'mixture') return mixtureProblems(scenario, contract, at, where);
  const problems = ceilingProblems(scenario, contract, at, where);
  if (contract.kind === 'population' && contract.inhabitants === 'municipalities' && !scenario.municipalities) {
    problems.push({ ...where(...at, 'inhabitants'), code: 'no-municipalities', facts: {} });
  }
  if (contract.kind === 'lumpsum' || contract.kind === 'population') {
    if (contract.corridor && contract.corridor.eurosPerDay === undefined) {
      problems.push({ ...where(...at, 'corridor', 'eurosPerDay'), code: 'corridor-without-price', facts: {} });
    }
  }
  return problems;
}

/** Finds dates on which the contract of a segment cannot change: money is booked by whole months. */
export function contractStepProblems({ contractSteps = [] }: Segment, at: Keys, where: WhereTo): Problem[] {
  const dates = contractSteps.map(({ from }) => from);
  return [
    ...sortedProblems(dates, at, where),
    ...dates.flatMap((date, index): Problem[] => {
      if (date.endsWith('-01')) return [];
      const before = `${date.slice(0, 8)}01`;
      const after = `${dateOfDay(dayOfDate(before) + 31).slice(0, 8)}01`;
      return [{ ...where(...at, index, 'from'), code: 'not-first-of-month', facts: { date, before, after } }];
    }),
  ];
}

function mixtureProblems(
  { contracts }: Scenario,
  { parts }: ContractOf<'mixture'>,
  at: Keys,
  where: WhereTo,
): Problem[] {
  const nested = parts.flatMap((part, index): Problem[] => {
    const contract = contracts.find(({ id }) => id === part.contract);
    if (contract?.kind !== 'mixture') return [];
    const facts = { contract: contract.label };
    return [{ ...where(...at, 'parts', index, 'contract'), code: 'mixture-in-mixture', facts }];
  });
  return [...nested, ...shareProblems(parts, [...at, 'parts'], where)];
}

/** The care days that a ceiling can pay are known only when every care day has one price, and this contract pays all. */
function ceilingProblems(
  { contracts }: Scenario,
  contract: Exclude<Contract, ContractOf<'mixture'>>,
  at: Keys,
  where: WhereTo,
): Problem[] {
  if (!('ceiling' in contract) || contract.ceiling?.then !== 'stop-admissions') return [];
  const around = contracts.find(
    (other) => other.kind === 'mixture' && other.parts.some((part) => part.contract === contract.id),
  );
  const refuse = (reason: 'kind' | 'price' | 'mixture'): Problem[] => {
    const facts = { reason, mixture: around?.label ?? null };
    return [{ ...where(...at, 'ceiling', 'then'), code: 'ceiling-cannot-stop', facts }];
  };
  if (contract.kind !== 'pxq') return refuse('kind');
  if (contract.eurosPerDay === 0) return refuse('price');
  return around ? refuse('mixture') : [];
}
