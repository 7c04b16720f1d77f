import type { ContractKind } from '../scenario/schema.ts';
import { formatCount, formatEuros, formatNumber, formatPercent, formatShortest } from './format.ts';

/** An optional agreement beside the payment itself. */
export type Agreement =
  | 'ceiling'
  | 'corridor'
  | 'safetyValve'
  | 'sharedSavings'
  | 'billing'
  | 'paidAfterMonths'
  | 'indexation';

interface FormWords {
  readonly name: string;
  /** What it is, in one sentence. */
  readonly what: string;
  /** Who bears which risk. No judgement: each form has friends. */
  readonly risk: string;
}

/** The eight ways to pay. */
export const CONTRACT_FORMS: Readonly<Record<ContractKind, FormWords>> = {
  pxq: {
    name: 'Betalen per dag (PxQ)',
    what: 'De gemeente betaalt een prijs voor elke dag dat een plaats bezet is.',
    risk: 'Het aantal jongeren en de duur zijn het risico van de gemeente. De kosten per dag zijn het risico van de aanbieder, en ook een lege plaats.',
  },
  trajectory: {
    name: 'Vast bedrag per traject',
    what: 'De gemeente betaalt één bedrag voor elk verblijf, hoe lang het ook duurt.',
    risk: 'Het aantal jongeren is het risico van de gemeente. Hoe lang een jongere blijft, is het risico van de aanbieder.',
  },
  result: {
    name: 'Betalen naar resultaat',
    what: 'De gemeente betaalt één bedrag voor elk verblijf, en een deel daarvan alleen als het lukt.',
    risk: 'Het aantal jongeren is het risico van de gemeente. De duur en het resultaat zijn het risico van de aanbieder.',
  },
  lumpsum: {
    name: 'Vast bedrag per jaar (lumpsum)',
    what: 'De gemeente betaalt elk jaar hetzelfde bedrag, in twaalf delen.',
    risk: 'Het aantal jongeren en de duur zijn het risico van de aanbieder. De gemeente betaalt evenveel als er minder jongeren komen.',
  },
  'lumpsum-norm': {
    name: 'Vast bedrag voor afgesproken plaatsen',
    what: 'Het bedrag per jaar is: plaatsen × bezetting × 365 dagen × prijs per dag.',
    risk: 'De bezetting is het risico van de aanbieder. Het aantal plaatsen bepaalt wat de gemeente betaalt.',
  },
  availability: {
    name: 'Betalen voor beschikbare plaatsen',
    what: 'De gemeente betaalt voor elke plaats die klaarstaat, ook als die leeg is.',
    risk: 'Een lege plaats is het risico van de gemeente. De kosten van een plaats zijn het risico van de aanbieder.',
  },
  population: {
    name: 'Vast bedrag per inwoner',
    what: 'De gemeente betaalt een bedrag voor elke inwoner tot 18 jaar, hoeveel hulp er ook nodig is.',
    risk: 'Hoeveel jongeren hulp nodig hebben en hoe lang, is het risico van de aanbieder. Het aantal inwoners is het risico van de gemeente.',
  },
  mixture: {
    name: 'Een mengsel van contracten',
    what: 'De gemeente betaalt een deel volgens het ene contract en een deel volgens het andere.',
    risk: 'Elk risico ligt bij beide partijen, in de verhouding van de delen.',
  },
};

/** What can be agreed besides. */
export const AGREEMENTS: Readonly<Record<Agreement, { readonly name: string; readonly what: string }>> = {
  ceiling: { name: 'Budgetplafond', what: 'De gemeente betaalt in een jaar niet meer dan dit bedrag.' },
  corridor: {
    name: 'Bandbreedte',
    what: 'Is er veel meer of veel minder zorg geleverd dan het vaste bedrag waard is, dan wordt een deel bijbetaald of terugbetaald.',
  },
  safetyValve: {
    name: 'Veiligheidsventiel',
    what: 'Wordt het veel drukker dan verwacht, dan betaalt de gemeente extra.',
  },
  sharedSavings: {
    name: 'Besparing delen',
    what: 'Betaalt de gemeente in een jaar minder dan een afgesproken bedrag, dan krijgt de aanbieder een deel van het verschil.',
  },
  billing: { name: 'Regels voor de rekening', what: 'Welke dagen de aanbieder in rekening mag brengen.' },
  paidAfterMonths: { name: 'Betaaltermijn', what: 'De gemeente betaalt enkele maanden na de zorg.' },
  indexation: { name: 'Geen indexering', what: 'De bedragen blijven gelijk, ook als prijzen stijgen.' },
};

