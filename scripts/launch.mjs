// Starts a program without a screen: `node scripts/launch.mjs simulate FILE --json`.
// Node 20 does not read TypeScript, so the programs are built once, and again when a source is newer.
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = join(root, 'dist-cli');
const DAY_MS = 24 * 60 * 60 * 1000;
const [name = '', ...rest] = process.argv.slice(2);
const entry = join(built, `${name}.mjs`);

if (changedAt(entry) < newestSource()) await buildAll();
process.argv = [process.argv[0], entry, ...rest];
await import(pathToFileURL(entry).href);

function newestSource() {
  const files = ['package.json', 'package-lock.json', 'vite.cli.config.ts'].map((path) => join(root, path));
  for (const folder of ['src', 'workers', 'scripts'])
    for (const path of readdirSync(join(root, folder), { recursive: true })) files.push(join(root, folder, path));
  return Math.max(...files.filter((path) => !/\.(test|bench)\.tsx?$/.test(path)).map(changedAt));
}

function changedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** Builds beside the old files and then moves over them, so that two programs may start at the same time. */
async function buildAll() {
  const startedAt = new Date();
  const fresh = join(built, `building-${process.pid}`);
  mkdirSync(fresh, { recursive: true });
  try {
    const { build } = await import('vite');
    await build({ root, configFile: join(root, 'vite.cli.config.ts'), build: { outDir: fresh } });
    const files = readdirSync(fresh).sort((a, b) => Number(isEntry(a)) - Number(isEntry(b)));
    for (const file of files) {
      // A source saved during the build is newer than what was built from it.
      utimesSync(join(fresh, file), startedAt, startedAt);
      renameSync(join(fresh, file), join(built, file));
    }
    // What an older build left may still be running; after a day it is not.
    for (const file of readdirSync(built))
      if (changedAt(join(built, file)) < startedAt.getTime() - DAY_MS) rmSync(join(built, file), { recursive: true });
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function isEntry(file) {
  return /^[a-z]+\.mjs$/.test(file);
}
