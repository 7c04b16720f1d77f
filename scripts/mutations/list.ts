import { INPUT_FAULTS } from './inputs.ts';
import { MONEY_FAULTS } from './money.ts';
import type { Mutation } from './mutation.ts';
import { PATH_FAULTS } from './paths.ts';
import { PLACE_FAULTS } from './places.ts';
import { PROPERTY_FAULTS } from './property.ts';
import { QUESTION_FAULTS } from './questions.ts';
import { STATISTICS_FAULTS } from './statistics.ts';
import { WAITING_FAULTS } from './waiting.ts';

/** Where the verdicts of the last full run stand. */
export const RESULT_FILE = 'docs/mutations.json';

/** Every fault that is planted. */
export const MUTATIONS: readonly Mutation[] = [
  ...INPUT_FAULTS,
  ...WAITING_FAULTS,
  ...PLACE_FAULTS,
  ...PATH_FAULTS,
  ...MONEY_FAULTS,
  ...PROPERTY_FAULTS,
  ...STATISTICS_FAULTS,
  ...QUESTION_FAULTS,
];
