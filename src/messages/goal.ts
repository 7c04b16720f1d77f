import { parseIsoDate } from '../calendar/calendar.ts';
import type { Lever } from '../scenario/lever.ts';
import type { Scenario } from '../scenario/schema.ts';
import { aimName, aimUnit, aimValue, leverName, leverValueText, type NamedAim } from './aims.ts';
import { formatDate, formatEuros, formatNumber, formatPercent, formatShortest, NOT_APPLICABLE } from './format.ts';
import { printable } from './names.ts';

/** A norm of a goal, as a study has it. */
export interface NamedNorm {
  readonly aim: NamedAim | { readonly location: string; readonly period: string };
  readonly sense: 'at-most' | 'at-least';
  readonly limit: number;
  readonly met: 'on-average' | { readonly inShareOfFutures: number };
}

/** What a goal is asked of. */
export interface NamedGoal {
  readonly scenario: Scenario;
  readonly lever: Lever;
  readonly norm: NamedNorm;
}

export interface NamedPoint {
  readonly value: number;
  readonly replications: number;
  readonly verdict: 'meets' | 'fails' | 'open';
  readonly level: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly mean: number | null;
  readonly reached: number | null;
}

export interface NamedGoalResult {
  readonly outcome: 'found' | 'everywhere' | 'nowhere' | 'undecided' | 'nothing';
  readonly wanted: 'smallest' | 'largest';
  readonly value: number | null;
  readonly fails: number | null;
  readonly open: readonly number[];
  readonly likely: number | null;
  readonly best: number | null;
  readonly points: readonly NamedPoint[];
  readonly falls: readonly { readonly from: number; readonly until: number }[];
  readonly isFlat: boolean;
  readonly replications: number;
}

/** The words of the table of values that were looked at. */
export const GOAL = {
  lever: 'Knop',
  norm: 'Norm',
  value: 'Waarde',
  mean: 'Uitkomst',
  meanShort: 'Gemiddeld',
  chanceShort: 'Kans op norm',
  range: 'Bereik',
  played: 'Nagespeeld',
  verdict: 'Norm gehaald',
  verdicts: { meets: 'ja', fails: 'nee', open: 'niet te zeggen' },
  between: (values: readonly string[]) =>
    `van ${values[0]} tot en met ${values[values.length - 1]} (${formatNumber(values.length)} waarden)`,
} as const;

/** The words around a building that empties. */
export const HANDOVER = {
  /** At most fifteen words. */
  title: (middle: string | null, nine: string | null) => {
    if (middle === null) return 'In de meeste toekomsten is het huis op het einde niet leeg.';
    const sure = nine === null ? '' : `; in 9 van de 10 toekomsten op ${nine} of eerder`;
    return `Naar verwachting leeg op ${middle}${sure}.`;
  },
  dates: (middle: string | null, nine: string | null) =>
    middle === null
      ? 'In minder dan de helft van de toekomsten is het huis leeg voor het einde van het scenario.'
      : `Het huis is naar verwachting leeg op ${middle} (in de helft van de toekomsten eerder). ` +
        (nine === null
          ? 'In minder dan 9 van de 10 toekomsten is het leeg voor het einde van het scenario.'
          : `In 9 van de 10 toekomsten is het leeg op ${nine} of eerder.`),
  month: 'Op de eerste van',
  mean: 'Nog in huis',
  range: 'In 8 van de 10 toekomsten',
} as const;

/** Says what is wanted: `Gemiddelde wachttijd in 2023: gemiddeld hoogstens 14 dagen`. */
export function normText({ scenario, norm }: Pick<NamedGoal, 'scenario' | 'norm'>): string {
  const { aim, met } = norm;
  const futures = met === 'on-average' ? 'gemiddeld' : `in ${chanceText(met.inShareOfFutures)} van de toekomsten`;
  if ('measure' in aim) return `${aimNameWithNorm(scenario, aim)}: ${futures} ${limitText(norm)}`;
  const day = formatDate(parseIsoDate(aim.period) ?? 0);
  const isEmpty = norm.limit === 0 && norm.sense === 'at-most';
  const what = isEmpty ? `leeg op ${day}` : `op ${day} ${limitText(norm)} in huis`;
  return `${locationName(scenario, aim.location)}: ${futures} ${what}`;
}

