import { type ReactNode, useState } from 'react';
import type { AimSpread } from '../../../experiment/sensitivity/all-together.ts';
import { aimName } from '../../../messages/aims.ts';
import { problemLines } from '../../../messages/problems.ts';
import { certaintyText, inputName, SENSITIVITY, SENSITIVITY_PANEL, valueName } from '../../../messages/sensitivity.ts';
import { Pick } from '../../controls/pick.tsx';
import type { RefusedInput, SensitivityAnswer } from './answer-sensitivity.ts';
import type { SensitivityRequest } from './sensitivity-form.ts';
import { SpreadFigures } from './spread-figures.tsx';
import { TornadoFigure } from './tornado-figure.tsx';

interface SensitivityAnswerProps {
  readonly answer: SensitivityAnswer;
  readonly request: SensitivityRequest;
}

/** The answer as pictures and sentences, for one outcome at a time. */
export function SensitivityAnswerView({ answer, request }: SensitivityAnswerProps): ReactNode {
  const [at, setAt] = useState(0);
  const { scenario, aims, fixed } = request;
  if (answer.kind === 'do-not-fit')
    return (
      <div className="question__sentences" role="alert">
        <p>{SENSITIVITY.drawsRefused(answer.skipped, answer.of)}</p>
        {problemLines(answer.problems).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    );
  const shown = Math.min(at, aims.length - 1);
  const notVaried = fixed.flatMap(({ assumption, why }) =>
    why === 'no-range' ? [valueName(scenario, assumption.place)] : [],
  );
  return (
    <>
      <div className="picks">
        <Pick
          label={SENSITIVITY_PANEL.outcome}
          value={String(shown)}
          options={aims.map((aim, index) => ({ value: String(index), label: aimName(scenario, aim) }))}
          onPick={(index) => setAt(Number(index))}
        />
      </div>
      {answer.kind === 'one-at-a-time' ? (
        <TornadoFigure request={request} effects={answer.found.aims[shown]} line={request.lines[shown]} />
      ) : (
        <SpreadFigures request={request} found={answer.found} shown={shown} />
      )}
      <div className="question__sentences">
        {answer.kind === 'all-together' && <Certainty request={request} spreads={answer.found.aims} />}
        {answer.kind === 'all-together' && answer.skipped > 0 && <p>{SENSITIVITY.skipped(answer.skipped)}</p>}
        <Refused request={request} refused={answer.refused} />
        {notVaried.length > 0 && <p className="question__aside">{SENSITIVITY_PANEL.notVaried(notVaried)}</p>}
      </div>
    </>
  );
}

/** Every outcome with a line: certain enough to decide on or not. */
function Certainty(props: { readonly request: SensitivityRequest; readonly spreads: readonly AimSpread[] }): ReactNode {
  const texts = props.spreads.flatMap(({ aim, line, chanceAlone, withInputs }) => {
    const [alone, together] = [chanceAlone?.above, withInputs?.above];
    return line !== null && alone && together
      ? [certaintyText(props.request.scenario, aim, line, alone, together)]
      : [];
  });
  if (texts.length === 0) return null;
  return (
    <>
      <h4 className="question__part">{SENSITIVITY_PANEL.decideTitle}</h4>
      {texts.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </>
  );
}

function Refused(props: {
  readonly request: SensitivityRequest;
  readonly refused: readonly RefusedInput[];
}): ReactNode {
  return props.refused.map(({ input, problems }) => (
    <p key={input.lever.id}>
      {SENSITIVITY.refused(inputName(props.request.scenario, input.lever), problemLines(problems)[0] ?? '')}
    </p>
  ));
}