/** What each term is called, by its path in a contract. */
export const TERM_NAMES: Readonly<Record<string, string>> = {
  label: 'Naam',
  priceYear: 'Prijspeil',
  eurosPerDay: 'Prijs per dag',
  eurosPerTrajectory: 'Prijs per traject',
  atStartShare: 'Deel dat bij de start wordt betaald',
  resultShare: 'Deel dat pas bij resultaat wordt betaald',
  successShare: 'Deel van de verblijven dat lukt',
  usualDays: 'Gewone duur van een traject',
  eurosPerYear: 'Bedrag per jaar',
  places: 'Betaald aantal plaatsen',
  occupancyRate: 'Bezetting die wordt betaald',
  eurosPerPlaceYear: 'Bedrag per plaats per jaar',
  useEurosPerDay: 'Extra prijs per gebruikte dag',
  inhabitants: 'Inwoners tot 18 jaar',
  eurosPerInhabitantYear: 'Bedrag per inwoner per jaar',
  'billing/unpaidAbsenceShare': 'Dagen die door afwezigheid niet worden betaald',
  'billing/departureDay': 'De dag van vertrek',
  paidAfterMonths: 'Maanden tussen zorg en betaling',
  'ceiling/eurosPerYear': 'Plafond per jaar',
  'ceiling/then': 'Wat gebeurt er bij het plafond?',
  'corridor/bandShare': 'Ruimte naar boven en naar beneden',
  'corridor/aboveShare': 'Deel boven de band dat de gemeente bijbetaalt',
  'corridor/belowShare': 'Deel onder de band dat de aanbieder terugbetaalt',
  'corridor/eurosPerDay': 'Waarde van een zorgdag',
  'safetyValve/kind': 'Wanneer gaat het ventiel open?',
  'safetyValve/aboveRate': 'Zoveel meer zorgdagen dan verwacht',
  'safetyValve/waitingDays': 'Gemiddelde wachttijd die nog mag',
  'safetyValve/expectedCareDaysPerYear': 'Verwachte zorgdagen per jaar',
  'safetyValve/eurosPerDay': 'Prijs per extra zorgdag',
  'safetyValve/mostEurosPerYear': 'Hoogstens extra per jaar',
  'sharedSavings/baselineEurosPerYear': 'Bedrag om mee te vergelijken',
  'sharedSavings/baselineReferralsPerYear': 'Nieuwe jongeren per jaar die bij dat bedrag horen',
  'sharedSavings/providerShare': 'Deel voor de aanbieder',
  'sharedSavings/twoSided': 'En als de gemeente meer betaalt?',
  'sharedSavings/onlyWhenWaitingDaysAtMost': 'Alleen delen bij een gemiddelde wachttijd tot en met',
  'sharedSavings/onlyWhenRefusedAtMost': 'Alleen delen bij zoveel afgewezen jongeren of minder',
};

/** The words that can be chosen, by term and word. */
export const TERM_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  places: { 'as-planned': 'Volgt het geplande aantal', number: 'Een vast aantal' },
  inhabitants: { municipalities: 'Alle gemeenten van dit voorbeeld samen', number: 'Een eigen aantal' },
  'ceiling/then': {
    unpaid: 'De aanbieder gaat door en krijgt het meerdere niet betaald.',
    lifted: 'De gemeente betaalt het meerdere toch; het wordt apart geteld.',
    'stop-admissions':
      'Opnamestop tot het volgende jaar, als het geld voor de zorgdagen op is. De gemeente moet nog wel hulp regelen.',
  },
  'safetyValve/kind': {
    'care-days': 'Bij meer zorgdagen dan verwacht',
    'waiting-time': 'Als jongeren te lang wachten',
  },
  'sharedSavings/twoSided': { no: 'Dan draagt de gemeente dat alleen', yes: 'Dan betaalt de aanbieder zijn deel mee' },
  'billing/departureDay': { unpaid: 'Telt niet mee: nachten tellen', paid: 'Telt mee' },
};

