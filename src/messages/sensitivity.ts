import type { Lever } from '../scenario/lever.ts';
import type { Place } from '../scenario/place.ts';
import type { Scenario } from '../scenario/schema.ts';
import { type AimMeasure, aimDifference, aimName, aimValue, leverName, leverValueText, type NamedAim } from './aims.ts';
import { listed, quoted } from './entered-value.ts';
import { fieldDescription, fieldLabel } from './fields.ts';
import { formatCount, formatNumber, formatPercent } from './format.ts';
import { inSentence, printable } from './names.ts';

/** Words of the questions which assumption decides the outcome, and what is too uncertain to decide on. */
export const SENSITIVITY = {
  help: `Welke aanname bepaalt de uitkomst, en wat is te onzeker om over te besluiten?

Gebruik
  npm run -s sensitivity -- BESTAND [keuzes]

Elke aanname met een bereik gaat één voor één naar haar lage en haar hoge waarde; de andere blijven
gelijk. Een bereik zegt: in 1 van de 10 gevallen is het lager, en in 1 van de 10 gevallen hoger.

Keuzes
  --aim UITKOMST[:SEGMENT][@PERIODE]
                        welke uitkomst; mag vaker (zonder deze keuze: de gebruikelijke uitkomsten)
                        voorbeelden: --aim waitingTime@2023  --aim costMunicipality
  --range /pad=LAAG:HOOG
                        geef een getal van het scenario een bereik, of een ander bereik; mag vaker
                        voorbeeld: --range /segments/gesloten/start/inCare=48:54
  --input KNOP=LAAG:HOOG
                        hetzelfde voor een keuze van de eerste pagina (plaatsen), of voor instroom
                        of verblijf samen; voorbeeld: --input instroom=0,9:1,1
  --rest PROCENT        geef elk ander getal zonder bereik zoveel procent naar beide kanten
                        (aanname); niet: jaartallen, normen, plaatsen en contracten die nu niet
                        betalen
  --only                alleen wat bij --range en --input staat
  --together            alle aannames tegelijk trekken, samen met toeval: hoeveel van de spreiding
                        komt door toeval, en hoeveel door elke aanname
  --samples N           hoe vaak de aannames worden getrokken (zonder deze keuze: 200 of meer)
  --line [UITKOMST=]WAARDE
                        de grens waar een besluit van afhangt, in de eenheid van de uitkomst
                        (0,9 is 90%); rekent met --together uit of de spreiding over de grens gaat;
                        mag vaker
                        voorbeelden: --line costMunicipality@2023=5000000
                        --aim waitingTime --line 14
  --variant ID          reken met deze variant (zonder deze keuze: het uitgangspunt)
  --contract ID, --set /pad=WAARDE, --replications N, --seed TEKST, --workers N
                        zoals bij simulate
  --json                geef één JSON-object in plaats van tekst
  -h, --help            deze uitleg

Uitgangscode: 0 klaar, 2 het scenario of een keuze klopt niet, 3 te groot om te rekenen,
1 fout in Doorstroom. Meer uitleg staat in docs/cli.md.`,

  noRanges:
    'Geen enkele aanname van dit scenario heeft een bereik, dus er is niets om te variëren. Geef een bereik met ' +
    '--range /pad=LAAG:HOOG of --input instroom=0,9:1,1, of geef alles een bereik met --rest 10.',
  nothingVaries: 'Er is niets om te variëren. Geef hieronder een getal een bereik, of kies "Alles zonder bereik ±10%".',
  withStep: (text: string) =>
    `Het bereik ${quoted(text)} heeft een stap, en die hoort hier niet. Schrijf alleen LAAG:HOOG.`,
  rangeForm: (text: string) =>
    `Het bereik ${quoted(text)} is niet te lezen. Verwacht wordt --range /pad=LAAG:HOOG, ` +
    'bijvoorbeeld: --range /segments/gesloten/start/inCare=48:54.',
  noWidth: (lever: Lever) =>
    `Bij ‘${leverName(lever)}’ zijn laag en hoog gelijk. Vul bij laag een kleiner getal in dan bij hoog.`,
  outsideRange: (lever: Lever, value: number) =>
    `Bij ‘${leverName(lever)}’ ligt de waarde van nu (${leverValueText(lever, value)}) niet binnen het bereik. ` +
    'Kies een bereik met die waarde erin, of verander eerst de waarde.',
  restForm: (text: string) =>
    `Achter --rest staat "${quoted(text)}". Vul een percentage in boven 0 en tot en met 90, bijvoorbeeld: --rest 10.`,
  onlyWithout:
    'De keuze --only hoort bij --range of --input: zonder een van die twee blijft er niets over om te variëren.',
  onlyAndRest: 'De keuzes --only en --rest gaan niet samen. Kies er één.',
  samplesAlone: 'De keuze --samples hoort bij --together. Vul ook --together in.',
  samplesForm: (text: string, most: number) =>
    `Achter --samples staat "${quoted(text)}". Vul een heel getal in van 1 tot en met ${formatNumber(most)}.`,
  tooFewSamples: (count: number, needed: number, inputs: number) =>
    `Met ${formatNumber(count)} trekkingen is niet te zeggen wat elk van de ${formatNumber(inputs)} aannames doet. ` +
    `Vul bij --samples ${formatNumber(needed)} of meer in.`,
  lineForm: (text: string) =>
    `Achter --line staat "${quoted(text)}", en dat is geen grens. Verwacht wordt een getal in de eenheid van de uitkomst, met de ` +
    'uitkomst ervoor als er meer zijn: --line costMunicipality@2023=5000000.',
  lineNeedsAim: (count: number) =>
    `Een grens zonder naam hoort bij één uitkomst, en er ${count === 1 ? 'staat er 1' : `staan er ${count}`}. ` +
    'Kies één --aim, of zet de uitkomst voor de grens: --line waitingTime=14.',
  lineTwice: (scenario: Scenario, aim: NamedAim) => `Bij ‘${aimName(scenario, aim)}’ staan twee grenzen. Kies er één.`,
  drawsRefused: (count: number, of: number) =>
    `Van de ${formatNumber(of)} trekkingen kunnen er ${formatNumber(count)} niet: de aannames passen dan niet bij elkaar. Geef minder ` +
    'aannames een bereik, of maak de bereiken kleiner. De eerste reden:',

  played: (replications: number) =>
    `Elke waarde is ${formatNumber(replications)} keer nagespeeld, met dezelfde jongeren en hetzelfde toeval.`,
  drawn: (draws: number, each: number, replications: number) =>
    `Alle aannames zijn ${formatNumber(draws)} keer samen getrokken en elke trekking is ${formatNumber(each)} keer nagespeeld, ` +
    `met eigen toeval. Alleen toeval: ${formatNumber(replications)} keer nagespeeld met de waarden van nu.`,
  now: (measure: AimMeasure, mean: number | null, low: number | null, high: number | null) =>
    `Nu: ${aimValue(measure, mean)}${low === null || high === null ? '' : ` (95% zeker tussen ${aimValue(measure, low)} en ${aimValue(measure, high)})`}`,
  effectColumns: ['', 'verschil', '95% zeker'],
  asNow: 'zoals nu',
  noInterval: 'n.v.t. *',
  tooRare: '* Het verschil hangt af van een paar toekomsten: een marge zou schijnzekerheid zijn. Speel vaker na.',
  doesNotExist: 'Deze uitkomst is er niet: niemand werd geplaatst, of er zijn geen plaatsen.',
  ends: { low: 'laag', high: 'hoog' },
  notToldApart: 'Niet van nul te onderscheiden (95%)',
  exactlyNone: 'Verandert niets aan deze uitkomst',
  nowhere: 'Verandert niets aan al deze uitkomsten',
  notVaried: 'Niet gevarieerd, want zonder bereik',
  decided: (count: number) =>
    `Ook niet gevarieerd: ${formatCount(count, 'getal dat vastligt of een besluit is', 'getallen die vastliggen of een besluit zijn')} ` +
    '(jaartallen, normen, plaatsen, en contracten die nu niet betalen).',
  stillWaiting:
    'Wie aan het eind nog wacht, telt niet mee in de wachttijd. Bij een lijst die blijft groeien loopt de wachttijd daarom ' +
    'minder op dan de lijst: kijk ook naar de wachtlijst.',
  moved: 'Niet gevarieerd, want de waarde ligt buiten haar bereik',
  refused: (name: string, reason: string) => `Niet gevarieerd: ${inSentence(name)}. ${reason}`,
  margins: (percent: string, count: number) =>
    `${formatCount(count, 'getal', 'getallen')} zonder bereik ${count === 1 ? 'kreeg' : 'kregen'} ${percent} naar beide kanten. Dat is een aanname.`,
  independent:
    'De aannames zijn los van elkaar getrokken. Hangen er twee samen (drukker en ook langer), dan is de spreiding in het echt anders.',
  tested:
    'Elk effect heeft een eigen 95%-zekerheid. Bij veel aannames lijkt er ongeveer 1 op de 20 die niets doet toch iets te doen.',
  singleFuture: 'Met één keer naspelen is er geen zekerheid te geven. Kies minstens 100.',

  columns: ['', 'gemiddeld', 'in 9 van de 10 keer', 'boven de grens'],
  alone: 'Alleen toeval',
  withInputs: 'Met onzekere aannames',
  spreadFrom: 'Waar de spreiding vandaan komt (deel van de variantie, 95% zeker):',
  chance: 'Toeval',
  inputs: 'Aannames samen',
  rest: 'Door elkaar heen',
  restMeaning: 'Door elkaar heen: wat aannames samen doen en niet elk apart, en bochten die de berekening niet volgt.',
  tiny: 'Elk minder dan 0,5%',
  noSpread: 'Deze uitkomst is altijd gelijk: er is geen spreiding om te verdelen.',
  range: (low: string, high: string) => (low === high ? low : `${low} tot ${high}`),
  skipped: (count: number) =>
    `${formatCount(count, 'trekking is', 'trekkingen zijn')} weggelaten: de aannames pasten daar niet bij elkaar.`,
} as const;

