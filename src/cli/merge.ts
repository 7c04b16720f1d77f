import { PARTS } from '../messages/parts.ts';
import { EXIT, refuse } from './exit.ts';
import { readFlags } from './flags.ts';
import { readParts } from './parts.ts';

/** Joins parts to the result of one run: asks the question again, and takes the futures from the parts. */
export async function merge(
  args: readonly string[],
  runCommand: (words: readonly string[]) => Promise<number>,
): Promise<number> {
  const typed = readFlags(args, { json: 'switch' });
  if (typed.has('help')) {
    process.stdout.write(`${PARTS.help}\n`);
    return EXIT.done;
  }
  const files = typed.words;
  const problems = [...typed.problems, ...(files.length === 0 ? [PARTS.noParts] : [])];
  if (problems.length > 0) return refuse(problems, EXIT.rejected);
  const [{ header }] = readParts(files);
  const json = typed.has('json') && !header.command.includes('--json') ? ['--json'] : [];
  return runCommand([...header.command, ...json, ...files.map((file) => `--part=${file}`)]);
}
