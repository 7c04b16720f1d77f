import type { IsoDate } from '../calendar/calendar.ts';
import type { Changed } from './change.ts';
import { variantOf } from './change.ts';
import type { Place } from './place.ts';
import { keysOf, labelOf, placeOf } from './place.ts';
import type { JsonPath } from './pointer.ts';
import { pathOf, valueAt } from './pointer.ts';
import type {
  Contract,
  Exit,
  Inflow,
  LengthOfStay,
  ProviderCost,
  Scenario,
  Segment,
  UrgentRule,
  Variant,
  Waiting,
} from './schema.ts';

/** One setting of a scenario, ready to be said in one sentence. Data: `messages/describe.ts` writes the Dutch. */
export type Description = { readonly [Code in DescriptionCode]: DescriptionOf<Code> }[DescriptionCode];

export type DescriptionCode = keyof DescriptionFacts;

export interface DescriptionOf<Code extends DescriptionCode> {
  readonly code: Code;
  /** The part of the scenario that the sentence is about. */
  readonly path: JsonPath;
  /** The label of the segment that it is about; null for what holds for the whole scenario. */
  readonly segment: string | null;
  readonly facts: DescriptionFacts[Code];
}

/** One changed value of a variant. `before` is undefined for what the base does not have. */
export interface DescribedChange {
  readonly place: Place;
  readonly before: unknown;
  readonly after: unknown;
}

export interface DescriptionFacts {
  readonly period: { readonly startDate: IsoDate; readonly endDate: IsoDate };
  readonly replications: { readonly count: number; readonly seed: string };
  readonly start: Scenario['start'];
  readonly norm: { readonly days: number };
  readonly group: { readonly group: string; readonly urgent: boolean };
  /** `from` is null for the number that holds from the first day. */
  readonly inflow: { readonly stream: string | null; readonly referralsPerYear: number; readonly from: IsoDate | null };
  readonly growth: NonNullable<Inflow['growth']>;
  readonly season: { readonly factors: readonly number[] };
  readonly shares: { readonly groups: readonly { readonly group: string; readonly share: number }[] };
  /** `group` is null for the stay of everybody who has no stay of their own. */
  readonly stay: { readonly group: string | null; readonly stay: LengthOfStay };
  readonly places: { readonly from: IsoDate | null; readonly places: number };
  readonly closing: { readonly rule: 'as-clients-leave' };
  readonly unlimited: Readonly<Record<string, never>>;
  readonly waiting: Waiting;
  readonly urgent: UrgentRule;
  readonly exit: { readonly to: string; readonly share: number; readonly whenFull: Exit['whenFull'] };
  /** The share of those whose stay ends here who leave the system. */
  readonly departure: { readonly share: number };
  readonly 'first-day': Segment['start'];
  readonly contract: { readonly contract: Contract };
  readonly 'fixed-cost': { readonly item: ProviderCost['fixed'][number]; readonly priceYear: number };
  readonly 'variable-cost': { readonly eurosPerDay: number; readonly priceYear: number };
  readonly variant: { readonly label: string; readonly changes: readonly DescribedChange[] };
}

type Describe = <Code extends DescriptionCode>(
  code: Code,
  keys: readonly PropertyKey[],
  facts: DescriptionFacts[Code],
) => Description;

/** Describes every setting of a scenario that can be run, in the order in which one would tell it. */
export function describe(scenario: Scenario): Description[] {
  const tell: Describe = (code, keys, facts) =>
    ({ code, path: pathOf(scenario, keys), segment: null, facts }) as Description;
  const { startDate, endDate, start, norms, replications, seed } = scenario;
  return [
    tell('period', ['startDate'], { startDate, endDate }),
    tell('start', ['start'], start),
    tell('norm', ['norms', 'waitingDays'], { days: norms.waitingDays }),
    ...scenario.clientGroups.map(({ label, urgent }, index) =>
      tell('group', ['clientGroups', index], { group: label, urgent }),
    ),
    ...scenario.segments.flatMap((segment, index) => describeSegment(scenario, segment, index)),
    ...scenario.variants.map((variant, index) =>
      tell('variant', ['variants', index], { label: variant.label, changes: changesOf(scenario, variant) }),
    ),
    tell('replications', ['replications'], { count: replications, seed }),
  ];
}