/** Names an input in a list or under a bar: the field it is, with its segment when there are several. */
export function inputName(scenario: Scenario, lever: Lever): string {
  if (lever.how === 'times' && lever.choice === null) return TOGETHER[lever.id] ?? leverName(lever);
  // Of a price in several contracts the name without the contract.
  if (lever.paths.length > 1) return fieldDescription(lever.place.field)?.replace(/: …$/, '') ?? leverName(lever);
  const name = scenario.segments.length === 1 ? fieldLabel(lever.place) : leverName({ ...lever, choice: null });
  return lever.choice?.unit === 'clients-per-month' ? name.replace(/ per jaar$/, ' per maand') : name;
}

const TOGETHER: Readonly<Record<string, string>> = { inflow: 'Alle instroom samen', stay: 'Elke verblijfsduur' };

/** Names a number that is not varied, likewise. */
export function valueName(scenario: Scenario, place: Place): string {
  const segment = place.elements.find(({ list, name }) => list === 'segments' && name !== null);
  const label = fieldLabel(place);
  return segment && scenario.segments.length > 1 ? `${printable(segment.name ?? '')}: ${inSentence(label)}` : label;
}

interface Effect {
  readonly mean: number;
}

interface DecidingInput {
  readonly lever: Lever;
  readonly value: number;
  readonly ends: readonly [low: number, high: number];
  readonly low: Effect | null;
  readonly high: Effect | null;
}

