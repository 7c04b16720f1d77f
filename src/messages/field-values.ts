import { DAYS_PER_MONTH, parseIsoDate } from '../calendar/calendar.ts';
import type { Place } from '../scenario/place.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { FieldUnit } from './field.ts';
import { fieldUnit } from './fields.ts';
import { formatDate, formatEuros, formatNumber, formatShortest } from './format.ts';
import { printable } from './names.ts';

/** Every fixed word of the language: `gamma`, `first-come`, `rest`. */
export type Word = WordsOf<Omit<Scenario, 'variants' | 'sources' | 'opening'>>;

/** Writes a value with its unit as a sentence or list shows it: `57 plaatsen`, `€ 300 per dag`, `66%`. */
export function fieldValue(place: Place, value: unknown): string {
  if (typeof value === 'number') return NUMBERS[fieldUnit(place)](value);
  if (typeof value === 'string') return textValue(fieldUnit(place), value);
  if (typeof value === 'boolean') return value ? 'ja' : 'nee';
  if (Array.isArray(value)) return listValue(fieldUnit(place), value);
  return 'n.v.t.';
}

/** Returns what a fixed word means, in the middle of a sentence; null for a word that the language does not know. */
export function wordMeaning(word: string): string | null {
  return Object.hasOwn(WORDS, word) ? WORDS[word as Word] : null;
}

/** Writes a number of days as people say it: `5 maanden (152 dagen)`, `63 dagen`. */
export function formatStay(days: number): string {
  const months = formatShortest(days / DAYS_PER_MONTH, 1);
  if (days < 2 * DAYS_PER_MONTH) return formatDays(days);
  return `${months} maanden (${formatDays(days)})`;
}

/** Writes days with as many decimals as matter: `152 dagen`, `2,5 dagen`. */
export function formatDays(days: number): string {
  const text = formatShortest(days, days < 100 ? 2 : 0);
  return text === '1' ? '1 dag' : `${text} dagen`;
}

/** What stands behind a number of each unit in the input field, and what a file expects there. */
export const UNIT_WORDS: Readonly<Record<FieldUnit, string>> = {
  places: 'plaatsen',
  'places-per-year': 'plaatsen per jaar',
  clients: 'jongeren',
  'clients-per-year': 'jongeren per jaar',
  days: 'dagen',
  'days-of-stay': 'dagen',
  hours: 'uur',
  'hours-per-day': 'uur per dag',
  'hours-per-year': 'uur per jaar',
  months: 'maanden',
  years: 'jaar',
  groups: 'groepen',
  staff: 'medewerkers tegelijk',
  inhabitants: 'inwoners',
  'care-days': 'zorgdagen',
  'care-days-per-year': 'zorgdagen per jaar',
  share: '',
  rate: '',
  'yearly-change': '',
  spread: 'keer het gemiddelde',
  factor: 'keer',
  elasticity: '% per 1% plaatsen',
  euros: 'euro',
  'euros-per-day': 'euro per dag',
  'euros-per-year': 'euro per jaar',
  'euros-per-place-year': 'euro per plaats per jaar',
  'euros-per-client': 'euro per jongere',
  'euros-per-client-year': 'euro per jongere per jaar',
  'euros-per-trajectory': 'euro per traject',
  'euros-per-inhabitant-year': 'euro per inwoner per jaar',
  'euros-per-fte': 'euro per fte',
  'euros-per-fte-year': 'euro per fte per jaar',
  year: '',
  number: '',
  date: '',
  word: '',
  text: '',
  part: '',
};

const plain = (value: number): string => formatShortest(value, 6);

