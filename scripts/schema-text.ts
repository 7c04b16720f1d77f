import { fieldDescription, fieldUnit } from '../src/messages/fields.ts';
import { scenarioSchema } from '../src/scenario/schema.ts';
import { z } from '../src/scenario/z.ts';

/** Where the schema of the scenario files is kept, from the root of the project. */
export const SCHEMA_FILE = 'scenarios/scenario.schema.json';

const LINE_WIDTH = 120;

type Json = Readonly<Record<string, unknown>>;

/** Returns the JSON Schema of a scenario file, with the label of each key in Dutch: editors complete and explain it. */
export function schemaText(): string {
  const schema = z.toJSONSchema(scenarioSchema, { target: 'draft-7' }) as Json;
  const titled = { $schema: schema.$schema, title: 'Doorstroom: scenario', ...withDescriptions(schema, '') };
  return `${onOneLine(JSON.stringify(titled, null, 2))}\n`;
}

/** Adds the label of each key. The same schema can stand under many keys, so this comes after it has been written out. */
function withDescriptions(schema: Json, field: string): Json {
  const described = Object.entries(schema).map(([key, value]) => {
    if (key === 'properties' && isJson(value)) return [key, describedProperties(value, field)];
    if (Array.isArray(value)) return [key, value.map((item) => (isJson(item) ? withDescriptions(item, field) : item))];
    return [key, isJson(value) && key !== 'definitions' ? withDescriptions(value, field) : value];
  });
  return Object.fromEntries(described);
}

function describedProperties(properties: Json, above: string): Json {
  const described = Object.entries(properties).map(([key, value]) => {
    const field = above === '' ? key : `${above}/${key}`;
    const description = fieldDescription(field);
    const isDate = fieldUnit({ field, elements: [], variant: null }) === 'date';
    const schema = withDescriptions(value as Json, field);
    return [
      key,
      { ...(description === null ? {} : { description }), ...schema, ...(isDate ? { format: 'date' } : {}) },
    ];
  });
  return Object.fromEntries(described);
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Puts short lists of words and numbers on one line, as the formatter of this project wants them. */
function onOneLine(text: string): string {
  const list = /^(.*)\[\n\s+((?:"[^"\n]*"|[\d.]+)(?:,\n\s+(?:"[^"\n]*"|[\d.]+))*)\n\s+\](,?)$/gm;
  return text.replaceAll(list, (lines, before, items, after) => {
    const line = `${before}[${items.replaceAll(/\n\s+/g, ' ')}]${after}`;
    return line.length <= LINE_WIDTH ? line : lines;
  });
}
