import { type ReactNode, useDeferredValue, useEffect, useId, useMemo, useState } from 'react';
import { type Day, dateOfDay } from '../../../calendar/calendar.ts';
import {
  type BackTest,
  type BackTestRequest,
  backTest,
  backTestPlays,
  backTestRefusals,
} from '../../../experiment/past/back-test.ts';
import { fitPast } from '../../../experiment/past/fit-past.ts';
import { windowOf } from '../../../experiment/past/past.ts';
import { costOfStudy, type PlannedPlay } from '../../../experiment/study-cost.ts';
import { type OwnTable, type OwnTableChoice, readOwnTable } from '../../../io/own-table.ts';
import { readDay } from '../../../io/table-values.ts';
import { printable } from '../../../messages/names.ts';
import { BACK_TEST, BACK_TEST_REFUSALS } from '../../../messages/own-past.ts';
import { FIT_PANEL } from '../../../messages/own-past-panel.ts';
import { LIMITS } from '../../../scenario/limits.ts';
import type { Segment } from '../../../scenario/schema.ts';
import { NumberField } from '../../controls/number-field.tsx';
import { Pick } from '../../controls/pick.tsx';
import '../../styles/lever-picker.css';
import '../../styles/fit.css';
import type { QuestionProps } from '../questions.ts';
import { StudyPanel } from '../study-panel.tsx';
import { useStudy } from '../use-study.ts';
import { BackTestAnswer } from './back-test-answer.tsx';
import { FitNumbers } from './fit-numbers.tsx';
import { type GivenTable, TableInput } from './table-input.tsx';
import { TakeOver } from './take-over.tsx';

const CORES = navigator.hardwareConcurrency || 2;
const ALL_ROWS = '';
const REPLICATIONS = 500;

type ReadTable = Extract<OwnTable, { ok: true }>;

/** Own numbers of the past: what they say, how well they foretell themselves, and how to take them over. */
export function FitPanel({ now }: QuestionProps): ReactNode {
  const [given, setGiven] = useState<GivenTable | null>(null);
  const [choice, setChoice] = useState<OwnTableChoice>(NO_CHOICE);
  const [segmentId, setSegmentId] = useState(now.segments[0].id);
  const scenario = useDeferredValue(now);
  const segment = scenario.segments.find(({ id }) => id === segmentId) ?? scenario.segments[0];
  const table = useMemo(() => given && readOwnTable(given.text, choice), [given, choice]);
  return (
    <div className="question">
      <p className="question__lead">{FIT_PANEL.lead}</p>
      <p className="fit__privacy">{FIT_PANEL.privacy}</p>
      <TableInput
        onTable={(next) => {
          setGiven(next);
          setChoice(NO_CHOICE);
        }}
      />
      {given && table && !table.ok && (
        <div className="fit__refused" role="alert">
          <p>{`${FIT_PANEL.problems(printable(given.name))}:`}</p>
          <ul>
            {table.lines.slice(0, MOST_LINES).map((line) => (
              <li key={line}>{printable(line)}</li>
            ))}
          </ul>
        </div>
      )}
      {given && table && (
        <div className="picks lever">
          {scenario.segments.length > 1 && (
            <Pick
              label={FIT_PANEL.segment}
              value={segment.id}
              options={scenario.segments.map(({ id, label }) => ({ value: id, label: printable(label) }))}
              onPick={setSegmentId}
            />
          )}
          <WindowFields table={table} choice={choice} onChoice={setChoice} />
          <button className="btn" type="button" onClick={() => setGiven(null)}>
            {FIT_PANEL.clear}
          </button>
        </div>
      )}
      {given && table?.ok && (
        <p className="fit__given" role="status">
          {tableText(given, table)}
        </p>
      )}
      {table?.ok && <Found key={segment.id} table={table} scenario={scenario} segment={segment} />}
    </div>
  );
}

const NO_CHOICE: OwnTableChoice = { group: null, from: null, lastDay: null };
const MOST_LINES = 20;

function tableText({ name }: GivenTable, { past, ignored }: ReadTable): string {
  const rows = past.kind === 'months' ? FIT_PANEL.months(past.months.length) : FIT_PANEL.clients(past.clients.length);
  const skipped = ignored > 0 ? `, ${FIT_PANEL.ignored(ignored)}` : '';
  return `${FIT_PANEL.shown(printable(name), rows)}${skipped}.`;
}

interface WindowFieldsProps {
  readonly table: OwnTable;
  readonly choice: OwnTableChoice;
  readonly onChoice: (choice: OwnTableChoice) => void;
}

