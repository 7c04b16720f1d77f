import type { Place } from '../scenario/place.ts';
import type { Fields, FieldsUnder } from './field.ts';
import { MONTHS, WEEKDAYS } from './format.ts';
import { bareNameIn, nameIn, positionIn, printable, sinceIn } from './names.ts';

const ofStream = (place: Place): string => {
  const stream = streamOf(place);
  return stream ? `Instroom ‘${stream}’` : 'Instroom';
};

/** The words about the streams of referrals to a segment. */
export const INFLOW_FIELDS: Fields<FieldsUnder<'segments/inflow'>> = {
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
    label: (at) => `${ofStream(at)}: nieuwe jongeren per jaar ${sinceIn(at, 'segments/inflow/steps')}`,
    unit: 'clients-per-year',
  },
  'segments/inflow/growth': { label: (at) => `${ofStream(at)}: groei`, unit: 'part' },
  'segments/inflow/growth/from': { label: (at) => `${ofStream(at)}: eerste dag van de groei of daling`, unit: 'date' },
  'segments/inflow/growth/rate': { label: (at) => `${ofStream(at)}: groei of daling per jaar`, unit: 'yearly-change' },
  'segments/inflow/monthFactors': {
    label: (at) => busyLabel(at, 'segments/inflow/monthFactors', MONTHS, 'in', 'Drukte per maand'),
    unit: 'factor',
  },
  'segments/inflow/weekdayFactors': {
    label: (at) => busyLabel(at, 'segments/inflow/weekdayFactors', WEEKDAYS, 'op', 'Drukte per dag van de week'),
    unit: 'factor',
  },
  'segments/inflow/arrivals': { label: (at) => `${ofStream(at)}: hoe jongeren komen`, unit: 'part' },
  'segments/inflow/arrivals/kind': { label: (at) => `${ofStream(at)}: hoe jongeren komen`, unit: 'word' },
  'segments/inflow/arrivals/sizes': { label: (at) => `${ofStream(at)}: hoeveel jongeren samen komen`, unit: 'part' },
  'segments/inflow/arrivals/sizes/id': { label: 'Kenmerk van een aantal dat samen komt', unit: 'text' },
  'segments/inflow/arrivals/sizes/clients': {
    label: (at) => `${ofStream(at)}: jongeren die samen komen, ${sizeOf(at)}`,
    unit: 'clients',
  },
  'segments/inflow/arrivals/sizes/share': {
    label: (at) => `${ofStream(at)}: hoe vaak zij samen komen, ${sizeOf(at)}`,
    unit: 'share',
  },
  'segments/inflow/known': { label: (at) => `${ofStream(at)}: jongeren van wie de dag bekend is`, unit: 'part' },
  'segments/inflow/known/id': { label: 'Kenmerk van een bekende jongere', unit: 'text' },
  'segments/inflow/known/day': { label: (at) => `${ofKnown(at)}: dag van aanmelding`, unit: 'days' },
  'segments/inflow/known/stayDays': { label: (at) => `${ofKnown(at)}: verblijfsduur`, unit: 'days-of-stay' },
  'segments/inflow/known/group': { label: (at) => `${ofKnown(at)}: groep`, unit: 'text' },
  'segments/inflow/population': { label: (at) => `${ofStream(at)}: vaste groep die terugkomt`, unit: 'part' },
  'segments/inflow/population/clients': {
    label: (at) => `${ofStream(at)}: aantal jongeren in de vaste groep`,
    unit: 'clients',
  },
  'segments/inflow/population/meanDaysAtHome': {
    label: (at) => `${ofStream(at)}: gemiddelde tijd thuis in de vaste groep`,
    unit: 'days-of-stay',
  },
  'segments/inflow/groups': { label: (at) => `${ofStream(at)}: verdeling over groepen`, unit: 'part' },
  'segments/inflow/groups/group': { label: 'Groep in de instroom', unit: 'text' },
  'segments/inflow/groups/share': {
    label: (at) => {
      const stream = streamOf(at);
      const group = bareNameIn(at, 'segments/inflow/groups');
      return stream ? `Deel ${group} van instroom ‘${stream}’` : `Deel ${group}`;
    },
    unit: 'share',
  },
  'segments/inflow/municipalities': { label: (at) => `${ofStream(at)}: verdeling over gemeenten`, unit: 'part' },
  'segments/inflow/municipalities/municipality': { label: 'Gemeente in de instroom', unit: 'text' },
  'segments/inflow/municipalities/share': {
    label: (at) => `${ofStream(at)}: deel uit gemeente ${nameIn(at, 'segments/inflow/municipalities')}`,
    unit: 'share',
  },
  'segments/inflow/fallbacks': {
    label: (at) => `${ofStream(at)}: waar jongeren heen gaan als het vol is`,
    unit: 'text',
  },
};

function streamOf(place: Place): string {
  return printable(place.elements.find(({ list }) => list === 'segments/inflow')?.name ?? '');
}

function ofKnown(place: Place): string {
  return `${ofStream(place)}, bekende jongere ${nameIn(place, 'segments/inflow/known')}`;
}

function sizeOf(place: Place): string {
  return nameIn(place, 'segments/inflow/arrivals/sizes');
}

function busyLabel(place: Place, list: string, names: readonly string[], word: 'in' | 'op', all: string): string {
  const position = positionIn(place, list);
  return position === null ? all : `${ofStream(place)}: drukte ${word} ${names[position - 1] ?? '…'}`;
}
