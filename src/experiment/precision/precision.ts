import type { Scenario } from '../../scenario/schema.ts';
import { createRegression, halfWidthOf, inPairs } from '../../statistics/control-variates.ts';
import type { Aim } from '../aim.ts';
import type { Luck } from '../futures.ts';
import type { Lab } from '../lab.ts';
import type { Measure, Samples, Unit } from '../measure.ts';
import { MEASURES } from '../measures.ts';
import { valuesOfSamples } from '../samples.ts';
import { luckControls } from './luck-controls.ts';
import { type FutureSpread, spreadOf } from './spread.ts';
import { observationsIn, paired, readSamples, type SureMean, sureMeanOf } from './sure-mean.ts';

/** Asks for numbers that are sure enough: plays futures until every mean is known so precisely, and no longer. */
export interface PrecisionRequest {
  readonly scenario: Scenario;
  readonly aims: readonly Aim[];
  readonly halfWidth: HalfWidth;
  /** Never more replications than this: at least `FIRST_LOOK`, and even. */
  readonly most: number;
  /** False: the plain mean, without taking known luck away. */
  readonly controlled: boolean;
  readonly luck: Luck;
  /** How often a future is above this, in the unit of the measures; null: not asked. */
  readonly line: number | null;
}

/** Half the width of the 95 % interval: a share of the mean, or an amount in the unit of the measure. */
export type HalfWidth =
  | { readonly kind: 'relative'; readonly share: number }
  | { readonly kind: 'absolute'; readonly amount: number };

export interface PrecisionResult {
  readonly replications: number;
  readonly most: number;
  /** Whether every aim that exists is as precise as was asked. */
  readonly reached: boolean;
  readonly answers: readonly PrecisionAnswer[];
}

export interface PrecisionAnswer {
  readonly aim: Aim;
  readonly unit: Unit;
  /** Null when the scenario has no such number. */
  readonly sure: SureMean | null;
  /** As found, and as asked; null when unknown. In the unit of the measure. */
  readonly halfWidth: number | null;
  readonly wanted: number | null;
  readonly isPrecise: boolean;
  /** About how many replications it would take, as far as can be told from these. */
  readonly expected: number | null;
  readonly spread: FutureSpread | null;
}

/** No look at the half-width before so many replications: a lucky start must not end the run. */
export const FIRST_LOOK = 100;
/** What is zero in so many futures happens in at most one of a hundred (Wilson, 95 %); playing on would not pin it down. */
const NOTHING_SEEN = 400;

/**
 * Plays until the half-width of every aim is small enough, and stays so during a look-ahead of 5 % of the replications,
 * at least 5. Looks lie at fixed numbers of replications, and the rule reads nothing but the futures up to there, so
 * that chunks and threads cannot change when it stops. `show` gets the answers so far.
 */
export async function findPrecision(
  lab: Lab,
  request: PrecisionRequest,
  show?: (soFar: PrecisionResult) => void,
): Promise<PrecisionResult> {
  const { scenario, aims, most, controlled, luck } = request;
  const controls = luckControls(scenario, controlled ? aims : [], observationsIn(FIRST_LOOK, luck), luck);
  const tracks = aims.map((_, at) => startTrack(request, controls.ofAims[at] ?? []));
  const looks = looksUntil(most);
  for (let [played, target] = [0, looks[1] ?? looks[0]]; ; ) {
    const futures = await lab.play(scenario, target, luck);
    await controls.until(lab, target);
    const more = { ...futures, replications: futures.replications.slice(played) };
    const samples = await readSamples(lab, more, aims);
    tracks.forEach((track, at) => {
      track.add(samples[at]);
    });
    const stop = looks.find(
      (look, at) => at > 0 && look <= target && tracks.every((track) => track.settled(looks[at - 1], look)),
    );
    const replications = stop ?? target;
    const answers = aims.map((aim, at) => answerOf(aim, request, tracks[at], replications));
    const result = { replications, most, reached: answers.every(isReached), answers };
    if (stop !== undefined || target === most) return result;
    show?.(result);
    played = target;
    target = nextTarget(looks, target, answers);
  }
}

/** The numbers of replications at which the rule looks: each 5 % and at least 5 beyond the last, even, up to the most. */
export function looksUntil(most: number): readonly number[] {
  const looks = [Math.min(FIRST_LOOK, most)];
  for (let last = looks[0]; last < most; last = looks[looks.length - 1]) {
    const step = Math.max(5, Math.ceil(last / 20));
    looks.push(Math.min(most, last + step + (step % 2)));
  }
  return looks;
}