/** Names what the curve of a goal shows: the aim, or in how many futures it keeps within the limit. */
export function levelTitle({ scenario, norm }: Pick<NamedGoal, 'scenario' | 'norm'>): string {
  const { aim, met } = norm;
  if (met !== 'on-average') return 'In hoeveel van de toekomsten de norm wordt gehaald';
  return 'measure' in aim ? aimNameWithNorm(scenario, aim) : `${locationName(scenario, aim.location)}: nog in huis`;
}

/** Writes the level of a point: a share of the futures, or a value of the aim as finely as its limit asks. */
export function levelText({ aim, met, limit }: NamedNorm, level: number | null): string {
  if (met !== 'on-average') return formatPercent(level, 1);
  const unit = 'measure' in aim ? aimUnit(aim.measure) : 'jongeren';
  if ('measure' in aim && (unit === '%' || unit === '€')) return aimValue(aim.measure, level);
  return `${formatNumber(level, Math.abs(limit) < FINE_LIMIT ? 2 : 1)} ${unit}`;
}

const FINE_LIMIT = 5;

/** Writes a value of the aim itself. */
export function aimText({ aim }: NamedNorm, value: number | null): string {
  return 'measure' in aim ? aimValue(aim.measure, value) : `${formatNumber(value, 1)} jongeren`;
}

/** Writes the interval of a level: `93,4% – 96,1%`. */
export function levelRange(norm: NamedNorm, { low, high }: Pick<NamedPoint, 'low' | 'high'>): string {
  return low === null || high === null ? NOT_APPLICABLE : `${levelText(norm, low)} – ${levelText(norm, high)}`;
}

/** The answer as one sentence, and what belongs to it. */
export interface GoalAnswer {
  readonly headline: string;
  readonly lines: readonly string[];
}

/** Writes the answer to a goal. */
export function goalAnswer(goal: NamedGoal, result: NamedGoalResult): GoalAnswer {
  const lines = [...aroundLines(goal, result), ...cautionLines(goal, result), surelyLine(result)];
  return { headline: headlineOf(goal, result), lines };
}

function headlineOf({ lever }: NamedGoal, result: NamedGoalResult): string {
  const write = (value: number) => leverValueText(lever, value);
  const { points, value, best, open, wanted } = result;
  const [first, last] = [points[0], points[points.length - 1]].map((point) => write(point.value));
  const range = `van ${first} tot en met ${last}`;
  switch (result.outcome) {
    case 'nothing':
      return 'Er is niets te meten: in geen enkele toekomst komt deze uitkomst voor.';
    case 'everywhere':
      return `Elke bekeken waarde ${range} haalt de norm.`;
    case 'nowhere':
      return `Geen enkele bekeken waarde ${range} haalt de norm.${best === null ? '' : ` Het dichtst erbij komt ${write(best)}.`}`;
    case 'undecided':
      return `Van geen enkele bekeken waarde ${range} staat vast dat die de norm haalt.`;
    case 'found': {
      const edge = wanted === 'smallest' ? open[0] : open[open.length - 1];
      const perhaps = edge === undefined ? '' : ` Misschien is ${write(edge)} ook goed genoeg.`;
      return `${boundaryWord(lever, result)} ${value === null ? '' : write(value)}: dan wordt de norm gehaald.${perhaps}`;
    }
  }
}

/** What stands before the value: `Minstens 58 plaatsen`, `Uiterlijk 1 maart 2025`. */
function boundaryWord({ how }: Lever, { wanted }: NamedGoalResult): string {
  if (how === 'date') return wanted === 'smallest' ? 'Op zijn vroegst' : 'Uiterlijk';
  return wanted === 'smallest' ? 'Minstens' : 'Hoogstens';
}

/** What it is at the answer, and at the first value that is not good enough. */
function aroundLines({ lever, norm }: NamedGoal, result: NamedGoalResult): string[] {
  const { points, value, fails, open, likely, outcome, best } = result;
  const shown = outcome === 'nowhere' || outcome === 'undecided' ? [best] : [value, fails];
  const lines = shown.flatMap((at) => {
    const point = points.find((one) => one.value === at);
    return point ? [pointLine(lever, norm, point)] : [];
  });
  if (open.length > 0) lines.push(openLine(lever, open, likely));
  const isAtEnd = best === points[0]?.value || best === points[points.length - 1]?.value;
  if (value === null && best !== null && isAtEnd)
    lines.push(`Voorbij ${leverValueText(lever, best)} is niet gekeken: kies een ruimer bereik als dat kan.`);
  return lines;
}

