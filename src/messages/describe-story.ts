import type { OutcomeKind } from '../scenario/schema.ts';
import { quotedName, type Writers } from './described.ts';
import { listed } from './entered-value.ts';
import { formatEuros, formatShortest } from './format.ts';
import { printable } from './names.ts';

/** The sentences about targets, the rounds of a workshop and contradictions in sources. */
export const STORY_WRITERS: Writers<'target' | 'workshop-round' | 'contradiction'> = {
  target: ({ label, outcome, segments, sense, years }) => {
    const values = years.map(({ year, value }) => `in ${year} ${SENSES[sense]} ${outcomeValue(outcome, value)}`);
    return `Doel ${quotedName(label)}: ${outcomeName(outcome, segments)} is ${listed(values)}.`;
  },
  'workshop-round': ({ question, variant, outcome, segments, year, reveal }) =>
    `Ronde van de werkvorm: ${printable(question)} Te zien: ${outcomeName(outcome, segments)} in ${year}, ${variant === null ? 'in het uitgangspunt' : `in variant ${quotedName(variant)}`}. ${printable(reveal)}`,
  contradiction: ({ text }) => `Let op bij de bronnen: ${printable(text)}`,
};

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
