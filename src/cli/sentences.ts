import { descriptionText } from '../messages/describe.ts';
import { describe } from '../scenario/describe.ts';
import type { Scenario } from '../scenario/schema.ts';

/** Reads a scenario aloud: its name, then one line for each setting, those of a segment under its label. */
export function sentencesOf(scenario: Scenario): string[] {
  const lines = [scenario.name];
  let heading: string | null = null;
  for (const description of describe(scenario)) {
    if (description.segment !== heading) {
      heading = description.segment;
      lines.push('', ...(heading === null ? [] : [heading]));
    }
    lines.push(`- ${descriptionText(description)}`);
  }
  return lines;
}
