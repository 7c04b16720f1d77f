import { AVAILABILITY, AVAILABILITY_DEMAND } from './availability-form.ts';
import { BREAK_EVEN } from './break-even-form.ts';
import type { Calculator } from './calculator.ts';
import { COST_PRICE } from './cost-price-form.ts';
import { INDEXATION } from './index-path-form.ts';
import { RECRUITING } from './recruiting-form.ts';
import { RESULT_PAYMENT } from './result-payment-form.ts';
import { SMALL_GROUPS } from './small-groups-form.ts';
import { SOCIAL_RETURN } from './social-return-form.ts';
import { TWO_CONTRACTS } from './two-contracts-form.ts';

export type CalculatorId =
  | 'recruiting'
  | 'availability'
  | 'availability-demand'
  | 'two-contracts'
  | 'indexation'
  | 'cost-price'
  | 'small-groups'
  | 'break-even'
  | 'result-payment'
  | 'social-return';

/** The results that answer the question of each calculator, most important first. */
export const ANSWERS: Readonly<Record<CalculatorId, readonly string[]>> = {
  recruiting: ['netDays', 'netDaysWithFailures', 'chanceOfLoss'],
  availability: ['dearer', 'breakEvenShare', 'eurosPerUsedDay', 'refusedShare'],
  'availability-demand': ['usedShare', 'refusedShare', 'eurosPerUsedDay', 'dearer'],
  'two-contracts': ['lumpsumMinusByTheDay', 'equalOccupancy', 'providerResultByTheDay', 'providerResultLumpsum'],
  indexation: ['totalGap', 'gap', 'cumulated'],
  'cost-price': ['total', 'short', 'shortPerYear'],
  'small-groups': ['nowPerPlaceDay', 'newPerPlaceDay', 'extraFte', 'extraEurosPerYear'],
  'break-even': ['occupancy', 'leastChildren', 'result'],
  'result-payment': ['breakEvenChance', 'expectedGain'],
  'social-return': ['ratio', 'ratioWithoutAvoidedCare', 'neededShareOfAvoidedCare'],
};

/** Every calculator, in the order of the page; their words are in `src/messages/calculators.ts` under the same keys. */
export const CATALOGUE: Readonly<Record<CalculatorId, Calculator>> = {
  recruiting: RECRUITING,
  availability: AVAILABILITY,
  'availability-demand': AVAILABILITY_DEMAND,
  'two-contracts': TWO_CONTRACTS,
  indexation: INDEXATION,
  'cost-price': COST_PRICE,
  'small-groups': SMALL_GROUPS,
  'break-even': BREAK_EVEN,
  'result-payment': RESULT_PAYMENT,
  'social-return': SOCIAL_RETURN,
};
