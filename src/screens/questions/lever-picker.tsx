import { type ReactNode, useId, useMemo } from 'react';
import { dateOfDay, parseIsoDate } from '../../calendar/calendar.ts';
import { isPercent, leverName, leverNumber, leverUnit, PICKERS } from '../../messages/aims.ts';
import { formatShortest } from '../../messages/format.ts';
import type { Lever } from '../../scenario/lever.ts';
import { type LeverRange, stepOfRange, usualRange } from '../../scenario/lever-range.ts';
import { offeredLevers } from '../../scenario/offered-levers.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { NumberField } from '../controls/number-field.tsx';
import { GroupedPick } from './grouped-pick.tsx';
import '../styles/lever-picker.css';

interface LeverPickerProps {
  readonly scenario: Scenario;
  /** Null when nothing is chosen; only where `isOptional`. */
  readonly value: LeverRange | null;
  readonly label?: string;
  readonly isOptional?: boolean;
  /** Whether the step can be chosen too. */
  readonly hasStep?: boolean;
  /** Levers that are offered beside the usual ones. */
  readonly also?: readonly Lever[];
  /** So many values at most when no step is chosen. */
  readonly mostValues: number;
  readonly onRange: (range: LeverRange | null) => void;
}

const NONE: readonly Lever[] = [];

/** Chooses an input of a question and the values between which it moves. */
export function LeverPicker(props: LeverPickerProps): ReactNode {
  const { scenario, value, label = PICKERS.lever, isOptional = false, hasStep = true, mostValues, onRange } = props;
  const { also = NONE } = props;
  const levers = useMemo(() => {
    const offered = offeredLevers(scenario);
    return [...offered, ...also.filter(({ id }) => offered.every((lever) => lever.id !== id))];
  }, [scenario, also]);
  const option = (lever: Lever) => ({ value: lever.id, label: leverName(lever) });
  const isGeneral = ({ choice, how }: Lever) => choice === null && how === 'times';
  return (
    <div className="picks lever">
      <GroupedPick
        label={label}
        value={value?.lever.id ?? ''}
        groups={[
          { label: null, options: isOptional ? [{ value: '', label: PICKERS.none }] : [] },
          { label: PICKERS.choices, options: levers.filter(({ choice }) => choice !== null).map(option) },
          { label: PICKERS.general, options: levers.filter(isGeneral).map(option) },
          {
            label: PICKERS.places,
            options: levers.filter((lever) => lever.choice === null && !isGeneral(lever)).map(option),
          },
        ]}
        onPick={(id) => {
          const lever = levers.find((one) => one.id === id);
          onRange(lever ? usualRange(scenario, lever) : null);
        }}
      />
      {value && <RangeFields range={value} hasStep={hasStep} mostValues={mostValues} onRange={onRange} />}
    </div>
  );
}

interface RangeFieldsProps {
  readonly range: LeverRange;
  readonly hasStep: boolean;
  readonly mostValues: number;
  readonly onRange: (range: LeverRange) => void;
}

function RangeFields({ range, hasStep, mostValues, onRange }: RangeFieldsProps): ReactNode {
  const { lever, from, until } = range;
  const unit = leverUnit(lever);
  const isDate = lever.how === 'date';
  return (
    <>
      <End label={PICKERS.from} lever={lever} value={from} onValue={(next) => onRange({ ...range, from: next })} />
      <End label={PICKERS.until} lever={lever} value={until} onValue={(next) => onRange({ ...range, until: next })} />
      {hasStep && (
        <Field label={isDate ? PICKERS.stepDays : PICKERS.step}>
          {(id) => (
            <NumberField
              key={lever.id}
              inputId={id}
              name={PICKERS.step}
              value={shown(lever, stepOfRange(range, mostValues))}
              bounds={{ minimum: 0, maximum: Infinity, whole: lever.isWhole, write: (bound) => formatShortest(bound) }}
              format={(step) => formatShortest(step, 6)}
              onValue={(step) => onRange({ ...range, step: stored(lever, step) })}
            />
          )}
        </Field>
      )}
      {unit !== '' && <span className="lever__unit">{unit}</span>}
    </>
  );
}

interface EndProps {
  readonly label: string;
  readonly lever: Lever;
  readonly value: number;
  readonly onValue: (value: number) => void;
}

function End({ label, lever, value, onValue }: EndProps): ReactNode {
  const bounds = useMemo(
    () => ({
      minimum: shown(lever, lever.minimum),
      maximum: shown(lever, lever.maximum),
      whole: lever.isWhole,
      write: (bound: number) => formatShortest(bound, 6),
    }),
    [lever],
  );
  return (
    <Field label={label}>
      {(id) =>
        lever.how === 'date' ? (
          <input
            className="lever__date"
            id={id}
            type="date"
            value={dateOfDay(value)}
            onChange={(event) => {
              const day = parseIsoDate(event.target.value);
              if (day !== null) onValue(day);
            }}
          />
        ) : (
          <NumberField
            key={lever.id}
            inputId={id}
            name={label}
            value={shown(lever, value)}
            bounds={bounds}
            format={(next) => leverNumber(lever, stored(lever, next))}
            onValue={(next) => onValue(stored(lever, next))}
          />
        )
      }
    </Field>
  );
}

function Field({ label, children }: { readonly label: string; readonly children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="lever__field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

/** A field shows a share as a percentage. */
function shown(lever: Lever, value: number): number {
  return isPercent(lever) ? Number((value * 100).toPrecision(12)) : value;
}

function stored(lever: Lever, value: number): number {
  return isPercent(lever) ? Number((value / 100).toPrecision(12)) : value;
}
