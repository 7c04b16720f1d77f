import { type ReactNode, useDeferredValue, useId, useMemo } from 'react';
import { ASSUMPTION_LIST } from '../../messages/assumptions.ts';
import { ASSUMPTIONS, PANEL } from '../../messages/choices.ts';
import type { FieldUnit } from '../../messages/field.ts';
import { fieldValue, UNIT_WORDS } from '../../messages/field-values.ts';
import { fieldLabel, fieldUnit } from '../../messages/fields.ts';
import { formatShortest } from '../../messages/format.ts';
import { type Assumption, assumptionsOf } from '../../scenario/assumptions.ts';
import { changesOfChoice } from '../../scenario/choice-value.ts';
import { keysOf, type Place } from '../../scenario/place.ts';
import { valueAt } from '../../scenario/pointer.ts';
import { ruleAt } from '../../scenario/rule.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { NumberField } from '../controls/number-field.tsx';
import { SourceMark } from '../controls/source-mark.tsx';
import type { NumberBounds } from '../controls/typed-number.ts';
import { usePlan, useSession } from '../session-context.ts';
import { choicesOf, type Plan, withAssumption } from '../state/plan.ts';

/** All numbers of a case, those that are known first, each with its source; the numeric ones can be changed. */
export function AssumptionList({ base }: { readonly base: Scenario }): ReactNode {
  const plan = useDeferredValue(usePlan());
  const all = useMemo(() => assumptionsOf(plan.now, plan.settings.variant, ownChanges(plan)), [plan]);
  const known = all.filter(({ origin }) => origin.kind === 'source' && origin.source.kind !== 'assumption');
  const assumed = all.filter((assumption) => !known.includes(assumption));
  return (
    <>
      <p className="drawer__text">{ASSUMPTIONS.text}</p>
      <p className="drawer__text">{ASSUMPTION_LIST.counts(known.length, assumed.length)}</p>
      <p className="drawer__text">{ASSUMPTION_LIST.bothSides}</p>
      <h3 className="drawer__head">{ASSUMPTION_LIST.certain}</h3>
      {known.length === 0 && <p className="drawer__text">{ASSUMPTION_LIST.certainNone}</p>}
      <Rows assumptions={known} base={base} plan={plan} />
      <h3 className="drawer__head">{ASSUMPTION_LIST.assumed}</h3>
      <Rows assumptions={assumed} base={base} plan={plan} />
      {base.contradictions && (
        <>
          <h3 className="drawer__head">{ASSUMPTION_LIST.contradictions}</h3>
          <p className="drawer__text">{ASSUMPTION_LIST.contradictionsText}</p>
          <ul>
            {base.contradictions.map((text) => (
              <li className="assumption" key={text}>
                {text}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface RowsProps {
  readonly assumptions: readonly Assumption[];
  readonly base: Scenario;
  readonly plan: Plan;
}

function Rows({ assumptions, base, plan }: RowsProps): ReactNode {
  return (
    <ul>
      {assumptions.map((assumption) => (
        <AssumptionRow key={assumption.path} assumption={assumption} base={base} plan={plan} />
      ))}
    </ul>
  );
}

interface AssumptionRowProps {
  readonly assumption: Assumption;
  readonly base: Scenario;
  readonly plan: Plan;
}

function AssumptionRow({ assumption, base, plan }: AssumptionRowProps): ReactNode {
  const { path, place, value, origin } = assumption;
  const source = origin.kind === 'source' ? origin.source : null;
  const kind = source?.kind ?? 'assumption';
  const role = roleOf(assumption, plan);
  const textId = useId();
  return (
    <li className="assumption">
      <div className="assumption__head">
        <SourceMark kind={kind} named="named" />
        <span className="assumption__name">{fieldLabel(place)}</span>
        {role !== 'editable' && <span className="assumption__value">{fieldValue(place, value)}</span>}
      </div>
      {role === 'editable' && typeof value === 'number' && (
        <AssumptionField place={place} value={value} path={path} base={base} describedBy={textId} />
      )}
      <div id={textId}>
        {source?.kind === 'document' && (
          <>
            <blockquote>“{source.quote}”</blockquote>
            <p className="assumption__why">{PANEL.documentSays(source.document)}</p>
          </>
        )}
        {origin.kind === 'chosen' && <p className="assumption__why">{ASSUMPTION_LIST.chosen}</p>}
        {origin.kind === 'unknown' && <p className="assumption__why">{PANEL.noSource}</p>}
        {source?.note && <p className="assumption__why">{source.note}</p>}
        {source?.kind === 'assumption' && source.low !== undefined && source.high !== undefined && (
          <p className="assumption__why">
            {ASSUMPTION_LIST.range(fieldValue(place, source.low), fieldValue(place, source.high))}
          </p>
        )}
        {ROLE_TEXTS[role] !== '' && <p className="assumption__why">{ROLE_TEXTS[role]}</p>}
      </div>
    </li>
  );
}

interface AssumptionFieldProps {
  readonly place: Place;
  readonly value: number;
  readonly path: string;
  readonly base: Scenario;
  readonly describedBy: string;
}

function AssumptionField({ place, value, path, base, describedBy }: AssumptionFieldProps): ReactNode {
  const { settings } = useSession();
  const unit = fieldUnit(place);
  const name = fieldLabel(place);
  const scale = SCALES[unit] ?? 1;
  const bounds = useMemo(() => boundsOf(base, path, scale, unit), [base, path, scale, unit]);
  const isEdited = valueAt(base, path) !== value;
  const shown = Number((value * scale).toPrecision(12));
  const set = (next: number, gesture: string | null) =>
    settings.change(
      withAssumption(base, settings.store.getState().settings, path, Number((next / scale).toPrecision(12))),
      gesture,
    );
  return (
    <div className="control__row">
      <NumberField
        name={name}
        value={shown}
        bounds={bounds}
        format={bounds.write}
        onValue={(typed) => set(typed, `type ${path}`)}
        onDone={settings.endGesture}
        describedBy={describedBy}
        stepper={{
          lower: ASSUMPTION_LIST.lower(name),
          higher: ASSUMPTION_LIST.higher(name),
          onStep: (steps) => set(stepped(shown, steps, bounds), null),
        }}
      />
      <span className="control__unit">{scale === 1 ? UNIT_WORDS[unit] : ASSUMPTION_LIST.percent}</span>
      {isEdited ? (
        <button
          className="back"
          type="button"
          aria-label={ASSUMPTION_LIST.backOf(name)}
          onClick={() => settings.change(withAssumption(base, settings.store.getState().settings, path, null))}
        >
          {ASSUMPTION_LIST.back}
        </button>
      ) : (
        <span className="same" />
      )}
    </div>
  );
}

/** Shares are typed as a percentage. */
const SCALES: Partial<Record<FieldUnit, number>> = { share: 100, rate: 100, 'yearly-change': 100 };

/** How a value of the list changes: here, as a choice, through a variant, or not at all. */
type Role = 'editable' | 'choice' | 'variant' | 'fixed';

const ROLE_TEXTS: Readonly<Record<Role, string>> = {
  editable: '',
  choice: ASSUMPTION_LIST.isChoice,
  variant: ASSUMPTION_LIST.isVariant,
  fixed: '',
};

function roleOf({ path, input, value }: Assumption, { now, start }: Plan): Role {
  if (choicesOf(now).some(({ paths }) => paths.includes(path))) return 'choice';
  if (input.kind !== 'number') return 'fixed';
  if (valueAt(now, path) === undefined || valueAt(now, path) !== valueAt(start, path)) return 'variant';
  return typeof value === 'number' ? 'editable' : 'fixed';
}

function ownChanges({ settings, now }: Plan) {
  return choicesOf(now).flatMap((choice) =>
    Object.hasOwn(settings.values, choice.id) ? changesOfChoice(choice, settings.values[choice.id]) : [],
  );
}

/** What the language allows at a path, in the unit of the field. */
function boundsOf(base: Scenario, path: string, scale: number, unit: FieldUnit): NumberBounds {
  const rule = ruleAt(base, keysOf(base, path))?.number;
  return {
    minimum: (rule?.minimum ?? 0) * scale,
    maximum: (rule?.maximum ?? Infinity) * scale,
    whole: rule?.whole ?? false,
    write: (value) => (unit === 'year' ? String(value) : formatShortest(value, 4)),
  };
}

/** Moves a value by steps that suit its size: 1 from ten up, a tenth below, a hundredth below one. */
function stepped(value: number, steps: number, { minimum, maximum, whole }: NumberBounds): number {
  const size = Math.abs(value);
  const step = whole || size >= 10 ? (size >= 10_000 ? 1000 : size >= 1000 ? 100 : 1) : size >= 1 ? 0.1 : 0.01;
  const next = Number((value + steps * step).toFixed(4));
  return Math.min(maximum, Math.max(minimum, next));
}
