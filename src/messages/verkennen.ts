import type { Day } from '../calendar/calendar.ts';
import { formatCount, formatDate, formatEurosShort, formatNumber, formatPercent, formatShortDate } from './format.ts';

/** A middle value with its range in 9 of 10 futures, in the unit of the outcome. */
export interface Outcome {
  readonly mean: number;
  readonly p5: number;
  readonly p95: number;
}

/** A difference with now, from futures with the same luck. */
export interface Difference {
  readonly mean: number;
  /** In how many of twenty futures the choice comes out lower, and higher. */
  readonly lowerInTwenty: number;
  readonly higherInTwenty: number;
}

/** As many segments are named on one line. */
const MOST_NAMES = 4;

const YOUTH = ['jongere', 'jongeren'] as const;

/** Writes a mean number of clients, without decimals: `6 jongeren`, `minder dan 1 jongere`. */
export function meanClients(mean: number): string {
  if (mean > 0 && mean < 0.95) return 'minder dan 1 jongere';
  return formatCount(mean, ...YOUTH);
}

/** Writes a mean number of clients for a narrow place: `6`, `minder dan 1`. */
export function meanCount(mean: number): string {
  return mean > 0 && mean < 0.95 ? 'minder dan 1' : formatNumber(Math.round(mean));
}

/** Writes a mean number of clients where there is room for a figure only: `6`, `< 1`. */
export function shortCount(mean: number): string {
  return mean > 0 && mean < 0.95 ? '<\u00a01' : formatNumber(Math.round(mean));
}

/** Writes the range of an outcome: `0 tot 21`, or one value when both ends are shown alike. */
export function rangeText(low: number, high: number, write: (value: number) => string): string {
  const [from, to] = [write(low), write(high)];
  return from === to ? from : `${from} tot ${to}`;
}

/** Writes a range of clients: whole numbers, never below zero. */
export function clientRange({ p5, p95 }: Outcome): string {
  return rangeText(Math.max(0, p5), Math.max(0, p95), (value) => formatNumber(Math.round(value)));
}

/** Writes a range of a share: `77 tot 100%`. */
export function percentRange({ p5, p95 }: Outcome): string {
  return rangeText(p5, p95, (value) => formatPercent(value)).replace('% tot', ' tot');
}

/** Writes a range of an amount: `€ 3,6 tot € 3,9 miljoen`. */
export function euroRange({ p5, p95 }: Outcome): string {
  const [low, high] = [formatEurosShort(p5), formatEurosShort(p95)];
  const word = /\u00a0(?:duizend|miljoen)$/.exec(high)?.[0] ?? '';
  // Shared by both ends, unless one is a loss and the other is not: then each says it all.
  const from = word !== '' && low.endsWith(word) && p5 < 0 === p95 < 0 ? low.slice(0, -word.length) : low;
  return low === high ? low : `${from} tot ${high}`;
}

