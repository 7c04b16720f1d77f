import type { Place } from '../scenario/place.ts';
import type { Field, FieldPath, Fields, FieldUnit } from './field.ts';
import { CAPACITY_FIELDS } from './fields-capacity.ts';
import { CONTRACT_FIELDS } from './fields-contract.ts';
import { INFLOW_FIELDS } from './fields-inflow.ts';
import { PROPERTY_FIELDS } from './fields-property.ts';
import { PROVIDER_FIELDS } from './fields-provider.ts';
import { PUBLIC_MONEY_FIELDS } from './fields-public-money.ts';
import { SCENARIO_FIELDS } from './fields-scenario.ts';
import { SEGMENT_FIELDS } from './fields-segment.ts';
import { STAY_FIELDS } from './fields-stay.ts';
import { STORY_FIELDS } from './fields-story.ts';
import { printable } from './names.ts';

const FIELDS: Fields<FieldPath> = {
  ...SCENARIO_FIELDS,
  ...SEGMENT_FIELDS,
  ...INFLOW_FIELDS,
  ...STAY_FIELDS,
  ...CAPACITY_FIELDS,
  ...CONTRACT_FIELDS,
  ...PROVIDER_FIELDS,
  ...PROPERTY_FIELDS,
  ...PUBLIC_MONEY_FIELDS,
  ...STORY_FIELDS,
};

/** Returns the label of the value at a place, or of the nearest part around it that the language knows. */
export function fieldLabel(place: Place): string {
  for (let path = place.field; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('/')))) {
    const field = fieldAt(path);
    if (field) return typeof field.label === 'string' ? field.label : field.label(place);
  }
  return 'Het scenario';
}

/** Returns the label of a key wherever it stands, without the names and dates of one place; null for an unknown key. */
export function fieldDescription(field: string): string | null {
  return fieldAt(field) ? fieldLabel({ field, elements: [], variant: null }) : null;
}

/** Returns the unit of the value at a place; a place that the language does not know holds a part. */
export function fieldUnit(place: Place): FieldUnit {
  return fieldAt(place.field)?.unit ?? 'part';
}

/** Returns what a value belongs to, when that is a segment: `Segment ‘Gesloten jeugdhulp’`. Otherwise null. */
export function fieldOwner(place: Place): string | null {
  const segment = place.elements.find(({ list }) => list === 'segments');
  if (!segment || place.field === 'segments') return null;
  return segment.name === null ? `Segment ${segment.position}` : `Segment ‘${printable(segment.name)}’`;
}

function fieldAt(path: string): Field | undefined {
  return Object.hasOwn(FIELDS, path) ? FIELDS[path as FieldPath] : undefined;
}
