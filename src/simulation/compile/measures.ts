import { type Day, dayOfDate } from '../../calendar/calendar.ts';
import type { Measure, Scenario } from '../../scenario/schema.ts';
import type { MeasureModel } from '../model.ts';
import { keyOfName } from '../random.ts';

type ClientMeasure = Exclude<Measure, { readonly kind: 'recruit' }>;

/**
 * Returns the measures that act on single clients, in the order in which `Replication.measures` counts whom they reach.
 * Recruiting acts on places and is not among them.
 */
export function clientMeasures({ measures = [] }: Scenario): ClientMeasure[] {
  return measures.filter((measure) => measure.kind !== 'recruit');
}

/** Compiles the measures that act on single clients. */
export function compileMeasures(scenario: Scenario, startDay: Day): MeasureModel[] {
  const position = (wanted: string) => scenario.segments.findIndex(({ id }) => id === wanted);
  return clientMeasures(scenario).map((measure) => {
    const key = keyOfName(`measure/${measure.id}`);
    const from = dayOfDate(measure.from) - startDay;
    return {
      kind: measure.kind,
      segment: position(measure.segment),
      to: measure.kind === 'divert' ? position(measure.to) : -1,
      keyA: key.a,
      keyB: key.b,
      from,
      until: from + measure.rampUpDays,
      reach: measure.reach,
      effect: measure.effect,
    };
  });
}
