import type { DescriptionFacts } from '../scenario/description.ts';
import type { ContractOf } from '../scenario/schema.ts';
import { dateText, euros, percent, quotedName, type Writers } from './described.ts';
import { listed } from './entered-value.ts';
import { formatDays, formatStay } from './field-values.ts';
import { formatCount, formatNumber, formatShortest } from './format.ts';

/** The sentences about how a municipality pays, and what people do because of it. */
export const CONTRACT_WRITERS: Writers<
  | 'contract'
  | 'not-indexed'
  | 'payment-term'
  | 'usual-days'
  | 'billing'
  | 'ceiling'
  | 'corridor'
  | 'safety-valve'
  | 'shared-savings'
  | 'contract-in-force'
  | 'behaviour'
> = {
  contract: contractText,
  'not-indexed': ({ contract }) => `De bedragen van contract ${quotedName(contract)} stijgen niet mee met de prijzen.`,
  'payment-term': ({ contract, months }) =>
    `Bij contract ${quotedName(contract)} betaalt de gemeente ${months === 0 ? 'in de maand van de zorg zelf' : `${formatCount(months, 'maand', 'maanden')} na de maand van de zorg`}.`,
  'usual-days': ({ contract, days }) =>
    `Een traject bij contract ${quotedName(contract)} duurt gewoonlijk ${formatStay(days)}: over die tijd wordt het bedrag verdeeld.`,
  billing: ({ contract, unpaidAbsenceShare, departureDay }) => {
    const absence =
      unpaidAbsenceShare === 0
        ? 'worden dagen waarop de jongere er niet is ook betaald'
        : `wordt ${percent(unpaidAbsenceShare)} van de dagen niet betaald omdat de jongere er niet is`;
    return `Bij contract ${quotedName(contract)} ${absence}; de dag van vertrek wordt ${departureDay === 'paid' ? 'wel' : 'niet'} betaald.`;
  },
  ceiling: ({ contract, eurosPerYear, then }) =>
    `Bij contract ${quotedName(contract)} is het budgetplafond ${euros(eurosPerYear)} per jaar; ${AT_CEILING[then]}.`,
  corridor: ({ contract, bandShare, aboveShare, belowShare, eurosPerDay }) =>
    `Bij contract ${quotedName(contract)} telt elke zorgdag voor ${euros(eurosPerDay)}: wat boven ${percent(1 + bandShare)} van het vaste bedrag komt, betaalt de gemeente voor ${percent(aboveShare)} bij, en wat onder ${percent(1 - bandShare)} blijft, betaalt de zorgaanbieder voor ${percent(belowShare)} terug.`,
  'safety-valve': ({ contract, valve }) => {
    const { expectedCareDaysPerYear, eurosPerDay, mostEurosPerYear } = valve;
    const expected = `${formatShortest(expectedCareDaysPerYear, 1)} verwachte zorgdagen per jaar`;
    const which =
      valve.kind === 'care-days'
        ? `voor elke zorgdag boven ${percent(1 + valve.aboveRate)} van de ${expected}`
        : `voor elke zorgdag boven de ${expected}, als wie in dat jaar een plaats kreeg gemiddeld langer dan ${formatDays(valve.waitingDays)} had gewacht`;
    return `Bij contract ${quotedName(contract)} betaalt de gemeente ${euros(eurosPerDay)} extra ${which}, hoogstens ${euros(mostEurosPerYear)} per jaar.`;
  },
  'shared-savings': ({ contract, sharing }) => {
    const { baselineEurosPerYear, baselineReferralsPerYear, providerShare, twoSided } = sharing;
    const baseline = `${euros(baselineEurosPerYear)} per jaar${
      baselineReferralsPerYear === undefined
        ? ''
        : ` bij ${formatShortest(baselineReferralsPerYear, 1)} aanmeldingen (bij meer of minder aanmeldingen naar verhouding)`
    }`;
    const loss = twoSided
      ? `; betaalt de gemeente meer, dan betaalt de zorgaanbieder ${percent(providerShare)} daarvan terug`
      : '';
    return `Bij contract ${quotedName(contract)} krijgt de zorgaanbieder ${percent(providerShare)} van wat de gemeente minder betaalt dan ${baseline}${conditionText(sharing)}${loss}.`;
  },
  'contract-in-force': ({ contract, from }) =>
    from === null
      ? `Hier geldt contract ${quotedName(contract)}.`
      : `Vanaf ${dateText(from)} geldt hier contract ${quotedName(contract)}.`,
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
};

