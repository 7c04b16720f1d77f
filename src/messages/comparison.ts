import { dayOfDate } from '../calendar/calendar.ts';
import { type AimMeasure, aimUnit, isMoney } from './aims.ts';
import { quoted } from './cli.ts';
import { formatDate, formatNumber, formatPercent, NOT_APPLICABLE } from './format.ts';
import { printable } from './names.ts';
import { TABLE_MEASURES, type TableMeasure } from './tables.ts';

/** Words of a comparison on the page and on the command line. */
export const COMPARISON = {
  later: (label: string, months: number) => `${label}, ${monthsText(months)} later`,
  laterId: (id: string) => `${id}-later`,
  freeFollowUp: (label: string) => `${label}, altijd een vervolgplek`,
  freeFollowUpId: (id: string) => `${id}-vervolgplek`,
  extraPlaces: (label: string) => `${label}: extra vervolgplekken`,
  contractId: (id: string | null, contract: string) => (id === null ? contract : `${id}+${contract}`),
  contractLabel: (label: string | null, contract: string) => (label === null ? contract : `${label}, ${contract}`),
  together: 'Alles samen',
  togetherId: 'samen',
  own: (number: number) => `eigen-${number}`,
  ownLabel: (number: number) => `Eigen variant ${number}`,
  file: (number: number) => `bestand-${number}`,
  isReference: 'hiermee worden de andere vergeleken',
  choices: 'Andere keuzes:',
  assumptions: 'Andere aannames over de wereld:',
  same: 'Gelijk aan de variant waarmee wordt vergeleken.',
  moved: (count: number, beyond: number, months: number) =>
    `Wat in dit plan een datum heeft, begint ${monthsText(months)} later (${count === 1 ? 'één datum' : `${count} datums`}). De periode blijft gelijk, dus ${
      beyond === 0
        ? `het plan werkt binnen de periode ${monthsText(months)} korter.`
        : beyond === count
          ? 'het plan begint pas na het eind: binnen de periode gebeurt er niets van.'
          : `een deel (${beyond} van de ${count} datums) valt na het eind en gebeurt binnen de periode niet.`
    }`,
  undated: (line: string) => `Schuift niet mee, want het heeft geen latere datum: ${line}.`,
  freed: (labels: readonly string[]) =>
    labels.length === 0
      ? 'Zoeken naar een volgende plek kost geen tijd.'
      : `Wie klaar is en geen plek vindt bij ${listed(labels)}, krijgt meteen een extra plek. Eigen plekken worden eerst gebruikt; ` +
        'wie van buiten komt, krijgt geen extra plek. Zoeken naar een plek kost geen tijd.',
  freedPrice:
    'Een extra plek kost de aanbieder evenveel als een gewone, maar alleen op dagen dat zij bezet is; de gemeente betaalt volgens hetzelfde contract.',
  freedUnpriced: (labels: readonly string[]) =>
    `Wat extra plekken bij ${listed(labels)} de aanbieder kosten, is niet bekend en telt niet mee: daar werkt personeel in groepen, of het scenario noemt geen kosten.`,
  otherSegments: 'De bestanden hebben niet dezelfde segmenten: het totaal van deze variant gaat over andere hulp.',
  aligned: (file: string, seed: string, replications: number) =>
    `${quoted(file)} wordt nagespeeld met het startgetal en het aantal keren van het eerste bestand (${printable(seed)}, ${formatNumber(replications)} keer), zodat het toeval in alle varianten hetzelfde is.`,
  level: (count: number, level: number) =>
    count === 1
      ? '* Met 95% zekerheid ligt het gemiddelde verschil tussen deze twee getallen (rekenfout van het aantal keren naspelen).'
      : `* Met 95% zekerheid liggen de ${formatNumber(count)} bovenste verschillen (één per variant en uitkomst) alle samen tussen deze getallen; elk apart is ${formatPercent(level, 2)} zeker. Bij de jaren en dagen daaronder is elk verschil apart 95% zeker.`,
  twenty:
    'In hoeveel van de 20 toekomsten; dezelfde jongeren en hetzelfde toeval in alle varianten. Altijd gelijk: het verschil is in elke toekomst precies nul.',
  rough:
    '~ Bij dit verschil zijn er te weinig toekomsten voor een goede rekenfout: de marge kan te smal zijn. Speel vaker na.',
  always: 'altijd gelijk',
  odds: (count: number, word: string) => `in ${count} van de 20 ${word}`,
  columns: ['gemiddeld', 'verschil', 'tussen *', 'hoe vaak **'],
  range: (low: string, high: string) => (low === high ? low : `${low} tot ${high}`),
  scaled: { one: '', thousand: 'duizend ' },
  best: { lower: 'Gemiddeld het laagst', higher: 'Gemiddeld het hoogst' },
  leader: (word: string, label: string) => `${word}: ${label}.`,
  certain: 'Dat is zeker beter dan elke andere.',
  rivals: (labels: readonly string[]) => `Dat is niet met zekerheid te onderscheiden van ${listed(labels)}.`,
  shares: (parts: readonly string[]) => `Als enige de beste: ${parts.join('; ')}.`,
  share: (
    label: string,
    { share, low, high }: { readonly share: number; readonly low: number; readonly high: number },
  ) =>
    `${label} in ${formatPercent(share)} van de toekomsten (95% zeker tussen ${formatPercent(low)} en ${formatPercent(high)})`,
  nobody: (share: number) => `In ${formatPercent(share)} zijn twee of meer varianten precies even goed.`,
  waitNote:
    'De wachttijd telt alleen wie geplaatst is. Bij een lijst die groeit lijkt het wachten daardoor korter dan het is: kijk ook naar de wachtlijst.',
  neither: 'Meer is hier niet vanzelf beter of slechter: er is geen beste.',
  togetherTitle: 'Alles samen, en de losse effecten opgeteld',
  togetherNames: { combined: 'alles samen', sum: 'de losse effecten opgeteld', extra: 'wat ze elkaar doen' },
  togetherNote:
    'Wat ze elkaar doen is het verschil: is het nul, dan hebben de knoppen niets met elkaar te maken; anders versterken of verzwakken zij elkaar.',
  growthTitle: 'Vanaf wanneer is de wachtlijst langer (alle segmenten samen)?',
  growthCertain: (date: string) =>
    `Gemiddeld zeker langer vanaf ${formatDate(dayOfDate(date))} (95% zeker, over alle maanden samen).`,
  growthSeen: (date: string) => `In de eerste toekomst al vanaf ${formatDate(dayOfDate(date))}.`,
  growthNone: 'Op geen enkele eerste dag van een maand zeker langer.',
  growthShare: (count: number, total: number) =>
    `In ${formatNumber(count)} van de ${formatNumber(total)} toekomsten wordt de lijst ooit langer`,
  growthSpread: (p5: string, p50: string, p95: string | null) =>
    `; de helft van de toekomsten voor of op ${formatDate(dayOfDate(p50))}, in 9 van de 10 keer tussen ${formatDate(dayOfDate(p5))} en ${p95 === null ? 'na het eind (of nooit)' : formatDate(dayOfDate(p95))}.`,
  growthDefinition:
    'Gekeken is op elke eerste van een maand en op de laatste dag, steeds met dezelfde jongeren in beide varianten.',
  seriesTitle: 'De wachtlijst van alle segmenten samen: gemiddelde (in 9 van de 10 keer)',
} as const;

