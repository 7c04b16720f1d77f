import type { Place } from '../scenario/place.ts';
import type { Field, FieldPath, Fields, FieldsUnder, FieldUnit } from './field.ts';
import { bareNameIn, listOr, nameIn, positionIn } from './names.ts';

/** The keys of a scenario about money beside the contracts. */
export type PublicMoney =
  | 'indexation'
  | 'budget'
  | 'municipalities'
  | 'costSharing'
  | 'programmes'
  | 'reinvestments'
  | 'shadowPrices';

/** The words about money beside the contracts. */
export const PUBLIC_MONEY_FIELDS: Fields<FieldsUnder<PublicMoney>> = {
  indexation: { label: 'Indexering', unit: 'part' },
  'indexation/prices': { label: 'Indexering van de prijzen', unit: 'part' },
  'indexation/prices/ovaShare': { label: 'Indexering van de prijzen: gewicht van de lonen (OVA)', unit: 'share' },
  'indexation/prices/years': { label: 'Indexering van de prijzen: jaren', unit: 'part' },
  'indexation/prices/years/id': { label: 'Kenmerk van een jaar van de indexering', unit: 'text' },
  'indexation/prices/years/year': ofRow('indexation/prices/years', 'Indexering van de prijzen'),
  'indexation/prices/years/ovaRate': ofYear('indexation/prices/years', 'Stijging van de lonen (OVA), voorlopig'),
  'indexation/prices/years/ppcRate': ofYear('indexation/prices/years', 'Stijging van de prijzen (PPC), voorlopig'),
  'indexation/prices/years/ovaFinalRate': ofYear('indexation/prices/years', 'Stijging van de lonen (OVA), definitief'),
  'indexation/prices/years/ppcFinalRate': ofYear(
    'indexation/prices/years',
    'Stijging van de prijzen (PPC), definitief',
  ),
  'indexation/prices/years/correctionRate': ofYear('indexation/prices/years', 'Correctie over het jaar ervoor'),
  'indexation/prices/laterRate': { label: 'Indexering van de prijzen: elk jaar daarna', unit: 'rate' },
  ...ratePathUnder('indexation/costs', 'de kosten van de zorgaanbieder'),
  ...ratePathUnder('indexation/budget', 'het budget van de gemeenten'),

  budget: { label: 'Budget van de gemeenten', unit: 'part' },
  'budget/eurosPerYear': { label: 'Budget van de gemeenten per jaar', unit: 'euros-per-year' },
  'budget/priceYear': { label: 'Prijspeil van het budget', unit: 'year' },

  municipalities: { label: listOr('municipalities', 'Gemeenten', municipality), unit: 'part' },
  'municipalities/id': { label: 'Kenmerk van een gemeente', unit: 'text' },
  'municipalities/label': { label: 'Naam van een gemeente', unit: 'text' },
  'municipalities/inhabitants': ofMunicipality('inwoners tot 18 jaar', 'inhabitants'),
  'municipalities/referralShare': ofMunicipality('deel van de jongeren', 'share'),
  'municipalities/stateBudgetEurosPerYear': ofMunicipality('budget van het Rijk voor jeugdhulp', 'euros-per-year'),
  'municipalities/pastUse': ofMunicipality('zorgdagen in eerdere jaren', 'part'),
  'municipalities/pastUse/id': { label: 'Kenmerk van een eerder jaar van een gemeente', unit: 'text' },
  'municipalities/pastUse/year': {
    label: (at) => `${municipality(at)}: eerder jaar van regel ${positionIn(at, 'municipalities/pastUse') ?? '…'}`,
    unit: 'year',
  },
  'municipalities/pastUse/careDays': {
    label: (at) => `${municipality(at)}: zorgdagen in ${bareNameIn(at, 'municipalities/pastUse')}`,
    unit: 'care-days',
  },

  costSharing: { label: 'Verdelen van kosten over gemeenten', unit: 'part' },
  'costSharing/rule': { label: 'Regel voor het verdelen', unit: 'part' },
  'costSharing/rule/kind': { label: 'Regel voor het verdelen van kosten over gemeenten', unit: 'word' },
  'costSharing/rule/years': { label: 'Aantal jaren van het gemiddelde bij het verdelen', unit: 'years' },
  'costSharing/rule/by': { label: 'Wat meetelt bij het verdelen', unit: 'word' },
  'costSharing/rule/eurosPerClientYear': {
    label: 'Bedrag per jongere per jaar dat een gemeente zelf betaalt',
    unit: 'euros-per-client-year',
  },
  'costSharing/rule/ownUseShare': { label: 'Deel van de kosten dat naar eigen gebruik gaat', unit: 'share' },
  'costSharing/segments': { label: 'Segmenten waarvan de kosten worden verdeeld', unit: 'text' },

  programmes: { label: listOr('programmes', 'Programma’s met een eigen potje', programme), unit: 'part' },
  'programmes/id': { label: 'Kenmerk van een programma', unit: 'text' },
  'programmes/label': { label: 'Naam van een programma', unit: 'text' },
  'programmes/reserveEuros': { label: (at) => `${programme(at)}: reserve bij het begin`, unit: 'euros' },
  'programmes/income': { label: (at) => `${programme(at)}: inkomsten`, unit: 'part' },
  'programmes/income/id': { label: 'Kenmerk van inkomsten van een programma', unit: 'text' },
  'programmes/income/year': { label: (at) => `${income(at)}: jaar`, unit: 'year' },
  'programmes/income/euros': { label: (at) => `${income(at)}: bedrag`, unit: 'euros' },
  'programmes/income/payer': { label: (at) => `${income(at)}: wie betaalt`, unit: 'word' },
  'programmes/spending': { label: (at) => `${programme(at)}: uitgaven`, unit: 'part' },
  'programmes/spending/id': { label: 'Kenmerk van een uitgave van een programma', unit: 'text' },
  'programmes/spending/label': { label: 'Naam van een uitgave van een programma', unit: 'text' },
  'programmes/spending/year': { label: (at) => `${spending(at)}: jaar`, unit: 'year' },
  'programmes/spending/euros': { label: (at) => `${spending(at)}: bedrag`, unit: 'euros' },

  reinvestments: {
    label: listOr('reinvestments', 'Vrijgekomen geld opnieuw inzetten', reinvestment),
    unit: 'part',
  },
  'reinvestments/id': { label: 'Kenmerk van een herinvestering', unit: 'text' },
  'reinvestments/label': { label: 'Naam van een herinvestering', unit: 'text' },
  'reinvestments/segments': { label: (at) => `${reinvestment(at)}: segmenten waar geld vrijkomt`, unit: 'text' },
  'reinvestments/into': { label: (at) => `${reinvestment(at)}: segmenten waar het geld heen gaat`, unit: 'text' },
  'reinvestments/baselineEurosPerYear': {
    label: (at) => `${reinvestment(at)}: bedrag om mee te vergelijken`,
    unit: 'euros-per-year',
  },
  'reinvestments/alternativesEurosPerYear': {
    label: (at) => `${reinvestment(at)}: wat de gemeenten daar eerder al betaalden`,
    unit: 'euros-per-year',
  },
  'reinvestments/priceYear': { label: (at) => `${reinvestment(at)}: prijspeil`, unit: 'year' },
  'reinvestments/share': { label: (at) => `${reinvestment(at)}: deel van het vrijgekomen geld`, unit: 'share' },
  'reinvestments/from': { label: (at) => `${reinvestment(at)}: eerste dag`, unit: 'date' },

  shadowPrices: { label: 'Prijs van dagen die niemand betaalt', unit: 'part' },
  'shadowPrices/priceYear': { label: 'Prijspeil van dagen die niemand betaalt', unit: 'year' },
  'shadowPrices/waitingEurosPerDay': { label: 'Wat een dag wachten kost', unit: 'euros-per-day' },
  'shadowPrices/blockedEurosPerDay': {
    label: 'Wat een dag kost waarop een jongere klaar is en geen vervolgplek heeft',
    unit: 'euros-per-day',
  },
};

