import type { Replication } from '../../simulation/replication.ts';
import { MONTH_SERIES, monthCell } from '../../simulation/replication.ts';
import type { Setting } from '../setting.ts';
import type { Bills } from './ceiling.ts';
import { billBelowCeiling, takeAboveCeiling } from './ceiling.ts';
import type { PayUnit } from './pay-units.ts';
import { payUnits } from './pay-units.ts';
import type { Tariff } from './tariffs.ts';
import { tariffOf } from './tariffs.ts';
import type { StayPay } from './trajectories.ts';
import { stayPayFrom } from './trajectories.ts';

/** What contracts pay in a replication, before the settlements of a year. The room is filled anew for each replication. */
export interface ContractPay {
  readonly units: readonly UnitPay[];
  readonly fill: (replication: Replication) => void;
}

/** Euros of a contract, whole, for each segment and month: `place in segments * months + month`. */
export interface UnitPay {
  readonly unit: PayUnit;
  /** For what is delivered in the month, up to the ceiling. */
  readonly paid: Float64Array;
  /** Above the ceiling; null when there is none. */
  readonly above: Float64Array | null;
  /** What becomes due in the month; null when that is what is paid for what is delivered in it. */
  readonly bills: Bills | null;
}

/** Prepares the pay of all contracts of a scenario. */
export function contractPay(setting: Setting): ContractPay {
  const stays: StayPay[] = [];
  const fills: ((replication: Replication) => void)[] = [];
  const units = payUnits(setting).map((unit): UnitPay => {
    const { contract, pays } = unit;
    const paid = new Float64Array(pays.length);
    const ceiling = 'ceiling' in contract ? contract.ceiling : undefined;
    const above = ceiling ? new Float64Array(pays.length) : null;
    let bills: Bills | null = null;
    if (contract.kind === 'trajectory' || contract.kind === 'result') {
      bills = {
        due: new Float64Array(pays.length),
        dueAbove: isAbovePaid(unit) ? new Float64Array(pays.length) : null,
        refunded: new Float64Array(pays.length),
      };
      stays.push({ unit, contract, delivered: paid, billed: bills.due, refunded: bills.refunded });
    } else fills.push(fillFrom(tariffOf(contract, unit, setting), unit, setting, paid));
    if (ceiling && above) {
      fills.push(() => {
        takeAboveCeiling(unit, ceiling.eurosPerYear, paid, above);
        if (bills) billBelowCeiling(unit, ceiling.eurosPerYear, above, bills);
      });
    }
    return { unit, paid, above, bills };
  });
  if (stays.length > 0) fills.unshift(stayPayFrom(setting.grid, stays));
  return {
    units,
    fill: (replication) => {
      for (const fill of fills) fill(replication);
    },
  };
}

/** Returns what fills in the pay of a contract that is a straight line in what happens. */
function fillFrom(
  { fixed, perDay, perDischarge }: Tariff,
  { segments, pays }: PayUnit,
  { grid, months: { length } }: Setting,
  paid: Float64Array,
): (replication: Replication) => void {
  const [days, discharges] = (['careDays', 'discharges'] as const).map((series) => {
    const row = MONTH_SERIES.indexOf(series);
    return segments.map((segment) => monthCell(grid, row, segment, 0));
  });
  return ({ months: cells }) => {
    paid.set(fixed);
    if (perDay === null && perDischarge === null) return;
    for (let place = 0; place < segments.length; place++) {
      for (let month = 0; month < length; month++) {
        const cell = place * length + month;
        if (pays[cell] === 0) continue;
        if (perDay) paid[cell] += cells[days[place] + month] * perDay[month];
        if (perDischarge) paid[cell] += cells[discharges[place] + month] * perDischarge[month];
      }
    }
  };
}

/** Whether what is above the ceiling is paid all the same. */
export function isAbovePaid({ contract }: PayUnit): boolean {
  return 'ceiling' in contract && contract.ceiling !== undefined && contract.ceiling.then !== 'unpaid';
}
