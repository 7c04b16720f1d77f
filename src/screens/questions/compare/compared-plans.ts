import type { Aim } from '../../../experiment/aim.ts';
import { alternativesOf } from '../../../experiment/alternatives.ts';
import type { ComparedVariant, ComparisonRequest } from '../../../experiment/comparison/compare-variants.ts';
import { scenarioUnder } from '../../../experiment/contracts.ts';
import { HORIZON } from '../../../experiment/periods.ts';
import { leverName, leverNumber, leverValueText } from '../../../messages/aims.ts';
import { CHOICE_WORDS } from '../../../messages/choices.ts';
import { COMPARE_PROBLEMS, COMPARISON } from '../../../messages/comparison.ts';
import { COMPARE_PANEL, type CompareKind } from '../../../messages/comparison-page.ts';
import { differenceLine } from '../../../messages/differences.ts';
import { inSentence, printable } from '../../../messages/names.ts';
import { problemLines } from '../../../messages/problems.ts';
import { applyChanges, type Changed, variantOf } from '../../../scenario/change.ts';
import { undatedDifferences, withDelay } from '../../../scenario/delayed.ts';
import { withFreeFollowUp } from '../../../scenario/free-follow-up.ts';
import { changesOfLever, type Lever, leversOf, leverValue, withLevers } from '../../../scenario/lever.ts';
import type { Scenario } from '../../../scenario/schema.ts';
import { onStep } from '../../state/choice-values.ts';

/** A variant with what to say of it that its differences do not tell. */
export interface Plan extends ComparedVariant {
  readonly notes: readonly string[];
  /** Whether its notes tell all of it. */
  readonly isTold: boolean;
}

/** What somebody filled in. */
export interface CompareForm {
  readonly kind: CompareKind;
  /** Of plans: the ids that are ticked, and the one they are compared with. */
  readonly ticked: readonly string[];
  readonly against: string;
  /** Of waiting and follow-up places: the id of the plan. */
  readonly plan: string;
  readonly months: number;
  /** What two parties expect of the inflow, as a share of that of now. */
  readonly beliefs: readonly [number, number];
  readonly knobs: readonly { readonly lever: Lever; readonly value: number }[];
  readonly aims: readonly Aim[];
  readonly replications: number;
}

/** What a comparison on the page needs; the plans with their words stay beside it. */
export interface PageRequest {
  readonly comparison: ComparisonRequest;
  readonly plans: readonly Plan[];
  /** Equal for two requests only when the answer is the same. */
  readonly key: string;
}

export type Asked =
  | { readonly ok: true; readonly request: PageRequest }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Lists the plans that can be ticked: now, the choices of the page, the variants of the case, other contracts. */
export function plansOf(now: Scenario, chosen: Scenario): readonly Plan[] {
  const isSame = now === chosen || JSON.stringify(now) === JSON.stringify(chosen);
  const basis = plan('now', COMPARE_PANEL.baseShort, now);
  const current = isSame ? basis : plan('chosen', COMPARE_PANEL.chosenShort, chosen);
  const variants = now.variants.flatMap(({ id, label }) => {
    const changed = variantOf(now, id);
    return changed.ok ? [plan(`variant ${id}`, printable(label), changed.scenario)] : [];
  });
  const contracts = alternativesOf(chosen).flatMap(({ contract, isInForce }) => {
    const found = chosen.contracts.find(({ id }) => id === contract);
    if (!found || isInForce) return [];
    const label = COMPARISON.contractLabel(current.label, inSentence(printable(found.label)));
    return [plan(`contract ${found.id}`, label, scenarioUnder(chosen, found.id))];
  });
  return [basis, ...(isSame ? [] : [current]), ...variants, ...contracts];
}

/** Makes the request of a form, or says in Dutch what is wrong with it. */
export function askedOf(now: Scenario, chosen: Scenario, form: CompareForm): Asked {
  const all = plansOf(now, chosen);
  const found = all.find(({ id }) => id === form.plan) ?? all[0];
  const made = MAKERS[form.kind](form, { now, chosen, all, found });
  const problems = [...made.problems, ...(form.aims.length === 0 ? [COMPARE_PANEL.aimNeeded] : [])];
  if (problems.length > 0) return { ok: false, problems };
  const { plans, against = plans[0].id, together = null, aims = [] } = made;
  const comparison: ComparisonRequest = {
    variants: plans.map(({ id, label, scenario }) => ({
      id,
      label,
      scenario: { ...scenario, replications: form.replications },
    })),
    against,
    aims: withoutDoubles([...aims, ...form.aims]),
    replications: form.replications,
    together,
  };
  return { ok: true, request: { plans, comparison, key: JSON.stringify(comparison) } };
}

function withoutDoubles(aims: readonly Aim[]): readonly Aim[] {
  const seen = new Set<string>();
  return aims.filter(({ measure, segment, period }) => {
    const text = `${measure} ${segment} ${period}`;
    return seen.has(text) ? false : seen.add(text);
  });
}

interface Made {
  readonly plans: readonly Plan[];
  readonly problems: readonly string[];
  readonly against?: string;
  readonly together?: ComparisonRequest['together'];
  /** What this question asks besides. */
  readonly aims?: readonly Aim[];
}

interface Case {
  readonly now: Scenario;
  readonly chosen: Scenario;
  readonly all: readonly Plan[];
  /** The plan that was picked. */
  readonly found: Plan;
}

