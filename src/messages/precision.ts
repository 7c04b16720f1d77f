import type { Scenario } from '../scenario/schema.ts';
import { type AimMeasure, aimName, aimUnit, aimValue, type NamedAim } from './aims.ts';
import { quoted } from './cli.ts';
import { formatEuros, formatNumber, formatPercent, formatShortest, NOT_APPLICABLE } from './format.ts';
import { durationText } from './questions.ts';

/** Half the width of an interval, as asked. */
type NamedHalfWidth =
  | { readonly kind: 'relative'; readonly share: number }
  | { readonly kind: 'absolute'; readonly amount: number };

interface Between {
  readonly low: number;
  readonly high: number;
}

interface NamedChance extends Between {
  readonly count: number;
  readonly n: number;
}

/** An answer of the study as far as words need it. */
export interface NamedPrecision {
  readonly aim: NamedAim;
  readonly sure: {
    readonly replications: number;
    readonly mean: number;
    readonly interval: Between | null;
    readonly refused: 'too-few' | 'too-skewed' | 'never-seen' | null;
    readonly saved: number;
    readonly controls: number;
  } | null;
  readonly halfWidth: number | null;
  readonly wanted: number | null;
  readonly isPrecise: boolean;
  readonly expected: number | null;
  readonly spread: {
    readonly futures: number;
    readonly unknown: readonly number[];
    readonly aboveZero: NamedChance | null;
    readonly aboveLine: (NamedChance & { readonly line: number }) | null;
  } | null;
}

/** Words of the question how sure a number is. */
export const PRECISION = {
  halfWidthForm: (text: string) =>
    `Achter --half-width staat ${quoted(text)}. Vul een percentage in tussen 0% en 100%, bijvoorbeeld 5%, of een getal boven 0 in de eenheid van de uitkomst, bijvoorbeeld 2.`,
  severalUnits:
    'Een marge in een eenheid kan niet voor uitkomsten met verschillende eenheden. Kies één --aim, of een percentage, bijvoorbeeld --half-width 5%.',
  mostForm: (text: string, least: number, most: number) =>
    `Achter --most staat ${quoted(text)}. Vul een heel getal in van ${formatNumber(least)} tot en met ${formatNumber(most)}; met minder dan ${formatNumber(least)} keer naspelen is een marge niet te vertrouwen.`,
  replications:
    'Hoe vaak er wordt nagespeeld, volgt hier uit de gevraagde marge. Gebruik --most in plaats van --replications.',
  tooLarge: (seconds: number, fits: number | null) =>
    `Dit is te groot: het past niet in het geheugen of duurt te lang (hoogstens ongeveer ${durationText(seconds)}). ` +
    (fits === null
      ? 'Zelfs 100 keer naspelen past niet. Kies een kleiner scenario of een kortere periode.'
      : `Kies --most ${fits} of minder.`),
  tooLargeHere: (seconds: number, fits: boolean) =>
    `Dit is te groot: het past niet in het geheugen of duurt te lang (hoogstens ongeveer ${durationText(seconds)}). ` +
    (fits ? 'Kies minder vaak naspelen.' : 'Zelfs 100 keer naspelen past niet. Kies een kortere periode.'),
  takesLong: (seconds: number) =>
    `Dit duurt hoogstens ongeveer ${durationText(seconds)}, en meestal veel korter. Stoppen kan met Ctrl+C.`,
  takes: (seconds: number, most: number) =>
    `Doorstroom stopt zodra het zeker genoeg is: na minstens 100 en hoogstens ${formatNumber(most)} keer naspelen. ` +
    `Dat duurt hoogstens ongeveer ${durationText(seconds)}, meestal veel korter.`,
  asked: (halfWidth: NamedHalfWidth, most: number) =>
    `Gevraagd: een gemiddelde dat er met 95% zekerheid hoogstens ${marginAsked(halfWidth)} naast zit, met hoogstens ${formatNumber(most)} keer naspelen.`,
  lineForm: (text: string) =>
    `Achter --line staat ${quoted(text)}, en dat is geen getal. Vul een getal in de eenheid van de uitkomst in, bijvoorbeeld 63 of 5600000.`,
  lineNeedsAim: 'Een grens hoort bij één uitkomst. Kies die uitkomst met één --aim, of laat --line weg.',
  reached: (replications: number) => `Zeker genoeg na ${formatNumber(replications)} keer naspelen.`,
  notReached: (replications: number) =>
    `Niet zeker genoeg: na ${formatNumber(replications)} keer naspelen is het gestopt.`,
  spread: (futures: number, unit: string) => `Zo ver lopen ${formatNumber(futures)} toekomsten uiteen (${unit})`,
  share: 'In zoveel van de toekomsten hoogstens',
  value: 'Waarde',
  range: '95% zeker tussen',
  unknown: (chances: readonly number[], futures: number) =>
    `Voor ${listed(chances.map((chance) => formatPercent(chance)))} zijn ${formatNumber(futures)} toekomsten te weinig.`,
} as const;

