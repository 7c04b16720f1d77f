import { alternativesOf } from '../../experiment/alternatives.ts';
import type { Work } from '../../experiment/book.ts';
import { recount, scenarioUnder } from '../../experiment/contracts.ts';
import type { DealCell, DealRefusal, DealTerm } from '../../experiment/deal-region.ts';
import { planDeals } from '../../experiment/deal-region.ts';
import type { Futures } from '../../experiment/futures.ts';
import { DEAL } from '../../messages/money.ts';
import type { Changed } from '../../scenario/change.ts';
import { withValueAt } from '../../scenario/pointer.ts';
import type { Change, Contract, ContractOf, Scenario } from '../../scenario/schema.ts';
import { priceChoiceOf } from './shown-contracts.ts';

/** A family of deals: a price per day, and how much is fixed or how wide the band around it is. */
export type DealKind = 'share' | 'band';

/** A family as it can be laid out over a scenario. */
export interface DealFamily {
  readonly kind: DealKind;
  /** With the contract of the family in force. */
  readonly scenario: Scenario;
  readonly terms: readonly [DealTerm, DealTerm];
  /** The labels in the words of the second term: the fixed and the daily contract, or the one with the band. */
  readonly labels: readonly string[];
  /** The value of each term in the deal that is in force; null when that is no deal of the family. */
  readonly present: readonly [number, number] | null;
  /** More paths that get the price. */
  readonly samePrice: readonly string[];
}

export interface DealResult {
  readonly period: string;
  readonly family: DealFamily;
  readonly refusal: DealRefusal | null;
  readonly values: readonly [readonly number[], readonly number[]];
  /** By second term (rows), then price; null while a cell is worked out. */
  readonly cells: readonly (readonly (DealCell | null)[])[];
  readonly present: { readonly row: number; readonly column: number } | null;
  /** Whether both have the same care: then money only goes from one to the other. */
  readonly isSameCare: boolean;
}

const SHARES = { from: 0, until: 1, values: 5 } as const;
const BANDS = { from: 0, until: 0.2, values: 5 } as const;
/** On either side of the present price, and how far apart. */
const PRICES_BESIDE = 4;
const PRICE_STEP = 0.05;
/** Cells between two pictures. */
const SHOWN_EVERY = 5;

/** Returns the families that a scenario has contracts for. */
export function dealFamilies(scenario: Scenario): readonly DealFamily[] {
  const offered = alternativesOf(scenario).map(({ contract }) => contract);
  const contracts = scenario.contracts.filter(({ id }) => offered.includes(id));
  return [shareFamily(scenario, contracts), bandFamily(scenario, contracts)].flatMap((family) => family ?? []);
}

/** Lays a family over the futures of the choices, against those of now. */
export function* dealResult(
  now: Futures,
  chosen: Futures,
  family: DealFamily,
  period: string,
  show: (soFar: DealResult) => void,
): Work<DealResult> {
  const { futures } = recount(chosen, family.scenario);
  yield now;
  yield futures;
  const plan = planDeals({
    base: now,
    futures,
    period,
    terms: family.terms,
    change: (scenario, changes) => priced(scenario, changes, family),
  });
  const isSameCare = now.replications === chosen.replications;
  const nothing = { period, family, values: [[], []], cells: [], present: null, isSameCare } as const;
  if (plan.kind === 'refused') return { ...nothing, refusal: plan };
  const [prices, others] = plan.values;
  const cells: (DealCell | null)[][] = others.map(() => prices.map(() => null));
  const snapshot = (): DealResult => ({
    ...nothing,
    refusal: null,
    values: plan.values,
    cells: cells.map((row) => [...row]),
    present: presentIn(family, plan.values),
  });
  let count = 0;
  for (const [row] of others.entries()) {
    for (const [column] of prices.entries()) {
      yield plan.futuresAt(column, row);
      cells[row][column] = plan.cellAt(column, row);
      if (++count % SHOWN_EVERY === 0) show(snapshot());
      yield null;
    }
  }
  return snapshot();
}

