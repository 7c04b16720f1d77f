import { parseIsoDate } from '../calendar/calendar.ts';
import type { Place } from '../scenario/place.ts';
import type { Scenario } from '../scenario/schema.ts';
import { formatDate, MONTHS } from './format.ts';

/** Every key of the language with the keys above it: `segments/capacity/steps/places`. */
export type FieldPath = FieldsOf<Scenario, ''>;

/** What a number or word stands for; `field-values.ts` writes values of each. */
export type FieldUnit =
  | 'places'
  | 'clients'
  | 'clients-per-year'
  | 'days'
  | 'days-of-stay'
  | 'hours'
  | 'share'
  | 'yearly-change'
  | 'spread'
  | 'factor'
  | 'euros-per-day'
  | 'euros-per-year'
  | 'euros-per-place-year'
  | 'year'
  | 'number'
  | 'date'
  | 'word'
  | 'text'
  | 'part';

export interface Field {
  /** As a heading, so with a capital; a function when a name or date is needed to tell two values apart. */
  readonly label: string | ((place: Place) => string);
  readonly unit: FieldUnit;
}

/** Returns the label of the value at a place, or of the nearest part around it that the language knows. */
export function fieldLabel(place: Place): string {
  for (let path = place.field; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('/')))) {
    const field = fieldAt(path);
    if (field) return typeof field.label === 'string' ? field.label : field.label(place);
  }
  return 'Het scenario';
}

/** Returns the label of a key wherever it stands, without the names and dates of one place; null for an unknown key. */
export function fieldDescription(field: string): string | null {
  return fieldAt(field) ? fieldLabel({ field, elements: [], variant: null }) : null;
}

/** Returns the unit of the value at a place; a place that the language does not know holds a part. */
export function fieldUnit(place: Place): FieldUnit {
  return fieldAt(place.field)?.unit ?? 'part';
}

/** Returns what a value belongs to, when that is a segment: `Segment ‘Gesloten jeugdhulp’`. Otherwise null. */
export function fieldOwner(place: Place): string | null {
  const segment = place.elements.find(({ list }) => list === 'segments');
  if (!segment || place.field === 'segments') return null;
  return segment.name === null ? `Segment ${segment.position}` : `Segment ‘${printable(segment.name)}’`;
}

/** Takes out what would disturb the line around it: control characters and marks that turn the reading direction. */
export function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
}

function fieldAt(path: string): Field | undefined {
  return Object.hasOwn(FIELDS, path) ? FIELDS[path as FieldPath] : undefined;
}

type FieldsOf<T, At extends string> = T extends readonly (infer Item)[]
  ? FieldsOf<Item, At>
  : T extends object
    ? string extends keyof T
      ? FieldsOf<T[string], At>
      : { [Key in keyof T & string]-?: Joined<At, Key> | Below<NonNullable<T[Key]>, Joined<At, Key>> }[keyof T & string]
    : never;
/** The value of a change is any JSON: it has no keys of its own. */
type Below<T, At extends string> = At extends 'variants/changes/value' ? never : FieldsOf<T, At>;
type Joined<At extends string, Key extends string> = At extends '' ? Key : `${At}/${Key}`;
type UnderStay<Path> = Path extends `segments/lengthOfStay/${infer Key}` ? Key : never;
type StayKey = UnderStay<FieldPath>;

const name = (place: Place, list: string): string => {
  const element = place.elements.find((candidate) => candidate.list === list);
  if (!element) return '…';
  return element.name ? `‘${printable(element.name)}’` : `nummer ${element.position}`;
};

const lowerName = (place: Place, list: string): string => {
  const text = printable(place.elements.find((candidate) => candidate.list === list)?.name ?? '');
  return text === '' ? name(place, list) : inSentence(text);
};

const since = (place: Place, list: string): string => {
  const step = place.elements.find((candidate) => candidate.list === list);
  if (!step) return 'vanaf de datum van de stap';
  const day = parseIsoDate(step.from ?? '');
  return day === null ? `in stap ${step.position}` : `vanaf ${formatDate(day)}`;
};

const ofStream = (place: Place): string => {
  const stream = place.elements.find(({ list }) => list === 'segments/inflow');
  return stream?.name ? `Instroom ‘${printable(stream.name)}’` : 'Instroom';
};

const monthLabel = (place: Place): string => {
  const month = place.elements.find(({ list }) => list === 'segments/inflow/monthFactors');
  return month ? `${ofStream(place)}: drukte in ${MONTHS[month.position - 1] ?? 'een maand'}` : 'Drukte per maand';
};

