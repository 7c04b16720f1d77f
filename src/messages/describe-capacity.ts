import type { DescriptionFacts } from '../scenario/description.ts';
import { dateText, euros, priceYearText, quotedName, type Writers } from './described.ts';
import { listed } from './entered-value.ts';
import { formatCount, formatNumber } from './format.ts';

/** The sentences about places. */
export const CAPACITY_WRITERS: Writers<
  'places' | 'place-group' | 'closing' | 'relocation' | 'reserved' | 'staffed' | 'flexible' | 'unlimited'
> = {
  places: ({ from, places, onlyWhen }) => {
    const until = onlyWhen === null ? '' : `, zodra ${conditionText(onlyWhen)}`;
    return `${from === null ? 'Er zijn' : `Vanaf ${dateText(from)} zijn er`} ${count(places)}${until}.`;
  },
  'place-group': ({ group, location, places, opens, admissionStop, closes }) => {
    const facts = [
      `heeft ${count(places)}`,
      ...(opens === null ? [] : [`gaat open op ${dateText(opens)}`]),
      ...(admissionStop === null ? [] : [`neemt vanaf ${dateText(admissionStop)} geen nieuwe jongeren op`]),
      ...(closes === null ? [] : [`is vanaf ${dateText(closes)} gesloten`]),
    ];
    return `Woongroep ${quotedName(group)}${location === null ? '' : ` op locatie ${quotedName(location)}`} ${listed(facts)}.`;
  },
  closing: () => 'Worden het er minder, dan hoeft niemand weg: een plaats sluit pas als de jongere vertrekt.',
  relocation: ({ to, eurosPerMove, priceYear }) =>
    `Worden het er minder, dan verhuizen jongeren voor wie geen plaats meer is naar ${to === null ? 'een andere woongroep' : quotedName(to)} zodra daar plaats is; dat kost ${euros(eurosPerMove)} per jongere${priceYearText(priceYear)}.`,
  reserved: ({ places, groups }) =>
    `${places === 1 ? 'Er blijft' : 'Er blijven'} ${count(places)} vrij voor ${listed(groups.map(quotedName))}: een ander krijgt pas een plaats als er meer vrij zijn.`,
  staffed: ({ from, places }) =>
    `${from === null ? 'Er is' : `Vanaf ${dateText(from)} is er`} personeel voor ${count(places)}; meer kunnen er niet worden gebruikt.`,
  flexible: ({ places, openAtInCare, closeBelowInCare }) =>
    `${places === 1 ? 'Er gaat 1 extra plaats' : `Er gaan ${formatNumber(places)} extra plaatsen`} open bij ${clients(openAtInCare)} in zorg, en weer dicht bij minder dan ${formatNumber(closeBelowInCare)}.`,
  unlimited: () => 'Er is altijd plaats.',
};

function conditionText({ segment, has, atLeast }: NonNullable<DescriptionFacts['places']['onlyWhen']>): string {
  return has === 'places'
    ? `${quotedName(segment)} minstens ${count(atLeast)} heeft`
    : `in ${quotedName(segment)} minstens ${clients(atLeast)} in zorg ${atLeast === 1 ? 'is' : 'zijn'}`;
}

function count(places: number): string {
  return formatCount(places, 'plaats', 'plaatsen');
}

function clients(number: number): string {
  return formatCount(number, 'jongere', 'jongeren');
}
