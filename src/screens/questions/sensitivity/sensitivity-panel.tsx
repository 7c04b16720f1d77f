import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { SENSITIVITY_PANEL } from '../../../messages/sensitivity.ts';
import { SWEEP_PANEL } from '../../../messages/sweep.ts';
import { assumptionsOf } from '../../../scenario/assumptions.ts';
import { valueAt } from '../../../scenario/pointer.ts';
import type { Scenario } from '../../../scenario/schema.ts';
import { Pick } from '../../controls/pick.tsx';
import { usePlan } from '../../session-context.ts';
import type { Plan } from '../../state/plan.ts';
import { AimPicker } from '../aim-picker.tsx';
import { usualLine } from '../decision-line.ts';
import { LineField } from '../line-field.tsx';
import { StudyPanel } from '../study-panel.tsx';
import { TIMES } from '../sweep/sweep-form.ts';
import { useStudy } from '../use-study.ts';
import { answerSensitivity, type SensitivityAnswer } from './answer-sensitivity.ts';
import { InputList } from './input-list.tsx';
import { SensitivityAnswerView } from './sensitivity-answer.tsx';
import {
  fittingForm,
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
          const isOther = aim.measure !== form.aim.measure || !form.hasLine;
          set({ aim, ...(isOther ? usualLine(scenario, aim) : {}) });
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
        <LineField measure={form.aim.measure} value={form} onLine={set} />
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