/** How the numbers of one aim are written: large amounts in thousands. */
export interface AimWriter {
  /** Behind the title: `dagen`, `duizend €`. */
  readonly unit: string;
  readonly value: (value: number | null) => string;
  /** With its sign; of shares in percentage points, which the unit of the column says. */
  readonly difference: (value: number | null) => string;
}

/** Chooses how to write an aim, by its largest number. */
export function writerOf(measure: AimMeasure, largest: number): AimWriter {
  const isThousands = isMoney(measure) && largest >= 1e6;
  const unit = aimUnit(measure);
  const size = isThousands ? 1000 : unit === '%' ? 0.01 : 1;
  const scaled = largest / size;
  const decimals = isMoney(measure) || scaled >= 9999.5 ? 0 : unit === 'verhuizingen' || scaled < 1 ? 2 : 1;
  const value = (number: number | null) =>
    number === null || !Number.isFinite(number) ? NOT_APPLICABLE : formatNumber(number / size, decimals);
  return {
    unit: `${isThousands ? 'duizend ' : ''}${unit}`,
    value,
    difference: (number) => {
      const text = value(number);
      return number !== null && number > 0 && /[1-9]/.test(text) ? `+${text}` : text;
    },
  };
}

/** Returns whether a higher number is "meer", "hoger" or "langer", and the opposite. */
export function wordsOf(measure: AimMeasure): { readonly more: string; readonly less: string } {
  const table: Readonly<Partial<Record<string, TableMeasure>>> = TABLE_MEASURES;
  return table[measure] ?? { more: 'meer', less: 'minder' };
}

