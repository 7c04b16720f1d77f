import type { FitChange } from '../experiment/past/fit-changes.ts';
import type { PastFit } from '../experiment/past/fit-past.ts';
import { FIT_NOTES } from '../messages/own-past.ts';
import { CHOICE_UNITS } from '../scenario/choice-value.ts';
import { withValueAt } from '../scenario/pointer.ts';
import type { Choice, Scenario, Source } from '../scenario/schema.ts';

/**
 * Returns a scenario with fitted numbers in it: each has own data as its source, with the period and the interval. Sources of
 * the numbers that went are gone with them, and a choice of the first screen reaches to its new value.
 */
export function fittedScenario(scenario: Scenario, fit: PastFit, changes: readonly FitChange[]): Scenario {
  const changed = changes.reduce(
    (so, { change: { path, value } }) => withValueAt(so, path, value) ?? so,
    scenario as Scenario,
  );
  const isBelow = (path: string) =>
    changes.some(({ change }) => path === change.path || path.startsWith(`${change.path}/`));
  const kept = Object.entries(scenario.sources).filter(([path]) => !isBelow(path));
  const own = changes.map(({ about, change }): [string, Source] => [
    change.path,
    { kind: 'own-data', note: noteOf(about, fit) },
  ]);
  const choices = changed.opening.choices.map((choice) => reaching(choice, changes));
  return {
    ...changed,
    opening: { ...changed.opening, choices },
    sources: Object.fromEntries([...kept, ...own]),
  };
}

/** Says of a fitted number where it comes from. */
export function noteOf(about: FitChange['about'], { from, until, inflow, inflowOf, stay }: PastFit): string {
  switch (about) {
    case 'referrals':
      return FIT_NOTES.referrals(from, until, inflow?.interval ?? { low: 0, high: 0 }, inflowOf);
    case 'season':
      return FIT_NOTES.season(from, until);
    case 'clusters':
      return FIT_NOTES.clusters(inflow?.dispersion.index ?? 1);
    case 'stay': {
      const interval = stay?.kind === 'clients' ? stay.families[0].meanInterval : (stay?.meanInterval ?? null);
      return FIT_NOTES.stay(from, until, interval, stay?.ended ?? 0);
    }
    default:
      return FIT_NOTES.count(until);
  }
}

function reaching(choice: Choice, changes: readonly FitChange[]): Choice {
  if (choice.kind !== 'number') return choice;
  const { perUnit } = CHOICE_UNITS[choice.unit];
  const values = changes.flatMap(({ change: { path, value } }) =>
    choice.paths.includes(path) && typeof value === 'number' ? [value / perUnit] : [],
  );
  return {
    ...choice,
    minimum: Math.min(choice.minimum, ...values.map(Math.floor)),
    maximum: Math.max(choice.maximum, ...values.map(Math.ceil)),
  };
}