function ofYear(list: string, what: string): Field {
  return { label: (at: Place) => `${what}, ${bareNameIn(at, list)}`, unit: 'rate' };
}

function ofRow(list: string, what: string): Field {
  return { label: (at: Place) => `${what}: jaar van regel ${positionIn(at, list) ?? '…'}`, unit: 'year' };
}

type RatePath = 'indexation/costs' | 'indexation/budget';
type RateKey = Extract<FieldPath, `indexation/costs/${string}`> extends `indexation/costs/${infer Key}` ? Key : never;

function ratePathUnder<Path extends RatePath>(path: Path, what: string): Fields<FieldsUnder<Path>> {
  const keys: Readonly<Record<`/${RateKey}`, Field>> = {
    '/years': { label: `Indexering van ${what}: jaren`, unit: 'part' },
    '/years/id': { label: 'Kenmerk van een jaar van de indexering', unit: 'text' },
    '/years/year': ofRow(`${path}/years`, `Indexering van ${what}`),
    '/years/rate': ofYear(`${path}/years`, `Indexering van ${what}`),
    '/laterRate': { label: `Indexering van ${what}: elk jaar daarna`, unit: 'rate' },
  };
  const fields = Object.entries(keys).map(([key, field]): [string, Field] => [`${path}${key}`, field]);
  return Object.fromEntries([[path, { label: `Indexering van ${what}`, unit: 'part' }], ...fields]) as Fields<
    FieldsUnder<Path>
  >;
}

function municipality(at: Place): string {
  return `Gemeente ${nameIn(at, 'municipalities')}`;
}

function ofMunicipality(what: string, unit: FieldUnit): Field {
  return { label: (at: Place) => `${municipality(at)}: ${what}`, unit };
}

function programme(at: Place): string {
  return `Programma ${nameIn(at, 'programmes')}`;
}

/** One year may have money from several payers: the row tells them apart. */
function income(at: Place): string {
  const list = 'programmes/income';
  return `${programme(at)}: inkomsten in ${bareNameIn(at, list)} (regel ${positionIn(at, list) ?? '…'})`;
}

function spending(at: Place): string {
  return `${programme(at)}: uitgave ${nameIn(at, 'programmes/spending')} (regel ${positionIn(at, 'programmes/spending') ?? '…'})`;
}

function reinvestment(at: Place): string {
  return `Herinvestering ${nameIn(at, 'reinvestments')}`;
}
