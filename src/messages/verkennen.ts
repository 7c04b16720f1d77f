import type { Day } from '../calendar/calendar.ts';
import {
  formatCount,
  formatDate,
  formatEurosShort,
  formatNumber,
  formatPercent,
  formatShortDate,
  formatShortest,
} from './format.ts';

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
  range: (outcome: Outcome) => `Dat is gemiddeld. In 9 van de 10 keer ${clientRange(outcome)}.`,
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
  compare: (now: string, day: Day) => `Stand: ${formatDate(day)}. Nu is zonder uw keuzes: ${now}.`,
  compareSame: (day: Day) => `Stand: ${formatDate(day)}. Dit is de situatie van nu: u koos nog niets anders.`,
  tooMuch: 'Zo kan het niet blijven:',
  tooMuchText: (arriving: number, leaving: number) =>
    `er komen ${formatNumber(arriving, 1)} jongeren per maand bij en er kunnen er ${formatNumber(leaving, 1)} vertrekken.`,
  firstEstimate: 'Even geduld, de eerste toekomsten worden nagespeeld.',
} as const;

/** Names the moment of the answer: `na een jaar`, or a date when the horizon ends sooner. */
export function momentWords(moment: { readonly day: Day; readonly isAYearLater: boolean }): string {
  return moment.isAYearLater ? 'na een jaar' : `op ${formatDate(moment.day)}`;
}

