import { createStore } from 'zustand/vanilla';

/** What somebody at the table typed. */
export interface Prediction {
  readonly name: string;
  readonly text: string;
}

/** A prediction that is a number, with its place at the table: from 1. */
export interface ReadPrediction {
  readonly number: number;
  readonly name: string;
  readonly value: number;
}

export const MOST_PREDICTIONS = 8;
const EMPTY: readonly Prediction[] = [{ name: '', text: '' }];

/** The predictions of all rounds, for as long as the page is open; nothing is kept elsewhere. */
export const PREDICTIONS = createStore<{ readonly ofRounds: Readonly<Record<string, readonly Prediction[]>> }>(() => ({
  ofRounds: {},
}));

/** Returns the predictions of a round; one empty line when there are none. */
export function predictionsOf(ofRounds: Readonly<Record<string, readonly Prediction[]>>, round: string) {
  return ofRounds[round] ?? EMPTY;
}

/** Keeps the predictions of a round. */
export function keepPredictions(round: string, predictions: readonly Prediction[]): void {
  const kept = predictions.length === 0 ? EMPTY : predictions.slice(0, MOST_PREDICTIONS);
  PREDICTIONS.setState(({ ofRounds }) => ({ ofRounds: { ...ofRounds, [round]: kept } }));
}

/** Returns who came nearest to what came out: all of them when several are as near. */
export function nearestTo(predictions: readonly ReadPrediction[], found: number): readonly ReadPrediction[] {
  const distance = ({ value }: ReadPrediction) => Math.abs(value - found);
  const least = Math.min(...predictions.map(distance));
  return predictions.filter((prediction) => distance(prediction) === least);
}
