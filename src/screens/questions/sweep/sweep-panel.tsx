import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { type SweepResult, sweep } from '../../../experiment/sweep/sweep.ts';
import { SWEEP_PANEL } from '../../../messages/sweep.ts';
import { mostValues } from '../../../scenario/lever-grid.ts';
import type { LeverRange } from '../../../scenario/lever-range.ts';
import type { Scenario } from '../../../scenario/schema.ts';
import { Pick } from '../../controls/pick.tsx';
import { AimPicker } from '../aim-picker.tsx';
import { usualLine } from '../decision-line.ts';
import { LeverPicker } from '../lever-picker.tsx';
import { LineField } from '../line-field.tsx';
import type { QuestionProps } from '../questions.ts';
import { StudyPanel } from '../study-panel.tsx';
import { useStudy } from '../use-study.ts';
import { SweepAnswer } from './sweep-answer.tsx';
import { type AskedSweep, fittingForm, preparedSweep, type SweepForm, TIMES } from './sweep-form.ts';

const CORES = navigator.hardwareConcurrency || 2;

/** Asks what comes out at a range of values of one or two inputs. */
export function SweepPanel({ chosen }: QuestionProps): ReactNode {
  const scenario = useDeferredValue(chosen);
  const [typed, setTyped] = useState<SweepForm | null>(null);
  const form = useMemo(() => fittingForm(scenario, typed), [scenario, typed]);
  const study = useStudy<AskedSweep, SweepResult>(sweep);
  const prepared = useMemo(() => (form ? preparedSweep(scenario, form, CORES) : null), [scenario, form]);
  if (!form || !prepared) return null;
  const shown = study.state.phase === 'done' || study.state.phase === 'running' ? study.state.request : null;
  return (
    <StudyPanel
      lead={SWEEP_PANEL.lead}
      form={<Form scenario={scenario} form={form} onForm={setTyped} />}
      study={study}
      request={prepared.request}
      problems={prepared.problems}
      cost={prepared.cost}
      isFresh={shown === null || shown.key === prepared.request?.key}
    >
      {(result, request) => <SweepAnswer request={request} result={result} />}
    </StudyPanel>
  );
}

interface FormProps {
  readonly scenario: Scenario;
  readonly form: SweepForm;
  readonly onForm: (form: SweepForm) => void;
}

function Form({ scenario, form, onForm }: FormProps): ReactNode {
  const set = (change: Partial<SweepForm>) => onForm({ ...form, ...change });
  const most = mostValues(form.second ? 2 : 1);
  const setFirst = (first: LeverRange | null) => first && set({ first });
  return (
    <>
      <LeverPicker scenario={scenario} value={form.first} mostValues={most} onRange={setFirst} />
      <LeverPicker
        scenario={scenario}
        label={SWEEP_PANEL.second}
        value={form.second}
        isOptional
        mostValues={most}
        onRange={(second) => set({ second })}
      />
      <AimPicker
        scenario={scenario}
        value={form.aim}
        onAim={(aim) => {
          const isOther = aim.measure !== form.aim.measure || (aim.period !== form.aim.period && !form.hasLine);
          set({ aim, ...(isOther ? usualLine(scenario, aim) : {}) });
        }}
      />
      <div className="picks sweep__last">
        <LineField measure={form.aim.measure} value={form} onLine={set} />
        <Pick
          label={SWEEP_PANEL.replications}
          value={String(form.replications)}
          options={TIMES.map((times) => ({ value: String(times), label: SWEEP_PANEL.times(times) }))}
          onPick={(times) => set({ replications: Number(times) })}
        />
      </div>
    </>
  );
}