/** Words of the answer. */
export const ANSWER = {
  with: 'Met',
  /** Between the number in place and the outcome. */
  verb: (words: string, mean: number, moment: string) => `${words} ${isOne(mean) ? 'wacht' : 'wachten'} er ${moment}`,
  withoutNumber: (mean: number, moment: string) =>
    `${moment[0].toUpperCase()}${moment.slice(1)} ${isOne(mean) ? 'wacht' : 'wachten'} er`,
  outcome: (mean: number) => (mean === 0 ? 'niemand.' : `${meanClients(mean)}.`),
  /** The sentence gives a mean, and says so before the range. */
  range: (outcome: Outcome) =>
    outcome.mean === 0
      ? 'Dat is zo in alle toekomsten die zijn nagespeeld.'
      : `Dat is gemiddeld. In 9 van de 10 keer ${clientRange(outcome)}.`,
  /** Who of those on the list is looked after elsewhere. */
  overflow: (outcome: Outcome) =>
    outcome.mean === 0
      ? 'Niemand van hen zit in een noodplek.'
      : `Van hen ${isOne(outcome.mean) ? 'zit' : 'zitten'} er gemiddeld ${meanCount(outcome.mean)} in een noodplek ` +
        `(in 9 van de 10 keer ${clientRange(outcome)}).`,
  wholeOverflow: (outcome: Outcome) =>
    outcome.mean === 0
      ? 'Niemand zit in een noodplek.'
      : `Daarnaast ${isOne(outcome.mean) ? 'zit' : 'zitten'} er gemiddeld ${meanCount(outcome.mean)} in een noodplek ` +
        `(in 9 van de 10 keer ${clientRange(outcome)}).`,
  /** What "nu" and the moment mean, once, under the answer. */
  compare: (now: string | null, day: Day) =>
    `Stand: ${formatDate(day)}. Nu is zonder uw keuzes${now === null ? '' : `: ${now}`}.`,
  compareSame: (day: Day) => `Stand: ${formatDate(day)}. Dit is de situatie van nu: u koos nog niets anders.`,
  tooMuch: 'Zo kan het niet blijven:',
  /** `where` is the segment, null when there is only one. */
  tooMuchText: (where: string | null, arriving: number, leaving: number) => {
    const [come, go] = [formatNumber(arriving, 1), formatNumber(leaving, 1)];
    return where === null
      ? `er komen ${come} jongeren per maand bij en er kunnen er ${go} vertrekken.`
      : `in ${where} komen er ${come} jongeren per maand bij en kunnen er ${go} vertrekken.`;
  },
  /** The names under the name of the case; many names say less than their number. */
  segments: (labels: readonly string[]) =>
    labels.length > MOST_NAMES ? `${labels.length} segmenten` : labels.join(', '),
  together: 'Alle cijfers zijn van alle segmenten samen.',
  /** Of which segment the number in the sentence is, where there are more. */
  numberOf: {
    places: (segment: string) => `De plaatsen in de zin zijn van ${segment}.`,
    'clients-per-month': (segment: string) => `De nieuwe jongeren in de zin komen bij ${segment}.`,
    months: (segment: string) => `Het verblijf in de zin is van ${segment}.`,
    'euros-per-day': () => '',
  },
  fetching: 'De andere figuren worden opgehaald.',
  notFetched: 'Niet alles kon worden opgehaald. Laad de pagina opnieuw.',
  firstEstimate: 'Even geduld, de eerste toekomsten worden nagespeeld.',
} as const;

/** Names the moment of the answer: `na een jaar`, or a date when the horizon ends sooner. */
export function momentWords(moment: { readonly day: Day; readonly isAYearLater: boolean }): string {
  return moment.isAYearLater ? 'na een jaar' : `op ${formatDate(moment.day)}`;
}

/** Words of the four tiles. */
export const TILES = {
  list: 'Belangrijkste uitkomsten',
  waiting: (moment: string) => `Wachten nu, en ${moment}`,
  becomes: 'wordt',
  overNorm: (days: number) => `Langer dan ${normText(days)}`,
  overNormUnit: (period: string) => `in ${period}`,
  occupancy: (period: string) => `Bezetting in ${period}`,
  cost: (period: string) => `Kosten gemeente in ${period}`,
  range: 'in 9 van de 10 keer',
  none: 'niet bekend',
  fetching: 'wordt opgehaald…',
} as const;

/** Writes the norm in weeks when it is a whole number of weeks, else in days. */
export function normText(days: number): string {
  return days % 7 === 0 ? formatCount(days / 7, 'week', 'weken') : formatCount(days, 'dag', 'dagen');
}

/** Writes a difference of clients: `6 meer dan nu`. */
export function clientDifference(difference: Difference | null): string {
  return differenceText(difference, 0.5, (size) => formatNumber(Math.round(size)), 'minder', 'meer');
}

/** Writes a difference of shares in percentage points: `21 procentpunt hoger dan nu`. */
export function shareDifference(difference: Difference | null): string {
  return differenceText(difference, 0.005, (size) => `${formatNumber(size * 100)} procentpunt`, 'lager', 'hoger');
}

