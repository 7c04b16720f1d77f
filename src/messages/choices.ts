import type { ChoiceUnit } from '../scenario/schema.ts';
import { formatEuros, formatNumber } from './format.ts';

/** The words around one kind of choice. `inSentence` names the value in the middle of the answer. */
interface ChoiceWords {
  /** Name for the log and the list of choices. */
  readonly name: string;
  /** Beside the field. */
  readonly unit: string;
  /** Between the field in the answer sentence and its verb. */
  readonly inSentence: string;
  readonly lower: string;
  readonly higher: string;
  /** What moving it does, in at most twenty words. */
  readonly effect: string;
  /** What follows a difference: `14 minder dan nu`. */
  readonly less: string;
  readonly more: string;
}

export const CHOICE_WORDS: Readonly<Record<ChoiceUnit, ChoiceWords>> = {
  places: {
    name: 'Plaatsen',
    unit: 'plaatsen',
    inSentence: 'plaatsen',
    lower: 'Eén plaats minder',
    higher: 'Eén plaats meer',
    effect:
      'Minder plaatsen: jongeren wachten langer. Niemand hoeft weg: een plaats sluit pas als de jongere vertrekt.',
    less: 'minder',
    more: 'meer',
  },
  'clients-per-month': {
    name: 'Nieuwe jongeren per maand',
    unit: 'per maand',
    inSentence: 'nieuwe jongeren per maand',
    lower: 'Minder nieuwe jongeren',
    higher: 'Meer nieuwe jongeren',
    effect: 'Komen er meer jongeren bij dan er kunnen vertrekken, dan groeit de wachtlijst.',
    less: 'minder',
    more: 'meer',
  },
  months: {
    name: 'Verblijfsduur in maanden',
    unit: 'maanden',
    inSentence: 'maanden verblijf',
    lower: 'Korter verblijf',
    higher: 'Langer verblijf',
    effect: 'Blijven jongeren korter, dan komt een plaats eerder vrij voor de volgende.',
    less: 'korter',
    more: 'langer',
  },
  'euros-per-day': {
    name: 'Prijs per dag',
    unit: 'per dag',
    inSentence: 'per dag',
    lower: 'Lagere prijs',
    higher: 'Hogere prijs',
    effect: 'De prijs verandert wat de gemeente betaalt. De wachtlijst verandert er niet door.',
    less: 'minder',
    more: 'meer',
  },
};

/** Words of the panel Uw keuzes and of its drawers. */
export const PANEL = {
  heading: 'Uw keuzes',
  hint: 'Sleep of typ',
  allBack: 'alles terug',
  back: 'terug naar nu',
  backOf: (name: string) => `${name}: terug naar nu`,
  same: 'gelijk aan nu',
  now: (value: string) => `nu ${value}`,
  more: (count: number) => (count === 1 ? 'Nog 1 keuze' : `Nog ${count} keuzes`),
  fewer: 'Minder keuzes tonen',
  begin: 'Begin hier: sleep of typ.',
  contractName: 'Betaalvorm',
  contractEffect:
    'De betaalvorm bepaalt wie het risico draagt: de gemeente of de aanbieder. De wachtlijst verandert er niet door.',
  ownOpen: 'Eigen afspraak maken…',
  ownHeading: 'Hoe betaalt de gemeente?',
  ownEdit: 'wijzig',
  ownEditOf: (label: string) => `Wijzig ${label}`,
  ownRemove: 'weg',
  ownRemoveOf: (label: string) => `Haal ${label} weg`,
  ownFor: (label: string, segment: string | null, since: string | null) =>
    [label, ...(segment === null ? [] : [`voor ${segment}`]), ...(since === null ? [] : [`vanaf ${since}`])].join(', '),
  laterContract: (date: string, label: string) => `Vanaf ${date} geldt: ${label}.`,
  ownPrice: 'Deze afspraak heeft eigen bedragen. De prijs per dag hieronder verandert die niet.',
  starts: 'Begin met',
  baseStart: 'Nu',
  adapted: (start: string) => `${start}, aangepast`,
  about: (question: string) => `Uitleg bij: ${question}`,
  sourceOf: (kind: string) => `Herkomst: ${kind}`,
  documentSays: (document: string) => `Uit: ${document}`,
  legend: 'Herkomst van de getallen',
  noSource: 'Van dit getal is de herkomst niet bekend.',
} as const;

/** The three kinds of source, as they are named everywhere. */
export const SOURCE_NAMES = {
  document: 'uit document',
  'own-data': 'uw gegevens',
  assumption: 'aanname',
} as const;

/** Words of the closed drawer with all assumptions, and of the caveat at the end of the page. */
export const ASSUMPTIONS = {
  heading: 'Aannames',
  hint: 'zo denken we dat het werkt',
  text: 'Dit is een rekenmodel, geen voorspelling. Het laat zien wat er gebeurt als deze aannames kloppen.',
} as const;

/** Why a typed number is not taken over. The last valid number stays in force. */
export const COMPLAINTS = {
  outside: (low: string, high: string) => `Vul een getal in tussen ${low} en ${high}.`,
  fromZero: 'Vul een getal in van 0 of meer.',
  unclear: (text: string) =>
    `Is ${text} met een komma of met een punt bedoeld? Schrijf 1234,5 voor een deel, en 1.234 of 1234 voor een heel getal.`,
  none: 'Dit is geen getal. Vul een getal in, bijvoorbeeld 43 of 8,6.',
  whole: 'Vul een heel getal in.',
} as const;

/** Writes the value of a choice: `43`, `8,6`, `€ 300`. */
export function formatChoice(unit: ChoiceUnit, value: number, decimals: number): string {
  return unit === 'euros-per-day' ? formatEuros(value, decimals) : formatNumber(value, decimals);
}

/** Writes a value with unit and difference for a screen reader: `43 plaatsen, 14 minder dan nu`. */
export function choiceAsText(unit: ChoiceUnit, value: number, now: number, decimals: number): string {
  const words = CHOICE_WORDS[unit];
  return `${formatChoice(unit, value, decimals)} ${words.unit}, ${differenceFromNow(unit, value, now, decimals)}`;
}

/** Writes how a choice differs from now: `14 minder dan nu`, `gelijk aan nu`. */
export function differenceFromNow(unit: ChoiceUnit, value: number, now: number, decimals: number): string {
  const words = CHOICE_WORDS[unit];
  const [shown, shownNow] = [Number(value.toFixed(decimals)), Number(now.toFixed(decimals))];
  if (shown === shownNow) return PANEL.same;
  const size = formatChoice(unit, Math.abs(shown - shownNow), decimals);
  return `${size} ${shown < shownNow ? words.less : words.more} dan nu`;
}