const NUMBERS: Readonly<Record<FieldUnit, (value: number) => string>> = {
  places: (value) => `${formatNumber(value)} ${value === 1 ? 'plaats' : 'plaatsen'}`,
  'places-per-year': (value) => `${formatShortest(value, 2)} ${value === 1 ? 'plaats' : 'plaatsen'} per jaar`,
  clients: (value) => `${formatNumber(value)} ${value === 1 ? 'jongere' : 'jongeren'}`,
  'clients-per-year': (value) => `${formatShortest(value, 2)} per jaar`,
  days: formatDays,
  'days-of-stay': formatStay,
  hours: (value) => `${formatShortest(value, 2)} uur`,
  'hours-per-day': (value) => `${formatShortest(value, 2)} uur per dag`,
  'hours-per-year': (value) => `${formatShortest(value, 2)} uur per jaar`,
  months: (value) => `${formatNumber(value)} ${value === 1 ? 'maand' : 'maanden'}`,
  years: (value) => `${formatShortest(value, 2)} jaar`,
  groups: (value) => `${formatNumber(value)} ${value === 1 ? 'groep' : 'groepen'}`,
  staff: (value) => `${formatShortest(value, 2)} ${value === 1 ? 'medewerker' : 'medewerkers'} tegelijk`,
  inhabitants: (value) => `${formatNumber(value)} ${value === 1 ? 'inwoner' : 'inwoners'}`,
  'care-days': careDays,
  'care-days-per-year': (value) => `${careDays(value)} per jaar`,
  share: (value) => `${formatShortest(value * 100, 2)}%`,
  rate: (value) => `${formatShortest(value * 100, 3)}%`,
  'yearly-change': (value) =>
    value < 0
      ? `${formatShortest(-value * 100, 2)}% minder per jaar`
      : `${formatShortest(value * 100, 2)}% meer per jaar`,
  spread: (value) => `${formatShortest(value, 3)} keer het gemiddelde`,
  factor: (value) => `${formatShortest(value, 4)} keer`,
  elasticity: (value) => `${formatShortest(value, 2)}% meer bij 1% meer plaatsen`,
  euros,
  'euros-per-day': (value) => `${euros(value)} per dag`,
  'euros-per-year': (value) => `${euros(value)} per jaar`,
  'euros-per-place-year': (value) => `${euros(value)} per plaats per jaar`,
  'euros-per-client': (value) => `${euros(value)} per jongere`,
  'euros-per-client-year': (value) => `${euros(value)} per jongere per jaar`,
  'euros-per-trajectory': (value) => `${euros(value)} per traject`,
  'euros-per-inhabitant-year': (value) => `${euros(value)} per inwoner per jaar`,
  'euros-per-fte': (value) => `${euros(value)} per fte`,
  'euros-per-fte-year': (value) => `${euros(value)} per fte per jaar`,
  year: (value) => String(value),
  number: plain,
  date: plain,
  word: plain,
  text: plain,
  part: plain,
};

