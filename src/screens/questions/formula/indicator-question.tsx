import { type ReactNode, useId, useMemo, useState } from 'react';
import { dayOfDate, yearsBetween } from '../../../calendar/calendar.ts';
import { measuresOf } from '../../../experiment/default-aims.ts';
import { indicatorNames } from '../../../experiment/formula/formula-names.ts';
import {
  type IndicatorFormula,
  type IndicatorRequest,
  type IndicatorRow,
  indicatorStudy,
} from '../../../experiment/formula/indicator.ts';
import { HORIZON } from '../../../experiment/periods.ts';
import { costOfStudy } from '../../../experiment/study-cost.ts';
import { isMoney, measureName } from '../../../messages/aims.ts';
import { FORMULA, FORMULA_PANEL, mistakeText, unitProblem } from '../../../messages/formula.ts';
import { FUNCTION_MEANINGS } from '../../../messages/formula-help.ts';
import { DAYS_MEANING, INDICATOR_WORDS } from '../../../messages/formula-names.ts';
import { OFFERED_UNITS, readUnit, UNIT_PERCENT, unitText } from '../../../messages/formula-units.ts';
import { printable } from '../../../messages/names.ts';
import { LIMITS } from '../../../scenario/limits.ts';
import { nearestTo } from '../../../scenario/nearest.ts';
import type { Scenario } from '../../../scenario/schema.ts';
import { Pick } from '../../controls/pick.tsx';
import { StudyPanel } from '../study-panel.tsx';
import { useStudy } from '../use-study.ts';
import { FormulaField } from './formula-field.tsx';
import type { Reader } from './formula-panel.tsx';
import { IndicatorAnswer } from './indicator-answer.tsx';

const CORES = navigator.hardwareConcurrency || 2;
const NAMES = indicatorNames(INDICATOR_WORDS);
const FOLLOWS = 'follows';
const TOTAL = '';
const LONGEST_NAME = 60;

interface IndicatorQuestionProps {
  readonly now: Scenario;
  readonly scenario: Scenario;
  readonly reader: Reader;
  readonly pick: ReactNode;
}

/** What was asked, with the formula that was read. */
export interface AskedIndicator extends IndicatorRequest {
  readonly formula: IndicatorFormula;
  readonly title: string;
  readonly unit: string;
  readonly times: number;
}

