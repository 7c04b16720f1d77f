import type { PrecisionAnswer, PrecisionRequest, PrecisionResult } from '../experiment/precision/precision.ts';
import { formatPercent } from '../messages/format.ts';
import { PRECISION, precisionText, sureWriter } from '../messages/precision.ts';
import { TABLES } from '../messages/tables.ts';
import { cut, PAGE_WIDTH, tableLine, wrapped } from './columns.ts';

/** Writes sure numbers: each with its interval, what it took, and apart from it how far futures lie apart. */
export function precisionLines(
  { scenario, halfWidth, most }: PrecisionRequest,
  title: string,
  { replications, reached, answers }: PrecisionResult,
): string[] {
  return [
    ...wrapped(scenario.name),
    ...wrapped(title),
    ...wrapped(PRECISION.asked(halfWidth, most)),
    reached ? PRECISION.reached(replications) : PRECISION.notReached(replications),
    ...answers.flatMap((answer) => ['', ...answerLines(scenario, answer)]),
    '',
    ...wrapped(TABLES.seed(scenario.seed)),
  ];
}

function answerLines(scenario: PrecisionRequest['scenario'], answer: PrecisionAnswer): string[] {
  const { title, headline, lines } = precisionText(scenario, answer);
  return [
    ...wrapped(title),
    ...wrapped(`  ${headline}`, '  '),
    ...lines.flatMap((line) => wrapped(`  ${line}`, '  ')),
    ...spreadLines(answer),
  ];
}

const WIDTHS = [40, 20, 34];

function spreadLines({ aim, sure, spread, halfWidth }: PrecisionAnswer): string[] {
  if (!spread || spread.futures === 0 || sure?.refused === 'never-seen') return [];
  const write = sureWriter(aim.measure, halfWidth);
  return [
    ...wrapped(`  ${PRECISION.spreadTitle}. ${PRECISION.spreadLead(spread.futures)}`, '  '),
    tableLine([`  ${PRECISION.share}`, PRECISION.value, PRECISION.range], WIDTHS),
    ...spread.quantiles.map(({ chance, value, low, high }) =>
      tableLine([`  ${formatPercent(chance)}`, write(value), `${write(low)} – ${write(high)}`], WIDTHS),
    ),
    ...(spread.unknown.length > 0 ? wrapped(`  ${PRECISION.unknown(spread.unknown)}`, '  ') : []),
  ].map((line) => cut(line, PAGE_WIDTH));
}
