import type { OutcomeKind } from '../scenario/schema.ts';
import { quotedName } from './described.ts';
import { listed } from './entered-value.ts';
import { formatEuros, formatEurosShort, formatNumber, formatShortest } from './format.ts';

/** Names and values of the outcomes that targets and the rounds of a workshop are about. */

export const SENSES = { 'at-most': 'hoogstens', 'at-least': 'minstens' } as const;

/** Names an outcome of a year in the middle of a sentence; `segments` are labels, null for all together. */
export function outcomeName(outcome: OutcomeKind, segments: readonly string[] | null): string {
  const where = segments === null ? '' : ` (${listed(segments.map(quotedName))})`;
  return `${OUTCOMES[outcome]}${where}`;
}

/** Writes the value of an outcome with its unit: `100 plaatsen`, `70%`. */
export function outcomeValue(outcome: OutcomeKind, value: number): string {
  const unit = UNITS[outcome];
  if (unit === 'share') return `${formatShortest(100 * value, 1)}%`;
  return unit === 'euros' ? formatEuros(value) : `${formatShortest(value, value < 10 ? 1 : 0)} ${unit}`;
}

/** Writes only the number of an outcome, for an axis or a column: `100`, `70%`, `€ 4,2 miljoen`. */
export function outcomeNumber(outcome: OutcomeKind, value: number): string {
  const unit = UNITS[outcome];
  if (unit === 'share') return `${formatShortest(100 * value, 1)}%`;
  return unit === 'euros' ? formatEurosShort(value) : formatShortest(value, Math.abs(value) < 10 ? 1 : 0);
}

/** Writes an outcome to be read from afar, with its unit: `88 jongeren`, `70%`, `€ 5,3 miljoen`. */
export function outcomeShort(outcome: OutcomeKind, value: number): string {
  return withUnit(outcome, outcomeNumber(outcome, value));
}

/** Writes two ends of a range with the unit once: `44 tot 136 jongeren`; one value when they are written alike. */
export function outcomeEnds(outcome: OutcomeKind, low: number, high: number, word: 'tot' | 'en' = 'tot'): string {
  const [from, until] = [outcomeNumber(outcome, low), outcomeNumber(outcome, high)];
  return withUnit(outcome, from === until ? from : `${from} ${word} ${until}`);
}

/** Writes how far a prediction is off, in whole numbers where it is not of less than one. */
export function outcomeDistance(outcome: OutcomeKind, distance: number): string {
  const unit = UNITS[outcome];
  if (unit === 'share') return `${formatShortest(100 * distance, 1)} procentpunt`;
  if (unit === 'euros') return formatEurosShort(distance);
  return withUnit(outcome, distance < 0.95 ? 'minder dan 1' : formatNumber(Math.round(distance)));
}

function withUnit(outcome: OutcomeKind, text: string): string {
  const unit = UNITS[outcome];
  return unit === 'share' || unit === 'euros' ? text : `${text} ${unit}`;
}

/** Writes it for a narrow column, where an amount stands in millions: see `columnUnit`. */
export function outcomeCell(outcome: OutcomeKind, value: number): string {
  return UNITS[outcome] === 'euros' ? formatNumber(value / 1e6, 2) : outcomeNumber(outcome, value);
}

/** Says behind the name of an outcome in what its columns are, when that is not in the cells. */
export function columnUnit(outcome: OutcomeKind): string {
  return UNITS[outcome] === 'euros' ? ', in miljoen euro' : '';
}

/** Names the unit in which someone types an outcome: `jongeren`, `procent`, `euro`. */
export function outcomeUnit(outcome: OutcomeKind): string {
  const unit = UNITS[outcome];
  return unit === 'share' ? 'procent' : unit === 'euros' ? 'euro' : unit;
}

/** How many of what is typed go in one of the outcome: a share is typed in percent. */
export function typedScale(outcome: OutcomeKind): number {
  return UNITS[outcome] === 'share' ? 100 : 1;
}

const OUTCOMES: Readonly<Record<OutcomeKind, string>> = {
  'in-care': 'het aantal jongeren met een plaats aan het eind van het jaar',
  places: 'het aantal plaatsen aan het eind van het jaar',
  'waiting-list': 'de wachtlijst aan het eind van het jaar',
  'waiting-days': 'de gemiddelde wachttijd over het jaar',
  'within-norm': 'het deel dat binnen de norm een plaats krijgt',
  helped: 'het aantal jongeren dat in het jaar hulp kreeg',
  'share-of-helped': 'het deel van alle jongeren met hulp buiten huis',
  transfers: 'het aantal overplaatsingen in het jaar',
  overflow: 'het aantal jongeren op een noodplek in het jaar',
  'cost-municipality': 'wat de gemeenten in het jaar betalen',
};

const UNITS: Readonly<Record<OutcomeKind, string>> = {
  'in-care': 'jongeren',
  places: 'plaatsen',
  'waiting-list': 'jongeren',
  'waiting-days': 'dagen',
  'within-norm': 'share',
  helped: 'jongeren',
  'share-of-helped': 'share',
  transfers: 'keer',
  overflow: 'jongeren',
  'cost-municipality': 'euros',
};
