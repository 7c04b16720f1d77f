import { FAMILIES } from './families.ts';
import type { Precision, Verdict } from './judge.ts';
import type { ValidationCase } from './plan.ts';

/** A fault that was planted on purpose, and the test that noticed. */
export interface PlantedFault {
  readonly fault: string;
  readonly file: string;
  readonly caughtBy: { readonly file: string; readonly test: string } | null;
}

export interface Judged {
  readonly validationCase: ValidationCase;
  readonly verdicts: readonly Verdict[];
}

/** Writes the report of a run over all cases, in Markdown: the same run gives the same text. */
export function reportText(judged: readonly Judged[], precision: Precision, faults: readonly PlantedFault[]): string {
  const families = [...new Set(judged.map(({ validationCase }) => validationCase.family))];
  const verdicts = judged.flatMap((one) => one.verdicts);
  const of = (wanted: Verdict['verdict']) => verdicts.filter(({ verdict }) => verdict === wanted).length;
  return [
    '# Validation',
    '',
    `Written by \`npm run validate -- src/validation/cases.json --write docs/validation.md\`${precision === 'full' ? ' with `--full`' : ''}; not by hand.`,
    '',
    `${judged.length} cases in ${families.length} families: ${of('pass')} outputs pass, ${of('fail')} fail, ${of('not covered')} are not covered.`,
    '',
    ...RULES,
    '## Families',
    '',
    '| family | cases | outputs | largest \\|z\\| | largest error |',
    '|---|---|---|---|---|',
    ...families.map((family) => familyLine(family, membersOf(judged, family))),
    '',
    ...families.flatMap((family) => familySection(family, membersOf(judged, family))),
    ...faultSection(faults),
  ].join('\n');
}

const RULES = [
  'Each case is a question with an answer that mathematics gives without simulating. It is written as a scenario in the',
  'language, run, and compared. How a case becomes a scenario stands in `src/validation/families-*.ts`.',
  '',
  '- An **exact** output must agree to 1e-9, absolute or relative.',
  '- A **simulated** output must lie within 4 standard errors (z) of the answer, and its standard error must be small',
  '  enough to mean something: at most 4 % of the answer, or 10 % of a chance below 0.02; with `--full` 1 % and 4 %. Runs',
  '  are as long as that needs. Errors are by the jackknife over replications; that of a chance is never less than that',
  '  of independent looks.',
  '- **Beyond 4 errors** an output is run again with three other seeds, three times as long, and judged on those alone:',
  '  one right figure in 16,000 lies that far off, two in a row one in 250 million. A fault is seen better the second',
  '  time, because the error is smaller. It is noted with the output.',
  '- A chance **below 0.001** may be too rare for an error: the last place of a hundred is never empty. It is judged by',
  '  how often it was seen: so many times or fewer, and so many times or more, must each be likelier than 3 in 100,000',
  '  (binomial); where looks hang together, as the moments of one run do, it must lie within 4 errors that allow for',
  '  clusters. How often it was seen and the chance that it is at most (Clopper and Pearson, 95 %) stand with the output:',
  '  for such a chance the runs bound it, and no more. A mean that hangs on what is hardly ever seen is not covered.',
  '- What forgets its start more slowly than a century allows is run in a **longer unit of time**: queues know no days,',
  '  only ratios of times. Parts of days are run in a shorter one.',
  '',
];

function membersOf(judged: readonly Judged[], family: string): readonly Judged[] {
  return judged.filter(({ validationCase }) => validationCase.family === family);
}

function familyLine(family: string, members: readonly Judged[]): string {
  const verdicts = members.flatMap((member) => member.verdicts);
  const largest = (values: readonly number[]) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const zs = verdicts.flatMap(({ z }) => (z === null ? [] : [z]));
  const errors = verdicts.flatMap(({ z, standardError, expected }) =>
    z === null || standardError === null || !expected ? [] : [(100 * standardError) / expected],
  );
  const simulated = zs.length > 0;
  return row([
    family.replaceAll('|', '\\|'),
    String(members.length),
    String(verdicts.length),
    simulated ? largest(zs).toFixed(1) : 'exact',
    simulated ? `${largest(errors).toFixed(1)} %` : '',
  ]);
}

function familySection(family: string, members: readonly Judged[]): string[] {
  const sources = [...new Set(members.flatMap(({ validationCase }) => validationCase.source ?? []))];
  return [
    `## ${family}`,
    '',
    FAMILIES[family]?.how ?? 'Not known.',
    ...(sources.length > 0 ? ['', `Source: ${sources.join('; ')}.`] : []),
    '',
    '| case | output | expected | found | error | z | |',
    '|---|---|---|---|---|---|---|',
    ...members.flatMap(({ verdicts }) => verdicts.map(verdictLine)),
    '',
  ];
}

function verdictLine({ id, output, expected, found, standardError, z, verdict, reason }: Verdict): string {
  return row([
    id,
    `\`${output}\``,
    digits(expected, 7),
    digits(found, 7),
    digits(standardError, 2),
    z === null ? '' : z.toFixed(1),
    [verdict === 'pass' ? '' : `**${verdict}**`, reason ?? ''].filter((part) => part !== '').join(': '),
  ]);
}

function faultSection(faults: readonly PlantedFault[]): string[] {
  if (faults.length === 0) return [];
  const caught = faults.filter(({ caughtBy }) => caughtBy !== null).length;
  return [
    '## Planted faults',
    '',
    `Each fault is planted in a copy of the source, one at a time, and the tests are run: ${caught} of ${faults.length} are noticed.`,
    'Written by `npm run mutations`.',
    '',
    '| fault | file | noticed by |',
    '|---|---|---|',
    ...faults.map(({ fault, file, caughtBy }) =>
      row([fault, `\`${file}\``, caughtBy ? `\`${caughtBy.file}\`: ${caughtBy.test}` : '**nobody**']),
    ),
    '',
  ];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function digits(value: number | null, most: number): string {
  return value === null ? '' : String(Number(value.toPrecision(most)));
}
