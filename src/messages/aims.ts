import { dateOfDay, parseIsoDate } from '../calendar/calendar.ts';
import type { Lever } from '../scenario/lever.ts';
import type { ChoiceUnit, Scenario } from '../scenario/schema.ts';
import { CHOICE_WORDS, formatChoice } from './choices.ts';
import { fieldValue, UNIT_WORDS } from './field-values.ts';
import { fieldLabel, fieldUnit } from './fields.ts';
import { formatDate, formatEuros, formatNumber, formatShortDate, formatShortest, NOT_APPLICABLE } from './format.ts';
import { inSentence, printable } from './names.ts';

type AimUnit = 'clients' | 'places' | 'days' | 'share' | 'moves' | 'euros';

interface AimWords {
  /** In a period, and at a date when that is another name. */
  readonly name: string;
  readonly atDate?: string;
  readonly unit: AimUnit;
}

/** What a question can be about, as a name with a capital before `in 2023` or `op 1 januari 2024`. */
const AIM_WORDS = {
  inCare: { name: 'Gemiddeld aantal jongeren in zorg', atDate: 'Jongeren in zorg', unit: 'clients' },
  occupancyRate: { name: 'Bezetting', unit: 'share' },
  waitingList: { name: 'Gemiddelde wachtlijst', atDate: 'Wachtlijst', unit: 'clients' },
  waitingTime: { name: 'Gemiddelde wachttijd', unit: 'days' },
  waitingOverNorm: { name: 'Langer gewacht dan de norm', atDate: 'Wacht langer dan de norm', unit: 'clients' },
  withinNorm: { name: 'Deel dat binnen de norm een plaats krijgt', unit: 'share' },
  blockedPlaces: {
    name: 'Plaatsen bezet door wie op een vervolgplek wacht',
    atDate: 'Wacht op een vervolgplek',
    unit: 'places',
  },
  overflowPlaces: { name: 'Gemiddeld in een noodplek', atDate: 'In een noodplek', unit: 'places' },
  plannedPlaces: { name: 'Geplande plaatsen', unit: 'places' },
  referrals: { name: 'Nieuw aangemeld', unit: 'clients' },
  transfersIn: { name: 'Gekomen van andere hulp', unit: 'clients' },
  admissions: { name: 'Geplaatst', unit: 'clients' },
  discharges: { name: 'Vertrokken', unit: 'clients' },
  refused: { name: 'Afgewezen', unit: 'clients' },
  overflow: { name: 'Naar een noodplek', unit: 'clients' },
  careDays: { name: 'Zorgdagen', unit: 'days' },
  overflowDays: { name: 'Dagen in een noodplek', unit: 'days' },
  waitingDays: { name: 'Dagen wachten, samen', unit: 'days' },
  daysOutOfHome: { name: 'Dagen uit huis', unit: 'days' },
  movesPerClient: { name: 'Verhuizingen per jongere', unit: 'moves' },
  gaveUp: { name: 'Wil niet meer wachten', unit: 'clients' },
  worsened: { name: 'Slechter geworden tijdens wachten', unit: 'clients' },
  divertedFull: { name: 'Vol, dus naar andere hulp', unit: 'clients' },
  dropouts: { name: 'Voortijdig gestopt', unit: 'clients' },
  maximumReached: { name: 'Langste verblijf bereikt', unit: 'clients' },
  agedOut: { name: 'Gestopt door leeftijd', unit: 'clients' },
  returns: { name: 'Teruggekomen', unit: 'clients' },
  relocations: { name: 'Verhuisd door sluiting', unit: 'clients' },
  prevented: { name: 'Aanmelding voorkomen', unit: 'clients' },
  diverted: { name: 'Naar andere hulp geleid', unit: 'clients' },
  bridgingDays: { name: 'Dagen hulp tijdens wachten', unit: 'days' },
  openPlaceDays: { name: 'Dagen dat een plaats open was', unit: 'days' },
  paymentMunicipality: { name: 'Betaald voor contracten, door de gemeente', unit: 'euros' },
  aboveCeiling: { name: 'Betaald boven het plafond, door de gemeente', unit: 'euros' },
  corridorPayment: { name: 'Betaald door de bandbreedte, door de gemeente', unit: 'euros' },
  safetyValve: { name: 'Betaald door het ventiel, door de gemeente', unit: 'euros' },
  sharedSavings: { name: 'Deel van de besparing, door de gemeente', unit: 'euros' },
  overflowPayment: { name: 'Betaald voor noodplekken, door de gemeente', unit: 'euros' },
  bridgingPayment: { name: 'Betaald voor hulp tijdens wachten, door de gemeente', unit: 'euros' },
  measurePayment: { name: 'Betaald voor maatregelen, door de gemeente', unit: 'euros' },
  reinvestment: { name: 'Betaald voor alternatieven, door de gemeente', unit: 'euros' },
  programmePayment: { name: 'Gestort in het potje voor de overgang, door de gemeente', unit: 'euros' },
  buildingGrant: { name: 'Bijdrage aan gebouwen, door de gemeente', unit: 'euros' },
  costMunicipality: { name: 'Kosten van de gemeente', unit: 'euros' },
  fixedCost: { name: 'Vaste kosten van plaatsen, van de aanbieder', unit: 'euros' },
  variableCost: { name: 'Kosten per dag zorg, van de aanbieder', unit: 'euros' },
  staffCost: { name: 'Personeel van groepen, van de aanbieder', unit: 'euros' },
  overheadCost: { name: 'Overhead van de aanbieder', unit: 'euros' },
  housingCost: { name: 'Kosten van gebouwen, van de aanbieder', unit: 'euros' },
  transferCost: { name: 'Kosten van overdracht, van de aanbieder', unit: 'euros' },
  relocationCost: { name: 'Kosten van verhuizingen, van de aanbieder', unit: 'euros' },
  providerCost: { name: 'Kosten van de aanbieder', unit: 'euros' },
  providerResult: { name: 'Resultaat van de aanbieder', unit: 'euros' },
  costState: { name: 'Kosten van het Rijk', unit: 'euros' },
  costOtherDomains: { name: 'Kosten voor andere domeinen', unit: 'euros' },
  programmeBalance: { name: 'Saldo van het potje voor de overgang', unit: 'euros' },
  costSociety: { name: 'Kosten samen, wie er ook betaalt', unit: 'euros' },
  unpaidCare: { name: 'Zorg boven het plafond die niemand betaalt', unit: 'euros' },
  waitingBurden: { name: 'Last van wachten, in geld', unit: 'euros' },
  blockedBurden: { name: 'Last van wachten op een vervolgplek, in geld', unit: 'euros' },
} as const satisfies Record<string, AimWords>;

