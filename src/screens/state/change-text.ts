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
import { choicesOf, type Plan, planOf } from './plan.ts';

/** Says in one Dutch sentence what a change did: `Plaatsen 57 → 43`. `base` is the case of the settings after it. */
export function changeText(base: Scenario, before: Settings, after: Settings): string {
  if (before.scenario !== after.scenario) return LOG.scenario(base.name);
  if (isAllBack(before, after)) return LOG.allBack;
  const owns = ownTexts(before, after);
  const sentences = [
    ...(before.variant === after.variant
      ? choiceTexts(base, before, after, owns.length > 0)
      : [variantText(base, after)]),
    ...owns,
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

/** With an own contract that was made or taken away, the choice for it goes without saying. */
function choiceTexts(base: Scenario, before: Settings, after: Settings, isOwnTold: boolean): string[] {
  const [was, is] = [before, after].map((settings) => planOf(base, settings, null));
  if (!was.ok || !is.ok) return [];
  return choicesOf(base)
    .filter(({ id, kind }) => before.values[id] !== after.values[id] && !(isOwnTold && kind === 'contract'))
    .map((choice) => {
      const [from, to] = [shown(was.plan, choice), shown(is.plan, choice)];
      return choice.kind === 'number' ? LOG.changed(CHOICE_WORDS[choice.unit].name, from, to) : LOG.contract(from, to);
    });
}

function shown({ chosen, start, settings }: Plan, choice: Choice): string {
  if (choice.kind === 'number') return formatChoice(choice.unit, choiceValue(chosen, choice), decimalsOf(choice));
  // An own contract that begins later is chosen, although the segment begins with another.
  const id = settings.values[choice.id] ?? choiceValue(start, choice);
  return chosen.contracts.find((contract) => contract.id === id)?.label ?? String(id);
}

/** Own contracts that were made, changed or taken away; what became of the choice is told apart. */
function ownTexts(before: Settings, after: Settings): string[] {
  const ids = [...new Set([...Object.keys(before.contracts), ...Object.keys(after.contracts)])];
  return ids.flatMap((id) => {
    const [was, is] = [before.contracts[id], after.contracts[id]];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const label = (is ?? was).contract.label;
    return [was === undefined ? LOG.ownMade(label) : is === undefined ? LOG.ownRemoved(label) : LOG.ownChanged(label)];
  });
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
  const count = ({ values, assumptions, contracts, variant }: Settings) =>
    [values, assumptions, contracts].reduce(
      (sum, record) => sum + Object.keys(record).length,
      variant === null ? 0 : 1,
    );
  return count(after) === 0 && count(before) > 1;
}
