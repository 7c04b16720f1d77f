import { type ComponentType, type ReactNode, useDeferredValue, useState } from 'react';
import { FORMULA_PANEL } from '../../../messages/formula.ts';
import { Pick } from '../../controls/pick.tsx';
import '../../styles/formula.css';
import '../../styles/lever-picker.css';
import type { QuestionProps } from '../questions.ts';
import { IndicatorQuestion } from './indicator-question.tsx';
import { InflowQuestion } from './inflow-question.tsx';

/** The reader of formulas, fetched with the panel. */
async function fetchReader() {
  const [{ readFormula }, { judgeUnit }] = await Promise.all([
    import('../../../theory/formula/formula.ts'),
    import('../../../theory/formula/picked-unit.ts'),
  ]);
  return { readFormula, judgeUnit };
}

export type Reader = Awaited<ReturnType<typeof fetchReader>>;

/** Returns the panel with its reader. */
export async function fetchFormulaPanel(): Promise<ComponentType<QuestionProps>> {
  const reader = await fetchReader();
  return (props) => <FormulaPanel {...props} reader={reader} />;
}

const KINDS = ['indicator', 'inflow'] as const;

/** An own indicator, or an own inflow. */
function FormulaPanel({ now, chosen, reader }: QuestionProps & { readonly reader: Reader }): ReactNode {
  const [kind, setKind] = useState<(typeof KINDS)[number]>('indicator');
  const [against, scenario] = useDeferredValue<readonly [typeof now, typeof chosen]>(useStable(now, chosen));
  const hasInflow = scenario.segments.some(({ inflow }) => inflow.length > 0);
  // Another case may have no inflow to change.
  const shown = hasInflow ? kind : 'indicator';
  const pick = (
    <div className="picks">
      <Pick
        label={FORMULA_PANEL.kind}
        value={shown}
        options={KINDS.filter((one) => one === 'indicator' || hasInflow).map((value) => ({
          value,
          label: FORMULA_PANEL.kinds[value],
        }))}
        onPick={setKind}
      />
    </div>
  );
  return shown === 'indicator' ? (
    <IndicatorQuestion now={against} scenario={scenario} reader={reader} pick={pick} />
  ) : (
    <InflowQuestion scenario={scenario} reader={reader} pick={pick} />
  );
}

/** The same pair as long as both scenarios are the same. */
function useStable<Value>(first: Value, second: Value): readonly [Value, Value] {
  const [pair, setPair] = useState<readonly [Value, Value]>([first, second]);
  if (pair[0] === first && pair[1] === second) return pair;
  const next = [first, second] as const;
  setPair(next);
  return next;
}
