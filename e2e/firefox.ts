import { existsSync } from 'node:fs';

export const HOW_TO_GET_FIREFOX =
  'Install Firefox (Debian: apt-get install firefox-esr), or set FIREFOX_PATH to its program.';

/** Returns the program of Firefox on this machine, or null. `FIREFOX_PATH` goes before all. */
export function firefoxPath(): string | null {
  const chosen = process.env.FIREFOX_PATH;
  if (chosen) return chosen;
  return USUAL_PLACES.find((path) => existsSync(path)) ?? null;
}

/** A snap is left out: it cannot read a profile in the folder for temporary files. */
const USUAL_PLACES = [
  '/usr/bin/firefox-esr',
  '/usr/lib/firefox/firefox',
  '/opt/firefox/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  `${process.env.PROGRAMFILES ?? ''}\\Mozilla Firefox\\firefox.exe`,
];
