import type { Place } from '../scenario/place.ts';
import type { Field, FieldPath, Fields, FieldsUnder } from './field.ts';
import { type DurationKey, durationUnder } from './fields-duration.ts';
import { bareNameIn, nameIn, positionIn } from './names.ts';

const BY_GROUP = 'segments/lengthOfStayByGroup';

/** The words about lengths of stay. */
export const STAY_FIELDS: Fields<FieldsUnder<'segments/lengthOfStay'> | FieldsUnder<typeof BY_GROUP>> = {
  'segments/lengthOfStay': { label: 'Verblijfsduur', unit: 'part' },
  ...staysUnder('segments/lengthOfStay'),
  'segments/lengthOfStayByGroup': { label: 'Verblijfsduur per groep', unit: 'part' },
  'segments/lengthOfStayByGroup/group': { label: 'Groep met een eigen verblijfsduur', unit: 'text' },
  'segments/lengthOfStayByGroup/lengthOfStay': {
    label: (at) => `Verblijfsduur van ${bareNameIn(at, BY_GROUP)}`,
    unit: 'part',
  },
  ...staysUnder('segments/lengthOfStayByGroup/lengthOfStay'),
};

type StayKey = DurationKey | 'maximumDays' | 'parts' | 'parts/id' | 'parts/share' | 'parts/stay';
type StayPath<Path extends string> = `${Path}/${StayKey}` | `${Path}/parts/stay/${DurationKey}`;

function staysUnder<Path extends Extract<FieldPath, 'segments/lengthOfStay' | `${typeof BY_GROUP}/lengthOfStay`>>(
  path: Path,
): Readonly<Record<StayPath<Path>, Field>> {
  const part = (at: Place): string => ofGroup(`Verblijf ${nameIn(at, `${path}/parts`)}`)(at);
  const fields: Readonly<Record<StayPath<''>, Field>> = {
    '/kind': { label: ofGroup('Soort verdeling van de verblijfsduur'), unit: 'word' },
    '/meanDays': { label: ofGroup('Gemiddelde verblijfsduur'), unit: 'days-of-stay' },
    '/cv': { label: ofGroup('Spreiding van de verblijfsduur'), unit: 'spread' },
    '/fromDays': { label: ofGroup('Ondergrens van de verblijfsduur'), unit: 'days-of-stay' },
    '/untilDays': { label: ofGroup('Bovengrens van de verblijfsduur'), unit: 'days-of-stay' },
    '/observedDays': { label: ofGroup('Gemeten verblijfsduren'), unit: 'days-of-stay' },
    '/maximumDays': { label: ofGroup('Langste verblijf'), unit: 'days-of-stay' },
    '/parts': { label: ofGroup('Soorten verblijf door elkaar'), unit: 'part' },
    '/parts/id': { label: 'Kenmerk van een soort verblijf', unit: 'text' },
    '/parts/share': { label: (at) => `${part(at)}: deel van de jongeren`, unit: 'share' },
    '/parts/stay': { label: (at) => `${part(at)}: duur`, unit: 'part' },
    ...durationUnder('/parts/stay', part),
  };
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [`${path}${key}`, field])) as Readonly<
    Record<StayPath<Path>, Field>
  >;
}

/** A stay of one group says of which group. */
function ofGroup(plain: string): (place: Place) => string {
  return (place) => (positionIn(place, BY_GROUP) === null ? plain : `${plain} van ${bareNameIn(place, BY_GROUP)}`);
}
