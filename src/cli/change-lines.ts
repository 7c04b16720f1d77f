import { dayOfDate } from '../calendar/calendar.ts';
import { fieldValue } from '../messages/field-values.ts';
import { fieldLabel, fieldOwner } from '../messages/fields.ts';
import { formatDate } from '../messages/format.ts';
import { inSentence, printable } from '../messages/names.ts';
import { TABLES } from '../messages/tables.ts';
import { changesBetween } from '../scenario/change.ts';
import type { LeafChange } from '../scenario/leaf-changes.ts';
import { leafChanges } from '../scenario/leaf-changes.ts';
import type { JsonPath } from '../scenario/pointer.ts';
import { isRecord, valueAt } from '../scenario/pointer.ts';
import type { Capacity, Contract, Scenario } from '../scenario/schema.ts';
import { wrapped } from './columns.ts';

/** Writes which choices differ between two scenarios: `- Segment ‘Gesloten’, aantal plaatsen: 57 → 43 plaatsen`. */
export function changeLines(from: Scenario, to: Scenario): string[] {
  // Steps that differ in more than their places and dates are told key by key.
  const isWhole = (path: JsonPath) =>
    STEPS.test(path) && stepsText(valueAt(from, path)) !== stepsText(valueAt(to, path));
  return changesBetween(from, to)
    .filter(({ path }) => !HIDDEN.test(path))
    .flatMap(({ path }) => leafChanges(from, to, path, isWhole))
    .flatMap((change) => wrapped(changeText(from, to, change), '  '));
}

/** What changes along with a variant but is no choice of the user. */
const HIDDEN = /^\/(variants|opening|sources|name|question|introduction)(\/|$)/;
const STEPS = /^\/segments\/[^/]+\/capacity\/steps$/;

function changeText(from: Scenario, to: Scenario, { path, place, before, after }: LeafChange): string {
  const owner = fieldOwner(place);
  const label = fieldLabel(place);
  const field = owner === null ? label : `${owner}, ${inSentence(label)}`;
  const write = (scenario: Scenario, value: unknown) => {
    if (path.endsWith('/contract')) return contractLabel(scenario, value);
    return STEPS.test(path) ? stepsText(value) : fieldValue(place, value);
  };
  if (isRecord(before)) return TABLES.gone(field);
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
