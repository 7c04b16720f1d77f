import type { PrecisionAnswer, PrecisionRequest, PrecisionResult } from '../experiment/precision/precision.ts';
import { aimTable, aimUnit } from '../messages/aims.ts';
import { formatPercent } from '../messages/format.ts';
import { PRECISION, precisionNotes, precisionText } from '../messages/precision.ts';
import { TABLES } from '../messages/tables.ts';
import { cut, PAGE_WIDTH, tableLine, wrapped } from './columns.ts';

/** Writes sure numbers: each with its interval and what it took, and apart from that how far futures lie apart. */
export function precisionLines(
  request: PrecisionRequest,
  title: string,
  { replications, reached, answers }: PrecisionResult,
): string[] {
  const { scenario, halfWidth, most } = request;
  return [
    ...wrapped(scenario.name),
    ...wrapped(title),
    ...wrapped(PRECISION.asked(halfWidth, most)),
    reached ? PRECISION.reached(replications) : PRECISION.notReached(replications),
    ...answers.flatMap((answer) => ['', ...answerLines(scenario, answer)]),
    '',
    ...precisionNotes(request, answers).flatMap((note) => wrapped(note)),
    ...wrapped(TABLES.seed(scenario.seed)),
  ];
}

const INDENT = '  ';

function answerLines(scenario: PrecisionRequest['scenario'], answer: PrecisionAnswer): string[] {
  const { title, mean, headline, lines } = precisionText(scenario, answer);
  const first = mean === null ? headline : `${mean}, ${headline}`;
  const within = [first, ...lines].flatMap((line) => wrapped(line, '', PAGE_WIDTH - INDENT.length));
  return [...wrapped(title), ...[...within, ...spreadLines(answer)].map((line) => `${INDENT}${line}`)];
}

const WIDTHS = [40, 16, 26];

function spreadLines({ aim, sure, spread }: PrecisionAnswer): string[] {
  if (!spread || spread.futures === 0 || sure?.refused === 'never-seen') return [];
  const { futures, quantiles, unknown } = spread;
  const { write, scale } = aimTable(
    aim.measure,
    quantiles.map(({ high }) => high),
  );
  return [
    cut(PRECISION.spread(futures, `${aimUnit(aim.measure)}${scale}`), PAGE_WIDTH),
    tableLine([PRECISION.share, PRECISION.value, PRECISION.range], WIDTHS),
    ...quantiles.map(({ chance, value, low, high }) =>
      tableLine([formatPercent(chance), write(value), `${write(low)} – ${write(high)}`], WIDTHS),
    ),
    ...(unknown.length > 0 ? wrapped(PRECISION.unknown(unknown, futures)) : []),
  ];
}
