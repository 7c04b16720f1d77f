import { type ReactNode, useMemo } from 'react';
import type { Aim } from '../../experiment/aim.ts';
import { isMeasure, measuresOf } from '../../experiment/default-aims.ts';
import { emptyFutures } from '../../experiment/futures.ts';
import { HORIZON, periodsOf } from '../../experiment/periods.ts';
import { isMoney, measureName, PICKERS, periodText } from '../../messages/aims.ts';
import { printable } from '../../messages/names.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { GroupedPick } from './grouped-pick.tsx';

interface AimPickerProps {
  readonly scenario: Scenario;
  readonly value: Aim;
  readonly onAim: (aim: Aim) => void;
}

/** Chooses what a question is about: an outcome, of which segment, and when. Only what exists is offered. */
export function AimPicker({ scenario, value, onAim }: AimPickerProps): ReactNode {
  const { measure, segment, period } = value;
  const exists = useMemo(() => existing(scenario), [scenario]);
  const measures = exists(null, HORIZON);
  const segments = scenario.segments.filter(({ id }) => exists(id, HORIZON).includes(measure));
  const periods = useMemo(() => periodsOf(emptyFutures(scenario).grid), [scenario]);
  const offered = periods.filter((one) => exists(segment, one.text).includes(measure));

  /** Keeps as much of the rest as goes with it. */
  function pick(next: Aim): void {
    const isOfSegment = next.segment === null || exists(next.segment, HORIZON).includes(next.measure);
    const kept = isOfSegment ? next : { ...next, segment: null };
    const isThen = exists(kept.segment, kept.period).includes(kept.measure);
    onAim(isThen ? kept : { ...kept, period: HORIZON });
  }

  const named = (id: (typeof measures)[number]) => ({ value: id, label: measureName(id, period) });
  const isAlone = scenario.segments.length === 1;
  return (
    <div className="picks">
      <GroupedPick
        label={PICKERS.measure}
        value={measure}
        groups={[
          { label: PICKERS.people, options: measures.filter((id) => !isMoney(id)).map(named) },
          { label: PICKERS.money, options: measures.filter(isMoney).map(named) },
        ]}
        onPick={(id) => isMeasure(id) && pick({ ...value, measure: id })}
      />
      {!isAlone && segments.length > 0 && (
        <GroupedPick
          label={PICKERS.segment}
          value={segment ?? ''}
          groups={[
            {
              label: null,
              options: [
                { value: '', label: PICKERS.allSegments },
                ...segments.map(({ id, label }) => ({ value: id, label: printable(label) })),
              ],
            },
          ]}
          onPick={(id) => pick({ ...value, segment: id === '' ? null : id })}
        />
      )}
      <GroupedPick
        label={PICKERS.period}
        value={period}
        groups={[
          { label: PICKERS.years, options: offered.filter(({ kind }) => kind === 'span').map(periodOption) },
          { label: PICKERS.dates, options: offered.filter(({ kind }) => kind === 'moment').map(periodOption) },
        ]}
        onPick={(text) => pick({ ...value, period: text })}
      />
    </div>
  );
}

function periodOption({ text }: { readonly text: string }) {
  return { value: text, label: periodText(text) };
}

/** Which measures there are in a scenario, looked up once for each segment and kind of period. */
function existing(scenario: Scenario) {
  const known = new Map<string, ReturnType<typeof measuresOf>>();
  return (segment: string | null, period: string) => {
    const key = `${segment} ${period}`;
    const measures = known.get(key) ?? measuresOf(scenario, segment, period);
    known.set(key, measures);
    return measures;
  };
}
