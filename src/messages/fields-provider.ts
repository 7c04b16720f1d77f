import type { Place } from '../scenario/place.ts';
import type { Fields, FieldsUnder } from './field.ts';
import { bareNameIn, listOr, nameIn } from './names.ts';

const cost = (at: Place): string => bareNameIn(at, 'segments/providerCost/fixed');
const post = (at: Place): string => `Dienst ${nameIn(at, 'segments/providerCost/staffing/posts')}`;

/** The words about what care costs the provider. */
export const PROVIDER_FIELDS: Fields<FieldsUnder<'segments/providerCost'>> = {
  'segments/providerCost': { label: 'Kosten van de zorgaanbieder', unit: 'part' },
  'segments/providerCost/priceYear': { label: 'Prijspeil van de kosten', unit: 'year' },
  'segments/providerCost/fixed': { label: 'Vaste kosten', unit: 'part' },
  'segments/providerCost/fixed/id': { label: 'Kenmerk van vaste kosten', unit: 'text' },
  'segments/providerCost/fixed/label': { label: 'Naam van vaste kosten', unit: 'text' },
  'segments/providerCost/fixed/eurosPerPlaceYear': {
    label: (at) => `Vaste kosten per plaats per jaar: ${cost(at)}`,
    unit: 'euros-per-place-year',
  },
  'segments/providerCost/fixed/continuesDays': {
    label: (at) => `Hoe lang kosten doorlopen na sluiting: ${cost(at)}`,
    unit: 'days',
  },

  'segments/providerCost/staffing': { label: 'Personeel', unit: 'part' },
  'segments/providerCost/staffing/placesPerGroup': { label: 'Personeel: plaatsen in een groep', unit: 'places' },
  'segments/providerCost/staffing/posts': {
    label: listOr('segments/providerCost/staffing/posts', 'Personeel: diensten', post),
    unit: 'part',
  },
  'segments/providerCost/staffing/posts/id': { label: 'Kenmerk van een dienst', unit: 'text' },
  'segments/providerCost/staffing/posts/label': { label: 'Naam van een dienst', unit: 'text' },
  'segments/providerCost/staffing/posts/staff': { label: (at) => `${post(at)}: medewerkers tegelijk`, unit: 'staff' },
  'segments/providerCost/staffing/posts/hoursPerDay': {
    label: (at) => `${post(at)}: uren per dag`,
    unit: 'hours-per-day',
  },
  'segments/providerCost/staffing/productiveHoursPerFte': {
    label: 'Personeel: uren die een fte echt werkt',
    unit: 'hours-per-year',
  },
  'segments/providerCost/staffing/salaryEurosPerFte': { label: 'Personeel: salaris', unit: 'euros-per-fte-year' },
  'segments/providerCost/staffing/employerRate': { label: 'Personeel: werkgeverslasten', unit: 'rate' },
  'segments/providerCost/staffing/continuesDays': {
    label: 'Personeel: hoe lang de kosten doorlopen na sluiting van een groep',
    unit: 'days',
  },
  'segments/providerCost/staffing/runOff': {
    label: 'Personeel: hoe de kosten dan stoppen',
    unit: 'word',
  },
  'segments/providerCost/staffing/startsDaysBefore': {
    label: 'Personeel: zo lang voor de opening van een groep in dienst',
    unit: 'days',
  },
  'segments/providerCost/staffing/recruitmentEurosPerFte': {
    label: 'Personeel: werven en inwerken voor een nieuwe groep',
    unit: 'euros-per-fte',
  },
  'segments/providerCost/staffing/hired': { label: 'Personeel: inhuur', unit: 'part' },
  'segments/providerCost/staffing/hired/share': { label: 'Personeel: deel dat wordt ingehuurd', unit: 'share' },
  'segments/providerCost/staffing/hired/extraRate': {
    label: 'Personeel: zoveel duurder is inhuur',
    unit: 'rate',
  },

  'segments/providerCost/variableEurosPerDay': { label: 'Kosten per jongere per dag', unit: 'euros-per-day' },
  'segments/providerCost/eurosPerTransfer': {
    label: 'Kosten van zoeken en overdragen bij overplaatsing',
    unit: 'euros-per-client',
  },
  'segments/providerCost/overheadRate': { label: 'Overhead op personeel en kosten per jongere', unit: 'rate' },
  'segments/providerCost/normOccupancy': { label: 'Bezetting waarmee een reële prijs rekent', unit: 'share' },
};
