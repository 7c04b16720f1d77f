import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Mutation, planted } from './mutation.ts';

/** A copy of the source in which faults can be planted while the source itself stays as it is. */
export interface SourceCopy {
  readonly folder: string;
  /** Plants a fault, and returns how to take it away again. */
  readonly plant: (mutation: Mutation) => () => void;
  readonly remove: () => void;
}

const LEFT_OUT = new Set(['.git', 'node_modules', 'dist', 'dist-cli', 'coverage', 'test-results']);

/** Copies the source in `root` to a folder of its own. Packages are links: only their list is a copy. */
export function copySource(root: string): SourceCopy {
  const folder = mkdtempSync(join(tmpdir(), 'mutations-'));
  for (const name of readdirSync(root))
    if (!LEFT_OUT.has(name)) cpSync(join(root, name), join(folder, name), { recursive: true });
  const packages = join(root, 'node_modules');
  mkdirSync(join(folder, 'node_modules'));
  // Hidden folders other than that of the programs are caches, and a cache of faults is not for others.
  for (const name of readdirSync(packages))
    if (!name.startsWith('.') || name === '.bin') symlinkSync(join(packages, name), join(folder, 'node_modules', name));
  return {
    folder,
    plant: (mutation) => {
      const path = join(folder, mutation.file);
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, planted(text, mutation));
      return () => writeFileSync(path, text);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
