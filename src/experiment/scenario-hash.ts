import type { Scenario } from '../scenario/schema.ts';

/**
 * Returns 16 hexadecimal digits that stand for all of a scenario that the results depend on: two scenarios with
 * the same digits have the same results. Order of keys, titles, texts and sources make no difference.
 */
export function hashOf(scenario: Scenario): string {
  return hashOfText(canonicalJson(scenario));
}

/** Keys, at any depth, of what is only there to be read. */
const DOCUMENTATION = new Set([
  '$schema',
  'name',
  'question',
  'introduction',
  'label',
  'sources',
  'opening',
  'workshop',
  'contradictions',
]);

/** Writes JSON with rising keys and without documentation. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([key, field]) => field !== undefined && !DOCUMENTATION.has(key))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`);
  return `{${fields.join()}}`;
}

/** Hashes text to 64 bits in two lanes of multiply and shift (after cyrb53 of bryc, public domain). No secrecy. */
function hashOfText(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  const mixedA = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  const mixedB = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(mixedA ^ (mixedA >>> 13), 3266489909);
  return [mixedA, mixedB].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}