/** Writes a difference with its sign: `+4,1`; what is written as nothing has none. */
export function signed(difference: number, text: string): string {
  return difference > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** Says which assumption decides an outcome (one at a time). `second` when it is not sure which of two is first. */
export function decidingText(
  scenario: Scenario,
  aim: NamedAim,
  first: DecidingInput | null,
  second: DecidingInput | null,
  inputs: number,
): string {
  const name = aimName(scenario, aim);
  if (first === null) {
    const all =
      inputs === 1
        ? 'De aanname die is gevarieerd, verandert'
        : `Geen van de ${formatNumber(inputs)} aannames die zijn gevarieerd, verandert`;
    return `${all} ‘${name}’${inputs === 1 ? ' niet' : ''} zo dat het van nul te onderscheiden is.`;
  }
  const { lever, value, ends, low, high } = first;
  const effect = `${[low, high]
    .flatMap((end, at) =>
      ends[at] === value ? [] : [`bij ${leverValueText(lever, ends[at])} ${changeText(aim.measure, end?.mean ?? 0)}`],
    )
    .join(', ')}.`;
  if (second === null)
    return `‘${name}’ hangt het meest af van één aanname: ${inSentence(inputName(scenario, lever))}. Dat geeft ${effect}`;
  const both = [lever, second.lever].map((one) => inSentence(inputName(scenario, one)));
  return `‘${name}’ hangt het meest af van ${listed(both)}; welke van die twee het meest doet, is niet zeker. De eerste geeft ${effect}`;
}

function changeText(measure: AimMeasure, difference: number): string {
  if (difference === 0) return 'geen verschil';
  return `${aimDifference(measure, Math.abs(difference)).replace(/^\+/, '')} ${difference < 0 ? 'minder' : 'meer'}`;
}

interface Portion {
  readonly share: number;
}

/** Says how the spread of an outcome divides over chance and assumptions, and which assumption has the largest part. */
export function sharesText(
  scenario: Scenario,
  aim: NamedAim,
  chance: Portion,
  largest: { readonly lever: Lever; readonly share: number; readonly isSure: boolean } | null,
): string {
  const [byChance, byInputs] = [chance.share, 1 - chance.share].map(shareText);
  const start = `Van de spreiding van ‘${aimName(scenario, aim)}’ komt ${byChance} door toeval en ${byInputs} door de aannames.`;
  if (largest === null) return `${start} Van geen enkele aanname is het deel van nul te onderscheiden.`;
  const most = largest.isSure ? 'Het meeste daarvan is' : 'Waarschijnlijk is het meeste daarvan';
  return `${start} ${most} ${inSentence(inputName(scenario, largest.lever))}: ${shareText(largest.share)} van alle spreiding.`;
}

/** Writes a part of the variance: an estimate just below nothing is nothing. */
export function shareText(share: number): string {
  if (share < 0.005) return '0%';
  return share > 0.995 ? '100%' : formatPercent(share);
}

interface AboveLine {
  readonly share: number;
  readonly verdict: 'below' | 'crosses' | 'above';
}

/** Says whether an outcome is certain enough to decide on, with and without doubt about assumptions. */
export function certaintyText(
  scenario: Scenario,
  aim: NamedAim,
  line: number,
  alone: AboveLine,
  withInputs: AboveLine,
): string {
  const name = `‘${aimName(scenario, aim)}’`;
  const limit = aimValue(aim.measure, line);
  const often = `met onzekere aannames ligt het in ${shareText(withInputs.share)} van de keren boven ${limit}, met alleen toeval in ${shareText(alone.share)}`;
  if (withInputs.verdict !== 'crosses') {
    const side = withInputs.verdict === 'above' ? 'boven' : 'niet boven';
    const then = alone.verdict === 'crosses' ? ' (met alleen toeval is dat minder zeker)' : '';
    return `Zeker genoeg: ${name} komt in minstens 19 van de 20 keer ${side} ${limit}, ook als de aannames anders uitpakken${then}.`;
  }
  return alone.verdict === 'crosses'
    ? `Te onzeker om over te besluiten: ${name}. Ook zonder twijfel over aannames maakt het toeval dat het beide kanten op kan: ${often}.`
    : `Te onzeker om over te besluiten: ${name}, en dat komt door de aannames: ${often}.`;
}

/** Words of the panel on the page. */
export const SENSITIVITY_PANEL = {
  lead:
    'Elke aanname met een bereik gaat van laag naar hoog. U ziet welke de uitkomst het meest verandert, en of de uitkomst zeker ' +
    'genoeg is om over te besluiten. Een bereik zegt: in 1 van de 10 gevallen is het lager, en in 1 van de 10 hoger.',
  how: 'Hoe',
  ways: { 'one-at-a-time': 'Eén voor één', 'all-together': 'Alles tegelijk, samen met toeval' },
  inputs: (count: number) => `Wat varieert (${formatNumber(count)})`,
  noInputs: 'Nog geen enkele aanname heeft een bereik.',
  columns: { name: 'Aanname', now: 'Nu', low: 'Laag', high: 'Hoog', from: 'Bereik' },
  from: { source: 'uit het scenario', asked: 'zelf gegeven (aanname)', margin: '±10% (aanname)' },
  lowOf: (name: string) => `${name}: laag`,
  highOf: (name: string) => `${name}: hoog`,
  leave: 'houd gelijk',
  leaveOf: (name: string) => `${name}: houd gelijk`,
  back: 'terug',
  backOf: (name: string) => `${name}: terug naar het bereik van het scenario`,
  add: 'Geef een bereik aan',
  addNone: 'Kies een getal',
  addTogether: 'Alles samen',
  addChoices: 'Knoppen van de eerste pagina',
  addFixed: 'Andere getallen zonder bereik',
  margin: 'Alles zonder bereik ±10%',
  marginOff: 'Zonder ±10%',
  reset: 'Alles terug naar het scenario',
  marginNote:
    'Met ±10% krijgt elk ander getal zonder bereik 10% naar beide kanten. Dat is een aanname, geen kennis. Jaartallen, normen, ' +
    'plaatsen en contracten die nu niet betalen blijven gelijk.',
  outcome: 'Uitkomst',
  first: (name: string) => `Het meest bepalend: ${inSentence(name)}`,
  firstUnsure: (names: readonly string[]) => `Het meest bepalend: ${listed(names.map(inSentence))}`,
  noFirst: 'Geen enkele aanname verandert deze uitkomst aantoonbaar',
  aboutOne: (title: string, replications: number) =>
    `${title}. Elke waarde ${formatNumber(replications)} keer nagespeeld, met hetzelfde toeval.`,
  words: { low: 'bij laag', high: 'bij hoog', sure: '95% zeker (rekenfout)' },
  nowAt: (value: string) => `zoals nu: ${value}`,
  lineAt: (value: string) => `grens: ${value}`,
  scaled: (scale: string) => `Verschillen in euro${scale}.`,
  tableOne: ['Aanname', 'Laag', 'Verschil bij laag', '95% zeker', 'Hoog', 'Verschil bij hoog', '95% zeker'],
  notToldApart: (names: readonly string[]) => `Niet van nul te onderscheiden (95%): ${names.join('; ')}.`,
  exactlyNone: (names: readonly string[]) => `Verandert niets aan deze uitkomst: ${names.join('; ')}.`,
  notVaried: (names: readonly string[]) => `Niet gevarieerd, want zonder bereik: ${names.join('; ')}.`,
  spreadFinding: (byInputs: string) => `De spreiding komt voor ${byInputs} door de aannames`,
  bandFinding: (isWider: boolean) =>
    isWider
      ? 'Met onzekere aannames loopt de uitkomst verder uiteen'
      : 'Onzekere aannames maken de spreiding niet breder',
  aboutTogether: (title: string, draws: number, each: number) =>
    `${title}. De aannames ${formatNumber(draws)} keer samen getrokken, elke trekking ${formatNumber(each)} keer nagespeeld.`,
  aboutShares: (title: string) => `${title}: deel van de variantie, met 95% zekerheid.`,
  nine: (range: string) => `9 van 10: ${range}`,
  tableSpread: ['', 'Gemiddeld', 'P5', 'P25', 'P75', 'P95', 'Kans boven de grens'],
  tableShares: ['Waar de spreiding vandaan komt', 'Deel', '95% zeker'],
  decideTitle: 'Wat is te onzeker om over te besluiten?',
  csvOne: ['aanname', 'laag', 'nu', 'hoog', 'verschil bij laag', 'van', 'tot', 'verschil bij hoog', 'van', 'tot'],
  csvShares: ['deel', 'deel van de variantie', 'van', 'tot'],
  csvName: 'aannames',
} as const;