/** Asks for an own indicator of the case as it is set now, beside the same without choices. */
export function IndicatorQuestion({ now, scenario, reader, pick }: IndicatorQuestionProps): ReactNode {
  const [name, setName] = useState<string>(FORMULA_PANEL.startName);
  const [text, setText] = useState<string>(FORMULA_PANEL.startIndicator);
  const [unit, setUnit] = useState<string>(FOLLOWS);
  const [segment, setSegment] = useState(TOTAL);
  const nameField = useId();
  const study = useStudy<AskedIndicator, readonly IndicatorRow[]>((lab, asked) =>
    indicatorStudy(lab, asked, asked.formula),
  );
  const read = useMemo(() => readIndicator(reader, text, unit), [reader, text, unit]);
  const names = useMemo(() => offeredNames(scenario), [scenario]);
  const known = scenario.segments.some(({ id }) => id === segment) ? segment : TOTAL;
  const request = useMemo((): AskedIndicator | null => {
    if (!read.ok) return null;
    const [from, until] = [scenario.startDate, scenario.endDate].map(dayOfDate);
    const label = scenario.segments.find(({ id }) => id === known)?.label;
    const title = name.trim() === '' ? text.trim() : name.trim();
    return {
      scenario,
      against: now === scenario ? null : now,
      replications: scenario.replications,
      segments: [known === TOTAL ? null : known],
      periods: [...yearsBetween(from, until).map(String), HORIZON],
      formula: read.formula,
      title: label === undefined ? title : `${title}, ${printable(label)}`,
      unit: read.unit,
      times: read.times,
    };
  }, [read, scenario, now, known, name, text]);
  const cost = useMemo(() => {
    const { replications } = scenario;
    const sides = now === scenario ? [scenario] : [scenario, now];
    return costOfStudy(
      sides.map((side) => ({ scenario: side, replications })),
      CORES,
      LIMITS,
    );
  }, [scenario, now]);
  const { state } = study;
  const shown = state.phase === 'done' || state.phase === 'running' ? state.request : null;
  return (
    <StudyPanel
      lead={FORMULA_PANEL.lead}
      form={
        <>
          {pick}
          <div className="lever__field own-formula__name">
            <label htmlFor={nameField}>{FORMULA_PANEL.name}</label>
            <input
              id={nameField}
              type="text"
              maxLength={LONGEST_NAME}
              autoComplete="off"
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          </div>
          <FormulaField
            text={text}
            onText={setText}
            problems={read.ok ? [] : read.problems}
            reads={read.ok ? FORMULA_PANEL.reads(read.unit) : ''}
            names={names}
          />
          <div className="picks">
            <Pick
              label={FORMULA_PANEL.unit}
              value={unit}
              options={[
                {
                  value: FOLLOWS,
                  label: read.found === null ? FORMULA_PANEL.unitFollowsLater : FORMULA_PANEL.unitFollows(read.found),
                },
                ...OFFERED_UNITS.map((value) => ({ value: value as string, label: value })),
              ]}
              onPick={setUnit}
            />
            {scenario.segments.length > 1 && (
              <Pick
                label={FORMULA_PANEL.segment}
                value={known}
                options={[
                  { value: TOTAL, label: FORMULA.total },
                  ...scenario.segments.map(({ id, label }) => ({ value: id, label: printable(label) })),
                ]}
                onPick={setSegment}
              />
            )}
          </div>
        </>
      }
      study={study}
      request={request}
      problems={[]}
      cost={request === null ? null : cost}
      isFresh={shown === null || shown === request}
    >
      {(rows, asked) => <IndicatorAnswer asked={asked} rows={rows} />}
    </StudyPanel>
  );
}

type ReadIndicator =
  | {
      readonly ok: true;
      readonly formula: IndicatorFormula;
      readonly found: string;
      readonly unit: string;
      readonly times: number;
    }
  | { readonly ok: false; readonly found: string | null; readonly problems: readonly string[] };

function readIndicator({ readFormula, judgeUnit }: Reader, text: string, unit: string): ReadIndicator {
  const read = readFormula(text, { names: NAMES, nearestTo });
  if (!read.ok) return { ok: false, found: null, problems: [...new Set(read.problems.map(mistakeText))] };
  const { formula } = read;
  const found = unitText(formula.unit);
  const picked = unit === FOLLOWS ? null : readUnit(unit);
  if (picked === null) return { ok: true, formula, found, unit: found, times: 1 };
  const isPercent = picked.label === UNIT_PERCENT;
  const problem = unitProblem(judgeUnit(text, formula, { ...picked, isPercent }), picked.label, found);
  if (problem !== null) return { ok: false, found, problems: [problem] };
  return { ok: true, formula, found, unit: picked.label, times: isPercent ? 100 : 1 };
}

/** The measures that exist in this case, by what they are about. */
function offeredNames(scenario: Scenario) {
  const measures = measuresOf(scenario, null, HORIZON);
  const offer = (ids: typeof measures) =>
    ids.map((id) => ({ name: INDICATOR_WORDS[id] as string, meaning: measureName(id, HORIZON) }));
  return [
    {
      title: FORMULA_PANEL.groups.people,
      names: [...offer(measures.filter((id) => !isMoney(id))), { name: INDICATOR_WORDS.days, meaning: DAYS_MEANING }],
    },
    { title: FORMULA_PANEL.groups.money, names: offer(measures.filter(isMoney)) },
    { title: FORMULA_PANEL.groups.functions, names: functionNames() },
  ].filter(({ names }) => names.length > 0);
}

export function functionNames() {
  return Object.entries(FUNCTION_MEANINGS).map(([name, meaning]) => ({ name, meaning }));
}