const MAKERS: Readonly<Record<CompareKind, (form: CompareForm, about: Case) => Made>> = {
  plans: ({ ticked, against }, { all }) => {
    const plans = all.filter(({ id }) => ticked.includes(id));
    if (plans.length < 2) return { plans, problems: [COMPARE_PANEL.twoNeeded] };
    return { plans, problems: [], against: plans.some(({ id }) => id === against) ? against : plans[0].id };
  },
  beliefs: ({ beliefs }, { found }) => {
    const inflow = leversOf(found.scenario).find(({ id }) => id === 'inflow');
    if (!inflow) return { plans: [], problems: [COMPARE_PANEL.noInflow] };
    return together([COMPARE_PANEL.municipality, COMPARE_PANEL.provider], (label, at) =>
      changed(label, label, withLevers(found.scenario, [inflow], [beliefs[at]])),
    );
  },
  wait: ({ months }, { now, found }) => {
    const delayed = withDelay(now, found.scenario, months);
    if (delayed.moved === 0) return { plans: [found], problems: [COMPARE_PROBLEMS.nothingMoves(found.label)] };
    const notes = [
      COMPARISON.moved(delayed.moved, delayed.beyond, months),
      ...undatedDifferences(now, found.scenario).map((one) =>
        COMPARISON.undated(differenceLine(now, found.scenario, one)),
      ),
    ];
    return together([found.label, COMPARISON.later(found.label, months)], (label, at) =>
      at === 0 ? found : changed(`${found.id} later`, label, delayed, notes),
    );
  },
  'follow-up': (_, { found }) => {
    const freed = withFreeFollowUp(found.scenario, COMPARISON.extraPlaces);
    if (freed === null) return { plans: [found], problems: [COMPARE_PROBLEMS.noFollowUp(found.label)] };
    const labelOf = (id: string) => found.scenario.segments.find((one) => one.id === id)?.label ?? id;
    const unpriced = freed.extra.filter(({ isPriced }) => !isPriced).map(({ of }) => labelOf(of));
    const notes = [
      COMPARISON.freed(freed.extra.map(({ of }) => labelOf(of))),
      ...(unpriced.length < freed.extra.length ? [COMPARISON.freedPrice] : []),
      ...(unpriced.length > 0 ? [COMPARISON.freedUnpriced(unpriced)] : []),
    ];
    const made = together([found.label, COMPARISON.freeFollowUp(found.label)], (label, at) =>
      at === 0 ? found : changed(`${found.id} free`, label, freed, notes, true),
    );
    const aims: readonly Aim[] = [
      { measure: 'blockedPlaces', segment: null, period: HORIZON },
      ...freed.extra.map(({ id }): Aim => ({ measure: 'inCare', segment: id, period: HORIZON })),
    ];
    return { ...made, aims };
  },
  knobs: ({ knobs }, { chosen, all }) => {
    if (knobs.length < 2) return { plans: [], problems: [COMPARE_PANEL.twoKnobs] };
    const paths = knobs.flatMap(({ lever }) => lever.paths);
    if (new Set(paths).size < paths.length) return { plans: [], problems: [COMPARE_PANEL.sameKnob] };
    const reference = all.find(({ id }) => id === 'chosen') ?? all[0];
    const labels = knobs.map(({ lever, value }) => knobText(lever, value));
    const made = together([...labels, COMPARISON.together], (label, at) => {
      const turned = at < knobs.length ? [knobs[at]] : knobs;
      const changes = turned.flatMap(({ lever, value }) => changesOfLever(lever, value));
      return changed(at < knobs.length ? `knob ${at}` : 'together', label, applyChanges(chosen, changes));
    });
    return {
      plans: [reference, ...made.plans],
      problems: made.problems,
      together: { all: 'together', singles: knobs.map((_, at) => `knob ${at}`) },
    };
  },
};

/** Returns a value to begin with: a tenth less than now, on the steps of a choice. */
export function turned(scenario: Scenario, lever: Lever): number {
  const value = leverValue(scenario, lever) * 0.9;
  const { choice, isWhole, minimum, maximum } = lever;
  if (choice) return onStep(choice, value);
  return Math.min(maximum, Math.max(minimum, isWhole ? Math.round(value) : Number(value.toPrecision(3))));
}

/** Names a knob with its value: `Plaatsen 43`. */
function knobText(lever: Lever, value: number): string {
  const { choice } = lever;
  return choice
    ? `${CHOICE_WORDS[choice.unit].name} ${leverNumber(lever, value)}`
    : `${leverName(lever)} ${leverValueText(lever, value)}`;
}

function plan(id: string, label: string, scenario: Scenario): Plan {
  return { id, label, scenario, notes: [], isTold: false };
}

/** A plan of a changed scenario, or what is wrong with it. */
function changed(
  id: string,
  label: string,
  result: Changed,
  notes: readonly string[] = [],
  isTold = false,
): Plan | readonly string[] {
  if (!result.ok) return problemLines(result.problems).map((text) => COMPARE_PROBLEMS.inVariant(label, text));
  return { id, label, scenario: result.scenario, notes, isTold };
}

/** Makes a plan for each label; the problems of all of them together. */
function together(labels: readonly string[], make: (label: string, at: number) => Plan | readonly string[]): Made {
  const made = labels.map(make);
  return {
    plans: made.filter((one): one is Plan => 'scenario' in one),
    problems: made.flatMap((one) => ('scenario' in one ? [] : one)),
  };
}
