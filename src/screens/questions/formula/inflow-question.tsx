import { type ReactNode, useMemo, useState } from 'react';
import { type ComparisonResult, compareVariants } from '../../../experiment/comparison/compare-variants.ts';
import { defaultAims } from '../../../experiment/default-aims.ts';
import { inflowNames } from '../../../experiment/formula/formula-names.ts';
import {
  type InflowMonth,
  impossibleMonth,
  inflowChanges,
  inflowMonths,
} from '../../../experiment/formula/inflow-formula.ts';
import { costOfStudy } from '../../../experiment/study-cost.ts';
import { FORMULA, FORMULA_PANEL, mistakeText } from '../../../messages/formula.ts';
import { INFLOW_MEANINGS, INFLOW_WORDS } from '../../../messages/formula-names.ts';
import { printable } from '../../../messages/names.ts';
import { problemLines } from '../../../messages/problems.ts';
import { applyChanges } from '../../../scenario/change.ts';
import { LIMITS } from '../../../scenario/limits.ts';
import { nearestTo } from '../../../scenario/nearest.ts';
import { pathOf } from '../../../scenario/pointer.ts';
import type { Inflow, Scenario } from '../../../scenario/schema.ts';
import { Pick } from '../../controls/pick.tsx';
import { StudyPanel } from '../study-panel.tsx';
import { useStudy } from '../use-study.ts';
import { FormulaField } from './formula-field.tsx';
import type { Reader } from './formula-panel.tsx';
import { functionNames } from './indicator-question.tsx';
import { InflowAnswer } from './inflow-answer.tsx';
import { InflowFigure } from './inflow-figure.tsx';

const CORES = navigator.hardwareConcurrency || 2;
const NAMES = inflowNames(INFLOW_WORDS);

interface InflowQuestionProps {
  readonly scenario: Scenario;
  readonly reader: Reader;
  readonly pick: ReactNode;
}

/** A case as it is, and with the inflow of a formula. */
export interface AskedInflow {
  readonly path: string;
  readonly scenario: Scenario;
  readonly changed: Scenario;
}

/** Gives one stream of referrals an own course, shows it, and asks what it changes. */
export function InflowQuestion({ scenario, reader, pick }: InflowQuestionProps): ReactNode {
  const streams = useMemo(() => streamsOf(scenario), [scenario]);
  const [path, setPath] = useState(streams[0].path);
  const stream = streams.find((one) => one.path === path) ?? streams[0];
  const [text, setText] = useState<string>(() =>
    FORMULA_PANEL.startInflow(String(Number(streams[0].inflow.referralsPerYear.toPrecision(6)))),
  );
  const read = useMemo(() => readInflow(reader, scenario, stream, text), [reader, scenario, stream, text]);
  const study = useStudy<AskedInflow, ComparisonResult>(compareSides);
  const { replications } = scenario;
  const cost = useMemo(
    () =>
      read.ok
        ? costOfStudy(
            [scenario, read.asked.changed].map((one) => ({ scenario: one, replications })),
            CORES,
            LIMITS,
          )
        : null,
    [read, scenario, replications],
  );
  const { state } = study;
  const shown = state.phase === 'done' || state.phase === 'running' ? state.request : null;
  const asked = read.ok ? read.asked : null;
  return (
    <StudyPanel
      lead={FORMULA_PANEL.lead}
      form={
        <>
          {pick}
          {streams.length > 1 && (
            <div className="picks">
              <Pick
                label={FORMULA_PANEL.stream}
                value={stream.path}
                options={streams.map((one) => ({ value: one.path, label: one.label }))}
                onPick={setPath}
              />
            </div>
          )}
          <FormulaField
            text={text}
            onText={setText}
            problems={read.ok ? [] : read.problems}
            reads={FORMULA_PANEL.readsInflow}
            names={[
              { title: FORMULA_PANEL.groups.month, names: monthNames() },
              { title: FORMULA_PANEL.groups.functions, names: functionNames() },
            ]}
          />
          {read.ok && (
            <InflowFigure scenario={scenario} label={stream.label} inflow={stream.inflow} months={read.months} />
          )}
        </>
      }
      study={study}
      request={asked}
      problems={[]}
      cost={cost}
      isFresh={shown === null || shown === asked}
    >
      {(result, request) => <InflowAnswer asked={request} result={result} />}
    </StudyPanel>
  );
}

interface Stream {
  readonly path: string;
  readonly label: string;
  readonly inflow: Inflow;
}

function streamsOf(scenario: Scenario): readonly Stream[] {
  return scenario.segments.flatMap(({ label, inflow }, at) =>
    inflow.map((one, index) => ({
      path: pathOf(scenario, ['segments', at, 'inflow', index]),
      label: FORMULA_PANEL.streamName(printable(label), printable(one.label ?? (inflow.length > 1 ? one.id : ''))),
      inflow: one,
    })),
  );
}

type ReadInflow =
  | { readonly ok: true; readonly months: readonly InflowMonth[]; readonly asked: AskedInflow }
  | { readonly ok: false; readonly problems: readonly string[] };

function readInflow({ readFormula }: Reader, scenario: Scenario, { path, inflow }: Stream, text: string): ReadInflow {
  const read = readFormula(text, { names: NAMES, nearestTo });
  if (!read.ok) return { ok: false, problems: [...new Set(read.problems.map(mistakeText))] };
  const months = inflowMonths(scenario, inflow, read.formula);
  const wrong = impossibleMonth(months, LIMITS.referralsPerYear);
  if (wrong) {
    return { ok: false, problems: [FORMULA.impossible(wrong.month, wrong.year, wrong.value, LIMITS.referralsPerYear)] };
  }
  const changed = applyChanges(scenario, inflowChanges(path, inflow, months));
  if (!changed.ok) return { ok: false, problems: problemLines(changed.problems) };
  return { ok: true, months, asked: { path, scenario, changed: changed.scenario } };
}

function compareSides(
  lab: Parameters<typeof compareVariants>[0],
  { scenario, changed }: AskedInflow,
): Promise<ComparisonResult> {
  const variants = [
    { id: 'now', label: FORMULA.variants.now, scenario },
    { id: 'formula', label: FORMULA.variants.formula, scenario: changed },
  ];
  const { replications } = scenario;
  return compareVariants(lab, { variants, against: 'now', aims: defaultAims(scenario), replications, together: null });
}

function monthNames() {
  return (Object.keys(INFLOW_WORDS) as (keyof typeof INFLOW_WORDS)[]).map((key) => ({
    name: INFLOW_WORDS[key],
    meaning: INFLOW_MEANINGS[key],
  }));
}