/** Which rows count, and of which days the list is complete: only a list of clients leaves that open. */
function WindowFields({ table, choice, onChoice }: WindowFieldsProps): ReactNode {
  const past = table.ok && table.past.kind === 'clients' ? table.past : null;
  const groups = table.ok ? table.groups : [];
  const isShown = past !== null || choice !== NO_CHOICE;
  return (
    <>
      {groups.length > 1 && (
        <Pick
          label={FIT_PANEL.group}
          value={choice.group ?? ALL_ROWS}
          options={[
            { value: ALL_ROWS, label: FIT_PANEL.allGroups },
            ...groups.map((group) => ({ value: group, label: printable(group) })),
          ]}
          onPick={(group) => onChoice({ ...choice, group: group === ALL_ROWS ? null : group })}
        />
      )}
      {isShown && (
        <>
          <DayField
            label={FIT_PANEL.from}
            day={choice.from ?? past?.from ?? null}
            onDay={(from) => onChoice({ ...choice, from })}
          />
          <DayField
            label={FIT_PANEL.lastDay}
            day={choice.lastDay ?? (past && past.until - 1)}
            onDay={(lastDay) => onChoice({ ...choice, lastDay })}
          />
        </>
      )}
    </>
  );
}

interface DayFieldProps {
  readonly label: string;
  readonly day: Day | null;
  readonly onDay: (day: Day) => void;
}

function DayField({ label, day, onDay }: DayFieldProps): ReactNode {
  const id = useId();
  return (
    <div className="lever__field">
      <label htmlFor={id}>{label}</label>
      <input
        className="lever__date"
        id={id}
        type="date"
        value={day === null ? '' : dateOfDay(day)}
        onChange={(event) => {
          // While a year is typed it is one of long ago.
          const typed = readDay(event.target.value);
          if ('value' in typed) onDay(typed.value);
        }}
      />
    </div>
  );
}

interface FoundProps {
  readonly table: ReadTable;
  readonly scenario: QuestionProps['now'];
  readonly segment: Segment;
}

function Found({ table: { past }, scenario, segment }: FoundProps): ReactNode {
  const [places, setPlaces] = useState<number | null>(null);
  const fit = useMemo(() => fitPast(past), [past]);
  const request = useMemo(
    (): BackTestRequest => ({ past, scenario, segment: segment.id, places, replications: REPLICATIONS }),
    [past, scenario, segment, places],
  );
  const refusals = useMemo(() => backTestRefusals(request), [request]);
  const plays = useMemo(() => (refusals.length > 0 ? [] : backTestPlays(request)), [request, refusals]);
  const cost = useMemo(() => (plays.length === 0 ? null : costOfStudy(plays, CORES, LIMITS)), [plays]);
  const study = useStudy<BackTestRequest, BackTest>(backTest);
  const { state, start } = study;
  const isPlayable = refusals.length === 0 && cost?.verdict === 'fits';
  // The error is shown before anybody plans: the proof begins by itself.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each table; later changes wait for the button
  useEffect(() => {
    if (isPlayable) start(request);
  }, [past]);
  const shown = state.phase === 'done' || state.phase === 'running' ? state.request : null;
  // Taken over or not: the proof learns inflow and stay from the table, and needs only the rules of the segment.
  const isFresh = shown === null || shown === request || isSamePlay(shown, plays[0]);
  return (
    <>
      <FitNumbers fit={fit} segment={segment} />
      <h3 className="chart-title fit__test">{BACK_TEST.title}</h3>
      <StudyPanel
        lead={FIT_PANEL.test.lead}
        form={<PlacesField past={past} places={places} onPlaces={setPlaces} />}
        study={study}
        request={refusals.length > 0 ? null : request}
        problems={refusals.map((refusal) => BACK_TEST_REFUSALS[refusal])}
        cost={cost}
        isFresh={isFresh}
      >
        {(result) => <BackTestAnswer test={result} />}
      </StudyPanel>
      <TakeOver
        fit={fit}
        now={scenario}
        segment={segment}
        isTesting={state.phase === 'running'}
        isTestable={refusals.length === 0}
      />
    </>
  );
}

function isSamePlay(shown: BackTestRequest, first: PlannedPlay | undefined): boolean {
  return first !== undefined && JSON.stringify(backTestPlays(shown)[0]) === JSON.stringify(first);
}

interface PlacesFieldProps {
  readonly past: ReadTable['past'];
  readonly places: number | null;
  readonly onPlaces: (places: number | null) => void;
}

/** The places of that time may be others than those of the scenario. */
function PlacesField({ past, places, onPlaces }: PlacesFieldProps): ReactNode {
  const id = useId();
  const largest = useMemo(
    () => Math.max(1, ...windowOf(past).months.map(({ inCare }) => Math.ceil(inCare ?? 0))),
    [past],
  );
  return (
    <div className="lever__field">
      <label className="lever__check">
        <input
          type="checkbox"
          checked={places !== null}
          onChange={(event) => onPlaces(event.target.checked ? largest : null)}
        />
        {FIT_PANEL.ownPlaces}
      </label>
      {places !== null && (
        <span className="lever__with-unit">
          <NumberField
            inputId={id}
            name={FIT_PANEL.places}
            value={places}
            bounds={{ minimum: 1, maximum: LIMITS.places, whole: true, write: String }}
            format={String}
            onValue={onPlaces}
          />
          {FIT_PANEL.placesUnit}
        </span>
      )}
    </div>
  );
}
