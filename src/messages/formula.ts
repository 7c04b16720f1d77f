import { quoted } from './cli.ts';
import { formatNumber, formatShortest, MONTHS } from './format.ts';
import { INDICATOR_WORDS } from './formula-names.ts';
import { unitText } from './formula-units.ts';

type Unit = Parameters<typeof unitText>[0];

/** A mistake in a formula as the reader of formulas tells it. */
interface Mistake {
  readonly code: keyof typeof MISTAKES;
  readonly at: number | null;
  readonly facts: unknown;
}

/** Says what is wrong with a formula, where, and how to mend it. */
export function mistakeText({ code, at, facts }: Mistake): string {
  const text = (MISTAKES[code] as (facts: never) => string)(facts as never);
  if (at === null) return text.charAt(0).toUpperCase() + text.slice(1);
  return `Bij teken ${formatNumber(at + 1)}: ${text}`;
}

/** Each mistake behind `Bij teken 8:`, or as a sentence of its own. */
const MISTAKES = {
  empty: () => 'Er staat geen formule. Vul er een in, bijvoorbeeld: kosten_gemeente / geplaatst.',
  'too-long': ({ characters, most }: { readonly characters: number; readonly most: number }) =>
    `De formule is ${formatNumber(characters)} tekens lang. Hoogstens ${formatNumber(most)} kan: maak de formule korter.`,
  'too-many-parts': ({ most }: { readonly most: number }) =>
    `De formule heeft te veel onderdelen. Hoogstens ${formatNumber(most)} getallen, namen en tekens kan: maak de formule korter.`,
  character: ({ character, instead }: { readonly character: string; readonly instead: string | null }) =>
    `het teken ${quoted(character)} kan niet in een formule.${instead === null ? ' Haal het weg.' : ` Schrijf: ${instead}`}`,
  'decimal-comma': ({ text, withPoint, asList }: { text: string; withPoint: string; asList: string }) =>
    `in ${quoted(text)} staat een komma tussen cijfers. Een komma scheidt in een formule twee waarden. ` +
    `Bedoelt u het getal, schrijf dan een punt: ${withPoint}. Bedoelt u twee waarden, zet er dan een spatie tussen: ${asList}.`,
  'thousands-point': ({ text, whole, decimal }: { text: string; whole: string; decimal: string }) =>
    `${quoted(text)} kan op twee manieren worden gelezen. Schrijf ${whole} voor het grote getal, of ${decimal} voor het kleine (een punt is een decimaalteken).`,
  'too-large': ({ text }: { readonly text: string }) =>
    `het getal ${quoted(text)} is te groot. Vul een kleiner getal in.`,
  'no-multiplication-sign': ({ text }: { readonly text: string }) =>
    `tussen de delen van ${quoted(text)} ontbreekt een teken. Schrijf * om te vermenigvuldigen.`,
  'unexpected-end': () => 'de formule houdt te vroeg op. Vul aan wat er nog moet komen, of haal het laatste teken weg.',
  'not-closed': () => 'er ontbreekt een haakje sluiten. Zet er een ) bij.',
  unexpected: ({ text }: { readonly text: string }) =>
    `${quoted(text)} kan hier niet staan. Kijk na wat ervoor en erachter staat.`,
  'unknown-name': ({ name, nearest }: { readonly name: string; readonly nearest: string | null }) =>
    `de naam ${quoted(name)} bestaat niet.${nearest ? ` Bedoelt u ${nearest}?` : ''} Kies uit de lijst met namen.`,
  'name-as-function': ({ name }: { readonly name: string }) =>
    `achter ${name} staat een haakje. Schrijf * als u wilt vermenigvuldigen: ${name} * ( … ).`,
  'function-as-name': ({ name }: { readonly name: string }) =>
    `achter ${name} horen haakjes met een waarde erin: ${name}( … ).`,
  'argument-count': ({ name, least, most }: { readonly name: string; readonly least: number; readonly most: number }) =>
    `tussen de haakjes van ${name} ${least === most ? `hoort ${least === 1 ? 'één waarde' : `${least} waarden`}` : `horen ${least} tot ${most} waarden`}, met komma's ertussen.`,
  'units-differ': ({ left, right, sign }: { readonly left: Unit; readonly right: Unit; readonly sign: string }) =>
    `bij ${quoted(sign)} staan twee soorten bij elkaar: ${unitText(left)}, en ${unitText(right)}. Dat kan niet. ` +
    'Optellen, aftrekken en vergelijken kan alleen met dezelfde soort; delen en vermenigvuldigen kan altijd.',
  'number-needed': ({ name, unit }: { readonly name: string; readonly unit: Unit }) =>
    `bij ${name} moet een getal zonder eenheid staan, en hier staat ${unitText(unit)}. Deel eerst door iets van dezelfde soort.`,
} as const;

