import type { ReactNode } from 'react';
import { passagesOf, sideOf } from '../../../experiment/sweep/crossing.ts';
import type { SweepResult, SweptAim, SweptPoint } from '../../../experiment/sweep/sweep.ts';
import { aimName, aimValue, leverValueText } from '../../../messages/aims.ts';
import { formatPercent } from '../../../messages/format.ts';
import { noPassingText, passingText, SWEEP, SWEEP_PANEL } from '../../../messages/sweep.ts';
import type { GridInput } from '../../../scenario/lever-grid.ts';
import '../../styles/sweep.css';
import { MapFigure } from './map-figure.tsx';
import { SweepFigure } from './sweep-figure.tsx';
import type { AskedSweep } from './sweep-form.ts';

interface SweepAnswerProps {
  readonly request: AskedSweep;
  readonly result: SweepResult;
}

/** The answer as picture and sentences. */
export function SweepAnswer({ request, result }: SweepAnswerProps): ReactNode {
  const [swept] = result.aims;
  const { inputs, base } = request;
  const known = swept.points.filter(({ mean }) => mean !== null);
  if (known.length === 0)
    return swept.points.length === request.points.length ? (
      <p>{`${aimName(base, swept.aim)}: ${SWEEP_PANEL.nothing}.`}</p>
    ) : null;
  const isDone = swept.points.length === request.points.length;
  const [input] = inputs;
  return (
    <>
      {inputs.length > 1 ? (
        <MapFigure request={request} swept={swept} />
      ) : (
        <SweepFigure request={request} swept={swept} finding={findingOf(input, swept, known, request.line)} />
      )}
      {isDone && (
        <div className="question__sentences">
          {[
            ...(inputs.length > 1 ? [] : passageTexts(input, swept, known, request.line)),
            ...chanceTexts(inputs, swept, request.line),
          ].map((text) => (
            <p key={text}>{text}</p>
          ))}
        </div>
      )}
    </>
  );
}

function findingOf(
  { lever }: GridInput,
  { aim, passage }: SweptAim,
  known: readonly SweptPoint[],
  line: number | null,
): string {
  const text = (value: number) => leverValueText(lever, value);
  const [first, last] = [known[0], known[known.length - 1]];
  const crossings = passage?.crossings ?? [];
  if (line !== null && crossings.length === 1)
    return SWEEP_PANEL.between(text(crossings[0].between[0]), text(crossings[0].between[1]));
  if (line !== null && crossings.length > 1) return SWEEP_PANEL.moreCrossings;
  if (line !== null) return SWEEP_PANEL.oneSide((first.mean ?? 0) > line);
  return SWEEP_PANEL.fromTo(
    aimValue(aim.measure, first.mean),
    text(first.values[0]),
    aimValue(aim.measure, last.mean),
    text(last.values[0]),
  );
}

function passageTexts(
  { lever }: GridInput,
  { aim }: SweptAim,
  known: readonly SweptPoint[],
  line: number | null,
): readonly string[] {
  if (line === null || known.length < 2) return [];
  const curve = known.flatMap(({ values, mean, low, high }) =>
    mean === null ? [] : [{ value: values[0], mean, low, high }],
  );
  const { crossings } = passagesOf(curve, line);
  if (crossings.length > 0) return crossings.map((crossing) => passingText(lever, aim.measure, line, crossing));
  const unsure = curve.filter((point) => sideOf(point, line) === null).map(({ value }) => value);
  return [noPassingText(lever, aim.measure, line, curve[0].mean > line, unsure)];
}

function chanceTexts(inputs: readonly GridInput[], swept: SweptAim, line: number | null): readonly string[] {
  if (line === null) return [];
  const limit = aimValue(swept.aim.measure, line);
  const { above } = swept.base;
  const now = above
    ? [
        SWEEP_PANEL.chanceNow(
          limit,
          SWEEP.share(above.count, above.of),
          formatPercent(above.low),
          formatPercent(above.high),
        ),
      ]
    : [];
  const [first, last] = [swept.points[0], swept.points[swept.points.length - 1]];
  if (inputs.length > 1 || !first.above || !last.above) return now;
  const text = ({ values }: SweptPoint) => leverValueText(inputs[0].lever, values[0]);
  const share = ({ above: chance }: SweptPoint) => SWEEP.share(chance?.count ?? 0, chance?.of ?? 0);
  return [...now, SWEEP_PANEL.chanceEnds(limit, text(first), share(first), text(last), share(last))];
}