/** Writes a label or name as it stands in a sentence: `Begindatum` is `begindatum`, `PxQ` stays `PxQ`. */
export function inSentence(text: string): string {
  return /^\p{Lu}\p{Ll}*(?![\p{L}\d])/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

const STAY: Readonly<Record<StayKey, Field>> = {
  kind: { label: 'Soort verdeling van de verblijfsduur', unit: 'word' },
  meanDays: { label: 'Gemiddelde verblijfsduur', unit: 'days-of-stay' },
  cv: { label: 'Spreiding van de verblijfsduur', unit: 'spread' },
  observedDays: { label: 'Gemeten verblijfsduren', unit: 'days-of-stay' },
  maximumDays: { label: 'Langste verblijf', unit: 'days-of-stay' },
};

const FIELDS: Readonly<Record<FieldPath, Field>> = {
  $schema: { label: 'Verwijzing naar het schema', unit: 'text' },
  version: { label: 'Versie van het bestand', unit: 'number' },
  id: { label: 'Kenmerk van het scenario', unit: 'text' },
  name: { label: 'Naam van het scenario', unit: 'text' },
  question: { label: 'Vraag van het scenario', unit: 'text' },
  introduction: { label: 'Inleiding', unit: 'text' },
  seed: { label: 'Startgetal van het toeval', unit: 'text' },
  startDate: { label: 'Begindatum', unit: 'date' },
  endDate: { label: 'Einddatum', unit: 'date' },
  replications: { label: 'Aantal doorrekeningen', unit: 'number' },
  start: { label: 'Begin van de berekening', unit: 'part' },
  'start/kind': { label: 'Soort begin', unit: 'word' },
  'start/warmUpDays': { label: 'Aanloop die niet meetelt', unit: 'days' },
  norms: { label: 'Normen', unit: 'part' },
  'norms/waitingDays': { label: 'Norm voor wachten', unit: 'days' },

  clientGroups: { label: 'Groepen jongeren', unit: 'part' },
  'clientGroups/id': { label: 'Kenmerk van een groep jongeren', unit: 'text' },
  'clientGroups/label': { label: 'Naam van een groep jongeren', unit: 'text' },
  'clientGroups/urgent': { label: (at) => `Spoed bij de groep ${name(at, 'clientGroups')}`, unit: 'word' },

  segments: { label: 'Segmenten', unit: 'part' },
  'segments/id': { label: 'Kenmerk van een segment', unit: 'text' },
  'segments/label': { label: 'Naam van het segment', unit: 'text' },
  'segments/inflow': { label: ofStream, unit: 'part' },
  'segments/inflow/id': { label: 'Kenmerk van de instroom', unit: 'text' },
  'segments/inflow/label': { label: 'Naam van de instroom', unit: 'text' },
  'segments/inflow/referralsPerYear': {
    label: (at) => `${ofStream(at)}: nieuwe jongeren per jaar`,
    unit: 'clients-per-year',
  },
  'segments/inflow/steps': { label: (at) => `${ofStream(at)}: stappen`, unit: 'part' },
  'segments/inflow/steps/id': { label: 'Kenmerk van een stap in de instroom', unit: 'text' },
  'segments/inflow/steps/from': { label: 'Begindatum van een stap in de instroom', unit: 'date' },
  'segments/inflow/steps/referralsPerYear': {
    label: (at) => `${ofStream(at)}: nieuwe jongeren per jaar ${since(at, 'segments/inflow/steps')}`,
    unit: 'clients-per-year',
  },
  'segments/inflow/growth': { label: (at) => `${ofStream(at)}: groei`, unit: 'part' },
  'segments/inflow/growth/from': { label: (at) => `${ofStream(at)}: eerste dag van de groei of daling`, unit: 'date' },
  'segments/inflow/growth/rate': { label: (at) => `${ofStream(at)}: groei of daling per jaar`, unit: 'yearly-change' },
  'segments/inflow/monthFactors': { label: monthLabel, unit: 'factor' },
  'segments/inflow/groups': { label: (at) => `${ofStream(at)}: verdeling over groepen`, unit: 'part' },
  'segments/inflow/groups/group': { label: 'Groep in de instroom', unit: 'text' },
  'segments/inflow/groups/share': {
    label: (at) => {
      const stream = at.elements.find(({ list }) => list === 'segments/inflow')?.name;
      const group = lowerName(at, 'segments/inflow/groups');
      return stream ? `Deel ${group} van instroom ‘${printable(stream)}’` : `Deel ${group}`;
    },
    unit: 'share',
  },
  'segments/lengthOfStay': { label: 'Verblijfsduur', unit: 'part' },
  ...staysUnder('segments/lengthOfStay'),
  'segments/lengthOfStayByGroup': { label: 'Verblijfsduur per groep', unit: 'part' },
  'segments/lengthOfStayByGroup/group': { label: 'Groep met een eigen verblijfsduur', unit: 'text' },
  'segments/lengthOfStayByGroup/lengthOfStay': {
    label: (at) => `Verblijfsduur van ${lowerName(at, 'segments/lengthOfStayByGroup')}`,
    unit: 'part',
  },
  ...staysUnder('segments/lengthOfStayByGroup/lengthOfStay'),
  'segments/capacity': { label: 'Plaatsen', unit: 'part' },
  'segments/capacity/kind': { label: 'Soort capaciteit', unit: 'word' },
  'segments/capacity/steps': { label: 'Aantal plaatsen per datum', unit: 'part' },
  'segments/capacity/steps/id': { label: 'Kenmerk van een stap in het aantal plaatsen', unit: 'text' },
  'segments/capacity/steps/from': { label: 'Begindatum van een aantal plaatsen', unit: 'date' },
  'segments/capacity/steps/places': {
    label: (at) => `Aantal plaatsen ${since(at, 'segments/capacity/steps')}`,
    unit: 'places',
  },
  'segments/capacity/closing': { label: 'Hoe een plaats sluit', unit: 'word' },
  'segments/waiting': { label: 'Wachten', unit: 'part' },
  'segments/waiting/kind': { label: 'Wat er gebeurt als alle plaatsen bezet zijn', unit: 'word' },
  'segments/waiting/order': { label: 'Volgorde van de wachtlijst', unit: 'word' },
  'segments/urgent': { label: 'Spoed', unit: 'part' },
  'segments/urgent/kind': { label: 'Wat er met spoed gebeurt als alle plaatsen bezet zijn', unit: 'word' },
  'segments/urgent/withinHours': { label: 'Spoed: langste wachttijd', unit: 'hours' },
  'segments/urgent/until': { label: 'Spoed: hoe lang iemand op een noodplek blijft', unit: 'word' },
  'segments/urgent/eurosPerDay': { label: 'Prijs van een noodplek per dag', unit: 'euros-per-day' },
  'segments/exits': { label: 'Doorstroom', unit: 'part' },
  'segments/exits/to': { label: 'Segment waar de doorstroom heen gaat', unit: 'text' },
  'segments/exits/share': { label: (at) => `Deel dat doorstroomt naar ${name(at, 'segments/exits')}`, unit: 'share' },
  'segments/exits/whenFull': { label: (at) => `Wat er gebeurt als ${name(at, 'segments/exits')} vol is`, unit: 'word' },
  'segments/start': { label: 'Beginstand', unit: 'part' },
  'segments/start/inCare': { label: 'Jongeren met een plaats op de eerste dag', unit: 'clients' },
  'segments/start/waiting': { label: 'Wachtende jongeren op de eerste dag', unit: 'clients' },
  'segments/contract': { label: 'Contract', unit: 'word' },
  'segments/providerCost': { label: 'Kosten van de zorgaanbieder', unit: 'part' },
  'segments/providerCost/priceYear': { label: 'Prijspeil van de kosten', unit: 'year' },
  'segments/providerCost/fixed': { label: 'Vaste kosten', unit: 'part' },
  'segments/providerCost/fixed/id': { label: 'Kenmerk van vaste kosten', unit: 'text' },
  'segments/providerCost/fixed/label': { label: 'Naam van vaste kosten', unit: 'text' },
  'segments/providerCost/fixed/eurosPerPlaceYear': {
    label: (at) => `Vaste kosten per plaats per jaar: ${lowerName(at, 'segments/providerCost/fixed')}`,
    unit: 'euros-per-place-year',
  },
  'segments/providerCost/fixed/continuesDays': {
    label: (at) => `Hoe lang kosten doorlopen na sluiting: ${lowerName(at, 'segments/providerCost/fixed')}`,
    unit: 'days',
  },
  'segments/providerCost/variableEurosPerDay': { label: 'Kosten per jongere per dag', unit: 'euros-per-day' },

  contracts: { label: 'Contracten', unit: 'part' },
  'contracts/id': { label: 'Kenmerk van een contract', unit: 'text' },
  'contracts/label': { label: 'Naam van een contract', unit: 'text' },
  'contracts/kind': { label: (at) => `Soort contract: ${name(at, 'contracts')}`, unit: 'word' },
  'contracts/eurosPerDay': { label: (at) => `Prijs per dag: ${name(at, 'contracts')}`, unit: 'euros-per-day' },
  'contracts/eurosPerYear': { label: (at) => `Bedrag per jaar: ${name(at, 'contracts')}`, unit: 'euros-per-year' },
  'contracts/places': { label: (at) => `Betaald aantal plaatsen: ${name(at, 'contracts')}`, unit: 'places' },
  'contracts/occupancyRate': { label: (at) => `Bezetting die wordt betaald: ${name(at, 'contracts')}`, unit: 'share' },
  'contracts/priceYear': { label: (at) => `Prijspeil: ${name(at, 'contracts')}`, unit: 'year' },

  variants: { label: 'Varianten', unit: 'part' },
  'variants/id': { label: 'Kenmerk van een variant', unit: 'text' },
  'variants/label': { label: 'Naam van een variant', unit: 'text' },
  'variants/changes': { label: (at) => `Veranderingen van variant ${name(at, 'variants')}`, unit: 'part' },
  'variants/changes/path': {
    label: (at) => `Pad van een verandering in variant ${name(at, 'variants')}`,
    unit: 'text',
  },
  'variants/changes/value': { label: (at) => `Nieuwe waarde in variant ${name(at, 'variants')}`, unit: 'part' },
  'variants/changes/times': { label: (at) => `Vermenigvuldiging in variant ${name(at, 'variants')}`, unit: 'factor' },

  opening: { label: 'Beginscherm', unit: 'part' },
  'opening/variant': { label: 'Variant waarmee het scherm opent', unit: 'text' },
  'opening/choices': { label: 'Keuzes op het scherm', unit: 'part' },
  'opening/choices/id': { label: 'Kenmerk van een keuze', unit: 'text' },
  'opening/choices/kind': { label: 'Soort keuze', unit: 'word' },
  'opening/choices/question': { label: 'Vraag van een keuze', unit: 'text' },
  'opening/choices/unit': { label: (at) => `Eenheid van keuze ${name(at, 'opening/choices')}`, unit: 'word' },
  'opening/choices/paths': { label: (at) => `Paden van keuze ${name(at, 'opening/choices')}`, unit: 'text' },
  'opening/choices/minimum': {
    label: (at) => `Laagste waarde van keuze ${name(at, 'opening/choices')}`,
    unit: 'number',
  },
  'opening/choices/maximum': {
    label: (at) => `Hoogste waarde van keuze ${name(at, 'opening/choices')}`,
    unit: 'number',
  },
  'opening/choices/step': { label: (at) => `Stap van keuze ${name(at, 'opening/choices')}`, unit: 'number' },
  'opening/choices/options': { label: (at) => `Contracten van keuze ${name(at, 'opening/choices')}`, unit: 'text' },

  sources: { label: 'Bronnen', unit: 'part' },
  'sources/kind': { label: (at) => `Soort bron van ${name(at, 'sources')}`, unit: 'word' },
  'sources/document': { label: (at) => `Document bij ${name(at, 'sources')}`, unit: 'text' },
  'sources/quote': { label: (at) => `Aangehaalde zin bij ${name(at, 'sources')}`, unit: 'text' },
  'sources/note': { label: (at) => `Toelichting bij ${name(at, 'sources')}`, unit: 'text' },
  'sources/low': { label: (at) => `Ondergrens van ${name(at, 'sources')}`, unit: 'number' },
  'sources/high': { label: (at) => `Bovengrens van ${name(at, 'sources')}`, unit: 'number' },
};

function staysUnder<Path extends string>(path: Path): { readonly [Key in StayKey as `${Path}/${Key}`]: Field } {
  const entries = Object.entries(STAY).map(([key, field]) => [`${path}/${key}`, { ...field, label: stayLabel(field) }]);
  return Object.fromEntries(entries);
}

/** A stay of one group says of which group. */
function stayLabel(field: Field): Field['label'] {
  const plain = String(field.label);
  return (place) => {
    const isOfGroup = place.elements.some(({ list }) => list === 'segments/lengthOfStayByGroup');
    return isOfGroup ? `${plain} van ${lowerName(place, 'segments/lengthOfStayByGroup')}` : plain;
  };
}