const AT_CEILING: Readonly<Record<DescriptionFacts['ceiling']['then'], string>> = {
  unpaid: 'daarboven werkt de zorgaanbieder door zonder betaling',
  lifted: 'wat daarboven komt, wordt toch betaald en apart geteld',
  'stop-admissions':
    'zijn de zorgdagen op die daarvan kunnen worden betaald, dan komt er niemand meer bij tot het volgende jaar',
};

function contractText({ contract, parts, inhabitants }: DescriptionFacts['contract']): string {
  const name = quotedName(contract.label);
  if (contract.kind === 'mixture') {
    const mixed = parts.map((part) => `${percent(part.share)} van wat ${quotedName(part.contract)} zou betalen`);
    return `Bij contract ${name} betaalt de gemeente ${listed(mixed)}.`;
  }
  const paid = (text: string) => `Bij contract ${name} betaalt de gemeente ${text} (prijspeil ${contract.priceYear}).`;
  switch (contract.kind) {
    case 'pxq':
      return paid(`${euros(contract.eurosPerDay)} voor elke dag dat een plaats bezet is`);
    case 'trajectory':
      return paid(
        `${euros(contract.eurosPerTrajectory)} voor elk traject, hoe lang het ook duurt: ${percent(contract.atStartShare)} bij de start en de rest aan het einde`,
      );
    case 'result':
      return paid(
        `${euros(contract.eurosPerTrajectory)} voor elk traject, waarvan ${percent(contract.resultShare)} pas aan het einde en alleen als het lukt; het lukt bij ${percent(contract.successShare)} van wie niet voortijdig stopt`,
      );
    case 'lumpsum':
      return paid(`een vast bedrag van ${euros(contract.eurosPerYear)} per jaar`);
    case 'lumpsum-norm':
      return paid(
        `een vast bedrag per jaar: ${placesText(contract.places)} × ${percent(contract.occupancyRate)} bezetting × 365 dagen × ${euros(contract.eurosPerDay)}`,
      );
    case 'availability': {
      const use = contract.useEurosPerDay;
      const used = use === undefined ? '' : `, en daarbij ${euros(use)} voor elke dag dat een plaats bezet is`;
      return paid(
        `${euros(contract.eurosPerPlaceYear)} per jaar voor elke plaats die beschikbaar is, bezet of niet (${placesText(contract.places)})${used}`,
      );
    }
    case 'population':
      return paid(
        `${euros(contract.eurosPerInhabitantYear)} per jaar voor elk van de ${formatNumber(inhabitants)} inwoners tot 18 jaar, hoeveel jongeren er ook hulp krijgen`,
      );
  }
}

function placesText(places: ContractOf<'availability'>['places']): string {
  return places === 'as-planned' ? 'het geplande aantal plaatsen' : formatCount(places, 'plaats', 'plaatsen');
}

function conditionText({
  onlyWhenWaitingDaysAtMost: days,
  onlyWhenRefusedAtMost: refused,
}: DescriptionFacts['shared-savings']['sharing']): string {
  const conditions = [
    ...(days === undefined ? [] : [`jongeren gemiddeld hoogstens ${formatDays(days)} hebben gewacht`]),
    ...(refused === undefined ? [] : [`er hoogstens ${formatCount(refused, 'jongere', 'jongeren')} zijn afgewezen`]),
  ];
  return conditions.length === 0 ? '' : `, alleen als in dat jaar ${listed(conditions)}`;
}

/** How far a factor lies from 1: `5%`. */
function sizeOf(factor: number): string {
  return percent(Math.abs(factor - 1));
}
