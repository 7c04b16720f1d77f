import { type ReactNode, useId, useMemo } from 'react';
import { dateOfDay, dayOfDate } from '../../../calendar/calendar.ts';
import { defaultAims } from '../../../experiment/default-aims.ts';
import { emptyFutures } from '../../../experiment/futures.ts';
import type { GoalNorm } from '../../../experiment/goal/norm.ts';
import { isShare, lineUnit } from '../../../messages/aims.ts';
import { formatDate, formatShortest } from '../../../messages/format.ts';
import { isOfNorm } from '../../../messages/goal.ts';
import { GOAL_PANEL } from '../../../messages/goal-panel.ts';
import { printable } from '../../../messages/names.ts';
import type { Scenario } from '../../../scenario/schema.ts';
import { NumberField } from '../../controls/number-field.tsx';
import { Pick } from '../../controls/pick.tsx';
import { AimPicker } from '../aim-picker.tsx';
import { GroupedPick } from '../grouped-pick.tsx';
import { LeverPicker } from '../lever-picker.tsx';
import { baseOf, CHANCES, type GoalForm, MOST_TIMES } from './goal-form.ts';

/** Amounts of money and days that nobody means. */
const LARGEST_LIMIT = 1e12;
const USUAL_VALUES = 200;
const NINE_OF_TEN = { inShareOfFutures: 0.9 } as const;

interface GoalFieldsProps {
  readonly scenario: Scenario;
  readonly form: GoalForm;
  readonly onForm: (form: GoalForm) => void;
}

/** The fields of a goal: the input with its range, and the norm. */
export function GoalFields({ scenario, form, onForm }: GoalFieldsProps): ReactNode {
  const { norm } = form;
  const { aim } = norm;
  const set = (change: Partial<GoalForm>) => onForm({ ...form, ...change });
  const setNorm = (change: Partial<GoalNorm>) => set({ norm: { ...norm, ...change } });
  const base = useMemo(() => baseOf(scenario, form), [scenario, form]);
  const own = useMemo(() => [form.range.lever], [form.range.lever]);
  const hasGroups = scenario.segments.some(({ capacity }) => capacity.kind === 'groups');
  const canEmpty = hasGroups && (scenario.locations ?? []).length > 0;
  return (
    <>
      <LeverPicker
        scenario={base}
        value={form.range}
        also={own}
        mostValues={USUAL_VALUES}
        onRange={(range) => range && set({ range })}
      />
      <div className="picks lever">
        {canEmpty && (
          <Pick
            label={GOAL_PANEL.about}
            value={'measure' in aim ? 'measure' : 'empty'}
            options={(['measure', 'empty'] as const).map((value) => ({ value, label: GOAL_PANEL.abouts[value] }))}
            onPick={(about) => setNorm(about === 'empty' ? emptyNorm(scenario) : measureNorm(scenario))}
          />
        )}
        {'measure' in aim ? (
          <AimPicker
            scenario={scenario}
            value={aim}
            onAim={(next) =>
              setNorm(
                next.measure === aim.measure ? { aim: next } : { aim: next, ...usualNorm(scenario, next.measure) },
              )
            }
          />
        ) : (
          <EmptyFields scenario={scenario} aim={aim} onAim={(next) => setNorm({ aim: next })} />
        )}
      </div>
      <div className="picks lever">
        {'measure' in aim && (
          <>
            <Pick
              label={GOAL_PANEL.sense}
              value={norm.sense}
              options={(['at-most', 'at-least'] as const).map((value) => ({ value, label: GOAL_PANEL.senses[value] }))}
              onPick={(sense) => setNorm({ sense })}
            />
            <LimitField norm={norm} onLimit={(limit) => setNorm({ limit })} />
          </>
        )}
        <Pick
          label={GOAL_PANEL.met}
          value={norm.met === 'on-average' ? 'average' : String(norm.met.inShareOfFutures)}
          options={[
            ...('measure' in aim ? [{ value: 'average', label: GOAL_PANEL.average }] : []),
            ...CHANCES.map((chance) => ({ value: String(chance), label: GOAL_PANEL.chance(chance) })),
          ]}
          onPick={(met) => setNorm({ met: met === 'average' ? 'on-average' : { inShareOfFutures: Number(met) } })}
        />
        {'measure' in aim && isOfNorm(aim.measure) && (
          <NormDaysField days={form.normDays} onDays={(normDays) => set({ normDays })} />
        )}
        <Pick
          label={GOAL_PANEL.wanted}
          value={form.wanted ?? 'any'}
          options={(['any', 'smallest', 'largest'] as const).map((value) => ({
            value,
            label: GOAL_PANEL.wanteds[value],
          }))}
          onPick={(wanted) => set({ wanted: wanted === 'any' ? null : wanted })}
        />
        <Pick
          label={GOAL_PANEL.replications}
          value={String(form.mostReplications)}
          options={MOST_TIMES.map((times) => ({ value: String(times), label: GOAL_PANEL.times(times) }))}
          onPick={(times) => set({ mostReplications: Number(times) })}
        />
      </div>
    </>
  );
}