export type AimMeasure = keyof typeof AIM_WORDS;

/** What a question is about; an `Aim` of a study fits. */
export interface NamedAim {
  readonly measure: AimMeasure;
  readonly segment: string | null;
  readonly period: string;
}

/** Between brackets behind a name. */
const UNITS: Readonly<Record<AimUnit, string>> = {
  clients: 'jongeren',
  places: 'plaatsen',
  days: 'dagen',
  share: '%',
  moves: 'verhuizingen',
  euros: '€',
};

/** Writes what a question is about: `Gemiddelde wachttijd in 2023`, with `Gesloten jeugdhulp: ` before it for a segment. */
export function aimName(scenario: Scenario, { measure, segment, period }: NamedAim): string {
  const found = scenario.segments.find(({ id }) => id === segment);
  return `${found ? `${printable(found.label)}: ` : ''}${measureName(measure, period)} ${periodText(period)}`;
}

/** The same with the unit of its numbers: `Gemiddelde wachttijd in 2023 (dagen)`; of a table that of its writer. */
export function aimTitle(scenario: Scenario, aim: NamedAim, unit = aimUnit(aim.measure)): string {
  return `${aimName(scenario, aim)} (${unit})`;
}

/** Returns the name of a measure without its period, as a picker shows it. */
export function measureName(measure: AimMeasure, period: string): string {
  const { name, atDate }: AimWords = AIM_WORDS[measure];
  return parseIsoDate(period) === null ? name : (atDate ?? name);
}

/** Whether a measure is about money, people or places: lists show the two apart. */
export function isMoney(measure: AimMeasure): boolean {
  return AIM_WORDS[measure].unit === 'euros';
}

/** Whether a measure is a share: people type and read it as a percentage. */
export function isShare(measure: AimMeasure): boolean {
  return AIM_WORDS[measure].unit === 'share';
}

/** The words of the value that a decision turns on. */
export const LINE_FIELD = { with: 'Met een grens', name: 'Grens' } as const;

/** What stands behind a number that somebody types for a measure: `dagen`, `%`, `euro`. */
export function lineUnit(measure: AimMeasure): string {
  return isMoney(measure) ? 'euro' : aimUnit(measure);
}

