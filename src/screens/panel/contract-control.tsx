import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { dayOfDate } from '../../calendar/calendar.ts';
import { PANEL } from '../../messages/choices.ts';
import { formatDate } from '../../messages/format.ts';
import { choiceValue } from '../../scenario/choice-value.ts';
import type { OwnContract } from '../../scenario/own-contract.ts';
import type { Choice, Scenario, Source } from '../../scenario/schema.ts';
import type { Draft } from '../contract/draft.ts';
import { ContractChoice } from '../controls/contract-choice.tsx';
import { usePlan, useSession } from '../session-context.ts';
import { ownInForce, withoutOwnContract } from '../state/plan.ts';
import { useSetChoice } from '../state/use-set-choice.ts';

// A form that few people need at once, with the whole language behind it.
const ContractDialog = lazy(() =>
  import('../contract/contract-dialog.tsx').then((module) => ({ default: module.ContractDialog })),
);

interface ContractControlProps {
  readonly choice: Extract<Choice, { kind: 'contract' }>;
  readonly source: Source | null;
}

/** The choice between the contracts of a case and those that someone made. */
export function ContractControl({ choice, source }: ContractControlProps): ReactNode {
  const plan = usePlan();
  const { set } = useSetChoice();
  const { contracts, values } = plan.settings;
  const owns = Object.values(contracts).filter(({ segment }) => segment === null);
  const edit = useContractEditor();
  const labelOf = (id: string) => plan.now.contracts.find((contract) => contract.id === id)?.label ?? id;
  const value = String(values[choice.id] ?? choiceValue(plan.start, choice));
  return (
    <ContractChoice
      choice={choice}
      options={[
        ...choice.options.map((id) => ({ id, label: labelOf(id) })),
        ...owns.map((own) => ({
          id: own.contract.id,
          label: nameOf(own, plan.now),
          beside: <OwnButtons own={own} onEdit={edit.open} />,
        })),
      ]}
      value={value}
      now={String(choiceValue(plan.now, choice))}
      source={source}
      onValue={(next) => set(choice, next, null)}
    >
      <LaterContracts />
      <OwnContracts onEdit={edit.open} />
      {hasOwnPrices(plan.chosen, value) && <p className="control__note">{PANEL.ownPrice}</p>}
      {edit.dialog}
    </ContractChoice>
  );
}

/** For a case without a choice between contracts: those that someone made. */
export function ContractsWithoutChoice(): ReactNode {
  const edit = useContractEditor();
  return (
    <div className="control" id="keuze-contract">
      <div className="control__head">
        <span className="control__name">{PANEL.ownHeading}</span>
      </div>
      <OwnContracts onEdit={edit.open} />
      {edit.dialog}
    </div>
  );
}

/** Contracts that the case itself puts in force later: the option that is chosen counts until then. */
function LaterContracts(): ReactNode {
  const { start, settings } = usePlan();
  const { contracts, segments } = start;
  const lines = segments.flatMap(({ contractSteps = [] }) =>
    contractSteps.map(({ from, contract }) =>
      PANEL.laterContract(formatDate(dayOfDate(from)), contracts.find(({ id }) => id === contract)?.label ?? contract),
    ),
  );
  const isReplaced = Object.values(settings.values).some((value) => Object.hasOwn(settings.contracts, value));
  if (isReplaced) return null;
  return [...new Set(lines)].map((line) => (
    <p className="control__note" key={line}>
      {line}
    </p>
  ));
}

/** The own contracts that are no option for all, and the button that makes a new one. */
function OwnContracts({ onEdit }: { readonly onEdit: (own: OwnContract | null) => void }): ReactNode {
  const { caseOf } = useSession();
  const { settings, now } = usePlan();
  const base = caseOf(settings.scenario);
  const isOption = ({ segment }: OwnContract) =>
    segment === null && base.opening.choices.some(({ kind }) => kind === 'contract');
  const others = ownInForce(base, settings).filter((own) => !isOption(own));
  return (
    <>
      {others.length > 0 && (
        <ul className="owns">
          {others.map((own) => (
            <li className="radio" key={own.contract.id}>
              <span>{nameOf(own, now)}</span>
              <OwnButtons own={own} onEdit={onEdit} />
            </li>
          ))}
        </ul>
      )}
      <button className="link own-open" type="button" onClick={() => onEdit(null)}>
        {PANEL.ownOpen}
      </button>
    </>
  );
}

interface OwnButtonsProps {
  readonly own: OwnContract;
  readonly onEdit: (own: OwnContract) => void;
}

function OwnButtons({ own, onEdit }: OwnButtonsProps): ReactNode {
  const { settings } = useSession();
  const { id, label } = own.contract;
  return (
    <span className="owns__buttons">
      <button className="back" type="button" aria-label={PANEL.ownEditOf(label)} onClick={() => onEdit(own)}>
        {PANEL.ownEdit}
      </button>
      <button
        className="back"
        type="button"
        aria-label={PANEL.ownRemoveOf(label)}
        onClick={() => settings.change(withoutOwnContract(settings.store.getState().settings, id))}
      >
        {PANEL.ownRemove}
      </button>
    </span>
  );
}

/** The window for one own contract; what was being written is kept when it is closed. */
function useContractEditor() {
  const [edited, setEdited] = useState<{ readonly own: OwnContract | null } | null>(null);
  const unfinished = useRef(new Map<string, Draft>());
  const key = edited?.own?.contract.id ?? '';
  // At the end of the page: the panel may hide what is in it when the window gets narrow.
  const dialog =
    edited &&
    createPortal(
      <Suspense>
        <ContractDialog
          existing={edited.own}
          unfinished={unfinished.current.get(key) ?? null}
          onUnfinished={(draft) => {
            if (draft) unfinished.current.set(key, draft);
            else unfinished.current.delete(key);
          }}
          onClose={() => setEdited(null)}
        />
      </Suspense>,
      document.body,
    );
  return { open: (own: OwnContract | null) => setEdited({ own }), dialog };
}

/** True when no slider changes what a contract pays: not its own amounts, and not those of its parts. */
function hasOwnPrices({ contracts, opening }: Pick<Scenario, 'contracts' | 'opening'>, id: string): boolean {
  const contract = contracts.find((candidate) => candidate.id === id);
  if (contract?.kind === 'mixture')
    return contract.parts.every((part) => hasOwnPrices({ contracts, opening }, part.contract));
  const prices = opening.choices.filter((choice) => choice.kind === 'number' && choice.unit === 'euros-per-day');
  return prices.length > 0 && !prices.some(({ paths }) => paths.some((path) => path.startsWith(`/contracts/${id}/`)));
}

function nameOf({ contract, segment, from }: OwnContract, { segments }: Scenario): string {
  return PANEL.ownFor(
    contract.label,
    segments.find(({ id }) => id === segment)?.label ?? null,
    from === null ? null : formatDate(dayOfDate(from)),
  );
}
