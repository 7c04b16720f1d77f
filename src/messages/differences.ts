import { dayOfDate } from '../calendar/calendar.ts';
import type { LeafChange } from '../scenario/leaf-changes.ts';
import type { Capacity, Contract, Scenario } from '../scenario/schema.ts';
import { fieldValue } from './field-values.ts';
import { fieldLabel, fieldOwner } from './fields.ts';
import { formatDate } from './format.ts';
import { inSentence, printable } from './names.ts';
import { TABLES } from './tables.ts';

/** Says what is not the same in two scenarios: `Segment ‘Gesloten’, aantal plaatsen: 57 → 43 plaatsen`. */
export function differenceLine(from: Scenario, to: Scenario, { path, place, before, after }: LeafChange): string {
  const owner = fieldOwner(place);
  const label = fieldLabel(place);
  const field = owner === null ? label : `${owner}, ${inSentence(label)}`;
  const write = (scenario: Scenario, value: unknown) => {
    if (path.endsWith('/contract')) return contractLabel(scenario, value);
    return place.field === 'segments/capacity/steps' ? stepsText(value) : fieldValue(place, value);
  };
  if (typeof before === 'object' && before !== null && !Array.isArray(before)) return TABLES.gone(field);
  if (before === undefined) return TABLES.added(field, write(to, after));
  return after === undefined
    ? TABLES.removed(field, write(from, before))
    : TABLES.change(field, write(from, before), write(to, after));
}

function stepsText(value: unknown): string {
  if (!Array.isArray(value)) return '';
  const steps: Extract<Capacity, { kind: 'places' }>['steps'] = value;
  return steps.map(({ places, from }) => TABLES.step(String(places), formatDate(dayOfDate(from)))).join(', ');
}

function contractLabel({ contracts }: Scenario, id: unknown): string {
  return printable(contracts.find((contract: Contract) => contract.id === id)?.label ?? String(id));
}