/** Returns the unit of a measure: `dagen`, `%`, `€`. */
export function aimUnit(measure: AimMeasure): string {
  return UNITS[AIM_WORDS[measure].unit];
}

/** Writes a period as it stands behind a name: `in 2023`, `over de hele periode`, `op 1 januari 2024`. */
export function periodText(period: string): string {
  const day = parseIsoDate(period);
  if (day !== null) return `op ${formatDate(day)}`;
  return /^\d{4}$/.test(period) ? `in ${period}` : 'over de hele periode';
}

/** Writes a value of a measure with its unit, to four figures or so: `63,2 dagen`, `93,4%`, `€ 5,617 miljoen`. */
export function aimValue(measure: AimMeasure, value: number | null): string {
  if (value === null || !Number.isFinite(value)) return NOT_APPLICABLE;
  const { unit } = AIM_WORDS[measure];
  if (unit === 'euros') return fineEuros(value);
  const text = aimNumber(measure, value);
  return unit === 'share' ? `${text}%` : `${text} ${UNITS[unit]}`;
}

/** Writes a value without its unit: `63,2`, `93,4` for a share, `5.617.350` for euros. */
export function aimNumber(measure: AimMeasure, value: number | null): string {
  if (value === null || !Number.isFinite(value)) return NOT_APPLICABLE;
  const { unit } = AIM_WORDS[measure];
  if (unit === 'euros') return formatNumber(value);
  if (unit === 'share') return formatNumber(value * 100, 1);
  return formatNumber(value, Math.abs(value) >= 9999.5 ? 0 : unit === 'moves' ? 2 : 1);
}

/** Writes a difference between two values of a measure with its sign; of shares in percentage points. */
export function aimDifference(measure: AimMeasure, value: number | null): string {
  if (value === null || !Number.isFinite(value)) return NOT_APPLICABLE;
  const isShare = AIM_WORDS[measure].unit === 'share';
  const text = isShare ? `${formatNumber(value * 100, 1)} procentpunt` : aimValue(measure, value);
  return value > 0 ? `+${text}` : text;
}

/** How the numbers of a table are written: without their unit, the large ones in thousands. */
export interface ValueWriter {
  /** Behind a title that has its unit already: `, duizend`; empty without a scale. */
  readonly scale: string;
  /** In a title: `duizend €`, `dagen`. */
  readonly unit: string;
  readonly write: (value: number | null) => string;
  /** The same along an axis, without decimals that say nothing. */
  readonly tick: (value: number) => string;
}

/** Returns how a table writes these values of a measure, so that all of them have as many decimals. */
export function aimTable(measure: AimMeasure, values: readonly number[]): ValueWriter {
  const { unit: kind } = AIM_WORDS[measure];
  const unit = aimUnit(measure);
  const largest = Math.max(0, ...values.map(Math.abs));
  if (kind === 'euros' && largest >= 1e6)
    return {
      scale: ', duizend',
      unit: `duizend ${unit}`,
      write: (value) => formatNumber(value === null ? null : value / 1e3),
      tick: (value) => formatNumber(value / 1e3),
    };
  if (kind === 'share') {
    return {
      scale: '',
      unit,
      write: (value) => aimNumber(measure, value),
      tick: (value) => formatShortest(value * 100, 1),
    };
  }
  const decimals = kind === 'euros' || largest >= 1e4 ? 0 : kind === 'moves' || largest < 1 ? 2 : 1;
  return {
    scale: '',
    unit,
    write: (value) => formatNumber(value, decimals),
    tick: (value) => formatShortest(value, 2),
  };
}

function fineEuros(value: number): string {
  const size = Math.abs(value);
  if (size < 9_999.5) return formatEuros(value);
  const [scaled, word, decimals] = size < 999_500 ? [value / 1e3, 'duizend', 1] : [value / 1e6, 'miljoen', 3];
  return `${formatEuros(scaled, decimals)}\u00a0${word}`;
}

/** How the general levers are called on the command line, by their id. */
export const LEVER_WORDS: Readonly<Record<string, string>> = { inflow: 'instroom', stay: 'verblijf' };

const GENERAL_LEVERS: Readonly<Record<string, string>> = {
  inflow: 'Alle instroom samen, maal',
  stay: 'Elke verblijfsduur, maal',
};

