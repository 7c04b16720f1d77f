import { type ReactNode, useEffect, useId, useMemo, useState } from 'react';
import { clientsOf, journalOf, lifeIn } from '../../experiment/lives.ts';
import { totalsOf, visitsOf } from '../../experiment/visits.ts';
import { formatNumber } from '../../messages/format.ts';
import { FRAME } from '../../messages/frame.ts';
import { clientName, TRACE, totalLines, traceLines } from '../../messages/trace.ts';
import type { Scenario } from '../../scenario/schema.ts';
import { NumberField } from '../controls/number-field.tsx';
import { usePlan } from '../session-context.ts';
import { Dialog } from './dialog.tsx';
import '../styles/following.css';

/** The life of one simulated client as dated sentences, in one future of what is on screen. */
export function FollowDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { now, chosen } = usePlan();
  const [isNow, setNow] = useState(false);
  const [replication, setReplication] = useState(0);
  const [wanted, setWanted] = useState<number | null>(null);
  const played = usePlayed(isNow ? now : chosen, replication);
  const clients = useMemo(() => (played?.journal ? clientsOf(played.journal) : 0), [played]);
  // Who comes halfway has met the waiting list as it grew, and is mostly seen to the end.
  const number = wanted ?? Math.floor(clients / 2);
  const situationId = useId();

  return (
    <Dialog title={FRAME.follow} onClose={onClose}>
      <p className="follow__strip">
        <strong>{TRACE.simulated}</strong> {TRACE.simulatedFull}
      </p>
      <div className="follow__choice">
        <Counted
          label={TRACE.client}
          after={TRACE.of(clients)}
          value={number + 1}
          most={Math.max(1, clients)}
          onValue={(value) => setWanted(value - 1)}
        />
        <Counted
          label={TRACE.futureField}
          after={TRACE.of(chosen.replications)}
          value={replication + 1}
          most={chosen.replications}
          onValue={(value) => setReplication(value - 1)}
        />
        {now !== chosen && (
          <div className="follow__field">
            <span id={situationId}>{TRACE.which}</span>
            <div className="radios follow__radios" role="radiogroup" aria-labelledby={situationId}>
              {[true, false].map((option) => (
                <label key={String(option)}>
                  <input type="radio" name={situationId} checked={isNow === option} onChange={() => setNow(option)} />
                  {option ? TRACE.now : TRACE.chosen}
                </label>
              ))}
            </div>
          </div>
        )}
      </div>
      {played === null && <p role="status">{TRACE.busy}</p>}
      {played && played.journal === null && <p role="alert">{TRACE.failed}</p>}
      {played?.journal && <Life played={played} journal={played.journal} number={number} clients={clients} />}
    </Dialog>
  );
}

type Journal = ReturnType<typeof journalOf>;

interface Played {
  readonly scenario: Scenario;
  readonly replication: number;
  /** Null when the run failed. */
  readonly journal: Journal | null;
}

/** Long enough to show that something is going on before a long run begins. */
const BREATH_MS = 20;

/** Runs one replication on the page, and keeps what was there until it is done; null before the first. */
function usePlayed(scenario: Scenario, replication: number): Played | null {
  const [played, setPlayed] = useState<Played | null>(null);
  useEffect(() => {
    const timer = setTimeout(
      () => setPlayed({ scenario, replication, journal: tryRun(scenario, replication) }),
      BREATH_MS,
    );
    return () => clearTimeout(timer);
  }, [scenario, replication]);
  return played;
}

function tryRun(scenario: Scenario, replication: number): Journal | null {
  try {
    return journalOf(scenario, replication);
  } catch {
    return null;
  }
}

interface LifeProps {
  readonly played: Played;
  readonly journal: Journal;
  /** From 0. */
  readonly number: number;
  readonly clients: number;
}

function Life({ played: { scenario, replication }, journal, number, clients }: LifeProps): ReactNode {
  const life = useMemo(() => lifeIn(journal, number), [journal, number]);
  if (!life) return <p role="status">{TRACE.unknown(number, replication, clients)}</p>;
  const visits = visitsOf(life, scenario);
  const traced = { scenario, group: life.group, entries: life.entries, visits };
  return (
    <>
      <div role="status">
        <h3>{clientName(traced, number)}</h3>
      </div>
      {scenario.start.kind === 'long-run' && <p className="follow__note">{TRACE.warmUp(scenario.startDate)}</p>}
      <ol className="follow">
        {traceLines(traced).map(({ date, text }, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same thing may happen twice at one moment
          <li key={position}>
            <span className="follow__date">{date}</span>
            <span>{text}</span>
          </li>
        ))}
      </ol>
      <h3>{TRACE.together}</h3>
      <ul>
        {totalLines(totalsOf(visits)).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

interface CountedProps {
  readonly label: string;
  readonly after: string;
  readonly value: number;
  readonly most: number;
  readonly onValue: (value: number) => void;
}

/** A whole number from 1, with its label above and how many there are behind. */
function Counted({ label, after, value, most, onValue }: CountedProps): ReactNode {
  const id = useId();
  const bounds = useMemo(() => ({ minimum: 1, maximum: most, whole: true, write: formatNumber }), [most]);
  return (
    <div className="follow__field">
      <label htmlFor={id}>{label}</label>
      <div className="follow__number">
        <NumberField
          name={label}
          inputId={id}
          value={value}
          bounds={bounds}
          format={formatNumber}
          onValue={onValue}
          stepper={{
            lower: TRACE.previous(label),
            higher: TRACE.next(label),
            onStep: (steps) => onValue(Math.min(most, Math.max(1, value + steps))),
          }}
        />
        <span className="follow__note">{after}</span>
      </div>
    </div>
  );
}