/** What is known of one aim, replication by replication. */
interface Track {
  readonly add: (samples: Samples | null) => void;
  /** Whether the aim needs no more at a look: precise ever since the last one, or not to be had by playing on. */
  readonly settled: (before: number, look: number) => boolean;
  readonly samples: (replications: number) => Samples | null;
  readonly sure: (replications: number) => SureMean | null;
}

function startTrack({ halfWidth, luck }: PrecisionRequest, controls: readonly (readonly number[])[]): Track {
  const fit = createRegression(controls.length);
  const each = luck === 'antithetic' ? 2 : 1;
  /** By number of observations: whether the half-width is small enough. */
  const isSmall: boolean[] = [false];
  let all: Samples | null = null;

  function add(more: Samples | null): void {
    if (!more) return;
    all = joined(all, more);
    const { numerators, denominators } = paired(all, luck);
    const columns = luck === 'antithetic' ? controls.map(inPairs) : controls;
    for (let at = isSmall.length - 1; at < numerators.length; at++) {
      fit.add({ numerators, denominators }, columns, at);
      // Before the first look nothing is asked.
      const found = (at + 1) * each >= FIRST_LOOK ? fit.result() : null;
      const half = found && halfWidthOf(found);
      isSmall.push(found !== null && half !== null && half <= wantedOf(halfWidth, found.mean));
    }
  }

  const samples = (replications: number) => all && firstOf(all, replications);
  const sure = (replications: number) => {
    const some = samples(replications);
    return (
      some &&
      sureMeanOf(
        some,
        controls.map((column) => column.slice(0, replications)),
        { luck },
      )
    );
  };

  function settled(before: number, look: number): boolean {
    if (!all) return true;
    if (look >= NOTHING_SEEN && firstOf(all, look).numerators.every((value) => value === 0)) return true;
    for (let count = Math.ceil(before / each); count <= look / each; count++) if (!isSmall[count]) return false;
    return sure(look)?.refused === null;
  }

  return { add, settled, samples, sure };
}

function wantedOf(halfWidth: HalfWidth, mean: number): number {
  return halfWidth.kind === 'absolute' ? halfWidth.amount : halfWidth.share * Math.abs(mean);
}

function answerOf(
  aim: Aim,
  { halfWidth, luck, line }: PrecisionRequest,
  track: Track,
  replications: number,
): PrecisionAnswer {
  const { unit }: Measure = MEASURES[aim.measure];
  const samples = track.samples(replications);
  const sure = track.sure(replications);
  const half = sure && halfWidthOf(sure);
  const wanted = sure && wantedOf(halfWidth, sure.mean);
  const isPrecise = half !== null && wanted !== null && sure?.interval != null && half <= wanted;
  const isKnown = half !== null && wanted !== null && wanted > 0 && sure?.interval != null;
  return {
    aim,
    unit,
    sure,
    halfWidth: half,
    wanted,
    isPrecise,
    expected: isKnown ? Math.ceil(replications * Math.max(1, (half / wanted) ** 2)) : null,
    spread: samples && spreadOf(independentValues(samples, luck), line),
  };
}

function isReached({ sure, isPrecise }: PrecisionAnswer): boolean {
  return sure === null || isPrecise;
}

/** Plays on to where the slowest aim is expected to be sure, at most to double, at least to the next look. */
function nextTarget(looks: readonly number[], played: number, answers: readonly PrecisionAnswer[]): number {
  const needed = Math.max(...answers.map((answer) => (isReached(answer) ? 0 : (answer.expected ?? Infinity))));
  const wanted = Math.min(1.1 * needed, 2 * played);
  return looks.find((look) => look > played && look >= wanted) ?? looks[looks.length - 1];
}

/** Of an antithetic pair only the first half has luck of its own. */
function independentValues(samples: Samples, luck: Luck): Float64Array {
  const values = valuesOfSamples(samples);
  return luck === 'antithetic' ? values.filter((_, at) => at % 2 === 0) : values;
}

function firstOf({ numerators, denominators }: Samples, count: number): Samples {
  return { numerators: numerators.subarray(0, count), denominators: denominators?.subarray(0, count) ?? null };
}

function joined(a: Samples | null, b: Samples): Samples {
  if (!a) return b;
  const join = (first: Float64Array, second: Float64Array) => {
    const both = new Float64Array(first.length + second.length);
    both.set(first);
    both.set(second, first.length);
    return both;
  };
  const denominators = a.denominators && b.denominators && join(a.denominators, b.denominators);
  return { numerators: join(a.numerators, b.numerators), denominators };
}