/** Returns the id of a lever from what somebody typed: `instroom` is `inflow`. */
export function leverIdOf(word: string): string {
  return Object.entries(LEVER_WORDS).find(([, dutch]) => dutch === word.toLowerCase())?.[0] ?? word;
}

/** Returns what somebody types for a lever. */
export function leverWord({ id }: Lever): string {
  return LEVER_WORDS[id] ?? id;
}

/** Names a lever: the question of a choice, a general lever, or the field with the segment it belongs to. */
export function leverName({ id, choice, how, place }: Lever): string {
  if (choice) return printable(choice.question);
  if (how === 'times' && Object.hasOwn(GENERAL_LEVERS, id)) return GENERAL_LEVERS[id];
  const segment = place.elements.find(({ list, name }) => list === 'segments' && name !== null);
  // Several steps of a segment differ in their date alone.
  const day = how === 'date' ? parseIsoDate(place.elements.at(-1)?.from ?? '') : null;
  const label = `${fieldLabel(place)}${day === null ? '' : ` (nu ${formatDate(day)})`}`;
  return segment ? `${printable(segment.name ?? '')}: ${inSentence(label)}` : label;
}

/** Writes a value of a lever with its unit: `50 plaatsen`, `€ 250 per dag`, `1,1 keer`, `1 januari 2024`. */
export function leverValueText({ choice, how, place }: Lever, value: number): string {
  if (how === 'date') return formatDate(Math.round(value));
  if (how === 'times') return `${formatShortest(value, 4)} keer`;
  if (!choice) return fieldValue(place, value);
  const words = CHOICE_WORDS[choice.unit];
  return `${formatChoice(choice.unit, value, decimalsFor(choice.unit, value))} ${words.unit}`;
}

/** Writes a value of a lever without its unit, as a field or an axis shows it: `50`, `1,1`; a date in full. */
export function leverNumber(lever: Lever, value: number): string {
  if (lever.how === 'date') return formatDate(Math.round(value));
  return formatShortest(isPercent(lever) ? value * 100 : value, 6);
}

/** Writes a value of a lever above a narrow column: `50`, `€ 250`, `1 jan 2024`, `50%`. */
export function leverHead(lever: Lever, value: number): string {
  if (lever.how === 'date') return formatShortDate(Math.round(value));
  if (lever.choice) return formatChoice(lever.choice.unit, value, decimalsFor(lever.choice.unit, value));
  return `${leverNumber(lever, value)}${isPercent(lever) ? '%' : ''}`;
}

/** What stands behind a number of a lever: `plaatsen`, `keer`, `%`. */
export function leverUnit(lever: Lever): string {
  if (lever.choice)
    return lever.choice.unit === 'euros-per-day' ? 'euro per dag' : CHOICE_WORDS[lever.choice.unit].unit;
  if (lever.how === 'date') return '';
  return lever.how === 'times' ? 'keer' : isPercent(lever) ? '%' : UNIT_WORDS[fieldUnit(lever.place)];
}

/** Whether a field shows a value of a lever as a percentage: 0.5 as 50. */
export function isPercent({ choice, how, place }: Lever): boolean {
  return choice === null && how === 'set' && ['share', 'rate', 'yearly-change'].includes(fieldUnit(place));
}

/** Writes a value of a lever as the command line takes it: `50`, `0.8`, `2024-01-01`. */
export function leverTyped({ how }: Lever, value: number): string {
  return how === 'date' ? dateOfDay(Math.round(value)) : String(value);
}

/** As many decimals as there are, at most two; cents come in pairs. */
function decimalsFor(unit: ChoiceUnit, value: number): number {
  const digits = [0, 1].find((decimals) => Math.abs(value - Number(value.toFixed(decimals))) < 1e-9) ?? 2;
  return unit === 'euros-per-day' && digits > 0 ? 2 : digits;
}

/** Words around the choice of an outcome and of an input. */
export const PICKERS = {
  measure: 'Uitkomst',
  segment: 'Segment',
  allSegments: 'Alle segmenten samen',
  period: 'Wanneer',
  people: 'Jongeren en plaatsen',
  money: 'Geld',
  years: 'Periode',
  dates: 'Dag',
  lever: 'Knop',
  choices: 'Knoppen van de eerste pagina',
  general: 'Alles samen',
  places: 'Plaatsen per segment',
  from: 'Van',
  until: 'Tot en met',
  step: 'Stap',
  stepDays: 'Stap (dagen)',
  none: 'Geen',
} as const;