function pointLine(lever: Lever, norm: NamedNorm, point: NamedPoint): string {
  const { value, level, verdict, replications, reached } = point;
  const at = `Bij ${leverValueText(lever, value)}`;
  if (level === null) return `${at}: er is niets te meten.`;
  const range =
    point.low === null || point.high === null
      ? ''
      : ` (tussen ${levelText(norm, point.low)} en ${levelText(norm, point.high)})`;
  const told =
    norm.met === 'on-average'
      ? `gemiddeld ${levelText(norm, level)}${range}`
      : `gehaald in ${levelText(norm, level)} van de toekomsten${range}`;
  const kept =
    norm.met === 'on-average' || reached === null || !('measure' in norm.aim)
      ? ''
      : `, en in ${chanceText(norm.met.inShareOfFutures)} ervan ${limitWord(norm)} ${aimText(norm, reached)}`;
  return `${at}: ${told}${kept}. ${VERDICT_SENTENCES[verdict]} ${formatNumber(replications)} keer nagespeeld.`;
}

const VERDICT_SENTENCES = {
  meets: 'Dat is genoeg.',
  fails: 'Dat is niet genoeg.',
  open: 'Of dat genoeg is, is niet te zeggen.',
} as const;

function openLine(lever: Lever, open: readonly number[], likely: number | null): string {
  const [first, last] = [open[0], open[open.length - 1]].map((value) => leverValueText(lever, value));
  const which = open.length === 1 ? `Bij ${first}` : `Van ${first} tot en met ${last}`;
  const guess =
    likely !== null && open.includes(likely)
      ? ` De beste schatting van de grens is ${leverValueText(lever, likely)}.`
      : '';
  return `${which} ligt het te dicht bij de norm om te zeggen of die wordt gehaald.${guess} Vaker naspelen maakt het zekerder.`;
}

function cautionLines({ lever }: NamedGoal, { falls, isFlat, outcome, points }: NamedGoalResult): string[] {
  const write = (value: number) => leverValueText(lever, value);
  const lines: string[] = [];
  if (isFlat)
    lines.push(
      `De uitkomst is bij alle bekeken waarden precies gelijk: ‘${leverName(lever)}’ verandert er tussen ${write(points[0].value)} en ${write(points[points.length - 1].value)} niets aan.`,
    );
  if (falls.length > 0) {
    const where = falls.map(({ from, until }) => `tussen ${write(from)} en ${write(until)}`).join(' en ');
    lines.push(
      `Let op: de uitkomst gaat niet steeds dezelfde kant op. ${where.charAt(0).toUpperCase()}${where.slice(1)} draait zij om. ` +
        `${outcome === 'found' ? 'Dit antwoord is de eerste waarde die de norm haalt, maar niet alles daarna hoeft die te halen' : 'Tussen de bekeken waarden kan er een zijn die de norm wel haalt'}. Kijk in de grafiek.`,
    );
  }
  return lines;
}

function surelyLine({ replications, points }: NamedGoalResult): string {
  return `Alle bereiken samen zijn 95% zeker. Er zijn ${formatNumber(points.length)} waarden bekeken en ${formatNumber(replications)} toekomsten nagespeeld, bij elke waarde met dezelfde jongeren en hetzelfde toeval.`;
}

function aimNameWithNorm(scenario: Scenario, aim: NamedAim): string {
  return `${aimName(scenario, aim)}${isOfNorm(aim.measure) ? ` (norm ${formatShortest(scenario.norms.waitingDays, 2)} dagen)` : ''}`;
}

/** Whether a measure counts against the norm of the scenario for waiting. */
export function isOfNorm(measure: string): boolean {
  return measure === 'withinNorm' || measure === 'waitingOverNorm';
}

function limitWord({ sense }: Pick<NamedNorm, 'sense'>): string {
  return sense === 'at-most' ? 'hoogstens' : 'minstens';
}

/** Writes the limit of a norm: `hoogstens 14 dagen`. */
export function limitText(norm: NamedNorm): string {
  const { aim, limit } = norm;
  const unit = 'measure' in aim ? aimUnit(aim.measure) : 'jongeren';
  const written =
    unit === '%' ? chanceText(limit) : unit === '€' ? formatEuros(limit) : `${formatShortest(limit, 2)} ${unit}`;
  return `${limitWord(norm)} ${written}`;
}

/** Writes a chance or share that somebody chose, with the decimals that it has: `95%`, `99,5%`. */
export function chanceText(share: number): string {
  return `${formatShortest(share * 100, 2)}%`;
}

function locationName({ locations = [] }: Scenario, id: string): string {
  return printable(locations.find((location) => location.id === id)?.label ?? id);
}
