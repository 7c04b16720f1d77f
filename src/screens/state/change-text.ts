import type { Settings } from '../../io/share-link.ts';
import { CHOICE_WORDS, formatChoice, PANEL } from '../../messages/choices.ts';
import { fieldValue } from '../../messages/field-values.ts';
import { fieldLabel } from '../../messages/fields.ts';
import { formatShortest } from '../../messages/format.ts';
import { LOG } from '../../messages/log.ts';
import { choiceValue } from '../../scenario/choice-value.ts';
import { keysOf, placeOf } from '../../scenario/place.ts';
import { valueAt } from '../../scenario/pointer.ts';
import type { Choice, Scenario } from '../../scenario/schema.ts';
import { decimalsOf } from './choice-values.ts';
import { choicesOf, planOf } from './plan.ts';

/** Says in one Dutch sentence what a change did: `Plaatsen 57 → 43`. `base` is the case of the settings after it. */
export function changeText(base: Scenario, before: Settings, after: Settings): string {
  if (before.scenario !== after.scenario) return LOG.scenario(base.name);
  if (isAllBack(before, after)) return LOG.allBack;
  const sentences = [
    ...(before.variant === after.variant ? choiceTexts(base, before, after) : [variantText(base, after)]),
    ...assumptionTexts(base, before, after),
    ...(before.threshold === after.threshold
      ? []
      : [LOG.threshold(after.threshold === null ? null : formatShortest(after.threshold))]),
  ];
  return sentences.length > 2 ? LOG.several(sentences.length) : sentences.join(', ');
}

/** Returns the id of the element that holds what a change is about, to put the focus there. */
export function controlOf(base: Scenario, before: Settings, after: Settings): string {
  const touched = choicesOf(base).find(({ id }) => before.values[id] !== after.values[id]);
  if (touched) return `keuze-${touched.id}`;
  return before.threshold === after.threshold ? 'keuzes' : 'kans';
}

function variantText(base: Scenario, { variant }: Settings): string {
  return LOG.variant(base.variants.find(({ id }) => id === variant)?.label ?? PANEL.baseStart);
}

function choiceTexts(base: Scenario, before: Settings, after: Settings): string[] {
  const [was, is] = [before, after].map((settings) => planOf(base, settings, null));
  if (!was.ok || !is.ok) return [];
  return choicesOf(base)
    .filter(({ id }) => before.values[id] !== after.values[id])
    .map((choice) => {
      const [from, to] = [shown(was.plan.chosen, choice), shown(is.plan.chosen, choice)];
      return choice.kind === 'number' ? LOG.changed(CHOICE_WORDS[choice.unit].name, from, to) : LOG.contract(from, to);
    });
}

function shown(scenario: Scenario, choice: Choice): string {
  if (choice.kind === 'number') return formatChoice(choice.unit, choiceValue(scenario, choice), decimalsOf(choice));
  const id = choiceValue(scenario, choice);
  return scenario.contracts.find((contract) => contract.id === id)?.label ?? String(id);
}

function assumptionTexts(base: Scenario, before: Settings, after: Settings): string[] {
  const paths = new Set([...Object.keys(before.assumptions), ...Object.keys(after.assumptions)]);
  return [...paths].flatMap((path) => {
    const [was, is] = [before, after].map(({ assumptions }) => assumptions[path] ?? valueAt(base, path));
    if (was === is) return [];
    const place = placeOf(base, keysOf(base, path));
    return [LOG.changed(fieldLabel(place), fieldValue(place, was), fieldValue(place, is))];
  });
}

function isAllBack(before: Settings, after: Settings): boolean {
  const count = ({ values, assumptions, variant }: Settings) =>
    Object.keys(values).length + Object.keys(assumptions).length + (variant === null ? 0 : 1);
  return count(after) === 0 && count(before) > 1;
}
