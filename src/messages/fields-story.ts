import type { Place } from '../scenario/place.ts';
import type { Fields, FieldsUnder } from './field.ts';
import { listOr, nameIn, positionIn } from './names.ts';

/** The keys of a scenario about what it is for. */
export type Story = 'targets' | 'workshop' | 'contradictions';

/** The words about targets, the rounds of a workshop and contradictions in sources. */
export const STORY_FIELDS: Fields<FieldsUnder<Story>> = {
  targets: { label: listOr('targets', 'Afgesproken doelen', ofTarget), unit: 'part' },
  'targets/id': { label: 'Kenmerk van een doel', unit: 'text' },
  'targets/label': { label: 'Naam van een doel', unit: 'text' },
  'targets/outcome': { label: (at) => `${ofTarget(at)}: waar het over gaat`, unit: 'word' },
  'targets/segments': { label: (at) => `${ofTarget(at)}: segmenten`, unit: 'text' },
  'targets/sense': { label: (at) => `${ofTarget(at)}: hoogstens of minstens`, unit: 'word' },
  'targets/years': { label: (at) => `${ofTarget(at)}: jaren`, unit: 'part' },
  'targets/years/id': { label: 'Kenmerk van een jaar van een doel', unit: 'text' },
  'targets/years/year': {
    label: (at) => `${ofTarget(at)}: jaar van regel ${positionIn(at, 'targets/years') ?? '…'}`,
    unit: 'year',
  },
  'targets/years/value': {
    label: (at) => `${ofTarget(at)}: waarde van regel ${positionIn(at, 'targets/years') ?? '…'}`,
    unit: 'number',
  },

  workshop: { label: listOr('workshop', 'Rondes van de werkvorm', ofRound), unit: 'part' },
  'workshop/id': { label: 'Kenmerk van een ronde', unit: 'text' },
  'workshop/question': { label: (at) => `${ofRound(at)}: vraag`, unit: 'text' },
  'workshop/variant': { label: (at) => `${ofRound(at)}: variant die dan te zien is`, unit: 'text' },
  'workshop/outcome': { label: (at) => `${ofRound(at)}: wat wordt voorspeld`, unit: 'word' },
  'workshop/segments': { label: (at) => `${ofRound(at)}: segmenten`, unit: 'text' },
  'workshop/year': { label: (at) => `${ofRound(at)}: jaar`, unit: 'year' },
  'workshop/reveal': { label: (at) => `${ofRound(at)}: uitleg`, unit: 'text' },

  contradictions: { label: 'Waar bronnen verschillen', unit: 'text' },
};

function ofTarget(at: Place): string {
  return `Doel ${nameIn(at, 'targets')}`;
}

function ofRound(at: Place): string {
  return `Ronde ${positionIn(at, 'workshop') ?? ''} van de werkvorm`;
}
