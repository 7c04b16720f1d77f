import type { DescriptionFacts } from '../scenario/description.ts';
import { dateText, euros, percent, quotedName, type Writers } from './described.ts';
import { formatCount, formatShortest } from './format.ts';

/** The sentences about the building of a location. */
export const PROPERTY_WRITERS: Writers<
  | 'building'
  | 'tenure'
  | 'upkeep'
  | 'housing-tariff'
  | 'sell'
  | 'let'
  | 'convert'
  | 'afterwards'
  | 'comparison'
  | 'grant'
> = {
  building: ({ location, places, groups }) =>
    `Het gebouw van locatie ${quotedName(location)} is gemaakt voor ${formatCount(places, 'plaats', 'plaatsen')} in ${formatCount(groups, 'groep', 'groepen')}.`,
  tenure: ({ location, tenure, priceYear }) => {
    const building = `Het gebouw van locatie ${quotedName(location)}`;
    if (tenure.kind === 'rented') {
      const earliest = tenure.earliestEnd === undefined ? '' : ` en loopt minstens tot ${dateText(tenure.earliestEnd)}`;
      return `${building} kost ${euros(tenure.eurosPerYear)} huur per jaar (prijspeil ${priceYear}); de huur heeft een opzegtermijn van ${monthsText(tenure.noticeMonths)}${earliest}.`;
    }
    const interest =
      tenure.interest === 'linear' ? 'over de boekwaarde' : 'met elk jaar hetzelfde bedrag aan rente en aflossing';
    return `${building} is van de zorgaanbieder: ${euros(tenure.investmentEuros)}, in gebruik vanaf ${dateText(tenure.inUseFrom)}, in ${formatShortest(tenure.lifeYears)} jaar afgeschreven tot ${euros(tenure.residualEuros)}, met ${percent(tenure.interestRate)} rente ${interest}.`;
  },
  upkeep: ({ location, maintenanceEurosPerYear, energyEurosPerYear, closedGroupSaving, priceYear }) =>
    `Onderhoud van locatie ${quotedName(location)} kost ${euros(maintenanceEurosPerYear)} per jaar en energie ${euros(energyEurosPerYear)} (prijspeil ${priceYear}); sluit een groep, dan stopt ${percent(closedGroupSaving)} van het deel van die groep.`,
  'housing-tariff': ({ location, tariffEurosPerPlaceYear, priceYear }) =>
    `In de prijs van de zorg zit voor locatie ${quotedName(location)} ${euros(tariffEurosPerPlaceYear)} per plaats per jaar voor huisvesting (prijspeil ${priceYear}).`,
  sell: ({ location, monthsAfterEmpty, saleEuros, costEuros, priceYear }) =>
    `Locatie ${quotedName(location)} verkopen kan ${afterText(monthsAfterEmpty)}: dat brengt ${euros(saleEuros)} op en kost ${euros(costEuros)} (prijspeil ${priceYear}).`,
  let: ({ location, monthsAfterEmpty, eurosPerYear, costEurosPerYear, priceYear }) =>
    `Locatie ${quotedName(location)} verhuren kan ${afterText(monthsAfterEmpty)}: dat brengt ${euros(eurosPerYear)} per jaar op en kost ${euros(costEurosPerYear)} per jaar (prijspeil ${priceYear}).`,
  convert: ({ location, monthsAfterEmpty, investmentEuros, incomeEurosPerYear, costEurosPerYear, priceYear }) =>
    `Locatie ${quotedName(location)} verbouwen kan ${afterText(monthsAfterEmpty)}: dat kost ${euros(investmentEuros)}, en brengt daarna ${euros(incomeEurosPerYear)} per jaar op en kost ${euros(costEurosPerYear)} per jaar (prijspeil ${priceYear}).`,
  afterwards: ({ location, afterwards }) =>
    `Is het gebouw van locatie ${quotedName(location)} leeg, dan ${AFTERWARDS[afterwards]}.`,
  comparison: ({ location, compareYears, discountRate }) =>
    `De mogelijkheden met locatie ${quotedName(location)} worden over ${formatShortest(compareYears)} jaar vergeleken; later geld telt minder, met een rente van ${percent(discountRate)} per jaar.`,
  grant: ({ location, grant, priceYear }) =>
    `${grant.payer === 'state' ? 'Het Rijk betaalt' : 'De gemeenten betalen'} met ${quotedName(grant.label)} ${percent(grant.share)} van de ${COVERS[grant.covers]} van locatie ${quotedName(location)}, hoogstens ${euros(grant.mostEuros)} (prijspeil ${priceYear}).`,
};

const AFTERWARDS: Readonly<Record<DescriptionFacts['afterwards']['afterwards'], string>> = {
  keep: 'blijft het zoals het is',
  sell: 'wordt het verkocht',
  let: 'wordt het verhuurd',
  convert: 'wordt het verbouwd',
};

const COVERS: Readonly<Record<DescriptionFacts['grant']['grant']['covers'], string>> = {
  vacancy: 'kosten van leegstand',
  impairment: 'afboeking van de boekwaarde',
  conversion: 'kosten van verbouwing',
};

function monthsText(months: number): string {
  return formatCount(months, 'maand', 'maanden');
}

function afterText(months: number): string {
  return months === 0 ? 'zodra het gebouw leeg is' : `vanaf ${monthsText(months)} nadat het gebouw leeg is`;
}
