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
    const weighed = files
      .map((name) => ({ name, bytes: travelBytes(name, readFileSync(join(folder, name))) }))
      .sort((a, b) => b.bytes - a.bytes);
    const all = weighed.reduce((sum, { bytes }) => sum + bytes, 0);
    return [
      { what: 'all files of the page, those loaded on demand included', value: kilobytes(all) },
      ...weighed.slice(0, 6).map(({ name, bytes }) => ({ what: `  ${name}`, value: kilobytes(bytes) })),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** Returns the size in bytes of a file on the network. */
function travelBytes(name: string, content: Buffer): number {
  return /\.(woff2|png)$/.test(name) ? content.length : gzipSync(content).length;
}
