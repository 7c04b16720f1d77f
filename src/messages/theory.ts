import { dayOfDate } from '../calendar/calendar.ts';
import { CHECK } from './controle.ts';
import { formatCount, formatDate, formatNumber, formatPercent, formatShortest } from './format.ts';
import { printable } from './names.ts';

/** How sure a number is, in front of it. An exact number has no mark. */
const MARKS = { exact: '', approximation: '± ', 'at-least': '≥ ', rule: '± ' } as const;

interface Cell {
  readonly value: number;
  readonly certainty: keyof typeof MARKS;
}

/** What mathematics says of a segment, row by row: the name of the row, with its unit. */
export const STEADY_NAMES = {
  arrivals: 'Jongeren die komen, per jaar',
  load: 'In zorg, als er altijd plaats was',
  places: 'Plaatsen',
  largestInflow: 'Hoogstens aan te kunnen, per jaar',
  excess: 'Te veel: groei per maand',
  waiting: 'Wachtenden, op de lange duur',
  wait: 'Wachttijd op de lange duur, dagen',
  occupancy: 'Bezetting op de lange duur',
  refused: 'Afgewezen per jaar',
  needed: 'Plaatsen nodig voor de norm',
  squareRoot: 'Hetzelfde, met de wortelregel',
  inflowForNorm: 'Met de norm aan te kunnen, per jaar',
} as const;

type RowId = keyof typeof STEADY_NAMES;

/** Writes a number of theory with its mark: `± 7,8`, `56`, `≥ 20,4`, `90%`. */
export function steadyCell(what: RowId, cell: Cell | null): string {
  if (cell === null) return '';
  return `${MARKS[cell.certainty]}${steadyNumber(what, cell.value)}`;
}

function steadyNumber(what: RowId, value: number): string {
  if (value === 0) return '0';
  if (what === 'occupancy') return formatPercent(value, 1);
  if (what === 'places' || what === 'needed') return formatNumber(value);
  if (Math.abs(value) < 0.095) return formatNumber(value, 3);
  return formatNumber(value, what === 'excess' || Math.abs(value) < 0.995 ? 2 : 1);
}

/** The numbers that are played as well. */
export const CHECKED_NAMES = {
  waiting: CHECK.rows.waiting,
  wait: CHECK.rows.wait,
  inCare: CHECK.rows.inCare,
  refused: CHECK.rows.refused,
  growth: CHECK.rows.growth,
} as const;

interface Checked {
  readonly formula: number;
  readonly played: number;
  readonly standardError: number | null;
  readonly agrees: boolean | null;
}

/** Says how far a played number lies from that of the formula. */
function verdictText({ formula, played, standardError, agrees }: Checked): string {
  if (agrees === true) return 'klopt';
  if (agrees === false) return 'klopt niet';
  if (standardError !== null && Math.abs(played - formula) <= 4 * standardError) return 'past bij elkaar';
  const off = formula === 0 ? null : played / formula - 1;
  return off === null ? '' : `${formatPercent(Math.abs(off))} ${off > 0 ? 'hoger' : 'lager'} nagespeeld`;
}

