import { type ComponentType, type ReactNode, useDeferredValue, useId, useMemo, useState } from 'react';
import type { Lab } from '../../../experiment/lab.ts';
import { costOfStudy } from '../../../experiment/study-cost.ts';
import { formatShortest } from '../../../messages/format.ts';
import { printable } from '../../../messages/names.ts';
import { findingText, type THEORY, THEORY_PANEL } from '../../../messages/theory.ts';
import { LIMITS } from '../../../scenario/limits.ts';
import type { Scenario } from '../../../scenario/schema.ts';
import type { WaitNorm } from '../../../theory/places-needed.ts';
import type { SteadyCheck, SteadyPlay } from '../../../validation/steady/steady-check.ts';
import { NumberField } from '../../controls/number-field.tsx';
import { Pick } from '../../controls/pick.tsx';
import '../../styles/lever-picker.css';
import '../../styles/theory.css';
import type { QuestionProps } from '../questions.ts';
import { StudyPanel } from '../study-panel.tsx';
import { useStudy } from '../use-study.ts';
import { CheckTable } from './check-table.tsx';
import { SteadyFigure } from './steady-figure.tsx';
import { SteadyTable } from './steady-table.tsx';

const CORES = navigator.hardwareConcurrency || 2;
const MOST_REPLICATIONS = 200;
const USUAL_SHARE = 0.95;

/** The formulas, fetched with the panel. */
async function fetchFormulas() {
  const [state, check, rows, findings] = await Promise.all([
    import('../../../validation/steady/steady-state.ts'),
    import('../../../validation/steady/steady-check.ts'),
    import('../../../validation/steady/steady-rows.ts'),
    import('../../../validation/steady/findings.ts'),
  ]);
  return { ...state, ...check, ...rows, ...findings };
}

export type Formulas = Awaited<ReturnType<typeof fetchFormulas>>;

/** Returns the panel with its formulas. */
export async function fetchTheoryPanel(): Promise<ComponentType<QuestionProps>> {
  const formulas = await fetchFormulas();
  return ({ chosen }) => <TheoryPanel chosen={chosen} formulas={formulas} />;
}

interface TheoryPanelProps {
  readonly chosen: Scenario;
  readonly formulas: Formulas;
}

/** What mathematics says of the case as it is set now, at once; and the same played, when asked. */
function TheoryPanel({ chosen, formulas }: TheoryPanelProps): ReactNode {
  const scenario = useDeferredValue(chosen);
  const [typed, setTyped] = useState<Partial<WaitNorm>>({});
  const [picked, setPicked] = useState(0);
  const norm = useMemo(
    () => ({ days: typed.days ?? scenario.norms.waitingDays, share: typed.share ?? USUAL_SHARE }),
    [typed, scenario],
  );
  const stretches = useMemo(() => formulas.steadyState(scenario, norm), [formulas, scenario, norm]);
  const request = useMemo(() => askedOf(formulas, scenario, stretches), [formulas, scenario, stretches]);
  const study = useStudy<Asked, readonly SteadyCheck[]>((lab, asked, show) => checkAll(formulas, lab, asked, show));
  const { replications, plays } = request;
  const cost = useMemo(
    () =>
      costOfStudy(
        plays.map(({ play }) => ({ scenario: play.scenario, replications })),
        CORES,
        LIMITS,
      ),
    [plays, replications],
  );
  const segment = scenario.segments[Math.min(picked, scenario.segments.length - 1)];
  const findings = formulas.findingsOf(scenario, stretches);
  const { state } = study;
  const shown = state.phase === 'done' || state.phase === 'running' ? state.request : null;
  return (
    <StudyPanel
      lead={THEORY_PANEL.lead}
      form={
        <>
          <NormFields norm={norm} onNorm={(change) => setTyped({ ...typed, ...change })} />
          {findings.length > 0 && (
            <ul className="theory__findings">
              {findings.map((finding) => {
                const text = findingText(scenario, finding);
                return (
                  <li key={text} className={`theory__finding is-${finding.kind}`}>
                    {text}
                  </li>
                );
              })}
            </ul>
          )}
          {scenario.segments.length > 1 && (
            <div className="picks">
              <Pick
                label={THEORY_PANEL.segment}
                value={segment.id}
                options={scenario.segments.map(({ id, label }) => ({ value: id, label: printable(label) }))}
                onPick={(id) => setPicked(scenario.segments.findIndex((one) => one.id === id))}
              />
            </div>
          )}
          <SteadyFigure scenario={scenario} segment={segment} stretches={stretches} />
          <SteadyTable formulas={formulas} segment={segment} stretches={stretches} norm={norm} />
          <div className="theory__play">
            <h3 className="chart-title">{THEORY_PANEL.play}</h3>
            <p className="chart-about">
              {plays.length === 0 ? THEORY_PANEL.nothingToPlay : THEORY_PANEL.playAbout(replications)}
            </p>
          </div>
        </>
      }
      study={study}
      request={plays.length === 0 ? null : request}
      problems={[]}
      cost={plays.length === 0 ? null : cost}
      isFresh={shown === null || shown === request}
    >
      {(checks, asked) => <CheckTable scenario={asked.scenario} checks={checks} skipped={asked.skipped} />}
    </StudyPanel>
  );
}