/** Words of the four tiles. */
export const TILES = {
  list: 'Belangrijkste uitkomsten',
  waiting: (isAYearLater: boolean) => (isAYearLater ? 'Wachten nu, en na een jaar' : 'Wachten nu, en aan het eind'),
  becomes: 'wordt',
  overNorm: (days: number) => `Langer dan ${normText(days)}`,
  overNormUnit: (period: string) => `in ${period}`,
  occupancy: (period: string) => `Bezetting in ${period}`,
  cost: (period: string) => `Kosten gemeente in ${period}`,
  range: 'in 9 van de 10 keer',
  none: 'niet bekend',
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

function differenceText(
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
  decision: (day: Day, places: number) => `${formatShortDate(day)}: ${formatCount(places, 'plaats', 'plaatsen')}`,
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

/** Words of the dots and of playing futures one by one. */
export const CHANCE = {
  finding: (count: number, threshold: number) =>
    `In ${count} van de 20 toekomsten wachten meer dan ${formatShortest(threshold)}`,
  about: (day: Day) => `Op ${formatDate(day)} · elke stip is 1 van 20 toekomsten`,
  name: (count: number, threshold: number, range: string) =>
    `In ${count} van de 20 toekomsten wachten meer dan ${formatShortest(threshold)} jongeren. In 9 van de 10 keer wachten er ${range}.`,
  sentence: (count: number) => `In ${count} van de 20 toekomsten wachten`,
  moreThan: 'meer dan',
  after: 'jongeren.',
  threshold: 'Grens: meer dan hoeveel wachtende jongeren?',
  lower: 'Grens lager',
  higher: 'Grens hoger',
  exact: (share: number, low: number, high: number) =>
    `Van alle keren is dat ${formatPercent(share)} (met de rekenfout: ${formatPercent(low)} tot ${formatPercent(high)}).`,
  unit: 'wachtende jongeren',
  tableCaption: (day: Day) => `Wachtende jongeren op ${formatDate(day)} in 20 toekomsten`,
  tableColumns: ['Toekomst, van laag naar hoog', 'Wachtende jongeren'],
  csvColumns: ['Toekomst (van laag naar hoog)', 'Wachtende jongeren'],
  play: 'Speel 10 toekomsten af',
  pause: 'Pauze',
  resume: 'Ga verder',
  stop: 'Stop',
  playing: (number: number, total: number, waiting: number) =>
    `Toekomst ${number} van ${total}: ${formatCount(waiting, 'jongere wacht', 'jongeren wachten')}.`,
  still: (values: readonly number[]) =>
    `De eerste ${values.length} toekomsten: ${values.map((value) => formatNumber(value)).join(', ')} wachtende jongeren.`,
} as const;

/** Words of the two pictures of money. */
export const COST = {
  municipality: {
    finding: (difference: number | null, period: string) =>
      difference === null || Math.abs(difference) < 500
        ? `De gemeente betaalt in ${period} evenveel als nu`
        : `De gemeente betaalt in ${period} ${formatEurosShort(Math.abs(difference))} ${difference < 0 ? 'minder' : 'meer'}`,
    findingAlone: (mean: number) => `De gemeente betaalt gemiddeld ${formatEurosShort(mean)} per jaar`,
    about: (contract: string, priceYear: string) =>
      `Kosten voor de gemeente, in miljoenen euro’s per jaar · ${contract} · ${priceYear}`,
    contract: 'contract',
    overflow: 'noodplekken',
    bridging: 'hulp tijdens het wachten',
    measures: 'maatregelen',
  },
  provider: {
    finding: (result: number, period: string) =>
      Math.abs(result) < 500
        ? `De aanbieder speelt in ${period} quitte`
        : `De aanbieder ${
            result < 0
              ? `komt in ${period} ${formatEurosShort(-result)} tekort`
              : `houdt in ${period} ${formatEurosShort(result)} over`
          }`,
    about: (priceYear: string) =>
      `Kosten en resultaat voor de aanbieder, in miljoenen euro’s per jaar · ${priceYear} · aanname`,
    cost: 'Kosten',
    costHeading: 'Kosten van de aanbieder',
    resultHeading: 'Resultaat: ontvangen min kosten',
  },
  priceYear: (years: readonly number[]) =>
    years.length === 0 ? 'prijsjaar niet bekend' : `prijzen van ${years.join(' en ')}`,
  name: (finding: string, year: string, range: string) => `${finding}. In ${year} in 9 van de 10 keer ${range}.`,
  nowLabel: (value: string) => `Nu: ${value}`,
  note: 'Dunne streep: in 9 van de 10 keer. Grijze streepjes: nu.',
  assumedOverflow: 'De prijs van een noodplek is een aanname.',
  assumed:
    'De kosten van de aanbieder zijn aannames. Gebouw en personeel kosten nog een tijd geld als een plaats dicht is. ' +
    'Wat de gemeente aan het contract betaalt, ontvangt de aanbieder.',
  tableCaption: (who: string) => `Kosten per jaar voor ${who}, gemiddeld, met het bereik in 9 van de 10 keer`,
  whoMunicipality: 'de gemeente',
  whoProvider: 'de aanbieder',
  year: 'Jaar',
  total: 'Totaal',
  range: 'Kosten, 9 van de 10 keer',
  now: 'Nu, totaal',
  result: 'Resultaat',
  resultRange: 'Resultaat, 9 van de 10 keer',
} as const;

/** Words of the flow of clients. */
export const FLOW = {
  finding: (arriving: number, leaving: number) => {
    if (Math.abs(arriving - leaving) < Math.max(1, arriving * 0.02))
      return 'Er komen evenveel jongeren bij als er vertrekken';
    return arriving > leaving
      ? 'Er komen meer jongeren bij dan er vertrekken'
      : 'Er vertrekken meer jongeren dan er bij komen';
  },
  about: (period: string) => `Gemiddeld in ${period}`,
  inflow: 'komen erbij per jaar',
  waiting: 'wachten',
  overflow: 'zitten in een noodplek',
  overflowOfThem: 'van hen in een noodplek',
  occupied: 'plaatsen bezet',
  outflow: 'vertrekken per jaar',
  tableCaption: (period: string) => `Stroom van jongeren in ${period}`,
  tableColumns: ['Wat', 'Gemiddeld', '9 van de 10 keer', 'Nu, gemiddeld'],
  csvColumns: ['Wat', 'Gemiddeld', 'P5', 'P95', 'Nu gemiddeld'],
  rows: {
    referrals: 'Komen erbij in het jaar',
    waitingList: 'Wachten op een plaats',
    overflowPlaces: 'Zitten in een noodplek',
    inCare: 'In zorg',
    plannedPlaces: 'Plaatsen',
    blockedPlaces: 'Klaar, maar wachten op een vervolgplek',
    discharges: 'Vertrekken in het jaar',
    refused: 'Afgewezen in het jaar',
  },
} as const;

/** Names of the files that charts are saved in. */
export const TABLE = {
  file: (scenario: string, chart: string) => `doorstroom-${scenario}-${chart}.csv`,
} as const;
