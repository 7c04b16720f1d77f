import { dateOfDay } from '../calendar/calendar.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Aim } from './aim.ts';
import { emptyFutures, type Futures } from './futures.ts';
import { MEASURE_IDS, MEASURES, type MeasureId } from './measures.ts';
import { HORIZON, periodOf } from './periods.ts';
import { findSamples } from './samples.ts';

/** Returns what a question is about when nobody says: the list, the wait, the norm, the places and the money, where they exist. */
export function defaultAims(scenario: Scenario): readonly Aim[] {
  const futures = emptyFutures(scenario);
  const { grid } = futures;
  const lastDay = dateOfDay(grid.startDay + grid.horizonDays);
  const wanted: readonly Aim[] = [
    { measure: 'waitingTime', segment: null, period: HORIZON },
    { measure: 'withinNorm', segment: null, period: HORIZON },
    { measure: 'waitingList', segment: null, period: lastDay },
    { measure: 'occupancyRate', segment: null, period: HORIZON },
    { measure: 'costMunicipality', segment: null, period: HORIZON },
    { measure: 'providerResult', segment: null, period: HORIZON },
  ];
  const hasList = scenario.segments.some(({ waiting }) => waiting.kind === 'list');
  const isAboutWaiting = ({ measure }: Aim) => measure === 'withinNorm' || measure.startsWith('waiting');
  return wanted.filter((aim) => mistakeIn(futures, aim) === null && (hasList || !isAboutWaiting(aim)));
}

/** What is wrong with an aim: a part of it is unknown, or its measure does not exist for that segment and kind of period. */
export type AimMistake = 'measure' | 'segment' | 'period' | 'combination';

/** An aim that nobody has judged yet. */
export interface TypedAim {
  readonly measure: string;
  readonly segment: string | null;
  readonly period: string;
}

/** Returns the first thing that is wrong with an aim; null when nothing is. Plays nothing. */
export function aimMistake(scenario: Scenario, aim: TypedAim): AimMistake | null {
  return mistakeIn(emptyFutures(scenario), aim);
}

/** Lists the measures that exist in a scenario in a period, of a segment or in total; those of rare events too, used or not. */
export function measuresOf(scenario: Scenario, segment: string | null, period: string): readonly MeasureId[] {
  const futures = emptyFutures(scenario);
  return MEASURE_IDS.filter((measure) => mistakeIn(futures, { measure, segment, period }) === null);
}

export function isMeasure(text: string): text is MeasureId {
  return (MEASURE_IDS as readonly string[]).includes(text);
}

function mistakeIn(futures: Futures, { measure, segment, period }: TypedAim): AimMistake | null {
  if (!isMeasure(measure)) return 'measure';
  if (segment !== null && !futures.scenario.segments.some(({ id }) => id === segment)) return 'segment';
  const known = periodOf(futures.grid, period);
  if (known === null) return 'period';
  return findSamples(futures, MEASURES[measure], segment, known) === null ? 'combination' : null;
}
