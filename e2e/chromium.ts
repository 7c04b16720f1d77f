import { existsSync } from 'node:fs';

export const HOW_TO_GET_CHROMIUM =
  'Install Chromium, Chrome or Edge (Debian: apt-get install chromium), or set CHROMIUM_PATH to its program.';

/** Returns the program of a Chromium-like browser on this machine, or null. `CHROMIUM_PATH` goes before all. */
export function chromiumPath(): string | null {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) return chosen;
  return USUAL_PLACES.find((path) => existsSync(path)) ?? null;
}

const { LOCALAPPDATA = '', PROGRAMFILES = '', 'PROGRAMFILES(X86)': PROGRAMFILES_X86 = '' } = process.env;
const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  `${LOCALAPPDATA}\\Google\\Chrome\\Application\\chrome.exe`,
  `${PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
  `${PROGRAMFILES_X86}\\Google\\Chrome\\Application\\chrome.exe`,
  `${PROGRAMFILES_X86}\\Microsoft\\Edge\\Application\\msedge.exe`,
];

/** What the browser needs to start on a machine without a screen; root may not use the sandbox. */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
