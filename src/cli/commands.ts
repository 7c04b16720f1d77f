import { existsSync } from 'node:fs';
import { CLI } from '../messages/cli.ts';
import { nearestTo } from '../scenario/nearest.ts';
import { EXIT, refuse } from './exit.ts';

/** Runs with what stands behind its name, and returns the exit code. */
export type Command = (args: readonly string[]) => Promise<number>;

/** Every command, loaded when it is asked for: `npm run -s simulate -- NAME …` or `npm run -s NAME -- …`. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  simulate: async () => (await import('./simulate.ts')).simulate,
  sweep: async () => (await import('./sweep.ts')).sweep,
  sensitivity: async () => (await import('./sensitivity.ts')).sensitivity,
  goalseek: async () => (await import('./goalseek.ts')).goalseek,
  compare: async () => (await import('./compare.ts')).compare,
  formula: async () => (await import('./formula.ts')).formula,
  theory: async () => (await import('./theory.ts')).theory,
  precision: async () => (await import('./precision.ts')).precision,
  fit: async () => (await import('./fit.ts')).fit,
  backtest: async () => (await import('./backtest.ts')).backtest,
  'compare-versions': async () => (await import('./compare-versions.ts')).compareVersions,
  merge: async () => {
    const { merge } = await import('./merge.ts');
    return (args) => merge(args, runCommand);
  },
};

/** Runs the command that the first word names; without a name it is the main job: `simulate scenarios/almata.json`. */
export async function runCommand(words: readonly string[]): Promise<number> {
  const [name = '', ...rest] = words;
  const isNamed = Object.hasOwn(COMMANDS, name);
  if (!isNamed && rest.length > 0 && /^[a-z]+$/.test(name) && !existsSync(name))
    return refuse(
      [CLI.unknownCommand(name, nearestTo(name, Object.keys(COMMANDS)), Object.keys(COMMANDS))],
      EXIT.rejected,
    );
  const command = await COMMANDS[isNamed ? name : 'simulate']();
  return command(isNamed ? rest : words);
}