/** Words of the window in which a contract is made. */
export const CONTRACT_DIALOG = {
  title: 'Een eigen afspraak over betalen',
  intro: 'Kies hoe de gemeente betaalt. De getallen waarmee u begint zijn uitgerekend uit dit voorbeeld.',
  form: 'Hoe betaalt de gemeente?',
  risk: 'Wie draagt welk risico?',
  terms: 'De bedragen',
  agreements: 'Afspraken erbij',
  agreementsHint: 'Zet aan wat u ook afspreekt.',
  parts: 'De delen',
  partOf: (number: number) => `Contract ${number}`,
  shareOf: (number: number) => `Deel van contract ${number}`,
  addPart: 'Nog een contract erbij',
  removePart: (number: number) => `Haal contract ${number} weg`,
  remove: 'weg',
  sum: (text: string) => `Samen ${text}%. Het moet samen 100% zijn.`,
  whole: 'Samen 100%.',
  where: 'Voor wie en vanaf wanneer',
  segment: 'Voor',
  allSegments: 'alles waarvoor nu een contract geldt',
  from: 'Vanaf',
  wholePeriod: 'de hele periode',
  apply: 'Toepassen',
  cancel: 'Annuleren',
  problems: (count: number) =>
    count === 1
      ? 'Eén ding is nog niet goed. U bent niets kwijt.'
      : `${count} dingen zijn nog niet goed. U bent niets kwijt.`,
  optional: 'mag leeg blijven',
  percent: 'procent',
  range: (low: string, high: string) => `Van ${low} tot en met ${high}.`,
  chosen: 'Dit koos u zelf.',
  unknown: 'Hiervoor staat geen getal in dit voorbeeld. Vul het zelf in.',
  id: (number: number) => `eigen-${number}`,
  label: (kind: ContractKind) =>
    `Eigen: ${CONTRACT_FORMS[kind].name.charAt(0).toLowerCase()}${CONTRACT_FORMS[kind].name.slice(1)}`,
  mustSimulate: 'Een opnamestop verandert wie er een plaats krijgt. Dan wordt alles opnieuw nagespeeld.',
} as const;

/** How the numbers to begin with were worked out. */
export const STARTING = {
  price: (label: string) => `De prijs per dag uit ‘${label}’.`,
  costPrice: 'De kosten van de aanbieder per dag, bij 90% bezetting.',
  yearSum: (places: number, price: number) =>
    `${formatCount(places, 'plaats', 'plaatsen')} × 90% × 365 dagen × ${formatEuros(price, Number.isInteger(price) ? 0 : 2)}.`,
  trajectory: (days: number, price: number) =>
    `${formatCount(days, 'dag', 'dagen')} × ${formatEuros(price, Number.isInteger(price) ? 0 : 2)}.`,
  stay: 'De gemiddelde verblijfsduur van dit voorbeeld, in hele dagen.',
  occupancy: 'Tarieven gaan uit van ongeveer 90% bezetting (Jeugdautoriteit, 2023 en 2024).',
  placeYear: (price: number) =>
    `90% × 365 dagen × ${formatEuros(price, Number.isInteger(price) ? 0 : 2)}: even veel als het vaste bedrag.`,
  places: (places: number) => `Het geplande aantal plaatsen na de verandering: ${formatNumber(places)}.`,
  inhabitants: 'Een rond getal om mee te beginnen. Vul het aantal van uw eigen gemeenten in.',
  perInhabitant: (sum: number, inhabitants: number) =>
    `${formatEuros(sum)} gedeeld door ${formatNumber(inhabitants)} inwoners.`,
  atStart: 'Een aanname: vaak is het 70 tot 90%.',
  result: 'Een aanname om mee te beginnen.',
  success: 'Landelijk eindigde 74% van de plaatsingen in gesloten jeugdhulp zoals afgesproken (2018).',
  meanCost: (period: string) => `Wat de gemeente nu gemiddeld voor het contract betaalt in ${period}.`,
  meanAll: (period: string) => `Wat de gemeente nu gemiddeld in totaal betaalt in ${period}.`,
  band: 'Een aanname: vaak is het 3 tot 10%.',
  half: 'Een aanname: ieder de helft.',
  careDays: (places: number) => `${formatCount(places, 'plaats', 'plaatsen')} × 90% × 365 dagen.`,
  tenth: 'Een aanname: een tiende van het bedrag per jaar.',
  above: 'Een aanname om mee te beginnen.',
  norm: (days: number) => `De norm van dit voorbeeld: ${formatCount(days, 'dag', 'dagen')}.`,
  referrals: (perYear: number) => `De instroom van dit voorbeeld: ${formatShortest(perYear, 1)} per jaar.`,
  absence: (share: number) => `Een aanname: ${formatPercent(share)} van de dagen is de jongere er niet.`,
  months: 'Een aanname om mee te beginnen.',
  priceYear: 'Het prijspeil van het contract van nu.',
} as const;
