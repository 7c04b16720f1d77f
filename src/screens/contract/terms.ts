import type { Agreement } from '../../messages/contract-dialog.ts';
import type { ContractKind } from '../../scenario/schema.ts';

/** One thing to fill in: a number, a word, or a number that a word can stand for. `path` leads to it in a contract. */
export type Term =
  | { readonly kind: 'number'; readonly path: string; readonly isOptional?: true; readonly when?: Condition }
  | { readonly kind: 'word'; readonly path: string; readonly words: readonly string[] }
  /** `yes` or `no`. */
  | { readonly kind: 'yes-no'; readonly path: string }
  | { readonly kind: 'number-or-word'; readonly path: string; readonly word: string };

/** A term that there is only while another has this word. */
interface Condition {
  readonly path: string;
  readonly word: string;
}

interface Form {
  readonly terms: readonly Term[];
  readonly agreements: readonly Agreement[];
}

const number = (path: string): Term => ({ kind: 'number', path });
const optional = (path: string): Term => ({ kind: 'number', path, isOptional: true });
const onVolume = ['ceiling', 'sharedSavings', 'paidAfterMonths', 'indexation'] as const;
const onFixedSum = ['corridor', 'safetyValve', 'sharedSavings', 'indexation'] as const;
const places: Term = { kind: 'number-or-word', path: 'places', word: 'as-planned' };

/** The terms of each form, and what can be agreed with it. */
export const FORMS: Readonly<Record<ContractKind, Form>> = {
  pxq: { terms: [number('eurosPerDay'), number('priceYear')], agreements: ['billing', ...onVolume] },
  trajectory: {
    terms: [number('eurosPerTrajectory'), number('atStartShare'), number('usualDays'), number('priceYear')],
    agreements: onVolume,
  },
  result: {
    terms: [
      number('eurosPerTrajectory'),
      number('resultShare'),
      number('successShare'),
      number('usualDays'),
      number('priceYear'),
    ],
    agreements: onVolume,
  },
  lumpsum: { terms: [number('eurosPerYear'), number('priceYear')], agreements: onFixedSum },
  'lumpsum-norm': {
    terms: [places, number('occupancyRate'), number('eurosPerDay'), number('priceYear')],
    agreements: onFixedSum,
  },
  availability: {
    terms: [places, number('eurosPerPlaceYear'), optional('useEurosPerDay'), number('priceYear')],
    agreements: onVolume,
  },
  population: {
    terms: [
      { kind: 'number-or-word', path: 'inhabitants', word: 'municipalities' },
      number('eurosPerInhabitantYear'),
      number('priceYear'),
    ],
    agreements: onFixedSum,
  },
  mixture: { terms: [], agreements: [] },
};

const valve = (word: string): Condition => ({ path: 'safetyValve/kind', word });

/** The terms of each agreement. */
export const AGREEMENT_TERMS: Readonly<Record<Agreement, readonly Term[]>> = {
  ceiling: [
    number('ceiling/eurosPerYear'),
    { kind: 'word', path: 'ceiling/then', words: ['unpaid', 'lifted', 'stop-admissions'] },
  ],
  corridor: ['bandShare', 'aboveShare', 'belowShare', 'eurosPerDay'].map((key) => number(`corridor/${key}`)),
  safetyValve: [
    { kind: 'word', path: 'safetyValve/kind', words: ['care-days', 'waiting-time'] },
    { kind: 'number', path: 'safetyValve/aboveRate', when: valve('care-days') },
    { kind: 'number', path: 'safetyValve/waitingDays', when: valve('waiting-time') },
    number('safetyValve/expectedCareDaysPerYear'),
    number('safetyValve/eurosPerDay'),
    number('safetyValve/mostEurosPerYear'),
  ],
  sharedSavings: [
    number('sharedSavings/baselineEurosPerYear'),
    optional('sharedSavings/baselineReferralsPerYear'),
    number('sharedSavings/providerShare'),
    { kind: 'yes-no', path: 'sharedSavings/twoSided' },
    optional('sharedSavings/onlyWhenWaitingDaysAtMost'),
    optional('sharedSavings/onlyWhenRefusedAtMost'),
  ],
  billing: [
    number('billing/unpaidAbsenceShare'),
    { kind: 'word', path: 'billing/departureDay', words: ['unpaid', 'paid'] },
  ],
  paidAfterMonths: [number('paidAfterMonths')],
  indexation: [],
};
