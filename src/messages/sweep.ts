import type { Lever } from '../scenario/lever.ts';
import { type AimMeasure, aimValue, leverName, leverValueText } from './aims.ts';
import { formatNumber, formatPercent } from './format.ts';
import { durationText } from './questions.ts';

/** Where a mean passes a line; what a study finds fits. */
interface Passing {
  readonly direction: 'up' | 'down' | 'both-ways';
  readonly between: readonly [number, number];
  readonly at: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** Words of the question what comes out at a range of values. */
export const SWEEP = {
  help: `Rekent uit wat er gebeurt bij een reeks waarden van één of twee knoppen.

Gebruik
  npm run -s sweep -- BESTAND --input KNOP=VAN:TOT[:STAP] [keuzes]

Keuzes
  --input KNOP=VAN:TOT[:STAP]
                        welke knop, en tussen welke waarden; mag twee keer. KNOP is een keuze van de
                        eerste pagina (plaatsen, prijs), instroom of verblijf (1 is zoals nu, 1,1 is
                        een tiende meer), of het /pad van een getal of datum in het scenario
                        voorbeelden: --input plaatsen=43:57  --input instroom=0,8:1,2:0,1
  --aim UITKOMST[:SEGMENT][@PERIODE]
                        welke uitkomst; mag vaker (zonder deze keuze: de gebruikelijke uitkomsten)
                        voorbeelden: --aim waitingTime@2023  --aim waitingList@2024-01-01
  --line WAARDE         een grens voor die ene uitkomst, in haar eenheid (euro, dagen; 0,9 is 90%):
                        waar het gemiddelde erdoorheen gaat, en hoe vaak een toekomst erboven ligt
  --variant ID          reken met deze variant (zonder deze keuze: het uitgangspunt)
  --contract ID, --set /pad=WAARDE, --replications N, --seed TEKST, --workers N
                        zoals bij simulate
  --json                geef één JSON-object in plaats van tabellen
  -h, --help            deze uitleg

Bij elke waarde spelen dezelfde jongeren met hetzelfde toeval.
Uitgangscode: 0 klaar, 2 het scenario of een keuze klopt niet, 3 te groot om te rekenen,
1 fout in Doorstroom. Meer uitleg staat in docs/cli.md.`,
  lineForm: (text: string) =>
    `Achter --line staat "${text}", en dat is geen getal. Vul een getal in de eenheid van de uitkomst in, bijvoorbeeld 5600000 of 63.`,
  lineNeedsAim: (count: number) =>
    count === 0
      ? 'Een grens hoort bij één uitkomst. Kies die uitkomst met --aim, of laat --line weg.'
      : `Een grens hoort bij één uitkomst, en er staan er ${count}. Kies één --aim, of laat --line weg.`,
  tooMany: (count: number, most: number) =>
    `Dit zijn ${formatNumber(count)} waarden of combinaties; hoogstens ${formatNumber(most)} kan. Kies een grotere stap of een kleiner bereik.`,
  tooManyPoints: (count: number, most: number, replications: number, seconds: number) =>
    `Dit is te groot om uit te rekenen: ${formatNumber(count)} waarden of combinaties, elk ${formatNumber(replications)} keer nagespeeld, ` +
    `ongeveer ${durationText(seconds)}. Hoogstens ${formatNumber(most)} kan. Kies een grotere stap of een kleiner bereik.`,
  range: (lever: Lever, from: number, until: number, count: number) =>
    `${leverName(lever)}${leverName(lever).endsWith('?') ? ' Van' : ': van'} ${leverValueText(lever, from)} tot en met ${leverValueText(lever, until)} ` +
    `(${count === 1 ? '1 waarde' : `${formatNumber(count)} waarden`})`,
  luck: (replications: number) =>
    `Elke waarde is ${formatNumber(replications)} keer nagespeeld, met dezelfde jongeren en hetzelfde toeval:`,
  now: 'nu',
  columns: ['', 'gemiddeld', '95% zeker *', 'in 9 van de 10 keer', 'boven grens', 'verschil met nu **'],
  spread: '* Met 95% zekerheid ligt het gemiddelde hiertussen: de rekenfout van het aantal keren naspelen.',
  difference: '** 95% zeker; dezelfde jongeren en hetzelfde toeval in beide.',
  chance: 'Boven grens: in hoeveel van de keren het meer is dan de grens; tussen haakjes de 95%-zekerheid.',
  /** Under an outcome that says less than it seems to. */
  notes: {
    waitingTime:
      'De wachttijd is die van wie een plaats kreeg. Wie nog wacht, telt niet mee: groeit de wachtlijst, dan is de wachttijd te laag. Kijk daarom ook naar de wachtlijst.',
  } as Partial<Record<AimMeasure, string>>,
  skewed:
    'Bij n.v.t. is de rekenfout niet te schatten: het gemiddelde hangt af van een paar zeldzame toekomsten. Speel vaker na.',
  single: 'Met één keer naspelen is er geen spreiding te zien: er staat geen zekerheid bij.',
  line: (measure: AimMeasure, line: number) => `Grens: ${aimValue(measure, line)}`,
  gridMean: 'gemiddelde',
  gridChance: (text: string) => `hoe vaak meer dan ${text}`,
  gridUnsure: '~ : met 95% zekerheid niet te zeggen of het gemiddelde boven of onder de grens ligt.',
  gridHead: (rows: Lever, columns: Lever) => `Omlaag: ${leverName(rows)} Opzij: ${leverName(columns)}`,
  share: (count: number, of: number) => formatPercent(of === 0 ? null : count / of),
} as const;

/** Words of the panel on the page. */
export const SWEEP_PANEL = {
  lead: 'Kies een knop en tussen welke waarden hij gaat. Doorstroom speelt elke waarde na met dezelfde jongeren en hetzelfde toeval, en laat zien wat eruit komt. Met een tweede knop ziet u alle combinaties.',
  second: 'Tweede knop',
  replications: 'Hoe vaak per waarde',
  times: (count: number) => `${formatNumber(count)} keer`,
  sameLever: 'De twee knoppen wijzigen hetzelfde getal. Kies twee verschillende.',
  words: {
    mean: 'gemiddeld',
    sure: '95% zeker (rekenfout)',
    nine: 'in 9 van de 10 keer (toeval)',
    line: 'grens',
    now: 'zoals nu gekozen',
  },
  lineLabel: (text: string) => `grens: ${text}`,
  unsure: 'niet zeker boven of onder de grens',
  about: (aim: string, replications: number) =>
    `${aim}. Elke waarde ${formatNumber(replications)} keer nagespeeld, met hetzelfde toeval.`,
  fromTo: (first: string, at: string, last: string, until: string) =>
    `Van ${first} bij ${at} naar ${last} bij ${until}`,
  between: (from: string, until: string) => `Tussen ${from} en ${until} gaat het gemiddelde door de grens`,
  oneSide: (isAbove: boolean) => `Het gemiddelde blijft ${isAbove ? 'hoger dan' : 'op of onder'} de grens`,
  moreCrossings: 'Het gemiddelde gaat meer dan eens door de grens',
  range: (low: string, high: string) => `De combinaties lopen van ${low} tot ${high}`,
  crossed: (count: number, of: number, unsure: number) =>
    `Bij ${formatNumber(count)} van de ${formatNumber(of)} combinaties ligt het gemiddelde boven de grens` +
    (unsure === 0 ? '' : `; bij ${formatNumber(unsure)} is dat niet zeker`),
  nothing: 'Bij geen van deze waarden bestaat deze uitkomst',
  chanceNow: (text: string, share: string, low: string, high: string) =>
    `Zoals nu gekozen is de kans op meer dan ${text} ${share} (95% zeker: tussen ${low} en ${high}).`,
  chanceEnds: (text: string, a: string, shareA: string, b: string, shareB: string) =>
    `De kans op meer dan ${text} is ${shareA} bij ${a} en ${shareB} bij ${b}.`,
  note: 'De smalle band om de lijn is de rekenfout: hij wordt smaller als u vaker naspeelt. De brede band is toeval: hij blijft.',
  mapNote:
    'Hoe voller de kleur, hoe meer. De lijn loopt waar het gemiddelde op de grens ligt, rechtgetrokken tussen de middens van de vakken.',
  columns: [
    'Gemiddeld',
    '95% zeker van',
    '95% zeker tot',
    '9 van de 10 keer van',
    '9 van de 10 keer tot',
    'Kans boven grens',
    'Verschil met nu',
  ],
  csv: (inputs: readonly string[]) => [
    ...inputs,
    'gemiddeld',
    '95% zeker van',
    '95% zeker tot',
    'P5',
    'P95',
    'keren boven grens',
    'keren nagespeeld',
    'verschil met nu',
    'verschil 95% van',
    'verschil 95% tot',
  ],
} as const;

/** Says where the mean of an outcome passes a line, and how sure that is. */
export function passingText(lever: Lever, measure: AimMeasure, line: number, crossing: Passing): string {
  const { between, at, low, high, direction } = crossing;
  const [a, b] = between;
  const text = (value: number) => leverValueText(lever, value);
  if (direction === 'both-ways')
    return `Tussen ${text(a)} en ${text(b)} ligt het gemiddelde rond de grens van ${aimValue(measure, line)}; of het erboven of eronder ligt, is daar niet zeker (95%).`;
  const span = b - a;
  const isNextTo = lever.isWhole && span <= 1;
  const about = isNextTo ? '' : `, bij ongeveer ${text(rounded(at, span, lever.isWhole))}`;
  const after = direction === 'up' ? 'hoger' : 'niet hoger';
  return (
    `Het gemiddelde gaat door de grens van ${aimValue(measure, line)} tussen ${text(a)} en ${text(b)}${about}. Vanaf ${text(b)} is het gemiddelde ${after} dan de grens. ` +
    sureText(lever, low, high, span)
  );
}

/** The same in a few words, above the place in a picture: `tussen 45 plaatsen en 46 plaatsen`. */
export function passingLabel(lever: Lever, { between: [a, b], at, direction }: Passing): string {
  const text = (value: number) => leverValueText(lever, value);
  if ((lever.isWhole && b - a <= 1) || direction === 'both-ways') return `tussen ${text(a)} en ${text(b)}`;
  return `ongeveer ${text(rounded(at, b - a, lever.isWhole))}`;
}

function sureText(lever: Lever, low: number | null, high: number | null, span: number): string {
  const text = (value: number) => leverValueText(lever, value);
  const down = (value: number) => (lever.isWhole ? Math.floor(value) : rounded(value, span, false));
  const up = (value: number) => (lever.isWhole ? Math.ceil(value) : rounded(value, span, false));
  if (low !== null && high !== null)
    return `Met 95% zekerheid ligt dat punt tussen ${text(down(low))} en ${text(up(high))} (rekenfout).`;
  if (high !== null)
    return `Zeker (95%) is het pas vanaf ${text(up(high))}; ook bij de laagste waarde van dit bereik is het niet zeker. Speel vaker na, of begin lager.`;
  if (low !== null)
    return `Zeker (95%) is het tot ${text(down(low))}; ook bij de hoogste waarde van dit bereik is het niet zeker. Speel vaker na, of ga verder.`;
  return 'Binnen dit bereik is dat met 95% zekerheid nergens te zeggen: de rekenfout is te groot. Speel vaker na.';
}

/** Says that a mean does not pass a line in a range; `unsure` are the values at which its interval holds the line. */
export function noPassingText(
  lever: Lever,
  measure: AimMeasure,
  line: number,
  isAbove: boolean,
  unsure: readonly number[],
): string {
  const side = isAbove ? 'hoger dan' : 'niet hoger dan';
  const all = `In dit hele bereik is het gemiddelde ${side} de grens van ${aimValue(measure, line)}`;
  if (unsure.length === 0) return `${all} (95% zeker).`;
  const [first, last] = [unsure[0], unsure[unsure.length - 1]].map((value) => leverValueText(lever, value));
  return `${all}, maar ${first === last ? `bij ${first}` : `tussen ${first} en ${last}`} is dat niet zeker: de rekenfout is te groot. Speel vaker na.`;
}

/** Rounds a place between two values to about a fiftieth of what lies between them. */
function rounded(value: number, span: number, isWhole: boolean): number {
  if (isWhole) return Math.round(value);
  const power = 10 ** Math.floor(Math.log10(span / 20));
  return Number((Math.round(value / power) * power).toPrecision(12));
}