/** Words around formulas: on the command line and on the page. */
export const FORMULA = {
  unknownUnit: (text: string) =>
    `De eenheid ${quoted(text)} is niet bekend. Kies bijvoorbeeld: euro, jongeren, plaatsen, dagen, weken, maanden, procent, getal, of twee met per ertussen: euro per jongere.`,
  otherUnit: (picked: string, found: string) =>
    `De formule geeft ${found}, en u kiest ${picked}. Dat is een andere soort. Kies ${found}, of laat de eenheid weg.`,
  notConverted: (picked: string, found: string) =>
    `De formule geeft ${found}, en u kiest ${picked}. Reken het eerst om in de formule, bijvoorbeeld met / 7 voor weken of / 30.4375 voor maanden.`,
  percentTwice:
    'De formule vermenigvuldigt zelf al met 100, en procent doet dat ook. Laat * 100 weg, of kies getal als eenheid.',
  name: (name: string, formula: string) => (name === '' ? formula : `${name} = ${formula}`),
  nameTooLong: (most: number) => `De naam van het kengetal is te lang. Hoogstens ${most} tekens kan.`,
  total: 'Alle segmenten samen',
  whole: 'hele periode',
  columns: ['', 'gemiddeld', '95% zeker *', 'in 9 van de 10 keer'],
  columnsBeside: ['', 'gemiddeld', '95% zeker *', 'zoals het is', 'verschil', '95% zeker **'],
  interval:
    '* Met 95% zekerheid ligt het gemiddelde tussen deze twee getallen (rekenfout van het aantal keren naspelen).',
  difference: '** Met 95% zekerheid ligt het verschil hiertussen; dezelfde jongeren en hetzelfde toeval in beide.',
  ratio:
    'De formule is een deling. Het gemiddelde is het totaal boven de streep, over alle keren naspelen, gedeeld door het totaal eronder.',
  each: 'De formule is in elke toekomst apart uitgerekend; het gemiddelde is over alle toekomsten.',
  chance: 'De formule is in elke toekomst waar (1) of niet waar (0): het gemiddelde is de kans.',
  single: 'Met één keer naspelen is er geen spreiding en geen zekerheid te zien.',
  withoutValue: (count: number, all: number) =>
    `In ${formatNumber(count)} van de ${formatNumber(all)} toekomsten is er geen uitkomst: daar wordt gedeeld door nul, of de wortel getrokken uit minder dan nul. Die tellen niet mee.`,
  skewed:
    'De uitkomsten zijn scheef verdeeld: enkele toekomsten geven veel meer dan de rest. De 95% is dan te smal; speel vaker na met --replications.',
  skewedOnPage:
    'De uitkomsten zijn scheef verdeeld: enkele toekomsten geven veel meer dan de rest. De 95% is dan te smal.',
  crossesZero:
    'Waar de formule door deelt, is in de ene toekomst boven en in de andere onder nul. Een gemiddelde zegt dan niets, dus het staat er niet.',
  missing: (names: readonly string[]) => `Bestaat hier niet: ${names.join(', ')}.`,
  noFormula:
    'Er is geen formule. Geef een eigen kengetal met --formula "naam = formule", of een instroom met --inflow "/segments/…/inflow/… = formule".',
  unitAlone: 'De keuze --unit hoort bij --formula. Vul ook --formula in, of laat --unit weg.',
  inFormula: (formula: string, mistake: string) => `In de formule ${quoted(formula)}. ${mistake}`,
  inflowForm: (text: string, paths: readonly string[]) =>
    `De instroom ${quoted(text)} is niet te lezen. Verwacht wordt --inflow "/pad = formule", ` +
    `bijvoorbeeld: --inflow "${paths[0] ?? '/segments/…/inflow/…'} = nu * 1.1".`,
  inflowPath: (path: string, near: string | null, paths: readonly string[]) =>
    `De instroom ${quoted(path)} bestaat niet.${near ? ` Bedoelt u ${near}?` : ''} Kies uit: ${paths.join(', ')}.`,
  inflowTwice: (path: string) => `De instroom ${path} staat er meer dan eens. Geef er één formule voor.`,
  impossible: (month: number, year: number, value: number, most: number) =>
    `In ${MONTHS[month - 1]} ${year} geeft de formule ${Number.isFinite(value) ? formatShortest(value, 2) : 'geen getal'} aanmeldingen per jaar. ` +
    (value < 0
      ? 'Minder dan nul kan niet. Zet er een ondergrens in: max(0, …).'
      : Number.isFinite(value)
        ? `Hoogstens ${formatNumber(most)} kan. Maak de formule kleiner.`
        : 'Deel niet door iets dat nul kan zijn, en trek geen wortel uit minder dan nul.'),
  inflowTitle: (label: string, stream: string) =>
    `Instroom van ${label}${stream === '' ? '' : `, ${stream}`}, in aanmeldingen per jaar`,
  inflowNow: 'nu',
  inflowNew: 'formule',
  inflowMean: (now: string, then: string) => `Gemiddeld over de periode: nu ${now}, met de formule ${then} per jaar.`,
  replaced: (parts: readonly ('growth' | 'season')[]) =>
    `${parts.map((part) => (part === 'growth' ? 'De groei' : 'Het seizoen')).join(' en ')} van deze instroom ${parts.length > 1 ? 'vervallen' : 'vervalt'}: de formule zegt alles.`,
  variants: { now: 'Zoals het is', formula: 'Met de formule' },
  comparisonColumns: ['', 'zoals het is', 'formule', 'verschil', '95% zeker *', 'hoe vaak **'],
  comparisonLevel: (count: number) =>
    `* Met 95% zekerheid liggen de ${formatNumber(count)} verschillen alle samen tussen deze getallen.`,
} as const;

