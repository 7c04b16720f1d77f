import { readShareLink, type Settings } from '../../io/share-link.ts';
import type { Scenario } from '../../scenario/schema.ts';
import type { CaseLibrary } from './case-library.ts';
import { type Check, fits, openingOf, planOf } from './plan.ts';

/** Why a link does not show what it was made for. */
export type LinkTrouble = 'damaged' | 'not-fetched' | 'file-elsewhere';

/** What the page opens with. */
export interface Opened {
  readonly settings: Settings;
  readonly trouble: LinkTrouble | null;
}

/** What opening a link may have to fetch. */
export interface OpeningParts {
  readonly library: CaseLibrary;
  /** Fetches the check of the language. */
  readonly fetchCheck: () => Promise<Check>;
  /** Returns an own file that was opened in this tab before; null when there is none. */
  readonly fetchOwnFile: (key: string) => Promise<Scenario | null>;
}

/** The names that own files have in links begin with this, which no id of a case can. */
const FILE_MARK = 'bestand~';

/** Returns the name under which an own file is kept, from a hash of its text. */
export function fileKey(hash: string): string {
  return `${FILE_MARK}${hash}`;
}

/** Says whether settings are of a file that someone opened: other devices do not have it. */
export function isOwnFile({ scenario }: Settings): boolean {
  return scenario.startsWith(FILE_MARK);
}

/** Reads the part of an address after `#`, as far as nothing has to be fetched for it; null when something has. */
export function openedAtOnce(fragment: string, { first }: CaseLibrary): Opened | null {
  const text = fragment.replace(/^#/, '');
  if (text === '') return { settings: openingOf(first), trouble: null };
  const settings = readShareLink(text);
  if (settings && (settings.scenario !== first.id || Object.keys(settings.contracts).length > 0)) return null;
  return settings && fits(first, settings) ? { settings, trouble: null } : troubled(first, 'damaged');
}

/** Reads any link: fetches its case, and the language to check own contracts, which anybody may have written. */
export async function openedFrom(fragment: string, parts: OpeningParts): Promise<Opened> {
  const { library, fetchCheck, fetchOwnFile } = parts;
  const atOnce = openedAtOnce(fragment, library);
  if (atOnce) return atOnce;
  const settings = readShareLink(fragment.replace(/^#/, ''));
  if (!settings) return troubled(library.first, 'damaged');
  try {
    const base = library.find(settings.scenario) ?? (await fetchBase(settings));
    if (!base) return troubled(library.first, isOwnFile(settings) ? 'file-elsewhere' : 'damaged');
    const isRight = fits(base, settings) && planOf(base, settings, await fetchCheck()).ok;
    return isRight ? { settings, trouble: null } : troubled(library.first, 'damaged');
  } catch {
    return troubled(library.first, 'not-fetched');
  }

  async function fetchBase(wanted: Settings): Promise<Scenario | null> {
    if (!isOwnFile(wanted)) return library.fetch(wanted.scenario);
    const own = await fetchOwnFile(wanted.scenario);
    if (own) library.keep(wanted.scenario, own);
    return own;
  }
}

function troubled(first: Scenario, trouble: LinkTrouble): Opened {
  return { settings: openingOf(first), trouble };
}
