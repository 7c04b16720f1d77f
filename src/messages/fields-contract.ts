import type { Place } from '../scenario/place.ts';
import type { Field, Fields, FieldsUnder, FieldUnit } from './field.ts';
import { listOr, nameIn } from './names.ts';

/** The words about contracts: how a municipality pays for care. */
export const CONTRACT_FIELDS: Fields<FieldsUnder<'contracts'>> = {
  contracts: {
    label: listOr('contracts', 'Contracten', (at) => `Contract ${nameIn(at, 'contracts')}`),
    unit: 'part',
  },
  'contracts/id': { label: 'Kenmerk van een contract', unit: 'text' },
  'contracts/label': { label: 'Naam van een contract', unit: 'text' },
  'contracts/kind': of('Soort contract', 'word'),
  'contracts/priceYear': of('Prijspeil', 'year'),
  'contracts/indexation': of('Indexering van het contract', 'word'),
  'contracts/paidAfterMonths': of('Betaling na de maand van de zorg', 'months'),

  'contracts/eurosPerDay': of('Prijs per dag', 'euros-per-day'),
  'contracts/billing': of('Regels voor de rekening', 'part'),
  'contracts/billing/unpaidAbsenceShare': of('Deel van de dagen dat door afwezigheid niet wordt betaald', 'share'),
  'contracts/billing/departureDay': of('Dag van vertrek', 'word'),

  'contracts/eurosPerTrajectory': of('Prijs per traject', 'euros-per-trajectory'),
  'contracts/atStartShare': of('Deel dat bij de start wordt betaald', 'share'),
  'contracts/resultShare': of('Deel dat pas bij resultaat wordt betaald', 'share'),
  'contracts/successShare': of('Deel van de trajecten dat lukt', 'share'),
  'contracts/usualDays': of('Gewone duur van een traject', 'days-of-stay'),

  'contracts/eurosPerYear': of('Bedrag per jaar', 'euros-per-year'),
  'contracts/places': of('Betaald aantal plaatsen', 'places'),
  'contracts/occupancyRate': of('Bezetting die wordt betaald', 'share'),
  'contracts/eurosPerPlaceYear': of('Bedrag per beschikbare plaats', 'euros-per-place-year'),
  'contracts/useEurosPerDay': of('Prijs per gebruikte dag', 'euros-per-day'),
  'contracts/inhabitants': of('Inwoners tot 18 jaar', 'inhabitants'),
  'contracts/eurosPerInhabitantYear': of('Bedrag per inwoner', 'euros-per-inhabitant-year'),

  'contracts/ceiling': of('Budgetplafond', 'part'),
  'contracts/ceiling/eurosPerYear': of('Budgetplafond', 'euros-per-year'),
  'contracts/ceiling/then': of('Wat er gebeurt bij het budgetplafond', 'word'),

  'contracts/corridor': of('Bandbreedte', 'part'),
  'contracts/corridor/bandShare': of('Bandbreedte: ruimte naar boven en naar beneden', 'share'),
  'contracts/corridor/aboveShare': of('Bandbreedte: deel dat boven de band wordt bijbetaald', 'share'),
  'contracts/corridor/belowShare': of('Bandbreedte: deel dat onder de band wordt terugbetaald', 'share'),
  'contracts/corridor/eurosPerDay': of('Bandbreedte: waarde van een zorgdag', 'euros-per-day'),

  'contracts/safetyValve': of('Veiligheidsventiel', 'part'),
  'contracts/safetyValve/kind': of('Veiligheidsventiel: wanneer het opengaat', 'word'),
  'contracts/safetyValve/aboveRate': of('Veiligheidsventiel: zoveel meer zorgdagen dan verwacht', 'rate'),
  'contracts/safetyValve/waitingDays': of('Veiligheidsventiel: gemiddelde wachttijd die nog mag', 'days'),
  'contracts/safetyValve/expectedCareDaysPerYear': of('Veiligheidsventiel: verwachte zorgdagen', 'care-days-per-year'),
  'contracts/safetyValve/eurosPerDay': of('Veiligheidsventiel: prijs per extra zorgdag', 'euros-per-day'),
  'contracts/safetyValve/mostEurosPerYear': of('Veiligheidsventiel: hoogstens', 'euros-per-year'),

  'contracts/sharedSavings': of('Besparing delen', 'part'),
  'contracts/sharedSavings/baselineEurosPerYear': of('Besparing delen: bedrag om mee te vergelijken', 'euros-per-year'),
  'contracts/sharedSavings/baselineReferralsPerYear': of(
    'Besparing delen: aanmeldingen die bij dat bedrag horen',
    'clients-per-year',
  ),
  'contracts/sharedSavings/providerShare': of('Besparing delen: deel voor de zorgaanbieder', 'share'),
  'contracts/sharedSavings/twoSided': of('Besparing delen: aanbieder betaalt mee bij verlies', 'word'),
  'contracts/sharedSavings/onlyWhenWaitingDaysAtMost': of('Besparing delen: langste gemiddelde wachttijd', 'days'),
  'contracts/sharedSavings/onlyWhenRefusedAtMost': of('Besparing delen: hoogste aantal afgewezen jongeren', 'clients'),

  'contracts/parts': of('Delen van het mengsel', 'part'),
  'contracts/parts/id': { label: 'Kenmerk van een deel van een mengsel', unit: 'text' },
  'contracts/parts/contract': of('Contract in het mengsel', 'text'),
  'contracts/parts/share': {
    label: (at) => `Deel ${nameIn(at, 'contracts/parts')} in het mengsel: ${nameIn(at, 'contracts')}`,
    unit: 'share',
  },
};

function of(what: string, unit: FieldUnit): Field {
  return { label: (at: Place) => `${what}: ${nameIn(at, 'contracts')}`, unit };
}
