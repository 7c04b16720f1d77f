import { formatNumber, formatPercent, formatShortest } from './format.ts';

/** How a measure is written in a table. Amounts and days are scaled by the table: see `Scale`. */
export type TableUnit = 'clients' | 'count' | 'days' | 'day-total' | 'share' | 'moves' | 'euros';

export interface TableMeasure {
  /** Starts a row, with its scale behind it: at most 28 characters together. */
  readonly name: string;
  /** Whose money it is: a heading above the row. */
  readonly party?: keyof typeof PARTIES | undefined;
  readonly unit: TableUnit;
  /** Whether a higher number is "meer", "hoger" or "langer". */
  readonly more: string;
  readonly less: string;
}

/** Headings above rows of money: a cost is always somebody's. */
export const PARTIES = {
  municipality: 'De gemeente betaalt',
  provider: 'De aanbieder',
  others: 'Anderen betalen',
  society: 'Samen, wie er ook betaalt',
  burden: 'In geld uitgedrukt, maar niemand betaalt dit',
} as const;

/** The measures of the text report, by the name that the report uses. */
export const TABLE_MEASURES = {
  waitingList: { name: 'Wachtlijst op 1 januari', unit: 'clients', more: 'meer', less: 'minder' },
  waitingTime: { name: 'Gemiddelde wachttijd (dagen)', unit: 'days', more: 'langer', less: 'korter' },
  waitingOverNorm: { name: 'Langer gewacht dan de norm', unit: 'count', more: 'meer', less: 'minder' },
  withinNorm: { name: 'Plaats binnen de norm', unit: 'share', more: 'hoger', less: 'lager' },
  occupancyRate: { name: 'Bezetting', unit: 'share', more: 'hoger', less: 'lager' },
  blockedPlaces: { name: 'Wacht op een vervolgplek', unit: 'clients', more: 'meer', less: 'minder' },
  overflow: { name: 'Naar een noodplek', unit: 'count', more: 'meer', less: 'minder' },
  overflowPlaces: { name: 'In een noodplek, gemiddeld', unit: 'clients', more: 'meer', less: 'minder' },
  refused: { name: 'Afgewezen', unit: 'count', more: 'meer', less: 'minder' },
  referrals: { name: 'Aangemeld', unit: 'count', more: 'meer', less: 'minder' },
  admissions: { name: 'Geplaatst', unit: 'count', more: 'meer', less: 'minder' },
  discharges: { name: 'Vertrokken', unit: 'count', more: 'meer', less: 'minder' },
  gaveUp: { name: 'Wil niet meer wachten', unit: 'count', more: 'meer', less: 'minder' },
  worsened: { name: 'Slechter tijdens wachten', unit: 'count', more: 'meer', less: 'minder' },
  divertedFull: { name: 'Vol, dus naar andere hulp', unit: 'count', more: 'meer', less: 'minder' },
  dropouts: { name: 'Voortijdig gestopt', unit: 'count', more: 'meer', less: 'minder' },
  maximumReached: { name: 'Langste verblijf bereikt', unit: 'count', more: 'meer', less: 'minder' },
  agedOut: { name: 'Gestopt door leeftijd', unit: 'count', more: 'meer', less: 'minder' },
  returns: { name: 'Teruggekomen', unit: 'count', more: 'meer', less: 'minder' },
  relocations: { name: 'Verhuisd door sluiting', unit: 'count', more: 'meer', less: 'minder' },
  prevented: { name: 'Aanmelding voorkomen', unit: 'count', more: 'meer', less: 'minder' },
  diverted: { name: 'Naar andere hulp geleid', unit: 'count', more: 'meer', less: 'minder' },
  careDays: { name: 'Zorgdagen', unit: 'day-total', more: 'meer', less: 'minder' },
  openPlaceDays: { name: 'Dagen plaats open', unit: 'day-total', more: 'meer', less: 'minder' },
  bridgingDays: { name: 'Dagen hulp vooraf', unit: 'day-total', more: 'meer', less: 'minder' },
  daysOutOfHome: { name: 'Dagen uit huis', unit: 'day-total', more: 'meer', less: 'minder' },
  waitingDays: { name: 'Dagen wachten', unit: 'day-total', more: 'meer', less: 'minder' },
  overflowDays: { name: 'Dagen in noodplek', unit: 'day-total', more: 'meer', less: 'minder' },
  movesPerClient: { name: 'Verhuizingen per jongere', unit: 'moves', more: 'meer', less: 'minder' },
  paymentMunicipality: { name: 'contract', party: 'municipality', unit: 'euros', more: 'meer', less: 'minder' },
  aboveCeiling: { name: 'waarvan boven plafond', party: 'municipality', unit: 'euros', more: 'meer', less: 'minder' },
  corridorPayment: { name: 'waarvan bandbreedte', party: 'municipality', unit: 'euros', more: 'meer', less: 'minder' },
  safetyValve: { name: 'waarvan ventiel', party: 'municipality', unit: 'euros', more: 'meer', less: 'minder' },
  sharedSavings: { name: 'waarvan besparing', party: 'municipality', unit: 'euros', more: 'meer', less: 'minder' },
  overflowPayment: { name: 'noodplekken', party: 'municipality', unit: 'euros', more: 'meer', less: 'minder' },
  bridgingPayment: { name: 'hulp vooraf', party: 'municipality', unit: 'euros', more: 'meer', less: 'minder' },
  measurePayment: { name: 'maatregelen', party: 'municipality', unit: 'euros', more: 'meer', less: 'minder' },
  reinvestment: { name: 'alternatieven', party: 'municipality', unit: 'euros', more: 'meer', less: 'minder' },
  programmePayment: { name: 'potje overgang', party: 'municipality', unit: 'euros', more: 'meer', less: 'minder' },
  buildingGrant: { name: 'bijdrage gebouwen', party: 'municipality', unit: 'euros', more: 'meer', less: 'minder' },
  costMunicipality: { name: 'samen', party: 'municipality', unit: 'euros', more: 'meer', less: 'minder' },
  fixedCost: { name: 'vast per plaats', party: 'provider', unit: 'euros', more: 'meer', less: 'minder' },
  variableCost: { name: 'per dag zorg', party: 'provider', unit: 'euros', more: 'meer', less: 'minder' },
  staffCost: { name: 'groepspersoneel', party: 'provider', unit: 'euros', more: 'meer', less: 'minder' },
  overheadCost: { name: 'overhead', party: 'provider', unit: 'euros', more: 'meer', less: 'minder' },
  housingCost: { name: 'gebouwen', party: 'provider', unit: 'euros', more: 'meer', less: 'minder' },
  transferCost: { name: 'overdracht', party: 'provider', unit: 'euros', more: 'meer', less: 'minder' },
  relocationCost: { name: 'verhuizingen', party: 'provider', unit: 'euros', more: 'meer', less: 'minder' },
  providerCost: { name: 'kosten samen', party: 'provider', unit: 'euros', more: 'meer', less: 'minder' },
  providerResult: { name: 'resultaat', party: 'provider', unit: 'euros', more: 'hoger', less: 'lager' },
  costState: { name: 'Rijk', party: 'others', unit: 'euros', more: 'meer', less: 'minder' },
  costOtherDomains: { name: 'andere domeinen', party: 'others', unit: 'euros', more: 'meer', less: 'minder' },
  costSociety: { name: 'kosten', party: 'society', unit: 'euros', more: 'meer', less: 'minder' },
  unpaidCare: { name: 'zorg boven plafond', party: 'burden', unit: 'euros', more: 'meer', less: 'minder' },
  waitingBurden: { name: 'dagen wachten', party: 'burden', unit: 'euros', more: 'meer', less: 'minder' },
  blockedBurden: { name: 'wachten op plek', party: 'burden', unit: 'euros', more: 'meer', less: 'minder' },
} as const satisfies Record<string, TableMeasure>;

