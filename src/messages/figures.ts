import type { Day } from '../calendar/calendar.ts';
import { formatCount, formatDate, formatEurosShort, formatNumber, formatPercent, formatShortest } from './format.ts';

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
    about: (contract: string, priceYear: string, unit: string) =>
      [`Kosten voor de gemeente, in ${unit}`, contract, priceYear].filter(Boolean).join(' · '),
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
    about: (priceYear: string, unit: string) =>
      `Kosten en resultaat voor de aanbieder, in ${unit} · ${priceYear} · aanname`,
    cost: 'Kosten',
    costHeading: 'Kosten van de aanbieder',
    resultHeading: 'Resultaat: ontvangen min kosten',
  },
  units: { million: 'miljoenen euro’s per jaar', thousand: 'duizenden euro’s per jaar' },
  /** Segments of which no amount is known: the total is without them. */
  without: (labels: readonly string[]) =>
    `Zonder ${labels.length > 4 ? `${labels.length} segmenten` : labels.join(', ')}: daarvan is geen bedrag bekend.`,
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
  /** A year of which only a part is played says so. */
  about: (period: string, days: number) =>
    `Gemiddeld in ${period}${days < 365 ? ` (${formatNumber(days)} dagen van dat jaar)` : ''}`,
  inflow: 'komen erbij',
  waiting: 'wachten',
  overflow: 'zitten in een noodplek',
  overflowOfThem: 'van hen in een noodplek',
  occupied: 'plaatsen bezet',
  inCare: 'in zorg',
  outflow: 'vertrekken',
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
  },
  /** What only some scenarios do; after a number it is in lower case: `12 keer afgewezen`. */
  otherRows: {
    transfersIn: 'Verder naar een ander segment',
    refused: 'Afgewezen',
    divertedFull: 'Vol, dus naar een ander segment',
    gaveUp: 'Gestopt met wachten',
    worsened: 'Zwaardere vraag door het wachten',
    dropouts: 'Voortijdig gestopt',
    maximumReached: 'Langste verblijf bereikt',
    agedOut: 'Gestopt door leeftijd',
    relocations: 'Verhuisd door sluiting',
    returns: 'Later teruggekomen',
    prevented: 'Geen plaats nodig door een maatregel',
    diverted: 'Naar andere hulp door een maatregel',
  },
  also: (count: string, row: string) => `${count} keer ${row[0].toLowerCase()}${row.slice(1)}`,
  others: (parts: readonly string[]) => `Ook in dat jaar, gemiddeld: ${parts.join('\u00a0· ')}.`,
  swaps: (swaps: number, replications: number) =>
    `Jongeren die op elkaars plaats wachtten, hebben ${formatNumber(swaps)} keer geruild ` +
    `(in ${formatNumber(replications)} van alle keren naspelen).`,
} as const;
