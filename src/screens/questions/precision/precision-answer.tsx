import type { ReactNode } from 'react';
import type { PrecisionResult } from '../../../experiment/precision/precision.ts';
import { PRECISION, precisionNotes, precisionText } from '../../../messages/precision.ts';
import type { AskedPrecision } from './precision-form.ts';
import { SpreadFigure } from './spread-figure.tsx';

interface PrecisionAnswerProps {
  readonly request: AskedPrecision;
  readonly result: PrecisionResult;
  readonly isDone: boolean;
}

/** The number with its interval, what it took, and apart from that how far futures lie apart. */
export function PrecisionAnswer({ request, result, isDone }: PrecisionAnswerProps): ReactNode {
  const { replications, reached, answers } = result;
  return (
    <>
      {answers.map((answer) => {
        const { title, mean, headline, lines } = precisionText(request.scenario, answer);
        return (
          <section className="precision" key={title}>
            <h3 className="precision__title">{title}</h3>
            {mean !== null && <p className="precision__mean">{mean}</p>}
            <p className="precision__range">{headline}</p>
            <ul className="precision__lines">
              {isDone && <li>{reached ? PRECISION.reached(replications) : PRECISION.notReached(replications)}</li>}
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            {answer.sure?.refused !== 'never-seen' && <SpreadFigure request={request} answer={answer} />}
          </section>
        );
      })}
      <div className="precision__notes">
        {precisionNotes(request, answers).map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
    </>
  );
}