export type TableMeasureId = keyof typeof TABLE_MEASURES;

/** What tells whether a problem only moves to another kind of help: always shown of all segments together. */
export const WATERBED: readonly TableMeasureId[] = ['daysOutOfHome', 'waitingDays', 'overflowDays', 'movesPerClient'];

/** Words around the tables. */
export const TABLES = {
  base: 'Uitgangspunt',
  baseId: 'basis',
  period: (from: string, until: string) => `${from} tot ${until}`,
  played: (count: number) => `${formatNumber(count)} keer nagespeeld`,
  seed: (seed: string) => `startgetal ${seed}`,
  scenario: (hash: string) => `scenario ${hash}`,
  variant: (label: string, id: string) => `${label} (${id})`,
  waitingAtStart: 'Wachtlijst aan het begin',
  total: 'Alle segmenten samen (wie verder gaat naar een ander segment, wordt opnieuw geplaatst)',
  segment: (label: string) => `Segment: ${label}`,
  waterbed: 'Tegelijk, in alle segmenten samen (verschuift er iets naar andere hulp?)',
  range: '  in 9 van de 10 keer',
  rangeText: (low: string, high: string) => (low === high ? low : `${low} tot ${high}`),
  atEnd: (date: string, mean: string, range: string | null) =>
    `Aan het eind, op ${date}, wachten er gemiddeld ${mean}${range === null ? '' : ` (in 9 van de 10 keer ${range})`}.`,
  changed: 'Wat is anders dan het uitgangspunt:',
  changedBySet: 'Op de opdrachtregel gewijzigd in het uitgangspunt:',
  nothingChanged: 'Deze variant is gelijk aan het uitgangspunt.',
  change: (field: string, before: string, after: string) => `${field}: ${before} → ${after}`,
  added: (field: string, after: string) => `${field}: ${after}`,
  gone: (field: string) => `${field}: vervalt`,
  removed: (field: string, before: string) => `${field}: was ${before}, vervalt`,
  step: (value: string, date: string) => `${value} vanaf ${date}`,
  norm: (days: number) =>
    `Langer gewacht dan de norm: zoveel jongeren gingen in dat jaar over de ${formatShortest(days)} dagen wachten heen.`,
  comparison: (label: string) => `${label}, vergeleken met het uitgangspunt, over de hele periode`,
  columns: ['', 'uitgangspunt', 'variant', 'verschil', 'tussen *', 'hoe vaak **'],
  waitingAtEnd: (date: string) => `Wachtlijst op ${date}`,
  points: (name: string) => `${name} (procentpunt)`,
  odds: (count: number, word: string) => `in ${count} van de 20 ${word}`,
  same: 'altijd gelijk',
  interval:
    '* Met 95% zekerheid ligt het gemiddelde verschil tussen deze twee getallen (rekenfout van het aantal keren naspelen).',
  twenty: '** In hoeveel van de 20 toekomsten; dezelfde jongeren en hetzelfde toeval in beide.',
  single: 'Met één keer naspelen is er geen spreiding te zien: er staan geen banden en geen zekerheid bij.',
  scaleNames: { thousand: 'duizend', million: 'miljoen' },
  notInNumbers: (parts: readonly ('later' | 'prices')[]) =>
    `Niet in de getallen: ${parts.map((part) => ({ later: 'kosten van later, ', prices: 'prijsstijging, ' })[part]).join('')}${parts.length > 0 ? 'en ' : ''}wat het scenario niet noemt (zoals jongeren die niet meer willen wachten of terugkomen, of te weinig personeel). Wie aan het eind nog wacht, telt niet mee in de wachttijd.`,
  spread: [
    'Elk getal is het gemiddelde over alle keren naspelen. "In 9 van de 10 keer" loopt van P5 tot P95: in 1 van de 20 keer is het lager, in 1 van de 20 keer hoger.',
    'De band laat toeval zien: wanneer jongeren komen en hoe lang zij blijven. Niet in de band: nieuwe wetten, personeelstekort, andere verwijzers, en de twijfel over een aanname.',
  ],
  paymentIsReceived:
    'Wat de gemeente aan het contract betaalt, ontvangt de aanbieder: tel die twee niet bij elkaar op.',
} as const;