/** The answer about one number: a headline with its interval, and what belongs to it. */
export interface PrecisionText {
  readonly title: string;
  /** The number itself; null where there is none to rely on. */
  readonly mean: string | null;
  readonly headline: string;
  readonly lines: readonly string[];
}

/** Writes what is known of one number, and how sure it is. */
export function precisionText(scenario: Scenario, answer: NamedPrecision): PrecisionText {
  const { aim, sure, halfWidth } = answer;
  const title = aimName(scenario, aim);
  if (!sure)
    return {
      title,
      mean: null,
      headline: 'Dit getal bestaat niet: in geen enkele toekomst is er iets om door te delen.',
      lines: [],
    };
  const write = sureWriter(aim.measure, halfWidth);
  const line = lineChance(answer);
  if (!sure.interval)
    return { title, mean: null, headline: refusedText(answer, write), lines: [...rareLines(answer), ...line] };
  return {
    title,
    mean: write.value(sure.mean),
    headline: `95% zeker tussen ${write.between(sure.interval)}`,
    lines: [marginLine(answer, write), ...savedLines(answer), ...line],
  };
}

/** What holds for all answers together: how the mean was taken, and what the spread is. */
export function precisionNotes(
  asked: { readonly controlled: boolean; readonly luck: 'plain' | 'antithetic' },
  answers: readonly NamedPrecision[],
): string[] {
  const isLess = answers.some(({ sure }) => sure?.interval && sure.controls > 0);
  const isPlain = answers.some(({ sure }) => sure?.interval && sure.controls === 0);
  return [
    'De rekenfout wordt kleiner door vaker na te spelen. Hoe ver toekomsten uiteenlopen is toeval: dat blijft.',
    ...(isLess
      ? [
          'Van elke toekomst is afgetrokken wat alleen toeval in aanmeldingen en verblijfsduren is. Gemiddeld is dat precies bekend: het gemiddelde blijft kloppen en de rekenfout wordt kleiner.',
        ]
      : []),
    ...(asked.controlled && isPlain
      ? [
          'Waar jongeren niet los van elkaar worden aangemeld, is dat toeval niet precies bekend. Daar is gewoon gemiddeld.',
        ]
      : []),
    ...(asked.luck === 'antithetic'
      ? [
          'De toekomsten zijn in tegengestelde paren gespeeld. Elk paar telt als één waarneming, en van elk paar staat één toekomst in de spreiding.',
        ]
      : []),
  ];
}

/** Writes numbers with as many digits as are sure. */
export interface SureWriter {
  readonly value: (value: number) => string;
  readonly between: (range: Between) => string;
  /** A difference: of shares in percentage points. */
  readonly margin: (value: number) => string;
}

