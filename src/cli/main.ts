import { CLI } from '../messages/cli.ts';
import { runCommand } from './commands.ts';
import { EXIT, refuse } from './exit.ts';
import { PartsProblem } from './parts.ts';
import { PartWritten } from './playing.ts';

// A reader that stops early (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = await runCommand(process.argv.slice(2));
} catch (error) {
  process.exitCode = ended(error);
}

function ended(error: unknown): number {
  if (error instanceof PartWritten) return refuse([error.message], EXIT.done);
  if (error instanceof PartsProblem) return refuse(error.lines, EXIT.rejected);
  const isStopped = error instanceof Error && error.name === 'AbortError';
  if (process.env.DOORSTROOM_DEBUG) process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  return isStopped ? refuse([CLI.stopped], EXIT.stopped) : refuse([CLI.bug], EXIT.bug);
}
