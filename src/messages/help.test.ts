import { describe, expect, it } from 'vitest';
import { CLI } from './cli.ts';
import { COMPARE_HELP } from './comparison.ts';
import { formulaHelp } from './formula-help.ts';
import { GOAL_HELP } from './goal-help.ts';
import { OWN_PAST_HELP } from './own-past-help.ts';
import { PARTS } from './parts.ts';
import { PRECISION_HELP } from './precision-help.ts';
import { SENSITIVITY } from './sensitivity.ts';
import { SWEEP } from './sweep.ts';
import { THEORY } from './theory.ts';

const HELP = {
  simulate: CLI.help,
  compare: COMPARE_HELP,
  goalseek: GOAL_HELP,
  sweep: SWEEP.help,
  sensitivity: SENSITIVITY.help,
  precision: PRECISION_HELP,
  fit: OWN_PAST_HELP.fit,
  backtest: OWN_PAST_HELP.backtest,
  formula: formulaHelp(),
  theory: THEORY.help,
  merge: PARTS.help,
};

describe('the help of every command', () => {
  it.each(Object.entries(HELP))('of %s fits a terminal of 100 columns', (_, text) => {
    expect(text.split('\n').filter((line) => [...line].length > 100)).toEqual([]);
  });
});
