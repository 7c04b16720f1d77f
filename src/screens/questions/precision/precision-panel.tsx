import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { findPrecision, type HalfWidth, type PrecisionResult } from '../../../experiment/precision/precision.ts';
import { type AimMeasure, aimUnit, isShare, lineUnit } from '../../../messages/aims.ts';
import { PRECISION_PANEL } from '../../../messages/precision-page.ts';
import type { Scenario } from '../../../scenario/schema.ts';
import { Pick } from '../../controls/pick.tsx';
import { AimPicker } from '../aim-picker.tsx';
import { AmountField } from '../amount-field.tsx';
import { usualLine } from '../decision-line.ts';
import { LineField } from '../line-field.tsx';
import type { QuestionProps } from '../questions.ts';
import { StudyPanel } from '../study-panel.tsx';
import { useStudy } from '../use-study.ts';
import { PrecisionAnswer } from './precision-answer.tsx';
import { type AskedPrecision, fittingForm, MOST, type PrecisionForm, preparedPrecision } from './precision-form.ts';
import '../../styles/lever-picker.css';
import '../../styles/precision.css';

const CORES = navigator.hardwareConcurrency || 2;

/** Asks how sure a number is: plays until it is sure enough. */
export function PrecisionPanel({ chosen }: QuestionProps): ReactNode {
  const scenario = useDeferredValue(chosen);
  const [typed, setTyped] = useState<PrecisionForm | null>(null);
  const form = useMemo(() => fittingForm(scenario, typed, CORES), [scenario, typed]);
  const study = useStudy<AskedPrecision, PrecisionResult>(findPrecision);
  const prepared = useMemo(() => (form ? preparedPrecision(scenario, form, CORES) : null), [scenario, form]);
  if (!form || !prepared) return <p>{PRECISION_PANEL.noAim}</p>;
  const shown = study.state.phase === 'done' || study.state.phase === 'running' ? study.state.request : null;
  return (
    <StudyPanel
      lead={PRECISION_PANEL.lead}
      form={<Form scenario={scenario} form={form} onForm={setTyped} />}
      study={study}
      request={prepared.request}
      problems={prepared.problems}
      cost={prepared.cost}
      takesAtMost={prepared.takes}
      isFresh={shown === null || shown.key === prepared.request?.key}
    >
      {(result, request) => <PrecisionAnswer request={request} result={result} isDone={study.state.phase === 'done'} />}
    </StudyPanel>
  );
}

interface FormProps {
  readonly scenario: Scenario;
  readonly form: PrecisionForm;
  readonly onForm: (form: PrecisionForm) => void;
}

function Form({ scenario, form, onForm }: FormProps): ReactNode {
  const set = (change: Partial<PrecisionForm>) => onForm({ ...form, ...change });
  const { aim, halfWidth, most } = form;
  return (
    <>
      <AimPicker
        scenario={scenario}
        value={aim}
        onAim={(next) => {
          // An amount in days says nothing about an amount in euros.
          const isOther = aimUnit(next.measure) !== aimUnit(aim.measure);
          const kept = isOther && halfWidth.kind === 'absolute' ? usualOf('relative', next.measure) : halfWidth;
          set({ aim: next, halfWidth: kept, ...(next.measure === aim.measure ? {} : usualLine(scenario, next)) });
        }}
      />
      <div className="picks precision__margin">
        <Pick
          label={PRECISION_PANEL.margin}
          value={halfWidth.kind}
          options={(['relative', 'absolute'] as const).map((kind) => ({
            value: kind,
            label: PRECISION_PANEL.kinds[kind],
          }))}
          onPick={(kind) => set({ halfWidth: usualOf(kind, aim.measure) })}
        />
        <MarginField measure={aim.measure} value={halfWidth} onValue={(next) => set({ halfWidth: next })} />
        <Pick
          label={PRECISION_PANEL.most}
          value={String(most)}
          options={MOST.map((times) => ({ value: String(times), label: PRECISION_PANEL.times(times) }))}
          onPick={(times) => set({ most: Number(times) })}
        />
        <LineField measure={aim.measure} value={form} onLine={set} />
      </div>
    </>
  );
}

interface MarginFieldProps {
  readonly measure: AimMeasure;
  readonly value: HalfWidth;
  readonly onValue: (value: HalfWidth) => void;
}

function MarginField({ measure, value, onValue }: MarginFieldProps): ReactNode {
  const name = PRECISION_PANEL.amount;
  return (
    <div className="lever__field">
      <span>{name}</span>
      {value.kind === 'relative' ? (
        <AmountField
          key="relative"
          {...{ name, value: value.share, scale: 100, unit: '%', minimum: 0.1, maximum: 99 }}
          onValue={(share) => onValue({ kind: 'relative', share })}
        />
      ) : (
        <AmountField
          key={measure}
          {...{ name, value: value.amount, minimum: 0.0001 }}
          scale={isShare(measure) ? 100 : 1}
          unit={isShare(measure) ? PRECISION_PANEL.points : lineUnit(measure)}
          onValue={(amount) => onValue({ kind: 'absolute', amount })}
        />
      )}
    </div>
  );
}

/** A margin to begin with. */
function usualOf(kind: HalfWidth['kind'], measure: AimMeasure): HalfWidth {
  if (kind === 'relative') return { kind, share: 0.05 };
  const unit = aimUnit(measure);
  return { kind, amount: unit === '€' ? 100_000 : unit === '%' ? 0.005 : 1 };
}
