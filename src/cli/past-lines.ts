import { type BackTest, type BackTestedMeasure, backTestCautions } from '../experiment/past/back-test.ts';
import { type FitChange, overlapsOf } from '../experiment/past/fit-changes.ts';
import type { FamilyOfStay, FitCaution, PastFit } from '../experiment/past/fit-past.ts';
import { fieldValue } from '../messages/field-values.ts';
import { fieldLabel } from '../messages/fields.ts';
import { formatNumber } from '../messages/format.ts';
import { BACK_TEST, FAMILY_NAMES, FIT_CAUTIONS, FIT_OVERLAPS, OWN_FIT, surely } from '../messages/own-past.ts';
import { OWN_PAST_HELP } from '../messages/own-past-help.ts';
import { keysOf, placeOf } from '../scenario/place.ts';
import type { Scenario, Segment } from '../scenario/schema.ts';
import { PAGE_WIDTH, tableLine, wrapped } from './columns.ts';

const WORDS = 32;

/** Writes what a table says about inflow and stay. */
export function fitLines(fit: PastFit): string[] {
  const { inflow, stay } = fit;
  return [
    `${OWN_FIT.title}: ${OWN_FIT.period(fit.from, fit.until, fit.months)}`,
    '',
    ...(inflow === null
      ? row(OWN_FIT.inflow[fit.inflowOf], OWN_FIT.noInflow)
      : [
          ...row(
            OWN_FIT.inflow[fit.inflowOf],
            `${OWN_FIT.perYear(inflow.perYear)} (${surely(inflow.interval)} per jaar)`,
          ),
          ...row(`  ${OWN_FIT.trend}`, OWN_FIT.trendText(inflow.trend)),
          ...row(`  ${OWN_FIT.season}`, OWN_FIT.seasonText(inflow.season, inflow.couldSeeSeason)),
          ...row(`  ${OWN_FIT.spread}`, OWN_FIT.spreadText(inflow.dispersion)),
        ]),
    ...(OWN_FIT.atEnd(fit.inCareAtEnd, fit.waitingAtEnd) === ''
      ? []
      : row(OWN_FIT.lastDay, OWN_FIT.atEnd(fit.inCareAtEnd, fit.waitingAtEnd))),
    '',
    ...(stay === null ? row(OWN_FIT.stayTitle, OWN_FIT.noStay) : []),
    ...(stay?.kind === 'months'
      ? [
          OWN_FIT.stayByMonths(stay.ended),
          OWN_FIT.meanOfMonths(stay.meanDays, stay.meanInterval),
          ...wrapped(OWN_FIT.formUnknown),
        ]
      : []),
    ...(stay?.kind === 'clients'
      ? [
          OWN_FIT.stay(stay.ended, stay.still, stay.early),
          ...familyLines(stay.families),
          ...wrapped(OWN_FIT.legend),
          ...wrapped(OWN_FIT.naive(stay.meanOfEnded, stay.ended)),
        ]
      : []),
    ...cautionLines(fit.cautions),
  ];
}

/** Writes which numbers of a scenario became others. */
export function changeLines(
  scenario: Scenario,
  segment: Segment,
  changes: readonly FitChange[],
  isWritten: boolean,
): string[] {
  return [
    `${isWritten ? OWN_PAST_HELP.taken : OWN_PAST_HELP.couldBeTaken}:`,
    ...changes.flatMap(({ change: { path, value } }) => {
      const place = placeOf(scenario, keysOf(scenario, path));
      const isPlain = typeof value === 'number' || typeof value === 'string';
      const text = isPlain ? `: ${fieldValue(place, value)}` : '';
      return wrapped(`- ${fieldLabel(place)}${text} (${path})`, '  ');
    }),
    ...overlapsOf(scenario, segment).flatMap((overlap) => wrapped(OWN_FIT.caution(FIT_OVERLAPS[overlap]))),
  ];
}

