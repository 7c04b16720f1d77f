import type { Replication } from '../../simulation/replication.ts';
import type { Booking } from '../bookings.ts';
import type { Setting } from '../setting.ts';
import type { PayUnit, PlainContract, UnitYear } from './pay-units.ts';
import { counterOf } from './pay-units.ts';

/** What is settled at the end of each calendar year, over all segments of a contract. */
export interface Settlement {
  /** What the municipality pays extra, and what it gets back. */
  readonly extra: Booking;
  readonly back: Booking | null;
  /** Euros for a year: above zero extra, below zero back. */
  readonly euros: (replication: Replication, year: UnitYear, soFar: SoFar) => number;
}

/** Euros that the municipality paid in the year for the segments of the contract. */
export interface SoFar {
  /** By the contract, with what was settled before. */
  readonly paid: number;
  /** For urgent clients elsewhere and for help while waiting. */
  readonly elsewhere: number;
}

/** Returns the settlements of a contract, in the order in which they are made. */
export function settlementsOf(unit: PayUnit, setting: Setting): Settlement[] {
  const { contract } = unit;
  return [
    ...('corridor' in contract && contract.corridor ? corridorOf(contract, contract.corridor, unit, setting) : []),
    ...('safetyValve' in contract && contract.safetyValve ? [safetyValveOf(contract.safetyValve, unit, setting)] : []),
    ...('sharedSavings' in contract && contract.sharedSavings
      ? [sharedSavingsOf(contract.sharedSavings, unit, setting)]
      : []),
  ];
}

type FixedSum = Extract<PlainContract, { readonly kind: 'lumpsum' | 'lumpsum-norm' | 'population' }>;
type Corridor = NonNullable<FixedSum['corridor']>;
type SafetyValve = NonNullable<FixedSum['safetyValve']>;
type SharedSavings = NonNullable<PlainContract['sharedSavings']>;

/**
 * With L what the contract paid in the year and V = care days x price: above L(1 + band) the municipality adds
 * `aboveShare` of what is over, below L(1 - band) the provider gives back `belowShare` of what is short.
 */
function corridorOf(contract: FixedSum, corridor: Corridor, unit: PayUnit, setting: Setting): Settlement[] {
  const { bandShare, aboveShare, belowShare } = corridor;
  const price = corridor.eurosPerDay ?? (contract.kind === 'lumpsum-norm' ? contract.eurosPerDay : null);
  // Without a price there is no production value: refused by the language.
  if (price === null) return [];
  const careDays = counterOf(unit, setting, 'careDays');
  const euros: Settlement['euros'] = (replication, year, { paid }) => {
    const value = careDays(replication, year) * price * year.factor;
    const over = value - paid * (1 + bandShare);
    const short = paid * (1 - bandShare) - value;
    if (over > 0) return aboveShare * over;
    return short > 0 ? -belowShare * short : 0;
  };
  return [{ extra: 'corridorExtra', back: 'corridorRefund', euros }];
}

/** A price for each day above a number of care days, up to an amount a year, when the trigger of the valve is passed. */
function safetyValveOf(valve: SafetyValve, unit: PayUnit, setting: Setting): Settlement {
  const { expectedCareDaysPerYear, eurosPerDay, mostEurosPerYear } = valve;
  const careDays = counterOf(unit, setting, 'careDays');
  const waited = counterOf(unit, setting, 'waitedDays');
  const admitted = counterOf(unit, setting, 'listAdmissions');
  const aboveRate = valve.kind === 'care-days' ? valve.aboveRate : 0;
  return {
    extra: 'safetyValve',
    back: null,
    euros: (replication, year) => {
      // No mean wait when nobody was admitted: then nothing was passed.
      const isOpen =
        valve.kind === 'care-days' || waited(replication, year) > valve.waitingDays * admitted(replication, year);
      const days = careDays(replication, year) - expectedCareDaysPerYear * year.part * (1 + aboveRate);
      if (!isOpen || days <= 0) return 0;
      return Math.min(days * eurosPerDay, mostEurosPerYear * year.part) * year.factor;
    },
  };
}

/**
 * Baseline minus what the municipality paid (contract with its other settlements, overflow, help while waiting) is shared. A
 * baseline for a number of referrals goes with the referrals to the segments of the contract: clients who come from
 * another segment are no referrals. The conditions are about a saving; a loss is shared whenever it is two-sided.
 */
function sharedSavingsOf(savings: SharedSavings, unit: PayUnit, setting: Setting): Settlement {
  const { baselineEurosPerYear, baselineReferralsPerYear, providerShare, twoSided } = savings;
  const { onlyWhenWaitingDaysAtMost: mostWaiting, onlyWhenRefusedAtMost: mostRefused } = savings;
  const referrals = counterOf(unit, setting, 'referrals');
  const waited = counterOf(unit, setting, 'waitedDays');
  const admitted = counterOf(unit, setting, 'listAdmissions');
  const refused = counterOf(unit, setting, 'refused');
  const isShared = (replication: Replication, year: UnitYear) =>
    (mostWaiting === undefined || waited(replication, year) <= mostWaiting * admitted(replication, year)) &&
    (mostRefused === undefined || refused(replication, year) <= mostRefused * year.part);
  return {
    extra: 'sharedSaving',
    back: twoSided ? 'sharedLoss' : null,
    euros: (replication, year, { paid, elsewhere }) => {
      const parts =
        baselineReferralsPerYear === undefined ? year.part : referrals(replication, year) / baselineReferralsPerYear;
      const saving = baselineEurosPerYear * parts * year.factor - paid - elsewhere;
      if (saving > 0) return isShared(replication, year) ? providerShare * saving : 0;
      return twoSided ? providerShare * saving : 0;
    },
  };
}
