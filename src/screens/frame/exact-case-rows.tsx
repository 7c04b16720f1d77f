import { type ReactNode, useId, useState } from 'react';
import { EXACT, EXACT_CASES, type ExactCaseWords, exactText, foundText, outputName } from '../../messages/klopt-het.ts';
import type { Verdict } from '../../validation/judge.ts';
import type { SelectedCase, SelectedId } from '../../validation/selection.ts';
import { Icon } from '../controls/icon.tsx';
import { caseVerdict } from '../state/case-run.ts';

/** Every case that is run has its words. */
const WORDS: Readonly<Record<SelectedId, ExactCaseWords>> = EXACT_CASES;
/** Exact figures that differ after the ninth decimal must be seen to differ. */
const ALL_DIGITS = 12;

interface ExactCaseRowsProps {
  readonly selected: SelectedCase;
  /** Null while it has not been run. */
  readonly verdicts: readonly Verdict[] | null;
  readonly isCurrent: boolean;
}

/** One case: the output that stands in front, and all others on demand; whatever is wrong always shows. */
export function ExactCaseRows({ selected, verdicts, isCurrent }: ExactCaseRowsProps): ReactNode {
  const { id, headline, expected, days } = selected;
  const [isOpen, setOpen] = useState(false);
  const bodyId = useId();
  const words = WORDS[id];
  const found = new Map(verdicts?.map((verdict) => [verdict.output, verdict]));
  const others = [...expected.keys()].filter(
    (output) => output !== headline && (isOpen || (verdicts !== null && found.get(output)?.verdict !== 'pass')),
  );
  const label = isOpen ? EXACT.hide : EXACT.show(expected.size);
  const state = verdicts ? caseVerdict(verdicts) : isCurrent ? 'working' : 'waiting';
  return (
    <tbody id={bodyId} className={`exact__case is-${state.replace(' ', '-')}`}>
      {[headline, ...others].map((output, position) => (
        <tr key={output} className={position === 0 ? 'exact__first' : 'exact__other'}>
          {position === 0 && (
            <th scope="rowgroup" rowSpan={1 + others.length}>
              <span className="exact__family">{words.family}</span>{' '}
              <span className="exact__theory">{words.theory}</span>
              <p className="exact__about">{words.about}</p>
            </th>
          )}
          <td className="exact__output">
            {outputName({ words, output, days })}
            {position === 0 && (
              <button
                className="link exact__more"
                type="button"
                aria-expanded={isOpen}
                aria-controls={bodyId}
                aria-label={EXACT.of(label, words.family)}
                onClick={() => setOpen(!isOpen)}
              >
                {label}
              </button>
            )}
          </td>
          <Cell name={EXACT.columns.exact}>{exactOf(output, expected.get(output) ?? null, found.get(output))}</Cell>
          <Cell name={EXACT.columns.found}>
            <Found verdict={found.get(output)} isCurrent={isCurrent} />
          </Cell>
          <td className="exact__verdict">
            {position === 0 ? (
              state !== 'working' && state !== 'waiting' && <Judgement verdict={state} of={found.get(output)} />
            ) : (
              <Judgement verdict={found.get(output)?.verdict} of={found.get(output)} />
            )}
          </td>
        </tr>
      ))}
    </tbody>
  );
}

function Cell({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <td>
      <span className="exact__name" aria-hidden="true">
        {name}
      </span>
      {children}
    </td>
  );
}

function exactOf(output: string, expected: number | null, verdict: Verdict | undefined): string {
  return differsExactly(verdict) ? exactText(output, expected, ALL_DIGITS) : exactText(output, expected);
}

function differsExactly(verdict: Verdict | undefined): boolean {
  return verdict?.verdict === 'fail' && verdict.standardError === null;
}

function Found({
  verdict,
  isCurrent,
}: {
  readonly verdict: Verdict | undefined;
  readonly isCurrent: boolean;
}): ReactNode {
  if (!verdict) return <span className="exact__wait">{isCurrent ? EXACT.working : EXACT.waiting}</span>;
  const { output, found, standardError, z } = verdict;
  if (found === null) return <span className="exact__wait">{EXACT.verdict['not covered']}</span>;
  if (standardError === null)
    return differsExactly(verdict) ? exactText(output, found, ALL_DIGITS) : exactText(output, found);
  // Too rare for an error: judged by how often it happened.
  if (z === null) return found === 0 ? EXACT.never : exactText(output, found);
  return (
    <>
      {foundText(output, found, standardError)}
      {standardError > 0 && <Strip z={z} />}
    </>
  );
}

/** A found figure is right up to so many standard errors (src/validation/judge.ts). */
const MOST_STANDARD_ERRORS = 4;
/** Half the strip is four standard errors: what chance can explain. What it cannot stands outside. */
const STRIP = { width: 88, height: 12, most: 50 } as const;

function Strip({ z }: { readonly z: number }): ReactNode {
  const { width, height, most } = STRIP;
  const centre = width / 2;
  const x = centre + Math.max(-most, Math.min(most, (z / MOST_STANDARD_ERRORS) * centre));
  return (
    <svg className="exact__strip" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      <rect y={4} width={width} height={4} rx={2} />
      <line x1={centre} x2={centre} y1={0} y2={height} />
      <circle className={Math.abs(z) > MOST_STANDARD_ERRORS ? 'is-out' : undefined} cx={x} cy={height / 2} r={3} />
    </svg>
  );
}

interface JudgementProps {
  readonly verdict: Verdict['verdict'] | undefined;
  readonly of: Verdict | undefined;
}

function Judgement({ verdict, of }: JudgementProps): ReactNode {
  if (!verdict) return null;
  // Judged once more with other luck: said so.
  const isSecond = verdict === 'pass' && of?.reason != null && of.z !== null;
  return (
    <>
      <span className={`exact__judged is-${verdict.replace(' ', '-')}`}>
        {verdict === 'pass' ? <Tick /> : <Icon name="close" />}
        {EXACT.verdict[verdict]}
      </span>
      {isSecond && <span className="exact__wait"> {EXACT.otherSeeds}</span>}
    </>
  );
}

function Tick(): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d="m4 10.5 4 4 8-9" />
    </svg>
  );
}
