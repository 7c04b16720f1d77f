import { ENOUGH_REPLICATIONS } from '../experiment/cautions.ts';
import { CLI } from '../messages/cli.ts';
import { STUDY } from '../messages/questions.ts';
import { CAUTIONS } from '../messages/tables.ts';

/** Longer than this is told beforehand. */
const LONG_SECONDS = 10;

/** Tells on standard error, before anything is played, that it takes long and how to stop it. */
export function tellLong(seconds: number): void {
  if (seconds > LONG_SECONDS) process.stderr.write(`${STUDY.takesLong(seconds)}\n`);
}

/** Tells beside the tables of a question that it was played too few times; about a single time the tables tell it. */
export function tellFew(replications: number): void {
  if (replications > 1 && replications < ENOUGH_REPLICATIONS)
    process.stderr.write(`${CLI.warning(CAUTIONS['few-replications'](replications))}\n`);
}