/** Writes how well the first half foretold the second, the sums before the months. */
export function backTestLines(test: BackTest): string[] {
  const { columns, measures: names } = BACK_TEST;
  const { fit } = test;
  const { stay } = fit;
  const meanDays = stay?.kind === 'clients' ? stay.families[0].meanDays : (stay?.meanDays ?? 0);
  const widths = [32, 20, 24, 16] as const;
  const head = [columns.measure, columns.error, columns.bias, columns.inside];
  const [level] = test.measures;
  return [
    BACK_TEST.title,
    ...wrapped(BACK_TEST.about(test.from, test.split, test.until, test.replications)),
    '',
    ...row(BACK_TEST.learned, BACK_TEST.learnedText(fit.inflow?.perYear ?? 0, meanDays)),
    ...row(BACK_TEST.places, `${BACK_TEST.placesText(test.places)} (${BACK_TEST.placesFrom[test.placesFrom]})`),
    '',
    tableLine(head, widths),
    ...test.measures.map(({ measure, meanAbsoluteError, bias, inside, months }) =>
      tableLine(
        [
          names[measure],
          formatNumber(meanAbsoluteError, 1),
          BACK_TEST.signed(bias),
          BACK_TEST.inside(inside, months.length),
        ],
        widths,
      ),
    ),
    '',
    ...(level
      ? [
          ...wrapped(`${names[level.measure]}: ${BACK_TEST.verdict(level.inside, level.months.length)}`),
          ...wrapped(BACK_TEST.beaten(level.simpleError, level.meanAbsoluteError)),
        ]
      : []),
    ...test.measures.filter(({ measure }) => measure === 'inCare' || measure === 'waiting').flatMap(monthLines),
    '',
    ...wrapped(BACK_TEST.legend),
    ...wrapped(BACK_TEST.insideAlone),
    ...cautionLines(backTestCautions(test)),
  ];
}

function monthLines({ measure, months }: BackTestedMeasure): string[] {
  const { columns } = BACK_TEST;
  const widths = [12, 12, 12, 20, 10] as const;
  return [
    '',
    BACK_TEST.measures[measure],
    tableLine([columns.month, columns.actual, columns.mean, columns.band, columns.isInside], widths),
    ...months.map(({ firstDay, actual, mean, p5, p95 }) =>
      tableLine(
        [
          BACK_TEST.month(firstDay),
          formatNumber(actual),
          formatNumber(mean, 1),
          BACK_TEST.range(p5, p95),
          BACK_TEST.insideWord(p5 <= actual && actual <= p95),
        ],
        widths,
      ),
    ),
  ];
}

function familyLines(families: readonly FamilyOfStay[]): string[] {
  const { columns } = OWN_FIT;
  const widths = [14, 11, 18, 10, 18, 14, 13] as const;
  const [best] = families;
  return [
    tableLine(
      [columns.family, columns.meanShort, columns.interval, columns.cv, columns.p90Short, columns.aic, columns.gap],
      widths,
    ),
    ...families.map((one) =>
      tableLine(
        [
          FAMILY_NAMES[one.family],
          formatNumber(one.meanDays),
          one.meanInterval ? OWN_FIT.between(one.meanInterval) : '–',
          formatNumber(one.cv, 2),
          formatNumber(one.p90Days),
          OWN_FIT.aic(one.aic - best.aic),
          OWN_FIT.gap(one.largestGap),
        ],
        widths,
      ),
    ),
  ];
}

function cautionLines(cautions: readonly FitCaution[]): string[] {
  const lines = cautions.flatMap((caution) => wrapped(OWN_FIT.caution(FIT_CAUTIONS[caution])));
  return lines.length > 0 ? ['', ...lines] : [];
}

function row(name: string, text: string): string[] {
  return wrapped(text, '', PAGE_WIDTH - WORDS).map((line, at) => (at === 0 ? name : '').padEnd(WORDS) + line);
}