function describeSegment(scenario: Scenario, segment: Segment, index: number): Description[] {
  const tell: Describe = (code, keys, facts) => {
    const path = pathOf(scenario, ['segments', index, ...keys]);
    return { code, path, segment: segment.label, facts } as Description;
  };
  const { capacity, start, contract, providerCost } = segment;
  const terms = scenario.contracts.find(({ id }) => id === contract);
  return [
    ...segment.inflow.flatMap((inflow, position) => describeInflow(scenario, segment, inflow, position, tell)),
    tell('stay', ['lengthOfStay'], { group: null, stay: segment.lengthOfStay }),
    ...(segment.lengthOfStayByGroup ?? []).map(({ group, lengthOfStay }, position) =>
      tell('stay', ['lengthOfStayByGroup', position], { group: groupLabel(scenario, group), stay: lengthOfStay }),
    ),
    ...(capacity.kind === 'unlimited'
      ? [tell('unlimited', ['capacity'], {})]
      : [
          ...capacity.steps.map(({ from, places }, position) =>
            tell('places', ['capacity', 'steps', position], { from: from <= scenario.startDate ? null : from, places }),
          ),
          tell('closing', ['capacity', 'closing'], { rule: capacity.closing }),
        ]),
    tell('waiting', ['waiting'], segment.waiting),
    tell('urgent', ['urgent'], segment.urgent),
    ...describeExits(scenario, segment, tell),
    tell('first-day', ['start'], start),
    ...(terms ? [tell('contract', ['contract'], { contract: terms })] : []),
    ...(providerCost?.fixed ?? []).map((item, position) =>
      tell('fixed-cost', ['providerCost', 'fixed', position], { item, priceYear: providerCost?.priceYear ?? 0 }),
    ),
    ...(providerCost
      ? [
          tell('variable-cost', ['providerCost', 'variableEurosPerDay'], {
            eurosPerDay: providerCost.variableEurosPerDay,
            priceYear: providerCost.priceYear,
          }),
        ]
      : []),
  ];
}

function describeInflow(
  scenario: Scenario,
  segment: Segment,
  inflow: Inflow,
  position: number,
  tell: Describe,
): Description[] {
  const keys = ['inflow', position];
  const { referralsPerYear, growth, monthFactors, groups } = inflow;
  const stream = inflow.label ?? (segment.inflow.length > 1 ? inflow.id : null);
  const named = groups.reduce((sum, { share }) => sum + (share === 'rest' ? 0 : share), 0);
  const shares = groups.map(({ group, share }) => ({
    group: groupLabel(scenario, group),
    share: share === 'rest' ? 1 - named : share,
  }));
  return [
    tell('inflow', [...keys, 'referralsPerYear'], { stream, referralsPerYear, from: null }),
    ...(inflow.steps ?? []).map((step, index) => tell('inflow', [...keys, 'steps', index], { stream, ...step })),
    ...(growth ? [tell('growth', [...keys, 'growth'], growth)] : []),
    ...(monthFactors ? [tell('season', [...keys, 'monthFactors'], { factors: monthFactors })] : []),
    tell('shares', [...keys, 'groups'], { groups: shares }),
  ];
}

function describeExits(scenario: Scenario, { exits }: Segment, tell: Describe): Description[] {
  const departing = 1 - exits.reduce((sum, { share }) => sum + share, 0);
  return [
    ...exits.map(({ to, share, whenFull }, index) =>
      tell('exit', ['exits', index], { to: labelOf(scenario, 'segments', to) ?? to, share, whenFull }),
    ),
    ...(departing > 1e-9 ? [tell('departure', ['exits'], { share: departing })] : []),
  ];
}

function changesOf(scenario: Scenario, variant: Variant): DescribedChange[] {
  const changed: Changed = variantOf(scenario, variant.id);
  if (!changed.ok) return [];
  return variant.changes.flatMap(({ path }) => leafChanges(scenario, changed.scenario, path));
}

/** The numbers and words below a changed path that are not as they were. */
function leafChanges(base: Scenario, changed: Scenario, path: JsonPath): DescribedChange[] {
  const after = valueAt(changed, path);
  const before = valueAt(base, path);
  if (typeof after === 'object' && after !== null) {
    return Object.keys(after).flatMap((key) => {
      const keys = [...keysOf(changed, path), Array.isArray(after) ? Number(key) : key];
      return key === 'id' || key === 'label' ? [] : leafChanges(base, changed, pathOf(changed, keys));
    });
  }
  return before === after ? [] : [{ place: placeOf(changed, keysOf(changed, path)), before, after }];
}

function groupLabel(scenario: Scenario, id: string): string {
  return labelOf(scenario, 'clientGroups', id) ?? id;
}
