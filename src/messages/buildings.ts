import type { Day } from '../calendar/calendar.ts';
import { formatCount, formatDate, formatEurosShort, formatNumber, formatPercent, formatShortDate } from './format.ts';

const YOUTH = ['jongere', 'jongeren'] as const;

/** Words of the buildings. */
export const BUILDINGS = {
  title: 'Wanneer is een gebouw leeg, en wat kost het?',
  lead:
    'Eerst wanneer het leeg is. Dan het besluit: welk geld hangt nog van uw keuze af? ' +
    'Daarna de jaarrekening: wat staat er in de boeken? Dat zijn twee verschillende vragen.',
  choose: 'Welk gebouw?',
  working: 'De cijfers van het gebouw worden uitgerekend.',
  failed: 'De cijfers van het gebouw konden niet worden uitgerekend.',
  source: 'Gebouwen',
  empty: {
    finding: (day: Day) => `Het gebouw is in 9 van de 10 keer leeg op ${formatDate(day)}`,
    findingLate: (share: number, end: Day) =>
      `Het gebouw is op ${formatDate(end)} leeg in ${formatPercent(share)} van de toekomsten`,
    findingStays: 'Dit gebouw blijft in gebruik',
    about: (place: string, years: string) => `Jongeren in ${place}, ${years}`,
    name: (finding: string, range: string, day: string) =>
      `${finding}. Op ${day} wonen er in 9 van de 10 keer ${range}.`,
    label: 'Wonen er nog',
    unit: 'jongeren',
    stops: (day: Day) => `${formatShortDate(day)}: opnamestop`,
    closes: (day: Day) => `${formatShortDate(day)}: sluit`,
    half: (day: Day) => `Helft van de keren leeg: ${formatDate(day)}.`,
    nine: (day: Day) => `9 van de 10 keer leeg: ${formatDate(day)}.`,
    notEmpty: (count: number, futures: number, end: Day) =>
      `In ${formatNumber(count)} van de ${formatNumber(futures)} toekomsten woont er op ${formatDate(end)} nog iemand.`,
    note: 'Leeg: na de sluiting woont er niemand meer, zonder dat iemand moet verhuizen. Wij kijken elke week en elke eerste van de maand.',
    tableCaption: (place: string) =>
      `Hoeveel jongeren er nog wonen in ${place}, en hoe groot de kans is dat het leeg is`,
    columns: ['Datum', 'Wonen er nog, gemiddeld', '9 van de 10 keer', 'Kans dat het leeg is'],
    csvColumns: ['Datum', 'Gemiddeld', 'P5', 'P25', 'P50', 'P75', 'P95', 'Kans leeg'],
  },
  options: {
    keep: 'Houden',
    sell: 'Verkopen',
    let: 'Verhuren',
    convert: 'Verbouwen',
  },
  decision: {
    kicker: 'Het besluit',
    kickerText: 'geld dat nog van uw keuze afhangt',
    finding: (option: string, euros: number, years: number) =>
      `${option} is over ${formatNumber(years)} jaar ${formatEurosShort(euros)} beter dan houden`,
    findingKeep: (years: number) => `Houden is over ${formatNumber(years)} jaar het beste`,
    findingUnsure: 'Wat het beste is, hangt van toeval af',
    findingNone: 'Dit gebouw sluit niet: er valt niets te kiezen',
    findingOnly: 'Er is geen andere keuze opgegeven dan houden',
    about: (years: number, rate: number, priceYear: number) =>
      `Ontvangsten min uitgaven over ${formatNumber(years)} jaar, in geld van de eerste dag · rente ${formatPercent(rate, 1)} · bedragen van ${priceYear}`,
    name: (finding: string, rows: readonly string[]) => `${finding}. ${rows.join('. ')}.`,
    row: (option: string, mean: string, range: string) => `${option} gemiddeld ${mean}, in 9 van de 10 keer ${range}`,
    chosen: 'zo is het nu',
    againstKeep: (difference: number, low: number | null, high: number | null) =>
      `${formatEurosShort(Math.abs(difference))} ${difference < 0 ? 'slechter' : 'beter'} dan houden` +
      (low === null || high === null ? '' : ` (met de rekenfout: ${between(low, high)})`),
    sameAsKeep: 'gelijk aan houden',
    sunk: (euros: number, day: Day) =>
      `De boekwaarde van ${formatEurosShort(euros)} op ${formatDate(day)} telt hier niet mee. Dat geld is al uitgegeven, wat u ook kiest.`,
    rented: 'Bij een huurpand telt de huur mee tot de opzegtermijn om is.',
    notEmpty: (count: number, futures: number, end: Day) =>
      `In ${formatNumber(count)} van de ${formatNumber(futures)} toekomsten woont er op ${formatDate(end)} nog iemand. Daar rekenen wij alsof het gebouw dan leeg is.`,
    grants: 'Bijdragen van het Rijk of gemeenten tellen niet mee: die bepalen wie betaalt, niet hoeveel.',
    tableCaption: 'Elke keuze: waarde in geld van de eerste dag, en het verschil met houden in dezelfde toekomsten',
    columns: ['Keuze', 'Gemiddeld', '9 van de 10 keer', 'Verschil met houden', 'Beter dan houden'],
    better: (count: number, n: number) => `in ${formatNumber(count)} van de ${formatNumber(n)} toekomsten`,
    csvColumns: [
      'Keuze',
      'Gemiddeld',
      'P5',
      'P95',
      'Verschil met houden',
      'Verschil, onder',
      'Verschil, boven',
      'Toekomsten beter',
      'Toekomsten',
    ],
  },
  accounts: {
    kicker: 'De jaarrekening',
    kickerText: 'wat er in de boeken komt',
    finding: (euros: number, year: string) =>
      Math.abs(euros) < 500
        ? `In ${year} is het gebouw precies gedekt`
        : euros > 0
          ? `In ${year} is ${formatEurosShort(euros)} van het gebouw niet gedekt`
          : `In ${year} blijft op het gebouw ${formatEurosShort(-euros)} over`,
    about: (unit: string) => `Kosten van het gebouw per jaar, en wat daarvan niet gedekt is, in ${unit}`,
    costsHeading: 'Kosten van het gebouw',
    uncoveredHeading: 'Niet gedekt',
    uncovered: 'niet gedekt',
    name: (heading: string, year: string, range: string) => `${heading}. In ${year} in 9 van de 10 keer ${range}.`,
    note: 'Gedekt: door het deel voor huisvesting in de prijs, door verhuur of verkoop, en door bijdragen. Dat deel van de prijs zit al in de betaling voor de zorg. Dunne streep: 9 van de 10 keer.',
    afterwards: {
      keep: 'Als het leeg is, blijft het gebouw zoals het is.',
      sell: 'Als het leeg is, wordt het gebouw verkocht.',
      let: 'Als het leeg is, wordt het gebouw verhuurd.',
      convert: 'Als het leeg is, wordt het gebouw verbouwd.',
    },
    tableCaption: (place: string) => `De jaarrekening van ${place}: gemiddeld, met het bereik in 9 van de 10 keer`,
    item: 'Post',
    items: {
      bookValue: 'Boekwaarde aan het eind van het jaar',
      rent: 'Huur',
      upkeep: 'Onderhoud en energie',
      interest: 'Rente',
      depreciation: 'Afschrijving',
      impairment: 'Verlies op de boekwaarde',
      conversion: 'Afschrijving van de verbouwing',
      costs: 'Kosten samen',
      tariff: 'Deel voor huisvesting in de prijs',
      saleGain: 'Winst op de verkoop',
      letIncome: 'Verhuur of ander gebruik',
      stateGrant: 'Bijdrage van het Rijk',
      municipalGrant: 'Bijdrage van gemeenten',
      uncovered: 'Niet gedekt: voor de aanbieder',
      vacancy: 'Waarvan leegstand (zit al in de kosten)',
      cashPaid: 'In geld betaald, met aflossing',
      cashReceived: 'In geld ontvangen, zonder de prijs',
    },
    /** Short, for the key under the picture. */
    parts: {
      rent: 'huur',
      upkeep: 'onderhoud, energie',
      interest: 'rente',
      depreciation: 'afschrijving',
      impairment: 'verlies op boekwaarde',
      conversion: 'verbouwing',
    },
    csvColumns: ['Jaar', 'Post', 'Gemiddeld', 'P5', 'P95'],
    units: { million: 'miljoenen euro’s', thousand: 'duizenden euro’s' },
  },
  closings: {
    title: 'Vergelijk sluitdata',
    about: 'Kies drie dagen waarop het gebouw leeg zou zijn. Alle groepen van de eerste dag blijven tot dan open.',
    date: (number: number) => `Datum ${number}`,
    caption: (place: string) => `${place}: drie dagen waarop het leeg zou zijn`,
    what: 'Als het leeg is op',
    part: 'Deel',
    people: 'De jongeren',
    living: 'Wonen er dan nog, en moeten verhuizen',
    decision: 'Het besluit: waarde in geld van de eerste dag',
    accounts: 'De jaarrekening: wat er in de boeken komt',
    bookValueSold: 'Boekwaarde bij verkoop',
    bookValue: 'Boekwaarde op die dag',
    result: 'Resultaat van de verkoop',
    lost: (euros: number) =>
      Math.abs(euros) < 0.5
        ? formatEurosShort(0)
        : `${formatEurosShort(Math.abs(euros))} ${euros < 0 ? 'winst' : 'verlies'}`,
    note: 'Deze bedragen liggen vast: ze hangen alleen van de datum af. Hoeveel jongeren er dan nog wonen, hangt wel van toeval af.',
    moves: (mean: number, range: string) =>
      mean < 0.05
        ? 'niemand'
        : `gemiddeld ${mean < 0.95 ? 'minder dan 1 jongere' : formatCount(mean, ...YOUTH)} (${range.replaceAll(' ', '\u00a0')})`,
  },
} as const;

function between(low: number, high: number): string {
  return `${formatEurosShort(low)} tot ${formatEurosShort(high)}`;
}