/** Says in how many of twenty futures something is more or less, whichever is more often. */
export function oddsText(
  measure: AimMeasure,
  odds: {
    readonly lower: number;
    readonly higher: number;
    readonly lowerInTwenty: number;
    readonly higherInTwenty: number;
  },
): string {
  const { more, less } = wordsOf(measure);
  if (odds.lower === 0 && odds.higher === 0) return COMPARISON.always;
  return odds.higher >= odds.lower
    ? COMPARISON.odds(odds.higherInTwenty, more)
    : COMPARISON.odds(odds.lowerInTwenty, less);
}

/** Writes a number of months as people say it: `2 jaar`, `18 maanden`. */
export function monthsText(months: number): string {
  if (months % 12 === 0) return `${formatNumber(months / 12)} jaar`;
  return months === 1 ? '1 maand' : `${formatNumber(months)} maanden`;
}

/** Writes an interval of a difference with its signs. */
export function intervalText({ difference }: AimWriter, low: number | null, high: number | null): string {
  return low === null || high === null ? '' : COMPARISON.range(difference(low), difference(high));
}

/** Writes names in a row: `a, b en c`. */
export function listed(labels: readonly string[]): string {
  const names = labels.map((label) => `‘${printable(label)}’`);
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} en ${names.at(-1)}`;
}

interface Share {
  readonly count: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

interface BestFound {
  readonly ranking: readonly { readonly variant: string; readonly alone: Share }[];
  readonly rivals: readonly string[];
}

/** Says which variant is the best, how sure that is, and in which share of the futures each is the only best one. */
export function bestText(
  best: BestFound | null,
  better: 'lower' | 'higher' | 'neither',
  nameOf: (id: string) => string,
): string {
  if (better === 'neither') return COMPARISON.neither;
  if (best === null) return '';
  const alone = best.ranking.filter((one) => one.alone.count > 0).sort((a, b) => b.alone.count - a.alone.count);
  const shared = 1 - best.ranking.reduce((sum, one) => sum + one.alone.share, 0);
  return [
    COMPARISON.leader(COMPARISON.best[better], nameOf(best.ranking[0].variant)),
    best.rivals.length === 0 ? COMPARISON.certain : COMPARISON.rivals(best.rivals.map(nameOf)),
    ...(alone.length > 0
      ? [COMPARISON.shares(alone.map((one) => COMPARISON.share(nameOf(one.variant), one.alone)))]
      : []),
    ...(shared >= 0.005 ? [COMPARISON.nobody(shared)] : []),
  ].join(' ');
}

interface GrowthFound {
  readonly firstSeen: string | null;
  readonly certainFrom: string | null;
  readonly everLonger: { readonly count: number; readonly n: number } | null;
  readonly p5: string | null;
  readonly p50: string | null;
  readonly p95: string | null;
}

/** Says when a list gets longer than that of the variant with which it is compared. */
export function growthText({ certainFrom, firstSeen, everLonger, p5, p50, p95 }: GrowthFound): string {
  const spread = p5 !== null && p50 !== null ? COMPARISON.growthSpread(p5, p50, p95) : '.';
  return [
    certainFrom === null ? COMPARISON.growthNone : COMPARISON.growthCertain(certainFrom),
    ...(firstSeen !== null && firstSeen !== certainFrom ? [COMPARISON.growthSeen(firstSeen)] : []),
    ...(everLonger ? [`${COMPARISON.growthShare(everLonger.count, everLonger.n)}${spread}`] : []),
  ].join(' ');
}

interface EffectFound {
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Writes what changes do together beside what they do one by one: name, mean, interval. */
export function togetherRows(
  effects: Readonly<Record<'combined' | 'sum' | 'extra', EffectFound>>,
  writer: AimWriter,
): readonly (readonly [string, string, string])[] {
  return (['combined', 'sum', 'extra'] as const).map((part) => {
    const { mean, low, high } = effects[part];
    return [COMPARISON.togetherNames[part], writer.difference(mean), intervalText(writer, low, high)];
  });
}

/** What the command line says about its own arguments. */
export const COMPARE_HELP = `Legt varianten naast elkaar, met dezelfde jongeren en hetzelfde toeval: wat is het verschil, hoe
zeker is dat, en in hoeveel van de 20 toekomsten?

Gebruik
  npm run -s compare -- BESTAND [BESTAND2 …] [keuzes]

