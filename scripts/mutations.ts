import { existsSync, writeFileSync } from 'node:fs';
import { MUTATIONS, RESULT_FILE } from './mutations/list.ts';
import type { Mutation, Verdict } from './mutations/mutation.ts';
import { runTests } from './mutations/run-tests.ts';
import { copySource } from './mutations/source-copy.ts';

// Plants every fault of the list, one at a time, in a copy of the source, and runs the tests that should notice.
// `npm run mutations -- WORDS` takes only the faults with these words in their name, and writes no result.
const words = process.argv.slice(2).join(' ').toLowerCase();
const chosen = MUTATIONS.filter(({ fault }) => fault.toLowerCase().includes(words));
if (chosen.length === 0) fail(`there is no fault with "${words}" in its name`);
const copy = copySource(process.cwd());
process.once('exit', copy.remove);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

const files = [...new Set(chosen.flatMap(({ tests }) => tests))];
const missing = files.filter((file) => !existsSync(file));
if (missing.length > 0) fail(`there is no test file ${missing.join(', ')}`);
const sound = runTests(copy.folder, files);
if (sound.kind !== 'passed') fail(`the tests must pass without a fault: ${JSON.stringify(sound)}`);
console.log(`${sound.tests} tests in ${files.length} files pass without a fault.`);

const verdicts = chosen.map(judge);
const escaped = verdicts.filter(({ caughtBy }) => caughtBy === null);
console.log(`${verdicts.length - escaped.length} of ${verdicts.length} faults caught.`);
if (words === '') writeFileSync(RESULT_FILE, `${JSON.stringify(verdicts, null, 2)}\n`);
process.exitCode = escaped.length > 0 ? 1 : 0;

function judge(mutation: Mutation): Verdict {
  const startedAt = performance.now();
  const repair = copy.plant(mutation);
  const outcome = runTests(copy.folder, mutation.tests);
  repair();
  const caughtBy = outcome.kind === 'failed' ? outcome.failed : null;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).padStart(5);
  const escaped = outcome.kind === 'broken' ? `NO PROGRAM, which proves nothing: ${outcome.reason}` : 'NOT CAUGHT';
  const by = caughtBy ? `caught by ${caughtBy.file}: ${caughtBy.test}` : escaped;
  console.log(`${seconds} s  ${mutation.fault} (${mutation.file})\n         ${by}`);
  return { fault: mutation.fault, file: mutation.file, caughtBy };
}

function fail(reason: string): never {
  console.error(`mutations: ${reason}`);
  process.exit(2);
}