/** Returns how a measure is written of which the mean is so sure; null: as usual. */
export function sureWriter(measure: AimMeasure, halfWidth: number | null): SureWriter {
  const unit = aimUnit(measure);
  const scale = unit === '%' ? 100 : 1;
  const digits = halfWidth ? 1 - Math.floor(Math.log10(halfWidth * scale)) : unit === '€' ? 0 : 1;
  const decimals = Math.min(4, Math.max(0, digits));
  const whole = 10 ** Math.max(0, -digits);
  const number = (value: number) => {
    const rounded = Math.round((value * scale) / whole) * whole;
    const shown = digits < 0 ? rounded : value * scale;
    return unit === '€' ? formatEuros(shown, Math.min(2, decimals)) : formatNumber(shown, decimals);
  };
  const behind = unit === '€' ? '' : unit === '%' ? '%' : ` ${unit}`;
  return {
    value: (value) => `${number(value)}${behind}`,
    between: ({ low, high }) => `${number(low)}${unit === '%' ? '%' : ''} en ${number(high)}${behind}`,
    margin: (value) => `${number(value)}${unit === '%' ? ' procentpunt' : behind}`,
  };
}

function marginAsked(halfWidth: NamedHalfWidth): string {
  if (halfWidth.kind === 'relative') return `${formatShortest(halfWidth.share * 100)}% van zichzelf`;
  return `${formatShortest(halfWidth.amount, 4)} (in de eenheid van de uitkomst)`;
}

function marginLine({ aim, sure, halfWidth, wanted, isPrecise, expected }: NamedPrecision, write: SureWriter): string {
  if (!sure || halfWidth === null || wanted === null) return NOT_APPLICABLE;
  const share = sure.mean === 0 ? '' : ` (${formatPercent(Math.abs(halfWidth / sure.mean), 1)})`;
  const found = `Rekenfout: ± ${write.margin(halfWidth)}${share}, bij ${formatNumber(sure.replications)} keer naspelen.`;
  if (isPrecise) return found;
  const askedWriter = sureWriter(aim.measure, Math.min(wanted, halfWidth));
  const more =
    expected === null ? '' : ` Daar is ongeveer ${formatNumber(roughly(expected))} keer naspelen voor nodig.`;
  return `${found} Gevraagd was hoogstens ± ${askedWriter.margin(wanted)}: dat is niet gehaald.${more}`;
}

/** What taking known luck away was worth. */
function savedLines({ sure }: NamedPrecision): string[] {
  if (!sure || sure.saved < 1.05) return [];
  const plain = formatNumber(roughly(sure.saved * sure.replications));
  return [`Gewoon middelen had ongeveer ${plain} keer naspelen gekost: ${formatNumber(sure.saved, 1)} keer zo veel.`];
}

function refusedText({ sure }: NamedPrecision, write: SureWriter): string {
  if (!sure) return NOT_APPLICABLE;
  if (sure.refused === 'never-seen')
    return `In geen van de ${formatNumber(sure.replications)} toekomsten komt dit voor.`;
  return `Gemiddeld ${write.value(sure.mean)} in ${formatNumber(sure.replications)} toekomsten; een marge is hier niet te geven.`;
}

/** Of what is rare the chance is sure where the mean is not. */
function rareLines({ sure, spread }: NamedPrecision): string[] {
  const chance = spread?.aboveZero;
  if (sure?.refused === 'never-seen')
    return chance
      ? [`Dat is niet hetzelfde als nooit: de kans is hoogstens ${formatPercent(chance.high, 1)} (95% zeker).`]
      : [];
  return [
    'Een paar zeldzame, hoge uitkomsten bepalen dit gemiddelde. Een marge eromheen zou veel te smal zijn.',
    ...(chance ? [`Meer dan 0 ${chanceText(chance)}`] : []),
  ];
}

function lineChance({ aim, spread }: NamedPrecision): string[] {
  if (!spread?.aboveLine) return [];
  const { line, ...chance } = spread.aboveLine;
  return [`Meer dan ${aimValue(aim.measure, line)} ${chanceText(chance)}`];
}

function chanceText({ count, n, low, high }: NamedChance): string {
  return (
    `komt voor in ${formatNumber(count)} van de ${formatNumber(n)} toekomsten: een kans van ${formatPercent(count / n, 1)}, ` +
    `95% zeker tussen ${formatPercent(low, 1)} en ${formatPercent(high, 1)}.`
  );
}

/** A number of replications that is a guess: two digits. */
function roughly(count: number): number {
  const size = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1);
  return Math.round(count / size) * size;
}

function listed(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} en ${texts[texts.length - 1]}`;
}
