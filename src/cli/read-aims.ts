import { yearsBetween } from '../calendar/calendar.ts';
import type { Aim } from '../experiment/aim.ts';
import { aimMistake, defaultAims, isMeasure } from '../experiment/default-aims.ts';
import { emptyFutures } from '../experiment/futures.ts';
import { MEASURE_IDS } from '../experiment/measures.ts';
import { HORIZON } from '../experiment/periods.ts';
import { AIM_PROBLEMS } from '../messages/aim-problems.ts';
import { INDICATOR_WORDS } from '../messages/formula-names.ts';
import { nearestTo } from '../scenario/nearest.ts';
import type { Scenario } from '../scenario/schema.ts';

/**
 * Reads what stands behind each `--aim`: MEASURE[:SEGMENT][@PERIOD] (an id, or its Dutch word in formulas), of the total over the horizon unless it says
 * otherwise. Without any the usual aims of the scenario. Returns all problems at once, as Dutch lines.
 */
export function readAims(
  texts: readonly string[],
  scenario: Scenario,
): { readonly aims: readonly Aim[]; readonly problems: readonly string[] } {
  if (texts.length === 0) return { aims: defaultAims(scenario), problems: [] };
  const aims: Aim[] = [];
  const problems: string[] = [];
  for (const text of texts) {
    const read = readAim(text, scenario);
    if (typeof read === 'string') problems.push(read);
    else aims.push(read);
  }
  return { aims: withoutDoubles(aims), problems: [...new Set(problems)] };
}

/** Writes an aim as it is typed: `waitingList:gesloten@2024-01-01`. */
export function typedAim({ measure, segment, period }: Aim): string {
  return `${measure}${segment === null ? '' : `:${segment}`}${period === HORIZON ? '' : `@${period}`}`;
}

function readAim(text: string, scenario: Scenario): Aim | string {
  const parts = /^([^:@\s]+)(?::([^:@\s]+))?(?:@([^:@\s]+))?$/.exec(text);
  if (!parts) return AIM_PROBLEMS.aimForm(text);
  const [, word, segment = null, period = HORIZON] = parts;
  const measure = MEASURE_OF_WORD.get(word) ?? word;
  const mistake = aimMistake(scenario, { measure, segment, period });
  if (!isMeasure(measure) || mistake === 'measure')
    return AIM_PROBLEMS.measure(word, nearestTo(word, [...MEASURE_IDS, ...MEASURE_OF_WORD.keys()]));
  if (mistake === 'segment') {
    const known = scenario.segments.map(({ id }) => id);
    return AIM_PROBLEMS.segment(segment ?? '', nearestTo(segment ?? '', known), known);
  }
  if (mistake === 'period') {
    const { startDay, horizonDays } = emptyFutures(scenario).grid;
    const [from, until] = [startDay, startDay + horizonDays];
    return AIM_PROBLEMS.period(period, yearsBetween(from, until).map(String), from, until);
  }
  if (mistake === null) return { measure, segment, period };
  const isOnlyThere = aimMistake(scenario, { measure, segment, period: HORIZON }) === null;
  return isOnlyThere ? AIM_PROBLEMS.noMoment(measure) : AIM_PROBLEMS.notHere(measure, segment);
}

/** An outcome may also be called as in a formula: `wachttijd@2023`. */
const MEASURE_OF_WORD: ReadonlyMap<string, string> = new Map(
  Object.entries(INDICATOR_WORDS).map(([measure, word]) => [word, measure]),
);

function withoutDoubles(aims: readonly Aim[]): Aim[] {
  return [...new Map(aims.map((aim) => [typedAim(aim), aim])).values()];
}
