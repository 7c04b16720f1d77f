import { quotedName, type Writers } from './described.ts';
import { listed } from './entered-value.ts';
import { printable } from './names.ts';
import { outcomeName, outcomeValue, SENSES } from './outcomes.ts';

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
