import type { Place } from '../scenario/place.ts';
import type { Field, FieldPath, Fields, FieldsUnder } from './field.ts';
import { durationUnder } from './fields-duration.ts';
import { inSentence, listOr, nameIn, sinceIn } from './names.ts';

/** Keys of a segment that have files of their own. */
type Elsewhere =
  | 'segments'
  | FieldsUnder<'segments/inflow'>
  | FieldsUnder<'segments/lengthOfStay'>
  | FieldsUnder<'segments/lengthOfStayByGroup'>
  | FieldsUnder<'segments/capacity'>
  | FieldsUnder<'segments/providerCost'>;

const response = (at: Place): string => `Gedrag bij contract ${nameIn(at, 'segments/behaviour')}`;
const stepOfContract = (at: Place): string => `Contract ${sinceIn(at, 'segments/contractSteps')}`;
const patience = 'Hoe lang een jongere wil wachten';
const worsening = 'Hoe lang het duurt tot het slechter gaat';
const dropout = 'Hoe lang het duurt tot een jongere voortijdig stopt';
const returning = 'Hoe lang het duurt tot een jongere terugkomt';

/** The words about a segment and about how clients wait for it and leave it. */
export const SEGMENT_FIELDS: Fields<Exclude<FieldsUnder<'segments'>, Elsewhere>> = {
  'segments/id': { label: 'Kenmerk van een segment', unit: 'text' },
  'segments/label': { label: 'Naam van het segment', unit: 'text' },
  'segments/outOfHome': { label: 'Dagen uit huis', unit: 'word' },

  'segments/waiting': { label: 'Wachten', unit: 'part' },
  'segments/waiting/kind': { label: 'Wat er gebeurt als alle plaatsen bezet zijn', unit: 'word' },
  'segments/waiting/order': { label: 'Volgorde van de wachtlijst', unit: 'word' },
  'segments/waiting/maximum': { label: 'Langste wachtlijst', unit: 'clients' },
  'segments/waiting/patience': { label: 'Geduld', unit: 'part' },
  'segments/waiting/patience/duration': { label: patience, unit: 'part' },
  ...durationUnder('segments/waiting/patience/duration', () => patience),
  'segments/waiting/patience/then': { label: 'Wat er gebeurt als een jongere niet meer wil wachten', unit: 'word' },
  'segments/waiting/patience/then/to': {
    label: 'Segment waarheen een jongere gaat die niet meer wil wachten',
    unit: 'text',
  },
  'segments/waiting/bridging': { label: 'Hulp tijdens het wachten', unit: 'part' },
  'segments/waiting/bridging/afterDays': { label: 'Hulp tijdens het wachten: begint na', unit: 'days' },
  'segments/waiting/bridging/share': { label: 'Hulp tijdens het wachten: deel van de jongeren', unit: 'share' },
  'segments/waiting/bridging/eurosPerDay': { label: 'Hulp tijdens het wachten: prijs per dag', unit: 'euros-per-day' },
  'segments/waiting/bridging/priceYear': { label: 'Hulp tijdens het wachten: prijspeil', unit: 'year' },
  'segments/waiting/worsening': { label: 'Slechter gaan tijdens het wachten', unit: 'part' },
  'segments/waiting/worsening/duration': { label: worsening, unit: 'part' },
  ...durationUnder('segments/waiting/worsening/duration', () => worsening),
  'segments/waiting/worsening/becomes': { label: 'Groep van een jongere met wie het slechter gaat', unit: 'text' },

  'segments/urgent': { label: 'Spoed', unit: 'part' },
  'segments/urgent/kind': { label: 'Wat er met spoed gebeurt als alle plaatsen bezet zijn', unit: 'word' },
  'segments/urgent/withinHours': { label: 'Spoed: langste wachttijd', unit: 'hours' },
  'segments/urgent/until': { label: 'Spoed: hoe lang iemand op een noodplek blijft', unit: 'word' },
  'segments/urgent/eurosPerDay': { label: 'Prijs van een noodplek per dag', unit: 'euros-per-day' },
  'segments/urgent/priceYear': { label: 'Prijspeil van een noodplek', unit: 'year' },

  'segments/exits': { label: 'Doorstroom', unit: 'part' },
  ...exitsUnder('segments/exits', ''),
  'segments/afterMaximum': { label: 'Na het langste verblijf', unit: 'part' },
  'segments/afterMaximum/extendedShare': { label: 'Na het langste verblijf: deel dat toch blijft', unit: 'share' },
  'segments/afterMaximum/exits': { label: 'Na het langste verblijf: doorstroom', unit: 'part' },
  ...exitsUnder('segments/afterMaximum/exits', 'Na het langste verblijf: '),
  'segments/dropout': { label: 'Voortijdig stoppen', unit: 'part' },
  'segments/dropout/duration': { label: dropout, unit: 'part' },
  ...durationUnder('segments/dropout/duration', () => dropout),
  'segments/dropout/then': { label: 'Wat er gebeurt als een jongere voortijdig stopt', unit: 'word' },
  'segments/dropout/then/to': { label: 'Segment waarheen een jongere gaat die voortijdig stopt', unit: 'text' },
  'segments/returns': { label: 'Terugkeer', unit: 'part' },
  'segments/returns/share': { label: 'Deel van de vertrokken jongeren dat terugkomt', unit: 'share' },
  'segments/returns/after': { label: returning, unit: 'part' },
  ...durationUnder('segments/returns/after', () => returning),
  'segments/returns/to': { label: 'Segment waarin jongeren terugkomen', unit: 'text' },
  'segments/ageLimit': { label: 'Leeftijdsgrens', unit: 'part' },
  'segments/ageLimit/years': { label: 'Leeftijd waarop de hulp stopt', unit: 'years' },
  'segments/ageLimit/extendedShare': { label: 'Deel van wie de hulp later stopt', unit: 'share' },
  'segments/ageLimit/extendedYears': { label: 'Leeftijd waarop de hulp later stopt', unit: 'years' },

  'segments/start': { label: 'Beginstand', unit: 'part' },
  'segments/start/inCare': { label: 'Jongeren met een plaats op de eerste dag', unit: 'clients' },
  'segments/start/waiting': { label: 'Wachtende jongeren op de eerste dag', unit: 'clients' },
  'segments/contract': { label: 'Contract', unit: 'word' },
  'segments/contractSteps': {
    label: listOr('segments/contractSteps', 'Contract per datum', stepOfContract),
    unit: 'part',
  },
  'segments/contractSteps/id': { label: 'Kenmerk van een stap in het contract', unit: 'text' },
  'segments/contractSteps/from': { label: 'Begindatum van een contract', unit: 'date' },
  'segments/contractSteps/contract': { label: stepOfContract, unit: 'word' },
  'segments/location': { label: 'Locatie van het segment', unit: 'text' },
  'segments/laterCost': { label: 'Kosten voor anderen na vertrek', unit: 'part' },
  'segments/laterCost/priceYear': { label: 'Prijspeil van de kosten voor anderen na vertrek', unit: 'year' },
  'segments/laterCost/share': { label: 'Deel van de vertrokken jongeren dat anderen geld kost', unit: 'share' },
  'segments/laterCost/eurosPerClient': {
    label: 'Wat zo’n jongere anderen later kost (Wmo, Wlz, Zvw, justitie)',
    unit: 'euros-per-client',
  },
  'segments/taakveld': { label: 'Taakveld in de begroting van de gemeente', unit: 'word' },
  'segments/behaviour': { label: 'Gedrag bij een contract', unit: 'part' },
  'segments/behaviour/contract': { label: response, unit: 'text' },
  'segments/behaviour/stayFactor': { label: (at) => `${response(at)}: verblijfsduur`, unit: 'factor' },
  'segments/behaviour/inflowFactor': { label: (at) => `${response(at)}: aanmeldingen`, unit: 'factor' },
  'segments/behaviour/occupancyTarget': {
    label: (at) => `${response(at)}: deel van de plaatsen dat wordt gebruikt`,
    unit: 'share',
  },
  'segments/demandPerSupply': { label: 'Meer aanmeldingen door meer plaatsen', unit: 'elasticity' },
};

