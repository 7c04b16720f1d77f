import { segmentLabel } from './label-of.ts';
import type { Problem } from './problems.ts';
import type { Keys, WhereTo } from './relation-place.ts';
import { ROUNDING } from './relation-place.ts';
import { shareProblems } from './relations-inflow.ts';
import type { CostSharing, Municipality, Scenario } from './schema.ts';

/** Finds what does not fit together in the money beside the contracts, ids and references left aside. */
export function publicMoneyProblems(scenario: Scenario, where: WhereTo): Problem[] {
  const { municipalities, costSharing } = scenario;
  return [
    ...(municipalities
      ? shareProblems(
          municipalities.map(({ referralShare }) => ({ share: referralShare })),
          ['municipalities'],
          where,
        )
      : []),
    ...(costSharing ? sharingProblems(costSharing, municipalities ?? [], where) : []),
    ...(['prices', 'costs', 'budget'] as const).flatMap((key) =>
      gapProblems(scenario.indexation?.[key]?.years ?? [], ['indexation', key, 'years'], where),
    ),
    ...reinvestmentProblems(scenario, where),
  ];
}

function sharingProblems({ rule }: CostSharing, municipalities: readonly Municipality[], where: WhereTo): Problem[] {
  if (municipalities.length === 0) return [{ ...where('costSharing'), code: 'no-municipalities', facts: {} }];
  if (!('by' in rule)) return [];
  const at = where('costSharing', 'rule', 'by');
  const unknown = municipalities.filter(({ stateBudgetEurosPerYear }) => stateBudgetEurosPerYear === undefined);
  if (rule.by === 'state-budget' && unknown.length > 0) {
    return [{ ...at, code: 'no-state-budget', facts: { municipalities: unknown.map(({ label }) => label) } }];
  }
  const weights = municipalities.map(({ inhabitants, stateBudgetEurosPerYear }) =>
    rule.by === 'inhabitants' ? inhabitants : stateBudgetEurosPerYear,
  );
  return weights.every((weight) => weight === 0)
    ? [{ ...at, code: 'nothing-to-divide-by', facts: { by: rule.by } }]
    : [];
}

/** A year that is left out would not rise at all. */
function gapProblems(rows: readonly { readonly year: number }[], at: Keys, where: WhereTo): Problem[] {
  const years = rows.map(({ year }) => year);
  const first = Math.min(...years);
  const missing = rows.length === 0 ? [] : Array.from({ length: Math.max(...years) - first }, (_, i) => first + i);
  const leftOut = missing.filter((year) => !years.includes(year));
  return leftOut.length > 0 ? [{ ...where(...at), code: 'years-left-out', facts: { years: leftOut } }] : [];
}

/** Freed money is counted once: it does not go back to where it comes from, nor to two purposes. */
function reinvestmentProblems(scenario: Scenario, where: WhereTo): Problem[] {
  const { reinvestments = [] } = scenario;
  const given = new Map<string, number>();
  return reinvestments.flatMap(({ segments, into, share }, index) => [
    ...into.flatMap((id, position): Problem[] => {
      if (!segments.includes(id)) return [];
      const facts = { segment: segmentLabel(scenario, id) };
      return [{ ...where('reinvestments', index, 'into', position), code: 'reinvested-in-itself', facts }];
    }),
    ...segments.flatMap((id, position): Problem[] => {
      const before = given.get(id) ?? 0;
      given.set(id, before + share);
      if (before === 0 || before + share <= 1 + ROUNDING) return [];
      const facts = { segment: segmentLabel(scenario, id), sum: before + share };
      return [{ ...where('reinvestments', index, 'segments', position), code: 'reinvested-twice', facts }];
    }),
  ]);
}
