import { type ReactNode, useDeferredValue, useId, useMemo, useState } from 'react';
import { type AssumptionLabel, assumptionLabel } from '../../messages/assumption-label.ts';
import { ASSUMPTIONS, PANEL } from '../../messages/choices.ts';
import { formatNumber, formatShortest } from '../../messages/format.ts';
import { type Assumption, assumptionsOf } from '../../scenario/assumptions.ts';
import { changesOfChoice } from '../../scenario/choice-value.ts';
import { keysOf } from '../../scenario/place.ts';
import { valueAt } from '../../scenario/pointer.ts';
import { ruleAt } from '../../scenario/rule.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { NumberField } from '../controls/number-field.tsx';
import { SourceMark } from '../controls/source-mark.tsx';
import type { NumberBounds } from '../controls/typed-number.ts';
import { usePlan, useSession } from '../session-context.ts';
import { choicesOf, type Plan, withAssumption } from '../state/plan.ts';

/** All numbers of a case with their sources; the numeric ones can be changed. Filled when it is opened. */
export function AssumptionsDrawer({ base }: { readonly base: Scenario }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="drawer" id="aannames" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {ASSUMPTIONS.heading} <span className="same">{ASSUMPTIONS.hint}</span>
      </summary>
      {isOpen && <AssumptionList base={base} />}
    </details>
  );
}

function AssumptionList({ base }: { readonly base: Scenario }): ReactNode {
  const plan = useDeferredValue(usePlan());
  const all = useMemo(() => assumptionsOf(plan.now, plan.settings.variant, ownChanges(plan)), [plan]);
  const known = all.filter(({ origin }) => origin.kind === 'source' && origin.source.kind !== 'assumption');
  const assumed = all.filter((assumption) => !known.includes(assumption));
  return (
    <>
      <p className="drawer__text">{ASSUMPTIONS.text}</p>
      <p className="drawer__text">{ASSUMPTIONS.counts(known.length, assumed.length)}</p>
      <p className="drawer__text">{ASSUMPTIONS.bothSides}</p>
      <h3 className="drawer__head">{ASSUMPTIONS.certain}</h3>
      {known.length === 0 && <p className="drawer__text">{ASSUMPTIONS.certainNone}</p>}
      <Rows assumptions={known} base={base} plan={plan} />
      <h3 className="drawer__head">{ASSUMPTIONS.assumed}</h3>
      <Rows assumptions={assumed} base={base} plan={plan} />
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
  const label = assumptionLabel(place);
  const source = origin.kind === 'source' ? origin.source : null;
  const kind = source?.kind ?? 'assumption';
  const role = roleOf(assumption, plan);
  const textId = useId();
  return (
    <li className="assumption">
      <div className="assumption__head">
        <SourceMark kind={kind} named="named" />
        <span className="assumption__name">{label.name}</span>
        {role !== 'editable' && <span className="assumption__value">{label.write(value)}</span>}
      </div>
      {role === 'editable' && typeof value === 'number' && (
        <AssumptionField label={label} value={value} path={path} base={base} describedBy={textId} />
      )}
      <div id={textId}>
        {source?.kind === 'document' && (
          <>
            <blockquote>“{source.quote}”</blockquote>
            <p className="assumption__why">{PANEL.documentSays(source.document)}</p>
          </>
        )}
        {origin.kind === 'chosen' && <p className="assumption__why">{ASSUMPTIONS.chosen}</p>}
        {origin.kind === 'unknown' && <p className="assumption__why">{PANEL.noSource}</p>}
        {source?.note && <p className="assumption__why">{source.note}</p>}
        {source?.kind === 'assumption' && source.low !== undefined && source.high !== undefined && (
          <p className="assumption__why">{ASSUMPTIONS.range(label.write(source.low), label.write(source.high))}</p>
        )}
        {ROLE_TEXTS[role] !== '' && <p className="assumption__why">{ROLE_TEXTS[role]}</p>}
      </div>
    </li>
  );
}

interface AssumptionFieldProps {
  readonly label: AssumptionLabel;
  readonly value: number;
  readonly path: string;
  readonly base: Scenario;
  readonly describedBy: string;
}

function AssumptionField({ label, value, path, base, describedBy }: AssumptionFieldProps): ReactNode {
  const { settings } = useSession();
  const bounds = useMemo(() => boundsOf(base, path), [base, path]);
  const isEdited = valueAt(base, path) !== value;
  const set = (next: number | null, gesture: string | null) =>
    settings.change(withAssumption(base, settings.store.getState().settings, path, next), gesture);
  return (
    <div className="control__row">
      <NumberField
        name={label.name}
        value={value}
        bounds={bounds}
        format={(shown) => formatShortest(shown, 4)}
        onValue={(typed) => set(typed, `type ${path}`)}
        onDone={settings.endGesture}
        describedBy={describedBy}
        stepper={{
          lower: ASSUMPTIONS.lower(label.name),
          higher: ASSUMPTIONS.higher(label.name),
          onStep: (steps) => set(stepped(value, steps, bounds), null),
        }}
      />
      <span className="control__unit">{label.unit}</span>
      {isEdited ? (
        <button className="back" type="button" aria-label={ASSUMPTIONS.backOf(label.name)} onClick={() => set(null, null)}>
          {ASSUMPTIONS.back}
        </button>
      ) : (
        <span className="same" />
      )}
    </div>
  );
}

/** How a value of the list changes: here, as a choice, through a variant, or not at all. */
type Role = 'editable' | 'choice' | 'variant' | 'fixed';

const ROLE_TEXTS: Readonly<Record<Role, string>> = {
  editable: '',
  choice: ASSUMPTIONS.isChoice,
  variant: ASSUMPTIONS.isVariant,
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

/** What the language allows at a path. */
function boundsOf(base: Scenario, path: string): NumberBounds {
  const rule = ruleAt(base, keysOf(base, path))?.number;
  return {
    minimum: rule?.minimum ?? 0,
    maximum: rule?.maximum ?? Infinity,
    whole: rule?.whole ?? false,
    write: (value) => formatNumber(value, Number.isInteger(value) ? 0 : 2),
  };
}

/** Moves a value by steps that suit its size: 1 from ten up, a tenth below, a hundredth below one. */
function stepped(value: number, steps: number, { minimum, maximum, whole }: NumberBounds): number {
  const size = Math.abs(value);
  const step = whole || size >= 10 ? (size >= 10_000 ? 1000 : size >= 1000 ? 100 : 1) : size >= 1 ? 0.1 : 0.01;
  const next = Number((value + steps * step).toFixed(4));
  return Math.min(maximum, Math.max(minimum, next));
}