/** Words of the question what mathematics says. */
export const THEORY = {
  help: `Vertelt wat de wiskunde zegt: hoeveel jongeren er op de lange duur in zorg zijn, hoeveel plaatsen
dat kost, wat de plaatsen aankunnen, en hoe hard een tekort groeit. Met het naspelen ernaast.

Gebruik
  npm run -s theory -- BESTAND [keuzes]

Keuzes
  --wait DAGEN          de norm: hoogstens zoveel dagen wachten (zonder deze keuze: de norm van het
                        scenario)
  --share DEEL          voor dit deel van de jongeren: 90% of 0,9 (zonder deze keuze: 95%); waar
                        niemand wacht maar wordt afgewezen, het deel dat een plaats krijgt
  --only-formulas       reken alleen, speel niets na
  --variant ID, --contract ID, --set /pad=WAARDE, --replications N, --seed TEKST, --workers N
                        zoals bij simulate (zonder --replications: hoogstens 200 keer)
  --json                geef één JSON-object in plaats van tabellen
  -h, --help            deze uitleg

Elk stuk waarin niets verandert aan instroom en plaatsen, is een kolom: wat als het zo bleef?
Uitgangscode: 0 klaar, 2 het scenario of een keuze klopt niet, 3 te groot om te rekenen,
1 fout in Doorstroom. Meer uitleg staat in docs/cli.md.`,
  notDays: (text: string, most: number) =>
    `Achter --wait staat "${text}". Vul een aantal dagen in van 0 tot en met ${formatNumber(most)}.`,
  notShare: (text: string) =>
    `Achter --share staat "${text}". Vul een deel in boven 0% en onder 100%, bijvoorbeeld 95% of 0,95: 95 van de 100 jongeren.`,
  norm: (days: number, share: number) =>
    `Norm: ${formatPercent(share, share * 100 === Math.round(share * 100) ? 0 : 1)} van de jongeren wacht hoogstens ${formatShortest(days)} ${days === 1 ? 'dag' : 'dagen'}.`,
  refusals: (share: number) =>
    `Waar niemand wacht maar wordt afgewezen, is de norm dat ${formatPercent(share, share * 100 === Math.round(share * 100) ? 0 : 1)} een plaats krijgt.`,
  stretch: (from: string) => `vanaf ${from}`,
  about: 'Alsof elk stuk altijd zou duren: wat er komt en hoeveel plaatsen er zijn, blijft dan gelijk.',
  notCovered: {
    'not-covered':
      'Voor dit scenario bestaat geen formule voor het wachten: het heeft een regel die de formule niet kent. De belasting telt alleen wat zeker is.',
    changing:
      'De instroom verandert in de loop van de tijd. Voor het wachten bestaat dan geen formule; de belasting is een gemiddelde over het jaar en telt alleen wat zeker is.',
  },
  none: CHECK.none,
  marks: {
    approximation: '± is een benadering: een formule die in de buurt komt.',
    'at-least': '≥ is een ondergrens: alleen wat zeker is, telt mee.',
    rule: 'De wortelregel is altijd een benadering (beter bij meer plaatsen): belasting plus een aantal keer de wortel daaruit.',
    exact: 'Een getal zonder teken is exact, zolang de aannames gelden: wie komt, komt onafhankelijk van elkaar.',
  },
  sentences: {
    grows: (label: string, from: string, perMonth: string, places: string) =>
      `${label}, vanaf ${from}: er komen meer jongeren dan ${places} aankunnen. De lijst groeit met ${perMonth}, zonder eind.`,
    short: (label: string, from: string, perMonth: string, places: string) =>
      `${label}, vanaf ${from}: er komen meer jongeren dan ${places} aankunnen, ${perMonth} te veel.`,
    tooFew: (label: string, from: string, needed: string, places: string) =>
      `${label}, vanaf ${from}: voor de norm zijn ${needed} nodig, en er zijn er ${places}.`,
    enough: (label: string, from: string, places: string, needed: string) =>
      `${label}, vanaf ${from}: ${places} zijn genoeg voor de norm; daarvoor zijn er ${needed} nodig.`,
  },
  /** A handful a month, or a few a year. */
  perMonth: (count: number) =>
    count < 0.0995
      ? `${formatShortest(12 * count, 1)} jongeren per jaar`
      : `${formatShortest(count, count < 9.95 ? 2 : 0)} jongeren per maand`,
  places: (count: number) => formatCount(count, 'plaats', 'plaatsen'),
  checkTitle: 'Nagespeeld zoals de formule het ziet',
  checkAbout: (replications: number) =>
    `Elk stuk is ${formatNumber(replications)} keer nagespeeld alsof het altijd zo bleef, na een lange inloop.`,
  checkColumns: ['', 'formule', 'nagespeeld', '95% zeker', 'oordeel'],
  verdicts:
    'Klopt: de formule is exact en ligt binnen 4 standaardfouten van het nagespeelde gemiddelde. Past bij elkaar: hetzelfde voor een benadering.',
  notChecked: {
    'no-formula': (from: string) => `Vanaf ${from}: hiervoor is geen formule om na te spelen.`,
    'too-slow': (from: string) =>
      `Vanaf ${from}: dit zit zo dicht bij vol dat het naspelen er meer dan een eeuw over doet om de lijst op gemiddelde te krijgen. Hier staat alleen de formule.`,
  },
  tooSlow: (labels: readonly string[]) =>
    `Niet nagespeeld: ${labels.map((label) => `‘${printable(label)}’`).join(', ')}. Daar, of ervoor, zit het zo dicht bij vol dat het naspelen er meer dan een eeuw over doet.`,
} as const;

