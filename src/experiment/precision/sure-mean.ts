import type { Scenario } from '../../scenario/schema.ts';
import type { ControlledMean } from '../../statistics/control-variates.ts';
import { controlledInterval, controlledMean, inPairs } from '../../statistics/control-variates.ts';
import type { Interval } from '../../statistics/interval.ts';
import type { Aim } from '../aim.ts';
import { samplesOfAim } from '../aim.ts';
import { bookOf } from '../book.ts';
import type { Futures, Luck } from '../futures.ts';
import type { Lab } from '../lab.ts';
import type { Samples } from '../measure.ts';
import { MONEY_MEASURES } from '../money-measures.ts';
import { luckControls } from './luck-controls.ts';

/**
 * Too few replications; so skewed that the interval would be far too narrow; or zero in every future so far, which is
 * not the same as never: its chance has an interval of its own.
 */
export type Refusal = 'too-few' | 'too-skewed' | 'never-seen';

/** A mean over futures, or a ratio of sums, with the luck that is known taken away. In the unit of the measure. */
export interface SureMean {
  readonly replications: number;
  readonly mean: number;
  readonly standardError: number | null;
  readonly degreesOfFreedom: number;
  /** Of the mean, 95 % unless another level was asked for; null when it may not be given. */
  readonly interval: Interval | null;
  /** Why there is no interval; null when there is one. */
  readonly refused: Refusal | null;
  /** How many times as many replications the plain mean would take for the same interval; 1 for the plain mean itself. */
  readonly saved: number;
  /** How many control variates were used: 0 where inflow is no Poisson process. */
  readonly controls: number;
}

export interface SureOptions {
  readonly replications: number;
  readonly luck?: Luck;
  /** False: the plain mean. */
  readonly controlled?: boolean;
}

/** Plays futures and returns the sure mean of each aim; null for an aim that does not exist there. */
export async function sureMeans(
  lab: Lab,
  scenario: Scenario,
  aims: readonly Aim[],
  { replications, luck = 'plain', controlled = true }: SureOptions,
): Promise<readonly (SureMean | null)[]> {
  const controls = luckControls(scenario, controlled ? aims : [], observationsIn(replications, luck), luck);
  const futures = await lab.play(scenario, replications, luck);
  await controls.until(lab, replications);
  const samples = await readSamples(lab, futures, aims);
  return samples.map((one, at) => one && sureMeanOf(one, controls.ofAims[at] ?? [], { luck }));
}

/** Returns the sure mean of one aim: that of `sureMeans` with one answer. */
export async function sureMean(lab: Lab, scenario: Scenario, aim: Aim, options: SureOptions): Promise<SureMean | null> {
  return (await sureMeans(lab, scenario, [aim], options))[0];
}

/** Reads aims of futures; what is about money is booked in pieces, so that a page can draw in between. */
export async function readSamples(
  lab: Lab,
  futures: Futures,
  aims: readonly Aim[],
): Promise<readonly (Samples | null)[]> {
  if (aims.some(({ measure }) => Object.hasOwn(MONEY_MEASURES, measure)))
    while (bookOf(futures).bookMore(4)) await lab.pause();
  return aims.map((aim) => samplesOfAim(futures, aim));
}

/** Works out the sure mean of samples; null for a ratio that divides by nothing. The controls have a number for each sample. */
export function sureMeanOf(
  samples: Samples,
  controls: readonly ArrayLike<number>[],
  { luck = 'plain', level = 0.95 }: { readonly luck?: Luck; readonly level?: number } = {},
): SureMean | null {
  const observed = paired(samples, luck);
  const columns = luck === 'antithetic' ? controls.map(inPairs) : controls;
  const found = controlledMean(observed, columns);
  const plain = controlledMean(samples);
  if (!found || !plain) return null;
  const isSeen = samples.numerators.some((value) => value !== 0);
  const interval = isSeen ? controlledInterval(found, level) : null;
  const { mean, standardError, degreesOfFreedom } = found;
  return {
    replications: samples.numerators.length,
    mean,
    standardError,
    degreesOfFreedom,
    interval,
    refused: interval ? null : refusalOf(found, isSeen),
    saved: savedBy(found, plain),
    controls: columns.length,
  };
}

function refusalOf({ standardError }: ControlledMean, isSeen: boolean): Refusal {
  if (!isSeen) return 'never-seen';
  return standardError === null ? 'too-few' : 'too-skewed';
}

/** How many replications the plain mean needs for each one of these. */
function savedBy(found: ControlledMean, plain: ControlledMean): number {
  if (!found.standardError || !plain.standardError) return 1;
  return (plain.standardError / found.standardError) ** 2;
}

/** Independent observations in so many replications. */
export function observationsIn(replications: number, luck: Luck): number {
  return luck === 'antithetic' ? replications >> 1 : replications;
}

/** Returns the independent observations in samples: themselves, or the means of their pairs. */
export function paired({ numerators, denominators }: Samples, luck: Luck): Samples {
  if (luck === 'plain') return { numerators, denominators };
  return { numerators: inPairs(numerators), denominators: denominators && inPairs(denominators) };
}
