import { FILES } from '../messages/files.ts';
import { problemLines } from '../messages/problems.ts';
import { LIMITS } from '../scenario/limits.ts';
import { parseScenarioText } from '../scenario/parse.ts';
import type { Scenario } from '../scenario/schema.ts';
import { judge } from './state/judge.ts';
import { fileKey } from './state/opening.ts';
import type { FileRead } from './state/read-file.ts';

/** Reads a file with the language itself, and keeps its text for as long as the tab is open: a reload opens it again. */
export async function readOwnFile(file: File): Promise<FileRead> {
  // A letter takes at most four bytes.
  if (file.size > 4 * LIMITS.fileCharacters) return { ok: false, lines: [FILES.tooLarge(file.name)] };
  const text = await file.text();
  const read = readText(text, file.name);
  if (read.ok) keepText(read.key, text);
  return read;
}

/** Returns a file that was opened in this tab before; null when there is none. */
export async function keptFile(key: string): Promise<Scenario | null> {
  const text = keptText(key);
  const read = text === null ? null : readText(text, key);
  return read?.ok ? read.scenario : null;
}

function readText(text: string, name: string): FileRead {
  const parsed = parseScenarioText(text, name);
  if (!parsed.ok) return { ok: false, lines: problemLines(parsed.problems) };
  const lines = judge(parsed.scenario);
  return lines.length > 0 ? { ok: false, lines } : { ok: true, scenario: parsed.scenario, key: fileKey(hashOf(text)) };
}

/** Storage may be full or forbidden: then a reload opens the first case, and nothing else is lost. */
function keepText(key: string, text: string): void {
  try {
    sessionStorage.setItem(key, text);
  } catch {}
}

function keptText(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** FNV-1a over 32 bits: tells the few files of one tab apart. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