/** How the numbers of a row are written: divided by a thousand or a million, and with so many decimals. */
export interface Scale {
  readonly size: 'one' | keyof typeof TABLES.scaleNames;
  readonly decimals: number;
}

/** Chooses a scale that keeps two or three figures: a column has room for `4,85 tot 6,13` and `−1,2 tot −0,4`. */
export function scaleFor(unit: TableUnit, values: readonly (number | null)[]): Scale {
  const known = values.filter((value) => value !== null);
  const largest = Math.max(0, ...known.map(Math.abs));
  const digits = (known.some((value) => value < 0) ? 1 : 0) + (largest < 1e7 ? 0 : largest < 1e8 ? 1 : 2);
  if (unit === 'euros' && largest >= 1e6) return { size: 'million', decimals: Math.max(0, 2 - digits) };
  if (unit === 'euros') return { size: largest >= 20_000 ? 'thousand' : 'one', decimals: 0 };
  if (unit === 'day-total')
    return largest >= 10_000 ? { size: 'thousand', decimals: largest < 1e6 ? 1 : 0 } : { size: 'one', decimals: 0 };
  if (unit === 'moves') return { size: 'one', decimals: 2 };
  return { size: 'one', decimals: unit === 'days' && largest < 10 ? 1 : 0 };
}