type Finding = {
  readonly segment: string;
  readonly from: string;
  readonly places: number;
} & (
  | { readonly kind: 'grows' | 'short'; readonly perMonth: number }
  | { readonly kind: 'too-few' | 'enough'; readonly needed: number }
);

interface Labelled {
  readonly segments: readonly { readonly id: string; readonly label: string }[];
}

/** Says whether the places of a segment can carry what comes, or how they stand with the norm. */
export function findingText({ segments }: Labelled, finding: Finding): string {
  const label = printable(segments.find(({ id }) => id === finding.segment)?.label ?? finding.segment);
  const from = formatDate(dayOfDate(finding.from));
  const { sentences, places, perMonth } = THEORY;
  switch (finding.kind) {
    case 'grows':
    case 'short':
      return sentences[finding.kind](label, from, perMonth(finding.perMonth), places(finding.places));
    case 'too-few':
      return sentences.tooFew(label, from, places(finding.needed), String(finding.places));
    case 'enough':
      return sentences.enough(label, from, places(finding.places), String(finding.needed));
  }
}

interface Answered {
  readonly segments: readonly {
    readonly segment: string;
    readonly answer: { readonly kind: string; readonly reason?: keyof typeof CHECK.none } | null;
  }[];
}

/** Why segments have no formula although the scenario as a whole has; of one segment, or of all (null). */
export function noneReasons(stretches: readonly Answered[], segment: string | null): string[] {
  const reasons = stretches.flatMap(({ segments }) =>
    segments.flatMap(({ segment: id, answer }) =>
      (segment === null || id === segment) && answer?.reason ? [CHECK.none[answer.reason]] : [],
    ),
  );
  return [...new Set(reasons)];
}

/** Writes a played number beside its formula: formula, played, interval, verdict. */
export function checkedRow(row: Checked): readonly [string, string, string, string] {
  const number = (value: number) => steadyNumber('load', value);
  const half = 1.96 * (row.standardError ?? 0);
  const [low, high] = [number(row.played - half), number(row.played + half)];
  return [number(row.formula), number(row.played), low === high ? low : `${low} tot ${high}`, verdictText(row)];
}

/** What stands around the same question on the page. */
export const THEORY_PANEL = {
  lead: 'De wiskunde van wachtrijen zegt wat er op de lange duur gebeurt. Elk stuk waarin niets verandert aan instroom en plaatsen, staat apart: wat als het zo bleef? Het naspelen ernaast laat zien of dat klopt.',
  wait: 'Hoogstens zoveel dagen wachten',
  share: 'Voor zoveel procent van de jongeren',
  days: 'dagen',
  percent: '%',
  segment: 'Segment',
  caption: (label: string) => `${label}: op de lange duur`,
  what: 'Wat',
  chart: {
    id: 'vraag-wiskunde',
    finding: (label: string, isShort: boolean) =>
      isShort ? `${label}: er komt meer dan de plaatsen aankunnen.` : `${label}: de plaatsen kunnen aan wat er komt.`,
    about: 'Hoeveel jongeren er in zorg zouden zijn als er altijd plaats was, en hoeveel plaatsen er zijn.',
    load: 'In zorg bij altijd plaats',
    places: 'Plaatsen',
    needed: 'Nodig voor de norm',
    x: 'Datum',
    y: 'Jongeren of plaatsen',
    fromNotZero: 'De as begint niet bij nul.',
    file: 'wiskunde',
  },
  play: 'Speel het na: komt het naspelen op hetzelfde uit?',
  playAbout: (replications: number) =>
    `Doorstroom speelt elk stuk ${formatNumber(replications)} keer na alsof het altijd zo bleef, na een lange inloop.`,
  nothingToPlay: 'Er is hier geen formule om naast het naspelen te leggen.',
  from: (date: string) => `Vanaf ${date}`,
  checkedNumber: 'Nagespeeld getal',
} as const;
