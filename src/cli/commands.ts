/** Runs with what stands behind its name, and returns the exit code. */
export type Command = (args: readonly string[]) => Promise<number>;

/** Every command, loaded when it is asked for: `npm run -s simulate -- NAME …` or `npm run -s NAME -- …`. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  simulate: async () => (await import('./simulate.ts')).simulate,
};
