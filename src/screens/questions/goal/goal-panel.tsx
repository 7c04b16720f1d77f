import { type ReactNode, useDeferredValue, useId, useMemo, useState } from 'react';
import { seekGoal } from '../../../experiment/goal/goal.ts';
import type { GoalResult } from '../../../experiment/goal/result.ts';
import { GOAL_PANEL } from '../../../messages/goal-panel.ts';
import type { Scenario } from '../../../scenario/schema.ts';
import '../../styles/goal.css';
import type { QuestionProps } from '../questions.ts';
import { StudyPanel } from '../study-panel.tsx';
import { useStudy } from '../use-study.ts';
import { GoalAnswer } from './goal-answer.tsx';
import { GoalFields } from './goal-fields.tsx';
import { type AskedGoal, fittingGoal, formOf, type GoalForm, preparedGoal } from './goal-form.ts';
import { readyGoals } from './ready-goals.ts';

const CORES = navigator.hardwareConcurrency || 2;

/** Asks for the value of an input at which a norm is just met. */
export function GoalPanel({ chosen }: QuestionProps): ReactNode {
  const scenario = useDeferredValue(chosen);
  const [typed, setTyped] = useState<GoalForm | null>(null);
  const form = useMemo(() => fittingGoal(scenario, typed), [scenario, typed]);
  const prepared = useMemo(() => (form ? preparedGoal(scenario, form, CORES) : null), [scenario, form]);
  const study = useStudy<AskedGoal, GoalResult>(seekGoal);
  if (!form || !prepared) return null;
  const { state } = study;
  const shown = state.phase === 'done' || state.phase === 'running' ? state.request : null;
  return (
    <StudyPanel
      lead={GOAL_PANEL.lead}
      form={
        <>
          <ReadyList scenario={scenario} form={form} onForm={setTyped} />
          <GoalFields scenario={scenario} form={form} onForm={setTyped} />
        </>
      }
      study={study}
      request={prepared.request}
      problems={prepared.problems}
      cost={prepared.cost}
      isFresh={shown === null || shown.key === prepared.request?.key}
    >
      {(result, request) => <GoalAnswer request={request} result={result} isDone={state.phase === 'done'} />}
    </StudyPanel>
  );
}

interface ReadyListProps {
  readonly scenario: Scenario;
  readonly form: GoalForm;
  readonly onForm: (form: GoalForm) => void;
}

/** Goals that stand ready; one of them fills the form. */
function ReadyList({ scenario, form, onForm }: ReadyListProps): ReactNode {
  const heading = useId();
  const goals = useMemo(() => readyGoals(scenario), [scenario]);
  if (goals.length === 0) return null;
  return (
    <div className="goals">
      <p className="goals__title" id={heading}>
        {GOAL_PANEL.ready}
      </p>
      <ul className="goals__list" aria-labelledby={heading}>
        {goals.map((goal) => {
          const own = formOf(scenario, goal);
          return (
            <li key={goal.question}>
              <button
                className="goals__item"
                type="button"
                aria-pressed={isSame(own, form)}
                onClick={() => onForm({ ...own, mostReplications: form.mostReplications })}
              >
                {goal.question}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function isSame(one: GoalForm, other: GoalForm): boolean {
  const text = ({ range: { lever, ...ends }, norm, normDays }: GoalForm) =>
    JSON.stringify([lever.id, ends, norm, normDays]);
  return text(one) === text(other);
}
