import { dayOfDate } from '../calendar/calendar.ts';
import { fieldValue } from '../messages/field-values.ts';
import { fieldLabel, fieldOwner } from '../messages/fields.ts';
import { formatDate } from '../messages/format.ts';
import { inSentence, printable } from '../messages/names.ts';
import { TABLES } from '../messages/tables.ts';
import { changesBetween } from '../scenario/change.ts';
import { keysOf, placeOf } from '../scenario/place.ts';
import { isRecord, valueAt } from '../scenario/pointer.ts';
import type { Capacity, Contract, Scenario } from '../scenario/schema.ts';
import { wrapped } from './columns.ts';

/** Writes which choices differ between two scenarios: `- Segment ‘Gesloten’, aantal plaatsen: 57 → 43 plaatsen`. */
export function changeLines(from: Scenario, to: Scenario): string[] {
  return changesBetween(from, to)
    .filter(({ path }) => !HIDDEN.test(path))
    .flatMap(({ path }) => leavesOf(to, path))
    .flatMap((path) => wrapped(changeText(from, to, path), '  '));
}

/** A part that is new as a whole: the paths of its values. */
function leavesOf(scenario: Scenario, path: string): string[] {
  const value = valueAt(scenario, path);
  if (!isRecord(value)) return [path];
  return Object.keys(value).flatMap((key) => leavesOf(scenario, `${path}/${key}`));
}

/** What changes along with a variant but is no choice of the user. */
const HIDDEN = /^\/(variants|opening|sources|name|question|introduction)(\/|$)/;

function changeText(from: Scenario, to: Scenario, path: string): string {
  const place = placeOf(to, keysOf(to, path));
  const owner = fieldOwner(place);
  const label = fieldLabel(place);
  const field = owner === null ? label : `${owner}, ${inSentence(label)}`;
  const [before, after] = [valueAt(from, path), valueAt(to, path)];
  const write = (scenario: Scenario, value: unknown) => valueText(scenario, path, value);
  return before === undefined
    ? TABLES.added(field, write(to, after))
    : TABLES.change(field, write(from, before), write(to, after));
}

function valueText(scenario: Scenario, path: string, value: unknown): string {
  if (/^\/segments\/[^/]+\/contract$/.test(path)) return contractLabel(scenario, value);
  if (/^\/segments\/[^/]+\/capacity\/steps$/.test(path)) return stepsText(value);
  return fieldValue(placeOf(scenario, keysOf(scenario, path)), value);
}

function stepsText(value: unknown): string {
  const steps = value as Extract<Capacity, { kind: 'places' }>['steps'];
  return steps.map(({ places, from }) => TABLES.step(String(places), formatDate(dayOfDate(from)))).join(', ');
}

function contractLabel({ contracts }: Scenario, id: unknown): string {
  return printable(contracts.find((contract: Contract) => contract.id === id)?.label ?? String(id));
}
