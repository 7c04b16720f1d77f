import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { type ComparisonResult, compareVariants } from '../../../experiment/comparison/compare-variants.ts';
import { defaultAims } from '../../../experiment/default-aims.ts';
import type { Lab } from '../../../experiment/lab.ts';
import { costOfStudy } from '../../../experiment/study-cost.ts';
import { COMPARE_PANEL } from '../../../messages/comparison-page.ts';
import { leversOf } from '../../../scenario/lever.ts';
import { LIMITS } from '../../../scenario/limits.ts';
import type { Scenario } from '../../../scenario/schema.ts';
import type { QuestionProps } from '../questions.ts';
import { StudyPanel } from '../study-panel.tsx';
import { useStudy } from '../use-study.ts';
import { CompareAnswer } from './compare-answer.tsx';
import { CompareFields } from './compare-fields.tsx';
import { askedOf, type CompareForm, type PageRequest, plansOf, turned } from './compared-plans.ts';
import '../../styles/compare.css';

const CORES = navigator.hardwareConcurrency || 2;

/** Lays plans beside each other, two beliefs, a plan that waits, free follow-up places, and the knobs of a whole table. */
export function ComparePanel({ now, chosen: newest }: QuestionProps): ReactNode {
  const chosen = useDeferredValue(newest);
  const [typed, setTyped] = useState<{ readonly of: string; readonly form: CompareForm } | null>(null);
  const first = useMemo(() => firstForm(now, chosen), [now, chosen]);
  const form = typed?.of === now.id ? typed.form : first;
  const study = useStudy(work);
  const asked = useMemo(() => askedOf(now, chosen, form), [now, chosen, form]);
  const request = asked.ok ? asked.request : null;
  const cost = useMemo(
    () =>
      request &&
      costOfStudy(
        request.comparison.variants.map(({ scenario }) => ({ scenario, replications: form.replications })),
        CORES,
        LIMITS,
      ),
    [request, form.replications],
  );
  const shown = study.state.phase === 'done' || study.state.phase === 'running' ? study.state.request : null;
  return (
    <StudyPanel
      lead={COMPARE_PANEL.lead}
      form={
        <CompareFields now={now} chosen={chosen} form={form} onForm={(next) => setTyped({ of: now.id, form: next })} />
      }
      study={study}
      request={request}
      problems={asked.ok ? [] : asked.problems}
      cost={cost}
      isFresh={shown === null || shown.key === request?.key}
    >
      {(result, { plans }) => <CompareAnswer result={result} plans={plans} />}
    </StudyPanel>
  );
}

function work(
  lab: Lab,
  { comparison }: PageRequest,
  show: (soFar: ComparisonResult) => void,
): Promise<ComparisonResult> {
  return compareVariants(lab, comparison, show);
}

/** Begins with what was chosen, or the first variant, beside now. */
function firstForm(now: Scenario, chosen: Scenario): CompareForm {
  const plans = plansOf(now, chosen);
  const knobs = leversOf(chosen).slice(0, 2);
  const plan = plans.find(({ id }) => id === 'chosen')?.id ?? plans[0].id;
  return {
    kind: 'plans',
    ticked: plans.slice(0, 2).map(({ id }) => id),
    against: plans[0].id,
    plan,
    months: 24,
    beliefs: [0.9, 1.1],
    knobs: knobs.map((lever) => ({ lever, value: turned(chosen, lever) })),
    aims: defaultAims(now),
    replications: Math.min(now.replications, 500),
  };
}
