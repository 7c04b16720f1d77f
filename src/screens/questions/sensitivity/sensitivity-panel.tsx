import { type ReactNode, useDeferredValue, useId, useMemo, useState } from 'react';
import { isShare, lineUnit } from '../../../messages/aims.ts';
import { formatShortest } from '../../../messages/format.ts';
import { SENSITIVITY_PANEL } from '../../../messages/sensitivity.ts';
import { SWEEP_PANEL } from '../../../messages/sweep.ts';
import { assumptionsOf } from '../../../scenario/assumptions.ts';
import { valueAt } from '../../../scenario/pointer.ts';
import type { Scenario } from '../../../scenario/schema.ts';
import { NumberField } from '../../controls/number-field.tsx';
import { Pick } from '../../controls/pick.tsx';
import { usePlan } from '../../session-context.ts';
import type { Plan } from '../../state/plan.ts';
import { AimPicker } from '../aim-picker.tsx';
import { StudyPanel } from '../study-panel.tsx';
import { TIMES } from '../sweep/sweep-form.ts';
import { useStudy } from '../use-study.ts';
import { answerSensitivity, type SensitivityAnswer } from './answer-sensitivity.ts';
import { InputList } from './input-list.tsx';
import { SensitivityAnswerView } from './sensitivity-answer.tsx';
import {
  fittingForm,
  lineOf,
  type PreparedSensitivity,
  preparedSensitivity,
  type SensitivityCase,
  type SensitivityForm,
  type SensitivityRequest,
} from './sensitivity-form.ts';
import '../../styles/lever-picker.css';
import '../../styles/sensitivity.css';
import '../../styles/sweep.css';

const CORES = navigator.hardwareConcurrency || 2;

/** Asks which assumption decides the outcome, and what is too uncertain to decide on. */
export function SensitivityPanel(): ReactNode {
  const plan = useDeferredValue(usePlan());
  const asked = useMemo(() => caseOf(plan), [plan]);
  const [typed, setTyped] = useState<SensitivityForm | null>(null);
  const form = useMemo(() => fittingForm(asked.scenario, typed), [asked, typed]);
  const study = useStudy<SensitivityRequest, SensitivityAnswer>(answerSensitivity);
  const prepared = useMemo(() => (form ? preparedSensitivity(asked, form, CORES) : null), [asked, form]);
  if (!form || !prepared) return null;
  const shown = study.state.phase === 'done' || study.state.phase === 'running' ? study.state.request : null;
  return (
    <StudyPanel
      lead={SENSITIVITY_PANEL.lead}
      form={<Form scenario={asked.scenario} form={form} prepared={prepared} onForm={setTyped} />}
      study={study}
      request={prepared.request}
      problems={prepared.problems}
      cost={prepared.cost}
      isFresh={shown === null || shown.key === prepared.request?.key}
    >
      {(answer, request) => <SensitivityAnswerView answer={answer} request={request} />}
    </StudyPanel>
  );
}

/** Reads the case of the page with the sources of its numbers; what a choice sets is no assumption of the scenario. */
function caseOf({ now, chosen, settings }: Plan): SensitivityCase {
  const assumptions = assumptionsOf(now, settings.variant).flatMap((assumption) => {
    const value = valueAt(chosen, assumption.path);
    return typeof value === 'number' ? [{ ...assumption, value, isMoved: value !== assumption.value }] : [];
  });
  return {
    scenario: chosen,
    assumptions,
    chosen: assumptions.flatMap(({ path, isMoved }) => (isMoved ? [path] : [])),
  };
}

interface FormProps {
  readonly scenario: Scenario;
  readonly form: SensitivityForm;
  readonly prepared: PreparedSensitivity;
  readonly onForm: (form: SensitivityForm) => void;
}

function Form({ scenario, form, prepared, onForm }: FormProps): ReactNode {
  const set = (change: Partial<SensitivityForm>) => onForm({ ...form, ...change });
  return (
    <>
      <AimPicker
        scenario={scenario}
        value={form.aim}
        onAim={(aim) => {
          const isOther = aim.measure !== form.aim.measure || form.line === null;
          set({ aim, ...(isOther ? { line: lineOf(scenario, aim) } : {}) });
        }}
      />
      <div className="picks lever">
        <Pick
          label={SENSITIVITY_PANEL.how}
          value={form.how}
          options={(['one-at-a-time', 'all-together'] as const).map((value) => {
            return { value, label: SENSITIVITY_PANEL.ways[value] };
          })}
          onPick={(how) => set({ how })}
        />
        <LineField form={form} onLine={(line) => set({ line })} />
        <Pick
          label={SWEEP_PANEL.replications}
          value={String(form.replications)}
          options={TIMES.map((times) => ({ value: String(times), label: SWEEP_PANEL.times(times) }))}
          onPick={(times) => set({ replications: Number(times) })}
        />
      </div>
      <InputList scenario={scenario} form={form} prepared={prepared} onForm={onForm} />
    </>
  );
}

/** Amounts of money and days that nobody means. */
const LARGEST_LINE = 1e12;

/** The decision line: a share is typed as a percentage. */
function LineField(props: { readonly form: SensitivityForm; readonly onLine: (line: number | null) => void }) {
  const { aim, line } = props.form;
  const id = useId();
  const times = isShare(aim.measure) ? 100 : 1;
  return (
    <div className="lever__field">
      <label className="lever__check">
        <input
          type="checkbox"
          checked={line !== null}
          onChange={(event) => props.onLine(event.target.checked ? 0 : null)}
        />
        {SENSITIVITY_PANEL.withLine}
      </label>
      {line !== null && (
        <span className="lever__with-unit">
          <NumberField
            key={aim.measure}
            inputId={id}
            name={SENSITIVITY_PANEL.line}
            value={Number((line * times).toPrecision(12))}
            bounds={{
              minimum: -LARGEST_LINE,
              maximum: LARGEST_LINE,
              whole: false,
              write: (bound) => formatShortest(bound),
            }}
            format={(value) => formatShortest(value, 4)}
            onValue={(value) => props.onLine(value / times)}
          />
          {lineUnit(aim.measure)}
        </span>
      )}
    </div>
  );
}