const WORDS: Readonly<Record<Word, string>> = {
  given: 'zoals de beginstand zegt',
  'at-most': 'hoogstens',
  'at-least': 'minstens',
  'waiting-list': 'de wachtlijst',
  'waiting-days': 'de gemiddelde wachttijd',
  'within-norm': 'het deel dat binnen de norm een plaats krijgt',
  helped: 'het aantal jongeren dat hulp kreeg',
  'share-of-helped': 'het deel van alle jongeren met hulp buiten huis',
  transfers: 'het aantal overplaatsingen',
  'cost-municipality': 'wat de gemeenten betalen',
  'long-run': 'na een aanloop die niet meetelt',
  rest: 'de rest',
  exponential: 'exponentiële verdeling',
  gamma: 'gammaverdeling',
  lognormal: 'lognormale verdeling',
  weibull: 'Weibullverdeling',
  uniform: 'elke duur even waarschijnlijk',
  fixed: 'voor iedereen even lang',
  empirical: 'eigen metingen',
  mixture: 'verschillende soorten door elkaar',
  'evenly-spaced': 'één voor één, met gelijke tussenpozen',
  clustered: 'soms samen, zoals broers en zussen',
  places: 'een aantal plaatsen',
  'in-care': 'een aantal jongeren in zorg',
  unlimited: 'altijd plaats',
  groups: 'woongroepen die als geheel openen en sluiten',
  'as-clients-leave': 'een plaats sluit als de jongere vertrekt',
  list: 'wachten op een lijst',
  refuse: 'iemand anders zoekt hulp: geen wachtlijst',
  'first-come': 'wie het eerst is aangemeld',
  'most-urgent-first': 'spoed eerst',
  ageing: 'wie het langst wacht, met voorsprong voor sommige groepen',
  wait: 'wachten zoals ieder ander',
  overflow: 'naar een noodplek',
  'place-free': 'tot er een plaats vrij is',
  'whole-stay': 'het hele verblijf',
  'keep-place': 'de jongere houdt de plaats tot er een vrijkomt',
  'wait-at-home': 'de jongere wacht thuis',
  leave: 'de jongere vertrekt',
  'for-ever': 'blijvend',
  prevent: 'voorkomen dat hulp nodig is',
  divert: 'naar andere hulp',
  shorten: 'korter verblijf',
  'faster-follow-up': 'sneller een vervolgplek',
  recruit: 'plaatsen werven',
  pxq: 'betalen per dag (PxQ)',
  lumpsum: 'vast bedrag per jaar (lumpsum)',
  'lumpsum-norm': 'vast bedrag per jaar op basis van plaatsen en prijs (lumpsum)',
  'as-planned': 'gelijk aan het geplande aantal plaatsen',
  trajectory: 'vast bedrag per traject',
  result: 'betalen naar resultaat',
  availability: 'betalen voor beschikbare plaatsen',
  population: 'vast bedrag per inwoner',
  municipalities: 'alle gemeenten van dit scenario samen',
  none: 'de bedragen blijven gelijk, ook als prijzen stijgen',
  paid: 'wordt betaald',
  unpaid: 'wordt niet betaald',
  lifted: 'wordt toch betaald, en apart geteld',
  'stop-admissions': 'opnamestop tot het volgende jaar',
  'care-days': 'bij meer zorgdagen dan verwacht',
  'waiting-time': 'als jongeren te lang wachten',
  'at-once': 'in één keer',
  linear: 'gelijkmatig minder',
  annuity: 'elk jaar hetzelfde bedrag aan rente en aflossing',
  owned: 'eigen gebouw',
  rented: 'gehuurd gebouw',
  keep: 'niets, het blijft zoals het is',
  sell: 'verkopen',
  let: 'verhuren',
  convert: 'verbouwen',
  municipality: 'de gemeenten',
  state: 'het Rijk',
  vacancy: 'leegstand',
  impairment: 'afboeking van de boekwaarde',
  conversion: 'verbouwing',
  'own-use': 'naar eigen gebruik',
  'moving-average': 'naar het gemiddelde gebruik van enkele jaren',
  'previous-year': 'naar het gebruik van het jaar ervoor',
  'budget-share': 'naar een vast aandeel',
  threshold: 'eigen gebruik tot een bedrag per jongere, de rest samen',
  inhabitants: 'het aantal inwoners tot 18 jaar',
  'state-budget': 'het budget van het Rijk',
  '6.72a': '6.72a: jeugdhulp begeleiding',
  '6.72b': '6.72b: jeugdhulp behandeling',
  '6.72c': '6.72c: jeugdhulp dagbesteding',
  '6.72d': '6.72d: jeugdhulp zonder verblijf, overig',
  '6.73a': '6.73a: pleegzorg',
  '6.73b': '6.73b: gezinsgericht',
  '6.73c': '6.73c: jeugdhulp met verblijf, overig',
  '6.74a': '6.74a: jeugd behandeling ggz zonder verblijf',
  '6.74b': '6.74b: jeugdhulp crisis, lta en ggz-verblijf',
  '6.74c': '6.74c: gesloten plaatsing',
};

function careDays(value: number): string {
  return `${formatShortest(value, 1)} ${value === 1 ? 'zorgdag' : 'zorgdagen'}`;
}

function textValue(unit: FieldUnit, value: string): string {
  const day = unit === 'date' ? parseIsoDate(value) : null;
  if (day !== null) return formatDate(day);
  return unit === 'text' ? printable(value) : (wordMeaning(value) ?? printable(value));
}

/** Times that were measured by their mean, other numbers one by one, and anything else by how many there are. */
function listValue(unit: FieldUnit, values: readonly unknown[]): string {
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length === 0 || numbers.length < values.length) {
    return `${formatNumber(values.length)} ${values.length === 1 ? 'regel' : 'regels'}`;
  }
  if (unit !== 'days' && unit !== 'days-of-stay') return numbers.map((value) => formatShortest(value, 4)).join('; ');
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  return `${formatNumber(numbers.length)} metingen, gemiddeld ${formatStay(mean)}`;
}

function euros(value: number): string {
  return formatEuros(value, Number.isInteger(value) ? 0 : 2);
}

type WordsOf<T> = T extends string
  ? string extends T
    ? never
    : T
  : T extends readonly (infer Item)[]
    ? WordsOf<Item>
    : T extends object
      ? { [Key in keyof T]-?: WordsOf<NonNullable<T[Key]>> }[keyof T]
      : never;
