import type { OutcomeKind, Target } from '../scenario/schema.ts';
import { formatPercent } from './format.ts';
import { outcomeName, outcomeNumber, outcomeValue, SENSES } from './outcomes.ts';

/** Words about what was promised beside what comes out, for the page and the command line. */
export const TARGETS = {
  title: 'Doelen',
  lead: 'Wat is afgesproken, en wat komt eruit? In hoeveel van de 20 toekomsten het doel wordt gehaald, zegt meer dan het gemiddelde alleen.',
  working: 'De doelen worden naast de uitkomsten gelegd.',
  failed: 'De doelen konden niet worden uitgerekend. Laad de pagina opnieuw.',
  none: 'Geen jaar van dit doel ligt in de periode.',
  toSection: (count: number) => (count === 1 ? 'Bekijk het doel' : `Bekijk de ${count} doelen`),
  inWords: (year: number, value: string) => `${year}: ${value}`,
  unit: (outcome: OutcomeKind) => UNIT_TITLES[outcome],
  /** What comes out of a promised year, as one line under the chart. */
  yearText: (text: {
    readonly year: number;
    readonly promised: string;
    readonly mean: string;
    readonly met: string;
    readonly chance: string | null;
    readonly now: string | null;
  }) =>
    `${text.year}: gemiddeld ${text.mean}, bij een doel van ${text.promised}. Dat wordt ${text.met}` +
    `${text.chance === null ? '' : ` (95% zeker: in ${text.chance} van alle keren)`}` +
    `${text.now === null ? '.' : `; zonder uw keuzes ${text.now}.`}`,
  /** The same of planned places. */
  plannedText: (year: number, value: string, places: string, isMet: boolean, isMetNow: boolean | null) =>
    `${year}: ${places}, bij een doel van ${value}. Dat wordt ${plannedText(isMet)}` +
    `${isMetNow === null ? '.' : `; zonder uw keuzes ${isMetNow ? (isMet ? 'ook' : 'wel') : isMet ? 'niet' : 'ook niet'}.`}`,
  axis: (target: Target, segments: readonly string[] | null) => capital(outcomeName(target.outcome, segments)),
  finding: (year: number, met: string) => `Het doel voor ${year} wordt ${met}`,
  /** As a whole sentence, below the answer. */
  inAnswer: (label: string, value: string, year: number, met: string, isInCare: boolean) =>
    `Doel ‘${label}’, ${year}: ${value}. Dat wordt ${met}${isInCare ? '; wie wacht, telt daarin niet mee' : ''}.`,
  words: (hasChoices: boolean) => ({
    mean: hasChoices ? 'met uw keuzes, gemiddeld' : 'gemiddeld',
    sure: '95% zeker (rekenfout)',
    nine: 'in 9 van de 10 keer (toeval)',
    now: 'nu, gemiddeld',
    target: 'doel',
  }),
  chartName: (finding: string, years: readonly string[]) => `${finding}. ${years.join('. ')}.`,
  inYear: (year: number, mean: string, range: string) => `${year}: gemiddeld ${mean}, in 9 van de 10 keer ${range}`,
  note: 'Een doel telt als gehaald als de uitkomst er precies op ligt, of aan de goede kant. De band laat toeval zien, niet of de aannames kloppen.',
  noteInCare: 'Wie wacht of op een noodplek is, telt in deze uitkomst niet mee: zet de wachtlijst er altijd naast.',
  notePlanned: 'Geplande plaatsen liggen vast: er zit geen toeval in, en dus geen band.',
  sources: 'Waar komt dit doel vandaan?',
  caption: (label: string) => `Doel ‘${label}’ naast de uitkomsten, per jaar`,
  columns: [
    'Jaar',
    'Doel',
    'Nu, gemiddeld',
    'Met uw keuzes, gemiddeld',
    '95% zeker tussen',
    'In 9 van de 10 keer',
    'Gehaald nu',
    'Gehaald met uw keuzes',
    'Deel van de keren, 95% zeker tussen',
  ],
  csvColumns: [
    'Jaar',
    'Doel',
    'Nu gemiddeld',
    'Gemiddeld',
    '95% zeker vanaf',
    '95% zeker tot',
    'P5',
    'P95',
    'Deel gehaald nu',
    'Deel gehaald',
    'Deel gehaald 95% zeker vanaf',
    'Deel gehaald 95% zeker tot',
  ],
  ofTwenty: (count: number) => `in ${count} van de 20`,
  noTarget: 'geen doel',
  unknown: 'niet te zeggen',
} as const;

/** Words of the targets in the text report. */
export const TARGET_LINES = {
  heading: 'Doelen: wat is afgesproken, en wat komt eruit',
  target: (label: string, name: string) => `Doel ‘${label}’: ${name}`,
  columns: ['Jaar', 'Doel', 'Gemiddeld', '95% zeker tussen', '9 van de 10 keer', 'Gehaald', '95% zeker'],
  met: (count: number) => `${count} van de 20`,
  planned: { column: 'Volgens het plan', yes: 'gehaald', no: 'niet gehaald' },
  reading:
    'Gehaald: in hoeveel van de 20 toekomsten, met erachter tussen welke delen van alle keren dat met 95% zekerheid ligt.',
} as const;

/** Writes what was promised of one year: `minstens 70%`. */
export function promised({ outcome, sense }: Pick<Target, 'outcome' | 'sense'>, value: number): string {
  return `${SENSES[sense]} ${outcomeValue(outcome, value)}`;
}

/** Writes in how many of twenty futures a target is met, behind "wordt": `in 13 van de 20 toekomsten gehaald`. */
export function metText(inTwenty: number): string {
  return `in ${inTwenty} van de 20 toekomsten gehaald`;
}

/** The same of planned places, which no luck touches. */
export function plannedText(isMet: boolean): string {
  return isMet ? 'met dit plan gehaald' : 'met dit plan niet gehaald';
}

/** Writes between which shares of all futures the chance lies, 95 % sure: `52% tot 61%`. */
export function chanceText(low: number, high: number): string {
  const [from, until] = [formatPercent(low), formatPercent(high)];
  return from === until ? from : `${from} tot ${until}`;
}

/** Writes a range of an outcome without its unit; one number when both are written alike. */
export function outcomeRange(
  outcome: OutcomeKind,
  low: number | null,
  high: number | null,
  write: typeof outcomeNumber = outcomeNumber,
): string {
  if (low === null || high === null) return TARGETS.unknown;
  const [from, until] = [write(outcome, low), write(outcome, high)];
  return from === until ? from : `${from} tot ${until}`;
}

const UNIT_TITLES: Readonly<Record<OutcomeKind, string>> = {
  'in-care': 'Jongeren, eind van het jaar',
  places: 'Plaatsen, eind van het jaar',
  'waiting-list': 'Wachtende jongeren, eind van het jaar',
  'waiting-days': 'Dagen wachten, gemiddeld over het jaar',
  'within-norm': 'Deel binnen de norm, over het jaar',
  helped: 'Jongeren met hulp in het jaar',
  'share-of-helped': 'Deel van de jongeren met hulp buiten huis, over het jaar',
  transfers: 'Overplaatsingen in het jaar',
  overflow: 'Jongeren op een noodplek in het jaar',
  'cost-municipality': 'Kosten voor gemeenten in het jaar',
};

function capital(text: string): string {
  return `${text[0].toUpperCase()}${text.slice(1)}`;
}
