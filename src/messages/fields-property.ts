import type { Place } from '../scenario/place.ts';
import type { Field, Fields, FieldsUnder, FieldUnit } from './field.ts';
import { inSentence, nameIn } from './names.ts';

/** The words about the building of a location. */
export const PROPERTY_FIELDS: Fields<FieldsUnder<'locations/property'>> = {
  'locations/property': of('Gebouw', 'part'),
  'locations/property/priceYear': of('Prijspeil van het gebouw', 'year'),
  'locations/property/places': of('Plaatsen waarvoor het gebouw is gemaakt', 'places'),
  'locations/property/groups': of('Groepen waarvoor het gebouw is gemaakt', 'groups'),

  'locations/property/tenure': of('Eigendom of huur', 'part'),
  'locations/property/tenure/kind': of('Eigendom of huur', 'word'),
  'locations/property/tenure/investmentEuros': of('Investering in het gebouw', 'euros'),
  'locations/property/tenure/inUseFrom': of('Gebouw in gebruik vanaf', 'date'),
  'locations/property/tenure/lifeYears': of('Levensduur van het gebouw', 'years'),
  'locations/property/tenure/residualEuros': of('Restwaarde van het gebouw', 'euros'),
  'locations/property/tenure/interestRate': of('Rente op het gebouw', 'rate'),
  'locations/property/tenure/interest': of('Hoe de rente wordt berekend', 'word'),
  'locations/property/tenure/eurosPerYear': of('Huur', 'euros-per-year'),
  'locations/property/tenure/noticeMonths': of('Opzegtermijn van de huur', 'months'),
  'locations/property/tenure/earliestEnd': of('Huur loopt minstens tot', 'date'),

  'locations/property/maintenanceEurosPerYear': of('Onderhoud', 'euros-per-year'),
  'locations/property/energyEurosPerYear': of('Energie', 'euros-per-year'),
  'locations/property/closedGroupSaving': of('Deel van onderhoud en energie dat stopt bij een gesloten groep', 'share'),
  'locations/property/tariffEurosPerPlaceYear': of('Deel van het tarief voor huisvesting', 'euros-per-place-year'),

  'locations/property/options': of('Mogelijkheden met een leeg gebouw', 'part'),
  'locations/property/options/sell': of('Verkopen', 'part'),
  'locations/property/options/sell/monthsAfterEmpty': of('Verkopen: maanden na leegkomen', 'months'),
  'locations/property/options/sell/saleEuros': of('Verkopen: opbrengst', 'euros'),
  'locations/property/options/sell/costEuros': of('Verkopen: kosten', 'euros'),
  'locations/property/options/let': of('Verhuren', 'part'),
  'locations/property/options/let/monthsAfterEmpty': of('Verhuren: maanden na leegkomen', 'months'),
  'locations/property/options/let/eurosPerYear': of('Verhuren: huur die binnenkomt', 'euros-per-year'),
  'locations/property/options/let/costEurosPerYear': of('Verhuren: kosten', 'euros-per-year'),
  'locations/property/options/convert': of('Verbouwen', 'part'),
  'locations/property/options/convert/monthsAfterEmpty': of('Verbouwen: maanden na leegkomen', 'months'),
  'locations/property/options/convert/investmentEuros': of('Verbouwen: investering', 'euros'),
  'locations/property/options/convert/incomeEurosPerYear': of('Verbouwen: inkomsten daarna', 'euros-per-year'),
  'locations/property/options/convert/costEurosPerYear': of('Verbouwen: kosten daarna', 'euros-per-year'),

  'locations/property/afterwards': of('Wat er met het lege gebouw gebeurt', 'word'),
  'locations/property/compareYears': of('Aantal jaren om de mogelijkheden te vergelijken', 'years'),
  'locations/property/discountRate': of('Rente waarmee later geld minder telt', 'rate'),

  'locations/property/grants': {
    label: (at) =>
      at.elements.length > 1 ? grant(at) : `Locatie ${nameIn(at, 'locations')}: bijdragen aan de sluiting`,
    unit: 'part',
  },
  'locations/property/grants/id': { label: 'Kenmerk van een bijdrage', unit: 'text' },
  'locations/property/grants/label': { label: 'Naam van een bijdrage', unit: 'text' },
  'locations/property/grants/payer': ofGrant('wie betaalt', 'word'),
  'locations/property/grants/covers': ofGrant('waarvoor', 'word'),
  'locations/property/grants/share': ofGrant('deel dat wordt betaald', 'share'),
  'locations/property/grants/mostEuros': ofGrant('hoogstens', 'euros'),
};

function of(what: string, unit: FieldUnit): Field {
  return { label: (at: Place) => `Locatie ${nameIn(at, 'locations')}: ${inSentence(what)}`, unit };
}

function ofGrant(what: string, unit: FieldUnit): Field {
  return { label: (at: Place) => `${grant(at)}, ${what}`, unit };
}

function grant(at: Place): string {
  return `Locatie ${nameIn(at, 'locations')}: bijdrage ${nameIn(at, 'locations/property/grants')}`;
}
