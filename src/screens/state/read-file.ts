import type { Scenario } from '../../scenario/schema.ts';

/** A scenario from a file, with the name under which it is kept; or what is wrong with the file, in Dutch. */
export type FileRead =
  | { readonly ok: true; readonly scenario: Scenario; readonly key: string }
  | { readonly ok: false; readonly lines: readonly string[] };

export type ReadFile = (file: File) => Promise<FileRead>;
