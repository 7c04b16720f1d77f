import type { Place } from '../scenario/place.ts';
import type { Fields, FieldsUnder } from './field.ts';
import { nameIn, sinceIn } from './names.ts';

const ofGroup = (at: Place): string => `Woongroep ${nameIn(at, 'segments/capacity/groups')}`;
const condition = (at: Place): string =>
  `Voorwaarde voor het aantal plaatsen ${sinceIn(at, 'segments/capacity/steps')}`;

/** The words about places. */
export const CAPACITY_FIELDS: Fields<FieldsUnder<'segments/capacity'>> = {
  'segments/capacity': { label: 'Plaatsen', unit: 'part' },
  'segments/capacity/kind': { label: 'Soort capaciteit', unit: 'word' },
  'segments/capacity/steps': { label: 'Aantal plaatsen per datum', unit: 'part' },
  'segments/capacity/steps/id': { label: 'Kenmerk van een stap in het aantal plaatsen', unit: 'text' },
  'segments/capacity/steps/from': { label: 'Begindatum van een aantal plaatsen', unit: 'date' },
  'segments/capacity/steps/places': {
    label: (at) => `Aantal plaatsen ${sinceIn(at, 'segments/capacity/steps')}`,
    unit: 'places',
  },
  'segments/capacity/steps/onlyWhen': { label: condition, unit: 'part' },
  'segments/capacity/steps/onlyWhen/segment': { label: (at) => `${condition(at)}: segment`, unit: 'text' },
  'segments/capacity/steps/onlyWhen/has': { label: (at) => `${condition(at)}: wat er moet zijn`, unit: 'word' },
  'segments/capacity/steps/onlyWhen/atLeast': { label: (at) => `${condition(at)}: minstens`, unit: 'number' },
  'segments/capacity/groups': { label: 'Woongroepen', unit: 'part' },
  'segments/capacity/groups/id': { label: 'Kenmerk van een woongroep', unit: 'text' },
  'segments/capacity/groups/label': { label: 'Naam van een woongroep', unit: 'text' },
  'segments/capacity/groups/location': { label: (at) => `${ofGroup(at)}: locatie`, unit: 'text' },
  'segments/capacity/groups/places': { label: (at) => `${ofGroup(at)}: plaatsen`, unit: 'places' },
  'segments/capacity/groups/opens': { label: (at) => `${ofGroup(at)}: open vanaf`, unit: 'date' },
  'segments/capacity/groups/admissionStop': {
    label: (at) => `${ofGroup(at)}: geen nieuwe jongeren vanaf`,
    unit: 'date',
  },
  'segments/capacity/groups/closes': { label: (at) => `${ofGroup(at)}: gesloten vanaf`, unit: 'date' },
  'segments/capacity/closing': { label: 'Hoe een plaats sluit', unit: 'word' },
  'segments/capacity/closing/relocateTo': { label: 'Segment waarheen jongeren verhuizen bij sluiting', unit: 'text' },
  'segments/capacity/closing/eurosPerMove': { label: 'Kosten van verhuizen bij sluiting', unit: 'euros-per-client' },
  'segments/capacity/closing/priceYear': { label: 'Prijspeil van verhuizen bij sluiting', unit: 'year' },
  'segments/capacity/reserved': { label: 'Vrijgehouden plaatsen', unit: 'part' },
  'segments/capacity/reserved/places': { label: 'Aantal vrijgehouden plaatsen', unit: 'places' },
  'segments/capacity/reserved/groups': { label: 'Groepen waarvoor plaatsen vrij blijven', unit: 'text' },
  'segments/capacity/staffed': { label: 'Plaatsen met personeel', unit: 'part' },
  'segments/capacity/staffed/id': { label: 'Kenmerk van een aantal plaatsen met personeel', unit: 'text' },
  'segments/capacity/staffed/from': { label: 'Begindatum van een aantal plaatsen met personeel', unit: 'date' },
  'segments/capacity/staffed/places': {
    label: (at) => `Plaatsen met personeel ${sinceIn(at, 'segments/capacity/staffed')}`,
    unit: 'places',
  },
  'segments/capacity/flexible': { label: 'Extra plaatsen bij drukte', unit: 'part' },
  'segments/capacity/flexible/places': { label: 'Aantal extra plaatsen bij drukte', unit: 'places' },
  'segments/capacity/flexible/openAtInCare': {
    label: 'Extra plaatsen openen bij zoveel jongeren in zorg',
    unit: 'clients',
  },
  'segments/capacity/flexible/closeBelowInCare': {
    label: 'Extra plaatsen sluiten bij minder jongeren in zorg dan',
    unit: 'clients',
  },
};
