/** A fault that is planted in a copy of the source, to see whether a test notices. */
export interface Mutation {
  /** The fault, in words. */
  readonly fault: string;
  readonly file: string;
  /** Exact text that stands in the file once, and what takes its place. */
  readonly before: string;
  readonly after: string;
  /** Test files of which at least one should fail. */
  readonly tests: readonly string[];
}

/** Which test noticed a fault; null: none did. */
export interface Verdict {
  readonly fault: string;
  readonly file: string;
  readonly caughtBy: { readonly file: string; readonly test: string } | null;
}

/** Returns the text with the fault in it; throws when its place is not there exactly once. */
export function planted(text: string, { fault, file, before, after }: Mutation): string {
  const found = text.split(before).length - 1;
  if (found !== 1) throw new Error(`"${fault}": its text stands ${found} times in ${file}, not once`);
  return text.replace(before, () => after);
}
