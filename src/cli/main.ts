import { CLI } from '../messages/cli.ts';
import { COMMANDS } from './commands.ts';
import { EXIT } from './exit.ts';

// A reader that stops early (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  const [word = '', ...rest] = process.argv.slice(2);
  // Without a name of a command it is the main job: `simulate scenarios/almata.json`.
  const isNamed = Object.hasOwn(COMMANDS, word);
  const command = await COMMANDS[isNamed ? word : 'simulate']();
  process.exitCode = await command(isNamed ? rest : process.argv.slice(2));
} catch (error) {
  const isStopped = error instanceof Error && error.name === 'AbortError';
  process.stderr.write(`${isStopped ? CLI.stopped : CLI.bug}\n`);
  if (process.env.DOORSTROOM_DEBUG) process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = isStopped ? EXIT.stopped : EXIT.bug;
}