interface EmptyFieldsProps {
  readonly scenario: Scenario;
  readonly aim: EmptyAim;
  readonly onAim: (aim: EmptyAim) => void;
}

type EmptyAim = Exclude<GoalNorm['aim'], { readonly measure: unknown }>;

function EmptyFields({ scenario, aim, onAim }: EmptyFieldsProps): ReactNode {
  const dates = useMemo(() => monthsOf(scenario), [scenario]);
  return (
    <>
      <Pick
        label={GOAL_PANEL.location}
        value={aim.location}
        options={(scenario.locations ?? []).map(({ id, label }) => ({ value: id, label: printable(label) }))}
        onPick={(location) => onAim({ ...aim, location })}
      />
      <GroupedPick
        label={GOAL_PANEL.emptyOn}
        value={aim.period}
        groups={[{ label: null, options: dates.map((date) => ({ value: date, label: formatDate(dayOfDate(date)) })) }]}
        onPick={(period) => onAim({ ...aim, period })}
      />
    </>
  );
}

/** A share is typed as a percentage. */
function LimitField({ norm, onLimit }: { readonly norm: GoalNorm; readonly onLimit: (limit: number) => void }) {
  const id = useId();
  const { aim, limit } = norm;
  if (!('measure' in aim)) return null;
  const times = isShare(aim.measure) ? 100 : 1;
  return (
    <div className="lever__field">
      <label htmlFor={id}>{GOAL_PANEL.limit}</label>
      <span className="lever__with-unit">
        <NumberField
          key={aim.measure}
          inputId={id}
          name={GOAL_PANEL.limit}
          value={Number((limit * times).toPrecision(12))}
          bounds={{
            minimum: -LARGEST_LIMIT,
            maximum: LARGEST_LIMIT,
            whole: false,
            write: (bound) => formatShortest(bound),
          }}
          format={(value) => formatShortest(value, 4)}
          onValue={(value) => onLimit(value / times)}
        />
        {lineUnit(aim.measure)}
      </span>
    </div>
  );
}

function NormDaysField({ days, onDays }: { readonly days: number; readonly onDays: (days: number) => void }) {
  const id = useId();
  return (
    <div className="lever__field">
      <label htmlFor={id}>{GOAL_PANEL.normDays}</label>
      <NumberField
        inputId={id}
        name={GOAL_PANEL.normDays}
        value={days}
        bounds={{ minimum: 1, maximum: 3650, whole: false, write: (bound) => formatShortest(bound) }}
        format={(value) => formatShortest(value, 2)}
        onValue={onDays}
      />
    </div>
  );
}

function emptyNorm(scenario: Scenario): GoalNorm {
  const dates = monthsOf(scenario);
  const [location] = scenario.locations ?? [];
  const aim = { location: location?.id ?? '', period: dates[Math.floor(dates.length / 2)] };
  return { aim, sense: 'at-most', limit: 0, met: NINE_OF_TEN };
}

function measureNorm(scenario: Scenario): Partial<GoalNorm> {
  const [aim] = defaultAims(scenario);
  return { aim, ...usualNorm(scenario, aim.measure) };
}

/** The norm that goes with another outcome: a share at least, the rest at most. */
function usualNorm(scenario: Scenario, measure: string): Pick<GoalNorm, 'sense' | 'limit' | 'met'> {
  if (measure === 'withinNorm') return { sense: 'at-least', limit: 0.95, met: 'on-average' };
  if (measure === 'occupancyRate') return { sense: 'at-least', limit: 0.9, met: 'on-average' };
  if (measure === 'providerResult') return { sense: 'at-least', limit: 0, met: NINE_OF_TEN };
  if (measure === 'costMunicipality' && scenario.budget)
    return { sense: 'at-most', limit: scenario.budget.eurosPerYear, met: NINE_OF_TEN };
  if (measure === 'waitingTime') return { sense: 'at-most', limit: scenario.norms.waitingDays, met: 'on-average' };
  return { sense: 'at-most', limit: 5, met: NINE_OF_TEN };
}

function monthsOf(scenario: Scenario): readonly string[] {
  const { startDay, monthEdges } = emptyFutures(scenario).grid;
  return monthEdges.slice(1).map((day) => dateOfDay(startDay + day));
}