/** Writes a difference of amounts: `€ 0,6 miljoen minder dan nu`. */
export function euroDifference(difference: Difference | null): string {
  return differenceText(difference, 500, formatEurosShort, 'minder', 'meer');
}

/** Says in how many of twenty futures the difference points the same way; empty when there is no difference. */
export function oddsText(difference: Difference | null, less: string, more: string): string {
  if (!difference || difference.mean === 0) return '';
  const isMore = difference.mean > 0;
  const count = isMore ? difference.higherInTwenty : difference.lowerInTwenty;
  return `in ${count} van de 20 toekomsten ${isMore ? more : less}`;
}

/** Writes a difference with now: nothing, nearly nothing, or how much less or more. */
export function differenceText(
  difference: Difference | null,
  smallest: number,
  write: (size: number) => string,
  less: string,
  more: string,
): string {
  if (!difference) return 'verschil met nu niet bekend';
  const { mean, lowerInTwenty, higherInTwenty } = difference;
  if (mean === 0 && lowerInTwenty === 0 && higherInTwenty === 0) return 'gelijk aan nu';
  if (Math.abs(mean) < smallest) return 'bijna gelijk aan nu';
  return `${write(Math.abs(mean))} ${mean < 0 ? less : more} dan nu`;
}

function isOne(mean: number): boolean {
  return mean < 1.5;
}

/** Words of the picture of the waiting list. */
export const WAITING = {
  /** The finding: at most ten words. */
  finding: (start: number, end: number, isOverloaded: boolean) => {
    if (end < 0.95) return 'De wachtlijst blijft bijna leeg';
    if (isOverloaded) return `De wachtlijst blijft groeien: eind gemiddeld ${meanClients(end)}`;
    if (end > start * 1.25 + 1) return `De wachtlijst groeit naar gemiddeld ${meanClients(end)}`;
    if (end < start * 0.8 - 1) return `De wachtlijst daalt naar gemiddeld ${meanClients(end)}`;
    return `Er wachten gemiddeld rond ${meanClients(end)}`;
  },
  about: (years: string) => `Wachtende jongeren, ${years}`,
  years: (from: number, to: number) => (from === to ? `${from}` : `${from} tot en met ${to}`),
  name: (finding: string, range: string, until: string) =>
    `${finding}. ${until} wachten er in 9 van de 10 keer ${range}.`,
  unit: 'jongeren',
  chosen: 'Uw keuzes',
  now: 'Nu',
  nowWith: (value: string) => `Nu (${value})`,
  /** The places from a day on; of several segments together. */
  decision: (day: Day, places: number, segments: number) =>
    `${formatShortDate(day)}: ${segments > 1 ? 'samen ' : ''}${formatCount(places, 'plaats', 'plaatsen')}`,
  marker: (moment: string, mean: number) => `${moment}: ${shortCount(mean)}`,
  band:
    'De band laat toeval zien: wanneer jongeren komen en hoe lang zij blijven. ' +
    'Niet in de band: nieuwe wetten, personeelstekort, andere verwijzers.',
  single: (count: number) =>
    `Dunne lijnen: ${count === 1 ? 'één losse toekomst' : `${formatNumber(count)} losse toekomsten`}.`,
  tableCaption: 'Wachtende jongeren op een dag: gemiddeld, het midden, en hoe ver het uiteenloopt',
  tableColumns: ['Datum', 'Nu, gemiddeld', 'Gemiddeld', 'Het midden', 'Helft van de keren', '9 van de 10 keer'],
  csvColumns: ['Datum', 'Nu gemiddeld', 'Gemiddeld', 'P5', 'P25', 'P50 (het midden)', 'P75', 'P95'],
} as const;

/** Names of the files that charts are saved in. */
export const TABLE = {
  file: (scenario: string, chart: string) => `doorstroom-${scenario}-${chart}.csv`,
} as const;
