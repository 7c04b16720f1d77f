import type { Contract } from '../scenario/schema.ts';
import { euros, percent, quotedName, type Writers } from './described.ts';
import { listed } from './entered-value.ts';
import { formatDays } from './field-values.ts';
import { formatCount } from './format.ts';
import { printable } from './names.ts';

/** The sentences about what care costs, who pays, and what people do because of it. */
export const MONEY_WRITERS: Writers<
  'help-at-home' | 'contract' | 'behaviour' | 'fixed-cost' | 'variable-cost' | 'measure-cost'
> = {
  'help-at-home': () => 'Dit is hulp thuis: deze dagen tellen niet als dagen uit huis.',
  contract: ({ contract }) => contractText(contract),
  behaviour: ({ contract, stayFactor, inflowFactor, occupancyTarget }) => {
    const responses = [
      ...(stayFactor === 1 ? [] : [`duurt een verblijf ${sizeOf(stayFactor)} ${stayFactor < 1 ? 'korter' : 'langer'}`]),
      ...(inflowFactor === 1
        ? []
        : [`komen er ${sizeOf(inflowFactor)} ${inflowFactor < 1 ? 'minder' : 'meer'} jongeren bij`]),
      ...(occupancyTarget === 1 ? [] : [`wordt hoogstens ${percent(occupancyTarget)} van de plaatsen gebruikt`]),
    ];
    const text = responses.length === 0 ? 'doen mensen hetzelfde als anders' : listed(responses);
    return `Met contract ${quotedName(contract)} ${text}.`;
  },
  'fixed-cost': ({ item, priceYear }) => {
    const after =
      item.continuesDays === 'for-ever'
        ? 'deze kosten blijven ook als de plaats sluit'
        : `na sluiting lopen ze nog ${formatDays(item.continuesDays)} door`;
    return `${printable(item.label)} kost de zorgaanbieder ${euros(item.eurosPerPlaceYear)} per plaats per jaar (prijspeil ${priceYear}); ${after}.`;
  },
  'variable-cost': ({ eurosPerDay, priceYear }) =>
    `Daarbij kost elke jongere de zorgaanbieder ${euros(eurosPerDay)} per dag (prijspeil ${priceYear}).`,
  'measure-cost': ({ label, eurosPerYear, eurosPerClient, priceYear }) => {
    const amounts = [
      ...(eurosPerYear === 0 ? [] : [`${euros(eurosPerYear)} per jaar`]),
      ...(eurosPerClient === 0 ? [] : [`${euros(eurosPerClient)} per bereikte jongere`]),
    ];
    if (amounts.length === 0) return `De maatregel ${quotedName(label)} kost niets.`;
    return `De maatregel ${quotedName(label)} kost ${listed(amounts)} (prijspeil ${priceYear}).`;
  },
};

/** How far a factor lies from 1: `5%`. */
function sizeOf(factor: number): string {
  return percent(Math.abs(factor - 1));
}

function contractText(contract: Contract): string {
  switch (contract.kind) {
    case 'pxq':
      return `De gemeente betaalt ${euros(contract.eurosPerDay)} voor elke dag dat een plaats bezet is (prijspeil ${contract.priceYear}).`;
    case 'lumpsum':
      return `De gemeente betaalt een vast bedrag van ${euros(contract.eurosPerYear)} per jaar (prijspeil ${contract.priceYear}).`;
    case 'lumpsum-norm': {
      const places =
        contract.places === 'as-planned'
          ? 'het geplande aantal plaatsen'
          : formatCount(contract.places, 'plaats', 'plaatsen');
      return `De gemeente betaalt een vast bedrag per jaar: ${places} × ${percent(contract.occupancyRate)} bezetting × 365 dagen × ${euros(contract.eurosPerDay)} (prijspeil ${contract.priceYear}).`;
    }
  }
}
