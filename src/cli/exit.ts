import { printable } from '../messages/names.ts';

/** What the shell is told: see docs/cli.md. */
export const EXIT = { done: 0, bug: 1, rejected: 2, tooLarge: 3, stopped: 130 } as const;

/** Prints why nothing is done, and returns the exit code. */
export function refuse(lines: readonly string[], exitCode: number): number {
  process.stderr.write(lines.map((line) => `${printable(line)}\n`).join(''));
  return exitCode;
}