/** Which stretches are played, and why others are not. */
export interface Asked {
  readonly scenario: Scenario;
  readonly replications: number;
  readonly plays: readonly {
    readonly stretch: ReturnType<Formulas['steadyState']>[number];
    readonly play: SteadyPlay;
  }[];
  readonly skipped: readonly { readonly from: string; readonly why: keyof typeof THEORY.notChecked }[];
}

function askedOf(formulas: Formulas, scenario: Scenario, stretches: ReturnType<Formulas['steadyState']>): Asked {
  const all = stretches.map((stretch) => ({ stretch, play: formulas.steadyPlay(scenario, stretch) }));
  return {
    scenario,
    replications: Math.min(MOST_REPLICATIONS, scenario.replications),
    plays: all.flatMap(({ stretch, play }) => (typeof play === 'string' ? [] : [{ stretch, play }])),
    skipped: all.flatMap(({ stretch: { from }, play }) => (typeof play === 'string' ? [{ from, why: play }] : [])),
  };
}

async function checkAll(
  formulas: Formulas,
  lab: Lab,
  { plays, replications }: Asked,
  show: (soFar: readonly SteadyCheck[]) => void,
): Promise<readonly SteadyCheck[]> {
  const checks: SteadyCheck[] = [];
  for (const { stretch, play } of plays) {
    checks.push(await formulas.steadyCheck(lab, play, stretch, replications));
    show([...checks]);
    await lab.pause();
  }
  return checks;
}

interface NormFieldsProps {
  readonly norm: WaitNorm;
  readonly onNorm: (change: Partial<WaitNorm>) => void;
}

function NormFields({ norm, onNorm }: NormFieldsProps): ReactNode {
  const [wait, share] = [useId(), useId()];
  const write = (value: number) => formatShortest(value, 1);
  return (
    <div className="picks">
      <div className="lever__field">
        <label htmlFor={wait}>{THEORY_PANEL.wait}</label>
        <span className="lever__with-unit">
          <NumberField
            inputId={wait}
            name={THEORY_PANEL.wait}
            value={norm.days}
            bounds={{ minimum: 0, maximum: LIMITS.days, whole: false, write }}
            format={write}
            onValue={(days) => onNorm({ days })}
          />
          {THEORY_PANEL.days}
        </span>
      </div>
      <div className="lever__field">
        <label htmlFor={share}>{THEORY_PANEL.share}</label>
        <span className="lever__with-unit">
          <NumberField
            inputId={share}
            name={THEORY_PANEL.share}
            value={Number((norm.share * 100).toPrecision(12))}
            bounds={{ minimum: 1, maximum: 99.9, whole: false, write }}
            format={write}
            onValue={(percent) => onNorm({ share: percent / 100 })}
          />
          {THEORY_PANEL.percent}
        </span>
      </div>
    </div>
  );
}
