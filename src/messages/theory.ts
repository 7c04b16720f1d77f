import { CHECK } from './controle.ts';
import { formatCount, formatNumber, formatPercent, formatShortest } from './format.ts';

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
  if (what === 'occupancy') return formatPercent(value, 1);
  if (what === 'places' || what === 'needed') return formatNumber(value);
  if (value !== 0 && Math.abs(value) < 0.095) return formatNumber(value, 3);
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
export function verdictText({ formula, played, standardError, agrees }: Checked): string {
  if (agrees === true) return 'klopt';
  if (agrees === false) return 'klopt niet';
  if (standardError !== null && Math.abs(played - formula) <= 4 * standardError) return 'past bij elkaar';
  const off = formula === 0 ? null : played / formula - 1;
  return off === null ? '' : `${formatPercent(Math.abs(off))} ${off > 0 ? 'hoger' : 'lager'} nagespeeld`;
}

/** Words of the question what mathematics says. */
export const THEORY = {
  help: `Vertelt wat de wiskunde zegt: hoeveel jongeren er op de lange duur in zorg zijn, hoeveel plaatsen dat
kost, wat de plaatsen aankunnen, en hoe hard een tekort groeit. Met het naspelen ernaast.

Gebruik
  npm run -s theory -- BESTAND [keuzes]

Keuzes
  --wait DAGEN          de norm: hoogstens zoveel dagen wachten (zonder deze keuze: de norm van het scenario)
  --share DEEL          voor dit deel van de jongeren, tussen 0 en 1 (zonder deze keuze: 0.95);
                        waar niemand wacht maar wordt afgewezen, is dit het deel dat een plaats krijgt
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
    `Achter --share staat "${text}". Vul een deel in tussen 0 en 1, bijvoorbeeld 0.95 voor 95 van de 100 jongeren.`,
  norm: (days: number, share: number) =>
    `Norm: ${formatPercent(share, share * 100 === Math.round(share * 100) ? 0 : 1)} van de jongeren wacht hoogstens ${formatShortest(days)} ${days === 1 ? 'dag' : 'dagen'}.`,
  stretch: (from: string) => `vanaf ${from}`,
  about: 'Alsof elk stuk altijd zou duren: wat er komt en hoeveel plaatsen er zijn, blijft dan gelijk.',
  notCovered: {
    'not-covered':
      'Voor dit scenario bestaat geen formule voor het wachten: het heeft een regel die de formule niet kent. De belasting telt alleen wat zeker is.',
    changing:
      'De instroom verandert in de loop van het jaar. Voor het wachten bestaat dan geen formule; de belasting is het gemiddelde over het jaar.',
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
  takesLong: (text: string) => `Dit duurt ongeveer ${text}. Stoppen kan met Ctrl+C.`,
} as const;
