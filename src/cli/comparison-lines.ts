import { type Day, dateOfDay } from '../calendar/calendar.ts';
import { compareFutures } from '../experiment/compare.ts';
import type { Futures } from '../experiment/futures.ts';
import { HORIZON } from '../experiment/periods.ts';
import { summaryOf } from '../experiment/rows.ts';
import { formatShortDate } from '../messages/format.ts';
import {
  cellText,
  differenceText,
  PARTIES,
  rowName,
  scaleFor,
  TABLE_MEASURES,
  TABLES,
  type TableMeasure,
  type TableMeasureId,
  WATERBED,
} from '../messages/tables.ts';
import { tableLine, wrapped } from './columns.ts';

const WIDTHS = [29, 13, 9, 9, 16, 24] as const;

/** What is compared, each over the whole period but the list, which is looked at on the last day. */
const COMPARED: readonly TableMeasureId[] = [
  'waitingList',
  'waitingTime',
  'waitingOverNorm',
  'occupancyRate',
  'blockedPlaces',
  'overflow',
  'refused',
  'gaveUp',
  'worsened',
  'divertedFull',
  'dropouts',
  'maximumReached',
  'agedOut',
  'returns',
  'relocations',
  'prevented',
  'diverted',
  'admissions',
  'careDays',
  'bridgingDays',
  ...WATERBED,
  'paymentMunicipality',
  'overflowPayment',
  'bridgingPayment',
  'measurePayment',
  'reinvestment',
  'programmePayment',
  'buildingGrant',
  'costMunicipality',
  'staffCost',
  'housingCost',
  'relocationCost',
  'providerCost',
  'providerResult',
  'costState',
  'costOtherDomains',
  'costSociety',
  'unpaidCare',
  'waitingBurden',
  'blockedBurden',
];

/** Writes a variant beside the base, pair by pair on the same luck. Rows that are nothing in both are left out. */
export function comparisonLines(base: Futures, variant: Futures): string[] {
  const rows = COMPARED.map((measure) => rowOf(base, variant, measure)).filter((row) => row !== null);
  const isSingle = variant.replications.length < 2;
  return [
    tableLine(isSingle ? TABLES.columns.slice(0, 4) : TABLES.columns, WIDTHS),
    ...rows.flatMap(({ party, cells }, index) => [
      ...(party !== undefined && party !== rows[index - 1]?.party ? [PARTIES[party]] : []),
      tableLine(isSingle ? cells.slice(0, 4) : cells, WIDTHS),
    ]),
    ...(isSingle ? [] : [...wrapped(TABLES.interval), ...wrapped(TABLES.twenty)]),
  ];
}

function rowOf(base: Futures, variant: Futures, measure: TableMeasureId): Row | null {
  const end = variant.grid.startDay + variant.grid.horizonDays;
  const period = measure === 'waitingList' ? dateOfDay(end) : HORIZON;
  const [before, after] = [base, variant].map((futures) => summaryOf(futures, measure, null, period)?.mean ?? null);
  if ((before === null || before === 0) && (after === null || after === 0)) return null;
  const known: TableMeasure = TABLE_MEASURES[measure];
  const words: TableMeasure = { ...known, name: nameOf(measure, known, end) };
  const scale = scaleFor(
    words.unit,
    [before, after].map((value) => value && Math.abs(value)),
  );
  const write = (value: number | null) => cellText(value, words.unit, scale, 'mean');
  const compared = compareFutures(variant, base, measure, null, period);
  const [low, high] = [compared?.low ?? null, compared?.high ?? null];
  const between =
    low === null || high === null
      ? ''
      : TABLES.rangeText(differenceText(low, words.unit, scale), differenceText(high, words.unit, scale));
  return {
    party: words.party,
    cells: [
      rowName(words, scale),
      write(before),
      write(after),
      differenceText(compared?.mean ?? null, words.unit, scale),
      between,
      compared === null ? '' : oddsOf(compared, words),
    ],
  };
}

interface Row {
  readonly party: TableMeasure['party'];
  readonly cells: readonly string[];
}

function nameOf(measure: TableMeasureId, { name, unit }: TableMeasure, end: Day): string {
  if (measure === 'waitingList') return TABLES.waitingAtEnd(formatShortDate(end));
  return unit === 'share' ? TABLES.points(name) : name;
}

function oddsOf(
  { lower, higher, lowerInTwenty, higherInTwenty }: NonNullable<ReturnType<typeof compareFutures>>,
  words: TableMeasure,
) {
  if (lower === 0 && higher === 0) return TABLES.same;
  return higher >= lower ? TABLES.odds(higherInTwenty, words.more) : TABLES.odds(lowerInTwenty, words.less);
}
