import { dayOfDate } from '../calendar/calendar.ts';
import type { Description, DescriptionCode, DescriptionFacts } from '../scenario/description.ts';
import type { LeafChange } from '../scenario/leaf-changes.ts';
import type { Measure } from '../scenario/schema.ts';
import { CAPACITY_WRITERS } from './describe-capacity.ts';
import { CONTRACT_WRITERS } from './describe-contract.ts';
import { INFLOW_WRITERS } from './describe-inflow.ts';
import { LEAVING_WRITERS } from './describe-leaving.ts';
import { PROPERTY_WRITERS } from './describe-property.ts';
import { PROVIDER_WRITERS } from './describe-provider.ts';
import { PUBLIC_MONEY_WRITERS } from './describe-public-money.ts';
import { STORY_WRITERS } from './describe-story.ts';
import { WAITING_WRITERS } from './describe-waiting.ts';
import type { Writer, Writers } from './described.ts';
import { dateText, percent, quotedName } from './described.ts';
import { fieldValue, formatDays } from './field-values.ts';
import { fieldLabel } from './fields.ts';
import { formatDate, formatNumber, formatShortest } from './format.ts';
import { inSentence, printable } from './names.ts';

/** Writes one setting as one Dutch sentence with its unit: `Er komen 123 jongeren per jaar bij; dat is 2,4 per week.` */
export function descriptionText(description: Description): string {
  return write(description);
}

function write<Code extends DescriptionCode>(description: Description & { readonly code: Code }): string {
  const writer: Writer<Code> = WRITERS[description.code];
  return writer(description.facts as DescriptionFacts[Code]);
}

const WRITERS: Writers<DescriptionCode> = {
  ...INFLOW_WRITERS,
  ...CAPACITY_WRITERS,
  ...WAITING_WRITERS,
  ...LEAVING_WRITERS,
  ...CONTRACT_WRITERS,
  ...PROVIDER_WRITERS,
  ...PROPERTY_WRITERS,
  ...PUBLIC_MONEY_WRITERS,
  ...STORY_WRITERS,
  period: ({ startDate, endDate }) =>
    `De berekening loopt van ${dateText(startDate)} tot en met ${formatDate(dayOfDate(endDate) - 1)}.`,
  replications: ({ count, seed }) =>
    `De toekomst wordt ${count === 1 ? 'één keer' : `${formatNumber(count)} keer`} nagespeeld, met startgetal ‘${printable(seed)}’.`,
  start: (start) =>
    start.kind === 'given'
      ? 'De eerste dag begint zoals de beginstand zegt.'
      : `Eerst loopt een aanloop van ${formatDays(start.warmUpDays)} die niet meetelt.`,
  norm: ({ days }) => `De norm voor wachten is ${formatDays(days)}.`,
  group: ({ group, urgent }) =>
    urgent ? `De groep ${quotedName(group)} is spoed.` : `De groep ${quotedName(group)} is geen spoed.`,
  'urgency-level': ({ group, level }) =>
    `De groep ${quotedName(group)} heeft voorrang ${level} op een wachtlijst waar spoed voorgaat (1 gaat het eerst).`,
  'head-start': ({ group, days }) =>
    `De groep ${quotedName(group)} heeft ${formatDays(days)} voorsprong op een wachtlijst waar het langste wachten voorgaat.`,
  age: ({ group, fromYears, untilYears }) =>
    `Bij de aanmelding zijn jongeren uit de groep ${quotedName(group)} tussen de ${formatShortest(fromYears)} en ${formatShortest(untilYears)} jaar oud.`,
  location: ({ location, admissionStop, closes, lastPlaceCloses }) => {
    const dates = [
      ...(admissionStop === null ? [] : [`neemt vanaf ${dateText(admissionStop)} geen nieuwe jongeren op`]),
      ...(closes === null ? [] : [`is vanaf ${dateText(closes)} gesloten`]),
    ];
    const emptied = closes === null ? lastPlaceCloses : null;
    if (dates.length === 0 && emptied !== null) {
      return `Op locatie ${quotedName(location)} sluit de laatste plaats op ${dateText(emptied)}.`;
    }
    const last = emptied === null ? '' : `; de laatste plaats daar sluit op ${dateText(emptied)}`;
    return `Locatie ${quotedName(location)} ${dates.length === 0 ? 'blijft open' : dates.join(' en ')}${last}.`;
  },
  measure: ({ measure, segment, to }) => {
    const ramp = measure.rampUpDays === 0 ? 'meteen volledig' : `met een aanloop van ${formatDays(measure.rampUpDays)}`;
    return `Vanaf ${dateText(measure.from)} ${measureText(measure, quotedName(segment), to)}, ${ramp}.`;
  },
  variant: ({ label, changes }) =>
    `Variant ${quotedName(label)}: ${changes.length === 0 ? 'alles blijft zoals het is' : changes.map(changeText).join('; ')}.`,
};

/** What a measure does, after its date. Of those who can be reached, only reach times effect is changed. */
function measureText(measure: Measure, segment: string, to: string | null): string {
  const name = quotedName(measure.label);
  if (measure.kind === 'recruit') {
    const places = `${formatShortest(measure.placesPerYear)} ${measure.placesPerYear === 1 ? 'plaats' : 'plaatsen'}`;
    const most = `hoogstens ${formatNumber(measure.mostPlaces)}`;
    return `komen er door ${name} ${places} per jaar bij in ${segment}, ${most}, en stopt elk jaar ${percent(measure.stoppingPerYear)} van die plaatsen`;
  }
  const whole = percent(measure.reach * measure.effect);
  const parts = `(${percent(measure.reach)} bereikt × ${percent(measure.effect)} effect)`;
  switch (measure.kind) {
    case 'prevent':
      return `voorkomt ${name} ${whole} van de aanmeldingen bij ${segment} ${parts}`;
    case 'divert':
      return `gaat door ${name} ${whole} van de aanmeldingen bij ${segment} naar ${quotedName(to ?? '')} ${parts}`;
    case 'shorten':
      return `maakt ${name} een verblijf in ${segment} gemiddeld ${whole} korter ${parts}`;
    case 'faster-follow-up':
      return `maakt ${name} het zoeken van een vervolgplek na ${segment} gemiddeld ${whole} korter ${parts}`;
  }
}

function changeText({ place, before, after }: LeafChange): string {
  const name = inSentence(fieldLabel(place));
  if (after === undefined && typeof before === 'object') return `${name} vervalt`;
  if (after === undefined) return `${name}: was ${fieldValue(place, before)}, vervalt`;
  return `${name} wordt ${fieldValue(place, after)}${before === undefined ? '' : ` (was ${fieldValue(place, before)})`}`;
}