/** Writes the name of a row with its scale: `Zorgdagen (duizend)`, `  kosten (miljoen €)`. */
export function rowName({ name, party, unit }: TableMeasure, { size }: Scale): string {
  const words = [...(size === 'one' ? [] : [TABLES.scaleNames[size]]), ...(unit === 'euros' ? ['€'] : [])];
  return `${party ? '  ' : ''}${name}${words.length > 0 ? ` (${words.join(' ')})` : ''}`;
}

/** Writes a value of a row. A mean of clients below ten keeps a decimal: the mean of 0 and 1 is not "1 jongere". */
export function cellText(value: number | null, unit: TableUnit, scale: Scale, role: 'mean' | 'band'): string {
  if (value === null) return formatNumber(null);
  if (unit === 'share') return formatPercent(value);
  const scaled = value / (scale.size === 'million' ? 1e6 : scale.size === 'thousand' ? 1e3 : 1);
  const isFewClients =
    (unit === 'clients' || unit === 'count') && role === 'mean' && value !== 0 && Math.abs(value) < 9.95;
  return formatNumber(scaled, isFewClients ? 1 : scale.decimals);
}

/** Writes a difference of means: between percentages it is in percentage points, without the sign. */
export function differenceText(value: number | null, unit: TableUnit, scale: Scale): string {
  return unit === 'share' && value !== null ? formatNumber(value * 100) : cellText(value, unit, scale, 'mean');
}

/** What the command line says about cautions, and about a run that is too large. */
export const CAUTIONS = {
  'partial-total': ({ name, party }: TableMeasure, segments: readonly string[]) =>
    `${party ? `${PARTIES[party]}, ` : ''}${name}: van ${segments.join(', ')} is dit niet bekend, dus dat telt niet mee in het totaal.`,
  'few-replications': (count: number) =>
    `Er is ${formatNumber(count)} keer nagespeeld. De rekenfout is dan niet goed te schatten; kies minstens 100.`,
  swaps: (swaps: number, replications: number) =>
    `Jongeren die op elkaars plaats wachtten, hebben ${formatNumber(swaps)} keer geruild (in ${formatNumber(replications)} van de keren).`,
  inVariant: (label: string, text: string) => `Variant ‘${label}’: ${text}`,
  tooManyClients: (where: string, expected: number, maximum: number) =>
    `Dit is te groot om na te spelen: naar verwachting ${formatNumber(expected)} keer een verblijf, en hoogstens ${formatNumber(maximum)} kan. ` +
    `Het meeste komt van: ${where}. Controleer de eenheid (per dag, per maand of per jaar?) en vul een kleiner getal in.`,
  tooManyAtOnce: (where: string, expected: number, maximum: number) =>
    `Dit is te groot om na te spelen: naar verwachting ${formatNumber(expected)} jongeren tegelijk in zorg of op de wachtlijst, en hoogstens ${formatNumber(maximum)} kan. ` +
    `Het meeste komt van: ${where}. Controleer de eenheid (per dag, per maand of per jaar?) en vul een kleiner getal in.`,
  tooManyPieces: (where: string, expected: number, maximum: number) =>
    `De instroom verandert te vaak om na te spelen: ${formatNumber(expected)} keer, en hoogstens ${formatNumber(maximum)} kan. ` +
    `Het meeste komt van: ${where}. Kies een kortere periode, of minder instromen met een verdeling over de week.`,
  tooManyTables: (where: string, expected: number, maximum: number) =>
    `De verblijfsduren en andere tijden passen niet in het geheugen: ${formatNumber(expected)} getallen, en hoogstens ${formatNumber(maximum)} kan. ` +
    `Het meeste komt van: ${where}. Kies minder verschillende verblijfsduren, of minder eigen gegevens per verblijfsduur.`,
  tooManyBytes: (where: string, megabytes: number, maximum: number) =>
    `De uitkomsten passen niet in het geheugen: naar verwachting ${formatNumber(megabytes)} MB, en hoogstens ${formatNumber(maximum)} MB kan. ` +
    `Het meeste komt van: ${where}. Kies een kortere periode of minder doorrekeningen, of met --variant één variant.`,
} as const;
