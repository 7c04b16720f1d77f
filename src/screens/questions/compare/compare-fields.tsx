import { type ReactNode, useId, useMemo, useState } from 'react';
import type { Aim } from '../../../experiment/aim.ts';
import { defaultAims } from '../../../experiment/default-aims.ts';
import { aimName, leverName, leverNumber, leverUnit } from '../../../messages/aims.ts';
import { COMPARE_ABOUT, COMPARE_KINDS, COMPARE_PANEL, type CompareKind } from '../../../messages/comparison-page.ts';
import { formatNumber, formatShortest } from '../../../messages/format.ts';
import type { Lever } from '../../../scenario/lever.ts';
import { offeredLevers } from '../../../scenario/offered-levers.ts';
import type { Scenario } from '../../../scenario/schema.ts';
import { NumberField } from '../../controls/number-field.tsx';
import { Pick } from '../../controls/pick.tsx';
import { AimPicker } from '../aim-picker.tsx';
import { GroupedPick } from '../grouped-pick.tsx';
import { type CompareForm, plansOf, turned } from './compared-plans.ts';
import '../../styles/lever-picker.css';

interface FieldsProps {
  readonly now: Scenario;
  readonly chosen: Scenario;
  readonly form: CompareForm;
  readonly onForm: (form: CompareForm) => void;
}

const MOST_KNOBS = 5;
const MOST_MONTHS = 240;
const MOST_TIMES = 5000;

/** What is compared, by the question that somebody has. */
export function CompareFields(props: FieldsProps): ReactNode {
  const { form, onForm, chosen } = props;
  const set = (change: Partial<CompareForm>) => onForm({ ...form, ...change });
  const Own = FIELDS[form.kind];
  return (
    <>
      <div className="picks">
        <Pick
          label={COMPARE_PANEL.kind}
          value={form.kind}
          options={(Object.keys(COMPARE_KINDS) as CompareKind[]).map((kind) => ({
            value: kind,
            label: COMPARE_KINDS[kind],
          }))}
          onPick={(kind) => set({ kind })}
        />
      </div>
      <p className="compare__about">{COMPARE_ABOUT[form.kind]}</p>
      <Own {...props} />
      <AimFields scenario={chosen} aims={form.aims} onAims={(aims) => set({ aims })} />
      <div className="picks lever">
        <Numbered
          label={COMPARE_PANEL.replications}
          value={form.replications}
          minimum={2}
          maximum={MOST_TIMES}
          onValue={(replications) => set({ replications })}
        />
      </div>
    </>
  );
}

const FIELDS: Readonly<Record<CompareKind, (props: FieldsProps) => ReactNode>> = {
  plans: PlanFields,
  beliefs: BeliefFields,
  wait: WaitFields,
  'follow-up': PlanPick,
  knobs: KnobFields,
};

function PlanFields({ now, chosen, form, onForm }: FieldsProps): ReactNode {
  const plans = useMemo(() => plansOf(now, chosen), [now, chosen]);
  const ticked = plans.filter(({ id }) => form.ticked.includes(id));
  return (
    <>
      <Ticks
        legend={COMPARE_PANEL.variants}
        items={plans.map(({ id, label }) => ({ id, label }))}
        ticked={form.ticked}
        onTicked={(ids) => onForm({ ...form, ticked: ids })}
      />
      {ticked.length > 1 && (
        <div className="picks">
          <Pick
            label={COMPARE_PANEL.against}
            value={ticked.some(({ id }) => id === form.against) ? form.against : ticked[0].id}
            options={ticked.map(({ id, label }) => ({ value: id, label }))}
            onPick={(against) => onForm({ ...form, against })}
          />
        </div>
      )}
    </>
  );
}

function PlanPick({ now, chosen, form, onForm }: FieldsProps): ReactNode {
  const plans = useMemo(() => plansOf(now, chosen), [now, chosen]);
  return (
    <div className="picks">
      <Pick
        label={COMPARE_PANEL.plan}
        value={plans.some(({ id }) => id === form.plan) ? form.plan : plans[0].id}
        options={plans.map(({ id, label }) => ({ value: id, label }))}
        onPick={(plan) => onForm({ ...form, plan })}
      />
    </div>
  );
}

function BeliefFields(props: FieldsProps): ReactNode {
  const { form, onForm } = props;
  const [first, second] = form.beliefs;
  const field = (label: string, value: number, onValue: (share: number) => void) => (
    <Numbered
      label={label}
      unit={COMPARE_PANEL.ofNow}
      value={Number((value * 100).toPrecision(12))}
      minimum={0}
      maximum={1000}
      isWhole={false}
      onValue={(percent) => onValue(Number((percent / 100).toPrecision(12)))}
    />
  );
  return (
    <>
      <PlanPick {...props} />
      <div className="picks lever">
        {field(COMPARE_PANEL.municipalityThinks, first, (share) => onForm({ ...form, beliefs: [share, second] }))}
        {field(COMPARE_PANEL.providerThinks, second, (share) => onForm({ ...form, beliefs: [first, share] }))}
      </div>
    </>
  );
}

function WaitFields(props: FieldsProps): ReactNode {
  const { form, onForm } = props;
  return (
    <>
      <PlanPick {...props} />
      <div className="picks lever">
        <Numbered
          label={COMPARE_PANEL.delay}
          unit={COMPARE_PANEL.months}
          value={form.months}
          minimum={1}
          maximum={MOST_MONTHS}
          onValue={(months) => onForm({ ...form, months })}
        />
      </div>
    </>
  );
}

