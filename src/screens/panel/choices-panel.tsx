import { lazy, type ReactNode, Suspense, useState } from 'react';
import { ASSUMPTIONS, PANEL, SOURCE_NAMES } from '../../messages/choices.ts';
import { choiceValue } from '../../scenario/choice-value.ts';
import type { Choice, NumberChoice, Scenario, Source } from '../../scenario/schema.ts';
import { Slider } from '../controls/slider.tsx';
import { type SourceKind, SourceMark } from '../controls/source-mark.tsx';
import { usePlan, useSession } from '../session-context.ts';
import { choicesOf, contractChoiceOf } from '../state/plan.ts';
import { useSetChoice } from '../state/use-set-choice.ts';
import { useChoiceSources } from './choice-sources.ts';
import { ContractControl, ContractsWithoutChoice } from './contract-control.tsx';
import { useInvitation } from './invitation.ts';

/** The panel with the choices, the starting points and the assumptions. */
export function ChoicesPanel(): ReactNode {
  const { settings, caseOf } = useSession();
  const plan = usePlan();
  const [isOpen, setOpen] = useState(false);
  const invitation = useInvitation();
  const sources = useChoiceSources(plan.now, plan.settings.variant);
  const [first, ...rest] = choicesOf(plan.now);
  const isChanged =
    plan.settings.variant !== null ||
    Object.keys(plan.settings.values).length > 0 ||
    Object.keys(plan.settings.assumptions).length > 0 ||
    Object.keys(plan.settings.contracts).length > 0;

  const isPaid = plan.now.segments.some(({ contract }) => contract !== undefined);

  const allBack = () =>
    settings.change({
      ...settings.store.getState().settings,
      variant: null,
      values: {},
      assumptions: {},
      contracts: {},
    });

  return (
    <section className={`choices${isOpen ? ' is-open' : ''}`} id="keuzes" aria-labelledby="keuzes-titel" tabIndex={-1}>
      <div className="choices__in">
        <div className="choices__head">
          <h2 id="keuzes-titel">{PANEL.heading}</h2>
          {isChanged ? (
            <button className="back" type="button" onClick={allBack}>
              {PANEL.allBack}
            </button>
          ) : (
            first && <p className="choices__hint">{PANEL.hint}</p>
          )}
        </div>
        <Starts base={caseOf(plan.settings.scenario)} />
        {first && (
          <div className="control--first">
            <AnyControl choice={first} source={sources.get(first.paths[0]) ?? null}>
              {invitation !== 'gone' && (
                <p className="bubble" data-over={invitation === 'accepted'}>
                  {PANEL.begin}
                </p>
              )}
            </AnyControl>
          </div>
        )}
        {rest.length > 0 && (
          <button className="rest-toggle link" type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? PANEL.fewer : PANEL.more(rest.length)}
          </button>
        )}
        <div className="rest">
          {rest.map((choice) => (
            <AnyControl key={choice.id} choice={choice} source={sources.get(choice.paths[0]) ?? null} />
          ))}
          {isPaid && !contractChoiceOf(plan.now) && <ContractsWithoutChoice />}
        </div>
        <ul className="legend" aria-label={PANEL.legend}>
          {(Object.keys(SOURCE_NAMES) as SourceKind[]).map((kind) => (
            <li key={kind}>
              <SourceMark kind={kind} /> {SOURCE_NAMES[kind]}
            </li>
          ))}
        </ul>
        <AssumptionsDrawer base={caseOf(plan.settings.scenario)} />
      </div>
    </section>
  );
}

/** The starting points of a case: now, and its variants. Loading one can be undone. */
function Starts({ base }: { readonly base: Scenario }): ReactNode {
  const { settings } = useSession();
  const { variant, values } = usePlan().settings;
  const hasOwnValues = Object.keys(values).length > 0;
  if (base.variants.length === 0) return null;
  const starts = [{ id: null, label: PANEL.baseStart }, ...base.variants.map(({ id, label }) => ({ id, label }))];
  const load = (id: string | null) =>
    settings.change({ ...settings.store.getState().settings, variant: id, values: {}, contracts: {} });
  const current = starts.find(({ id }) => id === variant)?.label ?? PANEL.baseStart;
  return (
    <details className="starts">
      <summary>
        <span className="starts__name">{PANEL.starts}</span>
        <span className="starts__current">{hasOwnValues ? PANEL.adapted(current) : current}</span>
      </summary>
      <ul aria-label={PANEL.starts}>
        {starts.map(({ id, label }) => (
          <li key={id ?? ''}>
            <button className="start" type="button" aria-pressed={variant === id} onClick={() => load(id)}>
              {label}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface AnyControlProps {
  readonly choice: Choice;
  readonly source: Source | null;
  readonly children?: ReactNode;
}

function AnyControl({ choice, source, children }: AnyControlProps): ReactNode {
  if (choice.kind === 'contract') return <ContractControl choice={choice} source={source} />;
  return (
    <ChoiceControl choice={choice} source={source}>
      {children}
    </ChoiceControl>
  );
}

interface ChoiceControlProps {
  readonly choice: NumberChoice;
  readonly source: Source | null;
  readonly children?: ReactNode;
}

function ChoiceControl({ choice, source, children }: ChoiceControlProps): ReactNode {
  const { now, start, chosen } = usePlan();
  const { set, endGesture } = useSetChoice();
  return (
    <Slider
      choice={choice}
      value={choiceValue(chosen, choice)}
      now={choiceValue(now, choice)}
      start={choiceValue(start, choice)}
      source={source}
      onValue={(value, gesture) => set(choice, value, gesture)}
      onGestureEnd={endGesture}
    >
      {children}
    </Slider>
  );
}

const AssumptionList = lazy(() =>
  import('./assumption-list.tsx').then((module) => ({ default: module.AssumptionList })),
);

/** All numbers of a case with their sources. Fetched and filled when it is opened. */
function AssumptionsDrawer({ base }: { readonly base: Scenario }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="drawer" id="aannames" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {ASSUMPTIONS.heading} <span className="same">{ASSUMPTIONS.hint}</span>
      </summary>
      <Suspense fallback={<p className="drawer__text">{ASSUMPTIONS.text}</p>}>
        {isOpen && <AssumptionList base={base} />}
      </Suspense>
    </details>
  );
}
