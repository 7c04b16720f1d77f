import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import type { Row } from './table.ts';

/** Builds the page and weighs its files as they travel: text compressed, the typeface as it is. */
export async function benchBundle(): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  try {
    await build({ logLevel: 'error', mode: 'production', build: { outDir: folder, emptyOutDir: true } });
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
    return files
      .map((name) => ({ name, bytes: travelBytes(name, readFileSync(join(folder, name))) }))
      .sort((a, b) => b.bytes - a.bytes)
      .map(({ name, bytes }) => ({ what: `file ${name}`, value: `${(bytes / 1000).toFixed(1)} kB` }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Returns the size in bytes of a file on the network. */
export function travelBytes(name: string, content: Buffer): number {
  return /\.(woff2|png)$/.test(name) ? content.length : gzipSync(content).length;
}
