import { type ReactNode, useMemo } from 'react';
import { isPercent, leverNumber, leverUnit, leverValueText } from '../../../messages/aims.ts';
import { formatShortest } from '../../../messages/format.ts';
import { inputName, SENSITIVITY_PANEL } from '../../../messages/sensitivity.ts';
import { type Lever, leverBy, leversOf, leverValue } from '../../../scenario/lever.ts';
import type { Scenario } from '../../../scenario/schema.ts';
import type { UncertainInput } from '../../../scenario/uncertain-inputs.ts';
import { NumberField } from '../../controls/number-field.tsx';
import { GroupedPick } from '../grouped-pick.tsx';
import { MARGIN, type PreparedSensitivity, type SensitivityForm } from './sensitivity-form.ts';

interface InputListProps {
  readonly scenario: Scenario;
  readonly form: SensitivityForm;
  readonly prepared: PreparedSensitivity;
  readonly onForm: (form: SensitivityForm) => void;
}

/** What varies, each with its low and high end; more can be added, and each can be left as it is. */
export function InputList({ scenario, form, prepared, onForm }: InputListProps): ReactNode {
  const set = (change: Partial<SensitivityForm>) => onForm({ ...form, ...change });
  const { inputs } = prepared;
  const isChanged = Object.keys(form.asked).length > 0 || form.left.length > 0 || form.hasMargin;
  return (
    <fieldset className="inputs">
      <legend className="inputs__title">{SENSITIVITY_PANEL.inputs(inputs.length)}</legend>
      {inputs.length === 0 ? (
        <p className="inputs__none">{SENSITIVITY_PANEL.noInputs}</p>
      ) : (
        <div className="inputs__list">
          <table>
            <thead>
              <tr>
                {Object.values(SENSITIVITY_PANEL.columns).map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {inputs.map((input) => (
                <InputRow
                  key={input.lever.id}
                  scenario={scenario}
                  input={input}
                  onEnds={(low, high) => set({ asked: { ...form.asked, [input.lever.id]: { low, high } } })}
                  onBack={() => set({ asked: without(form.asked, input.lever.id) })}
                  onLeave={() =>
                    set({ asked: without(form.asked, input.lever.id), left: [...form.left, input.lever.id] })
                  }
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="inputs__more">
        <AddInput
          scenario={scenario}
          prepared={prepared}
          onAdd={(lever) =>
            set({
              asked: { ...form.asked, [lever.id]: usualEnds(lever, leverValue(scenario, lever)) },
              left: form.left.filter((id) => id !== lever.id),
            })
          }
        />
        <button className="btn" type="button" onClick={() => set({ hasMargin: !form.hasMargin })}>
          {form.hasMargin ? SENSITIVITY_PANEL.marginOff : SENSITIVITY_PANEL.margin}
        </button>
        {isChanged && (
          <button className="btn" type="button" onClick={() => set({ asked: {}, left: [], hasMargin: false })}>
            {SENSITIVITY_PANEL.reset}
          </button>
        )}
      </div>
      {form.hasMargin && <p className="inputs__note">{SENSITIVITY_PANEL.marginNote}</p>}
    </fieldset>
  );
}

interface InputRowProps {
  readonly scenario: Scenario;
  readonly input: UncertainInput;
  readonly onEnds: (low: number, high: number) => void;
  readonly onBack: () => void;
  readonly onLeave: () => void;
}

function InputRow({ scenario, input, onEnds, onBack, onLeave }: InputRowProps): ReactNode {
  const { lever, value, low, high, from } = input;
  const name = inputName(scenario, lever);
  const unit = leverUnit(lever);
  const { columns } = SENSITIVITY_PANEL;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="inputs__now" data-name={columns.now}>
        {leverValueText(lever, value)}
      </td>
      <td data-name={columns.low}>
        <End lever={lever} name={SENSITIVITY_PANEL.lowOf(name)} value={low} onValue={(next) => onEnds(next, high)} />
      </td>
      <td data-name={columns.high}>
        <End lever={lever} name={SENSITIVITY_PANEL.highOf(name)} value={high} onValue={(next) => onEnds(low, next)} />
        {unit !== '' && <span className="inputs__unit">{unit}</span>}
      </td>
      <td className="inputs__from">{SENSITIVITY_PANEL.from[from]}</td>
      <td className="inputs__do">
        {from === 'asked' && (
          <button className="back" type="button" aria-label={SENSITIVITY_PANEL.backOf(name)} onClick={onBack}>
            {SENSITIVITY_PANEL.back}
          </button>
        )}
        <button className="back" type="button" aria-label={SENSITIVITY_PANEL.leaveOf(name)} onClick={onLeave}>
          {SENSITIVITY_PANEL.leave}
        </button>
      </td>
    </tr>
  );
}

interface EndProps {
  readonly lever: Lever;
  readonly name: string;
  readonly value: number;
  readonly onValue: (value: number) => void;
}

/** A share is typed as a percentage. */
function End({ lever, name, value, onValue }: EndProps): ReactNode {
  const times = isPercent(lever) ? 100 : 1;
  const bounds = useMemo(
    () => ({
      minimum: lever.minimum * times,
      maximum: lever.maximum * times,
      whole: lever.isWhole,
      write: (bound: number) => formatShortest(bound, 6),
    }),
    [lever, times],
  );
  return (
    <NumberField
      name={name}
      value={Number((value * times).toPrecision(12))}
      bounds={bounds}
      format={(next) => leverNumber(lever, Number((next / times).toPrecision(12)))}
      onValue={(next) => onValue(Number((next / times).toPrecision(12)))}
    />
  );
}

interface AddInputProps {
  readonly scenario: Scenario;
  readonly prepared: PreparedSensitivity;
  readonly onAdd: (lever: Lever) => void;
}

function AddInput({ scenario, prepared: { inputs, fixed }, onAdd }: AddInputProps): ReactNode {
  const taken = new Set(inputs.flatMap(({ lever }) => [lever.id, ...lever.paths]));
  const free = leversOf(scenario).filter(({ id, paths }) => !taken.has(id) && !paths.every((path) => taken.has(path)));
  const others = fixed.flatMap(({ assumption, why }) => (why === 'no-range' ? [assumption.path] : []));
  const option = (lever: Lever) => ({ value: lever.id, label: inputName(scenario, lever) });
  const isGeneral = ({ choice }: Lever) => choice === null;
  return (
    <GroupedPick
      label={SENSITIVITY_PANEL.add}
      value=""
      groups={[
        { label: null, options: [{ value: '', label: SENSITIVITY_PANEL.addNone }] },
        { label: SENSITIVITY_PANEL.addTogether, options: free.filter(isGeneral).map(option) },
        { label: SENSITIVITY_PANEL.addChoices, options: free.filter((lever) => !isGeneral(lever)).map(option) },
        {
          label: SENSITIVITY_PANEL.addFixed,
          options: others.flatMap((path) => {
            const lever = leverBy(scenario, path);
            return lever && !taken.has(path) ? [option(lever)] : [];
          }),
        },
      ]}
      onPick={(id) => {
        const lever = leverBy(scenario, id);
        if (lever) onAdd(lever);
      }}
    />
  );
}

/** Ten percent to both sides, within what the language allows. */
function usualEnds(
  { minimum, maximum, isWhole }: Lever,
  value: number,
): { readonly low: number; readonly high: number } {
  const room = Math.max(Math.abs(value) * MARGIN, isWhole ? 1 : 0);
  const [low, high] = [Math.max(minimum, value - room), Math.min(maximum, value + room)].map((end) =>
    isWhole ? Math.round(end) : Number(end.toPrecision(6)),
  );
  return { low, high };
}

function without<Value>(table: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> {
  const { [key]: _, ...others } = table;
  return others;
}
