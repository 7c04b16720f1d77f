import { euros, percent, quotedName, type Writers } from './described.ts';
import { listed } from './entered-value.ts';
import { formatDays, wordMeaning } from './field-values.ts';
import { formatCount, formatShortest } from './format.ts';
import { printable } from './names.ts';

/** The sentences about what care costs the provider and others. */
export const PROVIDER_WRITERS: Writers<
  | 'help-at-home'
  | 'fixed-cost'
  | 'variable-cost'
  | 'staff-post'
  | 'staff-cost'
  | 'staff-hired'
  | 'staff-after'
  | 'staff-before'
  | 'recruitment'
  | 'transfer-cost'
  | 'overhead'
  | 'norm-occupancy'
  | 'at-location'
  | 'later-cost'
  | 'taakveld'
  | 'measure-cost'
> = {
  'help-at-home': () => 'Dit is hulp thuis: deze dagen tellen niet als dagen uit huis.',
  'fixed-cost': ({ item, priceYear }) => {
    const after =
      item.continuesDays === 'for-ever'
        ? 'deze kosten blijven ook als de plaats sluit'
        : item.continuesDays === 0
          ? 'sluit de plaats, dan stoppen ze meteen'
          : `na sluiting lopen ze nog ${formatDays(item.continuesDays)} door`;
    return `${printable(item.label)} kost de zorgaanbieder ${euros(item.eurosPerPlaceYear)} per plaats per jaar (prijspeil ${priceYear}); ${after}.`;
  },
  'variable-cost': ({ eurosPerDay, priceYear }) =>
    `Daarbij kost elke jongere de zorgaanbieder ${euros(eurosPerDay)} per dag (prijspeil ${priceYear}).`,
  'staff-post': ({ label, staff, hoursPerDay, placesPerGroup }) => {
    const group =
      placesPerGroup === null
        ? 'elke woongroep'
        : `elke groep van ${formatCount(placesPerGroup, 'plaats', 'plaatsen')}`;
    const people = `${formatShortest(staff, 2)} ${staff === 1 ? 'medewerker' : 'medewerkers'}`;
    return `Voor ${group} ${staff === 1 ? 'werkt' : 'werken'} in dienst ${quotedName(label)} ${people} tegelijk, ${formatShortest(hoursPerDay, 2)} uur per dag.`;
  },
  'staff-cost': ({ salaryEurosPerFte, employerRate, productiveHoursPerFte, priceYear }) =>
    `Eén fte werkt ${formatShortest(productiveHoursPerFte, 1)} uur per jaar in de groep en kost ${euros(salaryEurosPerFte)} salaris per jaar, met ${percent(employerRate)} werkgeverslasten daarbovenop (prijspeil ${priceYear}).`,
  'staff-hired': ({ share, extraRate }) =>
    `Van het personeel wordt ${percent(share)} ingehuurd; dat is ${percent(extraRate)} duurder.`,
  'staff-after': ({ continuesDays, runOff }) => {
    if (continuesDays === 0) return 'Sluit een groep, dan kost het personeel daarvan meteen niets meer.';
    const how =
      runOff === 'linear' ? 'elke dag een gelijk stuk minder' : 'al die tijd helemaal, en daarna in één keer niet meer';
    return `Sluit een groep, dan kost het personeel daarvan nog ${formatDays(continuesDays)} geld, ${how}.`;
  },
  'staff-before': ({ days }) => `Het personeel van een nieuwe groep begint ${formatDays(days)} voordat die opengaat.`,
  recruitment: ({ eurosPerFte, priceYear }) =>
    `Voor een nieuwe groep kost werven en inwerken ${euros(eurosPerFte)} per fte (prijspeil ${priceYear}).`,
  'transfer-cost': ({ eurosPerTransfer, priceYear }) =>
    `Voor elke jongere die van een andere plek komt, kosten zoeken en overdragen ${euros(eurosPerTransfer)} (prijspeil ${priceYear}).`,
  overhead: ({ rate }) => `Overhead is ${percent(rate)} van de kosten van personeel en de kosten per jongere samen.`,
  'norm-occupancy': ({ share }) => `Een reële prijs rekent met een bezetting van ${percent(share)}.`,
  'at-location': ({ location }) => `Deze plaatsen zijn op locatie ${quotedName(location)}.`,
  'later-cost': ({ share, eurosPerClient, priceYear }) =>
    `Van wie hiervandaan vertrekt, kost ${percent(share)} anderen later ${euros(eurosPerClient)} per jongere, zoals Wmo, Wlz, Zvw en justitie (prijspeil ${priceYear}).`,
  taakveld: ({ taakveld }) => `In de begroting van de gemeente valt dit onder taakveld ${wordMeaning(taakveld) ?? ''}.`,
  'measure-cost': ({ label, eurosPerYear, eurosPerClient, priceYear }) => {
    const amounts = [
      ...(eurosPerYear === 0 ? [] : [`${euros(eurosPerYear)} per jaar`]),
      ...(eurosPerClient === 0 ? [] : [`${euros(eurosPerClient)} per bereikte jongere`]),
    ];
    if (amounts.length === 0) return `De maatregel ${quotedName(label)} kost niets.`;
    return `De maatregel ${quotedName(label)} kost ${listed(amounts)} (prijspeil ${priceYear}).`;
  },
};
