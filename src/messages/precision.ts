import type { Scenario } from '../scenario/schema.ts';
import { type AimMeasure, aimName, aimUnit, type NamedAim } from './aims.ts';
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
    readonly aboveZero: (Between & { readonly count: number; readonly n: number }) | null;
  } | null;
}

/** Words of the question how sure a number is. */
export const PRECISION = {
  help: `Speelt door tot een gemiddelde zeker genoeg is, en zegt hoe vaak dat nodig was.

Gebruik
  npm run -s precision -- BESTAND --aim UITKOMST --half-width 5% [keuzes]

Voorbeelden
  hoe lang is de wachttijd gemiddeld, op 5% nauwkeurig?
    npm run -s precision -- scenarios/almata.json --variant in-een-keer --aim waitingTime --half-width 5%
  hoe lang is de wachtlijst op 1 januari 2024, op een halve jongere nauwkeurig?
    npm run -s precision -- scenarios/almata.json --aim waitingList@2024-01-01 --half-width 0,5

Keuzes
  --aim UITKOMST[:SEGMENT][@PERIODE]
                        welk gemiddelde; mag vaker: dan wordt doorgespeeld tot ze allemaal zeker
                        genoeg zijn (zonder deze keuze: de gebruikelijke uitkomsten)
  --half-width MARGE    hoe ver het gemiddelde er met 95% zekerheid hoogstens naast zit: een deel van
                        het gemiddelde (5%, ook zonder deze keuze), of een aantal in de eenheid van de
                        uitkomst (2 dagen: 2; voor een percentage is 0,02 twee procentpunt)
  --most N              nooit vaker naspelen dan N keer, 100 of meer (zonder deze keuze: 10.000, of
                        zoveel als er in het geheugen en in een uur past)
  --plain               zonder af te trekken wat alleen toeval in aanmeldingen en verblijfsduren is
  --pairs               speel toekomsten in tegengestelde paren: in de tweede valt elk lot andersom
  --variant ID          van deze variant; zonder deze keuze van het uitgangspunt
  --contract ID         dit contract betaalt
  --set /pad=WAARDE     wijzig één getal in het uitgangspunt; mag vaker
  --seed TEKST          startgetal van het toeval
  --workers N           over hoeveel rekenkernen het werk wordt verdeeld (zonder deze keuze: alle);
                        de uitkomst is voor elk aantal dezelfde
  --json                geef één JSON-object in plaats van tekst
  -h, --help            deze uitleg

Uitgangscode: 0 klaar (ook als de gevraagde marge niet is gehaald), 2 een keuze klopt niet, 3 te groot
om te rekenen, 1 fout in Doorstroom. Meer uitleg staat in docs/cli.md.`,
  halfWidthForm: (text: string) =>
    `Achter --half-width staat ${quoted(text)}. Vul een percentage in tussen 0% en 100%, bijvoorbeeld 5%, of een getal boven 0 in de eenheid van de uitkomst, bijvoorbeeld 2.`,
  severalUnits:
    'Een marge in een eenheid kan niet voor uitkomsten met verschillende eenheden. Kies één --aim, of een percentage, bijvoorbeeld --half-width 5%.',
  mostForm: (text: string, least: number, most: number) =>
    `Achter --most staat ${quoted(text)}. Vul een heel getal in van ${formatNumber(least)} tot en met ${formatNumber(most)}; met minder dan ${formatNumber(least)} keer naspelen is een marge niet te vertrouwen.`,
  replications:
    'Hoe vaak er wordt nagespeeld, volgt hier uit de gevraagde marge. Gebruik --most in plaats van --replications.',
  noParts:
    'Doorspelen tot iets zeker genoeg is kan niet in delen (--shard, --part): wanneer het stopt, hangt van de uitkomsten af.',
  tooLarge: (seconds: number, fits: number | null) =>
    `Dit is te groot: het past niet in het geheugen of duurt te lang (hoogstens ongeveer ${durationText(seconds)}). ` +
    (fits === null
      ? 'Zelfs 100 keer naspelen past niet. Kies een kleiner scenario of een kortere periode.'
      : `Kies --most ${fits} of minder.`),
  takesLong: (seconds: number) =>
    `Dit duurt hoogstens ongeveer ${durationText(seconds)}, en meestal veel korter. Stoppen kan met Ctrl+C.`,
  takes: (seconds: number, most: number) =>
    `Doorstroom stopt zodra het zeker genoeg is: na minstens 100 en hoogstens ${formatNumber(most)} keer naspelen. ` +
    `Dat duurt hoogstens ongeveer ${durationText(seconds)}, meestal veel korter.`,
  asked: (halfWidth: NamedHalfWidth, most: number) =>
    `Gevraagd: een gemiddelde dat er met 95% zekerheid hoogstens ${marginAsked(halfWidth)} naast zit, met hoogstens ${formatNumber(most)} keer naspelen.`,
  reached: (replications: number) => `Zeker genoeg na ${formatNumber(replications)} keer naspelen.`,
  notReached: (replications: number) => `Niet zeker genoeg na ${formatNumber(replications)} keer naspelen.`,
  mean: 'Gemiddelde',
  margin: 'Marge',
  played: 'Nagespeeld',
  spreadTitle: 'Een enkele toekomst kan er ver naast zitten',
  spreadLead: (futures: number) =>
    `Dit is geen rekenfout maar toeval: zo ver lopen ${formatNumber(futures)} nagespeelde toekomsten uiteen. Het wordt niet kleiner door vaker na te spelen.`,
  share: 'In zoveel van de toekomsten hoogstens',
  value: 'Waarde',
  range: '95% zeker tussen',
  unknown: (chances: readonly number[]) =>
    `Bij zo weinig toekomsten is ${listed(chances.map((chance) => formatPercent(chance)))} niet te zeggen.`,
} as const;

