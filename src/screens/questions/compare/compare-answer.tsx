import type { ReactNode } from 'react';
import type { ComparisonResult } from '../../../experiment/comparison/compare-variants.ts';
import { COMPARISON } from '../../../messages/comparison.ts';
import { COMPARE_PANEL } from '../../../messages/comparison-page.ts';
import { differenceLine } from '../../../messages/differences.ts';
import { printable } from '../../../messages/names.ts';
import { type Difference, differencesBetween } from '../../../scenario/differences.ts';
import type { Scenario } from '../../../scenario/schema.ts';
import type { Plan } from './compared-plans.ts';
import { DifferenceFigure } from './difference-figure.tsx';
import { ListFigure } from './list-figure.tsx';

interface AnswerProps {
  readonly result: ComparisonResult;
  readonly plans: readonly Plan[];
}

/** What came of a comparison: what differs, each outcome, and the list over time. */
export function CompareAnswer({ result, plans }: AnswerProps): ReactNode {
  const reference = plans.find(({ id }) => id === result.against) ?? plans[0];
  const names = namesOf(plans);
  return (
    <div className="compare">
      <Differences plans={plans} reference={reference} names={names} />
      <ListFigure result={result} names={names} scenario={reference.scenario} />
      <div className="compare__figures">
        {result.aims.map((outcome) => (
          <DifferenceFigure
            key={`${outcome.aim.measure} ${outcome.aim.segment} ${outcome.aim.period}`}
            outcome={outcome}
            result={result}
            names={names}
            plans={plans}
          />
        ))}
      </div>
      <p className="chart-note">{COMPARISON.twenty}</p>
    </div>
  );
}

/** Each plan with a letter before its name: `B In één keer naar 43`. */
function namesOf(plans: readonly Plan[]): ReadonlyMap<string, string> {
  return new Map(plans.map(({ id, label }, at) => [id, `${String.fromCharCode(65 + (at % 26))} ${printable(label)}`]));
}

interface DifferencesProps {
  readonly plans: readonly Plan[];
  readonly reference: Plan;
  readonly names: ReadonlyMap<string, string>;
}

/** Of each plan which choices and which assumptions are not those of the reference, and only those. */
function Differences({ plans, reference, names }: DifferencesProps): ReactNode {
  return (
    <section className="compare__differences">
      <h3 className="chart-title">{COMPARE_PANEL.differs}</h3>
      <dl>
        {plans.map((plan) => (
          <div key={plan.id}>
            <dt>{names.get(plan.id)}</dt>
            <dd>
              {plan === reference ? (
                <p>{COMPARISON.isReference}</p>
              ) : (
                <PlanDifferences plan={plan} from={reference.scenario} />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function PlanDifferences({ plan, from }: { readonly plan: Plan; readonly from: Scenario }): ReactNode {
  const differences = plan.isTold ? [] : differencesBetween(from, plan.scenario);
  return (
    <>
      <DifferenceList heading={COMPARISON.choices} kind="choice" {...{ differences, from, to: plan.scenario }} />
      <DifferenceList
        heading={COMPARISON.assumptions}
        kind="assumption"
        {...{ differences, from, to: plan.scenario }}
      />
      {differences.length === 0 && !plan.isTold && <p>{COMPARISON.same}</p>}
      {plan.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </>
  );
}

interface DifferenceListProps {
  readonly heading: string;
  readonly kind: Difference['kind'];
  readonly differences: readonly Difference[];
  readonly from: Scenario;
  readonly to: Scenario;
}

function DifferenceList({ heading, kind, differences, from, to }: DifferenceListProps): ReactNode {
  const own = differences.filter((one) => one.kind === kind);
  if (own.length === 0) return null;
  return (
    <>
      <p>{heading}</p>
      <ul>
        {own.map((one) => (
          <li key={one.path}>{differenceLine(from, to, one)}</li>
        ))}
      </ul>
    </>
  );
}
