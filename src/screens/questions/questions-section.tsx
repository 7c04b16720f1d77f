import { type ComponentType, type ReactNode, useEffect, useId, useState } from 'react';
import { QUESTION_NAMES, type QuestionId, STUDY } from '../../messages/questions.ts';
import type { Moments } from '../explore/moments.ts';
import type { Picture } from '../state/calculator.ts';
import { QUESTIONS, type QuestionProps } from './questions.ts';
import '../styles/region.css';
import '../styles/questions.css';

interface QuestionsSectionProps {
  readonly picture: Picture;
  readonly moments: Moments;
}

/** Questions to the model that take more than one picture: pick one, and ask it. */
export function QuestionsSection({ picture, moments }: QuestionsSectionProps): ReactNode {
  const [open, setOpen] = useState<QuestionId | null>(null);
  const heading = useId();
  const panel = useId();
  const ids = Object.keys(QUESTIONS) as QuestionId[];
  return (
    <section className="region questions" id="vragen" aria-labelledby={heading} tabIndex={-1}>
      <h2 className="region__title" id={heading}>
        {STUDY.title}
      </h2>
      <p className="region__lead">{STUDY.lead}</p>
      <ul className="questions__list">
        {ids.map((id) => (
          <li key={id}>
            <button
              className="questions__item"
              type="button"
              aria-expanded={open === id}
              aria-controls={panel}
              onClick={() => setOpen(open === id ? null : id)}
            >
              <strong>{QUESTION_NAMES[id].title}</strong>
              <span>{QUESTION_NAMES[id].about}</span>
            </button>
          </li>
        ))}
      </ul>
      <div id={panel}>
        {open !== null && (
          <Asked key={open} id={open} props={{ now: picture.now.scenario, chosen: picture.chosen.scenario, moments }} />
        )}
      </div>
    </section>
  );
}

function Asked({ id, props }: { readonly id: QuestionId; readonly props: QuestionProps }): ReactNode {
  const [part, setPart] = useState<{ readonly as: ComponentType<QuestionProps> } | 'failed' | null>(null);
  useEffect(() => {
    QUESTIONS[id]().then(
      (as) => setPart({ as }),
      () => setPart('failed'),
    );
  }, [id]);
  if (part === null) return <p role="status">{STUDY.fetching}</p>;
  return part === 'failed' ? <p role="alert">{STUDY.notFetched}</p> : <part.as {...props} />;
}