/** The prices between which, on average, neither party is worse off in a row. */
export interface DealRoom {
  readonly other: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Returns the room in each row that has one within the grid: from the price at which the provider is no worse off to that at
 * which the municipalities are not. Between two cells the amounts go straight with the price.
 */
export function dealRooms({ values: [prices, others], cells }: DealResult): readonly DealRoom[] {
  return others.flatMap((other, at): DealRoom[] => {
    const row = cells[at].flatMap((cell) => cell ?? []);
    if (row.length < prices.length) return [];
    const low = crossing(
      prices,
      row.map(({ provider }) => provider.mean),
    );
    const high = crossing(
      prices,
      row.map(({ municipality }) => municipality.mean),
    );
    return low !== null && high !== null && low < high ? [{ other, low, high }] : [];
  });
}

/** Where rising amounts pass zero; null outside the prices. */
function crossing(prices: readonly number[], amounts: readonly number[]): number | null {
  const after = amounts.findIndex((amount) => amount >= 0);
  if (after < 0 || (after === 0 && amounts[0] > 0)) return null;
  if (after === 0) return prices[0];
  const part = -amounts[after - 1] / (amounts[after] - amounts[after - 1]);
  return prices[after - 1] + part * (prices[after] - prices[after - 1]);
}

/**
 * Sets the terms of a deal: a price in all contracts that have it in common. All that is not money stays the same object, so
 * that it is seen at once that nothing needs to be simulated.
 */
function priced(scenario: Scenario, changes: readonly Change[], { terms, samePrice }: DealFamily): Changed {
  const all = changes.flatMap((change) =>
    change.path === terms[0].path ? [change, ...samePrice.map((path) => ({ ...change, path }))] : [change],
  );
  let changed = scenario;
  for (const change of all) {
    const next = 'value' in change ? withValueAt(changed, change.path, change.value) : undefined;
    if (next === undefined) return { ok: false, problems: [] };
    changed = next;
  }
  return { ok: true, scenario: changed };
}

/** A part by the day and the rest as a fixed amount, both at the same price. */
function shareFamily(scenario: Scenario, contracts: readonly Contract[]): DealFamily | null {
  const pair = pairOf(contracts);
  if (!pair) return null;
  const { daily, fixed } = pair;
  const mix: ContractOf<'mixture'> = {
    id: unusedId(scenario),
    label: DEAL.mix,
    kind: 'mixture',
    parts: [
      { id: 'vast', contract: fixed.id, share: 0.5 },
      { id: 'dag', contract: daily.id, share: 0.5 },
    ],
  };
  const under = scenarioUnder(scenario, daily.id);
  return {
    kind: 'share',
    scenario: {
      ...under,
      contracts: [...scenario.contracts, mix],
      segments: under.segments.map((segment) =>
        segment.contract === daily.id ? { ...segment, contract: mix.id } : segment,
      ),
    },
    terms: [
      priceTerm(daily),
      { path: `/contracts/${mix.id}/parts/vast/share`, complement: `/contracts/${mix.id}/parts/dag/share`, ...SHARES },
    ],
    labels: [fixed.label, daily.label],
    present: presentShare(scenario, daily, fixed),
    samePrice: samePrice(scenario, daily.id),
  };
}

function pairOf(contracts: readonly Contract[]) {
  const byId = (id: string) => contracts.find((one) => one.id === id);
  const isDaily = (one: Contract | undefined): one is ContractOf<'pxq'> => one?.kind === 'pxq';
  const isFixed = (one: Contract | undefined): one is Contract =>
    one !== undefined && ['lumpsum-norm', 'lumpsum', 'availability', 'population'].includes(one.kind);
  for (const contract of contracts) {
    if (contract.kind !== 'mixture' || contract.parts.length !== 2) continue;
    const parts = contract.parts.map((part) => byId(part.contract));
    const [daily, fixed] = [parts.find(isDaily), parts.find(isFixed)];
    if (daily && fixed) return { daily, fixed };
  }
  const [daily, fixed] = [contracts.find(isDaily), contracts.find(isFixed)];
  return daily && fixed ? { daily, fixed } : null;
}

/** A fixed amount with a band around it. */
function bandFamily(scenario: Scenario, contracts: readonly Contract[]): DealFamily | null {
  const contract = contracts.find(
    (one): one is ContractOf<'lumpsum-norm'> => one.kind === 'lumpsum-norm' && one.corridor !== undefined,
  );
  if (!contract?.corridor) return null;
  const { bandShare } = contract.corridor;
  return {
    kind: 'band',
    scenario: scenarioUnder(scenario, contract.id),
    terms: [priceTerm(contract), { path: `/contracts/${contract.id}/corridor/bandShare`, ...BANDS }],
    labels: [contract.label],
    present: inForce(scenario) === contract.id ? [contract.eurosPerDay, bandShare] : null,
    samePrice: [],
  };
}

/** Prices in round steps around the present one: what a plan saves is small beside the price. */
function priceTerm({ id, eurosPerDay }: { readonly id: string; readonly eurosPerDay: number }): DealTerm {
  const step = Math.max(5, Math.round((PRICE_STEP * eurosPerDay) / 5) * 5);
  const below = Math.min(PRICES_BESIDE, Math.floor(eurosPerDay / step));
  const path = `/contracts/${id}/eurosPerDay`;
  const [from, until] = [eurosPerDay - below * step, eurosPerDay + PRICES_BESIDE * step];
  return { path, from, until, values: below + PRICES_BESIDE + 1 };
}

function samePrice(scenario: Scenario, contract: string): readonly string[] {
  const path = `/contracts/${contract}/eurosPerDay`;
  return (priceChoiceOf(scenario, contract)?.paths ?? []).filter((other) => other !== path);
}

function presentShare(scenario: Scenario, daily: ContractOf<'pxq'>, fixed: Contract): readonly [number, number] | null {
  const id = inForce(scenario);
  if (id === daily.id) return [daily.eurosPerDay, 0];
  if (id === fixed.id) return [daily.eurosPerDay, 1];
  const mixture = scenario.contracts.find((one) => one.id === id);
  if (mixture?.kind !== 'mixture' || mixture.parts.length !== 2) return null;
  const shareOf = (contract: string) => mixture.parts.find((part) => part.contract === contract)?.share;
  const share = shareOf(fixed.id);
  return share === undefined || shareOf(daily.id) === undefined ? null : [daily.eurosPerDay, share];
}

function inForce(scenario: Scenario): string | null {
  return alternativesOf(scenario).find(({ isInForce }) => isInForce)?.contract ?? null;
}

function presentIn({ present }: DealFamily, [prices, others]: DealResult['values']) {
  if (!present) return null;
  const near = (values: readonly number[], value: number) => values.findIndex((one) => Math.abs(one - value) < 1e-9);
  const [column, row] = [near(prices, present[0]), near(others, present[1])];
  return row < 0 || column < 0 ? null : { row, column };
}

function unusedId({ contracts }: Scenario): string {
  let id = 'afspraak';
  for (let number = 2; contracts.some((contract) => contract.id === id); number++) id = `afspraak-${number}`;
  return id;
}