type ExitPath = FieldsUnder<'segments/exits'>;
type ExitKey = ExitPath extends infer Path ? (Path extends `segments/exits/${infer Key}` ? Key : never) : never;

/** Returns the words about exits; `when` tells apart those of the usual end of a stay from others. */
function exitsUnder<Path extends Extract<FieldPath, `${string}exits`>>(
  path: Path,
  when: string,
): { readonly [Key in ExitKey as `${Path}/${Key}`]: Field } {
  const to = (at: Place): string => nameIn(at, path);
  const said = (text: string): string => (when === '' ? text : `${when}${inSentence(text)}`);
  const search = (at: Place): string => said(`Zoeken van een plaats in ${to(at)}`);
  const fields: Readonly<Record<`/${ExitKey}`, Field>> = {
    '/to': { label: said('Segment waar de doorstroom heen gaat'), unit: 'text' },
    '/share': { label: (at) => said(`Deel dat doorstroomt naar ${to(at)}`), unit: 'share' },
    '/whenFull': { label: (at) => said(`Wat er gebeurt als ${to(at)} vol is`), unit: 'word' },
    '/fallbacks': { label: (at) => said(`Waar jongeren heen gaan als ${to(at)} vol is`), unit: 'text' },
    '/search': { label: search, unit: 'part' },
    ...durationUnder('/search', search),
  };
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [`${path}${key}`, field])) as {
    readonly [Key in ExitKey as `${Path}/${Key}`]: Field;
  };
}
