import { type ReactNode, useState } from 'react';
import { changesOfFit, familyFor, overlapsOf } from '../../../experiment/past/fit-changes.ts';
import type { PastFit } from '../../../experiment/past/fit-past.ts';
import { fittedScenario } from '../../../io/fitted-scenario.ts';
import type { Settings } from '../../../io/share-link.ts';
import { FAMILY_NAMES, FIT_OVERLAPS, OWN_FIT } from '../../../messages/own-past.ts';
import { FIT_PANEL } from '../../../messages/own-past-panel.ts';
import { valueAt } from '../../../scenario/pointer.ts';
import type { Scenario, Segment } from '../../../scenario/schema.ts';
import { useSession } from '../../session-context.ts';
import { choicesOf, withAssumption } from '../../state/plan.ts';

interface TakeOverProps {
  readonly fit: PastFit;
  readonly now: Scenario;
  readonly segment: Segment;
  /** Whether the proof on the past is still going on. */
  readonly isTesting: boolean;
  readonly isTestable: boolean;
}

/** Puts the fitted numbers into the page, or opens a scenario of one's own that has all of them. */
export function TakeOver({ fit, now, segment, isTesting, isTestable }: TakeOverProps): ReactNode {
  const session = useSession();
  const [done, setDone] = useState<{ readonly text: string; readonly after: Settings } | null>(null);
  const { take } = FIT_PANEL;
  const numbers = changesOfFit(fit, now, segment, 'numbers').map(({ change }) => change);
  const all = changesOfFit(fit, now, segment, 'all');
  const overlaps = overlapsOf(now, segment);
  const best = fit.stay?.kind === 'clients' ? fit.stay.families[0].family : null;
  const own = familyFor(fit, segment.lengthOfStay)?.family ?? null;
  const current = () => session.settings.store.getState().settings;

  function takeNumbers(): void {
    const base = session.caseOf(current().scenario);
    const usable = numbers.filter(({ path }) => typeof valueAt(base, path) === 'number');
    const paths = usable.map(({ path }) => path);
    // A choice that was moved would hide the number under it.
    const moved = choicesOf(base).filter((choice) => choice.paths.some((path) => paths.includes(path)));
    const values = Object.fromEntries(
      Object.entries(current().values).filter(([id]) => !moved.some((choice) => choice.id === id)),
    );
    const after = usable.reduce((settings, { path, value }) => withAssumption(base, settings, path, Number(value)), {
      ...current(),
      values,
    } as Settings);
    session.settings.change(after);
    setDone({ text: take.done, after: current() });
  }

  async function openAll(): Promise<void> {
    const scenario = fittedScenario({ ...now, name: take.scenarioName(now.name).slice(0, LONGEST_NAME) }, fit, all);
    await session.openFile(new File([JSON.stringify(scenario, null, 2)], take.fileName(now.id)));
    setDone({ text: take.opened, after: current() });
  }

  if (numbers.length === 0 && all.length === 0) return <p className="chart-note">{take.nothing}</p>;
  return (
    <section className="fit__part">
      <h3 className="chart-title">{take.title}</h3>
      <p className="chart-about">{take.lead}</p>
      {!isTestable && <p className="fit__text">{take.notTested}</p>}
      {isTesting && <p className="fit__text">{take.untested}</p>}
      {best !== null && best !== segment.lengthOfStay.kind && (
        <p className="fit__text">
          {take.kindDiffers(FAMILY_NAMES[best], own === null ? take.otherKind : FAMILY_NAMES[own])}
        </p>
      )}
      {overlaps.length > 0 && (
        <ul className="fit__cautions">
          {overlaps.map((overlap) => (
            <li key={overlap}>{OWN_FIT.caution(FIT_OVERLAPS[overlap])}</li>
          ))}
        </ul>
      )}
      <ul className="fit__take">
        <li>
          <button
            className="btn btn--main"
            type="button"
            disabled={isTesting || numbers.length === 0}
            onClick={takeNumbers}
          >
            {take.numbers}
          </button>
          <span>{take.numbersAbout(own === null ? null : FAMILY_NAMES[own])}</span>
        </li>
        <li>
          <button className="btn" type="button" disabled={isTesting} onClick={() => void openAll()}>
            {take.all}
          </button>
          <span>{take.allAbout}</span>
        </li>
      </ul>
      <p className="fit__text" role="status">
        {done && (
          <>
            {`${done.text} `}
            {current() === done.after && (
              <button
                className="back"
                type="button"
                onClick={() => {
                  session.settings.undo();
                  setDone(null);
                }}
              >
                {take.undo}
              </button>
            )}
          </>
        )}
      </p>
    </section>
  );
}

const LONGEST_NAME = 200;