/** The answer about one number: a headline with its interval, and what belongs to it. */
export interface PrecisionText {
  readonly title: string;
  readonly headline: string;
  readonly lines: readonly string[];
}

/** Writes what is known of one number, and how sure it is. */
export function precisionText(scenario: Scenario, answer: NamedPrecision): PrecisionText {
  const { aim, sure, halfWidth } = answer;
  const title = aimName(scenario, aim);
  if (!sure)
    return { title, headline: 'Dit getal bestaat niet: in geen enkele toekomst is er iets om te delen.', lines: [] };
  const write = sureWriter(aim.measure, halfWidth);
  const mean = write(sure.mean);
  if (!sure.interval) return { title, headline: refusedText(answer, mean), lines: rareLines(answer) };
  return {
    title,
    headline: `${mean}, 95% zeker tussen ${write(sure.interval.low)} en ${write(sure.interval.high)}`,
    lines: [marginLine(answer, write), savedLine(answer)],
  };
}

/** Writes a value with as many digits as are sure: `24,2 dagen`. */
export function sureWriter(measure: AimMeasure, halfWidth: number | null): (value: number) => string {
  const unit = aimUnit(measure);
  const scale = unit === '%' ? 100 : 1;
  const digits = halfWidth ? 1 - Math.floor(Math.log10(halfWidth * scale)) : 1;
  const decimals = Math.min(4, Math.max(0, digits));
  return (value) => {
    if (unit === '€') return formatEuros(value, Math.min(2, decimals));
    return `${formatNumber(value * scale, decimals)}${unit === '%' ? '%' : ` ${unit}`}`;
  };
}

function marginAsked(halfWidth: NamedHalfWidth): string {
  if (halfWidth.kind === 'relative') return `${formatShortest(halfWidth.share * 100)}%`;
  return `${formatShortest(halfWidth.amount, 4)} (in de eenheid van de uitkomst)`;
}

function marginLine(
  { sure, halfWidth, wanted, isPrecise, expected }: NamedPrecision,
  write: (value: number) => string,
) {
  if (!sure || halfWidth === null || wanted === null) return NOT_APPLICABLE;
  const found = `Rekenfout ± ${write(halfWidth)}${shareOf(halfWidth, sure.mean)}`;
  if (isPrecise) return `${found}; gevraagd was hoogstens ± ${write(wanted)}.`;
  const more =
    expected === null ? '' : ` Daar is ongeveer ${formatNumber(roughly(expected))} keer naspelen voor nodig.`;
  return `${found}; gevraagd was hoogstens ± ${write(wanted)}, en dat is niet gehaald.${more}`;
}

function shareOf(halfWidth: number, mean: number): string {
  return mean === 0 ? '' : ` (${formatPercent(Math.abs(halfWidth / mean), 1)})`;
}

/** How often it was played, and what taking known luck away was worth. */
function savedLine({ sure }: NamedPrecision): string {
  if (!sure) return NOT_APPLICABLE;
  const played = `${formatNumber(sure.replications)} keer nagespeeld.`;
  if (sure.saved < 1.05) return played;
  const plain = formatNumber(roughly(sure.saved * sure.replications));
  return (
    `${played} Gewoon middelen had er ongeveer ${plain} gekost: ${formatNumber(sure.saved, 1)} keer zo veel. ` +
    'Doorstroom trekt af wat alleen toeval in aanmeldingen en verblijfsduren is; dat is precies bekend.'
  );
}

function refusedText({ sure }: NamedPrecision, mean: string): string {
  if (sure?.refused === 'never-seen')
    return `In geen van de ${formatNumber(sure.replications)} toekomsten komt dit voor.`;
  return `Gemiddeld ${mean} in deze toekomsten, zonder marge.`;
}

/** Of what is rare the chance is sure where the mean is not. */
function rareLines({ sure, spread }: NamedPrecision): string[] {
  if (!sure) return [];
  const chance = spread?.aboveZero;
  if (sure.refused === 'never-seen')
    return chance
      ? [`Dat is niet hetzelfde als nooit: de kans is hoogstens ${formatPercent(chance.high, 1)} (95% zeker).`]
      : [];
  const seen = chance
    ? [
        `In ${formatNumber(chance.count)} van de ${formatNumber(chance.n)} toekomsten is het meer dan 0: ` +
          `een kans van ${formatPercent(chance.count / chance.n, 1)}, 95% zeker tussen ${formatPercent(chance.low, 1)} en ${formatPercent(chance.high, 1)}.`,
      ]
    : [];
  return [
    'Doorstroom geeft hier geen marge: een paar zeldzame, hoge uitkomsten bepalen het gemiddelde, en een marge zou veel te smal zijn.',
    ...seen,
    `${formatNumber(sure.replications)} keer nagespeeld.`,
  ];
}

/** A number of replications that is a guess: two digits. */
function roughly(count: number): number {
  const size = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1);
  return Math.round(count / size) * size;
}

function listed(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} en ${texts[texts.length - 1]}`;
}