function KnobFields({ chosen, form, onForm }: FieldsProps): ReactNode {
  const levers = useMemo(() => offeredLevers(chosen).filter(({ how }) => how !== 'date'), [chosen]);
  const { knobs } = form;
  const put = (at: number, lever: Lever, value: number) => onForm({ ...form, knobs: knobs.with(at, { lever, value }) });
  const isUsed = ({ id }: Lever) => knobs.some(({ lever }) => lever.id === id);
  const freeFor = (own: Lever) => levers.filter((one) => one.id === own.id || !isUsed(one));
  const unused = levers.find((one) => !isUsed(one));
  return (
    <div className="compare__knobs">
      {knobs.map(({ lever, value }, at) => (
        <div className="picks lever" key={lever.id}>
          <GroupedPick
            label={COMPARE_PANEL.knob(at + 1)}
            value={lever.id}
            groups={[{ label: null, options: freeFor(lever).map((one) => ({ value: one.id, label: leverName(one) })) }]}
            onPick={(id) => {
              const picked = levers.find((one) => one.id === id);
              if (picked) put(at, picked, turned(chosen, picked));
            }}
          />
          <Numbered
            label={COMPARE_PANEL.knobValue}
            unit={leverUnit(lever)}
            value={value}
            minimum={lever.minimum}
            maximum={lever.maximum}
            isWhole={lever.isWhole}
            format={(number) => leverNumber(lever, number)}
            onValue={(next) => put(at, lever, next)}
          />
          {knobs.length > 2 && (
            <button
              className="btn"
              type="button"
              aria-label={COMPARE_PANEL.removeKnob(at + 1)}
              onClick={() => onForm({ ...form, knobs: knobs.toSpliced(at, 1) })}
            >
              ×
            </button>
          )}
        </div>
      ))}
      {knobs.length < MOST_KNOBS && unused && (
        <button
          className="btn"
          type="button"
          onClick={() => onForm({ ...form, knobs: [...knobs, { lever: unused, value: turned(chosen, unused) }] })}
        >
          {COMPARE_PANEL.addKnob}
        </button>
      )}
    </div>
  );
}

interface AimFieldsProps {
  readonly scenario: Scenario;
  readonly aims: readonly Aim[];
  readonly onAims: (aims: readonly Aim[]) => void;
}

/** The usual outcomes to tick, and another one to add. */
function AimFields({ scenario, aims, onAims }: AimFieldsProps): ReactNode {
  const usual = useMemo(() => defaultAims(scenario), [scenario]);
  const [added, setAdded] = useState<readonly Aim[]>([]);
  const [next, setNext] = useState<Aim | null>(null);
  const all = [...usual, ...added.filter((aim) => usual.every((one) => keyOf(one) !== keyOf(aim)))];
  const byKey = (keys: readonly string[]) => all.filter((aim) => keys.includes(keyOf(aim)));
  const shown = next ?? usual[0] ?? null;
  return (
    <>
      <Ticks
        legend={COMPARE_PANEL.aims}
        items={all.map((aim) => ({ id: keyOf(aim), label: aimName(scenario, aim) }))}
        ticked={aims.map(keyOf)}
        onTicked={(keys) => onAims(byKey(keys))}
      />
      {shown && (
        <details className="compare__more">
          <summary>{COMPARE_PANEL.anotherAim}</summary>
          <AimPicker scenario={scenario} value={shown} onAim={setNext} />
          <button
            className="btn"
            type="button"
            onClick={() => {
              if (all.every((aim) => keyOf(aim) !== keyOf(shown))) setAdded([...added, shown]);
              if (aims.every((aim) => keyOf(aim) !== keyOf(shown))) onAims([...aims, shown]);
            }}
          >
            {COMPARE_PANEL.addAim}
          </button>
        </details>
      )}
    </>
  );
}

function keyOf({ measure, segment, period }: Aim): string {
  return `${measure} ${segment ?? ''} ${period}`;
}

interface TicksProps {
  readonly legend: string;
  readonly items: readonly { readonly id: string; readonly label: string }[];
  readonly ticked: readonly string[];
  readonly onTicked: (ids: readonly string[]) => void;
}

function Ticks({ legend, items, ticked, onTicked }: TicksProps): ReactNode {
  return (
    <fieldset className="compare__ticks">
      <legend>{legend}</legend>
      {items.map(({ id, label }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={ticked.includes(id)}
            onChange={(event) =>
              onTicked(event.target.checked ? [...ticked, id] : ticked.filter((other) => other !== id))
            }
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

interface NumberedProps {
  readonly label: string;
  readonly unit?: string;
  readonly value: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly isWhole?: boolean;
  readonly format?: (value: number) => string;
  readonly onValue: (value: number) => void;
}

function Numbered(props: NumberedProps): ReactNode {
  const { label, unit = '', value, minimum, maximum, isWhole = true, onValue } = props;
  const { format = (number: number) => (isWhole ? formatNumber(number) : formatShortest(number, 4)) } = props;
  const id = useId();
  const bounds = useMemo(
    () => ({ minimum, maximum, whole: isWhole, write: (bound: number) => formatShortest(bound, 4) }),
    [minimum, maximum, isWhole],
  );
  return (
    <div className="lever__field">
      <label htmlFor={id}>{label}</label>
      <span className="lever__with-unit">
        <NumberField inputId={id} name={label} value={value} bounds={bounds} format={format} onValue={onValue} />
        {unit}
      </span>
    </div>
  );
}
