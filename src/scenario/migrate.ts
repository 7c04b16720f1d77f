import { isRecord } from './pointer.ts';
import { FORMAT_VERSION } from './schema.ts';

/**
 * The steps from each version to the next, by the version they start from; none yet, version 1 is the first. A step is
 * pure: it returns a copy. A sample of every released version stays in the tests for ever.
 */
const STEPS: Readonly<Record<number, (old: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>>> =
  {};

/** Brings JSON of an older version to this one. What has no version that is known passes as it is. */
export function migrate(json: unknown): unknown {
  let migrated = json;
  for (let version = versionOf(json) ?? FORMAT_VERSION; version < FORMAT_VERSION; version++) {
    const step = STEPS[version];
    if (step && isRecord(migrated)) migrated = step(migrated);
  }
  return migrated;
}

/** Returns the version that JSON says it has, or null when it says nothing sensible. */
export function versionOf(json: unknown): number | null {
  const version = isRecord(json) ? json.version : null;
  return typeof version === 'number' && Number.isInteger(version) && version >= 1 ? version : null;
}