interface Told {
  readonly missing: readonly string[];
  readonly crossesZero: boolean;
  readonly withoutValue: number;
  readonly replications: number;
  readonly isSkewed: boolean;
}

/** What must be said about outcomes of a formula, each sentence once. `skewed` is the sentence about that. */
export function cautionsOf(rows: readonly Told[], skewed: string): string[] {
  const words: Readonly<Record<string, string>> = INDICATOR_WORDS;
  const lines = rows.flatMap((row) => [
    ...(row.missing.length > 0 ? [FORMULA.missing(row.missing.map((key) => words[key] ?? key))] : []),
    ...(row.crossesZero ? [FORMULA.crossesZero] : []),
    ...(row.withoutValue > 0 ? [FORMULA.withoutValue(row.withoutValue, row.replications)] : []),
    ...(row.isSkewed ? [skewed] : []),
  ]);
  return [...new Set(lines)];
}

/** Says why a picked unit cannot be that of a formula; null when it can. */
export function unitProblem(
  verdict: 'fits' | 'other-kind' | 'not-converted' | 'percent-twice',
  picked: string,
  found: string,
): string | null {
  if (verdict === 'fits') return null;
  if (verdict === 'percent-twice') return FORMULA.percentTwice;
  return verdict === 'other-kind' ? FORMULA.otherUnit(picked, found) : FORMULA.notConverted(picked, found);
}