Wat er naast elkaar ligt (zonder deze keuzes: het uitgangspunt en alle varianten)
  --variant ID          deze variant; mag vaker. "basis" is het uitgangspunt
  BESTAND2              een ander scenario; met BESTAND2#ID een variant daarvan
  --contract ID         hetzelfde onder dit contract; mag vaker
  --with "NAAM: KNOP=WAARDE, KNOP=WAARDE"
                        een eigen variant van het uitgangspunt; mag vaker. KNOP is een keuze van de
                        eerste pagina, instroom of verblijf (maal een getal), of een /pad
                        voorbeeld: --with "gemeente: instroom=0,9" --with "aanbieder: instroom=1,1"
  --together            ook alle eigen varianten tegelijk: het effect samen, en de losse opgeteld
  --delay MAANDEN       ook elke gekozen variant zoveel maanden later
  --free-follow-up      ook elke gekozen variant zonder wachten op een vervolgplek
  --against ID          waarmee wordt vergeleken (zonder deze keuze: het uitgangspunt)

Andere keuzes
  --aim UITKOMST[:SEGMENT][@PERIODE]
                        wat er wordt vergeleken; mag vaker (zonder deze keuze: de lijst, het
                        wachten, de bezetting en het geld)
  --series week|month|quarter
                        ook de wachtlijst door de tijd, met spreiding
  --set /pad=WAARDE     wijzig één getal in het uitgangspunt van het eerste bestand, vóór de
                        varianten; mag vaker
  --replications N      hoe vaak de toekomst wordt nagespeeld
  --seed TEKST          startgetal van het toeval
  --workers N           over hoeveel rekenkernen het werk wordt verdeeld
  --json                geef één JSON-object in plaats van tabellen
  -h, --help            deze uitleg

Uitgangscode: 0 klaar, 2 het scenario of een keuze klopt niet, 3 te groot om te rekenen,
1 fout in Doorstroom. Meer uitleg staat in docs/cli.md.`;

export const COMPARE_PROBLEMS = {
  withForm: (text: string) =>
    `De eigen variant ${quoted(text)} is niet te lezen. Verwacht wordt --with "NAAM: KNOP=WAARDE, KNOP=WAARDE", ` +
    'bijvoorbeeld: --with "meer plaatsen: plaatsen=50".',
  notAValue: (knob: string, text: string) =>
    `${quoted(text)} past niet bij de knop ${quoted(knob)}. Vul een getal in, of een datum als 2024-01-01 waar een datum hoort.`,
  outside: (knob: string, minimum: string, maximum: string) =>
    `De knop ${quoted(knob)} gaat van ${minimum} tot en met ${maximum}. Kies een waarde daartussen.`,
  inWith: (label: string, text: string) => `Eigen variant ${quoted(label)}: ${text}`,
  inVariant: (label: string, text: string) => `Variant ${quoted(label)}: ${text}`,
  sameName: (id: string) =>
    `Er zijn twee varianten met de naam ${quoted(id)}. Geef de eigen variant een andere naam, of noem elke variant één keer.`,
  nothingToCompare:
    'Er is maar één variant, dus er valt niets te vergelijken. Noem er nog een met --variant, --with, --delay of een tweede bestand.',
  unknownAgainst: (id: string, near: string | null, known: readonly string[]) =>
    `De variant ${quoted(id)} bij --against doet niet mee.${near ? ` Bedoelt u ${quoted(near)}?` : ''} Kies uit: ${known.join(', ')}.`,
  delay: (text: string) => `Achter --delay staat ${quoted(text)}. Vul een heel aantal maanden in van 1 tot en met 240.`,
  nothingMoves: (label: string) =>
    `In ${quoted(label)} heeft niets een datum na de eerste dag, dus er kan niets later beginnen. Kies een andere variant.`,
  noFollowUp: (label: string) =>
    `In ${quoted(label)} gaat niemand door naar een plek die vol kan zijn, dus --free-follow-up verandert niets. Laat het weg.`,
  togetherNeeds: 'Bij --together horen minstens twee eigen varianten. Noem er meer met --with, of laat --together weg.',
  togetherClash: (one: string, other: string) =>
    `De eigen varianten ${quoted(one)} en ${quoted(other)} wijzigen hetzelfde. Samen is dan niet op te tellen; kies verschillende knoppen of laat --together weg.`,
  series: (text: string) => `Achter --series staat ${quoted(text)}. Kies uit: week, month, quarter.`,
  horizon: (file: string, own: string, first: string) =>
    `${quoted(file)} loopt van ${own}, en het eerste bestand van ${first}. Een verschil zou dan ook door de periode komen. ` +
    'Maak de begindatum en de einddatum gelijk.',
  tooLarge: (variants: number, replications: number, seconds: string) =>
    `Dit is te groot om uit te rekenen: ${variants} varianten, elk ${formatNumber(replications)} keer nagespeeld, ongeveer ${seconds}. ` +
    'Kies minder varianten, of minder keer naspelen met --replications.',
} as const;
