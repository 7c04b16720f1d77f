import { dayOfDate } from '../calendar/calendar.ts';
import type { Place } from '../scenario/place.ts';
import { formatDate, formatEuros, formatPercent, formatShortest } from './format.ts';

/** How one value of a scenario is named and written on screen. */
export interface AssumptionLabel {
  /** `Personeel en organisatie: kosten per plaats per jaar`. */
  readonly name: string;
  /** Behind a number that is typed: `dagen`, `€ per dag`. */
  readonly unit: string;
  readonly write: (value: number | string | readonly number[]) => string;
}

/** Returns the name, the unit and the notation of a value, from where it stands. */
export function assumptionLabel(place: Place): AssumptionLabel {
  const key = place.field.split('/').at(-1) ?? '';
  const { name, unit, kind } = FIELDS[key] ?? { name: key, unit: '', kind: 'number' };
  const prefix = prefixOf(place);
  return { name: prefix === '' ? name : `${prefix}: ${name[0].toLowerCase()}${name.slice(1)}`, unit, write: WRITERS[kind] };
}

type Kind = 'number' | 'share' | 'euros' | 'year' | 'date' | 'word';

const WRITERS: Readonly<Record<Kind, AssumptionLabel['write']>> = {
  number: (value) => numeric(value, (number) => formatShortest(number, 3)),
  share: (value) => numeric(value, (number) => formatPercent(number, Number.isInteger(Math.round(number * 1e4) / 100) ? 0 : 1)),
  euros: (value) => numeric(value, (number) => formatEuros(number, Number.isInteger(number) ? 0 : 2)),
  year: (value) => String(value),
  date: (value) => (typeof value === 'string' ? formatDate(dayOfDate(value)) : String(value)),
  word: (value) => WORDS[String(value)] ?? String(value),
};

function numeric(value: number | string | readonly number[], write: (number: number) => string): string {
  if (typeof value === 'number') return write(value);
  if (typeof value === 'string') return WORDS[value] ?? value;
  return `${formatShortest(value.length, 0)} waarnemingen`;
}

const FIELDS: Readonly<Record<string, { readonly name: string; readonly unit: string; readonly kind: Kind }>> = {
  waitingDays: { name: 'Norm voor wachten', unit: 'dagen', kind: 'number' },
  referralsPerYear: { name: 'Nieuwe jongeren per jaar', unit: 'per jaar', kind: 'number' },
  share: { name: 'Aandeel', unit: 'deel van 1', kind: 'share' },
  rate: { name: 'Groei per jaar', unit: 'deel van 1', kind: 'share' },
  from: { name: 'Vanaf', unit: '', kind: 'date' },
  kind: { name: 'Soort', unit: '', kind: 'word' },
  meanDays: { name: 'Gemiddeld verblijf', unit: 'dagen', kind: 'number' },
  cv: { name: 'Spreiding van het verblijf', unit: '× gemiddelde', kind: 'number' },
  maximumDays: { name: 'Langste verblijf', unit: 'dagen', kind: 'number' },
  observedDays: { name: 'Eigen verblijfsduren', unit: 'dagen', kind: 'number' },
  places: { name: 'Plaatsen', unit: 'plaatsen', kind: 'number' },
  closing: { name: 'Hoe een plaats sluit', unit: '', kind: 'word' },
  order: { name: 'Volgorde van de wachtlijst', unit: '', kind: 'word' },
  withinHours: { name: 'Spoed: plek nodig binnen', unit: 'uur', kind: 'number' },
  until: { name: 'Hoe lang in een noodplek', unit: '', kind: 'word' },
  eurosPerDay: { name: 'Prijs per dag', unit: '€ per dag', kind: 'euros' },
  eurosPerYear: { name: 'Bedrag per jaar', unit: '€ per jaar', kind: 'euros' },
  inCare: { name: 'In zorg op de eerste dag', unit: 'jongeren', kind: 'number' },
  waiting: { name: 'Wachten op de eerste dag', unit: 'jongeren', kind: 'number' },
  contract: { name: 'Contract', unit: '', kind: 'word' },
  priceYear: { name: 'Prijsjaar', unit: '', kind: 'year' },
  eurosPerPlaceYear: { name: 'Kosten per plaats per jaar', unit: '€ per jaar', kind: 'euros' },
  continuesDays: { name: 'Kosten lopen door na sluiten', unit: 'dagen', kind: 'number' },
  variableEurosPerDay: { name: 'Kosten per jongere per dag', unit: '€ per dag', kind: 'euros' },
  occupancyRate: { name: 'Bezetting in de afspraak', unit: 'deel van 1', kind: 'share' },
  whenFull: { name: 'Als de volgende plek vol is', unit: '', kind: 'word' },
};

const WORDS: Readonly<Record<string, string>> = {
  rest: 'de rest',
  exponential: 'exponentieel',
  gamma: 'gammaverdeling',
  lognormal: 'lognormaal',
  weibull: 'Weibull',
  fixed: 'altijd even lang',
  empirical: 'eigen waarnemingen',
  places: 'vast aantal plaatsen',
  unlimited: 'altijd plaats',
  'as-clients-leave': 'als de jongere vertrekt',
  list: 'wachtlijst',
  refuse: 'geen wachtlijst',
  'first-come': 'wie het eerst komt',
  'most-urgent-first': 'spoed eerst',
  wait: 'wacht gewoon',
  overflow: 'naar een noodplek',
  'place-free': 'tot er een plaats vrij is',
  'whole-stay': 'het hele verblijf',
  'for-ever': 'altijd',
  pxq: 'betalen per dag (PxQ)',
  lumpsum: 'vast bedrag per jaar (lumpsum)',
  'lumpsum-norm': 'vast bedrag naar plaatsen',
  'as-planned': 'het geplande aantal',
  'keep-place': 'houdt de plaats',
  'wait-at-home': 'wacht thuis',
  leave: 'gaat weg',
};

/** Names what a value is about: the innermost element that has a name, with its date when it has one. */
function prefixOf({ elements, field }: Place): string {
  const inner = elements.at(-1);
  const about = NAMED_KEYS[field.split('/').slice(-2)[0]] ?? '';
  if (!inner || (elements.length === 1 && inner.list === 'segments')) return about;
  if (inner.from !== null && !field.endsWith('/from')) return `Vanaf ${formatDate(dayOfDate(inner.from))}`;
  return inner.name ?? about;
}

/** Parts without a name of their own, of which a value says too little by itself. */
const NAMED_KEYS: Readonly<Record<string, string>> = {
  urgent: 'Noodplek',
  start: '',
  lengthOfStay: '',
  capacity: 'Plaatsen',
  waiting: '',
};