/** What stands around the same on the page. */
export const FORMULA_PANEL = {
  lead: 'Maak een eigen kengetal uit de uitkomsten, of geef de instroom een eigen verloop. Doorstroom rekent het in elke toekomst uit, zodat u ook de spreiding en de zekerheid ziet.',
  kind: 'Wat wilt u maken?',
  kinds: { indicator: 'Een eigen kengetal', inflow: 'Een eigen verloop van de instroom' },
  name: 'Naam (mag leeg blijven)',
  formula: 'Formule',
  unit: 'Eenheid',
  unitFollows: (found: string) => `volgt uit de formule (${found})`,
  unitFollowsLater: 'volgt uit de formule',
  segment: 'Van',
  stream: 'Welke instroom?',
  streamName: (label: string, stream: string) => (stream === '' ? label : `${label}: ${stream}`),
  reads: (unit: string) => `De formule klopt. De uitkomst is in ${unit}.`,
  readsInflow: 'De formule klopt. De uitkomst is het aantal aanmeldingen per jaar, maand voor maand.',
  names: 'Namen om te kiezen',
  groups: { people: 'Jongeren, plaatsen en dagen', money: 'Geld', month: 'Over de maand', functions: 'Functies' },
  signs:
    'Tekens: + − * / ^ ( ) en een punt voor decimalen. Voorwaarde: a >= b ? c : d (als a minstens b is dan c, anders d).',
  startIndicator: 'kosten_gemeente / geplaatst',
  startName: 'kosten per geplaatste jongere',
  startInflow: (perYear: string) => `${perYear} + 10 * sin(2 * pi * maand / 12)`,
  result: (name: string, unit: string) => `${name} (${unit})`,
  about: (replications: number) =>
    `Per jaar en over de hele periode, ${formatNumber(replications)} keer nagespeeld met de keuzes van nu.`,
  reference: 'zonder uw keuzes',
  sure: (low: string, high: string) => (low === high ? `95% zeker: ${low}` : `95% zeker: ${low} tot ${high}`),
  columns: [
    'Periode',
    'Gemiddeld',
    '95% zeker',
    'In 9 van de 10 keer',
    'Zonder uw keuzes',
    'Verschil',
    '95% zeker van het verschil',
  ],
  csv: [
    'periode',
    'gemiddeld',
    'zeker_van',
    'zeker_tot',
    'p5',
    'p95',
    'zonder_keuzes',
    'verschil',
    'verschil_van',
    'verschil_tot',
  ],
  file: 'formule',
  inflowFile: 'instroom',
  inflowFinding: (now: string, then: string) => `Gemiddeld ${then} aanmeldingen per jaar, nu ${now}.`,
  inflowAbout: 'Aanmeldingen per jaar, maand voor maand.',
  inflowColumns: ['Maand', 'Nu', 'Formule'],
  fromNotZero: 'De as begint niet bij nul.',
  month: 'Maand',
  perYear: 'Aanmeldingen per jaar',
  sides: 'Wat de formule verandert',
  sidesColumns: ['Uitkomst', 'Zoals het is', 'Met de formule', 'Verschil', '95% zeker *', 'Hoe vaak **'],
  save: 'Bewaar als scenario',
  saveAbout:
    'Het bestand is dit scenario met uw keuzes en met deze instroom als stappen met een datum. U kunt het hier weer openen.',
  source: 'Eigen formule voor de instroom',
} as const;

/** Writes an outcome of a formula with about four figures, so that small and large ones can be read. */
export function formulaNumber(value: number | null, largest: number): string {
  const size = Math.abs(largest);
  return formatNumber(value, size >= 9999.5 ? 0 : size >= 99.95 ? 1 : size >= 0.9995 ? 2 : size >= 0.01 ? 4 : 6);
}
